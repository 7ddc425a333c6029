"""Numbers beside points, placed by rule: which to print, and where.

All numbers of a panel stand on the same side of their points, above them unless there is clearly more room below. A row
is numbered throughout where there is room for it; failing that, the longest run of it that has room; failing that, every
fifth. Its first and last point come first, where need be beside them instead. No number touches a mark, a border or
another number, and each lies clearly nearer to its own point than to any other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray

GAP_PX = 1.5
LINE_PX = 3.5
EDGE_PX = 2.0
NEARER = np.array([0.82, 0.82, 0.6, 0.6, 0.7, 0.7, 0.7, 0.7])
AT_ENDS = 1.15
USUAL = 0.9
LEAST_RUN, LEAST_RUN_SHARE = 4, 0.5
ABOVE, BELOW, RIGHT, LEFT = range(4)
SIDES = np.array([(0.0, -1.0), (0.0, 1.0), (1.0, 0.0), (-1.0, 0.0), (0.9, -0.9), (-0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
BESIDE = {ABOVE: (ABOVE, RIGHT, LEFT, 4, 5), BELOW: (BELOW, RIGHT, LEFT, 6, 7)}
"""Sides to try for the ends of a row, by the side of the other numbers."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Label:
    """``text`` centred at (``x``, ``y``) for the point of row ``point``."""

    point: int
    text: str
    x: float
    y: float


@dataclass(frozen=True, eq=False)
class Dots:
    """n points as a panel of ``size_px`` shows them, in the order of injection.

    ``at_px`` (n, 2) their places, ``rim_px`` (n, k, 2) the edges of their marks, ``drawn`` (n,) those whose mark can be
    seen, ``named`` (n,) those seen well enough to be numbered; ``row`` and ``group`` (n,) name the row of the pattern and
    the region; ``lines_px`` (m, 2) are close places on borders; ``body`` (h, w), of any resolution, tells where numbers may
    stand, None for everywhere; ``apart_px`` is kept between a number and the marks of
    other points, ``clear_px`` at the edges left, top, right and bottom.
    """

    at_px: FloatArray
    rim_px: FloatArray
    drawn: Bools
    named: Bools
    row: IntArray
    group: IntArray
    lines_px: FloatArray
    size_px: tuple[int, int]
    apart_px: float = 3.0
    clear_px: tuple[float, float, float, float] = (EDGE_PX,) * 4
    body: Bools | None = None


class Boxes:
    """Rectangles taken, as rows of left, top, right, bottom."""

    def __init__(self) -> None:
        self.rows = np.empty((0, 4))

    def add(self, box: FloatArray) -> None:
        self.rows = np.concatenate([self.rows, box[None]])

    def free(self, box: FloatArray) -> bool:
        rows = self.rows
        apart = (rows[:, 0] >= box[2]) | (rows[:, 2] <= box[0]) | (rows[:, 1] >= box[3]) | (rows[:, 3] <= box[1])
        return bool(apart.all())


def place_labels(dots: Dots, width_px: FloatArray, height_px: float) -> list[Label]:
    """Numbers 1, 2, 3, ... of ``dots``; ``width_px`` (n,) and ``height_px`` are the sizes of the texts."""
    half = 0.5 * np.stack([width_px, np.full(len(width_px), height_px)], axis=1)
    reach = np.abs(dots.rim_px - dots.at_px[:, None]).max(axis=1) + GAP_PX
    spots = dots.at_px + SIDES[:, None] * (half + reach)
    fits = np.stack([_fits(dots, spot, half, near) for spot, near in zip(spots, NEARER, strict=True)])
    taken, labels = Boxes(), []

    def put(point: int, sides: tuple[int, ...], can: Bools) -> None:
        for side in sides:
            spot = spots[side, point]
            box = np.concatenate([spot - half[point], spot + half[point]])
            if can[side] and point not in done and taken.free(box):
                taken.add(box + GAP_PX * np.array([-1.0, -1.0, 1.0, 1.0]))
                labels.append(Label(point, str(point + 1), float(spot[0]), float(spot[1])))
                done.add(point)

    done: set[int] = set()
    rows = [np.flatnonzero(dots.named & (dots.row == row)) for row in np.unique(dots.row[dots.named])]
    runs = [[_numbered(members, fits[side], spots[side], half) for members in rows] for side in (ABOVE, BELOW)]
    above, below = (sum(len(run) for run in of_side) for of_side in runs)
    side = ABOVE if above >= USUAL * below else BELOW
    groups = [np.flatnonzero(dots.group == group) for group in np.unique(dots.group)]
    ends = [int(k) for members in (*groups, *rows) for k in members[[0, -1]] if dots.named[k]]
    for point in ends:
        put(point, BESIDE[side], fits[:, point])
    for point in ends:
        if point not in done:
            near = zip(spots, AT_ENDS * NEARER, strict=True)
            put(point, BESIDE[side], np.array([_fits(dots, spot, half, share, point)[0] for spot, share in near]))
    for point in (int(k) for members in groups for k in members[[0, -1]]):
        put(point, tuple(range(len(SIDES))), fits[:, point])
    for run in runs[side]:
        for point in run:
            put(int(point), (side,), fits[:, point])
    return sorted(labels, key=lambda label: label.point)


