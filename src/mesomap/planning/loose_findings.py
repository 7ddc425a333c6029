"""What a point that a hand put somewhere comes too near to: closed zones, the border of its region, other points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Zone
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.planning.weave_on_skin import CLOSEST
from mesomap.protocol.pattern import LATTICES
from mesomap.protocol.protocol import Protocol

BARE = 0.85
"""Skin farther from every point than this multiple of the asked distance is said to be bare: where a point of a lattice is
missing, it is 1; in a whole one at most 0.73."""
ROUNDING_MM = 1e-3


def loose_findings(
    atlas: Atlas,
    protocol: Protocol,
    points: InjectionPoints,
    targets: Sequence[Target],
    closed: Sequence[tuple[Zone, float]],
) -> tuple[Finding, ...]:
    """Findings of the points that no pattern put where they are; ``closed`` are the closed zones with their margins. Distances
    run along the skin."""
    loose = np.flatnonzero(points.loose)
    if not len(loose):
        return ()
    return (
        *_in_zones(atlas, protocol, points, targets, closed, loose),
        *_off_region(atlas, protocol, points, targets, loose),
        *_too_close(atlas, protocol, points, targets, loose),
    )


def bare_findings(protocol: Protocol, targets: Sequence[Target]) -> tuple[Finding, ...]:
    """A warning for every target with skin, at least half a spacing inside, that is left without a point near it."""
    found = []
    for target in targets:
        pattern = protocol.steps[target.step].pattern
        limit = BARE * max(target.pitch_mm, pattern.row_spacing_mm or 0.0)
        if pattern.kind in LATTICES and target.inner_covering_radius_mm > limit:
            text = (
                f"{target.label}: skin is left {target.inner_covering_radius_mm:.1f} mm from its nearest point, more than "
                f"{BARE:g} of the {limit / BARE:.3g} mm asked"
            )
            found.append(
                Finding(
                    "bare-skin",
                    "warning",
                    text,
                    region=target.label,
                    value=target.inner_covering_radius_mm,
                    limit=limit,
                    unit="mm",
                )
            )
    return tuple(found)


def borders_mm(atlas: Atlas, places: SurfacePoints, border: SurfacePoints, within_mm: float) -> FloatArray:
    """Distance along the skin from places to a border, shape (n,), mm; infinite where it is more than ``within_mm``."""
    distance = np.full(len(places), np.inf)
    away, spot = cKDTree(border.xyz_mm(atlas.surface)).query(places.xyz_mm(atlas.surface))
    near = np.flatnonzero(away <= within_mm)
    if len(near):
        both = concatenate([places[near], border[spot[near]]])
        pairs = np.column_stack([np.arange(len(near)), len(near) + np.arange(len(near))])
        distance[near] = atlas.geodesics.between(both, pairs, within_mm + 1.0)
    return distance


def _in_zones(
    atlas: Atlas,
    protocol: Protocol,
    points: InjectionPoints,
    targets: Sequence[Target],
    closed: Sequence[tuple[Zone, float]],
    loose: Any,
) -> Iterator[Finding]:
    sources = {rule.zone: protocol.numbers.get(f"zones.{rule.zone}.margin_mm") for rule in protocol.zones}
    for zone, margin_mm in closed:
        inside = zone.holds(atlas.surface, points.place[loose])
        away = np.where(inside, 0.0, borders_mm(atlas, points.place[loose], zone.outline, margin_mm))
        for row, within, value in zip(loose.tolist(), inside.tolist(), away.tolist(), strict=True):
            if not within and value >= margin_mm - ROUNDING_MM:
                continue
            where = "inside the" if within else f"{value:.1f} mm from the"
            text = f"point {row + 1} lies {where} closed zone {zone.label}, which asks for {margin_mm:g} mm"
            figure = sources.get(zone.id)
            source = ", ".join(figure.sources) if figure else zone.source
            label = targets[int(points.target[row])].label
            yield Finding("point-in-zone", "error", text, label, row, value, margin_mm, "mm", source or "assumed")


def _off_region(
    atlas: Atlas, protocol: Protocol, points: InjectionPoints, targets: Sequence[Target], loose: Any
) -> Iterator[Finding]:
    found = []
    for index in np.unique(points.target[loose]).tolist():
        target = targets[index]
        rows = loose[points.target[loose] == index]
        places = points.place[rows]
        margin_mm = protocol.steps[target.step].pattern.margin_mm
        held = target.holds(atlas.surface, places)
        away = borders_mm(atlas, places, target.outline, margin_mm)
        for row, inside, value in zip(rows.tolist(), held.tolist(), away.tolist(), strict=True):
            if not inside:
                text = f"point {row + 1} lies outside its region, {target.label}"
                found.append(Finding("point-outside-region", "warning", text, target.label, row))
            elif value < margin_mm - ROUNDING_MM:
                text = (
                    f"point {row + 1} lies {value:.1f} mm from the border of {target.label}, nearer than its margin of "
                    f"{margin_mm:g} mm"
                )
                found.append(Finding("point-in-margin", "warning", text, target.label, row, value, margin_mm, "mm"))
    yield from sorted(found, key=lambda finding: finding.point or 0)


def _too_close(
    atlas: Atlas, protocol: Protocol, points: InjectionPoints, targets: Sequence[Target], loose: Any
) -> Iterator[Finding]:
    """Each loose point with the one of its step that is nearest, where that is too near; no pair twice."""
    tree = cKDTree(points.xyz_mm)
    limits: dict[int, float] = {}
    pairs: list[tuple[int, int]] = []
    for row in loose.tolist():
        target = targets[int(points.target[row])]
        if target.asked_spacing_mm is None or protocol.steps[target.step].pattern.kind not in LATTICES:
            continue
        limits[row] = CLOSEST * target.asked_spacing_mm
        around = np.array(sorted(tree.query_ball_point(points.xyz_mm[row], limits[row])))
        around = around[(around != row) & (points.step[around] == points.step[row])]
        pairs += [(row, other) for other in around.tolist()]
    if not pairs:
        return
    of = np.array(pairs)
    lengths = atlas.geodesics.between(points.place, of, np.array([limits[row] for row, _ in pairs]))
    told: set[tuple[int, int]] = set()
    for row, limit in limits.items():
        own = np.flatnonzero(of[:, 0] == row)
        if not len(own):
            continue
        nearest = own[lengths[own].argmin()]
        length, other = float(lengths[nearest]), int(of[nearest, 1])
        pair = (min(row, other), max(row, other))
        if length < limit - ROUNDING_MM and pair not in told:
            told.add(pair)
            text = (
                f"points {pair[0] + 1} and {pair[1] + 1} are {length:.1f} mm apart, less than {CLOSEST:g} of the "
                f"{limit / CLOSEST:g} mm asked"
            )
            label = targets[int(points.target[row])].label
            yield Finding("points-too-close", "warning", text, label, row, length, limit, "mm")
