"""The numbers on a view of a chart: beside their points where there is room, else at the end of a thin line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.chart_looks import PX_PER_MM
from mesomap.output.drawing import CAP_HEIGHT, MM_PER_PT, words_mm
from mesomap.output.labels import NEARER, SIDES, Boxes, Dots, place_labels
from mesomap.output.leaders import Clutter, Led
from mesomap.output.turns import turns

NUMBER_PT = (4.6, 6.6)
SHARE_OF_SPACING = 0.27
LEADER_MM, BESIDE_PX = 9.0, 2.2


class Numbers:
    """What is written on a view: ``at_px`` the places of numbers by the row of the point in ``dots``, ``led`` those at the
    end of a line, ``arrows`` from the last point of a row to the next. ``names`` (n,) are the numbers. Sizes are in points
    of print, places in pixels of the panel."""

    def __init__(
        self, dots: Dots, names: Sequence[str], spacing_px: float, sizes_pt: tuple[float, float] = NUMBER_PT
    ) -> None:
        self.dots, self.names = dots, names
        spacing_pt = SHARE_OF_SPACING * spacing_px / PX_PER_MM / CAP_HEIGHT / MM_PER_PT
        self.size_pt = round(float(np.clip(spacing_pt, *sizes_pt)), 1)
        self.clutter = Clutter(dots)
        self.at_px: dict[int, FloatArray] = {}
        self.led: dict[int, Led] = {}
        width = np.array([2.0 * self.half_px(row)[0] for row in range(len(dots.at_px))])
        taken = Boxes()
        for label in place_labels(dots, width, float(2.0 * self.half_px(0)[1])):
            at, half = np.array([label.x, label.y]), self.half_px(label.point)
            self.at_px[label.point] = at
            self.clutter.add_box(np.concatenate([at - half, at + half]))
            taken.add(np.concatenate([at - half - 1.0, at + half + 1.0]))
        self.arrows = turns(dots, spacing_px, taken)
        for _, curve in self.arrows:
            self.clutter.add_line(curve)
        groups = [np.flatnonzero(dots.named & (dots.group == group)) for group in np.unique(dots.group[dots.named])]
        rows = [np.flatnonzero(dots.named & (dots.row == row)) for row in np.unique(dots.row[dots.named])]
        for row in (int(k) for members in (*groups, *rows) for k in members[[0, -1]]):
            self.number(row)

    def half_px(self, row: int) -> FloatArray:
        """Half the width and height of a number."""
        return 0.5 * PX_PER_MM * np.array(words_mm(self.names[row], self.size_pt, True))

    def number(self, row: int) -> bool:
        """Number a point that has no number yet, beside it or at the end of a line; whether it has one now."""
        if row in self.at_px:
            return True
        spot, half = self.dots.at_px[row], self.half_px(row)
        clear_px = float(np.linalg.norm(self.dots.rim_px[row] - spot, axis=1).max())
        drawn = np.flatnonzero(self.dots.drawn)
        others = self.dots.at_px[drawn[drawn != row]]
        for side, nearer in zip(SIDES, NEARER, strict=True):
            at = spot + side * (half + clear_px + BESIDE_PX)
            near = np.linalg.norm(others - at, axis=1).min(initial=np.inf)
            if np.linalg.norm(at - spot) < nearer * near and self.clutter.put(at, half):
                self.at_px[row] = at
                return True
        led = self.clutter.lead(spot, clear_px, half, LEADER_MM * PX_PER_MM)
        if led is not None:
            self.at_px[row], self.led[row] = led.at_px, led
        return led is not None

    def lines_mm(self) -> Iterator[tuple[int, FloatArray]]:
        """The row of each point whose number needs a line, and the line (2, 2), mm of paper."""
        for row, led in self.led.items():
            for line in led.lines_px() / PX_PER_MM:
                yield row, line
