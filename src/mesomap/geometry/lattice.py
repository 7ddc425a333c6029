"""Planar lattices: where points would lie if the skin were flat, and which of them are neighbours."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray

MOST_COLUMNS = 1 << 20


@dataclass(frozen=True)
class Weave:
    """The cell of a lattice: ``along_mm`` from point to point in a row, ``across_mm`` from row to row, and whether
    every other row is ``staggered`` by half of ``along_mm``."""

    along_mm: float
    across_mm: float
    staggered: bool

    @property
    def cell_area_mm2(self) -> float:
        """Area that belongs to one point of an endless lattice, mm2."""
        return self.along_mm * self.across_mm

    @property
    def widest_mm(self) -> float:
        """The larger of the two pitches."""
        return max(self.along_mm, self.across_mm)

    @property
    def slant_mm(self) -> float:
        """Distance between neighbours of successive rows."""
        return math.hypot(self.across_mm, 0.5 * self.along_mm) if self.staggered else self.across_mm

    @property
    def covering_radius_mm(self) -> float:
        """Largest distance from any spot of the plane to the nearest point of the endless lattice: the radius about
        the corners of a triangle between rows that is not obtuse, or of half a cell."""
        a, b = 0.5 * self.along_mm, self.across_mm
        if not self.staggered:
            return 0.5 * math.hypot(self.along_mm, self.across_mm)
        return (a * a + b * b) / (2.0 * b) if b >= a else (a * a + b * b) / (2.0 * a)

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """(row, column) steps to half of the neighbours, from an even row; from an odd one a slanting step goes one
        column further."""
        return ((0, 1), (1, 0), (1, -1)) if self.staggered else ((0, 1), (1, 0))


def hexagonal(spacing_mm: float) -> Weave:
    """Six neighbours, each ``spacing_mm`` away."""
    return Weave(spacing_mm, spacing_mm * math.sqrt(3.0) / 2.0, True)


def square(spacing_mm: float) -> Weave:
    """Four neighbours, each ``spacing_mm`` away."""
    return Weave(spacing_mm, spacing_mm, False)


@dataclass(frozen=True, eq=False)
class Lattice:
    """n points of a ``weave``: ``row`` and ``column`` (n,) count from any start, ``uv_mm`` (n, 2) are planar
    places."""

    weave: Weave
    row: IntArray
    column: IntArray
    uv_mm: FloatArray

    def __len__(self) -> int:
        return len(self.row)

    def keep(self, mask: NDArray[np.bool_]) -> Lattice:
        """The points where ``mask`` holds."""
        return Lattice(self.weave, self.row[mask], self.column[mask], self.uv_mm[mask])

    def at(self, uv_mm: FloatArray) -> Lattice:
        """The same points elsewhere."""
        return replace(self, uv_mm=uv_mm)

    def joined(self, other: Lattice) -> Lattice:
        """These points and those of another piece of the same lattice."""
        return Lattice(
            self.weave,
            np.concatenate([self.row, other.row]),
            np.concatenate([self.column, other.column]),
            np.concatenate([self.uv_mm, other.uv_mm]),
        )

    def find(self, row: IntArray, column: IntArray) -> IntArray:
        """Index of the point in each (row, column), -1 where there is none."""
        key = self.row * MOST_COLUMNS + self.column
        order = np.argsort(key)
        wanted = row * MOST_COLUMNS + column
        position = np.minimum(np.searchsorted(key[order], wanted), len(key) - 1)
        found = order[position]
        return np.where(key[found] == wanted, found, -1)

    def ahead(self, down: int, right: int) -> tuple[IntArray, IntArray]:
        """Row and column that a step of ``Weave.steps`` leads to from each point."""
        slant = self.row % 2 if self.weave.staggered and down else 0
        return self.row + down, self.column + right + slant

    def behind(self, down: int, right: int) -> tuple[IntArray, IntArray]:
        """Row and column from which a step of ``Weave.steps`` leads to each point."""
        slant = (self.row - down) % 2 if self.weave.staggered and down else 0
        return self.row - down, self.column - right - slant

    def neighbours(self) -> tuple[IntArray, FloatArray]:
        """Pairs of neighbours (k, 2) and the distance each should have (k,), mm."""
        pairs, asked = [], []
        for down, right in self.weave.steps:
            other = self.find(*self.ahead(down, right))
            here = np.flatnonzero(other >= 0)
            pairs.append(np.stack([here, other[here]], axis=1))
            asked.append(np.full(len(here), self.weave.slant_mm if down else self.weave.along_mm))
        return np.concatenate(pairs), np.concatenate(asked)

    def diagonals(self) -> IntArray:
        """Pairs across the cells of a lattice that is not staggered, (k, 2): two a cell, one after the other."""
        corners = [
            np.arange(len(self)),
            *(self.find(self.row + d, self.column + r) for d, r in ((0, 1), (1, 1), (1, 0))),
        ]
        whole = np.all([corner >= 0 for corner in corners], axis=0)
        a, b, c, d = (corner[whole] for corner in corners)
        return np.stack([np.stack([a, c], 1), np.stack([b, d], 1)], axis=1).reshape(-1, 2)


def planar_lattice(
    weave: Weave, direction_deg: float, phase: tuple[float, float], bounds_mm: tuple[float, float, float, float]
) -> Lattice:
    """The lattice over the box ``bounds_mm`` (u min, v min, u max, v max).

    Rows run at ``direction_deg`` counter-clockwise from +u. ``phase`` moves the lattice by parts of a pitch along the
    rows and of two row distances across them; phase (0, 0) has a point at the origin.
    """
    angle = np.radians(direction_deg)
    along, across = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
    u0, v0, u1, v1 = bounds_mm
    corners = np.array([[u0, v0], [u1, v0], [u1, v1], [u0, v1]])
    ranges = []
    for axis, pitch in ((across, weave.across_mm), (along, weave.along_mm)):
        reach = corners @ axis / pitch
        ranges.append(np.arange(np.floor(reach.min()) - 2, np.ceil(reach.max()) + 3))
    row, column = (grid.ravel().astype(np.int64) for grid in np.meshgrid(*ranges, indexing="ij"))
    shift = 0.5 * (row % 2) if weave.staggered else 0.0
    at_along = (column + shift + phase[0]) * weave.along_mm
    at_across = (row + 2.0 * phase[1]) * weave.across_mm
    return Lattice(weave, row, column, at_along[:, None] * along + at_across[:, None] * across)
