"""The map of a chart: the skin from four sides, and over it as lines and words what is done on it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.chart_looks import PX_PER_MM, looks_of, panels_for
from mesomap.output.chart_numbers import Numbers
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Drawing, Line, Mark, Words, words_mm
from mesomap.output.drawing_shapes import arrow, ruler
from mesomap.output.numbering import dots_of
from mesomap.output.panels import Panel, side_mark
from mesomap.output.plate import Drawn
from mesomap.output.scene import Scene
from mesomap.output.sheet import FINER, GREY, WHITE
from mesomap.output.stage import Stage
from mesomap.output.thread_lines import thread_lines
from mesomap.planning.plan import Plan
from mesomap.simulation.simulate import Simulation

SMALLER, MOST_RADIUS_MM = 0.7, 1.0
"""Marks are smaller than in the picture on the screen, to leave room for numbers, and at most so large."""
RIM_MM, RIMLESS_MM = 0.18, 0.5
"""White edge of a mark, and the radius up to which it has none."""
LEAST_FACING = 0.2
"""Cosine to the direction of sight below which a mark is a sliver and left out."""
NAME_PT = 6.5
NAME_REACH_MM = (1.0, 3.0, 9.0)
NAMED_SHARE = 0.3
"""A view names the regions of which it shows more than this share of the points."""
MOST_NUMBERED = 400
"""Of plans with more points than this not every one is numbered."""
FOOT_MM = 6.5
JPEG_QUALITY = 90


@dataclass(frozen=True, eq=False)
class ChartView:
    """A view as it is printed: ``picture`` the skin as JPEG, ``drawing`` what is over it, ``foot`` the ruler below.
    ``numbered`` are the rows of the plan's points whose number it bears."""

    title: str
    picture: bytes
    drawing: Drawing
    foot: Drawing
    numbered: frozenset[int]


def chart_views(
    simulation: Simulation, scene: Scene, size_mm: tuple[float, float], catalogue: Catalogue = ENGLISH
) -> tuple[ChartView, ...]:
    """Four views of ``simulation``, each with its foot of ``size_mm``; ``scene`` goes over into white."""
    plan = simulation.plan
    size_px = (round(PX_PER_MM * size_mm[0]), round(PX_PER_MM * (size_mm[1] - FOOT_MM)))
    with Stage(WHITE) as stage:
        looks = looks_of(simulation, scene, stage, catalogue)
        panels = panels_for(looks, size_px, plan)
        pictures = [stage.draw((*scene.skin, *scene.eyes), panel.view, FINER) for panel in panels]
    numbers = []
    for look, panel, (_, depth_mm) in zip(looks, panels, pictures, strict=True):
        most_mm = MOST_RADIUS_MM * PX_PER_MM / panel.view.px_per_mm
        own = replace(scene, mark_radius_mm=np.minimum(SMALLER * scene.mark_radius_mm, most_mm))
        dots = dots_of(panel, depth_mm, simulation, own)
        shown = dots.drawn & (panel.view.facing(plan.points.normal) > LEAST_FACING)
        dots = replace(dots, named=dots.named & (look.facing > 0), drawn=shown)
        names = [str(row + 1) for row in range(len(plan.points))]
        numbers.append(Numbers(dots, names, panel.view.px_per_mm * min(target.pitch_mm for target in plan.targets)))
    _number_the_rest(numbers, np.stack([look.facing for look in looks]))
    return tuple(
        ChartView(
            title=look.title(catalogue),
            picture=_jpeg(pixels),
            drawing=Drawing(
                size_px[0] / PX_PER_MM,
                size_px[1] / PX_PER_MM,
                tuple(_marks(plan, scene, panel, written, Drawn(panel.view, depth_mm, scene.crop, 0, 0), catalogue)),
            ),
            foot=_foot(panel),
            numbered=frozenset(written.at_px),
        )
        for look, panel, (pixels, depth_mm), written in zip(looks, panels, pictures, numbers, strict=True)
    )


def _number_the_rest(numbers: Sequence[Numbers], facing: FloatArray) -> None:
    """Points without a number anywhere get it in the view that sees them most squarely and has room for it."""
    count = facing.shape[1]
    if count > MOST_NUMBERED:
        return
    for row in range(count):
        if not any(row in written.at_px for written in numbers):
            for k in np.argsort(-facing[:, row], kind="stable").tolist():
                if numbers[k].dots.named[row] and numbers[k].number(row):
                    break


