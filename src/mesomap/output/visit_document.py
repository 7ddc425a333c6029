"""What metrics.json says of a visit: minutes, and what it uses up."""

from __future__ import annotations

from typing import Any

from mesomap.simulation.containers import Opened
from mesomap.simulation.session import Spread
from mesomap.simulation.simulate import Simulation

Json = dict[str, Any]


def session_document(simulation: Simulation) -> Json:
    """The minutes of the visit, of its parts and phases."""
    session, times = simulation.session, simulation.practice.times
    return {
        "minutes": _spread(session.minutes),
        "in_chair_minutes": _spread(session.in_chair),
        "hands_on_minutes": _spread(session.hands_on),
        "assistant_minutes": None if session.assistant is None else _spread(session.assistant),
        "idle_minutes": _spread(session.idle),
        "times": None if times is None else times.id,
        "phases": [
            {
                "name": p.name,
                "minutes": _spread(p.minutes),
                "waiting": p.waiting,
                "by": p.by or None,
                "sources": list(p.sources),
                "assumed": p.assumed,
            }
            for p in session.phases
        ],
        "needle_changes": session.needle_changes,
        "refills": session.refills,
        "travel_mm": session.travel_mm,
        "orders": [
            {
                "points": order.points,
                "regions": order.regions,
                "travel_mm": order.travel_mm,
                "turns": order.turns,
                "minutes": order.minutes,
            }
            for order in simulation.orders
        ],
    }


def supply_documents(simulation: Simulation) -> list[Json]:
    """Where the millilitres of each product end, what to open, and what that costs."""
    return [
        {
            "product": ledger.product,
            "injected_ml": ledger.injected_ml,
            "dead_space_ml": ledger.dead_space_ml,
            "leak_ml": ledger.leak_ml,
            "drawn_ml": ledger.drawn_ml,
            "containers": ledger.containers,
            "container": ledger.container,
            "opened": _opened(ledger.opened),
            "opened_ml": ledger.opened_ml,
            "overfill_ml": ledger.overfill_ml,
            "leftover_ml": ledger.leftover_ml,
            "leftover_keeps_h": ledger.keeps_h,
            "waste_ml": ledger.waste_ml,
            "cost": ledger.cost,
            "leftover_cost": ledger.leftover_cost,
            "waste_cost": ledger.waste_cost,
        }
        for ledger in simulation.supply.ledgers
    ]


def items_document(simulation: Simulation) -> list[Json]:
    """Needles, syringes, cream and gauze."""
    return [
        {
            "kind": item.kind,
            "name": item.name,
            "count": item.count,
            "grams": None if item.grams is None else list(item.grams),
            "price": item.price,
            "cost": item.cost,
            "sources": list(item.sources),
            "assumed": item.assumed or None,
        }
        for item in simulation.supply.items
    ]


def cost_document(simulation: Simulation) -> Json | None:
    """Of all that has a price; None without a price list."""
    supply = simulation.supply
    if supply.currency is None:
        return None
    products, items = supply.unpriced
    without = [*products, *(f"{item.kind} {item.name}".strip() for item in items)]
    return {"currency": supply.currency, "total": supply.cost, "without": without}


def course_supply_document(simulation: Simulation) -> Json | None:
    """Sessions, calendar and what a short and a long course use up; None without a course."""
    course, asked = simulation.course_supply, simulation.plan.protocol.course
    if course is None or asked is None:
        return None
    both = (course.least, course.most)
    counts = [[ledger.containers for ledger in total.ledgers] for total in both]
    known = all(count is not None for row in counts for count in row)
    return {
        "sessions": list(asked.sessions),
        "withheld": course.withheld,
        "interval_days": list(asked.interval_days),
        "maintenance_days": None if asked.maintenance_days is None else list(asked.maintenance_days),
        "containers": [sum(count or 0 for count in row) for row in counts] if known else None,
        "cost": None if course.most.cost is None else [total.cost for total in both],
        "calendar": [
            {
                "session": visit.number,
                "maintenance": visit.maintenance,
                "certain": visit.certain,
                "earliest_day": visit.earliest_day,
                "latest_day": visit.latest_day,
                "earliest_date": None if visit.dates is None else visit.dates[0].isoformat(),
                "latest_date": None if visit.dates is None else visit.dates[1].isoformat(),
                "bound_by": visit.bound_by,
            }
            for visit in course.calendar
        ],
        "products": [
            {
                "sessions": total.sessions,
                "product": ledger.product,
                "drawn_ml": ledger.drawn_ml,
                "opened": _opened(ledger.opened),
                "opened_ml": ledger.opened_ml,
                "carried_ml": ledger.carried_ml,
                "discarded_ml": ledger.discarded_ml,
                "leftover_ml": ledger.leftover_ml,
                "cost": ledger.cost,
            }
            for total in dict.fromkeys(both)
            for ledger in total.ledgers
        ],
    }


def _opened(opened: tuple[Opened, ...] | None) -> list[Json] | None:
    if opened is None:
        return None
    return [
        {
            "container": item.container,
            "size_ml": item.size_ml,
            "count": item.count,
            "diluent_ml": item.kind.diluent_ml,
            "pack": item.kind.pack,
            "cartons": item.cartons,
            "price": item.price,
        }
        for item in opened
    ]


def _spread(spread: Spread) -> Json:
    return {"p05": spread.p05_min, "p50": spread.p50_min, "p95": spread.p95_min}
