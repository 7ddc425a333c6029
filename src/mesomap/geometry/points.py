"""Places on a surface: a face and barycentric weights. The stored truth; xyz is derived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from mesomap.errors import SurfaceError
from mesomap.geometry.surface import FloatArray, IntArray, Surface, frozen_array


@dataclass(frozen=True, eq=False)
class SurfacePoints:
    """n places on a surface: ``face`` (n,) and ``bary`` (n, 3), weights of the face's corners that sum to 1."""

    face: IntArray
    bary: FloatArray

    def __post_init__(self) -> None:
        face, bary = frozen_array(self.face, np.int64), frozen_array(self.bary, np.float64)
        if face.ndim != 1 or bary.shape != (len(face), 3):
            raise SurfaceError(
                f"surface points: face has shape {face.shape} and bary {bary.shape}; need (n,) and (n, 3)"
            )
        if len(face) and (np.abs(bary.sum(axis=1) - 1.0).max() > 1e-6 or bary.min() < -1e-6):
            raise SurfaceError("surface points: barycentric weights must be >= 0 and sum to 1")
        object.__setattr__(self, "face", face)
        object.__setattr__(self, "bary", bary)

    def __reduce__(self) -> Any:
        return SurfacePoints, (self.face, self.bary)

    def __len__(self) -> int:
        return len(self.face)

    def __getitem__(self, index: Any) -> SurfacePoints:
        return SurfacePoints(np.atleast_1d(self.face[index]), np.atleast_2d(self.bary[index]))

    def interpolate(self, surface: Surface, vertex_values: FloatArray) -> FloatArray:
        """Values given at the vertices of ``surface``, shape (v, ...), at these places, shape (n, ...)."""
        return np.asarray(np.einsum("nk,nk...->n...", self.bary, vertex_values[surface.faces[self.face]]))

    def xyz_mm(self, surface: Surface) -> FloatArray:
        """Positions, shape (n, 3), mm."""
        return self.interpolate(surface, surface.vertices_mm)

    def normals(self, surface: Surface) -> FloatArray:
        """Outward unit normals interpolated from the vertices, shape (n, 3)."""
        normals = self.interpolate(surface, surface.vertex_normals)
        return np.asarray(normals / np.linalg.norm(normals, axis=1, keepdims=True))


def concatenate(parts: list[SurfacePoints]) -> SurfacePoints:
    """All places of ``parts`` in one, in order."""
    if not parts:
        return SurfacePoints(np.zeros(0, np.int64), np.zeros((0, 3)))
    return SurfacePoints(np.concatenate([p.face for p in parts]), np.concatenate([p.bary for p in parts]))
