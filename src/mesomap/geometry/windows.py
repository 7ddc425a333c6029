"""Exact distances along a triangle mesh, spread from a place window by window until a radius is reached.

A window is the part of a side that straight lines from one source reach through the same faces, unfolded into the
plane. J. Chen and Y. Han, Proc. 6th Symp. Computational Geometry, 360-369 (1990), with the filter of S.-Q. Xin and
G.-J. Wang, ACM Trans. Graph. 28:104 (2009).
"""

from __future__ import annotations

import heapq
from math import atan2, cos, hypot, inf, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.unfold import TINY, across, frame, hit, through_left, through_right

SLACK = 1e-6
"""Radians by which the sector behind a pivot is widened against rounding."""


@compiled
def _first_side(side: int, length: float, cx: float, cy: float) -> float:
    """Angle of side 0 of a face in the frame of another side."""
    return atan2(cy, cx - length) if side == 2 else (atan2(-cy, -cx) if side == 1 else 0.0)


@compiled
def _cut(length: float, x: float, y: float, angle: float) -> float:
    """Where the line from (x, y), turned by ``angle`` from the first corner of a side towards the second, meets
    it."""
    turn = atan2(-y, -x) + angle
    dy = sin(turn)
    if dy >= -TINY:
        return length if cos(turn) > 0.0 else 0.0
    return min(max(x - y * cos(turn) / dy, 0.0), length)


@compiled
def _sector(
    vertices: FloatArray, faces: IntArray, neighbours: IntArray, pivot: int, face: int, back: float
) -> list[tuple[int, int, float, float]]:
    """The parts of the sides opposite ``pivot`` that a shortest path can reach which came along ``back`` (an angle
    in ``face`` from the side after the pivot) and bends there: at least pi on either hand. Rows (face, side, from,
    to)."""
    parts = [(0, 0, 0.0, 0.0)]
    parts.pop()
    turned = -back
    f = face
    closed = False
    while True:
        c = 0 if faces[f, 0] == pivot else (1 if faces[f, 1] == pivot else 2)
        length, x, y = frame(vertices, faces, f, (c + 1) % 3)
        angle = atan2(y, x - length) - atan2(y, x)
        if turned + angle > pi - SLACK:
            low = _cut(length, x, y, pi - SLACK - turned) if turned < pi - SLACK else 0.0
            parts.append((f, (c + 1) % 3, low, turned))
        turned += angle
        f = neighbours[f, (c + 2) % 3]
        if f < 0:
            break
        if f == face:
            closed = True
            break
    if closed:
        # Here ``turned + back`` is the whole angle about the pivot.
        end = turned + back - pi + SLACK
        kept = [(0, 0, 0.0, 0.0)]
        kept.pop()
        for f, k, low, start in parts:
            length, x, y = frame(vertices, faces, f, k)
            angle = atan2(y, x - length) - atan2(y, x)
            high = length if start + angle <= end else (_cut(length, x, y, end - start) if start < end else 0.0)
            if high > low:
                kept.append((f, k, low, high))
        return kept
    done = [(f, k, low, frame(vertices, faces, f, k)[0]) for f, k, low, _ in parts]
    turned = back
    f = face
    while True:
        c = 0 if faces[f, 0] == pivot else (1 if faces[f, 1] == pivot else 2)
        length, x, y = frame(vertices, faces, f, (c + 1) % 3)
        angle = atan2(y, x - length) - atan2(y, x)
        reach = turned if f == face else turned + angle
        if reach > pi - SLACK:
            high = _cut(length, x, y, reach - pi + SLACK) if reach - angle < pi - SLACK else length
            done.append((f, (c + 1) % 3, 0.0, high))
        turned = reach
        f = neighbours[f, c]
        if f < 0:
            return done


