"""Surfaces of known geometry."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mesomap.geometry.surface import Surface


def grid(size_mm: float, edge_mm: float, lift: Callable[[np.ndarray], np.ndarray]) -> Surface:
    """A square of triangles about the origin, ``lift`` turns its (n, 2) places into (n, 3)."""
    count = round(size_mm / edge_mm) + 1
    along = np.linspace(-size_mm / 2, size_mm / 2, count)
    u, v = np.meshgrid(along, along, indexing="ij")
    index = np.arange(count * count).reshape(count, count)
    a, b, c, d = index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]
    faces = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    return Surface(lift(np.stack([u.ravel(), v.ravel()], axis=1)), faces)


def plane(size_mm: float, edge_mm: float) -> Surface:
    """A flat square, normal +z."""
    return grid(size_mm, edge_mm, lambda p: np.c_[p, np.zeros(len(p))])


def cylinder(radius_mm: float, size_mm: float, edge_mm: float) -> Surface:
    """A developable piece of a cylinder along x, seen from outside; lengths along it equal those of the plane."""

    def lift(p: np.ndarray) -> np.ndarray:
        return np.c_[
            p[:, 0], radius_mm * np.sin(p[:, 1] / radius_mm), radius_mm * np.cos(p[:, 1] / radius_mm) - radius_mm
        ]

    return grid(size_mm, edge_mm, lift)


def cap(radius_mm: float, reach_mm: float, edge_mm: float) -> Surface:
    """A piece of a sphere around its pole, by the exponential map: straight lines through the origin stay geodesics."""

    def lift(p: np.ndarray) -> np.ndarray:
        rho = np.linalg.norm(p, axis=1)
        part = np.sinc(rho / radius_mm / np.pi)
        return np.c_[p * part[:, None], radius_mm * np.cos(rho / radius_mm) - radius_mm]

    return grid(2 * reach_mm, edge_mm, lift)


def icosphere(radius_mm: float, level: int) -> Surface:
    """A sphere of 20 x 4^level faces."""
    golden = (1 + 5**0.5) / 2
    vertices = np.array(
        [(s, t * golden, 0) for s in (-1, 1) for t in (-1, 1)]
        + [(0, s, t * golden) for s in (-1, 1) for t in (-1, 1)]
        + [(s * golden, 0, t) for s in (-1, 1) for t in (-1, 1)],
        dtype=float,
    )
    vertices /= np.linalg.norm(vertices[0])
    near = np.linalg.norm(vertices[:, None] - vertices[None], axis=2) < 1.06
    faces = np.array(
        [
            (i, j, k) if np.linalg.det(vertices[[i, j, k]]) > 0 else (i, k, j)
            for i in range(12)
            for j in range(i + 1, 12)
            for k in range(j + 1, 12)
            if near[i, j] and near[j, k] and near[i, k]
        ]
    )
    for _ in range(level):
        sides = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
        edges, of_side = np.unique(sides, axis=0, return_inverse=True)
        middle = vertices[edges].mean(axis=1)
        m = len(vertices) + of_side.reshape(-1, 3)
        vertices = np.concatenate([vertices, middle / np.linalg.norm(middle, axis=1, keepdims=True)])
        faces = np.concatenate(
            [
                np.stack([faces[:, 0], m[:, 0], m[:, 2]], 1),
                np.stack([m[:, 0], faces[:, 1], m[:, 1]], 1),
                np.stack([m[:, 2], m[:, 1], faces[:, 2]], 1),
                m,
            ]
        )
    return Surface(vertices * radius_mm, faces)


def quartered(surface: Surface) -> Surface:
    """The same surface with each face cut into four at the middles of its sides."""
    middle = surface.vertices_mm[surface.edges].mean(axis=1)
    m = len(surface.vertices_mm) + surface.face_edges
    a, b, c = surface.faces.T
    faces = [
        np.stack(corners, axis=1)
        for corners in ((a, m[:, 0], m[:, 2]), (m[:, 0], b, m[:, 1]), (m[:, 2], m[:, 1], c), m.T)
    ]
    return Surface(np.concatenate([surface.vertices_mm, middle]), np.concatenate(faces))
