"""The figures of a plan that a practitioner weighs against each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Literal

from mesomap.errors import InputError, nearest_names
from mesomap.simulation.simulate import Simulation


@dataclass(frozen=True)
class Figures:
    """Of one session: ``total_ml`` leaves the needle, ``drawn_ml`` is drawn up, ``containers`` are opened, ``leftover_ml`` stays in
    them; ``session_p50_min`` and ``session_p95_min`` is the whole visit; ``d95_ml_cm2`` and ``d95_rx`` the dose that 95 % of
    all planned skin receives at least, per area and as a share of the prescription; ``cv`` the unevenness there; ``cost`` that of
    all that has a price. None where it is not known."""

    points: int
    total_ml: float
    drawn_ml: float
    containers: int | None
    leftover_ml: float | None
    session_p50_min: float
    session_p95_min: float
    d95_ml_cm2: float
    d95_rx: float
    cv: float | None
    cost: float | None


NAMES = tuple(field.name for field in fields(Figures))
SENSES: dict[str, Literal["least", "most"]] = {name: "most" if name.startswith("d95") else "least" for name in NAMES}
"""Whether less of a figure is better, or more: of the dose that reaches almost all skin more, of all else less."""
DEFAULT_OBJECTIVES = ("total_ml", "cv")
"""Product against evenness. With the minutes as a third hardly any combination is worse than another in all of them."""


def figures_of(simulation: Simulation) -> Figures:
    """The figures of a simulated plan, the same as in its metrics.json."""
    supply, dose = simulation.supply, simulation.metrics.volume_total
    opened = [ledger.containers for ledger in supply.ledgers]
    left = [ledger.leftover_ml for ledger in supply.ledgers]
    return Figures(
        points=len(simulation.plan.points),
        total_ml=math.fsum(simulation.plan.points.volume_ml),
        drawn_ml=math.fsum(ledger.drawn_ml for ledger in supply.ledgers),
        containers=None if None in opened else sum(count for count in opened if count is not None),
        leftover_ml=None if None in left else math.fsum(ml for ml in left if ml is not None),
        session_p50_min=simulation.session.minutes.p50_min,
        session_p95_min=simulation.session.minutes.p95_min,
        d95_ml_cm2=dose.d95,
        d95_rx=dose.d95 / dose.rx,
        cv=dose.cv,
        cost=supply.cost,
    )


def check_objectives(names: Sequence[str], priced: bool) -> tuple[str, ...]:
    """``names`` without repetition; raises InputError for an unknown one, for none, and for a cost without ``priced``."""
    for name in names:
        if name not in NAMES:
            raise InputError(f"--front: {name!r} is no figure; {nearest_names(name, NAMES)}")
    if not names:
        raise InputError(f"--front: no figure is given; known: {', '.join(NAMES)}")
    if "cost" in names and not priced:
        raise InputError("--front: cost is not known without a price list; give --prices")
    return tuple(dict.fromkeys(names))


def on_front(found: Sequence[Figures | None], objectives: Sequence[str]) -> list[bool]:
    """Which of ``found`` are on the Pareto front: no other is at least as good in all ``objectives`` and better in one.
    Figures that are the same in all of them stand together. None, and figures of which an objective is not known, are not
    on it."""
    scores = [None if figures is None else _score(figures, objectives) for figures in found]
    known = [score for score in scores if score is not None]
    return [
        score is not None
        and not any(other != score and all(a <= b for a, b in zip(other, score, strict=True)) for other in known)
        for score in scores
    ]


def _score(figures: Figures, objectives: Sequence[str]) -> tuple[float, ...] | None:
    """The objectives, less is better; None where one is not known."""
    values = [getattr(figures, name) for name in objectives]
    if any(value is None for value in values):
        return None
    return tuple(-value if SENSES[name] == "most" else value for name, value in zip(objectives, values, strict=True))
