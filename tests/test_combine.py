"""Set operations: areas add up, borders lie where they should, sides mirror each other, and a plan can be laid on the result."""

from __future__ import annotations

import numpy as np
import pytest

from atlases import body_named, everybody
from exact import near_distances
from mesomap.anatomy.combine import is_expression, parse_expression
from mesomap.errors import RegionError
from mesomap.geometry.points import concatenate
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.library import load_protocol


def area_cm2(atlas, text: str) -> float:
    return atlas.select(text)[0].area_cm2(atlas.surface)


@everybody
def test_areas_add_up(person):
    atlas = body_named(person)
    for first, second in (
        ("cheek", "temple"),
        ("forehead", "glabella"),
        ("chin", "submental"),
        ("lower-eyelid", "infraorbital"),
    ):
        joined = area_cm2(atlas, f"{first} + {second}")
        apart = area_cm2(atlas, first) + area_cm2(atlas, second)
        assert joined == pytest.approx(apart, rel=0.003, abs=0.07), (first, second)
    assert area_cm2(atlas, "cheek - malar") == pytest.approx(
        area_cm2(atlas, "cheek") - area_cm2(atlas, "malar"), rel=0.003
    )
    assert area_cm2(atlas, "cheek - malar + malar") == pytest.approx(area_cm2(atlas, "cheek"), rel=0.002)
    assert area_cm2(atlas, "abdomen - chin") == pytest.approx(area_cm2(atlas, "abdomen"), rel=0.002)
    parts = area_cm2(atlas, "malar + buccal + parotid + jawline")
    assert parts == pytest.approx(area_cm2(atlas, "cheek"), rel=0.003)


def test_shares_of_faces_are_those_of_the_regions():
    atlas = body_named("female")
    share = np.zeros(len(atlas.surface.faces))
    for name, sign in (("cheek.left", 1), ("temple.left", 1), ("malar.left", -1)):
        region = atlas.regions[name]
        share[region.faces] += sign * region.fraction
    combined = atlas.select("cheek + temple - malar")[0]
    share[combined.faces] -= combined.fraction
    assert np.abs(share) @ atlas.surface.face_areas_mm2 < 60  # of 5770 mm2; cut faces along the border differ a little
    assert (np.abs(share) > 0.5).sum() < 5


@pytest.mark.parametrize(
    "text", ["forehead + glabella", "forehead(-5 mm)", "neck + submental", "forehead + temple + glabella"]
)
def test_a_midline_result_is_its_own_mirror_image(text):
    atlas = body_named("male")
    (region,) = atlas.select(text)
    assert region.laterality == "midline"
    image = atlas.mirror_image(region)
    assert np.array_equal(np.sort(atlas.mirror_face[region.faces]), region.faces)
    assert np.array_equal(image.fraction, region.fraction)
    xyz = region.outline.xyz_mm(atlas.surface)
    gap = np.linalg.norm(np.roll(xyz, -1, axis=0) - xyz, axis=1)
    assert gap.max() < 1.5
    nearest = np.linalg.norm(xyz[:, None] * [-1, 1, 1] - xyz[None], axis=2).min(axis=1)
    assert nearest.max() < 1e-6


def test_pairs_are_mirror_images_and_a_side_is_one_of_them():
    atlas = body_named("female")
    left, right = atlas.select("cheek - nasolabial(+3 mm)")
    assert (left.laterality, right.laterality) == ("left", "right")
    assert left.id == right.id == "cheek-without-nasolabial-plus-3-mm"
    (alone,) = atlas.select("cheek.right - nasolabial(+3 mm)")
    assert alone.label == right.label
    assert np.array_equal(alone.faces, right.faces)
    again = atlas.mirror_image(atlas.mirror_image(left))
    assert np.array_equal(again.outline.face, left.outline.face)
    assert np.array_equal(again.outline.bary, left.outline.bary)


@pytest.mark.parametrize("by_mm", [5.0, -5.0])
def test_a_margin_moves_the_border_along_the_skin(by_mm):
    atlas = body_named("female")
    plain = atlas.regions["chin"].outline
    (moved,) = atlas.select(f"chin({by_mm:+g} mm)")
    some = moved.outline[:: len(moved.outline) // 12]
    found = near_distances(atlas.surface, concatenate([some, plain]), 9.0, len(some))
    nearest = [min(mm for (i, j), mm in found.items() if i == k and j >= len(some)) for k in range(len(some))]
    assert np.array(nearest) == pytest.approx(5.0, rel=0.03)
    sign = np.sign(moved.area_cm2(atlas.surface) - atlas.regions["chin"].area_cm2(atlas.surface))
    assert sign == np.sign(by_mm)


def test_a_plan_on_an_expression_stays_inside_it():
    atlas = body_named("female")
    text = "cheek - nasolabial(+4 mm) + temple"
    protocol = load_protocol("mesolift-face", [f"steps.face.regions=[forehead + glabella, {text}]"])
    plan = make_plan(atlas, protocol)
    assert next(target.label for target in plan.targets) == "forehead-with-glabella"
    assert {target.title for target in plan.targets} == {
        "Forehead + glabella",
        "Cheek - nasolabial fold(+4 mm) + temple",
    }
    assert (plan.points.mirror_point >= 0).all()
    excluded = np.concatenate([r.faces[r.fraction == 1] for r in atlas.select("nasolabial")])
    assert not np.isin(plan.points.place.face, excluded).any()
    temple = np.concatenate([r.faces for r in atlas.select("temple")])
    assert np.isin(plan.points.place.face, temple).sum() > 10
    same = make_plan(atlas, protocol, regions=[text])
    assert {target.region for target in same.targets} == {atlas.select(text)[0].id}


def test_overlapping_regions_of_one_step_are_refused():
    atlas = body_named("female")
    with pytest.raises(RegionError, match=r"cheek\.left and malar\.left overlap by 7\.\d cm2"):
        make_plan(atlas, load_protocol("mesolift-face", ["steps.face.regions=[cheek, malar]"]))


def test_expressions_are_told_from_names():
    assert not is_expression("crows-feet.left")
    assert is_expression("cheek - malar")
    assert is_expression("chin(-2 mm)")
    assert [(t.sign, t.selection, t.grow_mm) for t in parse_expression("cheek.left - malar(+2.5mm) + nose")] == [
        (1, "cheek.left", 0.0),
        (-1, "malar", 2.5),
        (1, "nose", 0.0),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cheek - cheek", "nothing is left"),
        ("chin(-60 mm)", "nothing is left"),
        ("forehead + chin", "each by itself"),
        ("cheek - buccal(-8 mm)", "has a hole"),
        ("cheek + forehead.left", "with and without a side"),
        ("cheek.left + malar.right", "with and without a side"),
        ("chek - malar", "did you mean cheek"),
        ("cheek - malr", "did you mean malar"),
        ("forehead + ", "from character 10"),
        ("forehead - (x)", "from character 10"),
        ("cheek - malar(3 mm)", "from character 14"),
        ("- cheek", "from character 1"),
    ],
)
def test_a_faulty_expression_is_refused(text, words):
    with pytest.raises(RegionError, match=words):
        body_named("female").select(text)
