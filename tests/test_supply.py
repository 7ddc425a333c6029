"""Promises of the supply: identities to 1e-9, published vial counts, least waste against brute force, syringes worked
through."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mesomap.protocol.product import Container
from mesomap.simulation.loading import load_syringes
from mesomap.simulation.supply import choose_containers, keep_ledger, take_stock
from synthetic import a_plan, a_protocol, a_step


def sizes(*ml: float) -> tuple[Container, ...]:
    return tuple(Container(f"vial {size:g} mL", size, ()) for size in ml)


def test_a_full_session_of_fifty_points_opens_five_two_millilitre_vials() -> None:
    """Case RC03: 10 mL from 2 mL vials, dead space ignored."""
    ledger = keep_ledger("deoxycholic-acid", sizes(2.0), math.fsum([0.2] * 50), 0.0, 0.0)
    assert ledger.containers == 5
    assert ledger.container == "vial 2 mL"
    assert ledger.leftover_ml == 0.0


def test_dead_space_of_syringe_and_needle_both_count() -> None:
    """Case RC37: 0.07 mL in a 1 mL syringe and 0.05 mL in the needle are 0.12 mL lost."""
    plan = a_plan(a_protocol(needle_dead_ml=0.05, syringe_ml=1.0, syringe_dead_ml=0.07, needle_change_every=None))
    loading = load_syringes(plan.points.volume_ml[:5], 1.0, 0.05, None)
    assert (loading.needle_changes, loading.refills) == (0, 0)
    few = a_plan(plan.protocol, columns=2, rows=2)
    supply = take_stock(few, load_syringes(few.points.volume_ml, 1.0, 0.05, None))
    assert supply.ledgers[0].dead_space_ml == pytest.approx(0.12, abs=1e-12)


@given(
    expelled=st.floats(0.01, 60.0),
    leak=st.floats(0.0, 0.4),
    dead=st.floats(0.0, 3.0),
    chosen=st.sets(st.sampled_from([1, 2, 5, 8, 10]), min_size=1),
)
def test_identities_hold_to_a_billionth(expelled: float, leak: float, dead: float, chosen: set[int]) -> None:
    ledger = keep_ledger("any", sizes(*map(float, sorted(chosen))), expelled, expelled * leak, dead)
    parts = ledger.injected_ml + ledger.dead_space_ml + ledger.leak_ml
    assert ledger.drawn_ml == pytest.approx(parts, abs=1e-9)
    assert ledger.drawn_ml == pytest.approx(expelled + dead, abs=1e-9)
    assert ledger.opened_ml is not None and ledger.leftover_ml is not None
    assert ledger.opened_ml == pytest.approx(parts + ledger.leftover_ml, abs=1e-9)
    assert 0.0 <= ledger.leftover_ml < min(chosen)


@pytest.mark.parametrize("needed_ml", [0.3, 2.0, 2.5, 4.1, 6.9, 7.0, 11.2, 19.99])
@pytest.mark.parametrize("on_sale", [(2.0,), (2.0, 5.0), (1.0, 2.5, 8.0), (3.0, 5.0, 7.0)])
def test_no_combination_wastes_less_or_takes_fewer(needed_ml: float, on_sale: tuple[float, ...]) -> None:
    opened = choose_containers(needed_ml, sizes(*on_sale))
    total, count = sum(o.size_ml * o.count for o in opened), sum(o.count for o in opened)
    best = min(
        (sum(n * s for n, s in zip(counts, on_sale, strict=True)), sum(counts))
        for counts in itertools.product(range(22), repeat=len(on_sale))
        if sum(n * s for n, s in zip(counts, on_sale, strict=True)) >= needed_ml - 1e-9
    )
    assert (total, count) == pytest.approx(best)


def test_rounding_of_a_sum_does_not_open_one_more() -> None:
    assert sum(o.count for o in choose_containers(10.000000000001, sizes(2.0))) == 5
    assert sum(o.count for o in choose_containers(10.001, sizes(2.0))) == 6


def test_unknown_containers_leave_unknown_counts() -> None:
    ledger = keep_ledger("compounded", (), 3.0, 0.1, 0.2)
    assert (ledger.containers, ledger.container, ledger.opened_ml, ledger.leftover_ml, ledger.cost) == (None,) * 5


def test_syringes_worked_through_point_by_point() -> None:
    loading = load_syringes(np.full(100, 0.02), 1.0, 0.0, 30)
    assert loading.needle_changes == 3
    assert np.flatnonzero(loading.new_needle).tolist() == [30, 60, 90]
    assert loading.refills == 1
    assert np.flatnonzero(loading.new_syringe).tolist() == [50]
    assert loading.remaining_ml[[0, 49, 50, 99]] == pytest.approx([0.98, 0.0, 0.98, 0.0], abs=1e-9)


@given(
    volumes=st.lists(st.floats(0.001, 3.0), min_size=1, max_size=60), every=st.integers(1, 20), dead=st.floats(0.0, 0.1)
)
def test_what_is_loaded_is_what_leaves_plus_what_remains(volumes: list[float], every: int, dead: float) -> None:
    loading = load_syringes(np.array(volumes), 1.0, dead, every)
    loaded = 1.0 * (1 + loading.refills)
    assert loading.needle_changes == (len(volumes) - 1) // every
    assert loaded == pytest.approx(
        sum(volumes) + dead * (1 + loading.needle_changes) + loading.remaining_ml[-1], abs=1e-7
    )
    assert (loading.remaining_ml >= 0).all() and (loading.remaining_ml <= 1.0 + 1e-9).all()


def test_every_needle_and_syringe_costs_its_dead_space_and_the_leak_is_part_of_what_is_drawn() -> None:
    protocol = a_protocol(
        steps=(a_step(volume_ml=0.05, leak_fraction=0.1),),
        needle_dead_ml=0.01, syringe_ml=1.0, syringe_dead_ml=0.03, needle_change_every=20, containers=sizes(2.0, 5.0),
    )  # fmt: skip
    plan = a_plan(protocol, columns=10, rows=10)
    supply = take_stock(plan, load_syringes(plan.points.volume_ml, 1.0, 0.01, 20))
    ledger = supply.ledgers[0]
    assert (supply.needles, supply.syringes) == (5, 6)
    assert ledger.dead_space_ml == pytest.approx(5 * 0.01 + 6 * 0.03)
    assert ledger.leak_ml == pytest.approx(0.5)
    assert ledger.injected_ml == pytest.approx(4.5)
    assert ledger.drawn_ml == pytest.approx(5.23)
    assert ledger.container == "3 x vial 2 mL" or ledger.containers == 3
