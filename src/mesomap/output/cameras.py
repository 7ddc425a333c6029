"""Cameras that are the same for a part of the body on every person and in every protocol, as in clinical photography: fixed
directions and a fixed field in millimetres around a middle between landmarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.crop import Crop, crop_around
from mesomap.output.framing import View, angles_deg, axes
from mesomap.planning.plan import Plan, Target

Hand = Literal["left", "right"]
HANDS: tuple[Hand, Hand] = ("left", "right")
ROOM = 1.5
"""Width of the field of a region that belongs to no site, of its own size."""
STEP_DEG = 5.0
STEEPEST_DEG = 75.0
"""A camera that faces a region looks down or up at it no steeper."""
BEYOND_MM = 30.0
"""Skin goes on so far above and below the field."""

TITLES = {
    "front": "Front",
    "back": "Back",
    "above": "From above",
    "facing": "Facing it",
    "beside": "From beside",
    "opposite": "From the other side",
    "oblique-left": "Oblique, patient\u2019s left",
    "oblique-right": "Oblique, patient\u2019s right",
    "side-left": "Side, patient\u2019s left",
    "side-right": "Side, patient\u2019s right",
    "behind-left": "Oblique from behind, left",
    "behind-right": "Oblique from behind, right",
}
"""What a camera is called, by its name."""


@dataclass(frozen=True)
class Direction:
    """Where a camera stands for the patient's left: ``azimuth_deg`` 0 in front, 90 at the patient's left, 180 behind;
    ``elevation_deg`` above the middle."""

    kind: str
    azimuth_deg: float
    elevation_deg: float = 0.0


FRONTAL = (Direction("front", 0.0), Direction("oblique", 45.0), Direction("side", 90.0))
DORSAL = (Direction("back", 180.0), Direction("behind", 135.0), Direction("side", 90.0))


@dataclass(frozen=True)
class Site:
    """A part of the body and how it is photographed. ``middle`` are landmarks whose mean lies in the middle of every picture,
    those of a pair without their side where ``paired``: then each side has pictures of its own. ``field_mm`` is the
    width and height that a picture shows; where ``one_sided``, the directions are taken as they are, not from both sides."""

    id: str
    title: str
    regions: tuple[str, ...]
    middle: tuple[str, ...]
    field_mm: tuple[float, float]
    directions: tuple[Direction, ...]
    paired: bool = False
    one_sided: bool = False


SITES = (
    Site(
        "face",
        "Face",
        (
            *("forehead", "glabella", "temple", "brow", "lateral-canthal", "infraorbital", "upper-eyelid"),
            *("lower-eyelid", "nose-dorsum", "nose-sidewall", "malar", "cheek", "buccal", "parotid", "nasolabial"),
            *("upper-lip", "lower-lip", "marionette", "chin", "jawline"),
        ),
        ("trichion", "gnathion", "tragion.left", "tragion.right"),
        (200.0, 260.0),
        FRONTAL,
    ),
    Site(
        "neck",
        "Neck",
        ("submental", "submandibular", "neck"),
        ("gnathion", "suprasternale", "gonion.left", "gonion.right"),
        (200.0, 200.0),
        (Direction("front", 0.0, -25.0), Direction("oblique", 45.0, -25.0), Direction("side", 90.0)),
    ),
    Site(
        "nape",
        "Nape",
        ("nape", "neck-lateral"),
        ("cervicale", "nuchal_hairline", "gonion.left", "gonion.right"),
        (240.0, 240.0),
        DORSAL,
    ),
    Site(
        "scalp",
        "Scalp",
        ("scalp-frontal", "scalp-vertex", "scalp-parietal", "scalp-temporal", "scalp-occipital"),
        ("vertex", "tragion.left", "tragion.right"),
        (240.0, 240.0),
        (Direction("above", 0.0, 60.0), Direction("side", 90.0, 20.0), Direction("back", 180.0, 20.0)),
    ),
    Site(
        "decollete",
        "D\u00e9collet\u00e9",
        ("decollete", "supraclavicular"),
        ("suprasternale", "breast_line_mid.left", "breast_line_mid.right"),
        (460.0, 340.0),
        (Direction("front", 0.0, 15.0), Direction("oblique", 45.0, 15.0), Direction("side", 90.0, 15.0)),
    ),
    Site(
        "upper-back",
        "Upper back",
        ("upper-back",),
        ("cervicale", "thoracic_midline"),
        (480.0, 380.0),
        (Direction("back", 180.0, 15.0), Direction("behind", 135.0, 15.0), Direction("side", 90.0, 15.0)),
    ),
    Site(
        "abdomen",
        "Abdomen",
        ("abdomen", "abdomen-upper", "abdomen-lower"),
        ("omphalion",),
        (420.0, 420.0),
        FRONTAL,
    ),
    Site("flank", "Flank", ("flank",), ("iliocristale.left", "iliocristale.right"), (420.0, 340.0), DORSAL),
    Site(
        "lower-back",
        "Lower back",
        ("lower-back",),
        ("crest_posterior.left", "crest_posterior.right"),
        (420.0, 420.0),
        DORSAL,
    ),
    Site(
        "buttock",
        "Buttock",
        ("buttock",),
        ("trochanterion.left", "trochanterion.right", "cleft_superior"),
        (480.0, 420.0),
        DORSAL,
    ),
    Site(
        "thigh",
        "Thigh",
        ("thigh-outer", "thigh-anterior", "thigh-inner"),
        ("trochanterion.left", "trochanterion.right", "patella.left", "patella.right"),
        (500.0, 640.0),
        FRONTAL,
    ),
    Site(
        "thigh-back",
        "Back of the thigh",
        ("thigh-posterior",),
        ("trochanterion.left", "trochanterion.right", "patella.left", "patella.right"),
        (500.0, 640.0),
        DORSAL,
    ),
    Site("knee", "Knee", ("knee-anterior", "knee-medial"), ("patella.left", "patella.right"), (480.0, 320.0), FRONTAL),
    Site(
        "calf",
        "Calf",
        ("calf",),
        ("calf_prominence.left", "calf_prominence.right"),
        (560.0, 520.0),
        DORSAL,
    ),
    Site(
        "upper-arm",
        "Upper arm",
        ("upper-arm-anterior", "upper-arm-posterior"),
        ("acromion", "cubital", "olecranon"),
        (340.0, 380.0),
        (Direction("facing", 10.0), Direction("beside", 85.0), Direction("opposite", 160.0)),
        paired=True,
    ),
    Site(
        "axilla",
        "Armpit",
        ("axilla",),
        ("axilla_front", "axilla_back"),
        (180.0, 180.0),
        (Direction("facing", 40.0, -55.0), Direction("beside", 0.0, -35.0), Direction("opposite", 100.0, -40.0)),
        paired=True,
    ),
    Site(
        "forearm",
        "Forearm",
        ("forearm-anterior", "forearm-posterior"),
        ("cubital", "wrist_dorsal"),
        (400.0, 400.0),
        (Direction("facing", -55.0, -15.0), Direction("beside", 35.0, 0.0), Direction("opposite", 125.0, 10.0)),
        paired=True,
    ),
    Site(
        "hand",
        "Hand",
        ("hand-dorsum",),
        ("wrist_dorsal", "web_first"),
        (200.0, 200.0),
        (Direction("facing", 75.0, 45.0), Direction("beside", 15.0, 30.0), Direction("opposite", 120.0, 30.0)),
        paired=True,
    ),
    Site(
        "ankle",
        "Ankle",
        ("ankle-medial", "ankle-lateral"),
        ("sphyrion", "sphyrion_fibulare"),
        (240.0, 240.0),
        (Direction("facing", 90.0, 5.0), Direction("beside", 20.0, 5.0), Direction("opposite", -90.0, 5.0)),
        paired=True,
    ),
)


@dataclass(frozen=True, eq=False)
class Camera:
    """Where one picture is taken from: ``name`` as in ``TITLES``, ``middle_mm`` (3,) in the middle of ``field_mm``."""

    name: str
    azimuth_deg: float
    elevation_deg: float
    middle_mm: FloatArray
    field_mm: tuple[float, float]

    @property
    def title(self) -> str:
        return TITLES[self.name]

    def view(self, width_px: int) -> View:
        """The picture, ``width_px`` wide."""
        width_mm, height_mm = self.field_mm
        scale = width_px / width_mm
        away, right, up = axes(self.azimuth_deg, self.elevation_deg)
        return View(self.title, away, right, up, self.middle_mm, scale, (width_px, round(height_mm * scale)))


@dataclass(frozen=True, eq=False)
class Subject:
    """What is photographed of a plan: a site, of one ``side`` where it is paired, with the rows of the ``targets`` on it."""

    plan: Plan
    site: Site
    side: Hand | None
    targets: tuple[int, ...]

    @property
    def id(self) -> str:
        """``face``, ``hand-left``."""
        return self.site.id if self.side is None else f"{self.site.id}-{self.side}"

    @property
    def places_mm(self) -> FloatArray:
        """Borders of all regions of the site, planned or not, so that every protocol shows the same skin, shape (k, 3)."""
        surface = self.plan.atlas.surface
        parts = [
            region.outline.xyz_mm(surface)
            for region in self.plan.atlas.regions.values()
            if region.id in self.site.regions and self.side in (None, region.laterality)
        ]
        return np.concatenate([*parts, *self._planned_mm()])

    @property
    def crop(self) -> Crop:
        """The skin to show: all of the field."""
        middle, half = float(self._middle_mm()[2]), 0.5 * self.site.field_mm[1] + BEYOND_MM
        return crop_around(self.plan.atlas, self.places_mm, (middle - half, middle + half))

    def cameras(self) -> tuple[Camera, ...]:
        """The cameras of one side of a paired site; of another site all, those from the patient's left and right in pairs."""
        site, middle_mm = self.site, self._middle_mm()
        cameras = []
        for direction in site.directions:
            level = site.one_sided or direction.azimuth_deg % 180.0 == 0.0
            for hand in (self.side,) if self.side or level else HANDS:
                azimuth = -direction.azimuth_deg if hand == "right" else direction.azimuth_deg
                name = direction.kind if self.side or hand is None else f"{direction.kind}-{hand}"
                cameras.append(Camera(name, azimuth, direction.elevation_deg, middle_mm, site.field_mm))
        return tuple(cameras)

    def _middle_mm(self) -> FloatArray:
        """Between the landmarks; on a surface that lacks one of them, in the middle of the planned regions."""
        atlas, ending = self.plan.atlas, "" if self.side is None else f".{self.side}"
        names = [name + ending for name in self.site.middle]
        if names and all(name in atlas.landmarks for name in names):
            return np.asarray(np.mean([atlas.landmark_mm(name) for name in names], axis=0))
        places = np.concatenate(self._planned_mm())
        return np.asarray(0.5 * (places.min(axis=0) + places.max(axis=0)))

    def _planned_mm(self) -> list[FloatArray]:
        targets = (self.plan.targets[index] for index in self.targets)
        return [target.outline.xyz_mm(self.plan.atlas.surface) for target in targets]


