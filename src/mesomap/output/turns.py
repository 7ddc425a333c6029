"""Arrows from the end of a row to the start of the next: the order of injection, where there is room for them."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.labels import Boxes, Dots

GAP_PX = 4.0
FARTHEST = 1.6
BULGE = 0.34
STEPS = 25


def turns(dots: Dots, spacing_px: float, taken: Boxes) -> list[tuple[int, FloatArray]]:
    """The last point of a row with a curve (k, 2) to the first of the next, clear of numbers, marks and borders."""
    ends = np.flatnonzero((np.diff(dots.row) != 0) & (np.diff(dots.group) == 0))
    curves = []
    for k in ends:
        if k > 0 and dots.row[k - 1] == dots.row[k] and dots.named[k] and dots.named[k + 1]:
            curve = _turn(dots, int(k), spacing_px)
            if np.linalg.norm(dots.at_px[k + 1] - dots.at_px[k]) < FARTHEST * spacing_px and _clear(curve, dots, taken):
                curves.append((int(k), curve))
    return curves


def _turn(dots: Dots, k: int, spacing_px: float) -> FloatArray:
    outward = np.array([np.sign(dots.at_px[k, 0] - dots.at_px[k - 1, 0]) or 1.0, 0.0])
    ends = []
    for point in (k, k + 1):
        wide = float(((dots.rim_px[point] - dots.at_px[point]) @ outward).max())
        ends.append(dots.at_px[point] + (wide + GAP_PX) * outward)
    first, last = ends
    out = max(first @ outward, last @ outward) + BULGE * spacing_px
    aside = [np.array([out * outward[0], end[1]]) for end in ends]
    t = np.linspace(0.0, 1.0, STEPS)[:, None]
    u = 1.0 - t
    return np.asarray(u**3 * first + 3 * u * u * t * aside[0] + 3 * u * t * t * aside[1] + t**3 * last)


def _clear(curve: FloatArray, dots: Dots, taken: Boxes) -> bool:
    left, top, right, bottom = dots.clear_px
    if (curve < (left, top)).any() or (curve > np.array(dots.size_px) - (right, bottom)).any():
        return False
    for line in (dots.rim_px[dots.drawn].reshape(-1, 2), dots.lines_px):
        near = line[(np.abs(line - curve.mean(axis=0)) < np.ptp(curve, axis=0).max() + 20.0).all(axis=1)]
        if len(near) and np.linalg.norm(curve[:, None] - near[None], axis=2).min() < 0.7 * GAP_PX:
            return False
    x, y = curve[:, :1], curve[:, 1:]
    rows = taken.rows
    return not bool(((x > rows[:, 0]) & (x < rows[:, 2]) & (y > rows[:, 1]) & (y < rows[:, 3])).any())
