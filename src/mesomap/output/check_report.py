"""The outcome of a check in lines: every goal and every finding with its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mesomap.errors import on_one_line
from mesomap.planning.plan import Finding
from mesomap.simulation.goals import GoalResult

VERDICTS = {True: "pass", False: "FAIL", None: "unknown"}
WIDEST = 60
"""Columns are in line up to this width; a longer sentence pushes the rest of its line on."""


@dataclass(frozen=True)
class CheckLine:
    """``verdict`` pass, FAIL or unknown for a goal, the severity for a finding; ``value`` and ``limit`` as text, ``-`` where
    there is none."""

    verdict: str
    text: str
    value: str
    limit: str
    unit: str


def check_lines(goals: Sequence[GoalResult], findings: Sequence[Finding]) -> tuple[CheckLine, ...]:
    """A line for every goal, then one for every finding."""
    lines = [
        CheckLine(
            VERDICTS[goal.passed], goal_words(goal), figure(goal.value, goal.limit), figure(goal.limit, None), goal.unit
        )
        for goal in goals
    ]
    lines += [
        CheckLine(
            finding.severity,
            on_one_line(f"{finding.rule}: {sourced_text(finding)}"),
            figure(finding.value, finding.limit),
            figure(finding.limit, None),
            finding.unit or "",
        )
        for finding in findings
    ]
    return tuple(lines)


def check_text(lines: Sequence[CheckLine]) -> str:
    """``lines`` in columns, one each."""
    rows = [(line.verdict, line.text, line.value, line.limit, line.unit) for line in lines]
    widths = [
        max((len(cell) for cell in column if len(cell) <= WIDEST), default=0) for column in zip(*rows, strict=True)
    ]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def goal_words(goal: GoalResult) -> str:
    """The sentence, and the target it was tried on where it does not name that itself."""
    sentence = on_one_line(goal.goal)
    named = goal.region in (None, "total") or sentence.startswith(f"{goal.region}:")
    return sentence if named else f"{sentence} on {goal.region}"


def sourced_text(finding: Finding) -> str:
    """The sentence of a finding, and in brackets the source where its rule has one."""
    return finding.text + (f" [{finding.source}]" if finding.source else "")


def figure(value: float | None, limit: float | None) -> str:
    """A number with as many digits as tell it from ``limit``; ``-`` where there is none."""
    if value is None:
        return "-"
    digits = 6 if limit is None or f"{value:.6g}" != f"{limit:.6g}" or value == limit else 12
    return f"{value:.{digits}g}"
