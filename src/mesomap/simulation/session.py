"""How long a session takes, by phase, with its spread; and a nominal timeline of what happens when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import InjectionPoints, Plan
from mesomap.protocol.figure import Duration
from mesomap.simulation.loading import Loading, capacity_ml
from mesomap.simulation.schedule import ASSISTANT, NOBODY, PRACTITIONER, draw, lengths, starts
from mesomap.simulation.visit import Block, Visit, make_visit

RUNS = 10_000
MOST_DRAWN = 4
"""Kept, some 2 MB each."""
NEAR_HOP_MM = 20.0


@dataclass(frozen=True)
class Spread:
    """5th, 50th and 95th percentile, minutes."""

    p05_min: float
    p50_min: float
    p95_min: float


@dataclass(frozen=True)
class Phase:
    """One part of the session, wherever in it that is done; what is waited for before the injections, after them, and for the
    product on the skin, each on its own. ``sources`` are ids in the protocol; ``assumed`` the reason where no source gives a
    figure; ``by`` practitioner or assistant, empty for waiting, such as for an anaesthetic."""

    name: str
    minutes: Spread
    sources: tuple[str, ...]
    assumed: str | None
    by: str

    @property
    def waiting(self) -> bool:
        """Whether nobody's hands are needed."""
        return self.by == NOBODY


@dataclass(frozen=True)
class Event:
    """A row of the nominal timeline, in which every duration is the mean of its range; rows overlap where work goes on while
    the patient waits, or in other hands.

    ``by`` is as in Phase; ``point`` is the row of the plan's points, ``remaining_ml`` what the syringe holds afterwards;
    both None where they do not apply."""

    start_s: float
    end_s: float
    event: str
    region: str | None
    point: int | None
    product: str | None
    remaining_ml: float | None
    by: str


@dataclass(frozen=True)
class Session:
    """``minutes`` from arrival to leaving; of them ``in_chair`` from the first work on the skin, ``hands_on`` those of the
    practitioner, ``assistant`` those of the assistant, None where there is none; ``idle`` those in which nobody works.
    ``phases`` in order; ``travel_mm`` the hand's way from point to point; ``seed`` the draw."""

    minutes: Spread
    in_chair: Spread
    hands_on: Spread
    assistant: Spread | None
    idle: Spread
    phases: tuple[Phase, ...]
    needle_changes: int
    refills: int
    travel_mm: float
    timeline: tuple[Event, ...]
    seed: int


@dataclass(frozen=True, eq=False)
class Days:
    """Minutes of a visit on many days, each (runs,); what they are is told in Session."""

    minutes: FloatArray
    in_chair: FloatArray
    hands_on: FloatArray
    assistant: FloatArray
    idle: FloatArray


def live_days(visit: Visit, drawn: FloatArray) -> Days:
    """A visit on the days for which its durations were ``drawn``, (durations, runs)."""
    length = lengths(visit.tasks, drawn)
    start = starts(visit.tasks, length)
    end = (start + length).max(axis=0)
    on_skin = [k for k, task in enumerate(visit.tasks) if task.target is not None]
    hands_on, assistant = (
        length[[k for k, task in enumerate(visit.tasks) if task.by == who]].sum(axis=0)
        for who in (PRACTITIONER, ASSISTANT)
    )
    idle = end - _covered(visit, start, length)
    return Days(end, end - start[on_skin].min(axis=0), hands_on, assistant, idle)


def run_session(plan: Plan, loading: Loading, seed: int, assistant: bool = False, runs: int = RUNS) -> Session:
    """Try the session on 10,000 days: a value of every duration a day, uniform within its range, triangular where one is most
    likely, or one of those measured.

    A draw is the pace of that day: all injections of a step, and of every other step with the same range of times, take equally
    long on it, so their spread does not average out. Durations are drawn in the order in which they first occur, independent
    of each other. Equal seeds give equal numbers."""
    hops = way_mm(plan)
    visit = make_visit(plan, loading, hops, assistant)
    drawn = _drawn(tuple(visit.durations), runs, seed)
    days = live_days(visit, drawn)
    return Session(
        minutes=spread(days.minutes),
        in_chair=spread(days.in_chair),
        hands_on=spread(days.hands_on),
        assistant=spread(days.assistant) if assistant else None,
        idle=spread(days.idle),
        phases=_phases(visit, drawn),
        needle_changes=loading.needle_changes,
        refills=loading.refills,
        travel_mm=float(hops.sum()),
        timeline=_timeline(plan, visit, loading, hops),
        seed=seed,
    )


@lru_cache(maxsize=MOST_DRAWN)
def _drawn(durations: tuple[Duration, ...], runs: int, seed: int) -> FloatArray:
    """The days of a visit, read-only: the same for every pattern of a protocol, and drawing them takes longer than living them."""
    drawn = draw(durations, runs, np.random.default_rng(seed))
    drawn.flags.writeable = False
    return drawn


def way_mm(plan: Plan) -> FloatArray:
    """The way of the hand from each injection to the next, shape (n - 1,), mm; none from hole to hole of a device that strikes
    as it glides over a region, whose time is that of its points."""
    points = plan.points
    glides = np.array([step.pattern.kind == "stipple" for step in plan.protocol.steps])[points.step]
    return np.where((np.diff(points.target) == 0) & glides[1:], 0.0, hop_lengths_mm(points))


