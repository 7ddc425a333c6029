"""Figures in words, the same wherever they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import BodyShape
from mesomap.anatomy.region import Region, Zone
from mesomap.anatomy.tissue import TissueMean, region_tissue
from mesomap.anatomy.tissue_sites import published
from mesomap.protocol.product import Product
from mesomap.protocol.protocol import BodySpec
from mesomap.simulation.session import Session
from mesomap.simulation.simulate import Simulation

DISCLAIMER = "Educational and planning estimate, not a medical device."


def containers_words(simulation: Simulation, times: str = "\u00d7") -> str:
    """``4 \u00d7 syringe 1 mL``, sizes joined by ``+``; ``unknown`` where no container is on sale."""
    parts = [
        f"{item.count} {times} {item.container}"
        for ledger in simulation.supply.ledgers
        for item in (ledger.opened or ())
    ]
    return " + ".join(parts) or "unknown"


def minutes_words(session: Session) -> str:
    """``122 (96\u2013150), 33 hands-on``: medians, and the 5th to 95th percentile; for where there is little room."""
    minutes = session.minutes
    words = f"{minutes.p50_min:.0f} ({minutes.p05_min:.0f}\u2013{minutes.p95_min:.0f})"
    return f"{words}, {session.hands_on.p50_min:.0f} hands-on" if hands_on_words(session) else words


def visit_words(session: Session) -> str:
    """``122 (96 to 150 in 9 of 10 visits), of them 33 hands-on``: the same at length."""
    spread, *hands_on = spread_words(session).split(", ")
    return ", ".join([f"{session.minutes.p50_min:.0f} ({spread})", *hands_on])


def spread_words(session: Session) -> str:
    """What ``visit_words`` says beside the median."""
    minutes = session.minutes
    words = (f"{minutes.p05_min:.0f} to {minutes.p95_min:.0f} in 9 of 10 visits", hands_on_words(session))
    return ", ".join(part for part in words if part)


def hands_on_words(session: Session) -> str:
    """``of them 33 hands-on``; nothing where nobody waits."""
    waits = any(phase.waiting for phase in session.phases)
    return f"of them {session.hands_on.p50_min:.0f} hands-on" if waits else ""


def products_words(products: Sequence[Product]) -> str:
    """What is injected, by name."""
    return "; ".join(product.name for product in products)


def dose_unit_words(products: Sequence[Product]) -> str:
    """What the dose unit counts: ``mg phosphatidylcholine`` where the product's name says so, else the product itself,
    ``U of onabotulinumtoxinA, diluted to 24 U/mL``."""
    return "; ".join(map(_dose_unit_words, products))


def _dose_unit_words(product: Product) -> str:
    name = product.name[:1].lower() + product.name[1:]
    before, strength, _ = name.partition(f"{product.concentration:g} {product.dose_unit}/mL")
    before = before.strip().removesuffix(",")
    named = strength and before and "," not in before
    return f"{product.dose_unit} {before}" if named else f"{product.dose_unit} of {name}"


def atlas_words(atlas: Atlas) -> str:
    """Whose skin it is: ``woman, 40 years, 165 cm, BMI 24``, or ``scan.ply, 21,300 triangles``."""
    return atlas.name if atlas.body is None else body_words(atlas.body)


def body_words(body: BodyShape) -> str:
    """``woman, 40 years, 165 cm, BMI 24, double-chin +0.5``."""
    return body_spec_words(BodySpec(body.sex, body.age_years, body.height_cm, body.bmi, body.local))


def body_spec_words(body: BodySpec) -> str:
    """``woman, 40 years, 165 cm, BMI 24``: the body that a protocol asks for."""
    person = {"female": "woman", "male": "man"}[body.sex]
    extra = "".join(f", {part} {amount:+g}" for part, amount in body.local.items())
    return f"{person}, {body.age_years:g} years, {body.height_cm:g} cm, BMI {body.bmi:g}{extra}"


def total_line(simulation: Simulation) -> str:
    """Points, mL, containers to open and minutes, in one line."""
    plan = simulation.plan
    return (
        f"{len(plan.points)} points, {plan.points.volume_ml.sum():.2f} mL, open {containers_words(simulation, 'x')}, "
        f"minutes {visit_words(simulation.session)}"
    )


def region_lines(atlas: Atlas, regions: Sequence[Region]) -> list[str]:
    """Everything to say about regions, line by line, with the sources of their tissue at the end."""
    lines: list[str] = []
    used: list[str] = []
    for region in regions:
        tissue = region_tissue(atlas, region)
        codes = [f"{code.scheme} {code.value}, {code.meaning}" for code in (region.code, region.side_code) if code]
        zones = [
            f"{zone.label} (margin {zone.margin_mm:g} mm, {_placed(zone)})"
            for zone in atlas.zones.values()
            if zone.touches(region)
        ]
        lines += [f"{region.label}: {region.title}, {region.area_cm2(atlas.surface):.1f} cm2", region.definition]
        lines += [f"Also: {', '.join(region.synonyms)}"] if region.synonyms else []
        lines += [f"Made of: {', '.join(region.parts)}"] if region.parts else []
        lines += [f"Code: {'; side: '.join(codes)}"] if region.code else []
        lines += [
            f"Borders: {region.source}",
            f"Zones: {', '.join(zones) or 'none'}",
            f"Tissue: {tissue_words(tissue)}",
        ]
        used += [] if tissue is None else [*tissue.skin_sources, *tissue.subcutis_sources]
    for source in sorted(set(used)):
        told = published().sources[source]
        lines.append(f"{source}: {told['title']}. {told['publisher']}, {told['year']}")
    return lines


def zone_lines(atlas: Atlas, zones: Sequence[Zone]) -> list[str]:
    """Everything to say about closed zones, line by line."""
    lines: list[str] = []
    for zone in zones:
        lines += [f"{zone.label}: {zone.title}, {zone.area_cm2(atlas.surface):.1f} cm2", zone.definition]
        lines += [f"Closed: {zone.why}; margin {zone.margin_mm:g} mm ({_placed(zone)})", f"Borders: {zone.source}"]
        if zone.depth_mm:
            lines.append(f"Depth: {zone.depth_mm[0]:g} to {zone.depth_mm[1]:g} mm, {zone.depth_source}")
    return lines


def _placed(zone: Zone) -> str:
    return "approximate" if zone.approximate else "as published"


def tissue_words(mean: TissueMean | None) -> str:
    """``skin 1.01 mm (sd 0.47; A5), fat 5.5 mm (sd 3.7; A5, A4; nearest measured site)``."""
    if mean is None:
        return "not known on this surface"
    parts = (
        ("skin", f"{mean.skin_mm:.2f}", f"{mean.skin_sd_mm:.2f}", mean.skin_sources, mean.skin_measured),
        ("fat", f"{mean.subcutis_mm:.1f}", f"{mean.subcutis_sd_mm:.1f}", mean.subcutis_sources, mean.subcutis_measured),
    )
    return ", ".join(
        f"{name} {mm} mm (sd {sd}; {', '.join(sources)}{'' if measured else '; nearest measured site'})"
        for name, mm, sd, sources, measured in parts
    )
