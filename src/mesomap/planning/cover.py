"""How well points cover an area, and the lattice whose points cover it best."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.compiled import compiled
from mesomap.geometry.lattice import Weave
from mesomap.geometry.sheet import Sheet, look_up
from mesomap.geometry.surface import FloatArray, IntArray

COARSE, FINE = 5.0, 20.0
"""Probes per spacing: first everywhere, then about the worst places."""
WORST = 60
"""Places that are looked at more closely."""


def probes(sheet: Sheet, clear_mm: FloatArray, at_least_mm: float, step_mm: float) -> FloatArray:
    """Chart places (n, 2) every ``step_mm`` where ``clear_mm``, given at the nodes of the sheet, is at least
    ``at_least_mm``."""
    inside = np.argwhere(clear_mm >= at_least_mm - sheet.step_mm)
    if len(inside) == 0:
        return np.zeros((0, 2))
    low = sheet.origin_mm + sheet.step_mm * inside.min(axis=0)
    high = sheet.origin_mm + sheet.step_mm * inside.max(axis=0)
    # The grid hangs on the chart's origin, so that it does not depend on where the raster begins.
    u, v = (step_mm * np.arange(np.floor(low[k] / step_mm), np.ceil(high[k] / step_mm) + 1) for k in range(2))
    grid = np.stack(np.meshgrid(u, v, indexing="ij"), axis=-1).reshape(-1, 2)
    return grid[sheet.values(clear_mm, grid) >= at_least_mm]


def covering_radius_mm(
    sheet: Sheet, clear_mm: FloatArray, at_least_mm: float, uv_mm: FloatArray, spacing_mm: float
) -> tuple[float, FloatArray]:
    """Largest distance along the skin from any spot at least ``at_least_mm`` inside to its nearest point, mm, and
    that spot, shape (1, 2); 0 and no spot where nothing lies so far inside."""
    spots = probes(sheet, clear_mm, at_least_mm, spacing_mm / COARSE)
    if len(spots) == 0:
        return 0.0, np.zeros((0, 2))
    tree = cKDTree(uv_mm)
    away, _ = tree.query(spots)
    worst = spots[_largest(away)]
    reach = np.arange(-0.5, 0.501, COARSE / FINE) * spacing_mm / COARSE
    around = np.stack(np.meshgrid(reach, reach, indexing="ij"), axis=-1).reshape(-1, 2)
    closer = (worst[:, None] + around).reshape(-1, 2)
    closer = np.concatenate([worst, closer[sheet.values(clear_mm, closer) >= at_least_mm]])
    closer = closer[_largest(tree.query(closer)[0])]
    nearest = min(4, len(uv_mm))
    index = np.asarray(tree.query(closer, k=nearest)[1]).reshape(len(closer), nearest)
    lengths = (
        sheet.lengths_mm(np.repeat(closer, nearest, axis=0), uv_mm[index.ravel()]).reshape(index.shape).min(axis=1)
    )
    return float(lengths.max()), closer[[int(lengths.argmax())]]


def _largest(values: FloatArray) -> IntArray:
    """The rows of the ``WORST`` largest values, largest first; of equal ones the first."""
    rows = np.arange(len(values))
    if len(values) > WORST:
        rows = np.flatnonzero(values >= np.partition(values, -WORST)[-WORST])
    return np.asarray(rows[np.argsort(-values[rows], kind="stable")[:WORST]])


@compiled
def _phase_scores(
    clear: FloatArray,
    step_mm: float,
    origin: FloatArray,
    along: FloatArray,
    along_mm: float,
    across_mm: float,
    stagger: float,
    phases: FloatArray,
    probe: FloatArray,
    probe_clear: FloatArray,
    inner_mm: float,
    scores: FloatArray,
) -> None:
    """Per phase the largest distance (of probes where ``probe_clear`` is at least ``inner_mm``) and the mean squared
    distance (of all) to their nearest point that lies where ``clear`` is positive."""
    value = np.empty(1)
    # No spot is farther than this from the nearest point of a lattice without borders.
    amid_mm = along_mm + across_mm
    for p in range(len(phases)):
        largest, total = 0.0, 0.0
        for i in range(len(probe)):
            s = (probe[i, 0] * along[0] + probe[i, 1] * along[1]) / along_mm - phases[p, 0]
            t = (-probe[i, 0] * along[1] + probe[i, 1] * along[0]) / across_mm - 2.0 * phases[p, 1]
            best = 4.0 * along_mm * along_mm
            for row in range(int(np.floor(t)) - 1, int(np.floor(t)) + 3):
                shift = stagger * (row % 2)
                for column in range(int(np.floor(s - shift)) - 1, int(np.floor(s - shift)) + 3):
                    x, y = (column + shift - s) * along_mm, (row - t) * across_mm
                    square = x * x + y * y
                    if square >= best:
                        continue
                    if probe_clear[i] < amid_mm:
                        u = probe[i, 0] + x * along[0] - y * along[1]
                        v = probe[i, 1] + x * along[1] + y * along[0]
                        look_up(clear, (u - origin[0]) / step_mm, (v - origin[1]) / step_mm, value)
                        if value[0] < 0.0:
                            continue
                    best = square
            total += best
            if probe_clear[i] >= inner_mm and best > largest:
                largest = best
        scores[p, 0], scores[p, 1] = np.sqrt(largest), total / len(probe)


def rank_phases(
    sheet: Sheet, clear_mm: FloatArray, weave: Weave, direction_deg: float, phases: FloatArray
) -> FloatArray:
    """``phases`` (p, 2) of a lattice (see ``planar_lattice``), first those whose points, where ``clear_mm`` is
    positive, cover the area best: the smallest covering radius, as far as the lattice itself allows, then the
    smallest mean square."""
    spacing = weave.widest_mm
    probe = probes(sheet, clear_mm, 0.0, spacing / COARSE)
    if len(probe) == 0:
        return phases
    angle = np.radians(direction_deg)
    scores = np.empty((len(phases), 2))
    _phase_scores(
        np.ascontiguousarray(clear_mm)[:, :, None],
        sheet.step_mm,
        sheet.origin_mm,
        np.array([np.cos(angle), np.sin(angle)]),
        weave.along_mm,
        weave.across_mm,
        0.5 if weave.staggered else 0.0,
        phases,
        probe,
        sheet.values(clear_mm, probe),
        0.5 * spacing,
        scores,
    )
    covered = np.maximum(np.round(scores[:, 0] / weave.covering_radius_mm, 1), 1.0)
    return phases[np.lexsort((np.round(scores[:, 1] / spacing**2, 6), covered))]
