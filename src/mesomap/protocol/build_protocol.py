"""From a checked document to the values the rest of the program uses."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from mesomap.protocol.document import (
    AftercarePart,
    AnaesthesiaPart,
    ContainerPart,
    CoursePart,
    Document,
    LimitsPart,
    NotePart,
    Origin,
    Part,
    PhasePart,
    PositiveNumber,
    ProductPart,
    StepPart,
    TimeRange,
)
from mesomap.protocol.figure import Duration, Note, Sourced, Span
from mesomap.protocol.pattern import Pattern, parse_spot
from mesomap.protocol.product import Container, Needle, Product, Syringe
from mesomap.protocol.protocol import CONTACT, RECURRING, BodySpec, Course, Limits, Protocol, SessionPlan, ZoneRule
from mesomap.protocol.sources import Source, library_sources
from mesomap.protocol.step import Step


def insertion_and_depth_mm(step: StepPart) -> tuple[float, float]:
    """Inserted length and depth below the skin, mm, from whichever is given: depth = insertion x sin(angle)."""
    sine = math.sin(math.radians(step.angle_deg.value))
    if step.insertion_mm is not None:
        return step.insertion_mm.value, step.insertion_mm.value * sine
    if step.depth_mm is None:
        raise ValueError("a checked step has a depth or an insertion")
    return step.depth_mm.value / sine, step.depth_mm.value


def build_protocol(document: Document, file: str, text: str, overrides: tuple[str, ...], sha256: str) -> Protocol:
    """The protocol that ``document`` describes."""
    anaesthesia, aftercare = document.anaesthesia, document.aftercare
    cream = anaesthesia.cream if isinstance(anaesthesia, AnaesthesiaPart) else None
    downtime = aftercare.downtime_h if isinstance(aftercare, AftercarePart) else None
    return Protocol(
        id=document.id,
        title=document.title,
        version=document.version,
        status=document.status,
        indication=document.indication,
        body=BodySpec(
            document.body.sex,
            document.body.age_years,
            document.body.height_cm,
            document.body.bmi,
            dict(document.body.local),
        ),
        products=tuple(_product(part) for part in document.every_product),
        needle=Needle(
            document.needle.gauge.value, document.needle.length_mm.value, document.needle.dead_space_ml.value
        ),
        syringe=Syringe(document.syringe.size_ml.value, document.syringe.dead_space_ml.value),
        steps=tuple(_step(document, part) for part in document.steps),
        region_order=document.region_order,
        sensitivity=tuple(document.sensitivity.least_first) if document.sensitivity else (),
        zones=tuple(ZoneRule(part.zone, part.margin_mm.value) for part in document.zones),
        limits=_limits(document.limits),
        session=_session(document),
        course=_course(document.course),
        anaesthesia=anaesthesia.text if isinstance(anaesthesia, AnaesthesiaPart) else anaesthesia,
        cream=cream,
        aftercare=aftercare.text if isinstance(aftercare, AftercarePart) else aftercare,
        downtime_h=Span(downtime.low, downtime.high, tuple(downtime.sources), downtime.inferred, downtime.assumed)
        if downtime
        else None,
        contraindications=_notes(document.contraindications),
        cautions=_notes(document.cautions),
        jurisdiction=tuple(Note(rule.text, tuple(rule.sources), rule.where) for rule in document.jurisdiction),
        goals=tuple(document.goals),
        sources=_cited(document),
        numbers={**_numbers(document, ""), **_ready(document)},
        to_choose=_to_choose(document),
        overrides=overrides,
        file=file,
        text=text,
        sha256=sha256,
    )


def _product(part: ProductPart) -> Product:
    return Product(
        id=part.id,
        name=part.name,
        concentration=part.concentration.value if part.concentration else None,
        dose_unit=part.concentration.unit if part.concentration else None,
        lidocaine_mg_ml=_value(part.lidocaine_mg_ml),
        epinephrine=part.epinephrine,
        containers=tuple(
            sorted((_container(part, container) for container in part.containers), key=lambda made: made.size_ml)
        ),
        substance=part.substance,
    )


def ready_ml(product: ProductPart, part: ContainerPart) -> float:
    """What a container gives ready to use, mL: its size, or the volume in which what it holds has the product's
    concentration."""
    if part.dose is None or product.concentration is None:
        if part.size_ml is None:
            raise ValueError("a checked container has a size, or a dose and a concentration")
        return part.size_ml
    return part.dose / product.concentration.value


def _container(product: ProductPart, part: ContainerPart) -> Container:
    size_ml = ready_ml(product, part)
    return Container(
        name=part.name,
        size_ml=size_ml,
        sources=tuple(part.sources),
        diluent_ml=0.0 if part.dose is None else max(size_ml - (part.size_ml or 0.0), 0.0),
        overfill_ml=part.overfill_ml,
        prefilled=part.prefilled,
        single_patient=part.single_patient,
        hours_after_opening=part.hours_after_opening,
        pack=part.pack,
    )


def _to_choose(document: Document) -> dict[str, str]:
    keys = ["product"] if document.product else [f"products.{part.id}" for part in document.every_product]
    concentrations = [(key, part.concentration) for key, part in zip(keys, document.every_product, strict=True)]
    return {f"{key}.concentration": part.choose for key, part in concentrations if part and part.choose}


def _limits(part: LimitsPart) -> Limits:
    cumulative = part.cumulative
    return Limits(
        max_points=part.max_points.value if part.max_points else None,
        max_volume_ml=_value(part.max_volume_ml),
        max_dose=_value(part.max_dose),
        max_depth_mm=_value(part.max_depth_mm),
        max_sessions=part.max_sessions.value if part.max_sessions else None,
        min_interval_days=_value(part.min_interval_days),
        cumulative_dose=cumulative.dose.value if cumulative else None,
        cumulative_days=cumulative.days.value if cumulative else None,
        min_age_years=_value(part.min_age_years),
        max_bmi=_value(part.max_bmi),
    )


def _notes(parts: Sequence[str | NotePart]) -> tuple[Note, ...]:
    return tuple(Note(part) if isinstance(part, str) else Note(part.text, tuple(part.sources)) for part in parts)


def _cited(document: Document) -> dict[str, Source]:
    """The sources that the document names: those it describes itself, and of the library those it cites."""
    own = {
        key: Source(key, part.title, part.publisher, part.year, part.tier, part.url or "")
        for key, part in document.sources.items()
    }
    library = library_sources()
    cited = dict.fromkeys(_source_ids(document.model_dump(exclude={"sources"})))
    return {**{name: library[name] for name in cited if name in library and name not in own}, **own}


def _source_ids(node: object) -> list[str]:
    if isinstance(node, list):
        return [name for part in node for name in _source_ids(part)]
    if not isinstance(node, dict):
        return []
    own = node.get("sources")
    rest = [name for key, part in node.items() if key != "sources" for name in _source_ids(part)]
    return [*(own if isinstance(own, list) else []), *rest]


def volume_and_total_ml(document: Document, step: StepPart) -> tuple[float | None, float | None]:
    """Volume per point and total of a step, mL, None for what it does not give; doses are turned into volumes by the
    concentration of its product."""
    product = document.product_of(step)
    per_ml = product.concentration.value if product and product.concentration else None

    def volume(of_volume: PositiveNumber | None, of_dose: PositiveNumber | None) -> float | None:
        if of_dose is not None and per_ml is not None:
            return of_dose.value / per_ml
        return _value(of_volume)

    return volume(step.volume_ml, step.dose), volume(step.total_ml, step.total_dose)


def _step(document: Document, part: StepPart) -> Step:
    insertion_mm, depth_mm = insertion_and_depth_mm(part)
    volume_ml, total_ml = volume_and_total_ml(document, part)
    product = document.product_of(part)
    if product is None:
        raise ValueError("a checked step has a product")
    return Step(
        id=part.id,
        regions=tuple(part.regions),
        technique=part.technique,
        product=product.id,
        plane=part.plane,
        pattern=_pattern(part, None if volume_ml is None else total_ml),
        order=part.order,
        angle_deg=part.angle_deg.value,
        insertion_mm=insertion_mm,
        depth_mm=depth_mm,
        clamp_depth=part.clamp_depth,
        volume_ml=volume_ml,
        ml_per_mm=_value(part.ml_per_mm),
        shared_ml=total_ml if volume_ml is None else None,
        total_of=part.total_of,
        leak_fraction=part.leak_fraction.value,
        seconds_per_point=duration("injecting", part.seconds_per_point),
        contact_min=replace(duration(CONTACT, part.contact_min), waiting=True) if part.contact_min else None,
        volume_cap_ml=_value(part.volume_cap_ml),
    )


def _pattern(part: StepPart, total_ml: float | None) -> Pattern:
    first, to, second = part.direction.partition(" to ") if isinstance(part.direction, str) else ("", "", "")
    return Pattern(
        kind=part.pattern,
        margin_mm=part.margin_mm.value,
        direction=(first, second) if to else part.direction,
        spacing_mm=_value(part.spacing_mm),
        row_spacing_mm=_value(part.row_spacing_mm),
        points=part.points.value if part.points else None,
        total_ml=total_ml,
        density_per_cm2=_value(part.density_per_cm2),
        border_row=part.border_row,
        phase=(part.phase[0], part.phase[1]) if part.phase else None,
        thread_mm=_value(part.thread_mm),
        gap_mm=part.gap_mm.value if part.gap_mm else None,
        spread_deg=part.spread_deg.value if part.spread_deg else None,
        crossing_deg=part.crossing_deg.value if part.crossing_deg else None,
        needles=part.needles,
        needle_pitch_mm=_value(part.needle_pitch_mm),
        overlap=part.overlap.value if part.overlap else None,
        at=tuple(parse_spot(text) for text in part.at or ()),
        along=tuple(part.along or ()),
    )


def _value(number: PositiveNumber | None) -> float | None:
    return number.value if number else None


def duration(name: str, part: TimeRange) -> Duration:
    """A time of a file as a value called ``name``."""
    return Duration(
        name,
        part.low,
        part.high,
        tuple(part.sources),
        part.assumed,
        likely=part.likely,
        measured=tuple(part.measured or ()),
    )


def _phase(part: PhasePart) -> Duration:
    return replace(
        duration(part.name, part), waiting=part.waiting, off_skin=part.off_skin, by_assistant=part.by_assistant
    )


def _session(document: Document) -> SessionPlan:
    part = document.session
    times = {
        key: None if getattr(part, key) is None else duration(name, getattr(part, key))
        for key, name in RECURRING.items()
    }
    for key in ("cream_s_per_cm2", "marking_s_per_point"):
        item = times[key]
        times[key] = None if item is None else replace(item, by_assistant=True)
    return SessionPlan(
        before=tuple(_phase(phase) for phase in part.before),
        after=tuple(_phase(phase) for phase in part.after),
        needle_change_every=part.needle_change_every.value if part.needle_change_every else None,
        needle_change_per_region=bool(part.needle_change_per_region),
        **times,
    )


def _course(part: CoursePart | None) -> Course | None:
    if part is None:
        return None
    return Course(
        (part.sessions.low, part.sessions.high),
        (part.interval_days.low, part.interval_days.high),
        part.maintenance or "",
        (part.maintenance_days.low, part.maintenance_days.high) if part.maintenance_days else None,
    )


def _ready(document: Document) -> dict[str, Sourced]:
    """What a container of powder or concentrate gives ready to use, by the key of the container."""
    found = {}
    for product in document.every_product:
        for part in product.containers:
            if part.dose is None or product.concentration is None:
                continue
            key = "product" if document.product else f"products.{product.id}"
            per_ml = product.concentration
            why = f"{part.dose:g} {per_ml.unit} at {per_ml.value:g} {per_ml.unit}/mL"
            origin = tuple(dict.fromkeys((*part.sources, *per_ml.sources)))
            found[f"{key}.containers.{part.name}"] = Sourced(ready_ml(product, part), origin, why, part.assumed)
    return found


def _numbers(part: Part, path: str) -> dict[str, Sourced]:
    """Every figure by its dotted key; entries of a list go by id, zone or name."""
    found: dict[str, Sourced] = {}
    if isinstance(part, Origin) and path:
        for name in ("value", "low", "high", "size_ml"):
            if (value := getattr(part, name, None)) is not None:
                key = path if name in ("value", "size_ml") else f"{path}.{name}"
                found[key] = Sourced(float(value), tuple(part.sources), part.inferred, part.assumed)
    for name in type(part).model_fields:
        value = getattr(part, name)
        key = f"{path}.{name}" if path else name
        if isinstance(value, Part):
            found |= _numbers(value, key)
        elif isinstance(value, list):
            for entry in value:
                if isinstance(entry, Part):
                    label = getattr(entry, "id", None) or getattr(entry, "zone", None) or getattr(entry, "name", "")
                    found |= _numbers(entry, f"{key}.{label}")
    return found
