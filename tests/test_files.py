import errno
import os
from pathlib import Path

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.errors import OutputError
from mesomap.languages import Catalogue
from mesomap.output import files
from mesomap.simulation.simulate import Simulation


@pytest.fixture(scope="module")
def simulation() -> Simulation:
    return shipped_simulation("mesolift-face", "female")


def everything_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_folder_appears_whole(simulation: Simulation, tmp_path: Path) -> None:
    files.write_results(simulation, tmp_path / "a" / "b", ["csv", "json"])
    assert everything_in(tmp_path / "a" / "b") == {
        "points.csv",
        "session.csv",
        "histogram.csv",
        "metrics.json",
        "plan.json",
    }
    assert everything_in(tmp_path / "a") == {"b"} | {f"b/{name}" for name in everything_in(tmp_path / "a" / "b")}


def test_existing_folder_is_replaced_only_with_force(simulation: Simulation, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("keep")
    with pytest.raises(OutputError, match="exists already"):
        files.write_results(simulation, folder, ["csv"])
    assert everything_in(tmp_path) == {"out", "out/mine.txt"}
    files.write_results(simulation, folder, ["csv"], force=True)
    assert everything_in(tmp_path) == {"out", "out/points.csv", "out/session.csv", "out/histogram.csv"}


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device"), ValueError("x")]
)
@pytest.mark.parametrize("existing", [False, True])
def test_a_run_that_stops_half_way_leaves_nothing_behind(
    simulation: Simulation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, existing: bool
) -> None:
    def stop(simulation: Simulation, folder: Path, _: Catalogue) -> None:
        (folder / "metrics.json").write_text("{ half")
        raise error

    monkeypatch.setitem(files.WRITERS, "json", stop)
    folder = tmp_path / "deep" / "out"
    if existing:
        folder.mkdir(parents=True)
        (folder / "old.txt").write_text("old")
    before = everything_in(tmp_path)
    with pytest.raises((KeyboardInterrupt, OutputError, ValueError)) as caught:
        files.write_results(simulation, folder, ["csv", "json"], force=True)
    if isinstance(error, OSError):
        assert isinstance(caught.value, OutputError)
        assert "the disk is full" in str(caught.value)
    assert everything_in(tmp_path) == before


def test_a_failed_exchange_puts_the_old_folder_back(
    simulation: Simulation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    rename = Path.rename

    def fail_for_fresh(self: Path, target: Path) -> Path:
        if Path(target) == folder and self.name != "old":
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_fresh)
    with pytest.raises(OutputError, match="could not be written"):
        files.write_results(simulation, folder, ["csv"], force=True)
    assert everything_in(tmp_path) == {"out", "out/old.txt"}


def test_what_cannot_be_written_is_said_before_any_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path)
    for place in (tmp_path / "file", tmp_path / "link"):
        with pytest.raises(OutputError, match="is a file or a link"):
            files.check_folder(place, force=True)
    with pytest.raises(OutputError, match="not writable"):
        files.check_folder(tmp_path / "file" / "below", force=False)
    monkeypatch.chdir(tmp_path)
    for place in (Path(), tmp_path.parent, Path("/")):
        with pytest.raises(OutputError, match="never replaced"):
            files.check_folder(place, force=True)


def test_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(OutputError, match=r"is not writable; choose another folder with -o"):
        files.check_folder(tmp_path / "out", force=False)


@pytest.mark.parametrize(
    ("formats", "message"),
    [
        (["jsn"], "'jsn' is unknown; did you mean json"),
        ([], "no format was given"),
    ],
)
def test_formats_are_checked(formats: list[str], message: str) -> None:
    with pytest.raises(OutputError, match=message):
        files.check_formats(formats)


def test_text_file_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    files.write_text_file(path, "one")
    with pytest.raises(OutputError, match="exists already"):
        files.write_text_file(path, "two")
    files.write_text_file(path, "two", force=True)
    assert path.read_text() == "two"
    assert everything_in(tmp_path) == {"plan.json"}
    with pytest.raises(OutputError, match="cannot be written"):
        files.write_text_file(tmp_path / "none" / "plan.json", "x")


def test_dose_arrays_hold_the_whole_dose_without_pickles(tmp_path: Path) -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    files.write_results(simulation, tmp_path / "out", ["npz"])
    assert everything_in(tmp_path / "out") == {"dose.npz"}
    with np.load(tmp_path / "out" / "dose.npz", allow_pickle=False) as stored:
        held = (stored["ml_cm2"].sum(axis=(0, 1)) * stored["vertex_area_mm2"]).sum() / 100.0
        assert held == pytest.approx(float(simulation.dose.deposits.retained_ml.sum()), rel=1e-9)
        assert stored["layer"].tolist() == ["skin", "subcutis", "deeper"]
        assert stored["product"].tolist() == ["ha-skin-booster"] and stored["dose_unit"].tolist() == ["mg"]
        assert stored["faces"].max() < len(stored["vertices_mm"])
        first = (tmp_path / "out" / "dose.npz").read_bytes()
    files.write_results(simulation, tmp_path / "again", ["npz"])
    assert (tmp_path / "again" / "dose.npz").read_bytes() == first
