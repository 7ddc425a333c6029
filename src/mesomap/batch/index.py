"""The index of a batch: one SQLite file with a row a job, written by one process at a time."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from mesomap.batch.jobs import Job
from mesomap.batch.rows import Row, input_cells
from mesomap.batch.work import Outcome
from mesomap.errors import InputError, OutputError

INDEX_SCHEMA = "mesomap-batch/1"
INDEX, LOCK = "index.sqlite", ".lock"
TABLES = """
CREATE TABLE IF NOT EXISTS batch (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jobs (
    key TEXT PRIMARY KEY,
    number INTEGER,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'done', 'failed')),
    cause TEXT NOT NULL DEFAULT '',
    error TEXT,
    seconds REAL,
    memory_mb REAL,
    tries INTEGER NOT NULL DEFAULT 0,
    finished TEXT,
    inputs TEXT NOT NULL,
    rows TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS jobs_number ON jobs (number);
"""
OWN = (INDEX, f"{INDEX}-journal", LOCK, ".workers", "results.csv", "results.parquet", "report.html", "jobs")
"""What a batch puts into its folder."""
AGAIN = ("disk", "machine", "worker", "unexpected")
"""Causes of failure that another run may not meet."""


class Index:
    """The index in ``folder``. Opened for writing it is this process's alone until it is closed or the process ends, however
    that ends. Raises OutputError where another has it, or ``folder`` holds something else."""

    def __init__(self, folder: Path, *, write: bool = False) -> None:
        path = folder / INDEX
        self.folder, self._lock = folder, None
        with _in_words(folder):
            known = path.is_file()
            if not write and not known:
                raise InputError(f"{folder}: holds no batch; give the folder that mesomap batch wrote with -o")
            if write and not known:
                _check_place(folder)
                folder.mkdir(parents=True, exist_ok=True)
            if write:
                self._lock = _locked(folder)
            try:
                if known and path.stat().st_size:
                    _check_kind(path)
                self._file = sqlite3.connect(path if write else _to_read(path), uri=not write)
                if write:
                    self._file.executescript(TABLES)
                    self._set("schema", INDEX_SCHEMA)
                    self._file.commit()
            except BaseException:
                if self._lock is not None:
                    self._lock.close()
                raise

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if self._lock is not None:
            self._lock.close()

    def enter(self, jobs: Sequence[Job], manifest: Path, title: str) -> list[Job]:
        """Take in the jobs of a manifest in their order, and say which are to be done: those that are new, that wait, that failed
        for a reason outside their inputs, or whose folder has gone. What the manifest no longer asks for loses its number."""
        with _in_words(self.folder), self._file:
            self._set("manifest", str(manifest.absolute()))
            self._set("title", title)
            self._file.execute("UPDATE jobs SET number = NULL")
            self._file.executemany(
                "INSERT INTO jobs (key, number, status, inputs) VALUES (?, ?, 'waiting', ?) "
                "ON CONFLICT (key) DO UPDATE SET number = excluded.number, inputs = excluded.inputs",
                ((job.key, k, json.dumps(input_cells(job))) for k, job in enumerate(jobs, 1)),
            )
            states = dict(self._states())
        return [job for job in jobs if self._wanted(job, *states[job.key])]

    def _states(self) -> Iterator[tuple[str, tuple[str, str]]]:
        for key, status, cause in self._file.execute("SELECT key, status, cause FROM jobs WHERE number IS NOT NULL"):
            yield key, (status, cause)

    def _wanted(self, job: Job, status: str, cause: str) -> bool:
        if status == "done":
            return bool(job.formats) and not (self.folder / "jobs" / job.folder_name).is_dir()
        return status == "waiting" or cause in AGAIN

    def record(self, outcomes: Iterable[Outcome]) -> None:
        """Keep what came of jobs, all or nothing."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with _in_words(self.folder), self._file:
            self._file.executemany(
                "UPDATE jobs SET status = ?, cause = ?, error = ?, seconds = ?, memory_mb = ?, tries = tries + 1, "
                "finished = ?, rows = ? WHERE key = ?",
                (
                    (
                        "failed" if one.cause else "done",
                        one.cause,
                        one.error or None,
                        one.seconds,
                        one.memory_mb,
                        now,
                        None if one.cause else json.dumps(one.rows, allow_nan=False),
                        one.key,
                    )
                    for one in outcomes
                ),
            )

    def counts(self) -> dict[str, int]:
        """How many jobs of the manifest are ``waiting``, ``done`` and ``failed``."""
        found = self._file.execute("SELECT status, count(*) FROM jobs WHERE number IS NOT NULL GROUP BY status")
        return {"waiting": 0, "done": 0, "failed": 0, **dict(found.fetchall())}

    def failures(self) -> list[tuple[int, str, str]]:
        """Number, key and reason of the failed jobs."""
        query = "SELECT number, key, error FROM jobs WHERE status = 'failed' AND number IS NOT NULL ORDER BY number"
        return self._file.execute(query).fetchall()

    def timings(self) -> list[tuple[float, float | None]]:
        """Seconds and MB of the jobs that are done."""
        query = "SELECT seconds, memory_mb FROM jobs WHERE status = 'done' AND number IS NOT NULL ORDER BY number"
        return self._file.execute(query).fetchall()

    def value(self, name: str) -> str | None:
        """``manifest``, the path of the manifest, or its ``title``."""
        return self._get(name)

    def rows(self) -> Iterator[Row]:
        """The rows of the table of results, job after job in the order of the manifest; one for a job that failed."""
        query = (
            "SELECT number, inputs, status, error, rows FROM jobs "
            "WHERE number IS NOT NULL AND status != 'waiting' ORDER BY number"
        )
        for number, inputs, status, error, rows in self._file.execute(query):
            asked = {"job": number, **json.loads(inputs), "status": status, "error": error}
            for row in json.loads(rows) if rows else ({"part": "total"},):
                yield {**asked, **row}

    def _get(self, name: str) -> str | None:
        found: Any = self._file.execute("SELECT value FROM batch WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def _set(self, name: str, value: str) -> None:
        self._file.execute("INSERT OR REPLACE INTO batch VALUES (?, ?)", (name, value))


def _to_read(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"


def _check_place(folder: Path) -> None:
    """Raise OutputError where a batch cannot begin: at a file, and in a folder that holds what no batch has written."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: is a file; choose another folder with -o")
    held = {entry.name for entry in folder.iterdir()} if folder.exists() else set()
    if held and not (LOCK in held and held <= set(OWN)):
        raise OutputError(f"{folder}: exists and is no batch; choose another folder with -o")


def _check_kind(path: Path) -> None:
    """Raise InputError for an index that this version does not read, before anything is written to it."""
    file = sqlite3.connect(_to_read(path), uri=True)
    try:
        tables = {name for (name,) in file.execute("SELECT name FROM sqlite_master")}
        kept = "SELECT value FROM batch WHERE name = 'schema'"
        row = file.execute(kept).fetchone() if "batch" in tables else None
        found = "another program" if "batch" not in tables else None if row is None else row[0]
        file.execute("SELECT count(*) FROM jobs") if found == INDEX_SCHEMA else None
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        raise InputError(
            f"{path}: is damaged ({error}); put a copy of it in its place, or delete it and run the same command again, "
            "which does all jobs anew"
        ) from None
    finally:
        file.close()
    if found not in (INDEX_SCHEMA, None):
        raise InputError(f"{path}: is of another kind ({found}); this version reads {INDEX_SCHEMA}")


def _locked(folder: Path) -> sqlite3.Connection:
    """A hold on ``folder`` that ends with the process. Raises OutputError where another process has it."""
    lock = sqlite3.connect(folder / LOCK, timeout=0.0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if "locked" not in str(error):
            raise
        raise OutputError(
            f"{folder}: another batch is at work in it; wait for its end, or choose another folder"
        ) from None
    return lock


@contextlib.contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    """What a disk refuses, as OutputError."""
    try:
        yield
    except sqlite3.Error as error:
        words = "the disk is full" if "full" in str(error) else f"the index cannot be used: {error}"
        raise OutputError(f"{folder}: {words}; what is done is kept, run the same command again afterwards") from None
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({error.strerror}); choose another folder with -o") from None
