"""Which part of a surface a closed curve on it encloses: whole faces inside, and the share of each face it cuts."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from mesomap.errors import SurfaceError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, Surface


def border_of(surface: Surface, faces: IntArray, name: str, step_mm: float) -> SurfacePoints:
    """The closed border of some faces, counter-clockwise, a place every ``step_mm`` or so.

    Raises SurfaceError when they do not make up one piece without holes.
    """
    chosen = np.zeros(len(surface.faces), dtype=bool)
    chosen[faces] = True
    across = surface.face_neighbours[faces]
    row, side = np.nonzero(~(chosen[across] & (across >= 0)))
    tail = surface.faces[faces[row], side]
    following = dict(zip(tail.tolist(), range(len(row)), strict=True))
    if len(following) < len(row):
        raise SurfaceError(f"region {name}: its border touches itself at a corner; label it so that it is one piece")
    order = [0]
    while True:
        head = int(surface.faces[faces[row[order[-1]]], (side[order[-1]] + 1) % 3])
        if following[head] == order[0]:
            break
        order.append(following[head])
    if len(order) < len(row):
        raise SurfaceError(f"region {name}: its faces make up several pieces or have a hole; label one whole piece")
    places: list[SurfacePoints] = []
    for k in order:
        face, first = int(faces[row[k]]), int(side[k])
        ends = surface.vertices_mm[surface.faces[face, [first, (first + 1) % 3]]]
        steps = max(1, int(np.ceil(np.linalg.norm(ends[1] - ends[0]) / step_mm)))
        t = np.arange(steps) / steps
        bary = np.zeros((steps, 3))
        bary[:, first], bary[:, (first + 1) % 3] = 1.0 - t, t
        places.append(SurfacePoints(np.full(steps, face), bary))
    return concatenate(places)


def turns_left(surface: Surface, loop: SurfacePoints) -> bool:
    """True when ``loop`` (closed, its last place not repeated) runs counter-clockwise seen from outside: its area
    vector points to the same side as the mean skin normal along it."""
    xyz = loop.xyz_mm(surface)
    centred = xyz - xyz.mean(axis=0)
    area = 0.5 * np.cross(centred, np.roll(centred, -1, axis=0)).sum(axis=0)
    return bool(area @ loop.normals(surface).mean(axis=0) > 0)


def signed_distances_mm(surface: Surface, loop: SurfacePoints, xyz_mm: FloatArray) -> FloatArray:
    """Distance of points (n, 3) near a closed curve from it, mm, positive on its left seen from outside; shape (n,).

    The curve is the polygon through the places of ``loop``. Right for points on the same sheet of skin whose distance
    is small against the radius of curvature of the skin.
    """
    line, normal = loop.xyz_mm(surface), loop.normals(surface)
    ahead = np.roll(line, -1, axis=0) - line
    leftward = np.cross(normal + np.roll(normal, -1, axis=0), ahead)
    leftward /= np.linalg.norm(leftward, axis=1, keepdims=True)
    _, nearest = cKDTree(line).query(xyz_mm)
    before = (nearest - 1) % len(line)
    distances, feet = [], []
    for start in (before, nearest):
        offset, side = xyz_mm - line[start], ahead[start]
        t = np.clip(np.einsum("ij,ij->i", offset, side) / np.einsum("ij,ij->i", side, side), 0.0, 1.0)
        distances.append(np.linalg.norm(offset - t[:, None] * side, axis=1))
        feet.append(t)
    # At a corner both neighbours are equally near: there the mean of their leftward directions decides.
    corner = (feet[0] >= 1.0) & (feet[1] <= 0.0)
    first = distances[0] < distances[1]
    direction = np.where(first[:, None], leftward[before], leftward[nearest])
    direction[corner] = leftward[before[corner]] + leftward[nearest[corner]]
    side_of = np.sign(np.einsum("ij,ij->i", xyz_mm - line[nearest], direction))
    return np.asarray(side_of * np.minimum(distances[0], distances[1]))


def share_above_zero(corner_values: FloatArray) -> FloatArray:
    """Share of a triangle's area where the linear function with corner values (n, 3) is positive; shape (n,)."""
    positive = corner_values > 0
    count = positive.sum(axis=1)
    share = np.where(count == 3, 1.0, 0.0)
    for alone, whole in ((1, False), (2, True)):
        rows = np.flatnonzero(count == alone)
        odd = np.argmax(positive[rows] != whole, axis=1)
        value = corner_values[rows, odd]
        others = [corner_values[rows, (odd + k) % 3] for k in (1, 2)]
        tip = value**2 / ((value - others[0]) * (value - others[1]))
        share[rows] = 1.0 - tip if whole else tip
    return share


def inside_of(surface: Surface, loop: SurfacePoints) -> tuple[IntArray, FloatArray]:
    """Faces enclosed by a closed curve and the share of each that is inside, 0 < share <= 1; faces ascending.

    ``loop`` runs counter-clockwise seen from outside, with places closer together than the edges of the faces it
    crosses; its last place is not repeated. The curve is taken as straight within a face: on edges of length h
    and a curve of radius R the area of a cut face is right to about h / (8 R). Holes of the surface may lie inside.

    Raises SurfaceError when the curve does not divide the surface, because it crosses itself or its places lie too far
    apart.
    """
    ring = np.unique(surface.faces_at(np.unique(surface.faces[loop.face]))[0])
    corners = surface.faces[ring]
    used, local = np.unique(corners, return_inverse=True)
    value = signed_distances_mm(surface, loop, surface.vertices_mm[used])
    share = share_above_zero(value[local.reshape(-1, 3)])
    # 0 unknown, 1 inside or cut, 2 outside
    state = np.zeros(len(surface.faces), dtype=np.int8)
    state[ring] = np.where(share > 0, 1, 2)
    front = ring[share == 1.0]
    neighbours = surface.face_neighbours
    found = [ring[share > 0]]
    while len(front):
        across = np.unique(neighbours[front])
        across = across[across >= 0]
        if (state[across] == 2).any():
            at = surface.vertices_mm[surface.faces[across[state[across] == 2][0]]].mean(axis=0)
            raise SurfaceError(
                f"border: it does not divide the skin near ({at[0]:.1f}, {at[1]:.1f}, {at[2]:.1f}) mm; "
                "it crosses itself or its points are too far apart"
            )
        front = across[state[across] == 0]
        state[front] = 1
        found.append(front)
    faces = np.sort(np.concatenate(found))
    fraction = np.ones(len(faces))
    at = np.searchsorted(faces, ring)
    held = share > 0
    fraction[at[held]] = share[held]
    return faces, fraction
