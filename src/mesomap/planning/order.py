"""The order in which the points of a region are injected."""

from __future__ import annotations

from typing import cast

import numpy as np

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray


def serpentine(row: IntArray, xyz_mm: FloatArray) -> IntArray:
    """Indices (n,) that visit the rows one after the other, from the uppermost, and turn round at the end of each."""
    if len(row) == 0:
        return np.zeros(0, np.int64)
    rows = sorted(np.unique(row), key=lambda r: -float(xyz_mm[row == r, 2].mean()))
    visit: list[IntArray] = []
    last: FloatArray | None = None
    for r in rows:
        members = np.flatnonzero(row == r)
        spread = xyz_mm[members] - xyz_mm[members].mean(axis=0)
        axis = np.linalg.svd(spread, full_matrices=False)[2][0]
        members = members[np.argsort(spread @ axis, kind="stable")]
        ends = xyz_mm[members[[0, -1]]]
        # The first row starts on the patient's right; each next row at the end nearer to the last point.
        start_at_end = (
            ends[1, 0] < ends[0, 0]
            if last is None
            else bool(np.linalg.norm(ends[1] - last) < np.linalg.norm(ends[0] - last))
        )
        visit.append(members[::-1] if start_at_end else members)
        last = xyz_mm[visit[-1][-1]]
    return np.concatenate(visit)


def nearest_next(xyz_mm: FloatArray, start: int) -> IntArray:
    """Indices (n,) that begin at ``start`` and go on to the nearest point (n, 3) not yet visited, the lowest of
    equals.

    The hand moves through the air: distances are straight. ``IndexError`` where ``start`` is none of the points."""
    if not 0 <= start < len(xyz_mm):
        raise IndexError(f"start is {start}; the points are numbered 0 to {len(xyz_mm) - 1}")
    return cast(IntArray, _nearest_next(np.ascontiguousarray(xyz_mm, np.float64), start))


@compiled
def _nearest_next(xyz: FloatArray, start: int) -> IntArray:
    order = np.arange(len(xyz))
    order[1 : start + 1] = order[:start].copy()
    order[0] = start
    for k in range(1, len(order)):
        here, best, best_square = order[k - 1], k, np.inf
        for j in range(k, len(order)):
            square = 0.0
            for axis in range(3):
                square += (xyz[order[j], axis] - xyz[here, axis]) ** 2
            if square < best_square:
                best, best_square = j, square
        chosen = order[best]
        # What is left stays in ascending order, so that the first of equals is the lowest.
        for j in range(best, k, -1):
            order[j] = order[j - 1]
        order[k] = chosen
    return order


def travel_mm(xyz_mm: FloatArray, order: IntArray) -> float:
    """Length of the straight way through the points (n, 3) in the given order, mm; 0 for fewer than two."""
    return float(np.linalg.norm(np.diff(xyz_mm[order], axis=0), axis=1).sum())
