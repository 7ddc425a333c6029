"""Who does what when: tasks in a fixed order on few hands, many days at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.protocol.figure import Duration

PRACTITIONER, ASSISTANT, NOBODY = "practitioner", "assistant", ""


@dataclass(frozen=True)
class Task:
    """What takes ``count`` times each of some durations, ``parts``, by their index; done ``by`` one pair of hands (NOBODY
    for waiting) once the tasks ``after``, by theirs, are over. ``target`` is the place in the plan, None for all."""

    name: str
    parts: tuple[tuple[int, float], ...]
    by: str
    after: tuple[int, ...] = ()
    target: int | None = None


def draw(durations: Sequence[Duration], runs: int, rng: np.random.Generator) -> FloatArray:
    """One value of each duration for each of ``runs`` days, shape (durations, runs), in order and independent of each other:
    uniform, triangular, or one of what was measured."""
    drawn = np.empty((len(durations), runs))
    for row, item in zip(drawn, durations, strict=True):
        if item.measured:
            row[:] = rng.choice(item.measured, runs)
        elif item.likely is not None and item.low < item.high:
            row[:] = rng.triangular(item.low, item.likely, item.high, runs)
        else:
            row[:] = rng.uniform(item.low, item.high, runs)
    return drawn


def lengths(tasks: Sequence[Task], drawn: FloatArray) -> FloatArray:
    """How long each task takes on each day, shape (tasks, runs), from what was drawn (durations, runs)."""
    out = np.zeros((len(tasks), drawn.shape[1]))
    for row, task in zip(out, tasks, strict=True):
        for index, count in task.parts:
            row += count * drawn[index]
    return out


def starts(tasks: Sequence[Task], length: FloatArray) -> FloatArray:
    """When each task begins, shape (tasks, runs): a pair of hands takes its tasks in the order they are listed, and begins
    as soon as it is free and all that the task waits for is over.

    start = max(end of what it waits for, end of the last task of the same hands), from 0."""
    start = np.zeros_like(length)
    free: dict[str, FloatArray] = {}
    for index, task in enumerate(tasks):
        for other in task.after:
            np.maximum(start[index], start[other] + length[other], out=start[index])
        if task.by != NOBODY:
            if task.by in free:
                np.maximum(start[index], free[task.by], out=start[index])
            free[task.by] = start[index] + length[index]
    return start
