"""Which value of a figure meets a goal: ``solve``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import InputError, MachineError, MesomapError
from mesomap.planning.make_plan import Progress
from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.goal import Goal, parse_goal
from mesomap.protocol.protocol import Protocol
from mesomap.simulation.goals import meets
from mesomap.simulation.practice import USUAL, Practice
from mesomap.whatif.bench import AtlasFor, Bench
from mesomap.whatif.grid import Grid
from mesomap.whatif.judged import judge_goal
from mesomap.whatif.search import Aim, search
from mesomap.whatif.values import decimal_text
from mesomap.whatif.vary import EVERY_STEP, check_keys, keys_of, shared_key

USUAL_KEYS = ("spacing_mm", "row_spacing_mm", "density_per_cm2")
"""What is changed when nothing is named: the first of these that a step has."""
OF_VOLUME = ("volume_ml", "drawn", "dose")
"""Metrics that the volume per point moves evenly."""
RULES = ("technique-figure", "volume-per-point")
"""Findings that say a volume per point is out of range."""


@dataclass(frozen=True)
class Trial:
    """``settings`` (``KEY=VALUE``) that were tried, none for the protocol as it is, and the goal's figure with them: ``value`` is
    that of the target furthest from the limit, None where it has none. ``findings`` are those of the plan."""

    settings: tuple[str, ...]
    value: float | None
    points: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Solution:
    """``goal`` and the ``keys`` that were changed for it together, of which the protocol has the values ``own``.

    ``prescribed`` is the protocol as it is; ``met`` what meets the goal nearest to it; ``below`` and ``above`` the nearest values
    under and over the limit. ``exact`` meets it where ``met`` does not, with other volumes per point as well, within what the
    technique and the protocol allow; ``factor`` is that of the volumes. ``lowest`` and ``highest`` are the ends of what was found
    between the values ``ends`` of the first key; all None where there is none.
    """

    protocol: Protocol
    goal: Goal
    keys: tuple[str, ...]
    own: tuple[str, ...]
    ends: tuple[str, str]
    prescribed: Trial
    met: Trial | None
    below: Trial | None
    above: Trial | None
    exact: Trial | None
    factor: float | None
    lowest: Trial | None
    highest: Trial | None
    tried: int

    @property
    def key(self) -> str:
        """One key for all: ``steps.*.spacing_mm``."""
        return shared_key(self.keys)

    @property
    def best(self) -> Trial:
        """What meets the goal, else what comes nearest."""
        if (found := self.met or self.exact) is not None:
            return found
        near = [trial for trial in (self.below, self.above) if trial is not None]
        return min(near, key=lambda trial: abs((trial.value or 0.0) - self.goal.limit), default=self.prescribed)


def solve(
    atlas: Atlas | AtlasFor,
    protocol: Protocol,
    goal: str,
    *,
    by: str | None = None,
    within: str | None = None,
    regions: Sequence[str] | None = None,
    seed: int = 1,
    practice: Practice = USUAL,
    progress: Progress | None = None,
) -> Solution:
    """The value of one figure of ``protocol`` with which its plan meets ``goal`` (``total_ml = 3``), nearest to its own.

    ``by`` is the key of the figure, by default the spacing of the steps that the goal is about; a key without a dot is that of
    every step that has it, and steps with different values keep their ratios. Values are looked for ``within`` LOW:HIGH,
    by default from a quarter to four times the protocol's own and in the range of the technique. The number of points is whole, so
    that a goal with ``=`` may be missed by a little; then ``Solution.exact`` tells which volume per point meets it.

    Raises InputError for a goal, key or range that cannot be read or does not fit, and where the protocol itself cannot be planned.
    """
    asked = parse_goal(goal)
    bench = Bench(atlas, protocol, regions, seed, practice)
    tries = _Tries(bench, asked, progress)
    prescribed = tries.trial(())
    if prescribed.value is None:
        raise InputError(
            f"goal {goal!r}: has no value in this plan; name a region that it treats and a figure known there"
        )
    keys = _keys(protocol, by, tries.steps)
    bench.check(keys)
    grid = Grid.of(protocol, keys, within)
    places: dict[int, Trial] = {grid.place: prescribed} if grid.ends[0] <= grid.place <= grid.ends[1] else {}

    def value_at(place: int) -> float | None:
        if place not in places:
            places[place] = tries.trial(grid.settings(place))
        return places[place].value

    aim = Aim(asked.limit, lambda value: meets(value, asked))
    exact = asked.comparison == "=="
    search(value_at, grid.start, grid.ends, aim, exact)
    found = _nearest(places, value_at, grid, asked)
    exactly, factor = None, None
    if exact and found["met"] is None:
        exactly, factor = _with_volume(tries, [trial for trial in (found["below"], found["above"]) if trial], asked)
    return Solution(
        protocol=protocol,
        goal=asked,
        keys=keys,
        own=tuple(map(decimal_text, grid.own)),
        ends=(grid.text(grid.ends[0]), grid.text(grid.ends[1])),
        prescribed=prescribed,
        exact=exactly,
        factor=factor,
        tried=tries.count,
        **found,
    )


class _Tries:
    """Plans that were made for a goal, and how many."""

    def __init__(self, bench: Bench, goal: Goal, progress: Progress | None) -> None:
        self.bench, self.goal, self._progress = bench, goal, progress
        self.count = 0
        self.steps: tuple[str, ...] = ()

    def trial(self, settings: Sequence[str]) -> Trial:
        """The goal's figure with ``settings``. What cannot be planned has no value; the protocol itself must be."""
        if self._progress:
            self._progress(f"trial {self.count + 1}", self.count, self.count + 1)
        self.count += 1
        try:
            plan = self.bench.plan(settings)
            results = judge_goal(plan, self.goal, self.bench.practice)
        except MachineError:
            raise
        except MesomapError:
            if not settings:
                raise
            return Trial(tuple(settings), None, 0, ())
        if not settings:
            self.steps = _treating(plan, self.goal)
        values = [result.value for result in results if result.value is not None]
        return Trial(tuple(settings), _worst(values, self.goal), len(plan.points), plan.findings)


