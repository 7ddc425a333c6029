"""Catmull-Clark refinement of a quad mesh, deeper where asked, as one sparse matrix that holds for every shape.

Positions of the refined mesh are ``matrix @ positions`` of the cage, so one topology serves every morph of a body.
Rules: E. Catmull and J. Clark, Computer-Aided Design 10:350-355 (1978); borders follow the cubic B-spline rule.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from mesomap.errors import SurfaceError
from mesomap.geometry.surface import FloatArray, IntArray

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Refinement:
    """``matrix`` (n, cage vertices) gives refined positions. ``triangles`` (m, 3) index them; ``triangle_quad`` (m,) is the
    cage quad each came from and ``triangle_uv`` (m, 3, 2) the corners' places in it (quad corners at 00, 10, 11, 01)."""

    matrix: sparse.csr_matrix
    triangles: IntArray
    triangle_quad: IntArray
    triangle_uv: FloatArray


def _edge_keys(quads: IntArray, n: int) -> IntArray:
    """A number for each side (0-1, 1-2, 2-3, 3-0) of each quad, the same from both quads that share it; shape (k, 4)."""
    following = np.roll(quads, -1, axis=1)
    return np.asarray(np.minimum(quads, following) * n + np.maximum(quads, following))


def _rows(index: IntArray, values: FloatArray | float, n: int) -> sparse.csr_matrix:
    """Matrix whose row i adds ``values`` at the columns ``index[i]``."""
    rows = np.repeat(np.arange(len(index)), index.shape[1])
    data = np.broadcast_to(np.asarray(values, float), index.shape).ravel()
    return sparse.csr_matrix((data, (rows, index.ravel())), shape=(len(index), n))


@dataclass(frozen=True, eq=False)
class _Level:
    """One round of refinement: the new positions as a matrix, the children, and the edge points by edge key."""

    matrix: sparse.csr_matrix
    children: IntArray
    split_keys: IntArray
    split_vertices: IntArray


