"""The order in which the points of a region are injected."""

from __future__ import annotations

import numpy as np

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
