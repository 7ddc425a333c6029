"""Plates of the atlas: every region named where it is seen, names apart, neighbours in different colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from atlases import body_named
from mesomap.cli import main
from mesomap.output import plate
from mesomap.output.atlas_sheet import distinct_colours, draw_atlas_sheet, draw_region, leaf_regions, on_the_head
from mesomap.output.colours import REGION_COLOURS
from mesomap.output.landmark_sheet import draw_landmark_sheet
from mesomap.output.plate import Layout


def names_put(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, float, str]]:
    """View, name, height in the column and side of every name that is put on a plate from now on."""
    found: list[tuple[str, str, float, str]] = []
    label = plate._label

    def note(sheet, drawn, name, row, side, layout):
        found.append((drawn.view.title, name.words, row, side))
        label(sheet, drawn, name, row, side, layout)

    monkeypatch.setattr(plate, "_label", note)
    return found


@pytest.mark.parametrize("part", ["head", "body"])
def test_every_region_is_named_and_names_do_not_collide(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    atlas = body_named("female")
    head = on_the_head(atlas)
    shown = [region for region in leaf_regions(atlas) if (region.id in head) == (part == "head")]
    found = names_put(monkeypatch)
    layout = Layout((420, 560), 150)
    picture = draw_atlas_sheet(atlas, shown, "Regions", layout)
    assert picture.size == (2 * (420 + 300) + 80, 96 + 2 * (560 + 44) + 74)
    assert {region.title for region in shown} <= {name for _, name, _, _ in found}
    columns: dict[tuple[str, str], list[float]] = {}
    for view, _, row, side in found:
        columns.setdefault((view, side), []).append(row)
    for rows in columns.values():
        assert np.diff(sorted(rows)).min(initial=99.0) >= layout.row_px - 1e-6
        assert min(rows) >= 0
        assert max(rows) <= layout.panel[1]


def test_neighbours_never_share_a_colour() -> None:
    atlas = body_named("female")
    regions = leaf_regions(atlas)
    colours = distinct_colours(atlas, regions)
    assert set(colours) == {region.id for region in regions}
    places = {
        region: {tuple(place) for place in region.outline.xyz_mm(atlas.surface).round(3).tolist()} for region in regions
    }
    touching = [(a.id, b.id) for a in regions for b in regions if a.id < b.id and len(places[a] & places[b]) > 5]
    assert len(touching) > 60
    for first, second in touching:
        assert colours[first] != colours[second]
    assert len(set(colours.values())) >= 20


def test_a_region_is_drawn_in_its_colour_in_the_middle_of_its_picture() -> None:
    atlas = body_named("male")
    picture = np.asarray(draw_region(atlas, atlas.select("forehead"), "Forehead").convert("RGB"), dtype=int)
    panel = picture[96 : 96 + 620, 190 : 190 + 520]
    middle = panel[300:320, 250:270].mean(axis=(0, 1))
    blue = np.array(REGION_COLOURS[0])
    assert np.argmax(middle) == 2
    assert middle[2] - middle[0] > 0.3 * (blue[2] - blue[0])
    assert (picture[100:110, 195:205] > 240).all()  # paper at the corner of the panel


def test_landmarks_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    atlas = body_named("female")
    names = ["nasion", "pronasale", "gnathion", "exocanthion.left", "gonion.left", "vertex", "opisthocranion"]
    found = names_put(monkeypatch)
    draw_landmark_sheet(atlas, names, "Landmarks", Layout((300, 360), 150), head=True)
    front = {name for view, name, _, _ in found if view == "Front"}
    back = {name for view, name, _, _ in found if view == "Back"}
    assert {"Nasion", "Pronasale", "Exocanthion"} <= front
    assert "Opisthocranion" in back
    assert "Nasion" not in back


def test_regions_show_writes_a_picture_and_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["regions", "show", "crows-feet.left"]) == 0
    out = capsys.readouterr().out
    assert "Written to crows-feet.left.png" in out
    assert "SCT 7771000, Left" in out
    assert "orbital-rim.left" in out
    with Image.open(tmp_path / "crows-feet.left.png") as picture:
        assert picture.size[0] > 1500
    before = (tmp_path / "crows-feet.left.png").stat().st_mtime_ns
    assert main(["regions", "show", "crows-feet.left"]) == 0
    assert "was not replaced" in capsys.readouterr().out
    assert (tmp_path / "crows-feet.left.png").stat().st_mtime_ns == before
    assert main(["regions", "show", "cheek", "--picture", "crows-feet.left.png"]) == 2
    assert "exists already" in capsys.readouterr().err
    assert main(["regions", "show", "cheek", "--picture", "cheek.txt"]) == 2
    assert "ends in .png or .jpg" in capsys.readouterr().err
