"""A small map of one plan for the report, as SVG: outlines, closed zones and injections, seen from where most of its skin faces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import region_colours
from mesomap.output.drawing import hex_colour
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan

ALIKE = 0.5
"""Least cosine between where the skin of both sides faces, for both to be on one map."""
SEEN = 0.25
"""Least cosine between where a region faces and whence it is seen, to be on the map."""
STEEP = 0.95
"""Sine from which skin that faces up or down is seen with the back up, not the head."""


@dataclass(frozen=True, eq=False)
class PlanMap:
    """A plan seen from where its skin faces, head up. ``targets`` are those shown: where both sides face apart, as on the hands,
    only the left one, and none that faces away. ``sight`` (3, 2) is to the right and up in the picture; ``middle_mm`` and
    ``half_mm`` (2,) tell where the outlines lie."""

    plan: Plan
    targets: tuple[int, ...]
    sight: FloatArray
    middle_mm: FloatArray
    half_mm: FloatArray

    @property
    def left_out(self) -> str:
        """What the map leaves out, in words."""
        missing = [target for k, target in enumerate(self.plan.targets) if k not in self.targets]
        if not missing:
            return ""
        one_sided = all(target.laterality == "right" for target in missing)
        return "left side only" if one_sided else "without regions that face away"

    def svg(self, px_per_mm: float, half_mm: FloatArray) -> str:
        """The drawing in a frame of ``half_mm`` (2,) to each side of the middle."""
        plan, surface = self.plan, self.plan.atlas.surface
        colours = self._region_colours()
        width, height = (2.0 * px_per_mm * float(half) for half in half_mm)
        points, parts = plan.points.xyz_mm @ self.sight, []

        def placed(uv_mm: FloatArray) -> list[tuple[float, float]]:
            return [(width / 2 + px_per_mm * u, height / 2 - px_per_mm * v) for u, v in uv_mm - self.middle_mm]

        def polygon(uv_mm: FloatArray, style: str) -> str:
            line = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed(uv_mm))
            return f'<polygon points="{line}" {style}/>'

        for line_mm in self._zone_lines(half_mm):
            parts.append(polygon(line_mm, 'class="zone"'))
        for index in self.targets:
            target = plan.targets[index]
            colour = colours[target.region]
            style = f'fill="{colour}" fill-opacity="0.13" stroke="{colour}" stroke-width="0.8"'
            parts.append(polygon(target.outline.xyz_mm(surface) @ self.sight, style))
            parts += [
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1" fill="{colour}"/>'
                for x, y in placed(points[plan.points.target == index])
            ]
        size = f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
        return f'<svg {size} role="img" aria-label="map of the injections">{"".join(parts)}</svg>'

    def _zone_lines(self, half_mm: FloatArray) -> Iterable[FloatArray]:
        """The closed zones that lie whole within the frame and face the eye, in the picture."""
        ahead = np.cross(self.sight[:, 0], self.sight[:, 1])
        surface = self.plan.atlas.surface
        closed = {zone.label: zone for zone, _ in closed_zones(self.plan.atlas, self.plan.protocol)}
        for zone in closed.values():
            line = zone.outline.xyz_mm(surface) @ self.sight
            faces = zone.outline.normals(surface).mean(axis=0) @ ahead
            if faces > SEEN and (np.abs(line - self.middle_mm) < half_mm).all():
                yield line

    def colours(self) -> dict[str, str]:
        """Colour of each region shown, by its title."""
        targets, colours = self.plan.targets, self._region_colours()
        return {targets[k].title: colours[targets[k].region] for k in self.targets}

    def _region_colours(self) -> dict[str, str]:
        found = region_colours(target.region for target in self.plan.targets)
        return {region: str(hex_colour(colour)) for region, colour in found.items()}


def plan_map(plan: Plan) -> PlanMap:
    """How a plan is best seen on one small map."""
    facing = {side: _facing(plan, side) for side in ("left", "right", "midline")}
    left, right = facing["left"], facing["right"]
    apart = facing["midline"] is None and left is not None and right is not None and float(left @ right) < ALIKE
    mean = np.sum([one for side, one in facing.items() if one is not None and not (apart and side == "right")], axis=0)
    length = float(np.linalg.norm(mean))
    ahead = mean / length if length > 0.1 else np.array([0.0, -1.0, 0.0])
    sides = [k for k, target in enumerate(plan.targets) if not apart or target.laterality == "left"]
    seen = [k for k in sides if float(plan.points.normal[plan.points.target == k].mean(axis=0) @ ahead) >= SEEN]
    shown = tuple(seen or sides)
    sight = _sight(ahead)
    line = np.concatenate([plan.targets[k].outline.xyz_mm(plan.atlas.surface) @ sight for k in shown])
    low, high = line.min(axis=0), line.max(axis=0)
    return PlanMap(plan, shown, sight, 0.5 * (low + high), 0.5 * (high - low))


def _sight(ahead: FloatArray) -> FloatArray:
    """To the right and up in a picture of skin that faces ``ahead``, shape (3, 2); the head is up, from above the back is."""
    upward = np.array([0.0, 0.0, 1.0]) if abs(ahead[2]) < STEEP else np.array([0.0, 1.0, 0.0])
    right = np.cross(upward, ahead)
    right /= np.linalg.norm(right)
    return np.column_stack([right, np.cross(ahead, right)])


def _facing(plan: Plan, laterality: str) -> FloatArray | None:
    """Where the skin of one side faces on the average, shape (3,); None where there is none, or it faces all ways."""
    sides = np.array([target.laterality for target in plan.targets])[plan.points.target]
    mine = plan.points.normal[sides == laterality]
    mean = mine.mean(axis=0) if len(mine) else np.zeros(3)
    length = float(np.linalg.norm(mean))
    return mean / length if length > 0.1 else None
