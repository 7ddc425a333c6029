"""How a stencil is cut into sheets of paper: windows that overlap, with marks to lay one over the next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Dot, Drawing, Line, Mark, Words
from mesomap.output.paper import Paper
from mesomap.output.sheet import GREY, INK

EDGE_MM = 8.0
"""Left free on all sides, since printers do not reach the edge."""
HEAD_MM, TITLE_MM, FOOT_MM = 6.0, 17.0, 65.0
"""Heights of the line on top of a page, of what stands over each stencil, and of the check square with its words."""
GAP_MM = 5.0
LEAST_WIDTH_MM = 92.0
"""A stencil has at least so much of the width of the page, for the words over it."""
OVERLAP_MM = 12.0
CROSS_MM = 3.0
CLEAR_OF_DOTS_MM = 5.0
HERE: Rgb = (255, 214, 120)
PLAN_MM = (34.0, 30.0)


@dataclass(frozen=True)
class Sheet:
    """A window of a drawing: its upper left corner and size there, ``name`` such as ``B1`` (column B, row 1), and the names
    of the sheets to its left, above, to its right and below, empty where there is none."""

    name: str
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    beside: tuple[str, str, str, str]

    def mirrored(self, width_mm: float) -> Sheet:
        """The sheet of the same drawing, ``width_mm`` wide, left for right."""
        left, above, right, below = self.beside
        return replace(self, x_mm=width_mm - self.x_mm - self.width_mm, beside=(right, above, left, below))


def room_mm(paper: Paper) -> tuple[float, float]:
    """Width and height that a page has for one stencil and the words over it."""
    return paper.width_mm - 2.0 * EDGE_MM, paper.height_mm - 2.0 * EDGE_MM - HEAD_MM - FOOT_MM


def window_mm(paper: Paper) -> tuple[float, float]:
    """Width and height of the largest stencil that goes on one sheet."""
    width, height = room_mm(paper)
    return width, height - TITLE_MM


def count_sheets(width_mm: float, height_mm: float, paper: Paper) -> tuple[int, int]:
    """How many sheets a drawing takes across and down."""
    across, down = (
        1 if side <= room else math.ceil((side - OVERLAP_MM) / (room - OVERLAP_MM) - 1e-9)
        for side, room in zip((width_mm, height_mm), window_mm(paper), strict=True)
    )
    return across, down


def cut(drawing: Drawing, paper: Paper) -> tuple[Sheet, ...]:
    """The sheets of a drawing, row by row, those left out on which nothing lies; where they join, few dots are cut."""
    room = window_mm(paper)
    across, down = count_sheets(drawing.width_mm, drawing.height_mm, paper)
    dots = np.array([(mark.x_mm, mark.y_mm) for mark in drawing.marks if isinstance(mark, Dot)]).reshape(-1, 2)
    left = _first_mm(drawing.width_mm, room[0], across, dots[:, 0])
    top = _first_mm(drawing.height_mm, room[1], down, dots[:, 1])
    corner = {
        (i, j): (left + i * (room[0] - OVERLAP_MM), top + j * (room[1] - OVERLAP_MM))
        for j in range(down)
        for i in range(across)
    }
    kept = {place: at for place, at in corner.items() if across * down == 1 or marks_in(drawing.marks, *at, *room)}

    def named(i: int, j: int) -> str:
        return f"{chr(ord('A') + i)}{j + 1}" if (i, j) in kept else ""

    return tuple(
        Sheet(
            named(i, j) if len(kept) > 1 else "",
            *at,
            *room,
            (named(i - 1, j), named(i, j - 1), named(i + 1, j), named(i, j + 1)),
        )
        for (i, j), at in kept.items()
    )


def _first_mm(side_mm: float, room_mm: float, count: int, dots_mm: FloatArray) -> float:
    """Where the first of ``count`` sheets begins along one side: as near to having the drawing in the middle as cuts clear
    of the dots allow."""
    pace = room_mm - OVERLAP_MM
    spare = (count - 1) * pace + room_mm - side_mm
    middle = -0.5 * spare
    if count == 1 or len(dots_mm) == 0:
        return middle
    tried = middle + np.arange(0.0, 0.5 * max(spare, 0.0) + 1e-9, 0.5)[:, None] * np.array([1.0, -1.0])
    tried = tried.reshape(-1)
    cuts = tried[:, None] + pace * np.arange(1, count) + 0.5 * OVERLAP_MM
    clear = np.abs(cuts[:, :, None] - dots_mm).min(axis=(1, 2))
    good = clear >= min(CLEAR_OF_DOTS_MM, float(clear.max()))
    return float(tried[int(np.argmax(good))])


@dataclass(frozen=True)
class Block:
    """A stencil, or a sheet of it, with the words over it: its upper left corner below the head of a page, and its width."""

    stencil: int
    sheet: int
    x_mm: float
    y_mm: float
    width_mm: float


def packed(sizes_mm: Sequence[tuple[float, float]], sheets: Sequence[int], paper: Paper) -> list[list[Block]]:
    """Stencils on pages, in order: small ones beside and below each other, one of several ``sheets`` on as many pages."""
    width, height = room_mm(paper)
    pages: list[list[Block]] = []
    across = down = tall = math.inf
    for stencil, ((own_width, own_height), count) in enumerate(zip(sizes_mm, sheets, strict=True)):
        if count > 1:
            pages += [[Block(stencil, sheet, 0.0, 0.0, width)] for sheet in range(count)]
            across = down = math.inf
            continue
        wide, high = max(own_width, LEAST_WIDTH_MM), own_height + TITLE_MM
        if across + wide > width or down + high > height:
            across, down = 0.0, down + tall + GAP_MM
            tall = 0.0
        if down + high > height:
            pages.append([])
            across = down = tall = 0.0
        pages[-1].append(Block(stencil, 0, across, down, wide))
        across, tall = across + wide + GAP_MM, max(tall, high)
    return [_spread(page, width) for page in pages]


def _spread(page: list[Block], width_mm: float) -> list[Block]:
    """The blocks of a page, each as wide as its row allows."""
    spread = []
    for block in page:
        row = [other for other in page if other.y_mm == block.y_mm]
        more = (width_mm - row[-1].x_mm - row[-1].width_mm) / len(row)
        place = row.index(block)
        spread.append(replace(block, x_mm=block.x_mm + place * more, width_mm=block.width_mm + more))
    return spread


def marks_in(marks: Sequence[Mark], x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> tuple[Mark, ...]:
    """The marks that reach into a window."""
    window = shapely.box(x_mm, y_mm, x_mm + width_mm, y_mm + height_mm)
    shapely.prepare(window)
    return tuple(mark for mark in marks if window.intersects(_shape(mark)))


def _shape(mark: Mark) -> shapely.Geometry:
    if isinstance(mark, Line):
        return shapely.LinearRing(mark.at_mm) if mark.closed else shapely.LineString(mark.at_mm)
    if isinstance(mark, Dot):
        return shapely.Point(mark.x_mm, mark.y_mm).buffer(mark.radius_mm)
    return shapely.box(*mark.box_mm)


def joins(sheet: Sheet) -> Drawing:
    """Where a sheet goes on: in the middle of each overlap a broken line to cut along, two crosses to lay over those of the
    next sheet, and its name."""
    width, height, half = sheet.width_mm, sheet.height_mm, 0.5 * OVERLAP_MM
    marks: list[Mark] = []
    left, above, right, below = sheet.beside
    for name, x, inward in ((left, half, 1.0), (right, width - half, -1.0)):
        if name:
            marks.append(Line(np.array([[x, 0.0], [x, height]]), GREY, 0.15, dash_mm=(2.0, 1.5)))
            marks += [mark for share in (0.2, 0.8) for mark in _cross(x, share * height)]
            marks.append(Words(x + 5.0 * inward, 0.5 * height, name, 9.0, True, GREY))
    for name, y, inward in ((above, half, 1.0), (below, height - half, -1.0)):
        if name:
            marks.append(Line(np.array([[0.0, y], [width, y]]), GREY, 0.15, dash_mm=(2.0, 1.5)))
            marks += [mark for share in (0.2, 0.8) for mark in _cross(share * width, y)]
            marks.append(Words(0.5 * width, y + 4.0 * inward, name, 9.0, True, GREY))
    return Drawing(width, height, tuple(marks))


def _cross(x: float, y: float) -> list[Mark]:
    arms = (np.array([[x - CROSS_MM, y], [x + CROSS_MM, y]]), np.array([[x, y - CROSS_MM], [x, y + CROSS_MM]]))
    return [*(Line(arm, INK, 0.2) for arm in arms), Dot(x, y, 0.5 * CROSS_MM, None, INK, 0.2)]


def plan_of(sheets: Sequence[Sheet], own: Sheet, outline_mm: FloatArray) -> Drawing:
    """A small picture of how the sheets lie, with ``own`` tinted; ``outline_mm`` (k, 2) as on the drawing."""
    corners = np.array([[(s.x_mm, s.y_mm), (s.x_mm + s.width_mm, s.y_mm + s.height_mm)] for s in sheets])
    low, high = corners[:, 0].min(axis=0), corners[:, 1].max(axis=0)
    scale = float(min(np.array(PLAN_MM) / (high - low)))
    marks: list[Mark] = []
    for sheet in sorted(sheets, key=lambda sheet: sheet is own):
        left, top = scale * (np.array([sheet.x_mm, sheet.y_mm]) - low)
        right, bottom = left + scale * sheet.width_mm, top + scale * sheet.height_mm
        box = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
        marks.append(Line(box, GREY, 0.15, True, HERE if sheet is own else None))
        marks.append(Words(0.5 * (left + right), 0.5 * (top + bottom), sheet.name, 6.5, True, GREY, veil=True))
    marks.append(Line(scale * (outline_mm - low), INK, 0.2, True))
    width, height = scale * (high - low)
    return Drawing(float(width), float(height), tuple(marks))
