"""Drawings for paper, in millimetres from the upper left corner: lines, dots and words, before they become PDF or SVG."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import ImageFont

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb

FONT = "IBM Plex Sans Condensed"
VEIL_MM = 0.4
"""How far the veil below words reaches beyond them."""
PRINT = Path(__file__).with_name("assets") / "print"
CAP_HEIGHT = 0.698
"""Height of capitals and figures of the font, as a share of its size."""
MM_PER_PT = 25.4 / 72.0

BLACK: Rgb = (0, 0, 0)
Anchor = Literal["left", "middle", "right"]


@dataclass(frozen=True, eq=False)
class Line:
    """A line through ``at_mm`` (k, 2), or the area inside it; ``dash_mm`` are the lengths of strokes and gaps."""

    at_mm: FloatArray
    colour: Rgb | None = BLACK
    width_mm: float = 0.2
    closed: bool = False
    fill: Rgb | None = None
    dash_mm: tuple[float, ...] = ()


@dataclass(frozen=True)
class Dot:
    """A disc; ``name`` tells what it stands for, for programs that read the drawing."""

    x_mm: float
    y_mm: float
    radius_mm: float
    fill: Rgb | None = BLACK
    rim: Rgb | None = None
    rim_mm: float = 0.0
    name: str = ""


@dataclass(frozen=True)
class Words:
    """A text on one line whose figures are centred on ``y_mm``; with ``veil`` what is below it is dimmed."""

    x_mm: float
    y_mm: float
    text: str
    size_pt: float = 7.0
    bold: bool = False
    colour: Rgb = BLACK
    anchor: Anchor = "middle"
    veil: bool = False

    @property
    def box_mm(self) -> FloatArray:
        """Left, top, right, bottom of its capitals and figures, mm."""
        width, height = words_mm(self.text, self.size_pt, self.bold)
        left = self.x_mm - {"left": 0.0, "middle": 0.5, "right": 1.0}[self.anchor] * width
        return np.array([left, self.y_mm - 0.5 * height, left + width, self.y_mm + 0.5 * height])


Mark = Line | Dot | Words


@dataclass(frozen=True, eq=False)
class Drawing:
    """Marks on ``width_mm`` x ``height_mm``, the later over the earlier."""

    width_mm: float
    height_mm: float
    marks: tuple[Mark, ...]


@cache
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(PRINT / f"IBMPlexSansCondensed-{'SemiBold' if bold else 'Regular'}.ttf"), 1000)


@cache
def words_mm(text: str, size_pt: float, bold: bool = False) -> tuple[float, float]:
    """Width of a text and height of its figures, mm."""
    size_mm = size_pt * MM_PER_PT
    return _face(bold).getlength(text) / 1000.0 * size_mm, CAP_HEIGHT * size_mm


def drawing_data(drawing: Drawing) -> dict[str, object]:
    """A drawing for the templates, which draw it with ``drawing`` of draw.typ."""
    return {
        "width": whole_um(drawing.width_mm),
        "height": whole_um(drawing.height_mm),
        "marks": [_mark_data(mark) for mark in drawing.marks],
    }


def _mark_data(mark: Mark) -> dict[str, object]:
    if isinstance(mark, Words):
        left, top, _, _ = mark.box_mm.tolist()
        return {
            "kind": "words",
            "x": whole_um(left),
            "y": whole_um(top),
            "text": mark.text,
            "size": mark.size_pt,
            "bold": mark.bold,
            "colour": hex_colour(mark.colour),
            "veil": [whole_um(side) for side in words_mm(mark.text, mark.size_pt, mark.bold)] if mark.veil else None,
        }
    if isinstance(mark, Dot):
        return {
            "kind": "dot",
            "x": whole_um(mark.x_mm - mark.radius_mm),
            "y": whole_um(mark.y_mm - mark.radius_mm),
            "radius": whole_um(mark.radius_mm),
            "fill": hex_colour(mark.fill),
            "rim": hex_colour(mark.rim),
            "width": mark.rim_mm,
        }
    return {
        "kind": "line",
        "at": [[whole_um(x), whole_um(y)] for x, y in mark.at_mm.tolist()],
        "colour": hex_colour(mark.colour),
        "width": mark.width_mm,
        "closed": mark.closed,
        "fill": hex_colour(mark.fill),
        "dash": list(mark.dash_mm),
    }


def hex_colour(colour: Rgb | None) -> str | None:
    """``#rrggbb``; None for none."""
    return None if colour is None else "#{:02x}{:02x}{:02x}".format(*colour)


def whole_um(length: float) -> float:
    """Millimetres to a micrometre."""
    return round(float(length), 3)
