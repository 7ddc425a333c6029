"""A part of a surface made larger along its edges."""

from __future__ import annotations

import heapq
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray, Surface


@compiled
def _reached(
    vertices: FloatArray,
    faces: IntArray,
    around: IntArray,
    start: IntArray,
    seeds: IntArray,
    limit: float,
    slot: NDArray[np.int32],
) -> list[int]:
    """The vertices within ``limit`` of ``seeds`` along the edges; fills ``slot``, all zero before, with 1 for each."""
    queue = [(0.0, int(v)) for v in seeds]
    best = {int(seeds[0]): 0.0}
    for v in seeds:
        best[v] = 0.0
    heapq.heapify(queue)
    found = [0]
    found.pop()
    while len(queue):
        distance, v = heapq.heappop(queue)
        if slot[v] == 1:
            continue
        slot[v] = 1
        found.append(v)
        for f in around[start[v] : start[v + 1]]:
            for k in range(3):
                w = faces[f, k]
                if slot[w] == 1:
                    continue
                square = 0.0
                for axis in range(3):
                    square += (vertices[w, axis] - vertices[v, axis]) ** 2
                further = distance + sqrt(square)
                if further <= limit and further < best.get(w, limit + 1.0):
                    best[w] = further
                    heapq.heappush(queue, (further, w))
    return found


def grown(surface: Surface, faces: IntArray, by_mm: float) -> IntArray:
    """``faces`` and those within ``by_mm`` of them along the edges, ascending."""
    around, start = surface.vertex_faces
    slot = np.zeros(len(surface.vertices_mm), np.int32)
    seeds = np.unique(surface.faces[faces])
    found = np.array(_reached(surface.vertices_mm, surface.faces, around, start, seeds, by_mm, slot), np.int64)
    near = np.unique(surface.faces_at(found)[0])
    return np.asarray(near[(slot[surface.faces[near]] == 1).all(axis=1)])
