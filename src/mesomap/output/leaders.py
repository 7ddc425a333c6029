"""Words for spots that have no room beside them: farther off, at the end of a thin line, clear of all that is there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray
from mesomap.output.labels import Dots

ANGLES, STEP_PX = 24, 2.0
GAP_PX, GRAZE_PX = 1.6, 0.8
"""Kept between words and anything else, and between a thin line and words, dots or other thin lines."""
SHORT_PX = 6.0
"""Lines shorter than this are not drawn."""
ALONG = np.linspace(0.0, 1.0, 33)

Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Led:
    """Words centred at ``at_px``; their line runs from ``start_px`` to ``end_px``."""

    at_px: FloatArray
    start_px: FloatArray
    end_px: FloatArray

    def lines_px(self) -> FloatArray:
        """The line as (1, 2, 2), or none, (0, 2, 2), where the words stand so near that they need none."""
        line = np.stack([self.start_px, self.end_px])[None]
        return line if np.linalg.norm(self.end_px - self.start_px) > SHORT_PX else line[:0]


class Clutter:
    """What stands on a panel, pixel by pixel: where no words may stand, and where no thin line may run."""

    def __init__(self, dots: Dots) -> None:
        width, height = dots.size_px
        self._words_off = np.ones((height, width), np.bool_)
        left, top, right, bottom = (int(np.ceil(clear)) for clear in dots.clear_px)
        self._words_off[top : height - bottom, left : width - right] = False
        self._lines_off = np.zeros((height, width), np.bool_)
        radius = np.linalg.norm(dots.rim_px - dots.at_px[:, None], axis=2).max(axis=1)
        for at, reach in zip(dots.at_px[dots.drawn], radius[dots.drawn].tolist(), strict=True):
            _disc(self._words_off, at, reach + GAP_PX)
            _disc(self._lines_off, at, reach + GRAZE_PX)
        self.add_line(dots.lines_px)

    def inside(self, area: shapely.Geometry) -> Bools:
        """The pixels whose middle lies in an area, shape (h, w)."""
        shapely.prepare(area)
        height, width = self._words_off.shape
        return np.asarray(shapely.contains_xy(area, np.arange(width)[None] + 0.5, np.arange(height)[:, None] + 0.5))

    def add_box(self, box: FloatArray) -> None:
        """Words at left, top, right, bottom."""
        for off, gap in ((self._words_off, GAP_PX), (self._lines_off, GRAZE_PX)):
            left, top = np.maximum(np.floor(box[:2] - gap), 0).astype(int)
            right, bottom = np.maximum(np.ceil(box[2:] + gap), 0).astype(int)
            off[top:bottom, left:right] = True

    def add_line(self, line_px: FloatArray) -> None:
        """A line through close places (k, 2) that words keep clear of; thin lines may cross it."""
        for at in line_px:
            _disc(self._words_off, at, GAP_PX)

    def lead(
        self, spot: FloatArray, clear_px: float, half: FloatArray, reach_px: float, shut: Bools | None = None
    ) -> Led | None:
        """Room for words of ``half`` their width and height, as near to ``spot`` as there is; their line begins ``clear_px``
        from it and is at most ``reach_px`` long. They keep off the pixels ``shut`` (h, w) as well. What is found counts as
        taken; None where there is no room."""
        turn = 2.0 * np.pi * np.arange(ANGLES) / ANGLES
        way = np.stack([np.sin(turn), -np.cos(turn)], axis=1)
        beyond = np.minimum(*(half / np.maximum(np.abs(way), 1e-9)).T)
        away = np.arange(clear_px + GRAZE_PX + STEP_PX, clear_px + reach_px + STEP_PX, STEP_PX)
        ways = np.tile(way, (len(away), 1))
        end = spot + np.repeat(away, ANGLES)[:, None] * ways
        centre = end + np.tile(beyond, len(away))[:, None] * ways
        start = spot + (clear_px + GRAZE_PX + 0.5) * ways
        rows = np.flatnonzero(self._room(centre, half, shut))
        lines = start[rows, None] + ALONG[:, None] * (end - start)[rows, None]
        at = np.clip(np.floor(lines).astype(np.int64), 0, np.array(self._lines_off.shape)[::-1] - 1)
        rows = rows[~self._lines_off[at[..., 1], at[..., 0]].any(axis=1)]
        if len(rows) == 0:
            return None
        k = rows[0]
        self.add_box(np.concatenate([centre[k] - half, centre[k] + half]))
        for place in start[k] + ALONG[:, None] * (end[k] - start[k]):
            _disc(self._lines_off, place, GRAZE_PX)
            _disc(self._words_off, place, GAP_PX)
        return Led(centre[k], start[k] - 0.5 * ways[k], end[k])

    def put(self, centre: FloatArray, half: FloatArray) -> bool:
        """Take the room for words at ``centre`` (2,), where there is any; whether there was."""
        fits = bool(self._room(centre[None], half)[0])
        if fits:
            self.add_box(np.concatenate([centre - half, centre + half]))
        return fits

    def _room(self, centre: FloatArray, half: FloatArray, shut: Bools | None = None) -> Bools:
        """Whether words fit at each of ``centre`` (k, 2)."""
        low, high = np.floor(centre - half).astype(int), np.ceil(centre + half).astype(int)
        size = np.array(self._words_off.shape)[::-1]
        inside = (low >= 0).all(axis=1) & (high <= size).all(axis=1)
        low, high = np.clip(low, 0, size), np.clip(high, 0, size)
        (left, top), (right, bottom) = low.min(axis=0), high.max(axis=0)
        off = self._words_off[top:bottom, left:right]
        off = off if shut is None else off | shut[top:bottom, left:right]
        total = np.zeros((bottom - top + 1, right - left + 1), np.int32)
        np.cumsum(np.cumsum(off, axis=0, dtype=np.int32), axis=1, out=total[1:, 1:])
        low, high = low - (left, top), high - (left, top)
        taken = total[high[:, 1], high[:, 0]] - total[low[:, 1], high[:, 0]]
        taken += total[low[:, 1], low[:, 0]] - total[high[:, 1], low[:, 0]]
        return np.asarray(inside & (taken == 0))


def _disc(picture: Bools, at: FloatArray, radius: float) -> None:
    """Set the pixels that a disc touches."""
    left, top = np.maximum(np.floor(at - radius), 0).astype(int)
    right, bottom = np.maximum(np.ceil(at + radius), 0).astype(int)
    part = picture[top:bottom, left:right]
    row, column = np.ogrid[top : top + part.shape[0], left : left + part.shape[1]]
    across = np.maximum(np.maximum(column - at[0], at[0] - column - 1.0), 0.0)
    down = np.maximum(np.maximum(row - at[1], at[1] - row - 1.0), 0.0)
    part |= across**2 + down**2 <= radius**2