def hop_lengths_mm(points: InjectionPoints) -> FloatArray:
    """The way from each point to the next along the skin, shape (n - 1,), mm.

    The chord c bent by the normals at its ends: c (1 + c^2 k^2 / 24), k = |(n2 - n1) . chord| / c. Hops beyond 20 mm
    leave the skin and count as straight."""
    chord = np.diff(points.xyz_mm, axis=0)
    length = np.linalg.norm(chord, axis=1)
    divisor = np.where(length > 0, length, 1.0)
    turn = np.abs(np.einsum("ij,ij->i", np.diff(points.normal, axis=0), chord)) / divisor
    return np.asarray(np.where(length <= NEAR_HOP_MM, length * (1.0 + turn**2 / 24.0), length))


def nominal_min(visit: Visit) -> float:
    """Minutes of a visit with every duration at its mean."""
    length = _mean_lengths(visit)
    return float((starts(visit.tasks, length) + length).max())


def _mean_lengths(visit: Visit) -> FloatArray:
    return lengths(visit.tasks, np.array([[item.mean] for item in visit.durations]))


def _covered(visit: Visit, start: FloatArray, length: FloatArray) -> FloatArray:
    """Minutes in which anybody works, shape (runs,): the union of all tasks but waiting. One pair of hands does them one after
    the other."""
    working = [k for k, task in enumerate(visit.tasks) if task.by != NOBODY]
    if len({visit.tasks[k].by for k in working}) == 1:
        return np.asarray(length[working].sum(axis=0))
    begin, stop = start[working], (start + length)[working]
    order = np.argsort(begin, axis=0, kind="stable")
    begin, stop = np.take_along_axis(begin, order, axis=0), np.take_along_axis(stop, order, axis=0)
    reached = np.maximum.accumulate(stop, axis=0)
    gaps = np.maximum(begin[1:] - reached[:-1], 0.0).sum(axis=0)
    return np.asarray(reached[-1] - begin[0] - gaps)


def _phases(visit: Visit, drawn: FloatArray) -> tuple[Phase, ...]:
    """What hands do by its name, all of it together. What is waited for by name and stage, the longest wait of the day: waits go
    on side by side, so they are never added up."""
    count = np.zeros(len(visit.durations))
    by: dict[int, str] = {}
    for task in visit.tasks:
        for index, times in task.parts:
            count[index] = times if visit.durations[index].waiting else count[index] + times
            by.setdefault(index, task.by)
    groups: dict[tuple[str, str], list[int]] = {}
    for index in by:
        item = visit.durations[index]
        groups.setdefault((item.name, visit.stages[index] if item.waiting else ""), []).append(index)
    found = []
    for (name, _), own in groups.items():
        minutes = count[own, None] * drawn[own]
        together = minutes.max(axis=0) if visit.durations[own[0]].waiting else minutes.sum(axis=0)
        sources = dict.fromkeys(source for k in own for source in visit.durations[k].sources)
        assumed = next((visit.durations[k].assumed for k in own if visit.durations[k].assumed), None)
        found.append(Phase(name, spread(together), tuple(sources), assumed, by[own[0]]))
    return tuple(found)


def spread(minutes: FloatArray) -> Spread:
    """Percentiles of minutes, (runs,)."""
    p05, p50, p95 = np.percentile(minutes, (5.0, 50.0, 95.0))
    return Spread(float(p05), float(p50), float(p95))


def _timeline(plan: Plan, visit: Visit, loading: Loading, hops: FloatArray) -> tuple[Event, ...]:
    """The session with every duration at its mean, in the order in which things begin."""
    length = _mean_lengths(visit)
    begin = 60.0 * starts(visit.tasks, length)[:, 0]
    events: list[Event] = []
    for k, task in enumerate(visit.tasks):
        if k in visit.blocks:
            events += _injections(plan, visit.blocks[k], loading, hops, float(begin[k]))
            continue
        region = None if task.target is None else plan.targets[task.target].label
        end = float(begin[k] + 60.0 * length[k, 0])
        events.append(Event(float(begin[k]), end, task.name, region, None, None, None, task.by))
    return tuple(sorted(events, key=lambda event: event.start_s))


def _injections(plan: Plan, block: Block, loading: Loading, hops: FloatArray, now: float) -> list[Event]:
    """What happens while one block is injected, from ``now``, s."""
    protocol, session, points = plan.protocol, plan.protocol.session, plan.points
    region = plan.targets[block.target].label
    events: list[Event] = []

    def add(name: str, item: Duration | None, count: float, point: int | None, product: str, left_ml: float) -> None:
        nonlocal now
        if item is None:
            return
        end = now + count * item.mean
        events.append(Event(now, end, name, region, point, product, left_ml, PRACTITIONER))
        now = end

    for i in range(block.first, block.end):
        step = protocol.steps[points.step[i]]
        left = float(loading.before_ml[i])
        if i:
            add("travel", session.travel_s_per_mm, float(hops[i - 1]), None, step.product, left)
        if loading.new_needle[i]:
            left = max(left - protocol.needle.dead_space_ml, 0.0)
            add("needle change", session.needle_change_s, 1.0, None, step.product, left)
        for _ in range(int(loading.new_syringe[i])):
            left = capacity_ml(protocol, protocol.product_of(step))
            add("syringe refill", session.refill_s, 1.0, None, step.product, left)
        add("injection", step.seconds_per_point, 1.0, i, step.product, float(loading.remaining_ml[i]))
    return events
