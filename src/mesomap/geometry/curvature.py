"""Principal curvatures of the skin, smoothed over a neighbourhood of stated radius. Convex is positive."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.errors import SurfaceError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.flood import FloodMesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

_TERMS = 6


@dataclass(frozen=True, eq=False)
class Curvature:
    """At n places: ``k1_per_mm`` >= ``k2_per_mm`` (n,), and the unit tangent ``direction1`` (n, 3) that k1 belongs to.

    The second direction is ``normal x direction1``. ``normal`` (n, 3) is the outward normal of the fitted quadric.
    """

    k1_per_mm: FloatArray
    k2_per_mm: FloatArray
    direction1: FloatArray
    normal: FloatArray


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
    mesh = mesh or FloodMesh(surface)
    xyz, normal, seeds = places.xyz_mm(surface), places.normals(surface), surface.faces[places.face]
    radius = np.broadcast_to(np.asarray(radius_mm, np.float64), (len(places),)).copy()
    found = np.zeros((len(places), 8))
    todo: IntArray = np.arange(len(places))
    for attempt in range(7):
        near = mesh.flood(seeds[todo], xyz[todo], normal[todo], radius[todo])
        fitted = np.zeros((len(todo), 8))
        _fit_all(surface.vertices_mm, near.start, near.vertex, xyz[todo], normal[todo], radius[todo], fitted)
        enough = np.diff(near.start) >= (8 if attempt < 6 else _TERMS)
        found[todo[enough]] = fitted[enough]
        todo = todo[~enough]
        if not len(todo):
            return Curvature(found[:, 0], found[:, 1], found[:, 2:5], found[:, 5:])
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


@compiled
def fit_quadric(
    vertices_mm: FloatArray, near: IntArray, xyz: FloatArray, normal: FloatArray, radius_mm: float, out: FloatArray
) -> None:
    """Fit the quadric of principal_curvatures to the vertices ``near`` (k,) of one place.

    Fills ``out`` (8,): k1, k2, direction1 (3), outward normal (3)."""
    flattest = np.abs(normal).argmin()
    ax, ay, az = 1.0 * (flattest == 0), 1.0 * (flattest == 1), 1.0 * (flattest == 2)
    e1 = np.array([ay * normal[2] - az * normal[1], az * normal[0] - ax * normal[2], ax * normal[1] - ay * normal[0]])
    e1 /= np.sqrt(e1 @ e1)
    e2 = np.array(
        [
            normal[1] * e1[2] - normal[2] * e1[1],
            normal[2] * e1[0] - normal[0] * e1[2],
            normal[0] * e1[1] - normal[1] * e1[0],
        ]
    )
    gram, right, basis = np.zeros((_TERMS, _TERMS)), np.zeros(_TERMS), np.empty(_TERMS)
    for v in near:
        ox, oy, oz = vertices_mm[v, 0] - xyz[0], vertices_mm[v, 1] - xyz[1], vertices_mm[v, 2] - xyz[2]
        x = (ox * e1[0] + oy * e1[1] + oz * e1[2]) / radius_mm
        y = (ox * e2[0] + oy * e2[1] + oz * e2[2]) / radius_mm
        height = (ox * normal[0] + oy * normal[1] + oz * normal[2]) / radius_mm
        weight = max(1.0 - (ox * ox + oy * oy + oz * oz) / radius_mm**2, 1e-3)
        basis[0], basis[1], basis[2] = 1.0, x, y
        basis[3], basis[4], basis[5] = 0.5 * x * x, x * y, 0.5 * y * y
        for i in range(_TERMS):
            right[i] += weight * height * basis[i]
            for j in range(i + 1):
                gram[i, j] += weight * basis[i] * basis[j]
    for i in range(_TERMS):
        for j in range(i):
            gram[j, i] = gram[i, j]
    values, vectors = np.linalg.eigh(gram)
    found = np.zeros(_TERMS)
    for m in range(_TERMS):
        if values[m] > 1e-10 * values[-1]:
            share = 0.0
            for i in range(_TERMS):
                share += vectors[i, m] * right[i]
            for i in range(_TERMS):
                found[i] += vectors[i, m] * share / values[m]
    p, q, xx, xy, yy = found[1], found[2], found[3], found[4], found[5]
    steep = np.sqrt(1.0 + p * p + q * q)
    # Shape operator in an orthonormal basis of the tangent plane: L^-1 second L^-T, with L L^T the metric.
    l11 = np.sqrt(1.0 + p * p)
    l21 = p * q / l11
    l22 = np.sqrt(1.0 + q * q - l21 * l21)
    scale = -1.0 / (steep * radius_mm)
    a = scale * xx / (l11 * l11)
    b = (scale * xy - l21 / l11 * scale * xx) / (l11 * l22)
    c = (scale * yy - 2.0 * l21 / l11 * scale * xy + (l21 / l11) ** 2 * scale * xx) / (l22 * l22)
    middle, half = 0.5 * (a + c), np.hypot(0.5 * (a - c), b)
    turn = 0.5 * np.arctan2(2.0 * b, a - c)
    u, v2 = np.cos(turn), np.sin(turn)
    along_y = v2 / l22
    along_x = u / l11 - l21 / (l11 * l22) * v2
    out[0], out[1] = middle + half, middle - half
    lift = p * along_x + q * along_y
    square = 0.0
    for k in range(3):
        out[2 + k] = along_x * e1[k] + along_y * e2[k] + lift * normal[k]
        out[5 + k] = (normal[k] - p * e1[k] - q * e2[k]) / steep
        square += out[2 + k] ** 2
    for k in range(3):
        out[2 + k] /= np.sqrt(square)


@compiled
def _fit_all(
    vertices_mm: FloatArray,
    start: IntArray,
    near: IntArray,
    xyz: FloatArray,
    normal: FloatArray,
    radius_mm: FloatArray,
    out: FloatArray,
) -> None:
    for i in range(len(xyz)):
        if start[i + 1] > start[i]:
            fit_quadric(vertices_mm, near[start[i] : start[i + 1]], xyz[i], normal[i], radius_mm[i], out[i])
