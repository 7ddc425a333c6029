"""Concentration in the plane under a line along the skin: by distance along it and depth, at the session or hours after.

Every sample lies at a depth z under a place of the skin. Its distance from a deposit is that of the area dose (chord
corrected to an arc, components scaled by 1 - z k in the two principal directions) with its own depth, so that on evenly
curved skin the section integrates to the area dose; its depth is counted from the skin above it, and so are the layers. Good near a
deposit, where the curvature around it holds; the layers of a deposit are those under its own place. Concentrations add,
which is right for dilute drug, not for fluid where deposits meet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.tissue import atlas_tissue
from mesomap.errors import InputError, SurfaceError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.protocol.product import Product
from mesomap.simulation.bolus import Bolus, Evidence
from mesomap.simulation.column import reach_mm
from mesomap.simulation.deposits import SMALLEST_SCALE, Deposits
from mesomap.simulation.layered import layered_table
from mesomap.simulation.layers import Stack
from mesomap.simulation.substance import HOUR_S, Substance, substance_named

SAMPLES, STEPS_MM = 1000, (0.1, 0.5)
"""Samples along the line, with the least and the most between them."""
THICKEST_MM, LEAST_SLICES = 0.2, 100
TABLE_STEP_MM = 0.05
LEAST_DEPTH_MM = 4.0
MARGIN_MM = 8.0
LONGEST_MM = 400.0
MOST_HOURS = 8760.0
HALF_LIVES = 4.0
"""After so many there is too little left to follow deeper."""
MOST_WAY_ROUND, SLACK = 2.0, 0.25
"""A deposit counts where the way to the line along the skin is at most twice the straight one and a quarter of its reach:
not the other lip."""


@dataclass(frozen=True, eq=False)
class SectionEnd:
    """An end of a section: what it is called, one place of the skin, and the index of the deposit there, None for another
    place."""

    name: str
    place: SurfacePoints
    point: int | None


@dataclass(frozen=True, eq=False)
class DepthSection:
    """The section at ``time_s`` after the session.

    ``along_mm`` (n,) from the first place (0) to the second (``length_mm``), beyond them where there is a margin;
    ``depth_mm`` (m,) the middles of equal slices below the skin, ``slice_mm`` thick; ``ml_cm3`` (products, n, m), at 0 the
    mean over each slice; ``skin_mm`` and ``fascia_mm`` (n,) where the layers end under each place, the fascia
    infinite where it is not known. ``near`` (k,) are the deposits that the line cuts,
    ``near_along_mm`` (k,) where it passes closest to each, rising, ``near_away_mm`` (k,) how far, ``near_depth_mm``
    (k,) how deep the needle was. ``ends`` are what it was asked between, None where that has no names;
    ``evidence`` every parameter used."""

    time_s: float
    length_mm: float
    slice_mm: float
    along_mm: FloatArray
    depth_mm: FloatArray
    ml_cm3: FloatArray
    skin_mm: FloatArray
    fascia_mm: FloatArray
    products: tuple[Product, ...]
    near: IntArray
    near_along_mm: FloatArray
    near_away_mm: FloatArray
    near_depth_mm: FloatArray
    ends: tuple[SectionEnd, SectionEnd] | None
    evidence: tuple[Evidence, ...]

    @property
    def total_ml_cm3(self) -> FloatArray:
        """All products together, shape (n, m), mL/cm3."""
        return np.asarray(self.ml_cm3.sum(axis=0))

    def dose_cm3(self, product: int) -> FloatArray | None:
        """Concentration of one product in its dose unit per cm3, shape (n, m); None without a concentration."""
        per_ml = self.products[product].concentration
        return None if per_ml is None else self.ml_cm3[product] * per_ml


def check_hours(hours: float) -> None:
    """Raises InputError for hours that are negative, not finite or more than a year."""
    if not 0.0 <= hours <= MOST_HOURS:
        raise InputError(f"hours: {hours:g} cannot be; give 0 (right after the session) to {MOST_HOURS:g}")


def depth_section(
    atlas: Atlas,
    products: Sequence[Product],
    deposits: Deposits,
    start: SurfacePoints,
    end: SurfacePoints,
    hours: float = 0.0,
    margin_mm: float = 0.0,
) -> DepthSection:
    """The section under the shortest line along the skin between two single places and straight on for ``margin_mm``.

    Raises InputError for hours or a margin that are negative or not finite, and for places without a line of at most 400 mm.
    """
    check_hours(hours)
    if not (math.isfinite(margin_mm) and margin_mm >= 0.0):
        raise InputError(f"margin: {margin_mm:g} mm cannot be; give 0 or more")
    time_s = HOUR_S * hours
    line = _line(atlas, start, end, margin_mm)
    along = _samples(line, margin_mm)
    xyz = line.at(along, line.places.xyz_mm(atlas.surface))
    substances = [substance_named(product.substance) for product in products]
    spread = np.array([reach_mm(substance, time_s) for substance in substances])[deposits.product]
    away, at = _closest(deposits, xyz)
    close = np.flatnonzero(away <= deposits.reach_mm + 2.0 * spread)
    close = close[_on_this_skin(atlas, deposits, line, along, close, away, at, spread)]
    skin, fascia = _layers(atlas, deposits, line, along, xyz)
    depth = _depths(deposits, close, substances, time_s, fascia)
    ml_cm3 = np.zeros((len(products), len(along), len(depth)))
    profiles: dict[tuple[float, ...], FloatArray] = {}
    evidence: dict[Evidence, None] = {}
    for i in close.tolist():
        product, bolus = int(deposits.product[i]), deposits.boluses[int(deposits.kind[i])]
        rho = _scaled_mm(deposits, i, xyz, depth)
        evidence |= dict.fromkeys(bolus.evidence)
        if time_s == 0.0:
            share = _ellipsoid(bolus, rho, depth)
        else:
            evidence |= dict.fromkeys(substances[product].evidence)
            key = (float(product), float(deposits.kind[i]), *deposits.stack_mm[i].tolist())
            if key not in profiles:
                profiles[key] = _profile(bolus, Stack(*key[2:]), substances[product], time_s, depth)
            share = _looked_up(profiles[key], rho)
        ml_cm3[product] += 1000.0 * deposits.retained_ml[i] * share
    cut = close[away[close] <= deposits.reach_mm[close]]
    cut = cut[np.argsort(at[cut], kind="stable")]
    return DepthSection(
        time_s, line.length_mm, float(2.0 * depth[0]), along, depth, ml_cm3, skin, fascia, tuple(products),
        cut, along[at[cut]], away[cut], deposits.depth_mm[cut], None, tuple(evidence),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class _Line:
    """Places along the skin, shape (p,), and how far along each lies, mm, from 0 at the first end to ``length_mm``."""

    places: SurfacePoints
    along_mm: FloatArray
    length_mm: float

    def at(self, along_mm: FloatArray, values: FloatArray) -> FloatArray:
        """``values`` (p, k) at the places, interpolated to ``along_mm`` (n,), shape (n, k)."""
        return np.stack([np.interp(along_mm, self.along_mm, own) for own in values.T], axis=1)


def _line(atlas: Atlas, start: SurfacePoints, end: SurfacePoints, margin_mm: float) -> _Line:
    geodesics, surface = atlas.geodesics, atlas.surface
    straight = float(np.linalg.norm(start.xyz_mm(surface) - end.xyz_mm(surface)))
    if straight < 1e-6:
        raise InputError("section: both places are the same; give two different ones")
    try:
        path = geodesics.path(start, end, min(1.5 * straight + 5.0, LONGEST_MM))
    except SurfaceError:
        path = geodesics.path(start, end, LONGEST_MM)
    steps = np.linalg.norm(np.diff(path.xyz_mm(surface), axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    length = float(along[-1])
    if margin_mm == 0.0:
        return _Line(path, along, length)
    run = np.linspace(0.0, margin_mm, max(math.ceil(margin_mm), 1) + 1)[1:]
    beyond = []
    for here, there in ((start, end), (end, start)):
        away = -geodesics.log(here, there, 1.01 * length + 0.1)[0]
        vectors = run[:, None] * (away / np.linalg.norm(away))
        there_on, gone = geodesics.walk(here[np.zeros(len(run), np.int64)], vectors)
        whole = np.flatnonzero(gone > run - 1e-6)
        beyond.append((there_on[whole], run[whole]))
    (before, back), (after, on) = beyond
    places = concatenate([before[np.arange(len(before) - 1, -1, -1)], path, after])
    return _Line(places, np.concatenate([-back[::-1], along, length + on], dtype=np.float64), length)


def _samples(line: _Line, margin_mm: float) -> FloatArray:
    """Places at even steps, both ends among them."""
    step_mm = float(np.clip((line.length_mm + 2.0 * margin_mm) / SAMPLES, *STEPS_MM))
    inner = np.linspace(0.0, line.length_mm, max(math.ceil(line.length_mm / step_mm), 1) + 1)
    outer = step_mm * np.arange(1, math.ceil(margin_mm / step_mm) + 1)
    samples = np.concatenate([-outer[::-1], inner, line.length_mm + outer])
    return np.asarray(samples[(samples >= line.along_mm[0] - 1e-9) & (samples <= line.along_mm[-1] + 1e-9)])


def _closest(deposits: Deposits, xyz_mm: FloatArray) -> tuple[FloatArray, IntArray]:
    """Straight distance of each deposit's nearest node from the line, and the sample nearest to it, each (n,)."""
    distance, sample = cKDTree(xyz_mm).query(deposits.xyz_mm)
    best = np.lexsort([distance, deposits.of_node])[deposits.start[:-1]]
    return np.asarray(distance)[best], np.asarray(sample)[best]


