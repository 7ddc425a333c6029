"""Figures in words, the same wherever they are shown."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import BodyShape
from mesomap.anatomy.region import Region, Zone
from mesomap.anatomy.tissue import TissueMean, region_tissue
from mesomap.anatomy.tissue_sites import published
from mesomap.languages import ENGLISH, Catalogue
from mesomap.planning.plan import Finding
from mesomap.protocol.product import Product
from mesomap.protocol.protocol import BodySpec, Course
from mesomap.simulation.containers import Opened
from mesomap.simulation.course_dose import CourseDose
from mesomap.simulation.course_supply import CourseLedger
from mesomap.simulation.session import Session
from mesomap.simulation.simulate import Simulation
from mesomap.simulation.supply import Item, Ledger, Supply

DISCLAIMER = "Educational and planning estimate, not a medical device."


RULES = {
    "bare-skin": "Skin without a point",
    "count-not-met": "Number of points not met",
    "cumulative-dose": "Cumulative dose",
    "depth": "Depth",
    "depth-beyond-layer": "Depth beyond the layer",
    "depth-short-of-layer": "Depth short of the layer",
    "depth-times-curvature": "Deep under sharply bent skin",
    "device-depth": "Depth of the device",
    "dose-per-session": "Dose of the session",
    "interval": "Days between sessions",
    "jurisdiction": "Rule of a country",
    "layer-unknown": "Layers not known",
    "lidocaine": "Lidocaine",
    "meets-fascia": "Deposit at the fascia",
    "mesh-rule": "Mesh too coarse for the dose map",
    "numbing-cream": "Numbing cream",
    "one-more-container": "One more container for what stays behind",
    "open-edge": "Open edge of the surface",
    "outside-layer": "Deposit outside its layer",
    "placeholder": "Value without a source",
    "point-in-margin": "Point within a margin",
    "point-in-zone": "Point in a closed zone",
    "point-outside-region": "Point outside its region",
    "points-lost": "Points left out",
    "points-per-session": "Points of the session",
    "points-too-close": "Points too close",
    "raw-mass": "Amount before scaling",
    "sessions": "Number of sessions",
    "single-point": "Single point",
    "technique-figure": "Figure outside its technique",
    "technique-pattern": "Pattern not of its technique",
    "skin-slope": "Thickness of the skin changes fast",
    "spacing-curvature": "Spacing on curved skin",
    "spacing-per-bolus-radius": "Neighbouring deposits meet",
    "volume-per-point": "Volume per point",
    "volume-per-session": "Volume of the session",
    "zone-unknown": "Zone not on this surface",
}
"""Short names of the rules of findings."""


def rule_words(rule: str, catalogue: Catalogue = ENGLISH) -> str:
    """``Depth beyond the layer`` for the rule ``depth-beyond-layer``; the id in words for a rule without a name."""
    return catalogue.text(RULES[rule]) if rule in RULES else catalogue.capital(rule.replace("-", " "))


def finding_words(finding: Finding, catalogue: Catalogue = ENGLISH) -> str:
    """The sentence of a finding, which is English as in the files; other languages put the name of its rule before it."""
    return (
        finding.text
        if catalogue is ENGLISH
        else f"{rule_words(finding.rule, catalogue)}{catalogue.colon}{finding.text}"
    )


def container_words(name: str, catalogue: Catalogue = ENGLISH) -> str:
    """``vial 5 mL`` as the language says it."""
    kind, gap, size = name.partition(" ")
    return catalogue.word(kind) + gap + size


def containers_words(simulation: Simulation, times: str = "\u00d7", catalogue: Catalogue = ENGLISH) -> str:
    """``4 \u00d7 syringe 1 mL``, sizes joined by ``+``; ``unknown`` where no container is on sale."""
    return opened_words(simulation.supply.ledgers, times, catalogue)


def opened_words(
    ledgers: Sequence[Ledger | CourseLedger], times: str = "\u00d7", catalogue: Catalogue = ENGLISH
) -> str:
    """The same of some products."""
    counts: dict[str, int] = {}
    for item in (item for ledger in ledgers for item in ledger.opened or ()):
        counts[item.container] = counts.get(item.container, 0) + item.count
    parts = [f"{count} {times} {container_words(name, catalogue)}" for name, count in counts.items()]
    return " + ".join(parts) or catalogue.text("unknown")


def cartons_words(opened: Sequence[Opened] | None, catalogue: Catalogue = ENGLISH) -> str:
    """``cartons of 4: 2``, sizes joined by ``+``; nothing where it is not known how a container is sold."""
    parts = [
        catalogue.text("cartons of {pack}: {count}", count=item.cartons, pack=item.kind.pack)
        for item in opened or ()
        if item.cartons is not None
    ]
    return " + ".join(parts)


def minutes_words(session: Session, catalogue: Catalogue = ENGLISH) -> str:
    """``122 (96\u2013150), 33 hands-on``: medians, and the 5th to 95th percentile; for where there is little room."""
    minutes = session.minutes
    words = f"{minutes.p50_min:.0f} ({minutes.p05_min:.0f}\u2013{minutes.p95_min:.0f})"
    if not waits(session):
        return words
    return f"{words}, {catalogue.text('{minutes} hands-on', minutes=f'{session.hands_on.p50_min:.0f}')}"


def visit_words(session: Session, catalogue: Catalogue = ENGLISH) -> str:
    """``122 (96 to 150 in 9 of 10 visits), of them 33 hands-on``: the same at length."""
    own = hands_on_words(session, catalogue)
    return f"{session.minutes.p50_min:.0f} ({_range_words(session, catalogue)})" + (f", {own}" if own else "")


def spread_words(session: Session, catalogue: Catalogue = ENGLISH) -> str:
    """What ``visit_words`` says beside the median."""
    return ", ".join(part for part in (_range_words(session, catalogue), hands_on_words(session, catalogue)) if part)


def _range_words(session: Session, catalogue: Catalogue) -> str:
    low, high = f"{session.minutes.p05_min:.0f}", f"{session.minutes.p95_min:.0f}"
    return catalogue.text("{low} to {high} in 9 of 10 visits", low=low, high=high)


def hands_on_words(session: Session, catalogue: Catalogue = ENGLISH) -> str:
    """``of them 33 hands-on``; nothing where nobody waits."""
    if not waits(session):
        return ""
    return catalogue.text("of them {minutes} hands-on", minutes=f"{session.hands_on.p50_min:.0f}")


def waits(session: Session) -> bool:
    """Whether the patient waits in any phase."""
    return any(phase.waiting for phase in session.phases)


def products_words(products: Sequence[Product]) -> str:
    """What is injected, by name."""
    return "; ".join(product.name for product in products)


def dose_unit_words(products: Sequence[Product], catalogue: Catalogue = ENGLISH) -> str:
    """What the dose unit counts: ``mg phosphatidylcholine`` where the product's name says so, else the product itself,
    ``U of onabotulinumtoxinA, diluted to 24 U/mL``."""
    return "; ".join(_dose_unit_words(product, catalogue) for product in products)


def _dose_unit_words(product: Product, catalogue: Catalogue) -> str:
    name = product.name[:1].lower() + product.name[1:]
    before, strength, _ = name.partition(f"{product.concentration:g} {product.dose_unit}/mL")
    before = before.strip().removesuffix(",")
    named = strength and before and "," not in before
    if named:
        return f"{product.dose_unit} {before}"
    return catalogue.text("{unit} of {product}", unit=product.dose_unit, product=name)


def course_line(course: CourseDose, catalogue: Catalogue = ENGLISH) -> str:
    """What moving the pattern from session to session gains over all regions."""
    same, moved = course.same_total, course.moved_total
    head = catalogue.text("{count} sessions added up", count=course.sessions)
    if not course.moves:
        return f"{head}{catalogue.colon}{catalogue.text('this pattern cannot be moved')}"
    pairs = [
        ("CV", same.cv, moved.cv, ".2f", ""),
        ("V50", 100.0 * same.v50, 100.0 * moved.v50, ".0f", " %"),
        (catalogue.text("covered"), 100.0 * same.coverage, 100.0 * moved.coverage, ".0f", " %"),
    ]
    told = "; ".join(
        f"{name} {a:{digits}} \u2192 {b:{digits}}{unit}"
        for name, a, b, digits, unit in pairs
        if a is not None and b is not None
    )
    told_of = catalogue.text("same points \u2192 pattern moved each time")
    return f"{head}, {told_of}{catalogue.colon}{told}"


def layer_words(layer: str, catalogue: Catalogue = ENGLISH) -> str:
    """A layer of the dose: skin, subcutis, or what lies deeper."""
    return {
        "skin": catalogue.text("skin"),
        "subcutis": catalogue.text("subcutis"),
        "deeper": catalogue.text("under the fascia"),
    }[layer]


def atlas_words(atlas: Atlas, catalogue: Catalogue = ENGLISH) -> str:
    """Whose skin it is: ``woman, 40 years, 165 cm, BMI 24``, or ``scan.ply, 21,300 triangles``."""
    return atlas.name if atlas.body is None else body_words(atlas.body, catalogue)


def body_words(body: BodyShape, catalogue: Catalogue = ENGLISH) -> str:
    """``woman, 40 years, 165 cm, BMI 24, double-chin +0.5``."""
    return body_spec_words(BodySpec(body.sex, body.age_years, body.height_cm, body.bmi, body.local), catalogue)


def body_spec_words(body: BodySpec, catalogue: Catalogue = ENGLISH) -> str:
    """``woman, 40 years, 165 cm, BMI 24``: the body that a protocol asks for."""
    extra = "".join(f", {catalogue.word(part)} {amount:+g}" for part, amount in body.local.items())
    person = catalogue.word({"female": "woman", "male": "man"}[body.sex])
    age, bmi = f"{body.age_years:g}", f"{body.bmi:g}"
    height = f"{body.height_cm:g}"
    return f"{person}, {catalogue.text('{age} years, {height} cm, BMI {bmi}', age=age, height=height, bmi=bmi)}{extra}"


def total_line(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> str:
    """Points, mL, containers to open, leftover, minutes, cost and sessions, in one line; cost only with prices, sessions only
    where the protocol has a course."""
    plan, supply = simulation.plan, simulation.supply
    parts = [
        catalogue.text(
            "{points} points, {volume} mL, open {containers}",
            points=len(plan.points),
            volume=f"{plan.points.volume_ml.sum():.2f}",
            containers=containers_words(simulation, "x", catalogue),
        )
    ]
    if left := leftover_words(supply):
        parts.append(catalogue.text("left over {leftover} mL", leftover=left))
    parts.append(catalogue.text("minutes {minutes}", minutes=visit_words(simulation.session, catalogue)))
    if supply.cost is not None:
        parts.append(cost_words(supply, catalogue))
    if counts := sessions_words(plan.protocol.course):
        parts.append(catalogue.text("sessions {counts}", counts=counts))
    return ", ".join(parts)


def leftover_words(supply: Supply) -> str:
    """What is left of all that is opened, mL; nothing where a container is not known."""
    left = [ledger.leftover_ml for ledger in supply.ledgers if ledger.leftover_ml is not None]
    return f"{math.fsum(left):.2f}" if len(left) == len(supply.ledgers) else ""


def sessions_words(course: Course | None) -> str:
    """``4-6``; nothing without a course."""
    if course is None:
        return ""
    low, high = course.sessions
    return f"{low}" if low == high else f"{low}-{high}"


def price_words(supply: Supply, catalogue: Catalogue = ENGLISH) -> str:
    """``412.50 EUR``, ``in part`` where something has no price; nothing without a price list. For where there is little room."""
    if supply.cost is None:
        return ""
    cost = f"{supply.cost:.2f} {supply.currency}"
    return f"{cost}, {catalogue.text('in part')}" if any(supply.unpriced) else cost


def cost_words(supply: Supply, catalogue: Catalogue = ENGLISH) -> str:
    """``cost 412.50 EUR``, with ``without gauze`` for what has no price."""
    cost = catalogue.text("cost {cost}", cost=f"{supply.cost or 0.0:.2f} {supply.currency}")
    without = unpriced_words(supply, catalogue)
    return f"{cost} ({catalogue.text('without {things}', things=without)})" if without else cost


def unpriced_words(supply: Supply, catalogue: Catalogue = ENGLISH) -> str:
    """What the cost leaves out: products by their id, then items; nothing without a price list."""
    products, items = supply.unpriced
    words = [item_words(item, catalogue) for item in items]
    return ", ".join((*products, *(catalogue.lowered(word[:1]) + word[1:] for word in words)))


def item_words(item: Item, catalogue: Catalogue = ENGLISH) -> str:
    """``Needles (30 G x 13 mm)``."""
    kind = {
        "needle": catalogue.text("Needles"),
        "syringe": catalogue.text("Syringes"),
        "cream": catalogue.text("Cream"),
        "gauze": catalogue.text("Gauze"),
    }[item.kind]
    return f"{kind} ({item.name})" if item.name else kind


def keeping_words(hours: float | None, catalogue: Catalogue = ENGLISH) -> str:
    """What becomes of what is left in a container that keeps for so many hours."""
    if hours is None:
        return catalogue.text("not known how long it keeps: taken as discarded")
    if hours == 0.0:
        return catalogue.text("discarded: for one patient and one visit")
    return catalogue.text("may be used for {hours} h", hours=f"{hours:g}")


def region_lines(atlas: Atlas, regions: Sequence[Region], catalogue: Catalogue = ENGLISH) -> list[str]:
    """Everything to say about regions, line by line, with the sources of their tissue at the end. Limits, sources and
    codes are those of the atlas, in English."""
    lines: list[str] = []
    used: list[str] = []
    for region in regions:
        tissue = region_tissue(atlas, region)
        side = f"; {catalogue.text('side')}{catalogue.colon}"
        codes = [f"{code.scheme} {code.value}, {code.meaning}" for code in (region.code, region.side_code) if code]
        zones = [
            f"{zone.label} ({catalogue.text('margin {margin} mm', margin=f'{zone.margin_mm:g}')}, {_placed(zone, catalogue)})"
            for zone in atlas.zones.values()
            if zone.touches(region)
        ]
        lines += [_head(atlas, region, catalogue), region.definition]
        lines += [f"{catalogue.text('Also')}{catalogue.colon}{', '.join(region.synonyms)}"] if region.synonyms else []
        lines += [f"{catalogue.text('Made of')}{catalogue.colon}{', '.join(region.parts)}"] if region.parts else []
        lines += [f"{catalogue.text('Code')}{catalogue.colon}{side.join(codes)}"] if region.code else []
        lines += [
            f"{catalogue.text('Borders')}{catalogue.colon}{region.source}",
            f"{catalogue.text('Zones')}{catalogue.colon}{', '.join(zones) or catalogue.text('none')}",
            f"{catalogue.text('Tissue')}{catalogue.colon}{tissue_words(tissue, catalogue)}",
        ]
        used += [] if tissue is None else [*tissue.skin_sources, *tissue.subcutis_sources]
    for source in sorted(set(used)):
        told = published().sources[source]
        lines.append(f"{source}: {told['title']}. {told['publisher']}, {told['year']}")
    return lines


def zone_lines(atlas: Atlas, zones: Sequence[Zone], catalogue: Catalogue = ENGLISH) -> list[str]:
    """Everything to say about closed zones, line by line."""
    lines: list[str] = []
    for zone in zones:
        margin = catalogue.text("margin {margin} mm", margin=f"{zone.margin_mm:g}")
        lines += [_head(atlas, zone, catalogue), zone.definition]
        lines += [
            f"{catalogue.text('Closed')}{catalogue.colon}{zone.why}; {margin} ({_placed(zone, catalogue)})",
            f"{catalogue.text('Borders')}{catalogue.colon}{zone.source}",
        ]
        if zone.depth_mm:
            low, high = (f"{end:g}" for end in zone.depth_mm)
            lines.append(f"{catalogue.text('Depth: {low} to {high} mm', low=low, high=high)}, {zone.depth_source}")
    return lines


def _head(atlas: Atlas, part: Region, catalogue: Catalogue) -> str:
    return f"{part.label}: {catalogue.region(part.id, part.title)}, {part.area_cm2(atlas.surface):.1f} cm2"


def _placed(zone: Zone, catalogue: Catalogue) -> str:
    return catalogue.text("approximate") if zone.approximate else catalogue.text("as published")


def tissue_words(mean: TissueMean | None, catalogue: Catalogue = ENGLISH) -> str:
    """``skin 1.01 mm (sd 0.47; A5), fat 5.5 mm (sd 3.7; A5, A4; nearest measured site)``."""
    if mean is None:
        return catalogue.text("not known on this surface")
    parts = (
        (
            catalogue.text("skin"),
            f"{mean.skin_mm:.2f}",
            f"{mean.skin_sd_mm:.2f}",
            mean.skin_sources,
            mean.skin_measured,
        ),
        (
            catalogue.text("fat"),
            f"{mean.subcutis_mm:.1f}",
            f"{mean.subcutis_sd_mm:.1f}",
            mean.subcutis_sources,
            mean.subcutis_measured,
        ),
    )
    nearest = f"; {catalogue.text('nearest measured site')}"
    return ", ".join(
        f"{name} {mm} mm ({catalogue.text('sd')} {sd}; {', '.join(sources)}{'' if measured else nearest})"
        for name, mm, sd, sources, measured in parts
    )
