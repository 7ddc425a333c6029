"""One column through the layers, cut into slices: how an amount moves between them and is cleared.

Finite volumes for K du/dt = d/dz (K D du/dz) - (k + D l^2) K u with c = K u, l the lateral wave number, and no flux at
either end: u is continuous from layer to layer, c jumps by K. Slices end at the borders of layers. In w = amount /
sqrt(K h) the matrix is symmetric and tridiagonal, so that every time follows from one eigenproblem without a time step."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from scipy.linalg import eigh_tridiagonal

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.layers import Stack
from mesomap.simulation.substance import Substance

SLICE_MM = 0.15
GROWTH = 0.12
"""Slices below the deposit grow by this share of the distance from it."""
BEYOND = 1e-6
"""Less than this share of a deposit reaches the ends of the domain."""


@dataclass(frozen=True, eq=False)
class Column:
    """n slices between ``edges_mm`` (n + 1,), each within the ``layer`` (n,) 0, 1 or 2, of one substance."""

    edges_mm: FloatArray
    layer: IntArray
    substance: Substance

    @cached_property
    def thickness_mm(self) -> FloatArray:
        """Shape (n,)."""
        return np.diff(self.edges_mm)

    @cached_property
    def capacity(self) -> FloatArray:
        """K times the thickness of each slice, shape (n,)."""
        return self.partition * self.thickness_mm

    @cached_property
    def partition(self) -> FloatArray:
        """K of each slice, shape (n,)."""
        return np.asarray(np.array(self.substance.partition)[self.layer])

    @cached_property
    def diffusion(self) -> FloatArray:
        """D of each slice, shape (n,), mm2/s."""
        return np.asarray(np.array(self.substance.diffusion_mm2_s)[self.layer])

    @cached_property
    def clearance(self) -> FloatArray:
        """k of each slice, shape (n,), 1/s."""
        return np.asarray(self.substance.clearance_per_s[self.layer])

    @cached_property
    def half_conductance(self) -> FloatArray:
        """2 K D / h of each slice, shape (n,): from its middle to its face."""
        return np.asarray(2.0 * self.partition * self.diffusion / self.thickness_mm)

    def modes(self, wave_per_mm: float = 0.0) -> tuple[FloatArray, FloatArray]:
        """Rates (n,), 1/s, and orthonormal vectors (n, n), one a column, of w for a lateral wave number."""
        half = self.half_conductance
        between = half[:-1] * half[1:] / (half[:-1] + half[1:])
        out = np.append(between, 0.0) + np.append(0.0, between)
        diagonal = out / self.capacity + self.clearance + self.diffusion * wave_per_mm**2
        beside = -between / np.sqrt(self.capacity[:-1] * self.capacity[1:])
        rates, vectors = eigh_tridiagonal(diagonal, beside)
        return np.maximum(rates, 0.0), vectors

    def after(
        self, amounts: FloatArray, times_s: FloatArray, modes: tuple[FloatArray, FloatArray]
    ) -> tuple[FloatArray, FloatArray]:
        """The amount in each slice, shape (t, n), and what was cleared from 0 on, shape (t,), for ``amounts`` (n,) at 0
        and ``modes`` of wave number 0. What was cleared is integrated by itself, not taken as the rest."""
        rates, vectors = modes
        root = np.sqrt(self.capacity)
        start = vectors.T @ (amounts / root)
        late = np.exp(-np.outer(times_s, rates)) * start
        spent = -np.expm1(-np.outer(times_s, rates)) / np.where(rates > 0.0, rates, 1.0)
        spent = np.where(rates * times_s[:, None] > 1e-12, spent, times_s[:, None]) * start
        return (late @ vectors.T) * root, spent @ (vectors.T @ (root * self.clearance))

    def by_layer(self, amounts: FloatArray) -> FloatArray:
        """Sums over the slices of each layer: (..., n) to (..., 3)."""
        first = np.searchsorted(self.layer, [0, 1, 2, 3])
        return np.stack([amounts[..., a:b].sum(axis=-1) for a, b in pairwise(first)], axis=-1)


def reach_mm(substance: Substance, time_s: float) -> float:
    """Distance that less than 1e-6 of a deposit diffuses beyond up to ``time_s`` before it is cleared, mm."""
    fastest, slowest = max(substance.diffusion_mm2_s), float(substance.clearance_per_s.min())
    most = -math.log(BEYOND)
    t = min(time_s, 0.5 * most / slowest) if slowest > 0.0 else time_s
    return math.sqrt(4.0 * fastest * t * (most - slowest * t))


def column_under(
    boluses: list[Bolus], stack: Stack, substance: Substance, time_s: float, slice_mm: float = SLICE_MM
) -> Column:
    """The column that holds ``boluses`` up to ``time_s``: slices of ``slice_mm`` or less to just below the deepest, then
    growing ones as deep as less than 1e-6 goes. Raises InputError for layers that do not lie one below the other."""
    if not 0.0 < stack.skin_mm < stack.fascia_mm or math.isinf(stack.skin_mm):
        raise InputError(
            f"layers: skin to {stack.skin_mm!r} mm and fascia at {stack.fascia_mm!r} mm; give a positive thickness of "
            "the skin and a fascia below it"
        )
    lowest = max(min(bolus.depth_mm + bolus.b_mm, bolus.bottom_mm) for bolus in boluses)
    near = max(lowest, stack.skin_mm) + 1.0
    deepest = near + reach_mm(substance, time_s)
    borders = [0.0, *(depth for depth in (stack.skin_mm, stack.fascia_mm) if depth < deepest), deepest]

    def count(depth_mm: FloatArray) -> FloatArray:
        """How many slices lie above a depth."""
        below = np.maximum(depth_mm - near, 0.0)
        return np.asarray(
            (np.minimum(depth_mm, near) + slice_mm * np.log1p(GROWTH * below / slice_mm) / GROWTH) / slice_mm
        )

    def depth(slices: FloatArray) -> FloatArray:
        beyond = np.maximum(slices - near / slice_mm, 0.0)
        return np.asarray(
            np.minimum(slices, near / slice_mm) * slice_mm + slice_mm * np.expm1(GROWTH * beyond) / GROWTH
        )

    edges = [np.zeros(1)]
    layer: list[int] = []
    for k, (top, bottom) in enumerate(pairwise(borders)):
        first, last = count(np.array([top, bottom]))
        pieces = max(math.ceil(last - first - 1e-9), 2)
        edges.append(np.append(depth(np.linspace(first, last, pieces + 1))[1:-1], bottom))
        layer += [k] * pieces
    return Column(np.concatenate(edges), np.array(layer), substance)


def slice_shares(bolus: Bolus, edges_mm: FloatArray) -> FloatArray:
    """Share of a deposit between each two of ``edges_mm`` (n + 1,), shape (n,); exact."""
    low = max((bolus.top_mm - bolus.depth_mm) / bolus.b_mm, -1.0)
    high = min((bolus.bottom_mm - bolus.depth_mm) / bolus.b_mm, 1.0)
    u = np.append(np.clip((edges_mm - bolus.depth_mm) / bolus.b_mm, low, high), [low, high])
    ends = math.pi * bolus.a_mm * (u - u**3 / 3.0)
    above = ends + bolus.length_mm * (u * np.sqrt(1.0 - u**2) + np.arcsin(u))
    return np.asarray(np.diff(above[:-2]) / (above[-1] - above[-2]))
