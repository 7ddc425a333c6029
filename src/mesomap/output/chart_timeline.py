"""The session of a chart on a time axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from mesomap.languages import Catalogue
from mesomap.output.cited import sources_words
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Drawing, Line, Mark, Words, drawing_data
from mesomap.output.sheet import GREY, INK, RULE
from mesomap.output.visit_tables import phase_words
from mesomap.simulation.session import Event, Phase, Spread
from mesomap.simulation.simulate import Simulation

BAR_MM, ROW_MM = 78.0, 4.0
EVENTS = {"injecting": "injection"}
"""Phases whose events bear another name."""
JOINED_MIN = 1.0
"""Bars of a row that are less than this apart are drawn as one."""


def timeline(simulation: Simulation, tones: Sequence[Rgb], catalogue: Catalogue) -> dict[str, Any]:
    """The session on a time axis: a row for each phase with its minutes and where they come from, below injecting one for
    each region."""
    plan, session = simulation.plan, simulation.session
    end_min = max(max(event.end_s for event in session.timeline) / 60.0, 1.0)
    rows = []
    for phase in session.phases:
        name = EVENTS.get(phase.name, phase.name)
        events = [event for event in session.timeline if event.event == name]
        title = phase_words(phase, catalogue)
        source = sources_words(phase.sources, catalogue, assumed=phase.assumed)
        rows.append(_row(catalogue.capital(title), events, end_min, GREY, phase, _spread_words(phase.minutes), source))
        if name != phase.name:
            for target, tone in zip(plan.targets, tones, strict=True):
                own = [event for event in events if event.region == target.label]
                minutes = sum(event.end_s - event.start_s for event in own) / 60.0
                named = catalogue.sided(target.region, target.title, target.laterality)
                rows.append(_row(named, own, end_min, tone, phase, f"{minutes:.1f}", "", inner=True))
    return {
        "rows": rows,
        "axis": drawing_data(_axis(end_min)),
        "total": _spread_words(session.minutes),
    }


def _spread_words(minutes: Spread) -> str:
    return f"{minutes.p50_min:.1f} ({minutes.p05_min:.1f}\u2013{minutes.p95_min:.1f})"


def _row(
    name: str,
    events: Sequence[Event],
    end_min: float,
    tone: Rgb,
    phase: Phase,
    minutes: str,
    source: str,
    inner: bool = False,
) -> dict[str, Any]:
    spans: list[tuple[float, float]] = []
    for event in sorted(events, key=lambda event: event.start_s):
        start, end = event.start_s / 60.0, event.end_s / 60.0
        if spans and start - spans[-1][1] < JOINED_MIN and event.region:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    bar = drawing_data(_bar(spans, end_min, tone, hollow=phase.waiting))
    return {"name": name, "bar": bar, "minutes": minutes, "source": source, "inner": inner}


def _bar(spans: Sequence[tuple[float, float]], end_min: float, tone: Rgb, *, hollow: bool) -> Drawing:
    scale = BAR_MM / end_min
    marks: list[Mark] = [Line(np.array([[0.0, 0.5 * ROW_MM], [BAR_MM, 0.5 * ROW_MM]]), RULE, 0.15)]
    for start, end in spans:
        left, right = scale * start, max(scale * end, scale * start + 0.5)
        box = np.array([[left, 0.7], [right, 0.7], [right, ROW_MM - 0.7], [left, ROW_MM - 0.7]])
        marks.append(Line(box, tone, 0.25, True, None if hollow else tone))
    return Drawing(BAR_MM, ROW_MM, tuple(marks))


def _axis(end_min: float) -> Drawing:
    step = next((minutes for minutes in (1, 2, 5, 10, 15, 30, 60) if end_min / minutes <= 10), 120)
    marks: list[Mark] = [Line(np.array([[0.0, 0.5], [BAR_MM, 0.5]]), INK, 0.2)]
    for minute in range(0, int(end_min) + 1, step):
        x = BAR_MM * minute / end_min
        marks.append(Line(np.array([[x, 0.5], [x, 1.6]]), INK, 0.15))
        marks.append(Words(x, 3.0, str(minute), 6.0))
    return Drawing(BAR_MM, 4.5, tuple(marks))
