"""Dose over an area of skin: quantiles, shares, evenness, and the histogram they are read from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.compiled import compiled, compiled_sums
from mesomap.geometry.surface import FloatArray, IntArray

BINS = 1024
LEAST_DOSE = 1e-200
QUANTILES = np.array([0.02, 0.05, 0.5, 0.98])
"""Shares of the area below D98, D95, D50 and D2."""


@dataclass(frozen=True)
class AreaDose:
    """What an area of skin receives. Every average and share is weighted by area.

    ``rx``    prescription: the even dose of the asked pattern, retained volume per point / area of a lattice cell
    ``mean``  integral of the dose over the area / the area
    ``d98``, ``d95``, ``d50``, ``d2``  Dx, the dose that at least x % of the area receives
    ``v50``, ``v100``, ``v150``  share of the area with at least 50, 100, 150 % of the prescription, 0 to 1
    ``hot_cm2``, ``cold_cm2``    area with at least 150 %, and with less than 50 % of it
    ``cv``    standard deviation / mean; ``hi`` = (D2 - D98) / D50 (ICRU 83), None where D50 is 0
    ``excess``    share of the dose above the prescription: integral of max(D - Rx, 0) / integral of D, None without dose
    ``coverage``  share of the area under at least one deposit (its effect radius taken as the bolus radius)
    ``overlap``   share of the area under two or more
    ``cn``    conformity of half the prescription (Paddick): (area inside with >= 50 %)^2 / (area x all skin with >= 50 %,
    but for the skin of other targets); None where no skin has that
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
    hot_cm2: float
    cold_cm2: float
    cv: float | None
    hi: float | None
    excess: float | None
    coverage: float
    overlap: float
    cn: float | None
    spill: float | None

    def scaled(self, factor: float, unit: str) -> AreaDose:
        """The same metrics with doses in another unit: ``factor`` is dose per mL. Shares and ratios do not change."""
        doses = {name: factor * getattr(self, name) for name in ("rx", "mean", "d98", "d95", "d50", "d2")}
        return replace(self, unit=unit, **doses)


@dataclass(frozen=True, eq=False)
class Area:
    """k vertices of a dose mesh that an area holds: ``vertex`` (k,), the ``area_cm2`` (k,) of each inside and the
    prescription ``rx_ml_cm2`` (k,) there; ``cold_cm2`` more that no deposit can reach, with ``cold_rx_ml_cm2`` on
    average. ``outside`` (j,) and ``outside_cm2`` (j,): vertices outside every target, and their area."""

    vertex: IntArray
    area_cm2: FloatArray
    rx_ml_cm2: FloatArray
    cold_cm2: float
    cold_rx_ml_cm2: float
    outside: IntArray
    outside_cm2: FloatArray

    @cached_property
    def whole_cm2(self) -> float:
        """Area with and without dose, cm2."""
        return float(self.area_cm2.sum()) + self.cold_cm2

    @cached_property
    def mean_rx_ml_cm2(self) -> float:
        """Prescription on average, mL/cm2."""
        held = float((self.rx_ml_cm2 * self.area_cm2).sum()) + self.cold_rx_ml_cm2 * self.cold_cm2
        return held / self.whole_cm2


def joined(areas: Sequence[Area]) -> Area:
    """Several areas that do not meet, on one mesh, as one."""
    first = areas[0]
    held = sum(area.cold_cm2 for area in areas)
    asked = sum(area.cold_cm2 * area.cold_rx_ml_cm2 for area in areas)
    return Area(
        vertex=np.concatenate([area.vertex for area in areas]),
        area_cm2=np.concatenate([area.area_cm2 for area in areas]),
        rx_ml_cm2=np.concatenate([area.rx_ml_cm2 for area in areas]),
        cold_cm2=held,
        cold_rx_ml_cm2=asked / held if held > 0.0 else first.cold_rx_ml_cm2,
        outside=first.outside,
        outside_cm2=first.outside_cm2,
    )


@dataclass(frozen=True, eq=False)
class Histogram:
    """Dose-area histogram: ``dose`` (b + 1,) edges of equal bins from 0 to the largest dose, in ``unit``; ``area_cm2`` (b,)
    with a dose in each bin, the last edge included. ``rx`` is the prescription."""

    unit: str
    rx: float
    dose: FloatArray
    area_cm2: FloatArray

    @property
    def at_least(self) -> FloatArray:
        """Share of the area that receives at least each edge's dose, shape (b + 1,), from 1 down to 0."""
        above = np.append(np.cumsum(self.area_cm2[::-1])[::-1], 0.0)
        return np.asarray(above / above[0])


