"""Promises of the mesotherapy protocols on the default woman and man: counts, volumes, depths, sides, places, time."""

from __future__ import annotations

import time

import numpy as np
import pytest
from scipy.spatial import cKDTree

from bodies import default_atlas, shipped_plan, shipped_simulation
from mesomap.planning.depth import layer_mm, target_tissue
from mesomap.planning.plan import Plan
from mesomap.protocol.library import protocol_ids
from mesomap.protocol.pattern import LATTICES

PROTOCOLS = (
    "cellulite-thigh-buttock",
    "decollete-rejuvenation",
    "eye-area-revitalisation",
    "hand-rejuvenation",
    "linear-retrograde-cheek",
    "lipolysis-abdomen",
    "lower-cheek-ha",
    "mesogun-face",
    "mesolift-face",
    "mesolift-face-neck-nappage",
    "mesolift-face-neck-papule",
    "micro-needling-face-serum",
    "microbotox-lower-face-neck",
    "microbotox-neck",
    "pain-upper-back",
    "pcdc-flank",
    "pcdc-outer-thigh",
    "pcdc-submental",
    "roller-cheeks",
    "skin-booster-face-hand",
    "skin-booster-face-injector",
)
SESSION_ML = {
    # What the sources give for a session, mL: least and most.
    "decollete-rejuvenation": (2, 2),
    "hand-rejuvenation": (2, 2),
    "lipolysis-abdomen": (40, 60),
    "lower-cheek-ha": (2, 2),
    "mesogun-face": (0.9, 1),
    "micro-needling-face-serum": (2.5, 2.5),
    "microbotox-lower-face-neck": (2, 2),
    "microbotox-neck": (0, 2),
    "pain-upper-back": (3, 3),
    "pcdc-flank": (20, 30),
    "pcdc-outer-thigh": (20, 30),
    "pcdc-submental": (3, 6),
    "skin-booster-face-hand": (2, 2),
    "skin-booster-face-injector": (1.5, 2),
}
POINT_ML = {
    # What they give for a point, mL.
    "cellulite-thigh-buttock": (0.1, 0.1),
    "lower-cheek-ha": (0.05, 0.05),
    "mesogun-face": (0.001, 0.001),
    "microbotox-lower-face-neck": (1 / 120, 0.01),
    "pain-upper-back": (0.1, 0.2),
    "pcdc-submental": (0.15, 0.15),
    "pcdc-flank": (0.2, 0.3),
    "pcdc-outer-thigh": (0.15, 0.3),
    "skin-booster-face-injector": (0.02, 0.02),
}
SEXES = ("female", "male")


def side_ml(plan: Plan) -> tuple[float, float]:
    """Volume on the left and on the right of the midline; points on it count for half on each."""
    x = plan.points.xyz_mm[:, 0]
    share = np.where(np.abs(x) < 1e-6, 0.5, (x > 0).astype(float))
    return float(plan.points.volume_ml @ share), float(plan.points.volume_ml @ (1.0 - share))


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("name", PROTOCOLS)
def test_a_protocol_keeps_its_goals_its_volumes_its_depths_and_both_sides_in_half_a_minute(name: str, sex: str) -> None:
    default_atlas(sex)
    start = time.perf_counter()
    simulation = shipped_simulation(name, sex)
    assert time.perf_counter() - start < 30.0
    plan, points, protocol = simulation.plan, simulation.plan.points, simulation.plan.protocol
    assert not [finding.text for finding in simulation.findings if finding.severity == "error"]
    assert simulation.goals and all(goal.passed for goal in simulation.goals)
    least, most = SESSION_ML.get(name, (0.0, np.inf))
    assert least - 1e-9 <= points.volume_ml.sum() <= most + 1e-9
    least, most = POINT_ML.get(name, (0.0, 0.3))
    assert least - 1e-9 <= points.volume_ml.min() and points.volume_ml.max() <= most + 1e-9
    assert (points.insertion_mm <= protocol.needle.length_mm + 1e-9).all()
    assert (points.thread_mm <= protocol.needle.length_mm + 1e-9).all()
    for index, (target, tissue) in enumerate(
        zip(plan.targets, target_tissue(plan.atlas, points, len(plan.targets)), strict=True)
    ):
        mine = points.target == index
        assert mine.any() and tissue is not None
        top, bottom = layer_mm(protocol.steps[target.step].plane, tissue)
        if protocol.steps[target.step].pattern.kind in LATTICES:
            nearest = cKDTree(points.xyz_mm[mine]).query(points.xyz_mm[mine], k=2)[0][:, 1]
            assert nearest.min() > 0.8 * target.pitch_mm, target.label
        assert top - 1e-9 <= points.depth_mm[mine].min() and points.depth_mm[mine].max() <= bottom + 1e-9
    left, right = side_ml(plan)
    assert left == pytest.approx(right, rel=0.01)
    by_side = {
        (target.step, target.region, target.laterality): np.count_nonzero(points.target == index)
        for index, target in enumerate(plan.targets)
    }
    for (step, region, side), count in by_side.items():
        if side == "left" and (step, region, "right") in by_side:
            assert by_side[step, region, "right"] == count


