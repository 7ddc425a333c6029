"""The commands about bodies: their regions, landmarks, and what can be asked for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.choice import Choice, body_with_progress
from mesomap.commands.options import Age, Bmi, Body, Force, Height, Lang, Local, OwnLandmarks, OwnSurface, Units
from mesomap.commands.terminal import print_table

regions_app = typer.Typer(help="The regions of a body: list them with areas, show one.", invoke_without_command=True)


@regions_app.callback()
def regions(
    context: typer.Context,
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    lang: Lang = "en",
) -> None:
    """List the regions and closed zones of a body with their areas."""
    if context.invoked_subcommand:
        return
    from mesomap.languages import load_catalogue

    say = load_catalogue(lang)
    atlas = body_with_progress(Choice(body, age, height_cm, bmi, shape, surface, landmarks, units))
    parts = [(say.text("region"), part) for part in atlas.regions.values()]
    parts += [(say.text("zone"), part) for part in atlas.zones.values()]
    print_table(
        (say.text("name"), say.text("kind"), say.text("title"), say.text("area cm2")),
        [
            (part.label, kind, say.region(part.id, part.title), f"{part.area_cm2(atlas.surface):.1f}")
            for kind, part in parts
        ],
    )


@regions_app.command("show")
def regions_show(
    name: Annotated[str, typer.Argument(metavar="NAME[.left|.right]")],
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    picture: Annotated[
        Path | None, typer.Option("--picture", metavar="FILE", help="Picture to write; default NAME.png here.")
    ] = None,
    text_only: Annotated[bool, typer.Option("--text-only", help="Write no picture.")] = False,
    force: Force = False,
    lang: Lang = "en",
) -> None:
    """What one region or zone is: limits, codes, zones that touch it, tissue, area; and a picture of it."""
    from mesomap.languages import load_catalogue
    from mesomap.output.words import region_lines, zone_lines

    say = load_catalogue(lang)
    kept = None
    if not text_only:
        from mesomap.output.files import check_picture
        from mesomap.output.graphics import require_graphics

        if picture is None:
            picture = Path(f"{re.sub('[^a-z0-9.+-]+', '-', name.lower()).strip('-.') or 'region'}.png")
            kept = picture if picture.exists() and not force else None
        if not kept:
            check_picture(picture, force)
            require_graphics()
    atlas = body_with_progress(Choice(body, age, height_cm, bmi, shape, surface, landmarks, units))
    is_zone = name.partition(".")[0] in {zone.id for zone in atlas.zones.values()}
    parts = atlas.select_zones(name) if is_zone else atlas.select(name)
    lines = zone_lines(atlas, atlas.select_zones(name), say) if is_zone else region_lines(atlas, parts, say)
    print("\n".join(lines))
    if kept:
        print(
            say.text(
                "{file} is there already and was not replaced; --force replaces it, --picture FILE writes another",
                file=kept,
            )
        )
    elif picture and not text_only:
        from mesomap.output.atlas_sheet import draw_region
        from mesomap.output.files import write_image_file

        titles = {say.region(part.id, part.title) for part in parts}
        group = say.region(name.partition(".")[0], name.replace("-", " ").capitalize())
        title = titles.pop() if len(titles) == 1 else group
        write_image_file(picture, draw_region(atlas, parts, title, say), force=force)
        print(say.text("Written to {place}", place=picture))


def landmarks_command(
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
) -> None:
    """List the landmarks of a body with their positions."""
    atlas = body_with_progress(Choice(body, age, height_cm, bmi, shape, surface, landmarks, units))
    rows = [
        (name, *(f"{x:.1f}" for x in place.xyz_mm(atlas.surface)[0])) for name, place in sorted(atlas.landmarks.items())
    ]
    print_table(("landmark", "x mm (left)", "y mm (back)", "z mm (up)"), rows)


def bodies() -> None:
    """What the embedded body model can be asked for."""
    from mesomap.anatomy.atlas_library import DEFAULT_HEIGHT_CM
    from mesomap.anatomy.body import AGES_YEARS, LOCAL_SHAPES, make_body

    rows = []
    for sex in ("female", "male"):
        shape = make_body(sex, 40.0, DEFAULT_HEIGHT_CM[sex], 24.0)[0]
        rows.append(
            (sex, f"{shape.height_cm:g} cm", f"{shape.bmi:g}", f"{shape.mass_kg:.1f} kg", f"{shape.area_m2:.2f} m2")
        )
    print_table(("body", "default height", "BMI", "mass", "skin"), rows)
    print(f"Ages {AGES_YEARS[0]:g}-{AGES_YEARS[1]:g} years; a height or BMI out of reach is refused with the range.")
    print(f"Local shapes, each from -1 (least) to 1 (most): {', '.join(LOCAL_SHAPES)}.")
