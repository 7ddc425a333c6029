"""What stays when spacing or volume of a point change: the total, or the spacing. Of spacing, volume and total, two decide."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from mesomap.app.recipe import Value
from mesomap.errors import InputError
from mesomap.planning.plan import Plan
from mesomap.protocol.step import Step

if TYPE_CHECKING:
    from mesomap.app.draft import Draft

DIGITS = 6
SAME = 1e-6


def keep_total(draft: Draft) -> dict[str, Value]:
    """The overrides of ``draft`` with the total of every step, as it is now, shared over its points."""
    overrides = dict(draft.recipe.overrides)
    points = draft.plan.points
    for index, step in enumerate(draft.plan.protocol.steps):
        mine = points.step == index
        if step.volume_ml is None or step.pattern.total_ml is not None or not mine.any():
            continue
        each, total = _keys(draft.plan, step)
        values = points.dose if each == "dose" else points.volume_ml
        overrides.pop(f"steps.{step.id}.{each}", None)
        overrides[f"steps.{step.id}.{each}"] = None
        overrides[f"steps.{step.id}.{total}"] = round(math.fsum(values[mine]), DIGITS)
    return overrides


def kept_spacing(draft: Draft) -> dict[str, Value]:
    """The overrides of ``draft`` with the volume of a point, as it is now, in place of every total that ``keep_total`` set."""
    overrides = dict(draft.recipe.overrides)
    points = draft.plan.points
    for index, step in enumerate(draft.plan.protocol.steps):
        mine = points.step == index
        for each, total, values in (("volume_ml", "total_ml", points.volume_ml), ("dose", "total_dose", points.dose)):
            key = f"steps.{step.id}.{each}"
            if key in overrides and overrides[key] is None and mine.any():
                del overrides[key]
                overrides.pop(f"steps.{step.id}.{total}", None)
                overrides[key] = round(float(np.mean(values[mine])), DIGITS)
    return overrides


def with_total_kept(plan: Plan, values: Mapping[str, Value]) -> dict[str, Value]:
    """``values`` with a spacing in place of the volume or dose of a point: the one that leaves the total as it is. Raises
    InputError where the pattern has no spacing."""
    changed: dict[str, Value] = {}
    steps = {step.id: index for index, step in enumerate(plan.protocol.steps)}
    for key, value in values.items():
        first, _, rest = key.partition(".")
        name, _, last = rest.rpartition(".")
        index = steps.get(name) if first == "steps" and last in ("volume_ml", "dose") else None
        if index is None or plan.protocol.steps[index].shared_ml is None or not isinstance(value, float | int):
            changed[key] = value
            continue
        if not value > 0.0:
            raise InputError(f"{key}: {value!r} is not allowed; allowed is a number above 0")
        pattern, mine = plan.protocol.steps[index].pattern, plan.points.step == index
        if pattern.spacing_mm is None:
            raise InputError(
                f"{key}: the total is kept, so the spacing would follow, but the pattern {pattern.kind} has none; keep the "
                "spacing instead"
            )
        now = float((plan.points.dose if last == "dose" else plan.points.volume_ml)[mine].mean())
        factor = math.sqrt(value / now)
        changed[f"steps.{name}.spacing_mm"] = round(pattern.spacing_mm * factor, 3)
        if pattern.row_spacing_mm is not None:
            changed[f"steps.{name}.row_spacing_mm"] = round(pattern.row_spacing_mm * factor, 3)
    return changed


def _keys(plan: Plan, step: Step) -> tuple[str, str]:
    """How the protocol gives a point and its total: by volume or by dose."""
    by_dose = f"steps.{step.id}.dose" in plan.protocol.numbers
    return ("dose", "total_dose") if by_dose else ("volume_ml", "total_ml")
