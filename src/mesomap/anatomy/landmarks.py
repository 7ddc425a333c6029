"""Named places of the body, stored on the cage so that they hold for every shape and every refinement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np

from mesomap.anatomy.body import SkinTopology, skin_topology
from mesomap.anatomy.kept import kept_document
from mesomap.errors import RegionError, nearest_names
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.shipped import shipped_folder


@dataclass(frozen=True)
class Landmark:
    """A named place: ``title`` and ``definition`` for people; ``quad`` and ``uv`` where it lies on the cage;
    ``found_by`` tells whether a rule (an extremum, a border of the mesh) or the eye placed it. ``side`` is left for
    those that have a mirror image on the right."""

    name: str
    title: str
    definition: str
    side: Literal["left", "midline"]
    quad: int
    uv: tuple[float, float]
    found_by: Literal["rule", "eye"]


def read_yaml(path: Path) -> Any:
    """The content of a YAML file that travels with the package: mappings, lists, texts and numbers."""

    def read() -> Any:
        from ruamel.yaml import YAML

        return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))

    return kept_document(path.stem, path, read)


@cache
def landmarks() -> dict[str, Landmark]:
    """All landmarks of the shipped body by name, midline and left, in the order of meshes/landmarks.yaml."""
    entries = read_yaml(shipped_folder("meshes") / "landmarks.yaml")["landmarks"]
    return {
        name: Landmark(
            name=name,
            title=entry["title"],
            definition=entry["definition"],
            side=entry["side"],
            quad=int(entry["quad"]),
            uv=(float(entry["uv"][0]), float(entry["uv"][1])),
            found_by=entry["found_by"],
        )
        for name, entry in entries.items()
    }


def landmark(name: str) -> Landmark:
    """The landmark called ``name``; raises RegionError with the nearest names when there is none."""
    if name not in landmarks():
        raise RegionError(f"landmark {name!r} is not known; {nearest_names(name, landmarks())}")
    return landmarks()[name]


@cache
def landmark_places() -> dict[str, SurfacePoints]:
    """Where the landmarks lie on the shipped skin: one place each, ``NAME`` on the midline, ``NAME.left`` and
    ``NAME.right`` elsewhere. The same faces hold for every body shape.

    Raises RegionError for a landmark whose cage place is not on the left half of the skin.
    """
    topology = skin_topology()
    places: dict[str, SurfacePoints] = {}
    for mark in landmarks().values():
        place = _on_skin(topology, mark)
        if mark.side == "midline":
            places[mark.name] = place
        else:
            places[f"{mark.name}.left"] = place
            places[f"{mark.name}.right"] = mirrored(place, topology.mirrored_face(place.face))
    return places


def mirrored(places: SurfacePoints, mirror_face: np.ndarray[Any, np.dtype[np.int64]]) -> SurfacePoints:
    """``places`` on the other side of the body; ``mirror_face`` (n,) is the mirror image of the face of each."""
    return SurfacePoints(mirror_face, places.bary[:, [0, 2, 1]])


def _on_skin(topology: SkinTopology, mark: Landmark) -> SurfacePoints:
    return place_on_quad(topology, f"landmark {mark.name}", mark.quad, mark.uv)


def place_on_quad(topology: SkinTopology, what: str, quad: int, uv: tuple[float, float]) -> SurfacePoints:
    """The place (u, v) of a quad of the cage on the refined skin, one row.

    Raises RegionError, naming ``what``, for a quad that is not on the left half.
    """
    refinement = topology.refinement
    faces = np.flatnonzero(refinement.triangle_quad == quad)
    if len(faces) == 0:
        raise RegionError(f"{what}: cage quad {quad} is not on the left half of the skin")
    weights = _weights(np.array(uv), refinement.triangle_uv[faces])
    best = int(weights.min(axis=1).argmax())
    bary = np.clip(weights[best], 0.0, None)
    return SurfacePoints(faces[best : best + 1], (bary / bary.sum())[None])


def _weights(uv: FloatArray, corners: FloatArray) -> FloatArray:
    """Barycentric weights of ``uv`` (2,) in triangles with ``corners`` (n, 3, 2); shape (n, 3)."""
    a, b, c = (corners[:, k] - uv for k in range(3))
    areas = np.stack([b[:, 0] * c[:, 1] - b[:, 1] * c[:, 0], c[:, 0] * a[:, 1] - c[:, 1] * a[:, 0]], axis=1)
    last = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    areas = np.column_stack([areas, last])
    return np.asarray(areas / areas.sum(axis=1, keepdims=True))
