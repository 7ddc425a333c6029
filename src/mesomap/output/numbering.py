"""The numbers of the injections and the arrows between their rows, drawn on a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb
from mesomap.output.labels import Boxes, Dots, Label, dense, place_labels, rows_of
from mesomap.output.panels import FADE_PX, HIDDEN_MM, NAMED_FACING, SCALE_PX, TITLE_PX, Panel, seen_points
from mesomap.output.sheet import FINER, Sheet, text_width
from mesomap.output.turns import turns
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene

SHARE_OF_SPACING = 0.29
SIZES_PX = (10.5, 17.0)
CAP_HEIGHT = 0.76
APART_SHARE = 0.06
RIM_STEPS = 16
HALO: Rgb = (250, 240, 234)


def dots_of(panel: Panel, depth_mm: FloatArray, simulation: Simulation, scene: Scene) -> Dots:
    """The injections as ``panel`` shows them."""
    plan, view = simulation.plan, panel.view
    points = plan.points
    facing = view.facing(points.normal)
    hidden_mm = HIDDEN_MM + 0.4 * float(scene.mark_radius_mm.max())
    seen = seen_points(view, depth_mm, simulation, hidden_mm, FINER)
    lines = [dense(view.project(target.outline.xyz_mm(plan.atlas.surface))) for target in plan.targets]
    return Dots(
        at_px=view.project(points.xyz_mm),
        rim_px=_rims(points.xyz_mm, points.normal, scene.mark_radius_mm, panel),
        drawn=seen & (facing > 0.0),
        named=seen & (facing > NAMED_FACING) & panel.holds(points.xyz_mm),
        row=rows_of(points.target, points.row),
        group=points.target,
        lines_px=np.concatenate(lines),
        size_px=view.size_px,
        apart_px=float(np.clip(APART_SHARE * _spacing_px(panel, simulation), 1.5, 3.0)),
        body=np.isfinite(depth_mm),
        clear_px=panel.clear_px,
    )


def _rims(xyz_mm: FloatArray, normals: FloatArray, radius_mm: FloatArray, panel: Panel) -> FloatArray:
    aside = np.where(np.abs(normals[:, :1]) < 0.9, np.array([[1.0, 0.0, 0.0]]), np.array([[0.0, 1.0, 0.0]]))
    first = np.cross(aside, normals)
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    second = np.cross(normals, first)
    turn = 2.0 * np.pi * np.arange(RIM_STEPS)[:, None] / RIM_STEPS
    rim = np.cos(turn) * first[:, None] + np.sin(turn) * second[:, None]
    places = xyz_mm[:, None] + radius_mm[:, None, None] * rim
    return panel.view.project(places.reshape(-1, 3)).reshape(*places.shape[:2], 2)


def number_size(panel: Panel, simulation: Simulation) -> float:
    """Height of the figures, from the spacing of the points in pixels."""
    return float(np.clip(SHARE_OF_SPACING * _spacing_px(panel, simulation), *SIZES_PX))


def labels_of(dots: Dots, size: float) -> tuple[list[Label], FloatArray]:
    """The numbers to print at ``size`` and the sizes of their boxes (n, 2)."""
    width = np.array([text_width(str(k + 1), size, True) for k in range(len(dots.at_px))])
    return place_labels(dots, width, CAP_HEIGHT * size), np.stack(
        [width, np.full(len(width), CAP_HEIGHT * size)], axis=1
    )


def number(sheet: Sheet, panel: Panel, depth_mm: FloatArray, simulation: Simulation, scene: Scene) -> None:
    """Draw the numbers, and arrows from row to row where there is room."""
    dots = dots_of(panel, depth_mm, simulation, scene)
    size = number_size(panel, simulation)
    labels, boxes = labels_of(dots, size)
    taken = Boxes()
    for label in labels:
        half = 0.5 * boxes[label.point] + 1.0
        taken.add(np.array([label.x - half[0], label.y - half[1], label.x + half[0], label.y + half[1]]))
    tones = _dark_tones(simulation, scene)
    corner = np.array([panel.x, panel.y])
    for point, curve in turns(dots, _spacing_px(panel, simulation), taken):
        sheet.arrow(curve + corner, tones[simulation.plan.points.target[point]], 1.8 if panel.large else 1.3)
    for label in labels:
        tone = tones[simulation.plan.points.target[label.point]]
        at = (panel.x + label.x, panel.y + label.y)
        sheet.text(*at, label.text, size, bold=True, colour=tone, anchor="mm", halo=1.0, halo_colour=HALO)


def _spacing_px(panel: Panel, simulation: Simulation) -> float:
    return panel.view.px_per_mm * min(target.pitch_mm for target in simulation.plan.targets)


def _dark_tones(simulation: Simulation, scene: Scene) -> list[Rgb]:
    tones: list[Rgb] = []
    for target in simulation.plan.targets:
        red, green, blue = (round(0.5 * value) for value in scene.colours[target.region])
        tones.append((red, green, blue))
    return tones


def faded(pixels: NDArray[np.uint8], panel: Panel, background: Rgb) -> NDArray[np.uint8]:
    """``pixels`` of a panel going over into ``background`` towards its edges, where titles and scale stand."""
    done = pixels.copy()
    for axis, before in ((0, TITLE_PX), (1, 0.0)):
        strip = np.swapaxes(done, 0, axis)
        _fade(strip, before, background)
        _fade(strip[::-1], SCALE_PX if axis == 0 else 0.0, background)
    return done


def _fade(strip: NDArray[np.uint8], before: float, background: Rgb) -> None:
    count = min(len(strip), round(FINER * (before + FADE_PX)))
    share = np.clip(((np.arange(count) + 0.5) / FINER - before) / FADE_PX, 0.0, 1.0)
    cover = (share * share * (3.0 - 2.0 * share)).astype(np.float32)[:, None, None]
    strip[:count] = np.round(cover * strip[:count] + (1.0 - cover) * np.array(background, np.float32))
