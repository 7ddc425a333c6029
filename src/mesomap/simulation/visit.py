"""A visit as tasks: what is done to which region, by whom, and what has to be over before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Plan
from mesomap.protocol.figure import Duration
from mesomap.protocol.protocol import CREAM_PHASE
from mesomap.simulation.loading import Loading
from mesomap.simulation.position import positions
from mesomap.simulation.schedule import ASSISTANT, NOBODY, PRACTITIONER, Task

MINUTE = 1.0 / 60.0


@dataclass(frozen=True)
class Block:
    """Injections in a row on one target: rows ``first`` up to ``end`` of the plan's points, all in one task."""

    target: int
    first: int
    end: int


@dataclass(frozen=True)
class Visit:
    """``tasks`` in the order in which each pair of hands takes them, made of ``durations``, in minutes, each with its ``stage``:
    before or after the injections, step, contact, or the key of what recurs. ``blocks`` are the injections by the index of
    their task."""

    tasks: tuple[Task, ...]
    durations: tuple[Duration, ...]
    stages: tuple[str, ...]
    blocks: dict[int, Block]


def make_visit(plan: Plan, loading: Loading, hops_mm: FloatArray, assistant: bool = False) -> Visit:
    """The tasks of one session of ``plan``; ``hops_mm`` (n - 1,) is the hand's way from point to point.

    What is done off the skin before anything is done on it comes first. Up to the last phase that waits, phases on the skin
    are then done on all regions, one after the other, so that waiting goes on beside other work; then the rest that is off
    the skin. Where several steps treat a region, it is got ready once. A region's turn is: turning the patient or moving on,
    phases on the skin that are left, marking, injecting. Phases on the skin that do not wait share their time among the
    regions by area. Afterwards phases come in their order; one off the skin does not wait for ice or a mask. An assistant
    does what is meant for one. Steps whose points, or whose product on the skin, take the same range of times share one
    duration: it is the same hand on the same day.
    """
    return _Builder(plan, assistant).visit(loading, hops_mm)


