"""Exact polyhedral geodesics (MMP, pygeodesic): the judge of distances that mesomap measures in another way."""

from __future__ import annotations

import numpy as np
from pygeodesic import geodesic
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import Delaunay

from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface


def with_points(surface: Surface, places: SurfacePoints) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Vertices, faces and the vertex of each place, after the places were made vertices of the mesh."""
    bary = places.bary + 1e-7
    bary /= bary.sum(axis=1, keepdims=True)
    xyz = np.einsum("nk,nkd->nd", bary, surface.vertices_mm[surface.faces[places.face]])
    vertices = np.concatenate([surface.vertices_mm, xyz])
    index = len(surface.vertices_mm) + np.arange(len(places))
    keep = np.ones(len(surface.faces), bool)
    extra = []
    for face in np.unique(places.face):
        inside = np.flatnonzero(places.face == face)
        ids = np.r_[surface.faces[face], index[inside]]
        flat = np.r_[np.eye(3), bary[inside]][:, 1:]
        keep[face] = False
        extra.extend(ids[simplex] for simplex in Delaunay(flat).simplices)
    return vertices, np.concatenate([surface.faces[keep], np.array(extra).reshape(-1, 3)]), index


def _around(faces: np.ndarray, vertex: int) -> np.ndarray:
    """The faces that hang together with ``vertex``; the solver fails on pieces it cannot reach."""
    used, local = np.unique(faces, return_inverse=True)
    local = local.reshape(-1, 3)
    links = coo_matrix(
        (np.ones(local.size), (local.ravel(), np.roll(local, -1, axis=1).ravel())), shape=(len(used),) * 2
    )
    _, part = connected_components(links, directed=False)
    return faces[part[local[:, 0]] == part[np.searchsorted(used, vertex)]]


def _distances_from(
    vertices: np.ndarray, faces: np.ndarray, source: int, reach_mm: float
) -> tuple[dict[int, int], np.ndarray] | None:
    """Row of each vertex about ``source`` and the distances by row; None where the source hangs on no face.

    The solver now and then gives up on a part cut out of a mesh; a somewhat larger part is then cut out.
    """
    away = np.linalg.norm(vertices - vertices[source], axis=1)
    for wider in (1.3, 1.45, 1.7, 2.2):
        local = _around(faces[(away < wider * reach_mm)[faces].all(axis=1)], source)
        used, corners = np.unique(local, return_inverse=True)
        position = {int(v): k for k, v in enumerate(used)}
        if source not in position:
            return None
        solver = geodesic.PyGeodesicAlgorithmExact(vertices[used], corners.reshape(-1, 3))
        try:
            return position, solver.geodesicDistances(np.array([position[source]]), None)[0]
        except OverflowError:
            continue
    raise OverflowError(f"the exact solver fails about vertex {source}")


def near_distances(
    surface: Surface, places: SurfacePoints, reach_mm: float, sources: int | None = None
) -> dict[tuple[int, int], float]:
    """Exact distance along the skin of every pair of places closer than ``reach_mm``, mm; pairs as (low, high).

    With ``sources`` only pairs are measured that begin at one of the first so many places.
    """
    vertices, faces, index = with_points(surface, places)
    found: dict[tuple[int, int], float] = {}
    for i in range(len(places) if sources is None else sources):
        found_here = _distances_from(vertices, faces, int(index[i]), reach_mm)
        if found_here is None:
            continue
        position, distance = found_here
        for j in range(i + 1, len(places)):
            k = position.get(int(index[j]))
            if k is not None and distance[k] < reach_mm:
                found[i, j] = float(distance[k])
    return found
