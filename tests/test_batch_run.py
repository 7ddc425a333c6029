"""A batch gives what single runs give, whoever does the work and however often it is stopped."""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import dask
import jsonschema
import pandas
import pytest
from distributed import Client

import mesomap.batch.work
from mesomap.batch.cluster import SCRATCH, local_client
from mesomap.batch.columns import COLUMNS
from mesomap.batch.index import Index
from mesomap.batch.jobs import Job
from mesomap.batch.manifest import read_manifest
from mesomap.batch.runner import BatchResult, Progress, run_batch
from mesomap.batch.schemas import SCHEMAS
from mesomap.batch.work import Outcome, work
from mesomap.cli import main
from mesomap.errors import InputError, MachineError, OutputError

MANIFEST = """\
schema: mesomap-manifest/1
title: A small one
protocols: [botulinum-glabella, botulinum-forehead]
bodies:
  - grid: {sex: [female, male]}
  - grid: {bmi: [55]}
surfaces:
  - {surface: broken.ply, landmarks: marks.csv}
"""
JOBS, FAILING = 8, 4
MARKS = "name,x,y,z\npronasale,0,0,0\n"


def make_manifest(folder: Path, text: str = MANIFEST) -> Path:
    (folder / "broken.ply").write_bytes(b"ply\nformat ascii 1.0\nelement vertex three\n")
    (folder / "marks.csv").write_text(MARKS)
    (folder / "manifest.yaml").write_text(text)
    return folder / "manifest.yaml"


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_manifest(tmp_path_factory.mktemp("manifest"))


@pytest.fixture(scope="module")
def whole(manifest: Path, tmp_path_factory: pytest.TempPathFactory) -> BatchResult:
    """The batch done by two workers without a break."""
    return run_batch(manifest, tmp_path_factory.mktemp("whole") / "out", workers=2)


def tables(folder: Path) -> tuple[bytes, bytes]:
    return (folder / "results.csv").read_bytes(), (folder / "results.parquet").read_bytes()


def states(folder: Path) -> list[tuple[int, str, int]]:
    with sqlite3.connect(folder / "index.sqlite") as file:
        return file.execute("SELECT number, status, tries FROM jobs ORDER BY number").fetchall()


@pytest.mark.slow
def test_every_job_is_done_or_has_its_reason(whole: BatchResult) -> None:
    assert (whole.total, whole.done, whole.failed, whole.waiting) == (JOBS, JOBS - FAILING, FAILING, 0)
    with Index(whole.folder) as index:
        failures = index.failures()
        timings = index.timings()
    assert [number for number, _, _ in failures] == [3, 4, 7, 8]
    assert all("out of reach of the body model" in words for _, _, words in failures[0::2])
    assert all("broken.ply" in words for _, _, words in failures[1::2])
    assert all(seconds > 0 and memory_mb > 100 for seconds, memory_mb in timings if memory_mb is not None)
    assert sorted(path.name for path in whole.folder.iterdir()) == [
        ".lock",
        "index.sqlite",
        "results.csv",
        "results.parquet",
    ]


@pytest.mark.slow
def test_the_table_is_as_its_schema_says(whole: BatchResult) -> None:
    csv, parquet = pandas.read_csv(whole.folder / "results.csv"), pandas.read_parquet(whole.folder / "results.parquet")
    assert list(csv.columns) == list(parquet.columns) == [column.name for column in COLUMNS]
    rows = json.loads(parquet.to_json(orient="records", double_precision=15))
    for row in rows:
        jsonschema.validate(row, SCHEMAS["results"]())
    assert list(parquet.job.unique()) == list(range(1, JOBS + 1)) and parquet.job.is_monotonic_increasing
    total = parquet[parquet.part == "total"]
    assert len(total) == JOBS and (total.status == "failed").sum() == FAILING
    done = parquet[parquet.status == "done"]
    for column in COLUMNS:
        where = set(done[done[column.name].notna()].part)
        assert column.rows == "job" or where <= set(column.rows.split()), column.name
    assert (csv.volume_ml.dropna().to_numpy() == parquet.volume_ml.dropna().to_numpy()).all()
    for _, part in done.groupby("job"):
        regions, whole_plan = part[part.part == "region"], part[part.part == "total"]
        assert regions.points.sum() == whole_plan.points.item()
        assert regions.volume_ml.sum() == pytest.approx(whole_plan.volume_ml.item())


