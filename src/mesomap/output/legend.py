"""The words and keys beside the pictures: regions, marks, closed zones, dose colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mesomap.output.colours import SKIN_TONE, Rgb, dose_colours, dose_cover, rgb_bytes
from mesomap.output.sheet import FINER, GREY, INK, RULE, WHITE, Sheet, fitted_text, text_width
from mesomap.planning.plan import Plan
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene

MOST_REGION_ROWS = 14
MOST_SIZES = 4
BAR_WIDTH = 34


def heading(sheet: Sheet, x: float, y: float, width: float, words: str) -> float:
    """A heading over a rule; the place below it."""
    sheet.text(x, y + 20, words, 19, bold=True)
    sheet.line(x, y + 30, x + width, y + 30, RULE, 1.5)
    return y + 42


def region_rows(plan: Plan) -> list[tuple[str, str, int, float]]:
    """Region id, name, points and mL of every region, or of every pair of sides where there are too many."""
    points = plan.points
    named: dict[str, tuple[str, str, int, float]] = {}
    pairs = len({target.label for target in plan.targets}) > MOST_REGION_ROWS
    for k, target in enumerate(plan.targets):
        rows = points.target == k
        key = target.region if pairs else target.label
        side = "" if pairs or target.laterality == "midline" else f", {target.laterality}"
        _, _, count, volume = named.get(key, ("", "", 0, 0.0))
        title = target.title
        named[key] = (
            target.region,
            title + side,
            count + int(rows.sum()),
            volume + float(points.volume_ml[rows].sum()),
        )
    return list(named.values())


def draw_regions(sheet: Sheet, x: float, y: float, width: float, plan: Plan, colours: dict[str, Rgb]) -> float:
    """A row per region with its colour, points and mL, and the total."""
    y = heading(sheet, x, y, width, "Regions")
    sheet.text(x + width - 86, y + 12, "points", 15, colour=GREY, anchor="rs")
    sheet.text(x + width, y + 12, "mL", 15, colour=GREY, anchor="rs")
    y += 22
    rows = region_rows(plan)
    for region, title, count, volume in rows:
        words, size = fitted_text(title, 18, width - 176)
        sheet.dot(x + 9, y + 12, 9, colours[region])
        sheet.text(x + 28, y + 18, words, size)
        sheet.text(x + width - 86, y + 18, str(count), 18, anchor="rs")
        sheet.text(x + width, y + 18, f"{volume:.2f}", 18, anchor="rs")
        y += 28
    sheet.line(x, y + 4, x + width, y + 4)
    sheet.text(x + 28, y + 27, "All", 18, bold=True)
    sheet.text(x + width - 86, y + 27, str(sum(row[2] for row in rows)), 18, bold=True, anchor="rs")
    sheet.text(x + width, y + 27, f"{sum(row[3] for row in rows):.2f}", 18, bold=True, anchor="rs")
    return y + 50


def draw_marks(sheet: Sheet, x: float, y: float, width: float, plan: Plan, scene: Scene, px_per_mm: float) -> float:
    """The marks at the size they have in the front view, by volume."""
    y = heading(sheet, x, y, width, "Injections")
    volume, first = np.unique(np.round(plan.points.volume_ml, 6), return_index=True)
    shown = list(zip(volume, first, strict=True))
    if len(shown) > MOST_SIZES:
        shown = [shown[0], shown[len(shown) // 2], shown[-1]]
    column = width / 2
    for k, (ml, row) in enumerate(shown):
        left, top = x + (k % 2) * column, y + 30 * (k // 2)
        radius = float(scene.mark_radius_mm[row]) * px_per_mm
        sheet.dot(left + 16, top + 13, min(radius, 16), scene.colours[plan.targets[plan.points.target[row]].region])
        sheet.text(left + 40, top + 19, f"{ml:g} mL", 17)
    y += 30 * ((len(shown) + 1) // 2) + 4
    words = "Numbers: order of injection, left out where there is no room. R, L: the patient\u2019s sides. A: front, P: back."
    for line in _wrapped(words, 15, width):
        sheet.text(x, y + 14, line, 15, colour=GREY)
        y += 20
    return y + 18


def draw_zones(sheet: Sheet, x: float, y: float, width: float, plan: Plan) -> float:
    """What is hatched, and the distance kept."""
    rules = {rule.zone: rule.margin_mm for rule in plan.protocol.zones}
    titles = {zone.id: zone.title for zone in plan.atlas.zones.values() if zone.id in rules}
    if not titles:
        return y
    y = heading(sheet, x, y, width, "Closed zones")
    _hatched(sheet, x, y + 2, 30, 22)
    words = _sentence([titles[name].lower() for name in rules if name in titles])
    margins = sorted({rules[name] for name in titles})
    kept = f"{margins[0]:g}" if len(margins) == 1 else f"{margins[0]:g} to {margins[-1]:g}"
    words = f"{words[:1].upper()}{words[1:]}: no injection there, nor within {kept}\u00a0mm"
    for line in _wrapped(words, 17, width - 42):
        sheet.text(x + 42, y + 19, line, 17)
        y += 23
    return y + 22


def draw_dose_bar(
    sheet: Sheet, x: float, y: float, width: float, height: float, simulation: Simulation, scene: Scene
) -> float:
    """Colours of the dose with their values, and the prescription of each region."""
    y = heading(sheet, x, y, width, "Area dose")
    product = simulation.plan.protocol.product
    bar, top = x + 84.0, scene.top_ml_cm2
    factor = product.concentration if product.dose_unit else None
    sheet.text(bar - 12, y + 16, "mL/cm\u00b2", 16, colour=GREY, anchor="rs")
    if factor is not None:
        sheet.text(bar + BAR_WIDTH + 12, y + 16, f"{product.dose_unit}/cm\u00b2", 16, colour=GREY)
    y += 34
    share = np.linspace(1.0, 0.0, round(FINER * height))
    cover = dose_cover(share)[:, None]
    column = cover * dose_colours(share) + (1.0 - cover) * np.array(SKIN_TONE) / 255.0
    sheet.paste(round(bar), round(y), np.repeat(rgb_bytes(column)[:, None], FINER * BAR_WIDTH, axis=1))

    def height_of(value: float) -> float:
        return y + height * (1.0 - value / top)

    for value in _ticks(top):
        sheet.line(bar - 7, height_of(value), bar - 1, height_of(value), INK, 1.5)
        sheet.text(bar - 12, height_of(value), f"{value:g}", 16, anchor="rm")
    if factor is not None:
        for value in _ticks(top * factor):
            at = height_of(value / factor)
            sheet.line(bar + BAR_WIDTH + 1, at, bar + BAR_WIDTH + 7, at, INK, 1.5)
            sheet.text(bar + BAR_WIDTH + 12, at, f"{value:g}", 16, anchor="lm")
    left = bar + BAR_WIDTH + (76 if factor is not None else 14)
    lowest = np.inf
    for rx, regions in sorted(_prescriptions(simulation).items()):
        if rx <= top:
            at = height_of(rx)
            lowest = min(at, lowest - 24)
            sheet.line(bar, at, bar + BAR_WIDTH, at, WHITE, 2.0)
            sheet.polygon([(left, lowest), (left + 10, lowest - 6), (left + 10, lowest + 6)], INK)
            sheet.text(left + 16, lowest, "Rx", 16, bold=True, anchor="lm")
            for k, region in enumerate(regions):
                sheet.dot(left + 52 + 22 * k, lowest, 8, scene.colours[region])
    return y + height + 26


def _prescriptions(simulation: Simulation) -> dict[float, list[str]]:
    """Region ids by prescription, mL/cm2."""
    groups: dict[float, list[str]] = {}
    for target, metric in zip(simulation.plan.targets, simulation.metrics.volume, strict=True):
        regions = groups.setdefault(round(metric.rx, 9), [])
        if target.region not in regions:
            regions.append(target.region)
    return groups


def dose_table_height(simulation: Simulation) -> float:
    """Pixels that ``draw_dose_table`` takes."""
    return 26.0 * len(simulation.plan.targets) + 48.0


def draw_dose_table(sheet: Sheet, x: float, y: float, width: float, simulation: Simulation, scene: Scene) -> None:
    """Prescription, mean dose and covered share of each region."""
    plan = simulation.plan
    right = (x + width - 156, x + width - 80, x + width)
    for at, words in zip(right, ("Rx", "mean", "covered"), strict=True):
        sheet.text(at, y + 12, words, 15, colour=GREY, anchor="rs")
    y += 22
    for target, metric in zip(plan.targets, simulation.metrics.volume, strict=True):
        side = "" if target.laterality == "midline" else f", {target.laterality}"
        words, size = fitted_text(target.title + side, 16, right[0] - x - 74, least=13)
        sheet.dot(x + 8, y + 12, 7, scene.colours[target.region])
        sheet.text(x + 24, y + 18, words, size)
        cells = (f"{metric.rx:.3f}", f"{metric.mean:.3f}", f"{100 * metric.coverage:.0f} %")
        for at, words in zip(right, cells, strict=True):
            sheet.text(at, y + 18, words, 16, anchor="rs")
        y += 26
    sheet.text(x, y + 18, "mL/cm\u00b2; covered: under at least one deposit.", 14, colour=GREY)


def _ticks(top: float) -> list[float]:
    step = 10.0 ** np.floor(np.log10(top))
    step = next(step * k for k in (0.1, 0.2, 0.5, 1.0, 2.0) if top / (step * k) <= 6.5)
    return [round(float(k * step), 12) for k in range(int(top / step * (1 + 1e-9)) + 1)]


def _hatched(sheet: Sheet, x: float, y: float, width: int, height: int) -> None:
    """A swatch of hatched skin."""
    column, row = np.meshgrid(np.arange(FINER * width), np.arange(FINER * height))
    stripe = ((column + row) // FINER % 8 < 4)[..., None]
    skin = np.array(SKIN_TONE) * np.where(stripe, 0.68, 0.92)
    sheet.paste(round(x), round(y), skin.astype(np.uint8))


def _sentence(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _wrapped(words: str, size: float, width: float) -> list[str]:
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
