"""Area dose on the skin: what every injection of a plan leaves under each square centimetre, mass conserved."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.section import Section
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.planning.plan import Plan
from mesomap.protocol.product import Product
from mesomap.simulation.area_dose import weighted_sum
from mesomap.simulation.bolus import Evidence
from mesomap.simulation.deposits import Deposits, plan_deposits
from mesomap.simulation.dose_mesh import EDGES_PER_RADIUS, DoseMesh, dose_mesh
from mesomap.simulation.kernel import Footprints, lay_block, packed, reaches_out, room_for, shares_outside
from mesomap.simulation.layers import Tissue
from mesomap.simulation.radial_table import RadialTable

WORTH_TWO = 100
"""From so many deposits on, two threads lay half of them each."""


@dataclass(frozen=True, eq=False)
class DoseMap:
    """Dose on the skin within reach of any injection; elsewhere it is zero.

    ``layer_ml_cm2`` (products, 3, v) on the v vertices of ``mesh``, by product and layer (skin, subcutis, deeper);
    ``counts`` (products, v) and ``layer_counts`` (products, 3, v), how many deposits reach a vertex, and each layer there. The
    dose between vertices is linear. ``tissue`` is the evidence for the layers; ``tables``, one for
    each bolus, stand in for the ellipsoids some time after the session."""

    mesh: DoseMesh
    deposits: Deposits
    footprints: Footprints
    products: tuple[Product, ...]
    layer_ml_cm2: FloatArray
    counts: NDArray[np.int32]
    layer_counts: NDArray[np.int32]
    tissue: tuple[Evidence, ...] = ()
    tables: Sequence[RadialTable] | None = None

    @property
    def surface(self) -> Surface:
        """The skin."""
        return self.mesh.surface

    @property
    def patch(self) -> Section:
        """The finer mesh."""
        return self.mesh.patch

    @property
    def vertices_mm(self) -> FloatArray:
        """Vertices of the finer mesh, shape (v, 3)."""
        return self.mesh.patch.vertices_mm

    @property
    def faces(self) -> NDArray[np.int32]:
        """Faces of the finer mesh, shape (f, 3)."""
        return self.mesh.patch.faces

    @cached_property
    def footprint_count(self) -> NDArray[np.int32]:
        """How many deposits of any product reach a vertex, shape (v,)."""
        return np.asarray(self.counts[0] if len(self.counts) == 1 else self.counts.sum(axis=0, dtype=np.int32))

    @cached_property
    def layer_count(self) -> NDArray[np.int32]:
        """The same for each layer there, shape (3, v)."""
        one = len(self.counts) == 1
        return np.asarray(self.layer_counts[0] if one else self.layer_counts.sum(axis=0, dtype=np.int32))

    @cached_property
    def in_layer(self) -> NDArray[np.bool_]:
        """Whether any deposit of each product reaches each layer, shape (products, 3)."""
        return np.asarray(self.layer_counts.any(axis=2))

    @cached_property
    def ml_cm2(self) -> FloatArray:
        """All products and layers together, shape (v,), mL/cm2."""
        total = self.layer_ml_cm2[0, 0].copy()
        for layer in self.layer_ml_cm2.reshape(-1, len(total))[1:]:
            total += layer
        return np.asarray(total)

    @cached_property
    def by_layer_ml_cm2(self) -> FloatArray:
        """All products together by layer, shape (3, v), mL/cm2."""
        one = len(self.layer_ml_cm2) == 1
        return np.asarray(self.layer_ml_cm2[0] if one else self.layer_ml_cm2.sum(axis=0))

    def product_cm2(self, index: int) -> FloatArray | None:
        """Dose of one product by layer, shape (3, v), in its dose unit per cm2; None without a concentration."""
        per_ml = self.products[index].concentration
        return None if per_ml is None else self.layer_ml_cm2[index] * per_ml

    @property
    def on_skin_ml(self) -> FloatArray:
        """What the map holds of each deposit, shape (n,), mL."""
        return np.asarray(self.footprints.held * self.deposits.retained_ml)

    def reaching_out(self, which: IntArray, whole: NDArray[np.bool_], part: IntArray) -> IntArray:
        """Those of the deposits ``which`` (k,) that may leave anything outside a part of the skin: ``part`` (k,) is a row of
        ``whole`` (parts, f), which tells the faces of ``patch.chosen`` that lie wholly in it."""
        found = np.zeros(len(which), np.bool_)
        laid, _ = packed(self.mesh, self.deposits, self.tables)
        reaches_out(which, part, whole, self.mesh.skin, laid, room_for(self.mesh), found)
        return which[found]

    def outside_ml(self, which: IntArray, inside: NDArray[np.floating[Any]]) -> FloatArray:
        """What the map holds of the deposits ``which`` (k,) outside a part of the skin, shape (k,), mL; ``inside`` (v,)
        is the share of each vertex in that part."""
        mesh, held = self.mesh, np.zeros(len(which))
        place = mesh.vertex_area_mm2, mesh.patch.open_edge, *packed(mesh, self.deposits, self.tables), room_for(mesh)
        shares_outside(which, inside, mesh.skin, *place, held)
        return np.asarray(held * self.deposits.retained_ml[which])

    @cached_property
    def integral_ml(self) -> float:
        """Integral of the dose over the skin, mL."""
        return float(weighted_sum(self.ml_cm2, self.mesh.vertex_area_mm2)) / 100.0

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every parameter of the deposits in this map, once each, with its tag and source."""
        laws = (item for bolus in self.deposits.boluses for item in bolus.evidence)
        return tuple(dict.fromkeys((*laws, *self.tissue)))

    def on_surface_vertices(self) -> FloatArray:
        """Dose at the vertices of the working surface, shape (its vertices,), mL/cm2: local means, for pictures.

        Each is the average of the map weighted by the vertex's linear hat function, so the integral stays exact,
        while peaks narrower than an edge of the working surface are flattened.
        """
        mass = self.ml_cm2 * self.mesh.vertex_area_mm2
        corners = self.surface.faces[self.patch.vertex_face]
        total = np.zeros(len(self.surface.vertices_mm))
        for k in range(3):
            total += np.bincount(corners[:, k], mass * self.patch.vertex_bary[:, k], len(total))
        area = self.surface.vertex_areas_mm2
        return np.asarray(total / np.where(area > 0, area, 1.0))


