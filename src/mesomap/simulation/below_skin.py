"""What lies at a depth below the skin: the normals that lead there, and how much area there is."""

from __future__ import annotations

import math

import numpy as np
from scipy.sparse import coo_array

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray, Surface

ROUGHNESS_MM, MOST_ROUNDS = 2.0, 60
"""Normals of a finer mesh that is rough are averaged over about so much: its roughness says nothing of the tissue some mm
below."""
ROUGH_COSINE = math.cos(math.radians(1.0))
"""A mesh is rough where half of its normals differ by more than a degree from the mean of those around."""


def inward_normals(surface: Surface) -> FloatArray:
    """Outward unit normals (vertices, 3) of the surface without its roughness: those of its vertices, and of a rough mesh
    averaged with those around as often as (2 mm / median edge)^2 says, at most sixty times; not at all where edges are
    longer."""
    normals = surface.vertex_normals
    edge = float(np.median(surface.edge_lengths_mm))
    rounds = min(int((ROUGHNESS_MM / edge) ** 2), MOST_ROUNDS)
    if not rounds:
        return normals
    count = len(surface.vertices_mm)
    first, second = np.concatenate([surface.edges, surface.edges[:, ::-1], np.arange(count)[:, None] * [[1, 1]]]).T
    around = coo_array((np.ones(len(first)), (first, second)), shape=(count, count)).tocsr()
    for done in range(rounds):
        mean = around @ normals
        length = np.linalg.norm(mean, axis=1, keepdims=True)
        mean = mean / np.where(length > 0.0, length, 1.0)
        if not done and np.median(np.einsum("ij,ij->i", mean, normals)) > ROUGH_COSINE:
            return normals
        normals = mean
    return np.asarray(normals)


def area_bend(surface: Surface, normals: FloatArray) -> FloatArray:
    """How the area changes with the depth z below the vertices of the surface, shape (vertices, 2): 1 + z b[0] + z^2 b[1].

    A face whose corners go z against their ``normals`` (vertices, 3) has the area vector (e1 - z m1) x (e2 - z m2) / 2, e
    its sides and m the differences of the normals along them: its part along the face's normal is a polynomial in z.
    Vertices take the mean by area."""
    total = np.zeros((len(surface.vertices_mm), 3))
    _add_bends(surface.vertices_mm, surface.faces, np.ascontiguousarray(normals), total)
    return np.asarray(total[:, :2] / np.where(total[:, 2:] > 0.0, total[:, 2:], 1.0))


@compiled
def _add_bends(vertices: FloatArray, faces: IntArray, normals: FloatArray, total: FloatArray) -> None:
    """Into ``total`` (vertices, 3) for each corner: both terms of area_bend and 1, times twice the area of the face."""
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        nx, ny, nz = _cross(vertices, vertices, a, b, c)
        area = np.sqrt(nx * nx + ny * ny + nz * nz)
        x1, y1, z1 = _cross(vertices, normals, a, b, c)
        x2, y2, z2 = _cross(normals, vertices, a, b, c)
        x3, y3, z3 = _cross(normals, normals, a, b, c)
        first = -((x1 + x2) * nx + (y1 + y2) * ny + (z1 + z2) * nz) / area
        second = (x3 * nx + y3 * ny + z3 * nz) / area
        for v in (a, b, c):
            total[v, 0] += first
            total[v, 1] += second
            total[v, 2] += area


@compiled
def _cross(first: FloatArray, second: FloatArray, a: int, b: int, c: int) -> tuple[float, float, float]:
    """What ``first`` gains from a to b, crossed with what ``second`` gains from a to c."""
    ux, uy, uz = first[b, 0] - first[a, 0], first[b, 1] - first[a, 1], first[b, 2] - first[a, 2]
    vx, vy, vz = second[c, 0] - second[a, 0], second[c, 1] - second[a, 1], second[c, 2] - second[a, 2]
    return uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
