"""Move lattice points along the skin until every neighbour lies at the asked distance, measured along the skin."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import splu

from mesomap.geometry.lattice import Lattice
from mesomap.geometry.sheet import Sheet
from mesomap.geometry.surface import FloatArray, IntArray

MAX_STEPS = 40
SETTLED = 1e-5
ANCHOR = 0.01
DIAGONAL = 0.15


def _springs(lattice: Lattice) -> tuple[IntArray, FloatArray, FloatArray]:
    """Pairs (k, 2), their rest length in pitches (k,) and weight (k,).

    A square lattice gets weak diagonals: its rows and columns can keep their length on any skin, but without
    diagonals nothing would keep its cells from shearing flat.
    """
    pairs = lattice.neighbour_pairs()
    rest, weight = np.ones(len(pairs)), np.ones(len(pairs))
    if lattice.kind == "square":
        index = {(int(r), int(c)): i for i, (r, c) in enumerate(zip(lattice.row, lattice.column, strict=True))}
        crossing = [
            (i, j) for (r, c), i in index.items() for dc in (-1, 1) if (j := index.get((r + 1, c + dc))) is not None
        ]
        diagonals = np.array(crossing, dtype=np.int64).reshape(-1, 2)
        pairs = np.concatenate([pairs, diagonals])
        rest = np.concatenate([rest, np.full(len(diagonals), np.sqrt(2.0))])
        weight = np.concatenate([weight, np.full(len(diagonals), DIAGONAL)])
    return pairs, rest, weight


def relax(sheet: Sheet, lattice: Lattice, spacing_mm: float) -> FloatArray:
    """Chart places (n, 2) of the lattice points after relaxation.

    Minimises the sum over neighbours of (length / spacing - 1)^2 by Levenberg-Marquardt; a weak anchor holds what the
    lengths leave free (shift and turn of the whole, border points with few neighbours).
    """
    uv = lattice.uv_mm.copy()
    pairs, rest, weight = _springs(lattice)
    if len(pairs) == 0:
        return uv
    n, k = len(uv), len(pairs)
    start, end = pairs[:, 0], pairs[:, 1]
    rows = np.repeat(np.arange(k), 4)
    columns = np.stack([2 * start, 2 * start + 1, 2 * end, 2 * end + 1], axis=1).ravel()
    anchored = sparse.identity(2 * n, format="csr") * (ANCHOR / spacing_mm)

    def misfit(at: FloatArray) -> tuple[FloatArray, FloatArray]:
        lengths = sheet.lengths_mm(at[start], at[end])
        return weight * (lengths / spacing_mm - rest), (ANCHOR / spacing_mm) * (at - lattice.uv_mm).ravel()

    def cost(at: FloatArray) -> float:
        springs, anchors = misfit(at)
        return float(springs @ springs + anchors @ anchors)

    damping, current = 1e-3, cost(uv)
    for _ in range(MAX_STEPS):
        _, by_start, by_end = sheet.lengths_and_gradients(uv[start], uv[end])
        values = (weight[:, None] / spacing_mm) * np.concatenate([by_start, by_end], axis=1)
        jacobian = sparse.vstack([sparse.csr_matrix((values.ravel(), (rows, columns)), shape=(k, 2 * n)), anchored])
        normal = (jacobian.T @ jacobian).tocsc()
        slope = jacobian.T @ np.concatenate(misfit(uv))
        diagonal = sparse.diags(normal.diagonal())
        while damping < 1e6:
            step = splu((normal + damping * diagonal).tocsc()).solve(-slope).reshape(n, 2)
            trial = cost(uv + step)
            if trial < current:
                break
            damping *= 10.0
        else:
            break
        uv = uv + step
        settled = current - trial < SETTLED * current
        current, damping = trial, damping / 10.0
        if settled:
            break
    return uv
