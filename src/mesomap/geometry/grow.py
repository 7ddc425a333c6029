"""A part of a surface made larger along its edges."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

from mesomap.geometry.surface import IntArray, Surface


def grown(surface: Surface, faces: IntArray, by_mm: float) -> IntArray:
    """``faces`` and those within ``by_mm`` of them along the edges."""
    inside = np.zeros(len(surface.vertices_mm), bool)
    inside[surface.faces[faces]] = True
    low, high = surface.vertices_mm[inside].min(axis=0) - by_mm, surface.vertices_mm[inside].max(axis=0) + by_mm
    box = ((surface.vertices_mm >= low) & (surface.vertices_mm <= high)).all(axis=1)
    near_faces = np.flatnonzero(box[surface.faces].all(axis=1))
    corners = surface.faces[near_faces]
    used, local = np.unique(corners, return_inverse=True)
    local = local.reshape(-1, 3)
    a, b = local.ravel(), np.roll(local, -1, axis=1).ravel()
    length = np.linalg.norm(surface.vertices_mm[used[a]] - surface.vertices_mm[used[b]], axis=1)
    # A hub joined to every starting vertex by a short edge makes one search out of many.
    hub, short = len(used), 1e-9
    sources = np.flatnonzero(inside[used])
    graph = coo_matrix(
        (np.r_[length, np.full(len(sources), short)], (np.r_[a, np.full(len(sources), hub)], np.r_[b, sources])),
        shape=(hub + 1, hub + 1),
    ).tocsr()
    distance = dijkstra(graph, directed=False, indices=hub, limit=by_mm)[:-1]
    return np.asarray(near_faces[np.isfinite(distance[local]).all(axis=1)])
