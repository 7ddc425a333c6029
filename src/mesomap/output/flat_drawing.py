"""A target laid flat, drawn for paper at any scale: at 1:1 a stencil, smaller the map on a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely

from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.chart_looks import PX_PER_MM
from mesomap.output.chart_numbers import NUMBER_PT, Numbers
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Dot, Drawing, Line, Mark, Words, words_mm
from mesomap.output.drawing_shapes import arrow, hatched
from mesomap.output.flat_target import FlatTarget
from mesomap.output.labels import SIDES, Dots, dense, rows_of
from mesomap.output.landmark_names import landmark_words
from mesomap.output.sheet import GREY, INK, WHITE
from mesomap.planning.plan import Plan

MARK_SHARE, MOST_MARK_MM, LEAST_MARK_MM = 0.16, 1.0, 0.25
"""Radius of a point's mark: share of the spacing on paper, the most and the least."""
LANDMARK_PT, CROSS_MM, LANDMARK_REACH_MM = 6.0, 1.6, 14.0
STENCIL_PT = (4.6, 8.0)
FIGURE_PT, FIGURE_GAP_PX = 4.4, 3.2
HATCH_MM = 1.8
ZONE: Rgb = (128, 128, 132)
EDGE_PX = 1.0
RIM_STEPS = 20
MOST_NUMBERED = 600
"""Of regions with more points than this not every one is numbered."""

Onto = Callable[[FloatArray], FloatArray]


@dataclass(frozen=True, eq=False)
class FlatDrawing:
    """``drawing`` of a target with its ``outline_mm`` (m, 2) on it; ``unfigured`` are the rows of the plan's points for whose
    distortion there was no room."""

    drawing: Drawing
    outline_mm: FloatArray
    unfigured: tuple[int, ...]


def draw_flat(
    flat: FlatTarget,
    plan: Plan,
    tone: Rgb,
    scale: float = 1.0,
    free_mm: tuple[float, float] = (2.0, 2.0),
    catalogue: Catalogue = ENGLISH,
    *,
    stencil: bool = False,
    all_numbers: bool = True,
) -> FlatDrawing:
    """``flat`` at ``scale`` with ``free_mm`` beside and above it; a ``stencil`` has rings to mark through, landmarks, and at
    each point by how many percent the distances to its neighbours are off at most. Without ``all_numbers`` only points with
    room and the ends of rows are numbered."""
    low, high = flat.bounds_mm
    width, height = (scale * (high - low) + 2.0 * np.array(free_mm)).tolist()
    origin = np.array([free_mm[0] - scale * low[0], free_mm[1] + scale * high[1]])

    def onto(places: FloatArray) -> FloatArray:
        return np.asarray(origin + scale * places * np.array([1.0, -1.0]))

    pitch_mm = scale * flat.target.pitch_mm
    radius = float(np.clip(MARK_SHARE * pitch_mm, LEAST_MARK_MM, MOST_MARK_MM))
    at, outline = onto(flat.points_mm), onto(flat.outline_mm)
    numbers = Numbers(
        _dots(plan, flat, at, outline, radius, (width, height)),
        [str(row + 1) for row in flat.rows.tolist()],
        pitch_mm * PX_PER_MM,
        STENCIL_PT if stencil else NUMBER_PT,
    )
    red, green, blue = (round(0.5 * value) for value in tone)
    ink = (red, green, blue)
    marks = _zones(flat, onto)
    if flat.midline_mm is not None:
        marks.append(Line(onto(flat.midline_mm), GREY, 0.12, dash_mm=(3.0, 0.8, 0.5, 0.8)))
    marks.append(Line(outline, tone, 0.4 if stencil else 0.3, True))
    marks += [Line(onto(line), tone, 0.3) for _, line in flat.threads]
    if stencil:
        marks += _landmarks(flat, onto, shapely.Polygon(PX_PER_MM * outline), numbers, catalogue)
    for row, (x, y) in zip(flat.rows.tolist(), at.tolist(), strict=True):
        name = f"point {row + 1}"
        if stencil and radius > 2.0 * LEAST_MARK_MM:
            marks += [Dot(x, y, radius, WHITE, tone, 0.2), Dot(x, y, LEAST_MARK_MM, tone, name=name)]
        else:
            marks.append(Dot(x, y, radius, tone, name=name))
    if all_numbers and len(at) <= MOST_NUMBERED:
        for k in range(len(at)):
            numbers.number(k)
    marks += [Line(line, ink, 0.12) for _, line in numbers.lines_mm()]
    for _, curve in numbers.arrows:
        marks += arrow(curve / PX_PER_MM, ink, 0.2)
    for k, place in sorted(numbers.at_px.items()):
        x, y = (place / PX_PER_MM).tolist()
        marks.append(Words(x, y, numbers.names[k], numbers.size_pt, True, ink, veil=stencil))
    unfigured: list[int] = []
    if stencil:
        figures, unfigured = _figures(flat, numbers, radius)
        marks += figures
    return FlatDrawing(Drawing(width, height, tuple(marks)), outline, tuple(unfigured))


