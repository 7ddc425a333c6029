"""The command that draws a depth section through any two places of the skin."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.options import Lang, PlanLandmarks, PlanSurface, Quiet, Units, plan_surface
from mesomap.commands.terminal import progress


def section(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    first: Annotated[
        str,
        typer.Argument(
            metavar="A", help="Where it begins: number of a point, a landmark, or x,y,z in mm of a place on the skin."
        ),
    ],
    second: Annotated[str, typer.Argument(metavar="B", help="Where it leads to, in the same way.")],
    hours: Annotated[float, typer.Option("--hours", metavar="H", help="Hours after the session.")] = 0.0,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Picture to write; a .csv beside it.")
    ] = Path("section.png"),
    surface: PlanSurface = None,
    landmarks: PlanLandmarks = None,
    units: Units = "auto",
    force: Annotated[bool, typer.Option("--force", help="Replace the files when they exist.")] = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Concentration by depth under the line from one place to another, as a picture and a table."""
    from mesomap.languages import load_catalogue
    from mesomap.output.files import check_file, check_picture, write_image_file, write_text_file
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.output.section_sheet import draw_section
    from mesomap.output.section_table import section_csv
    from mesomap.output.words import atlas_words
    from mesomap.simulation.deposits import plan_deposits
    from mesomap.simulation.depth_section import check_hours
    from mesomap.simulation.layers import plan_tissue
    from mesomap.simulation.section_ends import section_between

    path, table = plan_path(plan_file), output.with_suffix(".csv")
    catalogue = load_catalogue(lang)
    check_hours(hours)
    check_picture(output, force)
    check_file(table, force)
    own = plan_surface(surface, landmarks, units)
    with progress(quiet) as step:
        plan = read_plan(path, step, own)
        step("depth section", 0, 1)
        made = section_between(plan, plan_deposits(plan, plan_tissue(plan)), first, second, hours)
        picture = draw_section(made, plan.protocol.title, atlas_words(plan.atlas, catalogue), catalogue)
    write_image_file(output, picture, force=force)
    write_text_file(table, section_csv(made), force=force)
    if not quiet:
        print(f"{output}, {table}: {made.length_mm:.1f} mm, highest {made.total_ml_cm3.max():.3g} mL/cm3")
