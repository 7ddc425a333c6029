"""What an injection is, once its place, step and target are known: position, needle, depth, volume, dose."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.needle import needle_directions
from mesomap.planning.plan import InjectionPoints
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.step import Step


def injections(
    atlas: Atlas,
    protocol: Protocol,
    place: SurfacePoints,
    end: SurfacePoints,
    thread_mm: FloatArray,
    step: IntArray,
    target: IntArray,
    row: IntArray,
    column: IntArray,
    mirror_point: IntArray,
    locked: NDArray[np.bool_] | None = None,
    loose: NDArray[np.bool_] | None = None,
) -> InjectionPoints:
    """n injections of ``protocol`` at ``place`` on ``atlas``, with the depth that their step asks; see InjectionPoints."""

    def of_step(value: Callable[[Step], float]) -> FloatArray:
        return np.array([value(each) for each in protocol.steps], dtype=np.float64)[step]

    xyz, normal = place.xyz_mm(atlas.surface), place.normals(atlas.surface)
    angle = of_step(lambda each: each.angle_deg)
    towards = np.where(thread_mm[:, None] > 0.0, end.xyz_mm(atlas.surface) - xyz, 0.0)
    volume = volumes_ml(protocol, step, target) + thread_mm * of_step(lambda each: each.ml_per_mm or 0.0)
    unsaid = np.zeros(len(place), np.bool_)
    return InjectionPoints(
        place=place,
        end=end,
        thread_mm=thread_mm,
        xyz_mm=xyz,
        normal=normal,
        needle=needle_directions(normal, angle, towards),
        step=step,
        target=target,
        row=row,
        column=column,
        depth_mm=of_step(lambda each: each.depth_mm),
        insertion_mm=of_step(lambda each: each.insertion_mm),
        angle_deg=angle,
        volume_ml=volume,
        dose=volume * of_step(lambda each: _per_ml(protocol, each)),
        mirror_point=mirror_point,
        locked=unsaid if locked is None else locked,
        loose=unsaid if loose is None else loose,
    )


def volumes_ml(protocol: Protocol, step: IntArray, target: IntArray) -> FloatArray:
    """Volume of each of n injections, shape (n,), mL, but for what a thread holds by its length: that of its step, or its
    part of what the step, or each target, shares."""
    volume = np.zeros(len(step))
    for index, asked in enumerate(protocol.steps):
        mine = step == index
        if asked.shared_ml is None:
            volume[mine] = asked.volume_ml or 0.0
        elif asked.total_of == "region":
            volume[mine] = asked.shared_ml / np.bincount(target, minlength=1)[target[mine]]
        elif mine.any():
            volume[mine] = asked.shared_ml / int(mine.sum())
    return volume


def _per_ml(protocol: Protocol, step: Step) -> float:
    concentration = protocol.product_of(step).concentration
    return np.nan if concentration is None else concentration
