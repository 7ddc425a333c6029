"""What the order of the injections costs in time: other ways through the same points, beside the way of the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Literal

import numpy as np

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.order import nearest_next, serpentine
from mesomap.planning.plan import Plan
from mesomap.planning.tour import shortest_tour
from mesomap.simulation.loading import load_session
from mesomap.simulation.position import positions
from mesomap.simulation.session import nominal_min, way_mm
from mesomap.simulation.visit import make_visit

PointOrder = Literal["as planned", "serpentine", "nearest", "shortest"]
RegionOrder = Literal["as planned", "fewest turns", "least sensitive first"]


@dataclass(frozen=True)
class OrderCost:
    """The session with the ``points`` of each region, and the ``regions``, in some order: the hand's way, how often the patient
    turns, and minutes with every duration at its mean."""

    points: PointOrder
    regions: RegionOrder
    travel_mm: float
    turns: int
    minutes: float


def compare_orders(plan: Plan, assistant: bool = False) -> tuple[OrderCost, ...]:
    """The order of the plan, then others: the points of each region row by row and back, to the nearest next, or on a short tour;
    the regions so that the patient turns least and each is followed by the nearest, or from the least sensitive where the
    protocol ranks them; and a short tour with the fewest turns. Orders that come out alike are told once, by the name of what
    they are.

    What is injected with one product stays together, in the order of the plan. A tour, or a way to the nearest next, is walked
    from the end that is nearer. Times are those of the plan's protocol; nothing else is changed, needles and syringes follow
    the order.
    """
    points = {name: _paths(plan, order) for name, order in POINT_ORDERS.items()}
    regions: dict[RegionOrder, list[int]] = {"as planned": visited(plan), "fewest turns": fewest_turns(plan)}
    if plan.protocol.sensitivity:
        regions["least sensitive first"] = _least_sensitive(plan)
    asked: list[tuple[PointOrder, RegionOrder]] = [(name, "as planned") for name in points]
    asked += [("as planned", name) for name in regions]
    asked.append(("shortest", "fewest turns"))
    found: dict[tuple[int, ...], OrderCost] = {}
    for point_order, region_order in asked:
        fixed = point_order in ("as planned", "serpentine")
        rows = _way(plan, points[point_order], regions[region_order], fixed)
        key = tuple(rows.tolist())
        if key not in found:
            found[key] = _cost(plan, rows, point_order, region_order, assistant)
        elif found[key].points == "as planned":
            found[key] = replace(found[key], points=point_order)
    own = next(iter(found.values())).points
    return tuple(replace(order, points=own) if order.points == "as planned" else order for order in found.values())


def _rows(plan: Plan, target: int) -> IntArray:
    return np.flatnonzero(plan.points.target == target)


def _nearest(row: IntArray, xyz_mm: FloatArray) -> IntArray:
    return nearest_next(xyz_mm, int(np.argmax(xyz_mm[:, 2] - xyz_mm[:, 0])))


POINT_ORDERS: dict[PointOrder, Callable[[IntArray, FloatArray], IntArray]] = {
    "as planned": lambda row, xyz_mm: np.arange(len(row)),
    "serpentine": serpentine,
    "nearest": _nearest,
    "shortest": lambda row, xyz_mm: shortest_tour(xyz_mm),
}


def _paths(plan: Plan, order: Callable[[IntArray, FloatArray], IntArray]) -> dict[int, IntArray]:
    """The rows of the plan's points of each target, in an order; the holes of a device that glides stay as they are."""
    paths = {}
    for target in visited(plan):
        rows = _rows(plan, target)
        glides = plan.protocol.steps[plan.targets[target].step].pattern.kind == "stipple"
        paths[target] = rows if glides else rows[order(plan.points.row[rows], plan.points.xyz_mm[rows])]
    return paths


def visited(plan: Plan) -> list[int]:
    """The targets in the order of the plan."""
    return list(dict.fromkeys(plan.points.target.tolist()))


def _blocks(plan: Plan) -> list[list[int]]:
    """The same, what is injected with one product together."""
    blocks: dict[str, list[int]] = {}
    for target in visited(plan):
        product = plan.protocol.steps[plan.targets[target].step].product
        blocks.setdefault(product, []).append(target)
    return list(blocks.values())


def fewest_turns(plan: Plan) -> list[int]:
    """Targets by how the patient lies, each followed by the nearest; a block begins as the last one ended."""
    lying = positions(plan)
    middle = {target: plan.points.xyz_mm[_rows(plan, target)].mean(axis=0) for target in visited(plan)}
    order: list[int] = []
    for block in _blocks(plan):
        left = list(block)
        while left:
            here = order[-1] if order else left[0]
            # ``min`` takes the first of equals, which is the first of the plan.
            same = [target for target in left if lying[target] == lying[here]] or [
                target for target in left if lying[target] == lying[left[0]]
            ]
            chosen = min(same, key=lambda target: float(np.linalg.norm(middle[target] - middle[here])))
            order.append(chosen)
            left.remove(chosen)
    return order


def _least_sensitive(plan: Plan) -> list[int]:
    """Targets from the least to the most sensitive, those that are not ranked last."""
    rank = {region: place for place, region in enumerate(plan.protocol.sensitivity)}
    order: list[int] = []
    for block in _blocks(plan):
        order += sorted(block, key=lambda target: rank.get(plan.targets[target].region, len(rank)))
    return order


def _way(plan: Plan, paths: dict[int, IntArray], targets: Sequence[int], fixed: bool) -> IntArray:
    """All rows of the plan's points in one order; each path turned round, unless ``fixed``, where its other end is nearer."""
    way: list[IntArray] = []
    xyz = plan.points.xyz_mm
    for target in targets:
        path = paths[target]
        if way and not fixed:
            last = xyz[way[-1][-1]]
            if np.linalg.norm(xyz[path[-1]] - last) < np.linalg.norm(xyz[path[0]] - last):
                path = path[::-1]
        way.append(path)
    return np.concatenate(way)


def _cost(plan: Plan, rows: IntArray, points: PointOrder, regions: RegionOrder, assistant: bool) -> OrderCost:
    taken = {each.name: getattr(plan.points, each.name)[rows] for each in fields(plan.points)}
    # Mirror points and neighbours keep the numbers of the plan; no part of a session asks for them.
    ordered = replace(plan, points=replace(plan.points, **taken))
    hops = way_mm(ordered)
    visit = make_visit(ordered, load_session(ordered), hops, assistant)
    lying = positions(plan)
    turns = sum(lying[a] != lying[b] for a, b in pairwise(ordered.points.target.tolist()))
    return OrderCost(points, regions, float(hops.sum()), turns, nominal_min(visit))
