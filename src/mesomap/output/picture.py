"""``map.png``: a plate with the injections and the dose map from several sides, and everything needed to read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mesomap import __version__
from mesomap.errors import OutputError
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.dose_legend import draw_dose
from mesomap.output.graphics import require_graphics
from mesomap.output.legend import draw_marks, draw_notices, draw_regions, draw_zones
from mesomap.output.numbering import faded, number
from mesomap.output.panels import BOTTOM, EDGE, GUTTER, LARGE, SMALL_WIDTH, TOP, Panel, panels_of, side_mark
from mesomap.output.sheet import CARD, FINER, GREY, INK, RULE, Sheet, fitted_text, text_width
from mesomap.output.words import DISCLAIMER, atlas_words, containers_words, products_words, spread_words
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene
    from mesomap.output.stage import Stage

WIDTH, HEIGHT = 2400, 1500
SIDEBAR_X = EDGE + LARGE[0] + 2 * (GUTTER + SMALL_WIDTH) + 30
BAR_LENGTHS_MM = (5, 10, 20, 50, 100)


def write_picture(simulation: Simulation, path: Path, catalogue: Catalogue = ENGLISH, isodose: bool = False) -> None:
    """Draw ``simulation`` as a PNG of 2400 x 1500 pixels, its dose with isodose lines where asked.

    Raises OutputError when the file cannot be written, MachineError when this machine cannot draw.
    """
    if not path.parent.is_dir():
        raise OutputError(f"{path}: cannot write the picture, {path.parent} is not a folder; make it first")
    if path.is_dir():
        raise OutputError(f"{path}: cannot write the picture, a folder has that name; choose another place")
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    scene = build_scene(simulation, isodose)
    sheet = Sheet(WIDTH, HEIGHT)
    _header(sheet, simulation, catalogue)
    with Stage(CARD) as stage:
        panels = panels_of(simulation, scene, stage)
        for panel in panels:
            _draw_panel(sheet, stage, panel, simulation, scene, catalogue)
    x, y, width = SIDEBAR_X, float(TOP), WIDTH - EDGE - SIDEBAR_X
    y = draw_notices(sheet, x, y, width, simulation, catalogue)
    y = draw_regions(sheet, x, y, width, simulation.plan, scene.colours, catalogue)
    y = draw_marks(sheet, x, y, width, simulation.plan, scene, panels[0].view.px_per_mm, catalogue)
    y = draw_zones(sheet, x, y, width, simulation.plan, catalogue)
    draw_dose(sheet, x, y, width, BOTTOM, simulation, scene, catalogue)
    _footer(sheet, simulation, catalogue)
    save_sheet(sheet, path)


def save_sheet(sheet: Sheet, path: Path) -> None:
    """Write a sheet as PNG; raises OutputError where that fails."""
    try:
        sheet.finished().save(path, format="PNG", compress_level=4)
    except OSError as error:
        why = error.strerror or error
        raise OutputError(f"{path}: cannot write the picture ({why}); choose another place") from error


def _draw_panel(
    sheet: Sheet, stage: Stage, panel: Panel, simulation: Simulation, scene: Scene, catalogue: Catalogue
) -> None:
    actors = scene.dose if panel.dose else (*scene.skin, *scene.marks)
    pixels, depth_mm = stage.draw((*actors, *scene.borders, *scene.eyes), panel.view, FINER)
    sheet.paste(panel.x, panel.y, faded(pixels, panel, CARD))
    if not panel.dose:
        number(sheet, panel, depth_mm, simulation, scene)
    panel_title(sheet, panel, catalogue.text("Dose") if panel.dose else catalogue.text("Injections"), catalogue)
    scale_bar(sheet, panel)


def panel_title(sheet: Sheet, panel: Panel, words: str, catalogue: Catalogue) -> None:
    """What a panel shows, from where, and the patient's sides."""
    width, height = panel.view.size_px
    sheet.text(panel.x + 18, panel.y + 32, words, 19, bold=True)
    sheet.text(
        panel.x + 18 + text_width(words, 19, True) + 12, panel.y + 32, catalogue.text(panel.view.title), 19, colour=GREY
    )
    for at, towards, anchor in ((18.0, -panel.view.right, "lm"), (width - 18.0, panel.view.right, "rm")):
        place = (panel.x + at, panel.y + height - 24)
        sheet.text(*place, side_mark(towards), 24, bold=True, colour=GREY, anchor=anchor)