def _numbered(members: IntArray, fits: Bools, spots: FloatArray, half: FloatArray) -> IntArray:
    """Which points of a row are numbered beside its ends."""
    apart: Bools = np.asarray(
        np.abs(np.diff(spots[members], axis=0)) >= half[members[1:]] + half[members[:-1]] + GAP_PX
    )
    linked: Bools = np.asarray(apart.any(axis=1))
    best, start = members[:0], 0
    for k, point in enumerate(members):
        if not fits[point]:
            start = k + 1
        elif k > 0 and not linked[k - 1]:
            start = k
        if k + 1 - start > len(best):
            best = members[start : k + 1]
    if len(best) >= min(max(LEAST_RUN, LEAST_RUN_SHARE * len(members)), len(members)):
        return best
    return np.asarray(members[((members + 1) % 5 == 0) & fits[members]])


def _fits(dots: Dots, spots: FloatArray, half: FloatArray, nearer: float, only: int | None = None) -> Bools:
    """Whether numbers at ``spots`` (n, 2) keep clear of marks, borders and edges and lie nearest to their own point."""
    left, top, right, bottom = dots.clear_px
    low = np.array([left, top])
    high = np.array(dots.size_px) - (right, bottom)
    rims = dots.rim_px[dots.drawn]
    drawn = np.flatnonzero(dots.drawn)
    chosen = range(len(spots)) if only is None else (only,)
    found = []
    for k in chosen:
        spot, size = spots[k], half[k]
        good = bool(dots.named[k]) and bool((spot - size >= low).all() and (spot + size <= high).all())
        if good:
            away = np.linalg.norm(dots.at_px[drawn] - spot, axis=1)
            own = float(np.linalg.norm(dots.at_px[k] - spot))
            others = drawn != k
            good = not others.any() or own < nearer * float(away[others].min())
        if good:
            near = np.flatnonzero(away < 4.0 * own + size.max())
            gap = np.where(drawn[near] == k, 0.5 * GAP_PX, dots.apart_px)[:, None, None]
            good = not (np.abs(rims[near] - spot) < size + gap).all(axis=-1).any()
        if good and len(dots.lines_px):
            good = not (np.abs(dots.lines_px - spot) < size + LINE_PX).all(axis=1).any()
        found.append(good and _on_body(dots, spot))
    return np.array(found)


def _on_body(dots: Dots, spot: FloatArray) -> bool:
    if dots.body is None:
        return True
    finer = dots.body.shape[1] / dots.size_px[0]
    column, row = (finer * spot).astype(np.int64)
    return bool(dots.body[row, column])


def rows_of(group: IntArray, row: IntArray) -> IntArray:
    """A number per row of each group, shape (n,)."""
    return np.unique(np.stack([group, row], axis=1), axis=0, return_inverse=True)[1].reshape(-1)


def dense(line_px: FloatArray, step_px: float = 2.0) -> FloatArray:
    """Places at most ``step_px`` apart on a closed line (k, 2)."""
    following = np.roll(line_px, -1, axis=0)
    count = max(1, int(np.ceil(np.linalg.norm(following - line_px, axis=1).max() / step_px)))
    share = np.arange(count)[None, :, None] / count
    return np.asarray((line_px[:, None] + share * (following - line_px)[:, None]).reshape(-1, 2))