def _dots(
    plan: Plan, flat: FlatTarget, at: FloatArray, outline: FloatArray, radius: float, size_mm: tuple[float, float]
) -> Dots:
    """The points for those who place numbers, in pixels."""
    turn = 2.0 * np.pi * np.arange(RIM_STEPS) / RIM_STEPS
    rim = radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    here = np.ones(len(at), np.bool_)
    group = plan.points.target[flat.rows]
    return Dots(
        at_px=PX_PER_MM * at,
        rim_px=PX_PER_MM * (at[:, None] + rim),
        drawn=here,
        named=here,
        row=rows_of(group, plan.points.row[flat.rows]),
        group=group,
        lines_px=dense(PX_PER_MM * outline),
        size_px=(int(PX_PER_MM * size_mm[0]), int(PX_PER_MM * size_mm[1])),
        apart_px=1.2,
        clear_px=(EDGE_PX,) * 4,
    )


def _zones(flat: FlatTarget, onto: Onto) -> list[Mark]:
    """Closed zones, hatched inside a thin border."""
    marks: list[Mark] = []
    for _, _, area in flat.zones:
        on_paper = shapely.transform(area, onto)
        marks += hatched(on_paper, HATCH_MM, ZONE, 0.12)
        for part in shapely.get_parts(on_paper):
            if isinstance(part, shapely.Polygon):
                marks.append(Line(shapely.get_coordinates(part.exterior)[:-1], ZONE, 0.2, True))
    return marks


def _landmarks(
    flat: FlatTarget, onto: Onto, region_px: shapely.Polygon, numbers: Numbers, catalogue: Catalogue
) -> list[Mark]:
    """A cross on each landmark, and its name, which stays outside the region unless the landmark lies inside."""
    shut = numbers.clutter.inside(region_px)
    marks: list[Mark] = []
    for _, place in flat.marks:
        for arm in np.diag([CROSS_MM, CROSS_MM]):
            line = onto(place[None]) + np.linspace(-1.0, 1.0, 9)[:, None] * arm
            marks.append(Line(line[[0, -1]], INK, 0.25))
            numbers.clutter.add_line(PX_PER_MM * line)
    for landmark, place in flat.marks:
        name = landmark_words(landmark, flat.target.laterality, catalogue)
        spot = PX_PER_MM * onto(place[None])[0]
        half = 0.5 * PX_PER_MM * np.array(words_mm(name, LANDMARK_PT))
        within = shapely.contains_xy(region_px.buffer(-PX_PER_MM * CROSS_MM), *spot)
        reach, clear = PX_PER_MM * LANDMARK_REACH_MM, PX_PER_MM * (CROSS_MM + 0.6)
        led = None if within else numbers.clutter.lead(spot, clear, half, reach, shut)
        led = led or numbers.clutter.lead(spot, clear, half, reach)
        if led is not None:
            x, y = (led.at_px / PX_PER_MM).tolist()
            marks += [Line(line, GREY, 0.1) for line in led.lines_px() / PX_PER_MM]
            marks.append(Words(x, y, name, LANDMARK_PT, False, INK))
    return marks


def _figures(flat: FlatTarget, numbers: Numbers, radius: float) -> tuple[list[Mark], list[int]]:
    """At each point its distortion in percent, below it or where else there is room, and the rows of those without room."""
    marks: list[Mark] = []
    without: list[int] = []
    for k, off in enumerate(flat.off_point.tolist()):
        if np.isnan(off):
            continue
        text = percent(off)
        half = 0.5 * PX_PER_MM * np.array(words_mm(text, FIGURE_PT))
        spots = numbers.dots.at_px[k] + SIDES[[1, 2, 3, 0]] * (half + PX_PER_MM * radius + FIGURE_GAP_PX)
        spot = next((place for place in spots if numbers.clutter.put(place, half)), None)
        if spot is None:
            without.append(int(flat.rows[k]))
        else:
            x, y = (spot / PX_PER_MM).tolist()
            marks.append(Words(x, y, text, FIGURE_PT, False, GREY))
    return marks, without


def percent(share: float) -> str:
    """``+1.2``; ``0`` below half a tenth of a percent."""
    return "0" if abs(share) < 0.0005 else f"{100.0 * share:+.1f}".replace("-", "\u2212")
