"""The body in large segments, cut by planes through landmarks: what published areas of skin usually refer to."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.loop import share_above_zero
from mesomap.geometry.surface import FloatArray

CUTS = {
    # segment: three landmarks of the plane, and one that lies well inside the segment
    "hand": ("stylion", "stylion_ulnare", "wrist_dorsal", "knuckle_third"),
    "leg-with-foot": ("groin_medial", "gluteal_fold_point", "gluteal_fold_lateral", "patella"),
    "foot": ("sphyrion", "sphyrion_fibulare", "ankle_front", "ankle_lower_front"),
}
SEGMENTS = ("head", "arm", "hand", "leg", "foot", "trunk-front", "trunk-back")


def segment_areas_cm2(atlas: Atlas) -> dict[str, float]:
    """Area of each of SEGMENTS, cm2; of arms, hands, legs and feet the mean of both sides. They add up to the skin.

    The head ends with the neck in the plane of suprasternale and cervicale, the leg in that of groin and gluteal fold, the
    hand at the wrist, the foot at the ankles; the arm is that of the group of regions.
    """
    share = dict(_shares(atlas))
    area = atlas.surface.face_areas_mm2 / 100.0
    limbs = {name: share[f"{name}.left"] + share[f"{name}.right"] for name in CUTS}
    head, arm = share["head"], np.zeros(len(area))
    for region in atlas.select("arm"):
        np.add.at(arm, region.faces, region.fraction)
    limbs["arm"] = np.clip(arm - limbs["hand"], 0.0, 1.0)
    trunk = np.clip(1.0 - head - limbs["arm"] - limbs["hand"] - limbs["leg-with-foot"], 0.0, 1.0)
    front = atlas.surface.face_normals[:, 1] < 0.0
    cm2 = {name: float(whole @ area) / 2.0 for name, whole in limbs.items()}
    return {
        "head": float(head @ area),
        "arm": cm2["arm"],
        "hand": cm2["hand"],
        "leg": cm2["leg-with-foot"] - cm2["foot"],
        "foot": cm2["foot"],
        "trunk-front": float(trunk[front] @ area[front]),
        "trunk-back": float(trunk[~front] @ area[~front]),
    }


def _shares(atlas: Atlas) -> Iterator[tuple[str, FloatArray]]:
    """Share of each face in each segment, shape (m,)."""
    notch, nape = atlas.landmark_mm("suprasternale"), atlas.landmark_mm("cervicale")
    yield "head", _beyond(atlas, (notch, nape, notch + np.array([100.0, 0.0, 0.0])), atlas.landmark_mm("vertex"))
    middle_mm = atlas.surface.vertices_mm[atlas.surface.faces].mean(axis=1)[:, 0]
    for name, marks in CUTS.items():
        for side in ("left", "right"):
            *plane, inside = (atlas.landmark_mm(f"{mark}.{side}") for mark in marks)
            own = _beyond(atlas, (plane[0], plane[1], plane[2]), inside)
            yield f"{name}.{side}", np.where(middle_mm * (1.0 if side == "left" else -1.0) > 0.0, own, 0.0)


def _beyond(atlas: Atlas, plane_mm: tuple[FloatArray, FloatArray, FloatArray], inside_mm: FloatArray) -> FloatArray:
    """Share of each face on the side of a plane where ``inside_mm`` lies, of the part that hangs together with it."""
    surface = atlas.surface
    a, b, c = plane_mm
    normal = np.cross(b - a, c - a)
    height = (surface.vertices_mm - a) @ normal * np.sign((inside_mm - a) @ normal)
    share = share_above_zero(height[surface.faces])
    kept = np.flatnonzero(share > 0)
    local = surface.rows_in(kept)
    near = local[surface.face_neighbours[kept]]
    row, side = np.nonzero(near >= 0)
    links = coo_matrix((np.ones(len(row)), (row, near[row, side])), shape=(len(kept),) * 2)
    part = connected_components(links, directed=False)[1]
    middle = surface.vertices_mm[surface.faces[kept]].mean(axis=1)
    here = part[int(np.linalg.norm(middle - inside_mm, axis=1).argmin())]
    result = np.zeros(len(surface.faces))
    result[kept[part == here]] = share[kept[part == here]]
    return result
