"""Protocols of labels and fixed points: identities of the label, places on the face, both halves alike."""

from __future__ import annotations

import math

import numpy as np
import pytest

from bodies import default_atlas
from mesomap.errors import ProtocolError
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import concatenate
from mesomap.geometry.surface import FloatArray
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol

SEXES = ("female", "male")
IDENTITIES = {
    "botulinum-glabella": (5, 0.5, 20.0),
    "botulinum-lateral-canthal": (6, 0.6, 24.0),
    "botulinum-forehead": (10, 1.0, 40.0),
    "botulinum-migraine": (31, 3.1, 155.0),
    "botulinum-platysma": (6, 0.65, 26.0),
    "bioremodelling-five-point": (10, 2.0, math.nan),
}


def planned(name: str, sex: str, *overrides: str) -> Plan:
    return make_plan(default_atlas(sex), load_protocol(name, overrides))


def from_landmark_mm(plan: Plan, landmark: str) -> FloatArray:
    """Length of the shortest path along the skin from a landmark to each point, shape (n,), mm."""
    atlas = plan.atlas
    n = len(plan.points)
    places = concatenate([plan.points.place, atlas.landmarks[landmark]])
    pairs = np.stack([np.full(n, n), np.arange(n)], axis=1)
    return Geodesics(atlas.surface).between(places, pairs, 120.0)


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("name", IDENTITIES)
def test_points_volume_and_dose_are_those_of_the_label_and_mirror_images(name: str, sex: str) -> None:
    points, volume_ml, dose = IDENTITIES[name]
    plan = planned(name, sex)
    assert len(plan.points) == points
    assert math.fsum(plan.points.volume_ml) == pytest.approx(volume_ml, abs=1e-12)
    if not math.isnan(dose):
        assert math.fsum(plan.points.dose) == pytest.approx(dose, abs=1e-9)
    xyz, twin = plan.points.xyz_mm, plan.points.mirror_point
    assert (twin >= 0).all() and (twin[twin] == np.arange(points)).all()
    assert np.abs(xyz[twin] * [-1.0, 1.0, 1.0] - xyz).max() < 1e-6
    assert not [finding for finding in plan.findings if finding.severity == "error"]


@pytest.mark.parametrize("sex", SEXES)
def test_migraine_sites_are_those_of_the_table(sex: str) -> None:
    plan = planned("botulinum-migraine", sex)
    counts = {step.id: int((plan.points.step == k).sum()) for k, step in enumerate(plan.protocol.steps)}
    assert counts == {
        "corrugator": 2, "procerus": 1, "frontalis": 4, "temporalis": 8, "occipitalis": 6, "cervical-paraspinal": 4,
        "trapezius": 6,
    }  # fmt: skip
    doses = {
        step.id: float(plan.points.dose[plan.points.step == k].sum()) for k, step in enumerate(plan.protocol.steps)
    }
    assert [doses[name] for name in counts] == pytest.approx([10.0, 5.0, 20.0, 40.0, 30.0, 20.0, 30.0])
    temporal = plan.points.step == 3
    rim = np.concatenate([zone.outline.xyz_mm(plan.atlas.surface) for zone in plan.atlas.select_zones("orbital-rim")])
    away = np.linalg.norm(plan.points.xyz_mm[temporal][:, None] - rim[None], axis=2).min()
    assert away >= 15.0


@pytest.mark.parametrize("sex", SEXES)
def test_glabellar_points_lie_on_their_muscles(sex: str) -> None:
    plan = planned("botulinum-glabella", sex)
    atlas, xyz = plan.atlas, plan.points.xyz_mm
    marks = {
        name: atlas.landmarks[name].xyz_mm(atlas.surface)[0] for name in ("glabella", "nasion", "superciliare.left")
    }
    order = np.argsort(np.abs(xyz[:, 0]))
    procerus, medial, lateral = xyz[order[0]], xyz[order[1:3]], xyz[order[3:]]
    assert abs(procerus[0]) < 1e-6 and marks["nasion"][2] < procerus[2] < marks["glabella"][2]
    assert (medial[:, 2] > marks["glabella"][2]).all()
    assert (np.abs(lateral[:, 0]) < marks["superciliare.left"][0]).all()
    brow = min(from_landmark_mm(plan, f"superciliare.{side}")[order[3:]].min() for side in ("left", "right"))
    assert brow >= 10.0


