"""Promises of the supply: identities to 1e-9, cases worked by hand, the cheapest or least wasteful containers against brute
force, syringes worked through."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bodies import shipped_simulation
from mesomap.errors import InputError, ProtocolError
from mesomap.output.visit_tables import supply_table
from mesomap.protocol.library import load_protocol
from mesomap.protocol.prices import Prices
from mesomap.protocol.product import Container
from mesomap.simulation.containers import choose_containers
from mesomap.simulation.loading import load_session, load_syringes
from mesomap.simulation.supply import Item, Ledger, Supply, keep_ledger, take_stock
from mesomap.simulation.supply_findings import supply_findings
from synthetic import a_plan, a_protocol, a_step


def sizes(*ml: float) -> tuple[Container, ...]:
    return tuple(Container(f"vial {size:g} mL", size, ()) for size in ml)


def stock(columns: int, rows: int, prices: Prices | None = None, **protocol: object) -> Supply:
    """The supply of a square lattice of the only product."""
    plan = a_plan(a_protocol(**protocol), columns, rows)  # type: ignore[arg-type]
    return take_stock(plan, load_session(plan), prices)


def of_kind(supply: Supply, kind: str) -> Item:
    return next(item for item in supply.items if item.kind == kind)


@pytest.mark.parametrize(
    ("case", "columns", "rows", "each_ml", "dead", "syringe_ml", "every", "on_sale", "worked"),
    [
        # RC03: 50 x 0.2 mL are 5 vials of 2 mL as long as nothing stays behind: needles, syringes, dead, drawn, vials, left
        ("RC03", 10, 5, 0.2, (0.0, 0.0), 10.0, None, (2.0,), (1, 1, 0.0, 10.0, 5, 0.0)),
        # The same from 1 mL syringes: 0.02 mL of the first fill the needle, so 11 are filled: 11 x 0.07 + 0.02 = 0.79 mL
        ("1 mL syringes", 10, 5, 0.2, (0.02, 0.07), 1.0, None, (2.0,), (1, 11, 0.79, 10.79, 6, 1.21)),
        # A new needle after 10: 5 needles, 5 x 0.02 + 11 x 0.07 = 0.87 mL
        ("new needles", 10, 5, 0.2, (0.02, 0.07), 1.0, 10, (2.0,), (5, 11, 0.87, 10.87, 6, 1.13)),
        # From one 20 mL syringe: 0.2 + 0.02 = 0.22 mL, still a sixth vial
        ("20 mL syringe", 10, 5, 0.2, (0.02, 0.2), 20.0, None, (2.0,), (1, 1, 0.22, 10.22, 6, 1.78)),
        # RC37: 0.07 mL in a 1 mL syringe and 0.05 mL in the needle are 0.12 mL lost
        ("RC37", 2, 2, 0.02, (0.05, 0.07), 1.0, None, (1.0,), (1, 1, 0.12, 0.2, 1, 0.8)),
        # 16 x 4 U at 40 U/mL are 64 U in 1.6 mL: one vial of 100 U (2.5 mL) rather than two of 50 U
        ("64 U", 4, 4, 0.1, (0.0, 0.0), 5.0, None, (1.25, 2.5), (1, 1, 0.0, 1.6, 1, 0.9)),
        # 7 mL from vials of 2 and 5 mL: one of each, nothing left
        ("two sizes", 7, 5, 0.2, (0.0, 0.0), 10.0, None, (2.0, 5.0), (1, 1, 0.0, 7.0, 2, 0.0)),
    ],
)  # fmt: skip
def test_cases_worked_by_hand(
    case: str,
    columns: int,
    rows: int,
    each_ml: float,
    dead: tuple[float, float],
    syringe_ml: float,
    every: int | None,
    on_sale: tuple[float, ...],
    worked: tuple[int, int, float, float, int, float],
) -> None:
    supply = stock(
        columns,
        rows,
        steps=(a_step(volume_ml=each_ml),),
        needle_dead_ml=dead[0],
        syringe_dead_ml=dead[1],
        syringe_ml=syringe_ml,
        needle_change_every=every,
        containers=sizes(*on_sale),
    )
    ledger = supply.ledgers[0]
    found = (supply.needles, supply.syringes, ledger.dead_space_ml, ledger.drawn_ml, ledger.containers)
    assert (*found, ledger.leftover_ml) == pytest.approx(worked, abs=1e-9), case


def test_64_units_are_one_vial_of_100_or_two_of_50_whichever_costs_less() -> None:
    protocol = load_protocol("botulinum-glabella")
    vials = protocol.products[0].containers
    assert [(vial.name, vial.size_ml, vial.diluent_ml) for vial in vials] == [
        ("vial 50 U", 1.25, 1.25), ("vial 100 U", 2.5, 2.5),
    ]  # fmt: skip

    def opened(prices: Sequence[float] | None) -> list[tuple[int, str]]:
        return [(item.count, item.container) for item in choose_containers(64 / 40, vials, prices)]

    assert opened(None) == opened((100.0, 180.0)) == opened((100.0, 200.0)) == [(1, "vial 100 U")]
    assert opened((80.0, 180.0)) == [(2, "vial 50 U")]


def test_a_powder_gives_more_where_it_is_diluted_more() -> None:
    thin = load_protocol("botulinum-glabella", ["product.concentration=20"]).products[0].containers
    assert [vial.size_ml for vial in thin] == [2.5, 5.0] and [vial.diluent_ml for vial in thin] == [2.5, 5.0]


def test_vials_sold_by_four_are_told_in_cartons() -> None:
    """RC03: 5 vials of 2 mL are two cartons of 4 (L6); the number to open stays what it is."""
    (vial,) = load_protocol("deoxycholic-acid-submental").products[0].containers
    assert [(item.count, item.cartons) for item in choose_containers(10.0, (vial,))] == [(5, 2)]
    assert choose_containers(8.0, (vial,))[0].cartons == 1
    assert choose_containers(8.0, sizes(2.0))[0].cartons is None
    for wrong in ("0", "2.5"):
        with pytest.raises(ProtocolError, match="pack"):
            load_protocol("deoxycholic-acid-submental", [f"product.containers.vial 2 mL.pack={wrong}"])
    simulation = shipped_simulation("deoxycholic-acid-submental", "female")
    found = {row[0]: row[1] for row in supply_table(simulation).rows}
    assert found["Sold as"] == f"cartons of 4: {math.ceil((simulation.supply.ledgers[0].containers or 0) / 4)}"


def test_what_comes_in_a_syringe_gives_what_it_is_sold_as() -> None:
    """RC17: a syringe of 1 mL gives about 100 doses of 0.01 mL; T3: 100 of 0.02 mL are one syringe of 2 mL."""
    for points, each, size_ml in ((100, 0.01, 1.0), (100, 0.02, 2.0)):
        filled = (Container("syringe", size_ml, (), prefilled=True),)
        step = a_step(volume_ml=each)
        supply = stock(points // 10, 10, steps=(step,), needle_dead_ml=0.02, syringe_dead_ml=0.07, containers=filled)
        ledger = supply.ledgers[0]
        assert (ledger.containers, supply.syringes, ledger.dead_space_ml) == (1, 1, 0.0)
        assert ledger.leftover_ml == pytest.approx(0.0, abs=1e-9)
        assert "syringe" not in {item.kind for item in supply.items}, "no empty syringe is needed"
        changed = stock(
            points // 10, 10, steps=(step,), needle_dead_ml=0.02, containers=filled, needle_change_every=30
        ).ledgers[0]
        assert changed.dead_space_ml == pytest.approx(3 * 0.02) and changed.containers == 2


volumes = st.floats(0.01, 60.0)


@given(
    expelled=volumes,
    leak=st.floats(0.0, 0.4),
    dead=st.floats(0.0, 3.0),
    chosen=st.sets(st.sampled_from([1, 2, 5, 8, 10]), min_size=1),
)
def test_identities_hold_to_a_billionth(expelled: float, leak: float, dead: float, chosen: set[int]) -> None:
    on_sale = sizes(*map(float, sorted(chosen)))
    ledger = keep_ledger("any", on_sale, expelled, expelled * leak, dead, [3.5 * item.size_ml for item in on_sale])
    parts = ledger.injected_ml + ledger.dead_space_ml + ledger.leak_ml
    assert ledger.drawn_ml == pytest.approx(parts, abs=1e-9)
    assert ledger.drawn_ml == pytest.approx(expelled + dead, abs=1e-9)
    assert ledger.opened_ml is not None and ledger.leftover_ml is not None and ledger.waste_ml is not None
    assert ledger.opened_ml == pytest.approx(parts + ledger.leftover_ml, abs=1e-9)
    assert ledger.opened_ml == pytest.approx(ledger.injected_ml + ledger.waste_ml, abs=1e-9)
    assert 0.0 <= ledger.leftover_ml < min(chosen)
    assert ledger.cost == pytest.approx(3.5 * ledger.opened_ml, abs=1e-9)
    assert ledger.leftover_cost == pytest.approx(3.5 * ledger.leftover_ml, abs=1e-9)


@given(
    volume=st.floats(0.001, 3.0),
    side=st.integers(1, 12),
    needle=st.floats(0.0, 0.1),
    syringe=st.floats(0.0, 0.2),
    every=st.one_of(st.none(), st.integers(1, 40)),
    leak=st.floats(0.0, 0.5),
)
def test_no_session_is_short_and_nothing_is_negative(
    volume: float, side: int, needle: float, syringe: float, every: int | None, leak: float
) -> None:
    supply = stock(
        side, 3, steps=(a_step(volume_ml=volume, leak_fraction=leak),), needle_dead_ml=needle,
        syringe_dead_ml=syringe, syringe_ml=3.0, needle_change_every=every, containers=sizes(1.0, 2.5, 8.0),
    )  # fmt: skip
    ledger = supply.ledgers[0]
    assert ledger.opened_ml is not None and ledger.leftover_ml is not None
    assert ledger.injected_ml + ledger.leak_ml == pytest.approx(3 * side * volume, abs=1e-9)
    assert ledger.opened_ml >= ledger.drawn_ml - 1e-9
    assert min(ledger.injected_ml, ledger.dead_space_ml, ledger.leak_ml, ledger.leftover_ml) >= 0.0
    assert 3.0 * supply.syringes >= 3 * side * volume + needle * supply.needles - 1e-6


def combinations(needed_ml: float, ml: Sequence[float]) -> Iterator[tuple[int, ...]]:
    """Every number of every size up to what alone would do, that holds enough."""
    for counts in itertools.product(*(range(math.ceil(needed_ml / size) + 1) for size in ml)):
        if sum(n * size for n, size in zip(counts, ml, strict=True)) >= needed_ml - 1e-9:
            yield counts


ready = st.sampled_from([0.5, 1.0, 1.25, 2.0, 50 / 24, 2.5, 3.0, 100 / 24, 5.0, 7.0, 10.0])


@given(needed=st.floats(0.0, 20.0), ml=st.lists(ready, min_size=1, max_size=3, unique=True), cost=st.data())
def test_no_combination_is_cheaper_wastes_less_or_takes_fewer(
    needed: float, ml: list[float], cost: st.DataObject
) -> None:
    on_sale = sizes(*ml)
    prices = [cost.draw(st.integers(0, 40)) / 4.0 for _ in ml]
    tried = list(combinations(needed, ml))
    assume(len(tried) < 20_000)

    def waste_and_count(counts: Sequence[int]) -> tuple[float, int]:
        return round(sum(n * size for n, size in zip(counts, ml, strict=True)), 9), sum(counts)

    def price(counts: Sequence[int]) -> float:
        return sum(n * each for n, each in zip(counts, prices, strict=True))

    for given_prices, key in (
        (None, waste_and_count),
        (prices, lambda counts: (price(counts), *waste_and_count(counts))),
    ):
        opened = {item.size_ml: item.count for item in choose_containers(needed, on_sale, given_prices)}
        counts = tuple(opened.get(size, 0) for size in ml)
        assert sum(n * size for n, size in zip(counts, ml, strict=True)) >= needed - 1e-9
        assert key(counts) == pytest.approx(min(map(key, tried)))


def test_rounding_of_a_sum_does_not_open_one_more() -> None:
    assert sum(o.count for o in choose_containers(10.000000000001, sizes(2.0))) == 5
    assert sum(o.count for o in choose_containers(math.fsum([0.1] * 100), sizes(2.0))) == 5
    assert sum(o.count for o in choose_containers(10.001, sizes(2.0))) == 6
    assert choose_containers(0.0, sizes(2.0, 5.0)) == ()


def test_a_need_beyond_reason_is_refused_not_waited_for() -> None:
    assert sum(o.count for o in choose_containers(1e6, sizes(2.0))) == 500_000
    with pytest.raises(InputError, match="more than are compared"):
        choose_containers(1e6, sizes(1.0, 2.0, 5.0))


def test_unknown_containers_leave_unknown_counts() -> None:
    ledger = keep_ledger("compounded", (), 3.0, 0.1, 0.2)
    unknown = (ledger.containers, ledger.container, ledger.opened_ml, ledger.leftover_ml, ledger.cost, ledger.waste_ml)
    assert unknown == (None,) * 6


def ledger_of(*containers: Container) -> Ledger:
    return keep_ledger("any", containers, 3.0, 0.0, 0.0)


def test_what_is_left_keeps_as_long_as_the_container_says() -> None:
    vial = Container("vial", 2.0, ())
    assert ledger_of(vial).keeps_h is None
    assert ledger_of(replace(vial, hours_after_opening=24.0)).keeps_h == 24.0
    assert ledger_of(replace(vial, hours_after_opening=24.0, single_patient=True)).keeps_h == 0.0
    assert shipped_simulation("deoxycholic-acid-submental", "female").supply.ledgers[0].keeps_h == 0.0
    assert shipped_simulation("botulinum-axilla", "female").supply.ledgers[0].keeps_h == 24.0


def test_overfill_is_told_and_not_counted_on() -> None:
    full = Container("vial", 2.0, (), overfill_ml=0.15)
    ledger = keep_ledger("any", (full,), 4.1, 0.0, 0.0)
    assert ledger.containers == 3 and ledger.overfill_ml == pytest.approx(0.45)
    assert ledger.opened_ml == pytest.approx(6.0) and ledger.leftover_ml == pytest.approx(1.9)


def test_syringes_worked_through_point_by_point() -> None:
    loading = load_syringes(np.full(100, 0.02), 1.0, 0.0, 30)
    assert loading.needle_changes == 3
    assert np.flatnonzero(loading.new_needle).tolist() == [30, 60, 90]
    assert loading.refills == 1
    assert np.flatnonzero(loading.new_syringe).tolist() == [50]
    assert loading.remaining_ml[[0, 49, 50, 99]] == pytest.approx([0.98, 0.0, 0.98, 0.0], abs=1e-9)
    assert loading.before_ml[[0, 1, 50]] == pytest.approx([1.0, 0.98, 0.0], abs=1e-9)


def test_a_new_needle_for_every_region_and_every_so_many_points() -> None:
    fresh = np.zeros(10, np.bool_)
    fresh[[0, 4]] = True
    loading = load_syringes(np.full(10, 0.02), 1.0, 0.0, 5, fresh)
    assert np.flatnonzero(loading.new_needle).tolist() == [4, 9]


@given(
    volumes=st.lists(st.floats(0.001, 3.0), min_size=1, max_size=60),
    every=st.integers(1, 20),
    dead=st.floats(0.0, 0.1),
    filled=st.booleans(),
)
def test_what_is_loaded_is_what_leaves_plus_what_remains(
    volumes: list[float], every: int, dead: float, filled: bool
) -> None:
    loading = load_syringes(np.array(volumes), 1.0, dead, every, None, filled)
    loaded = 1.0 * (1 + loading.refills)
    assert loading.needle_changes == (len(volumes) - 1) // every
    needles = loading.needle_changes + (0 if filled else 1)
    assert loaded == pytest.approx(sum(volumes) + dead * needles + loading.remaining_ml[-1], abs=1e-7)
    assert (loading.remaining_ml >= 0).all() and (loading.remaining_ml <= 1.0 + 1e-9).all()


def test_every_needle_and_syringe_costs_its_dead_space_and_the_leak_is_part_of_what_is_drawn() -> None:
    supply = stock(
        10, 10, steps=(a_step(volume_ml=0.05, leak_fraction=0.1),), needle_dead_ml=0.01, syringe_ml=1.0,
        syringe_dead_ml=0.03, needle_change_every=20, containers=sizes(2.0, 5.0),
    )  # fmt: skip
    ledger = supply.ledgers[0]
    assert (supply.needles, supply.syringes) == (5, 6)
    assert ledger.dead_space_ml == pytest.approx(5 * 0.01 + 6 * 0.03)
    assert ledger.leak_ml == pytest.approx(0.5)
    assert ledger.injected_ml == pytest.approx(4.5)
    assert ledger.drawn_ml == pytest.approx(5.23)
    assert (ledger.container, ledger.containers) == ("vial 2 mL", 3)


def test_a_container_opened_for_what_stays_behind_is_told_with_what_would_do_without() -> None:
    """50 x 0.2 mL from 1 mL syringes, as above: 10.79 mL take a sixth vial, 0.79 mL less would do with five."""
    parts: dict[str, object] = {"steps": (a_step(volume_ml=0.2),), "needle_dead_ml": 0.02, "syringe_dead_ml": 0.07}
    for on_sale, told in ((sizes(2.0), 0.79), (sizes(3.0), None), ((), None)):
        plan = a_plan(a_protocol(containers=on_sale, **parts), 10, 5)  # type: ignore[arg-type]
        found = supply_findings(plan, take_stock(plan, load_session(plan)))
        assert [finding.value for finding in found] == ([] if told is None else [pytest.approx(told)])
    mixed = [f for f in shipped_simulation("pain-upper-back", "female").findings if f.rule == "one-more-container"]
    assert len(mixed) == 1 and mixed[0].severity == "info"
    assert "1 x mixture 3 mL would hold what leaves the needle" in mixed[0].text
    assert "it takes 2 x mixture 3 mL. 0.10 mL less would do without" in mixed[0].text


def test_items_and_their_cost() -> None:
    """7 mL by 35 points of 0.2 mL, cheapest in one vial of 8 mL; 4 needles, 7 syringes and 2 pieces of gauze."""
    prices = Prices(
        "EUR",
        containers={("test-product", "vial 2 mL"): 30.0, ("test-product", "vial 8 mL"): 90.0},
        needles={(30, 13.0): 0.25},
        syringes={1.0: 0.1},
    )
    supply = stock(
        7, 5, prices, steps=(a_step(volume_ml=0.2),), needle_change_every=10, containers=sizes(2.0, 5.0, 8.0)
    )
    assert supply.ledgers[0].container == "vial 8 mL", "a size without a price is not on offer"
    needles, syringes, gauze = (of_kind(supply, kind) for kind in ("needle", "syringe", "gauze"))
    assert (needles.name, needles.count, needles.cost) == ("30 G x 13 mm", 4, 1.0)
    assert (syringes.name, syringes.count, syringes.cost) == ("1 mL", 7, pytest.approx(0.7))
    assert (gauze.count, gauze.cost) == (2, None)
    assert supply.cost == pytest.approx(91.7) and supply.currency == "EUR" and supply.unpriced == ((), (gauze,))
    bare = stock(7, 5, steps=(a_step(volume_ml=0.2),), containers=sizes(2.0))
    assert (bare.cost, bare.currency, bare.unpriced) == (None, None, ((), ()))
    other = stock(7, 5, Prices("EUR"), steps=(a_step(volume_ml=0.2),), containers=sizes(2.0))
    assert other.ledgers[0].cost is None and other.unpriced[0] == ("test-product",) and other.cost is None


def test_cream_is_weighed_by_the_planned_skin_each_region_once() -> None:
    """RC30: 2.5 g on 25 cm2; 16 cm2 here, whose two steps share the skin: 1.6 g of a 5 g tube, twice that before major work."""
    steps = (a_step(), replace(a_step(), id="second"))
    plan = a_plan(replace(a_protocol(steps=steps), cream="numbing cream"), 4, 4)
    cream = of_kind(take_stock(plan, load_session(plan)), "cream")
    area = plan.targets[0].target_area_cm2
    assert cream.grams == pytest.approx((0.1 * area, 0.2 * area)) and area == pytest.approx(16.0, rel=0.1)
    assert (cream.count, cream.name) == (1, "numbing cream, 5 g")
    own = take_stock(plan, load_session(plan), Prices("EUR", cream=(1.0, 2.5)))
    assert (of_kind(own, "cream").count, of_kind(own, "cream").cost) == (2, 5.0)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("product.containers.vial 2 mL.size_ml=0", "containers.vial 2 mL.size_ml: 0 is not allowed"),
        ("product.containers.vial 2 mL.size_ml=-2", "-2 is not allowed"),
        ("product.containers.vial 2 mL.size_ml=.nan", "finite number"),
        ("product.containers.vial 2 mL.size_ml=null", "is missing; give what it gives ready to use"),
        ("product.containers.vial 2 mL.dose=5", "5 mg in 2 mL are weaker than the 10 mg/mL"),
        ("product.containers.vial 2 mL.overfill_ml=-1", "-1 is not allowed"),
        ("product.containers.vial 2 mL.hours_after_opening=0", "hours_after_opening: 0 is not allowed"),
    ],
)
def test_containers_that_make_no_sense_are_told_with_their_place(setting: str, words: str) -> None:
    with pytest.raises(ProtocolError) as raised:
        load_protocol("deoxycholic-acid-submental", [setting])
    (fault,) = raised.value.faults
    assert fault.startswith("--set product.containers.vial 2 mL") and words in fault
