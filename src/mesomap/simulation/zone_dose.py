"""What closed zones receive, and how near the injections come to them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from mesomap.anatomy.region import Zone
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan
from mesomap.simulation.dose import DoseMap

NEAREST = 12
"""So many injections, the nearest through the air, are measured along the skin."""
AT_ONCE = 4
FARTHEST_MM = 150.0


@dataclass(frozen=True)
class ZoneDose:
    """A closed zone: ``ml`` on it and the ``share`` of all that is; ``mean_ml_cm2`` and ``most_ml_cm2``. ``point`` is the
    injection whose entry is nearest to its border, ``point_mm`` its distance along the skin, negative inside the zone;
    ``footprint_mm`` that of the nearest edge of a deposit (distance less lateral radius), negative where one reaches in.
    None where no injection is within 150 mm."""

    zone: str
    title: str
    ml: float
    share: float
    mean_ml_cm2: float
    most_ml_cm2: float
    point: int | None
    point_mm: float | None
    footprint_mm: float | None


@on_one_thread
def zone_doses(plan: Plan, dose: DoseMap) -> tuple[ZoneDose, ...]:
    """Every closed zone that the skin shows."""
    zones = {zone.label: zone for zone, _ in closed_zones(plan.atlas, plan.protocol)}
    return tuple(zone_dose(plan, dose, zone) for zone in zones.values())


def zone_dose(plan: Plan, dose: DoseMap, zone: Zone) -> ZoneDose:
    """What one zone receives, closed by the plan or not."""
    whole = dose.integral_ml
    inside = dose.mesh.vertex_share(zone.faces, zone.fraction)
    ml = float(dose.ml_cm2 @ (inside * dose.mesh.vertex_area_mm2 / 100.0))
    point, point_mm, footprint_mm = _nearest(plan, dose, zone)
    return ZoneDose(
        zone.label,
        zone.title,
        ml,
        ml / whole if whole > 0 else 0.0,
        ml / zone.area_cm2(plan.atlas.surface),
        float(dose.ml_cm2[inside > 0.5].max(initial=0.0)),
        point,
        point_mm,
        footprint_mm,
    )


def _nearest(plan: Plan, dose: DoseMap, zone: Zone) -> tuple[int | None, float | None, float | None]:
    surface, points = plan.atlas.surface, plan.points
    border = zone.outline
    away, spot = cKDTree(border.xyz_mm(surface)).query(points.xyz_mm)
    radius = dose.deposits.radius_mm
    tried = np.union1d(np.argsort(away)[:NEAREST], np.argsort(away - radius)[:NEAREST])
    tried = tried[away[tried] < FARTHEST_MM]
    if not len(tried):
        return None, None, None
    inside = zone.holds(surface, points.place[tried])
    # No way along the skin is shorter than the straight one: of those outside, the nearest through the air come first.
    order = np.lexsort([away[tried], ~inside])
    tried, inside = tried[order], inside[order]
    length, edge = np.full(len(tried), np.inf), np.full(len(tried), np.inf)
    for first in range(0, len(tried), AT_ONCE):
        batch = np.arange(first, min(first + AT_ONCE, len(tried)))
        near = away[tried[batch]]
        nearer = (near < length.min()) | (near - radius[tried[batch]] < edge.min())
        batch = batch[inside[batch] | nearer]
        if not len(batch):
            continue
        measured = _lengths_mm(plan, tried[batch], border[spot[tried[batch]]], away[tried[batch]])
        length[batch] = np.where(inside[batch], -measured, measured)
        edge[batch] = length[batch] - radius[tried[batch]]
    nearest = int(length.argmin())
    footprint = float(edge.min())
    return int(tried[nearest]), float(length[nearest]), footprint if math.isfinite(footprint) else None


def _lengths_mm(plan: Plan, rows: IntArray, border: SurfacePoints, away_mm: FloatArray) -> FloatArray:
    """Distance along the skin from each injection of ``rows`` (k,) to its place of ``border`` (k,), which is ``away_mm`` (k,)
    through the air, shape (k,), mm; twice that and 5 mm where no way is shorter."""
    both = concatenate([plan.points.place[rows], border])
    pairs = np.stack([np.arange(len(rows)), len(rows) + np.arange(len(rows))], axis=1)
    # Most ways are hardly longer than the straight line, and a bound that is near costs much less.
    length, far = plan.atlas.geodesics.between(both, pairs, 1.2 * away_mm + 2.0), 2.0 * away_mm + 5.0
    missed = np.flatnonzero(np.isinf(length))
    length[missed] = plan.atlas.geodesics.between(both, pairs[missed], far[missed])
    return np.where(np.isfinite(length), length, far)
