"""Places laid in the plane so that chosen distances between them come out as long as they are on the skin.

Multidimensional scaling of near pairs only, with weights: J. B. Kruskal, Psychometrika 29:1-27 (1964).
"""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.optimize import least_squares
from scipy.sparse import csr_matrix

from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.surface import FloatArray, IntArray

HOLD = 2e-3
"""How hard every place is held where it was, against a pair of weight 1: enough for places that no pair ties down."""
STIFF = 0.3
"""How hard a line resists being bent, against a pair of weight 1: without it a line that is too long would buckle."""
MOST_ROUNDS = 80


@on_one_thread
def true_lengths(
    start_mm: FloatArray, pairs: IntArray, length_mm: FloatArray, weight: FloatArray, line: IntArray
) -> FloatArray:
    """Places (n, 2), mm, whose distances along ``pairs`` (k, 2) are ``length_mm`` (k,), > 0, as nearly as possible.

    Least squares of weight x (distance / length - 1) from ``start_mm`` (n, 2), which has to be right to some
    percent; the result is turned and shifted to lie over it. ``line`` (m,) names places that make up a closed line, whose
    neighbours move alike. What Gauss curvature leaves of the differences is spread over the pairs by their weights.
    """
    if len(pairs) == 0:
        return start_mm
    i, j = pairs.T
    count, usual = len(start_mm), float(np.median(length_mm))
    rows = np.tile(np.arange(len(pairs)), 4)
    columns = np.concatenate([2 * i, 2 * i + 1, 2 * j, 2 * j + 1])
    still = sparse.vstack([HOLD / usual * sparse.identity(2 * count), STIFF * _bends(line, start_mm)]).tocsr()

    def residuals(flat: FloatArray) -> FloatArray:
        at = flat.reshape(-1, 2)
        off = np.linalg.norm(at[i] - at[j], axis=1) / length_mm - 1.0
        return np.concatenate([weight * off, still @ (flat - start_mm.ravel())])

    def slopes(flat: FloatArray) -> csr_matrix:
        at = flat.reshape(-1, 2)
        along = at[i] - at[j]
        along *= (weight / length_mm / np.maximum(np.linalg.norm(along, axis=1), 1e-9))[:, None]
        values = np.concatenate([along[:, 0], along[:, 1], -along[:, 0], -along[:, 1]])
        return sparse.vstack([csr_matrix((values, (rows, columns)), shape=(len(pairs), 2 * count)), still]).tocsr()

    found = least_squares(
        residuals, start_mm.ravel(), slopes, method="trf", tr_solver="lsmr", xtol=1e-10, max_nfev=MOST_ROUNDS
    )
    return _laid_over(found.x.reshape(-1, 2), start_mm)


def _bends(line: IntArray, places: FloatArray) -> csr_matrix:
    """Second differences along a closed line of the coordinates (2 n,) of ``places`` (n, 2), as shares of the line's mean
    step, two rows a place of the line."""
    m = len(line)
    if m == 0:
        return csr_matrix((0, 2 * len(places)))
    step = float(np.linalg.norm(places[np.roll(line, -1)] - places[line], axis=1).mean())
    at = np.repeat(np.stack([np.roll(line, 1), line, np.roll(line, -1)]), 2, axis=1) * 2 + np.tile([0, 1], m)
    value = np.repeat(np.array([-0.5, 1.0, -0.5]) / step, 2 * m)
    return csr_matrix((value, (np.tile(np.arange(2 * m), 3), at.ravel())), shape=(2 * m, 2 * len(places)))


def _laid_over(places: FloatArray, onto: FloatArray) -> FloatArray:
    """``places`` (n, 2) turned and shifted to lie as near as possible to ``onto``."""
    middle, there = places.mean(axis=0), onto.mean(axis=0)
    a, b = (places - middle).T, (onto - there).T
    angle = np.arctan2((a[0] * b[1] - a[1] * b[0]).sum(), (a * b).sum())
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.asarray((places - middle) @ np.array([[cosine, sine], [-sine, cosine]]) + there)
