"""The part of metrics.json on the visit and the course, as JSON Schemas."""

from __future__ import annotations

from typing import get_args

from mesomap.output.json_schema import COUNT, NUMBER, TEXT, Json, known_or_null, list_of, numbers, record
from mesomap.simulation.orders import PointOrder, RegionOrder

YES_OR_NO: Json = {"type": "boolean"}
DATE: Json = {"type": "string", "format": "date"}


def visit_schema() -> dict[str, Json]:
    """The keys ``session``, ``supply``, ``items``, ``cost`` and ``course``."""
    maybe_number, maybe_text = known_or_null(NUMBER), known_or_null(TEXT)
    maybe_count = known_or_null(COUNT)
    how_many = {"count": COUNT, "pack": maybe_count, "cartons": maybe_count}
    opened = known_or_null(
        list_of(record(container=TEXT, **how_many, price=maybe_number, **numbers(("size_ml", "diluent_ml"))))
    )
    ledger = record(
        product=TEXT,
        **numbers(("injected_ml", "dead_space_ml", "leak_ml", "drawn_ml")),
        containers=maybe_count,
        container=maybe_text,
        opened=opened,
        **{
            name: maybe_number
            for name in (
                *("opened_ml", "overfill_ml", "leftover_ml", "leftover_keeps_h", "waste_ml"),
                *("cost", "leftover_cost", "waste_cost"),
            )
        },
    )
    item = record(
        kind={"enum": ["needle", "syringe", "cream", "gauze"]},
        name=TEXT,
        count=COUNT,
        grams=known_or_null(list_of(NUMBER, 2)),
        price=maybe_number,
        cost=maybe_number,
        sources=list_of(TEXT),
        assumed=maybe_text,
    )
    return {
        "session": _session(),
        "supply": list_of(ledger),
        "items": list_of(item),
        "cost": known_or_null(record(currency=TEXT, total=maybe_number, without=list_of(TEXT))),
        "course": known_or_null(_course(opened)),
    }


def _session() -> Json:
    spread = record(**numbers(("p05", "p50", "p95")))
    maybe_text = known_or_null(TEXT)
    return record(
        minutes=spread,
        in_chair_minutes=spread,
        hands_on_minutes=spread,
        assistant_minutes=known_or_null(spread),
        idle_minutes=spread,
        times=maybe_text,
        phases=list_of(
            record(
                name=TEXT,
                minutes=spread,
                waiting=YES_OR_NO,
                by=known_or_null({"enum": ["practitioner", "assistant"]}),
                sources=list_of(TEXT),
                assumed=maybe_text,
            )
        ),
        needle_changes=COUNT,
        refills=COUNT,
        travel_mm=NUMBER,
        orders=list_of(
            record(
                points={"enum": list(get_args(PointOrder))},
                regions={"enum": list(get_args(RegionOrder))},
                turns=COUNT,
                **numbers(("travel_mm", "minutes")),
            )
        ),
    )


def _course(opened: Json) -> Json:
    maybe_number = known_or_null(NUMBER)
    visit = record(
        session=COUNT,
        maintenance=YES_OR_NO,
        certain=YES_OR_NO,
        earliest_day=COUNT,
        latest_day=COUNT,
        earliest_date=known_or_null(DATE),
        latest_date=known_or_null(DATE),
        bound_by=known_or_null({"enum": ["limits.min_interval_days", "limits.cumulative"]}),
    )
    product = record(
        sessions=COUNT,
        product=TEXT,
        drawn_ml=NUMBER,
        opened=opened,
        carried_ml=NUMBER,
        **{name: maybe_number for name in ("opened_ml", "discarded_ml", "leftover_ml", "cost")},
    )
    return record(
        sessions=list_of(COUNT, 2),
        withheld=COUNT,
        interval_days=list_of(COUNT, 2),
        maintenance_days=known_or_null(list_of(COUNT, 2)),
        containers=known_or_null(list_of(COUNT, 2)),
        cost=known_or_null(list_of(NUMBER, 2)),
        calendar=list_of(visit),
        products=list_of(product),
    )
