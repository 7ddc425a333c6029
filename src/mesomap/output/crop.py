"""Which part of the skin a picture shows: head and neck, or the trunk around the regions, ending in clean cuts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.surface import FloatArray, IntArray, Surface

Cut = tuple[FloatArray, FloatArray]
"""Origin and normal of a plane; the side its normal points to is kept."""

HEAD_BELOW_MARGIN_MM = 26.0
SHOULDERS_BEYOND_HEAD = 1.12
TRUNK_MARGIN = 0.36
TRUNK_LEAST_MARGIN_MM = 80.0
BELOW_SYMPHYSION_MM = 18.0


@dataclass(frozen=True, eq=False)
class Crop:
    """``faces`` of the surface with something to show; ``cuts`` trim them to the planes; ``framed_mm`` (k, 3) are places that
    every view must hold."""

    faces: IntArray
    cuts: tuple[Cut, ...]
    framed_mm: FloatArray


def crop_around(atlas: Atlas, places_mm: FloatArray, heights_mm: tuple[float, float] | None = None) -> Crop:
    """The skin to show around ``places_mm`` (n, 3).

    Places on the face or neck show the whole head, down to a plane through the middle of the neck that rises from front
    to back, or lower where the places need it. Places elsewhere show a slice of the body with a margin above and below (not
    below the groin for the trunk), without limbs that only happen to lie at that height.
    """
    low, high = places_mm.min(axis=0), places_mm.max(axis=0)
    cuts = _head_cut(atlas, low) or _trunk_cuts(atlas, low, high, heights_mm or (np.inf, -np.inf))
    surface = atlas.surface
    inside = np.ones(len(surface.vertices_mm), dtype=np.bool_)
    for origin, normal in cuts:
        inside &= (surface.vertices_mm - origin) @ normal >= 0.0
    faces = np.flatnonzero(inside[surface.faces].any(axis=1))
    faces = _connected_to(surface, faces, places_mm)
    used = np.zeros(len(surface.vertices_mm), dtype=np.bool_)
    used[surface.faces[faces]] = True
    shown = surface.vertices_mm[used & inside]
    if len(cuts) == 1:
        shown = shown[np.abs(shown[:, 0]) <= _head_half_width(atlas, places_mm)]
    return Crop(faces, cuts, shown)


def _head_cut(atlas: Atlas, low: FloatArray) -> tuple[Cut, ...]:
    marks = atlas.landmarks
    if not {"suprasternale", "cervicale", "gnathion"} <= marks.keys():
        return ()
    notch, nape = atlas.landmark_mm("suprasternale"), atlas.landmark_mm("cervicale")
    if low[2] < notch[2] - HEAD_BELOW_MARGIN_MM:
        return ()
    mid_neck_z = 0.5 * (notch[2] + atlas.landmark_mm("gnathion")[2])
    front_z = min(mid_neck_z, low[2] - HEAD_BELOW_MARGIN_MM)
    front = np.array([0.0, notch[1], front_z])
    back = np.array([0.0, nape[1], front_z + 0.25 * (nape[1] - notch[1])])
    along = back - front
    normal = np.array([0.0, -along[2], along[1]])
    return ((front, normal / np.linalg.norm(normal)),)


def _head_half_width(atlas: Atlas, places_mm: FloatArray) -> float:
    """Half the width that a view of the head needs, mm; shoulders may run out of it."""
    head = atlas.surface.vertices_mm[atlas.surface.vertices_mm[:, 2] > atlas.landmark_mm("gnathion")[2]]
    return max(SHOULDERS_BEYOND_HEAD * float(np.abs(head[:, 0]).max()), float(np.abs(places_mm[:, 0]).max()))


def _trunk_cuts(atlas: Atlas, low: FloatArray, high: FloatArray, heights_mm: tuple[float, float]) -> tuple[Cut, ...]:
    margin = max(TRUNK_LEAST_MARGIN_MM, TRUNK_MARGIN * float(high[2] - low[2]))
    bottom_mm, top_mm = min(float(low[2]) - margin, heights_mm[0]), max(float(high[2]) + margin, heights_mm[1])
    if "symphysion" in atlas.landmarks and low[2] > (groin_mm := float(atlas.landmark_mm("symphysion")[2])):
        bottom_mm = max(bottom_mm, groin_mm - BELOW_SYMPHYSION_MM)
    up = np.array([0.0, 0.0, 1.0])
    return ((bottom_mm * up, up), (top_mm * up, -up))


def _connected_to(surface: Surface, faces: IntArray, places_mm: FloatArray) -> IntArray:
    """The faces that hang together with those nearest to the places."""
    local = surface.rows_in(faces)
    neighbour = local[surface.face_neighbours[faces]]
    start, side = np.nonzero(neighbour >= 0)
    links = coo_matrix((np.ones(len(start), np.bool_), (start, neighbour[start, side])), shape=(len(faces),) * 2)
    count, part = connected_components(links, directed=False)
    centres = surface.vertices_mm[surface.faces[faces]].mean(axis=1)
    return np.asarray(faces[_holding(centres, part, count, places_mm)[part]])


def _holding(centres: FloatArray, part: IntArray, count: int, places_mm: FloatArray) -> NDArray[np.bool_]:
    from scipy.spatial import cKDTree

    kept = np.zeros(count, dtype=np.bool_)
    kept[part[cKDTree(centres).query(places_mm)[1]]] = True
    return kept
