"""How the skin looks before any light falls on it: its tone, the soft shade of its folds, how near closed zones are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.colours import LIP_TONE, SKIN_TONE, linear
from mesomap.output.crop import Crop
from mesomap.output.openness import openness
from mesomap.output.page_arrays import ZONE_BAND_MM, zone_distance_mm
from mesomap.output.page_shapes import PageEye, PageLoop
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan


@dataclass(frozen=True, eq=False)
class SkinLook:
    """The shown part of a plan's skin. ``faces`` (m, 3) hold vertices of the whole surface, the fields a row for each of
    those, n of them: ``tone`` (n, 3) in linear light, ``open_share`` (n,) of the sky that a spot sees, 0 to 1, and
    ``zone_mm`` (n,) how far it lies inside the border of the nearest closed zone, negative outside, cut at 6 mm."""

    faces: IntArray
    tone: FloatArray
    open_share: FloatArray
    zone_mm: FloatArray


def skin_look(plan: Plan, crop: Crop) -> SkinLook:
    """The look of the skin that ``crop`` shows."""
    surface = plan.atlas.surface
    corners = surface.faces[crop.faces]
    used, local = np.unique(corners, return_inverse=True)
    local = local.reshape(-1, 3)
    places, normals = surface.vertices_mm[used], surface.vertex_normals[used]
    count = len(surface.vertices_mm)

    def spread(values: FloatArray, rest: float) -> FloatArray:
        whole = np.full((count, *values.shape[1:]), rest)
        whole[used] = values
        return whole

    loops = [PageLoop(z.label, z.id, z.outline.xyz_mm(surface)) for z in plan.atlas.zones.values()]
    loops = [loop for loop in loops if holds(crop, loop.xyz_mm)]

    def inside_mm(names: set[str]) -> FloatArray:
        chosen = tuple(loop for loop in loops if loop.region in names)
        if not chosen:
            return np.full(len(used), -ZONE_BAND_MM)
        return zone_distance_mm(places, local, normals, chosen)

    lip = np.clip((inside_mm({"lips"}) + 0.8) / 2.6, 0.0, 1.0)[:, None]
    lip = lip * lip * (3.0 - 2.0 * lip)
    tone = ((1.0 - lip) * np.array(SKIN_TONE) + lip * np.array(LIP_TONE)) / 255.0
    zone_mm = inside_mm({zone.id for zone, _ in closed_zones(plan.atlas, plan.protocol)})
    return SkinLook(
        corners,
        spread(linear(tone), 1.0),
        spread(openness(places, local, normals), 1.0),
        spread(zone_mm, -ZONE_BAND_MM),
    )


def eyes_of(atlas: Atlas, crop: Crop) -> tuple[PageEye, ...]:
    """Eyeballs that look straight ahead between their lids; none where ``crop`` does not hold them."""
    vertices = atlas.eyes.vertices_mm[np.unique(atlas.eyes.quads)]
    if not holds(crop, vertices):
        return ()
    eyes = []
    for side, sign in (("left", 1.0), ("right", -1.0)):
        eye = PageEye.fitted(vertices[sign * vertices[:, 0] > 0])
        lids = [f"palpebrale_{lid}.{side}" for lid in ("superius", "inferius")]
        gaze = np.array(eye.gaze)
        if all(lid in atlas.landmarks for lid in lids):
            between = 0.5 * (atlas.landmark_mm(lids[0]) + atlas.landmark_mm(lids[1]))
            gaze[2] += 0.8 * (between[2] - eye.centre_mm[2]) / eye.radius_mm
        x, y, z = (float(part) for part in gaze / np.linalg.norm(gaze))
        eyes.append(PageEye(eye.centre_mm, eye.radius_mm, (x, y, z)))
    return tuple(eyes)


def holds(crop: Crop, places_mm: FloatArray) -> bool:
    """Whether ``crop`` cuts off none of the places (n, 3)."""
    return len(places_mm) > 0 and all(((places_mm - origin) @ normal).min() > 0 for origin, normal in crop.cuts)
