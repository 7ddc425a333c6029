"""Work through a manifest: what is missing in the index is done, and kept as it comes in."""

from __future__ import annotations

import queue
import shutil
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import mesomap
from mesomap.batch.cluster import local_client, memory_bytes, processors, scheduler_client
from mesomap.batch.index import Index
from mesomap.batch.jobs import Job, by_skin
from mesomap.batch.manifest import Manifest, read_manifest
from mesomap.batch.results import write_results_tables
from mesomap.batch.work import Outcome, work
from mesomap.errors import InputError, MachineError, OutputError

if TYPE_CHECKING:
    from distributed import Client, Future

TOGETHER = 6
"""Jobs on one skin that a worker is given at a time; where files are written, one."""
AHEAD = 2
"""Portions at hand for each thread of the workers."""
TRIES = 3
POLL_S, NOBODY_S = 0.5, 300.0


@dataclass(frozen=True)
class Progress:
    """``done`` and ``failed`` of ``total`` jobs; ``kept`` of them an earlier run had done."""

    total: int
    kept: int
    done: int
    failed: int


@dataclass(frozen=True)
class BatchResult:
    """What came of a batch: ``done``, ``failed`` and ``waiting`` jobs; ``kept`` of them an earlier run had done.
    ``stopped`` says that it was asked to stop before its end."""

    folder: Path
    total: int
    kept: int
    done: int
    failed: int
    waiting: int
    seconds: float
    stopped: bool


def run_batch(
    manifest: Manifest | str | Path,
    output: str | Path,
    *,
    workers: int | None = None,
    scheduler: str | None = None,
    memory_limit: str = "auto",
    progress: Callable[[Progress], None] = lambda state: None,
    stop: Event | None = None,
) -> BatchResult:
    """Do the jobs of ``manifest`` that ``output`` does not hold yet, and write results.csv and results.parquet there.

    ``workers`` processes of this machine (as many as processors when None), each ended at ``memory_limit`` (``auto``: its
    share of the machine; or a size such as ``2GB``), or those of a dask ``scheduler`` by its address. A failing job is
    noted with its reason. A job whose worker is killed is tried three times in all. Setting ``stop`` lets running jobs end and
    begins no more. A script that calls this needs ``if __name__ == "__main__":``, since workers import it.

    Raises ProtocolError for a faulty manifest, InputError for a number or size that cannot be, OutputError where ``output``
    cannot be used or the disk is full, MachineError where no scheduler or worker answers. What was done is kept.
    """
    if workers is not None and workers < 1:
        raise InputError(f"--workers {workers}: must be a whole number of at least 1")
    if scheduler is not None and (workers is not None or memory_limit != "auto"):
        raise InputError(
            "--workers and --memory-limit are for workers of this machine; leave them out with --scheduler"
        )
    if memory_limit != "auto":
        memory_bytes(memory_limit)
    begun, folder = time.perf_counter(), Path(output)
    found = manifest if isinstance(manifest, Manifest) else read_manifest(manifest)
    stop = Event() if stop is None else stop
    with Index(folder, write=True) as index:
        todo = index.enter(found.jobs, found.path, found.title)
        _sweep(folder)
        kept = len(found.jobs) - len(todo)
        try:
            if todo:
                place = (
                    scheduler_client(scheduler)
                    if scheduler is not None
                    else local_client(min(workers or processors(), len(todo)), memory_limit)
                )
                _Run(index, todo, progress, kept, stop).through(place, local=scheduler is None)
                _sweep(folder)
        finally:
            write_results_tables(index)
        counts = index.counts()
    return BatchResult(
        folder,
        len(found.jobs),
        kept,
        counts["done"],
        counts["failed"],
        counts["waiting"],
        time.perf_counter() - begun,
        stop.is_set(),
    )


def _sweep(folder: Path) -> None:
    """Take away what a killed run or worker left half-written; whole folders have no dot."""
    for path in (folder / "jobs").glob(".*"):
        shutil.rmtree(path, ignore_errors=True)