def dose_map(plan: Plan, tissue: Sequence[Tissue] | None = None) -> DoseMap:
    """The dose of every injection of ``plan``. ``tissue`` holds the layers under each target; all unknown when None.

    Raises InputError for a plan without injections.
    """
    if not len(plan.points):
        raise InputError("dose: the plan has no injections")
    deposits = plan_deposits(plan, tissue)
    mesh = mesh_for(plan.atlas.surface, deposits)
    known = tuple(dict.fromkeys(each.evidence for each in tissue)) if tissue else (Tissue().evidence,)
    return lay_dose(mesh, deposits, plan.protocol.products, known)


def mesh_for(
    surface: Surface,
    deposits: Deposits,
    margin_mm: float = 0.0,
    edges_per_radius: tuple[float, float] = EDGES_PER_RADIUS,
) -> DoseMesh:
    """The skin within reach of ``deposits`` and ``margin_mm`` more, fine enough for the narrowest; see dose_mesh."""
    reach = deposits.reach_mm[deposits.of_node] + margin_mm
    return dose_mesh(surface, deposits.xyz_mm, reach, float(deposits.radius_mm.min()), edges_per_radius)


def lay_dose(
    mesh: DoseMesh,
    deposits: Deposits,
    products: tuple[Product, ...],
    tissue: tuple[Evidence, ...] = (),
    tables: Sequence[RadialTable] | None = None,
) -> DoseMap:
    """Sum of the footprints of n deposits; see the kernel for the formula of one.

    Each footprint holds what its deposit retains exactly, or what ``tables``, one for each bolus, say is left of it; one
    that meets an open edge of the surface is only ever scaled down: what lies beyond the edge is lost to the map.
    """
    n, v = len(deposits), len(mesh.vertices_mm)
    ratio, at_edge, held = np.zeros(n), np.zeros(n, np.bool_), np.zeros(n)
    place = mesh.skin, mesh.vertex_area_mm2, mesh.patch.open_edge, *packed(mesh, deposits, tables)
    weight, product = 100.0 * deposits.retained_ml, deposits.product

    def lay(block: tuple[int, int]) -> tuple[FloatArray, NDArray[np.int32], NDArray[np.int32]]:
        k = len(products)
        laid = np.zeros((k, 3, v)), np.zeros((k, v), np.int32), np.zeros((k, 3, v), np.int32)
        lay_block(*block, *place, room_for(mesh), weight, product, *laid, ratio, at_edge, held)
        return laid

    blocks = [(0, n)] if n < WORTH_TWO else [(0, n // 2), (n // 2, n)]
    with ThreadPoolExecutor(len(blocks)) as pool:
        (ml_cm2, count, by_layer), *rest = pool.map(lay, blocks)
    for other in rest:
        ml_cm2 += other[0]
        count += other[1]
        by_layer += other[2]
    prints = Footprints(ratio, at_edge, held)
    return DoseMap(mesh, deposits, prints, products, ml_cm2, count, by_layer, tissue, tables)
