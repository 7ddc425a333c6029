"""The command that puts two plans side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.options import PlanLandmarks, PlanSurface, Quiet, Units, plan_surface
from mesomap.commands.terminal import print_table, progress


def diff(
    first_file: Annotated[Path, typer.Argument(metavar="A", help="A plan.json, or a folder of results.")],
    second_file: Annotated[Path, typer.Argument(metavar="B", help="Another.")],
    picture: Annotated[
        Path | None,
        typer.Option("--picture", metavar="FILE", help="Both dose-area histograms on one axis, .png or .jpg."),
    ] = None,
    surface: PlanSurface = None,
    landmarks: PlanLandmarks = None,
    units: Units = "auto",
    every: Annotated[bool, typer.Option("--all", help="Print also what is the same in both.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the picture when it exists.")] = False,
    quiet: Quiet = False,
) -> None:
    """Two plans side by side: what they take, and what every region receives."""
    from mesomap.output.difference import differences
    from mesomap.output.files import check_picture, write_image_file
    from mesomap.output.histogram_sheet import draw_two_histograms
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.simulation.simulate import simulate

    paths = [plan_path(path) for path in (first_file, second_file)]
    if picture is not None:
        check_picture(picture, force)
    own = plan_surface(surface, landmarks, units)
    with progress(quiet) as step:
        plans = [read_plan(path, step, own) for path in paths]
        both = [simulate(plan, progress=step) for plan in plans]
    rows = differences(both[0], both[1])
    if not quiet:
        shown = [row for row in rows if every or row.first != row.second]
        if not shown:
            print("no difference")
        else:
            print_table(
                ("where", "what", "A", "B", "B - A", "unit"),
                [
                    (
                        row.where,
                        row.either.what,
                        *(one.told if one else "-" for one in (row.first, row.second)),
                        row.change,
                        row.either.unit,
                    )
                    for row in shown
                ],
            )
    if picture is not None:
        write_image_file(picture, draw_two_histograms(both, ("A", "B")), force=force)