def measure_area(ml_cm2: FloatArray, count: NDArray[Any], area: Area, spill: float | None) -> AreaDose:
    """Metrics over ``area`` of the dose ``ml_cm2`` (v,) and the number of deposits ``count`` (v,) at the vertices.

    Raises InputError when the area is nothing: the target has been eaten up by zones and margin.
    """
    whole = area.whole_cm2
    if whole <= 0:
        raise InputError("metrics: the target has no area left inside zones and margin")
    rx = area.mean_rx_ml_cm2
    sums, quantile = sums_and_quantiles(ml_cm2, count, area)
    held, square, v50, v100, v150, covered, overlapped, excess = (float(value) for value in sums)
    beyond = float(area_above(ml_cm2, area.outside, area.outside_cm2, 0.5 * rx))
    d98, d95, d50, d2 = (float(dose) for dose in quantile)
    mean = held / whole
    variance = max(square / whole - mean**2, 0.0)
    return AreaDose(
        unit="mL/cm2",
        area_cm2=whole,
        rx=rx,
        mean=mean,
        d98=d98,
        d95=d95,
        d50=d50,
        d2=d2,
        v50=v50 / whole,
        v100=v100 / whole,
        v150=v150 / whole,
        hot_cm2=v150,
        cold_cm2=whole - v50,
        cv=math.sqrt(variance) / mean if mean > 0 else None,
        hi=(d2 - d98) / d50 if d50 > 0 else None,
        excess=excess / held if held > 0 else None,
        coverage=covered / whole,
        overlap=overlapped / whole,
        cn=v50**2 / (whole * (v50 + beyond)) if v50 + beyond > 0 else None,
        spill=spill,
    )


def bare_area(area: Area) -> AreaDose:
    """What measure_area gives where there is no dose at all."""
    nothing: dict[str, Any] = {
        **dict.fromkeys(("mean", "d98", "d95", "d50", "d2", "v50", "v100", "v150", "hot_cm2"), 0.0),
        **dict.fromkeys(("cv", "hi", "excess", "cn", "spill")),
    }
    return AreaDose(
        "mL/cm2",
        area.whole_cm2,
        area.mean_rx_ml_cm2,
        cold_cm2=area.whole_cm2,
        coverage=0.0,
        overlap=0.0,
        **nothing,
    )


def area_histogram(
    ml_cm2: FloatArray, area: Area, bins: int = 200, per_ml: float = 1.0, unit: str = "mL/cm2"
) -> Histogram:
    """The histogram of the dose ``ml_cm2`` (v,) over ``area``, in ``unit`` of ``per_ml`` a mL."""
    dose = np.empty(len(area.vertex))
    top = _gather_dose(ml_cm2, area.vertex, dose)
    held = filled_bins(dose, area.area_cm2, top, bins)
    held[0] += area.cold_cm2
    return Histogram(unit, per_ml * area.mean_rx_ml_cm2, per_ml * np.linspace(0.0, top, bins + 1), held)


def sums_and_quantiles(ml_cm2: FloatArray, count: NDArray[Any], area: Area) -> tuple[Any, FloatArray]:
    """What ``tally`` gives for ``area``, and its QUANTILES; ``ml_cm2`` (v,) and ``count`` (v,) as in measure_area."""
    return sums_and_quantiles_at(ml_cm2, count, area.vertex, area.area_cm2, area.rx_ml_cm2, area.cold_cm2)


def sums_and_quantiles_at(
    ml_cm2: FloatArray, count: NDArray[Any], vertex: IntArray, area_cm2: FloatArray, rx: FloatArray, cold_cm2: float
) -> tuple[Any, FloatArray]:
    """The same at k vertices, each with its ``area_cm2`` and ``rx``, and ``cold_cm2`` more without dose."""
    dose, counted = np.empty(len(vertex)), np.empty(len(vertex), count.dtype)
    top = _gather(ml_cm2, count, vertex, dose, counted)
    found: FloatArray = _quantiles(dose, area_cm2, cold_cm2, top, QUANTILES)
    return tally(dose, counted, area_cm2, rx), found


def quantiles(ml_cm2: FloatArray, area: Area, shares: FloatArray) -> FloatArray:
    """Smallest dose with at least each share of the area at or below it, exact: a histogram finds the bin, the doses in it
    are sorted. NaN without area."""
    return _area_quantiles(np.asarray(ml_cm2[area.vertex]), area, np.asarray(shares, np.float64))


def _area_quantiles(dose: FloatArray, area: Area, shares: FloatArray) -> FloatArray:
    if area.whole_cm2 <= 0:
        return np.full(len(shares), np.nan)
    found: FloatArray = _quantiles(dose, area.area_cm2, area.cold_cm2, float(dose.max(initial=0.0)), shares)
    return found


