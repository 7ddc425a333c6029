"""How well the points of an edited target cover it, by the same measure as those of a pattern."""

from __future__ import annotations

from mesomap.anatomy.region import Region
from mesomap.errors import MesomapError
from mesomap.geometry.points import SurfacePoints
from mesomap.planning.closed import closed_zones, mirrored_zones
from mesomap.planning.cover import covering_radius_mm
from mesomap.planning.pattern import site_for
from mesomap.planning.plan import Plan, Target


def covering_radii_mm(plan: Plan, target: Target, place: SurfacePoints) -> tuple[float, float]:
    """Largest distance along the skin from a spot of ``target`` to the nearest of ``place``, mm: of all spots, and of those
    at least half a spacing inside. Points off the region and its surroundings count for nothing."""
    atlas = plan.atlas
    region = _region_of(plan, target)
    closed = closed_zones(atlas, plan.protocol)
    if region.laterality == "right" and atlas.has_mirror:
        # The pattern was laid on the left, where its chart is at hand.
        region, place, closed = atlas.mirror_image(region), atlas.mirrored(place), mirrored_zones(atlas, closed)
    site = site_for(atlas, region, closed, plan.protocol.steps[target.step].pattern)
    local = site.flat.local[place.face]
    on_patch = local >= 0
    if not on_patch.any():
        return float("inf"), float("inf")
    uv = site.flat.chart.to_uv(SurfacePoints(local[on_patch], place.bary[on_patch]))
    whole, inner = (
        covering_radius_mm(site.flat.sheet, site.ground.clear_mm, inside_mm, uv, target.pitch_mm)[0]
        for inside_mm in (0.0, 0.5 * target.pitch_mm)
    )
    return whole, inner


def _region_of(plan: Plan, target: Target) -> Region:
    """The region that a target was made of."""
    step = plan.protocol.steps[target.step]
    for selection in (*step.regions, target.label, *(plan.regions or ())):
        try:
            found = plan.atlas.select(selection)
        except MesomapError:
            continue
        for region in found:
            if region.label == target.label:
                return region
    raise AssertionError(f"target {target.label} comes from no region of its step")
