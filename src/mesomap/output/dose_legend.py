"""The key to the dose: colours with their values, and each region's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import dose_colours, rgb_bytes
from mesomap.output.legend import heading, wrapped
from mesomap.output.sheet import FINER, GREY, INK, WHITE, Sheet, fitted_text, name_lines, text_width
from mesomap.output.words import dose_unit_words
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene

BAR_WIDTH = 34
BAR_HEIGHT = (140.0, 520.0)
UNDER_BAR_PX = 41.0
"""Words may stand so far below the bar."""
NOTE_PX, NOTE_LINE = 14.0, 19.0
ISODOSE_PX = 30.0
SPARSE_COVER = 0.5


def draw_dose(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    bottom: float,
    simulation: Simulation,
    scene: Scene,
    catalogue: Catalogue,
) -> None:
    """Colour bar, table and notes; the table is left out where there is no room above ``bottom``."""
    notes = [line for note in dose_notes(simulation, catalogue) for line in wrapped(note, NOTE_PX, width)]
    below = NOTE_LINE * len(notes) + 12.0 + ISODOSE_PX * scene.isodose
    table = 26.0 * len(simulation.plan.targets) + 30.0
    room = bottom - y - 102.0 - below - UNDER_BAR_PX
    with_table = room - table >= BAR_HEIGHT[0]
    height = float(np.clip(room - table * with_table, *BAR_HEIGHT))
    y = _bar(sheet, x, y, width, height, simulation, scene, catalogue)
    if with_table:
        y = _table(sheet, x, y, width, simulation, scene, catalogue)
    if scene.isodose:
        _isodose_key(sheet, x, y, width, catalogue)
        y += ISODOSE_PX
    for line in notes:
        sheet.text(x, y + 16, line, NOTE_PX, colour=GREY)
        y += NOTE_LINE


STRIP_HEIGHT = 18


def draw_dose_strip(
    sheet: Sheet, x: float, y: float, width: float, simulation: Simulation, scene: Scene, catalogue: Catalogue
) -> float:
    """The colours of the dose along a strip, mL/cm2 below it and the dose unit above, and the prescription of each region;
    the place below it."""
    y = heading(sheet, x, y, width, catalogue.text("Area dose"))
    protocol, top = simulation.plan.protocol, scene.top_ml_cm2
    factor = protocol.concentration
    unit = f"{protocol.dose_unit}/cm\u00b2"
    room = max(text_width(words, 15) for words in ("mL/cm\u00b2", unit)) + 32
    bar, length = x + 4, width - room - 4
    y += 20.0 if factor is not None else 0.0
    share = np.linspace(0.0, 1.0, round(sheet.finer * length))
    colours = rgb_bytes(dose_colours(share))[None]
    sheet.paste(round(bar), round(y), np.repeat(colours, sheet.finer * STRIP_HEIGHT, axis=0))

    def place(value: float) -> float:
        return bar + length * value / top

    for value in _ticks(top):
        sheet.line(place(value), y + STRIP_HEIGHT + 1, place(value), y + STRIP_HEIGHT + 6, INK, 1.2)
        sheet.text(place(value), y + STRIP_HEIGHT + 20, f"{value:g}", 15, anchor="ms")
    sheet.text(x + width, y + STRIP_HEIGHT + 20, "mL/cm\u00b2", 15, colour=GREY, anchor="rs")
    if factor is not None:
        for value in _ticks(top * factor):
            sheet.line(place(value / factor), y - 6, place(value / factor), y - 1, INK, 1.2)
            sheet.text(place(value / factor), y - 9, f"{value:g}", 15, anchor="ms")
        sheet.text(x + width, y - 9, unit, 15, colour=GREY, anchor="rs")
    y += STRIP_HEIGHT + 30
    farthest = -np.inf
    for rx, regions in sorted(_prescriptions(simulation).items()):
        if rx <= top:
            at = place(rx)
            sheet.line(at, y - 30 - STRIP_HEIGHT, at, y - 30, WHITE, 2.0)
            left = max(at, farthest)
            sheet.polygon([(at, y - 1), (at - 5, y + 8), (at + 5, y + 8)], INK)
            sheet.text(left - 8, y + 25, "Rx", 15, bold=True)
            for k, region in enumerate(regions):
                sheet.dot(left + 24 + 18 * k, y + 20, 7, scene.colours[region])
            farthest = left + 24 + 18 * len(regions) + 14
    return y + 40


def _isodose_key(sheet: Sheet, x: float, y: float, width: float, catalogue: Catalogue) -> None:
    """The isodose lines with their share of the prescription, on a patch of the map's colour."""
    from mesomap.output.shading import ISODOSE

    ground = tuple(int(value) for value in rgb_bytes(dose_colours(np.array([0.45])))[0])
    at, words = x, catalogue.text("of Rx")
    for share, colour in ISODOSE:
        sheet.card(at, y + 4, 34, 16, (ground[0], ground[1], ground[2]), 3.0)
        sheet.line(at + 3, y + 12, at + 31, y + 12, colour, 2.5)
        shown = f"{100 * share:.0f} %"
        sheet.text(at + 40, y + 17, shown, NOTE_PX)
        at += 40 + text_width(shown, NOTE_PX) + 14
    sheet.text(at, y + 17, *fitted_text(words, NOTE_PX, x + width - at, least=10), colour=GREY)


