"""Limits that hold whatever the protocol, by the body it is planned on: anaesthetics, age, body mass, rules of a
country."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import BodyShape
from mesomap.planning.plan import Finding, InjectionPoints, Severity, Target
from mesomap.protocol.figure import Note
from mesomap.protocol.library_document import general_limits
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.technique import techniques


def general_findings(
    atlas: Atlas, protocol: Protocol, points: InjectionPoints, targets: Sequence[Target]
) -> tuple[Finding, ...]:
    """Lidocaine by body mass, numbing cream by the planned area, depths evaluated for a device, age and body mass
    index the product is for, and what a society or a country forbids."""
    return (
        *_lidocaine(atlas.body, protocol, points),
        *_cream(protocol, targets),
        *_device_depths(protocol, points),
        *_person(atlas.body, protocol),
        *_jurisdiction(protocol),
    )


def most_lidocaine_mg(mass_kg: float | None, with_epinephrine: bool) -> float:
    """The most lidocaine of one session, mg: so much per kg of body mass where it is known, and never more than a fixed
    amount (label, L18)."""
    limits = general_limits().lidocaine
    limit = limits.with_epinephrine if with_epinephrine else limits.plain
    return limit.max_mg if mass_kg is None else min(limit.max_mg, limit.mg_per_kg * mass_kg)


def cream_g(area_cm2: float) -> tuple[float, float]:
    """How much numbing cream a stretch of skin takes, g, before minor and before major procedures (labels, L16, L17)."""
    amount = general_limits().cream.g_per_cm2
    return amount.low * area_cm2, amount.high * area_cm2


def cream_area_cm2(targets: Sequence[Target]) -> float:
    """The skin that cream is put on: every region once, however many steps treat it."""
    areas = {target.label: target.target_area_cm2 for target in targets}
    return math.fsum(areas.values())


def _lidocaine(body: BodyShape | None, protocol: Protocol, points: InjectionPoints) -> list[Finding]:
    held = [protocol.product_of(protocol.steps[index]).lidocaine_mg_ml or 0.0 for index in points.step.tolist()]
    mg = math.fsum(volume * per_ml for volume, per_ml in zip(points.volume_ml.tolist(), held, strict=True))
    if mg == 0.0:
        return []
    with_epinephrine = all(product.epinephrine for product in protocol.products if product.lidocaine_mg_ml)
    most = most_lidocaine_mg(None if body is None else body.mass_kg, with_epinephrine)
    limits = general_limits().lidocaine
    limit = limits.with_epinephrine if with_epinephrine else limits.plain
    why = f"{limit.max_mg:g} mg"
    if body is not None:
        why = f"the smaller of {limit.max_mg:g} mg and {limit.mg_per_kg:g} mg/kg for {body.mass_kg:.0f} kg"
    within = mg <= most
    severity: Severity = "info" if within else "error"
    text = f"{mg:.3g} mg of lidocaine {'are within' if within else 'are more than'} {most:.0f} mg, {why}"
    return [Finding("lidocaine", severity, text, value=mg, limit=most, unit="mg", source=", ".join(limit.sources))]


def _cream(protocol: Protocol, targets: Sequence[Target]) -> list[Finding]:
    """How much numbing cream the planned skin takes."""
    if protocol.cream is None:
        return []
    limits = general_limits().cream
    area_cm2 = cream_area_cm2(targets)
    low, high = cream_g(area_cm2)
    tubes = [math.ceil(grams / limits.tube_g.value) for grams in (low, high)]
    how_many = f"{tubes[0]}" if tubes[0] == tubes[1] else f"{tubes[0]}-{tubes[1]}"
    noun = "tube" if tubes[1] == 1 else "tubes"
    text = (
        f"{protocol.cream}: {area_cm2:.0f} cm2 planned take {low:.3g}-{high:.3g} g, {how_many} {noun} of "
        f"{limits.tube_g.value:g} g, left on for {limits.dwell_min.low:g}-{limits.dwell_min.high:g} min"
    )
    sources = ", ".join(limits.g_per_cm2.sources)
    return [Finding("numbing-cream", "info", text, value=low, unit="g", source=sources)]


def _device_depths(protocol: Protocol, points: InjectionPoints) -> list[Finding]:
    found = []
    for index, step in enumerate(protocol.steps):
        limit = general_limits().depth_mm.get(step.technique)
        deepest = float(points.depth_mm[points.step == index].max(initial=0.0))
        if limit is not None and deepest > limit.value:
            title = techniques()[step.technique].title
            text = f"step {step.id}: {deepest:.3g} mm is deeper than the {limit.value:g} mm evaluated for {title}"
            source = ", ".join(limit.sources)
            found.append(
                Finding("device-depth", "warning", text, value=deepest, limit=limit.value, unit="mm", source=source)
            )
    return found


def _person(body: BodyShape | None, protocol: Protocol) -> list[Finding]:
    if body is None:
        return []
    found = []
    least_age, most_bmi = protocol.limits.min_age_years, protocol.limits.max_bmi
    if least_age is not None and body.age_years < least_age:
        text = f"an age of {body.age_years:g} years is below the {least_age:g} of the protocol"
        found.append(_of_person(protocol, "age", "min_age_years", text, body.age_years, least_age, "years"))
    if most_bmi is not None and body.bmi > most_bmi:
        text = f"a body mass index of {body.bmi:.1f} is above the {most_bmi:g} of the protocol"
        found.append(_of_person(protocol, "body-mass-index", "max_bmi", text, body.bmi, most_bmi, "kg/m2"))
    return found


def _of_person(protocol: Protocol, rule: str, key: str, text: str, value: float, limit: float, unit: str) -> Finding:
    source = ", ".join(protocol.numbers[f"limits.{key}"].sources) or "assumed"
    return Finding(rule, "error", text, value=value, limit=limit, unit=unit, source=source)


def _jurisdiction(protocol: Protocol) -> list[Finding]:
    known = techniques()
    notes: list[tuple[str, Note]] = [("", note) for note in protocol.jurisdiction]
    for name in dict.fromkeys(step.technique for step in protocol.steps):
        notes += [(f"{known[name].title}: ", note) for note in known[name].jurisdiction]
    return [
        Finding("jurisdiction", "warning", f"{note.where}: {whose}{note.text}", source=", ".join(note.sources) or None)
        for whose, note in notes
    ]
