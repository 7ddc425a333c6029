"""Borders: smooth curves on the skin through landmarks. They do not follow the mesh and hold for every body shape."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline

from mesomap.errors import RegionError, nearest_names
from mesomap.geometry.closest import Locator
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray

STEP_MM = 0.5
"""Largest distance between neighbouring places of a border before it is laid on the skin."""

MIRROR = np.array([-1.0, 1.0, 1.0])


@dataclass(frozen=True, eq=False)
class Border:
    """A curve on the left half of the skin: ``places`` from its first to its last landmark, about every half
    millimetre, an even number of steps between landmarks. ``closed`` borders do not repeat their first place."""

    name: str
    through: tuple[str, ...]
    places: SurfacePoints
    closed: bool
    at: tuple[int, ...]
    """Index among ``places`` of each landmark of ``through``."""

    def reversed(self) -> Border:
        """The same curve run the other way."""
        last = len(self.places) - 1
        return Border(
            self.name, self.through[::-1], self.places[::-1], self.closed, tuple(last - k for k in self.at[::-1])
        )

    def between(self, start: str, end: str) -> Border:
        """The stretch from the landmark ``start`` to ``end``; of a closed border the one in the order of its landmarks.

        Raises RegionError when they do not lie on it or are the same.
        """
        for mark in (start, end):
            if mark not in self.through:
                raise RegionError(f"border {self.name}: it does not pass {mark!r}; {nearest_names(mark, self.through)}")
        if start == end:
            raise RegionError(f"border {self.name}: a stretch of it needs two different landmarks, not {start!r} twice")
        i, j = self.through.index(start), self.through.index(end)
        if not self.closed:
            if i > j:
                return self.reversed().between(start, end)
            places, through = self.places[self.at[i] : self.at[j] + 1], self.through[i : j + 1]
            return Border(self.name, through, places, False, tuple(k - self.at[i] for k in self.at[i : j + 1]))
        marks = len(self.through) - 1
        order = [(i + k) % marks for k in range((j - i) % marks + 1)]
        length = (self.at[j] - self.at[i]) % len(self.places)
        places = self.places[(self.at[i] + np.arange(length + 1)) % len(self.places)]
        at = tuple((self.at[k] - self.at[i]) % len(self.places) for k in order)
        return Border(self.name, tuple(self.through[k] for k in order), places, False, at)


def lay_borders(
    described: Mapping[str, Sequence[str]], marks: Mapping[str, SurfacePoints], locator: Locator
) -> dict[str, Border]:
    """Every border of ``described``, by name the landmarks it runs through, whose places are ``marks``, on the skin of
    ``locator``.

    A cubic spline through the landmarks in space, parametrised centripetally (by the square root of the chord, which
    keeps it from overshooting: E. Lee, Computer-Aided Design 21:363-370 (1989)), each place of it moved to the closest
    place of the skin. An end on the midline continues as its mirror image, so the curve crosses the midline at right
    angles. Raises RegionError for an unknown landmark, fewer than two, or two equal ones in succession.
    """
    curves: dict[str, tuple[FloatArray, list[int]]] = {}
    for name, through in described.items():
        for mark in through:
            if mark not in marks:
                raise RegionError(f"border {name}: landmark {mark!r} is not known; {nearest_names(mark, marks)}")
        curves[name] = _curve(name, through, marks, locator)
    if not curves:
        return {}
    on_skin = locator.closest(np.concatenate([points for points, _ in curves.values()]))
    borders: dict[str, Border] = {}
    first = 0
    for name, (points, at_knot) in curves.items():
        places = on_skin[first : first + len(points)]
        first += len(points)
        borders[name] = _border(name, tuple(described[name]), places, at_knot, marks)
    return borders


def _closed(through: Sequence[str]) -> bool:
    return len(through) > 2 and through[0] == through[-1]


def _curve(
    name: str, through: Sequence[str], marks: Mapping[str, SurfacePoints], locator: Locator
) -> tuple[FloatArray, list[int]]:
    """Points of one border before they are laid on the skin, and the index of each landmark among them."""
    knots = np.concatenate([marks[mark].xyz_mm(locator.surface) for mark in through])
    if len(through) < 2 or np.linalg.norm(np.diff(knots, axis=0), axis=1).min() == 0.0:
        raise RegionError(f"border {name}: it needs at least two landmarks, each different from the one before it")
    return _spline_points(knots, _closed(through))


def _border(
    name: str,
    through: tuple[str, ...],
    places: SurfacePoints,
    at_knot: list[int],
    marks: Mapping[str, SurfacePoints],
) -> Border:
    exact = concatenate([marks[mark] for mark in through])
    face, bary = places.face.copy(), places.bary.copy()
    face[at_knot], bary[at_knot] = exact.face, exact.bary
    last = len(face) - 1 if _closed(through) else len(face)
    return Border(name, through, SurfacePoints(face[:last], bary[:last]), _closed(through), tuple(at_knot))


def _on_midline(knot: FloatArray) -> bool:
    return bool(abs(knot[0]) < 1e-6)


def _spline_points(knots: FloatArray, closed: bool) -> tuple[FloatArray, list[int]]:
    """Points along the spline, shape (n, 3), mm, and the index of each knot among them."""
    before = knots[:0] if closed or not _on_midline(knots[0]) else knots[1:4][::-1] * MIRROR
    after = knots[:0] if closed or not _on_midline(knots[-1]) else knots[-4:-1][::-1] * MIRROR
    all_knots = np.concatenate([before, knots, after])
    time = np.concatenate([[0.0], np.cumsum(np.sqrt(np.linalg.norm(np.diff(all_knots, axis=0), axis=1)))])
    curve = CubicSpline(time, all_knots, bc_type="periodic" if closed else "natural")
    pieces: list[FloatArray] = []
    at_knot = [0]
    for start, end in zip(time[len(before) :], time[len(before) + 1 : len(before) + len(knots)], strict=False):
        fine = curve(np.linspace(start, end, 65))
        travelled = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(fine, axis=0), axis=1))])
        steps = 2 * max(1, math.ceil(travelled[-1] / (2.0 * STEP_MM)))
        wanted = np.linspace(0.0, travelled[-1], steps + 1)
        pieces.append(curve(np.interp(wanted, travelled, np.linspace(start, end, 65))[:-1]))
        at_knot.append(at_knot[-1] + steps)
    return np.concatenate([*pieces, knots[-1:]]), at_knot
