"""Small shapes laid on skin: domes for injections, bands for borders, balls for eyes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray

Shape = tuple[FloatArray, IntArray, FloatArray]
"""Vertices, faces and outward unit normals at the vertices."""

AROUND = 28


@dataclass(frozen=True, eq=False)
class Template:
    """A shape about the z axis of radius 1 standing on z = 0; ``rim`` (v,) tells the vertices of its white edge."""

    vertices: FloatArray
    faces: IntArray
    normals: FloatArray
    rim: NDArray[np.bool_]


def dome() -> Template:
    """A flat button: a cap of a sphere with a white edge and a skirt that goes down to the skin."""
    radii = np.array([0.0, 0.4, 0.7, 0.80, 0.80, 0.93, 1.0, 1.0])
    heights = np.array([0.17, 0.165, 0.15, 0.14, 0.14, 0.12, 0.09, -0.30])
    rim = np.array([False, False, False, False, True, True, True, True])
    turn = 2.0 * np.pi * np.arange(AROUND) / AROUND
    ring = np.stack([np.cos(turn), np.sin(turn), np.zeros(AROUND)], axis=1)
    up = np.array([0.0, 0.0, 1.0])
    lean = np.where(radii < 0.95, 0.25 * radii, 0.8)[:, None, None]
    vertices = (radii[:, None, None] * ring + heights[:, None, None] * up).reshape(-1, 3)
    normals = (lean * ring + up).reshape(-1, 3)
    quads = [
        (r * AROUND + k, (r + 1) * AROUND + k, (r + 1) * AROUND + (k + 1) % AROUND, r * AROUND + (k + 1) % AROUND)
        for r in range(len(radii) - 1)
        if r != 3
        for k in range(AROUND)
    ]
    return Template(
        vertices,
        _split(np.array(quads)),
        normals / np.linalg.norm(normals, axis=1, keepdims=True),
        np.repeat(rim, AROUND),
    )


def copies(template: Template, places_mm: FloatArray, up: FloatArray, radius_mm: FloatArray) -> Shape:
    """One copy of ``template`` at each of n places, its z axis along ``up`` (n, 3), of its own radius; vertices in order of
    the copies."""
    turned = np.swapaxes(frames(up), 1, 2)
    vertices = places_mm[:, None] + radius_mm[:, None, None] * (template.vertices @ turned)
    normals = template.normals @ turned
    shift = len(template.vertices) * np.arange(len(places_mm))[:, None, None]
    return vertices.reshape(-1, 3), (template.faces + shift).reshape(-1, 3), normals.reshape(-1, 3)


def frames(up: FloatArray) -> FloatArray:
    """Rotations that take the z axis to each of ``up`` (n, 3), shape (n, 3, 3)."""
    aside = np.where(np.abs(up[:, :1]) < 0.9, np.array([[1.0, 0.0, 0.0]]), np.array([[0.0, 1.0, 0.0]]))
    first = np.cross(aside, up)
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    return np.stack([first, np.cross(up, first), up], axis=2)


def band(line_mm: FloatArray, normals: FloatArray, half_mm: float, sides: int = 8) -> Shape:
    """A tube of radius ``half_mm`` around a closed line on skin, half sunk into it; where the line turns back, it ends in a
    point."""
    following, before = np.roll(line_mm, -1, axis=0), np.roll(line_mm, 1, axis=0)
    along = following - before
    length = np.linalg.norm(along, axis=1, keepdims=True)
    along = along / np.where(length > 0, length, 1.0)
    across = np.cross(along, normals)
    width = np.linalg.norm(across, axis=1, keepdims=True)
    across = across / np.where(width > 0, width, 1.0)
    up = np.cross(across, along)
    turn = 2.0 * np.pi * np.arange(sides) / sides
    outward = np.cos(turn)[None, :, None] * across[:, None] + np.sin(turn)[None, :, None] * up[:, None]
    vertices = line_mm[:, None] + half_mm * outward
    n = len(line_mm)
    i, k = np.meshgrid(np.arange(n), np.arange(sides), indexing="ij")
    j, m = (i + 1) % n, (k + 1) % sides
    quads = np.stack([i * sides + k, j * sides + k, j * sides + m, i * sides + m], axis=-1).reshape(-1, 4)
    directions = np.where((width > 0)[:, None], outward, normals[:, None])
    return vertices.reshape(-1, 3), _split(quads), directions.reshape(-1, 3)


def sphere(around: int, along: int) -> tuple[FloatArray, IntArray]:
    """Unit vectors of a sphere's vertices, and its faces."""
    turn, tilt = np.meshgrid(
        2.0 * np.pi * np.arange(around) / around, np.pi * np.arange(along + 1) / along, indexing="ij"
    )
    unit = np.stack([np.sin(tilt) * np.cos(turn), np.sin(tilt) * np.sin(turn), np.cos(tilt)], axis=-1)
    i, k = np.meshgrid(np.arange(around), np.arange(along), indexing="ij")
    j = (i + 1) % around
    rows = along + 1
    quads = np.stack([i * rows + k, i * rows + k + 1, j * rows + k + 1, j * rows + k], axis=-1).reshape(-1, 4)
    return unit.reshape(-1, 3), _split(quads)


def _split(quads: IntArray) -> IntArray:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
