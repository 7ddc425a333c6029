"""One deposit over time under a flat stack of layers: where its share lies by depth and distance, and what is cleared.

K du/dt = div(K D grad u) - K k u with c = K u; nothing leaves through the skin. Exact in time; a series of J0(l r) over
the zeros of J1(l R) in the distance r, finite volumes in depth (see ``column``). At 0 the deposit is its ellipsoid."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.special import j0, j1, jn_zeros

from mesomap.anatomy.kept import Arrays, kept_arrays
from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.simulation import column as column_module
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.column import SLICE_MM, Column, column_under, reach_mm, slice_shares
from mesomap.simulation.layers import Stack
from mesomap.simulation.radial_table import RadialTable
from mesomap.simulation.substance import Substance

MOST_WAVES = 400
LEFT_OUT = 1e-9
"""Waves that have decayed to this share are left out of the series."""
STEP_MM = 0.1
EXACT_STEPS = 200
GAUSS = np.polynomial.legendre.leggauss(8)
MOST_KEPT = 200


@dataclass(frozen=True, eq=False)
class LayeredTable:
    """Share of a deposit that holds 1, at ``times_s`` (t,) after it was placed.

    ``radius_mm`` (t,) where the series of each time ends; ``series`` one (waves, n) a time: amount of each wave in each
    slice of ``column``, 1/mm2 (none at 0). ``layer_share`` (t, 3) in skin, subcutis and deeper; ``cleared_share`` (t,)."""

    bolus: Bolus
    stack: Stack
    column: Column
    times_s: FloatArray
    radius_mm: FloatArray
    series: tuple[FloatArray, ...]
    layer_share: FloatArray
    cleared_share: FloatArray

    def in_layer(self, time_s: float) -> FloatArray:
        """Share in skin, subcutis and deeper, shape (3,)."""
        return np.asarray(self.layer_share[self._at(time_s)])

    def cleared(self, time_s: float) -> float:
        """Share that was cleared up to then."""
        return float(self.cleared_share[self._at(time_s)])

    def radial(self, time_s: float) -> RadialTable:
        """Area density by layer; each layer holds its share exactly."""
        at = self._at(time_s)
        if self.times_s[at] == 0.0:
            step = self.bolus.a_mm / EXACT_STEPS
            raw = self._columns(np.linspace(0.0, self.bolus.a_mm, EXACT_STEPS + 1))
        else:
            step = STEP_MM
            r = step * np.arange(math.ceil(self.radius_mm[at] / step) + 1)
            raw = np.maximum(self.column.by_layer(self._waves(r, at) @ self.series[at]).T, 0.0)
            raw[:, -1] = 0.0
        held = RadialTable(step, raw).in_layer
        scale = self.layer_share[at] / np.where(held > 0.0, held, 1.0)
        return RadialTable(step, raw * np.where(held > 0.0, scale, 0.0)[:, None])

    def concentration_per_mm3(self, r_mm: FloatArray, z_mm: FloatArray, time_s: float) -> FloatArray:
        """Share per mm3 at each distance ``r_mm`` (n,) from the axis and depth ``z_mm`` (m,), shape (n, m); on the border
        of two layers that of the upper. Zero outside the domain."""
        at = self._at(time_s)
        r, z = np.asarray(r_mm, np.float64), np.asarray(z_mm, np.float64)
        if self.times_s[at] == 0.0:
            bolus = self.bolus
            inside = (r[:, None] / bolus.a_mm) ** 2 + ((z - bolus.depth_mm) / bolus.b_mm) ** 2 <= 1.0
            inside &= (z >= bolus.top_mm) & (z <= bolus.bottom_mm)
            return np.asarray(inside / bolus.volume_mm3)
        held = self._waves(r, at) @ (self.series[at] @ self._to_depths(z))
        return np.where(r[:, None] < self.radius_mm[at], np.maximum(held, 0.0), 0.0)

    def _at(self, time_s: float) -> int:
        found = np.flatnonzero(np.isclose(self.times_s, time_s, rtol=1e-12, atol=0.0))
        if not len(found):
            known = ", ".join(f"{time:g}" for time in self.times_s)
            raise InputError(f"table: {time_s!r} s is not among its times, {known} s; make the table with it")
        return int(found[0])

    def _waves(self, r_mm: FloatArray, at: int) -> FloatArray:
        """J0(l r), shape (n, waves)."""
        waves = _wave_numbers(len(self.series[at]), self.radius_mm[at])
        return np.asarray(j0(np.outer(np.minimum(r_mm, self.radius_mm[at]), waves)))

    def _columns(self, r_mm: FloatArray) -> FloatArray:
        """Column density of the ellipsoid within each layer, shape (3, n)."""
        bolus, borders = self.bolus, (0.0, self.stack.skin_mm, self.stack.fascia_mm, math.inf)
        half = bolus.b_mm * np.sqrt(np.maximum(1.0 - (r_mm / bolus.a_mm) ** 2, 0.0))
        low, high = np.maximum(bolus.depth_mm - half, bolus.top_mm), np.minimum(bolus.depth_mm + half, bolus.bottom_mm)
        heights = [np.minimum(high, bottom) - np.maximum(low, top) for top, bottom in pairwise(borders)]
        return np.asarray(np.maximum(np.array(heights), 0.0) / bolus.volume_mm3)

    @cached_property
    def _places(self) -> tuple[FloatArray, FloatArray]:
        """Depths (p,) at which u is known, and u there from the amounts in the slices, shape (n, p): middles, and faces,
        where it follows from the flux."""
        column = self.column
        n, half = len(column.layer), column.half_conductance
        share = half[:-1] / (half[:-1] + half[1:])
        to_u = np.zeros((n, 2 * n + 1))
        each = np.arange(n)
        to_u[each, 2 * each + 1] = 1.0
        to_u[each[:-1], 2 * each[1:]], to_u[each[1:], 2 * each[1:]] = share, 1.0 - share
        to_u[0, 0] = to_u[-1, -1] = 1.0
        depths = np.empty(2 * n + 1)
        depths[::2], depths[1::2] = column.edges_mm, 0.5 * (column.edges_mm[1:] + column.edges_mm[:-1])
        return depths, to_u / column.capacity[:, None]

    def _to_depths(self, z_mm: FloatArray) -> FloatArray:
        """What makes concentrations at ``z_mm`` (m,) of the amounts in the slices, shape (n, m)."""
        depths, to_u = self._places
        inside = (z_mm >= 0.0) & (z_mm <= depths[-1])
        after = np.clip(np.searchsorted(depths, z_mm), 1, len(depths) - 1)
        weight = (z_mm - depths[after - 1]) / (depths[after] - depths[after - 1])
        u = (1.0 - weight) * to_u[:, after - 1] + weight * to_u[:, after]
        slices = np.clip(np.searchsorted(self.column.edges_mm, z_mm) - 1, 0, len(self.column.layer) - 1)
        return np.asarray(u * np.where(inside, self.column.partition[slices], 0.0))


def layered_table(
    bolus: Bolus, stack: Stack, substance: Substance, times_s: Sequence[float], slice_mm: float = SLICE_MM
) -> LayeredTable:
    """The table of one class of deposits, kept on disk between runs. A thread is taken as a single place.

    Raises InputError for times that are negative or not finite, or none, and for layers in the wrong order.
    """
    times = checked_times_s(times_s)
    bolus = replace(bolus, length_mm=0.0)
    column = column_under([bolus], stack, substance, float(times.max()), slice_mm)
    shape = [bolus.a_mm, bolus.b_mm, bolus.depth_mm, bolus.top_mm, bolus.bottom_mm, stack.skin_mm, stack.fascia_mm]
    medium = [substance.diffusion_mm2_s, substance.half_life_s, substance.partition]
    kept = kept_arrays(
        "layered",
        (Path(__file__), Path(str(column_module.__file__))),
        lambda: _solved(bolus, column, times),
        key=json.dumps([shape, medium, times.tolist(), slice_mm]),
        most=MOST_KEPT,
    )
    series = tuple(kept[f"series{i}"] for i in range(len(times)))
    return LayeredTable(bolus, stack, column, times, kept["radius_mm"], series, kept["in_layer"], kept["cleared"])


def checked_times_s(times_s: Sequence[float] | FloatArray) -> FloatArray:
    """Ascending times without repetition, shape (t,); raises InputError for one that is negative or not finite."""
    times = np.unique(np.asarray(times_s, np.float64))
    wrong = times[~(np.isfinite(times) & (times >= 0.0))]
    if len(wrong) or not len(times):
        raise InputError(
            f"time: {wrong[0]:g} s; it must be 0 or a positive number" if len(wrong) else "time: none given"
        )
    return times


def _solved(bolus: Bolus, column: Column, times_s: FloatArray) -> Arrays:
    substance = column.substance
    modes = column.modes()
    uniform = len(set(substance.diffusion_mm2_s)) == 1
    root = np.sqrt(column.capacity)
    amounts, cleared = column.after(slice_shares(bolus, column.edges_mm), times_s, modes)
    arrays: Arrays = {"in_layer": np.maximum(column.by_layer(amounts), 0.0), "cleared": cleared}
    radius = np.array([bolus.a_mm + reach_mm(substance, float(time)) for time in times_s])
    for i, time in enumerate(times_s.tolist()):
        if time == 0.0:
            arrays[f"series{i}"] = np.zeros((0, len(root)))
            continue
        waves = _wave_numbers(_wave_count(substance, radius[i], time), radius[i])
        start = _initial_waves(bolus, column.edges_mm, waves, radius[i]) / root
        if uniform:
            rates, vectors = modes
            lateral = substance.diffusion_mm2_s[0] * waves**2
            late = ((start @ vectors) * np.exp(-time * np.add.outer(lateral, rates))) @ vectors.T
        else:
            late = np.empty_like(start)
            for k, wave in enumerate(waves.tolist()):
                rates, vectors = column.modes(wave)
                late[k] = vectors @ (np.exp(-time * rates) * (vectors.T @ start[k]))
        arrays[f"series{i}"] = late * root
    return {**arrays, "radius_mm": radius}


def _wave_count(substance: Substance, radius_mm: float, time_s: float) -> int:
    highest = math.sqrt(-math.log(LEFT_OUT) / (min(substance.diffusion_mm2_s) * time_s))
    return min(math.ceil(highest * radius_mm / math.pi) + 1, MOST_WAVES)


@cache
def _zeros() -> FloatArray:
    return np.append(0.0, jn_zeros(1, MOST_WAVES - 1))


def _wave_numbers(count: int, radius_mm: float) -> FloatArray:
    """0 and the zeros of J1 over the radius, 1/mm: waves without flux there."""
    return _zeros()[:count] / radius_mm


def _initial_waves(bolus: Bolus, edges_mm: FloatArray, waves: FloatArray, radius_mm: float) -> FloatArray:
    """Amount of each wave in each slice at 0, shape (waves, n), 1/mm2. At the depth z the ellipsoid is a disc of radius s,
    whose wave is 2 s J1(l s) / (l R^2 J0(l R)^2); integrated over the slice in the angle that makes s smooth."""
    shares = slice_shares(bolus, edges_mm)
    out = np.zeros((len(waves), len(shares)))
    out[0] = shares / (math.pi * radius_mm**2)
    low, high = bolus.depth_mm - bolus.b_mm, bolus.depth_mm + bolus.b_mm
    z = np.clip(edges_mm, max(low, bolus.top_mm), min(high, bolus.bottom_mm))
    angle = np.arcsin(np.clip((z - bolus.depth_mm) / bolus.b_mm, -1.0, 1.0))
    met = np.flatnonzero(np.diff(angle) > 0.0)
    node, weight = GAUSS
    half, middle = 0.5 * np.diff(angle)[met], 0.5 * (angle[met] + angle[met + 1])
    at = middle[:, None] + half[:, None] * node
    s = bolus.a_mm * np.cos(at)
    height = weight * half[:, None] * bolus.b_mm * np.cos(at)
    wave = waves[1:, None, None]
    disc = (j1(wave * s) * (s * height)).sum(axis=-1) / waves[1:, None]
    norm = 0.5 * radius_mm**2 * j0(waves[1:] * radius_mm) ** 2
    out[1:, met] = disc / (norm[:, None] * bolus.volume_mm3)
    return out