def _worst(values: Sequence[float], goal: Goal) -> float | None:
    """The value of the target that is furthest from what the goal wants; None without any."""
    if goal.comparison == "==":
        return max(values, key=lambda value: abs(value - goal.limit), default=None)
    return (min if goal.comparison.startswith(">") else max)(values, default=None)


def _treating(plan: Plan, goal: Goal) -> tuple[str, ...]:
    """Ids of the steps that treat what the goal is about."""
    about = [goal.region in ("total", target.region, target.label) for target in plan.targets]
    steps = {target.step for target, there in zip(plan.targets, about, strict=True) if there}
    return tuple(plan.protocol.steps[index].id for index in sorted(steps))


def _keys(protocol: Protocol, by: str | None, steps: Sequence[str]) -> tuple[str, ...]:
    """The keys to change: of the steps that the goal is about, where a short one was named."""
    for name in USUAL_KEYS if by is None else (by,):
        where = f"--by {name}"
        try:
            keys = keys_of(protocol, name, where)
        except InputError:
            if by is not None:
                raise
            continue
        if "." in name.removeprefix(EVERY_STEP):
            check_keys(protocol, keys, "1", "--by")
            return keys
        about = tuple(key for key in keys if not key.startswith("steps.") or key.split(".")[1] in steps)
        if about:
            return about
        if by is not None:
            raise InputError(f"{where}: no step that the goal is about has it; it is of {', '.join(keys)}")
    raise InputError(
        f"--by: no step that the goal is about has {' or '.join(USUAL_KEYS)}; "
        "name the figure to change, such as volume_ml or points"
    )


