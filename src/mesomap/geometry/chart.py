"""Flat maps of a patch of skin, as rigid as possible, with reported distortion.

Start: seen from the mean normal, or where that folds least-squares conformal (B. Levy et al., ACM Trans. Graph.
21:362-371 (2002), from libigl). Local/global step: L. Liu et al., Computer Graphics Forum 27:1495-1504 (2008),
accelerated as in Y. Peng et al., ACM Trans. Graph. 37:42 (2018).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import igl
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import splu
from scipy.spatial import cKDTree

from mesomap.errors import SurfaceError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

MOST_ROUNDS = 80
SETTLED = 0.002
"""A round that moves no vertex by more than this part of the mean edge is the last."""
MEMORY = 6
OVERLAP_STEP = 0.4
"""Step of the raster on which overlaps are seen, as a part of the side of a face."""
STEEP = 0.1
"""Cosine between a face and the mean normal below which the patch is not laid flat by looking at it."""


@dataclass(frozen=True, eq=False)
class Chart:
    """``patch`` laid flat: ``uv_mm`` (n, 2) is the place of each of its vertices, millimetres that are nearly
    true."""

    patch: Surface
    uv_mm: FloatArray

    def singular_values(self, faces: IntArray) -> FloatArray:
        """Largest and smallest stretch of some faces (k,) from skin to chart, shape (k, 2); (1, 1) is an isometry."""
        jacobian = _jacobians(self.patch, self.uv_mm, faces)
        half_sum = np.hypot(jacobian[:, 0, 0] + jacobian[:, 1, 1], jacobian[:, 1, 0] - jacobian[:, 0, 1]) / 2.0
        half_difference = np.hypot(jacobian[:, 0, 0] - jacobian[:, 1, 1], jacobian[:, 1, 0] + jacobian[:, 0, 1]) / 2.0
        return np.stack([half_sum + half_difference, half_sum - half_difference], axis=1)

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(_polygons(self.uv_mm[self.patch.faces]))

    @cached_property
    def turned_over(self) -> NDArray[np.bool_]:
        """True for the faces that lie upside down in the chart, shape (m,); the chart cannot be used there."""
        a, b, c = (self.uv_mm[self.patch.faces[:, k]] for k in range(3))
        return np.asarray(_cross(b - a, c - a) <= 0)

    @cached_property
    def overlapping(self) -> NDArray[np.bool_]:
        """True for the faces that share a spot of the chart with another, shape (m,), as a fine raster sees it."""
        step = OVERLAP_STEP * float(np.sqrt(self.patch.face_areas_mm2.mean()))
        places = (self.uv_mm - self.uv_mm.min(axis=0)) / step
        first = np.full(tuple(np.ceil(places.max(axis=0)).astype(int) + 1), -1, np.int32)
        return np.asarray(_overlaps(places, self.patch.faces, first))

    def fractions(self, polygon: shapely.Geometry) -> FloatArray:
        """Share of each face that lies inside ``polygon`` of the chart, shape (m,), 0-1; true on the skin as well,
        since the chart is affine on a face."""
        corners = self.uv_mm[self.patch.faces]
        middle = corners.mean(axis=1)
        size = np.linalg.norm(corners - middle[:, None], axis=2).max(axis=1)
        shapely.prepare(polygon)
        share = shapely.contains_xy(polygon, *middle.T).astype(float)
        # Only faces as near to the border as they are large can be cut by it.
        step = float(np.median(size))
        border = cKDTree(shapely.get_coordinates(shapely.segmentize(shapely.boundary(polygon), step)))
        away, _ = border.query(middle, distance_upper_bound=float(size.max()) + step)
        near = np.flatnonzero(away <= size + 0.51 * step)
        faces = _polygons(corners[near])
        share[near] = shapely.area(shapely.intersection(faces, polygon)) / shapely.area(faces)
        return np.asarray(share)

    def turned(self, angle_rad: float, origin_mm: FloatArray) -> Chart:
        """The same chart turned counter-clockwise by ``angle_rad`` about ``origin_mm``, which becomes (0, 0)."""
        cosine, sine = np.cos(angle_rad), np.sin(angle_rad)
        return Chart(self.patch, (self.uv_mm - origin_mm) @ np.array([[cosine, sine], [-sine, cosine]]))

    def to_uv(self, places: SurfacePoints) -> FloatArray:
        """Chart coordinates of places on the patch, shape (n, 2), mm."""
        return places.interpolate(self.patch, self.uv_mm)

    def locate(self, uv_mm: FloatArray) -> tuple[IntArray, SurfacePoints]:
        """The places on the patch at chart coordinates (n, 2).

        Returns the rows that fall on the patch and their places; rows outside it are left out.
        """
        rows, faces = self._tree.query(shapely.points(uv_mm), predicate="intersects")
        rows, first = np.unique(rows, return_index=True)
        faces = faces[first]
        a, b, c = (self.uv_mm[self.patch.faces[faces, k]] for k in range(3))
        p = uv_mm[rows]
        area = _cross(b - a, c - a)
        bary = np.stack([_cross(b - p, c - p), _cross(c - p, a - p), _cross(a - p, b - p)], axis=1) / area[:, None]
        bary = np.clip(bary, 0.0, None)
        return rows, SurfacePoints(faces, bary / bary.sum(axis=1, keepdims=True))


@compiled
def _overlaps(uv: FloatArray, faces: IntArray, first: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which faces cover a node of a raster that another covers too; corners ``uv`` are in raster steps, ``first`` is
    -1 everywhere. Nodes on a side count for neither."""
    found = np.zeros(len(faces), np.bool_)
    for f in range(len(faces)):
        a, b, c = uv[faces[f, 0]], uv[faces[f, 1]], uv[faces[f, 2]]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if area == 0.0:
            continue
        for i in range(int(np.ceil(min(a[0], b[0], c[0]))), int(np.floor(max(a[0], b[0], c[0]))) + 1):
            for j in range(int(np.ceil(min(a[1], b[1], c[1]))), int(np.floor(max(a[1], b[1], c[1]))) + 1):
                s = ((b[0] - i) * (c[1] - j) - (b[1] - j) * (c[0] - i)) / area
                t = ((c[0] - i) * (a[1] - j) - (c[1] - j) * (a[0] - i)) / area
                if s > 1e-9 and t > 1e-9 and s + t < 1.0 - 1e-9:
                    if first[i, j] < 0:
                        first[i, j] = f
                    else:
                        found[f] = True
                        found[first[i, j]] = True
    return found


