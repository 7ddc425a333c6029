"""What ``mesomap batch`` shows of its progress: rate, time left, one whole line at any width, little in a log."""

from __future__ import annotations

import os
import re
import sys
import time
from threading import Event, Thread

import pytest

import mesomap.commands.batch_progress
from mesomap.batch.runner import Progress
from mesomap.commands.batch_progress import Pace, batch_progress, fitting, lasting, rate_words


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def seen(*states: tuple[float, int, int]) -> tuple[Pace, Clock]:
    """A pace that has seen so many done and failed at these times of 1,000 jobs; 15 more were done before and 5 failed."""
    clock = Clock()
    pace = Pace(clock)
    for at_s, done, failed in states:
        clock.now_s = 100.0 + at_s
        pace.see(Progress(1000, 20, 15 + done, 5 + failed))
    return pace, clock


def test_rate_and_time_left_count_from_the_first_outcome() -> None:
    pace, clock = seen((0, 0, 0))
    assert pace.pieces(False) == ["jobs 0/980", "starting workers", "after 0 s"]
    pace, clock = seen((0, 0, 0), (30, 6, 0))
    assert pace.pieces(False) == ["jobs 6/980", "after 30 s"]
    pace, clock = seen((0, 0, 0), (30, 6, 0), (40, 24, 2))
    assert pace.pieces(False) == ["jobs 26/980", "8 min left", "2 failed", "2.0 a second", "after 40 s"]
    clock.now_s += 430.0
    assert pace.pieces(False)[1] == "47 s left"
    clock.now_s += 400.0
    assert pace.pieces(False)[1] == "1 s left"
    assert pace.pieces(True)[1] == "stopping"
    pace, _ = seen((0, 0, 0), (30, 6, 0), (40, 980, 0))
    assert pace.pieces(False)[1] == "writing tables"


def test_the_rate_is_that_of_the_last_minute() -> None:
    pace, _ = seen(
        (0, 0, 0), *((10.0 + k, 10 * k, 0) for k in range(1, 50)), *((60.0 + k, 490 + k, 0) for k in range(80))
    )
    assert "1.0 a second" in pace.pieces(False)


def test_outcomes_that_come_at_once_give_no_rate() -> None:
    pace, _ = seen((0, 0, 0), (30, 6, 0), (30, 12, 0))
    assert pace.pieces(False) == ["jobs 12/980", "after 30 s"]


def test_times_and_rates_in_words() -> None:
    assert [lasting(s) for s in (9.6, 89.0, 91.0, 5399.0, 9000.0)] == ["10 s", "89 s", "2 min", "90 min", "2.5 h"]
    rates = [rate_words(rate) for rate in (12.34, 1.0, 0.5, 1.0 / 60.0, 0.005)]
    assert rates == ["12.3 a second", "1.0 a second", "30 a minute", "1 a minute", "18 an hour"]


def test_what_does_not_fit_is_left_out_whole() -> None:
    pieces = ["jobs 1,012/2,026", "12 min left", "2 failed", "1.4 a second", "after 24 min"]
    assert fitting(pieces, 100) == ", ".join(pieces)
    assert fitting(pieces, 40) == "jobs 1,012/2,026, 12 min left, 2 failed"
    assert fitting(pieces, 10) == pieces[0]


@pytest.mark.parametrize("columns", [120, 80, 40, 20])
def test_a_line_of_the_terminal_is_never_broken(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.openpty()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(columns))  # rich would ask the terminal of the tests
    written: list[bytes] = []

    def read() -> None:
        while chunk := os.read(ours, 65536):
            written.append(chunk)
            if b"\x1b[?25h" in chunk:  # the cursor is shown again
                return

    reader = Thread(target=read)
    reader.start()
    with open(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        with batch_progress(False, Event()) as show:
            for done in (0, 300, 620, 900):
                show(Progress(1000, 20, 20 + done, done // 15))
                time.sleep(0.4)  # several pictures a second are drawn
        reader.join(10)
    os.close(ours)
    text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", b"".join(written).decode())
    lines = [line.rstrip() for line in re.split(r"[\r\n]+", text) if line.strip()]
    assert "jobs 0/980" in lines[0] and "jobs 960/980" in lines[-1]
    assert all(len(line) <= columns - 5 and "jobs " in line and "…" not in line for line in lines)
    assert any("━" in line for line in lines) == (columns >= 80)
    if columns >= 80:
        assert any(re.search(r"━+ jobs 661/980, \d+ s left, 41 failed, [\d,.]+ a second, after 1 s$", x) for x in lines)


def test_a_log_gets_a_line_a_minute(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    monkeypatch.setattr(mesomap.commands.batch_progress.time, "monotonic", clock)
    with batch_progress(False, Event()) as show:
        for second in range(150):
            clock.now_s = 100.0 + second
            show(Progress(1000, 0, 2 * second, 0))
    assert capsys.readouterr().err.splitlines() == [
        "mesomap: jobs 120/1,000, 7 min left, 2.0 a second, after 60 s",
        "mesomap: jobs 240/1,000, 6 min left, 2.0 a second, after 2 min",
    ]
    with batch_progress(True, Event()) as show:
        clock.now_s += 600.0
        show(Progress(1000, 0, 500, 0))
    assert capsys.readouterr().err == ""
