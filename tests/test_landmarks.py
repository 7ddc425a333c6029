"""Landmarks keep their meaning on lean, heavy, old, female and male bodies."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from atlases import body_named, everybody
from mesomap.anatomy import body
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.landmarks import _on_skin, landmark, landmark_places, landmarks, read_yaml
from mesomap.errors import RegionError
from mesomap.shipped import shipped_folder

TOP_TO_BOTTOM = [
    "vertex",
    "trichion",
    "metopion",
    "brow_margin_midline",
    "glabella",
    "nasion",
    "rhinion",
    "pronasale",
    "subnasale",
    "labiale_superius",
    "stomion",
    "labiale_inferius",
    "sublabiale",
    "pogonion",
    "gnathion",
    "cervical_point",
    "hyoid_level",
    "larynx_superior",
    "laryngeal_level",
    "thyroid_inferior",
    "suprasternal_margin",
    "suprasternale",
    "mesosternale",
    "xiphoid",
    "epigastrium",
    "omphalion",
    "suprapubic",
    "symphysion",
]


def profile(atlas: Atlas, upper: str, lower: str) -> np.ndarray:
    """Front midline vertices between the heights of two landmarks, (n, 3)."""
    xyz = atlas.surface.vertices_mm
    top, bottom = atlas.landmark_mm(upper)[2], atlas.landmark_mm(lower)[2]
    front = atlas.landmark_mm("tragion.left")[1]
    on = (np.abs(xyz[:, 0]) < 1e-6) & (xyz[:, 2] < top) & (xyz[:, 2] > bottom) & (xyz[:, 1] < front)
    return xyz[on]


def rim(atlas: Atlas, name: str) -> np.ndarray:
    """Vertices of the opening of the left eye or of the mouth, (n, 3)."""
    edge = atlas.surface.edges[atlas.surface.edge_face_count == 1]
    xyz = atlas.surface.vertices_mm[np.unique(edge)]
    high = xyz[:, 2] > atlas.landmark_mm("pronasale")[2]
    return xyz[high & (xyz[:, 0] > 0)] if name == "eye" else xyz[~high]


def test_there_are_many_and_each_says_what_it_is():
    assert len(landmarks()) >= 80
    stored = read_yaml(shipped_folder("meshes") / "landmarks.yaml")["landmarks"]
    assert {tuple(entry) for entry in stored.values()} == {("side", "quad", "uv", "found_by", "title", "definition")}
    for mark in landmarks().values():
        assert mark.title
        assert mark.definition.strip()


@everybody
def test_midline_landmarks_lie_on_the_midline_and_pairs_are_mirror_images(person):
    atlas = body_named(person)
    for name, mark in landmarks().items():
        if mark.side == "midline":
            assert abs(atlas.landmark_mm(name)[0]) < 0.01
        else:
            left, right = atlas.landmark_mm(f"{name}.left"), atlas.landmark_mm(f"{name}.right")
            assert left[0] > 2
            assert np.abs(left * [-1, 1, 1] - right).max() < 1e-6


@everybody
def test_midline_landmarks_follow_each_other_from_top_to_bottom(person):
    atlas = body_named(person)
    heights = [atlas.landmark_mm(name)[2] for name in TOP_TO_BOTTOM]
    assert (np.diff(heights) < 0).all()


@everybody
@pytest.mark.parametrize(
    ("name", "upper", "lower", "forward"),
    [
        ("glabella", "metopion", "nasion", True),
        ("nasion", "glabella", "rhinion", False),
        ("pronasale", "rhinion", "subnasale", True),
        ("subnasale", "pronasale", "labiale_superius", False),
        ("sublabiale", "labiale_inferius", "pogonion", False),
    ],
)
def test_extremes_of_the_profile(person, name, upper, lower, forward):
    atlas = body_named(person)
    depth = profile(atlas, upper, lower)[:, 1]
    extreme = depth.min() if forward else depth.max()
    assert abs(atlas.landmark_mm(name)[1] - extreme) < 1.5


@everybody
def test_extremes_of_the_head_and_of_its_openings(person):
    atlas = body_named(person)
    head = atlas.surface.vertices_mm[atlas.surface.vertices_mm[:, 2] > atlas.landmark_mm("gnathion")[2]]
    assert atlas.landmark_mm("vertex")[2] > head[:, 2].max() - 2
    upper_head = head[head[:, 2] > atlas.landmark_mm("nasion")[2]]
    assert atlas.landmark_mm("opisthocranion")[1] > upper_head[:, 1].max() - 3
    eye, mouth = rim(atlas, "eye"), rim(atlas, "mouth")
    assert atlas.landmark_mm("palpebrale_superius.left")[2] > eye[:, 2].max() - 1
    assert atlas.landmark_mm("palpebrale_inferius.left")[2] < eye[:, 2].min() + 1
    assert np.linalg.norm(mouth - atlas.landmark_mm("stomion"), axis=1).min() < 0.01
    assert abs(atlas.landmark_mm("cheilion.left")[0] - mouth[:, 0].max()) < 2.5


@everybody
def test_extremes_of_the_ear(person):
    atlas = body_named(person)
    zone = atlas.zones["ear.left"]
    ear = atlas.surface.vertices_mm[np.unique(atlas.surface.faces[zone.faces[zone.fraction == 1]])]
    auricle = ear[ear[:, 0] > zone.outline.xyz_mm(atlas.surface)[:, 0].max()]
    assert atlas.landmark_mm("superaurale.left")[2] > auricle[:, 2].max() - 1.5
    assert atlas.landmark_mm("postaurale.left")[1] > auricle[:, 1].max() - 1.5
    assert atlas.landmark_mm("subaurale.left")[2] < auricle[:, 2].min() + 2


@everybody
def test_neighbours_lie_on_the_right_sides_of_each_other(person):
    atlas = body_named(person)
    at = {
        name: atlas.landmark_mm(name if mark.side == "midline" else f"{name}.left")
        for name, mark in landmarks().items()
    }
    for inner, outer in (
        ("endocanthion", "palpebrale_superius"),
        ("palpebrale_superius", "exocanthion"),
        ("exocanthion", "orbit_lateral"),
        ("superciliare_mediale", "superciliare"),
        ("superciliare", "superciliare_laterale"),
        ("superciliare_laterale", "zygion"),
        ("pronasale", "alare"),
        ("crista_philtri", "cheilion"),
        ("cheilion", "nasolabial_inferior"),
        ("prejowl", "mandible_mid"),
        ("mandible_mid", "gonion"),
        ("clavicle_medial", "clavicle_mid"),
        ("clavicle_mid", "clavicle_lateral"),
        ("clavicle_lateral", "acromion"),
        ("acromion", "brachial_lateral"),
        ("brachial_lateral", "radiale"),
        ("radiale", "stylion"),
        ("epicondyle_medial", "radiale"),
        ("axilla_thoracic", "axilla_brachial"),
        ("axilla_brachial", "brachial_medial"),
        ("wrist_palmar", "wrist_dorsal"),
        ("facial_artery_medial_ala", "facial_artery_lateral_ala"),
        ("angular_artery_medial_end", "endocanthion"),
        ("breast_medial", "areola_medial"),
        ("areola_medial", "thelion"),
        ("thelion", "areola_lateral"),
        ("groin_medial", "groin_lateral"),
        ("iliospinale_posterius", "crest_posterior"),
        ("crest_posterior", "iliocristale"),
        ("gluteal_fold_medial", "gluteal_fold_point"),
        ("gluteal_fold_point", "gluteal_fold_lateral"),
        ("gluteal_fold_lateral", "trochanterion"),
        ("tibiale", "patella"),
        ("patella", "patella_lateral"),
        ("sphyrion", "ankle_front"),
        ("ankle_front", "sphyrion_fibulare"),
    ):
        assert at[inner][0] < at[outer][0], (inner, outer)
    for upper, lower in (
        ("superciliare", "orbitale_superius"),
        ("orbitale_superius", "palpebrale_superius"),
        ("palpebrale_inferius", "orbitale"),
        ("orbitale", "infraorbital"),
        ("superaurale", "tragion"),
        ("tragion", "subaurale"),
        ("subaurale", "gonion"),
        ("gonion", "scm_superior"),
        ("acromion", "axillary_fold_anterior"),
        ("acromion", "axillary_fold_posterior"),
        ("cervicale", "thoracic_midline"),
        ("breast_superior", "areola_superior"),
        ("areola_superior", "thelion"),
        ("thelion", "areola_inferior"),
        ("areola_inferior", "breast_inferior"),
        ("radiale", "epicondyle_medial"),
        ("thelion", "subcostal_mid"),
        ("subcostal_lateral", "iliospinale"),
        ("iliospinale", "inguinal_mid"),
        ("lumbar_superior", "cleft_superior"),
        ("iliocristale", "iliospinale"),
        ("iliospinale", "trochanterion"),
        ("trochanterion", "gluteal_fold_point"),
        ("gluteal_fold_point", "suprapatellare"),
        ("suprapatellare", "patella"),
        ("patella", "tuberosity"),
        ("tuberosity", "calf_prominence"),
        ("calf_prominence", "sphyrion"),
        ("sphyrion", "sphyrion_fibulare"),
    ):
        assert at[upper][2] > at[lower][2], (upper, lower)
    for front, behind in (
        ("clavicle_lateral", "trapezius_front_lateral"),
        ("shoulder_front", "shoulder_back"),
        ("axillary_fold_anterior", "axilla_front"),
        ("axilla_front", "axilla_back"),
        ("axilla_back", "axillary_fold_posterior"),
        ("cubital", "olecranon"),
        ("stylion", "stylion_ulnare"),
        ("metacarpale_radiale", "metacarpale_ulnare"),
    ):
        assert at[front][1] < at[behind][1], (front, behind)


@everybody
def test_calf_is_the_most_backward_point_of_the_leg(person):
    atlas = body_named(person)
    leg = atlas.surface.vertices_mm[atlas.surface.faces[atlas.regions["calf.left"].faces]].reshape(-1, 3)
    knee, ankle = (atlas.landmark_mm(f"{name}.left")[2] for name in ("knee_lower_posterior", "ankle_upper_posterior"))
    middle = (leg[:, 2] > knee + 0.8 * (ankle - knee)) & (leg[:, 2] < knee)
    assert atlas.landmark_mm("calf_prominence.left")[1] > leg[middle, 1].max() - 6


@everybody
def test_heights_of_the_leg_are_those_of_anthropometry(person):
    # shares of the stature, wide: ISO 7250 names the points, the bodies are of many shapes
    atlas = body_named(person)
    floor = atlas.surface.vertices_mm[:, 2].min()
    stature = atlas.surface.vertices_mm[:, 2].max() - floor
    for name, low, high in (
        ("iliocristale", 0.56, 0.64),
        ("iliospinale", 0.52, 0.60),
        ("trochanterion", 0.48, 0.55),
        ("gluteal_fold_point", 0.42, 0.50),
        ("tibiale", 0.25, 0.32),
        ("sphyrion", 0.03, 0.06),
    ):
        assert low < (atlas.landmark_mm(f"{name}.left")[2] - floor) / stature < high, name


@pytest.mark.parametrize("sex", ["female", "male"])
def test_hairline_keeps_the_thirds_of_the_face(sex):
    def distance(a, b):
        return np.linalg.norm(body_named(sex).landmark_mm(a) - body_named(sex).landmark_mm(b))

    other_thirds = (distance("glabella", "subnasale") + distance("subnasale", "gnathion")) / 2
    assert distance("trichion", "glabella") == pytest.approx(other_thirds, rel=0.15)


def test_places_do_not_depend_on_how_finely_the_skin_is_refined(monkeypatch):
    fine = body_named("female").surface
    coarse_model = replace(body.body_model(), levels=np.maximum(body.body_model().levels - 1, 1))
    monkeypatch.setattr(body, "body_model", lambda: coarse_model)
    monkeypatch.setattr(body, "kept_arrays", lambda name, made_from, make: make())
    coarse = body.skin_topology.__wrapped__()
    shape = body_named("female").body
    cage = coarse_model.cage_mm("female", 40.0, shape.fatness, shape.stature)[: coarse_model.skin_vertices]
    vertices = coarse.refinement.matrix @ cage
    assert len(coarse.faces) < len(fine.faces) / 2
    for name, mark in landmarks().items():
        place = _on_skin(coarse, mark)
        here = place.bary[0] @ vertices[coarse.faces[place.face[0]]]
        there = landmark_places()[name if mark.side == "midline" else f"{name}.left"].xyz_mm(fine)[0]
        assert np.linalg.norm(here - there) < 1.0, name


def test_an_unknown_landmark_offers_the_nearest_names():
    with pytest.raises(RegionError, match="glabella"):
        landmark("glabela")
    with pytest.raises(RegionError, match=r"trichion"):
        body_named("female").landmark_mm("trichon")
    with pytest.raises(RegionError, match=r"gonion\.left or gonion\.right"):
        body_named("female").landmark_mm("gonion")