def _on_this_skin(
    atlas: Atlas,
    deposits: Deposits,
    line: _Line,
    along_mm: FloatArray,
    which: IntArray,
    away_mm: FloatArray,
    at: IntArray,
    spread_mm: FloatArray,
) -> NDArray[np.bool_]:
    """Whether the way along the skin from each of the deposits ``which`` (k,) to the line is about the straight one."""
    nearest = np.abs(along_mm[at[which], None] - line.along_mm).argmin(axis=1)
    stops, row = np.unique(nearest, return_inverse=True)
    places = concatenate([line.places[stops], deposits.nodes[deposits.start[which]]])
    pairs = np.stack([row.reshape(-1), len(stops) + np.arange(len(which))], axis=1)
    between = places[pairs[:, 0]].xyz_mm(atlas.surface) - places[pairs[:, 1]].xyz_mm(atlas.surface)
    limit = MOST_WAY_ROUND * np.linalg.norm(between, axis=1) + SLACK * (deposits.reach_mm + spread_mm)[which]
    return np.asarray(np.isfinite(atlas.geodesics.between(places, pairs, limit)))


def _layers(
    atlas: Atlas, deposits: Deposits, line: _Line, along_mm: FloatArray, xyz_mm: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Thickness of the skin and depth of the fascia under each sample: the atlas', or those of the nearest deposit."""
    thickness = atlas_tissue(atlas, line.places)
    if thickness is not None:
        both = line.at(along_mm, np.stack([thickness.skin_mm, thickness.fascia_mm], axis=1))
        return both[:, 0], both[:, 1]
    _, node = cKDTree(deposits.xyz_mm).query(xyz_mm)
    stack = deposits.stack_mm[deposits.of_node[node]]
    return stack[:, 0], stack[:, 1]


def _depths(
    deposits: Deposits,
    close: IntArray,
    substances: Sequence[Substance],
    time_s: float,
    fascia_mm: FloatArray,
) -> FloatArray:
    """Middles of slices that reach a little below the deposits, two diffusion lengths more, and to a fascia near that."""
    until_s = [min(time_s, HALF_LIVES * max(s.half_life_s)) for s in substances]
    sigma = np.sqrt([2.0 * max(s.diffusion_mm2_s) * t for s, t in zip(substances, until_s, strict=True)])
    lowest = np.array([min(b.depth_mm + b.b_mm, b.bottom_mm) for b in deposits.boluses])[deposits.kind[close]]
    deepest = max((1.2 * lowest + 2.0 * sigma[deposits.product[close]]).max(initial=0.0), LEAST_DEPTH_MM)
    fascia = float(fascia_mm.max())
    if fascia < 1.4 * deepest:
        deepest = max(deepest, fascia + 1.0)
    slices = max(math.ceil(deepest / THICKEST_MM), LEAST_SLICES)
    return np.asarray(deepest / slices * (np.arange(slices) + 0.5), np.float64)


def _ellipsoid(bolus: Bolus, rho_mm: FloatArray, depth_mm: FloatArray) -> FloatArray:
    """Share of a deposit per mm3 at the session, the mean over each slice, at ``rho_mm`` (n, m) from its axis or line."""
    thick = 2.0 * depth_mm[0]
    half = bolus.b_mm * np.sqrt(np.maximum(1.0 - (rho_mm / bolus.a_mm) ** 2, 0.0))
    low = np.maximum(np.maximum(bolus.depth_mm - half, bolus.top_mm), depth_mm - 0.5 * thick)
    high = np.minimum(np.minimum(bolus.depth_mm + half, bolus.bottom_mm), depth_mm + 0.5 * thick)
    return np.asarray(np.maximum(high - low, 0.0) / (thick * bolus.volume_mm3))


def _profile(bolus: Bolus, stack: Stack, substance: Substance, time_s: float, depth_mm: FloatArray) -> FloatArray:
    """Share of a deposit per mm3 every 0.05 mm from its axis, or from its line, and at each depth, shape (k, m). Of a
    thread it is the profile of a single place, scaled to hold the same along the line."""
    table = layered_table(bolus, stack, substance, [time_s])
    count = math.ceil(float(table.radius_mm[0]) / TABLE_STEP_MM) + 2
    radius = np.linspace(0.0, (count - 1) * TABLE_STEP_MM, count)
    held = table.concentration_per_mm3(radius, depth_mm, time_s)
    around = 2.0 * math.pi * float((radius @ held).sum())
    beside = 2.0 * bolus.length_mm * float(held.sum())
    return held * (around / (around + beside)) if beside else held


def _looked_up(profile: FloatArray, rho_mm: FloatArray) -> FloatArray:
    """A profile (k, m) at ``rho_mm`` (n, m), linear between its rows."""
    at = np.minimum(rho_mm / TABLE_STEP_MM, len(profile) - 1.0)
    left = np.minimum(at.astype(np.int64), len(profile) - 2)
    share, column = at - left, np.arange(profile.shape[1])
    return np.asarray((1.0 - share) * profile[left, column] + share * profile[left + 1, column])


def _scaled_mm(deposits: Deposits, i: int, xyz_mm: FloatArray, depth_mm: FloatArray) -> FloatArray:
    """Distance of deposit ``i`` at each depth (m,) below each sample (n, 3), shape (n, m); of a thread from its line."""
    first, last = int(deposits.start[i]), int(deposits.start[i + 1])
    ends = deposits.xyz_mm[first:last]
    offset = xyz_mm[:, None] - ends
    onward = np.diff(ends, axis=0, append=ends[-1:])
    run = np.einsum("jk,jk->j", onward, onward)
    share = np.clip(np.einsum("njk,jk->nj", offset, onward) / np.where(run > 0.0, run, 1.0), 0.0, 1.0)
    offset = offset - share[:, :, None] * onward
    best = np.einsum("njk,njk->nj", offset, offset).argmin(axis=1)
    sample = np.arange(len(xyz_mm))
    offset = offset[sample, best]
    node = np.minimum(first + best + (share[sample, best] >= 0.5), last - 1)
    c = deposits.curvature
    along = np.einsum("nk,nk->n", offset, c.direction1[node])
    across = np.einsum("nk,nk->n", offset, np.cross(c.normal[node], c.direction1[node]))
    square = np.einsum("nk,nk->n", offset, offset)
    tangent = np.maximum(along**2 + across**2, 1e-300)
    cos2 = along**2 / tangent
    bend = c.k1_per_mm[node] * cos2 + c.k2_per_mm[node] * (1.0 - cos2)
    arc = np.sqrt(square) * (1.0 + np.minimum(square * bend**2, 4.0) / 24.0)
    scale1 = np.maximum(1.0 - np.outer(c.k1_per_mm[node], depth_mm), SMALLEST_SCALE)
    scale2 = np.maximum(1.0 - np.outer(c.k2_per_mm[node], depth_mm), SMALLEST_SCALE)
    return np.asarray(arc[:, None] * np.sqrt(cos2[:, None] * scale1**2 + (1.0 - cos2)[:, None] * scale2**2))
