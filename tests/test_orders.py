"""Promises of the comparison of orders: the same injections in another order, the way shorter where that is the aim, the time by
hand, fewer turns of the patient."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import numpy as np
import pytest

from bodies import shipped_plan, shipped_simulation
from mesomap.planning.plan import Plan
from mesomap.protocol.figure import Duration
from mesomap.simulation.loading import load_session
from mesomap.simulation.orders import OrderCost, compare_orders, fewest_turns, visited
from mesomap.simulation.session import run_session
from synthetic import a_plan, a_protocol, a_step

TRAVEL = Duration("travel", 0.05, 0.15, ())


def by_name(plan: Plan) -> dict[tuple[str, str], OrderCost]:
    return {(order.points, order.regions): order for order in compare_orders(plan)}


def shuffled(plan: Plan, rows: np.ndarray) -> Plan:
    points = plan.points
    return replace(
        plan,
        points=replace(
            points,
            **{
                name: getattr(points, name)[rows]
                for name in ("place", "end", "xyz_mm", "normal", "needle", "row", "column", "step", "target")
            },
        ),
    )


def test_the_way_back_and_forth_is_shorter_than_the_way_that_returns_and_saves_its_time() -> None:
    """5 columns and 4 rows, 10 mm apart: 19 hops of 10 mm back and forth; row by row from the left, three returns of
    sqrt(40^2 + 10^2) mm take the place of three hops. 0.1 s a millimetre."""
    rows = a_plan(a_protocol(travel_s_per_mm=TRAVEL), 5, 4)
    found = compare_orders(rows)
    returning = found[0]
    assert (returning.points, returning.regions, returning.turns) == ("as planned", "as planned", 0)
    back = 3 * np.hypot(40.0, 10.0)
    assert returning.travel_mm == pytest.approx(16 * 10.0 + back)
    order = by_name(rows)["serpentine", "as planned"]
    assert order.travel_mm == pytest.approx(190.0)
    assert 60.0 * (returning.minutes - order.minutes) == pytest.approx(0.1 * (back - 30.0))


def test_the_first_is_the_plan_and_bears_its_name() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    first, *others = simulation.orders
    assert (first.points, first.regions) == ("serpentine", "as planned") and others
    assert first.travel_mm == pytest.approx(simulation.session.travel_mm)
    assert 60.0 * first.minutes == pytest.approx(max(event.end_s for event in simulation.session.timeline))
    shortest = next(order for order in others if order.points == "shortest")
    assert shortest.travel_mm < 1.05 * first.travel_mm
    assert all(abs(order.minutes - first.minutes) < 0.1 for order in others), "on a face an order is worth seconds"


def test_orders_change_nothing_but_the_order() -> None:
    """Without travel and turning, every order takes as long: the same injections, needles and syringes."""
    protocol = a_protocol(
        steps=(a_step(volume_ml=0.07),), refill_s=Duration("refill", 50, 50, ()), needle_change_every=7
    )
    rng = np.random.default_rng(3)
    plan = a_plan(protocol, 6, 5)
    plan = shuffled(plan, rng.permutation(len(plan.points)))
    found = compare_orders(plan)
    assert len(found) >= 4
    assert all(order.minutes == pytest.approx(found[0].minutes) for order in found)
    ways = {order.points: order.travel_mm for order in found if order.regions == "as planned"}
    assert ways["shortest"] == pytest.approx(290.0) and ways["serpentine"] == pytest.approx(290.0)
    assert ways["nearest"] < ways["as planned"]


def test_a_patient_who_turned_back_and_forth_turns_once() -> None:
    """Two flanks, each asked for in two pieces, so that the patient turns between any two of the four."""
    plan = shipped_plan("pcdc-flank", "female")
    rows = [np.flatnonzero(plan.points.target == k) for k in range(len(plan.targets))]
    first, second = ((own[::2], own[1::2]) for own in rows)
    target = plan.points.target.copy()
    pieces = replace(plan, targets=(*plan.targets, *plan.targets))
    target[first[1]], target[second[1]] = 2, 3
    outward = np.where((plan.points.target == 0)[:, None], [[1.0, 0.0, 0.0]], [[-1.0, 0.0, 0.0]])
    mixed = replace(pieces, points=replace(plan.points, target=target, normal=outward))
    mixed = shuffled(mixed, np.concatenate([first[0], second[0], first[1], second[1]]))
    found = by_name(mixed)
    planned, fewest = (
        next(o for (_, regions), o in found.items() if regions == asked) for asked in ("as planned", "fewest turns")
    )
    assert (planned.turns, fewest.turns) == (3, 1)
    assert 60.0 * (planned.minutes - fewest.minutes) == pytest.approx(2 * 45.0, abs=25.0)
    session = run_session(mixed, load_session(mixed), 1)
    assert sum(event.event == "turning the patient" for event in session.timeline) == 3


def test_sensitive_regions_last_is_an_order_of_its_own() -> None:
    plan = shipped_plan("mesolift-face", "female")
    ranked = replace(plan, protocol=replace(plan.protocol, sensitivity=("chin", "cheek", "forehead")))
    assert any(order.regions == "least sensitive first" for order in compare_orders(ranked))
    assert not any(order.regions == "least sensitive first" for order in compare_orders(plan))


def test_products_are_not_mixed() -> None:
    """Around the eyes three products are used one after the other; whatever the order, none is taken up again."""
    plan = shipped_plan("eye-area-revitalisation", "female")
    product = [plan.protocol.steps[target.step].product for target in plan.targets]
    for order in (visited(plan), fewest_turns(plan)):
        used = [product[target] for target in order]
        assert len(list(groupby(used))) == len(plan.protocol.products)
    assert sorted(fewest_turns(plan)) == sorted(visited(plan))
