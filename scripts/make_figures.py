"""Draw the pictures of the documents: ``python scripts/make_figures.py [-o FOLDER]``, by default docs/images."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from PIL import Image

from mesomap import load_atlas, load_protocol, make_plan, simulate
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


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).resolve().parents[1] / "docs" / "images")
    folder = parser.parse_args().output
    folder.mkdir(parents=True, exist_ok=True)
    print(draw_plate("mesolift-face", folder))


if __name__ == "__main__":
    main()
