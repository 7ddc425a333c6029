"""Straight on along the skin: the line that keeps its direction as the faces it crosses are unfolded.

K. Polthier and M. Schmies, Straightest geodesics on polyhedral surfaces, in Mathematical Visualization, 135-150
(1998).
"""

from __future__ import annotations

from math import atan2, cos, inf, sin

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.unfold import TINY, across, frame


@compiled
def side_turn(vertices: FloatArray, faces: IntArray, face: int, side: int) -> float:
    """Angle of a side in the frame of side 0 of its face."""
    length, cx, cy = frame(vertices, faces, face, 0)
    return atan2(cy, cx - length) if side == 1 else (atan2(-cy, -cx) if side == 2 else 0.0)


@compiled
def walk(
    vertices: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    face: int,
    bary: FloatArray,
    angle: float,
    length: float,
) -> tuple[list[tuple[int, float, float, float]], float]:
    """Go ``length`` from a place in the direction ``angle`` (in the frame of side 0 of its face).

    Returns the places where the line meets sides and its end, rows (face, three weights), and the length gone,
    which is less than asked where an open border was met.
    """
    trail = [(0, 0.0, 0.0, 0.0)]
    trail.pop()
    side, cx, cy = frame(vertices, faces, face, 0)
    x, y = bary[1] * side + bary[2] * cx, bary[2] * cy
    dx, dy = cos(angle), sin(angle)
    f, k, entered, gone = face, 0, False, 0.0
    while True:
        side, cx, cy = frame(vertices, faces, f, k)
        leave, way = inf, -1
        for s in range(3):
            if s == 0 and entered:
                continue
            ox, oy = (0.0, 0.0) if s == 0 else ((side, 0.0) if s == 1 else (cx, cy))
            ex, ey = (side, 0.0) if s == 0 else ((cx - side, cy) if s == 1 else (-cx, -cy))
            outward = dx * ey - dy * ex
            if outward > TINY:
                step = max(((ox - x) * ey - (oy - y) * ex) / outward, 0.0)
                if step < leave:
                    leave, way = step, s
        last = way < 0 or leave >= length - gone
        step = length - gone if last else leave
        x, y, gone = x + step * dx, y + step * dy, gone + step
        g, j = -1, 0
        if not last:
            g, j = across(faces, neighbours, f, (k + way) % 3)
        c = min(max(y / cy, 0.0), 1.0)
        b = min(max((x - c * cx) / side, 0.0), 1.0 - c)
        weights = (1.0 - b - c, b, c)
        trail.append((f, weights[(3 - k) % 3], weights[(4 - k) % 3], weights[(5 - k) % 3]))
        if g < 0:
            return trail, gone
        ox, oy = (0.0, 0.0) if way == 0 else ((side, 0.0) if way == 1 else (cx, cy))
        ex, ey = (side, 0.0) if way == 0 else ((cx - side, cy) if way == 1 else (-cx, -cy))
        run = (ex * ex + ey * ey) ** 0.5
        ex, ey = -ex / run, -ey / run
        x, y = run + (x - ox) * ex + (y - oy) * ey, 0.0
        dx, dy = dx * ex + dy * ey, ex * dy - ey * dx
        f, k, entered = g, j, True


@compiled
def walk_all(
    vertices: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    face: IntArray,
    bary: FloatArray,
    angle: FloatArray,
    length: FloatArray,
    end_face: IntArray,
    end_bary: FloatArray,
    gone: FloatArray,
) -> None:
    """``walk`` from n places; fills their ends and the lengths gone."""
    for i in range(len(face)):
        trail, gone[i] = walk(vertices, faces, neighbours, face[i], bary[i], angle[i], length[i])
        end_face[i], end_bary[i, 0], end_bary[i, 1], end_bary[i, 2] = trail[-1]
