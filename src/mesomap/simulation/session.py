"""How long a session takes, by phase, with its spread; and a nominal timeline of what happens when."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import InjectionPoints, Plan
from mesomap.protocol.figure import Duration
from mesomap.simulation.supply import Loading

RUNS = 10_000
NEAR_HOP_MM = 20.0


@dataclass(frozen=True)
class Spread:
    """5th, 50th and 95th percentile, minutes."""

    p05_min: float
    p50_min: float
    p95_min: float


@dataclass(frozen=True)
class Phase:
    """One part of the session. ``sources`` are ids in the protocol; ``assumed`` the reason where no source gives a
    figure; ``waiting`` for the dwell of an anaesthetic and the like."""

    name: str
    minutes: Spread
    sources: tuple[str, ...]
    assumed: str | None
    waiting: bool


@dataclass(frozen=True)
class Event:
    """A row of the nominal timeline, in which every duration is the middle of its range.

    ``point`` is the row of the plan's points, ``remaining_ml`` what the syringe holds afterwards; both None where
    they do not apply."""

    start_s: float
    end_s: float
    event: str
    region: str | None
    point: int | None
    product: str | None
    remaining_ml: float | None


@dataclass(frozen=True)
class Session:
    """``minutes`` of the whole, ``hands_on`` without waiting; ``phases`` in order; ``travel_mm`` the hand's way from point
    to point; ``seed`` the draw."""

    minutes: Spread
    hands_on: Spread
    phases: tuple[Phase, ...]
    needle_changes: int
    refills: int
    travel_mm: float
    timeline: tuple[Event, ...]
    seed: int


def run_session(plan: Plan, loading: Loading, seed: int) -> Session:
    """Sample the session 10,000 times: every duration uniform within its range, one draw per phase and run.

    A draw is the pace of that day: all injections of a run take equally long, so their spread does not average out.
    Phases are drawn in the order they are listed, independent of each other. Equal seeds give equal numbers."""
    hops = hop_lengths_mm(plan.points)
    phases = _phases(plan, loading, float(hops.sum()))
    rng = np.random.default_rng(seed)
    waiting, hands_on, listed = np.zeros(RUNS), np.zeros(RUNS), []
    for phase in phases:
        drawn = rng.uniform(phase.low, phase.high, RUNS)
        share = waiting if phase.waiting else hands_on
        share += drawn
        listed.append(Phase(phase.name, _spread(drawn), phase.sources, phase.assumed, phase.waiting))
    return Session(
        minutes=_spread(waiting + hands_on),
        hands_on=_spread(hands_on),
        phases=tuple(listed),
        needle_changes=loading.needle_changes,
        refills=loading.refills,
        travel_mm=float(hops.sum()),
        timeline=_timeline(plan, loading, hops),
        seed=seed,
    )


def hop_lengths_mm(points: InjectionPoints) -> FloatArray:
    """The way from each point to the next along the skin, shape (n - 1,), mm.

    The chord c bent by the normals at its ends: c (1 + c^2 k^2 / 24), k = |(n2 - n1) . chord| / c. Hops beyond 20 mm
    leave the skin and count as straight."""
    chord = np.diff(points.xyz_mm, axis=0)
    length = np.linalg.norm(chord, axis=1)
    divisor = np.where(length > 0, length, 1.0)
    turn = np.abs(np.einsum("ij,ij->i", np.diff(points.normal, axis=0), chord)) / divisor
    return np.asarray(np.where(length <= NEAR_HOP_MM, length * (1.0 + turn**2 / 24.0), length))


def _phases(plan: Plan, loading: Loading, travel_mm: float) -> list[Duration]:
    """The phases for which the protocol gives figures, in order, in minutes."""
    session = plan.protocol.session
    n = len(plan.points)
    counted: list[Duration] = []
    for item, times in (
        (session.travel_s_per_mm, travel_mm),
        (session.needle_change_s, loading.needle_changes),
        (session.refill_s, loading.refills),
    ):
        if item is not None and times:
            counted.append(_times(item, times))
    marking = session.marking_s_per_point
    marked = () if marking is None else (_times(marking, n),)
    return [*session.before, *marked, _injecting(plan), *counted, *session.after]


def _times(item: Duration, count: float) -> Duration:
    """``item`` in seconds, ``count`` times over, in minutes."""
    return Duration(item.name, count * item.low / 60.0, count * item.high / 60.0, item.sources, item.assumed)


def _injecting(plan: Plan) -> Duration:
    """All injections together, minutes, with the sources of all steps that have points."""
    counts = np.bincount(plan.points.step, minlength=len(plan.protocol.steps)).tolist()
    used = [_times(step.seconds_per_point, n) for n, step in zip(counts, plan.protocol.steps, strict=True) if n]
    return Duration(
        "injecting",
        math.fsum(item.low for item in used),
        math.fsum(item.high for item in used),
        tuple(dict.fromkeys(source for item in used for source in item.sources)),
        next((item.assumed for item in used if item.assumed), None),
    )


def _spread(minutes: FloatArray) -> Spread:
    p05, p50, p95 = np.percentile(minutes, (5.0, 50.0, 95.0))
    return Spread(float(p05), float(p50), float(p95))


def _timeline(plan: Plan, loading: Loading, hops: FloatArray) -> tuple[Event, ...]:
    """The session with every duration at the middle of its range."""
    protocol, session = plan.protocol, plan.protocol.session
    events: list[Event] = []
    now = 0.0

    def add(
        name: str,
        seconds: float,
        region: str | None = None,
        point: int | None = None,
        product: str | None = None,
        left_ml: float | None = None,
    ) -> None:
        nonlocal now
        events.append(Event(now, now + seconds, name, region, point, product, left_ml))
        now += seconds

    for item in session.before:
        add(item.name, 60.0 * _middle(item))
    if session.marking_s_per_point is not None:
        item = session.marking_s_per_point
        add(item.name, len(plan.points) * _middle(item))
    labels = [target.label for target in plan.targets]
    full = protocol.syringe.size_ml
    left = {product.id: full - protocol.needle.dead_space_ml for product in protocol.products}
    for i, (index, target) in enumerate(zip(plan.points.step.tolist(), plan.points.target.tolist(), strict=True)):
        step = protocol.steps[index]
        own = step.product
        if i and session.travel_s_per_mm is not None:
            add("travel", float(hops[i - 1]) * _middle(session.travel_s_per_mm), product=own, left_ml=left[own])
        if loading.new_needle[i]:
            left[own] = max(left[own] - protocol.needle.dead_space_ml, 0.0)
            add("needle change", _middle(session.needle_change_s), product=own, left_ml=left[own])
        for _ in range(int(loading.new_syringe[i])):
            left[own] = full
            add("syringe refill", _middle(session.refill_s), product=own, left_ml=full)
        left[own] = float(loading.remaining_ml[i])
        add("injection", _middle(step.seconds_per_point), labels[target], i, own, left[own])
    for item in session.after:
        add(item.name, 60.0 * _middle(item))
    return tuple(events)


def _middle(item: Duration | None) -> float:
    """Half way between low and high; 0 for what the protocol gives no figure for."""
    return 0.5 * (item.low + item.high) if item is not None else 0.0
