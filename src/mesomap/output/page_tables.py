"""Tables of the page: regions, checklist and the figures of the protocol."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from mesomap.geometry.surface import IntArray
from mesomap.languages import Catalogue
from mesomap.output.page_text import Cell, PageColumn, PageFigure, PageTable
from mesomap.output.tables import spacing_document
from mesomap.planning.plan import Plan, Target
from mesomap.protocol.step import Step
from mesomap.simulation.simulate import Simulation


def regions_table(simulation: Simulation, names: Mapping[str, str], catalogue: Catalogue) -> PageTable:
    """What was asked and reached in every region."""
    plan = simulation.plan
    rows: list[tuple[Cell, ...]] = []
    for index, target in enumerate(plan.targets):
        mine: IntArray = np.flatnonzero(plan.points.target == index)
        step = plan.protocol.steps[target.step]
        spacing = spacing_document(target)
        metric = simulation.metrics.volume[index]
        rows.append(
            (
                names[target.label],
                target.area_cm2,
                target.target_area_cm2,
                float(len(mine)),
                _spacing(plan, step, target),
                None if spacing["error_p95"] is None else 100.0 * spacing["error_p95"],
                target.covering_radius_mm,
                math.fsum(plan.points.volume_ml[mine]),
                100.0 * metric.coverage,
                metric.cv,
            )
        )
    columns = (
        PageColumn(catalogue.text("Region")),
        PageColumn(catalogue.text("Area"), "cm2", 1),
        PageColumn(catalogue.text("To be treated"), "cm2", 1),
        PageColumn(catalogue.text("Points"), digits=0),
        PageColumn(catalogue.text("Spacing asked"), "mm", 1),
        PageColumn(catalogue.text("Spacing off by at most (95 %)"), "%", 1),
        PageColumn(catalogue.text("Farthest skin from a point"), "mm", 1),
        PageColumn(catalogue.text("Volume"), "mL", 2),
        PageColumn(catalogue.text("Skin under a deposit"), "%", 0),
        PageColumn(catalogue.text("Unevenness of dose (CV)"), digits=2),
    )
    note = catalogue.text(
        "To be treated: the region without closed zones and margin. Distances are measured along the skin. CV: standard "
        "deviation of the dose over its mean; 0 is perfectly even."
    )
    return PageTable(catalogue.text("Regions"), columns, tuple(rows), note, "cards")


def checklist(plan: Plan, catalogue: Catalogue) -> tuple[PageTable, ...]:
    """What the person who injects has to ask for and to know; nothing where the protocol says nothing."""
    protocol = plan.protocol
    parts = (
        (catalogue.text("Not to be done with"), protocol.contraindications),
        (catalogue.text("With caution"), protocol.cautions),
        (catalogue.text("Rules by country"), protocol.jurisdiction),
    )
    rows: list[tuple[Cell, ...]] = [
        (title, PageFigure(f"{note.where}: {note.text}" if note.where else note.text, note.sources, ""))
        for title, notes in parts
        for note in notes
    ]
    columns = (PageColumn(""), PageColumn(catalogue.text("What")))
    return (PageTable(catalogue.text("Checklist"), columns, tuple(rows), ""),) if rows else ()


def figures_table(plan: Plan, catalogue: Catalogue) -> PageTable:
    """Every figure of the protocol with where it comes from."""
    rows: list[tuple[Cell, ...]] = []
    for key, number in plan.protocol.numbers.items():
        origin = (
            catalogue.text("assumed")
            if number.assumed
            else (catalogue.text("inferred") if number.inferred else "quoted")
        )
        rows.append((key, _figure(plan, key, number.value), origin, number.assumed or number.inferred or ""))
    note = catalogue.text("Protocol of status {status}.", status=catalogue.word(plan.protocol.status))
    columns = (
        PageColumn(catalogue.text("Key")),
        PageColumn(catalogue.text("Value")),
        PageColumn(catalogue.text("Origin")),
        PageColumn(catalogue.text("Why")),
    )
    return PageTable(catalogue.text("Figures"), columns, tuple(rows), note, "figures")


def _spacing(plan: Plan, step: Step, target: Target) -> Cell:
    """The spacing as the protocol gives it, or as it was found."""
    key = f"steps.{step.id}.spacing_mm"
    if key in plan.protocol.numbers and step.pattern.spacing_mm is not None:
        return _figure(plan, key, step.pattern.spacing_mm)
    return target.asked_spacing_mm


def _figure(plan: Plan, key: str, value: float) -> PageFigure:
    number = plan.protocol.numbers[key]
    return PageFigure(value, number.sources, number.inferred or number.assumed or "")
