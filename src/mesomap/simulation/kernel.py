"""Tier-1 kernel: the area dose that one deposit lays on curved skin, before it is scaled to its exact mass.

share(v) = (1 - z k1)(1 - z k2) A(rho), in 1/mm2 of skin, where z is the depth of the injection, k1 and k2 the
principal curvatures (convex positive), A the bolus' column density and rho the distance at the depth z: the chord c
corrected to an arc, c (1 + c^2 k^2 / 24) with k the curvature in that direction, its components scaled by 1 - z k1
and 1 - z k2."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.curvature import Curvature, principal_curvatures
from mesomap.geometry.flood import FloodMesh, Neighbourhoods
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.simulation.bolus import Bolus, column_densities

SMALLEST_SCALE = 0.25
CURVATURE_EDGES = 3.0


@dataclass(frozen=True, eq=False)
class Deposits:
    """n deposits under their entries: ``xyz_mm`` (n, 3), local ``curvature``, ``depth_mm`` (n,), and for each the index
    ``kind`` (n,) into ``boluses``."""

    place: SurfacePoints
    xyz_mm: FloatArray
    curvature: Curvature
    depth_mm: FloatArray
    kind: IntArray
    boluses: tuple[Bolus, ...]

    @property
    def radius_mm(self) -> FloatArray:
        """Lateral radius a of each bolus, shape (n,)."""
        return np.array([bolus.a_mm for bolus in self.boluses])[self.kind]

    @property
    def depth_times_curvature(self) -> FloatArray:
        """The larger of |z k1| and |z k2| of each, shape (n,); above 0.3 the kernel is out of its range."""
        c = self.curvature
        return np.asarray(self.depth_mm * np.maximum(np.abs(c.k1_per_mm), np.abs(c.k2_per_mm)))

    @property
    def scales(self) -> tuple[FloatArray, FloatArray]:
        """1 - z k1 and 1 - z k2, not below 0.25: there the centre of curvature is nearly reached and the model has
        ended."""
        first = 1.0 - self.depth_mm * self.curvature.k1_per_mm
        second = 1.0 - self.depth_mm * self.curvature.k2_per_mm
        return np.maximum(first, SMALLEST_SCALE), np.maximum(second, SMALLEST_SCALE)

    @property
    def reach_mm(self) -> FloatArray:
        """Distance along the skin beyond which each leaves nothing, shape (n,)."""
        return self.radius_mm / np.minimum(*self.scales)


def lay_deposits(
    surface: Surface, place: SurfacePoints, depth_mm: FloatArray, kind: IntArray, boluses: tuple[Bolus, ...]
) -> Deposits:
    """Deposits at ``place`` with the curvature of the skin around each, smoothed over the bolus or three mesh edges."""
    radius = np.array([bolus.a_mm for bolus in boluses])[kind]
    longest = surface.edge_lengths_mm[surface.face_edges[place.face]].max(axis=1)
    curvature = principal_curvatures(surface, place, np.maximum(radius, CURVATURE_EDGES * longest))
    return Deposits(place, place.xyz_mm(surface), curvature, np.asarray(depth_mm, np.float64), kind, boluses)


def footprints(
    deposits: Deposits, which: IntArray, mesh: FloodMesh, vertices_mm: FloatArray, seeds: NDArray[np.int32]
) -> tuple[Neighbourhoods, FloatArray]:
    """Vertices within reach of the deposits ``which`` (m,), and what each lays there per mm2 of skin, shape (rows,).

    ``seeds`` (m, s) are vertices of the face each deposit's entry lies in. The walk over the skin does not cross to
    another sheet; see FloodMesh.flood."""
    c, reach = deposits.curvature, deposits.reach_mm[which]
    near = mesh.flood(seeds, deposits.xyz_mm[which], c.normal[which], reach)
    point = which[near.place]
    offset = vertices_mm[near.vertex] - deposits.xyz_mm[point]
    second = np.cross(c.normal, c.direction1)[point]
    chord = np.sqrt(np.einsum("ij,ij->i", offset, offset))
    along1 = np.einsum("ij,ij->i", offset, c.direction1[point])
    along2 = np.einsum("ij,ij->i", offset, second)
    tangent = np.hypot(along1, along2)
    divisor = np.where(tangent > 0, tangent, 1.0)
    cos1, cos2 = along1 / divisor, along2 / divisor
    bend = c.k1_per_mm[point] * cos1**2 + c.k2_per_mm[point] * cos2**2
    arc = chord * (1.0 + np.minimum((chord * bend) ** 2, 4.0) / 24.0)
    scale1, scale2 = deposits.scales
    rho = arc * np.hypot(cos1 * scale1[point], cos2 * scale2[point])
    shapes = np.array([bolus.shape_row for bolus in deposits.boluses])[deposits.kind[point]]
    return near, column_densities(rho, shapes) * (scale1 * scale2)[point]
