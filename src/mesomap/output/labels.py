"""Numbers beside points without collisions: which to print, and where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray

GAP_PX = 1.5
ENDS, TENTHS, FIFTHS, ALL = range(4)
_SIDES = np.array([(0, 1), (0, -1), (1, 0), (-1, 0), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8)])


@dataclass(frozen=True)
class Label:
    """``text`` centred at (``x``, ``y``) for the point of row ``point``."""

    point: int
    text: str
    x: float
    y: float


class _Boxes:
    """Rectangles taken, as rows of left, top, right, bottom."""

    def __init__(self, room: int) -> None:
        self._rows = np.empty((room, 4))
        self._count = 0

    def add(self, box: FloatArray) -> None:
        self._rows[self._count] = box
        self._count += 1

    def free(self, box: FloatArray) -> bool:
        rows = self._rows[: self._count]
        apart = (rows[:, 0] >= box[2]) | (rows[:, 2] <= box[0]) | (rows[:, 1] >= box[3]) | (rows[:, 3] <= box[1])
        return bool(apart.all())


def place_labels(
    at_px: FloatArray,
    radius_px: FloatArray,
    visible: NDArray[np.bool_],
    group: IntArray,
    text_width_px: FloatArray,
    text_height_px: float,
    lines_px: FloatArray,
    size_px: tuple[int, int],
    most_rank: int = ALL,
) -> list[Label]:
    """Numbers 1, 2, 3, ... of n points at ``at_px`` (n, 2), drawn with ``radius_px`` (n,).

    Only visible points are numbered: the first and last of each ``group`` first, then every tenth, every fifth, and, up to
    ``most_rank`` ALL, the rest, each where it touches neither another number nor a visible point nor, where that can be
    had, a place of ``lines_px`` (k, 2). A number that finds no room is left out, but a tenth may lie on its neighbours.
    """
    taken = _Boxes(len(at_px))
    labels: list[Label] = []
    for point, must in _by_rank(group, visible, most_rank):
        half = 0.5 * np.array([text_width_px[point], text_height_px])
        spot = _spot(point, half, at_px, radius_px, visible, taken, lines_px, size_px, crowded=False)
        if spot is None and must:
            spot = _spot(point, half, at_px, radius_px, visible, taken, lines_px, size_px, crowded=True)
        if spot is not None:
            taken.add(np.concatenate([spot - half, spot + half]))
            labels.append(Label(point, str(point + 1), float(spot[0]), float(spot[1])))
    return labels


def _by_rank(group: IntArray, visible: NDArray[np.bool_], most_rank: int) -> list[tuple[int, bool]]:
    """Points to number in order of importance, and whether a number may lie on its neighbours."""
    ends = np.zeros(len(group), np.bool_)
    for name in np.unique(group):
        rows = np.flatnonzero(group == name)
        ends[rows[[0, -1]]] = True
    number = np.arange(1, len(group) + 1)
    rank = np.where(ends, ENDS, np.where(number % 10 == 0, TENTHS, np.where(number % 5 == 0, FIFTHS, ALL)))
    wanted = visible & (rank <= most_rank)
    return [(int(k), bool(rank[k] <= TENTHS)) for k in np.lexsort((number, rank)) if wanted[k]]


def _spot(
    point: int,
    half: FloatArray,
    at_px: FloatArray,
    radius_px: FloatArray,
    visible: NDArray[np.bool_],
    taken: _Boxes,
    lines_px: FloatArray,
    size_px: tuple[int, int],
    crowded: bool,
) -> FloatArray | None:
    reach = half + radius_px[point] * np.where(np.abs(_SIDES) == 0.8, 0.8, 1.0) + GAP_PX
    spots = at_px[point] + _SIDES * reach
    near = np.abs(lines_px - at_px[point]).max(axis=1) < 2.0 * half.max() + 2.0 * radius_px[point] + 8.0
    crossed = [_touched(lines_px[near], spot, half) for spot in spots]
    for k in np.argsort(crossed, kind="stable"):
        low, high = spots[k] - half, spots[k] + half
        if (low < 2.0).any() or (high > np.array(size_px) - 2.0).any():
            continue
        if not taken.free(np.concatenate([low, high])):
            continue
        gap = np.maximum(np.abs(at_px - spots[k]) - half, 0.0)
        hit = visible & (np.hypot(gap[:, 0], gap[:, 1]) < radius_px + 0.5 * GAP_PX)
        if crowded or not hit.any():
            return np.asarray(spots[k])
    return None


def _touched(lines_px: FloatArray, spot: FloatArray, half: FloatArray) -> bool:
    return bool((np.abs(lines_px - spot) < half + 1.0).all(axis=1).any())
