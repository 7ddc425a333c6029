"""From which sides a chart shows the body: four, chosen for what they add, each framed on what it is to show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.languages import Catalogue
from mesomap.output.framing import axes, extent_mm, fitted_px_per_mm, view_of
from mesomap.output.panels import FAVOUR, SIDES, Panel, Side, facing_of
from mesomap.output.scene import Scene
from mesomap.output.stage import Stage
from mesomap.planning.plan import Plan
from mesomap.simulation.simulate import Simulation

PX_PER_MM = 5.5
"""Pixels of a panel to a millimetre of paper."""
VIEWS = 4
APART_MM = 150.0
"""Regions farther apart than that and the size of the largest are shown in views of their own."""
APART_DEG = 28.0
"""Views of the same regions differ by at least this angle."""
BETTER = 0.93
"""How readily the view along the mean normal of the points becomes the first."""
ADDS = 0.01
"""What a view that shows nothing new counts, against one that does."""
MARGIN_SHARE, MARGIN_MM = 0.06, 9.0
MOST_SCALE = 1.0
ALIKE = 1.4
"""Views whose scales differ by less than this factor are drawn at the smallest of them."""


@dataclass(frozen=True, eq=False)
class Look:
    """A side, how squarely it sees the points it is to show, (n,), 0 for the others, and whose they are where there are
    others elsewhere."""

    side: Side
    facing: FloatArray
    of: str

    def title(self, catalogue: Catalogue) -> str:
        """``Front``, or ``Facing it · Back of the hand, left``."""
        return " \u00b7 ".join(part for part in (catalogue.text(self.side.title), self.of) if part)


def looks_of(simulation: Simulation, scene: Scene, stage: Stage, catalogue: Catalogue) -> list[Look]:
    """The four sides that show the points best, in the order in which sides are listed."""
    plan = simulation.plan
    group = _groups(plan)
    count = int(group.max()) + 1
    sides = [*SIDES, *(_along_normal(plan, group == k) for k in range(count))]
    facing = facing_of(sides, simulation, scene, stage)
    looks: list[Look] = []
    favour: list[float] = []
    for k in range(count):
        own = group == k
        name = "" if own.all() else _name_of(plan, own, catalogue)
        for row in (*range(len(SIDES)), len(SIDES) + k):
            looks.append(Look(sides[row], facing[row] * own, name))
            favour.append(float(FAVOUR[row]) if row < len(SIDES) else BETTER)
    table = np.stack([look.facing for look in looks])
    away = np.stack([axes(look.side.azimuth_deg, look.side.elevation_deg)[0] for look in looks])
    group_of = np.repeat(np.arange(count), len(looks) // count)
    alike = (away @ away.T > np.cos(np.radians(APART_DEG))) & (group_of[:, None] == group_of)
    chosen = [int(np.round(np.array(favour) * table.sum(axis=1), 3).argmax())]
    while len(chosen) < VIEWS:
        best = table[chosen].max(axis=0)
        gain = np.maximum(table, best).sum(axis=1) - best.sum() + ADDS * table.sum(axis=1)
        gain[alike[chosen].any(axis=0)] = -1.0
        chosen.append(int(np.round(gain, 3).argmax()))
    return [looks[k] for k in sorted(chosen)]


def panels_for(looks: list[Look], size_px: tuple[int, int], plan: Plan) -> list[Panel]:
    """A panel of ``size_px`` for each side, with the points it is to show and what faces it of the borders of their
    regions."""
    framed = [_framed_mm(look, plan) for look in looks]
    scales = []
    for look, places in zip(looks, framed, strict=True):
        extent = extent_mm(look.side.azimuth_deg, look.side.elevation_deg, places)
        margin = max(MARGIN_MM, MARGIN_SHARE * float(extent.max()))
        scale = fitted_px_per_mm([extent + 2.0 * margin], size_px, (0.0, 0.0))
        scales.append(min(scale, MOST_SCALE * PX_PER_MM))
    usual = [min(other for other in scales if ALIKE * other > scale) for scale in scales]
    return [
        Panel(
            view_of(look.side.title, look.side.azimuth_deg, look.side.elevation_deg, places, scale, size_px),
            0,
            0,
            False,
            (2.0, 2.0, 2.0, 2.0),
            0.0,
        )
        for look, places, scale in zip(looks, framed, usual, strict=True)
    ]


def _framed_mm(look: Look, plan: Plan) -> FloatArray:
    away, _, _ = axes(look.side.azimuth_deg, look.side.elevation_deg)
    shown = look.facing > 0
    parts = [plan.points.xyz_mm[shown]] if shown.any() else [plan.points.xyz_mm]
    for index, target in enumerate(plan.targets):
        if shown[plan.points.target == index].any():
            faces = -(target.outline.normals(plan.atlas.surface) @ away) > 0.1
            parts.append(target.outline.xyz_mm(plan.atlas.surface)[faces])
    return np.concatenate(parts)


def _groups(plan: Plan) -> IntArray:
    """Which group of regions that lie near each other each point belongs to, shape (n,), numbered in order of the targets."""
    middles = np.stack([plan.points.xyz_mm[plan.points.target == k].mean(axis=0) for k in range(len(plan.targets))])
    if len(middles) == 1:
        return np.zeros(len(plan.points), np.int64)
    largest = max(float(np.ptp(target.outline.xyz_mm(plan.atlas.surface), axis=0).max()) for target in plan.targets)
    of_target = fcluster(linkage(middles, "single"), APART_MM + largest, "distance") - 1
    _, first, group = np.unique(of_target, return_index=True, return_inverse=True)
    return np.asarray(np.argsort(np.argsort(first))[group][plan.points.target], np.int64)


def _name_of(plan: Plan, own: NDArray[np.bool_], catalogue: Catalogue) -> str:
    """What the region of some points is called where it is one."""
    names = {
        catalogue.sided(target.region, target.title, target.laterality)
        for target in (plan.targets[k] for k in np.unique(plan.points.target[own]))
    }
    return names.pop() if len(names) == 1 else ""


def _along_normal(plan: Plan, own: NDArray[np.bool_]) -> Side:
    x, y, z = plan.points.normal[own].mean(axis=0)
    return Side("Facing it", float(np.degrees(np.arctan2(x, -y))), float(np.degrees(np.arctan2(z, np.hypot(x, y)))))
