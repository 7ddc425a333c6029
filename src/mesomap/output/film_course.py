"""The course of a film: which moment of the session each picture shows, and where the needle is then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.simulation.simulate import Simulation

OPENING, CLOSING = 0.12, 0.2
"""Shares of the film before the first and after the last injection."""
TURN_S, MOST_TURNING = 0.9, 0.35
"""What it takes to go round to the next region, and the largest share of the film that all of that may take."""
LONGEST_GAP = 3.0
"""A pause between two injections lasts at most so many usual injections."""
TOUCHES, IN, EMPTIED = 0.22, 0.38, 0.84
"""Shares of an injection at which the needle touches the skin, is in and has emptied, as on the page."""
HOVER_MM = 9.0


@dataclass(frozen=True)
class Pose:
    """The needle: ``way`` of the way from point ``before`` to ``point``, its tip ``insertion_mm`` beyond the skin (negative above
    it), ``emptied`` the share of the volume that has left it."""

    before: int
    point: int
    way: float
    insertion_mm: float
    emptied: float


@dataclass(frozen=True, eq=False)
class Moment:
    """One picture: ``clock_s`` of the session; the injection ``current`` is the last begun, -1 before the first; ``done`` so
    many have ended; ``turning`` 0 to 1 on the way from the view of the one before to its own; ``ended`` 0 to 1 through the
    closing, 0 before."""

    clock_s: float
    current: int
    done: int
    turning: float
    ended: float


class Course:
    """The injections of a session, k of them in order of time, spread over a film of ``seconds``.

    Injections keep their proportions; a pause between two is no longer than three usual injections; wherever ``turns`` (k,)
    is true there is time to turn to the next view. What comes before the first and after the last fills the opening
    and the closing, on a clock that runs faster."""

    def __init__(self, simulation: Simulation, turns: np.ndarray, seconds: float) -> None:
        events = [event for event in simulation.session.timeline if event.point is not None]
        self.points: IntArray = np.array([event.point for event in events], np.int64)
        self.start_s: FloatArray = np.array([event.start_s for event in events])
        self.end_s: FloatArray = np.array([event.end_s for event in events])
        self.length_s = max(event.end_s for event in simulation.session.timeline)
        self.seconds = seconds
        self._insertion_mm = simulation.plan.points.insertion_mm
        self._volume_ml = simulation.plan.points.volume_ml[self.points]
        own = np.maximum(self.end_s - self.start_s, 1e-9)
        gap = np.minimum(np.maximum(self.start_s[1:] - self.end_s[:-1], 0.0), LONGEST_GAP * np.median(own))
        middle = seconds * (1.0 - OPENING - CLOSING)
        turned = np.asarray(turns, np.bool_)[1:]
        turn = min(TURN_S, MOST_TURNING * middle / max(int(turned.sum()), 1))
        rate = (middle - turn * turned.sum()) / (own.sum() + gap.sum())
        length = np.empty(2 * len(own) - 1)
        length[0::2], length[1::2] = rate * own, rate * gap + turn * turned
        knots = seconds * OPENING + np.concatenate([[0.0], np.cumsum(length)])
        self.film_start, self.film_end = knots[0::2], knots[1::2]
        self._film = np.concatenate([[0.0], knots, [knots[-1] + 0.4 * seconds * CLOSING]])
        clock = np.empty(2 * len(own))
        clock[0::2], clock[1::2] = self.start_s, self.end_s
        self._clock = np.concatenate([[0.0], clock, [self.length_s]])

    def at(self, film_s: float) -> Moment:
        """The moment shown after ``film_s``."""
        begun = int(np.searchsorted(self.film_start, film_s, side="right"))
        done = int(np.searchsorted(self.film_end, film_s, side="right"))
        turning = 0.0
        if 0 < done == begun < len(self.points):
            turning = (film_s - self.film_end[done - 1]) / max(self.film_start[done] - self.film_end[done - 1], 1e-9)
        ended = max(film_s - self.film_end[-1], 0.0) / (self.seconds * CLOSING)
        clock_s = float(np.interp(film_s, self._film, self._clock))
        return Moment(clock_s, begun - 1, done, float(turning), min(float(ended), 1.0))

    def pose(self, film_s: float) -> Pose | None:
        """Where the needle is; None before the first and after the last injection."""
        moment = self.at(film_s)
        k = moment.current
        if k < 0 or moment.ended > 0.0:
            return None
        point = int(self.points[k])
        share = (film_s - self.film_start[k]) / max(self.film_end[k] - self.film_start[k], 1e-9)
        if moment.done > k:
            return Pose(point, int(self.points[k + 1]), eased(moment.turning), -HOVER_MM, 0.0)
        deep = float(self._insertion_mm[point])
        if share < TOUCHES:
            return Pose(point, point, 1.0, -HOVER_MM * (1.0 - eased(share / TOUCHES)), 0.0)
        if share < IN:
            return Pose(point, point, 1.0, deep * (share - TOUCHES) / (IN - TOUCHES), 0.0)
        emptied = min((share - IN) / (EMPTIED - IN), 1.0)
        if share < EMPTIED:
            return Pose(point, point, 1.0, deep, emptied)
        return Pose(point, point, 1.0, deep - (deep + HOVER_MM) * eased((share - EMPTIED) / (1.0 - EMPTIED)), 1.0)

    def used_ml(self, film_s: float) -> float:
        """What has left the needle."""
        moment = self.at(film_s)
        used = float(self._volume_ml[: moment.done].sum())
        if moment.current >= moment.done and (pose := self.pose(film_s)) is not None:
            used += pose.emptied * float(self._volume_ml[moment.current])
        return used


def eased(share: float) -> float:
    """0 to 1 with a slow start and a slow end."""
    x = min(max(share, 0.0), 1.0)
    return x * x * (3.0 - 2.0 * x)
