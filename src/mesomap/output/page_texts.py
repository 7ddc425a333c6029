"""What the page says of a simulation, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import mesomap
from mesomap.languages import Catalogue
from mesomap.output.page_dose import layer_table, model_table
from mesomap.output.page_tables import checklist, figures_table, regions_table
from mesomap.output.page_text import PageFinding, PageSource, PageTable, PageText
from mesomap.output.visit_tables import calendar_table, course_table, orders_table, session_table, supply_table
from mesomap.output.words import (
    atlas_words,
    container_words,
    containers_words,
    leftover_words,
    minutes_words,
    price_words,
    rule_words,
    sessions_words,
    total_line,
)
from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.technique import techniques
from mesomap.simulation.simulate import Simulation


def page_text(simulation: Simulation, catalogue: Catalogue) -> PageText:
    """Everything the page says of ``simulation`` in the language of ``catalogue``."""
    plan = simulation.plan
    protocol = plan.protocol
    borders = {target.label: catalogue.sided(target.region, target.title, target.laterality) for target in plan.targets}
    return PageText(
        catalogue=catalogue,
        subtitle=f"{atlas_words(plan.atlas, catalogue)} - {protocol.indication}",
        containers=containers_words(simulation, catalogue=catalogue),
        leftover=leftover_words(simulation.supply),
        minutes=minutes_words(simulation.session, catalogue),
        cost=price_words(simulation.supply, catalogue),
        sessions=sessions_words(plan.protocol.course),
        names={**_names(simulation, catalogue), **borders},
        tables=(
            regions_table(simulation, borders, catalogue),
            layer_table(simulation, catalogue),
            *_visit(simulation, catalogue),
            *checklist(plan, catalogue),
            figures_table(plan, catalogue),
            model_table(simulation, catalogue),
        ),
        findings=page_findings(plan, simulation.findings, catalogue),
        sources=tuple(
            PageSource(s.id, s.title, s.publisher, s.year, catalogue.word(s.tier), s.url)
            for s in protocol.sources.values()
        ),
        provenance=(
            ("mesomap", mesomap.__version__),
            (catalogue.text("protocol"), f"{protocol.id} {protocol.version} ({catalogue.word(protocol.status)})"),
            (catalogue.text("set by the user"), ", ".join(protocol.overrides) or catalogue.text("nothing")),
            (catalogue.text("protocol sha256"), protocol.sha256),
            (catalogue.text("surface"), plan.atlas.name),
            (catalogue.text("seed"), str(simulation.seed)),
        ),
    )


def page_findings(plan: Plan, findings: Sequence[Finding], catalogue: Catalogue) -> tuple[PageFinding, ...]:
    """``findings`` of ``plan`` with the names of their rules and regions in the language of ``catalogue``."""
    borders = {target.label: catalogue.sided(target.region, target.title, target.laterality) for target in plan.targets}
    return tuple(
        PageFinding(
            f.rule,
            f.severity,
            f.text,
            borders.get(f.region, f.region) if f.region else None,
            None if f.point is None else f.point + 1,
            f.value,
            f.limit,
            f.unit,
            f.source,
            rule_words(f.rule, catalogue),
        )
        for f in findings
    )


def _visit(simulation: Simulation, catalogue: Catalogue) -> tuple[PageTable, ...]:
    """The session and what other orders would cost, what it uses up with the plan in one line, and the course."""
    supply = supply_table(simulation, catalogue)
    supply = replace(supply, note=f"{total_line(simulation, catalogue)}. {supply.note}")
    tables = (
        session_table(simulation, catalogue),
        orders_table(simulation, catalogue),
        supply,
        course_table(simulation, catalogue),
        calendar_table(simulation, catalogue),
    )
    return tuple(table for table in tables if table is not None)


def _names(simulation: Simulation, catalogue: Catalogue) -> dict[str, str]:
    """What things are called, by id; steps bear names of their own, often those of regions."""
    plan = simulation.plan
    protocol, session = plan.protocol, plan.protocol.session
    parts = {target.region: target.title for target in plan.targets}
    parts |= {zone.id: zone.title for zone in plan.atlas.zones.values()}
    phases = {*(phase.name for phase in (*session.before, *session.after)), *_events(simulation)}
    containers = (container.name for product in protocol.products for container in product.containers)
    used = {step.technique for step in protocol.steps}
    return {
        **{name: catalogue.region(name, title) for name, title in parts.items()},
        **{f"steps.{name}": catalogue.region(name, catalogue.capital(name.replace("-", " "))) for name in _steps(plan)},
        **{f"techniques.{name}": catalogue.technique(name, techniques()[name].title) for name in sorted(used)},
        **{f"planes.{name}": catalogue.word(name) for name in sorted({step.plane for step in protocol.steps})},
        **{f"products.{product.id}": product.name for product in protocol.products},
        **{name: catalogue.capital(catalogue.word(name)) for name in sorted(phases)},
        **{name: container_words(name, catalogue) for name in containers},
    }


def _steps(plan: Plan) -> tuple[str, ...]:
    return tuple(step.id for step in plan.protocol.steps)


def _events(simulation: Simulation) -> set[str]:
    return {event.event for event in simulation.session.timeline}