def scale_bar(sheet: Sheet, panel: Panel) -> None:
    """A length in mm at the foot of a panel."""
    scale, (width, height) = panel.view.px_per_mm, panel.view.size_px
    length = max([mm for mm in BAR_LENGTHS_MM if mm * scale < 0.24 * width], default=BAR_LENGTHS_MM[0])
    x, y = panel.x + 0.5 * (width - length * scale), panel.y + height - 18.0
    sheet.line(x, y, x + length * scale, y, INK, 3.0)
    for at in (x, x + length * scale):
        sheet.line(at, y - 5, at, y + 5, INK, 2.0)
    sheet.text(x + 0.5 * length * scale, y - 10, f"{length} mm", 15, anchor="ms")


MOST_FIGURE_PX = 480.0
"""Width that one figure of the headline may take."""


def _header(sheet: Sheet, simulation: Simulation, catalogue: Catalogue) -> None:
    plan = simulation.plan
    figures = headline(simulation, catalogue)
    right = float(WIDTH - EDGE)
    for value, caption in reversed(figures):
        value, size = fitted_text(value, 36, MOST_FIGURE_PX, bold=True, least=20)
        wide = max(text_width(value, size, True), text_width(caption, 17))
        sheet.text(right - wide, 58, value, size, bold=True)
        sheet.text(right - wide, 86, caption, 17, colour=GREY)
        right -= wide + 44
    title, size = fitted_text(plan.protocol.title, 42, right - EDGE - 20, bold=True, least=26)
    sheet.text(EDGE, 58, title, size, bold=True)
    words, size = fitted_text(subtitle(simulation, catalogue), 20, right - EDGE - 20, least=14)
    sheet.text(EDGE, 88, words, size, colour=GREY)
    words, size = fitted_text(plan.protocol.indication, 18, WIDTH - 2 * EDGE, least=15)
    sheet.text(EDGE, 116, words, size, colour=INK)
    sheet.line(EDGE, 130, WIDTH - EDGE, 130, RULE, 1.5)


def headline(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> list[tuple[str, str]]:
    """The line that sums a plan up: points, mL, containers to open, minutes."""
    points, session = simulation.plan.points, simulation.session
    kept = sum(ledger.injected_ml for ledger in simulation.supply.ledgers)
    leaks = any(ledger.leak_ml > 0 for ledger in simulation.supply.ledgers)
    expelled = catalogue.text("expelled")
    if leaks:
        expelled = catalogue.text("expelled, {kept} stays in the skin", kept=f"{kept:.2f}")
    return [
        (str(len(points)), catalogue.text("points")),
        (f"{points.volume_ml.sum():.2f} mL", expelled),
        (containers_words(simulation, catalogue=catalogue), catalogue.text("to open")),
        (f"{session.minutes.p50_min:.0f} min", spread_words(session, catalogue)),
    ]


def subtitle(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> str:
    """Whose skin it is, what is injected, and the standing of the protocol."""
    atlas, protocol = simulation.plan.atlas, simulation.plan.protocol
    status = catalogue.text("protocol status: {status}", status=catalogue.word(protocol.status))
    parts = (catalogue.capital(atlas_words(atlas, catalogue)), products_words(protocol.products), status)
    return "  \u00b7  ".join(parts)


def _footer(sheet: Sheet, simulation: Simulation, catalogue: Catalogue) -> None:
    protocol = simulation.plan.protocol
    sheet.line(EDGE, 1456, WIDTH - EDGE, 1456, RULE, 1.5)
    sheet.text(EDGE, 1482, catalogue.text(DISCLAIMER), 17, colour=GREY)
    seed = catalogue.text("seed {seed}", seed=simulation.seed)
    words = f"{protocol.id} {protocol.version}  \u00b7  {seed}  \u00b7  mesomap {__version__}"
    sheet.text(WIDTH - EDGE, 1482, words, 17, colour=GREY, anchor="rs")
