"""Planar lattices: where points would lie if the skin were flat, and which of them are neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mesomap.geometry.surface import FloatArray, IntArray

Kind = Literal["hex", "square"]

NEIGHBOURS: dict[Kind, tuple[tuple[int, int], ...]] = {
    # (row, column) steps to half of the neighbours; odd rows of the hexagonal lattice are shifted by half a pitch.
    "hex": ((0, 1), (1, 0), (1, -1)),
    "square": ((0, 1), (1, 0)),
}


@dataclass(frozen=True, eq=False)
class Lattice:
    """n points: ``row`` and ``column`` (n,) count from any start, ``uv_mm`` (n, 2) are planar places."""

    kind: Kind
    row: IntArray
    column: IntArray
    uv_mm: FloatArray

    def keep(self, mask: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Lattice:
        """The points where ``mask`` holds."""
        return Lattice(self.kind, self.row[mask], self.column[mask], self.uv_mm[mask])

    def neighbour_pairs(self) -> IntArray:
        """Index pairs of neighbours, shape (k, 2): six around an inner point of a hexagonal lattice, four of a square."""
        index = {(int(r), int(c)): i for i, (r, c) in enumerate(zip(self.row, self.column, strict=True))}
        pairs = []
        for (r, c), i in index.items():
            for dr, dc in NEIGHBOURS[self.kind]:
                shift = r % 2 if self.kind == "hex" and dr else 0
                j = index.get((r + dr, c + dc + shift))
                if j is not None:
                    pairs.append((i, j))
        return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def cell_area_mm2(kind: Kind, spacing_mm: float) -> float:
    """Area that belongs to one point of an endless lattice, mm2: sqrt(3)/2 h^2 (hex) or h^2 (square)."""
    return float(spacing_mm**2 * (np.sqrt(3.0) / 2.0 if kind == "hex" else 1.0))


def planar_lattice(
    kind: Kind,
    spacing_mm: float,
    direction_deg: float,
    phase: tuple[float, float],
    bounds_mm: tuple[float, float, float, float],
) -> Lattice:
    """The lattice over the box ``bounds_mm`` (u min, v min, u max, v max).

    Rows run at ``direction_deg`` counter-clockwise from +u. ``phase`` moves the lattice by parts of a pitch along the
    rows and of two row distances across them; phase (0, 0) has a point at the origin.
    """
    pitch_across = spacing_mm * (np.sqrt(3.0) / 2.0 if kind == "hex" else 1.0)
    angle = np.radians(direction_deg)
    along, across = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
    u0, v0, u1, v1 = bounds_mm
    corners = np.array([[u0, v0], [u1, v0], [u1, v1], [u0, v1]])
    reach = [(corners @ axis) for axis in (along, across)]
    rows = np.arange(np.floor(reach[1].min() / pitch_across) - 2, np.ceil(reach[1].max() / pitch_across) + 3)
    columns = np.arange(np.floor(reach[0].min() / spacing_mm) - 2, np.ceil(reach[0].max() / spacing_mm) + 3)
    row, column = (grid.ravel().astype(np.int64) for grid in np.meshgrid(rows, columns, indexing="ij"))
    shift = 0.5 * (row % 2) if kind == "hex" else 0.0
    at_along = (column + shift + phase[0]) * spacing_mm
    at_across = (row + 2.0 * phase[1]) * pitch_across
    return Lattice(kind, row, column, at_along[:, None] * along + at_across[:, None] * across)
