"""A protocol's goals, held against what was simulated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Zone
from mesomap.errors import RegionError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.planning.plan import Plan
from mesomap.protocol.goal import COVERING, IN_ZONE, LAYERS, Goal, check_unit, parse_goal
from mesomap.simulation.area_dose import AreaDose
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.metrics import Metrics, PartDose
from mesomap.simulation.session import Session
from mesomap.simulation.supply import Supply
from mesomap.simulation.zone_dose import FARTHEST_MM, zone_dose

BAND, BORDER = "-band", "-border"
"""A zone that runs along a border has a band: itself and the skin within its published margin."""
DOSES = ("D98", "D95", "D50", "D2", "mean")
AREAS = ("hot", "cold")
Asked = Literal["plan", "supply", "session", "metrics", "zones"]
EXACT = 1e-9
"""A value so near to a limit, as a share of the limit or, below 1, as it is, counts as equal to it."""


@dataclass(frozen=True)
class GoalResult:
    """``goal`` as it was written, ``region`` the target it was tried on; ``value`` and ``limit`` in ``unit``.

    ``value`` and ``passed`` are None where the region is not part of the plan, the zone not known on its surface, or the
    metric has no value there.
    """

    goal: str
    region: str | None
    value: float | None
    limit: float
    unit: str
    passed: bool | None


def asks_for(goal: Goal) -> Asked:
    """What a goal needs to be judged beside the plan itself."""
    if goal.metric in ("points", "volume_ml", "dose", *COVERING):
        return "plan"
    if goal.metric in IN_ZONE.values():
        return "zones"
    if goal.metric in ("leftover", "drawn"):
        return "supply"
    return "session" if goal.metric.startswith("session") else "metrics"


def evaluate_goals(
    plan: Plan,
    metrics: Metrics | None,
    session: Session | None,
    supply: Supply | None,
    goals: Sequence[Goal] | None = None,
    dose: DoseMap | None = None,
) -> tuple[GoalResult, ...]:
    """Every goal, by default of the plan's protocol, on every target it names: ``cheek`` is tried on both cheeks, ``total``
    on all skin. What no goal asks for (``asks_for``) may be None; ``dose`` is for goals of zones.

    Raises GoalError for a unit that the product does not have, and for a zone that no atlas has.
    """
    results: list[GoalResult] = []
    for goal in map(parse_goal, plan.protocol.goals) if goals is None else goals:
        check_goal(goal, plan)
        named: list[int | None] = [None] if goal.region == "total" else []
        named += [k for k, target in enumerate(plan.targets) if goal.region in (target.region, target.label)]
        for index in named:
            label = "total" if index is None else plan.targets[index].label
            value = _value(goal, plan, index, metrics, session, supply, dose)
            passed = None if value is None else meets(value, goal)
            results.append(GoalResult(goal.text, label, value, goal.limit, goal.unit, passed))
        if not named:
            results.append(GoalResult(goal.text, None, None, goal.limit, goal.unit, None))
    return tuple(results)


def _value(
    goal: Goal,
    plan: Plan,
    index: int | None,
    metrics: Metrics | None,
    session: Session | None,
    supply: Supply | None,
    dose: DoseMap | None,
) -> float | None:
    """The value of a goal's metric on one target, or on all skin where ``index`` is None."""
    asked = asks_for(goal)
    if asked == "zones":
        return _of_zone(goal, plan, dose)
    if goal.metric in COVERING:
        covered = plan.targets if index is None else plan.targets[index : index + 1]
        return max((float(getattr(target, f"{goal.metric}_mm")) for target in covered), default=None)
    if asked == "plan":
        return _amount(
            goal, plan, np.ones(len(plan.points), np.bool_) if index is None else plan.points.target == index
        )
    if asked == "supply" and supply is not None:
        return _leftover_ml(supply) if goal.metric == "leftover" else math.fsum(one.drawn_ml for one in supply.ledgers)
    if asked == "session" and session is not None:
        return _minutes(goal, session)
    if metrics is None:
        raise ValueError(f"goal {goal.text}: its {asked} is not given")
    if goal.metric == "wrong_layer":
        wrong = None if index is None else metrics.wrong_layer[index]
        return None if wrong is None else wrong * _per_unit(goal)
    volume = metrics.all_parts if index is None else metrics.parts[index]
    reported = metrics.reported_all if index is None else metrics.reported_parts[index]
    return _area_metric(goal, _depth(goal, volume), _depth(goal, reported))


def _of_zone(goal: Goal, plan: Plan, dose: DoseMap | None) -> float | None:
    """A metric of IN_ZONE over the zones that a goal names; None where one is not known, the farthest that is measured where no
    injection comes nearer."""
    assert goal.zone is not None
    zones = known_zones(plan.atlas, goal.zone)
    if zones is None:
        return None
    if dose is None:
        raise ValueError(f"goal {goal.text}: the dose is not given")
    found = [zone_dose(plan, dose, zone) for zone in zones]
    if goal.metric == "zone spill":
        return math.fsum(each.share for each in found) * _per_unit(goal)
    if goal.metric == "zone most":
        return max(each.most_ml_cm2 for each in found)
    if goal.metric == "zone mean":
        area_cm2 = math.fsum(zone.area_cm2(plan.atlas.surface) for zone in zones)
        return math.fsum(each.ml for each in found) / area_cm2
    entry = goal.metric == "zone entry_distance"
    ways = [each.point_mm if entry else each.footprint_mm for each in found]
    return min((way for way in ways if way is not None), default=FARTHEST_MM)


