"""``course.png``: the dose of several sessions added up, with the same points each time and with the pattern moved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import dose_colours, end_of_scale, linear, rgb_bytes
from mesomap.output.footprint_rim import footprint_rim
from mesomap.output.graphics import require_graphics
from mesomap.output.legend import heading, wrapped
from mesomap.output.numbering import faded
from mesomap.output.panels import BOTTOM, EDGE, GUTTER, LARGE, TOP, Panel, panels_of
from mesomap.output.picture import panel_title, save_sheet, scale_bar
from mesomap.output.sheet import CARD, FINER, GREY, INK, RULE, WHITE, Sheet, fitted_text, name_lines
from mesomap.output.words import DISCLAIMER, atlas_words
from mesomap.simulation.area_dose import AreaDose
from mesomap.simulation.course_dose import CourseDose
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from vtkmodules.vtkRenderingCore import vtkActor

    from mesomap.output.scene import Scene
    from mesomap.output.stage import Stage

SIDEBAR_X, SIDEBAR = EDGE + 2 * LARGE[0] + GUTTER + 30, 500
WIDTH, HEIGHT = SIDEBAR_X + SIDEBAR + EDGE, 1500
ROW_PX, NOTE_PX = 26.0, 14.0


def write_course(simulation: Simulation, path: Path, catalogue: Catalogue = ENGLISH) -> None:
    """Draw ``simulation.course`` as a PNG. Raises as ``write_picture`` does."""
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    course = simulation.course
    assert course is not None
    scene = build_scene(simulation, with_dose=False)
    top = end_of_scale(float(max(course.same_ml_cm2.max(), course.moved_ml_cm2.max())))
    sheet = Sheet(WIDTH, HEIGHT)
    words = catalogue.text("{count} sessions added up", count=course.sessions)
    title = f"{simulation.plan.protocol.title}{catalogue.colon}{words}"
    sheet.text(EDGE, 58, *fitted_text(title, 38, WIDTH - 2 * EDGE, bold=True, least=24), bold=True)
    whose = catalogue.capital(atlas_words(simulation.plan.atlas, catalogue))
    sheet.text(EDGE, 96, *fitted_text(whose, 20, WIDTH - 2 * EDGE), colour=GREY)
    sheet.line(EDGE, 130, WIDTH - EDGE, 130, RULE, 1.5)
    with Stage(CARD) as stage:
        view = panels_of(simulation, scene, stage)[0].view
        pairs = (
            (course.same_ml_cm2, course.deposits[:1], catalogue.text("Same points each time")),
            (course.moved_ml_cm2, course.deposits, catalogue.text("Pattern moved each time")),
        )
        for k, (ml_cm2, deposits, name) in enumerate(pairs):
            panel = Panel(view, EDGE + k * (LARGE[0] + GUTTER), TOP, True)
            tones = np.concatenate([linear(dose_colours(ml_cm2 / top)), np.ones((len(ml_cm2), 1))], axis=1)
            actors = scene.mapped(course.mesh, tones, footprint_rim(course.mesh, deposits, ml_cm2 > 0.0))
            _draw(sheet, stage, panel, scene, actors)
            panel_title(sheet, panel, name, catalogue)
            scale_bar(sheet, panel)
    y = _scale(sheet, simulation, course, top, catalogue)
    y = _table(sheet, y, simulation, course, catalogue)
    note = catalogue.text(
        "Area doses right after each session, added up as if nothing went in between. Rx is that of all sessions. Each lattice"
        " goes where the points before are farthest; a midline region keeps its mirror image."
    )
    for line in wrapped(note, NOTE_PX, SIDEBAR):
        sheet.text(SIDEBAR_X, y + 16, line, NOTE_PX, colour=GREY)
        y += 19.0
    sheet.line(EDGE, 1456, WIDTH - EDGE, 1456, RULE, 1.5)
    sheet.text(EDGE, 1482, catalogue.text(DISCLAIMER), 17, colour=GREY)
    save_sheet(sheet, path)


def _draw(sheet: Sheet, stage: Stage, panel: Panel, scene: Scene, actors: Sequence[vtkActor]) -> None:
    pixels, _ = stage.draw((*actors, *scene.borders, *scene.eyes), panel.view, FINER)
    sheet.paste(panel.x, panel.y, faded(pixels, panel, CARD))


def _scale(sheet: Sheet, simulation: Simulation, course: CourseDose, top: float, catalogue: Catalogue) -> float:
    """The colours, lying, with the prescription of all sessions; the place below."""
    x, wide = float(SIDEBAR_X), SIDEBAR - 40
    y = heading(sheet, x, float(TOP), SIDEBAR, f"{catalogue.text('Area dose')}, mL/cm\u00b2")
    row = rgb_bytes(dose_colours(np.linspace(0.0, 1.0, FINER * wide)))
    sheet.paste(round(x + 20), round(y + 22), np.repeat(row[None], FINER * 26, axis=0))
    for share in np.linspace(0.0, 1.0, 6).tolist():
        at = x + 20 + share * wide
        sheet.line(at, y + 48, at, y + 55, INK, 1.5)
        sheet.text(at, y + 72, f"{top * share:.3g}", 15, anchor="ms")
    for rx in sorted({round(part.rx, 9) for part in course.same}):
        if rx <= top:
            at = x + 20 + rx / top * wide
            sheet.line(at, y + 22, at, y + 48, WHITE, 2.0)
            sheet.polygon([(at, y + 21), (at - 6, y + 11), (at + 6, y + 11)], INK)
            sheet.text(at + 10, y + 18, "Rx", 15, bold=True)
    return y + 104


def _table(sheet: Sheet, y: float, simulation: Simulation, course: CourseDose, catalogue: Catalogue) -> float:
    """Figures of every region: same points, and pattern moved."""
    x = float(SIDEBAR_X)
    columns = [x + SIDEBAR - 3 * 126.0 + 126.0 * k for k in (1, 2, 3)]
    y = heading(sheet, x, y, SIDEBAR, catalogue.text("Same points \u2192 pattern moved"))
    for at, head in zip(columns, ("CV", "V50", "D95, Rx"), strict=True):
        sheet.text(at, y + 12, head, 15, colour=GREY, anchor="rs")
    y += 20
    rows = [
        (catalogue.sided(target.region, target.title, target.laterality), same, moved)
        for target, same, moved in zip(simulation.plan.targets, course.same, course.moved, strict=True)
    ]
    room = int((BOTTOM - 130.0 - y) / ROW_PX) - 1
    for name, same, moved in [*rows[:room], (catalogue.text("All"), course.same_total, course.moved_total)]:
        lines, size = name_lines(name, 16, columns[0] - x - 104, 10)
        for k, line in enumerate(lines):
            sheet.text(x, y + 18 + 12 * (k - 0.5 * (len(lines) - 1)), line, size, bold=same is course.same_total)
        for at, cell in zip(columns, _cells(same, moved), strict=True):
            sheet.text(at, y + 18, cell, 16, anchor="rs", bold=same is course.same_total)
        y += ROW_PX
    return y + 14


def _cells(same: AreaDose, moved: AreaDose) -> tuple[str, str, str]:
    cv = ["\u2013" if part.cv is None else f"{part.cv:.2f}" for part in (same, moved)]
    v50 = [f"{100 * part.v50:.0f}" for part in (same, moved)]
    d95 = [f"{part.d95 / part.rx:.2f}" for part in (same, moved)]
    return " \u2192 ".join(cv), f"{v50[0]} \u2192 {v50[1]} %", " \u2192 ".join(d95)
