"""Area dose on the skin: what every injection of a plan leaves under each square centimetre, mass conserved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.section import Section
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.geometry.unfold import compiled
from mesomap.planning.plan import Plan
from mesomap.protocol.product import Product
from mesomap.simulation.bolus import Evidence
from mesomap.simulation.deposits import Deposits, plan_deposits
from mesomap.simulation.dose_mesh import DoseMesh, dose_mesh
from mesomap.simulation.kernel import Footprints, footprints
from mesomap.simulation.layers import Tissue
from mesomap.simulation.radial_table import RadialTable


@dataclass(frozen=True, eq=False)
class DoseMap:
    """Dose on the skin within reach of any injection; elsewhere it is zero.

    ``layer_ml_cm2`` (products, 3, v) on the v vertices of ``mesh``, by product and layer (skin, subcutis, deeper);
    ``footprint_count`` (v,) and ``layer_count`` (3, v), how many deposits reach a vertex, and each layer there. The dose
    between vertices is linear. ``tissue`` is the evidence for the layers."""

    mesh: DoseMesh
    deposits: Deposits
    footprints: Footprints
    products: tuple[Product, ...]
    layer_ml_cm2: FloatArray
    footprint_count: IntArray
    layer_count: IntArray
    tissue: tuple[Evidence, ...] = ()

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
    def faces(self) -> IntArray:
        """Faces of the finer mesh, shape (f, 3)."""
        return self.mesh.patch.faces

    @cached_property
    def ml_cm2(self) -> FloatArray:
        """All products and layers together, shape (v,), mL/cm2."""
        return np.asarray(self.layer_ml_cm2.sum(axis=(0, 1)))

    def product_cm2(self, index: int) -> FloatArray | None:
        """Dose of one product by layer, shape (3, v), in its dose unit per cm2; None without a concentration."""
        per_ml = self.products[index].concentration
        return None if per_ml is None else self.layer_ml_cm2[index] * per_ml

    @cached_property
    def on_skin_ml(self) -> FloatArray:
        """What the map holds of each deposit, shape (n,), mL."""
        return self.outside_ml(np.arange(len(self.deposits)), np.zeros(len(self.vertices_mm)))

    def outside_ml(self, which: IntArray, inside: FloatArray) -> FloatArray:
        """What the map holds of the deposits ``which`` (k,) outside a part of the skin, shape (k,), mL; ``inside`` (v,)
        is the share of each vertex in that part."""
        prints, held = self.footprints, np.empty(len(which))
        _held_outside(which, prints.start, prints.vertex, prints.share, inside, self.mesh.vertex_area_mm2, held)
        return np.asarray(held * self.deposits.retained_ml[which])

    @property
    def integral_ml(self) -> float:
        """Integral of the dose over the skin, mL."""
        return float(np.dot(self.ml_cm2, self.mesh.vertex_area_mm2) / 100.0)

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


def mesh_for(surface: Surface, deposits: Deposits, margin_mm: float = 0.0) -> DoseMesh:
    """The skin within reach of ``deposits`` and ``margin_mm`` more, fine enough for the narrowest."""
    reach = deposits.reach_mm[deposits.of_node] + margin_mm
    return dose_mesh(surface, deposits.xyz_mm, reach, float(deposits.radius_mm.min()))


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
    prints = footprints(mesh, deposits, tables)
    ml_cm2 = np.zeros((len(products), 3, len(mesh.vertices_mm)))
    count, by_layer = np.zeros(len(mesh.vertices_mm), np.int64), np.zeros((3, len(mesh.vertices_mm)), np.int64)
    weight = 100.0 * deposits.retained_ml
    add_up(prints.start, prints.vertex, prints.share, weight, deposits.product, ml_cm2, count, by_layer)
    return DoseMap(mesh, deposits, prints, products, ml_cm2, count, by_layer, tissue)


@compiled
def add_up(
    start: IntArray,
    vertex: NDArray[np.int32],
    share: FloatArray,
    weight: FloatArray,
    product: IntArray,
    total: FloatArray,
    count: IntArray,
    by_layer: IntArray,
) -> None:
    """Add the rows of each deposit, times its ``weight`` (n,), to ``total`` (products, 3, v), and one to ``count`` (v,)
    and ``by_layer`` (3, v) where it lays anything."""
    for i in range(len(start) - 1):
        for r in range(start[i], start[i + 1]):
            v, laid = vertex[r], 0.0
            for k in range(3):
                total[product[i], k, v] += weight[i] * share[r, k]
                laid += share[r, k]
                if share[r, k] > 0.0:
                    by_layer[k, v] += 1
            if laid > 0.0:
                count[v] += 1


@compiled
def _held_outside(
    which: IntArray,
    start: IntArray,
    vertex: NDArray[np.int32],
    share: FloatArray,
    inside: FloatArray,
    area_mm2: FloatArray,
    held: FloatArray,
) -> None:
    for row in range(len(which)):
        total = 0.0
        for r in range(start[which[row]], start[which[row] + 1]):
            v = vertex[r]
            total += (share[r, 0] + share[r, 1] + share[r, 2]) * area_mm2[v] * (1.0 - inside[v])
        held[row] = total
