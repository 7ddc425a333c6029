"""The body model: height and BMI asked are met, the area is that of people, the skin is symmetric and has no cavity."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from mesomap.anatomy.body import (
    DENSITY_KG_PER_L,
    LOCAL_SHAPES,
    BodyShape,
    body_model,
    make_body,
    make_figure,
    skin_topology,
)
from mesomap.errors import BodyError
from mesomap.geometry.surface import Surface, enclosed_volume_ml

HEIGHT_CM = {"female": 165.0, "male": 178.0}
SHAPES = [(sex, bmi) for sex in ("female", "male") for bmi in (19.0, 24.0, 30.0)]


@pytest.fixture(scope="module")
def bodies() -> dict[tuple[str, float], tuple[BodyShape, Surface]]:
    return {(sex, bmi): make_body(sex, 40, HEIGHT_CM[sex], bmi)[:2] for sex, bmi in SHAPES}


@pytest.mark.parametrize("key", SHAPES)
def test_height_and_bmi_of_the_surface_are_those_asked(bodies, key):
    shape, surface = bodies[key]
    height_cm = np.ptp(surface.vertices_mm[:, 2]) / 10
    bmi = 0.98 * surface.volume_ml / 1000 / (height_cm / 100) ** 2
    assert height_cm == pytest.approx(HEIGHT_CM[key[0]], rel=0.01)
    assert bmi == pytest.approx(key[1], rel=0.01)
    assert (shape.measured_height_cm, shape.measured_bmi) == pytest.approx((height_cm, bmi), rel=1e-9)


@pytest.mark.parametrize("key", SHAPES)
def test_area_is_within_five_percent_of_du_bois(bodies, key):
    shape, surface = bodies[key]
    du_bois_m2 = 0.007184 * shape.measured_height_cm**0.725 * shape.mass_kg**0.425
    assert surface.area_cm2 / 1e4 == pytest.approx(du_bois_m2, rel=0.05)


def test_right_half_is_the_exact_mirror_image_of_the_left(bodies):
    topology = skin_topology()
    half = len(topology.faces) // 2
    face = np.arange(2 * half)
    assert np.array_equal(topology.mirrored_face(topology.mirrored_face(face)), face)
    for _, surface in bodies.values():
        left = surface.vertices_mm[surface.faces[:half]]
        right = surface.vertices_mm[surface.faces[half:]][:, [0, 2, 1]] * [-1, 1, 1]
        assert np.abs(left - right).max() < 1e-6
        assert left.mean(axis=1)[:, 0].min() > 0


def test_skin_is_one_piece_open_only_at_the_eyes_and_the_mouth(bodies):
    _, surface = bodies["female", 24.0]
    n = len(surface.vertices_mm)
    used = np.unique(surface.faces)

    def pieces(edges):
        graph = coo_matrix((np.ones(len(edges)), edges.T), shape=(n, n))
        return connected_components(graph, directed=False)[1]

    assert len(np.unique(pieces(surface.edges)[used])) == 1
    rims = surface.edges[surface.edge_face_count == 1]
    label = pieces(rims)
    loops = [surface.vertices_mm[label == k] for k in np.unique(label[rims])]
    assert len(loops) == 3
    top = surface.vertices_mm[:, 2].max()
    for loop in loops:
        # A wide cavity behind the opening would put its rim deep inside the head.
        assert loop[:, 2].min() > top - 200
        assert np.ptp(loop[:, 1]) < 20
    assert surface.volume_ml > 0


def test_age_changes_the_shape_but_not_the_height(bodies):
    shape, surface = make_body("female", 80, 165, 24)[:2]
    assert shape.measured_height_cm == pytest.approx(165, rel=0.01)
    assert np.abs(surface.vertices_mm - bodies["female", 24.0][1].vertices_mm).max() > 2


WHERE_MM = {
    # part of the body that each local shape may move: heights as a share of the stature, which way it moves the skin
    "abdomen": (0.45, 0.75, [0, -1, 0]),
    "breast": (0.60, 0.80, [0, -1, 0]),
    "buttock": (0.40, 0.62, [0, 1, 0]),
    "double-chin": (0.82, 0.90, [0, 0, -1]),
    "saddlebag": (0.20, 0.62, None),
}


@pytest.mark.parametrize("part", LOCAL_SHAPES)
def test_a_local_shape_moves_its_part_of_the_body(part):
    model, low_high, way = body_model(), WHERE_MM[part][:2], WHERE_MM[part][2]
    least, plain, most = (
        model.cage_mm("female", 40.0, 0.6, 0.5, {part: amount})[: model.skin_vertices] for amount in (-1.0, 0.0, 1.0)
    )
    for grown, sign in ((most, 1), (least, -1)):
        moved = grown - plain
        length = np.linalg.norm(moved, axis=1)
        assert length.max() > 5
        height = (plain[:, 2] - plain[:, 2].min()) / np.ptp(plain[:, 2])
        assert low_high[0] < height[length > 0.3 * length.max()].min()
        assert height[length > 0.3 * length.max()].max() < low_high[1]
        if way is not None:
            assert sign * (moved[length.argsort()[-20:]] @ way).mean() > 0
    half = model.cage_mm("female", 40.0, 0.6, 0.5, {part: 0.5})[: model.skin_vertices]
    assert half == pytest.approx(0.5 * (plain + most), abs=1e-9)


@pytest.mark.parametrize("amount", [-1.0, 1.0])
def test_height_and_bmi_are_met_with_local_shapes(amount):
    for sex in ("female", "male"):
        parts = [part for part in LOCAL_SHAPES if not (part == "breast" and sex == "male")]
        shape, surface = make_body(sex, 40, HEIGHT_CM[sex], 26, dict.fromkeys(parts, amount))[:2]
        assert shape.measured_height_cm == pytest.approx(HEIGHT_CM[sex], rel=0.01)
        assert shape.measured_bmi == pytest.approx(26, rel=0.01)
        half = len(surface.faces) // 2
        left = surface.vertices_mm[surface.faces[:half]]
        right = surface.vertices_mm[surface.faces[half:]][:, [0, 2, 1]] * [-1, 1, 1]
        assert np.abs(left - right).max() < 1e-6


@pytest.mark.parametrize(("sex", "bmi"), [("female", 17), ("female", 32), ("male", 17), ("male", 38)])
def test_the_lightest_and_heaviest_bodies_are_reached_at_every_age(sex, bmi):
    for age in (18, 80):
        shape = make_body(sex, age, HEIGHT_CM[sex], bmi)[0]
        assert shape.measured_bmi == pytest.approx(bmi, rel=0.01)


@pytest.mark.parametrize(("sex", "heights_cm", "heaviest"), [("female", (150, 185), 32), ("male", (160, 198), 36)])
def test_no_body_in_between_is_refused_or_missed(sex, heights_cm, heaviest):
    rng = np.random.default_rng(5)
    for age, height_cm, bmi in zip(
        rng.uniform(18, 90, 150), rng.uniform(*heights_cm, 150), rng.uniform(17, heaviest, 150), strict=True
    ):
        vertices_mm, faces = make_figure(sex, age, height_cm, bmi)
        measured_cm = float(np.ptp(vertices_mm[:, 2])) / 10.0
        mass_kg = DENSITY_KG_PER_L * enclosed_volume_ml(vertices_mm, faces) / 1000.0
        assert measured_cm == pytest.approx(height_cm, rel=1e-4)
        assert mass_kg / (measured_cm / 100.0) ** 2 == pytest.approx(bmi, rel=1e-4)


def test_a_lean_tall_man_is_made():
    shape = make_body("male", 36.6, 191.3, 19.21)[0]
    assert shape.measured_height_cm == pytest.approx(191.3, rel=1e-3)
    assert shape.measured_bmi == pytest.approx(19.21, rel=1e-3)


def test_same_shape_gives_the_same_bytes(bodies):
    again = make_body("male", 40, 178, 24)[1]
    assert again.fingerprint == bodies["male", 24.0][1].fingerprint


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("woman", 40, 165, 24), "female or male"),
        (("female", 12, 165, 24), "18-90"),
        (("female", 40, float("nan"), 24), "height_cm nan"),
        (("female", 40, 165, -1), "positive"),
        (("male", 40, 165, 60), r"reaches \d+-\d+ cm, and at \d+ cm a BMI of"),
        (("female", 40, 300, 24), r"reaches \d+-\d+ cm"),
        (("female", 40, 165, 24, {"bust": 0.5}), "breast"),
        (("female", 40, 165, 24, {"abdomen": 1.5}), "from -1"),
        (("female", 40, 165, 24, {"abdomen": float("nan")}), "from -1"),
        (("male", 40, 178, 24, {"breast": 0.5}), "women only"),
    ],
)
def test_a_body_out_of_reach_is_refused_with_the_reachable_range(arguments, words):
    with pytest.raises(BodyError, match=words):
        make_body(*arguments)
