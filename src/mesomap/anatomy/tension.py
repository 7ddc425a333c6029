"""Skin-tension lines as a smooth field: between the lines that sources describe, directions are blended."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.kept import kept_document
from mesomap.anatomy.landmarks import read_yaml
from mesomap.errors import RegionError
from mesomap.geometry.surface import FloatArray
from mesomap.shipped import shipped_folder

BLEND_MM = 10.0
"""Weights of lines fall off as a Gaussian of this width with the distance from them."""
REACH_MM = 40.0
"""Farther than this from every line no direction is known."""


@cache
def tension_lines() -> tuple[dict[str, str], ...]:
    """The described lines: ``from`` and ``to`` landmarks, ``source`` and ``why``."""
    path = shipped_folder("meshes") / "tension_lines.yaml"
    document: dict[str, Any] = kept_document("tension-lines", path, lambda: read_yaml(path))
    return tuple(document["lines"])


def tension_directions(atlas: Atlas, xyz_mm: FloatArray, what: str) -> FloatArray:
    """Unit direction of the skin-tension line at places (n, 3) in space, shape (n, 3); its sign has no meaning.

    The principal direction of the weighted sum of d d^T over the lines, d their unit directions: opposite signs do
    not cancel. Raises RegionError, naming ``what``, where no line is near any of the places.
    """
    ends = [
        np.concatenate([atlas.landmarks[name].xyz_mm(atlas.surface) for name in names])
        for line in tension_lines()
        for names in _sides(atlas, line["from"], line["to"])
    ]
    if not ends:
        raise RegionError(f"{what}: skin-tension lines are not known on this surface; give another direction")
    start, along = np.array([pair[0] for pair in ends]), np.array([pair[1] - pair[0] for pair in ends])
    offset = xyz_mm[:, None] - start
    share = np.clip(np.einsum("nlk,lk->nl", offset, along) / np.einsum("lk,lk->l", along, along), 0.0, 1.0)
    away = np.linalg.norm(offset - share[..., None] * along, axis=2)
    if away.min() > REACH_MM:
        raise RegionError(f"{what}: no source here describes skin-tension lines there; give another direction")
    # Relative to the nearest line, so that no weight vanishes.
    weight = np.exp(-0.5 * (away**2 - away.min(axis=1, keepdims=True) ** 2) / BLEND_MM**2)
    unit = along / np.linalg.norm(along, axis=1, keepdims=True)
    tensor = np.einsum("nl,li,lj->nij", weight, unit, unit)
    return np.asarray(np.linalg.eigh(tensor)[1][:, :, 2])


def _sides(atlas: Atlas, start: str, end: str) -> list[tuple[str, str]]:
    """The landmarks of a line on each side that the surface has them on; once on the midline."""
    found = []
    for side in ("left", "right"):
        names = tuple(name if name in atlas.landmarks else f"{name}.{side}" for name in (start, end))
        if all(name in atlas.landmarks for name in names):
            found.append((names[0], names[1]))
    return list(dict.fromkeys(found))