def _jpeg(pixels: NDArray[np.uint8]) -> bytes:
    content = io.BytesIO()
    Image.fromarray(pixels).save(content, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return content.getvalue()


def _marks(plan: Plan, scene: Scene, panel: Panel, numbers: Numbers, drawn: Drawn, catalogue: Catalogue) -> list[Mark]:
    """Everything over the skin of one panel."""
    surface, dots = plan.atlas.surface, numbers.dots
    tones = [scene.colours[target.region] for target in plan.targets]
    dark = [_darkened(tones[index]) for index in plan.points.target]
    marks: list[Mark] = []
    for target, tone in zip(plan.targets, tones, strict=True):
        xyz, normals = target.outline.xyz_mm(surface), target.outline.normals(surface)
        for run in _runs(panel.view.project(xyz), drawn.seen(xyz, normals)):
            marks.append(Line(run / PX_PER_MM, tone, 0.35))
    for row, xyz, normals in thread_lines(plan):
        one_way = slice(len(xyz) // 2 + 1)
        seen = drawn.seen(xyz[one_way], normals[one_way])
        if seen.sum() > 1:
            line = panel.view.project(xyz[one_way][seen]) / PX_PER_MM
            marks += [Line(line, WHITE, 0.7), Line(line, tones[plan.points.target[row]], 0.4)]
    radius = np.linalg.norm(dots.rim_px - dots.at_px[:, None], axis=2).max(axis=1) / PX_PER_MM
    for row in np.flatnonzero(dots.drawn).tolist():
        rim = WHITE if radius[row] > RIMLESS_MM else None
        marks.append(Line(dots.rim_px[row] / PX_PER_MM, rim, RIM_MM, True, tones[plan.points.target[row]]))
    for row, line in numbers.lines_mm():
        marks.append(Line(line, dark[row], 0.12))
    for row, curve in numbers.arrows:
        marks += arrow(curve / PX_PER_MM, dark[row], 0.2)
    for row, at in sorted(numbers.at_px.items()):
        x, y = (at / PX_PER_MM).tolist()
        marks.append(Words(x, y, str(row + 1), numbers.size_pt, True, dark[row]))
    return [*marks, *_names(plan, panel, numbers, drawn, tones, catalogue)]


def _darkened(tone: Rgb) -> Rgb:
    red, green, blue = (round(0.5 * value) for value in tone)
    return (red, green, blue)


def _runs(line: FloatArray, on: NDArray[np.bool_]) -> list[FloatArray]:
    """The stretches of a closed line (k, 2) where it is ``on`` (k,)."""
    if on.all():
        return [np.concatenate([line, line[:1]])]
    start = int(np.argmin(on))
    line, on = np.roll(line, -start, axis=0), np.roll(on, -start)
    ends = np.flatnonzero(np.diff(np.concatenate([on, [False]]).astype(int)))
    return [line[a + 1 : b + 1] for a, b in zip(ends[::2], ends[1::2], strict=True) if b - a > 1]


def _names(
    plan: Plan, panel: Panel, numbers: Numbers, drawn: Drawn, tones: Sequence[Rgb], catalogue: Catalogue
) -> list[Mark]:
    """The names of the regions that are mostly seen, outside their borders, from the top of each on."""
    marks: list[Mark] = []
    for index, (target, tone) in enumerate(zip(plan.targets, tones, strict=True)):
        if numbers.dots.named[plan.points.target == index].mean() <= NAMED_SHARE:
            continue
        text = catalogue.sided(target.region, target.title, target.laterality)
        half = 0.5 * PX_PER_MM * np.array(words_mm(text, NAME_PT, True))
        xyz = target.outline.xyz_mm(plan.atlas.surface)
        seen = np.flatnonzero(drawn.seen(xyz, target.outline.normals(plan.atlas.surface)))
        spots = panel.view.project(xyz[seen[:: max(1, len(seen) // 40)]])
        spots = spots[np.argsort(spots[:, 1], kind="stable")]
        tried = (
            numbers.clutter.lead(spot, 2.0, half, reach_mm * PX_PER_MM) for reach_mm in NAME_REACH_MM for spot in spots
        )
        led = next((found for found in tried if found is not None), None)
        if led is not None:
            x, y = (led.at_px / PX_PER_MM).tolist()
            marks += [Line(line, _darkened(tone), 0.15) for line in led.lines_px() / PX_PER_MM]
            marks.append(Words(x, y, text, NAME_PT, True, _darkened(tone), veil=True))
    return marks


def _foot(panel: Panel) -> Drawing:
    """The patient's sides, and between them a ruler at the scale of the view."""
    width = panel.view.size_px[0] / PX_PER_MM
    left, right = side_mark(-panel.view.right), side_mark(panel.view.right)
    marks: list[Mark] = [
        Words(1.0, 3.6, left, 8.0, True, GREY, "left"),
        Words(width - 1.0, 3.6, right, 8.0, True, GREY, "right"),
    ]
    return Drawing(width, FOOT_MM, (*marks, *ruler(0.5 * width, 5.2, panel.view.px_per_mm / PX_PER_MM, 0.4 * width)))
