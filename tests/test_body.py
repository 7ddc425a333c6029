"""The body model: height and BMI asked are met, the area is that of people, the skin is symmetric and has no cavity."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from mesomap.anatomy.body import BodyShape, make_body, skin_topology
from mesomap.errors import BodyError
from mesomap.geometry.surface import Surface

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
    ],
)
def test_a_body_out_of_reach_is_refused_with_the_reachable_range(arguments, words):
    with pytest.raises(BodyError, match=words):
        make_body(*arguments)
