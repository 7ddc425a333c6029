"""Arrays of the page: packed small enough for one file, and the distance to the border of the nearest zone."""

from __future__ import annotations

import base64
import zlib

import numpy as np
from numpy.typing import NDArray

from mesomap.output.page_shapes import FloatArray, IntArray, PageLoop

Packed = dict[str, object]

_TYPES = {np.dtype("u1"): "u8", np.dtype("<u2"): "u16", np.dtype("<u4"): "u32"}
_POSITION_ERROR_MM = 0.01
ZONE_BAND_MM = 6.0


def pack(values: NDArray[np.generic]) -> Packed:
    """Unsigned integers (n,) or (n, k) as differences along n, zigzag coded, bytes by weight, deflated, base64."""
    table = np.ascontiguousarray(values.reshape(len(values), -1))
    dtype = np.dtype(table.dtype.newbyteorder("<"))
    signed = np.dtype(dtype.str.replace("u", "i"))
    difference = np.diff(table, axis=0, prepend=np.zeros((1, table.shape[1]), dtype)).astype(dtype).view(signed)
    zigzag = ((difference << 1) ^ (difference >> (8 * dtype.itemsize - 1))).astype(signed).view(np.uint8)
    planes = zigzag.reshape(-1, dtype.itemsize).T
    deflated = zlib.compress(np.ascontiguousarray(planes).tobytes(), 9)
    return {
        "type": _TYPES[dtype],
        "rows": len(table),
        "columns": table.shape[1],
        "data": base64.b64encode(deflated).decode("ascii"),
    }


def pack_positions(vertices_mm: FloatArray) -> Packed:
    """Places within 0.01 mm: 16 bits across the bounding box where that is fine enough, else 21 bits of it or more."""
    origin = vertices_mm.min(axis=0)
    extent = np.maximum(vertices_mm.max(axis=0) - origin, 1e-9)
    small = bool((extent / 65535 / 2 < _POSITION_ERROR_MM).all())
    levels, dtype = (65535, "<u2") if small else (2**22 - 1, "<u4")
    step = extent / levels
    steps = np.round((vertices_mm - origin) / step).astype(dtype)
    return {**pack(steps), "origin": origin.tolist(), "step": step.tolist()}


def pack_scaled(values: FloatArray) -> Packed:
    """Numbers >= 0, shape (n,), in 65,536 even steps from 0 to their maximum."""
    top = float(values.max())
    steps = np.round(np.clip(values, 0.0, None) / (top or 1.0) * 65535).astype("<u2")
    return {**pack(steps), "max": top}


def pack_normals(normals: FloatArray) -> Packed:
    """Unit vectors (n, 3) unfolded onto an octahedron's net, 16 bits a side; below 0.01 degrees of error."""
    flat = normals / np.abs(normals).sum(axis=1, keepdims=True)
    sign = np.where(flat[:, :2] >= 0, 1.0, -1.0)
    folded = np.where(flat[:, 2:] < 0, (1.0 - np.abs(flat[:, 1::-1])) * sign, flat[:, :2])
    return pack(np.round((folded * 0.5 + 0.5) * 65535).astype("<u2"))


def vertex_normals(vertices_mm: FloatArray, faces: IntArray) -> FloatArray:
    """Area-weighted outward unit normals, shape (n, 3)."""
    a, b, c = (vertices_mm[faces[:, k]] for k in range(3))
    cross = np.cross(b - a, c - a)
    total = np.stack(
        [sum(np.bincount(faces[:, k], cross[:, axis], len(vertices_mm)) for k in range(3)) for axis in range(3)], axis=1
    )
    length = np.linalg.norm(total, axis=1, keepdims=True)
    return np.asarray(total / np.where(length > 0, length, 1.0))


def zone_distance_mm(
    vertices_mm: FloatArray, faces: IntArray, normals: FloatArray, zones: tuple[PageLoop, ...]
) -> FloatArray:
    """How far each vertex lies inside the nearest zone's border, shape (n,), mm: negative outside, cut at +-6 mm.

    Near a border the side follows from the border's direction and the skin's normal; beyond it the side is carried over
    the mesh. Straight-line distances, so good for drawing a crisp edge, not for planning.
    """
    inside = np.full(len(vertices_mm), -ZONE_BAND_MM)
    for zone in zones:
        signed = _loop_distance(vertices_mm, faces, normals, zone.xyz_mm)
        if (signed > 0).mean() > 0.6:
            signed = -signed
        inside = np.maximum(inside, signed)
    return inside


def _loop_distance(vertices_mm: FloatArray, faces: IntArray, normals: FloatArray, loop_mm: FloatArray) -> FloatArray:
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    border, tangent = _resampled(loop_mm, 0.5)
    up = normals[cKDTree(vertices_mm).query(border)[1]]
    inward = np.cross(up, tangent)
    distance, nearest = cKDTree(border).query(vertices_mm, distance_upper_bound=ZONE_BAND_MM)
    near = np.isfinite(distance)
    near[near] = np.einsum("ij,ij->i", normals[near], up[nearest[near]]) > 0.0
    side = np.zeros(len(vertices_mm))
    place = nearest[near]
    side[near] = np.where(np.einsum("ij,ij->i", inward[place], vertices_mm[near] - border[place]) > 0, 1.0, -1.0)

    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    free = edges[~near[edges].any(axis=1)]
    links = coo_matrix((np.ones(len(free)), (free[:, 0], free[:, 1])), shape=(len(side), len(side)))
    count, patch = connected_components(links, directed=False)
    rim = edges[near[edges[:, 0]] != near[edges[:, 1]]]
    far_end = np.where(near[rim[:, 0]], rim[:, 1], rim[:, 0])
    near_end = np.where(near[rim[:, 0]], rim[:, 0], rim[:, 1])
    vote = np.bincount(patch[far_end], side[near_end], count)
    side[~near] = np.where(vote[patch[~near]] > 0, 1.0, -1.0)
    return np.asarray(side * np.where(near, distance, ZONE_BAND_MM))


def _resampled(loop_mm: FloatArray, step_mm: float) -> tuple[FloatArray, FloatArray]:
    """Places along the closed loop at most ``step_mm`` apart, and the loop's unit direction at each."""
    following = np.roll(loop_mm, -1, axis=0)
    length = np.linalg.norm(following - loop_mm, axis=1)
    pieces = np.maximum(1, np.ceil(length / step_mm)).astype(np.int64)
    start = np.repeat(np.arange(len(loop_mm)), pieces)
    share = (np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)) / pieces[start]
    tangent = (following - loop_mm) / np.where(length > 0, length, 1.0)[:, None]
    return loop_mm[start] + share[:, None] * (following - loop_mm)[start], tangent[start]
