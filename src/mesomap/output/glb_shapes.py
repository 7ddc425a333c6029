"""Places, directions and colours of map.glb: metres, X to the patient's left, Y to the head, Z to the front; linear light."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.colours import Rgb, linear
from mesomap.output.gltf import GltfDocument

M_PER_MM = 1e-3
AXES = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, -1.0, 0.0]])
"""Rows: the axes of glTF in patient LPS."""


def placed(xyz_mm: FloatArray) -> FloatArray:
    """Places (n, 3) in LPS mm, in the file's metres."""
    return np.asarray(M_PER_MM * (xyz_mm @ AXES.T), np.float32)


def unit(normals: FloatArray) -> FloatArray:
    """Directions (n, 3) in LPS, in the file's axes and of length one."""
    turned = normals @ AXES.T
    return np.asarray(turned / np.linalg.norm(turned, axis=1, keepdims=True), np.float32)


def shape(file: GltfDocument, xyz_mm: FloatArray, faces: IntArray, normals: FloatArray) -> tuple[dict[str, int], int]:
    """A mesh in LPS mm: its attributes and corners."""
    attributes = {
        "POSITION": file.attribute(placed(xyz_mm), bounds=True),
        "NORMAL": file.attribute(unit(normals)),
    }
    return attributes, file.corners(faces)


def linear_parts(colour: Rgb) -> list[float]:
    """A colour of the pictures as a material has it."""
    return [float(part) for part in linear(np.array(colour) / 255.0)]


def colour_words(rgb: FloatArray) -> NDArray[np.uint16]:
    """Linear colours (n, 3), 0-1, as COLOR_0 has them, shape (n, 4)."""
    whole = np.column_stack([np.clip(rgb, 0.0, 1.0), np.ones(len(rgb))])
    return np.asarray(np.round(65535.0 * whole), np.uint16)


def smoothstep(values: FloatArray, low: float, high: float) -> FloatArray:
    """0 up to ``low``, 1 from ``high`` on, and a smooth way between."""
    share = np.clip((values - low) / (high - low), 0.0, 1.0)
    return np.asarray(share * share * (3.0 - 2.0 * share))
