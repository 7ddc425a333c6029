"""Work through a manifest: what is missing in the index is done, and kept as it comes in."""

from __future__ import annotations

import contextlib
import queue
import shutil
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import mesomap
from mesomap.batch.cluster import check_place, leave_if_imported, local_client, processors, scheduler_client
from mesomap.batch.index import INDEX, LOCK, Index
from mesomap.batch.jobs import Job, by_skin
from mesomap.batch.manifest import Manifest, read_manifest
from mesomap.batch.results import CSV, PARQUET, write_results_tables
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
GONE = "the scheduler is gone; what is done is kept, run the same command again"


@dataclass(frozen=True)
class Progress:
    """``done`` and ``failed`` of ``total`` jobs, those of earlier runs included; ``kept`` of them had ended before this run."""

    total: int
    kept: int
    done: int
    failed: int


@dataclass(frozen=True)
class BatchResult:
    """What came of a batch: ``done``, ``failed`` and ``waiting`` of ``total`` jobs, those of earlier runs included; ``kept`` of
    them had ended before this run. What failed before for a reason outside its inputs is tried again, and waits till then.
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
    begins no more. A script that calls this must be a file and needs ``if __name__ == "__main__":``, since workers import it.

    Raises ProtocolError for a faulty manifest, InputError for an argument that cannot be, OutputError where ``output``
    cannot be used or the disk is full, MachineError where no worker can be started and no scheduler or worker answers. What
    was done is kept; where nothing was, a new folder is taken away again.
    """
    leave_if_imported()
    _check_kinds(manifest, output, progress, stop)
    check_place(workers, scheduler, memory_limit)
    begun, folder = time.perf_counter(), Path(output)
    found = manifest if isinstance(manifest, Manifest) else read_manifest(manifest)
    stop = Event() if stop is None else stop
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    fresh = not (folder / INDEX).exists()
    with Index(folder, write=True) as index:
        run = _Run(index, index.enter(found.jobs, found.path, found.title), progress, stop)
        _sweep(folder)
        try:
            with _tables(index):
                if run.jobs:
                    place = (
                        scheduler_client(scheduler)
                        if scheduler is not None
                        else local_client(min(workers or processors(), run.jobs), memory_limit, folder)
                    )
                    run.through(place, local=scheduler is None)
                    _sweep(folder)
        except MachineError:
            if fresh and not run.begun:
                _unmake(folder, made)
            raise
    state = run.state
    return BatchResult(
        folder,
        state.total,
        state.kept,
        state.done,
        state.failed,
        state.total - state.done - state.failed,
        time.perf_counter() - begun,
        stop.is_set(),
    )


def _check_kinds(manifest: object, output: object, progress: object, stop: object) -> None:
    """Raises InputError for an argument of another kind."""
    for name, value, fits, allowed in (
        ("manifest", manifest, isinstance(manifest, (Manifest, str, Path)), "a Manifest or the path of its file"),
        ("output", output, isinstance(output, (str, Path)), "the path of a folder"),
        ("progress", progress, callable(progress), "a function of one argument"),
        ("stop", stop, stop is None or callable(getattr(stop, "is_set", None)), "a threading.Event, or None"),
    ):
        if not fits:
            raise InputError(f"{name}={value!r}: must be {allowed}")


@contextlib.contextmanager
def _tables(index: Index) -> Iterator[None]:
    """Write the tables at the end, however it comes."""
    try:
        yield
    finally:
        write_results_tables(index)


def _unmake(folder: Path, made: list[Path]) -> None:
    """Take away a batch that no worker has seen. The lock goes last, so that no other can begin meanwhile."""
    with contextlib.suppress(OSError):
        for name in (CSV, PARQUET, INDEX, f"{LOCK}-journal", LOCK):
            (folder / name).unlink(missing_ok=True)
        for path in made:
            path.rmdir()


def _sweep(folder: Path) -> None:
    """Take away what a killed run or worker left half-written; whole folders have no dot."""
    for path in (folder / "jobs").glob(".*"):
        shutil.rmtree(path, ignore_errors=True)


class _Run:
    """One pass over the jobs that are missing. What kills a worker is found by trying each job of its portion alone, when
    nothing else runs."""

    def __init__(self, index: Index, todo: list[Job], progress: Callable[[Progress], None], stop: Event) -> None:
        portions = by_skin([job for job in todo if not job.formats], TOGETHER)
        portions += by_skin([job for job in todo if job.formats], 1)
        self._waiting: deque[list[Job]] = deque(portions)
        self._suspects: deque[tuple[Job, int]] = deque()
        self._flying: dict[Future[list[Outcome]], tuple[list[Job], int]] = {}
        self._ended: queue.SimpleQueue[Future[list[Outcome]]] = queue.SimpleQueue()
        self._index, self._stop, self._progress = index, stop, progress
        self.jobs, self.begun = len(todo), False
        self.state = _before(index, todo)
        self._writes = any(job.formats for job in todo)

    def through(self, place: AbstractContextManager[Client], local: bool) -> None:
        """Work with the client of ``place`` until all is done or it is asked to stop."""
        self._progress(self.state)
        with place as client:
            self.begun = True
            with _in_touch():
                self._pass(client, tries=TRIES if local else 1)  # a scheduler of others tries again by itself

    def _pass(self, client: Client, tries: int) -> None:
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
                raise MachineError(GONE)
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
        state = self.state
        self.state = Progress(state.total, state.kept, state.done + len(outcomes) - failed, state.failed + failed)
        self._progress(self.state)
        for one in outcomes:
            if one.cause == "disk":
                raise OutputError(f"{one.error}; what is done is kept, run the same command again afterwards")


@contextlib.contextmanager
def _in_touch() -> Iterator[None]:
    """A connection that is lost whatever is being asked, as MachineError."""
    from distributed.client import ClosedClientError
    from distributed.comm.core import CommClosedError

    try:
        yield
    except (CommClosedError, ClosedClientError):
        raise MachineError(GONE) from None


def _before(index: Index, todo: list[Job]) -> Progress:
    """What earlier runs had ended of the jobs of the index, ``todo`` left out."""
    again = {job.key for job in todo}
    total = sum(index.counts().values())
    kept = total - len(todo)
    failed = sum(key not in again for _, key, _ in index.failures())
    return Progress(total, kept, kept - failed, failed)


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