def _nearest(
    places: dict[int, Trial], value_at: Callable[[int], float | None], grid: Grid, goal: Goal
) -> dict[str, Trial | None]:
    """Of what was tried: what meets the goal nearest to the protocol, the values next to the limit, the lowest and the
    highest. Of values that give the same, a round one is taken."""
    known = [(place, trial.value) for place, trial in places.items() if trial.value is not None]

    def rounded(place: int) -> Trial:
        for unit in (100, 10):
            other = unit * round(place / unit)
            inside = place not in (grid.place, other) and grid.ends[0] <= other <= grid.ends[1]
            if inside and value_at(other) == places[place].value:
                return places[other]
        return places[place]

    def first(rank: Callable[[int, float], float], found: Iterable[tuple[int, float]]) -> Trial | None:
        entries = [(rank(place, value), abs(place - grid.start), place) for place, value in found]
        return rounded(min(entries)[2]) if entries else None

    met = [(place, value) for place, value in known if meets(value, goal)]
    missed = [(place, value) for place, value in known if not meets(value, goal)]
    return {
        "met": first(lambda place, value: 0.0, met),
        "below": first(lambda place, value: -value, [one for one in missed if one[1] <= goal.limit]),
        "above": first(lambda place, value: value, [one for one in missed if one[1] > goal.limit]),
        "lowest": first(lambda place, value: value, known),
        "highest": first(lambda place, value: -value, known),
    }


def _with_volume(tries: _Tries, near: Sequence[Trial], goal: Goal) -> tuple[Trial | None, float | None]:
    """That of the two trials of ``near`` with the volumes per point changed so that the goal is met exactly, and their factor;
    the one that changes least. None where a volume is not given by point, or would lie where the technique or the protocol do
    not allow it."""
    found: list[tuple[float, float, Trial]] = []
    for trial in near if goal.metric in OF_VOLUME and len(near) == 2 else ():
        plan, value = tries.bench.plan(trial.settings), trial.value
        if not value or not tries.steps:
            continue
        expelled_ml = math.fsum(plan.points.volume_ml)
        factor = 1.0 + (goal.limit - value) / expelled_ml if goal.metric == "drawn" else goal.limit / value
        changed = _scaled(plan, tries.steps, factor) if factor > 0.0 else None
        if changed is None:
            continue
        kept = [entry for entry in trial.settings if entry.partition("=")[0] not in changed]
        exact = tries.trial([*kept, *(f"{key}={text}" for key, text in changed.items())])
        if exact.value is not None and meets(exact.value, goal) and _out_of_range(exact) <= _out_of_range(trial):
            found.append((abs(factor - 1.0), factor, exact))
    if not found:
        return None, None
    _, factor, exact = min(found, key=lambda entry: entry[0])
    return exact, factor


def _scaled(plan: Plan, steps: Sequence[str], factor: float) -> dict[str, str] | None:
    """What each point of the steps gets, times ``factor``, by key; None where a step shares out a total."""
    found = {}
    for step in plan.protocol.steps:
        if step.id not in steps:
            continue
        dose = plan.protocol.numbers.get(f"steps.{step.id}.dose")
        per_point = {"dose": dose.value if dose else None, "volume_ml": step.volume_ml, "ml_per_mm": step.ml_per_mm}
        name = next((name for name, value in per_point.items() if value is not None), None)
        if name is None:
            return None
        found[f"steps.{step.id}.{name}"] = _written((per_point[name] or 0.0) * factor)
    return found


def _written(value: float) -> str:
    """The shortest text that is as good as the value for an exact goal."""
    texts = (f"{value:.{digits}g}" for digits in range(3, 17))
    return next((text for text in texts if abs(float(text) - value) <= 1e-11 * value), repr(value))


def _out_of_range(trial: Trial) -> int:
    """How many findings say that a figure lies out of range."""
    return sum(finding.rule in RULES and finding.severity != "info" for finding in trial.findings)