class _Run:
    """One pass over the jobs that are missing. What kills a worker is found by trying each job of its portion alone, when
    nothing else runs."""

    def __init__(
        self, index: Index, todo: list[Job], progress: Callable[[Progress], None], kept: int, stop: Event
    ) -> None:
        portions = by_skin([job for job in todo if not job.formats], TOGETHER)
        portions += by_skin([job for job in todo if job.formats], 1)
        self._waiting: deque[list[Job]] = deque(portions)
        self._suspects: deque[tuple[Job, int]] = deque()
        self._flying: dict[Future[list[Outcome]], tuple[list[Job], int]] = {}
        self._ended: queue.SimpleQueue[Future[list[Outcome]]] = queue.SimpleQueue()
        self._index, self._stop, self._progress = index, stop, progress
        self._state = Progress(len(todo) + kept, kept, 0, 0)
        self._writes = any(job.formats for job in todo)

    def through(self, place: AbstractContextManager[Client], local: bool) -> None:
        """Work with the client of ``place`` until all is done or it is asked to stop."""
        self._progress(self._state)
        with place as client:
            tries = TRIES if local else 1  # a scheduler of others tries again by itself
            nobody_since: float | None = None
            while self._pending():
                self._send(client)
                if not self._flying:
                    break
                try:
                    future = self._ended.get(timeout=POLL_S)
                except queue.Empty:
                    nobody_since = _nobody(client, nobody_since)
                    continue
                nobody_since = None
                self._take(client, future, tries)

    def _pending(self) -> bool:
        return bool(self._flying or ((self._waiting or self._suspects) and not self._stop.is_set()))

    def _send(self, client: Client) -> None:
        if self._stop.is_set():
            return
        most = AHEAD * max(sum(client.nthreads().values()), 1)
        while self._waiting and len(self._flying) < most:
            self._submit(client, self._waiting.popleft(), 0)
        if self._suspects and not self._flying:
            job, tries = self._suspects.popleft()
            self._submit(client, [job], tries)

    def _submit(self, client: Client, jobs: list[Job], tries: int) -> None:
        folder = str((self._index.folder / "jobs").absolute()) if self._writes else None
        future = client.submit(work, jobs, folder, mesomap.__version__, pure=False)
        self._fly(future, jobs, tries)

    def _fly(self, future: Future[list[Outcome]], jobs: list[Job], tries: int) -> None:
        self._flying[future] = jobs, tries
        future.add_done_callback(self._ended.put)

    def _take(self, client: Client, future: Future[list[Outcome]], tries: int) -> None:
        from distributed.scheduler import KilledWorker

        jobs, tried = self._flying.pop(future)
        status = future.status
        if status == "finished":
            self._keep(future.result())
            return
        if status == "pending":  # its worker was killed before the outcome was fetched; it is done again
            self._fly(future, jobs, tried)
            return
        error = future.exception() if status == "error" else None
        if error is None:
            if client.status != "running":
                raise MachineError("the scheduler is gone; what is done is kept, run the same command again")
            self._waiting.append(jobs)
        elif not isinstance(error, KilledWorker):
            words = f"{type(error).__name__}: {error}"
            self._keep([Outcome(job.key, f"the worker could not do it ({words})", "machine") for job in jobs])
        elif len(jobs) == 1 and tried + 1 >= tries:
            words = f"its worker was killed each of {tries} times: out of memory, or a crash of a library"
            self._keep([Outcome(jobs[0].key, words, "worker")])
        else:
            alone = tried + 1 if len(jobs) == 1 else tried
            self._suspects += [(job, alone) for job in jobs]

    def _keep(self, outcomes: list[Outcome]) -> None:
        self._index.record(outcomes)
        failed = sum(bool(one.cause) for one in outcomes)
        state = self._state
        self._state = Progress(state.total, state.kept, state.done + len(outcomes) - failed, state.failed + failed)
        self._progress(self._state)
        for one in outcomes:
            if one.cause == "disk":
                raise OutputError(f"{one.error}; what is done is kept, run the same command again afterwards")


def _nobody(client: Client, since: float | None) -> float | None:
    """Since when there has been no worker. Raises MachineError where that is long."""
    if client.nthreads():
        return None
    now = time.monotonic()
    if since is not None and now - since > NOBODY_S:
        raise MachineError(
            f"no worker has been there for {NOBODY_S:.0f} s; what is done is kept, start workers and run the same command again"
        )
    return now if since is None else since