@pytest.mark.parametrize("sex", SEXES)
def test_the_other_fixed_points_lie_where_their_names_say(sex: str) -> None:
    forehead = planned("botulinum-forehead", sex)
    frontalis = forehead.points.xyz_mm[forehead.points.step == 1]
    brow = forehead.atlas.landmarks["superciliare.left"].xyz_mm(forehead.atlas.surface)[0]
    assert (frontalis[:, 2] > brow[2] + 15.0).all() and (np.abs(frontalis[:, 0]) < 40.0).all()
    canthal = planned("botulinum-lateral-canthal", sex)
    corner = canthal.atlas.landmarks["orbital_rim_lateral.left"].xyz_mm(canthal.atlas.surface)[0]
    left = canthal.points.xyz_mm[canthal.points.xyz_mm[:, 0] > 0]
    assert len(left) == 3 and (left[:, 0] > corner[0] - 3.0).all() and np.ptp(left[:, 2]) > 15.0


@pytest.mark.parametrize("sex", SEXES)
def test_deoxycholic_acid_keeps_to_its_label(sex: str) -> None:
    plan = planned("deoxycholic-acid-submental", sex)
    points, (target,) = plan.points, plan.targets
    assert np.allclose(points.dose, 2.0) and np.allclose(points.volume_ml, 0.2)
    assert points.dose[0] / (target.cell_area_mm2 / 100.0) == pytest.approx(2.0)
    assert 12 <= len(points) <= 50 and math.fsum(points.volume_ml) <= 10.0 and math.fsum(points.dose) <= 100.0
    surface = plan.atlas.surface
    for zone in plan.atlas.select_zones("mandible-border"):
        assert not zone.holds(surface, points.place).any()
        straight = np.linalg.norm(points.xyz_mm[:, None] - zone.outline.xyz_mm(surface)[None], axis=2).min()
        assert straight > 0.9 * 15.0
    assert np.abs(target.neighbour_mm / 10.0 - 1.0).max() < 0.03


@pytest.mark.parametrize("sex", SEXES)
def test_fifty_units_are_shared_over_the_counted_points_of_each_armpit(sex: str) -> None:
    plan = planned("botulinum-axilla", sex)
    for k in range(2):
        mine = plan.points.target == k
        assert math.fsum(plan.points.dose[mine]) == pytest.approx(50.0, abs=1e-9)
        assert np.ptp(plan.points.dose[mine]) == 0.0 and 10 <= mine.sum() <= 25
    for target in plan.targets:
        assert np.percentile(target.neighbour_mm, 2) >= 15.0 and np.percentile(target.neighbour_mm, 98) <= 20.0


@pytest.mark.parametrize("sex", SEXES)
def test_plasma_of_the_scalp_stays_within_its_area_dose_and_volume(sex: str) -> None:
    plan = planned("prp-scalp", sex)
    assert 0.05 <= plan.points.volume_ml[0] / (plan.targets[0].cell_area_mm2 / 100.0) <= 0.1
    assert 5.0 <= math.fsum(plan.points.volume_ml) <= 7.0


def test_the_concentration_of_tranexamic_acid_has_to_be_chosen() -> None:
    with pytest.raises(ProtocolError, match=r"tranexamic-acid-face.yaml:\d+:\d+ product.concentration: must be chosen"):
        planned("tranexamic-acid-face", "female")
    for per_ml in (4.0, 50.0, 100.0):
        plan = planned("tranexamic-acid-face", "female", f"product.concentration={per_ml}")
        assert math.fsum(plan.points.dose) == pytest.approx(2.0 * per_ml)
        assert plan.protocol.status == "synthetic"
