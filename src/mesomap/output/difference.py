"""Two simulations side by side: what was asked, what it takes, and what every region receives."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.words import atlas_words
from mesomap.simulation.area_dose import AreaDose
from mesomap.simulation.simulate import Simulation

DOSES = (("D95", "d95"), ("D50", "d50"), ("D2", "d2"))
SHARES = (("V50", "v50"), ("V100", "v100"), ("V150", "v150"), ("covered", "coverage"), ("overlap", "overlap"))
AREAS = (("hot", "hot_cm2"), ("cold", "cold_cm2"))
WHOLE = "plan"
WORDS = (
    *("protocol", "set from outside", "body", "target area", "points", "volume", "drawn", "containers", "left over"),
    *("session, median", "session, 95th percentile", "spacing asked", "depth, median", "volume per point, median"),
    *("mean", "covered", "overlap", "hot", "cold"),
)
"""What the figures are called; the signs of a dose (``Rx``, ``D95``, ``CV``) are the same in every language."""


@dataclass(frozen=True)
class Figure:
    """``value`` of ``what`` in ``unit``, with so many ``digits`` after the decimal point; words, or None for unknown."""

    what: str
    unit: str
    value: float | str | None
    digits: int = 0

    @property
    def told(self) -> str:
        """The value as printed."""
        if self.value is None:
            return "-"
        return self.value if isinstance(self.value, str) else f"{self.value:.{self.digits}f}"


@dataclass(frozen=True)
class Difference:
    """The figure of both plans for ``where``, a region with its side or the whole plan; None for a plan without."""

    where: str
    first: Figure | None
    second: Figure | None

    @property
    def either(self) -> Figure:
        """The figure of the plan that has it."""
        found = self.first or self.second
        assert found is not None
        return found

    @property
    def change(self) -> str:
        """Second less first with its sign; empty where one is no number, or both are the same words."""
        a, b = (None if one is None else one.value for one in (self.first, self.second))
        if isinstance(a, str) or isinstance(b, str):
            return "" if a == b else "differs"
        if a is None or b is None:
            return ""
        return f"{round(b - a, self.either.digits) + 0.0:+.{self.either.digits}f}"


def differences(first: Simulation, second: Simulation, catalogue: Catalogue = ENGLISH) -> tuple[Difference, ...]:
    """The whole plan first, then every region of either, in the order of the first; a body is told in a language."""
    rows = _side_by_side(WHOLE, _whole(first, catalogue), _whole(second, catalogue))
    for label in dict.fromkeys(target.label for one in (first, second) for target in one.plan.targets):
        rows += _side_by_side(label, _region(first, label), _region(second, label))
    return tuple(rows)


def _side_by_side(where: str, ours: Sequence[Figure], theirs: Sequence[Figure]) -> list[Difference]:
    mine, other = ({figure.what: figure for figure in figures} for figures in (ours, theirs))
    return [Difference(where, mine.get(what), other.get(what)) for what in dict.fromkeys([*mine, *other])]


def _whole(simulation: Simulation, catalogue: Catalogue) -> list[Figure]:
    plan, minutes, ledgers = simulation.plan, simulation.session.minutes, simulation.supply.ledgers
    return [
        Figure("protocol", "", f"{plan.protocol.id} {plan.protocol.version}"),
        Figure("set from outside", "", ", ".join(plan.protocol.overrides) or None),
        Figure("body", "", atlas_words(plan.atlas, catalogue)),
        Figure("target area", "cm2", math.fsum(target.target_area_cm2 for target in plan.targets), 1),
        Figure("points", "", float(len(plan.points))),
        Figure("volume", "mL", math.fsum(plan.points.volume_ml), 2),
        Figure("drawn", "mL", math.fsum(ledger.drawn_ml for ledger in ledgers), 2),
        Figure("containers", "", _sum([ledger.containers for ledger in ledgers])),
        Figure("left over", "mL", _sum([ledger.leftover_ml for ledger in ledgers]), 2),
        Figure("session, median", "min", minutes.p50_min, 1),
        Figure("session, 95th percentile", "min", minutes.p95_min, 1),
        *_dose(simulation.metrics.volume_total),
    ]


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return math.fsum(known) if len(known) == len(values) else None


def _region(simulation: Simulation, label: str) -> list[Figure]:
    """Nothing for a region that is not part of the plan; the first step's where several treat it."""
    plan = simulation.plan
    index = next((k for k, target in enumerate(plan.targets) if target.label == label), None)
    if index is None:
        return []
    target, mine = plan.targets[index], plan.points.target == index
    depth, volume = plan.points.depth_mm[mine], plan.points.volume_ml[mine]
    return [
        Figure("points", "", float(mine.sum())),
        Figure("volume", "mL", math.fsum(volume), 2),
        Figure("spacing asked", "mm", target.asked_spacing_mm, 1),
        Figure("depth, median", "mm", float(np.median(depth)) if len(depth) else None, 2),
        Figure("volume per point, median", "mL", float(np.median(volume)) if len(volume) else None, 4),
        *_dose(simulation.metrics.volume[index]),
    ]


def _dose(dose: AreaDose) -> list[Figure]:
    return [
        Figure("Rx", "mL/cm2", dose.rx, 4),
        Figure("mean", "mL/cm2", dose.mean, 4),
        *[Figure(name, "Rx", getattr(dose, key) / dose.rx, 2) for name, key in DOSES],
        *[Figure(name, "%", 100.0 * getattr(dose, key), 1) for name, key in SHARES],
        *[Figure(name, "cm2", getattr(dose, key), 1) for name, key in AREAS],
        Figure("CV", "", dose.cv, 2),
        Figure("HI", "", dose.hi, 2),
    ]
