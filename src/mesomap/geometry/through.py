"""How far one gets straight into a body before the skin of the other side."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray, Surface

SLACK = 1e-9


def way_through_mm(surface: Surface, xyz_mm: FloatArray, inward: FloatArray, at_most_mm: FloatArray) -> FloatArray:
    """Distance from the places ``xyz_mm`` (n, 3) of a surface along unit vectors ``inward`` (n, 3) to where they come out of the
    skin again, shape (n,), mm; infinite where that is farther than ``at_most_mm`` (n,). Cost: n log f and the faces nearby."""
    found = np.full(len(xyz_mm), np.inf)
    if not len(found):
        return found
    middle, half = xyz_mm + 0.5 * at_most_mm[:, None] * inward, 0.5 * at_most_mm
    border = float(surface.edge_lengths_mm.max())
    low = (middle - half[:, None]).min(axis=0) - border
    high = (middle + half[:, None]).max(axis=0) + border
    close = ((surface.vertices_mm > low) & (surface.vertices_mm < high)).all(axis=1)
    chosen = np.flatnonzero(close[surface.faces].any(axis=1))
    corners = surface.vertices_mm[surface.faces[chosen]]
    centres = corners.mean(axis=1)
    size = np.sqrt(((corners - centres[:, None]) ** 2).sum(axis=2).max(axis=1))
    near = cKDTree(centres).query_ball_point(middle, half + size.max(initial=0.0))
    start = np.concatenate([[0], np.cumsum([len(rows) for rows in near])]).astype(np.int64)
    rows = np.concatenate([np.asarray(row, np.int64) for row in near])
    _come_out(xyz_mm, inward, start, rows, corners, found)
    return np.where(found <= at_most_mm, found, np.inf)


@compiled
def _come_out(
    xyz: FloatArray, inward: FloatArray, start: IntArray, faces: IntArray, corners: FloatArray, found: FloatArray
) -> None:
    """The least positive way of each ray to a face of ``faces`` that it leaves by, into ``found`` (n,): Moeller and Trumbore."""
    for i in range(len(xyz)):
        d = inward[i]
        for k in range(start[i], start[i + 1]):
            a = corners[faces[k], 0]
            e1, e2, s = corners[faces[k], 1] - a, corners[faces[k], 2] - a, xyz[i] - a
            h = np.cross(d, e2)
            turn = np.dot(e1, h)
            # From inside the corners of a face run clockwise.
            if turn > -SLACK:
                continue
            u = np.dot(s, h) / turn
            if u < 0.0 or u > 1.0:
                continue
            q = np.cross(s, e1)
            v = np.dot(d, q) / turn
            way = np.dot(e2, q) / turn
            if v >= 0.0 and u + v <= 1.0 and 1e-6 < way < found[i]:
                found[i] = way
