"""Connected neighbourhoods on a mesh: the vertices one can walk to from a place without leaving a ball or turning
away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray, Surface


@dataclass(frozen=True, eq=False)
class Neighbourhoods:
    """Vertices found around n places, place after place: those of place i are ``vertex[start[i]:start[i + 1]]``."""

    start: IntArray
    vertex: IntArray

    @property
    def place(self) -> IntArray:
        """The place each entry of ``vertex`` belongs to, shape (rows,)."""
        return np.repeat(np.arange(len(self.start) - 1), np.diff(self.start))


@compiled
def _walk(
    start: NDArray[np.int64],
    around: NDArray[np.int32],
    vertices: FloatArray,
    normals: FloatArray,
    seeds: IntArray,
    centre: FloatArray,
    centre_normal: FloatArray,
    radius: FloatArray,
) -> tuple[IntArray, IntArray]:
    n_places, n_seeds = seeds.shape
    offsets = np.zeros(n_places + 1, np.int64)
    found = np.empty(256 * n_places + 64, np.int64)
    visited = np.full(len(vertices), -1, np.int32)
    count = 0
    for p in range(n_places):
        limit = radius[p] * radius[p]
        head = count
        nearest, nearest_square = seeds[p, 0], np.inf
        for f in range(n_seeds):
            square = 0.0
            for axis in range(3):
                square += (vertices[seeds[p, f], axis] - centre[p, axis]) ** 2
            if square < nearest_square:
                nearest, nearest_square = seeds[p, f], square
        for f in range(-1, n_seeds):
            v = nearest if f < 0 else seeds[p, f]
            if visited[v] == p:
                continue
            visited[v] = p
            square, facing = 0.0, 0.0
            for axis in range(3):
                square += (vertices[v, axis] - centre[p, axis]) ** 2
                facing += normals[v, axis] * centre_normal[p, axis]
            if f >= 0 and (square > limit or facing <= 0.0):
                continue
            if count == len(found):
                found = np.concatenate((found, np.empty(len(found), np.int64)))
            found[count] = v
            count += 1
        while head < count:
            u = found[head]
            head += 1
            for slot in range(start[u], start[u + 1]):
                v = around[slot]
                if visited[v] == p:
                    continue
                visited[v] = p
                square, facing = 0.0, 0.0
                for axis in range(3):
                    square += (vertices[v, axis] - centre[p, axis]) ** 2
                    facing += normals[v, axis] * centre_normal[p, axis]
                if square > limit or facing <= 0.0:
                    continue
                if count == len(found):
                    found = np.concatenate((found, np.empty(len(found), np.int64)))
                found[count] = v
                count += 1
        offsets[p + 1] = count
    return offsets, found[:count].copy()


class FloodMesh:
    """A surface prepared for flooding: its vertices, their outward unit normals, and where the vertices joined to each by an
    edge begin, with these."""

    def __init__(self, surface: Surface) -> None:
        self.vertices_mm, self.normals = surface.vertices_mm, np.ascontiguousarray(surface.vertex_normals)
        self.start, self.around = surface.joined_vertices

    def flood(
        self, seeds: NDArray[Any], centre_mm: FloatArray, normal: FloatArray, radius_mm: FloatArray
    ) -> Neighbourhoods:
        """Vertices reached from each of n places over shared faces, in the order they are met.

        ``seeds`` (n, s) are vertices to start from (corners of the face that holds the place), ``centre_mm`` (n, 3),
        ``normal`` (n, 3) outward, ``radius_mm`` (n,). A vertex counts when its straight distance is within the radius
        and its normal lies in the same half-space as the place's, so the walk does not go round a lip, an eyelid or a
        finger. The nearest seed always counts, so that no neighbourhood is empty."""
        offsets, found = _walk(
            self.start,
            self.around,
            self.vertices_mm,
            self.normals,
            np.ascontiguousarray(seeds, np.int64),
            np.ascontiguousarray(centre_mm, np.float64),
            np.ascontiguousarray(normal, np.float64),
            np.ascontiguousarray(radius_mm, np.float64),
        )
        return Neighbourhoods(offsets, found)
