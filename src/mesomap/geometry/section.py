"""Uniform n-section: every chosen face becomes n x n smaller ones of the same shape; the geometry does not change."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import SurfaceError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray, Surface


@dataclass(frozen=True, eq=False)
class Section:
    """Part of a surface cut finer, conforming along shared edges.

    ``vertices_mm`` (v, 3) and ``faces`` (f n^2, 3) are the finer mesh; ``vertex_face`` (v,) and ``vertex_bary`` (v, 3) place
    each vertex on the surface; ``open_edge`` (v,) tells the vertices on an open border *of the surface* (not of the part);
    ``chosen`` (f,) are the faces that were cut, ascending: those of each lie together in ``faces``; ``n`` is the number of
    cuts of an edge plus one."""

    vertices_mm: FloatArray
    faces: NDArray[np.int32]
    vertex_face: IntArray
    vertex_bary: FloatArray
    open_edge: NDArray[np.bool_]
    chosen: IntArray
    n: int

    @property
    def parent_face(self) -> IntArray:
        """The face of the surface that each of ``faces`` comes from, shape (f n^2,)."""
        return np.repeat(self.chosen, self.n**2)

    def interpolate(self, surface: Surface, vertex_values: FloatArray, rows: IntArray | None = None) -> FloatArray:
        """Values at the vertices of ``surface``, shape (v, ...), at the vertices here, or at ``rows`` (k,) of them."""
        bary, face = (
            (self.vertex_bary, self.vertex_face) if rows is None else (self.vertex_bary[rows], self.vertex_face[rows])
        )
        corners = surface.faces[face]
        total = np.zeros((len(bary), *vertex_values.shape[1:]))
        for k in range(3):
            weight = bary[:, k].reshape(-1, *[1] * (vertex_values.ndim - 1))
            total += weight * vertex_values[corners[:, k]]
        return total


def face_template(n: int) -> tuple[IntArray, IntArray]:
    """Integer barycentric coordinates (t, 3), each row summing to n, and the n^2 small triangles (n^2, 3) of one
    face."""
    index = {(i, j): k for k, (i, j) in enumerate((i, j) for i in range(n + 1) for j in range(n + 1 - i))}
    lattice = np.array([(n - i - j, i, j) for i, j in index], dtype=np.int64)
    triangles = []
    for i in range(n):
        for j in range(n - i):
            triangles.append((index[i, j], index[i + 1, j], index[i, j + 1]))
            if i + j < n - 1:
                triangles.append((index[i + 1, j], index[i + 1, j + 1], index[i, j + 1]))
    return lattice, np.array(triangles, dtype=np.int64)


def section(surface: Surface, faces: IntArray, n: int) -> Section:
    """Cut each of the chosen ``faces`` of ``surface`` into n^2. Corners keep their place; n = 1 copies the part.

    Raises SurfaceError when n < 1 or no face is chosen.
    """
    if n < 1 or len(faces) == 0:
        raise SurfaceError(f"section: need at least one face and n >= 1, got {len(faces)} faces and n = {n}")
    chosen = np.unique(faces)
    lattice, triangles = face_template(n)
    corner_names, corners = np.unique(surface.faces[chosen], return_inverse=True)
    corners = corners.reshape(-1, 3)
    edge_names, edges = np.unique(surface.face_edges[chosen], return_inverse=True)
    edges = edges.reshape(-1, 3)
    n_corners, n_on_edges, inside = len(corner_names), len(edge_names) * (n - 1), int((lattice > 0).all(axis=1).sum())
    table = np.empty((len(chosen), len(lattice)), np.int32)
    met = 0
    for slot, weights in enumerate(lattice):
        corner = np.flatnonzero(weights == n)
        if len(corner):
            table[:, slot] = corners[:, corner[0]]
        elif (weights > 0).all():
            table[:, slot] = n_corners + n_on_edges + np.arange(len(chosen)) * inside + met
            met += 1
        else:
            side = int((np.flatnonzero(weights == 0)[0] + 1) % 3)
            first, second = side, (side + 1) % 3
            forward = corners[:, first] < corners[:, second]
            step = np.where(forward, weights[second], weights[first])
            table[:, slot] = n_corners + edges[:, side] * (n - 1) + step - 1
    n_vertices = n_corners + n_on_edges + inside * len(chosen)
    face_of, slot_of = np.empty(n_vertices, np.int32), np.empty(n_vertices, np.int32)
    face_of[table] = np.arange(len(chosen))[:, None]
    slot_of[table] = np.arange(len(lattice))[None, :]
    # Vertices of one face side by side in memory: walks over the finer mesh are a third faster.
    order = _in_order_of(face_of, len(chosen))
    face_of, slot_of = face_of[order], slot_of[order]
    rank = np.empty(n_vertices, np.int32)
    rank[order] = np.arange(n_vertices, dtype=np.int32)
    bary, vertices_mm = np.empty((n_vertices, 3)), np.empty((n_vertices, 3))
    _place(surface.vertices_mm, surface.faces[chosen], face_of, slot_of, lattice / n, bary, vertices_mm)
    vertices_mm[rank[:n_corners]] = surface.vertices_mm[corner_names]
    border = surface.edge_face_count == 1
    open_edge = np.zeros(n_vertices, np.bool_)
    open_edge[rank[:n_corners]] = np.isin(corner_names, surface.edges[border])
    open_edge[rank[n_corners : n_corners + n_on_edges]] = np.repeat(border[edge_names], n - 1)
    return Section(
        vertices_mm=vertices_mm,
        faces=rank[table][:, triangles].reshape(-1, 3),
        vertex_face=chosen[face_of],
        vertex_bary=bary,
        open_edge=open_edge,
        chosen=chosen,
        n=n,
    )


@compiled
def _in_order_of(face_of: NDArray[np.int32], n_faces: int) -> NDArray[np.int32]:
    """The rows of ``face_of`` (v,) by rising face, those of one face in their own order."""
    begin = np.zeros(n_faces + 1, np.int32)
    for face in face_of:
        begin[face + 1] += 1
    for face in range(n_faces):
        begin[face + 1] += begin[face]
    order = np.empty(len(face_of), np.int32)
    for row in range(len(face_of)):
        order[begin[face_of[row]]] = row
        begin[face_of[row]] += 1
    return order


@compiled
def _place(
    corners_mm: FloatArray,
    faces: IntArray,
    face_of: NDArray[np.int32],
    slot_of: NDArray[np.int32],
    lattice: FloatArray,
    bary: FloatArray,
    vertices_mm: FloatArray,
) -> None:
    """Into ``bary`` and ``vertices_mm`` (v, 3): the weights of each vertex in its face, and where that is."""
    for v in range(len(face_of)):
        face, slot = face_of[v], slot_of[v]
        for k in range(3):
            bary[v, k] = lattice[slot, k]
        for k in range(3):
            place = 0.0
            for corner in range(3):
                place += lattice[slot, corner] * corners_mm[faces[face, corner], k]
            vertices_mm[v, k] = place
