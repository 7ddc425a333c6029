"""Triangles of a mesh unfolded into the plane, side by side: the steps of which shortest paths are made.

The frame of a side of a face has its origin at the side's first corner, x along the side and the face at y > 0.
"""

from __future__ import annotations

from math import hypot, sqrt

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray

TINY = 1e-10


@compiled
def frame(vertices: FloatArray, faces: IntArray, face: int, side: int) -> tuple[float, float, float]:
    """Length of a side and the place (x, y) of the opposite corner in the frame of the side."""
    a, b, c = faces[face, side], faces[face, (side + 1) % 3], faces[face, (side + 2) % 3]
    ab, ac, along = 0.0, 0.0, 0.0
    for axis in range(3):
        u = vertices[b, axis] - vertices[a, axis]
        v = vertices[c, axis] - vertices[a, axis]
        ab += u * u
        ac += v * v
        along += u * v
    length = sqrt(ab)
    x = along / length
    return length, x, sqrt(max(ac - x * x, 0.0))


@compiled
def across(faces: IntArray, neighbours: IntArray, face: int, side: int) -> tuple[int, int]:
    """The face on the other side of a side and the same side there; (-1, 0) at an open border."""
    other = neighbours[face, side]
    if other >= 0:
        for k in range(3):
            if neighbours[other, k] == face and faces[other, (k + 1) % 3] == faces[face, side]:
                return other, k
    return -1, 0


@compiled
def through_left(length: float, cx: float, cy: float, x: float, y: float) -> tuple[float, float]:
    """(x, y) in the frame across the side from the opposite corner to the first one."""
    side = hypot(cx, cy)
    return (x * cx + y * cy) / side, (cx * y - cy * x) / side


@compiled
def through_right(length: float, cx: float, cy: float, x: float, y: float) -> tuple[float, float]:
    """(x, y) in the frame across the side from the second corner to the opposite one."""
    ex, ey = length - cx, -cy
    side = hypot(ex, ey)
    return ((x - cx) * ex + (y - cy) * ey) / side, (ex * (y - cy) - ey * (x - cx)) / side


@compiled
def hit(sx: float, sy: float, bound: float, ox: float, oy: float, ex: float, ey: float) -> float:
    """Where the ray from (sx, sy) through (bound, 0) meets the side that starts at (ox, oy) and runs along (ex,
    ey), as a length along the side, cut to its ends."""
    dx, dy = bound - sx, -sy
    side = hypot(ex, ey)
    turned = ex * dy - ey * dx
    if turned == 0.0:
        return 0.0
    return min(max(((sx - ox) * dy - (sy - oy) * dx) / turned * side, 0.0), side)
