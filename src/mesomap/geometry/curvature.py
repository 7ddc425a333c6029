"""Principal curvatures of the skin, smoothed over a neighbourhood of stated radius. Convex is positive."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.errors import SurfaceError
from mesomap.geometry.flood import FloodMesh, Neighbourhoods
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

_TERMS = 6
_ROWS_AT_ONCE = 200_000


@dataclass(frozen=True, eq=False)
class Curvature:
    """At n places: ``k1_per_mm`` >= ``k2_per_mm`` (n,), and the unit tangent ``direction1`` (n, 3) that k1 belongs to.

    The second direction is ``normal x direction1``. ``normal`` (n, 3) is the outward normal of the fitted quadric.
    """

    k1_per_mm: FloatArray
    k2_per_mm: FloatArray
    direction1: FloatArray
    normal: FloatArray


def tangent_frame(normal: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Two unit tangents (n, 3) each, right-handed with ``normal`` (n, 3)."""
    axis = np.zeros_like(normal)
    axis[np.arange(len(normal)), np.abs(normal).argmin(axis=1)] = 1.0
    first = np.cross(axis, normal)
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    return first, np.cross(normal, first)


def principal_curvatures(
    surface: Surface, places: SurfacePoints, radius_mm: FloatArray | float, mesh: FloodMesh | None = None
) -> Curvature:
    """Curvature at ``places`` from a quadric fitted to the vertices within ``radius_mm`` that are connected along the
    skin.

    The height over the tangent plane is fitted by weighted least squares, weight 1 - (r / radius)^2; curvatures are the
    eigenvalues of the shape operator of that quadric, sign turned so that a sphere of radius R seen from outside has
    1 / R. A radius that holds fewer than 8 vertices is widened by half, up to six times. On a sphere the error is about
    (radius / R)^2 / 8. ``mesh`` is the surface prepared for flooding, when the caller already has it.

    Raises SurfaceError where no radius holds six vertices: the piece of surface is too small to have a curvature.
    """
    mesh = mesh or FloodMesh(surface.vertices_mm, surface.faces, surface.vertex_normals)
    xyz, normal, seeds = places.xyz_mm(surface), places.normals(surface), surface.faces[places.face]
    radius = np.broadcast_to(np.asarray(radius_mm, np.float64), (len(places),)).copy()
    n = len(places)
    k1, k2, direction, fitted = np.zeros(n), np.zeros(n), np.zeros((n, 3)), np.zeros((n, 3))
    todo: IntArray = np.arange(n)
    for attempt in range(7):
        again = []
        for block in np.array_split(todo, max(1, len(todo) * 64 // _ROWS_AT_ONCE)):
            near = mesh.flood(seeds[block], xyz[block], normal[block], radius[block])
            enough = np.diff(near.start) >= (8 if attempt < 6 else _TERMS)
            values = _fit(surface.vertices_mm, near, xyz[block], normal[block], radius[block])
            good = block[enough]
            k1[good], k2[good], direction[good], fitted[good] = (v[enough] for v in values)
            again.append(block[~enough])
        todo = np.concatenate(again)
        if not len(todo):
            return Curvature(k1, k2, direction, fitted)
        radius[todo] *= 1.5
    raise SurfaceError(
        f"curvature: fewer than {_TERMS} connected vertices within {radius[todo[0]]:.1f} mm of a place on face "
        f"{places.face[todo[0]]}; the mesh is too coarse or this piece of it too small"
    )


def vertex_curvatures(surface: Surface, radius_mm: float) -> Curvature:
    """Curvature at every vertex that belongs to a face, in the order of ``surface.vertices_mm``; see
    principal_curvatures.

    Raises SurfaceError when a vertex belongs to no face.
    """
    face = np.full(len(surface.vertices_mm), -1, dtype=np.int64)
    corner = np.zeros(len(surface.vertices_mm), dtype=np.int64)
    for k in range(3):
        face[surface.faces[:, k]] = np.arange(len(surface.faces))
        corner[surface.faces[:, k]] = k
    if face.min() < 0:
        raise SurfaceError(f"curvature: vertex {int(face.argmin())} belongs to no face")
    return principal_curvatures(surface, SurfacePoints(face, np.eye(3)[corner]), radius_mm)


def _fit(
    vertices_mm: FloatArray, near: Neighbourhoods, xyz: FloatArray, normal: FloatArray, radius: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    place = near.place
    e1, e2 = tangent_frame(normal)
    offset = vertices_mm[near.vertex] - xyz[place]
    scale = radius[place]
    x = np.einsum("ij,ij->i", offset, e1[place]) / scale
    y = np.einsum("ij,ij->i", offset, e2[place]) / scale
    height = np.einsum("ij,ij->i", offset, normal[place]) / scale
    weight = np.maximum(1.0 - np.einsum("ij,ij->i", offset, offset) / scale**2, 1e-3)
    basis = np.stack([np.ones_like(x), x, y, 0.5 * x * x, x * y, 0.5 * y * y], axis=1)
    gram = np.add.reduceat((weight[:, None] * basis)[:, :, None] * basis[:, None, :], near.start[:-1], axis=0)
    right = np.add.reduceat((weight * height)[:, None] * basis, near.start[:-1], axis=0)
    _, p, q, xx, xy, yy = np.einsum("nij,nj->in", np.linalg.pinv(gram, rcond=1e-10, hermitian=True), right)
    steep = np.sqrt(1.0 + p * p + q * q)
    metric = np.stack([np.stack([1.0 + p * p, p * q], -1), np.stack([p * q, 1.0 + q * q], -1)], -2)
    second = -np.stack([np.stack([xx, xy], -1), np.stack([xy, yy], -1)], -2) / (steep * radius)[:, None, None]
    lower = np.linalg.inv(np.linalg.cholesky(metric))
    values, vectors = np.linalg.eigh(lower @ second @ lower.transpose(0, 2, 1))
    along = np.einsum("nji,nj->ni", lower, vectors[:, :, 1])
    direction = along[:, :1] * e1 + along[:, 1:] * e2 + (p * along[:, 0] + q * along[:, 1])[:, None] * normal
    outward = (normal - p[:, None] * e1 - q[:, None] * e2) / steep[:, None]
    return values[:, 1], values[:, 0], direction / np.linalg.norm(direction, axis=1, keepdims=True), outward
