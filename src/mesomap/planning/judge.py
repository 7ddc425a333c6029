"""A plan from its points and targets: depths held within their layer, and every rule that the plan meets or breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mesomap.anatomy.atlas import Atlas
from mesomap.planning.beneath import check_within_body
from mesomap.planning.closed import closed_zones, unknown_zones
from mesomap.planning.depth import held_depths, target_tissue
from mesomap.planning.findings import limit_findings
from mesomap.planning.general_findings import general_findings
from mesomap.planning.loose_findings import bare_findings, loose_findings
from mesomap.planning.pattern_findings import pattern_findings
from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.planning.technique_findings import technique_findings
from mesomap.protocol.protocol import Protocol


def judged(
    atlas: Atlas, protocol: Protocol, points: InjectionPoints, targets: Sequence[Target], by_hand: bool = False
) -> tuple[InjectionPoints, tuple[Finding, ...]]:
    """``points``, which have the depth that their steps ask, with the one that is planned; and the plan's findings.
    ``by_hand`` where points were added or taken away since the pattern was laid. Raises PatternError for a depth that leads
    through the body."""
    tissue = target_tissue(atlas, points, len(targets))
    depth_mm, of_depth = held_depths(protocol, points, targets, tissue)
    held = replace(points, depth_mm=depth_mm, insertion_mm=points.insertion_mm * depth_mm / points.depth_mm)
    check_within_body(atlas, protocol, held, targets)
    return held, (
        *unknown_zones(atlas, protocol),
        *limit_findings(protocol, held, targets),
        *general_findings(atlas, protocol, held, targets),
        *pattern_findings(protocol, held, targets),
        *technique_findings(protocol, held),
        *of_depth,
        *loose_findings(atlas, protocol, held, targets, closed_zones(atlas, protocol)),
        *(bare_findings(protocol, targets) if by_hand else ()),
    )
