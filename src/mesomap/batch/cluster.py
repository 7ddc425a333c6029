"""Where jobs are done: worker processes of this machine, or an existing dask scheduler by its address."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import multiprocessing
import multiprocessing.spawn
import os
import re
import shutil
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mesomap.errors import InputError, MachineError, OutputError

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

LEAST_BYTES = 500_000_000
CONNECT_S = 10.0
ADDRESS = re.compile(r"(?:(?:tcp|tls)://)?(?:\[[0-9A-Fa-f:.]+\]|[^\s/:@\[\]]+):(\d{1,5})")
MOST_PORT = 65_535
SCRATCH = ".workers"
"""Folder of the worker processes within that of the batch."""
GUARD = 'put the call of run_batch below `if __name__ == "__main__":`, and start it from a file'
NOISY = ("distributed", "tornado", "asyncio")
"""Loggers that tell of every lost connection with its traceback; what a user has to know is in our own messages."""
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
"""Of every worker: it has one thread at work, and one heap does not fray as several do."""


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def check_place(workers: object, scheduler: object, memory_limit: object) -> None:
    """Whether jobs could be done there, as far as words can tell. Raises InputError for an option that cannot be."""
    if workers is not None and (isinstance(workers, bool) or not isinstance(workers, int)):
        raise InputError(f"workers={workers!r}: must be a whole number of at least 1, or None")
    if workers is not None and workers < 1:
        raise InputError(f"--workers {workers}: must be a whole number of at least 1")
    if not isinstance(memory_limit, str):
        raise InputError(f"memory_limit={memory_limit!r}: must be 'auto', or a size such as '2GB' or '1500MB'")
    if scheduler is not None:
        check_address(scheduler)
        if workers is not None or memory_limit != "auto":
            raise InputError(
                "--workers and --memory-limit are for workers of this machine; leave them out with --scheduler"
            )
    memory_bytes(memory_limit)


def check_address(address: object) -> None:
    """Raises InputError where ``address`` does not look like one of a scheduler."""
    found = ADDRESS.fullmatch(address) if isinstance(address, str) else None
    if found is None or not 0 < int(found[1]) <= MOST_PORT:
        shown = address if isinstance(address, str) and address else repr(address)
        raise InputError(
            f"--scheduler {shown}: is no address; allowed is tcp://host:port or tls://host:port, "
            "such as tcp://192.168.1.5:8786"
        )


def memory_bytes(limit: str) -> int | str:
    """``auto`` (its share of the machine), or a size such as ``2GB``. Raises InputError for anything else."""
    from dask.utils import parse_bytes

    if limit == "auto":
        return limit
    try:
        found = int(parse_bytes(limit))
    except (ValueError, OverflowError):
        raise InputError(f"--memory-limit {limit}: is no size; write auto, or one such as 2GB or 1500MB") from None
    if found < LEAST_BYTES:
        raise InputError(f"--memory-limit {limit}: is less than a worker needs; allowed is at least 500MB")
    return found


def leave_if_imported() -> None:
    """End this process without a word if it is a worker that is just importing the script that starts workers: what that
    means is said once, by the process that waits for it."""
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise SystemExit(1)


@contextlib.contextmanager
def local_client(workers: int, memory_limit: str, folder: Path) -> Iterator[Client]:
    """Worker processes of this machine, gone at the end, and should this process be killed as well. What they write for
    themselves is in ``folder``, which must be this process's alone. Raises MachineError where none can be started."""
    import dask
    from distributed import Client

    settings: dict[str, Any] = {
        "distributed.nanny.pre-spawn-environ": ENVIRONMENT,
        # A worker that waits for memory to come back would wait forever: what it holds it needs. It is ended at its limit.
        "distributed.worker.memory.target": False,
        "distributed.worker.memory.spill": False,
        "distributed.worker.memory.pause": False,
        "distributed.admin.large-graph-warning-threshold": "1GB",
    }
    _check_script()
    with (
        _scratch(folder) as scratch,
        dask.config.set(settings),
        _quiet(),
        _cluster(workers, memory_limit, scratch) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        client.register_plugin(_undisturbed())
        yield client


def _check_script() -> None:
    """Raises MachineError where workers would look in vain for the script that starts them."""
    path = multiprocessing.spawn.get_preparation_data("worker").get("init_main_from_path")
    if path is not None and not Path(path).is_file():
        raise MachineError(
            f"no worker can be started: workers import the script that starts them, and this one is no file "
            f"({Path(path).name}); {GUARD}"
        )


def _cluster(workers: int, memory_limit: str, scratch: Path) -> LocalCluster:
    from distributed import LocalCluster

    try:
        return LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            memory_limit=memory_bytes(memory_limit),
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            local_directory=str(scratch.absolute()),
            silence_logs=logging.CRITICAL,
            scheduler_kwargs={"allowed_failures": 0},
        )
    except (RuntimeError, OSError, TimeoutError) as error:
        raise MachineError(
            f"no worker could be started ({_first_line(error)}); workers import the script that starts them: {GUARD}"
        ) from None


@contextlib.contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    path = folder / SCRATCH
    shutil.rmtree(path, ignore_errors=True)  # of a process that was killed
    try:
        path.mkdir()
    except OSError as error:
        raise OutputError(f"{path}: cannot be made ({error.strerror}); what is done is kept, make room there") from None
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    loggers = [
        found
        for name, found in logging.root.manager.loggerDict.items()
        if name.split(".")[0] in NOISY and isinstance(found, logging.Logger)
    ]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


@contextlib.contextmanager
def scheduler_client(address: str) -> Iterator[Client]:
    """A client of an existing scheduler. Raises MachineError where none answers."""
    from distributed import Client

    with _quiet():
        # A client that cannot connect leaves a thread behind that complains later: first it is asked who answers.
        with ThreadPoolExecutor(1) as other, _answering(address):
            other.submit(asyncio.run, _knock(address)).result()
        with _answering(address):
            client = Client(address, timeout=CONNECT_S, set_as_default=False)
        with client:
            yield client


async def _knock(address: str) -> None:
    from distributed.comm.core import connect
    from distributed.security import Security

    asked = connect(address, timeout=CONNECT_S, **Security().get_connection_args("client"))
    comm = await asyncio.wait_for(asked, CONNECT_S + 1.0)
    comm.abort()


@contextlib.contextmanager
def _answering(address: str) -> Iterator[None]:
    """Whatever goes wrong with one who does not speak as a scheduler does, as MachineError."""
    try:
        yield
    except Exception as error:
        raise MachineError(
            f"--scheduler {address}: no dask scheduler answers there ({_first_line(error)}); start one with: dask scheduler"
        ) from None


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else "no answer"


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
