"""Draw the pictures of the documents: ``python scripts/make_figures.py [-o FOLDER]``, by default docs/images."""

from __future__ import annotations

import argparse
import tempfile
from functools import cache
from pathlib import Path

from PIL import Image

from mesomap import load_atlas, load_protocol, make_plan, simulate, sweep
from mesomap.anatomy.atlas_library import described_parts
from mesomap.anatomy.body import Sex
from mesomap.output.atlas_sheet import draw_atlas_sheet, leaf_regions, on_the_head
from mesomap.output.chart import chart_pdf
from mesomap.output.film import FilmSize, film_pictures
from mesomap.output.film_file import write_film
from mesomap.output.landmark_sheet import draw_landmark_sheet
from mesomap.output.pattern_sheet import draw_kinds, draw_pattern
from mesomap.output.picture import write_picture
from mesomap.output.plate import Layout
from mesomap.output.stencil import stencil_pdf
from mesomap.output.sweep_sheet import draw_sweep
from mesomap.protocol.pattern import Pattern, parse_spot
from mesomap.simulation.simulate import Simulation

WIDTH_PX = 1600
DOCUMENT_FILM = FilmSize(seconds=12.0, rate=8, width_px=800)
PRINT_DPI = 130.0
WHAT_IF = {"steps.face.spacing_mm": "6:16:1", "volume_ml": "0.01,0.02,0.05"}
ZONE_BORDERS = {stretch.split()[0] for zone in described_parts()["zones"].values() for stretch in zone["borders"]} - {
    stretch.split()[0] for region in described_parts()["regions"].values() for stretch in region["borders"]
}
ZONE_MARKS = {mark for name in ZONE_BORDERS for mark in described_parts()["borders"][name]}

CLOSE_UPS = (
    ("forehead", Pattern("hex", 4.0, spacing_mm=10.0)),
    ("cheek.left", Pattern("hex", 4.0, spacing_mm=8.0)),
    ("chin", Pattern("hex", 4.0, spacing_mm=6.0)),
    ("abdomen", Pattern("hex", 4.0, spacing_mm=15.0)),
    ("hand-dorsum.left", Pattern("square", 4.0, spacing_mm=10.0)),
)
TOWARDS_MOUTH = ("tragion", "cheilion")
KINDS_ON_CHEEK = {
    "hex, 8 mm": Pattern("hex", 4.0, spacing_mm=8.0),
    "square, 8 mm": Pattern("square", 4.0, spacing_mm=8.0),
    "rows, 6 mm, rows 12 mm apart": Pattern("rows", 4.0, spacing_mm=6.0, row_spacing_mm=12.0),
    "brick, 6 mm, rows 12 mm apart": Pattern("brick", 4.0, spacing_mm=6.0, row_spacing_mm=12.0),
    "carpet, 4 mm": Pattern("carpet", 4.0, spacing_mm=4.0),
    "stipple, 4 per cm\u00b2": Pattern("stipple", 4.0, density_per_cm2=4.0),
    "threads, 13 mm, 6 mm apart": Pattern(
        "threads", 4.0, TOWARDS_MOUTH, row_spacing_mm=6.0, thread_mm=13.0, gap_mm=2.0
    ),
    "cross-hatch, 20 mm, 8 mm apart": Pattern(
        "cross-hatch", 4.0, TOWARDS_MOUTH, row_spacing_mm=8.0, thread_mm=20.0, gap_mm=2.0
    ),
    "fan, 7 threads of 25 mm": Pattern(
        "fan", 2.0, at=(parse_spot("28 mm lateral of cheilion"),), points=7, thread_mm=25.0, spread_deg=90.0
    ),
    "stamp, 9 needles": Pattern("stamp", 4.0, needles="9-pin", needle_pitch_mm=2.0),
    "concentric, 8 mm": Pattern("concentric", 4.0, spacing_mm=8.0),
    "line, 8 points": Pattern(
        "line", 0.0, along=("malar_inferior", "malar_inferior_lateral", "jaw_upper_posterior"), points=8
    ),
    "points": Pattern(
        "points",
        2.0,
        at=(parse_spot("20 mm caudal of zygion"), parse_spot("35 mm lateral of cheilion")),
    ),
}


