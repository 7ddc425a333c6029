"""What a pattern could not keep on this skin, as data."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.protocol.pattern import LATTICES
from mesomap.protocol.protocol import Protocol

MOST_ERROR = 0.05
"""95th percentile of the neighbours' error beyond which curvature is said to stand in the way."""
SINGLE_PLACES = ("line", "fan", "stamp")
"""Patterns of which each point was meant: one that is lost is told."""


def pattern_findings(protocol: Protocol, points: InjectionPoints, targets: Sequence[Target]) -> tuple[Finding, ...]:
    """A warning where curvature keeps neighbours from their distance, where points of a line, a fan or a stamp were
    lost, and where a number of points was not met."""
    found: list[Finding] = []
    counts = np.bincount(points.target, minlength=len(targets))
    for target, count in zip(targets, counts.tolist(), strict=True):
        pattern = protocol.steps[target.step].pattern
        if pattern.kind in LATTICES and len(target.neighbour_mm):
            error = np.abs(target.neighbour_mm / target.neighbour_asked_mm - 1.0)
            p95 = float(np.percentile(error, 95))
            if p95 > MOST_ERROR:
                text = (
                    f"{target.label}: the skin is too strongly curved for {target.pitch_mm:g} mm everywhere: 95 % of the "
                    f"neighbours are within {100 * p95:.0f} %, the worst within {100 * error.max():.0f} %, which is the least this "
                    "lattice can have here"
                )
                if pattern.kind in ("hex", "brick", "carpet"):
                    text += "; rows and columns (square, rows) keep their distances"
                found.append(
                    Finding(
                        "spacing-curvature", "warning", text, region=target.label, value=p95, limit=MOST_ERROR, unit="1"
                    )
                )
        if pattern.kind in SINGLE_PLACES and target.lost:
            text = (
                f"{target.label}: {target.lost} points of the {pattern.kind} fall outside the region or within a margin "
                "and are left out"
            )
            found.append(
                Finding(
                    "points-lost",
                    "warning",
                    text,
                    region=target.label,
                    value=float(target.lost),
                    limit=0.0,
                    unit="points",
                )
            )
        if pattern.points is not None and pattern.kind not in ("fan", "line") and count != pattern.points:
            text = f"{target.label}: no spacing gives {pattern.points} points; {count} are planned"
            found.append(
                Finding(
                    "count-not-met",
                    "warning",
                    text,
                    region=target.label,
                    value=float(count),
                    limit=float(pattern.points),
                    unit="points",
                )
            )
    return tuple(found)
