"""Move lattice points along the skin until every neighbour lies at the asked distance, measured along the skin.

Levenberg-Marquardt (K. Levenberg, Quart. Appl. Math. 2:164-168 (1944); D. Marquardt, SIAM J. Appl. Math. 11:431-441
(1963)) on these residuals, lengths in spacings:

- neighbours: length / asked - 1;

- cells of a lattice that is not staggered: what a diagonal lacks of ``SHORTEST_DIAGONAL``, so that no cell shears
flat, and a slight wish for equal diagonals, for rows and columns alone leave the angles open;

- points told to stay inside: how far they are outside;

- a weak anchor to the start, which holds what lengths leave free: shift and turn of the whole.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import LinAlgError, solveh_banded

from mesomap.geometry.compiled import compiled
from mesomap.geometry.lattice import Lattice
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.sheet import Sheet, chart_line, look_up
from mesomap.geometry.surface import FloatArray, IntArray

MOST_STEPS = 60
SETTLED, ROUGHLY_SETTLED = 1e-4, 1e-2
"""A step that lowers the sum of squares by less than this part is the last."""
ANCHOR = 0.02
INSIDE = 2.0
WELL_INSIDE_MM = 0.03
EVEN_CELLS = 0.02
GUARD = 1.0
EVENING, EVENING_ROUNDS, EVEN_ENOUGH = 0.15, 3, 0.002
"""Weights grow with this power of the squared error, found anew in so many rounds, where the mean error is not
small already."""
SHORTEST_DIAGONAL = 0.78
"""Of sqrt(along^2 + across^2), which is that of a right cell: 0.78 is a cell angle of 67 degrees in a square."""


@compiled
def _residuals(
    xyz: FloatArray,
    by_uv: FloatArray,
    inside: FloatArray,
    step_mm: float,
    at: FloatArray,
    start: FloatArray,
    pairs: IntArray,
    rest: FloatArray,
    weight: FloatArray,
    one_sided: NDArray[np.bool_],
    kept_inside: bool,
    unit_mm: float,
    rank: IntArray,
    band: FloatArray,
    slope: FloatArray,
    assemble: bool,
) -> float:
    """Half the sum of squared residuals at ``at``, places in raster steps; with ``assemble`` also the lower band of
    the normal matrix and the slope, both in the order of ``rank``."""
    cost = 0.0
    leaving, arriving = np.empty(3), np.empty(3)
    jacobian, g = np.empty(6), np.empty(4)
    value = np.empty(1)
    if assemble:
        band[:] = 0.0
        slope[:] = 0.0
    for p in range(len(pairs)):
        i, j = pairs[p, 0], pairs[p, 1]
        length = chart_line(xyz, at[i, 0], at[i, 1], at[j, 0], at[j, 1], leaving, arriving)
        residual = weight[p] * (length / rest[p] - 1.0)
        if one_sided[p] and residual >= 0.0:
            continue
        cost += 0.5 * residual * residual
        if not assemble:
            continue
        scale = weight[p] * step_mm / rest[p]
        look_up(by_uv, at[i, 0], at[i, 1], jacobian)
        for a in range(2):
            g[a] = -scale * (
                jacobian[3 * a] * leaving[0] + jacobian[3 * a + 1] * leaving[1] + jacobian[3 * a + 2] * leaving[2]
            )
        look_up(by_uv, at[j, 0], at[j, 1], jacobian)
        for a in range(2):
            g[2 + a] = scale * (
                jacobian[3 * a] * arriving[0] + jacobian[3 * a + 1] * arriving[1] + jacobian[3 * a + 2] * arriving[2]
            )
        for a in range(4):
            row = 2 * rank[i if a < 2 else j] + a % 2
            slope[row] += g[a] * residual
            for b in range(4):
                column = 2 * rank[i if b < 2 else j] + b % 2
                if row >= column:
                    band[row - column, column] += g[a] * g[b]
    pull = ANCHOR * step_mm / unit_mm
    for i in range(len(at)):
        row = 2 * rank[i]
        for a in range(2):
            residual = pull * (at[i, a] - start[i, a])
            cost += 0.5 * residual * residual
            if assemble:
                slope[row + a] += pull * residual
                band[0, row + a] += pull * pull
        if kept_inside:
            look_up(inside, at[i, 0], at[i, 1], value)
            if value[0] < WELL_INSIDE_MM:
                residual = INSIDE * (value[0] - WELL_INSIDE_MM) / unit_mm
                cost += 0.5 * residual * residual
                if assemble:
                    for a in range(2):
                        g[a] = 0.0
                        for way in range(-1, 2, 2):
                            du, dv = (0.5 * way, 0.0) if a == 0 else (0.0, 0.5 * way)
                            look_up(inside, at[i, 0] + du, at[i, 1] + dv, value)
                            g[a] += way * INSIDE * value[0] / unit_mm
                    for a in range(2):
                        slope[row + a] += g[a] * residual
                        band[0, row + a] += g[a] * g[a]
                    band[1, row] += g[0] * g[1]
    return cost


@on_one_thread
def relax(
    sheet: Sheet,
    lattice: Lattice,
    *,
    stretch: FloatArray | None = None,
    inside_mm: FloatArray | None = None,
    twin: IntArray | None = None,
    evened: bool = False,
    roughly: bool = False,
) -> FloatArray:
    """Chart places (n, 2), mm, of the lattice points after relaxation.

    ``stretch`` (k,) are the true lengths of the neighbours' chart lines as a part of those on the sheet;
    ``inside_mm`` (a, b) says at the nodes of the sheet how far inside a place is, and points are drawn to where it
    is at least ``WELL_INSIDE_MM``. With ``twin`` (n,), the mirror-image point in u = 0 of each, the result is its
    own mirror image. ``evened`` weighs large errors more, which lowers the largest at no cost to the 95th
    percentile; ``roughly`` stops early.
    """
    pairs, rest = lattice.neighbours()
    if len(pairs) == 0:
        return lattice.uv_mm.copy()
    if stretch is not None:
        rest = rest / stretch
    over_skin = sheet.covers(*(lattice.uv_mm[pairs[:, k]] for k in range(2)))
    pairs, rest = pairs[over_skin], rest[over_skin]
    weight, one_sided = np.ones(len(pairs)), np.zeros(len(pairs), bool)
    if not lattice.weave.staggered:
        across = lattice.diagonals()
        whole = float(np.hypot(lattice.weave.along_mm, lattice.weave.across_mm))
        pairs = np.concatenate([pairs, across, across])
        rest = np.concatenate([rest, np.full(len(across), SHORTEST_DIAGONAL * whole), np.full(len(across), whole)])
        weight = np.concatenate([weight, np.full(len(across), GUARD), np.full(len(across), EVEN_CELLS)])
        one_sided = np.repeat([False, True, False], [len(one_sided), len(across), len(across)])
    rank, width = _narrow_order(lattice, pairs)
    n = len(lattice)
    band, slope = np.empty((width, 2 * n)), np.empty(2 * n)
    start = sheet.in_steps(lattice.uv_mm if twin is None else _symmetric(lattice.uv_mm, twin))
    inside = np.ascontiguousarray(np.zeros((2, 2)) if inside_mm is None else inside_mm)[:, :, None]

    def half_square(at: FloatArray, assemble: bool) -> float:
        return float(
            _residuals(
                sheet.xyz_mm,
                sheet.by_uv,
                inside,
                sheet.step_mm,
                at,
                start,
                pairs,
                rest,
                weight,
                one_sided,
                inside_mm is not None,
                lattice.weave.along_mm,
                rank,
                band,
                slope,
                assemble,
            )
        )

    def descend(at: FloatArray) -> FloatArray:
        damping = 1e-3
        for _ in range(MOST_STEPS):
            current = half_square(at, True)
            diagonal = band[0].copy()
            while damping < 1e8:
                band[0] = diagonal * (1.0 + damping)
                try:
                    move = solveh_banded(band, slope, lower=True, check_finite=False).reshape(n, 2)[rank]
                    move = move if twin is None else _symmetric(move, twin)
                except LinAlgError:
                    move = np.full((n, 2), np.inf)
                trial = half_square(at - move, False) if np.isfinite(move).all() else np.inf
                if trial < current:
                    break
                damping *= 10.0
            else:
                break
            at = at - move
            damping = max(damping / 10.0, 1e-9)
            if current - trial < settled * current:
                break
        return at

    settled = ROUGHLY_SETTLED if roughly else SETTLED
    at = descend(start.copy())
    for _ in range(EVENING_ROUNDS if evened and lattice.weave.staggered else 0):
        ends = [sheet.origin_mm + sheet.step_mm * at[pairs[:, k]] for k in range(2)]
        error = sheet.lengths_mm(*ends) / rest - 1.0
        square = float(np.mean(error**2))
        if square < EVEN_ENOUGH**2:
            break
        weight = (error**2 / square + 0.2) ** EVENING
        at = descend(at)
    return np.asarray(sheet.origin_mm + sheet.step_mm * at)


def _symmetric(uv: FloatArray, twin: IntArray) -> FloatArray:
    """The mean of places or moves and the mirror images, in u = 0, of their twins'."""
    return np.asarray(0.5 * (uv + uv[twin] * np.array([-1.0, 1.0])))


def _narrow_order(lattice: Lattice, pairs: IntArray) -> tuple[IntArray, int]:
    """The rank of each point, row by row or column by column, that keeps the normal matrix narrow, and its band
    width."""
    best: tuple[IntArray, int] | None = None
    n = len(lattice)
    for keys in ((lattice.column, lattice.row), (lattice.row, lattice.column)):
        rank = np.empty(n, np.int64)
        rank[np.lexsort(keys)] = np.arange(n)
        width = 2 * int(np.abs(rank[pairs[:, 0]] - rank[pairs[:, 1]]).max()) + 2
        if best is None or width < best[1]:
            best = rank, width
    assert best is not None
    return best
