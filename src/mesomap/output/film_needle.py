"""The needle of a film, drawn to scale over the skin."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb
from mesomap.output.film_course import Pose
from mesomap.output.framing import View
from mesomap.output.sheet import WHITE, Sheet
from mesomap.planning.plan import Plan

STEEL, STEEL_EDGE, HUB, BURIED = (150, 160, 170), (70, 80, 92), (226, 232, 238), (230, 30, 105)
HUB_MM, HUB_WIDE_MM = 8.0, 3.4
LEAST_PX, THICK_MM = 2.6, 0.7
HIDDEN = -0.2
"""A needle at a spot that faces further away from the camera than this cosine is not drawn."""


def draw_needle(sheet: Sheet, plan: Plan, view: View, pose: Pose, origin_px: tuple[float, float]) -> None:
    """The needle of the protocol as long as it is, what is under the skin as if seen through it; ``origin_px`` is where the
    picture of ``view`` lies on the sheet."""
    points = plan.points

    def mixed(values: FloatArray) -> FloatArray:
        return np.asarray((1.0 - pose.way) * values[pose.before] + pose.way * values[pose.point])

    entry, normal = mixed(points.xyz_mm), mixed(points.normal)
    into = mixed(points.needle)
    into = into / max(float(np.linalg.norm(into)), 1e-9)
    if float(view.facing(normal[None])[0]) < HIDDEN:
        return
    if pose.before != pose.point:
        entry = entry + _lift(points.xyz_mm[[pose.before, pose.point]], pose.way) * normal
    inside = max(pose.insertion_mm, 0.0)
    tip = entry + pose.insertion_mm * into
    skin = entry if inside > 0.0 else tip
    rear = tip - plan.protocol.needle.length_mm * into
    if (rear - skin) @ into > -2.0:
        rear = skin - 2.0 * into
    hub = rear - HUB_MM * into
    at = view.project(np.stack([skin, tip, rear, hub])) + np.array(origin_px)
    wide = max(THICK_MM * view.px_per_mm, LEAST_PX)
    _bar(sheet, at[0], at[2], wide + 1.4, STEEL_EDGE)
    _bar(sheet, at[0], at[2], wide, STEEL)
    broad = max(HUB_WIDE_MM * view.px_per_mm, 7.0)
    _bar(sheet, at[2], at[3], broad + 1.6, STEEL_EDGE)
    _bar(sheet, at[2], at[3], broad, HUB)
    if inside > 0.0:
        _bar(sheet, at[0], at[1], wide, BURIED)
    if inside > 0.0 or pose.emptied > 0.0:
        sheet.dot(float(at[1, 0]), float(at[1, 1]), wide * (1.0 + 1.1 * pose.emptied), BURIED, WHITE)


def _lift(ends_mm: FloatArray, way: float) -> float:
    """How far the needle rises on its way, mm: enough to clear what lies between."""
    return 0.35 * float(np.linalg.norm(ends_mm[1] - ends_mm[0])) * 4.0 * way * (1.0 - way)


def _bar(sheet: Sheet, first: FloatArray, last: FloatArray, wide: float, colour: Rgb) -> None:
    along = last - first
    length = float(np.linalg.norm(along))
    along = along / length if length > 1e-6 else np.array([1.0, 0.0])
    across = 0.5 * wide * np.array([-along[1], along[0]])
    corners = [first + across, last + across, last - across, first - across]
    sheet.polygon([(float(x), float(y)) for x, y in corners], colour)
