"""Dose-area metrics of each target and of all together, against the dose that the asked pattern stands for."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.region import MOST_OVERLAP_CM2, shared_cm2
from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Plan, Target
from mesomap.simulation.dose import DoseMap


@dataclass(frozen=True)
class AreaDose:
    """What the skin of a target receives. Every average and share is weighted by area.

    ``rx``    prescription: the even dose of the asked pattern, retained volume per point / area of a lattice cell
    ``mean``  integral of the dose over the area / the area
    ``d98``, ``d95``, ``d50``, ``d2``  Dx, the dose that at least x % of the area receives
    ``v50``, ``v100``, ``v150``  share of the area with at least 50, 100, 150 % of the prescription, 0 to 1
    ``cv``    standard deviation / mean; ``hi`` = (D2 - D98) / D50 (ICRU 83), None where D50 is 0
    ``coverage``  share of the area under at least one deposit (its effect radius taken as the bolus radius)
    ``overlap``   share of the area under two or more
    ``spill``     share of what the target's own injections leave on the skin that lies outside the region;
    None for a target without injections

    Doses are in ``unit`` (mL/cm2); ``scaled`` gives the same in mg/cm2 or U/cm2.
    """

    unit: str
    area_cm2: float
    rx: float
    mean: float
    d98: float
    d95: float
    d50: float
    d2: float
    v50: float
    v100: float
    v150: float
    cv: float | None
    hi: float | None
    coverage: float
    overlap: float
    spill: float | None

    def scaled(self, factor: float, unit: str) -> AreaDose:
        """The same metrics with doses in another unit: ``factor`` is dose per mL. Shares and ratios do not change."""
        return replace(
            self,
            unit=unit,
            rx=factor * self.rx,
            mean=factor * self.mean,
            d98=factor * self.d98,
            d95=factor * self.d95,
            d50=factor * self.d50,
            d2=factor * self.d2,
        )


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
class Metrics:
    """``volume`` (one per target of the plan, same order) and ``volume_total`` in mL/cm2; ``dose`` and ``dose_total``
    the same in the product's dose unit per cm2: None for a product without a concentration, and where products of
    different concentration meet on the same skin."""

    volume: tuple[AreaDose, ...]
    volume_total: AreaDose
    dose: tuple[AreaDose | None, ...]
    dose_total: AreaDose | None
    mass: MassBalance

    @property
    def reported(self) -> tuple[AreaDose, ...]:
        """Per target, in the dose unit where there is one, else in mL/cm2."""
        return tuple(volume if dose is None else dose for volume, dose in zip(self.volume, self.dose, strict=True))

    @property
    def reported_total(self) -> AreaDose:
        """All targets, in the dose unit where there is one, else in mL/cm2."""
        return self.dose_total if self.dose_total is not None else self.volume_total


def prescription_ml_cm2(volume_ml: float, leak_fraction: float, cell_area_mm2: float) -> float:
    """The even area dose that a pattern stands for: volume per point x (1 - leak) / area of a cell, mL/cm2."""
    return 100.0 * volume_ml * (1.0 - leak_fraction) / cell_area_mm2


def weighted_quantiles(values: FloatArray, weights: FloatArray, shares: FloatArray) -> FloatArray:
    """Smallest value with at least each share of the weight at or below it; exact, by sorting. NaN without weight."""
    order = np.argsort(values, kind="stable")
    total = np.cumsum(weights[order])
    if not len(total) or total[-1] <= 0:
        return np.full(len(shares), np.nan)
    at = np.searchsorted(total, np.asarray(shares) * total[-1] * (1.0 - 1e-12), side="left")
    return np.asarray(values[order[np.minimum(at, len(order) - 1)]])


def area_dose(
    dose_ml_cm2: FloatArray, rx_ml_cm2: FloatArray, counts: FloatArray, area_cm2: FloatArray, spill: float | None
) -> AreaDose:
    """Metrics over k pieces of skin: mean dose, prescription, share under >= 1 and >= 2 deposits ``counts`` (k, 2),
    area.

    Raises InputError when the pieces have no area: the target has been eaten up by zones and margin.
    """
    whole = float(area_cm2.sum())
    if whole <= 0:
        raise InputError("metrics: the target has no area left inside zones and margin")
    d98, d95, d50, d2 = (float(v) for v in weighted_quantiles(dose_ml_cm2, area_cm2, np.array([0.02, 0.05, 0.5, 0.98])))
    mean = float(np.dot(dose_ml_cm2, area_cm2)) / whole
    spread = math.sqrt(float(np.dot((dose_ml_cm2 - mean) ** 2, area_cm2)) / whole)
    relative = dose_ml_cm2 / rx_ml_cm2
    v50, v100, v150 = (float(area_cm2[relative >= level].sum()) / whole for level in (0.5, 1.0, 1.5))
    coverage, overlap = (float(v) for v in area_cm2 @ counts / whole)
    return AreaDose(
        unit="mL/cm2",
        area_cm2=whole,
        rx=float(np.dot(rx_ml_cm2, area_cm2)) / whole,
        mean=mean,
        d98=d98,
        d95=d95,
        d50=d50,
        d2=d2,
        v50=v50,
        v100=v100,
        v150=v150,
        cv=spread / mean if mean > 0 else None,
        hi=(d2 - d98) / d50 if d50 > 0 else None,
        coverage=coverage,
        overlap=overlap,
        spill=spill,
    )


def measure(plan: Plan, dose: DoseMap) -> Metrics:
    """Metrics of ``dose`` on every target of ``plan``: over the area left inside zones and margin.

    Inside a face of the skin that the border cuts, its share applies to all the small faces in it. Where another step
    is planned on the same skin both doses add, and so do the prescriptions. The total runs over the union of the
    targets."""
    surface, patch = dose.surface, dose.patch
    corners = patch.faces
    hit = np.stack([dose.footprint_count >= 1, dose.footprint_count >= 2], axis=1).astype(np.float64)
    counts = (hit[corners[:, 0]] + hit[corners[:, 1]] + hit[corners[:, 2]]) / 3.0
    steps = sorted({target.step for target in plan.targets})
    share = {step: np.zeros(len(surface.faces)) for step in steps}
    # What each step asks of each face; where two targets of a step meet, their shares of it add up to one.
    asked_of = {step: np.zeros(len(surface.faces)) for step in steps}
    rx = []
    for index, target in enumerate(plan.targets):
        volume_ml = float(plan.points.volume_ml[plan.points.target == index].mean())
        leak = plan.protocol.steps[target.step].leak_fraction
        rx.append(prescription_ml_cm2(volume_ml, leak, target.cell_area_mm2))
        share[target.step][target.faces] += target.target_fraction
        asked_of[target.step][target.faces] += rx[-1] * target.target_fraction
    for step in steps:
        over = np.maximum(share[step], 1.0)
        share[step] /= over
        asked_of[step] /= over
    untouched = np.ones(len(surface.faces), np.bool_)
    untouched[patch.chosen] = False

    def gather(inside: FloatArray, rx_ml_cm2: FloatArray, spill: float | None) -> AreaDose:
        small = np.flatnonzero(inside[patch.parent_face] > 0)
        parent = patch.parent_face[small]
        rest = np.flatnonzero(untouched & (inside > 0))
        return area_dose(
            np.concatenate([dose.face_ml_cm2[small], np.zeros(len(rest))]),
            np.concatenate([rx_ml_cm2[parent], rx_ml_cm2[rest]]),
            np.concatenate([counts[small], np.zeros((len(rest), 2))]),
            np.concatenate(
                [dose.face_area_cm2[small] * inside[parent], surface.face_areas_mm2[rest] * inside[rest] / 100.0]
            ),
            spill,
        )

    def of_target(index: int, target: Target) -> AreaDose:
        inside = np.zeros(len(surface.faces))
        inside[target.faces] = target.target_fraction
        asked = np.full(len(surface.faces), rx[index])
        for step in steps:
            if step != target.step:
                asked += asked_of[step]
        return gather(inside, asked, _spill(dose, plan.points.target[dose.owner] == index))

    volume = tuple(of_target(index, target) for index, target in enumerate(plan.targets))
    union = np.max([share[step] for step in steps], axis=0)
    asked = np.sum([asked_of[step] for step in steps], axis=0) / np.where(union > 0, union, 1.0)
    total = gather(union, asked, _spill(dose, np.ones(len(dose.owner), np.bool_)))
    dosed = tuple(
        item.scaled(per_ml, f"{unit}/cm2") if per_ml is not None else None
        for item, (per_ml, unit) in zip(volume, _dosing(plan), strict=True)
    )
    per_ml, unit = plan.protocol.concentration, plan.protocol.dose_unit
    dose_total = total.scaled(per_ml, f"{unit}/cm2") if per_ml is not None else None
    return Metrics(volume, total, dosed, dose_total, mass_balance(plan, dose))


def _dosing(plan: Plan) -> list[tuple[float | None, str | None]]:
    """Dose per mL and dose unit of each target; None where another product reaches the same skin."""
    kinds, surface = [], plan.atlas.surface
    for target in plan.targets:
        product = plan.protocol.product_of(plan.protocol.steps[target.step])
        kinds.append((product.concentration, product.dose_unit))
    alone = [
        all(
            own == other
            or shared_cm2(surface, target.faces, target.fraction, there.faces, there.fraction) <= MOST_OVERLAP_CM2
            for other, there in zip(kinds, plan.targets, strict=True)
        )
        for own, target in zip(kinds, plan.targets, strict=True)
    ]
    return [kind if by_itself else (None, None) for kind, by_itself in zip(kinds, alone, strict=True)]


def mass_balance(plan: Plan, dose: DoseMap) -> MassBalance:
    """Compare the integral of the map with what the injections leave; see MassBalance."""
    expelled, injected = float(plan.points.volume_ml.sum()), float(dose.retained_ml.sum())
    edge = dose.at_edge
    beyond = float((dose.retained_ml - dose.on_skin_ml)[edge].sum())
    ratio = dose.mass_ratio[~edge]
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


def _spill(dose: DoseMap, which: NDArray[np.bool_]) -> float | None:
    held = float(dose.on_skin_ml[which].sum())
    return float(dose.spill_ml[which].sum()) / held if held > 0 else None