@pytest.mark.slow
def test_a_job_is_what_a_single_run_gives(manifest: Path, tmp_path: Path) -> None:
    text = MANIFEST.replace("bodies:", "formats: [csv, json]\nbodies:").replace(
        "surfaces:\n  - {surface: broken.ply, landmarks: marks.csv}\n", "settings: [{robustness: 4, seeds: [3]}]\n"
    )
    jobs = read_manifest(make_manifest(tmp_path, text)).jobs
    job = jobs[1]
    (outcome,) = work([job], str(tmp_path / "jobs"))
    options = ["--body", "male", "--seed", "3", "--robustness", "4", "--formats", "csv,json", "--quiet"]
    assert main(["run", "botulinum-glabella", *options, "-o", str(tmp_path / "run")]) == 0
    own = tmp_path / "jobs" / job.folder_name
    assert {path.name: path.read_bytes() for path in own.iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "run").iterdir()
    }
    metrics = json.loads((own / "metrics.json").read_text())
    total = outcome.rows[0]
    for name in ("points", "volume_ml", "dose", "area_cm2", "target_area_cm2"):
        assert total[name] == metrics["total"][name]
    assert total["session_p50_min"] == metrics["session"]["minutes"]["p50"]
    assert total["containers"] == sum(entry["containers"] for entry in metrics["supply"])
    assert total["robust_v50_p05"] == metrics["robustness"]["total"]["v50"]["p05"]
    assert total["findings_warning"] == [entry["severity"] for entry in metrics["findings"]].count("warning")
    for row, region in zip(outcome.rows[1:], metrics["regions"], strict=False):
        assert row["spacing_mean_mm"] == region["spacing_mm"]["mean"] and row["region"] == region["region"]
        assert row["v100"] == region["area_dose"]["v100"] and row["points"] == region["points"]


@pytest.mark.slow
def test_stopped_and_run_again_with_others_it_ends_the_same(manifest: Path, whole: BatchResult, tmp_path: Path) -> None:
    stop = Event()
    first = run_batch(
        manifest, tmp_path / "out", workers=1, stop=stop, progress=lambda state: stop.set() if state.done else None
    )
    assert first.stopped and 0 < first.waiting < JOBS
    seen: list[Progress] = []
    second = run_batch(manifest, tmp_path / "out", workers=4, progress=seen.append)
    assert seen[0] == Progress(JOBS, second.kept, first.done, first.failed)
    assert seen[-1] == Progress(JOBS, second.kept, second.done, second.failed)
    assert not second.stopped and second.waiting == 0 and second.kept == JOBS - first.waiting
    assert tables(tmp_path / "out") == tables(whole.folder)
    assert all(tries == 1 for _, _, tries in states(tmp_path / "out"))


@pytest.mark.slow
def test_done_jobs_are_not_done_again(manifest: Path, whole: BatchResult, tmp_path: Path) -> None:
    before = tables(whole.folder)
    again = run_batch(manifest, whole.folder, workers=2)
    assert again.kept == JOBS and again.seconds < 5 and tables(whole.folder) == before
    fewer = make_manifest(tmp_path, MANIFEST.replace("botulinum-glabella, ", ""))
    assert run_batch(fewer, whole.folder).kept == JOBS // 2
    assert pandas.read_csv(whole.folder / "results.csv").protocol.unique() == ["botulinum-forehead"]
    assert run_batch(manifest, whole.folder).kept == JOBS and tables(whole.folder) == before


POISON = """
import os, signal
from pathlib import Path
import mesomap.batch.work as of_worker
whole = of_worker.whole = getattr(of_worker, "whole", of_worker.run_job)  # nanny and worker may both read this

def run_job(job):
    flag = Path({folder!r}) / job.protocol.id
    if job.skin.sex == "male" and (job.protocol.id == "botulinum-glabella" or not flag.exists()):
        flag.touch()
        (flag.parent / "out" / "jobs" / ".half-written").mkdir(parents=True, exist_ok=True)
        os.kill(os.getpid(), signal.SIGKILL)
    return whole(job)

of_worker.run_job = run_job
"""


