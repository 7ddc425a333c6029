"""An atlas of the shipped body as plain arrays, to be kept between runs, and back again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, get_args

import numpy as np

from mesomap.anatomy.body import BodyShape, Eyes, body_model, template_surface
from mesomap.anatomy.kept import Arrays
from mesomap.anatomy.outline import Part
from mesomap.anatomy.region import Code, Laterality, Region, Zone
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface

SIDES: tuple[Laterality, ...] = get_args(Laterality)


def region_of(name: str, entry: Mapping[str, Any], part: Part) -> Region:
    """The region that an entry of meshes/regions.yaml describes, where ``part`` says it lies."""
    return Region(
        name, entry["title"], part.laterality, part.outline, part.faces, part.fraction, entry["definition"], entry["source"],
        synonyms=tuple(entry.get("synonyms", ())), code=Code(**entry["code"]) if "code" in entry else None,
        parts=tuple(entry.get("parts", ())),
    )  # fmt: skip


def zone_of(name: str, entry: Mapping[str, Any], part: Part) -> Zone:
    """The closed zone that an entry of meshes/regions.yaml describes, where ``part`` says it lies."""
    return Zone(
        name, entry["title"], part.laterality, part.outline, part.faces, part.fraction, entry["definition"], entry["source"],
        margin_mm=float(entry["margin_mm"]), why=entry["why"], approximate=entry.get("approximate", True),
        depth_mm=tuple(entry["depth_mm"]) if "depth_mm" in entry else None, depth_source=entry.get("depth_source", ""),
    )  # fmt: skip


def atlas_arrays(
    shape: BodyShape, surface: Surface, eyes: Eyes, regions: Mapping[str, Region], zones: Mapping[str, Zone]
) -> Arrays:
    """Everything about one body that is not in meshes/."""
    parts = [*regions.values(), *zones.values()]
    return {
        "shape": np.frombuffer(json.dumps(asdict(shape)).encode("utf-8"), dtype=np.uint8),
        "vertices_mm": surface.vertices_mm,
        "eyes_mm": eyes.vertices_mm,
        "kind": np.array(["region"] * len(regions) + ["zone"] * len(zones)),
        "id": np.array([part.id for part in parts]),
        "side": np.array([SIDES.index(part.laterality) for part in parts]),
        "outline_end": np.cumsum([len(part.outline) for part in parts]),
        "outline_face": np.concatenate([part.outline.face for part in parts]).astype(np.int32),
        "outline_bary": np.concatenate([part.outline.bary for part in parts]),
        "face_end": np.cumsum([len(part.faces) for part in parts]),
        "faces": np.concatenate([part.faces for part in parts]).astype(np.int32),
        "fraction": np.concatenate([part.fraction for part in parts]),
    }


def body_from(arrays: Arrays) -> tuple[BodyShape, Surface, Eyes]:
    """The body of ``atlas_arrays``."""
    shape = BodyShape(**json.loads(arrays["shape"].tobytes()))
    corners = np.unique(body_model().eye_quads, return_inverse=True)[1]
    return shape, template_surface().moved(arrays["vertices_mm"]), Eyes(arrays["eyes_mm"], corners.reshape(-1, 4))


def parts_from(arrays: Arrays, described: Mapping[str, Any]) -> tuple[dict[str, Region], dict[str, Zone]]:
    """The regions and zones of ``atlas_arrays`` by label, named by ``described`` (see meshes/regions.yaml)."""
    regions: dict[str, Region] = {}
    zones: dict[str, Zone] = {}
    outline_end, face_end = arrays["outline_end"], arrays["face_end"]
    for k, (kind, name) in enumerate(zip(arrays["kind"].tolist(), arrays["id"].tolist(), strict=True)):
        border = slice(outline_end[k - 1] if k else 0, outline_end[k])
        held = slice(face_end[k - 1] if k else 0, face_end[k])
        part = Part(
            laterality=SIDES[int(arrays["side"][k])],
            outline=SurfacePoints(arrays["outline_face"][border], arrays["outline_bary"][border]),
            faces=arrays["faces"][held].astype(np.int64),
            fraction=arrays["fraction"][held],
        )
        if kind == "region":
            region = region_of(name, described["regions"][name], part)
            regions[region.label] = region
        else:
            zone = zone_of(name, described["zones"][name], part)
            zones[zone.label] = zone
    return regions, zones
