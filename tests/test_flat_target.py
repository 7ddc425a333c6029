"""Targets on paper: neighbours as far apart as on the skin, by an independent measure, whatever the pattern."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from bodies import default_atlas, shipped_plan
from exact import near_distances
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.errors import PatternError
from mesomap.geometry.surface import FloatArray
from mesomap.languages import load_catalogue
from mesomap.output import flat_target as module
from mesomap.output.flat_target import FlatTarget, flat_target, flat_targets, moved_alike
from mesomap.output.landmark_names import landmark_words, sighted_landmarks
from mesomap.planning.ground import lay_flat
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol


def named(plan: Plan, label: str) -> FlatTarget:
    return flat_target(plan, [target.label for target in plan.targets].index(label))


def own_plan(protocol_id: str) -> Plan:
    """A shipped protocol on the very body that it names."""
    protocol = load_protocol(protocol_id)
    body = protocol.body
    atlas = load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local)
    return make_plan(atlas, protocol)


def apart(flat: FlatTarget) -> np.ndarray:
    return np.asarray(np.linalg.norm(np.diff(flat.points_mm[flat.pairs], axis=1)[:, 0], axis=1))


@pytest.mark.parametrize(
    ("protocol", "label", "most"),
    [
        ("mesolift-face", "forehead", 0.016),
        ("mesolift-face", "cheek.left", 0.014),
        ("mesolift-face-neck-papule", "neck", 0.03),
        ("lipolysis-abdomen", "abdomen", 0.015),
        ("hand-rejuvenation", "hand-dorsum.right", 0.01),
    ],
)
def test_neighbours_are_as_far_apart_on_paper_as_an_exact_solver_finds_them_on_the_skin(
    protocol: str, label: str, most: float
) -> None:
    plan = shipped_plan(protocol, "female")
    flat = named(plan, label)
    sources = 6
    exact = near_distances(plan.atlas.surface, plan.points.place[flat.rows], 1.6 * flat.target.pitch_mm, sources)
    paper = apart(flat)
    compared = 0
    for k, (i, j) in enumerate(flat.pairs.tolist()):
        if (i, j) in exact:
            assert flat.skin_mm[k] == pytest.approx(exact[i, j], rel=2e-3), "the stated distance along the skin"
            assert paper[k] / exact[i, j] - 1.0 == pytest.approx(flat.off[k], abs=2e-3), "the stated distortion"
            compared += 1
    assert compared >= sources and np.abs(flat.off).max() < most


@pytest.mark.parametrize(
    ("protocol", "label"),
    [("mesolift-face", "forehead"), ("mesolift-face-neck-papule", "neck"), ("lipolysis-abdomen", "abdomen")],
)
def test_neighbours_come_out_truer_than_in_the_chart_the_pattern_was_laid_in(protocol: str, label: str) -> None:
    plan = shipped_plan(protocol, "female")
    flat = named(plan, label)
    chart = lay_flat(plan.atlas, plan.atlas.regions[label], module.AROUND_MM)
    uv = chart.to_uv(plan.points.place[flat.rows])
    before = np.linalg.norm(np.diff(uv[flat.pairs], axis=1)[:, 0], axis=1) / flat.skin_mm - 1.0
    assert np.sqrt((flat.off**2).mean()) < 0.6 * np.sqrt((before**2).mean())
    assert np.abs(flat.off).max() < np.abs(before).max()


def test_the_figure_of_a_point_is_that_of_its_worst_neighbour() -> None:
    flat = named(shipped_plan("mesolift-face", "female"), "forehead")
    for point in range(len(flat.rows)):
        own = flat.off[(flat.pairs == point).any(axis=1)]
        assert flat.off_point[point] == own[np.abs(own).argmax()]


@pytest.mark.parametrize(
    "protocol", ["mesolift-face-neck-papule", "botulinum-migraine", "linear-retrograde-cheek", "pcdc-submental"]
)
def test_every_pattern_has_neighbours_inside_an_outline_that_does_not_cross_itself(protocol: str) -> None:
    plan = shipped_plan(protocol, "female")
    for flat in flat_targets(plan):
        outline = shapely.Polygon(flat.outline_mm)
        assert outline.is_valid and outline.buffer(0.6).contains(shapely.MultiPoint(flat.points_mm))
        if len(flat.rows) > 1:
            assert set(flat.pairs.ravel().tolist()) == set(range(len(flat.rows)))
        else:
            assert len(flat.pairs) == 0 and np.isnan(flat.off_point).all()
        assert outline.area / 100.0 == pytest.approx(flat.target.area_cm2, rel=0.1), "a dome has more skin than paper"


def test_a_thread_is_as_long_on_paper_as_in_the_skin() -> None:
    plan = shipped_plan("linear-retrograde-cheek", "female")
    flat = named(plan, "buccal.left")
    assert [row for row, _ in flat.threads] == flat.rows.tolist()
    for row, line in flat.threads:
        length = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
        assert length == pytest.approx(float(plan.points.thread_mm[row]), rel=0.02)
        start = flat.points_mm[flat.rows.tolist().index(row)]
        assert np.linalg.norm(line[0] - start) < 0.1


def test_the_head_is_up_and_the_patients_left_where_it_is_seen_from_outside() -> None:
    front = named(shipped_plan("mesolift-face", "female"), "forehead")
    assert front.axes[2, 1] > 0.8 and front.axes[0, 0] > 0.8, "from the front the patient's left is on the right"
    back = named(shipped_plan("botulinum-migraine", "female"), "nape")
    assert back.axes[2, 1] > 0.8 and back.axes[0, 0] < -0.8, "from behind it is on the left"
    below = named(shipped_plan("pcdc-submental", "female"), "submental")
    assert below.axes[1, 1] < -0.8, "where the skin lies level the front is up"
    turned = front.turned(np.pi / 2.0)
    assert np.allclose(turned.axes[:, 0], -front.axes[:, 1]) and np.allclose(turned.axes[:, 1], front.axes[:, 0])
    assert np.allclose(np.abs(apart(turned)), apart(front))


def test_left_and_right_are_mirror_images() -> None:
    plan = shipped_plan("mesolift-face", "female")
    left, right = named(plan, "cheek.left"), named(plan, "cheek.right")
    for a, b in ((left, right), (right, left)):
        twin = plan.points.mirror_point[a.rows] - b.rows[0]
        image = b.points_mm[twin] * np.array([-1.0, 1.0])
        shift = (a.points_mm - image).mean(axis=0)
        assert np.abs(a.points_mm - image - shift).max() < 0.3


def test_landmarks_are_those_found_on_a_patient_or_named_by_the_step() -> None:
    plan = shipped_plan("botulinum-glabella", "female")
    flat = flat_target(plan, 0)
    step = plan.protocol.steps[flat.target.step]
    allowed = {*sighted_landmarks(), *(spot.landmark.partition(".")[0] for spot in step.pattern.at)}
    names = [name for name, _ in flat.marks]
    assert "glabella" in names and {name.partition(".")[0] for name in names} <= allowed
    surface = plan.atlas.surface
    glabella = dict(flat.marks)["glabella"]
    nearest = int(np.linalg.norm(flat.points_mm - glabella, axis=1).argmin())
    on_skin = np.linalg.norm(plan.points.xyz_mm[flat.rows] - plan.atlas.landmark_mm("glabella"), axis=1)
    assert nearest == int(on_skin.argmin()) and surface is default_atlas("female").surface
    assert landmark_words("cheilion.left", "left", load_catalogue("fr")) == "Cheilion"
    assert landmark_words("cheilion.left", "midline", load_catalogue("fr")) == "Cheilion (L)"
    assert landmark_words("knuckle_third.left", "left", load_catalogue("tr")) == "Orta parmak eklemi"


def test_closed_zones_near_the_region_are_there_with_their_distance_and_keep_it() -> None:
    plan = shipped_plan("lipolysis-abdomen", "female")
    flat = named(plan, "abdomen")
    (name, keep_mm, area), *others = flat.zones
    assert name == "umbilicus" and not others
    away = shapely.distance(area, shapely.points(flat.points_mm))
    assert away.min() > 0.97 * keep_mm > 0.0


def test_a_region_that_cannot_be_laid_flat_is_told_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def folded(*_: object) -> None:
        raise PatternError("chin: 3 faces fold over when the region is laid flat; choose a smaller region")

    monkeypatch.setattr(module, "lay_flat", folded)
    with pytest.raises(PatternError, match=r"^chin: .* choose a smaller region$"):
        named(shipped_plan("mesolift-face", "female"), "chin")


def test_where_laying_out_goes_wrong_the_chart_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = shipped_plan("mesolift-face", "female")
    expected = lay_flat(plan.atlas, plan.atlas.regions["chin"], module.AROUND_MM)
    monkeypatch.setattr(module, "true_lengths", lambda start, *_: start * np.array([-1.0, 1.0])[::-1] ** 3 * 0.0)
    flat = named(plan, "chin")
    uv = expected.to_uv(plan.points.place[flat.rows])
    assert np.allclose(apart(flat), np.linalg.norm(np.diff(uv[flat.pairs], axis=1)[:, 0], axis=1))


def test_equal_places_stay_equal_however_they_are_moved() -> None:
    turn = np.array([[0.8, 0.6], [-0.6, 0.8]])

    def by_row(places: FloatArray) -> FloatArray:
        """As linear algebra may do it: the last digits depend on the row."""
        return np.asarray(places @ turn + 1e-13 * np.arange(len(places))[:, None])

    ring = np.array([[0.0, 0.0], [30.0, 0.1], [31.0, 20.0], [0.0, 0.0]])
    moved = moved_alike(by_row, ring)
    assert (moved[0] == moved[-1]).all() and np.allclose(moved, ring @ turn, atol=1e-10)


def test_the_abdomen_of_its_own_body_is_laid_flat_with_its_zone() -> None:
    (flat,) = flat_targets(own_plan("lipolysis-abdomen"))
    (zone,) = flat.zones
    assert zone[0] == "umbilicus" and zone[2].is_valid and zone[2].area > 50.0
