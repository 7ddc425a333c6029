"""Each kind of pattern keeps what it promises, on skin and on surfaces of known geometry."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from bodies import default_atlas
from mesomap.errors import PatternError, RegionError
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import concatenate
from mesomap.planning.make_plan import make_plan
from mesomap.planning.pattern import Placement, place_pattern
from mesomap.protocol.library import load_protocol
from mesomap.protocol.pattern import FOOTPRINTS, Pattern, parse_spot
from plots import above, box, lay, plot
from shapes import plane

ATLAS = default_atlas("female")
GEODESICS = Geodesics(ATLAS.surface)


def place(label: str, pattern: Pattern, seed: int = 1) -> Placement:
    return place_pattern(ATLAS, ATLAS.regions[label], [], pattern, seed)


def distances(placed: Placement, pairs: np.ndarray) -> np.ndarray:
    return GEODESICS.between(placed.place, pairs, 60.0)


@pytest.mark.parametrize("kind", ["rows", "brick", "carpet"])
@pytest.mark.parametrize("label", ["forehead", "cheek.left"])
def test_rows_keep_both_distances(kind: str, label: str) -> None:
    pattern = Pattern(kind, 3.0, spacing_mm=5.0, row_spacing_mm=8.0 if kind != "carpet" else None)  # type: ignore[arg-type]
    placed = place(label, pattern)
    laid = placed.laid
    same = laid.row[laid.pairs[:, 0]] == laid.row[laid.pairs[:, 1]]
    assert same.any() and not same.all()
    assert np.allclose(laid.asked_mm[same], 5.0)
    slant = {"rows": 8.0, "brick": np.hypot(8.0, 2.5), "carpet": np.hypot(5.0, 2.5)}[kind]
    assert np.allclose(laid.asked_mm[~same], slant)
    error = np.abs(laid.length_mm / laid.asked_mm - 1.0)
    assert np.quantile(error, 0.95) < (0.002 if kind == "rows" else 0.03)


@pytest.mark.parametrize(
    "pattern",
    [
        Pattern("hex", 3.0, spacing_mm=9.0),
        Pattern("square", 3.0, "cranio-caudal", spacing_mm=9.0),
        Pattern("rows", 3.0, spacing_mm=5.0, row_spacing_mm=9.0),
        Pattern("hex", 3.0, spacing_mm=8.0, border_row=True),
        Pattern("stipple", 3.0, points=60),
        Pattern("concentric", 3.0, spacing_mm=8.0),
    ],
    ids=lambda pattern: pattern.kind,
)
def test_a_midline_pattern_is_its_own_mirror_image(pattern: Pattern) -> None:
    placed = place("forehead", pattern)
    xyz = placed.place.xyz_mm(ATLAS.surface)
    away, _ = cKDTree(xyz).query(xyz * [-1, 1, 1])
    assert away.max() < 0.05
    assert (placed.laid.partner >= 0).all()
    assert (placed.laid.partner[placed.laid.partner] == np.arange(len(xyz))).all()


def test_stipple_has_its_density_and_no_two_points_together() -> None:
    placed = place("cheek.left", Pattern("stipple", 3.0, density_per_cm2=6.0))
    area = ATLAS.surface.face_areas_mm2[ATLAS.regions["cheek.left"].faces] @ placed.target_fraction / 100.0
    assert len(placed.place) == round(6.0 * area)
    xyz = placed.place.xyz_mm(ATLAS.surface)
    nearest = cKDTree(xyz).query(xyz, k=2)[0][:, 1]
    # Twice the radius of discs packed as tightly as possible is the best that can be; chance alone comes to 0.
    best = np.sqrt(2.0 / (np.sqrt(3.0) * 0.06))
    assert nearest.min() > 0.55 * best
    assert placed.covering_radius_mm < 1.2 * best


def test_stipple_on_a_plane_shows_blue_noise() -> None:
    surface = plane(80.0, 4.0)
    atlas = plot(surface, above(box(61.0, 61.0), surface))
    xy = lay(atlas, Pattern("stipple", 0.0, points=400)).place.xyz_mm(surface)[:, :2]
    wave = 2.0 * np.pi / 61.0 * np.stack(np.meshgrid(np.arange(1, 25), np.arange(1, 25)), -1).reshape(-1, 2)
    power = np.abs(np.exp(1j * xy @ wave.T).sum(axis=0)) ** 2 / len(xy)
    low = np.linalg.norm(wave, axis=1) < 2.0 * np.pi / 61.0 * 9.0
    assert power[low].mean() < 0.25 * power[~low].mean()


def test_threads_have_their_length_and_distance_along_the_skin() -> None:
    placed = place("cheek.left", Pattern("threads", 4.0, ("tragion", "cheilion"), row_spacing_mm=6.0, thread_mm=13.0))
    laid = placed.laid
    assert laid.thread_mm is not None and placed.end is not None
    n = len(placed.place)
    both = concatenate([placed.place, placed.end])
    along = GEODESICS.between(both, np.stack([np.arange(n), n + np.arange(n)], 1), 20.0)
    assert np.abs(along - laid.thread_mm).max() < 0.05
    assert laid.thread_mm.max() <= 13.0 + 1e-6 and np.median(laid.thread_mm) > 12.0
    assert np.abs(laid.length_mm / 6.0 - 1.0).max() < 0.02
    # Towards the corner of the mouth, as asked.
    marks = [ATLAS.landmarks[f"{name}.left"].xyz_mm(ATLAS.surface)[0] for name in ("tragion", "cheilion")]
    run = placed.end.xyz_mm(ATLAS.surface) - placed.place.xyz_mm(ATLAS.surface)
    asked = (marks[1] - marks[0]) / np.linalg.norm(marks[1] - marks[0])
    assert np.median(run @ asked / np.linalg.norm(run, axis=1)) > 0.9


def test_crossed_threads_cross_at_the_angle() -> None:
    surface = plane(80.0, 4.0)
    atlas = plot(surface, above(box(61.0, 51.0), surface))
    placed = lay(atlas, Pattern("cross-hatch", 2.0, row_spacing_mm=8.0, thread_mm=15.0, crossing_deg=60.0))
    assert placed.end is not None
    run = placed.end.xyz_mm(surface) - placed.place.xyz_mm(surface)
    angle = np.degrees(np.arctan2(run[:, 1], run[:, 0]))
    assert set(np.round(angle).astype(int)) == {0, 60}


def test_a_fan_opens_from_its_entry() -> None:
    pattern = Pattern(
        "fan", 2.0, at=(parse_spot("30 mm lateral of cheilion"),), points=7, thread_mm=20.0, spread_deg=90.0
    )
    placed = place("cheek.left", pattern)
    assert placed.end is not None and len(placed.place) == 7
    xyz = placed.place.xyz_mm(ATLAS.surface)
    assert np.abs(xyz - xyz[0]).max() < 1e-9
    run = placed.end.xyz_mm(ATLAS.surface) - xyz
    run /= np.linalg.norm(run, axis=1, keepdims=True)
    between = np.degrees(np.arccos(np.clip((run[:-1] * run[1:]).sum(axis=1), -1, 1)))
    assert between == pytest.approx(15.0, abs=2.0)


@pytest.mark.parametrize("needles", FOOTPRINTS)
def test_needles_of_a_stamp_are_their_pitch_apart(needles: str) -> None:
    placed = place("forehead", Pattern("stamp", 3.0, needles=needles, needle_pitch_mm=2.0))
    laid = placed.laid
    reach = np.linalg.norm(np.array(FOOTPRINTS[needles]), axis=1) * 2.0
    whole = [stamp for stamp in np.unique(laid.row) if (laid.row == stamp).sum() == len(reach)]
    assert len(whole) > 20
    middle = int(np.argmin(reach))
    for stamp in whole[:12]:
        rows = np.flatnonzero(laid.row == stamp)
        rows = rows[np.argsort(laid.column[rows])]
        pairs = np.stack([np.full(len(rows), rows[middle]), rows], axis=1)
        assert np.abs(distances(placed, pairs) - reach).max() < 0.02


def test_stamps_set_down_with_overlap_are_closer() -> None:
    apart, close = (
        place("forehead", Pattern("stamp", 3.0, needles="9-pin", needle_pitch_mm=2.0, overlap=share))
        for share in (None, 0.25)
    )
    assert len(np.unique(close.laid.row)) > 1.5 * len(np.unique(apart.laid.row))


def test_rings_lie_at_their_distance_from_the_middle() -> None:
    placed = place(
        "abdomen", Pattern("concentric", 5.0, spacing_mm=12.0, row_spacing_mm=15.0, at=(parse_spot("omphalion"),))
    )
    laid = placed.laid
    for ring in (1, 2, 3):
        rows = np.flatnonzero(laid.row == ring)
        assert distances(placed, np.stack([np.zeros(len(rows), int), rows], 1)) == pytest.approx(15.0 * ring, rel=0.02)
        assert np.diff(np.sort(laid.column[rows])).max() == 1
    assert np.abs(laid.length_mm / 12.0 - 1.0).mean() < 0.05


def test_points_of_a_line_are_evenly_apart_along_it() -> None:
    placed = place("forehead", Pattern("line", 0.0, along=("glabella", "trichion"), spacing_mm=6.0))
    assert placed.laid.length_mm == pytest.approx(6.0, rel=0.01)
    assert np.abs(placed.place.xyz_mm(ATLAS.surface)[:, 0]).max() < 0.3
    counted = place("forehead", Pattern("line", 0.0, along=("glabella", "trichion"), points=5))
    assert len(counted.place) + counted.laid.lost == 5


def test_a_place_lies_where_its_words_say() -> None:
    spots = tuple(map(parse_spot, ("20 mm cranial of glabella", "20 mm cranial and 15 mm lateral of glabella")))
    placed = place("forehead", Pattern("points", 2.0, at=spots))
    xyz = placed.place.xyz_mm(ATLAS.surface)
    assert len(xyz) == 3 and xyz[1, 0] > 0 > xyz[2, 0]
    assert xyz[1] == pytest.approx(xyz[2] * [-1, 1, 1], abs=1e-6)
    mark = concatenate([ATLAS.landmarks["glabella"], placed.place])
    assert GEODESICS.between(mark, np.array([[0, 1]]), 30.0)[0] == pytest.approx(20.0, rel=0.01)
    assert distances(placed, np.array([[0, 1], [0, 2]])) == pytest.approx(15.0, rel=0.01)


@pytest.mark.parametrize(
    ("label", "spot", "message"),
    [
        ("forehead", "glabellum", "did you mean glabella"),
        ("forehead", "tragion", "is a pair and the region has no side"),
        ("forehead", "60 mm caudal of glabella", "outside the region"),
        ("cheek.left", "omphalion", "far outside the region"),
    ],
)
def test_places_that_are_none_are_said(label: str, spot: str, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        place(label, Pattern("points", 2.0, at=(parse_spot(spot),)))


@pytest.mark.parametrize("text", ["12 mm of glabella", "12 lateral of glabella", "12 mm sideways of glabella", ""])
def test_words_that_name_no_place_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="names no place"):
        parse_spot(text)


@pytest.mark.parametrize("points", [8, 15, 30, 61])
def test_a_count_is_met(points: int) -> None:
    placed = place("cheek.left", Pattern("hex", 4.0, points=points))
    assert len(placed.place) == points
    assert np.quantile(np.abs(placed.laid.length_mm / placed.laid.asked_mm - 1.0), 0.95) < 0.03


def test_a_total_is_used_as_far_as_it_goes() -> None:
    protocol = load_protocol("mesolift-face", ["steps.face.total_ml=2.0"])
    plan = make_plan(ATLAS, protocol)
    each = protocol.steps[0].volume_ml
    assert each is not None
    assert 2.0 - 6 * each <= plan.points.volume_ml.sum() <= 2.0 + 1e-9
    asked = {round(target.asked_spacing_mm or 0.0, 6) for target in plan.targets}
    assert len(asked) == 1


def test_a_border_row_follows_the_border() -> None:
    placed = place("cheek.left", Pattern("hex", 4.0, spacing_mm=7.0, border_row=True))
    laid = placed.laid
    edge = np.flatnonzero(laid.row == laid.row.max())
    ground = place("cheek.left", Pattern("hex", 4.0, spacing_mm=7.0))
    assert placed.covering_radius_mm < ground.covering_radius_mm
    xyz = placed.place.xyz_mm(ATLAS.surface)
    outline = ATLAS.regions["cheek.left"].outline.xyz_mm(ATLAS.surface)
    away = cKDTree(outline).query(xyz[edge])[0]
    assert away.min() > 3.9 and away.max() < 4.6
    inner = np.flatnonzero(laid.row < laid.row.max())
    assert cKDTree(xyz[edge]).query(xyz[inner])[0].min() > 0.85 * 7.0 * 0.98


def test_rows_run_along_a_line_of_landmarks() -> None:
    placed = place("cheek.left", Pattern("square", 4.0, ("tragion", "cheilion"), spacing_mm=8.0))
    laid = placed.laid
    same = laid.row[laid.pairs[:, 0]] == laid.row[laid.pairs[:, 1]]
    step = np.diff(placed.place.xyz_mm(ATLAS.surface)[laid.pairs[same]], axis=1)[:, 0]
    marks = [ATLAS.landmarks[f"{name}.left"].xyz_mm(ATLAS.surface)[0] for name in ("tragion", "cheilion")]
    asked = (marks[1] - marks[0]) / np.linalg.norm(marks[1] - marks[0])
    assert np.median(np.abs(step @ asked) / np.linalg.norm(step, axis=1)) > 0.9


@pytest.mark.parametrize("order", ["serpentine", "nearest", "shortest"])
def test_the_order_asked_for_is_kept(order: str) -> None:
    plan = make_plan(
        ATLAS, load_protocol("mesolift-face", [f"steps.face.order={order}", "steps.face.regions=[forehead]"])
    )
    travel = np.linalg.norm(np.diff(plan.points.xyz_mm, axis=0), axis=1).sum()
    tight = make_plan(
        ATLAS, load_protocol("mesolift-face", ["steps.face.order=shortest", "steps.face.regions=[forehead]"])
    )
    assert travel >= 0.999 * np.linalg.norm(np.diff(tight.points.xyz_mm, axis=0), axis=1).sum()
    assert (plan.points.mirror_point >= 0).all()


def test_rows_along_skin_tension_lines() -> None:
    def angle(label: str) -> float:
        placed = place(label, Pattern("square", 1.0, "skin-tension", spacing_mm=5.0))
        laid = placed.laid
        same = laid.row[laid.pairs[:, 0]] == laid.row[laid.pairs[:, 1]]
        step = np.diff(placed.place.xyz_mm(ATLAS.surface)[laid.pairs[same]], axis=1)[:, 0]
        return float(np.degrees(np.median(np.arctan2(np.abs(step[:, 2]), np.abs(step[:, 0])))))

    assert angle("forehead") < 25.0
    assert angle("glabella") > 65.0
    fold = np.diff(
        np.concatenate(
            [ATLAS.landmarks[f"nasolabial_{end}.left"].xyz_mm(ATLAS.surface) for end in ("superior", "inferior")]
        ),
        axis=0,
    )[0]
    steep = float(np.degrees(np.arctan2(abs(fold[2]), abs(fold[0]))))
    assert angle("nasolabial.left") == pytest.approx(steep, abs=15.0)


def test_no_tension_line_is_made_up() -> None:
    with pytest.raises(RegionError, match="no source here describes skin-tension lines there"):
        place("abdomen", Pattern("hex", 5.0, "skin-tension", spacing_mm=15.0))


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        (Pattern("hex", 3.0, points=100_000), "too many; allowed are 20,000"),
        (Pattern("stipple", 3.0, density_per_cm2=1e6), "ask for at most"),
        (Pattern("concentric", 3.0, spacing_mm=0.01), "ask for at least"),
        (Pattern("threads", 3.0, row_spacing_mm=0.01, thread_mm=0.01), "ask for at least"),
        (Pattern("stamp", 3.0, needles="9-pin", needle_pitch_mm=0.01), "a needle pitch of 0.01 mm"),
        (Pattern("line", 3.0, along=("malar_inferior", "jaw_upper_posterior"), spacing_mm=1e-4), "ask for at least"),
        (Pattern("line", 3.0, along=("malar_inferior", "sphyrion"), points=5), "no path of at most 600 mm"),
        (Pattern("brick", 3.0, spacing_mm=5.0, row_spacing_mm=300.0), "spacing 300 mm is larger than the region"),
        (Pattern("hex", 3.0, ("tragion", "tragion"), spacing_mm=8.0), "is no line"),
        (Pattern("concentric", 3.0, spacing_mm=8.0, at=(parse_spot("alare"), parse_spot("gonion"))), "one middle"),
    ],
    ids=lambda value: value.kind if isinstance(value, Pattern) else "",
)
def test_what_no_pattern_can_be_is_said_at_once(pattern: Pattern, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        place("cheek.left", pattern)


def test_a_phase_asked_for_is_kept() -> None:
    surface = plane(80.0, 4.0)
    atlas = plot(surface, above(box(61.0, 51.0), surface))
    first, second, third = (
        lay(atlas, Pattern("square", 4.0, spacing_mm=10.0, phase=phase)).place.xyz_mm(surface)[:, :2]
        for phase in ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5))
    )
    for shifted, by in ((second, [5.0, 0.0]), (third, [0.0, 5.0])):
        off = (shifted[:, None] - first[None] - by) / 10.0
        assert np.abs(off - np.round(off)).max() < 1e-3
