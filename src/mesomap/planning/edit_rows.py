"""The injections of a plan while it is edited: what is given of each, all else follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.edit import Place
from mesomap.planning.plan import InjectionPoints, Plan


@dataclass(frozen=True, eq=False)
class Rows:
    """What is given of each injection, all else follows; see InjectionPoints. ``before`` (n,) is the row that it
    had in the plan, -1 for one that was not there or has moved since."""

    place: SurfacePoints
    end: SurfacePoints
    thread_mm: FloatArray
    step: IntArray
    target: IntArray
    row: IntArray
    column: IntArray
    locked: NDArray[np.bool_]
    loose: NDArray[np.bool_]
    before: IntArray

    @classmethod
    def of(cls, points: InjectionPoints) -> Rows:
        return cls(
            points.place,
            points.end,
            points.thread_mm,
            points.step,
            points.target,
            points.row,
            points.column,
            points.locked,
            points.loose,
            np.arange(len(points)),
        )

    def __len__(self) -> int:
        return len(self.place)

    def taken(self, index: IntArray) -> Rows:
        """The rows ``index`` (k,), in that order."""
        return Rows(*(getattr(self, name)[index] for name in self.__dataclass_fields__))

    def joined(self, other: Rows) -> Rows:
        """These rows and those of ``other`` after them."""

        def both(name: str) -> object:
            mine, theirs = getattr(self, name), getattr(other, name)
            return concatenate([mine, theirs]) if isinstance(mine, SurfacePoints) else np.concatenate([mine, theirs])

        return Rows(*(both(name) for name in self.__dataclass_fields__))  # type: ignore[arg-type]

    def put(self, at: int, one: Rows) -> Rows:
        """With the single row ``one`` in place of row ``at``."""
        order = np.arange(len(self))
        order[at] = len(self)
        return self.joined(one).taken(order)


def known(rows: Rows, points: Sequence[int]) -> tuple[int, ...]:
    """``points`` themselves. Raises InputError for one that is not there."""
    for point in points:
        if not 0 <= point < len(rows):
            raise InputError(f"point {point + 1}: there is no such point; they are numbered 1 to {len(rows)}")
    return tuple(points)


def target_of(plan: Plan, step: str, label: str) -> int:
    """Index of the target of a step, by their names. Raises InputError, with those there are."""
    for index, target in enumerate(plan.targets):
        if plan.protocol.steps[target.step].id == step and target.label == label:
            return index
    there = ", ".join(f"{plan.protocol.steps[target.step].id} {target.label}" for target in plan.targets)
    raise InputError(f"step {step!r} does not treat {label!r} here; known: {there}")


def place_on_skin(atlas: Atlas, place: Place) -> SurfacePoints:
    """A place as a row of places. Raises InputError for a face that the surface does not have."""
    faces = len(atlas.surface.faces)
    if not 0 <= place.face < faces:
        raise InputError(f"face {place.face}: the surface has faces 0 to {faces - 1}")
    return place.on_skin


def single(plan: Plan, place: Place, target: int) -> Rows:
    """One injection that a hand puts at ``place``, for the target with that index."""
    there = place_on_skin(plan.atlas, place)
    one = np.ones(1, np.int64)
    return Rows(
        there,
        there,
        np.zeros(1),
        one * plan.targets[target].step,
        one * target,
        -one,
        -one,
        np.ones(1, np.bool_),
        np.ones(1, np.bool_),
        -one,
    )


def inserted(plan: Plan, rows: Rows, one: Rows) -> Rows:
    """``rows`` with ``one`` among the points of its target where it lengthens the way least."""
    xyz = rows.place.xyz_mm(plan.atlas.surface)
    own = one.place.xyz_mm(plan.atlas.surface)[0]
    first, last = np.searchsorted(rows.target, [one.target[0], one.target[0] + 1])
    to_own = np.linalg.norm(xyz - own, axis=1)
    gaps = np.arange(first, last + 1)
    extra = np.zeros(len(gaps))
    for k, gap in enumerate(gaps.tolist()):
        before, after = gap - 1, gap
        extra[k] = (to_own[before] if before >= 0 else 0.0) + (to_own[after] if after < len(rows) else 0.0)
        if before >= 0 and after < len(rows):
            extra[k] -= float(np.linalg.norm(xyz[before] - xyz[after]))
    at = int(gaps[int(extra.argmin())])
    order = np.concatenate([np.arange(at), [len(rows)], np.arange(at, len(rows))])
    return rows.joined(one).taken(order)


def loose(one: Rows) -> Rows:
    """The same as points of no pattern."""
    return replace(one, loose=np.ones(len(one), np.bool_))


def without(plan: Plan, rows: Rows, points: Sequence[int]) -> Rows:
    """The others. Raises InputError where a target would have none."""
    left = np.ones(len(rows), np.bool_)
    left[list(points)] = False
    rest = rows.taken(np.flatnonzero(left))
    check_counts(plan, rest)
    return rest


def check_counts(plan: Plan, rows: Rows) -> None:
    """Raise InputError for a target of ``plan`` without a point."""
    counts = np.bincount(rows.target, minlength=len(plan.targets))
    if (counts == 0).any():
        label = plan.targets[int(np.argmin(counts))].label
        raise InputError(f"{label} would be left without a point; leave the region out of the plan instead")
