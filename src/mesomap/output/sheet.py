"""A sheet of paper to set pictures and words on; drawn larger than it is, so that every edge comes out smooth."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from mesomap.errors import MachineError
from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb

FINER = 2

INK: Rgb = (24, 34, 48)
GREY: Rgb = (91, 103, 118)
RULE: Rgb = (214, 220, 227)
CARD: Rgb = (244, 246, 248)
WHITE: Rgb = (255, 255, 255)


class Sheet:
    """Places are pixels of the finished picture, to the right and down from the upper left corner. ``anchor`` says which
    point of a text lies at its place: ``l``, ``m``, ``r`` across and ``a`` (top), ``m``, ``s`` (baseline) down. Drawn ``finer``
    times as large on ``paper``."""

    def __init__(self, width: int, height: int, paper: Rgb = WHITE, finer: int = FINER) -> None:
        self.finer = finer
        self._image = Image.new("RGB", (finer * width, finer * height), paper)
        self._draw = ImageDraw.Draw(self._image)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        bold: bool = False,
        colour: Rgb = INK,
        anchor: str = "ls",
        halo: float = 0.0,
        halo_colour: Rgb = WHITE,
    ) -> None:
        self._draw.text(
            (self.finer * x, self.finer * y),
            words,
            font=font(self.finer * size, bold),
            fill=colour,
            anchor=anchor,
            stroke_width=self.finer * halo,
            stroke_fill=halo_colour,
        )

    def paste(self, x: int, y: int, pixels: NDArray[np.uint8]) -> None:
        """``pixels`` (h, w, 3) at ``finer`` times the resolution of the sheet."""
        self._image.paste(Image.fromarray(pixels), (self.finer * x, self.finer * y))

    def stain(self, x: float, y: float, cover: NDArray[np.uint8], colour: Rgb) -> None:
        """``colour`` through a mask (h, w), 0 to 255, at ``finer`` times the resolution of the sheet."""
        self._image.paste(colour, (round(self.finer * x), round(self.finer * y)), Image.fromarray(cover))

    def card(self, x: float, y: float, width: float, height: float, colour: Rgb = CARD, radius: float = 0.0) -> None:
        box = (self.finer * x, self.finer * y, self.finer * (x + width) - 1, self.finer * (y + height) - 1)
        self._draw.rounded_rectangle(box, self.finer * radius, fill=colour)

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: Rgb = RULE, width: float = 1.0) -> None:
        ends = (self.finer * x0, self.finer * y0, self.finer * x1, self.finer * y1)
        self._draw.line(ends, fill=colour, width=max(1, round(self.finer * width)))

    def polygon(self, corners: list[tuple[float, float]], colour: Rgb) -> None:
        self._draw.polygon([(self.finer * x, self.finer * y) for x, y in corners], fill=colour)

    def arrow(self, curve: FloatArray, colour: Rgb, width: float) -> None:
        """A smooth line (k, 2) with a head at its end."""
        head = 3.2 * width
        back = curve[-1] - curve[-3]
        along = back / np.linalg.norm(back)
        across = np.array([-along[1], along[0]])
        self._draw.line(
            [(self.finer * x, self.finer * y) for x, y in curve[:-2]],
            fill=colour,
            width=round(self.finer * width),
            joint="curve",
        )
        corners = [
            curve[-1],
            curve[-1] - head * along + 0.55 * head * across,
            curve[-1] - head * along - 0.55 * head * across,
        ]
        self.polygon([(float(x), float(y)) for x, y in corners], colour)

    def dot(self, x: float, y: float, radius: float, colour: Rgb, edge: Rgb = WHITE) -> None:
        """A disc with an edge, as injections are marked."""
        for reach, fill in ((radius, edge), (0.8 * radius, colour)):
            r = self.finer * reach
            self._draw.ellipse(
                (self.finer * x - r, self.finer * y - r, self.finer * x + r, self.finer * y + r), fill=fill
            )

    def finished(self, size_px: tuple[int, int] | None = None) -> Image.Image:
        """The sheet at its own size, or at another."""
        return self._image.reduce(self.finer) if size_px is None else self._image.resize(size_px, Image.Resampling.BOX)


@cache
def font(size_px: float, bold: bool = False) -> ImageFont.FreeTypeFont:
    """DejaVu Sans, which travels with matplotlib. Raises MachineError when it is missing."""
    found = find_spec("matplotlib")
    folder = Path(found.origin).parent if found and found.origin else Path()
    path = folder / "mpl-data" / "fonts" / "ttf" / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")
    if not path.is_file():
        raise MachineError(f"the font {path.name} of matplotlib is missing; install matplotlib again")
    return ImageFont.truetype(str(path), size_px)


def text_width(words: str, size: float, bold: bool = False) -> float:
    """Width of a text, pixels of the finished picture."""
    return font(FINER * size, bold).getlength(words) / FINER


def fitted_text(words: str, size: float, width: float, bold: bool = False, least: float = 14.0) -> tuple[str, float]:
    """``words`` and the size at which they fit into ``width``; shortened where even the ``least`` size is too large."""
    while size > least and text_width(words, size, bold) > width:
        size -= 0.5
    if text_width(words, size, bold) > width:
        while words and text_width(words + "\u2026", size, bold) > width:
            words = words[:-1]
        words = words.rstrip() + "\u2026"
    return words, size


def name_lines(words: str, size: float, width: float, least: float) -> tuple[list[str], float]:
    """A name and the size at which it fits into ``width``: on one line, or on two where that would be under four fifths of
    ``size``; shortened where two lines of the ``least`` size are not enough."""
    if text_width(words, 0.8 * size) <= width:
        return [words], fitted_text(words, size, width, least=0.8 * size)[1]
    size = 0.7 * size
    while size > least and text_width(_two_lines(words, size, width)[1], size) > width:
        size -= 0.25
    return [fitted_text(line, size, width, least=size)[0] for line in _two_lines(words, size, width) if line], size


def _two_lines(words: str, size: float, width: float) -> tuple[str, str]:
    first, *rest = words.split(" ")
    while rest and text_width(f"{first} {rest[0]}", size) <= width:
        first = f"{first} {rest.pop(0)}"
    return first, " ".join(rest)
