"""Draw the pictures of the documents: ``python scripts/make_figures.py [-o FOLDER]``, by default docs/images."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from PIL import Image

from mesomap import load_atlas, load_protocol, make_plan, simulate
from mesomap.anatomy.body import Sex
from mesomap.output.atlas_sheet import Layout, draw_atlas_sheet, leaf_regions, on_the_head
from mesomap.output.picture import write_picture

WIDTH_PX = 1600


def draw_plate(protocol_id: str, folder: Path) -> Path:
    """The plate of a shipped protocol on its own body, small enough for a document."""
    protocol = load_protocol(protocol_id)
    body = protocol.body
    atlas = load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local)
    simulation = simulate(make_plan(atlas, protocol), seed=1)
    path = folder / f"{protocol_id}.jpg"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "map.png"
        write_picture(simulation, whole)
        with Image.open(whole) as picture:
            height = round(picture.height * WIDTH_PX / picture.width)
            small = picture.convert("RGB").resize((WIDTH_PX, height), Image.Resampling.LANCZOS)
            small.save(path, quality=90, subsampling=0, optimize=True)
    return path


def draw_sheets(sex: Sex, bmi: float, folder: Path) -> list[Path]:
    """The plates of all regions on one body: head and body."""
    atlas = load_atlas(sex, bmi=bmi)
    regions, head = leaf_regions(atlas), on_the_head(atlas)
    written = []
    for part, title, layout in (
        ("head", "Regions of face, scalp and neck", Layout((600, 640), 165)),
        ("body", "Regions of the body", Layout((640, 1080), 150)),
    ):
        shown = [region for region in regions if (region.id in head) == (part == "head")]
        path = folder / f"atlas-{part}-{sex}-bmi-{bmi:g}.jpg"
        sheet = draw_atlas_sheet(atlas, shown, title, layout)
        sheet.save(path, quality=84, subsampling=0, optimize=True)
        written.append(path)
    return written


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).resolve().parents[1] / "docs" / "images")
    folder = parser.parse_args().output
    folder.mkdir(parents=True, exist_ok=True)
    print(draw_plate("mesolift-face", folder))
    for sex in ("female", "male"):
        for bmi in (19.0, 32.0):
            print(*draw_sheets(sex, bmi, folder), sep="\n")


if __name__ == "__main__":
    main()
