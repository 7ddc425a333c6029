"""How far a batch is: a line on the terminal with a bar where there is room, elsewhere a line a minute."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from mesomap.batch.runner import Progress

WINDOW_S, LINE_S = 60.0, 60.0
SPARE_COLUMNS = 5
"""At the end of the line, where the terminal writes ^C, once or twice."""
LEAST_BAR, MOST_BAR = 8, 40


class Pace:
    """Jobs a second over the last minute, from the first outcome on, so that starting workers is left out."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._begun = clock, clock()
        self._seen: deque[tuple[float, int]] = deque()
        self.state: Progress | None = None
        self._failed_before = 0

    def see(self, state: Progress) -> None:
        """Take in that so many jobs have ended; the first is the state before this run has ended any."""
        if self.state is None:
            self._failed_before = state.failed
        self.state = state
        if self.ended:
            self._seen.append((self._clock(), self.ended))
        while len(self._seen) > 2 and self._seen[1][0] < self._seen[-1][0] - WINDOW_S:
            self._seen.popleft()

    @property
    def ended(self) -> int:
        """Jobs done or failed in this run."""
        return self.state.done + self.state.failed - self.state.kept if self.state else 0

    @property
    def total(self) -> int:
        """Jobs of this run: those that had not ended before."""
        return self.state.total - self.state.kept if self.state else 0

    def pieces(self, stopping: bool) -> list[str]:
        """What there is to say, the most important first."""
        failed = self.state.failed - self._failed_before if self.state else 0
        rate, left_s = self._rate()
        pieces = [f"jobs {self.ended:,}/{self.total:,}"]
        if self.ended == self.total:
            pieces.append("writing tables")
        elif stopping:
            pieces.append("stopping")
        elif not self.ended:
            pieces.append("starting workers")
        elif left_s is not None:
            pieces.append(f"{lasting(left_s)} left")
        if failed:
            pieces.append(f"{failed:,} failed")
        if rate is not None:
            pieces.append(rate_words(rate))
        return [*pieces, f"after {lasting(self._clock() - self._begun)}"]

    def _rate(self) -> tuple[float | None, float | None]:
        """Jobs a second, and seconds left; None as long as there is nothing to judge by."""
        if len(self._seen) < 2 or self._seen[-1][0] <= self._seen[0][0]:
            return None, None
        (first_s, first), (last_s, last) = self._seen[0], self._seen[-1]
        rate = (last - first) / (last_s - first_s)
        return rate, max((self.total - last) / rate - (self._clock() - last_s), 1.0)


def fitting(pieces: Sequence[str], columns: int) -> str:
    """The pieces in their order, without those that are too much for a line of so many columns."""
    line = pieces[0]
    for piece in pieces[1:]:
        if len(line) + len(piece) + 2 <= columns:
            line += f", {piece}"
    return line


def lasting(seconds: float) -> str:
    """A time in words."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def rate_words(per_s: float) -> str:
    """A rate by the shortest time in which a job ends."""
    if per_s >= 1.0:
        return f"{per_s:.1f} a second"
    return f"{60.0 * per_s:.0f} a minute" if per_s >= 1.0 / 60.0 else f"{3600.0 * per_s:.0f} an hour"


@contextlib.contextmanager
def batch_progress(quiet: bool, stop: Event) -> Iterator[Callable[[Progress], None]]:
    """A function that shows a state as it comes, on standard error; ``stop`` is set where the batch is asked to end."""
    pace = Pace(time.monotonic)
    if quiet:
        yield lambda state: None
    elif sys.stderr.isatty():
        with _line(pace, stop):
            yield pace.see
    else:
        said_s = time.monotonic()

        def say(state: Progress) -> None:
            nonlocal said_s
            pace.see(state)
            if time.monotonic() - said_s >= LINE_S and pace.ended < pace.total:
                said_s = time.monotonic()
                print(f"mesomap: {', '.join(pace.pieces(stop.is_set()))}", file=sys.stderr, flush=True)

        yield say


@contextlib.contextmanager
def _line(pace: Pace, stop: Event) -> Iterator[None]:
    from rich.console import Console
    from rich.live import Live
    from rich.progress_bar import ProgressBar
    from rich.table import Table
    from rich.text import Text

    console = Console(stderr=True)

    def drawn() -> RenderableType:
        if pace.state is None:
            return Text("")
        columns = console.width - SPARE_COLUMNS
        words = fitting(pace.pieces(stop.is_set()), columns)
        room = columns - len(words) - 1
        if room < LEAST_BAR:
            return Text(words, no_wrap=True, overflow="ellipsis")
        line = Table.grid(padding=(0, 1))
        line.add_row(ProgressBar(pace.total, pace.ended, min(room, MOST_BAR)), Text(words, no_wrap=True))
        return line

    with Live(get_renderable=drawn, console=console, transient=True):
        yield
