"""Dose metrics of each target and of all together, by layer and product, against the dose that the asked pattern stands
for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.plan import Plan
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.area_dose import Area, AreaDose, measure_area
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.dose_mesh import DoseMesh

LAYER_OF = {"epidermis": 0, "dermis": 0, "hypodermis": 1, "muscle": 2}
"""Index of the layer that each plane lies in."""


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
    ``by_product`` the same over all targets of each product of the protocol, in mL/cm2 for one without. ``wrong_layer``
    (one per target) is the share of the target's deposits outside the layer it is meant for, None where the fascia it
    depends on is not known."""

    parts: tuple[PartDose, ...]
    all_parts: PartDose
    dosed: tuple[PartDose | None, ...]
    by_product: tuple[PartDose, ...]
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
        return self.by_product[0] if len(self.by_product) == 1 else self.all_parts

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
    """Where each target of a plan lies on a dose mesh, and what is asked there: ``targets`` with all products, ``own`` with
    the target's product alone, ``union`` of all targets, ``products`` of the targets of each; ``inside`` (targets, v) the
    share of each vertex in each region before zones and margin are taken off."""

    targets: tuple[Area, ...]
    own: tuple[Area, ...]
    union: Area
    products: tuple[Area, ...]
    inside: tuple[FloatArray, ...]
    inside_any: FloatArray


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
    beyond = mesh.corner_sum(mesh.face_area_mm2 * (1.0 - np.minimum(union, 1.0))[mesh.patch.parent_face]) / 100.0
    away = np.flatnonzero(beyond > 0)
    outside = away, beyond[away]

    def shared(steps: list[int]) -> Area:
        whole = np.max([of_step[step][0] for step in steps], axis=0) if steps else np.zeros(n_faces)
        asked = np.sum([of_step[step][1] for step in steps], axis=0) if steps else np.zeros(n_faces)
        return _area(mesh, whole, asked / np.where(whole > 0, whole, 1.0), outside)

    def of_target(index: int, same_product: bool) -> Area:
        target = plan.targets[index]
        whole, asked = np.zeros(n_faces), np.full(n_faces, rx[index])
        whole[target.faces] = target.target_fraction
        for step, both in of_step.items():
            if step != target.step and (not same_product or product_of[step] == product_of[target.step]):
                asked += both[1]
        return _area(mesh, whole, asked, outside)

    everyone = range(len(plan.targets))
    targets = tuple(of_target(index, False) for index in everyone)
    return Areas(
        targets=targets,
        own=targets if len(products) == 1 else tuple(of_target(index, True) for index in everyone),
        union=shared(list(of_step)),
        products=tuple(shared([s for s in of_step if product_of[s] == index]) for index in range(len(products))),
        inside=tuple(mesh.vertex_share(target.faces, target.fraction) for target in plan.targets),
        inside_any=mesh.vertex_share(*_any_region(plan, n_faces)),
    )


def measure(plan: Plan, dose: DoseMap, areas: Areas | None = None) -> Metrics:
    """Metrics of ``dose`` on every target of ``plan``; ``areas`` are those of the plan on its mesh, where a caller has
    them."""
    areas = plan_areas(plan, dose.mesh) if areas is None else areas
    products = plan.protocol.products
    of_deposit = plan.points.target
    mine = [np.flatnonzero(of_deposit == index) for index in range(len(plan.targets))]
    on_skin = dose.on_skin_ml
    spills = [_spill(dose, which, inside, on_skin) for which, inside in zip(mine, areas.inside, strict=True)]
    whole_spill = _spill(dose, np.arange(len(of_deposit)), areas.inside_any, on_skin)
    together = dose.layer_ml_cm2[0] if len(products) == 1 else dose.layer_ml_cm2.sum(axis=0)

    def part(layers: FloatArray, area: Area, spill: float | None) -> PartDose:
        whole = dose.ml_cm2 if layers is together else layers.sum(axis=0)
        skin, fat, deep = (measure_area(layers[k], dose.layer_count[k], area, None) for k in range(len(LAYERS)))
        return PartDose(measure_area(whole, dose.footprint_count, area, spill), (skin, fat, deep))

    parts = tuple(part(together, area, spill) for area, spill in zip(areas.targets, spills, strict=True))
    dosed: list[PartDose | None] = []
    for index, target in enumerate(plan.targets):
        product = plan.protocol.product_of(plan.protocol.steps[target.step])
        own = parts[index]
        if len(products) > 1:
            own = part(dose.layer_ml_cm2[products.index(product)], areas.own[index], spills[index])
        per_ml = product.concentration
        dosed.append(None if per_ml is None else own.scaled(per_ml, f"{product.dose_unit}/cm2"))
    all_parts = part(together, areas.union, whole_spill)
    by_product = []
    for index, product in enumerate(products):
        given = all_parts
        if len(products) > 1:
            given = part(dose.layer_ml_cm2[index], areas.products[index], None)
        per_ml = product.concentration
        by_product.append(given if per_ml is None else given.scaled(per_ml, f"{product.dose_unit}/cm2"))
    wrong = tuple(_wrong_layer(plan, dose, index, which) for index, which in enumerate(mine))
    return Metrics(parts, all_parts, tuple(dosed), tuple(by_product), wrong, mass_balance(plan, dose))


def _prescribed(plan: Plan, index: int) -> float:
    target = plan.targets[index]
    volume_ml = float(plan.points.volume_ml[plan.points.target == index].mean())
    return prescription_ml_cm2(volume_ml, plan.protocol.steps[target.step].leak_fraction, target.cell_area_mm2)


def _any_region(plan: Plan, n_faces: int) -> tuple[IntArray, FloatArray]:
    share = np.zeros(n_faces)
    for target in plan.targets:
        share[target.faces] = np.minimum(share[target.faces] + target.fraction, 1.0)
    return np.arange(n_faces), share


def _area(mesh: DoseMesh, share: FloatArray, rx_ml_cm2: FloatArray, outside: tuple[IntArray, FloatArray]) -> Area:
    """The part of the skin with ``share`` of each face and ``rx_ml_cm2`` asked on each, (faces,); ``outside`` as in Area."""
    surface, patch = mesh.surface, mesh.patch
    weight = mesh.corner_sum(mesh.face_area_mm2 * share[patch.parent_face]) / 100.0
    asked = mesh.corner_sum(mesh.face_area_mm2 * (share * rx_ml_cm2)[patch.parent_face]) / 100.0
    vertex = np.flatnonzero(weight > 0)
    rest = share * surface.face_areas_mm2 / 100.0
    rest[patch.chosen] = 0.0
    cold = float(rest.sum())
    return Area(
        vertex,
        weight[vertex],
        asked[vertex] / weight[vertex],
        cold,
        float(np.dot(rest, rx_ml_cm2)) / cold if cold > 0 else 0.0,
        *outside,
    )


def _spill(dose: DoseMap, which: IntArray, inside: FloatArray, on_skin_ml: FloatArray) -> float | None:
    held = float(on_skin_ml[which].sum())
    return float(dose.outside_ml(which, inside).sum()) / held if held > 0 else None


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
