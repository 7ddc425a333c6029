"""How the patient lies for each region."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mesomap.planning.plan import Plan, Target

Position = Literal["supine", "prone", "on the left side", "on the right side"]
HEAD = ("face", "whole-neck", "scalp")
"""Groups of regions for which the patient sits or lies on the back and turns the head."""
BACK, SIDE = 0.5, 0.8
"""Cosines: skin that faces more to the back than this is treated prone, skin that faces more to a side lying on the
other. Assumed; no source was found."""


def positions(plan: Plan) -> tuple[Position, ...]:
    """The position for each target: by the mean outward normal of its points, LPS; the head needs none of its own."""
    names = {name for group in HEAD if group in plan.atlas.groups for name in plan.atlas.members(group)}
    head = np.zeros(len(plan.atlas.surface.faces), np.bool_)
    for region in plan.atlas.regions.values():
        if region.id in names:
            head[region.faces] = True
    found: list[Position] = []
    for index, target in enumerate(plan.targets):
        normals = plan.points.normal[plan.points.target == index]
        left, back = normals.mean(axis=0)[:2] if len(normals) else np.zeros(2)
        found.append("supine" if _mostly(head, plan, target) else _lying(float(left), float(back)))
    return tuple(found)


def _lying(left: float, back: float) -> Position:
    if back > BACK:
        return "prone"
    if abs(left) > SIDE:
        return "on the right side" if left > 0 else "on the left side"
    return "supine"


def _mostly(part: NDArray[np.bool_], plan: Plan, target: Target) -> bool:
    """Whether more than half of the area of a target lies on faces that are ``part``."""
    area = plan.atlas.surface.face_areas_mm2[target.faces] * target.fraction
    return bool(area[part[target.faces]].sum() > 0.5 * area.sum())
