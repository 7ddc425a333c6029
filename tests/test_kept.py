from pathlib import Path

import numpy as np
import pytest

from mesomap.anatomy.kept import Arrays, kept_arrays


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
