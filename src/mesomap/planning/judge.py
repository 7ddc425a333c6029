"""A plan from its points and targets: depths held within their layer, and every rule that the plan meets or breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Zone
from mesomap.planning.depth import held_depths, target_tissue
from mesomap.planning.findings import limit_findings
from mesomap.planning.general_findings import general_findings
from mesomap.planning.loose_findings import bare_findings, loose_findings
from mesomap.planning.pattern_findings import pattern_findings
from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.planning.technique_findings import technique_findings
from mesomap.protocol.protocol import Protocol


def closed_zones(atlas: Atlas, protocol: Protocol) -> tuple[list[tuple[Zone, float]], tuple[Finding, ...]]:
    """The zones that the protocol closes with their margins, and a warning for each that a user's own surface does
    not show."""
    closed: list[tuple[Zone, float]] = []
    unknown: list[Finding] = []
    for rule in protocol.zones:
        why = atlas.lacks(rule.zone)
        if why is None:
            closed += [(zone, rule.margin_mm) for zone in atlas.select_zones(rule.zone)]
        else:
            text = f"zone {rule.zone} is not known on this surface, points may lie in it: {why}"
            unknown.append(Finding("zone-unknown", "warning", text))
    return closed, tuple(unknown)


def judged(
    atlas: Atlas, protocol: Protocol, points: InjectionPoints, targets: Sequence[Target], by_hand: bool = False
) -> tuple[InjectionPoints, tuple[Finding, ...]]:
    """``points``, which have the depth that their steps ask, with the one that is planned; and the plan's findings.
    ``by_hand`` where points were added or taken away since the pattern was laid."""
    tissue = target_tissue(atlas, points, len(targets))
    depth_mm, of_depth = held_depths(protocol, points, targets, tissue)
    held = replace(points, depth_mm=depth_mm, insertion_mm=points.insertion_mm * depth_mm / points.depth_mm)
    closed, unknown = closed_zones(atlas, protocol)
    return held, (
        *unknown,
        *limit_findings(protocol, held, targets),
        *general_findings(atlas, protocol, held, targets),
        *pattern_findings(protocol, held, targets),
        *technique_findings(protocol, held),
        *of_depth,
        *loose_findings(atlas, protocol, held, targets, closed),
        *(bare_findings(protocol, targets) if by_hand else ()),
    )
