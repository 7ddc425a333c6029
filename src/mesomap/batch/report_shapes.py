"""Small drawings of the report as SVG text: histograms, and figures over the body mass index."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from mesomap.geometry.surface import FloatArray

WIDTH, HEIGHT = 250, 130
LEFT, RIGHT, TOP, BOTTOM = 34, 8, 22, 20
MOST_BINS, MOST_DOTS = 24, 1500
LEAST_SHARE = 0.04
"""Values that differ by less than this share of themselves are drawn over such a range: they are as good as equal."""
DIGITS = 6
"""Decimals that count: what sums differ by behind them is not to be seen."""


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


def _range(values: FloatArray) -> tuple[float, float]:
    """Least and largest of values that are not negative, widened where they are as good as equal."""
    low, high = float(values.min()), float(values.max())
    more = max(LEAST_SHARE * abs(high), 1e-3) - (high - low)
    return (max(low - more / 2.0, min(low, 0.0)), high + more / 2.0) if more > 0.0 else (low, high)


def histogram(values: FloatArray, title: str, whole: bool) -> str:
    """How often each value occurs; ``whole`` ones get a bar each where there are few, else bars begin at round numbers."""
    values = np.round(values, DIGITS)
    low, high = float(values.min()), float(values.max())
    if low == high:
        edges = np.array([low - 0.5, low + 0.5])  # one bar in the middle third
    elif whole and high - low < MOST_BINS:
        edges = np.arange(low - 0.5, high + 1.0)
    else:
        edges = round_steps(*_range(values), min(MOST_BINS, max(6, round(len(values) ** 0.5))), whole)
        edges = np.append(edges, 2 * edges[-1] - edges[-2]) - 0.5 if whole else edges
    counts, _ = np.histogram(values, edges)
    if len(edges) < 4:  # a single bar as wide as the drawing says nothing
        edges = np.concatenate([edges[:1] - 1.0, edges, edges[-1:] + 1.0])
        counts = np.concatenate([[0], counts, [0]])
    most = int(counts.max())
    across = (WIDTH - LEFT - RIGHT) / (edges[-1] - edges[0])
    bars = []
    for count, begin, end in zip(counts, edges[:-1], edges[1:], strict=True):
        tall = (HEIGHT - TOP - BOTTOM) * count / most
        x, wide = LEFT + across * (begin - edges[0]), max(across * (end - begin) - 1.0, 0.6)
        if count:
            words = f"{low:g}" if low == high else _held(begin, end, whole)
            bars.append(
                f'<rect x="{x:.1f}" y="{HEIGHT - BOTTOM - tall:.1f}" width="{wide:.1f}" height="{tall:.1f}">'
                f"<title>{count} at {words}</title></rect>"
            )
    middle = float(np.quantile(values, 0.5, method="nearest" if whole else "linear"))
    at = LEFT + across * (middle - edges[0])
    mark = f'<line class="median" x1="{at:.1f}" x2="{at:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
    steps = [low] if low == high else round_steps(float(edges[0]), float(edges[-1]), 4, whole)
    labels = "".join(_across(LEFT + across * (t - edges[0]), t) for t in steps if edges[0] <= t <= edges[-1])
    jobs = _label(WIDTH - RIGHT, 12, f"up to {most:,} job{'s' if most > 1 else ''}", "end")
    return _frame(title, f'<g class="bars">{"".join(bars)}</g>{mark}{labels}{jobs}')


def _held(begin: float, end: float, whole: bool) -> str:
    """The values of a bar in words."""
    if not whole:
        return f"{begin:.4g} to {end:.4g}"
    first, last = int(np.ceil(begin)), int(np.floor(end))
    return str(first) if first == last else f"{first} to {last}"


def scatter(x: FloatArray, y: FloatArray, group: Sequence[str], title: str, whole: bool) -> str:
    """``y`` over ``x``, a mark each in the colour of its group; evenly thinned where there are very many."""
    across, up = round_steps(*_range(x)), round_steps(*_range(y), 3, whole)
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
    labels = "".join(_across(LEFT + px * (t - across[0]), t) for t in across)
    return _frame(title, lines + dots + labels)


def _frame(title: str, inside: str) -> str:
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">'
        f'<text class="title" x="{LEFT}" y="12">{escape(title)}</text>'
        f'<line class="axis" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{HEIGHT - BOTTOM}" y2="{HEIGHT - BOTTOM}"/>{inside}</svg>'
    )


def _across(x: float, value: float) -> str:
    """A figure below the axis, within the drawing."""
    return _label(x, HEIGHT - 5, f"{value:g}", "end" if x > WIDTH - RIGHT - 6 else "middle")


def _label(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text class="tick" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
