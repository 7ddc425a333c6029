"""Promises of the layered tables: analytic limits, an independent twin, order of convergence, mass, the cache."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.protocol.product import SubstanceName
from mesomap.simulation import layered
from mesomap.simulation.bolus import Bolus, bolus_of, depot, wheal
from mesomap.simulation.column import Column, slice_shares
from mesomap.simulation.layered import layered_table
from mesomap.simulation.layers import Stack
from mesomap.simulation.substance import SUBSTANCES, Substance, substance_named

EVEN = Substance("even", "even", (2e-4,) * 3, (math.inf,) * 3, (1.0,) * 3, ())
UNEVEN = Substance("uneven", "uneven", (1e-4, 3e-4, 2e-4), (1800.0, 4200.0, math.inf), (1.5, 1.0, 0.7), ())
STACK = Stack(1.8, 7.0)
HOUR = 3600.0


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MESOMAP_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def ball(radius_mm: float, depth_mm: float) -> Bolus:
    return Bolus(radius_mm, radius_mm, depth_mm, 0.0, math.inf, "depot", ())


def test_a_small_ball_in_an_even_medium_becomes_a_gaussian() -> None:
    time_s, radius, depth = 3 * HOUR, 0.6, 15.0
    table = layered_table(ball(radius, depth), Stack(2.0, math.inf), EVEN, [time_s], slice_mm=0.1)
    variance = 2.0 * 2e-4 * time_s + radius**2 / 5.0
    r, offset = np.linspace(0.0, 7.0, 30), np.linspace(-7.0, 7.0, 31)
    ours = table.concentration_per_mm3(r, depth + offset, time_s)
    exact = np.exp(-(r[:, None] ** 2 + offset**2) / (2.0 * variance)) / (2.0 * math.pi * variance) ** 1.5
    assert np.abs(ours - exact).max() < 2e-3 * exact.max()
    assert np.abs(ours - ours[:, ::-1]).max() < 2e-3 * exact.max()  # the same above and below
    radial = table.radial(time_s)
    rho = radial.step_mm * np.arange(radial.per_mm2.shape[1])
    column = np.exp(-(rho**2) / (2.0 * variance)) / (2.0 * math.pi * variance)
    assert np.abs(radial.per_mm2.sum(axis=0) - column).max() < 2e-3 * column[0]


def test_under_closed_skin_the_gaussian_is_mirrored() -> None:
    time_s, depth = 3 * HOUR, 1.0
    table = layered_table(ball(0.6, depth), Stack(2.0, math.inf), EVEN, [time_s], slice_mm=0.1)
    variance = 2.0 * 2e-4 * time_s + 0.6**2 / 5.0
    z = np.linspace(0.0, 6.0, 25)
    images = np.exp(-((z - depth) ** 2) / (2 * variance)) + np.exp(-((z + depth) ** 2) / (2 * variance))
    exact = images / (2.0 * math.pi * variance) ** 1.5
    ours = table.concentration_per_mm3(np.zeros(1), z, time_s)[0]
    assert np.abs(ours - exact).max() < 3e-3 * exact.max()


@pytest.mark.parametrize("substance", SUBSTANCES.values(), ids=SUBSTANCES)
def test_nothing_is_lost_and_even_clearance_is_exponential(substance: Substance) -> None:
    times = [0.0, 600.0, HOUR, 12 * HOUR, 72 * HOUR]
    for bolus in (wheal(0.02, STACK.skin_mm), depot(0.2, 4.0, STACK.fascia_mm), depot(0.3, 12.0)):
        table = layered_table(bolus, STACK, substance, times)
        even = layered_table(bolus, STACK, replace(substance, half_life_s=(HOUR,) * 3), times)
        for time in times:
            held = table.in_layer(time)
            assert held.min() >= 0.0 and held.sum() + table.cleared(time) == pytest.approx(1.0, abs=1e-9)
            assert np.allclose(table.radial(time).in_layer, held, rtol=0, atol=1e-9)
            left = math.exp(-math.log(2.0) * time / HOUR)
            assert even.in_layer(time).sum() == pytest.approx(left, abs=1e-9)
            assert even.cleared(time) == pytest.approx(1.0 - left, abs=1e-9)


def test_fields_profiles_and_amounts_are_of_one_piece() -> None:
    bolus = depot(0.1, 3.0, STACK.fascia_mm)
    table = layered_table(bolus, STACK, UNEVEN, [0.0, 900.0, 4 * HOUR])
    step = 0.05
    r, z = step * (np.arange(700) + 0.5), step * (np.arange(500) + 0.5)
    layer = (z > STACK.skin_mm).astype(int) + (z > STACK.fascia_mm)
    for time, off in ((0.0, 3e-3), (900.0, 2e-3), (4 * HOUR, 2e-3)):
        mass = table.concentration_per_mm3(r, z, time) * (2.0 * math.pi * r * step * step)[:, None]
        amounts = np.array([mass[:, layer == k].sum() for k in range(3)])
        assert np.abs(amounts - table.in_layer(time)).max() < off
    radial, rho = table.radial(0.0), np.linspace(0.0, bolus.a_mm, 201)
    assert np.abs(radial.per_mm2.sum(axis=0) - bolus.column_density_per_mm2(rho)).max() < 1e-3 * radial.per_mm2.max()


def twin(bolus: Bolus, stack: Stack, substance: Substance, time_s: float, h: float) -> tuple[FloatArray, FloatArray]:
    """Explicit finite volumes on a grid in r and z of step h: amounts by layer and concentration."""
    r, z = h * (np.arange(round(14.0 / h)) + 0.5), h * (np.arange(round(14.0 / h)) + 0.5)
    layer = (z > stack.skin_mm).astype(int) + (z > stack.fascia_mm)
    part, spread, gone = (
        np.array(values)[layer]
        for values in (substance.partition, substance.diffusion_mm2_s, substance.clearance_per_s)
    )
    fine = 8
    rr, zz = ((np.arange(fine * len(r)) + 0.5) * h / fine for _ in range(2))
    inside = (rr[:, None] / bolus.a_mm) ** 2 + ((zz - bolus.depth_mm) / bolus.b_mm) ** 2 <= 1.0
    inside &= (zz >= bolus.top_mm) & (zz <= bolus.bottom_mm)
    blocks = (inside * rr[:, None]).reshape(len(r), fine, len(z), fine).sum(axis=(1, 3))
    volume = 2.0 * math.pi * r * h * h
    amount = blocks / blocks.sum()
    half = part * spread / h
    between = 2.0 * half[:-1] * half[1:] / (half[:-1] + half[1:])
    steps = math.ceil(time_s / (0.15 * h * h / spread.max()))
    dt = time_s / steps
    for _ in range(steps):
        u = amount / volume[:, None] / part
        sideways = np.diff(u, axis=0) * (part * spread)[None] / h * (2.0 * math.pi * (r[:-1] + 0.5 * h) * h)[:, None]
        down = np.diff(u, axis=1) * between * (2.0 * math.pi * r * h)[:, None]
        change = -gone * amount
        change[:-1] += sideways
        change[1:] -= sideways
        change[:, :-1] += down
        change[:, 1:] -= down
        amount = amount + dt * change
    return np.array([amount[:, layer == k].sum() for k in range(3)]), amount / volume[:, None]


@pytest.mark.parametrize("substance", [UNEVEN, SUBSTANCES["small-molecule"]], ids=["D by layer", "one D"])
@pytest.mark.parametrize("plane", ["dermis", "hypodermis"])
def test_it_agrees_with_a_time_stepping_twin(plane: str, substance: Substance) -> None:
    stack, time_s, h = Stack(2.0, 7.0), HOUR, 0.125
    bolus = bolus_of(plane, 0.05, 3.0, stack.skin_mm, stack.fascia_mm)
    table = layered_table(bolus, stack, substance, [time_s])
    amounts, field = twin(bolus, stack, substance, time_s, h)
    assert np.abs(table.in_layer(time_s) - amounts).max() < 3e-3
    r = z = h * (np.arange(len(field)) + 0.5)
    ours = table.concentration_per_mm3(r, z, time_s)
    away = np.abs(ours - field) * (2.0 * math.pi * r * h * h)[:, None]
    assert away.sum() < 0.015 * amounts.sum()


def test_without_clearance_a_closed_column_splits_by_partition() -> None:
    edges = np.linspace(0.0, 6.0, 61)
    layer = np.searchsorted([1.5, 4.0], 0.5 * (edges[1:] + edges[:-1]))
    column = Column(edges, layer, replace(UNEVEN, half_life_s=(math.inf,) * 3))
    amounts, cleared = column.after(slice_shares(depot(0.02, 2.0), edges), np.array([1e7]), column.modes())
    thick = np.array([1.5, 2.5, 2.0]) * UNEVEN.partition
    assert np.allclose(column.by_layer(amounts)[0], thick / thick.sum(), rtol=1e-9)
    assert cleared[0] == pytest.approx(0.0, abs=1e-12)


def test_the_error_falls_with_the_square_of_the_slice() -> None:
    bolus = depot(0.05, 2.6, STACK.fascia_mm)

    def share(slice_mm: float) -> float:
        return float(layered_table(bolus, STACK, UNEVEN, [2 * HOUR], slice_mm).in_layer(2 * HOUR)[0])

    best = share(0.0125)
    errors = [abs(share(slice_mm) - best) for slice_mm in (0.4, 0.2, 0.1)]
    assert 3.0 < errors[0] / errors[1] < 5.5 and 3.0 < errors[1] / errors[2] < 5.5
    assert errors[1] < 1e-3


def test_shares_of_slices_are_exact_for_places_and_threads() -> None:
    for length in (0.0, 9.0):
        bolus = depot(0.2, 3.0, 5.0, length)
        edges = np.array([0.0, 0.7, 1.8, 4.2, 9.0])
        wanted = [1.0 - bolus.share_outside(a, b) for a, b in pairwise(edges.tolist())]
        assert np.allclose(slice_shares(bolus, edges), wanted, rtol=0, atol=1e-12)


def test_a_kept_table_is_the_same_to_the_byte(monkeypatch: pytest.MonkeyPatch, own_cache: Path) -> None:
    calls = []
    solved = layered._solved
    monkeypatch.setattr(layered, "_solved", lambda *args: calls.append(1) or solved(*args))
    bolus, times, substance = wheal(0.05, STACK.skin_mm), [HOUR, 0.0, 6 * HOUR], SUBSTANCES["hyaluronan"]
    first, again = (layered_table(bolus, STACK, substance, times) for _ in range(2))
    assert len(calls) == 1 and len(list(own_cache.iterdir())) == 1
    assert first.layer_share.tobytes() == again.layer_share.tobytes()
    for time in times:
        assert first.radial(time).per_mm2.tobytes() == again.radial(time).per_mm2.tobytes()
    layered_table(bolus, Stack(1.9, 7.0), substance, times)
    layered_table(bolus, STACK, replace(substance, partition=(1.4, 1.0, 1.0)), times)
    layered_table(replace(bolus, depth_mm=0.91), STACK, substance, times)
    assert len(calls) == 4


def test_what_cannot_be_is_told() -> None:
    bolus = wheal(0.02)
    for times, words in (([-1.0], "-1 s"), ([math.nan], "nan s"), ([], "none given")):
        with pytest.raises(InputError, match=words):
            layered_table(bolus, STACK, EVEN, times)
    with pytest.raises(InputError, match="fascia"):
        layered_table(bolus, Stack(3.0, 2.0), EVEN, [0.0])
    with pytest.raises(InputError, match="not among its times"):
        layered_table(bolus, STACK, EVEN, [0.0]).radial(5.0)
    with pytest.raises(InputError, match=r"'hyaluron' is unknown; did you mean hyaluronan\?"):
        substance_named("hyaluron")
    with pytest.raises(InputError, match="half_life_s"):
        replace(EVEN, half_life_s=(0.0, 1.0, 1.0))


def test_every_figure_of_a_substance_has_its_evidence() -> None:
    seconds = {"min": 60.0, "h": 3600.0, "d": 86400.0}
    for substance in SUBSTANCES.values():
        told = " ".join(item.quantity for item in substance.evidence)
        names = ("diffusion", "half-life in skin", "subcutis", "equilibrium", "below the fascia")
        assert all(name in told for name in names)
        assert all(
            "no source" in item.source or "from" in item.source for item in substance.evidence if item.tag == "P"
        )
        halves = {item.value * seconds[item.unit] for item in substance.evidence if item.unit in seconds}
        assert halves == set(substance.half_life_s)
        (diffusion,) = (item.value for item in substance.evidence if item.unit == "m2/s")
        assert substance.diffusion_mm2_s == pytest.approx((1e6 * diffusion,) * 3)
    assert substance_named(None).evidence[0].tag == "P"
    assert set(SUBSTANCES) == set(get_args(SubstanceName))
