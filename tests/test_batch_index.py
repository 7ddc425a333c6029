"""Promises of the index of a batch: it takes over nothing that is not its own, and failures outside the inputs are tried again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from mesomap.batch.cluster import local_client
from mesomap.batch.index import AGAIN, INDEX, Index
from mesomap.batch.manifest import read_manifest
from mesomap.batch.work import work
from mesomap.errors import InputError, OutputError

MANIFEST = """\
schema: mesomap-manifest/1
protocols: [botulinum-glabella]
bodies: [{grid: {sex: [female], bmi: [22]}}]
formats: [csv]
"""


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    """The folder of a batch whose only job is waiting."""
    (tmp_path / "manifest.yaml").write_text(MANIFEST)
    found = read_manifest(tmp_path / "manifest.yaml")
    with Index(tmp_path / "out", write=True) as index:
        index.enter(found.jobs, found.path, found.title)
    return tmp_path / "out"


def change(path: Path, sql: str) -> bytes:
    with sqlite3.connect(path) as file:
        file.execute(sql)
    file.close()
    return path.read_bytes()


@pytest.mark.parametrize("write", [True, False])
def test_an_index_of_another_version_is_left_as_it_is(batch: Path, write: bool) -> None:
    before = change(batch / INDEX, "UPDATE batch SET value = 'mesomap-batch/2' WHERE name = 'schema'")
    with pytest.raises(InputError, match=r"is of another kind \(mesomap-batch/2\)"):
        Index(batch, write=write)
    assert (batch / INDEX).read_bytes() == before


def test_a_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    before = change(tmp_path / INDEX, "CREATE TABLE notes (text TEXT)")
    with pytest.raises(InputError, match=r"is of another kind \(another program\)"):
        Index(tmp_path, write=True)
    assert (tmp_path / INDEX).read_bytes() == before


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, None], ids=["no database", "cut off"])
def test_a_damaged_index_is_told_and_the_remedy_helps(batch: Path, content: bytes | None) -> None:
    (batch / INDEX).write_bytes((batch / INDEX).read_bytes()[:6000] if content is None else content)
    for write in (True, False):
        with pytest.raises(InputError, match=r"is damaged .* or delete it and run the same command again"):
            Index(batch, write=write)
    (batch / INDEX).unlink()
    found = read_manifest(batch.parent / "manifest.yaml")
    with Index(batch, write=True) as index:
        assert len(index.enter(found.jobs, found.path, found.title)) == 1


def test_a_batch_begins_neither_at_a_file_nor_among_others(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="is a file; choose another folder"):
        Index(tmp_path / "file", write=True)
    with pytest.raises(OutputError, match="cannot be written"):
        Index(tmp_path / "file" / "below", write=True)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").touch()
    (tmp_path / "own" / ".lock").touch()
    with pytest.raises(OutputError, match="exists and is no batch"):
        Index(tmp_path / "own", write=True)


def test_a_folder_that_cannot_be_written_is_no_fault_of_the_inputs(batch: Path) -> None:
    found = read_manifest(batch.parent / "manifest.yaml")
    (batch / "jobs").touch()
    (outcome,) = work(found.jobs, str(batch / "jobs"))
    assert outcome.cause == "disk" and outcome.cause in AGAIN
    with Index(batch, write=True) as index:
        index.record([outcome])
        assert index.enter(found.jobs, found.path, found.title) == list(found.jobs)


def test_a_surface_that_a_worker_does_not_see_is_tried_again(tmp_path: Path) -> None:
    for name in ("scan.ply", "marks.csv"):
        (tmp_path / name).write_text("content\n")
    (tmp_path / "rows.csv").write_text("protocol,surface,landmarks\nmesolift-face,scan.ply,marks.csv\n")
    found = read_manifest(tmp_path / "rows.csv")
    (tmp_path / "scan.ply").unlink()
    (outcome,) = work(found.jobs, None)
    assert outcome.cause == "machine" and "is not to be found by the worker" in outcome.error


def test_workers_without_a_place_of_their_own_are_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\.workers: cannot be made"), local_client(1, "auto", tmp_path / "gone"):
        pass