def subjects_of(plan: Plan) -> tuple[Subject, ...]:
    """What to photograph where ``plan`` has points, in order of injection.

    A region that no site names, such as a combined or a drawn one, belongs to the site that holds most of it; where none
    holds half of it, it is a site of its own, seen from where it faces."""
    found: dict[tuple[Site, Hand | None], list[int]] = {}
    for index in dict.fromkeys(plan.points.target.tolist()):
        target = plan.targets[index]
        site = _site_of(plan, target)
        side: Hand | None = None
        if site.paired:
            side = "left" if target.outline.xyz_mm(plan.atlas.surface)[:, 0].mean() > 0 else "right"
        found.setdefault((site, side), []).append(index)
    return tuple(Subject(plan, site, side, tuple(targets)) for (site, side), targets in found.items())


def _site_of(plan: Plan, target: Target) -> Site:
    for site in SITES:
        if target.region in site.regions:
            return site
    area = np.zeros(len(plan.atlas.surface.faces))
    area[target.faces] = plan.atlas.surface.face_areas_mm2[target.faces] * target.fraction
    shares = []
    for site in SITES:
        held = np.zeros(len(area))
        for region in plan.atlas.regions.values():
            if region.id in site.regions:
                held[region.faces] = np.maximum(held[region.faces], region.fraction)
        shares.append(float(held @ area / area.sum()))
    best = int(np.argmax(shares))
    return SITES[best] if shares[best] >= 0.5 else _own_site(plan, target)


def _own_site(plan: Plan, target: Target) -> Site:
    surface = plan.atlas.surface
    area = surface.face_areas_mm2[target.faces] * target.fraction
    facing = (surface.face_normals[target.faces] * area[:, None]).sum(axis=0)
    azimuth, elevation = angles_deg(facing)
    azimuth, elevation = (
        STEP_DEG * round(float(angle) / STEP_DEG)
        for angle in (azimuth, np.clip(elevation, -STEEPEST_DEG, STEEPEST_DEG))
    )
    size_mm = ROOM * float(np.ptp(target.outline.xyz_mm(surface), axis=0).max())
    directions = (
        Direction("facing", azimuth, elevation),
        Direction("beside", azimuth + 45.0, elevation),
        Direction("opposite", azimuth - 45.0, elevation),
    )
    return Site(target.label, target.title, (target.region,), (), (size_mm, size_mm), directions, one_sided=True)
