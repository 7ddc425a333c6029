"""What metrics.json says of a visit: minutes, and what it uses up."""

from __future__ import annotations

from typing import Any

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
    }


def _spread(spread: Spread) -> Json:
    return {"p05": spread.p05_min, "p50": spread.p50_min, "p95": spread.p95_min}
