"""Which way the rows of a pattern run on a region laid flat."""

from __future__ import annotations

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.tension import tension_directions
from mesomap.errors import PatternError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.planning.ground import Flat
from mesomap.planning.marks import landmark_for
from mesomap.planning.site import Site

NAMED = {"medial-lateral": 0.0, "cranio-caudal": 90.0}


def row_angle_deg(atlas: Atlas, flat: Flat, direction: str | float | tuple[str, str]) -> float:
    """Angle of the rows in the chart of a region, degrees counter-clockwise from +u (the patient's left).

    ``direction`` is a name, the angle itself, or two landmarks: then rows run as the line from one to the other,
    seen on the region; along ``skin-tension`` lines they run as those do on the mean of the region. Raises
    PatternError for a landmark that is not known, RegionError where no tension line is.
    """
    if isinstance(direction, tuple):
        ends = [landmark_for(atlas, flat.region, name).xyz_mm(atlas.surface)[0] for name in direction]
        if np.linalg.norm(ends[1] - ends[0]) < 1.0:
            raise PatternError(
                f"{flat.region.label}: {' to '.join(direction)} is no line; name two different landmarks"
            )
        u, v = _slopes(flat) @ (ends[1] - ends[0])
        return float(np.degrees(np.arctan2(v, u)))
    if direction == "skin-tension":
        return _tension_angle_deg(atlas, flat)
    return NAMED[direction] if isinstance(direction, str) else float(direction)


def _tension_angle_deg(atlas: Atlas, flat: Flat) -> float:
    surface, region = atlas.surface, flat.region
    middles = surface.vertices_mm[surface.faces[region.faces]].mean(axis=1)
    seen = tension_directions(atlas, middles, region.label) @ _slopes(flat).T
    weight = surface.face_areas_mm2[region.faces] * region.fraction
    # Lines have no sign: twice their angle is averaged.
    doubled = np.sum(weight * (seen[:, 0] + 1j * seen[:, 1]) ** 2)
    angle = float(np.degrees(0.5 * np.angle(doubled)))
    if region.laterality == "midline" and atlas.has_mirror:
        return 0.0 if abs(angle) < 45.0 else 90.0
    return angle


def _slopes(flat: Flat) -> FloatArray:
    """The directions in space of +u and +v on the mean of a region, shape (2, 3), by least squares over its faces."""
    faces = flat.local[flat.region.faces]
    corners, uv = (
        flat.chart.patch.vertices_mm[flat.chart.patch.faces[faces]],
        flat.chart.uv_mm[flat.chart.patch.faces[faces]],
    )
    weight = flat.chart.patch.face_areas_mm2[faces] * flat.region.fraction
    normal, mixed = np.zeros((2, 2)), np.zeros((2, 3))
    for corner in (1, 2):
        step_uv, step = uv[:, corner] - uv[:, 0], corners[:, corner] - corners[:, 0]
        share = weight / np.sum(step_uv**2, axis=1)
        normal += np.einsum("f,fi,fj->ij", share, step_uv, step_uv)
        mixed += np.einsum("f,fi,fj->ij", share, step_uv, step)
    return np.asarray(np.linalg.solve(normal, mixed))


def row_directions(site: Site, place: SurfacePoints, angle_deg: float) -> FloatArray:
    """Unit vectors along the skin, shape (n, 3), that point along rows at ``angle_deg`` in the chart."""
    step = 0.5 * np.array([np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))])
    sheet, uv = site.flat.sheet, site.flat.chart.to_uv(place)
    along = sheet.positions_mm(uv + step) - sheet.positions_mm(uv - step)
    normal = site.flat.chart.patch.face_normals[place.face]
    along -= normal * np.einsum("ij,ij->i", along, normal)[:, None]
    return np.asarray(along / np.linalg.norm(along, axis=1, keepdims=True))
