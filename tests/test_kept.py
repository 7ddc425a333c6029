import os
from pathlib import Path

import numpy as np
import pytest

from mesomap.anatomy.kept import Arrays, kept_arrays, kept_document


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setenv("MESOMAP_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "source").write_text("one")
    return []


def made(tmp_path: Path, calls: list[int]) -> Arrays:
    def make() -> Arrays:
        calls.append(1)
        return {"a": np.arange(3), "b": np.eye(2)}

    return kept_arrays("test", (tmp_path / "source",), make)


def test_arrays_are_made_once(tmp_path: Path, calls: list[int]) -> None:
    first, second = made(tmp_path, calls), made(tmp_path, calls)
    assert len(calls) == 1
    assert all((first[key] == second[key]).all() and first[key].dtype == second[key].dtype for key in first)


def test_the_files_used_last_are_kept(tmp_path: Path, calls: list[int]) -> None:
    def one(key: str) -> None:
        kept_arrays("test", (tmp_path / "source",), lambda: {"a": np.array([calls.append(1) is None])}, key=key, most=2)

    for at, key in enumerate(("first", "second", "first", "third")):
        one(key)
        for path in (tmp_path / "cache").iterdir():  # clocks of file systems are coarse
            if path.stat().st_mtime > 1e6:
                os.utime(path, (at + 1, at + 1))
    assert len(calls) == 3
    assert len(list((tmp_path / "cache").iterdir())) == 2
    one("first")
    assert len(calls) == 3
    one("second")
    assert len(calls) == 4


def test_a_document_comes_back_as_it_was(tmp_path: Path, calls: list[int]) -> None:
    document = {"a": [1, 2.5, "é", None, True], "b": {"c": -0.1}}

    def make() -> object:
        calls.append(1)
        return document

    assert kept_document("test", tmp_path / "source", make) == document
    assert kept_document("test", tmp_path / "source", make) == document
    assert len(calls) == 1


def test_a_changed_source_makes_them_anew(tmp_path: Path, calls: list[int]) -> None:
    made(tmp_path, calls)
    (tmp_path / "source").write_text("two")
    made(tmp_path, calls)
    assert len(calls) == 2


@pytest.mark.parametrize("damage", [b"", b"PK broken", b"\x93NUMPY"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, calls: list[int], damage: bytes) -> None:
    made(tmp_path, calls)
    (path,) = (tmp_path / "cache").iterdir()
    path.write_bytes(damage)
    assert (made(tmp_path, calls)["a"] == np.arange(3)).all()
    assert len(calls) == 2
    made(tmp_path, calls)
    assert len(calls) == 2


def test_a_folder_that_cannot_be_written_only_costs_time(
    tmp_path: Path, calls: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("MESOMAP_CACHE_DIR", str(tmp_path / "file"))
    made(tmp_path, calls)
    made(tmp_path, calls)
    assert len(calls) == 2
