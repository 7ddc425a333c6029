"""What comes of other figures of a protocol, as sweep.csv and as a table of the terminal."""

from __future__ import annotations

from dataclasses import astuple

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.page_text import PageColumn, PageTable
from mesomap.output.tables import csv_text
from mesomap.output.words import rule_words
from mesomap.whatif.figures import NAMES
from mesomap.whatif.sweep import Combination, Sweep

FIRST = ("combination",)
FOLLOWING = ("prescribed", "front", *NAMES, "currency", "errors", "warnings", "findings", "reason")
"""Columns of sweep.csv before and after those that are varied."""
SHOWN = tuple(name for name in NAMES if name not in ("drawn_ml", "d95_ml_cm2"))
"""Figures that the terminal shows; the file has all."""
ON_FRONT, PRESCRIBED = "\u25c6", "\u2606"
DIGITS = {
    "points": 0,
    "total_ml": 2,
    "drawn_ml": 2,
    "containers": 0,
    "leftover_ml": 2,
    "session_p50_min": 1,
    "session_p95_min": 1,
    "d95_ml_cm2": 4,
    "d95_rx": 2,
    "cv": 2,
    "cost": 2,
}


def sweep_csv(sweep: Sweep) -> str:
    """sweep.csv: one row a combination, in the order in which they were asked for."""
    columns = (*FIRST, *(one.key for one in sweep.varied), *FOLLOWING)
    rows = []
    for number, one in enumerate(sweep.combinations, start=1):
        severities = [finding.severity for finding in one.findings]
        rows.append(
            (
                *(number, *one.values, _truth(one.prescribed), _truth(one.front)),
                *((None,) * len(NAMES) if one.figures is None else astuple(one.figures)),
                *(sweep.currency, severities.count("error"), severities.count("warning")),
                *(";".join(dict.fromkeys(finding.rule for finding in one.findings)), one.reason),
            )
        )
    return csv_text(columns, rows)


def sweep_table(sweep: Sweep, catalogue: Catalogue = ENGLISH) -> PageTable:
    """The combinations with their figures, which are on the front, and by numbers what stands against them."""
    words = figure_words(sweep, catalogue)
    shown = [name for name in SHOWN if any(_figure(one, name) is not None for one in sweep.combinations)]
    columns = (
        *(PageColumn(name) for name in varied_names(sweep)),
        *(PageColumn(*words[name], DIGITS[name]) for name in shown),
        PageColumn(""),
        PageColumn(catalogue.text("Remarks")),
    )
    numbers: dict[str, int] = {}
    rows = tuple(
        (
            *(value or "-" for value in one.values),
            *(_figure(one, name) for name in shown),
            " ".join(mark for mark, there in ((ON_FRONT, one.front), (PRESCRIBED, one.prescribed)) if there),
            ", ".join(str(numbers.setdefault(remark, len(numbers) + 1)) for remark in _remarks(one, catalogue)),
        )
        for one in sweep.combinations
    )
    notes = [*_marks(sweep, catalogue), *(f"{number}  {remark}" for remark, number in numbers.items())]
    return PageTable(sweep.protocol.title, columns, rows, "\n".join(notes))


def varied_names(sweep: Sweep) -> tuple[str, ...]:
    """The last word of each key that is varied, or the whole key where two end alike."""
    names = [one.name for one in sweep.varied]
    return tuple(one.key if names.count(one.name) > 1 else one.name for one in sweep.varied)


def figure_words(sweep: Sweep, catalogue: Catalogue = ENGLISH) -> dict[str, tuple[str, str]]:
    """What each figure is called, and its unit."""
    text = catalogue.text
    return {
        "points": (text("points"), ""),
        "total_ml": ("", "mL"),
        "drawn_ml": (text("drawn up"), "mL"),
        "containers": (text("containers"), ""),
        "leftover_ml": (text("left over"), "mL"),
        "session_p50_min": (text("visit"), "min"),
        "session_p95_min": ("p95", "min"),
        "d95_ml_cm2": ("D95", "mL/cm\u00b2"),
        "d95_rx": ("D95", "Rx"),
        "cv": ("CV", ""),
        "cost": (text("cost"), sweep.currency or ""),
    }


def front_words(sweep: Sweep, catalogue: Catalogue = ENGLISH) -> str:
    """What the front is of, and how many combinations are on it."""
    words = figure_words(sweep, catalogue)
    return catalogue.text(
        "on the Pareto front, {count} of {all}: no other is as good in {figures} and better in one of them",
        count=sum(one.front for one in sweep.combinations),
        all=len(sweep.combinations),
        figures=", ".join(" ".join(part for part in words[name] if part) for name in sweep.objectives),
    )


def _marks(sweep: Sweep, catalogue: Catalogue) -> list[str]:
    """What the marks of the table mean."""
    told = [f"{ON_FRONT} {front_words(sweep, catalogue)}"]
    if any(one.prescribed for one in sweep.combinations):
        told.append(f"{PRESCRIBED} {catalogue.text('as the protocol says')}")
    return told


def _figure(one: Combination, name: str) -> float | None:
    return None if one.figures is None else getattr(one.figures, name)


def _remarks(one: Combination, catalogue: Catalogue) -> list[str]:
    """Why it cannot be planned, or the rules that it strains or breaks."""
    if one.reason is not None:
        return [one.reason]
    strained = dict.fromkeys((f.severity, f.rule) for f in one.findings if f.severity != "info")
    return [f"{catalogue.word(severity)}{catalogue.colon}{rule_words(rule, catalogue)}" for severity, rule in strained]


def _truth(value: bool) -> str:
    return "true" if value else "false"
