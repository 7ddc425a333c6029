"""A window on the scene, to turn and to look around in."""

from __future__ import annotations

import os
import sys

import numpy as np

from mesomap.errors import MachineError
from mesomap.output.framing import extent_mm, fitted_px_per_mm, view_of
from mesomap.output.graphics import require_graphics
from mesomap.output.sheet import CARD
from mesomap.simulation.simulate import Simulation

SIZE_PX = (1200, 900)
HELP = "d dose or injections   b borders   f front   l, r sides   q close"


def show(simulation: Simulation) -> None:
    """Open a window with the injections and the dose map of ``simulation``; returns when it is closed.

    Raises MachineError where libraries or a screen are missing.
    """
    require_graphics()
    import pyvista

    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not pyvista.OFF_SCREEN:
        raise MachineError("there is no screen to open a window on; use map.png or map.html of `mesomap run` instead")
    _open(simulation)


def _open(simulation: Simulation) -> None:
    import pyvista

    from mesomap.output.scene import build_scene
    from mesomap.output.shading import turn_light
    from mesomap.output.stage import aim

    scene = build_scene(simulation)
    plotter = pyvista.Plotter(window_size=list(SIZE_PX), title=simulation.plan.protocol.title)
    plotter.set_background(tuple(value / 255.0 for value in CARD))
    everything = (*scene.skin, *scene.dose, *scene.marks, *scene.borders, *scene.eyes)
    for actor in everything:
        plotter.add_actor(actor, render=False, reset_camera=False)
    for actor in scene.dose:
        actor.VisibilityOff()
    plotter.add_text(simulation.plan.protocol.title, font_size=11, color="#182230")
    plotter.add_text(HELP, position="lower_left", font_size=9, color="#5b6776")

    def switch_dose() -> None:
        for actor in (*scene.skin, *scene.marks, *scene.dose):
            actor.SetVisibility(not actor.GetVisibility())
        plotter.render()

    def switch_borders() -> None:
        for actor in scene.borders:
            actor.SetVisibility(not actor.GetVisibility())
        plotter.render()

    def look(azimuth_deg: float) -> None:
        extent = extent_mm(azimuth_deg, 0.0, scene.framed_mm)
        scale = fitted_px_per_mm([extent], SIZE_PX, (40.0, 60.0))
        aim(plotter.camera, view_of("", azimuth_deg, 0.0, scene.framed_mm, scale, SIZE_PX))
        plotter.render()

    def follow(*_: object) -> None:
        turned = plotter.camera.GetModelViewTransformMatrix()
        up = np.array([turned.GetElement(k, 2) for k in range(3)])
        for actor in everything:
            turn_light(actor, up)
        plotter.renderer.ResetCameraClippingRange()

    plotter.renderer.AddObserver("StartEvent", follow)
    plotter.add_key_event("d", switch_dose)
    plotter.add_key_event("b", switch_borders)
    behind = float(simulation.plan.points.normal[:, 1].mean()) > 0
    for key, azimuth in (("f", 180.0 if behind else 0.0), ("l", 90.0), ("r", -90.0)):
        plotter.add_key_event(key, lambda azimuth=azimuth: look(azimuth))
    look(180.0 if behind else 0.0)
    plotter.show()
