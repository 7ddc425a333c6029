"""Tables and progress on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console


def console(width: int) -> Console:
    """Where results are printed; ``width`` columns where it is no terminal."""
    from rich.console import Console

    made = Console(width=None if sys.stdout.isatty() else width)
    made.on_broken_pipe = _no_reader  # type: ignore[method-assign]
    return made


def print_table(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], width: int = 160) -> None:
    """A table without lines."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column)
    for row in rows:
        table.add_row(*map(Text, row))
    console(width).print(table)


@contextmanager
def progress(quiet: bool) -> Iterator[Any]:
    """A function (what, done, of) that moves a progress bar on the terminal; it shows nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda what, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description:28}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=1)
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)


def _no_reader() -> None:
    """Whoever read our output has gone: rich would end with status 1, which means something else here."""
    raise BrokenPipeError
