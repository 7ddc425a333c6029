"""The picture of a depth section: concentration by distance along the skin and depth, with layers and injections."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from PIL import Image
from scipy.ndimage import map_coordinates

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import SKIN_TONE, Rgb, dose_colours, dose_cover, end_of_scale, rgb_bytes
from mesomap.output.legend import wrapped
from mesomap.output.sheet import FINER, GREY, INK, RULE, WHITE, Sheet, fitted_text
from mesomap.output.words import DISCLAIMER
from mesomap.simulation.bolus import Evidence
from mesomap.simulation.depth_section import DepthSection

WIDTH = 1400
EDGE = 40
LEFT, TOP = 104, 168
PLOT_WIDTH, PLOT_HEIGHT = 1000, (280.0, 560.0)
STRETCHES = (1, 2, 3, 4, 5, 8)
"""How many times depth may be drawn larger than length."""
TONES: tuple[Rgb, ...] = (SKIN_TONE, (250, 231, 181), (206, 132, 120))
MARK: Rgb = (213, 94, 0)
BAR_WIDTH = 30
BORDER_SAMPLES = 5
"""Borders of layers are drawn from every fifth sample to the next."""
NAME_PX = 30.0
"""A layer lower than this goes without its name."""
TRACE_ML_CM3 = 1e-5
"""Less than this everywhere is nothing to draw."""
NOTE_PX, NOTE_LINE = 14.0, 20.0


def draw_section(section: DepthSection, title: str, whose: str, catalogue: Catalogue = ENGLISH) -> Image.Image:
    """``section`` under ``title``, the name of the protocol, and ``whose`` skin it is."""
    length = float(section.along_mm[-1] - section.along_mm[0])
    depth = section.slice_mm * len(section.depth_mm)
    px = PLOT_WIDTH / length
    stretch = next((s for s in STRETCHES if s * px * depth >= PLOT_HEIGHT[0]), STRETCHES[-1])
    if px * depth > PLOT_HEIGHT[1]:
        px = PLOT_HEIGHT[1] / depth
    width, height = round(px * length), round(stretch * px * depth)
    notes = [line for note in _notes(section, stretch, catalogue) for line in wrapped(note, NOTE_PX, WIDTH - 2 * EDGE)]
    bottom = TOP + height + 92
    sheet = Sheet(WIDTH, round(bottom + NOTE_LINE * len(notes) + 50))
    _heading(sheet, section, title, whose, catalogue)
    peak = float(section.total_ml_cm3.max())
    top = end_of_scale(peak if peak >= TRACE_ML_CM3 else 1.0)
    sheet.paste(LEFT, TOP, _pixels(section, width, height, top))
    _layers(sheet, section, width, height, catalogue)
    _axes(sheet, section, width, height, catalogue)
    _injections(sheet, section, px, stretch)
    _bar(sheet, section, LEFT + width + 112.0, height, top)
    for k, line in enumerate(notes):
        sheet.text(EDGE, bottom + NOTE_LINE * k, line, NOTE_PX, colour=GREY)
    sheet.text(EDGE, bottom + NOTE_LINE * len(notes) + 14, catalogue.text(DISCLAIMER), NOTE_PX, bold=True, colour=GREY)
    return sheet.finished()


def when_words(time_s: float, catalogue: Catalogue = ENGLISH) -> str:
    """``right after the session``, ``6 h after the session``."""
    if time_s == 0.0:
        return catalogue.text("right after the session")
    return catalogue.text("{hours} h after the session", hours=f"{time_s / 3600.0:g}")


def _heading(sheet: Sheet, section: DepthSection, title: str, whose: str, catalogue: Catalogue) -> None:
    ends = section.ends
    between = catalogue.text("Depth section")
    if ends is not None:
        first, second = ends[0].name, ends[1].name
        point = catalogue.lowered(catalogue.text("Point"))
        named = [end.name if end.point is None else f"{point} {end.name}" for end in ends]
        between = catalogue.text("Depth section from {first} to {second}", first=named[0], second=named[1])
        if ends[0].point is not None and ends[1].point is not None:
            between = catalogue.text("Depth section from point {first} to point {second}", first=first, second=second)
    words = f"{between}, {when_words(section.time_s, catalogue)}"
    sheet.text(EDGE, 52, *fitted_text(words, 28, WIDTH - 2 * EDGE, bold=True), bold=True)
    products = ", ".join(product.name for product in section.products)
    length = catalogue.text("{length} mm along the skin", length=f"{section.length_mm:.1f}")
    told = f"{title}  \u00b7  {products}  \u00b7  {whose}  \u00b7  {length}"
    sheet.text(EDGE, 82, *fitted_text(told, 17, WIDTH - 2 * EDGE), colour=GREY)


def _pixels(section: DepthSection, width: int, height: int, top: float) -> np.ndarray:
    """The plot at twice its size, (h, w, 3): colours of the dose over those of the layers."""
    along, depth = section.along_mm, section.depth_mm
    x = along[0] + (np.arange(FINER * width) + 0.5) / (FINER * width) * (along[-1] - along[0])
    z = (np.arange(FINER * height) + 0.5) / (FINER * height) * section.slice_mm * len(depth)
    at = np.interp(x, along, np.arange(len(along)))
    row = z / section.slice_mm - 0.5
    share = map_coordinates(section.total_ml_cm3, np.meshgrid(at, row), order=1, mode="nearest") / top
    below = (z[:, None] > np.interp(x, along, section.skin_mm)).astype(int)
    below += z[:, None] > np.interp(x, along, section.fascia_mm)
    tissue = np.array(TONES, float)[below] / 255.0
    cover = dose_cover(share)[:, :, None]
    dose = dose_colours(np.clip(share, 0.0, 1.0))
    return rgb_bytes(cover * dose + (1.0 - cover) * tissue)


def _layers(sheet: Sheet, section: DepthSection, width: int, height: int, catalogue: Catalogue) -> None:
    """Borders of the layers and their names at the right."""
    length = section.along_mm[-1] - section.along_mm[0]
    deepest = section.slice_mm * len(section.depth_mm)
    x = LEFT + (section.along_mm - section.along_mm[0]) / length * width
    ends = [0.0]
    for border, thick in ((section.skin_mm, 1.5), (section.fascia_mm, 3.0)):
        y = TOP + np.minimum(border, 2.0 * deepest) / deepest * height
        floor = TOP + height - 1.0
        drawn = np.unique(np.append(np.arange(0, len(x), BORDER_SAMPLES), len(x) - 1)).tolist()
        for colour, wide in ((WHITE, thick + 2.0), (INK, thick)):
            for a, b in pairwise(drawn):
                if min(y[a], y[b]) < floor:
                    (x0, y0), (x1, y1) = sorted(((x[a], y[a]), (x[b], y[b])), key=lambda end: end[1])
                    share = min((floor - y0) / (y1 - y0), 1.0) if y1 > floor else 1.0
                    sheet.line(x0, y0, x0 + share * (x1 - x0), y0 + share * (y1 - y0), colour, wide)
        ends.append(float(min((y[-1] - TOP) / height, 1.0)))
    ends.append(1.0)
    layers = catalogue.text("skin"), catalogue.text("subcutis"), catalogue.text("muscle, bone")
    named = zip(layers, ends[:-1], ends[1:], strict=True)
    for words, first, last in named:
        if (last - first) * height >= NAME_PX:
            sheet.text(LEFT + width + 10, TOP + 0.5 * (first + last) * height, words, 14, colour=GREY, anchor="lm")
    if ends[2] < 1.0:
        sheet.text(LEFT + width + 10, TOP + ends[2] * height, catalogue.text("fascia"), 14, bold=True, anchor="lm")


def _axes(sheet: Sheet, section: DepthSection, width: int, height: int, catalogue: Catalogue) -> None:
    first, last = float(section.along_mm[0]), float(section.along_mm[-1])
    deepest = section.slice_mm * len(section.depth_mm)
    sheet.line(LEFT, TOP, LEFT + width, TOP, INK, 2.5)
    for side in (LEFT, LEFT + width):
        sheet.line(side, TOP, side, TOP + height, RULE, 1.0)
    step = _step(last - first, 12)
    for k in range(math.ceil(first / step - 1e-9), math.floor(last / step + 1e-9) + 1):
        at = LEFT + (k * step - first) / (last - first) * width
        sheet.line(at, TOP + height, at, TOP + height + 7, INK, 1.5)
        sheet.text(at, TOP + height + 26, f"{k * step:g}", 15, anchor="ms")
    sheet.text(
        LEFT + 0.5 * width, TOP + height + 50, catalogue.text("along the skin, mm"), 15, colour=GREY, anchor="ms"
    )
    step = _step(deepest, 8)
    for k in range(math.floor(deepest / step + 1e-9) + 1):
        at = TOP + k * step / deepest * height
        sheet.line(LEFT - 7, at, LEFT, at, INK, 1.5)
        sheet.text(LEFT - 12, at, f"{k * step:g}", 15, anchor="rm")
    words, size = fitted_text(catalogue.text("depth, mm"), 15, LEFT - 20.0, least=10.0)
    sheet.text(LEFT - 12, TOP + height + 26, words, size, colour=GREY, anchor="rs")


def _injections(sheet: Sheet, section: DepthSection, px: float, stretch: int) -> None:
    """A mark over each injection whose axis the line passes, with its number, and a dot at the needle's depth; one over each
    end that is another place, with its name."""
    chosen_points = {end.point for end in section.ends or ()}
    for end, along in zip(section.ends or (), (0.0, section.length_mm), strict=False):
        if end.point is None:
            at = LEFT + (along - section.along_mm[0]) * px
            sheet.line(at, TOP - 40, at, TOP - 2, MARK, 2.0)
            sheet.text(at, TOP - 46, *fitted_text(end.name, 15, 260, bold=True), bold=True, anchor="ms")
    for i, along, depth in zip(
        section.near.tolist(), section.near_along_mm.tolist(), section.near_depth_mm.tolist(), strict=True
    ):
        if not section.along_mm[0] < along < section.along_mm[-1]:
            continue
        at = LEFT + (along - section.along_mm[0]) * px
        chosen = i in chosen_points
        sheet.dot(at, TOP + stretch * px * depth, 5.0, MARK if chosen else GREY)
        half, tall = (9.0, 17.0) if chosen else (6.0, 11.0)
        sheet.polygon(
            [(at, TOP - 2), (at - half, TOP - 2 - tall), (at + half, TOP - 2 - tall)], MARK if chosen else GREY
        )
        sheet.text(
            at, TOP - 26, f"{i + 1}", 18 if chosen else 14, bold=chosen, anchor="ms", colour=INK if chosen else GREY
        )


def _bar(sheet: Sheet, section: DepthSection, x: float, height: float, top: float) -> None:
    """Colours with their values."""
    units = {(product.concentration, product.dose_unit) for product in section.products}
    per_ml, unit = units.pop() if len(units) == 1 else (None, None)
    share = np.linspace(1.0, 0.0, FINER * round(height))
    cover = dose_cover(share)[:, None]
    colours = rgb_bytes(cover * dose_colours(share) + (1.0 - cover) * np.array(TONES[1], float) / 255.0)
    bar = round(x + 44)
    sheet.paste(bar, TOP, np.repeat(colours[:, None], FINER * BAR_WIDTH, axis=1))
    sheet.text(bar - 10, TOP - 16, "mL/cm\u00b3", 15, colour=GREY, anchor="rs")
    _ticks(sheet, bar - 1, height, top, -1)
    if per_ml is not None:
        sheet.text(bar + BAR_WIDTH + 10, TOP - 16, f"{unit}/cm\u00b3", 15, colour=GREY)
        _ticks(sheet, bar + BAR_WIDTH + 1, height, top * per_ml, 1)


def _ticks(sheet: Sheet, x: float, height: float, top: float, side: int) -> None:
    step = _step(top, 6)
    for k in range(math.floor(top / step + 1e-9) + 1):
        y = TOP + height * (1.0 - k * step / top)
        sheet.line(x, y, x + 6 * side, y, INK, 1.5)
        sheet.text(x + 10 * side, y, f"{k * step:.4g}", 15, anchor="rm" if side < 0 else "lm")


def _step(span: float, most: int) -> float:
    """A round distance between ticks, at most ``most`` of them over ``span``."""
    base = 10.0 ** math.floor(math.log10(span / most))
    return next(base * k for k in (1.0, 2.0, 5.0, 10.0) if span / (base * k) <= most)


def _notes(section: DepthSection, stretch: int, catalogue: Catalogue) -> list[str]:
    """What the picture shows, in sentences; names of parameters stay English, as in the files."""
    total = section.total_ml_cm3
    told = [
        catalogue.text(
            "mL of product per cm\u00b3 of tissue as it was before the injection (a wheal swells, so more than 1 can be);"
            " highest here {peak} mL/cm\u00b3.",
            peak=f"{total.max():.3g}",
        ),
        catalogue.text("Depth is drawn to scale, the skin as flat.")
        if stretch == 1
        else catalogue.text("Depth is drawn {times} times larger than length, the skin as flat.", times=stretch),
    ]
    if total.max() < TRACE_ML_CM3:
        told.append(catalogue.text("Less than {trace} mL/cm\u00b3 is left anywhere.", trace=f"{TRACE_ML_CM3:g}"))
    if len(section.near):
        told.append(
            catalogue.text(
                "Numbers are injections that the line cuts, up to {away} mm from their middle; dots are at the depth of the"
                " needle.",
                away=f"{float(section.near_away_mm.max()):.1f}",
            )
        )
    notes = [" ".join(told)]
    if not np.isfinite(section.fascia_mm).any():
        notes.append(
            catalogue.text("Depth of the fascia is not known here; the thickness of the skin is a reference value.")
        )
    model = (
        catalogue.text("Uniform ellipsoids; deposits add up.")
        if section.time_s == 0.0
        else catalogue.text("Ellipsoids that diffuse through flat layers and are cleared; deposits add up.")
    )
    parameters = "; ".join(" ".join([item.quantity, *_figure(item), f"[{item.tag}]"]) for item in section.evidence)
    tags = catalogue.text("[A] read in the source, [P] placeholder without a source.")
    notes.append(f"{model} {catalogue.text('Parameters')}{catalogue.colon}{parameters}. {tags}")
    if section.time_s > 0.0:
        notes.append(catalogue.text("Amounts under stated assumptions, no statement on how long a product acts."))
    return notes


def _figure(item: Evidence) -> list[str]:
    """``8 mm``; nothing for a parameter that is no number."""
    if item.unit == "1":
        return [] if item.value == 1.0 else [f"{item.value:g}"]
    return [f"{item.value:g}", item.unit.replace("m2", "m\u00b2")]
