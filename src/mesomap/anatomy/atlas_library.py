"""Atlases of the shipped body: any adult shape with its landmarks, regions and zones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import Sex, make_body, skin_topology
from mesomap.anatomy.border import Border, lay_border
from mesomap.anatomy.landmarks import landmark_places, landmarks, read_yaml
from mesomap.anatomy.outline import Part, enclosed_parts
from mesomap.anatomy.region import Code, Region, Zone
from mesomap.errors import RegionError, nearest_names
from mesomap.geometry.closest import Locator
from mesomap.geometry.surface import IntArray, Surface, frozen_array
from mesomap.shipped import shipped_folder

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
    shape, surface, eyes = make_body(sex, age, height, bmi, local)
    topology = skin_topology()
    mirror_face = frozen_array(topology.mirrored_face(np.arange(len(topology.faces))), np.int64)
    described = described_parts()
    regions, zones = lay_out(described, surface, mirror_face)
    groups = {group: tuple(members) for group, members in described["groups"].items()}
    extra = "".join(f", {part} {amount:+g}" for part, amount in shape.local.items())
    name = f"hm08 {sex}, {age:g} years, {height:g} cm, BMI {bmi:g}{extra}"
    return Atlas(name, surface, shape, dict(landmark_places()), regions, zones, mirror_face, eyes, groups)


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
    locator = Locator(surface)
    borders: dict[str, Border] = {}
    for name, through in described["borders"].items():
        for mark in through:
            if mark not in marks:
                raise RegionError(f"border {name}: landmark {mark!r} is not known; {nearest_names(mark, marks)}")
        borders[name] = lay_border(name, tuple(through), marks, locator)

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
        Region(
            name, entry["title"], p.laterality, p.outline, p.faces, p.fraction, entry["definition"], entry["source"],
            synonyms=tuple(entry.get("synonyms", ())), code=Code(**entry["code"]) if "code" in entry else None,
            parts=tuple(entry.get("parts", ())),
        )
        for name, entry in described["regions"].items()
        for p in parts(name, entry)
    ]  # fmt: skip
    zones = [
        Zone(
            name, entry["title"], p.laterality, p.outline, p.faces, p.fraction, entry["definition"], entry["source"],
            margin_mm=float(entry["margin_mm"]), why=entry["why"], approximate=entry.get("approximate", True),
            depth_mm=_pair(entry.get("depth_mm")), depth_source=entry.get("depth_source", ""),
        )
        for name, entry in described["zones"].items()
        for p in _whole(parts(name, entry))
    ]  # fmt: skip
    return {region.label: region for region in regions}, {zone.label: zone for zone in zones}


def _pair(values: list[float] | None) -> tuple[float, float] | None:
    return None if values is None else (float(values[0]), float(values[1]))


def _whole(parts: list[Part]) -> list[Part]:
    """A midline part without its halves; both sides of a pair."""
    return [part for part in parts if part.laterality == "midline"] or parts