def _refine_once(quads: IntArray, refine: BoolArray, n: int) -> _Level:
    """Split the quads marked in ``refine``; every vertex neighbour of such a quad must be among ``quads``."""
    touched = np.zeros(n, bool)
    touched[quads[refine]] = True
    work = touched[quads].any(axis=1)
    face_point = _rows(quads[work], 0.25, n)

    keys = _edge_keys(quads[work], n)
    edge_key, edge_of_side, edge_count = np.unique(keys, return_inverse=True, return_counts=True)
    edge_of_side = edge_of_side.reshape(-1, 4)
    ends = np.stack([edge_key // n, edge_key % n], axis=1)
    edge_mid = _rows(ends, 0.5, n)
    faces_at_edge = _rows(edge_of_side, 1.0, len(edge_key)).T
    inner = edge_count == 2
    edge_point = sparse.diags(np.where(inner, 0.5, 1.0)) @ edge_mid
    edge_point = edge_point + sparse.diags(np.where(inner, 0.25, 0.0)) @ faces_at_edge @ face_point

    split = np.unique(edge_of_side[refine[work]])
    new_edge = np.full(len(edge_key), -1)
    new_edge[split] = n + np.arange(len(split))

    faces_at_vertex = _rows(quads[work], 1.0, n).T
    edges_at_vertex = _rows(ends, 1.0, n).T
    valence = np.asarray(faces_at_vertex.sum(axis=1)).ravel()
    with np.errstate(divide="ignore"):
        share = np.where(valence > 0, 1.0 / valence, 0.0)
    by_share = sparse.diags(share)
    smooth = by_share @ (by_share @ faces_at_vertex @ face_point + 2.0 * by_share @ edges_at_vertex @ edge_mid)
    smooth = smooth + sparse.diags(np.where(valence > 0, (valence - 3.0) * share, 0.0))
    border_ends = ends[edge_count == 1]
    border_vertex = np.zeros(n, bool)
    border_vertex[border_ends] = True
    across = sparse.csr_matrix(
        (np.full(2 * len(border_ends), 0.125), (border_ends.ravel(), border_ends[:, ::-1].ravel())), shape=(n, n)
    )
    border = across + sparse.identity(n) * 0.75
    is_border = touched & border_vertex
    vertex_point = (
        sparse.diags((touched & ~border_vertex).astype(float)) @ smooth
        + sparse.diags(is_border.astype(float)) @ border
        + sparse.diags((~touched).astype(float))
    )
    refined = np.flatnonzero(refine[work])
    centre = n + len(split) + np.arange(len(refined))
    matrix = sparse.vstack([vertex_point, edge_point[split], face_point[refined]]).tocsr()
    corners = quads[refine]
    side_point = new_edge[edge_of_side[refined]]
    children = np.stack(
        [np.stack([corners[:, i], side_point[:, i], centre, side_point[:, i - 1]], axis=1) for i in range(4)], axis=1
    ).reshape(-1, 4)
    return _Level(matrix, children, edge_key[split], new_edge[split])


def balanced_levels(quads: IntArray, levels: IntArray) -> IntArray:
    """``levels`` raised where needed, so that quads that share a vertex differ by one level at most."""
    result = levels.copy()
    while True:
        at_vertex = np.zeros(quads.max() + 1, np.int64)
        np.maximum.at(at_vertex, quads.ravel(), np.repeat(result, 4))
        raised = np.maximum(result, at_vertex[quads].max(axis=1) - 1)
        if (raised == result).all():
            return result
        result = raised


def _triangulate(
    quads: IntArray, uv: FloatArray, side_point: IntArray, positions_mm: FloatArray
) -> tuple[IntArray, IntArray, FloatArray]:
    """Triangles of quads (k, 4) of which some sides hold the vertex ``side_point`` (k, 4) of a finer neighbour, else -1.

    Whole quads are cut along the shorter diagonal, others as a fan. Returns triangles, the quad of each, corner uv.
    """
    whole = (side_point < 0).all(axis=1)
    corners = positions_mm[quads[whole]]
    first = np.linalg.norm(corners[:, 0] - corners[:, 2], axis=1)
    second = np.linalg.norm(corners[:, 1] - corners[:, 3], axis=1)
    start = np.where(first <= second, 0, 1)
    triangles, owner, places = [], [], []
    index = np.flatnonzero(whole)
    for offsets in ((0, 1, 2), (0, 2, 3)):
        corner = (start[:, None] + np.array(offsets)) % 4
        triangles.append(np.take_along_axis(quads[whole], corner, axis=1))
        places.append(np.take_along_axis(uv[whole], corner[:, :, None], axis=1))
        owner.append(index)
    for k in np.flatnonzero(~whole):
        ring: list[int] = []
        ring_uv: list[FloatArray] = []
        for i in range(4):
            ring.append(int(quads[k, i]))
            ring_uv.append(uv[k, i])
            if side_point[k, i] >= 0:
                ring.append(int(side_point[k, i]))
                ring_uv.append(0.5 * (uv[k, i] + uv[k, (i + 1) % 4]))
        apex = next(j for j, vertex in enumerate(ring) if vertex in side_point[k])
        ring, ring_uv = ring[apex:] + ring[:apex], ring_uv[apex:] + ring_uv[:apex]
        fan = range(1, len(ring) - 1)
        triangles.append(np.array([[ring[0], ring[j], ring[j + 1]] for j in fan]))
        places.append(np.array([[ring_uv[0], ring_uv[j], ring_uv[j + 1]] for j in fan]))
        owner.append(np.full(len(fan), k))
    return np.concatenate(triangles), np.concatenate(owner), np.concatenate(places)


def refine_quads(quads: IntArray, levels: IntArray, reference_mm: FloatArray) -> Refinement:
    """Refine the cage ``quads`` (k, 4), each ``levels`` (k,) times, and cut the result into triangles.

    ``reference_mm`` (n, 3) are cage positions used only to choose the shorter diagonals. Neighbours may end up on
    different levels (see ``balanced_levels``); the finer side's vertices are then shared, so there is no crack.
    Raises SurfaceError when a level is negative or an edge has more than two quads.
    """
    if levels.min() < 0:
        raise SurfaceError(f"refinement level {levels.min()} is negative")
    n = len(reference_mm)
    if np.unique(_edge_keys(quads, n), return_counts=True)[1].max() > 2:
        raise SurfaceError("cage: an edge has more than two quads")
    levels = balanced_levels(quads, levels)
    base = np.arange(len(quads))
    uv = np.broadcast_to(np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]), (len(quads), 4, 2))
    matrix = sparse.identity(n, format="csr")
    leaves: list[tuple[IntArray, IntArray, FloatArray, IntArray]] = []
    for depth in range(int(levels.max()) + 1):
        refine = levels[base] > depth
        stay = ~refine
        side_point = np.full((int(stay.sum()), 4), -1)
        level = _refine_once(quads, refine, matrix.shape[0]) if refine.any() else None
        if level is not None:
            keys = _edge_keys(quads[stay], matrix.shape[0])
            at = np.minimum(np.searchsorted(level.split_keys, keys), len(level.split_keys) - 1)
            side_point = np.where(level.split_keys[at] == keys, level.split_vertices[at], -1)
        leaves.append((quads[stay], base[stay], uv[stay], side_point))
        if level is None:
            break
        parent_uv = uv[refine]
        middle = 0.5 * (parent_uv + np.roll(parent_uv, -1, axis=1))
        centre = parent_uv.mean(axis=1)
        uv = np.stack(
            [np.stack([parent_uv[:, i], middle[:, i], centre, middle[:, i - 1]], axis=1) for i in range(4)], axis=1
        ).reshape(-1, 4, 2)
        base = np.repeat(base[refine], 4)
        quads, matrix = level.children, (level.matrix @ matrix).tocsr()
    positions = matrix @ reference_mm
    parts = [(_triangulate(q, place, side, positions), owner) for q, owner, place, side in leaves if len(q)]
    return Refinement(
        matrix=matrix,
        triangles=np.concatenate([part[0] for part, _ in parts]),
        triangle_quad=np.concatenate([owner[part[1]] for part, owner in parts]),
        triangle_uv=np.concatenate([part[2] for part, _ in parts]),
    )
