"""Dose metrics of each target and of all together, by layer and product, against the dose that the asked pattern stands
for."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.plan import Plan
from mesomap.simulation.area_dose import Area, AreaDose, bare_area, measure_area, weighted_sum
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.dose_mesh import DoseMesh

LAYER_OF = {"epidermis": 0, "dermis": 0, "hypodermis": 1, "muscle": 2}
"""Index of the layer that each plane lies in."""
WHOLE = 1e-9
"""A face is inside a region where no more of it than this share lies outside."""


@dataclass(frozen=True)
class MassBalance:
    """mL: ``expelled`` = ``leak`` + ``injected``; the map holds ``on_skin``, ``beyond_edge`` lies past an open edge
    of the surface; ``residual_share`` = (injected - beyond_edge - on_skin) / injected. ``raw_ratio_min`` and
    ``raw_ratio_max`` are what the kernel alone lays down away from open edges, over what it should, before scaling
    (None: all at edges)."""

    expelled_ml: float
    leak_ml: float
    injected_ml: float
    on_skin_ml: float
    beyond_edge_ml: float
    residual_share: float
    raw_ratio_min: float | None
    raw_ratio_max: float | None


@dataclass(frozen=True)
class PartDose:
    """One target, or all, of one product or of all: ``whole`` through the full depth, ``layers`` the same in skin, subcutis
    and deeper, against the same prescription."""

    whole: AreaDose
    layers: tuple[AreaDose, AreaDose, AreaDose]

    def scaled(self, factor: float, unit: str) -> PartDose:
        """The same with doses in another unit; see AreaDose.scaled."""
        skin, fat, deep = (layer.scaled(factor, unit) for layer in self.layers)
        return PartDose(self.whole.scaled(factor, unit), (skin, fat, deep))


@dataclass(frozen=True)
class Metrics:
    """``parts`` (one per target of the plan, same order) and ``all_parts`` in mL/cm2, of all products together;
    ``dosed`` (one per target) of the target's own product in its dose unit per cm2, None without a concentration;
    ``by_product`` the same over all targets of each product of the protocol, in mL/cm2 for one without, None for a product that
    none of the targets takes. ``wrong_layer``
    (one per target) is the share of the target's deposits outside the layer it is meant for, None where the fascia it
    depends on is not known."""

    parts: tuple[PartDose, ...]
    all_parts: PartDose
    dosed: tuple[PartDose | None, ...]
    by_product: tuple[PartDose | None, ...]
    wrong_layer: tuple[float | None, ...]
    mass: MassBalance

    @property
    def volume(self) -> tuple[AreaDose, ...]:
        """Per target through the full depth, mL/cm2, all products."""
        return tuple(part.whole for part in self.parts)

    @property
    def volume_total(self) -> AreaDose:
        """All targets, mL/cm2, all products."""
        return self.all_parts.whole

    @property
    def reported_parts(self) -> tuple[PartDose, ...]:
        """Per target, in the dose unit where there is one, else in mL/cm2."""
        return tuple(part if dose is None else dose for part, dose in zip(self.parts, self.dosed, strict=True))

    @property
    def reported_all(self) -> PartDose:
        """All targets: in the dose unit of the only product where there is one, else in mL/cm2."""
        alone = self.by_product[0] if len(self.by_product) == 1 else None
        return alone or self.all_parts

    @property
    def reported(self) -> tuple[AreaDose, ...]:
        """``reported_parts`` through the full depth."""
        return tuple(part.whole for part in self.reported_parts)

    @property
    def reported_total(self) -> AreaDose:
        """``reported_all`` through the full depth."""
        return self.reported_all.whole


@dataclass(frozen=True, eq=False)
class Areas:
    """Where each target of ``plan`` lies on a dose ``mesh``, and what is asked there: ``targets`` with all products, ``own``
    with the target's product alone; ``union`` of all targets, ``products`` of the targets of each, None for one of no target."""

    plan: Plan
    mesh: DoseMesh
    targets: tuple[Area, ...]
    own: tuple[Area, ...]
    union: Area
    products: tuple[Area | None, ...]

    @cached_property
    def inside(self) -> tuple[NDArray[np.float32], ...]:
        """Share of each vertex in the region of each target, and at last in any of them, (v,) each; regions before zones and
        margin are taken off."""
        every = np.arange(len(self.mesh.surface.faces))
        return tuple(self.mesh.vertex_share(every, share).astype(np.float32) for share in self._regions())

    @cached_property
    def whole(self) -> NDArray[np.bool_]:
        """Whether each face of the skin in the mesh (f,) lies wholly in the same, shape (targets + 1, f)."""
        chosen = self.mesh.patch.chosen
        return np.array([share[chosen] > 1.0 - WHOLE for share in self._regions()])

    def _regions(self) -> Iterator[FloatArray]:
        """The share of each face of the skin in the region of each target, and at last in any."""
        anywhere = np.zeros(len(self.mesh.surface.faces))
        for target in self.plan.targets:
            share = np.zeros(len(anywhere))
            share[target.faces] = target.fraction
            anywhere += share
            yield share
        yield np.minimum(anywhere, 1.0)


