"""Where a film looks from: one camera for every run of injections in a region, and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.cameras import Camera, Subject, subjects_of
from mesomap.output.framing import View, axes
from mesomap.planning.plan import Plan

KEEPS = 0.9
"""The camera stays where it sees so much of what the best would see."""
SEEN = 0.25
"""Cosine from which on a point is well seen."""


@dataclass(frozen=True, eq=False)
class Shot:
    """A run of injections, ``first`` up to before ``end`` in order of time, seen by ``camera`` of ``subject``."""

    first: int
    end: int
    subject: int
    camera: Camera


def shots_of(plan: Plan, points: IntArray) -> tuple[tuple[Subject, ...], tuple[Shot, ...]]:
    """The sites of a plan, and for its ``points`` (k,), rows in order of time, the shots that show them."""
    subjects = subjects_of(plan)
    cameras = [subject.cameras() for subject in subjects]
    owner = {target: k for k, subject in enumerate(subjects) for target in subject.targets}
    targets = plan.points.target[points]
    cuts = np.flatnonzero(np.diff(targets)) + 1
    shots: list[Shot] = []
    for first, end in zip([0, *cuts.tolist()], [*cuts.tolist(), len(points)], strict=True):
        subject = owner[int(targets[first])]
        before = shots[-1] if shots and shots[-1].subject == subject else None
        camera = _best(
            cameras[subject], plan.points.normal[points[first:end]], None if before is None else before.camera
        )
        if before is not None and before.camera is camera:
            shots[-1] = Shot(before.first, end, subject, camera)
        else:
            shots.append(Shot(first, end, subject, camera))
    return subjects, tuple(shots)


def turns_at(shots: tuple[Shot, ...], count: int) -> NDArray[np.bool_]:
    """True for those of ``count`` injections that a new shot begins with."""
    turned = np.zeros(count, np.bool_)
    turned[[shot.first for shot in shots[1:]]] = True
    return turned


def _best(cameras: tuple[Camera, ...], normals: FloatArray, now: Camera | None) -> Camera:
    """The camera that the normals face most, or the one of ``now`` where that is hardly worse."""

    def seen(camera: Camera) -> float:
        away, _, _ = axes(camera.azimuth_deg, camera.elevation_deg)
        facing = -(normals @ away)
        return float(np.where(facing > SEEN, facing, 0.0).mean())

    best = max(cameras, key=seen)
    return now if now is not None and seen(now) >= KEEPS * seen(best) else best


def between(first: Camera, last: Camera, share: float, size_px: tuple[int, int]) -> View:
    """The view ``share`` of the way round from one camera of a site to another, the shorter way, its field in ``size_px``."""
    turn = (last.azimuth_deg - first.azimuth_deg + 180.0) % 360.0 - 180.0
    azimuth = first.azimuth_deg + share * turn
    elevation = (1.0 - share) * first.elevation_deg + share * last.elevation_deg
    away, right, up = axes(azimuth, elevation)
    middle = (1.0 - share) * first.middle_mm + share * last.middle_mm
    scale = min(size_px[0] / last.field_mm[0], size_px[1] / last.field_mm[1])
    return View(last.title, away, right, up, middle, scale, size_px)
