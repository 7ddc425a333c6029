"""The command that opens a plan in a window on the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.options import Lang, PlanLandmarks, PlanSurface, Quiet, Units, plan_surface
from mesomap.commands.terminal import progress


def view(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    surface: PlanSurface = None,
    landmarks: PlanLandmarks = None,
    units: Units = "auto",
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """A window on the desktop with the colours, views and keys of the page; ? lists them, Q closes it."""
    from mesomap.languages import load_catalogue
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.output.show import require_window, show
    from mesomap.simulation.simulate import simulate

    path, catalogue = plan_path(plan_file), load_catalogue(lang)
    require_window()
    own = plan_surface(surface, landmarks, units)
    with progress(quiet) as step:
        plan = read_plan(path, step, own)
        simulation = simulate(plan, progress=step)
    show(simulation, catalogue)
