"""How the patient lies for each region."""

from __future__ import annotations

from typing import Literal

import numpy as np

from mesomap.planning.plan import Plan, Target

Position = Literal["supine", "prone", "on the left side", "on the right side"]
HEAD = ("face", "whole-neck", "scalp")
"""Groups of regions for which the patient sits or lies on the back and turns the head."""
BACK, SIDE = 0.5, 0.8
"""Cosines: skin that faces more to the back than this is treated prone, skin that faces more to a side lying on the
other. Assumed; no source was found."""


def positions(plan: Plan) -> tuple[Position, ...]:
    """The position for each target: by the mean outward normal of its points, LPS; the head needs none of its own."""
    found: list[Position] = []
    for index, target in enumerate(plan.targets):
        normals = plan.points.normal[plan.points.target == index]
        left, back = normals.mean(axis=0)[:2] if len(normals) else np.zeros(2)
        found.append("supine" if _on_head(plan, target) else _lying(float(left), float(back)))
    return tuple(found)


def _lying(left: float, back: float) -> Position:
    if back > BACK:
        return "prone"
    if abs(left) > SIDE:
        return "on the right side" if left > 0 else "on the left side"
    return "supine"


def _on_head(plan: Plan, target: Target) -> bool:
    """Whether a target belongs to the head: by its name or those of its parts, where they have one; else (a drawn region)
    where more than half of its area lies in regions of the head."""
    atlas = plan.atlas
    names = {name for group in HEAD if group in atlas.groups for name in atlas.members(group)}
    if not names:
        return False
    known = {label.partition(".")[0] for label in atlas.regions} - {part.name.partition(".")[0] for part in atlas.drawn}
    asked = [region for each in plan.protocol.steps[target.step].regions for region in atlas.select(each)]
    own = {name for region in asked if region.id == target.region for name in region.parts or (region.id,)}
    if own and own <= known and (own <= names or own.isdisjoint(names)):
        return own <= names
    head = np.zeros(len(atlas.surface.faces), np.bool_)
    for label in atlas.regions:
        if label.partition(".")[0] in names:
            head[atlas.regions[label].faces] = True
    area = atlas.surface.face_areas_mm2[target.faces] * target.fraction
    return bool(area[head[target.faces]].sum() > 0.5 * area.sum())
