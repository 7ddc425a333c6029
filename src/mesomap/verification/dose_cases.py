"""Shapes of skin on which the dose map is held against the reference: exact ones, and patches of the shipped woman."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import trimesh

from mesomap.anatomy.atlas_library import load_atlas
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface


@dataclass(frozen=True, eq=False)
class Shape:
    """A piece of skin, and the single place on it about which deposits are laid; ``radius_mm`` of its bend, None where it
    has none or more than one. ``faceted`` where its triangles, not the skin, decide where normals turn."""

    name: str
    surface: Surface
    centre: SurfacePoints
    radius_mm: float | None
    faceted: bool = False

    def grid(self, spacing_mm: float) -> SurfacePoints:
        """Nine places about the centre, itself the first, going straight on along the skin."""
        normal = self.centre.normals(self.surface)[0]
        axis = np.eye(3)[int(np.abs(normal).argmin())]
        first = np.cross(normal, axis)
        first /= np.linalg.norm(first)
        second = np.cross(normal, first)
        steps = [(i, j) for i in (0, -1, 1) for j in (0, -1, 1)]
        vectors = spacing_mm * np.array([i * first + j * second for i, j in steps])
        start = SurfacePoints(np.repeat(self.centre.face, 9), np.repeat(self.centre.bary, 9, axis=0))
        there, _ = Geodesics(self.surface).walk(start[np.arange(1, 9)], vectors[1:])
        return SurfacePoints(
            np.append(self.centre.face, there.face), np.concatenate([self.centre.bary, there.bary], axis=0)
        )


def flat(size_mm: float = 64.0, edge_mm: float = 1.0) -> Shape:
    """A square; the centre lies off the vertices."""
    n = round(size_mm / edge_mm)
    x = np.linspace(-size_mm / 2, size_mm / 2, n + 1)
    xx, yy = np.meshgrid(x, x)
    surface = Surface(np.stack([xx.ravel(), yy.ravel(), np.zeros(xx.size)], axis=1), _grid_faces(n, n, False))
    return _about(Shape("plane", surface, SurfacePoints(np.zeros(1, int), np.eye(3)[:1]), None), np.zeros(3))


def tube(radius_mm: float, length_mm: float = 64.0, edge_mm: float = 1.0) -> Shape:
    """A cylinder seen from outside, open at both ends."""
    around, along = round(2 * np.pi * radius_mm / edge_mm), round(length_mm / edge_mm)
    angle = 2 * np.pi * np.arange(around) / around
    z = np.linspace(-length_mm / 2, length_mm / 2, along + 1)
    aa, zz = np.meshgrid(angle, z)
    vertices = np.stack([radius_mm * np.cos(aa), radius_mm * np.sin(aa), zz], axis=-1).reshape(-1, 3)
    surface = Surface(vertices, _grid_faces(around, along, True))
    start = SurfacePoints(np.zeros(1, int), np.eye(3)[:1])
    return _about(Shape(f"cylinder R = {radius_mm:g} mm", surface, start, radius_mm), np.array([radius_mm, 0.0, 0.0]))


def ball(radius_mm: float, edge_mm: float = 1.0) -> Shape:
    """A sphere, from the faces of a cube."""
    n = round(np.pi / 2 * radius_mm / edge_mm)
    line = np.tan(np.linspace(-np.pi / 4, np.pi / 4, n + 1))
    u, v = (axis.ravel() for axis in np.meshgrid(line, line))
    one = np.ones_like(u)
    sides = [(one, u, v), (-one, v, u), (u, v, one), (v, u, -one), (v, one, u), (u, -one, v)]
    vertices = np.concatenate([np.stack(side, axis=1) for side in sides])
    vertices *= radius_mm / np.linalg.norm(vertices, axis=1, keepdims=True)
    count = (n + 1) ** 2
    faces = np.concatenate([_grid_faces(n, n, False) + k * count for k in range(6)])
    _, first, inverse = np.unique(vertices.round(6), axis=0, return_index=True, return_inverse=True)
    surface = Surface(vertices[first], inverse.reshape(-1)[faces])
    start = SurfacePoints(np.zeros(1, int), np.eye(3)[:1])
    return _about(Shape(f"sphere R = {radius_mm:g} mm", surface, start, radius_mm), np.array([radius_mm, 0.0, 0.0]))


def patch(region: str, rounds: int = 0) -> Shape:
    """The skin of the default woman about the middle of a region, as it is shipped or smoothed by ``rounds`` of Loop's
    subdivision."""
    atlas = load_atlas("female")
    part = atlas.select(region)[0]
    surface = atlas.surface
    middles = surface.vertices_mm[surface.faces[part.faces]].mean(axis=1)
    middle = np.average(middles, axis=0, weights=surface.face_areas_mm2[part.faces] * part.fraction)
    near = np.flatnonzero(np.linalg.norm(surface.vertices_mm - middle, axis=1) < 60.0)
    wanted = np.isin(surface.faces, near).all(axis=1)
    cut, _ = surface.submesh(np.flatnonzero(wanted))
    name = f"{region} of the woman"
    if rounds:
        vertices, faces = trimesh.remesh.subdivide_loop(cut.vertices_mm, cut.faces, iterations=rounds)  # type: ignore[no-untyped-call]
        cut, name = Surface(np.asarray(vertices), np.asarray(faces)), f"{name}, smoothed"
    start = SurfacePoints(np.zeros(1, int), np.eye(3)[:1])
    return _about(Shape(name, cut, start, None, faceted=rounds == 0), middle)


def _about(shape: Shape, place_mm: FloatArray) -> Shape:
    """The shape with its centre inside the face nearest to a place, off its edges."""
    middles = shape.surface.vertices_mm[shape.surface.faces].mean(axis=1)
    face = int(np.linalg.norm(middles - place_mm, axis=1).argmin())
    return replace(shape, centre=SurfacePoints(np.array([face]), np.array([[0.41, 0.32, 0.27]])))


def _grid_faces(columns: int, rows: int, wrap: bool) -> IntArray:
    """Triangles of a grid of cells, diagonals alternating; ``wrap`` joins the last column to the first."""
    i, j = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
    across = columns if wrap else columns + 1
    a, b = j * across + i, j * across + (i + 1) % across
    c, d = b + across, a + across
    odd = ((i + j) % 2 == 1)[:, None, None]
    one, other = (
        np.stack([np.stack(triangle, axis=1) for triangle in pair], axis=1)
        for pair in (((a, b, c), (a, c, d)), ((a, b, d), (b, c, d)))
    )
    return np.asarray(np.where(odd, one, other).reshape(-1, 3))
