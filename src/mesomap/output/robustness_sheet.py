"""``robustness.png``: where spots stay cold when hands and devices err, how far every metric moves, and which error costs most."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib
import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import Rgb, linear, rgb_bytes
from mesomap.output.graphics import require_graphics
from mesomap.output.legend import heading, wrapped
from mesomap.output.numbering import faded
from mesomap.output.panels import BOTTOM, EDGE, GUTTER, LARGE, SMALL_WIDTH, TOP, Panel, panels_of
from mesomap.output.picture import panel_title, save_sheet, scale_bar
from mesomap.output.sheet import CARD, FINER, GREY, INK, RULE, WHITE, Sheet, fitted_text
from mesomap.output.target_rim import target_rim
from mesomap.output.words import DISCLAIMER, atlas_words
from mesomap.protocol.error_profile import ERRORS
from mesomap.simulation.bands import Band
from mesomap.simulation.robustness import Robustness
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene
    from mesomap.output.stage import Stage

SIDEBAR_X = EDGE + LARGE[0] + GUTTER + SMALL_WIDTH + 34
SIDEBAR = 620
WIDTH, HEIGHT = SIDEBAR_X + SIDEBAR + EDGE, 1500
BAR: Rgb = (70, 110, 160)
BAND: Rgb = (178, 200, 226)
LOSS: Rgb = (176, 92, 60)
NOTE_PX, NOTES_PX = 14.0, 110.0


def write_robustness(simulation: Simulation, path: Path, catalogue: Catalogue = ENGLISH) -> None:
    """Draw what ``simulation.robustness`` found as a PNG. Raises as ``write_picture`` does."""
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    found = simulation.robustness
    assert found is not None
    scene = build_scene(simulation, with_dose=False)
    sheet = Sheet(WIDTH, HEIGHT)
    _header(sheet, simulation, found, catalogue)
    rgb = probability_colours(_everywhere(found))
    tones = np.concatenate([linear(rgb), np.ones((len(rgb), 1))], axis=1)
    actors = scene.mapped(found.mesh, tones, target_rim(simulation.plan, found.mesh))
    with Stage(CARD) as stage:
        for panel in _panels(simulation, scene, stage):
            pixels, _ = stage.draw((*actors, *scene.borders, *scene.eyes), panel.view, FINER)
            sheet.paste(panel.x, panel.y, faded(pixels, panel, CARD))
            panel_title(sheet, panel, catalogue.text("Cold spots"), catalogue)
            scale_bar(sheet, panel)
    x, y = float(SIDEBAR_X), float(TOP)
    y = _scale(sheet, x, y, found, catalogue)
    y = _bands(sheet, x, y, found, catalogue)
    y = _ranking(sheet, x, y, found, catalogue)
    y = _by_region(sheet, x, y, simulation, found, catalogue)
    _notes(sheet, x, y, found, catalogue)
    sheet.line(EDGE, 1456, WIDTH - EDGE, 1456, RULE, 1.5)
    sheet.text(EDGE, 1482, catalogue.text(DISCLAIMER), 17, colour=GREY)
    save_sheet(sheet, path)


def probability_colours(share: FloatArray) -> FloatArray:
    """Light at 0, dark at 1: magma (CC0, Smith and van der Walt) the other way round; sRGB 0-1, shape (n, 3)."""
    return np.asarray(matplotlib.colormaps["magma_r"](0.04 + 0.86 * np.asarray(share))[..., :3])


def _everywhere(found: Robustness) -> FloatArray:
    """The probability at every vertex (v,); outside of all targets that of the nearest spot inside."""
    known = ~np.isnan(found.cold_probability)
    places = found.mesh.vertices_mm
    nearest = cKDTree(places[known]).query(places[~known])[1]
    values = found.cold_probability.copy()
    values[~known] = values[known][nearest]
    return values


def _panels(simulation: Simulation, scene: Scene, stage: Stage) -> list[Panel]:
    """The large view of the plate, and its views of the dose beside it, two at most."""
    large, *rest = panels_of(simulation, scene, stage)
    doses = [panel for panel in rest if panel.dose and panel.view.title != large.view.title]
    others = [panel for panel in rest if not panel.dose and panel.view.size_px == rest[-1].view.size_px]
    shown = (doses + [p for p in others if p.view.title not in {d.view.title for d in doses}])[:2]
    x = EDGE + LARGE[0] + GUTTER
    placed, y = [large], TOP
    for panel in shown:
        placed.append(Panel(panel.view, x, y, True))
        y += panel.view.size_px[1] + GUTTER
    return placed


def _header(sheet: Sheet, simulation: Simulation, found: Robustness, catalogue: Catalogue) -> None:
    plan = simulation.plan
    words = f"{plan.protocol.title}{catalogue.colon}{catalogue.text('with errors')}"
    sheet.text(EDGE, 58, *fitted_text(words, 38, WIDTH - 2 * EDGE, bold=True, least=24), bold=True)
    who = catalogue.lowered(catalogue.text(found.profile.title))
    told = catalogue.text("{count} sessions with errors, {who}", count=f"{found.samples:,}", who=who)
    line = f"{catalogue.capital(atlas_words(plan.atlas, catalogue))}  \u00b7  {told}"
    sheet.text(EDGE, 96, *fitted_text(line, 20, WIDTH - 2 * EDGE), colour=GREY)
    sheet.line(EDGE, 130, WIDTH - EDGE, 130, RULE, 1.5)


def _scale(sheet: Sheet, x: float, y: float, found: Robustness, catalogue: Catalogue) -> float:
    """The colours, lying."""
    y = heading(sheet, x, y, SIDEBAR, catalogue.text("How often a spot stays under half of its prescription"))
    share = np.linspace(0.0, 1.0, FINER * (SIDEBAR - 40))
    row = rgb_bytes(probability_colours(share))
    sheet.paste(round(x + 20), round(y + 8), np.repeat(row[None], FINER * 26, axis=0))
    for k in range(6):
        at = x + 20 + 0.2 * k * (SIDEBAR - 40)
        sheet.line(at, y + 34, at, y + 41, INK, 1.5)
        sheet.text(at, y + 58, f"{20 * k} %", 15, anchor="ms")
    words = catalogue.text("at least every other time on {area} cm\u00b2", area=f"{found.likely_cold_cm2:.1f}")
    sheet.text(x, y + 86, words, 16)
    return y + 112


def _bands(sheet: Sheet, x: float, y: float, found: Robustness, catalogue: Catalogue) -> float:
    """Every metric of all regions: a bar from the 5th to the 95th percentile, the median in it, a mark without errors."""
    y = heading(sheet, x, y, SIDEBAR, catalogue.text("All regions together"))
    heads = (catalogue.text("no errors"), catalogue.text("9 of 10 sessions"))
    for at, words in zip((x + SIDEBAR - 150.0, x + SIDEBAR), heads, strict=True):
        sheet.text(at, y + 14, *fitted_text(words, 14, 130, least=10), colour=GREY, anchor="rs")
    y += 20
    ml_cm2, cm2 = "mL/cm\u00b2", "cm\u00b2"
    for shown, field, factor, unit in (
        ("V50", "v50", 100.0, "%"),
        ("V100", "v100", 100.0, "%"),
        ("V150", "v150", 100.0, "%"),
        (catalogue.text("covered"), "coverage", 100.0, "%"),
        (catalogue.text("overlap"), "overlap", 100.0, "%"),
        (catalogue.text("mean"), "mean", 1.0, ml_cm2),
        ("D95", "d95", 1.0, ml_cm2),
        ("D50", "d50", 1.0, ml_cm2),
        ("D2", "d2", 1.0, ml_cm2),
        (catalogue.text("hot"), "hot_cm2", 1.0, cm2),
        (catalogue.text("cold"), "cold_cm2", 1.0, cm2),
        ("CV", "cv", 1.0, ""),
        ("CN", "cn", 1.0, ""),
        (catalogue.text("outside the region"), "spill", 100.0, "%"),
        (catalogue.text("in another layer"), "wrong_layer", 100.0, "%"),
    ):
        words = f"{shown}, {unit}" if unit not in ("", "%") else shown
        _row(sheet, x, y, words, found.total[field], factor, unit, 112.0)
        y += 30
    return y + 18


def _row(sheet: Sheet, x: float, y: float, words: str, band: Band, factor: float, unit: str, width: float) -> None:
    """One metric: its name, its bar, the value without errors and the 5th and 95th percentile."""
    sheet.text(x, y + 21, *fitted_text(words, 15, width, least=10))
    _band(sheet, band, x + width + 6.0, x + SIDEBAR - 236.0, y + 16)
    largest = max((value for value in (band.nominal, band.p95) if value is not None), default=0.0)
    digits = 3 if unit.startswith("mL") else int(largest < 0.1) if unit == "%" else 1 if unit == "cm\u00b2" else 2
    cells = [None if value is None else f"{factor * value:.{digits}f}" for value in (band.nominal, band.p05, band.p95)]
    end = f"\u202f{unit}" if unit == "%" else ""
    sheet.text(x + SIDEBAR - 150.0, y + 21, "\u2013" if cells[0] is None else cells[0] + end, 15, anchor="rs")
    spread = "\u2013" if cells[1] is None else f"{cells[1]} \u2013 {cells[2]}{end}"
    sheet.text(x + SIDEBAR, y + 21, spread, 15, anchor="rs")


def _band(sheet: Sheet, band: Band, left: float, right: float, y: float) -> None:
    if band.p05 is None or band.p50 is None or band.p95 is None:
        return
    values = [value for value in (band.nominal, band.p05, band.p95) if value is not None]
    top = max(*values, 1e-12)

    def place(value: float) -> float:
        return left + (right - left) * value / (1.06 * top)

    sheet.line(left, y, right, y, RULE, 1.0)
    low, high = place(band.p05), max(place(band.p95), place(band.p05) + 2.0)
    sheet.card(low, y - 7, high - low, 14, BAND, 3.0)
    sheet.line(place(band.p50), y - 8, place(band.p50), y + 8, BAR, 3.0)
    if band.nominal is not None:
        at = place(band.nominal)
        sheet.polygon([(at, y - 9), (at + 6, y), (at, y + 9), (at - 6, y)], WHITE)
        sheet.polygon([(at, y - 7), (at + 4.5, y), (at, y + 7), (at - 4.5, y)], INK)


def _ranking(sheet: Sheet, x: float, y: float, found: Robustness, catalogue: Catalogue) -> float:
    """What each error costs by itself, costliest first: a bar for all, then V50, D95 and the share in another layer."""
    y = heading(sheet, x, y, SIDEBAR, catalogue.text("What each error costs by itself"))
    left, right = x + 196.0, x + SIDEBAR - 300.0
    ends = (x + SIDEBAR - 214.0, x + SIDEBAR - 122.0, x + SIDEBAR)
    for at, words in zip(ends, ("V50", "D95", catalogue.text("in another layer")), strict=True):
        sheet.text(at, y + 14, *fitted_text(words, 14, 112, least=10), colour=GREY, anchor="rs")
    most = max(*(cost.cost for cost in found.ranking), 0.01)
    y += 20
    for cost in found.ranking:
        words = f"{catalogue.text(ERRORS[cost.error][3])}, {_size(cost.size, cost.unit)}"
        sheet.text(x, y + 21, *fitted_text(words, 15, left - x - 10, least=10))
        sheet.card(left, y + 8, max(cost.cost / most * (right - left), 1.5), 14, LOSS, 2.0)
        changes = (-100 * cost.v50_loss, 1, " %"), (-cost.d95_loss, 2, " Rx"), (100 * cost.wrong_layer_rise, 1, " %")
        for at, change in zip(ends, changes, strict=True):
            sheet.text(at, y + 21, _change(*change), 15, anchor="rs")
        y += 30
    return y + 16


def _by_region(
    sheet: Sheet, x: float, y: float, simulation: Simulation, found: Robustness, catalogue: Catalogue
) -> float:
    """V50 of each region, as far as there is room."""
    rows = list(zip(simulation.plan.targets, found.regions, strict=True))
    room = int((BOTTOM - NOTES_PX - y - 42.0) / 30.0)
    if len(rows) < 2 or room < 1:
        return y
    y = heading(sheet, x, y, SIDEBAR, "V50")
    for target, bands in rows[:room]:
        name = catalogue.sided(target.region, target.title, target.laterality)
        _row(sheet, x, y, name, bands["v50"], 100.0, "%", 170.0)
        y += 30
    return y + 18


def _change(value: float, digits: int, unit: str) -> str:
    """With its sign; a dash for no change."""
    told = f"{value:+.{digits}f}"
    return "\u2013" if float(told) == 0.0 else told.replace("-", "\u2212") + unit


def _size(size: float, unit: str) -> str:
    if unit == "1":
        return f"{100 * size:g} %"
    return f"{size:g}\u00b0" if unit == "deg" else f"{size:g} {unit}"


def _notes(sheet: Sheet, x: float, y: float, found: Robustness, catalogue: Catalogue) -> None:
    notes = [
        catalogue.text(
            "Diamond: without errors. Bar: nine of ten sessions, its line the median. Errors are normal, cut at three standard"
            " deviations; the size of each stands beside it."
        ),
        catalogue.text(
            "Bar of an error: what it takes from V50 and D95 (Rx) and what more it puts in another layer, added up."
        ),
    ]
    assumed = [name for name in ERRORS if found.profile.size(name).assumed]
    if assumed:
        names = ", ".join(catalogue.text(ERRORS[name][3]) for name in assumed)
        notes.append(catalogue.text("Sizes without a source, assumed: {names}.", names=names))
    for note in notes:
        for line in wrapped(note, NOTE_PX, SIDEBAR):
            if y + 16 > BOTTOM:
                return
            sheet.text(x, y + 16, line, NOTE_PX, colour=GREY)
            y += 19.0
        y += 6.0