class _Builder:
    """Collects tasks and the durations that they are made of."""

    def __init__(self, plan: Plan, assistant: bool) -> None:
        self._plan, self._assistant = plan, assistant
        self._tasks: list[Task] = []
        self._durations: dict[tuple[str, Hashable], Duration] = {}
        areas = {target.label: target.target_area_cm2 for target in plan.targets}
        whole = sum(areas.values())
        self._areas_cm2 = [areas[target.label] for target in plan.targets]
        self._share = [area / whole if whole else 1.0 / len(areas) for area in self._areas_cm2]

    def visit(self, loading: Loading, hops_mm: FloatArray) -> Visit:
        plan, session = self._plan, self._plan.protocol.session
        runs = _runs(plan)
        order = list(dict.fromkeys(run.target for run in runs))
        on_skin = [k for k, phase in enumerate(session.before) if not phase.off_skin]
        first = on_skin[0] if on_skin else len(session.before)
        last_wait = max((k for k in on_skin if session.before[k].waiting), default=-1)
        off_skin = [self._phase("before", k) for k in range(first)]
        waits_for = tuple(off_skin)
        labels = [target.label for target in plan.targets]
        # A region that several steps treat is got ready once, before the first of them.
        once = {labels[target]: target for target in reversed(order)}
        ready = {
            target: self._on_region(target, [k for k in on_skin if k <= last_wait], waits_for)
            for target in order
            if once[labels[target]] == target
        }
        off_skin += [self._phase("before", k) for k in range(first, len(session.before)) if k not in on_skin]
        lying = positions(plan)
        blocks: dict[int, Block] = {}
        soaking: list[int] = []
        marked: set[int] = set()
        last: int | None = None
        for number, run in enumerate(runs):
            moved, turned = self._move(runs[number - 1].target if number else run.target, run.target, lying, last)
            before = turned
            if run.target in ready:
                before = (*ready.pop(run.target), *turned)
                before = self._on_region(run.target, [k for k in on_skin if k > last_wait], before)
            if run.target not in marked:
                marked.add(run.target)
                before = self._mark(run.target, before)
            last = self._inject(run, loading, hops_mm, (*before, *moved, *off_skin))
            blocks[last] = run
            soaking += self._contact(run, last)
        self._finish(() if last is None else (last, *soaking))
        stages = tuple(stage for stage, _ in self._durations)
        return Visit(tuple(self._tasks), tuple(self._durations.values()), stages, blocks)

    def _part(self, stage: str, which: Hashable, item: Duration, count: float) -> tuple[int, float]:
        """``count`` times a duration, which is kept by its stage and ``which`` of it, with the origins of all that share it."""
        key = (stage, which)
        kept = self._durations.setdefault(key, item)
        if kept != item:
            sources = tuple(dict.fromkeys((*kept.sources, *item.sources)))
            self._durations[key] = replace(kept, sources=sources, assumed=kept.assumed or item.assumed)
        return list(self._durations).index(key), count

    def _add(
        self,
        item: Duration,
        parts: Iterable[tuple[int, float]],
        after: tuple[int, ...] = (),
        target: int | None = None,
    ) -> int:
        by = NOBODY if item.waiting else ASSISTANT if self._assistant and item.by_assistant else PRACTITIONER
        self._tasks.append(Task(item.name, tuple(parts), by, after, target))
        return len(self._tasks) - 1

    def _phase(self, stage: str, k: int, after: tuple[int, ...] = (), target: int | None = None) -> int:
        """A phase before or after the injections; on a target for the share of its area, unless it waits."""
        item: Duration = getattr(self._plan.protocol.session, stage)[k]
        count = 1.0 if target is None or item.waiting else self._share[target]
        return self._add(item, [self._part(stage, k, item, count)], after, target)

    def _recurring(self, key: str, count: float) -> list[tuple[int, float]]:
        """``count`` times a recurring time, nothing where the protocol has none."""
        item: Duration | None = getattr(self._plan.protocol.session, key)
        return [] if item is None or not count else [self._part(key, None, item.times(MINUTE), count)]

    def _on_region(self, target: int, phases: list[int], after: tuple[int, ...]) -> tuple[int, ...]:
        """Some phases before the injections on one target; what has to be over for what follows."""
        protocol = self._plan.protocol
        for k in phases:
            cream = protocol.session.cream_s_per_cm2
            if protocol.cream and protocol.session.before[k].name == CREAM_PHASE and cream is not None:
                parts = self._recurring("cream_s_per_cm2", self._areas_cm2[target])
                after = (self._add(cream, parts, after, target),)
            after = (self._phase("before", k, after, target),)
        return after

    def _mark(self, target: int, after: tuple[int, ...]) -> tuple[int, ...]:
        item = self._plan.protocol.session.marking_s_per_point
        if item is None:
            return after
        count = int((self._plan.points.target == target).sum())
        return (self._add(item, self._recurring("marking_s_per_point", count), after, target),)

    def _move(
        self, here: int, there: int, lying: tuple[str, ...], last: int | None
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The move to the next target, and what the work on its skin has to wait for: the patient must have turned."""
        turn = lying[here] != lying[there]
        key = "reposition_s" if turn else "region_change_s"
        item: Duration | None = getattr(self._plan.protocol.session, key)
        if last is None or here == there or item is None:
            return (), ()
        moved = (self._add(item, self._recurring(key, 1.0), (last,), there),)
        return moved, moved if turn else ()

    def _inject(self, run: Block, loading: Loading, hops_mm: FloatArray, after: tuple[int, ...]) -> int:
        """All injections of a block, with the way of the hand, new needles and syringes."""
        plan, rows = self._plan, slice(run.first, run.end)
        steps = plan.protocol.steps
        parts = []
        for index, count in Counter(plan.points.step[rows].tolist()).items():
            each = steps[index].seconds_per_point.times(MINUTE)
            parts.append(self._part("step", each.range, each, count))
        parts += self._recurring("travel_s_per_mm", float(hops_mm[max(run.first - 1, 0) : run.end - 1].sum()))
        parts += self._recurring("needle_change_s", int(loading.new_needle[rows].sum()))
        parts += self._recurring("refill_s", int(loading.new_syringe[rows].sum()))
        return self._add(steps[plan.points.step[run.first]].seconds_per_point, parts, after, run.target)

    def _contact(self, run: Block, last: int) -> list[int]:
        """The product left on the skin after a block."""
        index = int(self._plan.points.step[run.first])
        item = self._plan.protocol.steps[index].contact_min
        if item is None:
            return []
        return [self._add(item, [self._part("contact", item.range, item, 1.0)], (last,), run.target)]

    def _finish(self, last: tuple[int, ...]) -> None:
        on_skin = last
        for k, phase in enumerate(self._plan.protocol.session.after):
            task = self._phase("after", k, last[:1] if phase.off_skin else on_skin)
            on_skin = on_skin if phase.off_skin else (task,)


def _runs(plan: Plan) -> list[Block]:
    """The injections by target, as they follow each other."""
    target = plan.points.target
    starts = np.flatnonzero(np.diff(target, prepend=-1))
    ends = np.append(starts[1:], len(target))
    return [Block(int(target[a]), int(a), int(b)) for a, b in zip(starts, ends, strict=True)]
