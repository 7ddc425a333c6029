"""Small drawings of the report as SVG text: histograms, figures over the body mass index, maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import region_colours
from mesomap.output.drawing import hex_colour
from mesomap.planning.plan import Plan

WIDTH, HEIGHT = 250, 130
LEFT, RIGHT, TOP, BOTTOM = 34, 8, 22, 20
MOST_BINS, MOST_DOTS = 24, 1500
MAP_PX = 200
ALIKE = 0.5
"""Least cosine between where the skin of both sides faces, for both to be on one map."""
STEEP = 0.95
"""Sine from which skin that faces up or down is seen with the back up, not the head."""


def round_steps(low: float, high: float, about: int = 4, whole: bool = False) -> FloatArray:
    """Round numbers from at or below ``low`` to at or above ``high``, about so many steps, ``whole`` ones on request."""
    if high - low < 1e-9:
        return np.array([low - 1.0, low, low + 1.0])
    rough = (high - low) / about
    power = 10.0 ** np.floor(np.log10(rough))
    step = power * next(f for f in (1.0, 2.0, 5.0, 10.0) if f * power >= rough * (1 - 1e-9))
    step = max(step, 1.0) if whole else step
    first, last = np.floor(low / step + 1e-9), np.ceil(high / step - 1e-9)
    return np.asarray(step * np.arange(first, last + 1))


def histogram(values: FloatArray, title: str, whole: bool) -> str:
    """How often each value occurs; ``whole`` ones get a bar each where there are few."""
    low, high = float(values.min()), float(values.max())
    if whole and high - low < MOST_BINS:
        edges = np.arange(low - 0.5, high + 1.0)
    elif high > low:
        edges = np.linspace(low, high, min(MOST_BINS, max(6, round(len(values) ** 0.5))) + 1)
    else:
        edges = low + np.array([-1.5, -0.5, 0.5, 1.5])
    if len(edges) < 4:  # a single bar as wide as the drawing says nothing
        edges = np.concatenate([edges[:1] - 1.0, edges, edges[-1:] + 1.0])
    counts, _ = np.histogram(values, edges)
    most = max(int(counts.max()), 1)
    across = (WIDTH - LEFT - RIGHT) / (edges[-1] - edges[0])
    bars = []
    for count, begin, end in zip(counts, edges[:-1], edges[1:], strict=True):
        tall = (HEIGHT - TOP - BOTTOM) * count / most
        x, wide = LEFT + across * (begin - edges[0]), max(across * (end - begin) - 1.0, 0.6)
        if count:
            words = f"{count} at {begin:.4g} to {end:.4g}" if not whole or len(edges) > MOST_BINS else f"{count}"
            bars.append(
                f'<rect x="{x:.1f}" y="{HEIGHT - BOTTOM - tall:.1f}" width="{wide:.1f}" height="{tall:.1f}">'
                f"<title>{words}</title></rect>"
            )
    middle = float(np.median(values))
    at = LEFT + across * (middle - edges[0])
    mark = f'<line class="median" x1="{at:.1f}" x2="{at:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
    ticks = [t for t in round_steps(low, high, 4, whole) if edges[0] <= t <= edges[-1]]
    labels = "".join(_label(LEFT + across * (t - edges[0]), HEIGHT - 5, f"{t:g}") for t in ticks)
    top = _label(LEFT - 5, TOP + 4, str(most), "end")
    return _frame(title, f'<g class="bars">{"".join(bars)}</g>{mark}{labels}{top}')


def scatter(x: FloatArray, y: FloatArray, group: Sequence[str], title: str, whole: bool) -> str:
    """``y`` over ``x``, a dot each in the colour of its group; evenly thinned where there are very many."""
    across, up = round_steps(float(x.min()), float(x.max())), round_steps(float(y.min()), float(y.max()), 3, whole)
    px = (WIDTH - LEFT - RIGHT) / (across[-1] - across[0])
    py = (HEIGHT - TOP - BOTTOM) / (up[-1] - up[0])
    chosen = np.unique(np.linspace(0, len(x) - 1, MOST_DOTS).round().astype(int))
    dots = "".join(
        f'<circle class="{escape(group[k])}" cx="{LEFT + px * (x[k] - across[0]):.1f}" '
        f'cy="{HEIGHT - BOTTOM - py * (y[k] - up[0]):.1f}" r="2.4"/>'
        for k in chosen
    )
    lines = "".join(
        f'<line class="rule" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{h:.1f}" y2="{h:.1f}"/>'
        + _label(LEFT - 5, h + 3.5, f"{t:g}", "end")
        for t in up
        for h in [HEIGHT - BOTTOM - py * (t - up[0])]
    )
    labels = "".join(_label(LEFT + px * (t - across[0]), HEIGHT - 5, f"{t:g}") for t in across)
    return _frame(title, lines + dots + labels)


@dataclass(frozen=True, eq=False)
class PlanMap:
    """Outlines and injections of a plan seen from where its skin faces, head up. ``targets`` are those shown: where both sides
    face apart, as on the hands, only the left one; ``middle_mm`` and ``half_mm`` (2,) tell where their outlines lie."""

    plan: Plan
    targets: tuple[int, ...]
    sight: FloatArray
    middle_mm: FloatArray
    half_mm: FloatArray

    @property
    def one_sided(self) -> bool:
        """Whether the right side is left out."""
        return len(self.targets) < len(self.plan.targets)

    def svg(self, px_per_mm: float, half_mm: FloatArray) -> str:
        """The drawing in a frame of ``half_mm`` (2,) to each side of the middle."""
        plan = self.plan
        colours = region_colours(target.region for target in plan.targets)
        width, height = (2.0 * px_per_mm * float(half) for half in half_mm)
        points, parts = plan.points.xyz_mm @ self.sight, []

        def placed(uv_mm: FloatArray) -> list[tuple[float, float]]:
            return [(width / 2 + px_per_mm * u, height / 2 - px_per_mm * v) for u, v in uv_mm - self.middle_mm]

        for index in self.targets:
            target = plan.targets[index]
            colour = hex_colour(colours[target.region])
            line = " ".join(
                f"{x:.1f},{y:.1f}" for x, y in placed(target.outline.xyz_mm(plan.atlas.surface) @ self.sight)
            )
            parts.append(
                f'<polygon points="{line}" fill="{colour}" fill-opacity="0.13" stroke="{colour}" stroke-width="0.8"/>'
            )
            parts += [
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1" fill="{colour}"/>'
                for x, y in placed(points[plan.points.target == index])
            ]
        size = f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
        return f'<svg {size} role="img" aria-label="map of the injections">{"".join(parts)}</svg>'


def plan_map(plan: Plan) -> PlanMap:
    """How a plan is best seen on one small map."""
    facing = {side: _facing(plan, side) for side in ("left", "right", "midline")}
    left, right = facing["left"], facing["right"]
    apart = facing["midline"] is None and left is not None and right is not None and float(left @ right) < ALIKE
    shown = tuple(k for k, target in enumerate(plan.targets) if not apart or target.laterality == "left")
    mean = np.sum([one for side, one in facing.items() if one is not None and not (apart and side == "right")], axis=0)
    length = float(np.linalg.norm(mean))
    sight = _sight(mean / length if length > 0.1 else np.array([0.0, -1.0, 0.0]))
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


def _frame(title: str, inside: str) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" aria-label="{escape(title)}">'
        f'<text class="title" x="{LEFT}" y="12">{escape(title)}</text>'
        f'<line class="axis" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{HEIGHT - BOTTOM}" y2="{HEIGHT - BOTTOM}"/>{inside}</svg>'
    )


def _label(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text class="tick" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
