"""Threads of a plan as lines on the skin, for pictures and pages alike."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Plan


def thread_lines(plan: Plan) -> Iterator[tuple[int, FloatArray, FloatArray]]:
    """The point, the way along the skin there and back (k, 3), and the normals (k, 3), of every thread."""
    surface, points = plan.atlas.surface, plan.points
    geodesics = plan.atlas.geodesics
    for i in np.flatnonzero(points.thread_mm > 0.0).tolist():
        path = geodesics.path(points.place[i], points.end[i], 1.2 * float(points.thread_mm[i]) + 1.0)
        there = path[np.concatenate([np.arange(len(path)), np.arange(len(path) - 2, 0, -1)])]
        yield i, there.xyz_mm(surface), there.normals(surface)