@pytest.mark.slow
def test_a_job_that_kills_its_worker_is_found(manifest: Path, whole: BatchResult, tmp_path: Path) -> None:
    """One kills its worker whenever it is tried, another the first time only; what they leave half-written is taken away."""
    (tmp_path / "poison.py").write_text(POISON.format(folder=str(tmp_path)))
    with dask.config.set({"distributed.worker.preload": [str(tmp_path / "poison.py")]}):
        result = run_batch(manifest, tmp_path / "out", workers=2)
    assert (result.done, result.failed, result.waiting) == (JOBS - FAILING - 1, FAILING + 1, 0)
    assert list((tmp_path / "out" / "jobs").iterdir()) == []
    with Index(tmp_path / "out") as index:
        number, _, words = index.failures()[0]
    assert number == 2 and "its worker was killed each of 3 times" in words
    again = run_batch(manifest, tmp_path / "out", workers=1)  # without the poison
    assert again.kept == JOBS - 1 and tables(tmp_path / "out") == tables(whole.folder)


@pytest.mark.slow
def test_a_killed_run_goes_on(manifest: Path, whole: BatchResult, tmp_path: Path) -> None:
    text = manifest.read_text().replace("bodies:", "formats: [csv]\nbodies:", 1)
    asked = make_manifest(tmp_path, text)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "mesomap", "batch", str(asked), "-o", str(out), "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as run:
        until = time.monotonic() + 120
        while not any((out / "jobs").glob("*/points.csv")):
            assert time.monotonic() < until and run.poll() is None
            time.sleep(0.02)
        with pytest.raises(OutputError, match="another batch is at work"):
            run_batch(asked, out)
        os.kill(run.pid, signal.SIGKILL)
    assert (out / SCRATCH).is_dir()
    (out / "jobs" / ".half-written").mkdir()
    result = run_batch(asked, out, workers=2)
    assert not (out / SCRATCH).exists()
    assert (result.done, result.failed, result.waiting) == (JOBS - FAILING, FAILING, 0)
    folders = sorted(path.name for path in (out / "jobs").iterdir())
    assert len(folders) == JOBS - FAILING and not any(name.startswith(".") for name in folders)
    assert all((out / "jobs" / name / "points.csv").is_file() for name in folders)
    table, expected = pandas.read_csv(out / "results.csv"), pandas.read_csv(whole.folder / "results.csv")
    changed = ["key", "formats", "folder", "error"]
    pandas.testing.assert_frame_equal(table.drop(columns=changed), expected.drop(columns=changed))
    assert set(table.folder.dropna()) >= {f"jobs/{name}" for name in folders}


@pytest.mark.slow
def test_ctrl_c_lets_running_jobs_end(tmp_path: Path) -> None:
    """The terminal sends it to the workers as well."""
    bodies = "  - sample: {count: 40, bmi: {low: 20, high: 30}}\n"
    text = f"schema: mesomap-manifest/1\nprotocols: [botulinum-glabella]\nbodies:\n{bodies}"
    asked, out = make_manifest(tmp_path, text), tmp_path / "out"
    command = [sys.executable, "-m", "mesomap", "batch", str(asked), "-o", str(out), "--workers", "1", "--quiet"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as run:
        until = time.monotonic() + 120
        while not (out / "index.sqlite").is_file() or not any(status == "done" for _, status, _ in states(out)):
            assert time.monotonic() < until and run.poll() is None
            time.sleep(0.05)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=120)
    assert run.returncode == 130
    first, last = said.strip().splitlines()
    assert first == "mesomap: finishing the jobs that are running; once more to stop at once"
    waiting = sum(status == "waiting" for _, status, _ in states(out))
    assert last == f"mesomap: stopped; {waiting} jobs wait, run the same command again to go on" and waiting > 0
    assert len(pandas.read_csv(out / "results.csv").job.unique()) == 40 - waiting