@compiled_sums
def weighted_sum(values: FloatArray, weight: FloatArray) -> float:
    """Sum of ``values`` (k,) times ``weight`` (k,): a dot product that does not wait for other threads."""
    total = 0.0
    for i in range(len(values)):
        total += values[i] * weight[i]
    return total


@compiled
def _gather(
    ml_cm2: FloatArray, count: NDArray[Any], vertex: IntArray, dose: FloatArray, counted: NDArray[Any]
) -> float:
    """``dose`` and ``counted`` at the vertices; the largest dose."""
    top = 0.0
    for i in range(len(vertex)):
        dose[i] = ml_cm2[vertex[i]]
        counted[i] = count[vertex[i]]
        if dose[i] > top:
            top = dose[i]
    return top


@compiled
def _gather_dose(ml_cm2: FloatArray, vertex: IntArray, dose: FloatArray) -> float:
    """``dose`` at the vertices; the largest one."""
    top = 0.0
    for i in range(len(vertex)):
        dose[i] = ml_cm2[vertex[i]]
        if dose[i] > top:
            top = dose[i]
    return top


@compiled
def filled_bins(dose: FloatArray, weight: FloatArray, top: float, count: int) -> FloatArray:
    """Sum of the ``weight`` (k,) whose ``dose`` (k,) lies in each of ``count`` equal bins from 0 to ``top``."""
    last, scale = count - 1, count / top if top > LEAST_DOSE else 0.0
    # Neighbours have like doses: four rows, so that none waits for the sum of the one before.
    bins = np.zeros((4, count))
    for i in range(len(dose)):
        bins[i & 3, min(int(dose[i] * scale), last)] += weight[i]
    total: FloatArray = bins[0] + bins[1] + bins[2] + bins[3]
    return total


@compiled
def _quantiles(dose: FloatArray, weight: FloatArray, cold: float, top: float, shares: FloatArray) -> FloatArray:
    # Bin 0 holds what has no dose.
    scale = (BINS - 1) / top if top > LEAST_DOSE else 0.0
    filling, bin_of = np.zeros((4, BINS + 1)), np.empty(len(dose), np.int16)
    for i in range(len(dose)):
        b = 0
        if dose[i] > 0.0:
            b = int(np.ceil(dose[i] * scale))
        bin_of[i] = b
        filling[i & 3, b] += weight[i]
    bins = filling[0] + filling[1] + filling[2] + filling[3]
    zero = cold + bins[0]
    found, wanted = np.zeros(len(shares)), shares * (cold + bins.sum()) * (1.0 - 1e-12)
    index, below = np.full(len(shares), -1), np.full(len(shares), zero)
    needed = np.zeros(BINS + 1, np.bool_)
    for s in range(len(shares)):
        if zero > 0.0 and zero >= wanted[s]:
            continue
        for b in range(1, BINS + 1):
            if bins[b] > 0.0:
                index[s] = b
                if below[s] + bins[b] >= wanted[s]:
                    break
                below[s] += bins[b]
        if index[s] >= 0:
            needed[index[s]] = True
    rows = [i for i in range(len(dose)) if needed[bin_of[i]]]
    for s in range(len(shares)):
        if index[s] >= 0:
            own = np.array([i for i in rows if bin_of[i] == index[s]])
            for k in np.argsort(dose[own]):
                found[s] = dose[own[k]]
                below[s] += weight[own[k]]
                if below[s] >= wanted[s]:
                    break
    return found


@compiled_sums
def tally(
    dose: FloatArray, count: NDArray[Any], weight: FloatArray, rx: FloatArray
) -> tuple[float, float, float, float, float, float, float, float]:
    """Sums over k vertices of ``weight`` (k,): times dose, times its square, of those with at least 50, 100 and 150 % of
    ``rx`` (k,), under at least one and two deposits, and times the dose above ``rx``."""
    held, square, v50, v100, v150, covered, overlapped, excess = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for i in range(len(dose)):
        d, w = dose[i], weight[i]
        over = d - rx[i]
        held += w * d
        square += w * d * d
        v50 += w if d >= 0.5 * rx[i] else 0.0
        v100 += w if over >= 0.0 else 0.0
        v150 += w if d >= 1.5 * rx[i] else 0.0
        covered += w if count[i] >= 1.0 else 0.0
        overlapped += w if count[i] >= 2.0 else 0.0
        excess += w * over if over > 0.0 else 0.0
    return held, square, v50, v100, v150, covered, overlapped, excess


@compiled
def area_above(dose: FloatArray, vertex: IntArray, weight: FloatArray, least: float) -> float:
    """Sum of the ``weight`` (k,) of the vertices (k,) with a ``dose`` (v,) of at least ``least``."""
    total = 0.0
    for i in range(len(vertex)):
        if dose[vertex[i]] >= least:
            total += weight[i]
    return total
