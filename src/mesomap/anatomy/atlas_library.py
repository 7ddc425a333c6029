"""Atlases of the shipped body: any adult shape with its landmarks, regions and zones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_arrays import atlas_arrays, body_from, parts_from, region_of, zone_of
from mesomap.anatomy.body import BodyShape, Eyes, Sex, check_body, make_body, skin_topology
from mesomap.anatomy.border import lay_borders
from mesomap.anatomy.kept import Arrays, kept_arrays
from mesomap.anatomy.landmarks import landmark_places, landmarks, read_yaml
from mesomap.anatomy.outline import Part, enclosed_parts
from mesomap.anatomy.region import Region, Zone
from mesomap.errors import RegionError, nearest_names
from mesomap.geometry.closest import Locator
from mesomap.geometry.surface import IntArray, Surface, frozen_array
from mesomap.shipped import shipped_folder

MOST_KEPT = 24
"""Atlases kept between runs, about 10 MB each."""

DEFAULT_HEIGHT_CM = {"female": 165.0, "male": 178.0}


def load_atlas(
    sex: Sex = "female",
    *,
    age: float = 40.0,
    height_cm: float | None = None,
    bmi: float = 24.0,
    local: Mapping[str, float] = MappingProxyType({}),
) -> Atlas:
    """The atlas of an adult of the given sex, age (years), height (cm; 165 for women and 178 for men when left out) and
    body mass index (kg/m2), with ``local`` amounts from -1 (least) to 1 (most) of LOCAL_SHAPES (``double-chin``).

    Raises BodyError for a shape that the body model does not know or cannot reach.
    """
    height = DEFAULT_HEIGHT_CM.get(sex, 165.0) if height_cm is None else height_cm
    check_body(sex, age, height, bmi, local)
    asked = json.dumps([sex, float(age), float(height), float(bmi), sorted(local.items())])

    made_or_read: list[tuple[BodyShape, Surface, Eyes, dict[str, Region], dict[str, Zone]]] = []

    def made() -> Arrays:
        body = make_body(sex, age, height, bmi, local)
        made_or_read.append((*body, *lay_out(described_parts(), body[1], mirror_faces())))
        return atlas_arrays(*made_or_read[0])

    arrays = kept_arrays("atlas", _made_from(), made, key=asked, most=MOST_KEPT)
    if not made_or_read:
        made_or_read.append((*body_from(arrays), *parts_from(arrays, described_parts())))
    shape, surface, eyes, regions, zones = made_or_read[0]
    groups = {group: tuple(members) for group, members in described_parts()["groups"].items()}
    extra = "".join(f", {part} {amount:+g}" for part, amount in shape.local.items())
    name = f"hm08 {sex}, {age:g} years, {height:g} cm, BMI {bmi:g}{extra}"
    return Atlas(name, surface, shape, dict(landmark_places()), regions, zones, mirror_faces(), eyes, groups)


@cache
def mirror_faces() -> IntArray:
    """The mirror image of each face of the shipped skin, shape (m,)."""
    topology = skin_topology()
    faces: IntArray = frozen_array(topology.mirrored_face(np.arange(len(topology.faces))), np.int64)
    return faces


@cache
def _made_from() -> tuple[Path, ...]:
    """The data and the code that an atlas follows from."""
    meshes = shipped_folder("meshes")
    package = Path(__file__).parents[1]
    code = sorted(path for layer in ("geometry", "anatomy") for path in (package / layer).glob("*.py"))
    return (meshes / "hm08.npz", meshes / "landmarks.yaml", meshes / "regions.yaml", *code)


@cache
def described_parts() -> dict[str, Any]:
    """What meshes/regions.yaml says: ``borders``, ``regions``, ``groups`` and ``zones`` by name."""
    described: dict[str, Any] = read_yaml(shipped_folder("meshes") / "regions.yaml")
    return described


def lay_out(
    described: dict[str, Any], surface: Surface, mirror_face: IntArray
) -> tuple[dict[str, Region], dict[str, Zone]]:
    """The regions and zones ``described`` (see meshes/regions.yaml) on a skin of the shipped topology, by label.

    Raises RegionError for an unknown landmark or border, or one that does not close.
    """
    places = landmark_places()
    marks = {name: places[name if mark.side == "midline" else f"{name}.left"] for name, mark in landmarks().items()}
    borders = lay_borders(described["borders"], marks, Locator(surface))

    def parts(name: str, entry: dict[str, Any]) -> list[Part]:
        stretches = []
        for wanted in entry["borders"]:
            border, *ends = wanted.split()
            if border not in borders:
                raise RegionError(f"region {name}: border {border!r} is not known; {nearest_names(border, borders)}")
            if ends and (len(ends) != 4 or (ends[0], ends[2]) != ("from", "to")):
                raise RegionError(f"region {name}: {wanted!r} is not of the form 'BORDER from LANDMARK to LANDMARK'")
            stretches.append(borders[border].between(ends[1], ends[3]) if ends else borders[border])
        return enclosed_parts(name, stretches, surface, mirror_face)

    regions = [
        region_of(name, entry, part) for name, entry in described["regions"].items() for part in parts(name, entry)
    ]
    zones = [
        zone_of(name, entry, part) for name, entry in described["zones"].items() for part in _whole(parts(name, entry))
    ]
    return {region.label: region for region in regions}, {zone.label: zone for zone in zones}


def _whole(parts: list[Part]) -> list[Part]:
    """A midline part without its halves; both sides of a pair."""
    return [part for part in parts if part.laterality == "midline"] or parts
