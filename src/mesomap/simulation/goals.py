"""A protocol's goals, held against what was simulated."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.planning.plan import Plan
from mesomap.protocol.goal import Goal, parse_goal
from mesomap.simulation.metrics import AreaDose, Metrics

COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
DOSES = ("D98", "D95", "D50", "D2", "mean")
SHARES = ("V50", "V100", "V150", "coverage", "overlap", "spill", "CV")


@dataclass(frozen=True)
class GoalResult:
    """``goal`` as it was written, ``region`` the target it was tried on; ``value`` and ``limit`` in ``unit``.

    ``value`` and ``passed`` are None where the region is not part of the plan, or the metric has no value there.
    """

    goal: str
    region: str | None
    value: float | None
    limit: float
    unit: str
    passed: bool | None


def evaluate_goals(plan: Plan, metrics: Metrics) -> tuple[GoalResult, ...]:
    """Every goal of the plan's protocol on every target it names: ``cheek`` is tried on both cheeks, ``total`` on all
    skin.

    Raises InputError for a unit that the metric cannot have.
    """
    everywhere = np.ones(len(plan.points), np.bool_)
    total = ("total", metrics.volume_total, metrics.reported_total, everywhere)
    parts = [
        (target.label, metrics.volume[index], metrics.reported[index], plan.points.target == index)
        for index, target in enumerate(plan.targets)
    ]
    results: list[GoalResult] = []
    for goal in map(parse_goal, plan.protocol.goals):
        named = [
            part
            for part, target in zip(parts, plan.targets, strict=True)
            if goal.region in (target.region, target.label)
        ]
        for label, volume, dose, which in [total] if goal.region == "total" else named:
            value = amount(goal, plan, which)
            if value is None:
                value = metric_value(goal, volume, dose)
            passed = None if value is None else COMPARISONS[goal.comparison](value, goal.limit)
            results.append(GoalResult(goal.text, label, value, goal.limit, goal.unit, passed))
        if not named and goal.region != "total":
            results.append(GoalResult(goal.text, None, None, goal.limit, goal.unit, None))
    return tuple(results)


def amount(goal: Goal, plan: Plan, which: NDArray[np.bool_]) -> float | None:
    """Points, millilitres leaving the needle or dose of the points ``which`` (n,); None when the goal asks for
    another."""
    volume_ml = float(plan.points.volume_ml[which].sum())
    if goal.metric == "points":
        _allow(goal, "")
        return float(which.sum())
    if goal.metric == "volume_ml":
        _allow(goal, "", "mL")
        return volume_ml
    if goal.metric == "dose":
        products = [
            plan.protocol.product_of(plan.protocol.steps[index]) for index in set(plan.points.step[which].tolist())
        ]
        units = {product.dose_unit for product in products}
        unit = units.pop() if len(units) == 1 else None
        if unit is None:
            names = ", ".join(product.id for product in products)
            raise InputError(f"goal {goal.text!r}: {names}: no dose unit in common; ask for volume_ml instead")
        _allow(goal, "", unit)
        return float(plan.points.dose[which].sum())
    return None


def metric_value(goal: Goal, volume: AreaDose, dose: AreaDose) -> float | None:
    """The goal's metric of a target: doses in Rx (or with no unit), mL/cm2 or the product's own unit, shares plain or
    in %."""
    value: float | None = getattr(volume, goal.metric.lower())
    if goal.metric in DOSES:
        _allow(goal, "Rx", "", volume.unit, dose.unit)
        if goal.unit in ("Rx", ""):
            return None if value is None else value / volume.rx
        return value if goal.unit == volume.unit else float(getattr(dose, goal.metric.lower()))
    _allow(goal, "", *(("%",) if goal.metric in SHARES else ()))
    return value * 100.0 if value is not None and goal.unit == "%" else value


def _allow(goal: Goal, *units: str) -> None:
    if goal.unit not in units:
        allowed = ", ".join(unit or "no unit" for unit in dict.fromkeys(units))
        raise InputError(f"goal {goal.text!r}: {goal.metric} cannot be given in {goal.unit!r}; allowed: {allowed}")
