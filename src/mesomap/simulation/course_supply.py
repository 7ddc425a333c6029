"""What a whole course uses up and costs, with what may be kept from one session for the next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mesomap.planning.plan import Plan
from mesomap.protocol.prices import Prices
from mesomap.protocol.product import Container
from mesomap.simulation.calendar import Appointment, make_calendar
from mesomap.simulation.containers import Opened, choose_containers, keeping_h
from mesomap.simulation.loading import EPSILON_ML
from mesomap.simulation.supply import Ledger, Supply, on_offer

DAY_H = 24.0


@dataclass(frozen=True)
class CourseLedger:
    """One product over a course. ``drawn_ml`` in all sessions, of it ``carried_ml`` from containers of an earlier one;
    ``leftover_ml`` after the last, ``discarded_ml`` on the way. opened = drawn + discarded + leftover, to 1e-9 mL. None as in
    Ledger."""

    product: str
    drawn_ml: float
    opened: tuple[Opened, ...] | None
    opened_ml: float | None
    carried_ml: float
    discarded_ml: float | None
    leftover_ml: float | None
    cost: float | None

    @property
    def containers(self) -> int | None:
        """How many are opened."""
        return None if self.opened is None else sum(item.count for item in self.opened)


@dataclass(frozen=True)
class CourseTotal:
    """A course of so many ``sessions``: ``ledgers`` by product, ``cost`` of all that has a price, None where nothing has."""

    sessions: int
    ledgers: tuple[CourseLedger, ...]
    cost: float | None


@dataclass(frozen=True)
class CourseSupply:
    """``calendar`` of a course with maintenance; its shortest and longest form without, ``least`` and ``most``. ``withheld``
    sessions are more than the protocol allows and are left out."""

    calendar: tuple[Appointment, ...]
    least: CourseTotal
    most: CourseTotal
    withheld: int


def course_supply(
    plan: Plan, supply: Supply, prices: Prices | None = None, start: date | None = None
) -> CourseSupply | None:
    """The course of a plan whose single session takes ``supply``; None where the protocol has none.

    What is left in a container is used first in the next session where it keeps until then, at the slowest pace of the calendar;
    where that is not known it is discarded.
    """
    protocol = plan.protocol
    if protocol.course is None:
        return None
    calendar = make_calendar(protocol, math.fsum(plan.points.dose), start)
    visits = [visit.latest_day for visit in calendar if not visit.maintenance]
    low = min(protocol.course.sessions[0], len(visits))
    withheld = protocol.course.sessions[1] - len(visits)
    least, most = (_total(plan, supply, prices, days) for days in (visits[:low], visits))
    return CourseSupply(calendar, least, most, withheld)


def _total(plan: Plan, supply: Supply, prices: Prices | None, days: Sequence[int]) -> CourseTotal:
    products = {product.id: product for product in plan.protocol.products}
    ledgers = tuple(keep_course(ledger, days, *on_offer(products[ledger.product], prices)) for ledger in supply.ledgers)
    if supply.cost is None:
        return CourseTotal(len(days), ledgers, None)
    items = math.fsum(item.cost for item in supply.items if item.cost is not None)
    cost = math.fsum(ledger.cost for ledger in ledgers if ledger.cost is not None) + len(days) * items
    return CourseTotal(len(days), ledgers, cost)


def keep_course(
    ledger: Ledger, days: Sequence[int], offered: Sequence[Container], prices: Sequence[float] | None
) -> CourseLedger:
    """One product over sessions on ``days``, each of which draws what the ``ledger`` of a single one does."""
    drawn = ledger.drawn_ml * len(days)
    if not offered:
        return CourseLedger(ledger.product, drawn, None, None, 0.0, None, None, None)
    kept: list[tuple[float, float]] = []
    opened: list[Opened] = []
    carried = discarded = 0.0
    for day in days:
        gone = [ml for last_day, ml in kept if last_day < day]
        discarded += math.fsum(gone)
        kept = [(last_day, ml) for last_day, ml in kept if last_day >= day]
        need = ledger.drawn_ml
        for k, (last_day, ml) in enumerate(kept):
            used = min(ml, need)
            kept[k] = (last_day, ml - used)
            need, carried = need - used, carried + used
        bought = choose_containers(need, offered, prices) if need > EPSILON_ML else ()
        opened += bought
        left = math.fsum(item.size_ml * item.count for item in bought) - need
        hours = keeping_h(bought)
        if left > EPSILON_ML:
            kept.append((day + (hours or 0.0) / DAY_H, left))
    leftover = math.fsum(ml for _, ml in kept)
    together = _together(opened)
    opened_ml = math.fsum(item.size_ml * item.count for item in together)
    cost = None if prices is None else math.fsum((item.price or 0.0) * item.count for item in together)
    return CourseLedger(ledger.product, drawn, together, opened_ml, carried, discarded, leftover, cost)


def _together(opened: Sequence[Opened]) -> tuple[Opened, ...]:
    """The same containers counted once, largest first."""
    counts: dict[str, Opened] = {}
    for item in opened:
        earlier = counts.get(item.container)
        counts[item.container] = Opened(item.kind, item.count + (earlier.count if earlier else 0), item.price)
    return tuple(sorted(counts.values(), key=lambda item: -item.size_ml))
