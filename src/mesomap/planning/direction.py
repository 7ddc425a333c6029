"""Which way the rows of a pattern run on a region laid flat."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.planning.site import Site

NAMED = {"medial-lateral": 0.0, "cranio-caudal": 90.0}


def row_angle_deg(site: Site, direction: str | float | tuple[str, str]) -> float:
    """Angle of the rows in the chart, degrees counter-clockwise from +u (the patient's left).

    ``direction`` is a name, the angle itself, or two landmarks: then rows run as the line from one to the other,
    seen on the region. Raises PatternError for a landmark that is not known or two at one place.
    """
    if isinstance(direction, tuple):
        ends = [site.landmark(name).xyz_mm(site.atlas.surface)[0] for name in direction]
        return _seen_angle_deg(site, ends[1] - ends[0])
    return NAMED[direction] if isinstance(direction, str) else float(direction)


def _seen_angle_deg(site: Site, along: FloatArray) -> float:
    """Angle in the chart of a direction in space, at the middle of the region."""
    sheet = site.flat.sheet
    i, j = np.clip(np.round(sheet.in_steps(site.middle_uv)[0]).astype(int), 0, np.array(sheet.face.shape) - 1)
    by_u, by_v = sheet.by_uv[i, j, :3], sheet.by_uv[i, j, 3:]
    uv = np.linalg.lstsq(np.stack([by_u, by_v], axis=1), along, rcond=None)[0]
    return float(np.degrees(np.arctan2(uv[1], uv[0])))


def row_directions(site: Site, place: SurfacePoints, angle_deg: float) -> FloatArray:
    """Unit vectors along the skin, shape (n, 3), that point along rows at ``angle_deg`` in the chart."""
    step = 0.5 * np.array([np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))])
    sheet, uv = site.flat.sheet, site.flat.chart.to_uv(place)
    along = sheet.positions_mm(uv + step) - sheet.positions_mm(uv - step)
    normal = site.flat.chart.patch.face_normals[place.face]
    along -= normal * np.einsum("ij,ij->i", along, normal)[:, None]
    return np.asarray(along / np.linalg.norm(along, axis=1, keepdims=True))
