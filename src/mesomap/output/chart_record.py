"""What follows the cards of a chart: totals, limits, containers, checklists, the examiner's table, sources."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from mesomap.languages import Catalogue
from mesomap.output.cited import Row, amount_words, row, source_of, sources_words
from mesomap.output.page_text import PageFigure
from mesomap.output.page_words import FIGURES, SEVERITIES
from mesomap.output.visit_tables import supply_table
from mesomap.output.words import container_words, rule_words
from mesomap.planning.plan import Plan
from mesomap.protocol.figure import Note
from mesomap.protocol.sources import Source, library_sources
from mesomap.simulation.simulate import Simulation

MOST_BLANKS = 12
"""Containers with a line of their own for lot and expiry; more share the last."""
EXAMINER_SOURCES = ("G40", "G43")
BANDS = 6


def totals(simulation: Simulation, catalogue: Catalogue) -> dict[str, Any]:
    """Points, mL and dose of each product, then where its millilitres end, what to open and what is left over or wasted."""
    plan = simulation.plan
    rows = []
    for product in plan.protocol.products:
        steps = [k for k, step in enumerate(plan.protocol.steps) if step.product == product.id]
        own = np.isin(plan.points.step, steps)
        if not own.any():
            continue
        dose = float(plan.points.dose[own].sum())
        rows.append(row(catalogue.text("Points"), str(int(own.sum()))))
        rows.append(row(catalogue.text("mL expelled"), f"{math.fsum(plan.points.volume_ml[own]):.2f}"))
        if product.dose_unit and not math.isnan(dose):
            rows.append(row(f"{catalogue.text('Dose')}, {product.dose_unit}", amount_words(dose)))
    supply = supply_table(simulation, catalogue)
    currency = simulation.supply.currency
    for name, amount, *cost in supply.rows:
        figure = amount if isinstance(amount, PageFigure) else PageFigure(amount)
        source = sources_words(figure.sources, catalogue, assumed=figure.inferred)
        value = _cell(figure.value, str(name), catalogue)
        if cost and isinstance(cost[0], float):
            value += f" \u00b7 {cost[0]:.2f} {currency}"
        rows.append(row(str(name), value, source))
    return {"rows": rows, "note": supply.note}


def _cell(value: str | float | None, name: str, catalogue: Catalogue) -> str:
    if value is None:
        return catalogue.text("unknown")
    if isinstance(value, str):
        return value
    return f"{value:.2f}" if name.endswith("mL") else f"{value:g}"


def limits(simulation: Simulation, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Planned against the limits that have a source or are assumed, with the share used up; 0-1 and more."""
    plan = simulation.plan
    protocol, points, own = plan.protocol, plan.points, plan.protocol.limits
    unit = protocol.dose_unit or ""
    asked: list[tuple[str, float, float | None, str]] = [
        ("max_points", float(len(points)), own.max_points, ""),
        ("max_volume_ml", math.fsum(points.volume_ml), own.max_volume_ml, "mL"),
        ("max_dose", float(points.dose.sum()), own.max_dose, unit),
        ("max_depth_mm", float(points.depth_mm.max()), own.max_depth_mm, "mm"),
    ]
    if protocol.course is not None:
        asked.append(("max_sessions", float(protocol.course.sessions[1]), own.max_sessions, ""))
    rows = [
        _limit(catalogue.text(FIGURES[key]), value, limit, measure, source_of(protocol, [f"limits.{key}"], catalogue))
        for key, value, limit, measure in asked
        if limit and not math.isnan(value)
    ]
    for k, step in enumerate(protocol.steps):
        of_step = points.volume_ml[points.step == k]
        if step.volume_cap_ml and len(of_step):
            key = f"steps.{step.id}.volume_cap_ml"
            name = catalogue.text("{figure}, step {step}", figure=catalogue.text(FIGURES["volume_ml"]), step=step.id)
            most = float(of_step.max())
            rows.append(_limit(name, most, step.volume_cap_ml, "mL", source_of(protocol, [key], catalogue)))
    for finding in simulation.findings:
        if finding.rule == "lidocaine" and finding.value is not None and finding.limit:
            name = rule_words(finding.rule, catalogue)
            rows.append(_limit(name, finding.value, finding.limit, finding.unit or "", finding.source or ""))
    return rows


def _limit(name: str, value: float, limit: float, unit: str, source: str) -> dict[str, Any]:
    share = value / limit
    return {
        "name": name,
        "value": f"{amount_words(value)} {unit}".strip(),
        "limit": f"{amount_words(limit)} {unit}".strip(),
        "percent": f"{100.0 * share:.0f} %",
        "share": round(min(share, 1.0), 4),
        "over": share > 1.0 + 1e-9,
        "source": source,
    }


def course(plan: Plan, catalogue: Catalogue) -> list[Row]:
    """Sessions and the days between them, and what follows."""
    protocol = plan.protocol
    if protocol.course is None:
        return []
    rows = [
        row(
            catalogue.text(FIGURES[key]),
            f"{low}" if low == high else f"{low}\u2013{high}",
            source_of(protocol, [f"course.{key}.low", f"course.{key}.high", f"course.{key}"], catalogue),
        )
        for key, (low, high) in (
            ("sessions", protocol.course.sessions),
            ("interval_days", protocol.course.interval_days),
        )
    ]
    return [
        *rows,
        *([row(catalogue.text("Afterwards"), protocol.course.maintenance)] if protocol.course.maintenance else []),
    ]


