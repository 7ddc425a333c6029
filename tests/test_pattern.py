"""Patterns on real bodies, judged by exact geodesics that share no code with the placing."""

import numpy as np
import pytest

import exact
from bodies import default_atlas
from mesomap.anatomy.atlas import Atlas
from mesomap.errors import PatternError
from mesomap.geometry.points import SurfacePoints
from mesomap.planning.pattern import Placement, place_pattern
from mesomap.protocol.pattern import Kind, Pattern

REGIONS = ("forehead", "cheek.left", "abdomen")


def even(kind: Kind, spacing_mm: float, margin_mm: float, direction: str | float = "medial-lateral") -> Pattern:
    return Pattern(kind, margin_mm, direction, spacing_mm=spacing_mm)


def place(atlas: Atlas, label: str, pattern: Pattern) -> Placement:
    zones = [(zone, 3.0) for zone in atlas.zones.values()]
    return place_pattern(atlas, atlas.regions[label], zones, pattern)


@pytest.mark.slow
@pytest.mark.parametrize("sex", ["female", "male"])
@pytest.mark.parametrize("label", REGIONS)
def test_neighbours_lie_at_the_asked_geodesic_spacing(sex: str, label: str) -> None:
    atlas = default_atlas(sex)
    placed = place(atlas, label, even("hex", 10.0, 5.0, "medial-lateral"))
    distances = exact.near_distances(atlas.surface, placed.place, 13.0)
    errors = np.abs(np.array(list(distances.values())) / 10.0 - 1.0)
    assert np.quantile(errors, 0.95) <= 0.10
    reported = {
        (min(a, b), max(a, b)): length for a, b, length in zip(*placed.laid.pairs.T, placed.laid.length_mm, strict=True)
    }
    assert set(reported) <= set(distances)
    assert max(abs(length / distances[pair] - 1) for pair, length in reported.items()) < 0.005
    # Every pair of points that close is a neighbour of the pattern: no point has strayed in between.
    assert min(distances.values()) > 0.85 * 10.0


@pytest.mark.slow
@pytest.mark.parametrize("label", REGIONS)
def test_points_keep_the_margin_to_border_and_zones(label: str) -> None:
    atlas = default_atlas("female")
    region = atlas.regions[label]
    margin_mm = 5.0
    placed = place(atlas, label, even("hex", 10.0, margin_mm, "medial-lateral"))
    fences = [(region.outline, margin_mm)] + [(zone.outline, 3.0) for zone in atlas.zones.values()]
    points = placed.place.xyz_mm(atlas.surface)
    for outline, margin in fences:
        apart = np.linalg.norm(outline.xyz_mm(atlas.surface)[:, None] - points[None], axis=2)
        close = placed.place[np.flatnonzero(apart.min(axis=0) < margin)]
        fence = outline[np.flatnonzero(apart.min(axis=1) < margin)]
        both = SurfacePoints(np.r_[close.face, fence.face], np.r_[close.bary, fence.bary])
        distances = exact.near_distances(atlas.surface, both, 2.0 * margin, sources=len(close))
        across = [d for (_, j), d in distances.items() if j >= len(close)]
        assert min(across, default=margin) >= margin - 1e-6


@pytest.mark.parametrize("kind", ["hex", "square"])
@pytest.mark.parametrize("direction", ["medial-lateral", "cranio-caudal"])
def test_midline_pattern_is_its_own_mirror_image(kind: str, direction: str) -> None:
    atlas = default_atlas("female")
    placed = place(atlas, "forehead", even(kind, 9.0, 3.0, direction))  # type: ignore[arg-type]
    xyz = placed.place.xyz_mm(atlas.surface)
    assert (placed.laid.partner >= 0).all()
    assert np.abs(xyz[placed.laid.partner] * [-1, 1, 1] - xyz).max() < 1e-3


def test_rows_run_in_the_named_direction() -> None:
    atlas = default_atlas("female")
    for direction, axis in (("medial-lateral", 0), ("cranio-caudal", 2)):
        placed = place(atlas, "abdomen", even("square", 15.0, 5.0, direction))
        xyz = placed.place.xyz_mm(atlas.surface)
        same_row = placed.laid.row[placed.laid.pairs[:, 0]] == placed.laid.row[placed.laid.pairs[:, 1]]
        along = np.abs(np.diff(xyz[placed.laid.pairs[same_row]], axis=1)[:, 0])
        assert (np.median(along, axis=0).argmax()) == axis


def test_same_request_gives_the_same_places() -> None:
    atlas = default_atlas("female")
    request = even("hex", 8.0, 3.0, 30.0)
    first, second = (place(atlas, "cheek.left", request) for _ in range(2))
    assert (first.place.face == second.place.face).all() and (first.place.bary == second.place.bary).all()


def test_finer_spacing_covers_better() -> None:
    atlas = default_atlas("female")
    radii = [
        place_pattern(atlas, atlas.regions["cheek.left"], [], even("hex", h, 2.0, "medial-lateral")).covering_radius_mm
        for h in (12.0, 6.0, 3.0)
    ]
    assert radii[0] > 1.5 * radii[1] > 2.25 * radii[2]


@pytest.mark.parametrize(
    ("spacing_mm", "margin_mm", "message"),
    [(400.0, 3.0, "spacing 400 mm is larger than the region"), (10.0, 60.0, "margin of 60 mm .* leaves nothing")],
)
def test_what_does_not_fit_is_said(spacing_mm: float, margin_mm: float, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        place(default_atlas("female"), "cheek.left", even("hex", spacing_mm, margin_mm, "medial-lateral"))