def dose_notes(simulation: Simulation, catalogue: Catalogue = ENGLISH, covered: bool = True) -> list[str]:
    """What the figures mean, in sentences; of what is covered only where that is told."""
    protocol = simulation.plan.protocol
    figures = simulation.metrics.volume
    notes = [
        catalogue.text(
            "Of what stays in the skin, mL/cm\u00b2. Covered: under at least one deposit. Bare skin: no dose."
        )
        if covered
        else catalogue.text("Of what stays in the skin, mL/cm\u00b2. Bare skin: no dose.")
    ]
    if protocol.dose_unit is not None:
        notes.append(f"{protocol.dose_unit}/cm\u00b2{catalogue.colon}{dose_unit_words(protocol.products, catalogue)}.")
    if all(metric.coverage < SPARSE_COVER for metric in figures):
        low, high = (f"{pick(metric.mean for metric in figures):.3f}" for pick in (min, max))
        mean = low if low == high else catalogue.text("{low} to {high}", low=low, high=high)
        notes.append(
            catalogue.text("Each dot is a single deposit; the average over a region is {mean} mL/cm\u00b2.", mean=mean)
        )
    return notes


def _bar(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    simulation: Simulation,
    scene: Scene,
    catalogue: Catalogue,
) -> float:
    """Colours of the dose with their values, and the prescription of each region."""
    y = heading(sheet, x, y, width, catalogue.text("Area dose"))
    protocol = simulation.plan.protocol
    bar, top = x + 84.0, scene.top_ml_cm2
    factor = protocol.concentration
    sheet.text(bar - 12, y + 16, "mL/cm\u00b2", 16, colour=GREY, anchor="rs")
    if factor is not None:
        sheet.text(bar + BAR_WIDTH + 12, y + 16, f"{protocol.dose_unit}/cm\u00b2", 16, colour=GREY)
    y += 34
    share = np.linspace(1.0, 0.0, round(FINER * height))
    sheet.paste(round(bar), round(y), np.repeat(rgb_bytes(dose_colours(share))[:, None], FINER * BAR_WIDTH, axis=1))

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
    lowest, first, bottom = np.inf, True, y + height
    for rx, regions in sorted(_prescriptions(simulation).items()):
        if rx <= top:
            at = height_of(rx)
            lowest = min(at, lowest - 24)
            sheet.line(bar, at, bar + BAR_WIDTH, at, WHITE, 2.0)
            sheet.polygon([(left, lowest), (left + 10, lowest - 6), (left + 10, lowest + 6)], INK)
            sheet.text(left + 16, lowest, "Rx", 16, bold=True, anchor="lm")
            for k, region in enumerate(regions):
                sheet.dot(left + 52 + 22 * k, lowest, 8, scene.colours[region])
            if first:
                for k, words in enumerate((catalogue.text("planned volume"), catalogue.text("per area"))):
                    sheet.text(left + 16, lowest + 24 + 17 * k, words, 14, colour=GREY)
                bottom = max(bottom, lowest + 41)
            first = False
    return bottom + 26


def _prescriptions(simulation: Simulation) -> dict[float, list[str]]:
    """Region ids by prescription, mL/cm2."""
    groups: dict[float, list[str]] = {}
    for target, metric in zip(simulation.plan.targets, simulation.metrics.volume, strict=True):
        regions = groups.setdefault(round(metric.rx, 9), [])
        if target.region not in regions:
            regions.append(target.region)
    return groups


def _table(
    sheet: Sheet, x: float, y: float, width: float, simulation: Simulation, scene: Scene, catalogue: Catalogue
) -> float:
    """Prescription, mean dose and covered share of each region."""
    plan = simulation.plan
    right = (x + width - 132, x + width - 68, x + width)
    for at, words in zip(right, ("Rx", catalogue.text("mean"), catalogue.text("covered")), strict=True):
        words, size = fitted_text(words, 15, 58, least=11)
        sheet.text(at, y + 12, words, size, colour=GREY, anchor="rs")
    y += 22
    for target, metric in zip(plan.targets, simulation.metrics.volume, strict=True):
        title = catalogue.sided(target.region, target.title, target.laterality)
        lines, size = name_lines(title, 16, right[0] - x - 76, 10)
        sheet.dot(x + 8, y + 12, 7, scene.colours[target.region])
        for k, line in enumerate(lines):
            sheet.text(x + 24, y + 18 + 12 * (k - 0.5 * (len(lines) - 1)), line, size)
        cells = (f"{metric.rx:.3f}", f"{metric.mean:.3f}", f"{100 * metric.coverage:.0f} %")
        for at, words in zip(right, cells, strict=True):
            sheet.text(at, y + 18, words, 16, anchor="rs")
        y += 26
    return y + 8


def _ticks(top: float) -> list[float]:
    step = 10.0 ** np.floor(np.log10(top))
    step = next(step * k for k in (0.1, 0.2, 0.5, 1.0, 2.0) if top / (step * k) <= 6.5)
    return [round(float(k * step), 12) for k in range(int(top / step * (1 + 1e-9)) + 1)]