def test_ctrl_c_twice_says_how_to_go_on(
    manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def twice(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(10)

    monkeypatch.setattr("mesomap.batch.runner.run_batch", twice)
    assert main(["batch", str(manifest), "-o", str(tmp_path / "out")]) == 130
    assert capsys.readouterr().err.splitlines()[1:] == [
        "mesomap: stopped at once; what is done is kept, run the same command again to go on"
    ]


@pytest.mark.slow
def test_the_workers_of_a_scheduler_give_the_same(manifest: Path, whole: BatchResult, tmp_path: Path) -> None:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=None
    ) as own:
        result = run_batch(manifest, tmp_path / "out", scheduler=own.scheduler_address)
    assert result.waiting == 0 and tables(tmp_path / "out") == tables(whole.folder)


def test_a_full_disk_ends_the_run(manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = read_manifest(make_manifest(tmp_path, MANIFEST.replace("bodies:", "formats: [csv]\nbodies:", 1))).jobs

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(mesomap.batch.work, "write_results", full)
    outcomes = work(jobs[:2], str(tmp_path / "jobs"))
    assert [one.cause for one in outcomes] == ["disk"]


def test_workers_of_another_version_are_refused(manifest: Path) -> None:
    (outcome,) = work(read_manifest(manifest).jobs[:1], None, "0.0.0")
    assert outcome.cause == "machine" and "install the same" in outcome.error


def test_what_cannot_be_asked_is_refused(manifest: Path, tmp_path: Path) -> None:
    for options, words in (
        ({"workers": 0}, "--workers 0"),
        ({"memory_limit": "much"}, "is no size"),
        ({"memory_limit": "1MB"}, "less than a worker needs"),
        ({"workers": 1, "scheduler": "tcp://127.0.0.1:1"}, "leave them out with --scheduler"),
    ):
        with pytest.raises(InputError, match=words):
            run_batch(manifest, tmp_path / "out", **options)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file").touch()
    with pytest.raises(OutputError, match="exists and is no batch"):
        run_batch(manifest, tmp_path / "other")
    with pytest.raises(InputError, match="holds no batch"):
        Index(tmp_path / "other")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"memory_limit": None}, "memory_limit=None: must be 'auto', or a size"),
        ({"workers": "2"}, "workers='2': must be a whole number of at least 1, or None"),
        ({"workers": True}, "workers=True: must be a whole number"),
        ({"workers": 2.0}, "workers=2.0: must be a whole number"),
        ({"scheduler": 8786}, "--scheduler 8786: is no address"),
        ({"stop": 3}, "stop=3: must be a threading.Event, or None"),
        ({"progress": None}, "progress=None: must be a function"),
        ({"manifest": 5}, "manifest=5: must be a Manifest or the path of its file"),
        ({"output": None}, "output=None: must be the path of a folder"),
    ],
)
def test_an_argument_of_another_kind_is_refused(
    options: dict[str, Any], words: str, manifest: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=words):
        run_batch(**{"manifest": manifest, "output": tmp_path / "out", **options})
    assert not (tmp_path / "out").exists()


