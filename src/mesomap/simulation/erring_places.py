"""Where the entries come to lie in a session with errors: how far bare skin is from them, and they from closed zones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.anatomy.region import Zone
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.planning.plan import Plan
from mesomap.simulation.area_dose import Area
from mesomap.simulation.erring import MOST_SD

SPOTS_PER_PITCH = 4.0
NEAREST = 12
FARTHEST_MM = 150.0
PLACE_METRICS = ("point_mm", "footprint_mm")
"""What every closed zone is measured by besides its dose: distance of the nearest entry, and of the nearest edge of a deposit."""


@dataclass(frozen=True, eq=False)
class _Border:
    """The border of a closed zone: ``tree`` of its places ``at_mm`` (k, 3), ``inward`` (k, 3) along the skin into the zone;
    ``rows`` the injections that can become the nearest one."""

    tree: cKDTree
    at_mm: FloatArray
    inward: FloatArray
    rows: IntArray


class Places:
    """The entries of a plan and what they are measured against.

    An entry moves in the plane of the skin at the intended place, ``along`` and ``across`` (n, 3). Distances are straight ones:
    of covering radii times what makes the radius without errors that of the plan, which is measured along the skin."""

    def __init__(
        self,
        plan: Plan,
        vertices_mm: FloatArray,
        targets: Sequence[Area],
        zones: Sequence[Zone],
        along: FloatArray,
        across: FloatArray,
        lateral_mm: float,
        radius_mm: FloatArray,
    ) -> None:
        points = plan.points
        self._entry_mm, self._along, self._across = points.xyz_mm, along, across
        self._rows = [np.flatnonzero(points.target == index) for index in range(len(plan.targets))]
        self._spots = [
            _thinned(vertices_mm[area.vertex], target.pitch_mm / SPOTS_PER_PITCH)
            for area, target in zip(targets, plan.targets, strict=True)
        ]
        given = np.ones(len(points), np.bool_)
        straight = np.array([self._covering(index, points.xyz_mm, given) for index in range(len(plan.targets))])
        asked = np.array([target.covering_radius_mm for target in plan.targets])
        self._scale = np.divide(asked, straight, out=np.ones(len(asked)), where=straight > 0.0)
        farther = MOST_SD * math.sqrt(2.0) * lateral_mm
        self._borders = [_border(plan.atlas.surface, zone, points.xyz_mm, radius_mm, farther) for zone in zones]

    def measure(
        self, lateral_mm: float, draws: FloatArray, given: FloatArray, radius_mm: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """One session: the covering radius of each target and at last the largest of them (targets + 1,), and PLACE_METRICS of
        each zone (zones, 2), mm; NaN where no injection is given.

        ``lateral_mm`` is the error along each axis, ``draws`` (n, 2) what of it falls on each injection; those are ``given`` (n,)
        that are more than 0; ``radius_mm`` (n,) are those of the deposits."""
        moved = self._entry_mm + lateral_mm * (draws[:, :1] * self._along + draws[:, 1:2] * self._across)
        hit = given > 0.0
        radii = np.array([self._covering(index, moved, hit) for index in range(len(self._rows))]) * self._scale
        found = np.full((len(self._borders), len(PLACE_METRICS)), np.nan)
        for k, border in enumerate(self._borders):
            rows = border.rows[hit[border.rows]]
            if len(rows):
                away, nearest = border.tree.query(moved[rows])
                within = np.einsum("ij,ij->i", moved[rows] - border.at_mm[nearest], border.inward[nearest]) > 0.0
                signed = np.where(within, -away, away)
                found[k] = signed.min(), (signed - radius_mm[rows]).min()
        return np.append(radii, np.nan if np.isnan(radii).all() else np.nanmax(radii)), found

    def _covering(self, index: int, entry_mm: FloatArray, given: NDArray[np.bool_]) -> float:
        rows = self._rows[index][given[self._rows[index]]]
        if not len(rows) or not len(self._spots[index]):
            return math.nan
        return float(cKDTree(entry_mm[rows], balanced_tree=False).query(self._spots[index])[0].max())


def _thinned(places_mm: FloatArray, apart_mm: float) -> FloatArray:
    """One of the places in each cube of that size."""
    _, first = np.unique(np.floor(places_mm / max(apart_mm, 0.1)).astype(np.int64), axis=0, return_index=True)
    return places_mm[np.sort(first)]


def _border(surface: Surface, zone: Zone, entry_mm: FloatArray, radius_mm: FloatArray, farther_mm: float) -> _Border:
    """The border of ``zone``, which entries can come nearer to or leave by ``farther_mm``."""
    at = zone.outline.xyz_mm(surface)
    tree = cKDTree(at)
    away = tree.query(entry_mm)[0]
    edge = away - radius_mm
    near = (away <= away.min() + 2.0 * farther_mm) | (edge <= edge.min() + 2.0 * farther_mm)
    near[np.argsort(away)[:NEAREST]] = True
    tangent = np.roll(at, -1, axis=0) - np.roll(at, 1, axis=0)
    return _Border(
        tree, at, np.cross(zone.outline.normals(surface), tangent), np.flatnonzero(near & (away < FARTHEST_MM))
    )
