"""The parts of the skin that are closed to injections: those of the protocol, and those that were drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region, Zone, mirror_image
from mesomap.planning.plan import Finding
from mesomap.protocol.protocol import Protocol

Closed = Sequence[tuple[Zone, float]]
"""Zones with the distance that points keep from each, mm."""


def closed_zones(atlas: Atlas, protocol: Protocol) -> list[tuple[Zone, float]]:
    """The zones that the protocol closes, as far as the surface has them, then the drawn ones."""
    closed = [
        (zone, rule.margin_mm)
        for rule in protocol.zones
        if atlas.lacks(rule.zone) is None
        for zone in atlas.select_zones(rule.zone)
    ]
    drawn = [zone for zone in atlas.zones.values() if zone.drawn] if atlas.drawn else []
    return closed + [(zone, zone.margin_mm) for zone in drawn]


def unknown_zones(atlas: Atlas, protocol: Protocol) -> tuple[Finding, ...]:
    """A warning for each zone of the protocol that a user's own surface does not show."""
    return tuple(
        Finding(
            "zone-unknown", "warning", f"zone {rule.zone} is not known on this surface, points may lie in it: {why}"
        )
        for rule in protocol.zones
        if (why := atlas.lacks(rule.zone)) is not None
    )


def mirrored_zones(atlas: Atlas, closed: Closed) -> list[tuple[Zone, float]]:
    """What ``closed`` is for the mirror image of a region: drawn zones change sides, the others have their image."""
    return [(mirror_image(zone, atlas.mirror_face) if zone.drawn else zone, margin) for zone, margin in closed]


def one_sided(atlas: Atlas, region: Region, closed: Closed) -> bool:
    """Whether a drawn zone comes so near to ``region`` that what is laid there need not be symmetric."""
    for zone, margin_mm in closed:
        if zone.drawn:
            if zone.touches(region):
                return True
            border = cKDTree(region.outline.xyz_mm(atlas.surface))
            away, _ = border.query(zone.outline.xyz_mm(atlas.surface))
            if float(np.min(away)) <= margin_mm + 1.0:
                return True
    return False
