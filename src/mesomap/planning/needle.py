"""The needle at each point: how it stands to the skin and how deep its tip lies."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray

CRANIAL = np.array([0.0, 0.0, 1.0])


def depth_below_skin_mm(insertion_mm: float, angle_deg: float) -> float:
    """Depth of the tip along the normal, mm: insertion x sin(angle between needle and skin) (Micheels 2016)."""
    return float(insertion_mm * np.sin(np.radians(angle_deg)))


def needle_directions(normal: FloatArray, angle_deg: FloatArray, towards: FloatArray) -> FloatArray:
    """Unit direction of travel into the skin, shape (n, 3), for outward normals (n, 3) and angles to the skin (n,).

    A needle at less than 90 degrees points along the skin as ``towards`` (n, 3) does; where that is 0, to the head,
    so mirrored points have mirrored needles; where the skin faces straight up or down, backwards.
    """
    towards = np.where(np.any(towards != 0.0, axis=1, keepdims=True), towards, CRANIAL)
    along = towards - normal * np.einsum("ij,ij->i", normal, towards)[:, None]
    flat = np.linalg.norm(along, axis=1) < 1e-6
    backwards = np.array([0.0, 1.0, 0.0]) - normal * normal[:, 1:2]
    along = np.where(flat[:, None], backwards, along)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    angle = np.radians(angle_deg)[:, None]
    return np.asarray(np.cos(angle) * along - np.sin(angle) * normal)
