"""Distances that sources ask of the protocols of labels, measured exactly along the skin by another program, and places
on their muscles, on the default woman and man."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.spatial import cKDTree

from bodies import default_atlas, load_body, shipped_plan
from exact import near_distances
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol

SEXES = ("female", "male")
SIDES = ("left", "right")
FROWN = ("botulinum-glabella", "botulinum-forehead", "botulinum-migraine")


def places_of(plan: Plan, step: str) -> SurfacePoints:
    """Where the points of a step lie."""
    return plan.points.place[np.flatnonzero(_of_step(plan, step))]


def heights_mm(plan: Plan, step: str) -> np.ndarray:
    return plan.points.xyz_mm[_of_step(plan, step), 2]


def _of_step(plan: Plan, step: str) -> np.ndarray:
    return plan.points.step == [part.id for part in plan.protocol.steps].index(step)


def least_mm(atlas: Atlas, places: SurfacePoints, border: SurfacePoints, reach_mm: float) -> np.ndarray:
    """Exact distance along the skin of each place to the nearest of ``border``, infinite beyond ``reach_mm``, mm."""
    least = np.full(len(places), np.inf)
    both = concatenate([places, border])
    for (i, j), length in near_distances(atlas.surface, both, reach_mm, sources=len(places)).items():
        if j >= len(places):
            least[i] = min(least[i], length)
    return least


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("name", FROWN)
def test_no_point_lies_within_a_centimetre_of_the_central_brow(name: str, sex: str) -> None:
    """Corrugators above the brow, one of each side above its inner end; frontalis 2 cm and more from it, in the forehead."""
    plan = shipped_plan(name, sex)
    atlas, steps = plan.atlas, [step.id for step in plan.protocol.steps]
    brow = concatenate([atlas.landmarks[f"superciliare.{side}"] for side in ("left", "right")])
    corrugator = "corrugator" if "corrugator" in steps else "corrugator-and-procerus"
    frown = places_of(plan, corrugator)
    assert least_mm(atlas, frown, brow, 40.0).min() >= 10.0
    inner = atlas.landmark_mm("superciliare_mediale.left")
    xyz = frown.xyz_mm(atlas.surface)
    medial = xyz[np.argmin(np.linalg.norm(xyz - inner, axis=1))]
    assert medial[2] > inner[2] and abs(medial[0] - inner[0]) < 3.0
    if "frontalis" in steps:
        frontalis = places_of(plan, "frontalis")
        ends = [atlas.landmarks[f"superciliare{end}.{side}"] for end in ("_mediale", "_laterale") for side in SIDES]
        assert least_mm(atlas, frontalis, concatenate([brow, *ends]), 60.0).min() >= 20.0
        assert heights_mm(plan, "frontalis").min() > xyz[:, 2].max()
        assert atlas.select("forehead")[0].holds(atlas.surface, frontalis).all()


@pytest.mark.parametrize("sex", SEXES)
def test_migraine_sites_lie_where_their_muscles_are(sex: str) -> None:
    """Temporal sites above the ear, higher than the rim of the orbit by 15 mm and as far from it along the skin; those of
    the back of the head above those of the nape, those above the shoulders."""
    plan = shipped_plan("botulinum-migraine", sex)
    atlas, temporal = plan.atlas, places_of(plan, "temporalis")
    rims = concatenate([zone.outline for zone in atlas.select_zones("orbital-rim")])
    assert np.isinf(least_mm(atlas, temporal, rims, 15.0)).all()
    assert heights_mm(plan, "temporalis").min() >= rims.xyz_mm(atlas.surface)[:, 2].max() + 15.0
    forward = temporal.xyz_mm(atlas.surface)[:, 1] - atlas.landmark_mm("ear_above.left")[1]
    assert np.abs(forward).max() < 35.0
    skin = [region for name in ("temple", "scalp-temporal") for region in atlas.select(name)]
    assert np.any([region.holds(atlas.surface, temporal) for region in skin], axis=0).all()
    assert heights_mm(plan, "occipitalis").min() > atlas.landmark_mm("inion")[2]
    nape = heights_mm(plan, "cervical-paraspinal")
    assert atlas.landmark_mm("inion")[2] > nape.max() > nape.min() > atlas.landmark_mm("cervicale")[2]
    assert heights_mm(plan, "trapezius").max() < atlas.landmark_mm("cervicale")[2]


@pytest.mark.parametrize("sex", SEXES)
def test_canthal_points_keep_outside_the_rim_of_the_orbit(sex: str) -> None:
    plan = shipped_plan("botulinum-lateral-canthal", sex)
    rims = concatenate([zone.outline for zone in plan.atlas.select_zones("orbital-rim")])
    assert least_mm(plan.atlas, plan.points.place, rims, 20.0).min() >= 2.0
    corner = plan.atlas.landmark_mm("exocanthion.left")
    left = plan.points.xyz_mm[plan.points.xyz_mm[:, 0] > 0]
    assert (left[:, 0] > corner[0]).all()
    assert abs(np.median(left[:, 2]) - corner[2]) < 5.0


@pytest.mark.parametrize("body", [*SEXES, "its own"])
def test_deoxycholic_acid_leaves_the_band_below_the_jaw_free_as_far_as_the_chin(body: str) -> None:
    """15 mm from the border of the jaw, along the skin; squares of 1 cm2 as their corners on the skin measure, 2 mg each."""
    protocol = load_protocol("deoxycholic-acid-submental")
    if body == "its own":
        who = protocol.body
        atlas = load_atlas(who.sex, age=who.age_years, height_cm=who.height_cm, bmi=who.bmi, local=who.local)
    else:
        atlas = load_body(body)
    points = make_plan(atlas, protocol, seed=1).points
    jaws = concatenate([region.outline for name in ("jawline", "marionette") for region in atlas.select(name)])
    # The places of an outline lie about a millimetre apart: at 15 mm from their line, nearest one at most 15.01 mm away.
    assert least_mm(atlas, points.place, jaws, 20.0).min() >= 15.0 - 0.01
    corner = {(int(r), int(c)): xyz for r, c, xyz in zip(points.row, points.column, points.xyz_mm, strict=True)}
    squares = [[corner.get((r + i, c + j)) for i, j in ((0, 0), (0, 1), (1, 1), (1, 0))] for r, c in corner]
    areas_cm2 = [
        (np.linalg.norm(np.cross(b - a, c - a)) + np.linalg.norm(np.cross(c - a, d - a))) / 200.0
        for a, b, c, d in (square for square in squares if all(xyz is not None for xyz in square))
    ]
    assert len(areas_cm2) >= len(points) / 3
    assert points.dose[0] / np.mean(areas_cm2) == pytest.approx(2.0, rel=0.03)


@pytest.mark.parametrize("sex", SEXES)
def test_points_of_an_armpit_lie_15_to_20_mm_apart(sex: str) -> None:
    plan = shipped_plan("botulinum-axilla", sex)
    left = plan.points.place[np.flatnonzero(plan.points.target == 0)]
    nearest = np.full(len(left), np.inf)
    for (i, j), length in near_distances(plan.atlas.surface, left, 25.0).items():
        nearest[[i, j]] = np.minimum(nearest[[i, j]], length)
    assert nearest.min() >= 15.0 and nearest.max() <= 20.0
    assert plan.points.depth_mm.max() == pytest.approx(2.0) and (plan.points.angle_deg == 45.0).all()


@pytest.mark.parametrize("sex", SEXES)
def test_five_points_a_side_lie_at_their_landmarks(sex: str) -> None:
    """Cheekbone, wing of the nose, tragus, marionette line and angle of the jaw have a point each."""
    plan = shipped_plan("bioremodelling-five-point", sex)
    left = plan.points.xyz_mm[plan.points.xyz_mm[:, 0] > 0]
    names = ("canthal_inferior", "alar_crest", "preauricular", "marionette_lateral", "gonion")
    away, nearest = cKDTree(left).query([plan.atlas.landmark_mm(f"{name}.left") for name in names])
    assert sorted(nearest) == [0, 1, 2, 3, 4] and away.max() < 22.0


def test_a_concentration_is_chosen_by_its_value_as_well() -> None:
    protocol = load_protocol("tranexamic-acid-face", ["product.concentration.value=4"])
    assert protocol.status == "synthetic" and not protocol.to_choose
    plan = make_plan(default_atlas("female"), protocol, seed=1)
    assert math.fsum(plan.points.dose) == pytest.approx(8.0)


def test_a_phase_that_is_a_bare_name_takes_the_usual_minutes() -> None:
    before = {phase.name: phase for phase in load_protocol("botulinum-axilla").session.before}
    usual = {phase.name: phase for phase in load_protocol("botulinum-glabella").session.before}
    assert list(before) == ["consent and photographs", "iodine-starch test", "cleansing", "drawing up"]
    assert (before["iodine-starch test"].low, before["iodine-starch test"].high) == (10, 10)
    assert all(before[name] == phase for name, phase in usual.items())
    given = load_protocol("botulinum-axilla", ["session.before.cleansing.low=3"]).session.before[2]
    assert (given.name, given.low, given.high) == ("cleansing", 3, usual["cleansing"].high)
