"""The command line under bad treatment: one clear message, the right status, nothing left behind or destroyed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mesomap.cli import main

PLAN = ["plan", "mesolift-face", "--region", "chin", "--quiet"]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("steps.face.spacing_mm=0.05", "ask for at least 0."),
        ("steps.face.spacing_mm=1e-9", "at least 1e-06"),
        ("steps.face.spacing_mm=1e8", "larger than the region"),
        ("steps.face.volume_ml=1e308", "at most 1e+09"),
        ("zones.eye.margin_mm=1e5", "leaves nothing of the region"),
        ("steps.face.spacing_mm=0.2", "allowed are 20,000, so ask for at least"),
        ("steps.face.volume_ml=0", "allowed is a number of at least 1e-06"),
        ("steps.face.volume_ml=-0.02", "-0.02 is not allowed"),
        ("steps.face.volume_ml=.nan", "allowed is a finite number"),
        (
            "steps.face.volume_ml=50",
            "more than the largest filled syringe of ha-skin-booster holds; allowed is at most 1 mL",
        ),
        ("steps.face.depth_mm=400", "needs 800 mm of needle"),
        ("session.refill_s=1e308", "at most 1e+09"),
        ('goals=["chin: points >= 1e999"]', "too large a number"),
    ],
)
def test_figures_beyond_reason_are_refused_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], setting: str, words: str
) -> None:
    assert main([*PLAN, "--set", setting, "-o", str(tmp_path / "p.json")]) == 2
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_syringe_too_small_for_an_injection_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["plan", "lipolysis-abdomen", "--set", "syringe.size_ml=0.001", "-o", str(tmp_path / "p.json"), "--quiet"]
    assert main(words) == 2
    assert "less than one injection of step abdomen" in capsys.readouterr().err


def test_only_plain_files_are_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("precious")
    link, pipe, folder = tmp_path / "link", tmp_path / "pipe", tmp_path / "folder"
    link.symlink_to(target)
    os.mkfifo(pipe)
    folder.mkdir()
    for place in (link, pipe, folder):
        assert main([*PLAN, "-o", str(place), "--force"]) == 2
        assert "never replaced" in capsys.readouterr().err
    assert link.is_symlink()
    assert pipe.is_fifo()
    assert target.read_text() == "precious"
    assert main(["protocols", "check", str(pipe)]) == 2
    assert "not a plain file" in capsys.readouterr().err


def test_odd_places_and_files_give_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "deep.json").write_text("[" * 100_000)
    (tmp_path / "big.yaml").write_text("#" * 300_000)
    for arguments, words in (
        (["run", "mesolift-face", "-o", str(tmp_path / ("x" * 300))], "cannot be made"),
        (["simulate", str(tmp_path / "deep.json"), "-o", str(tmp_path / "y")], "nested too deeply"),
        (["protocols", "check", str(tmp_path / "big.yaml")], "at most 250000"),
        (["regions", "show", "chin", "--picture", str(tmp_path / "none/x.png")], "is not a folder"),
    ):
        assert main(arguments) == 2
        error = capsys.readouterr().err
        assert words in error
        assert error.count("mesomap: ") == 1


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_being_stopped_leaves_nothing_behind(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "mesomap", "run", "mesolift-face", "--formats", "csv,json,png", "-o", "out"]
    running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not any(tmp_path.iterdir()) and time.monotonic() < deadline and running.poll() is None:
        time.sleep(0.01)  # until the first result is being written
    running.send_signal(number)
    _, error = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "interrupted; nothing was written" in error
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", [True, False], ids=["after a line", "at once"])
@pytest.mark.parametrize(
    "command", [["protocols", "show", "mesolift-face"], ["schema"], ["--help"], ["bodies"]], ids=" ".join
)
def test_a_reader_who_leaves_early_is_no_failure(command: list[str], first: bool) -> None:
    with subprocess.Popen([sys.executable, "-m", "mesomap", *command], stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        if first:
            running.stdout.readline()
        running.stdout.close()
        assert running.wait(timeout=60) == 0