def prescription_ml_cm2(volume_ml: float, leak_fraction: float, cell_area_mm2: float) -> float:
    """The even area dose that a pattern stands for: volume per point x (1 - leak) / area of a cell, mL/cm2."""
    return 100.0 * volume_ml * (1.0 - leak_fraction) / cell_area_mm2


def plan_areas(plan: Plan, mesh: DoseMesh) -> Areas:
    """The areas of ``plan`` on ``mesh``: what is left inside zones and margin.

    Inside a face of the skin that the border cuts, its share applies to all the small faces in it. Where another step
    is planned on the same skin the prescriptions add. The union holds each spot once."""
    surface = mesh.surface
    n_faces, products = len(surface.faces), [product.id for product in plan.protocol.products]
    rx = [_prescribed(plan, index) for index in range(len(plan.targets))]
    of_step = {step: np.zeros((2, n_faces)) for step in sorted({target.step for target in plan.targets})}
    for target, asked in zip(plan.targets, rx, strict=True):
        of_step[target.step][0, target.faces] += target.target_fraction
        of_step[target.step][1, target.faces] += asked * target.target_fraction
    for both in of_step.values():
        # Where two targets of a step meet, their shares of a face add up to one.
        both /= np.maximum(both[0], 1.0)
    product_of = {step: products.index(plan.protocol.steps[step].product) for step in of_step}
    union = np.max([both[0] for both in of_step.values()], axis=0)
    beyond = mesh.area_at_vertices(1.0 - np.minimum(union, 1.0)) / 100.0
    away = np.flatnonzero(beyond > 0)
    outside = away, beyond[away]

    def taking(product: int) -> list[int]:
        return [step for step in of_step if product_of[step] == product]

    def shared(steps: list[int]) -> Area:
        whole = np.max([of_step[step][0] for step in steps], axis=0)
        asked = np.sum([of_step[step][1] for step in steps], axis=0)
        return _area(mesh, whole, asked / np.where(whole > 0, whole, 1.0), outside)

    def of_target(index: int, same_product: bool) -> Area:
        target = plan.targets[index]
        whole, asked = np.zeros(n_faces), np.full(n_faces, rx[index])
        whole[target.faces] = target.target_fraction
        for step, both in of_step.items():
            if step != target.step and (not same_product or product_of[step] == product_of[target.step]):
                asked += both[1]
        return _area(mesh, whole, asked, outside)

    everyone, whole_plan = range(len(plan.targets)), shared(list(of_step))
    targets = tuple(of_target(index, False) for index in everyone)
    return Areas(
        plan,
        mesh,
        targets=targets,
        own=targets if len(products) == 1 else tuple(of_target(index, True) for index in everyone),
        union=whole_plan,
        products=(whole_plan,)
        if len(products) == 1
        else tuple(shared(steps) if (steps := taking(index)) else None for index in range(len(products))),
    )


def measure(plan: Plan, dose: DoseMap, areas: Areas | None = None) -> Metrics:
    """Metrics of ``dose`` on every target of ``plan``; ``areas`` are those of the plan on its mesh, where a caller has
    them."""
    areas = plan_areas(plan, dose.mesh) if areas is None else areas
    products = plan.protocol.products
    mine = [np.flatnonzero(plan.points.target == index) for index in range(len(plan.targets))]
    on_skin = dose.on_skin_ml
    outside, outside_any = _outside_ml(plan, dose, areas)
    spills = [_share(outside[which], on_skin[which]) for which in mine]
    whole_spill = _share(outside_any, on_skin)
    with ThreadPoolExecutor(1) as other:
        # Half of the work is that on all targets together.
        everything = other.submit(_part, dose, None, areas.union, whole_spill)
        parts = tuple(_part(dose, None, area, spill) for area, spill in zip(areas.targets, spills, strict=True))
        all_parts = everything.result()
    dosed: list[PartDose | None] = []
    for index, target in enumerate(plan.targets):
        product = plan.protocol.product_of(plan.protocol.steps[target.step])
        own = parts[index]
        if len(products) > 1:
            own = _part(dose, products.index(product), areas.own[index], spills[index])
        per_ml = product.concentration
        dosed.append(None if per_ml is None else own.scaled(per_ml, f"{product.dose_unit}/cm2"))
    by_product: list[PartDose | None] = []
    for index, product in enumerate(products):
        of_product = areas.products[index]
        if of_product is None:
            by_product.append(None)
            continue
        given = all_parts if len(products) == 1 else _part(dose, index, of_product, None)
        per_ml = product.concentration
        by_product.append(given if per_ml is None else given.scaled(per_ml, f"{product.dose_unit}/cm2"))
    wrong = tuple(_wrong_layer(plan, dose, index, which) for index, which in enumerate(mine))
    return Metrics(parts, all_parts, tuple(dosed), tuple(by_product), wrong, mass_balance(plan, dose))


