"""Pictures of patterns: points where they lie, rows drawn along the skin, a bar of the right length."""

from __future__ import annotations

import numpy as np
import pytest

from atlases import body_named
from mesomap.geometry.geodesic import Geodesics
from mesomap.output import pattern_sheet
from mesomap.output.pattern_sheet import BAR_MM, POINT, draw_pattern, figures
from mesomap.output.plate import Drawn
from mesomap.output.sheet import INK
from mesomap.planning.pattern import place_pattern
from mesomap.protocol.pattern import Pattern


def test_points_rows_and_bar_lie_where_they_should(monkeypatch: pytest.MonkeyPatch) -> None:
    views: list[Drawn] = []
    lay_down = pattern_sheet._lay_down

    def recorded(sheet, atlas, drawn, *rest):
        views.append(drawn)
        lay_down(sheet, atlas, drawn, *rest)

    monkeypatch.setattr(pattern_sheet, "_lay_down", recorded)
    atlas = body_named("female")
    region, pattern = atlas.regions["chin"], Pattern("hex", margin_mm=4.0, spacing_mm=6.0)
    placed = place_pattern(atlas, region, [], pattern)
    picture = np.asarray(draw_pattern(atlas, region, pattern, "Chin").convert("RGB"), float)
    (drawn,) = views

    def colours(xyz_mm: np.ndarray) -> np.ndarray:
        column, row = np.floor(drawn.view.project(xyz_mm) + np.array([drawn.x, drawn.y])).astype(int).T
        return picture[row, column]

    places = placed.place.xyz_mm(atlas.surface)
    assert np.abs(colours(places) - POINT).max() < 4

    # The middle of the way from point to point of a row is darker than the skin 5 pixels above and below it.
    row = placed.laid.row
    geodesics = Geodesics(atlas.surface)
    up = 5.0 / drawn.view.px_per_mm * drawn.view.up
    pairs = placed.laid.pairs[row[placed.laid.pairs[:, 0]] == row[placed.laid.pairs[:, 1]]]
    assert len(pairs) > 15
    for a, b in pairs:
        path = geodesics.path(placed.place[a], placed.place[b], 10.0).xyz_mm(atlas.surface)
        run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
        middle = np.array([[np.interp(0.5 * run[-1], run, path[:, k]) for k in range(3)]])
        across = np.concatenate([middle + share * up for share in (-0.2, 0.0, 0.2)])
        skin = colours(np.concatenate([middle - up, middle + up])).mean(axis=1)
        assert colours(across).mean(axis=1).min() < skin.min() - 50

    below = picture[drawn.y + drawn.view.size_px[1] :, : picture.shape[1] // 2]
    ink = np.abs(below - INK).max(axis=2) < 4
    ends = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(int), axis=1).ravel()
    longest = (np.flatnonzero(ends == -1) - np.flatnonzero(ends == 1)).max()
    assert longest == pytest.approx(BAR_MM * drawn.view.px_per_mm, abs=2.5)


def test_the_figures_are_those_of_the_placement() -> None:
    atlas = body_named("female")
    placed = place_pattern(atlas, atlas.regions["chin"], [], Pattern("hex", margin_mm=4.0, spacing_mm=6.0))
    words = figures(placed)
    off = 100.0 * np.quantile(np.abs(placed.laid.length_mm / 6.0 - 1.0), 0.95)
    told = float(words.partition("within ")[2].split()[0])
    assert words.startswith("asked 6 mm") and f"{len(placed.place)} points" in words
    assert off <= told <= off + 0.1
    assert f"covering radius {placed.covering_radius_mm:.1f} mm" in words


def test_needles_of_a_stamp_are_joined_to_its_middle() -> None:
    atlas = body_named("female")
    for needles, middle in (("9-pin", 0), ("3x3", 4)):
        pattern = Pattern("stamp", 4.0, needles=needles, needle_pitch_mm=2.0)
        placed = place_pattern(atlas, atlas.regions["cheek.left"], [], pattern)
        pairs = pattern_sheet._joined(pattern, placed)
        assert (placed.laid.column[pairs[:, 0]] == middle).all()
        assert (placed.laid.row[pairs[:, 0]] == placed.laid.row[pairs[:, 1]]).all()
        assert len(np.unique(pairs[:, 1])) == len(pairs) > 0.8 * len(placed.place) * 8 / 9
