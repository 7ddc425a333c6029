"""Which points of an edited target are neighbours, and how far apart along the skin."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.plan import InjectionPoints, Plan
from mesomap.protocol.pattern import LATTICES

NEAR = 1.3
"""Points nearer than this multiple of the asked distance are neighbours of a loose one; the next ring of a lattice begins
at 1.41."""


def pairs_of(
    plan: Plan, points: InjectionPoints, before: IntArray, index: int
) -> tuple[IntArray, FloatArray, FloatArray]:
    """``neighbour_pairs``, ``neighbour_asked_mm`` and ``neighbour_mm`` of target ``index`` for ``points``, whose rows in
    ``plan`` were ``before`` (n,), -1 for those that have moved since.

    Points of the pattern keep the neighbours that it gave them. A loose point has for neighbours the points of its target
    that are near; only where the pattern asks one distance in all directions. Only what has changed is measured. Pairs come
    in ascending order, so that they follow from the points alone."""
    target = plan.targets[index]
    rows = np.full(len(plan.points) + 1, -1)
    same = (before >= 0) & (points.loose == plan.points.loose[before])
    stayed = np.flatnonzero(same)
    rows[before[stayed]] = stayed
    pairs = rows[target.neighbour_pairs]
    kept = (pairs >= 0).all(axis=1)
    pairs, asked, length = np.sort(pairs[kept], axis=1), target.neighbour_asked_mm[kept], target.neighbour_mm[kept]
    mine = np.flatnonzero(points.target == index)
    loose = mine[points.loose[mine] & ~same[mine]]
    spacing = _even_spacing_mm(plan, index)
    if spacing is not None and len(loose):
        around = cKDTree(points.xyz_mm[mine]).query_ball_point(points.xyz_mm[loose], NEAR * spacing)
        both = [(a, b) for a, found in zip(loose.tolist(), around, strict=True) for b in mine[found].tolist() if a != b]
        new = np.unique(np.sort(np.array(both, np.int64).reshape(-1, 2), axis=1), axis=0)
        measured = plan.atlas.geodesics.between(points.place, new, NEAR * spacing)
        near = measured <= NEAR * spacing
        pairs = np.concatenate([pairs, new[near]])
        asked = np.concatenate([asked, np.full(int(near.sum()), spacing)])
        length = np.concatenate([length, measured[near]])
    order = np.lexsort(pairs.T[::-1])
    return pairs[order], asked[order], length[order]


def _even_spacing_mm(plan: Plan, index: int) -> float | None:
    """The one distance that the pattern of a target asks, None where it asks several or none."""
    target = plan.targets[index]
    pattern = plan.protocol.steps[target.step].pattern
    even = pattern.kind in LATTICES and pattern.row_spacing_mm in (None, pattern.spacing_mm)
    # Rows of a brick pattern as far apart as its points leave slanting neighbours a little farther.
    return target.asked_spacing_mm if even else None
