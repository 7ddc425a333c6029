"""A simulation in words: for the terminal, and as plain text."""

from __future__ import annotations

import io

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from mesomap.output.tables import spacing_document
from mesomap.output.words import DISCLAIMER, atlas_words, total_line
from mesomap.simulation.simulate import Simulation

SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def summary(simulation: Simulation) -> str:
    """Regions, totals, goals, findings and sources as plain text, 100 columns wide."""
    console = Console(file=io.StringIO(), width=100, color_system=None, force_terminal=False, legacy_windows=False)
    console.print(rich_summary(simulation))
    return str(console.file.getvalue())  # type: ignore[attr-defined]


def rich_summary(simulation: Simulation) -> RenderableType:
    """The same for a terminal."""
    plan = simulation.plan
    protocol = plan.protocol
    head = Text.assemble((protocol.title, "bold"), f"  ({protocol.id} {protocol.version}, {protocol.status})")
    parts: list[RenderableType] = [head, Text(atlas_words(plan.atlas), style="dim"), _regions(simulation)]
    parts.append(Text(total_line(simulation), style="bold green"))
    ledger = simulation.supply.ledgers[0]
    parts.append(
        Text(
            f"drawn {ledger.drawn_ml:.2f} mL = injected {ledger.injected_ml:.2f} + dead space {ledger.dead_space_ml:.2f}"
            f" + leak {ledger.leak_ml:.2f}"
            + ("" if ledger.leftover_ml is None else f"; left over {ledger.leftover_ml:.2f} mL"),
            style="dim",
        )
    )
    parts += [_goal(simulation, index) for index in range(len(simulation.goals))]
    for finding in simulation.findings:
        source = f" [{finding.source}]" if finding.source else ""
        parts.append(Text.assemble((f"{finding.severity}: ", SEVERITY_STYLE[finding.severity]), finding.text + source))
    used = ", ".join(f"{source.id} ({source.tier})" for source in protocol.sources.values())
    parts.append(Text(f"Sources: {used}", style="dim"))
    parts.append(Text(DISCLAIMER, style="italic"))
    return Group(*parts)


def _regions(simulation: Simulation) -> Table:
    plan = simulation.plan
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("region", no_wrap=True)
    for heading in ("area cm2", "target cm2", "points", "mL", "spacing mm", "reached", "covered within mm", "CV"):
        table.add_column(heading, justify="right", min_width=min(6, len(heading)))
    for index, target in enumerate(plan.targets):
        mine = plan.points.target == index
        spacing = spacing_document(target)
        reached = "-" if spacing["p05"] is None else f"{spacing['p05']:.2f}-{spacing['p95']:.2f}"
        cv = simulation.metrics.volume[index].cv
        table.add_row(
            target.label,
            f"{target.area_cm2:.1f}",
            f"{target.target_area_cm2:.1f}",
            str(int(mine.sum())),
            f"{plan.points.volume_ml[mine].sum():.2f}",
            "-" if target.asked_spacing_mm is None else f"{target.asked_spacing_mm:g}",
            reached,
            f"{target.covering_radius_mm:.1f}",
            "-" if cv is None else f"{cv:.2f}",
        )
    return table


def _goal(simulation: Simulation, index: int) -> Text:
    goal = simulation.goals[index]
    verdict, style = {True: ("met", "green"), False: ("missed", "bold red"), None: ("not judged", "yellow")}[
        goal.passed
    ]
    value = "" if goal.value is None else f" ({goal.value:.3g} {goal.unit})".replace(" )", ")")
    where = f" on {goal.region}" if goal.region and goal.region != "total" else ""
    return Text.assemble("goal ", goal.goal, where, ": ", (verdict, style), value)
