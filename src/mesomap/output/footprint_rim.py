"""Where footprints end, as a field whose zero is their rim: a crisp edge on a mesh that is coarser than the picture."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.surface import FloatArray
from mesomap.simulation.dose import DoseMap

NEAREST = 4
BETWEEN_NODES = 4
LEAST = 1e-3


def footprint_rim(dose: DoseMap) -> FloatArray:
    """1 - c^2 / a^2 of the deposit that reaches furthest over each vertex of the dose map, shape (v,): c is the chord between
    the spots at the depth of the deposit, a its radius. Positive under a footprint and negative elsewhere, as the map
    itself says; for drawing, not for sums."""
    deposits, of_node = dose.deposits, dose.deposits.of_node
    nodes = np.concatenate([deposits.xyz_mm, deposits.curvature.normal], axis=1)
    before = np.flatnonzero(np.diff(of_node) == 0)
    steps = np.arange(1, BETWEEN_NODES)[:, None, None] / BETWEEN_NODES
    between = (nodes[before] + steps * (nodes[before + 1] - nodes[before])).reshape(-1, 6)
    owner = np.concatenate([of_node, np.tile(of_node[before], BETWEEN_NODES - 1)])
    nodes = np.concatenate([nodes, between])
    vertices, outward = dose.vertices_mm, dose.mesh.skin[4][:, 3:6]
    _, found = cKDTree(nodes[:, :3]).query(vertices, min(NEAREST, len(nodes)))
    rim = np.full(len(vertices), -np.inf)
    for node in found.reshape(len(vertices), -1).T:
        depth = deposits.depth_mm[owner[node], None]
        chord = (vertices - depth * outward) - (nodes[node, :3] - depth * nodes[node, 3:])
        rim = np.maximum(rim, 1.0 - (chord**2).sum(axis=1) / deposits.radius_mm[owner[node]] ** 2)
    under = dose.footprint_count > 0
    return np.asarray(np.clip(np.where(under, np.maximum(rim, LEAST), np.minimum(rim, -LEAST)), -1.0, 1.0))
