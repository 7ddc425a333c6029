"""The words of a desktop window: plan, totals, regions, chosen point, dose colours, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mesomap.languages import Catalogue
from mesomap.output.colours import Rgb, depth_colours, order_colours, rgb_bytes
from mesomap.output.dose_legend import draw_dose_strip
from mesomap.output.legend import draw_regions, heading, wrapped
from mesomap.output.picture import headline, subtitle
from mesomap.output.sheet import GREY, WHITE, Sheet, fitted_text, name_lines
from mesomap.output.window_state import FULL_DEPTH, SHORTCUTS, WindowState
from mesomap.output.words import DISCLAIMER, layer_words
from mesomap.protocol.goal import LAYERS
from mesomap.protocol.technique import techniques
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene

WIDTH = 340
EDGE = 18


def panel_pixels(
    simulation: Simulation, scene: Scene, state: WindowState, height: int, catalogue: Catalogue
) -> NDArray[np.uint8]:
    """The panel beside the picture, shape (height, ``WIDTH``, 3)."""
    sheet = Sheet(WIDTH, height, WHITE)
    x, wide = float(EDGE), WIDTH - 2.0 * EDGE
    y = _heading(sheet, x, wide, simulation, catalogue)
    foot = height - 14.0
    for line in reversed(wrapped(catalogue.text(DISCLAIMER), 12, wide)):
        sheet.text(x, foot, line, 12, colour=GREY)
        foot -= 16
    sheet.text(x, foot - 4, f"?  {catalogue.text('Keys')}", 13, bold=True)
    if state.help:
        _keys(sheet, x, y, wide, catalogue)
    else:
        y = _totals(sheet, x, y, wide, simulation, catalogue)
        if state.current >= 0:
            y = _point(sheet, x, y, wide, simulation, state, catalogue)
        elif state.colouring == "region" or state.mode == "dose":
            y = draw_regions(sheet, x, y, wide, simulation.plan, scene.colours, catalogue)
        if state.mode != "dose" and state.colouring != "region":
            y = _ramp(sheet, x, y, wide, simulation, state, catalogue)
        if state.mode != "points" and y + 150 < foot:
            y = draw_dose_strip(sheet, x, y, wide, simulation, scene, catalogue)
            sheet.text(x, y + 12, _layer(state, catalogue), 14, colour=GREY)
    return np.asarray(sheet.finished())


def _heading(sheet: Sheet, x: float, wide: float, simulation: Simulation, catalogue: Catalogue) -> float:
    lines, size = name_lines(simulation.plan.protocol.title, 22, 0.86 * wide, 14)
    y = 14.0
    for line in lines:
        y += size + 4
        sheet.text(x, y, line, size, bold=True)
    for line in subtitle(simulation, catalogue).split("  \u00b7  "):
        y += 19
        sheet.text(x, y, *fitted_text(line, 13, wide, least=9), colour=GREY)
    return y + 10


def _totals(sheet: Sheet, x: float, y: float, wide: float, simulation: Simulation, catalogue: Catalogue) -> float:
    """What sums the plan up, in two columns."""
    half = 0.5 * wide
    for k, (value, words) in enumerate(headline(simulation, catalogue)[:4]):
        at, top = x + (k % 2) * half, y + 60 * (k // 2)
        sheet.text(at, top + 24, *fitted_text(value, 20, half - 8, bold=True, least=12), bold=True)
        for row, line in enumerate(wrapped(words, 11, half - 8)[:2]):
            sheet.text(at, top + 39 + 14 * row, *fitted_text(line, 11, half - 8, least=9), colour=GREY)
    return y + 130


def _point(
    sheet: Sheet, x: float, y: float, wide: float, simulation: Simulation, state: WindowState, catalogue: Catalogue
) -> float:
    """The chosen point as on the page: where it lies, how deep, how much, by which technique."""
    plan, row = simulation.plan, state.current
    points, target = plan.points, plan.targets[plan.points.target[row]]
    step = plan.protocol.steps[points.step[row]]
    y = heading(sheet, x, y, wide, f"{catalogue.text('Point')} {row + 1} / {len(points)}")
    facts = [
        ("Region", catalogue.sided(target.region, target.title, target.laterality)),
        ("Depth", f"{points.depth_mm[row]:.3g} mm"),
        ("Angle to skin", f"{points.angle_deg[row]:.3g}\u00b0"),
        ("Volume", f"{points.volume_ml[row]:.3g} mL"),
        ("Insertion", f"{points.insertion_mm[row]:.3g} mm"),
        ("Plane", catalogue.word(step.plane)),
        ("Technique", catalogue.technique(step.technique, techniques()[step.technique].title)),
    ]
    if np.isfinite(points.dose[row]):
        unit = plan.protocol.product_of(step).dose_unit
        facts.insert(4, ("Dose", f"{points.dose[row]:.3g} {unit or ''}"))
    for name, value in facts:
        sheet.text(x, y + 16, *fitted_text(catalogue.text(name), 14, 0.42 * wide, least=10), colour=GREY)
        sheet.text(x + wide, y + 16, *fitted_text(value, 15, 0.56 * wide, least=10), anchor="rs")
        y += 23
    return y + 14


def _ramp(
    sheet: Sheet, x: float, y: float, wide: float, simulation: Simulation, state: WindowState, catalogue: Catalogue
) -> float:
    """The colours of depth or order with their ends."""
    points = simulation.plan.points
    if state.colouring == "depth":
        _, (low, high) = depth_colours(points.depth_mm)
        rgb, _ = depth_colours(np.linspace(low, high, 256)) if low > 0.0 else depth_colours(np.linspace(0.0, high, 256))
        name, ends = catalogue.text("Depth"), (f"{low:.3g} mm", f"{high:.3g} mm")
    else:
        rgb = order_colours(256)
        name, ends = catalogue.text("Order of injection"), ("1", str(len(points)))
    y = heading(sheet, x, y, wide, name)
    band = np.repeat(rgb_bytes(rgb)[None], sheet.finer * 14, axis=0)
    across = np.linspace(0, 255, round(sheet.finer * wide)).astype(int)
    sheet.paste(round(x), round(y + 4), band[:, across])
    sheet.text(x, y + 36, ends[0], 14)
    sheet.text(x + wide, y + 36, ends[1], 14, anchor="rs")
    return y + 56


def _layer(state: WindowState, catalogue: Catalogue) -> str:
    name = catalogue.text("full depth") if state.layer == FULL_DEPTH else layer_words(LAYERS[state.layer], catalogue)
    return f"{catalogue.text('Layer of the skin')}{catalogue.colon}{name}"


def _keys(sheet: Sheet, x: float, y: float, wide: float, catalogue: Catalogue) -> None:
    y = heading(sheet, x, y, wide, catalogue.text("Keys"))
    for keys, does in SHORTCUTS:
        shown = catalogue.text(keys) if any(len(word) > 1 for word in keys.split()) else keys
        sheet.text(x, y + 15, *fitted_text(shown, 13, 100, bold=True, least=9), bold=True)
        lines = wrapped(catalogue.text(does), 13, wide - 112)
        for k, line in enumerate(lines):
            sheet.text(x + 112, y + 15 + 17 * k, line, 13)
        y += 17 * len(lines) + 5


def paper(dark: bool) -> Rgb:
    """The ground of the picture."""
    return (24, 29, 36) if dark else (244, 246, 248)
