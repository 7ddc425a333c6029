"""A batch: jobs a second with one and two workers, memory, equal tables; and what is left after it is killed in many ways.

``python scripts/bench.py batch [--jobs 1000]`` and ``python scripts/bench.py batch --kills``. Rates count from the first portion
on, so that starting the workers and compiling is left out.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from bench_table import note
from mesomap.batch.manifest import read_manifest

PROTOCOLS = ("lipolysis-abdomen", "mesolift-face", "hand-rejuvenation", "decollete-rejuvenation", "botulinum-forehead")
WANTED_RATE, WANTED_GAIN, MOST_GB = 4.0, 1.7, 3.0
MANIFEST = """\
schema: mesomap-manifest/1
title: Benchmark
protocols: [{protocols}]
bodies:
  - sample:
      count: {bodies}
      seed: 1
      age_years: {{low: 20, high: 65}}
      height_cm: {{female: {{low: 152, high: 178}}, male: {{low: 165, high: 192}}}}
      bmi: {{low: 19, high: 32}}
{more}"""
POISON = """
import os, signal
import mesomap.batch.work as of_worker
whole = of_worker.whole = getattr(of_worker, "whole", of_worker.run_job)

def run_job(job):
    if job.key == {key!r}:
        os.kill(os.getpid(), signal.SIGKILL)
    return whole(job)