def containers(simulation: Simulation, catalogue: Catalogue) -> list[dict[str, str]]:
    """A line for each container to open, for lot and expiry."""
    names = {product.id: product.name for product in simulation.plan.protocol.products}
    lines: list[dict[str, str]] = []
    for ledger in simulation.supply.ledgers:
        for opened in ledger.opened or ():
            title = container_words(opened.container, catalogue)
            shown = min(opened.count, MOST_BLANKS)
            for number in range(1, shown + 1):
                last = number == shown < opened.count
                count = f"{number}\u2013{opened.count}" if last else f"{number}"
                lines.append({"name": f"{title} \u00b7 {count}", "product": names[ledger.product]})
        if not ledger.opened:
            lines.append({"name": "", "product": names[ledger.product]})
    return lines


def checklist(plan: Plan, catalogue: Catalogue) -> list[list[dict[str, Any]]]:
    """What to ask and to tick in two columns, each of groups with a title: what the protocol says, then consent."""
    protocol = plan.protocol
    care = [Note(text) for text in (protocol.anaesthesia, protocol.aftercare) if text]
    left: list[tuple[str, list[Row]]] = [
        (catalogue.text("Not to be done with"), [_note(note) for note in protocol.contraindications]),
        (catalogue.text("With caution"), [_note(note) for note in protocol.cautions]),
        (catalogue.text("Rules by country"), [_note(note) for note in protocol.jurisdiction]),
    ]
    right: list[tuple[str, list[Row]]] = [
        (catalogue.text("Consent"), [row("", words) for words in _consent(catalogue)]),
        (catalogue.text("Before and after"), [_note(note) for note in care]),
    ]
    return [[{"title": title, "rows": rows} for title, rows in side if rows] for side in (left, right)]


def _note(note: Note) -> Row:
    return row("", f"{note.where}: {note.text}" if note.where else note.text, ", ".join(note.sources))


def _consent(catalogue: Catalogue) -> list[str]:
    return [
        catalogue.text("Identity and date of birth checked"),
        catalogue.text("Allergies, medicines, pregnancy and earlier treatments asked for"),
        catalogue.text("Aim, limits and alternatives explained, doing nothing among them"),
        catalogue.text("Common and serious side effects explained"),
        catalogue.text("Use outside the label explained, where it applies"),
        catalogue.text("Photographs agreed to"),
        catalogue.text("Aftercare and whom to call handed over in writing"),
        catalogue.text("Consent signed"),
    ]


def examiner(plan: Plan, catalogue: Catalogue) -> dict[str, Any]:
    """What an examiner rates from 0 to 5."""
    items = [
        catalogue.text("Landmarks: area and points found, vessels and nerves kept clear of"),
        catalogue.text("Angle, depth and speed"),
        catalogue.text("Wheal seen, where it is to be seen"),
        catalogue.text("Asepsis"),
        catalogue.text("Sharps"),
        catalogue.text("Dose calculation"),
        catalogue.text("Communication"),
        catalogue.text("Record"),
    ]
    bands = catalogue.text("0 not done, 5 done without help [{sources}]", sources=", ".join(EXAMINER_SOURCES))
    return {"items": items, "bands": list(range(BANDS)), "note": bands}


def flags(simulation: Simulation, catalogue: Catalogue) -> list[dict[str, str]]:
    """Findings, the gravest first."""
    order = ("error", "warning", "info")
    ranked = sorted(simulation.findings, key=lambda finding: order.index(finding.severity))
    return [
        {
            "severity": finding.severity,
            "title": f"{catalogue.text(SEVERITIES[finding.severity])}{catalogue.colon}{rule_words(finding.rule, catalogue)}",
            "text": finding.text,
            "source": finding.source if finding.source and finding.source not in finding.text else "",
        }
        for finding in ranked
    ]


def sources(simulation: Simulation, catalogue: Catalogue) -> list[dict[str, str]]:
    """Every source cited: the protocol's, those of findings, and those of the form itself."""
    cited: dict[str, Source] = dict(simulation.plan.protocol.sources)
    named = {part.strip() for finding in simulation.findings for part in (finding.source or "").split(",")}
    cited |= {name: source for name, source in library_sources().items() if name in named | {*EXAMINER_SOURCES}}
    return [
        {
            "id": name,
            "text": f"{source.title}. {source.publisher}, {source.year}",
            "tier": catalogue.word(source.tier),
            "url": source.url,
        }
        for name, source in sorted(cited.items(), key=lambda entry: _natural(entry[0]))
    ]


def _natural(name: str) -> tuple[str, int, str]:
    """``G5`` before ``G43``."""
    letters = name.rstrip("0123456789")
    digits = name[len(letters) :]
    return letters, int(digits) if digits else 0, name
