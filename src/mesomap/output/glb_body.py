"""What looks out of the skin of map.glb: eyes, and the dark behind open lips."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.output.crop import Crop
from mesomap.output.glb_shapes import colour_words, shape, smoothstep
from mesomap.output.gltf import GltfDocument
from mesomap.output.page_shapes import PageEye
from mesomap.output.shapes import frames

HOLE_MM, HOLE_DEPTH_MM = 160.0, 9.0
"""Open edges shorter than this in all, as of mouth and eyelids, show a dark hollow of this depth."""
EYE_RINGS = np.array(
    [0.0, 0.10, 0.16, 0.18, 0.22, 0.28, 0.34, 0.38, 0.42, 0.455, 0.48, 0.55, 0.7, 0.9, 1.2, 1.6, 2.3, np.pi]
)
EYE_AROUND = 64


def eye_node(file: GltfDocument, eye: PageEye, material: int) -> int:
    """An eyeball with its pole in the middle of the pupil, so that iris and pupil end in rings of vertices."""
    turn = 2.0 * np.pi * np.arange(EYE_AROUND) / EYE_AROUND
    tilt = EYE_RINGS[:, None]
    local = np.stack(
        [np.sin(tilt) * np.cos(turn), np.sin(tilt) * np.sin(turn), np.cos(tilt) + 0.0 * turn], axis=-1
    ).reshape(-1, 3)
    outward = local @ frames(np.array([eye.gaze]))[0].T
    ring, k = np.meshgrid(np.arange(len(EYE_RINGS) - 1), np.arange(EYE_AROUND), indexing="ij")
    here, there = ring * EYE_AROUND + k, ring * EYE_AROUND + (k + 1) % EYE_AROUND
    below, aside = here + EYE_AROUND, there + EYE_AROUND
    faces = np.concatenate(
        [np.stack(corners, axis=-1).reshape(-1, 3) for corners in ((here, below, aside), (here, aside, there))]
    )
    attributes, corners = shape(file, np.array(eye.centre_mm) + eye.radius_mm * outward, faces, outward)
    shade = 1.0 - 0.6 * smoothstep(outward[:, 2] - eye.gaze[2], 0.02, 0.42)[:, None]
    attributes["COLOR_0"] = file.attribute(colour_words(shade * np.repeat(_iris(EYE_RINGS), EYE_AROUND, axis=0)))
    return file.node("eye", mesh=file.mesh("eye", [(attributes, corners, material)]))


def _iris(away: FloatArray) -> FloatArray:
    """Linear colour of an eye ``away`` (k,) radians from the middle of its pupil, shape (k, 3)."""
    white = _mixed((0.80, 0.77, 0.74), (0.66, 0.47, 0.42), smoothstep(away, 0.62, 1.25))
    brown = _mixed((0.10, 0.055, 0.03), (0.19, 0.10, 0.052), smoothstep(-away, -0.48, -0.22))
    brown *= 1.0 - 0.75 * smoothstep(away, 0.36, 0.46)[:, None]
    seen = np.where((away > 0.46)[:, None], white, brown)
    return np.asarray(np.where((away < 0.17)[:, None], 0.006, seen))


def _mixed(first: tuple[float, float, float], second: tuple[float, float, float], share: FloatArray) -> FloatArray:
    return np.asarray((1.0 - share)[:, None] * np.array(first) + share[:, None] * np.array(second))


def hollow(surface: Surface, crop: Crop) -> tuple[FloatArray, IntArray, FloatArray] | None:
    """Walls that go in from the short open edges that ``crop`` shows, and their floors; without, one looks through the mouth
    at the inside of the head."""
    shown = np.zeros(len(surface.vertices_mm), np.bool_)
    shown[surface.faces[crop.faces]] = True
    edges = surface.edges[(surface.edge_face_count == 1) & shown[surface.edges].all(axis=1)]
    if not len(edges):
        return None
    used, ends = np.unique(edges, return_inverse=True)
    ends = ends.reshape(-1, 2)
    xyz_mm = surface.vertices_mm[used]
    links = coo_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(len(used), len(used)))
    _, loop = connected_components(links, directed=False)
    length_mm = np.bincount(loop[ends[:, 0]], np.linalg.norm(xyz_mm[ends[:, 0]] - xyz_mm[ends[:, 1]], axis=1))
    middle = np.stack([np.bincount(loop, xyz_mm[:, k]) for k in range(3)], axis=1) / np.bincount(loop)[:, None]
    inward = crop.framed_mm.mean(axis=0) - middle
    inward /= np.linalg.norm(inward, axis=1, keepdims=True)
    ends = ends[length_mm[loop[ends[:, 0]]] < HOLE_MM]
    if not len(ends):
        return None
    n = len(used)
    first, second, floor = ends[:, 0], ends[:, 1], 2 * n + loop[ends[:, 0]]
    faces = np.concatenate(
        [
            np.stack([first, second, second + n], axis=1),
            np.stack([first, second + n, first + n], axis=1),
            np.stack([first + n, second + n, floor], axis=1),
        ]
    )
    vertices = np.concatenate([xyz_mm, xyz_mm + HOLE_DEPTH_MM * inward[loop], middle + HOLE_DEPTH_MM * inward])
    outward = np.concatenate([-inward[loop], -inward[loop], -inward])
    kept, local = np.unique(faces, return_inverse=True)
    return vertices[kept], local.reshape(-1, 3), outward[kept]