def _part(dose: DoseMap, product: int | None, area: Area, spill: float | None) -> PartDose:
    """The figures of ``area``, of one product or, where that is None, of all."""
    if product is None or len(dose.products) == 1:
        layers, whole, counts, count = dose.by_layer_ml_cm2, dose.ml_cm2, dose.layer_count, dose.footprint_count
    else:
        layers, counts, count = dose.layer_ml_cm2[product], dose.layer_counts[product], dose.counts[product]
        whole = layers.sum(axis=0)
    figures = measure_area(whole, count, area, spill)
    held = np.asarray(dose.in_layer.any(axis=0) if product is None else dose.in_layer[product])

    def layer(k: int) -> AreaDose:
        if not held[k]:
            return bare_area(area)
        # Where one layer holds all, its figures are those of the full depth.
        return replace(figures, spill=None) if held.sum() == 1 else measure_area(layers[k], counts[k], area, None)

    return PartDose(figures, (layer(0), layer(1), layer(2)))


def _prescribed(plan: Plan, index: int) -> float:
    target = plan.targets[index]
    volume_ml = float(plan.points.volume_ml[plan.points.target == index].mean())
    return prescription_ml_cm2(volume_ml, plan.protocol.steps[target.step].leak_fraction, target.cell_area_mm2)


def _area(mesh: DoseMesh, share: FloatArray, rx_ml_cm2: FloatArray, outside: tuple[IntArray, FloatArray]) -> Area:
    """The part of the skin with ``share`` of each face and ``rx_ml_cm2`` asked on each, (faces,); ``outside`` as in Area."""
    surface, patch = mesh.surface, mesh.patch
    weight = mesh.area_at_vertices(share) / 100.0
    asked = mesh.area_at_vertices(share * rx_ml_cm2) / 100.0
    vertex = np.flatnonzero(weight > 0)
    rest = share * surface.face_areas_mm2 / 100.0
    rest[patch.chosen] = 0.0
    cold = float(rest.sum())
    return Area(
        vertex,
        weight[vertex],
        asked[vertex] / weight[vertex],
        cold,
        weighted_sum(rest, rx_ml_cm2) / cold if cold > 0 else 0.0,
        *outside,
    )


def _outside_ml(plan: Plan, dose: DoseMap, areas: Areas) -> tuple[FloatArray, FloatArray]:
    """What each deposit (n,) leaves on skin outside its own region, and outside all of the plan, mL."""
    n, of_target = len(plan.points), plan.points.target
    outside, outside_any = np.zeros(n), np.zeros(n)
    over = dose.reaching_out(np.arange(n), areas.whole, of_target)
    for index in np.unique(of_target[over]).tolist():
        mine = over[of_target[over] == index]
        outside[mine] = dose.outside_ml(mine, areas.inside[index])
    far = dose.reaching_out(over, areas.whole, np.full(len(over), len(plan.targets)))
    if len(far):
        outside_any[far] = dose.outside_ml(far, areas.inside[-1])
    return outside, outside_any


def _share(outside_ml: FloatArray, held_ml: FloatArray) -> float | None:
    """Share of what deposits leave on the skin that lies outside; None where nothing is left there."""
    held = float(held_ml.sum())
    return float(outside_ml.sum()) / held if held > 0 else None


def _wrong_layer(plan: Plan, dose: DoseMap, index: int, which: IntArray) -> float | None:
    """Share of the deposits ``which`` outside the layer of the target's plane."""
    layer = LAYER_OF[plan.protocol.steps[plan.targets[index].step].plane]
    deposits = dose.deposits
    if not len(which) or (layer == 2 and not np.isfinite(deposits.stack_mm[which, 1]).all()):
        return None
    meant = float(np.dot(deposits.layer_shares[which, layer], deposits.retained_ml[which]))
    return max(1.0 - meant / float(deposits.retained_ml[which].sum()), 0.0)


def mass_balance(plan: Plan, dose: DoseMap) -> MassBalance:
    """Compare the integral of the map with what the injections leave; see MassBalance."""
    expelled, injected = float(plan.points.volume_ml.sum()), float(dose.deposits.retained_ml.sum())
    edge = dose.footprints.at_edge
    beyond = float((dose.deposits.retained_ml - dose.on_skin_ml)[edge].sum())
    ratio = dose.footprints.mass_ratio[~edge]
    return MassBalance(
        expelled_ml=expelled,
        leak_ml=expelled - injected,
        injected_ml=injected,
        on_skin_ml=dose.integral_ml,
        beyond_edge_ml=beyond,
        residual_share=(injected - beyond - dose.integral_ml) / injected,
        raw_ratio_min=float(ratio.min()) if len(ratio) else None,
        raw_ratio_max=float(ratio.max()) if len(ratio) else None,
    )
