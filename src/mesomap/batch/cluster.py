"""Where jobs are done: worker processes of this machine, or an existing dask scheduler by its address."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mesomap.errors import InputError, MachineError

if TYPE_CHECKING:
    from distributed import Client

LEAST_BYTES = 500_000_000
CONNECT_S = 10.0
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
"""Of every worker: it has one thread at work, and one heap does not fray as several do."""


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def memory_bytes(limit: str) -> int | str:
    """``auto`` (its share of the machine), or a size such as ``2GB``. Raises InputError for anything else."""
    from dask.utils import parse_bytes

    if limit == "auto":
        return limit
    try:
        found = int(parse_bytes(limit))
    except ValueError:
        raise InputError(f"--memory-limit {limit}: is no size; write auto, or one such as 2GB or 1500MB") from None
    if found < LEAST_BYTES:
        raise InputError(f"--memory-limit {limit}: is less than a worker needs; allowed is at least 500MB")
    return found


@contextlib.contextmanager
def local_client(workers: int, memory_limit: str) -> Iterator[Client]:
    """Worker processes of this machine, gone at the end, and should this process be killed as well."""
    import dask
    from distributed import Client, LocalCluster

    settings: dict[str, Any] = {
        "distributed.nanny.pre-spawn-environ": ENVIRONMENT,
        # A worker that waits for memory to come back would wait forever: what it holds it needs. It is ended at its limit.
        "distributed.worker.memory.target": False,
        "distributed.worker.memory.spill": False,
        "distributed.worker.memory.pause": False,
        "distributed.admin.large-graph-warning-threshold": "1GB",
    }
    with (
        tempfile.TemporaryDirectory(prefix="mesomap-batch-") as scratch,
        dask.config.set(settings),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            memory_limit=memory_bytes(memory_limit),
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            local_directory=scratch,
            silence_logs=logging.CRITICAL,
            scheduler_kwargs={"allowed_failures": 0},
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        client.register_plugin(_undisturbed())
        yield client


@contextlib.contextmanager
def scheduler_client(address: str) -> Iterator[Client]:
    """A client of an existing scheduler. Raises MachineError where none answers."""
    from distributed import Client

    try:
        client = Client(address, timeout=CONNECT_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else "no answer"
        raise MachineError(
            f"--scheduler {address}: no dask scheduler answers there ({reason}); start one with: dask scheduler"
        ) from None
    with client:
        yield client


def _undisturbed() -> Any:
    """What lets workers finish their jobs when Ctrl-C reaches every process of the terminal."""
    from distributed import WorkerPlugin

    class Undisturbed(WorkerPlugin):
        name = "mesomap-undisturbed"

        def setup(self, worker: Any) -> None:
            for name in ("SIGINT", "SIGHUP"):
                if hasattr(signal, name):
                    with contextlib.suppress(ValueError):  # only the main thread of a process may
                        signal.signal(getattr(signal, name), signal.SIG_IGN)

    return Undisturbed()
