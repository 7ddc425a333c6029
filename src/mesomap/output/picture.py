"""``map.png``: a plate with the injections and the dose map from several sides, and everything needed to read it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mesomap import __version__
from mesomap.errors import OutputError
from mesomap.geometry.surface import FloatArray
from mesomap.output.framing import View, extent_mm, fitted_px_per_mm, view_of
from mesomap.output.graphics import require_graphics
from mesomap.output.labels import ALL, FIFTHS, place_labels
from mesomap.output.legend import (
    dose_table_height,
    draw_dose_bar,
    draw_dose_table,
    draw_marks,
    draw_regions,
    draw_zones,
)
from mesomap.output.sheet import CARD, FINER, GREY, INK, RULE, Sheet, fitted_text, text_width
from mesomap.output.words import DISCLAIMER, atlas_words, containers_words
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene
    from mesomap.output.stage import Stage

WIDTH, HEIGHT = 2400, 1500
EDGE = 36
TOP, BOTTOM = 148, 1440
LARGE = (910, BOTTOM - TOP)
SMALL = (506, 638)
GUTTER = 16
SIDEBAR_X = EDGE + LARGE[0] + 2 * (GUTTER + SMALL[0]) + 30
ROOM_PX = (26.0, 56.0)

OBLIQUE_DEG = 38.0
LEAST_FACING = 0.34
HIDDEN_MM = 1.5
NUMBER_PX = (11.0, 14.5)
NUMBER_SHARE_OF_SPACING = 0.36
BAR_LENGTHS_MM = (5, 10, 20, 50, 100)


@dataclass(frozen=True, eq=False)
class Panel:
    """A view with its place on the sheet; ``dose`` tells whether the dose map or the injections are drawn."""

    view: View
    x: int
    y: int
    dose: bool

    @property
    def large(self) -> bool:
        return self.view.size_px == LARGE


def write_picture(simulation: Simulation, path: Path) -> None:
    """Draw ``simulation`` as a PNG of 2400 x 1500 pixels.

    Raises OutputError when the file cannot be written, MachineError when this machine cannot draw.
    """
    if not path.parent.is_dir():
        raise OutputError(f"{path}: cannot write the picture, {path.parent} is not a folder; make it first")
    if path.is_dir():
        raise OutputError(f"{path}: cannot write the picture, a folder has that name; choose another place")
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    scene = build_scene(simulation)
    panels = panels_of(simulation, scene)
    sheet = Sheet(WIDTH, HEIGHT)
    _header(sheet, simulation)
    with Stage(CARD) as stage:
        for panel in panels:
            _draw_panel(sheet, stage, panel, simulation, scene)
    x, y, width = SIDEBAR_X, float(TOP), WIDTH - EDGE - SIDEBAR_X
    y = draw_regions(sheet, x, y, width, simulation.plan, scene.colours)
    y = draw_marks(sheet, x, y, width, simulation.plan, scene, panels[0].view.px_per_mm)
    y = draw_zones(sheet, x, y, width, simulation.plan)
    table = dose_table_height(simulation)
    y = draw_dose_bar(sheet, x, y, width, float(np.clip(BOTTOM - y - 76 - table, 140, 520)), simulation, scene)
    if y + table <= BOTTOM:
        draw_dose_table(sheet, x, y, width, simulation, scene)
    _footer(sheet, simulation)
    _save(sheet, path)


def _save(sheet: Sheet, path: Path) -> None:
    try:
        sheet.finished().save(path, format="PNG", compress_level=5)
    except OSError as error:
        why = error.strerror or error
        raise OutputError(f"{path}: cannot write the picture ({why}); choose another place") from error


def panels_of(simulation: Simulation, scene: Scene) -> list[Panel]:
    """A large front view, oblique and side views of the injections, front and oblique views of the dose.

    "Front" is the back where the regions lie there. The oblique view is from the patient's right and the side view from the
    left, so that both sides are seen, unless all regions lie on one side.
    """
    plan, shown = simulation.plan, scene.framed_mm
    behind = float(plan.points.normal[:, 1].mean()) > 0
    sides = {target.laterality for target in plan.targets}
    oblique_side = "left" if sides == {"left"} else "right"
    side_side = "right" if sides == {"right"} else "left"
    middle = 180.0 if behind else 0.0

    def azimuth(side: str, turn: float) -> float:
        return middle + turn * (1.0 if (side == "left") != behind else -1.0)

    front = ("Back" if behind else "Front", middle)
    oblique = (f"Oblique, patient\u2019s {oblique_side}", azimuth(oblique_side, OBLIQUE_DEG))
    side = (f"Side, patient\u2019s {side_side}", azimuth(side_side, 90.0))
    large = fitted_px_per_mm([extent_mm(front[1], 0.0, shown)], LARGE, ROOM_PX)
    extents = [extent_mm(az, 0.0, shown) for _, az in (front, oblique, side)]
    small = fitted_px_per_mm(extents, SMALL, ROOM_PX)
    right = EDGE + LARGE[0] + GUTTER
    places = [(right, TOP), (right + SMALL[0] + GUTTER, TOP)]
    lower = TOP + SMALL[1] + GUTTER
    panels = [Panel(view_of(*front, 0.0, shown, large, LARGE), EDGE, TOP, False)]
    for (title, az), (x, y) in zip((oblique, side), places, strict=True):
        panels.append(Panel(view_of(title, az, 0.0, shown, small, SMALL), x, y, False))
    for (title, az), (x, _) in zip((front, oblique), places, strict=True):
        panels.append(Panel(view_of(title, az, 0.0, shown, small, SMALL), x, lower, True))
    return panels


def _draw_panel(sheet: Sheet, stage: Stage, panel: Panel, simulation: Simulation, scene: Scene) -> None:
    actors = scene.dose if panel.dose else (*scene.skin, *scene.marks)
    pixels, depth_mm = stage.draw((*actors, *scene.borders, *scene.eyes), panel.view, FINER)
    sheet.paste(panel.x, panel.y, pixels)
    if not panel.dose:
        _number(sheet, panel, depth_mm, simulation, scene)
    width, height = panel.view.size_px
    words = "Dose" if panel.dose else "Injections"
    sheet.text(panel.x + 18, panel.y + 32, words, 19, bold=True)
    sheet.text(panel.x + 18 + text_width(words, 19, True) + 12, panel.y + 32, panel.view.title, 19, colour=GREY)
    for at, towards, anchor in ((18.0, -panel.view.right, "lm"), (width - 18.0, panel.view.right, "rm")):
        place = (panel.x + at, panel.y + height - 24)
        sheet.text(*place, side_mark(towards), 24, bold=True, colour=GREY, anchor=anchor)
    _scale_bar(sheet, panel)


def side_mark(direction: FloatArray) -> str:
    """L, R (the patient's), A, P where a direction points, the main one first."""
    x, y = float(direction[0]), float(direction[1])
    parts = [(abs(x), "L" if x > 0 else "R"), (abs(y), "P" if y > 0 else "A")]
    return "".join(letter for share, letter in sorted(parts, reverse=True) if share > 0.3)


def visible_points(panel: Panel, depth_mm: FloatArray, simulation: Simulation, scene: Scene) -> NDArray[np.bool_]:
    """True for the injections that face the camera of ``panel`` and lie on what it sees, shape (n,)."""
    points, view = simulation.plan.points, panel.view
    at = np.round(FINER * view.project(points.xyz_mm)).astype(np.int64)
    height, width = depth_mm.shape
    inside = (at >= 0).all(axis=1) & (at[:, 0] < width) & (at[:, 1] < height)
    seen = depth_mm[np.clip(at[:, 1], 0, height - 1), np.clip(at[:, 0], 0, width - 1)]
    near = view.depth_mm(points.xyz_mm) < seen + HIDDEN_MM + 0.4 * scene.mark_radius_mm
    return np.asarray(inside & near & (view.facing(points.normal) > LEAST_FACING))


def _number(sheet: Sheet, panel: Panel, depth_mm: FloatArray, simulation: Simulation, scene: Scene) -> None:
    plan, view = simulation.plan, panel.view
    count = len(plan.points)
    spacing_px = min(target.asked_spacing_mm for target in plan.targets) * view.px_per_mm
    size = float(np.clip(NUMBER_SHARE_OF_SPACING * spacing_px, *NUMBER_PX))
    visible = visible_points(panel, depth_mm, simulation, scene)
    radius = scene.mark_radius_mm * view.px_per_mm
    widths = np.array([text_width(str(k + 1), size, True) + 3.0 for k in range(count)])
    lines = np.concatenate([view.project(target.outline.xyz_mm(plan.atlas.surface)) for target in plan.targets])
    at = view.project(plan.points.xyz_mm)
    most = ALL if panel.large else FIFTHS
    group = plan.points.target
    labels = place_labels(at, radius, visible, group, widths, 0.78 * size, lines, view.size_px, most)
    for label in labels:
        region = plan.targets[plan.points.target[label.point]].region
        dark = tuple(round(0.55 * value) for value in scene.colours[region])
        sheet.text(
            panel.x + label.x,
            panel.y + label.y,
            label.text,
            size,
            bold=True,
            colour=(dark[0], dark[1], dark[2]),
            anchor="mm",
            halo=1.5 if panel.large else 1.0,
            halo_colour=(250, 240, 234),
        )


def _scale_bar(sheet: Sheet, panel: Panel) -> None:
    scale, (width, height) = panel.view.px_per_mm, panel.view.size_px
    length = max([mm for mm in BAR_LENGTHS_MM if mm * scale < 0.24 * width], default=BAR_LENGTHS_MM[0])
    x, y = panel.x + 0.5 * (width - length * scale), panel.y + height - 18.0
    sheet.line(x, y, x + length * scale, y, INK, 3.0)
    for at in (x, x + length * scale):
        sheet.line(at, y - 5, at, y + 5, INK, 2.0)
    sheet.text(x + 0.5 * length * scale, y - 10, f"{length} mm", 15, anchor="ms")


def _header(sheet: Sheet, simulation: Simulation) -> None:
    plan = simulation.plan
    figures = headline(simulation)
    right = float(WIDTH - EDGE)
    for value, caption in reversed(figures):
        wide = max(text_width(value, 38, True), text_width(caption, 18))
        sheet.text(right - wide, 74, value, 38, bold=True)
        sheet.text(right - wide, 104, caption, 18, colour=GREY)
        right -= wide + 52
    title, size = fitted_text(plan.protocol.title, 44, right - EDGE - 20, bold=True, least=26)
    sheet.text(EDGE, 72, title, size, bold=True)
    words, size = fitted_text(subtitle(simulation), 22, right - EDGE - 20, least=16)
    sheet.text(EDGE, 106, words, size, colour=GREY)
    sheet.line(EDGE, 128, WIDTH - EDGE, 128, RULE, 1.5)


def headline(simulation: Simulation) -> list[tuple[str, str]]:
    """The line that sums a plan up: points, mL, containers to open, minutes."""
    points, session = simulation.plan.points, simulation.session
    minutes = session.minutes
    opened = containers_words(simulation)
    spread = f"{minutes.p05_min:.0f} to {minutes.p95_min:.0f} in 9 of 10 visits"
    if any(phase.waiting for phase in session.phases):
        spread += f", hands-on {session.hands_on.p50_min:.0f}"
    return [
        (str(len(points)), "points"),
        (f"{points.volume_ml.sum():.2f} mL", "injected"),
        (opened, "to open"),
        (f"{minutes.p50_min:.0f} min", spread),
    ]


def subtitle(simulation: Simulation) -> str:
    """Whose skin it is, what is injected, and the standing of the protocol."""
    atlas, protocol = simulation.plan.atlas, simulation.plan.protocol
    words = atlas_words(atlas)
    return f"{words[:1].upper()}{words[1:]}  \u00b7  {protocol.product.name}  \u00b7  {protocol.status} protocol"


def _footer(sheet: Sheet, simulation: Simulation) -> None:
    protocol = simulation.plan.protocol
    sheet.line(EDGE, 1456, WIDTH - EDGE, 1456, RULE, 1.5)
    sheet.text(EDGE, 1482, DISCLAIMER, 17, colour=GREY)
    words = f"{protocol.id} {protocol.version}  \u00b7  seed {simulation.seed}  \u00b7  mesomap {__version__}"
    sheet.text(WIDTH - EDGE, 1482, words, 17, colour=GREY, anchor="rs")
