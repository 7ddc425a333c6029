"""Loops over all triangles of a mesh, vertices (n, 3) and faces (m, 3)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.compiled import compiled

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@compiled
def corner_cross(vertices: FloatArray, faces: IntArray) -> FloatArray:
    """(b - a) x (c - a) of each face a, b, c: twice its area along its normal, shape (m, 3)."""
    result = np.empty((len(faces), 3))
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        ux, uy, uz = vertices[b, 0] - vertices[a, 0], vertices[b, 1] - vertices[a, 1], vertices[b, 2] - vertices[a, 2]
        vx, vy, vz = vertices[c, 0] - vertices[a, 0], vertices[c, 1] - vertices[a, 1], vertices[c, 2] - vertices[a, 2]
        result[f, 0], result[f, 1], result[f, 2] = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    return result


@compiled
def row_lengths(vectors: FloatArray) -> FloatArray:
    """Length of each of n vectors (n, 3), shape (n,)."""
    result = np.empty(len(vectors))
    for i in range(len(vectors)):
        x, y, z = vectors[i, 0], vectors[i, 1], vectors[i, 2]
        result[i] = np.sqrt(x * x + y * y + z * z)
    return result


@compiled
def edge_lengths(vertices: FloatArray, edges: IntArray) -> FloatArray:
    """Distance of the two vertices of each edge (e, 2), shape (e,)."""
    result = np.empty(len(edges))
    for e in range(len(edges)):
        a, b = edges[e, 0], edges[e, 1]
        x, y, z = vertices[b, 0] - vertices[a, 0], vertices[b, 1] - vertices[a, 1], vertices[b, 2] - vertices[a, 2]
        result[e] = np.sqrt(x * x + y * y + z * z)
    return result


@compiled
def summed_at_corners(faces: IntArray, face_vectors: FloatArray, n_vertices: int) -> FloatArray:
    """The vectors (m, 3) of the faces around each vertex, summed, shape (n_vertices, 3)."""
    total = np.zeros((n_vertices, 3))
    for f in range(len(faces)):
        for k in range(3):
            for axis in range(3):
                total[faces[f, k], axis] += face_vectors[f, axis]
    return total


@compiled
def triple_products(vertices: FloatArray, faces: IntArray) -> FloatArray:
    """a . (b x c) of the corners of each face: six times the volume between it and the origin, shape (m,)."""
    result = np.empty(len(faces))
    for f in range(len(faces)):
        a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
        x, y, z = b[1] * c[2] - b[2] * c[1], b[2] * c[0] - b[0] * c[2], b[0] * c[1] - b[1] * c[0]
        result[f] = a[0] * x + a[1] * y + a[2] * z
    return result


@compiled
def joined_vertices(faces: NDArray[Any], n_vertices: int) -> tuple[IntArray, NDArray[np.int32]]:
    """Where the vertices joined to each vertex by an edge begin, shape (n_vertices + 1,), and these."""
    room = np.zeros(n_vertices + 1, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            room[faces[f, k] + 1] += 2
    for v in range(n_vertices):
        room[v + 1] += room[v]
    met, count = np.empty(6 * len(faces), np.int32), np.zeros(n_vertices, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            v = faces[f, k]
            for other in (faces[f, (k + 1) % 3], faces[f, (k + 2) % 3]):
                known = False
                for slot in range(room[v], room[v] + count[v]):
                    known = known or met[slot] == other
                if not known:
                    met[room[v] + count[v]] = other
                    count[v] += 1
    start = np.zeros(n_vertices + 1, np.int64)
    for v in range(n_vertices):
        start[v + 1] = start[v] + count[v]
    around = np.empty(start[-1], np.int32)
    for v in range(n_vertices):
        for i in range(count[v]):
            around[start[v] + i] = met[room[v] + i]
    return start, around
