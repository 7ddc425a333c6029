"""Limits of the protocol that a plan keeps or breaks, as data."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.protocol.locate import place_of
from mesomap.protocol.protocol import Protocol

TOLERANCE = 1e-9


def limit_findings(protocol: Protocol, points: InjectionPoints, targets: Sequence[Target]) -> tuple[Finding, ...]:
    """Findings of severity error for every cap that is exceeded: volume per point, depth, points, volume and dose in a
    session, sessions and dose of a course; of severity info for a target that holds a single point, which has no spacing."""
    findings: list[Finding] = []
    for index, step in enumerate(protocol.steps):
        cap = step.volume_cap_ml
        most = float(points.volume_ml[points.step == index].max(initial=0.0))
        if cap is not None and most > cap + TOLERANCE:
            for region in dict.fromkeys(target.label for target in targets if target.step == index):
                findings.append(
                    _exceeded(
                        protocol,
                        "volume-per-point",
                        f"steps.{step.id}.volume_cap_ml",
                        "mL per point",
                        most,
                        cap,
                        region,
                    )
                )
    dose = float(points.dose.sum())
    session = (
        ("points-per-session", "max_points", "points", float(len(points)), protocol.limits.max_points),
        ("volume-per-session", "max_volume_ml", "mL", math.fsum(points.volume_ml), protocol.limits.max_volume_ml),
        ("dose-per-session", "max_dose", protocol.dose_unit or "", dose, protocol.limits.max_dose),
    )
    for rule, key, unit, value, limit in session:
        if limit is not None and not math.isnan(value) and value > limit + TOLERANCE:
            findings.append(_exceeded(protocol, rule, f"limits.{key}", unit, value, float(limit), None))
    findings += _course_findings(protocol, dose)
    deepest = float(points.depth_mm.max(initial=0.0))
    if protocol.limits.max_depth_mm is not None and deepest > protocol.limits.max_depth_mm + TOLERANCE:
        limit = protocol.limits.max_depth_mm
        findings.append(_exceeded(protocol, "depth", "limits.max_depth_mm", "mm deep", deepest, limit, None))
    counts = np.bincount(points.target, minlength=len(targets))
    for target, count in zip(targets, counts.tolist(), strict=True):
        if count == 1:
            text = f"{target.label} holds a single point; there is no spacing to report"
            findings.append(Finding("single-point", "info", text, region=target.label, value=1.0, unit="points"))
    return tuple(findings)


def _course_findings(protocol: Protocol, session_dose: float) -> list[Finding]:
    """Sessions, the days between them, and the dose that falls within the days of a cumulative limit."""
    limits, course = protocol.limits, protocol.course
    if course is None:
        return []
    found = []
    sessions, shortest = course.sessions[1], float(course.interval_days[0])
    if limits.max_sessions is not None and sessions > limits.max_sessions:
        cap = float(limits.max_sessions)
        finding = _exceeded(protocol, "sessions", "limits.max_sessions", "sessions", float(sessions), cap, None)
        found.append(_placed(protocol, finding, "course.sessions.high"))
    if limits.min_interval_days is not None and shortest < limits.min_interval_days - TOLERANCE:
        text = f"{shortest:g} days between sessions are less than the {limits.min_interval_days:g} of the protocol"
        source = ", ".join(protocol.numbers["limits.min_interval_days"].sources) or "assumed"
        finding = Finding(
            "interval", "error", text, value=shortest, limit=limits.min_interval_days, unit="days", source=source
        )
        found.append(_placed(protocol, finding, "course.interval_days.low"))
    if limits.cumulative_dose is not None and limits.cumulative_days is not None and not math.isnan(session_dose):
        # Both ends of the period count, so sessions exactly that far apart do not fall into one.
        within = min(sessions, math.ceil(limits.cumulative_days / shortest - TOLERANCE)) if shortest else sessions
        total, unit = within * session_dose, protocol.dose_unit or ""
        if total > limits.cumulative_dose + TOLERANCE:
            words = f"{unit} in {within} sessions within {limits.cumulative_days:g} days"
            key = "limits.cumulative.dose"
            finding = _exceeded(protocol, "cumulative-dose", key, words, total, limits.cumulative_dose, None)
            found.append(_placed(protocol, finding, "course.interval_days.low"))
    return found


def _placed(protocol: Protocol, finding: Finding, key: str) -> Finding:
    """The finding with the place in the file of what breaks the rule."""
    return replace(finding, text=f"{place_of(protocol, key)}: {finding.text}")


def _exceeded(
    protocol: Protocol, rule: str, key: str, unit: str, value: float, limit: float, region: str | None
) -> Finding:
    sources = protocol.numbers[key].sources
    where = f"{region}: " if region else ""
    text = f"{where}{value:.4g} {unit} is more than the {limit:.4g} {unit} of the protocol"
    return Finding(
        rule, "error", text, region=region, value=value, limit=limit, unit=unit, source=", ".join(sources) or "assumed"
    )
