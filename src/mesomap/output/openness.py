"""How open skin is to its surroundings: soft shade in the folds of a face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray

DIRECTIONS = 32
CELLS = 150
SMOOTHINGS = 3


def openness(vertices_mm: FloatArray, faces: IntArray, normals: FloatArray) -> FloatArray:
    """Share of the sky each vertex sees past the mesh itself, 0 (buried) to 1 (free), shape (n,).

    The mesh is looked at from 32 even directions through coarse depth maps of its vertices and face centres; a vertex is
    lit from a direction when nothing lies before it. Smoothed over the mesh, because the maps are coarse.
    """
    middle = 0.5 * (vertices_mm.min(axis=0) + vertices_mm.max(axis=0))
    places = (vertices_mm - middle).astype(np.float32)
    outward = normals.astype(np.float32)
    solid = np.concatenate([places, places[faces].mean(axis=1)])
    edges = np.linalg.norm(places[faces[:, 0]] - places[faces[:, 1]], axis=1)
    cell = max(2.0 * float(np.linalg.norm(places, axis=1).max()) / CELLS, float(np.quantile(edges, 0.75)))
    lifted = places + 1.3 * cell * outward
    lit, total = np.zeros(len(places), np.float32), np.zeros(len(places), np.float32)
    for k in range(DIRECTIONS):
        z = 1.0 - (2.0 * k + 1.0) / DIRECTIONS
        turn = k * np.pi * (3.0 - np.sqrt(5.0))
        toward = np.array([np.sqrt(1.0 - z * z) * np.cos(turn), np.sqrt(1.0 - z * z) * np.sin(turn), z], np.float32)
        across = np.array([-toward[1], toward[0], 0.0], np.float32) / np.hypot(toward[0], toward[1])
        frame = np.stack([across, np.cross(toward, across), toward], axis=1)
        nearest = np.full(CELLS * CELLS, -np.inf, np.float32)
        seen = solid @ frame
        np.maximum.at(nearest, _cell_index(seen, cell), seen[:, 2])
        facing = outward @ toward
        front = np.flatnonzero(facing > 0.08)
        own = lifted[front] @ frame
        free = nearest[_cell_index(own, cell)] <= own[:, 2] + 0.6 * cell
        total[front] += facing[front]
        lit[front] += facing[front] * free
    share = np.where(total > 0, lit / np.maximum(total, 1e-6), 1.0)
    for _ in range(SMOOTHINGS):
        share = _smoothed(share, faces)
    return share


def _cell_index(seen: NDArray[np.float32], cell: float) -> NDArray[np.int32]:
    column = np.clip((seen[:, :2] / cell + CELLS / 2).astype(np.int32), 0, CELLS - 1)
    return column[:, 0] * np.int32(CELLS) + column[:, 1]


def _smoothed(values: FloatArray, faces: IntArray) -> FloatArray:
    mean = np.repeat(values[faces].mean(axis=1), 3)
    corners = faces.ravel()
    count = np.bincount(corners, minlength=len(values))
    return np.asarray(np.bincount(corners, mean, len(values)) / np.maximum(count, 1))
