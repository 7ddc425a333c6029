"""Points that stay when a pattern is laid anew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.spatial import cKDTree

from mesomap.errors import InputError
from mesomap.planning.edit import Keep, Kept, Place
from mesomap.planning.edit_rows import Rows, inserted, place_on_skin, single, target_of
from mesomap.planning.plan import Plan, Target

SAME_MM = 1e-6
GIVES_WAY, CROWDED = 0.6, 0.5
"""The nearest pattern point within the first multiple of the spacing, and all within the second, give way to a kept one."""


def target_at(plan: Plan, place: Place, step: str | None = None) -> Target:
    """The target that holds a place, of the step with the id ``step`` where one is given; else the one whose border is nearest.

    Raises InputError for a face that the surface does not have, or a step that is not there."""
    on_skin = place_on_skin(plan.atlas, place)
    offered = [target for target in plan.targets if step is None or plan.protocol.steps[target.step].id == step]
    if not offered:
        known = ", ".join(each.id for each in plan.protocol.steps)
        raise InputError(f"step {step!r}: treats nothing here; known: {known}")
    for target in offered:
        if target.holds(plan.atlas.surface, on_skin)[0]:
            return target
    xyz = on_skin.xyz_mm(plan.atlas.surface)
    away = [float(cKDTree(target.outline.xyz_mm(plan.atlas.surface)).query(xyz)[0][0]) for target in offered]
    return offered[int(np.argmin(away))]


def keep_locked(plan: Plan, fresh: Plan) -> Keep:
    """The locked points of ``plan`` as an edit of ``fresh``, the same laid anew: those whose step treats the region that they
    lie in, or counted to, there as well."""
    points = plan.points
    steps = [step.id for step in plan.protocol.steps]
    labels = {(fresh.protocol.steps[target.step].id, target.label) for target in fresh.targets}
    treated = {step for step, _ in labels}
    kept = []
    for row in np.flatnonzero(points.locked).tolist():
        step, place = steps[int(points.step[row])], Place.of(points.place, row)
        if step not in treated:
            continue
        there = target_at(fresh, place, step)
        old = plan.targets[int(points.target[row])].label
        inside = bool(there.holds(fresh.atlas.surface, place.on_skin)[0])
        if not inside and (step, old) not in labels:
            continue
        threaded = points.thread_mm[row] > 0.0
        kept.append(
            Kept(
                place=place,
                step=step,
                target=there.label if inside else old,
                end=Place.of(points.end, row) if threaded else None,
                thread_mm=float(points.thread_mm[row]),
            )
        )
    return Keep(tuple(kept))


def with_kept(plan: Plan, rows: Rows, kept: Kept) -> Rows:
    """``rows`` with a kept point in place of the nearest that is not locked; see Keep."""
    target = target_of(plan, kept.step, kept.target)
    one = single(plan, kept.place, target)
    if kept.end is not None:
        one = replace(one, end=place_on_skin(plan.atlas, kept.end), thread_mm=np.array([kept.thread_mm]))
    free = np.flatnonzero(~rows.locked & (rows.step == one.step[0]))
    away = np.linalg.norm(rows.place[free].xyz_mm(plan.atlas.surface) - one.place.xyz_mm(plan.atlas.surface), axis=1)
    if len(free) and away.min() < SAME_MM and rows.target[free[away.argmin()]] == target:
        # The pattern puts a point there again.
        locked = rows.locked.copy()
        locked[free[away.argmin()]] = True
        return replace(rows, locked=locked)
    pitch = plan.targets[target].pitch_mm
    giving = set(free[away < CROWDED * pitch].tolist())
    if len(free) and away.min() < GIVES_WAY * pitch:
        giving.add(int(free[away.argmin()]))
    counts = np.bincount(rows.target, minlength=len(plan.targets))
    for point in sorted(giving, reverse=True):
        own = int(rows.target[point])
        if own == target or counts[own] > 1:
            counts[own] -= 1
            rows = rows.taken(np.delete(np.arange(len(rows)), point))
    return inserted(plan, rows, one)