def draw_patterns(folder: Path) -> list[Path]:
    """Patterns close up on five regions of the default woman, and all kinds of patterns on her left cheek."""
    atlas = load_atlas("female")
    sheets = {}
    for name, pattern in CLOSE_UPS:
        region = atlas.regions[name]
        title = f"{region.title}: {pattern.kind}, {pattern.spacing_mm:g} mm"
        stem = f"pattern-{region.id}-{pattern.kind}-{pattern.spacing_mm:g}"
        sheets[stem] = draw_pattern(atlas, region, pattern, title)
    cheek = atlas.regions["cheek.left"]
    sheets["patterns-kinds"] = draw_kinds(atlas, cheek, KINDS_ON_CHEEK, "Kinds of patterns, on a left cheek", across=5)
    written = []
    for stem, sheet in sheets.items():
        written.append(folder / f"{stem}.jpg")
        sheet.save(written[-1], quality=88, subsampling=0, optimize=True)
    return written


@cache
def simulated(protocol_id: str) -> Simulation:
    """A shipped protocol on its own body."""
    protocol = load_protocol(protocol_id)
    body = protocol.body
    atlas = load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local)
    return simulate(make_plan(atlas, protocol), seed=1)


def draw_plate(protocol_id: str, folder: Path) -> Path:
    """The plate of a shipped protocol on its own body, small enough for a document."""
    simulation = simulated(protocol_id)
    path = folder / f"{protocol_id}.jpg"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "map.png"
        write_picture(simulation, whole)
        with Image.open(whole) as picture:
            height = round(picture.height * WIDTH_PX / picture.width)
            small = picture.convert("RGB").resize((WIDTH_PX, height), Image.Resampling.LANCZOS)
            small.save(path, quality=90, subsampling=0, optimize=True)
    return path


def draw_prints(protocol_id: str, folder: Path) -> list[Path]:
    """The first two pages of the chart of a shipped protocol and the first of its stencil, as they come out of a printer."""
    from pypdfium2 import PdfDocument

    simulation = simulated(protocol_id)
    written = []
    for stem, pdf, count in (("chart", chart_pdf(simulation), 2), ("stencil", stencil_pdf(simulation.plan), 1)):
        document = PdfDocument(pdf)
        for number in range(count):
            written.append(folder / f"{stem}-{protocol_id}-{number + 1}.jpg")
            page = document[number].render(scale=PRINT_DPI / 72.0).to_pil()
            page.save(written[-1], quality=88, subsampling=0, optimize=True)
        document.close()
    return written


def draw_film(protocol_id: str, folder: Path) -> Path:
    """The film of a shipped protocol on its own body, small enough for a document."""
    simulation = simulated(protocol_id)
    path = folder / f"film-{protocol_id}.webp"
    write_film(path, film_pictures(simulation, DOCUMENT_FILM), DOCUMENT_FILM)
    return path


def draw_what_if(protocol_id: str, vary: dict[str, str], folder: Path) -> Path:
    """The picture of a sweep of a shipped protocol on its own body."""
    protocol = load_protocol(protocol_id)
    body = protocol.body
    atlas = load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local)
    path = folder / f"sweep-{protocol_id}.png"
    draw_sweep(sweep(atlas, protocol, vary)).save(path, optimize=True)
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


def draw_landmarks(folder: Path) -> list[Path]:
    """The plates of all landmarks but the outlines of zones, on the default woman: head and body."""
    atlas = load_atlas("female")
    borders = {
        mark for name, marks in described_parts()["borders"].items() if name not in ZONE_BORDERS for mark in marks
    }
    named = [name for name in atlas.landmarks if not name.endswith(".right")]
    named = [name for name in named if name.partition(".")[0] in borders or name.partition(".")[0] not in ZONE_MARKS]
    neck_mm = atlas.landmark_mm("suprasternale")[2] - 10.0
    written = []
    for part, title in (("head", "Landmarks of head and neck"), ("body", "Landmarks of trunk and limbs")):
        shown = [name for name in named if (atlas.landmark_mm(name)[2] > neck_mm) == (part == "head")]
        panel = (620, 900) if part == "head" else (640, 1180)
        layout = Layout(panel, 215, name_px=11.5, row_px=13.0)
        path = folder / f"landmarks-{part}.jpg"
        sheet = draw_landmark_sheet(atlas, shown, title, layout, head=part == "head")
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
    print(*draw_prints("mesolift-face", folder), sep="\n")
    print(draw_film("mesolift-face", folder))
    print(draw_what_if("mesolift-face", WHAT_IF, folder))
    print(*draw_landmarks(folder), sep="\n")
    print(*draw_patterns(folder), sep="\n")
    for sex in ("female", "male"):
        for bmi in (19.0, 32.0):
            print(*draw_sheets(sex, bmi, folder), sep="\n")


if __name__ == "__main__":
    main()
