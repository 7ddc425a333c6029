"""Search for the value of one figure at which another has a wanted one, where that other moves in steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

WIDER = 1.12
"""Ratio of one probe to the next on the way out from where the search begins."""
AROUND = 10
"""So many places on either side of a jump are tried for a value between."""


@dataclass(frozen=True)
class Aim:
    """What is wanted of a value: ``met`` tells whether it is as wanted, ``over`` whether it is above the limit."""

    limit: float
    met: Callable[[float], bool]

    def over(self, value: float) -> bool:
        return value > self.limit


def search(
    value_at: Callable[[int], float | None], start: int, ends: tuple[int, int], aim: Aim, exact: bool
) -> dict[int, float | None]:
    """Values by place, from which the nearest to the limit can be taken: outward from ``start`` to the first pair of places
    that the limit lies between, or where ``aim`` begins to be met, then by halves to two places side by side.

    A place is a whole number within ``ends``; ``value_at`` gives None for one that has no value. With ``exact`` values on both
    sides of the limit are looked for, and the neighbours of the jump between them. Where the limit is met nowhere, both ends have
    been reached.
    """
    found: dict[int, float | None] = {}

    def at(place: int) -> float | None:
        if place not in found:
            found[place] = value_at(place)
        return found[place]

    first = at(start)
    if first is None or aim.met(first):
        return found
    ways = [way for way in (1, -1) if _next(start, way, ends) != start]
    ways.sort(key=lambda way: _distance(at(_next(start, way, ends)), aim))
    for way in ways:
        before = start
        for place in _outward(start, way, ends):
            value, last = at(place), found[before]
            if value is None:
                break
            if last is not None and (aim.met(value) or (exact and aim.over(value) != aim.over(last))):
                _halve(at, before, place, aim, exact)
                return found
            before = place
    return found


def _halve(at: Callable[[int], float | None], outer: int, inner: int, aim: Aim, exact: bool) -> None:
    """Narrow a pair of places, ``outer`` not met, until they are neighbours; then, where none is met, look around."""
    while abs(inner - outer) > 1:
        middle = (inner + outer) // 2
        value, last = at(middle), at(outer)
        if value is None or last is None:
            return
        if (aim.met(value) and not exact) or (exact and (aim.met(value) or aim.over(value) != aim.over(last))):
            inner = middle
        else:
            outer = middle
    value = at(inner)
    if exact and value is not None and not aim.met(value):
        for step in range(1, AROUND + 1):
            for place in (min(inner, outer) - step, max(inner, outer) + step):
                value = at(place)
                if value is not None and aim.met(value):
                    return


def _outward(start: int, way: int, ends: tuple[int, int]) -> Iterator[int]:
    place = start
    while (further := _next(place, way, ends)) != place:
        place = further
        yield place


def _next(place: int, way: int, ends: tuple[int, int]) -> int:
    """The next probe; the end itself where it would lie beyond."""
    if way > 0:
        return max(place, min(ends[1], max(place + 1, round(place * WIDER))))
    return min(place, max(ends[0], min(place - 1, round(place / WIDER))))


def _distance(value: float | None, aim: Aim) -> float:
    return float("inf") if value is None else abs(value - aim.limit)