def finished(folder: Path, jobs: tuple[Job, ...], ended: int | None = None) -> None:
    """A batch the first jobs of which have failed for their inputs, all of them when no number is given."""
    with Index(folder, write=True) as index:
        index.enter(jobs, Path("manifest.yaml"), "A small one")
        index.record([Outcome(job.key, "out of reach", "input") for job in jobs[:ended]])


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "tcp://127.0.0.1",
        "tcp://",
        "http://127.0.0.1:1",
        "foo://x:1",
        "",
        "tcp://x:0",
        "tcp://x:65536",
        "tcp://x:8786/",
    ],
)
def test_what_is_no_address_is_refused_at_once(
    address: str, manifest: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing is left to do as well."""
    finished(tmp_path / "finished", read_manifest(manifest).jobs)
    for folder in ("fresh", "finished"):
        assert main(["batch", str(manifest), "-o", str(tmp_path / folder), "--scheduler", address]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(f"mesomap: --scheduler {address or repr('')}: is no address; allowed is tcp://host:port")
    assert not (tmp_path / "fresh").exists()


@pytest.mark.parametrize("address", ["tcp://[::1]:8786", "tls://host.example:8786", "localhost:8786"])
def test_other_addresses_are_looked_at(address: str, manifest: Path, tmp_path: Path) -> None:
    finished(tmp_path / "out", read_manifest(manifest).jobs)
    assert run_batch(manifest, tmp_path / "out", scheduler=address).kept == JOBS


@contextmanager
def listening(answer: bytes | None) -> Iterator[str]:
    """The address of one who is no scheduler: it says ``answer`` and closes, or nothing at all."""
    kept: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                other, _ = door.accept()
            except OSError:
                return
            kept.append(other)
            if answer is not None:
                other.sendall(answer)
                other.close()

    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = Thread(target=serve)
        thread.start()
        yield f"tcp://127.0.0.1:{door.getsockname()[1]}"
        door.shutdown(socket.SHUT_RDWR)
        thread.join(10)
    for other in kept:
        other.close()


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.0 400 Bad Request\r\n\r\n", None])
def test_one_who_is_no_scheduler(
    answer: bytes | None,
    manifest: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("mesomap.batch.cluster.CONNECT_S", 0.5)
    with listening(answer) as address, pytest.raises(MachineError, match="no dask scheduler answers there"):
        run_batch(manifest, tmp_path / "new" / "out", scheduler=address)
    gc.collect()
    assert not (tmp_path / "new").exists() and capfd.readouterr().err == ""


def test_a_scheduler_that_is_not_there(
    manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A new folder is not left behind; one that was there, or holds what was done, is."""
    monkeypatch.setattr("mesomap.batch.cluster.CONNECT_S", 0.2)
    (tmp_path / "empty").mkdir()
    finished(tmp_path / "begun", read_manifest(manifest).jobs, 3)
    for folder in ("new", "empty", "begun"):
        with pytest.raises(MachineError, match="no dask scheduler answers there"):
            run_batch(manifest, tmp_path / folder, scheduler="tcp://127.0.0.1:9")
    gc.collect()
    assert capfd.readouterr().err == ""
    assert not (tmp_path / "new").exists() and not list((tmp_path / "empty").iterdir())
    assert len(pandas.read_csv(tmp_path / "begun" / "results.csv")) == 3


@pytest.mark.slow
@pytest.mark.parametrize("moment_s", [0.6, 1.9])
def test_a_scheduler_that_goes_is_told_in_a_line(moment_s: float, manifest: Path, tmp_path: Path) -> None:
    def clients_of(dask_scheduler: Any) -> int:
        return len(dask_scheduler.clients)

    told, out = tmp_path / "scheduler.json", tmp_path / "out"
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    command += ["--no-dashboard", "--scheduler-file", str(told)]
    with ExitStack() as stack:
        scheduler = stack.enter_context(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        stack.callback(scheduler.kill)
        until = time.monotonic() + 60
        while not told.exists() or not told.read_text():
            assert time.monotonic() < until and scheduler.poll() is None
            time.sleep(0.1)
        address = json.loads(told.read_text())["address"]
        command = [sys.executable, "-m", "mesomap", "batch", str(manifest), "-o", str(out), "--scheduler", address]
        run = stack.enter_context(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        stack.callback(run.kill)
        with Client(address, set_as_default=False) as watching:
            while watching.run_on_scheduler(clients_of) < 3:  # the watching one, its own for keeping, and the run's
                assert time.monotonic() < until and run.poll() is None
                time.sleep(0.1)
        time.sleep(moment_s)
        scheduler.kill()
        _, said = run.communicate(timeout=60)
    assert (run.returncode, said) == (
        3,
        "mesomap: the scheduler is gone; what is done is kept, run the same command again\n",
    )


SCRIPT = """\
from mesomap.batch.runner import run_batch
run_batch({manifest!r}, {out!r}, workers=2)
"""


@pytest.mark.slow
@pytest.mark.parametrize("from_file", [True, False])
def test_a_script_that_workers_cannot_import_is_told(from_file: bool, manifest: Path, tmp_path: Path) -> None:
    text = SCRIPT.format(manifest=str(manifest), out=str(tmp_path / "out"))
    (tmp_path / "script.py").write_text(text)
    command = [sys.executable, str(tmp_path / "script.py") if from_file else "-"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 1 and run.stderr.count("Traceback") == 1
    last = run.stderr.splitlines()[-1]
    assert last.startswith("mesomap.errors.MachineError: no worker c")
    assert last.endswith('put the call of run_batch below `if __name__ == "__main__":`, and start it from a file')
    assert not (tmp_path / "out").exists()


class AtHand:
    """A client that does what it is given at once, without doing any work: jobs on a man's skin fail."""

    status = "running"

    def nthreads(self) -> dict[str, int]:
        return {"here": 1}

    def submit(self, _: object, jobs: list[Job], *__: object, **___: object) -> AtHand.Ended:
        return AtHand.Ended([Outcome(job.key, *(("no", "input") if job.skin.sex == "male" else ())) for job in jobs])

    class Ended:
        status = "finished"

        def __init__(self, outcomes: list[Outcome]) -> None:
            self.outcomes = outcomes

        def add_done_callback(self, call: Callable[[AtHand.Ended], None]) -> None:
            call(self)

        def result(self) -> list[Outcome]:
            return self.outcomes


def test_progress_and_result_count_the_same(manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an earlier run had ended is counted in both."""

    @contextmanager
    def at_hand(*_: object) -> Iterator[AtHand]:
        yield AtHand()

    monkeypatch.setattr("mesomap.batch.runner.local_client", at_hand)
    jobs = read_manifest(manifest).jobs
    finished(tmp_path / "out", jobs, 3)
    with Index(tmp_path / "out", write=True) as index:
        index.record([Outcome(jobs[3].key, "no memory", "machine")])  # it is tried again
    seen: list[Progress] = []
    result = run_batch(manifest, tmp_path / "out", progress=seen.append)
    assert seen[0] == Progress(JOBS, 3, 0, 3)
    assert seen[-1] == Progress(result.total, result.kept, result.done, result.failed)
    assert result.done + result.failed == JOBS and result.waiting == 0
    assert [state.done + state.failed for state in seen] == sorted(state.done + state.failed for state in seen)
    with Index(tmp_path / "out") as index:
        assert index.counts() == {"done": result.done, "failed": result.failed, "waiting": 0}


@pytest.mark.slow
def test_what_a_killed_run_left_of_its_workers_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / SCRATCH / "left").mkdir(parents=True)
    with local_client(1, "auto", tmp_path):
        left = [path.name for path in (tmp_path / SCRATCH).iterdir()]
        assert left and "left" not in left
    assert not (tmp_path / SCRATCH).exists()


def test_what_a_manifest_says_does_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = make_manifest(tmp_path, MANIFEST.replace("A small one", '"A \\e[31mred\\x07\\n one"'))
    with Index(tmp_path / "out", write=True) as index:
        jobs = index.enter(read_manifest(asked).jobs, asked, "")
        index.record([Outcome(job.key, "its name is \x1b]0;mine\x07", "input") for job in jobs])
    assert main(["batch", str(asked), "-o", str(tmp_path / "out"), "--quiet"]) == 0
    assert main(["batch", str(asked), "-o", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("A [31mred one: 8 jobs, ") and "its name is ]0;mine" in said
    assert all(letter.isprintable() or letter == "\n" for letter in said)


@pytest.mark.parametrize(
    "options",
    [
        ["--workers", "0"],
        ["--workers", "-1"],
        ["--memory-limit", "xx"],
        ["--scheduler", "nonsense"],
        ["--workers", "2", "--scheduler", "tcp://127.0.0.1:8786"],
    ],
)
def test_a_dry_run_refuses_what_a_run_refuses(
    options: list[str], manifest: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", str(manifest), "-o", str(tmp_path / "out"), *options]) == 2
    told = capsys.readouterr().err
    assert main(["batch", str(manifest), "--dry-run", *options]) == 2
    assert capsys.readouterr().err == told and options[0] in told


@pytest.mark.slow
def test_a_dry_run_says_what_is_to_come(manifest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(manifest), "--dry-run", "--workers", "2"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"A small one: {JOBS} jobs, 2 protocols on 4 skins\nabout ")
    assert "with 2 workers, and 0.1 MB of disk, judged by 4 of them" in said and "failed: " in said


def test_the_command_needs_a_folder(manifest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(manifest)]) == 2
    assert "-o is missing" in capsys.readouterr().err