of_worker.run_job = run_job
"""


class Run:
    """``mesomap batch`` in a process of its own, watched from outside."""

    def __init__(self, manifest: Path, out: Path, *options: str, **environment: str) -> None:
        command = [sys.executable, "-m", "mesomap", "batch", str(manifest), "-o", str(out), "--quiet", *options]
        self.out, self.most_gb = out, 0.0
        self.seen: list[tuple[float, int]] = []
        self.process = subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True)

    def until(self, reached: Callable[[int], bool]) -> None:
        """Watch until ``reached`` of the number of jobs that have ended, or the end."""
        while self.process.poll() is None and not reached(ended := self.ended()):
            self.most_gb = max(self.most_gb, self._gb())
            if ended and (not self.seen or ended > self.seen[-1][1]):
                self.seen.append((time.monotonic(), ended))
            time.sleep(0.1)

    def finish(self) -> tuple[int, str]:
        """Exit status and what it said."""
        self.until(lambda ended: False)
        return self.process.wait(), self.process.stderr.read() if self.process.stderr else ""

    def rate(self, first: float = 0.0, last: float = 1.0) -> float:
        """Jobs a second from one part of its portions to another: of all of them from the first portion on."""
        end = len(self.seen) - 1
        if end < 2:
            return float("nan")  # too few portions to tell
        (from_s, from_job), (to_s, to_job) = self.seen[round(first * end)], self.seen[round(last * end)]
        return (to_job - from_job) / (to_s - from_s)

    def ended(self) -> int:
        """Jobs that are done or failed."""
        with _index(self.out) as file:
            query = "SELECT count(*) FROM jobs WHERE status != 'waiting'"
            return int(file.execute(query).fetchone()[0]) if file else 0

    def kill(self, whole: bool) -> None:
        """Kill -9: the process itself, or the worker that holds most."""
        victim = psutil.Process(self.process.pid)
        if not whole:
            victim = max(victim.children(), key=lambda child: child.memory_info().rss)
        victim.send_signal(signal.SIGKILL)

    def _gb(self) -> float:
        try:
            own = psutil.Process(self.process.pid)
            return sum(one.memory_info().rss for one in (own, *own.children(recursive=True))) / 1e9
        except psutil.Error:
            return 0.0


@contextmanager
def _index(out: Path) -> Iterator[sqlite3.Connection | None]:
    path = out / "index.sqlite"
    if not path.is_file():
        yield None
        return
    file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10.0)
    try:
        file.execute("SELECT count(*) FROM jobs")
        yield file
    except sqlite3.Error:
        yield None
    finally:
        file.close()


def _manifest(folder: Path, jobs: int, more: str = "", protocols: tuple[str, ...] = PROTOCOLS) -> Path:
    path = folder / "manifest.yaml"
    bodies = max(jobs // len(protocols), 1)
    path.write_text(MANIFEST.format(protocols=", ".join(protocols), bodies=bodies, more=more), encoding="utf-8")
    return path


def bench_batch(jobs: int) -> bool:
    """Rate, gain from the second worker, memory; the same tables with one, two and four workers. Says whether all is as wanted."""
    print(f"\nBatch: {jobs} jobs, {len(PROTOCOLS)} protocols on random bodies, tables only")
    rates, halves, tables, most_gb = {}, {}, {}, 0.0
    with tempfile.TemporaryDirectory() as home:
        manifest = _manifest(Path(home), jobs)
        for workers in (2, 1, 4):
            run = Run(manifest, Path(home) / f"of-{workers}", "--workers", str(workers))
            status, said = run.finish()
            if status:
                raise SystemExit(f"mesomap batch failed: {said}")
            rates[workers] = run.rate()
            halves[workers] = run.rate(last=0.5), run.rate(first=0.5)
            tables[workers] = _tables(run.out)
            most_gb = max(most_gb, run.most_gb) if workers <= 2 else most_gb
            print(f"  {workers} workers  {rates[workers]:6.2f} jobs/s   {run.most_gb:5.2f} GB in all processes")
    gain = rates[2] / rates[1]
    for workers in (2, 4):
        note("batch", f"{jobs:,} jobs with {workers} workers", rates[workers], "a second", rates[1], "with one worker")
    note("batch", "second half of the jobs, two workers", halves[2][1], "a second", halves[2][0], "the first half")
    note("batch", f"{jobs:,} jobs with two workers", rates[2], "a second", WANTED_RATE, "the least wanted")
    note("batch", "all processes of two workers", most_gb, "GB", MOST_GB, "the most wanted")
    same = tables[1] == tables[2] == tables[4]
    checks = (
        (f"{rates[2]:.2f} jobs/s with two workers, wanted {WANTED_RATE:g}", rates[2] >= WANTED_RATE),
        (f"{gain:.2f} times from one to two workers, wanted {WANTED_GAIN:g}", gain >= WANTED_GAIN),
        (f"{most_gb:.2f} GB at most, wanted {MOST_GB:g}", most_gb <= MOST_GB),
        ("the same tables with 1, 2 and 4 workers", same),
    )
    for words, met in checks:
        print(f"  {'yes' if met else 'NO '}  {words}")
    return all(met for _, met in checks)


def _tables(out: Path) -> tuple[bytes, bytes]:
    return (out / "results.csv").read_bytes(), (out / "results.parquet").read_bytes()


def bench_kills(jobs: int) -> bool:
    """Killed in many ways and run again, a batch ends as one that was left alone. Says whether it does."""
    print(f"\nBatch killed and run again: {jobs} jobs with folders, one unreadable mesh")
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "broken.ply").write_bytes(b"ply\nformat ascii 1.0\nelement vertex many\n")
        (home / "marks.csv").write_text("name,x,y,z\npronasale,0,0,0\n")
        more = "surfaces:\n  - {surface: broken.ply, landmarks: marks.csv}\nformats: [csv, json]\n"
        protocols = ("hand-rejuvenation", "botulinum-glabella")
        manifest = _manifest(home, jobs, more, protocols)
        whole = Run(manifest, home / "whole", "--workers", "2")
        whole.finish()
        count = whole.ended()
        expected = _contents(home / "whole")
        outcomes = {"a worker killed -9": _worker_killed(manifest, home / "worker", count)}
        for moment, share in (("while it starts", 0.0), ("at a third", 0.33), ("near its end", 0.9)):
            outcomes[f"the run killed -9 {moment}"] = _run_killed(manifest, home / f"run-{share}", share * count)
        outcomes["a job that kills its worker"] = _poisoned(manifest, home / "poison", home / "poison.py")
        outcomes["a scheduler and two workers by hand, one killed -9"] = _by_hand(manifest, home / "hand", count)
        outcomes["a full disk"] = _full_disk(manifest, home / "disk")
        met = True
        for words, out in outcomes.items():
            if out is None:
                print(f"  left out  {words}: a small file system cannot be mounted here")
                continue
            same = _contents(out) == expected
            met &= same
            print(f"  {'yes' if same else 'NO '}       {words}")
        failures = _failures(home / "whole")
        print(f"  {len(failures)} jobs failed in each, such as: {failures[0]}")
    return met


def _contents(out: Path) -> dict[str, bytes]:
    """Tables and every file of every job folder; half-written ones would show."""
    files = [out / "results.csv", out / "results.parquet", *sorted((out / "jobs").rglob("*"))]
    return {str(path.relative_to(out)): path.read_bytes() if path.is_file() else b"" for path in files}


def _failures(out: Path) -> list[str]:
    with _index(out) as file:
        found = file.execute("SELECT error FROM jobs WHERE status = 'failed'").fetchall() if file else []
    return [words for (words,) in found]


def _again(manifest: Path, out: Path) -> Path:
    status, said = Run(manifest, out, "--workers", "2").finish()
    if status:
        print(f"  run again it failed: {said}")
    return out


def _worker_killed(manifest: Path, out: Path, count: int) -> Path:
    run = Run(manifest, out, "--workers", "2")
    run.until(lambda ended: ended >= count // 4)
    run.kill(whole=False)
    run.finish()
    return out


def _run_killed(manifest: Path, out: Path, after: float) -> Path:
    run = Run(manifest, out, "--workers", "2")
    if after:
        run.until(lambda ended: ended >= after)
    else:
        time.sleep(1.5)
    run.kill(whole=True)
    run.process.wait()
    return _again(manifest, out)


def _poisoned(manifest: Path, out: Path, preload: Path) -> Path:
    preload.write_text(POISON.format(key=read_manifest(manifest).jobs[-2].key))
    Run(manifest, out, "--workers", "2", DASK_DISTRIBUTED__WORKER__PRELOAD=f"['{preload}']").finish()
    listed = [words for words in _failures(out) if "its worker was killed" in words]
    print(f"            {len(listed)} jobs found to kill their worker, with their reason")
    return _again(manifest, out)


def _by_hand(manifest: Path, out: Path, count: int) -> Path:
    """A scheduler and two workers of dask, as a user starts them, on loopback."""
    address = "tcp://127.0.0.1:18786"
    dask = [
        sys.executable,
        "-m",
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        "18786",
        "--no-dashboard",
    ]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    own = [subprocess.Popen(dask, **quiet), *(subprocess.Popen(worker, **quiet) for _ in range(2))]  # type: ignore[call-overload]
    try:
        run = Run(manifest, out, "--scheduler", address)
        run.until(lambda ended: ended >= count // 4)
        children = psutil.Process(own[1].pid).children()
        if children:
            max(children, key=lambda child: child.memory_info().rss).send_signal(signal.SIGKILL)
        status, said = run.finish()
        if status:
            print(f"  with a scheduler it failed: {said}")
    finally:
        for process in reversed(own):
            process.terminate()
            process.wait()
    return out


def _full_disk(manifest: Path, out: Path) -> Path | None:
    """On a file system that is too small, then with its content on one that is not."""
    small = out.with_name("small")
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", small], capture_output=True, check=False
    )
    if mounted.returncode:
        return None
    try:
        status, said = Run(manifest, small / "out", "--workers", "2").finish()
        print(f"            status {status}: {said.strip().splitlines()[-1] if said.strip() else 'nothing said'}")
        shutil.copytree(small / "out", out)
    finally:
        subprocess.run(["umount", small], check=True)
    return _again(manifest, out)
