"""Where footprints end, as a field whose zero is their rim: a crisp edge on a mesh that is coarser than the picture."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.geometry.surface import FloatArray
from mesomap.simulation.deposits import Deposits
from mesomap.simulation.dose_mesh import DoseMesh

NEAREST = 4
BETWEEN_NODES = 4
LEAST = 1e-3


def footprint_rim(mesh: DoseMesh, sessions: Sequence[Deposits], under: NDArray[np.bool_]) -> FloatArray:
    """1 - c^2 / a^2 of the deposit of any of ``sessions`` that reaches furthest over each vertex of ``mesh``, shape (v,): c is
    the chord between the spots at the depth of the deposit, a its radius. Positive ``under`` (v,) a footprint and negative
    elsewhere, as the map itself says; for drawing, not for sums."""
    rim = np.full(len(mesh.vertices_mm), -np.inf)
    for deposits in sessions:
        np.maximum(rim, _rim(mesh, deposits), out=rim)
    return np.asarray(np.clip(np.where(under, np.maximum(rim, LEAST), np.minimum(rim, -LEAST)), -1.0, 1.0))


def _rim(mesh: DoseMesh, deposits: Deposits) -> FloatArray:
    """The field of one session."""
    of_node = deposits.of_node
    nodes = np.concatenate([deposits.xyz_mm, deposits.curvature.normal], axis=1)
    before = np.flatnonzero(np.diff(of_node) == 0)
    steps = np.arange(1, BETWEEN_NODES)[:, None, None] / BETWEEN_NODES
    between = (nodes[before] + steps * (nodes[before + 1] - nodes[before])).reshape(-1, 6)
    owner = np.concatenate([of_node, np.tile(of_node[before], BETWEEN_NODES - 1)])
    nodes = np.concatenate([nodes, between])
    vertices, outward = mesh.vertices_mm, mesh.skin[4][:, 3:6]
    _, found = cKDTree(nodes[:, :3]).query(vertices, min(NEAREST, len(nodes)))
    rim = np.full(len(vertices), -np.inf)
    for node in found.reshape(len(vertices), -1).T:
        depth = deposits.depth_mm[owner[node], None]
        chord = (vertices - depth * outward) - (nodes[node, :3] - depth * nodes[node, 3:])
        rim = np.maximum(rim, 1.0 - (chord**2).sum(axis=1) / deposits.radius_mm[owner[node]] ** 2)
    return rim