def _polygons(corners: FloatArray) -> Any:
    """Triangles (n, 3, 2) as polygons, shape (n,)."""
    return shapely.polygons(np.concatenate([corners, corners[:, :1]], axis=1))


def _cross(a: FloatArray, b: FloatArray) -> FloatArray:
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]


def _flat_triangles(patch: Surface, faces: IntArray) -> FloatArray:
    """Each of some faces (k,) laid rigidly into the plane, shape (k, 3, 2)."""
    a, b, c = (patch.vertices_mm[patch.faces[faces, k]] for k in range(3))
    along = b - a
    length = np.linalg.norm(along, axis=1)
    x = np.einsum("ij,ij->i", c - a, along) / length
    y = 2.0 * patch.face_areas_mm2[faces] / length
    zero = np.zeros_like(x)
    return np.stack([np.stack([zero, zero], 1), np.stack([length, zero], 1), np.stack([x, y], 1)], axis=1)


def _jacobians(patch: Surface, uv_mm: FloatArray, faces: IntArray) -> FloatArray:
    """Linear map from each of some faces (k,), laid flat, to the chart, shape (k, 2, 2)."""
    flat, image = _flat_triangles(patch, faces), uv_mm[patch.faces[faces]]
    source = np.stack([flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0]], axis=2)
    target = np.stack([image[:, 1] - image[:, 0], image[:, 2] - image[:, 0]], axis=2)
    # The first side of a flat triangle lies along x, so its matrix is triangular.
    inverse = np.zeros_like(source)
    inverse[:, 0, 0], inverse[:, 1, 1] = 1.0 / source[:, 0, 0], 1.0 / source[:, 1, 1]
    inverse[:, 0, 1] = -source[:, 0, 1] * inverse[:, 0, 0] * inverse[:, 1, 1]
    return np.asarray(target @ inverse)