def check_goal(goal: Goal, plan: Plan) -> None:
    """Raise GoalError for a goal that this plan can never answer: a dose that its product does not have, an unknown
    zone."""
    protocol = plan.protocol
    treating = {target.step for target in plan.targets if goal.region in (target.region, target.label)}
    units = {protocol.product_of(protocol.steps[index]).dose_unit for index in treating} or {protocol.dose_unit}
    unit = protocol.dose_unit if goal.region == "total" or len(units) > 1 else units.pop()
    check_unit(goal, unit)
    if goal.zone is not None:
        if goal.metric in IN_ZONE.values() and _is_band(goal.zone):
            raise goal.fault(goal.zone_column, f"a band has points only; name {_border_of(goal.zone)}")
        try:
            known_zones(plan.atlas, goal.zone)
        except RegionError as error:
            raise goal.fault(goal.zone_column, str(error)) from None


def meets(value: float, goal: Goal) -> bool:
    """Whether ``value`` is as the goal wants it; ends are included but for > and <."""
    slack = EXACT * max(1.0, goal.limit)
    over = value - goal.limit
    return {
        ">=": over >= -slack,
        "<=": over <= slack,
        ">": over > slack,
        "<": over < -slack,
        "==": abs(over) <= goal.tolerance + slack,
    }[goal.comparison]


def known_zones(atlas: Atlas, name: str) -> tuple[Zone, ...] | None:
    """The closed zones meant by ``eye``, ``eye.left`` or ``lips``; None where a user's own surface does not show all of
    them. Raises RegionError, with the nearest names, for a zone that no atlas has."""
    name = _border_of(name)
    if atlas.lacks(name) is not None:
        return None
    zone, _, side = name.partition(".")
    there = [one for one in ("left", "right") if f"{zone}.{one}" in atlas.zones]
    if len(there) == 1 and side in ("", "left", "right") and side != there[0]:
        return None
    return atlas.select_zones(name)


def _amount(goal: Goal, plan: Plan, which: NDArray[np.bool_]) -> float | None:
    """How many of the points ``which`` (n,), or the mL or the dose that leaves the needle there."""
    if goal.metric == "points":
        return _count(goal, plan, which)
    amount = math.fsum((plan.points.volume_ml if goal.metric == "volume_ml" else plan.points.dose)[which])
    return None if math.isnan(amount) else amount


def _count(goal: Goal, plan: Plan, which: NDArray[np.bool_]) -> float | None:
    """How many of the points ``which``; with a zone only those that enter or end there, None where it is not known."""
    if goal.zone is None:
        return float(which.sum())
    zones = known_zones(plan.atlas, goal.zone)
    if zones is None:
        return None
    surface, points = plan.atlas.surface, plan.points
    inside = np.zeros(len(points), np.bool_)
    for zone in zones:
        for place in (points.place, points.end):
            inside |= zone.holds(surface, place)
            if _is_band(goal.zone):
                inside |= _within_mm(plan.atlas, zone, place, zone.margin_mm)
    return float((inside & which).sum())


def _is_band(zone: str) -> bool:
    return zone.partition(".")[0].endswith(BAND)


def _border_of(zone: str) -> str:
    """``mandible-border.left`` for ``mandible-band.left``."""
    name, dot, side = zone.partition(".")
    return f"{name.removesuffix(BAND)}{BORDER}{dot}{side}" if name.endswith(BAND) else zone


def _within_mm(atlas: Atlas, zone: Zone, places: SurfacePoints, margin_mm: float) -> NDArray[np.bool_]:
    """True for the places nearer to the border of a zone than ``margin_mm`` along the skin, shape (n,)."""
    surface, n = atlas.surface, len(places)
    border = zone.outline.xyz_mm(surface)
    close = cKDTree(places.xyz_mm(surface)).query_ball_tree(cKDTree(border), margin_mm)
    pairs = np.array([(i, n + k) for i, near in enumerate(close) for k in near], np.int64).reshape(-1, 2)
    found = np.zeros(n, np.bool_)
    if len(pairs):
        lengths = atlas.geodesics.between(concatenate([places, zone.outline]), pairs, margin_mm)
        found[pairs[lengths < margin_mm, 0]] = True
    return found


def _minutes(goal: Goal, session: Session) -> float:
    spread = session.minutes
    return {"session p05": spread.p05_min, "session p95": spread.p95_min}.get(goal.metric, spread.p50_min)


def _leftover_ml(supply: Supply) -> float | None:
    """What the opened containers of all products hold in the end; None where the sizes of one are not known."""
    left = [ledger.leftover_ml for ledger in supply.ledgers]
    known = [value for value in left if value is not None]
    return math.fsum(known) if len(known) == len(left) else None


def _depth(goal: Goal, part: PartDose) -> AreaDose:
    """The metrics of the layer that the goal means, or of the full depth."""
    return part.whole if goal.layer is None else part.layers[LAYERS.index(goal.layer)]


def _area_metric(goal: Goal, volume: AreaDose, dose: AreaDose) -> float | None:
    """A dose in Rx (or with no unit), mL/cm2 or the product's own unit; an area in cm2; a share plain or in %."""
    name = f"{goal.metric}_cm2" if goal.metric in AREAS else goal.metric.lower()
    value: float | None = getattr(volume, name)
    if value is None:
        return None
    if goal.metric in DOSES:
        if goal.unit in ("Rx", ""):
            return value / volume.rx
        if goal.unit == volume.unit:
            return value
        return float(getattr(dose, name)) if goal.unit == dose.unit else None
    return value * _per_unit(goal)


def _per_unit(goal: Goal) -> float:
    return 100.0 if goal.unit == "%" else 1.0
