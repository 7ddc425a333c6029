"""A simulation in words: for the terminal, and as plain text."""

from __future__ import annotations

import io

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.tables import spacing_document
from mesomap.output.terminal_table import terminal_table
from mesomap.output.visit_tables import calendar_table, course_table, orders_table, session_table, supply_table
from mesomap.output.words import DISCLAIMER, atlas_words, course_line, finding_words, total_line
from mesomap.protocol.error_profile import ERRORS
from mesomap.simulation.robustness import Robustness
from mesomap.simulation.simulate import Simulation

SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def summary(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> str:
    """Regions, totals, goals, findings and sources as plain text, 100 columns wide."""
    console = Console(file=io.StringIO(), width=100, color_system=None, force_terminal=False, legacy_windows=False)
    console.print(rich_summary(simulation, catalogue))
    return str(console.file.getvalue())  # type: ignore[attr-defined]


def rich_summary(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> RenderableType:
    """The same for a terminal."""
    plan = simulation.plan
    protocol = plan.protocol
    head = Text.assemble(
        (protocol.title, "bold"), f"  ({protocol.id} {protocol.version}, {catalogue.word(protocol.status)})"
    )
    parts: list[RenderableType] = [head, Text(atlas_words(plan.atlas, catalogue), style="dim")]
    parts.append(_regions(simulation, catalogue))
    parts.append(Text(total_line(simulation, catalogue), style="bold green"))
    tables = [
        session_table(simulation, catalogue),
        orders_table(simulation, catalogue),
        supply_table(simulation, catalogue),
        course_table(simulation, catalogue),
    ]
    if simulation.practice.start is not None:
        tables.append(calendar_table(simulation, catalogue))
    parts += [terminal_table(table) for table in tables if table is not None]
    if simulation.robustness is not None:
        parts += [Text(line) for line in _robust(simulation.robustness, catalogue)]
    if simulation.course is not None:
        parts.append(Text(course_line(simulation.course, catalogue)))
    parts += [_goal(simulation, index, catalogue) for index in range(len(simulation.goals))]
    for finding in simulation.findings:
        source = f" [{finding.source}]" if finding.source else ""
        severity = (f"{catalogue.word(finding.severity)}{catalogue.colon}", SEVERITY_STYLE[finding.severity])
        parts.append(Text.assemble(severity, finding_words(finding, catalogue) + source))
    used = ", ".join(f"{source.id} ({catalogue.word(source.tier)})" for source in protocol.sources.values())
    parts.append(Text(f"{catalogue.text('Sources')}{catalogue.colon}{used}", style="dim"))
    parts.append(Text(catalogue.text(DISCLAIMER), style="italic"))
    return Group(*parts)


def _robust(found: Robustness, catalogue: Catalogue) -> list[str]:
    """Some bands of all targets, and the errors by what they cost."""
    shown = []
    for name, label, scale, unit in (
        ("v50", "V50", 100.0, " %"),
        ("coverage", catalogue.text("covered"), 100.0, " %"),
        ("cv", "CV", 1.0, ""),
    ):
        band = found.total[name]
        if band.nominal is not None and band.p05 is not None and band.p95 is not None:
            digits = ".0f" if unit else ".2f"
            values = tuple(f"{scale * value:{digits}}" for value in (band.nominal, band.p05, band.p95))
            shown.append(f"{label} {values[0]}{unit} ({values[1]}-{values[2]})")
    who = catalogue.text(found.profile.title)
    head = catalogue.text("{count} sessions with errors, {who}", count=found.samples, who=who)
    ranked = ", ".join(catalogue.text(ERRORS[cost.error][3]) for cost in found.ranking)
    return [
        f"{head}{catalogue.colon}{'; '.join(shown)}",
        f"{catalogue.text('costliest error first')}{catalogue.colon}{ranked}",
    ]


def _regions(simulation: Simulation, catalogue: Catalogue) -> Table:
    plan = simulation.plan
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(catalogue.text("region"), no_wrap=catalogue is ENGLISH)
    headings = (
        catalogue.text("area cm2"),
        catalogue.text("target cm2"),
        catalogue.text("points"),
        "mL",
        catalogue.text("spacing mm"),
        catalogue.text("reached"),
        catalogue.text("covered within mm"),
        "CV",
    )
    rows: list[tuple[str, ...]] = []
    for index, target in enumerate(plan.targets):
        mine = plan.points.target == index
        spacing = spacing_document(target)
        reached = "-" if spacing["p05"] is None else f"{spacing['p05']:.2f}-{spacing['p95']:.2f}"
        cv = simulation.metrics.volume[index].cv
        cells = (
            target.label if catalogue is ENGLISH else catalogue.sided(target.region, target.title, target.laterality),
            f"{target.area_cm2:.1f}",
            f"{target.target_area_cm2:.1f}",
            str(int(mine.sum())),
            f"{plan.points.volume_ml[mine].sum():.2f}",
            "-" if target.asked_spacing_mm is None else f"{target.asked_spacing_mm:g}",
            reached,
            f"{target.covering_radius_mm:.1f}",
            "-" if cv is None else f"{cv:.2f}",
        )
        rows.append(cells)
    for heading, *column in zip(headings, *(row[1:] for row in rows), strict=True):
        table.add_column(heading, justify="right", min_width=max(min(6, len(heading)), *map(len, column)))
    for row in rows:
        table.add_row(*row)
    return table


def _goal(simulation: Simulation, index: int, catalogue: Catalogue) -> Text:
    goal = simulation.goals[index]
    verdict, style = {
        True: (catalogue.text("met"), "green"),
        False: (catalogue.text("missed"), "bold red"),
        None: (catalogue.text("not judged"), "yellow"),
    }[goal.passed]
    value = "" if goal.value is None else f" ({goal.value:.3g} {goal.unit})".replace(" )", ")")
    where = f" {catalogue.text('on {region}', region=goal.region)}" if goal.region and goal.region != "total" else ""
    return Text.assemble(catalogue.text("goal"), " ", goal.goal, where, catalogue.colon, (verdict, style), value)
