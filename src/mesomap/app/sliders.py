"""Which figures of a plan may be dragged, and how far."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

from mesomap.app.recipe import Recipe
from mesomap.planning.plan import Plan
from mesomap.protocol.figure import Span
from mesomap.protocol.step import Step
from mesomap.protocol.technique import techniques

LARGEST_MARGIN_MM = 15.0
NAMED_DIRECTIONS = {"medial-lateral": 0.0, "cranio-caudal": 90.0}


@dataclass(frozen=True)
class Slider:
    """``key`` is set when it is dragged; ``figure`` its last part; ``usual`` the range of the technique with its ``sources``,
    None where it has none; ``total`` that goes with it in ``unit``."""

    key: str
    step: str
    figure: str
    value: float
    low: float
    high: float
    increment: float
    unit: str
    usual: tuple[float, float] | None
    sources: tuple[str, ...]


def sliders_of(plan: Plan, recipe: Recipe) -> list[dict[str, object]]:
    """The sliders of every step: spacing, distance of rows, depth, volume or dose of a point, margin, direction."""
    found: list[Slider] = []
    for index, step in enumerate(plan.protocol.steps):
        mine = plan.points.step == index
        if mine.any():
            by_dose = f"steps.{step.id}.dose" in plan.protocol.numbers or recipe.overrides.get(
                f"steps.{step.id}.total_dose"
            )
            values = plan.points.dose if by_dose else plan.points.volume_ml
            found += _of_step(plan, step, float(values[mine].mean()), bool(by_dose))
    return [asdict(slider) for slider in found]


def _of_step(plan: Plan, step: Step, each: float, by_dose: bool) -> list[Slider]:
    spans = techniques()[step.technique].figures
    pattern = step.pattern
    found = []

    def add(figure: str, value: float, low: float, high: float, increment: float, unit: str, span: Span | None) -> None:
        if span is not None:
            low, high = min(low, 0.5 * span.low), max(high, 1.5 * span.high)
        low = math.floor(max(low, 0.0) / increment + 1e-9) * increment
        high = math.ceil(high / increment - 1e-9) * increment
        found.append(
            Slider(
                f"steps.{step.id}.{figure}",
                step.id,
                figure,
                value,
                round(max(low, increment), 6),
                round(high, 6),
                increment,
                unit,
                None if span is None else (span.low, span.high),
                () if span is None else span.sources,
            )
        )

    if pattern.spacing_mm is not None:
        spacing = pattern.spacing_mm
        add("spacing_mm", spacing, 0.5 * spacing, 2.0 * spacing, 0.1, "mm", spans.get("spacing_mm"))
    if pattern.row_spacing_mm is not None:
        rows = pattern.row_spacing_mm
        add("row_spacing_mm", rows, 0.5 * rows, 2.0 * rows, 0.1, "mm", spans.get("spacing_mm"))
    deepest = max(2.0 * step.depth_mm, 0.5)
    add("depth_mm", step.depth_mm, 0.25 * step.depth_mm, deepest, 0.05, "mm", spans.get("depth_mm"))
    if step.volume_ml is not None or step.shared_ml is not None:
        fine = 10.0 ** math.floor(math.log10(each) - 1.0) if each > 0.0 else 0.001
        span = None if by_dose else spans.get("volume_ml")
        unit = plan.protocol.product_of(step).dose_unit or "mL" if by_dose else "mL"
        add("dose" if by_dose else "volume_ml", each, 0.25 * each, 3.0 * each, fine, unit, span)
    add("margin_mm", pattern.margin_mm, 0.0, max(LARGEST_MARGIN_MM, pattern.margin_mm), 0.5, "mm", None)
    found[-1] = Slider(**{**asdict(found[-1]), "low": 0.0})
    angle = NAMED_DIRECTIONS.get(pattern.direction) if isinstance(pattern.direction, str) else pattern.direction
    if not isinstance(angle, tuple):
        key = f"steps.{step.id}.direction"
        degrees = 0.0 if angle is None else float(angle)
        found.append(Slider(key, step.id, "direction", degrees, -90.0, 90.0, 1.0, "\u00b0", None, ()))
    return found
