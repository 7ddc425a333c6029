"""Where targets end, as a field whose zero is their rim: a crisp edge on a mesh that is coarser than the picture."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from mesomap.anatomy.region import Zone, inside
from mesomap.geometry.loop import signed_distances_mm
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan, Target
from mesomap.simulation.dose_mesh import DoseMesh

FAR_MM = 5.0


def target_rim(plan: Plan, mesh: DoseMesh) -> FloatArray:
    """How far each vertex of ``mesh`` lies inside a target, clear of its margin and of closed zones, mm, shape (v,); negative
    outside; 5 and -5 far off."""
    surface, patch = mesh.surface, mesh.patch
    places = SurfacePoints(patch.vertex_face, patch.vertex_bary)
    zones = closed_zones(plan.atlas, plan.protocol)
    rim = np.full(len(patch.vertices_mm), -FAR_MM)

    def depth(part: Target | Zone, rows: IntArray) -> FloatArray:
        """Distance of the vertices ``rows`` from the border of a part of the skin, negative outside."""
        away = np.abs(signed_distances_mm(surface, part.outline, patch.vertices_mm[rows]))
        within = inside(surface, part.outline, part.faces, part.fraction, places[rows])
        return np.where(within, away, -away)

    def around(part: Target | Zone, reach_mm: float, of: IntArray) -> IntArray:
        """Rows of the vertices ``of`` in a part of the skin or so near to its border."""
        held = np.zeros(len(surface.faces), np.bool_)
        held[part.faces] = True
        border = cKDTree(part.outline.xyz_mm(surface))
        away, _ = border.query(patch.vertices_mm[of], distance_upper_bound=reach_mm)
        return np.flatnonzero(held[patch.vertex_face[of]] | np.isfinite(away))

    every = np.arange(len(rim))
    for target in plan.targets:
        rows = around(target, FAR_MM, every)
        own = depth(target, rows) - plan.protocol.steps[target.step].pattern.margin_mm
        for zone, margin_mm in zones:
            near = around(zone, margin_mm + FAR_MM, rows)
            if len(near):
                own[near] = np.minimum(own[near], -depth(zone, rows[near]) - margin_mm)
        rim[rows] = np.maximum(rim[rows], own)
    return np.asarray(np.minimum(rim, FAR_MM))
