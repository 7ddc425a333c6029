"""What a batch will take, from a few of its jobs tried here."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mesomap.batch.jobs import Job
from mesomap.batch.work import Outcome, work

TRIED = 4
START_S = 8.0
"""Until workers have started and read what they need."""
COPIES = 2.2
"""What is in the rows of a job lies in the index and in both tables."""


@dataclass(frozen=True)
class Estimate:
    """``seconds`` with so many ``workers`` and ``bytes_on_disk`` for all jobs, from the ``tried`` ones; None where all of them
    failed. ``failures`` are their reasons."""

    jobs: int
    workers: int
    tried: int
    seconds: float | None
    bytes_on_disk: float | None
    failures: tuple[str, ...]


def estimate(
    jobs: Sequence[Job], workers: int, progress: Callable[[str, int, int], None] = lambda what, done, total: None
) -> Estimate:
    """Try some of ``jobs``, spread evenly over the list, and scale; what they write is thrown away."""
    count = min(TRIED, len(jobs))
    chosen = [jobs[round(k * (len(jobs) - 1) / max(count - 1, 1))] for k in range(count)]
    with tempfile.TemporaryDirectory(prefix="mesomap-batch-") as scratch:
        outcomes: list[Outcome] = []
        for k, job in enumerate([chosen[0], *chosen]):  # the first one pays for what is read and compiled once
            progress("trying jobs", k, count + 1)
            outcomes += work([job], scratch)
        tried = outcomes[1:]
        written = sum(path.stat().st_size for path in Path(scratch).rglob("*") if path.is_file())
    done = [one for one in tried if not one.cause]
    if not done:
        return Estimate(len(jobs), workers, count, None, None, tuple(one.error for one in tried))
    seconds = sum(one.seconds for one in done) / len(done)
    rows = sum(len(json.dumps(one.rows)) for one in done)
    return Estimate(
        len(jobs),
        workers,
        count,
        START_S + len(jobs) * seconds / workers,
        len(jobs) * (written + COPIES * rows) / len(done),
        tuple(one.error for one in tried if one.cause),
    )
