"""A triangle mesh of skin: validated, frozen, in millimetres, patient LPS (+x left, +y posterior, +z head)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import SurfaceError
from mesomap.geometry.triangles import (
    FloatArray,
    IntArray,
    corner_cross,
    edge_lengths,
    joined_vertices,
    row_lengths,
    summed_at_corners,
    triple_products,
)

__all__ = ["FloatArray", "IntArray", "Surface", "enclosed_volume_ml", "frozen_array"]


def frozen_array(values: object, dtype: type) -> Any:
    """A read-only copy of ``values`` as a C-contiguous array of ``dtype``."""
    array: NDArray[Any] = np.array(values, dtype=dtype, order="C", copy=True)
    array.setflags(write=False)
    return array


def enclosed_volume_ml(vertices_mm: FloatArray, faces: IntArray) -> float:
    """Volume inside a closed mesh, mL, by the divergence theorem; a small opening counts as a lid seen from the origin."""
    return float(triple_products(vertices_mm, faces).sum() / 6.0 / 1000.0)


@dataclass(frozen=True, eq=False)
class Surface:
    """Triangles in space.

    ``vertices_mm`` has shape (n, 3), ``faces`` shape (m, 3) with counter-clockwise corners seen from outside.
    Both are copied and made read-only. Raises SurfaceError for an empty mesh, a non-finite coordinate, a corner
    index out of range, a degenerate face or an edge with more than two faces.
    """

    vertices_mm: FloatArray
    faces: IntArray

    def __post_init__(self) -> None:
        vertices = frozen_array(self.vertices_mm, np.float64)
        faces = frozen_array(self.faces, np.int64)
        if vertices.ndim != 2 or vertices.shape[1:] != (3,) or faces.ndim != 2 or faces.shape[1:] != (3,):
            raise SurfaceError(
                f"surface: need vertices of shape (n, 3) and faces of shape (m, 3), got {vertices.shape} and {faces.shape}"
            )
        if len(faces) == 0:
            raise SurfaceError("surface: it has no faces (a point cloud or an empty file); export it as triangles")
        if not np.isfinite(vertices).all():
            bad = int(np.flatnonzero(~np.isfinite(vertices).all(axis=1))[0])
            raise SurfaceError(f"surface: vertex {bad} is {vertices[bad].tolist()}; coordinates must be finite numbers")
        if faces.min() < 0 or faces.max() >= len(vertices):
            raise SurfaceError(
                f"surface: face corners run from {faces.min()} to {faces.max()}, but there are {len(vertices)} vertices"
            )
        object.__setattr__(self, "vertices_mm", vertices)
        object.__setattr__(self, "faces", faces)
        self._check_areas()
        if self.edge_face_count.max() > 2:
            edge = self.edges[int(self.edge_face_count.argmax())]
            raise SurfaceError(f"surface: the edge between vertices {edge[0]} and {edge[1]} has more than two faces")

    def __reduce__(self) -> Any:
        return Surface, (self.vertices_mm, self.faces)

    def _check_areas(self) -> None:
        degenerate = np.flatnonzero(self.face_areas_mm2 <= 0)
        if len(degenerate):
            raise SurfaceError(
                f"surface: face {degenerate[0]} has no area ({len(degenerate)} such faces); clean the mesh first"
            )

    def moved(self, vertices_mm: FloatArray) -> Surface:
        """The same triangles with their vertices elsewhere, (n, 3); what follows from the triangles alone is shared.

        Raises SurfaceError for another number of vertices, a non-finite coordinate or a degenerate face.
        """
        vertices = frozen_array(vertices_mm, np.float64)
        if vertices.shape != self.vertices_mm.shape or not np.isfinite(vertices).all():
            raise SurfaceError(
                f"surface: need finite places for {len(self.vertices_mm)} vertices, got {vertices.shape}"
            )
        other = Surface.known_good(vertices, self.faces)
        other.__dict__["_like"] = self
        other._check_areas()
        return other

    @classmethod
    def known_good(cls, vertices_mm: FloatArray, faces: IntArray, known: Mapping[str, Any] | None = None) -> Surface:
        """A surface of arrays that were checked before; they are not copied. ``known`` holds properties already worked out."""
        surface = object.__new__(cls)
        for name, array in (("vertices_mm", vertices_mm), ("faces", faces)):
            array.setflags(write=False)
            object.__setattr__(surface, name, array)
        surface.__dict__.update(known or {})
        return surface

    @cached_property
    def _corner_cross(self) -> FloatArray:
        return np.asarray(corner_cross(self.vertices_mm, self.faces))

    @cached_property
    def face_areas_mm2(self) -> FloatArray:
        """Area of each face, shape (m,), mm2."""
        return np.asarray(0.5 * row_lengths(self._corner_cross))

    @cached_property
    def face_normals(self) -> FloatArray:
        """Outward unit normal of each face, shape (m, 3)."""
        return self._corner_cross / (2.0 * self.face_areas_mm2[:, None])

    @cached_property
    def vertex_normals(self) -> FloatArray:
        """Area-weighted outward unit normal of each vertex, shape (n, 3)."""
        total = summed_at_corners(self.faces, self._corner_cross, len(self.vertices_mm))
        length = row_lengths(total)
        return np.asarray(total / np.where(length > 0, length, 1.0)[:, None])

    @cached_property
    def vertex_areas_mm2(self) -> FloatArray:
        """A third of the faces around each vertex, shape (n,), mm2; sums to the surface area."""
        return np.asarray(
            np.bincount(self.faces.ravel(), np.repeat(self.face_areas_mm2 / 3.0, 3), len(self.vertices_mm)), np.float64
        )

    @cached_property
    def _edge_table(self) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """``edges``, ``face_edges``, ``edge_face_count`` and ``face_neighbours``, which all follow from one sorting."""
        if "_like" in self.__dict__:
            return self.__dict__["_like"]._edge_table  # type: ignore[no-any-return]
        ahead = self.faces[:, [1, 2, 0]]
        side = (np.minimum(self.faces, ahead) * len(self.vertices_mm) + np.maximum(self.faces, ahead)).ravel()
        order = np.argsort(side, kind="stable")
        ordered = side[order]
        first = np.append(True, ordered[1:] != ordered[:-1])
        edges = np.stack(np.divmod(ordered[first], len(self.vertices_mm)), axis=1)
        index, neighbours = np.empty(len(side), np.int64), np.full(len(side), -1)
        index[order] = np.cumsum(first) - 1
        twin = np.flatnonzero(~first)
        neighbours[order[twin - 1]] = order[twin] // 3
        neighbours[order[twin]] = order[twin - 1] // 3
        count = np.diff(np.append(np.flatnonzero(first), len(side)))
        return edges, index.reshape(-1, 3), count, neighbours.reshape(-1, 3)

    @property
    def edges(self) -> IntArray:
        """Vertex pairs of all edges, shape (e, 2), low index first."""
        return self._edge_table[0]

    @property
    def face_edges(self) -> IntArray:
        """Edge index of the sides (0-1, 1-2, 2-0) of each face, shape (m, 3)."""
        return self._edge_table[1]

    @property
    def edge_face_count(self) -> IntArray:
        """Number of faces at each edge, shape (e,): 1 at an open border, 2 inside."""
        return self._edge_table[2]

    @cached_property
    def face_neighbours(self) -> IntArray:
        """Face across the sides (0-1, 1-2, 2-0) of each face, shape (m, 3), -1 at an open border."""
        return self._edge_table[3]

    @cached_property
    def vertex_faces(self) -> tuple[IntArray, IntArray]:
        """Faces around the vertices, vertex after vertex, shape (3 m,), and where those of each vertex begin, (n + 1,)."""
        if "_like" in self.__dict__:
            return self.__dict__["_like"].vertex_faces  # type: ignore[no-any-return]
        corners = self.faces.ravel()
        order = np.argsort(corners, kind="stable")
        count = np.bincount(corners, minlength=len(self.vertices_mm))
        return order // 3, np.concatenate([[0], np.cumsum(count)])

    @cached_property
    def joined_vertices(self) -> tuple[IntArray, NDArray[np.int32]]:
        """Where the vertices joined to each vertex by an edge begin, (n + 1,), and these, vertex after vertex."""
        if "_like" in self.__dict__:
            return self.__dict__["_like"].joined_vertices  # type: ignore[no-any-return]
        start, around = joined_vertices(self.faces, len(self.vertices_mm))
        return start, around

    def faces_at(self, vertices: IntArray) -> tuple[IntArray, IntArray]:
        """The faces around each of some vertices (k,), one after the other, and the row of ``vertices`` each belongs to."""
        faces, start = self.vertex_faces
        count = start[vertices + 1] - start[vertices]
        owner = np.repeat(np.arange(len(vertices)), count)
        offset = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
        return faces[np.repeat(start[vertices], count) + offset], owner

    @cached_property
    def edge_lengths_mm(self) -> FloatArray:
        """Length of each edge, shape (e,), mm."""
        return np.asarray(edge_lengths(self.vertices_mm, self.edges))

    @property
    def area_cm2(self) -> float:
        """Total area, cm2."""
        return float(self.face_areas_mm2.sum() / 100.0)

    @cached_property
    def volume_ml(self) -> float:
        """Volume enclosed by a closed surface, mL; see ``enclosed_volume_ml``."""
        return enclosed_volume_ml(self.vertices_mm, self.faces)

    @cached_property
    def fingerprint(self) -> str:
        """sha256 of the vertices (rounded to 1e-6 mm) and faces, hexadecimal."""
        digest = hashlib.sha256()
        digest.update(np.round(self.vertices_mm * 1e6).astype("<i8").tobytes())
        digest.update(self.faces.astype("<i8").tobytes())
        return digest.hexdigest()

    def rows_in(self, face_index: IntArray) -> IntArray:
        """The row of each face of this surface in ``face_index``, -1 where it is not among them, shape (m,)."""
        rows = np.full(len(self.faces), -1)
        rows[face_index] = np.arange(len(face_index))
        return rows

    def submesh(self, face_index: IntArray) -> tuple[Surface, IntArray]:
        """The faces named by ``face_index`` as a surface of their own, and the index here of each of its vertices."""
        corners = self.faces[face_index]
        vertex_index, local = np.unique(corners, return_inverse=True)
        part = Surface.known_good(self.vertices_mm[vertex_index], np.ascontiguousarray(local.reshape(-1, 3)))
        return part, vertex_index
