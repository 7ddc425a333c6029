"""Closed lines on a region laid flat where a field has one value, and points at even distances along a line."""

from __future__ import annotations

import contourpy
import numpy as np

from mesomap.geometry.sheet import Sheet
from mesomap.geometry.surface import FloatArray


def contours(sheet: Sheet, field: FloatArray, level: float) -> list[FloatArray]:
    """The lines (m, 2) in the chart where ``field``, given at the nodes, is ``level``; the first place of a closed
    line is repeated."""
    u, v = (sheet.origin_mm[k] + sheet.step_mm * np.arange(field.shape[k]) for k in range(2))
    lines = contourpy.contour_generator(u, v, field.T, line_type="Separate").lines(level)
    return [np.asarray(line, dtype=float) for line in lines if len(line) > 2]


def along_mm(sheet: Sheet, line: FloatArray) -> FloatArray:
    """Length along the skin from the start of a line in the chart to each of its places, shape (m,), mm."""
    return np.concatenate([[0.0], np.cumsum(sheet.lengths_mm(line[:-1], line[1:]))])


def evenly(sheet: Sheet, line: FloatArray, at_mm: FloatArray) -> FloatArray:
    """Chart places at the lengths ``at_mm`` (k,) along a line, shape (k, 2)."""
    run = along_mm(sheet, line)
    return np.stack([np.interp(at_mm, run, line[:, k]) for k in range(2)], axis=1)


def starting_at(line: FloatArray, first: int) -> FloatArray:
    """A closed line, its first place repeated, that starts at another of its places."""
    return np.concatenate([line[first:-1], line[: first + 1]])
