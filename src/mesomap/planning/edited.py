"""A plan with edits applied: points stay on the skin, their neighbours, covering and findings follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import IntArray
from mesomap.planning.covering import covering_radii_mm
from mesomap.planning.edit import Add, Delete, Edit, Keep, Lock, Mirror, Move
from mesomap.planning.edit_rows import Rows, inserted, known, single, target_of, without
from mesomap.planning.injections import injections
from mesomap.planning.judge import judged
from mesomap.planning.keep import keep_locked, with_kept
from mesomap.planning.mirroring import mirror_rows, with_mirrored
from mesomap.planning.neighbours import pairs_of
from mesomap.planning.plan import InjectionPoints, Plan, Target


def edited(plan: Plan, edits: Sequence[Edit]) -> Plan:
    """``plan`` with ``edits`` applied in order, each to what the one before left.

    A new point comes in the order of injection where it lengthens the way least. Where a step shares a total over its
    points, the volume of each follows. Raises InputError, naming the number of the edit, for a point, step or target that is
    not there, a place that is not on the surface, the last point of a target, threads where only points can be added,
    and mirroring a surface that has no mirror image.
    """
    if not edits:
        return plan
    rows = Rows.of(plan.points)
    for number, edit in enumerate(edits, 1):
        try:
            rows = _applied(plan, rows, edit)
        except InputError as fault:
            raise InputError(f"edit {number}: {fault}") from None
    return _planned(plan, rows, tuple(edits))


def relaid(plan: Plan, fresh: Plan) -> Plan:
    """``fresh``, the protocol of ``plan`` laid anew with other figures or on another body, with the locked points of
    ``plan``."""
    keep = keep_locked(plan, fresh)
    return edited(fresh, [keep]) if keep.points else fresh


def _applied(plan: Plan, rows: Rows, edit: Edit) -> Rows:
    match edit:
        case Add():
            target = target_of(plan, edit.step, edit.target)
            if plan.protocol.steps[plan.targets[target].step].ml_per_mm is not None:
                raise InputError(f"step {edit.step}: lays threads; a single point cannot be added, move one instead")
            return inserted(plan, rows, single(plan, edit.place, target))
        case Move():
            return _moved(plan, rows, edit)
        case Delete():
            return without(plan, rows, known(rows, edit.points))
        case Lock():
            locked = rows.locked.copy()
            locked[list(known(rows, edit.points))] = edit.locked
            return replace(rows, locked=locked)
        case Mirror():
            return with_mirrored(plan, rows, 1.0 if edit.side == "left" else -1.0)
        case Keep():
            for kept in edit.points:
                rows = with_kept(plan, rows, kept)
            return rows


def _moved(plan: Plan, rows: Rows, edit: Move) -> Rows:
    (point,) = known(rows, (edit.point,))
    step = plan.protocol.steps[int(rows.step[point])].id
    target = target_of(plan, step, edit.target)
    one = single(plan, edit.place, target)
    if rows.thread_mm[point] > 0.0:
        one = replace(one, end=_shifted_end(plan.atlas, rows, point, one.place), thread_mm=rows.thread_mm[[point]])
    if target == rows.target[point]:
        return rows.put(point, one)
    return inserted(plan, without(plan, rows, (point,)), one)


def _shifted_end(atlas: Atlas, rows: Rows, point: int, place: SurfacePoints) -> SurfacePoints:
    """Where a thread ends that keeps its direction and length from another entry."""
    thread_mm = float(rows.thread_mm[point])
    line = atlas.geodesics.log(rows.place[point], rows.end[point], 1.2 * thread_mm + 1.0)
    end, gone = atlas.geodesics.walk(place, np.nan_to_num(line))
    if gone[0] < thread_mm - 0.1:
        raise InputError(f"point {point + 1}: the skin ends after {gone[0]:.1f} mm of its thread of {thread_mm:.1f} mm")
    return end


def _planned(plan: Plan, rows: Rows, edits: tuple[Edit, ...]) -> Plan:
    atlas, protocol = plan.atlas, plan.protocol
    points = injections(
        atlas,
        protocol,
        rows.place,
        rows.end,
        rows.thread_mm,
        rows.step,
        rows.target,
        rows.row,
        rows.column,
        mirror_rows(atlas, rows.place, rows.step),
        rows.locked,
        rows.loose,
    )
    targets = tuple(_followed(plan, points, rows.before, index) for index in range(len(plan.targets)))
    points, findings = judged(atlas, protocol, points, targets, by_hand=True)
    return replace(plan, points=points, targets=targets, findings=findings, edits=plan.edits + edits)


def _followed(plan: Plan, points: InjectionPoints, before: IntArray, index: int) -> Target:
    """Target ``index`` with its neighbours and covering radii as they are now; ``before`` are the rows that the points had."""
    target = plan.targets[index]
    was, now = np.flatnonzero(plan.points.target == index), np.flatnonzero(points.target == index)
    same = len(was) == len(now) and bool((before[now] == was).all())
    pairs, asked, length = pairs_of(plan, points, before, index)
    changed = replace(target, neighbour_pairs=pairs, neighbour_asked_mm=asked, neighbour_mm=length)
    if same:
        return changed
    whole, inner = covering_radii_mm(plan, target, points.place[now])
    return replace(changed, covering_radius_mm=whole, inner_covering_radius_mm=inner)
