"""What a step asks of a region: the pattern of its points, in numbers."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "hex",
    "square",
    "rows",
    "brick",
    "carpet",
    "stipple",
    "threads",
    "fan",
    "cross-hatch",
    "stamp",
    "concentric",
    "line",
    "points",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
LATTICES = ("hex", "square", "rows", "brick", "carpet")
THREADS = ("threads", "fan", "cross-hatch")

Way = Literal["lateral", "medial", "cranial", "caudal", "left", "right", "anterior", "posterior"]
WAYS: tuple[Way, ...] = get_args(Way)
DIRECTIONS = ("medial-lateral", "cranio-caudal", "skin-tension")

FOOTPRINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "5-pin": ((0, 0), (1, 1), (-1, 1), (-1, -1), (1, -1)),
    "9-pin": ((0, 0), *((2 * math.cos(k * math.pi / 4), 2 * math.sin(k * math.pi / 4)) for k in range(8))),
    "3x3": tuple((x, y) for y in (-1, 0, 1) for x in (-1, 0, 1)),
}
"""Needles of a stamp, in needle pitches from its middle: a cross, a ring about one, a square."""

COUNTED = ("spacing_mm", "points", "total_ml")
"""A pattern of even points is given by one of these; the others follow."""

KEYS: dict[Kind, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "hex": (COUNTED, (), ("border_row", "phase")),
    "square": (COUNTED, (), ("border_row", "phase")),
    "rows": (COUNTED, ("row_spacing_mm",), ("border_row", "phase")),
    "brick": (COUNTED, ("row_spacing_mm",), ("border_row", "phase")),
    "carpet": (COUNTED, (), ("row_spacing_mm", "border_row", "phase")),
    "stipple": (("density_per_cm2", "points", "total_ml"), (), ()),
    "threads": ((), ("row_spacing_mm", "thread_mm"), ("gap_mm",)),
    "fan": ((), ("at", "points", "thread_mm", "spread_deg"), ()),
    "cross-hatch": ((), ("row_spacing_mm", "thread_mm"), ("gap_mm", "crossing_deg")),
    "stamp": ((), ("needles", "needle_pitch_mm"), ("overlap",)),
    "concentric": ((), ("spacing_mm",), ("row_spacing_mm", "at")),
    "line": (("spacing_mm", "points"), ("along",), ()),
    "points": ((), ("at",), ()),
}
"""Per pattern: keys of which exactly one is given, keys that are required, keys that may be given."""


@dataclass(frozen=True)
class Spot:
    """A place by words: ``landmark``, and how far along the skin from it, one move after the other."""

    text: str
    landmark: str
    moves: tuple[tuple[float, Way], ...]


_MOVE = rf"(\d+(?:\.\d+)?) *mm +({'|'.join(WAYS)})"
_SPOT = re.compile(rf"(?:({_MOVE}(?: +and +{_MOVE})*) +of +)?([a-z][a-z0-9_-]*(?:\.(?:left|right))?)")


def parse_spot(text: str) -> Spot:
    """The place that ``glabella`` or ``12 mm lateral and 5 mm cranial of glabella`` names; raises ValueError for
    other words."""
    match = _SPOT.fullmatch(text.strip())
    if match is None:
        raise ValueError(
            f"{text!r} names no place; allowed is a landmark, or such as '12 mm lateral and 5 mm cranial of glabella' with "
            + ", ".join(WAYS)
        )
    moves = tuple((float(length), _way(name)) for length, name in re.findall(_MOVE, match.group(1) or ""))
    return Spot(text, match.groups()[-1], moves)


def _way(name: str) -> Way:
    return next(way for way in WAYS if way == name)


@dataclass(frozen=True)
class Pattern:
    """A pattern with its numbers; those that its kind does not have are None.

    ``spacing_mm`` from point to point, ``row_spacing_mm`` from row to row (ring to ring, thread to thread); or
    ``points`` in each region (threads of a fan), or ``total_ml`` over all regions of the step, from which the
    spacing follows; ``density_per_cm2`` of a stipple. ``margin_mm`` is kept to the border. Rows run in
    ``direction``: a name, degrees counter-clockwise (seen from outside) from medial-lateral, or two landmarks.
    ``phase`` shifts a lattice by parts of its pitches along and across the rows; without one the phase that serves
    the border best is taken. ``shift`` moves it on from there, as a later session does. ``border_row`` adds a row of
    points along the border. Threads are at most ``thread_mm`` long, ``gap_mm`` apart in a row; those of a fan spread
    over ``spread_deg``, those of a cross-hatch cross at ``crossing_deg``. A stamp has the ``needles`` of a footprint,
    ``needle_pitch_mm`` apart, and is set down again with an ``overlap`` of that share of its width. ``at`` are places,
    ``along`` the landmarks of a line.
    """

    kind: Kind
    margin_mm: float
    direction: str | float | tuple[str, str] = "medial-lateral"
    spacing_mm: float | None = None
    row_spacing_mm: float | None = None
    points: int | None = None
    total_ml: float | None = None
    density_per_cm2: float | None = None
    border_row: bool = False
    phase: tuple[float, float] | None = None
    shift: tuple[float, float] = (0.0, 0.0)
    thread_mm: float | None = None
    gap_mm: float | None = None
    spread_deg: float | None = None
    crossing_deg: float | None = None
    needles: str | None = None
    needle_pitch_mm: float | None = None
    overlap: float | None = None
    at: tuple[Spot, ...] = ()
    along: tuple[str, ...] = ()
