"""The skin cut fine enough for a dose map, and prepared for laying deposits on it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.errors import SurfaceError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.section import Section, section
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.planning.recent import recent
from mesomap.simulation.below_skin import area_bend, inward_normals

LEAST_EDGES_PER_RADIUS = 6.0
EDGES_PER_RADIUS = (20.0, LEAST_EDGES_PER_RADIUS)
"""So many where that is comfortable, and so many even where it is not."""
COMFORTABLE_FACES, MOST_FACES = 400_000, 1_500_000


@dataclass(frozen=True, eq=False)
class DoseMesh:
    """Part of ``surface`` cut finer (``patch``): v vertices with ``vertex_area_mm2`` (v,), a third of the faces around.
    ``skin`` is what the kernel walks on, by chosen face: neighbours (f, 3), -1 for none; centre and farthest corner
    (f, 4); normals of the corners (f, 9); where the vertices of each begin (f + 1,); then by vertex (v, 8): xyz, the
    normal, and its bend: the area z below the skin is 1 + z bend[0] + z^2 bend[1] times that of the skin.
    ``edge_p95_mm`` is the 95th percentile of its edges, ``edge_limit_mm`` a sixth of the smallest bolus radius that it is
    made for."""

    surface: Surface
    patch: Section
    vertex_area_mm2: FloatArray
    skin: tuple[NDArray[np.int32], FloatArray, FloatArray, IntArray, FloatArray]
    edge_p95_mm: float
    edge_limit_mm: float

    @property
    def vertices_mm(self) -> FloatArray:
        """Vertices of the finer mesh, shape (v, 3)."""
        return self.patch.vertices_mm

    def area_at_vertices(self, share: FloatArray) -> FloatArray:
        """What belongs to each vertex of the area of a part of the surface, shape (v,), mm2; ``share`` (faces,) of each face
        of the surface."""
        return vertex_areas(self.surface, self.patch, share)

    def vertex_share(self, faces: IntArray, fraction: FloatArray) -> FloatArray:
        """How much of the area of each vertex lies in a part of the surface: ``faces`` of it with the ``fraction`` of
        each; shape (v,), 0 to 1."""
        share = np.zeros(len(self.surface.faces))
        share[faces] = fraction
        return np.asarray(np.minimum(self.area_at_vertices(share) / self.vertex_area_mm2, 1.0))

    def local_faces(self, face: IntArray) -> IntArray:
        """The faces ``face`` (k,) of the surface as rows of ``patch.chosen``. Raises SurfaceError for one that is not
        there."""
        row = np.searchsorted(self.patch.chosen, face)
        if len(face) and (row.max() >= len(self.patch.chosen) or (self.patch.chosen[row] != face).any()):
            raise SurfaceError("dose mesh: a deposit lies on a face that is not part of it")
        return row

    @property
    def face_area_mm2(self) -> FloatArray:
        """Area of each face of the finer mesh, shape (f,)."""
        return np.asarray(self.surface.face_areas_mm2[self.patch.parent_face] / self.patch.n**2)


def dose_mesh(
    surface: Surface,
    xyz_mm: FloatArray,
    reach_mm: FloatArray,
    least_radius_mm: float,
    edges_per_radius: tuple[float, float] = EDGES_PER_RADIUS,
) -> DoseMesh:
    """The skin within ``reach_mm`` (n,) of the places ``xyz_mm`` (n, 3), with ``edges_per_radius`` to ``least_radius_mm``: the
    first where that takes fewer than 400,000 faces, else as many as do, but not fewer than the second, unless that would
    take more than 1.5 million faces.

    Every triangle is cut into n x n equal ones, so the skin itself does not change.
    """
    chosen = faces_within_reach(surface, xyz_mm, reach_mm)
    lengths = surface.edge_lengths_mm[np.unique(surface.face_edges[chosen])]
    longest = float(np.quantile(lengths, 0.95))

    def cuts(edges_per_radius: float, most_faces: int) -> int:
        wanted = math.ceil(longest * edges_per_radius / least_radius_mm - 1e-9)
        return max(1, min(wanted, math.isqrt(most_faces // len(chosen))))

    most, least = edges_per_radius
    n = max(cuts(most, COMFORTABLE_FACES), cuts(least, MOST_FACES))
    patch = section(surface, chosen, n)
    return DoseMesh(
        surface,
        patch,
        vertex_areas(surface, patch, np.ones(len(surface.faces))),
        _walked(surface, patch),
        longest / n,
        least_radius_mm / LEAST_EDGES_PER_RADIUS,
    )


def _walked(surface: Surface, patch: Section) -> tuple[NDArray[np.int32], FloatArray, FloatArray, IntArray, FloatArray]:
    """DoseMesh.skin."""
    chosen = patch.chosen
    inward, bend = recent(surface, "below_skin", (), 1, lambda: _below(surface))
    near = surface.face_neighbours[chosen]
    neighbours = np.where(near >= 0, surface.rows_in(chosen)[near], -1)
    corners = surface.vertices_mm[surface.faces[chosen]]
    centre = corners.mean(axis=1)
    size = np.sqrt(((corners - centre[:, None]) ** 2).sum(axis=2).max(axis=1))
    corner_normals = inward[surface.faces[chosen]].reshape(-1, 9)
    own = np.searchsorted(patch.vertex_face, np.append(chosen, chosen[-1] + 1))
    return (
        np.ascontiguousarray(neighbours, np.int32),
        np.column_stack([centre, size]),
        np.ascontiguousarray(corner_normals),
        own.astype(np.int64),
        _at_vertices(patch.vertices_mm, surface.faces[patch.vertex_face], patch.vertex_bary, inward, bend),
    )


def _below(surface: Surface) -> tuple[FloatArray, FloatArray]:
    inward = inward_normals(surface)
    return inward, area_bend(surface, inward)


@compiled
def _at_vertices(
    xyz_mm: FloatArray, corners: IntArray, bary: FloatArray, inward: FloatArray, bend: FloatArray
) -> FloatArray:
    """For each vertex (v, 8): xyz, the unit normal and the bend between those of its three ``corners`` (v, 3)."""
    found = np.empty((len(xyz_mm), 8))
    for v in range(len(xyz_mm)):
        a, b, c = corners[v, 0], corners[v, 1], corners[v, 2]
        p, q, r = bary[v, 0], bary[v, 1], bary[v, 2]
        for k in range(3):
            found[v, k] = xyz_mm[v, k]
            found[v, 3 + k] = p * inward[a, k] + q * inward[b, k] + r * inward[c, k]
        length = np.sqrt(found[v, 3] * found[v, 3] + found[v, 4] * found[v, 4] + found[v, 5] * found[v, 5])
        for k in range(3):
            found[v, 3 + k] /= length
        for k in range(2):
            found[v, 6 + k] = p * bend[a, k] + q * bend[b, k] + r * bend[c, k]
    return found


def faces_within_reach(surface: Surface, xyz_mm: FloatArray, reach_mm: FloatArray) -> IntArray:
    """Faces of ``surface`` that any deposit may touch, ascending: centre within reach of a place plus the face's own
    size."""
    chosen = np.zeros(len(surface.faces), np.bool_)
    border = float(surface.edge_lengths_mm.max())
    band = np.floor(np.log(reach_mm) / math.log(1.3))
    for index in np.unique(band):
        mine = band == index
        xyz, reach = xyz_mm[mine], float(reach_mm[mine].max())
        low, high = xyz.min(axis=0) - reach - border, xyz.max(axis=0) + reach + border
        near = np.zeros(len(surface.faces), np.bool_)
        _reach_into(surface.vertices_mm, surface.faces, low, high, near)
        candidate = np.flatnonzero(near)
        corners = surface.vertices_mm[surface.faces[candidate]]
        centre = corners.mean(axis=1)
        size = np.sqrt(((corners - centre[:, None]) ** 2).sum(axis=2).max(axis=1))
        distance, _ = cKDTree(xyz).query(centre, distance_upper_bound=reach + float(size.max()))
        chosen[candidate[distance <= reach + size]] = True
    return np.flatnonzero(chosen)


@compiled
def _reach_into(
    vertices_mm: FloatArray, faces: IntArray, low: FloatArray, high: FloatArray, near: NDArray[np.bool_]
) -> None:
    """Into ``near`` (f,): whether a corner of the face lies within the box from ``low`` to ``high`` (3,)."""
    for f in range(len(faces)):
        for corner in faces[f]:
            x, y, z = vertices_mm[corner, 0], vertices_mm[corner, 1], vertices_mm[corner, 2]
            if low[0] < x < high[0] and low[1] < y < high[1] and low[2] < z < high[2]:
                near[f] = True


def vertex_areas(surface: Surface, patch: Section, share: FloatArray) -> FloatArray:
    """DoseMesh.area_at_vertices: a third of each fine face goes to each of its corners."""
    total = np.zeros(len(patch.vertices_mm))
    third = share[patch.chosen] * surface.face_areas_mm2[patch.chosen] / (3.0 * patch.n**2)
    _add_thirds(patch.faces, third, patch.n**2, total)
    return total


@compiled
def _add_thirds(faces: IntArray, third: FloatArray, each: int, total: FloatArray) -> None:
    for row in range(len(third)):
        if third[row] != 0.0:
            for f in range(row * each, (row + 1) * each):
                for k in range(3):
                    total[faces[f, k]] += third[row]
