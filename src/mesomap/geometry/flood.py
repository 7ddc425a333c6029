"""Connected neighbourhoods on a mesh: the vertices one can walk to from a place without leaving a ball or turning
away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.unfold import compiled


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
def _neighbours(faces: NDArray[np.int32], n_vertices: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Where the vertices joined to each vertex by an edge begin, shape (n_vertices + 1,), and these."""
    room = np.zeros(n_vertices + 1, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            room[faces[f, k] + 1] += 2
    for v in range(n_vertices):
        room[v + 1] += room[v]
    met, count = np.empty(6 * len(faces), np.int32), np.zeros(n_vertices, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            v = faces[f, k]
            for other in (faces[f, (k + 1) % 3], faces[f, (k + 2) % 3]):
                known = False
                for slot in range(room[v], room[v] + count[v]):
                    known = known or met[slot] == other
                if not known:
                    met[room[v] + count[v]] = other
                    count[v] += 1
    start = np.zeros(n_vertices + 1, np.int64)
    for v in range(n_vertices):
        start[v + 1] = start[v] + count[v]
    around = np.empty(start[-1], np.int32)
    for v in range(n_vertices):
        for i in range(count[v]):
            around[start[v] + i] = met[room[v] + i]
    return start, around


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
    """A mesh prepared for flooding; build it once and ask it often.

    ``vertices_mm`` (v, 3), ``faces`` (f, 3) and outward unit ``normals`` (v, 3). Preparing takes one pass over the
    faces: the vertices joined to vertex i by an edge are ``around[start[i]:start[i + 1]]``."""

    def __init__(self, vertices_mm: FloatArray, faces: NDArray[Any], normals: FloatArray) -> None:
        self.vertices_mm = np.ascontiguousarray(vertices_mm, np.float64)
        self.normals = np.ascontiguousarray(normals, np.float64)
        self.start, self.around = _neighbours(np.ascontiguousarray(faces, np.int32), len(self.vertices_mm))

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
