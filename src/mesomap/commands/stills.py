"""The command that draws still pictures for print."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.options import Force, Lang, Output, PlanLandmarks, PlanSurface, Quiet, Units, plan_surface
from mesomap.commands.terminal import progress


def stills(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    output: Output,
    width_mm: Annotated[
        float,
        typer.Option("--width-mm", metavar="MM", help="Width of the sheet in print; a view alone has half of it."),
    ] = 180.0,
    dpi: Annotated[int, typer.Option("--dpi", help="Dots to an inch.")] = 300,
    transparent: Annotated[bool, typer.Option("--transparent", help="No paper behind the pictures.")] = False,
    isodose: Annotated[bool, typer.Option("--isodose", help="Isodose lines on the dose.")] = False,
    surface: PlanSurface = None,
    landmarks: PlanLandmarks = None,
    units: Units = "auto",
    force: Force = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Pictures for print from the same cameras for the same part of every body: each view alone, and a sheet of all."""
    from mesomap.languages import load_catalogue
    from mesomap.output.files import check_folder, write_folder
    from mesomap.output.graphics import require_graphics
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.output.stills import PrintSize, write_stills
    from mesomap.simulation.simulate import simulate

    path, catalogue = plan_path(plan_file), load_catalogue(lang)
    size = PrintSize(width_mm, dpi)
    check_folder(output, force)
    require_graphics()
    own = plan_surface(surface, landmarks, units)
    with progress(quiet) as step:
        plan = read_plan(path, step, own)
        simulation = simulate(plan, progress=step)
        write_folder(
            output,
            lambda folder: write_stills(
                simulation, folder, size, transparent=transparent, isodose=isodose, catalogue=catalogue, progress=step
            ),
            force=force,
        )
    if not quiet:
        written = catalogue.text("Written to {place}", place=f"{output}/")
        print(f"{written}{catalogue.colon}{', '.join(sorted(file.name for file in output.iterdir()))}")