@pytest.mark.parametrize("sex", SEXES)
def test_counts_of_the_sources(sex: str) -> None:
    """110 droplets and 1 mL on each side of jaw and neck; 20 points and 1 mL in each lower cheek; 1,000 shots to the
    millilitre; at most 100 points of 0.02 mL from an injector, all 100 on a man; 250 holes on a square centimetre."""
    carpet = shipped_plan("microbotox-lower-face-neck", sex)
    x = carpet.points.xyz_mm[:, 0]
    assert (np.count_nonzero(x > 0), np.count_nonzero(x < 0)) == (110, 110)
    assert side_ml(carpet) == pytest.approx((1.0, 1.0), abs=1e-12)
    assert carpet.points.dose.sum() / 2 == pytest.approx(24.0)
    cheeks = shipped_plan("lower-cheek-ha", sex)
    assert np.bincount(cheeks.points.target).tolist() == [20, 20]
    assert side_ml(cheeks) == pytest.approx((1.0, 1.0), abs=1e-12)
    assert 990 <= len(shipped_plan("mesogun-face", sex).points) <= 1000
    injector = len(shipped_plan("skin-booster-face-injector", sex).points)
    assert injector == 100 if sex == "male" else 75 <= injector < 100
    roller = shipped_plan("roller-cheeks", sex)
    assert len(roller.points) == pytest.approx(
        250 * sum(target.target_area_cm2 for target in roller.targets), rel=0.001
    )
    for name in ("skin-booster-face-hand", "decollete-rejuvenation"):
        volumes = shipped_plan(name, sex).points.volume_ml
        assert volumes.min() >= 0.01 - 1e-9 and volumes.max() <= 0.05


@pytest.mark.parametrize("sex", SEXES)
def test_places_are_where_their_words_say(sex: str) -> None:
    """Points of the back lie 30 mm apart below the seventh neck vertebra; those of the outer thigh about the greater
    trochanter, far above the knee; those of the eye on four regions with three products; those under the chin below
    the jaw."""
    atlas = default_atlas(sex)
    back = shipped_plan("pain-upper-back", sex).points.xyz_mm
    assert (back[:, 2] < atlas.landmark_mm("cervicale")[2]).all() and (back[:, 1] > 0).all()
    apart = np.linalg.norm(back[:, None] - back[None], axis=2) + 1e3 * np.eye(30)
    assert apart.min() >= 20.0 and apart.min(axis=1).max() <= 31.0
    thigh = shipped_plan("pcdc-outer-thigh", sex).points.xyz_mm
    left = thigh[thigh[:, 0] > 0]
    assert np.linalg.norm(left - atlas.landmark_mm("trochanterion.left"), axis=1).max() < 220.0
    assert left[:, 2].min() > atlas.landmark_mm("suprapatellare.left")[2] + 80.0
    chin = shipped_plan("pcdc-submental", sex).points.xyz_mm
    assert (chin[:, 2] < atlas.landmark_mm("pogonion")[2]).all()
    eye = shipped_plan("eye-area-revitalisation", sex)
    assert {target.region for target in eye.targets} == {"infraorbital", "brow", "lateral-canthal", "temple"}
    assert {eye.protocol.steps[target.step].product for target in eye.targets} == {"ha-light", "ha-vital", "pn-hpt"}


def test_findings_that_matter_are_there() -> None:
    """Lidocaine of the mixture, the ban on multi-injectors, the warning letters, the numbing cream."""

    def rules(name: str) -> dict[str, str]:
        return {finding.rule: finding.text for finding in shipped_plan(name, "female").findings}

    assert "20 mg of lidocaine" in rules("pain-upper-back")["lidocaine"]
    assert "France" in rules("skin-booster-face-injector")["jurisdiction"]
    assert "FDA" in rules("pcdc-submental")["jurisdiction"]
    assert "numbing-cream" in rules("mesolift-face-neck-papule")
    assert "device-depth" not in rules("micro-needling-face-serum")


def test_no_protocol_offers_dutasteride() -> None:
    """Its sources differ by a factor of 10 to 50."""
    assert not [name for name in protocol_ids() if "dutasteride" in name]
