"""Which way the rows of a pattern run on a region laid flat."""

from __future__ import annotations

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.planning.ground import Flat
from mesomap.planning.marks import landmark_for
from mesomap.planning.site import Site

NAMED = {"medial-lateral": 0.0, "cranio-caudal": 90.0}


def row_angle_deg(atlas: Atlas, flat: Flat, direction: str | float | tuple[str, str]) -> float:
    """Angle of the rows in the chart of a region, degrees counter-clockwise from +u (the patient's left).

    ``direction`` is a name, the angle itself, or two landmarks: then rows run as the line from one to the other,
    seen on the region. Raises PatternError for a landmark that is not known.
    """
    if isinstance(direction, tuple):
        ends = [landmark_for(atlas, flat.region, name).xyz_mm(atlas.surface)[0] for name in direction]
        return _seen_angle_deg(flat, ends[1] - ends[0])
    return NAMED[direction] if isinstance(direction, str) else float(direction)


def _seen_angle_deg(flat: Flat, along: FloatArray) -> float:
    """Angle in the chart of a direction in space, by the slopes of the whole region."""
    faces = flat.local[flat.region.faces]
    corners, uv = (
        flat.chart.patch.vertices_mm[flat.chart.patch.faces[faces]],
        flat.chart.uv_mm[flat.chart.patch.faces[faces]],
    )
    weight = flat.chart.patch.face_areas_mm2[faces] * flat.region.fraction
    slopes = []
    for corner in (1, 2):
        step_uv, step = uv[:, corner] - uv[:, 0], corners[:, corner] - corners[:, 0]
        slopes.append((weight / np.sum(step_uv**2, axis=1), step_uv, step))
    normal = sum(np.einsum("f,fi,fj->ij", w, u, u) for w, u, _ in slopes)
    mixed = sum(np.einsum("f,fi,fj->ij", w, u, x) for w, u, x in slopes)
    by_uv = np.linalg.solve(normal, mixed)
    seen = by_uv @ along
    return float(np.degrees(np.arctan2(seen[1], seen[0])))


def row_directions(site: Site, place: SurfacePoints, angle_deg: float) -> FloatArray:
    """Unit vectors along the skin, shape (n, 3), that point along rows at ``angle_deg`` in the chart."""
    step = 0.5 * np.array([np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))])
    sheet, uv = site.flat.sheet, site.flat.chart.to_uv(place)
    along = sheet.positions_mm(uv + step) - sheet.positions_mm(uv - step)
    normal = site.flat.chart.patch.face_normals[place.face]
    along -= normal * np.einsum("ij,ij->i", along, normal)[:, None]
    return np.asarray(along / np.linalg.norm(along, axis=1, keepdims=True))
