"""Lattices by spacing, or by the number of points: then the spacing is found."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from mesomap.errors import PatternError
from mesomap.geometry.lattice import Weave, hexagonal, square
from mesomap.planning.border_row import inside_border_row, with_border_row
from mesomap.planning.site import Laid, Site
from mesomap.planning.weave_on_skin import weave_on_skin
from mesomap.protocol.pattern import Pattern

TRIES = 24
"""Spacings that are tried for a given number of points."""


def weave_of(pattern: Pattern, spacing_mm: float) -> Weave:
    """The lattice of a pattern at a spacing within the row; rows keep their own distance where one is given."""
    if pattern.kind == "hex":
        return hexagonal(spacing_mm)
    if pattern.kind == "square":
        return square(spacing_mm)
    return Weave(spacing_mm, pattern.row_spacing_mm or spacing_mm, pattern.kind != "rows")


def lay_lattice(site: Site, pattern: Pattern, seed: int) -> Laid:
    """A lattice; with ``points`` the one at the spacing that gives that number, or, where none does, the next larger.

    Raises PatternError where no spacing gives so many points.
    """
    angle = site.rows_deg

    @cache
    def at(spacing_mm: float) -> Laid:
        weave = weave_of(pattern, spacing_mm)
        if not pattern.border_row:
            return weave_on_skin(site, weave, angle, pattern.phase, pattern.shift)
        inner = weave_on_skin(inside_border_row(site, spacing_mm), weave, angle, pattern.phase, pattern.shift)
        return with_border_row(site, inner, spacing_mm)

    if pattern.spacing_mm is not None:
        return at(pattern.spacing_mm)
    if pattern.points is None:
        raise ValueError("a lattice has a spacing or a number of points; a total is turned into one of them before")
    rough = math.sqrt(site.target_area_mm2 / pattern.points)
    spacing, counted = spacing_for(lambda h: len(at(h).place), pattern.points, rough)
    if counted < pattern.points:
        raise PatternError(
            f"{site.region.label}: no spacing gives {pattern.points} points; the nearest is {counted}, at {spacing:.3g} mm"
        )
    return at(spacing)


def spacing_for(
    count_at: Callable[[float], int], points: int, rough_mm: float, *, at_most: bool = False
) -> tuple[float, int]:
    """The spacing, found from a ``rough_mm`` one, at which ``count_at`` gives ``points`` or, where none does, as
    few more as possible (``at_most``: as few less), to four digits, and what it gives there. Of several the largest
    is taken."""
    tried: dict[float, int] = {}

    def count(spacing_mm: float) -> int:
        key = float(f"{spacing_mm:.4g}")
        if key not in tried:
            tried[key] = count_at(key)
        return tried[key]

    low, high = rough_mm, rough_mm
    while count(low) < points and low > 0.05 * rough_mm:
        low *= 0.8
    while count(high) >= points and high < 20.0 * rough_mm:
        high *= 1.25
    # The count falls with the spacing, but not evenly: a bisection finds a step of it, a scan about there the rest.
    while len(tried) < TRIES // 2 and high - low > 1e-3 * low:
        middle = math.sqrt(low * high)
        low, high = (middle, high) if count(middle) >= points else (low, middle)
    centre = low
    for k in range(1, TRIES):
        if points in tried.values() or len(tried) >= TRIES:
            break
        count(centre * (1.0 + 0.006 * ((k + 1) // 2) * (1 if k % 2 else -1)))
    right = {h: n for h, n in tried.items() if (n <= points if at_most else n >= points)}
    if not right:
        best = max(tried, key=lambda h: (tried[h], h))
        return best, tried[best]
    nearest = max(right.values()) if at_most else min(right.values())
    return max(h for h, n in right.items() if n == nearest), nearest