def _seen_from_above(patch: Surface) -> FloatArray | None:
    """The patch as seen along its mean normal; None where a face is steep."""
    normal = patch.face_areas_mm2 @ patch.face_normals
    length = np.linalg.norm(normal)
    if length == 0.0 or (patch.face_normals @ (normal / length)).min() < STEEP:
        return None
    normal /= length
    along = np.cross(np.eye(3)[np.argmin(np.abs(normal))], normal)
    along /= np.linalg.norm(along)
    return np.asarray(patch.vertices_mm @ np.stack([along, np.cross(normal, along)], axis=1))


def _conformal(patch: Surface) -> FloatArray:
    """Least-squares conformal coordinates, scaled to the true area."""
    border = np.unique(patch.edges[patch.edge_face_count == 1])
    if len(border) == 0:
        raise SurfaceError("chart: the patch is closed, so it cannot be laid flat; choose a smaller region")
    # Held at the border vertex farthest from the middle and the one farthest from that, whatever their numbers.
    middle = patch.face_areas_mm2 @ patch.vertices_mm[patch.faces].mean(axis=1) / patch.face_areas_mm2.sum()
    first = border[int(np.argmax(np.linalg.norm(patch.vertices_mm[border] - middle, axis=1)))]
    away = np.linalg.norm(patch.vertices_mm[border] - patch.vertices_mm[first], axis=1)
    second = border[int(np.argmax(away))]
    pins = np.array([first, second])
    uv = igl.lscm(patch.vertices_mm, patch.faces, pins, np.array([[0.0, 0.0], [float(away.max()), 0.0]]))[0]
    corners = uv[patch.faces]
    signed = _cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]).sum() / 2.0
    uv = np.asarray(uv * np.sqrt(patch.face_areas_mm2.sum() / abs(signed)))
    if signed < 0:
        uv[:, 1] *= -1.0
    return uv


@compiled
def _turn_faces(faces: IntArray, flat: FloatArray, cotangent: FloatArray, uv: FloatArray, right: FloatArray) -> float:
    """Turn each flat triangle to fit its image best; fills the right side (n, 2) of the global step with the turned
    sides and returns the energy that is left."""
    right[:] = 0.0
    energy = 0.0
    for f in range(len(faces)):
        dot, turn = 0.0, 0.0
        for k in range(3):
            i, j = (k + 1) % 3, (k + 2) % 3
            sx, sy = flat[f, i, 0] - flat[f, j, 0], flat[f, i, 1] - flat[f, j, 1]
            ux, uy = uv[faces[f, i], 0] - uv[faces[f, j], 0], uv[faces[f, i], 1] - uv[faces[f, j], 1]
            dot += cotangent[f, k] * (sx * ux + sy * uy)
            turn += cotangent[f, k] * (sx * uy - sy * ux)
        norm = np.hypot(dot, turn)
        cosine, sine = (dot / norm, turn / norm) if norm > 0.0 else (1.0, 0.0)
        for k in range(3):
            i, j = (k + 1) % 3, (k + 2) % 3
            sx, sy = flat[f, i, 0] - flat[f, j, 0], flat[f, i, 1] - flat[f, j, 1]
            x, y = cosine * sx - sine * sy, sine * sx + cosine * sy
            a, b, weight = faces[f, i], faces[f, j], 0.5 * cotangent[f, k]
            right[a, 0] += weight * x
            right[a, 1] += weight * y
            right[b, 0] -= weight * x
            right[b, 1] -= weight * y
            energy += weight * ((uv[a, 0] - uv[b, 0] - x) ** 2 + (uv[a, 1] - uv[b, 1] - y) ** 2)
    return energy


