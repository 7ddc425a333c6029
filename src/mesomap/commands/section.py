"""The command that draws a depth section through two points of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.terminal import progress
from mesomap.errors import InputError


def section(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    first: Annotated[int, typer.Argument(metavar="A", help="Number of the point it begins under, as on the map.")],
    second: Annotated[int, typer.Argument(metavar="B", help="Number of the point it leads to.")],
    hours: Annotated[float, typer.Option("--hours", metavar="H", help="Hours after the session.")] = 0.0,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Picture to write; a .csv beside it.")
    ] = Path("section.png"),
    surface: Annotated[
        Path | None, typer.Option("--surface", metavar="FILE", help="The surface that the plan was made on.")
    ] = None,
    landmarks: Annotated[Path | None, typer.Option("--landmarks", metavar="FILE", help="Its landmarks.")] = None,
    units: Annotated[str, typer.Option("--units", metavar="mm|cm|m|auto", help="Unit of the surface's file.")] = "auto",
    force: Annotated[bool, typer.Option("--force", help="Replace the files when they exist.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")] = False,
) -> None:
    """Concentration by depth under the line from one point to another, as a picture and a table."""
    from mesomap.anatomy.own_surface import load_surface
    from mesomap.output.files import check_file, check_picture, write_image_file, write_text_file
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.output.section_sheet import draw_section
    from mesomap.output.section_table import section_csv
    from mesomap.simulation.deposits import plan_deposits
    from mesomap.simulation.depth_section import check_hours, section_between_points
    from mesomap.simulation.layers import plan_tissue

    path, table = plan_path(plan_file), output.with_suffix(".csv")
    check_hours(hours)
    check_picture(output, force)
    check_file(table, force)
    if (surface is None) != (landmarks is None):
        raise InputError("--surface and --landmarks go together: give the surface's file and that of its landmarks")
    with progress(quiet) as step:
        own = (lambda: load_surface(surface, landmarks, units=units)) if surface and landmarks else None
        plan = read_plan(path, step, own)
        step("depth section", 0, 1)
        made = section_between_points(plan, plan_deposits(plan, plan_tissue(plan)), first, second, hours)
        picture = draw_section(made, plan.protocol.title, plan.atlas.name)
    write_image_file(output, picture, force=force)
    write_text_file(table, section_csv(made), force=force)
    if not quiet:
        print(f"{output}, {table}: {made.length_mm:.1f} mm, highest {made.total_ml_cm3.max():.3g} mL/cm3")
