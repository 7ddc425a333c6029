"""When the sessions of a course are held: as the protocol asks, later where a limit says so."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mesomap.errors import InputError
from mesomap.protocol.protocol import Protocol

TOLERANCE = 1e-9
YEAR_DAYS = 365
"""For how long maintenance is planned."""

Bound = Literal["limits.min_interval_days", "limits.cumulative"]


@dataclass(frozen=True)
class Appointment:
    """Session ``number`` of a course, from 1: between ``earliest_day`` and ``latest_day`` after the first, and between those
    ``dates`` where the first has one. ``certain`` for what every course has, ``maintenance`` for what comes after it;
    ``bound_by`` is the limit that makes it later than the protocol asks."""

    number: int
    maintenance: bool
    certain: bool
    earliest_day: int
    latest_day: int
    dates: tuple[date, date] | None
    bound_by: Bound | None


def make_calendar(protocol: Protocol, session_dose: float, start: date | None = None) -> tuple[Appointment, ...]:
    """The sessions of a course with ``session_dose`` in each (NaN where it has no unit), then a year of maintenance where the
    protocol says how often; none beyond the largest number of sessions. Empty without a course.

    A session is put off until the days since the last are as many as the protocol asks, and until what was given within the days
    of a cumulative limit, itself included, is within it; sessions exactly so many days apart do not fall into one such period. A
    session that alone exceeds the limit cannot be put off and stays where it is. Raises InputError for a course that runs beyond
    the last year that a date can have.
    """
    course, most = protocol.course, protocol.limits.max_sessions
    if course is None:
        return ()
    steps = [(False, course.interval_days)] * course.sessions[1]
    if course.maintenance_days is not None:
        low = max(course.maintenance_days[0], 1)
        steps += [(True, course.maintenance_days)] * (YEAR_DAYS // low)
    earliest: list[int] = []
    latest: list[int] = []
    found = []
    for number, (maintenance, days) in enumerate(steps if most is None else steps[:most], 1):
        quick, bound = _next_day(protocol, session_dose, earliest, days[0])
        slow, _ = _next_day(protocol, session_dose, latest, days[1])
        earliest.append(quick)
        latest.append(slow)
        certain = number <= course.sessions[0]
        found.append(Appointment(number, maintenance, certain, quick, slow, _dates(start, quick, slow), bound))
    return tuple(found)


def _next_day(protocol: Protocol, dose: float, before: list[int], interval: int) -> tuple[int, Bound | None]:
    """The day of a session after those ``before``, and the limit that put it off."""
    if not before:
        return 0, None
    limits = protocol.limits
    day, bound = before[-1] + interval, None
    found: Bound | None = bound
    if limits.min_interval_days is not None and before[-1] + limits.min_interval_days > day + TOLERANCE:
        day, found = before[-1] + math.ceil(limits.min_interval_days - TOLERANCE), "limits.min_interval_days"
    most, period = limits.cumulative_dose, limits.cumulative_days
    if most is None or period is None or math.isnan(dose) or dose <= 0.0:
        return day, found
    room = math.floor((most + TOLERANCE) / dose)
    # With room for so many sessions in a period, the last that many before it must lie a whole period back.
    if 1 <= room <= len(before) and before[-room] + period > day + TOLERANCE:
        day, found = before[-room] + math.ceil(period - TOLERANCE), "limits.cumulative"
    return day, found


def _dates(start: date | None, quick: int, slow: int) -> tuple[date, date] | None:
    if start is None:
        return None
    try:
        return start + timedelta(days=quick), start + timedelta(days=slow)
    except OverflowError:
        raise InputError(
            f"start {start}: the course runs {slow:,} days on, beyond the year 9999; begin earlier"
        ) from None
