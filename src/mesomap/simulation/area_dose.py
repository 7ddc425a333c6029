"""Dose over an area of skin: quantiles, shares, evenness, and the histogram they are read from."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.unfold import compiled

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
        held = float(np.dot(self.rx_ml_cm2, self.area_cm2)) + self.cold_rx_ml_cm2 * self.cold_cm2
        return held / self.whole_cm2


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
    sums = tally(ml_cm2, count, area.vertex, area.area_cm2, area.rx_ml_cm2)
    held, square, v50, v100, v150, covered, overlapped, excess = (float(value) for value in sums)
    beyond = float(_above(ml_cm2, area.outside, area.outside_cm2, 0.5 * rx))
    d98, d95, d50, d2 = (float(d) for d in quantiles(ml_cm2, area, QUANTILES))
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


def area_histogram(
    ml_cm2: FloatArray, area: Area, bins: int = 200, per_ml: float = 1.0, unit: str = "mL/cm2"
) -> Histogram:
    """The histogram of the dose ``ml_cm2`` (v,) over ``area``, in ``unit`` of ``per_ml`` a mL."""
    dose = ml_cm2[area.vertex]
    top = float(dose.max(initial=0.0))
    held = fill_bins(dose, area.area_cm2, top, np.zeros(bins))
    held[0] += area.cold_cm2
    return Histogram(unit, per_ml * area.mean_rx_ml_cm2, per_ml * np.linspace(0.0, top, bins + 1), held)


def quantiles(ml_cm2: FloatArray, area: Area, shares: FloatArray) -> FloatArray:
    """Smallest dose with at least each share of the area at or below it, exact: a histogram finds the bin, the doses in it
    are sorted. NaN without area."""
    if area.whole_cm2 <= 0:
        return np.full(len(shares), np.nan)
    return np.asarray(_quantiles(ml_cm2[area.vertex], area.area_cm2, area.cold_cm2, np.asarray(shares, np.float64)))


@compiled
def fill_bins(dose: FloatArray, weight: FloatArray, top: float, bins: FloatArray) -> FloatArray:
    """Add each ``weight`` (k,) to the bin of its ``dose`` (k,); equal bins from 0 to ``top``."""
    last = len(bins) - 1
    scale = len(bins) / top if top > LEAST_DOSE else 0.0
    for i in range(len(dose)):
        bins[min(int(dose[i] * scale), last) if dose[i] != 0.0 else 0] += weight[i]
    return bins


@compiled
def _quantiles(dose: FloatArray, weight: FloatArray, cold: float, shares: FloatArray) -> FloatArray:
    top, zero, held = 0.0, cold, 0.0
    for i in range(len(dose)):
        if dose[i] == 0.0:
            zero += weight[i]
        else:
            held += weight[i]
            if dose[i] > top:
                top = dose[i]
    scale = BINS / top if top > LEAST_DOSE else 0.0
    bins, members, bin_of = np.zeros(BINS), np.zeros(BINS, np.int64), np.empty(len(dose), np.int16)
    for i in range(len(dose)):
        bin_of[i] = -1
        if dose[i] != 0.0:
            b = min(int(dose[i] * scale), BINS - 1)
            bin_of[i] = b
            bins[b] += weight[i]
            members[b] += 1
    found, wanted = np.zeros(len(shares)), shares * (zero + held) * (1.0 - 1e-12)
    index, below = np.full(len(shares), -1), np.full(len(shares), zero)
    needed = np.zeros(BINS, np.bool_)
    for s in range(len(shares)):
        if zero > 0.0 and zero >= wanted[s]:
            continue
        for b in range(BINS):
            if members[b]:
                index[s] = b
                if below[s] + bins[b] >= wanted[s]:
                    break
                below[s] += bins[b]
        if index[s] >= 0:
            needed[index[s]] = True
    first = np.zeros(BINS, np.int64)
    kept = 0
    for b in range(BINS):
        if needed[b]:
            first[b] = kept
            kept += members[b]
    rows, filled = np.empty(kept, np.int64), first.copy()
    for i in range(len(dose)):
        if bin_of[i] >= 0 and needed[bin_of[i]]:
            rows[filled[bin_of[i]]] = i
            filled[bin_of[i]] += 1
    for s in range(len(shares)):
        if index[s] >= 0:
            own = rows[first[index[s]] : filled[index[s]]]
            for k in np.argsort(dose[own]):
                found[s] = dose[own[k]]
                below[s] += weight[own[k]]
                if below[s] >= wanted[s]:
                    break
    return found


@compiled
def tally(
    dose: FloatArray, count: NDArray[Any], vertex: IntArray, weight: FloatArray, rx: FloatArray
) -> tuple[float, float, float, float, float, float, float, float]:
    """Weighted sums over the vertices: dose, its square, those with at least 50, 100 and 150 % of ``rx``, those under at
    least one and two deposits, and the dose above ``rx``. Where there is no dose there is no deposit."""
    held, square, v50, v100, v150, covered, overlapped, excess = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for i in range(len(vertex)):
        v = vertex[i]
        d = dose[v]
        if d == 0.0:
            continue
        w = weight[i]
        held += w * d
        square += w * d * d
        if d >= 0.5 * rx[i]:
            v50 += w
            if d >= rx[i]:
                v100 += w
                excess += w * (d - rx[i])
                if d >= 1.5 * rx[i]:
                    v150 += w
        if count[v] >= 1:
            covered += w
            if count[v] >= 2:
                overlapped += w
    return held, square, v50, v100, v150, covered, overlapped, excess


@compiled
def _above(dose: FloatArray, vertex: IntArray, weight: FloatArray, least: float) -> float:
    total = 0.0
    for i in range(len(vertex)):
        if dose[vertex[i]] >= least:
            total += weight[i]
    return total