@on_one_thread
def flatten(patch: Surface) -> Chart:
    """Lay a patch with an open border flat, as rigidly as possible; holes are allowed.

    Strongly curved spots may turn over: see ``Chart.turned_over``. Raises SurfaceError for a closed patch or one in
    several pieces.
    """
    n = len(patch.vertices_mm)
    edges = patch.edges
    graph = sparse.coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(n, n))
    pieces, _ = sparse.csgraph.connected_components(graph, directed=False)
    if pieces != 1:
        raise SurfaceError(f"chart: the patch is in {pieces} pieces; each must be laid flat by itself")
    start = _seen_from_above(patch)
    uv = _conformal(patch) if start is None else start
    flat = _flat_triangles(patch, np.arange(len(patch.faces)))
    cotangent = np.empty((len(patch.faces), 3))
    for k in range(3):
        ahead, back = flat[:, (k + 1) % 3] - flat[:, k], flat[:, (k + 2) % 3] - flat[:, k]
        cotangent[:, k] = (ahead * back).sum(axis=1) / (2.0 * patch.face_areas_mm2)
    # The side (i, j) opposite corner k carries half the cotangent at k.
    i, j = patch.faces[:, [1, 2, 0]].ravel(), patch.faces[:, [2, 0, 1]].ravel()
    weight = 0.5 * cotangent.ravel()
    laplacian = sparse.coo_matrix(
        (np.concatenate([weight, weight, -weight, -weight]), (np.r_[i, j, i, j], np.r_[i, j, j, i])), shape=(n, n)
    ).tocsc()
    # One vertex is held at the origin: the energy does not see translations.
    solver = splu(laplacian[1:, 1:].tocsc(), permc_spec="MMD_AT_PLUS_A", options={"SymmetricMode": True})
    right = np.empty((n, 2))

    def round_from(at: FloatArray) -> tuple[FloatArray, float]:
        energy = _turn_faces(patch.faces, flat, cotangent, at, right)
        image = np.zeros((n, 2))
        image[1:] = solver.solve(right[1:])
        return image, energy

    return Chart(patch, _fixed_point(round_from, uv - uv[0], SETTLED * float(patch.edge_lengths_mm.mean())))


def _fixed_point(
    round_from: Callable[[FloatArray], tuple[FloatArray, float]], start: FloatArray, settled: float
) -> FloatArray:
    """Repeat ``round_from``, which gives the next place and the energy of the last, until it moves nothing by more
    than ``settled``; each next place is the combination of the last few that promises the smallest move
    (Anderson)."""
    at, images, moves = start, list[FloatArray](), list[FloatArray]()
    last, last_energy = start, np.inf
    for _ in range(MOST_ROUNDS):
        image, energy = round_from(at)
        if energy > last_energy:
            # The combination overshot: go on from the plain step.
            at, images, moves = last, [], []
            image, energy = round_from(at)
        last, last_energy = image, energy
        move = (image - at).ravel()
        images, moves = [*images[-MEMORY:], image.ravel()], [*moves[-MEMORY:], move]
        at = image
        if np.abs(move).max() < settled:
            break
        if len(moves) > 1:
            by_move = np.stack([move - other for other in moves[:-1]])
            by_image = np.stack([images[-1] - other for other in images[:-1]])
            square = by_move @ by_move.T
            share = np.linalg.solve(square + 1e-12 * np.trace(square) * np.eye(len(square)), by_move @ move)
            at = (images[-1] - share @ by_image).reshape(-1, 2)
    return at
