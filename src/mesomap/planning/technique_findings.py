"""Figures of a plan that lie outside what its technique is described with."""

from __future__ import annotations

from collections.abc import Iterator

from mesomap.planning.plan import Finding, InjectionPoints, Severity
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.step import Step
from mesomap.protocol.technique import FIGURES, Technique, techniques

TOLERANCE = 1e-9


def technique_findings(protocol: Protocol, points: InjectionPoints) -> tuple[Finding, ...]:
    """A warning for every figure of a step that no source of its technique gives, a remark for one that only a second
    source gives, and for depths. Those are the depths asked for."""
    found = []
    for index, step in enumerate(protocol.steps):
        mine = points.step == index
        if not mine.any():
            continue
        technique = techniques()[step.technique]
        volumes = points.volume_ml[mine & (points.thread_mm == 0.0)]
        for key, value in _asked(protocol, step, tuple(volumes.tolist())):
            if (finding := _outside(technique, step, key, value)) is not None:
                found.append(finding)
        if technique.patterns and step.pattern.kind not in technique.patterns:
            text = (
                f"step {step.id}: pattern {step.pattern.kind} is not one of the technique {technique.title.lower()}: "
                f"{', '.join(technique.patterns)}"
            )
            found.append(Finding("technique-pattern", "info", text, source=", ".join(technique.sources) or None))
    return tuple(found)


def _asked(protocol: Protocol, step: Step, volumes_ml: tuple[float, ...]) -> Iterator[tuple[str, float]]:
    """The figures of a step that a technique may have, by its keys; both ends of those that differ by point."""
    yield "depth_mm", step.depth_mm
    yield "angle_deg", step.angle_deg
    yield "gauge", float(protocol.needle.gauge)
    yield "needle_length_mm", protocol.needle.length_mm
    for spacing in (step.pattern.spacing_mm, step.pattern.row_spacing_mm):
        if spacing is not None:
            yield "spacing_mm", spacing
    if step.pattern.density_per_cm2 is not None:
        yield "density_per_cm2", step.pattern.density_per_cm2
    if volumes_ml:
        yield from (("volume_ml", volume) for volume in sorted({min(volumes_ml), max(volumes_ml)}))


def _outside(technique: Technique, step: Step, key: str, value: float) -> Finding | None:
    span, other = technique.figures.get(key), technique.other.get(key)
    if span is None or span.low - TOLERANCE <= value <= span.high + TOLERANCE:
        return None
    unit = FIGURES[key].partition(", ")[2]
    words = f"step {step.id}: {FIGURES[key].partition(',')[0]} {value:.4g} {unit}".rstrip()
    name = technique.title.lower()
    limit = span.low if value < span.low else span.high
    sources = ", ".join(span.sources) or "assumed"
    if other is not None and other.low - TOLERANCE <= value <= other.high + TOLERANCE:
        text = f"{words} is in the {other} of {', '.join(other.sources)}, not in the {span} of the technique {name}"
        return Finding("technique-figure", "info", text, value=value, limit=limit, unit=unit or None, source=sources)
    text = f"{words} is outside the {span} of the technique {name}"
    # How deep is right is said by the skin of the region, which has findings of its own.
    severity: Severity = "info" if key == "depth_mm" else "warning"
    return Finding("technique-figure", severity, text, value=value, limit=limit, unit=unit or None, source=sources)
