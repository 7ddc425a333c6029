"""The place of a surface that is closest to a point in space, exactly, for many points at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.compiled import compiled
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

NEAREST_VERTICES = 6
"""Vertices whose faces are examined for a point; enough where the point is nearer than a few edge lengths."""

TIE_MM = 1e-9


@dataclass(frozen=True, eq=False)
class Locator:
    """Finds closest places on ``surface``. The first use takes 20 ms on 350,000 faces, later ones little: keep it."""

    surface: Surface

    @cached_property
    def _used(self) -> IntArray:
        return np.flatnonzero(np.diff(self.surface.vertex_faces[1]))

    @cached_property
    def _tree(self) -> cKDTree:
        # An unbalanced tree is built in half the time, and found its way in nearly as fast.
        return cKDTree(self.surface.vertices_mm[self._used], balanced_tree=False, compact_nodes=False)

    def closest(self, xyz_mm: FloatArray) -> SurfacePoints:
        """The closest place to each point, shape (n, 3), mm; of places equally close (a point over an edge) the one on the
        lowest face.

        The faces around the six nearest vertices are examined, so the answer is exact for points near the skin and
        approximate for points farther away than several edge lengths.
        """
        points = np.ascontiguousarray(xyz_mm, np.float64)
        nearest = min(NEAREST_VERTICES, len(self._used))
        _, index = self._tree.query(points, k=nearest)
        vertex = self._used[np.asarray(index).reshape(len(points), nearest)]
        around, start = self.surface.vertex_faces
        face, bary = np.empty(len(points), np.int64), np.empty((len(points), 3))
        _closest(points, vertex, self.surface.vertices_mm, self.surface.faces, around, start, face, bary)
        return SurfacePoints(face, bary)


def closest_on_triangles(p: FloatArray, a: FloatArray, b: FloatArray, c: FloatArray) -> FloatArray:
    """Barycentric weights of the place of triangle (a, b, c) closest to p, row by row; all arrays (n, 3)."""
    bary = np.empty((len(p), 3))
    _on_rows(*(np.ascontiguousarray(corner, np.float64) for corner in (p, a, b, c)), bary)
    return bary


@compiled
def _on_rows(p: FloatArray, a: FloatArray, b: FloatArray, c: FloatArray, out: FloatArray) -> None:
    for i in range(len(p)):
        out[i, 0], out[i, 1], out[i, 2] = _on_triangle(p[i], a[i], b[i], c[i])


@compiled
def _on_triangle(p: FloatArray, a: FloatArray, b: FloatArray, c: FloatArray) -> tuple[float, float, float]:
    """Barycentric weights of the place of one triangle closest to a point."""
    d00, d01, d11, d20, d21 = 0.0, 0.0, 0.0, 0.0, 0.0
    for axis in range(3):
        ab, ac, ap = b[axis] - a[axis], c[axis] - a[axis], p[axis] - a[axis]
        d00 += ab * ab
        d01 += ab * ac
        d11 += ac * ac
        d20 += ap * ab
        d21 += ap * ac
    determinant = d00 * d11 - d01 * d01
    v = (d11 * d20 - d01 * d21) / determinant
    w = (d00 * d21 - d01 * d20) / determinant
    u = 1.0 - v - w
    if u >= 0.0 and v >= 0.0 and w >= 0.0:
        return u, v, w
    # Outside: the closest place lies on one of the sides.
    t, least = _on_side(p, a, b)
    u, v, w = 1.0 - t, t, 0.0
    t, square = _on_side(p, b, c)
    if square < least:
        u, v, w, least = 0.0, 1.0 - t, t, square
    t, square = _on_side(p, c, a)
    if square < least:
        u, v, w = t, 0.0, 1.0 - t
    return u, v, w


@compiled
def _on_side(p: FloatArray, a: FloatArray, b: FloatArray) -> tuple[float, float]:
    """How far from a to b, 0 to 1, the place of the side closest to p lies, and the square of its distance."""
    along, offset = 0.0, 0.0
    for axis in range(3):
        along += (b[axis] - a[axis]) ** 2
        offset += (p[axis] - a[axis]) * (b[axis] - a[axis])
    t = min(max(offset / along, 0.0), 1.0)
    square = 0.0
    for axis in range(3):
        square += (a[axis] + t * (b[axis] - a[axis]) - p[axis]) ** 2
    return t, square


@compiled
def _closest(
    points: FloatArray,
    vertex: IntArray,
    vertices: FloatArray,
    faces: IntArray,
    around: IntArray,
    start: IntArray,
    face: IntArray,
    bary: FloatArray,
) -> None:
    """Of the faces around the vertices ``vertex`` (n, k) the place closest to each point, into ``face`` (n,) and ``bary``
    (n, 3)."""
    for i in range(len(points)):
        best, best_face = np.inf, -1
        for near in vertex[i]:
            for f in around[start[near] : start[near + 1]]:
                a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
                u, v, w = _on_triangle(points[i], a, b, c)
                square = 0.0
                for axis in range(3):
                    square += (u * a[axis] + v * b[axis] + w * c[axis] - points[i, axis]) ** 2
                # Equally close but for rounding: the answer must not depend on the order of candidates.
                distance = round(np.sqrt(square) / TIE_MM)
                if distance < best or (distance == best and f < best_face):
                    best, best_face = distance, f
                    bary[i, 0], bary[i, 1], bary[i, 2] = u, v, w
        face[i] = best_face
