"""Which region of a plan each part of the skin belongs to."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.plan import Plan


def face_region(plan: Plan) -> IntArray:
    """Row of the target that holds most of each face of the surface, -1 for none, shape (its faces,)."""
    region = np.full(len(plan.atlas.surface.faces), -1)
    best = np.full(len(region), 0.5)
    for index, target in enumerate(plan.targets):
        more = target.fraction > best[target.faces]
        region[target.faces[more]] = index
        best[target.faces[more]] = target.fraction[more]
    return region


def region_shares(plan: Plan) -> FloatArray:
    """How much of the skin around each vertex of the surface belongs to each target, shape (its vertices, targets)."""
    surface = plan.atlas.surface
    count, corners = len(surface.vertices_mm), surface.faces
    area = np.bincount(corners.ravel(), np.repeat(surface.face_areas_mm2, 3), count)
    shares = np.zeros((count, len(plan.targets)))
    for index, target in enumerate(plan.targets):
        held = surface.face_areas_mm2[target.faces] * target.fraction
        shares[:, index] = np.bincount(corners[target.faces].ravel(), np.repeat(held, 3), count)
    return np.asarray(shares / np.where(area > 0, area, 1.0)[:, None])
