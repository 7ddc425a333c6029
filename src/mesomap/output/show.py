"""A desktop window on a simulation, to turn and to look around in."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

from mesomap.errors import MachineError
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.graphics import require_graphics
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from pyvista import Plotter


def show(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> None:
    """Open a window with the injections and the dose map of ``simulation``, with the keys of the page (``?`` lists them); returns
    when it is closed.

    Raises MachineError where libraries or a screen are missing.
    """
    require_window()
    from mesomap.output.window import Window

    window = Window(simulation, catalogue)
    try:
        window.run()
    finally:
        window.close()


def view(
    simulation: Simulation,
    mode: Literal["points", "dose", "both"] = "points",
    colour_by: Literal["region", "depth", "order"] = "region",
    catalogue: Catalogue = ENGLISH,
) -> Plotter:
    """The scene of ``simulation`` as a plotter of pyvista that opens no window by itself, for a notebook or a picture: show it
    with ``plotter.show()``, or take ``plotter.screenshot()``.

    Raises MachineError where libraries are missing."""
    require_graphics()
    from mesomap.output.window import Window

    window = Window(simulation, catalogue, off_screen=True)
    window.set(mode=mode, colouring=colour_by)
    return window.plotter


def require_window() -> None:
    """Return when this machine can open a window; raise MachineError where libraries or a screen are missing."""
    require_graphics()
    import pyvista

    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not pyvista.OFF_SCREEN:
        raise MachineError("there is no screen to open a window on; use map.png or map.html of `mesomap run` instead")
