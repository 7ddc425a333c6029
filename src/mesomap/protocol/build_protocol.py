"""From a checked document to the values the rest of the program uses."""

from __future__ import annotations

import math

from mesomap.protocol.document import (
    CoursePart,
    Document,
    Origin,
    Part,
    PhasePart,
    PositiveNumber,
    Range,
    StepPart,
)
from mesomap.protocol.pattern import Pattern, parse_spot
from mesomap.protocol.product import Container, Needle, Product, Syringe
from mesomap.protocol.protocol import BodySpec, Course, Limits, Protocol, SessionPlan, Source, ZoneRule
from mesomap.protocol.technique import Duration, Sourced, Step


def insertion_and_depth_mm(step: StepPart) -> tuple[float, float]:
    """Inserted length and depth below the skin, mm, from whichever is given: depth = insertion x sin(angle)."""
    sine = math.sin(math.radians(step.angle_deg.value))
    if step.insertion_mm is not None:
        return step.insertion_mm.value, step.insertion_mm.value * sine
    if step.depth_mm is None:
        raise ValueError("a checked step has a depth or an insertion")
    return step.depth_mm.value / sine, step.depth_mm.value


def build_protocol(document: Document, text: str, overrides: tuple[str, ...], sha256: str) -> Protocol:
    """The protocol that ``document`` describes."""
    product, limits = document.product, document.limits
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
        product=Product(
            id=product.id,
            name=product.name,
            concentration=product.concentration.value if product.concentration else None,
            dose_unit=product.concentration.unit if product.concentration else None,
            containers=tuple(
                Container(part.name, part.size_ml, tuple(part.sources))
                for part in sorted(product.containers, key=lambda part: part.size_ml)
            ),
        ),
        needle=Needle(
            document.needle.gauge.value, document.needle.length_mm.value, document.needle.dead_space_ml.value
        ),
        syringe=Syringe(document.syringe.size_ml.value, document.syringe.dead_space_ml.value),
        steps=tuple(_step(part) for part in document.steps),
        region_order=document.region_order,
        sensitivity=tuple(document.sensitivity.least_first) if document.sensitivity else (),
        zones=tuple(ZoneRule(part.zone, part.margin_mm.value) for part in document.zones),
        limits=Limits(
            max_points=limits.max_points.value if limits.max_points else None,
            max_volume_ml=limits.max_volume_ml.value if limits.max_volume_ml else None,
            max_dose=limits.max_dose.value if limits.max_dose else None,
        ),
        session=_session(document),
        course=_course(document.course),
        anaesthesia=document.anaesthesia,
        aftercare=document.aftercare,
        contraindications=tuple(document.contraindications),
        goals=tuple(document.goals),
        sources={
            key: Source(key, part.title, part.publisher, part.year, part.tier, part.url or "")
            for key, part in document.sources.items()
        },
        numbers=_numbers(document, ""),
        overrides=overrides,
        text=text,
        sha256=sha256,
    )


def _step(part: StepPart) -> Step:
    insertion_mm, depth_mm = insertion_and_depth_mm(part)
    return Step(
        id=part.id,
        regions=tuple(part.regions),
        technique=part.technique,
        plane=part.plane,
        pattern=_pattern(part),
        order=part.order,
        angle_deg=part.angle_deg.value,
        insertion_mm=insertion_mm,
        depth_mm=depth_mm,
        volume_ml=_value(part.volume_ml),
        ml_per_mm=_value(part.ml_per_mm),
        leak_fraction=part.leak_fraction.value,
        seconds_per_point=_duration("injecting", part.seconds_per_point),
        volume_cap_ml=_value(part.volume_cap_ml),
    )


def _pattern(part: StepPart) -> Pattern:
    first, to, second = part.direction.partition(" to ") if isinstance(part.direction, str) else ("", "", "")
    return Pattern(
        kind=part.pattern,
        margin_mm=part.margin_mm.value,
        direction=(first, second) if to else part.direction,
        spacing_mm=_value(part.spacing_mm),
        row_spacing_mm=_value(part.row_spacing_mm),
        points=part.points.value if part.points else None,
        total_ml=_value(part.total_ml),
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


def _duration(name: str, part: Range) -> Duration:
    return Duration(name, part.low, part.high, tuple(part.sources), part.assumed)


def _phase(part: PhasePart) -> Duration:
    return Duration(part.name, part.low, part.high, tuple(part.sources), part.assumed, part.waiting)


def _session(document: Document) -> SessionPlan:
    part = document.session

    def optional(name: str, duration: Range | None) -> Duration | None:
        return _duration(name, duration) if duration else None

    return SessionPlan(
        before=tuple(_phase(phase) for phase in part.before),
        after=tuple(_phase(phase) for phase in part.after),
        marking_s_per_point=optional("marking", part.marking_s_per_point),
        travel_s_per_mm=optional("travel", part.travel_s_per_mm),
        needle_change_s=optional("needle change", part.needle_change_s),
        refill_s=optional("syringe refill", part.refill_s),
        needle_change_every=part.needle_change_every.value if part.needle_change_every else None,
    )


def _course(part: CoursePart | None) -> Course | None:
    if part is None:
        return None
    return Course((part.sessions.low, part.sessions.high), (part.interval_days.low, part.interval_days.high))


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
