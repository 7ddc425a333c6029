"""Figures in words, the same wherever they are shown."""

from __future__ import annotations

from mesomap.anatomy.body import BodyShape
from mesomap.simulation.session import Session
from mesomap.simulation.simulate import Simulation

DISCLAIMER = "Educational and planning estimate, not a medical device."


def containers_words(simulation: Simulation) -> str:
    """``4 x syringe 1 mL``, sizes joined by ``+``; ``unknown`` where no container is on sale."""
    parts = [
        f"{item.count} x {item.container}" for ledger in simulation.supply.ledgers for item in (ledger.opened or ())
    ]
    return " + ".join(parts) or "unknown"


def minutes_words(session: Session) -> str:
    """``122 (96-150), hands-on 36``: the median visit, its 5th to 95th percentile, and the median without waiting."""
    minutes = session.minutes
    words = f"{minutes.p50_min:.0f} ({minutes.p05_min:.0f}-{minutes.p95_min:.0f})"
    waits = any(phase.waiting for phase in session.phases)
    return f"{words}, hands-on {session.hands_on.p50_min:.0f}" if waits else words


def body_words(body: BodyShape) -> str:
    """``woman, 40 years, 165 cm, BMI 24``."""
    person = {"female": "woman", "male": "man"}[body.sex]
    return f"{person}, {body.age_years:g} years, {body.height_cm:g} cm, BMI {body.bmi:g}"


def total_line(simulation: Simulation) -> str:
    """Points, mL, containers to open and minutes, in one line."""
    plan = simulation.plan
    return (
        f"{len(plan.points)} points, {plan.points.volume_ml.sum():.2f} mL, open {containers_words(simulation)}, "
        f"minutes {minutes_words(simulation.session)}"
    )
