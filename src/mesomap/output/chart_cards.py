"""Cards of a chart, one a region: what is done on it, in figures with their sources, and what the examiner looks at."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from mesomap.languages import Catalogue
from mesomap.output.cited import Row, amount_words, row, source_of, span_words
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Drawing, drawing_data, hex_colour
from mesomap.output.drawing_shapes import ruler
from mesomap.output.flat_drawing import draw_flat
from mesomap.output.flat_target import FlatTarget
from mesomap.output.page_words import FIGURES
from mesomap.planning.plan import Plan
from mesomap.protocol.pattern import THREADS
from mesomap.protocol.technique import techniques

SMALL_MM, LARGE_MM = (66.0, 49.0), (106.0, 96.0)
RULER_MM = 5.0
LEAST_PITCH_MM, LEAST_SPACING_MM = 4.2, 6.0
"""A map gets the large size where its points would otherwise lie nearer than the first on paper, unless they lie nearer
than the second on the skin: nobody looks for a single point of those."""
PATTERN_KEYS = {
    "spacing_mm": "mm",
    "row_spacing_mm": "mm",
    "density_per_cm2": "/cm\u00b2",
    "thread_mm": "mm",
    "gap_mm": "mm",
    "spread_deg": "\u00b0",
    "crossing_deg": "\u00b0",
    "needle_pitch_mm": "mm",
    "margin_mm": "mm",
}
"""Figures of a pattern in the order of the card, with their units."""
WHEALS = ("epidermis", "dermis")
"""Planes in which a wheal shows that the needle is where it should be."""


def card(plan: Plan, index: int, flat: FlatTarget, tone: Rgb, catalogue: Catalogue) -> dict[str, Any]:
    """The card of target ``index``, ``flat`` the same on paper."""
    target, protocol, points = plan.targets[index], plan.protocol, plan.points
    own = np.flatnonzero(points.target == index)
    volume = math.fsum(points.volume_ml[own])
    dose = float(points.dose[own].sum())
    unit = protocol.product_of(protocol.steps[target.step]).dose_unit
    large, drawing = _map(plan, flat, tone)
    step = protocol.steps[target.step]
    steps = {other.step for other in plan.targets if other.label == target.label}
    return {
        "name": catalogue.sided(target.region, target.title, target.laterality),
        "step": catalogue.capital(step.id.replace("-", " ")) if len(steps) > 1 else "",
        "colour": hex_colour(tone),
        "numbers": f"{own[0] + 1}\u2013{own[-1] + 1}" if len(own) > 1 else f"{own[0] + 1}",
        "area": catalogue.text(
            "{area} cm\u00b2, of it {treated} cm\u00b2 to be treated",
            area=f"{target.area_cm2:.1f}",
            treated=f"{target.target_area_cm2:.1f}",
        ),
        "count": f"{len(own)} {catalogue.text('points')}",
        "subtotal": f"{volume:.2f} mL" + (f" = {amount_words(dose)} {unit}" if unit and not math.isnan(dose) else ""),
        "map": drawing,
        "large": large,
        "alt": catalogue.text(
            "{region} laid flat with {count} numbered points",
            region=catalogue.sided(target.region, target.title, target.laterality),
            count=len(own),
        ),
        "rows": _rows(plan, index, catalogue),
        "examiner": [
            catalogue.text("landmarks"),
            catalogue.text("angle"),
            catalogue.text("wheal seen")
            if step.plane in WHEALS
            else catalogue.text("depth by angle and inserted length"),
        ],
    }


def _map(plan: Plan, flat: FlatTarget, tone: Rgb) -> tuple[bool, dict[str, object]]:
    """Whether the map of a target is a large one, and the map with a ruler."""
    size, pitch = np.ptp(flat.bounds_mm, axis=0), flat.target.pitch_mm
    scales = [
        min(1.0, *((np.array([width - 4.0, height - RULER_MM - 4.0]) / size).tolist()))
        for width, height in (SMALL_MM, LARGE_MM)
    ]
    large = scales[0] * pitch < LEAST_PITCH_MM and pitch >= LEAST_SPACING_MM
    scale = scales[int(large)]
    drawing = draw_flat(flat, plan, tone, scale, all_numbers=scale * pitch >= 0.8 * LEAST_PITCH_MM).drawing
    height = drawing.height_mm + RULER_MM
    length = ruler(0.5 * drawing.width_mm - 4.0, height - 1.0, scale, 0.5 * drawing.width_mm)
    return large, drawing_data(Drawing(drawing.width_mm, height, (*drawing.marks, *length)))


def _rows(plan: Plan, index: int, catalogue: Catalogue) -> list[Row]:
    """Technique, plane, angle, inserted length and depth, needle, volume a point, pattern."""
    target, protocol, points = plan.targets[index], plan.protocol, plan.points
    step, own = protocol.steps[target.step], plan.points.target == index
    product = protocol.product_of(step)
    key = f"steps.{step.id}."

    def figure(name: str, value: str, *keys: str) -> Row:
        return row(catalogue.text(FIGURES[name]), value, source_of(protocol, [key + part for part in keys], catalogue))

    technique = catalogue.technique(step.technique, techniques()[step.technique].title)
    pattern = "" if step.pattern.kind == "points" else f", {catalogue.word(step.pattern.kind)}"
    rows = [
        row(catalogue.text("Technique"), technique + pattern),
        row(catalogue.text("Plane"), catalogue.word(step.plane)),
        figure("angle_deg", f"{step.angle_deg:g}\u00b0", "angle_deg"),
        figure("insertion_mm", span_words(points.insertion_mm[own], 1, "mm"), "insertion_mm"),
        figure("depth_mm", span_words(points.depth_mm[own], 1, "mm"), "depth_mm"),
        row(
            catalogue.text("Needle"),
            f"{protocol.needle.gauge} G \u00d7 {protocol.needle.length_mm:g} mm",
            source_of(protocol, ("needle.gauge", "needle.length_mm"), catalogue),
        ),
        figure("volume_ml", f"{_digits(points.volume_ml[own])} mL", "volume_ml", "total_ml", "ml_per_mm"),
    ]
    if product.dose_unit and not np.isnan(points.dose[own]).any():
        rows.append(figure("dose", f"{_digits(points.dose[own])} {product.dose_unit}", "dose", "total_dose"))
    if step.pattern.kind in THREADS:
        rows.append(row(catalogue.text(FIGURES["thread_mm"]), span_words(points.thread_mm[own], 0, "mm"), ""))
    for name, unit in PATTERN_KEYS.items():
        if key + name in protocol.numbers and name != "thread_mm":
            rows.append(
                figure(name, f"{protocol.numbers[key + name].value:g} {unit}".replace(" \u00b0", "\u00b0"), name)
            )
    if len(protocol.products) > 1:
        rows.append(row(catalogue.text("Product"), product.name))
    return rows


def _digits(values: np.ndarray[Any, np.dtype[np.float64]]) -> str:
    """The least and the most to three figures."""
    low, high = f"{values.min():.3g}", f"{values.max():.3g}"
    return low if low == high else f"{low}\u2013{high}"
