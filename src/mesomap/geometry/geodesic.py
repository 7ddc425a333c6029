"""Distances, shortest paths and local maps along the skin, exact on the triangles and local: the cost grows with the
neighbourhood that is looked at, not with the mesh."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import SurfaceError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.geometry.walk import side_turn, walk, walk_all
from mesomap.geometry.windows import measure_pairs, spread

INWARD = 1e-7
"""Share by which a source is drawn to the middle of its face, so that no line sets out along an edge."""
FLAT_RAD = 1e-9
"""A vertex whose angles lack no more than this of a full turn counts as flat."""


@compiled
def _bends(vertices: FloatArray, faces: IntArray, slack: float) -> NDArray[np.bool_]:
    """True for the vertices around which the angles of the faces sum to more than a full turn less ``slack`` (radians),
    shape (n,).

    Angles are summed by multiplying complex numbers that point their way. As each is less than half a turn, a full turn is
    passed exactly where the imaginary part goes from negative to positive.
    """
    real, imaginary = np.ones(len(vertices)), np.zeros(len(vertices))
    past = np.zeros(len(vertices), np.bool_)
    side = np.empty((3, 3))
    for f in range(len(faces)):
        for k in range(3):
            for axis in range(3):
                side[k, axis] = vertices[faces[f, (k + 1) % 3], axis] - vertices[faces[f, k], axis]
        x = side[0, 1] * side[1, 2] - side[0, 2] * side[1, 1]
        y = side[0, 2] * side[1, 0] - side[0, 0] * side[1, 2]
        z = side[0, 0] * side[1, 1] - side[0, 1] * side[1, 0]
        sine = np.sqrt(x * x + y * y + z * z)
        for k in range(3):
            ahead, back = side[k], side[(k + 2) % 3]
            cosine = -(ahead[0] * back[0] + ahead[1] * back[1] + ahead[2] * back[2])
            scale = 1.0 / max(abs(cosine), sine)
            at = faces[f, k]
            was = imaginary[at]
            imaginary[at] = scale * (real[at] * sine + was * cosine)
            real[at] = scale * (real[at] * cosine - was * sine)
            past[at] |= was < 0.0 and imaginary[at] >= 0.0
    for at in range(len(vertices)):
        if not past[at]:
            past[at] = imaginary[at] < 0.0 and -imaginary[at] < slack * real[at]
    return past


@dataclass(frozen=True, eq=False)
class Geodesics:
    """Measures along ``surface``; shortest paths need one pass over the faces first, so keep it."""

    surface: Surface

    @property
    def _triangles(self) -> tuple[FloatArray, IntArray, IntArray]:
        return self.surface.vertices_mm, self.surface.faces, self.surface.face_neighbours

    @cached_property
    def _pivot(self) -> NDArray[np.bool_]:
        """The vertices about which shortest paths may bend: saddles and those of an open border."""
        surface = self.surface
        pivot = np.asarray(_bends(surface.vertices_mm, surface.faces, FLAT_RAD))
        pivot[surface.edges[surface.edge_face_count == 1]] = True
        return pivot

    def _slots(self) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
        # Zeroed by the system page by page as they are used: their size costs nothing.
        faces = len(self.surface.faces)
        return (
            np.zeros(len(self.surface.vertices_mm), np.int32),
            np.zeros(3 * faces, np.int32),
            np.zeros(faces, np.int32),
        )

    def between(self, places: SurfacePoints, pairs: IntArray, reach_mm: FloatArray | float) -> FloatArray:
        """Length of the shortest path along the skin between the places of each pair, (k, 2) rows of ``places``,
        shape (k,), mm; infinite where it is longer than ``reach_mm``, one for all or one a pair, or there is none.
        The closer the reach to the length, the less is searched."""
        order = np.argsort(pairs[:, 0], kind="stable")
        sources, first = np.unique(pairs[order, 0], return_index=True)
        target = pairs[order, 1]
        reach = np.broadcast_to(np.asarray(reach_mm, float), len(pairs))[order]
        results, tracks = np.empty((len(pairs), 2)), np.empty((len(pairs), 2))
        measure_pairs(
            *self._triangles,
            self._pivot,
            places.face[sources],
            _inward(places.bary[sources]),
            np.append(first, len(pairs)),
            places.face[target],
            places.bary[target],
            reach,
            *self._slots(),
            results,
            tracks,
        )
        lengths = np.empty(len(pairs))
        lengths[order] = np.where(results[:, 0] <= reach, results[:, 0], np.inf)
        return lengths

    def around(self, place: SurfacePoints, radius_mm: float) -> tuple[IntArray, FloatArray]:
        """The vertices within ``radius_mm`` of a single place along the skin, shape (k,), and their distances, mm."""
        found = self._spread(place, radius_mm, None, np.zeros((0, 2)), np.zeros((0, 2)))
        vertex = np.array([entry[0] for entry in found], np.int64)
        distance = np.array([entry[1] for entry in found])
        near = distance <= radius_mm
        return vertex[near], distance[near]

    def log(self, start: SurfacePoints, places: SurfacePoints, reach_mm: float) -> FloatArray:
        """Tangent vectors at the single place ``start``, shape (n, 3), mm: each points the way a shortest path to
        one of ``places`` sets out, and is as long as the path; NaN where the path is longer than ``reach_mm``."""
        results = np.empty((len(places), 2))
        self._spread(start, reach_mm, places, results, np.empty((len(places), 2)))
        distance = np.where(results[:, 0] <= reach_mm, results[:, 0], np.nan)
        along, across = self._axes(start)
        return distance[:, None] * (np.cos(results[:, 1:]) * along + np.sin(results[:, 1:]) * across)

    def walk(self, start: SurfacePoints, vectors_mm: FloatArray) -> tuple[SurfacePoints, FloatArray]:
        """Where one gets by going straight on along the skin from n places, and the length gone (n,), mm.

        ``vectors_mm`` (n, 3) give direction, its part along the skin counts, and length. Less than the length is gone
        where an open border is met. The inverse of ``log`` near ``start``.
        """
        along, across = self._axes(start)
        angle = np.arctan2(np.einsum("ij,ij->i", vectors_mm, across), np.einsum("ij,ij->i", vectors_mm, along))
        face, bary, gone = np.empty(len(start), np.int64), np.empty((len(start), 3)), np.empty(len(start))
        length = np.linalg.norm(vectors_mm, axis=1)
        walk_all(*self._triangles, start.face, _inward(start.bary), angle, length, face, bary, gone)
        return SurfacePoints(face, bary), gone

    def path(self, start: SurfacePoints, end: SurfacePoints, reach_mm: float) -> SurfacePoints:
        """The shortest path from one place to another: its ends and where it meets sides of faces, in order.

        Raises SurfaceError when there is none of at most ``reach_mm``.
        """
        results, tracks = np.empty((1, 2)), np.empty((1, 2))
        found = self._spread(start, reach_mm, end, results, tracks)
        length = float(results[0, 0])
        if not length <= reach_mm:
            raise SurfaceError(f"skin: no path of at most {reach_mm:g} mm joins the two places")
        stretches = [end]
        face, bary, angle, root = int(end.face[0]), end.bary[0], float(tracks[0, 0]), int(tracks[0, 1])
        while True:
            to_root = found[root][1] if root >= 0 else 0.0
            trail, _ = walk(*self._triangles, face, bary, angle, length - to_root)
            rows = np.array(trail)
            stretches.append(SurfacePoints(rows[:, 0].astype(np.int64), rows[:, 1:]))
            if root < 0:
                break
            vertex, length, _, face, back, root = found[root]
            corner = int(np.flatnonzero(self.surface.faces[face] == vertex)[0])
            bary = np.eye(3)[corner]
            angle = back + side_turn(*self._triangles[:2], face, corner)
        backwards = concatenate(stretches)
        return concatenate([start, backwards[np.arange(len(backwards) - 2, -1, -1)]])

    def _axes(self, places: SurfacePoints) -> tuple[FloatArray, FloatArray]:
        """Unit vectors along side 0 of the faces of places and across it within the face, each (n, 3)."""
        corners = self.surface.vertices_mm[self.surface.faces[places.face]]
        along = corners[:, 1] - corners[:, 0]
        along /= np.linalg.norm(along, axis=1, keepdims=True)
        return along, np.cross(self.surface.face_normals[places.face], along)

    def _spread(
        self,
        start: SurfacePoints,
        reach_mm: float,
        targets: SurfacePoints | None,
        results: FloatArray,
        tracks: FloatArray,
    ) -> list[tuple[int, float, float, int, float, int]]:
        face = np.zeros(0, np.int64) if targets is None else targets.face
        bary = np.zeros((0, 3)) if targets is None else targets.bary
        bound = np.full(len(face), reach_mm)
        source = (start.face[0], _inward(start.bary)[0], reach_mm)
        return list(spread(*self._triangles, self._pivot, *source, face, bary, bound, *self._slots(), results, tracks))


def _inward(bary: FloatArray) -> FloatArray:
    return bary * (1.0 - INWARD) + INWARD / 3.0
