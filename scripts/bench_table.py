"""What the parts of the benchmark have measured, as one table in a page of Markdown: ours, what it is beside, and the ratio."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import mesomap

PARTS = ("run", "program", "atlases", "dose", "visit", "app", "batch", "patterns")
HEADER = ("part", "what", "measured", "beside", "which is", "ratio")
TITLE = "# Speed, memory and growth"
INTRODUCTION = f"""\
{TITLE}

Written by `make bench`; where a part is named, as in `scripts/bench.py --markdown docs/background/speed.md visit`, only its
rows are measured anew. A ratio is of two figures of the same run on the same machine: what was measured, divided by what stands
beside it, a peer, a cold start, the smallest of a kind, one worker, a limit wanted. Times are the best of a few repetitions
after one that warms up; those of the app are medians, those of the whole program single runs.
"""

Row = tuple[str, ...]
_noted: list[Row] = []


def note(part: str, what: str, measured: float, unit: str, beside: float | None = None, which: str = "") -> None:
    """Keep a figure of ``part``, and in the same unit what it is to be seen ``beside``, in words ``which``."""
    if part not in PARTS:
        raise ValueError(f"{part}: is none of {', '.join(PARTS)}")
    cells = ("", "", "") if beside is None else (f"{figure(beside)} {unit}", which, figure(measured / beside))
    _noted.append((part, what, f"{figure(measured)} {unit}", *cells))


def figure(value: float) -> str:
    """Three figures that count, without an exponent."""
    if value == 0.0 or abs(value) >= 100.0:
        return f"{value:,.0f}"
    return f"{value:#.3g}" if abs(value) >= 0.001 else f"{value:.1g}"


def rows_of(page: str) -> list[Row]:
    """The rows of the table in ``page``."""
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in line.strip().strip("|").split("|")) for line in lines[1:]]


def page_of(rows: Sequence[Row]) -> str:
    """The page with ``rows``, those of a part together."""
    sorted_rows = sorted(rows, key=lambda row: PARTS.index(row[0]))
    lines = ["| " + " | ".join(HEADER) + " |", "|" + "---|" * len(HEADER)]
    lines += ["| " + " | ".join(row) + " |" for row in sorted_rows]
    return "\n".join([INTRODUCTION, *lines]) + f"\n\n{_machine()}\n"


def write_page(path: Path) -> None:
    """Write what was noted to ``path``, and keep of it the rows of parts that were not run."""
    kept = rows_of(path.read_text(encoding="utf-8")) if path.is_file() else []
    done = {row[0] for row in _noted}
    rows = [row for row in kept if row[0] in PARTS and row[0] not in done] + _noted
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page_of(rows), encoding="utf-8")


def _machine() -> str:
    memory_gb = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"Last measured on {datetime.now(UTC):%Y-%m-%d} with mesomap {mesomap.__version__}: {os.cpu_count()} cores, "
        f"{memory_gb:.0f} GB, {platform.system()}, Python {platform.python_version()}, pictures drawn in software."
    )
