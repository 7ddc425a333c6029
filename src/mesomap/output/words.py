"""Figures in words, the same wherever they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import BodyShape
from mesomap.anatomy.region import Region, Zone
from mesomap.anatomy.tissue import TissueMean, region_tissue
from mesomap.anatomy.tissue_sites import published
from mesomap.simulation.session import Session
from mesomap.simulation.simulate import Simulation

DISCLAIMER = "Educational and planning estimate, not a medical device."


def containers_words(simulation: Simulation) -> str:
    """``4 x syringe 1 mL``, sizes joined by ``+``; ``unknown`` where no container is on sale."""
    parts = [
        f"{item.count} x {item.container}" for ledger in simulation.supply.ledgers for item in (ledger.opened or ())
    ]
    return " + ".join(parts) or "unknown"


def minutes_words(session: Session) -> str:
    """``122 (96-150), hands-on 36``: the median visit, its 5th to 95th percentile, and the median without waiting."""
    minutes = session.minutes
    words = f"{minutes.p50_min:.0f} ({minutes.p05_min:.0f}-{minutes.p95_min:.0f})"
    waits = any(phase.waiting for phase in session.phases)
    return f"{words}, hands-on {session.hands_on.p50_min:.0f}" if waits else words


def atlas_words(atlas: Atlas) -> str:
    """Whose skin it is: ``woman, 40 years, 165 cm, BMI 24``, or ``scan.ply, 21,300 triangles``."""
    return atlas.name if atlas.body is None else body_words(atlas.body)


def body_words(body: BodyShape) -> str:
    """``woman, 40 years, 165 cm, BMI 24, double-chin +0.5``."""
    extra = "".join(f", {part} {amount:+g}" for part, amount in body.local.items())
    person = {"female": "woman", "male": "man"}[body.sex]
    return f"{person}, {body.age_years:g} years, {body.height_cm:g} cm, BMI {body.bmi:g}{extra}"


def total_line(simulation: Simulation) -> str:
    """Points, mL, containers to open and minutes, in one line."""
    plan = simulation.plan
    return (
        f"{len(plan.points)} points, {plan.points.volume_ml.sum():.2f} mL, open {containers_words(simulation)}, "
        f"minutes {minutes_words(simulation.session)}"
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