@compiled
def _serves(
    vertices: FloatArray,
    faces: IntArray,
    face: int,
    side: int,
    low: float,
    high: float,
    near: float,
    target: FloatArray,
    still: FloatArray,
) -> bool:
    """Whether a path of length ``near`` to a window can go on to a target within what is ``still`` allowed for it:
    not where even the straight line through the air is too long."""
    if len(target) == 0:
        return True
    a, b = vertices[faces[face, side]], vertices[faces[face, (side + 1) % 3]]
    length = hypot(hypot(b[0] - a[0], b[1] - a[1]), b[2] - a[2])
    middle, half = 0.5 * (low + high) / length, 0.5 * (high - low)
    for t in range(len(target)):
        square = 0.0
        for axis in range(3):
            square += (a[axis] + middle * (b[axis] - a[axis]) - target[t, axis]) ** 2
        if near + sqrt(square) - half <= still[t]:
            return True
    return False


@compiled
def spread(
    vertices: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    pivot: NDArray[np.bool_],
    face0: int,
    bary0: FloatArray,
    radius: float,
    target_face: IntArray,
    target_bary: FloatArray,
    bound: FloatArray,
    vertex_slot: NDArray[np.int32],
    side_slot: NDArray[np.int32],
    face_slot: NDArray[np.int32],
    results: FloatArray,
    tracks: FloatArray,
) -> list[tuple[int, float, float, int, float, int]]:
    """Distances from the place (``face0``, ``bary0``) of all that lies within ``radius``.

    Returns (vertex, distance, bearing, face, back, root) of the vertices met, and fills ``results`` (t, 2),
    distance (infinite where not reached) and bearing, and ``tracks`` (t, 2), back and root, of the targets. The
    bearing is the angle at the source in the frame of side 0 of its face. The last straight stretch of a path is
    found by going ``back`` through ``face``, at a vertex an angle from the side that follows it, at a target the
    angle in the frame of side 0; it ends at the vertex in row ``root`` of the list, or at the source where root is
    -1. Where there are targets, only paths are followed that can reach one within its ``bound`` (t,). The slot
    arrays, one item a vertex, side and face, are zero before and after.
    """
    found = [(0, 0.0, 0.0, 0, 0.0, 0)]
    found.pop()
    best_at_corner = [(0, 0.0, 0.0)]
    windows = [(0, 0, 0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)]
    queue = [(0.0, 0)]
    queue.pop()

    n_targets = len(target_face)
    following = np.empty(n_targets, np.int64)
    target = np.zeros((n_targets, 3))
    still = bound.copy()
    length, cx, cy = frame(vertices, faces, face0, 0)
    x0, y0 = bary0[1] * length + bary0[2] * cx, bary0[2] * cy
    turns = (0.0, atan2(cy, cx - length), atan2(-cy, -cx))
    for t in range(n_targets):
        f = target_face[t]
        following[t] = face_slot[f] - 1
        face_slot[f] = t + 1
        results[t, 0], results[t, 1] = inf, 0.0
        for c in range(3):
            target[t] += target_bary[t, c] * vertices[faces[f, c]]
        if f == face0:
            dx, dy = target_bary[t, 1] * length + target_bary[t, 2] * cx - x0, target_bary[t, 2] * cy - y0
            results[t, 0], results[t, 1] = hypot(dx, dy), atan2(dy, dx)
            tracks[t, 0], tracks[t, 1] = atan2(-dy, -dx), -1.0
            still[t] = min(still[t], results[t, 0])

    # Lines set out from the source first, then from every pivot, a vertex about which shortest paths may bend.
    setting_out = -1
    while True:
        root, sigma = -1, 0.0
        if setting_out >= 0:
            root = vertex_slot[setting_out] - 1
            sigma = found[root][1]
            sector = _sector(vertices, faces, neighbours, setting_out, found[root][3], found[root][4])
        else:
            sector = [(face0, side, 0.0, inf) for side in range(3)]
        for f, k, low, high in sector:
            length, x, y = frame(vertices, faces, f, k)
            cx, cy = x, y
            if root < 0:
                weight = bary0[(k + 2) % 3]
                x, y = bary0[(k + 1) % 3] * length + weight * cx, weight * cy
            else:
                t = face_slot[f] - 1
                while t >= 0:
                    weight = target_bary[t, (k + 2) % 3]
                    dx, dy = target_bary[t, (k + 1) % 3] * length + weight * cx - x, weight * cy - y
                    distance = sigma + hypot(dx, dy)
                    if distance < results[t, 0]:
                        results[t, 0], results[t, 1] = distance, found[root][2]
                        turn = _first_side(k, length, cx, cy)
                        tracks[t, 0], tracks[t, 1] = atan2(-dy, -dx) - turn, root
                        still[t] = min(still[t], distance)
                    t = following[t]
            for e in range(2):
                end = faces[f, (k + e) % 3]
                distance = sigma + hypot(length * e - x, y)
                slot = vertex_slot[end] - 1
                if slot >= 0 and distance >= found[slot][1]:
                    continue
                bearing = atan2(-y, length * e - x) + turns[k] if root < 0 else found[root][2]
                # The side after the first corner is this one, after the second the next.
                back = atan2(y, x) if e == 0 else atan2(y, x - length) - atan2(cy, cx - length)
                if slot < 0:
                    found.append((end, distance, bearing, f, back, root))
                    vertex_slot[end] = len(found)
                else:
                    found[slot] = (end, distance, bearing, f, back, root)
                if pivot[end] and distance < radius:
                    heapq.heappush(queue, (distance, -1 - end))
            g, j = across(faces, neighbours, f, k)
            low, high = length - min(high, length), length - low
            x, y = length - x, -y
            if g >= 0 and y < -TINY and high - low > TINY:
                near = sigma + (-y if low <= x <= high else hypot(x - (low if x < low else high), y))
                if near < radius and _serves(vertices, faces, g, j, low, high, near, target, still):
                    heapq.heappush(queue, (near, len(windows)))
                    windows.append((g, j, root, low, high, x, y, sigma, turns[k] + pi))
        setting_out = -1
        while len(queue) > 0:
            key, index = heapq.heappop(queue)
            if key > radius:
                queue.clear()
                break
            if index < 0:
                # Only the last value a pivot was given counts.
                if found[vertex_slot[-1 - index] - 1][1] == key:
                    setting_out = -1 - index
                    break
                continue
            f, k, root, b0, b1, sx, sy, sigma, turn = windows[index]
            length, cx, cy = frame(vertices, faces, f, k)
            t = face_slot[f] - 1
            while t >= 0:
                weight = target_bary[t, (k + 2) % 3]
                x, y = target_bary[t, (k + 1) % 3] * length + weight * cx, weight * cy
                cross = sx + (x - sx) * sy / (sy - y)
                if b0 - TINY <= cross <= b1 + TINY:
                    distance = sigma + hypot(x - sx, y - sy)
                    if distance < results[t, 0]:
                        results[t, 0] = distance
                        results[t, 1] = found[root][2] if root >= 0 else atan2(y - sy, x - sx) + turn
                        own = _first_side(k, length, cx, cy)
                        tracks[t, 0], tracks[t, 1] = atan2(sy - y, sx - x) - own, root
                        still[t] = min(still[t], distance)
                t = following[t]
            corner = faces[f, (k + 2) % 3]
            slot = vertex_slot[corner] - 1
            cross = sx + (cx - sx) * sy / (sy - cy)
            to_corner = sigma + hypot(cx - sx, cy - sy)
            left, right = b0 < cross - TINY, b1 > cross + TINY
            if b0 - TINY <= cross <= b1 + TINY and (slot < 0 or to_corner < found[slot][1]):
                bearing = found[root][2] if root >= 0 else atan2(cy - sy, cx - sx) + turn
                back = atan2(sy - cy, sx - cx) - atan2(-cy, -cx)
                if slot < 0:
                    slot = len(found)
                    found.append((corner, to_corner, bearing, f, back, root))
                    vertex_slot[corner] = slot + 1
                else:
                    found[slot] = (corner, to_corner, bearing, f, back, root)
                if pivot[corner] and to_corner < radius:
                    heapq.heappush(queue, (to_corner, -1 - corner))
            if left and right:
                # One angle, one split: of the windows that see a corner only the nearest feeds both sides behind it.
                here = side_slot[3 * f + k]
                if here == 0:
                    side_slot[3 * f + k] = len(best_at_corner)
                    best_at_corner.append((3 * f + k, to_corner, cross))
                elif to_corner < best_at_corner[here][1]:
                    best_at_corner[here] = (3 * f + k, to_corner, cross)
                elif cross < best_at_corner[here][2]:
                    right = False
                else:
                    left = False
            at_a, at_b = vertex_slot[faces[f, k]] - 1, vertex_slot[faces[f, (k + 1) % 3]] - 1
            from_a = found[at_a][1] if at_a >= 0 else inf
            from_b = found[at_b][1] if at_b >= 0 else inf
            from_c = found[slot][1] if slot >= 0 else inf
            for way in range(2):
                if not (left if way == 0 else right):
                    continue
                if way == 0:
                    ox, oy, ex, ey, beyond = 0.0, 0.0, cx, cy, length
                    x, y = through_left(length, cx, cy, sx, sy)
                    start, end, third = from_a, from_c, from_b
                else:
                    ox, oy, ex, ey, beyond = cx, cy, length - cx, -cy, 0.0
                    x, y = through_right(length, cx, cy, sx, sy)
                    start, end, third = from_c, from_b, from_a
                side = hypot(ex, ey)
                p0 = 0.0 if way == 1 and b0 <= cross else hit(sx, sy, b0, ox, oy, ex, ey)
                p1 = side if way == 0 and b1 >= cross else hit(sx, sy, b1, ox, oy, ex, ey)
                near = sigma + (-y if p0 <= x <= p1 else hypot(x - (p0 if x < p0 else p1), y))
                if p1 - p0 <= TINY or y > -TINY or near > radius:
                    continue
                # Xin and Wang: a window serves no shortest path where a corner reaches its far end sooner.
                to0, to1 = sigma + hypot(x - p0, y), sigma + hypot(x - p1, y)
                far, to_far = (p0, to0) if way == 0 else (p1, to1)
                third += hypot(ox + ex * far / side - beyond, oy + ey * far / side)
                if start + p1 < to1 - TINY or end + side - p0 < to0 - TINY or third < to_far - TINY:
                    continue
                g, j = across(faces, neighbours, f, (k + 2) % 3 if way == 0 else (k + 1) % 3)
                if g >= 0 and _serves(vertices, faces, g, j, p0, p1, near, target, still):
                    heapq.heappush(queue, (near, len(windows)))
                    windows.append((g, j, root, p0, p1, x, y, sigma, turn + atan2(ey, ex)))
        if setting_out < 0:
            break
    for t in range(n_targets):
        face_slot[target_face[t]] = 0
    for item in found:
        vertex_slot[item[0]] = 0
    for row in range(1, len(best_at_corner)):
        side_slot[best_at_corner[row][0]] = 0
    return found


@compiled
def measure_pairs(
    vertices: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    pivot: NDArray[np.bool_],
    source_face: IntArray,
    source_bary: FloatArray,
    first_target: IntArray,
    target_face: IntArray,
    target_bary: FloatArray,
    bound: FloatArray,
    vertex_slot: NDArray[np.int32],
    side_slot: NDArray[np.int32],
    face_slot: NDArray[np.int32],
    results: FloatArray,
    tracks: FloatArray,
) -> None:
    """``spread`` from n sources; the targets of source i are those from ``first_target[i]`` to ``first_target[i +
    1]``."""
    for i in range(len(source_face)):
        own = slice(first_target[i], first_target[i + 1])
        spread(
            vertices,
            faces,
            neighbours,
            pivot,
            source_face[i],
            source_bary[i],
            bound[own].max(),
            target_face[own],
            target_bary[own],
            bound[own],
            vertex_slot,
            side_slot,
            face_slot,
            results[own],
            tracks[own],
        )
