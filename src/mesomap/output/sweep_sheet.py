"""The picture of a sweep: the Pareto front, and every figure over what was varied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullLocator
from PIL import Image

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.legend import wrapped
from mesomap.output.sheet import GREY, INK, RULE, fitted_text, text_width
from mesomap.output.sweep_table import figure_words, front_words
from mesomap.output.sweep_view import MOST_SERIES, View
from mesomap.output.words import DISCLAIMER, atlas_words
from mesomap.whatif.figures import SENSES
from mesomap.whatif.sweep import Combination, Sweep

WIDTH_IN, HEIGHT_IN, DPI = 15.0, 9.2, 140
LEFT_IN, TOP_IN, BOTTOM_IN = 0.95, 2.35, 1.4
UPPER_IN, LOWER_IN = 0.55, 0.2
FRONT_IN = 4.3
ACROSS, GAP_X_IN, GAP_Y_IN = 4, 0.62, 0.95
PANELS = ("points", "total_ml", "containers", "leftover_ml", "session_p50_min", "cv", "d95_rx", "d95_ml_cm2", "cost")


def draw_sweep(sweep: Sweep, catalogue: Catalogue = ENGLISH) -> Image.Image:
    """The combinations against the first two figures of the front, and the other figures over what is varied."""
    view = View(sweep, catalogue)
    words = figure_words(sweep, catalogue)
    names = [name for name in PANELS if any(_value(one, name) is not None for one in sweep.combinations)]
    names = [name for name in names if name not in ("d95_ml_cm2",) or len(names) <= 8]
    figure = Figure(figsize=(WIDTH_IN, HEIGHT_IN), dpi=DPI, facecolor="white")
    canvas: Any = FigureCanvasAgg(figure)

    def axes_at(x_in: float, down_in: float, width_in: float, height_in: float) -> Axes:
        bottom = HEIGHT_IN - down_in - height_in
        return figure.add_axes((x_in / WIDTH_IN, bottom / HEIGHT_IN, width_in / WIDTH_IN, height_in / HEIGHT_IN))

    _head(figure, view)
    height_in = HEIGHT_IN - TOP_IN - BOTTOM_IN
    _front(axes_at(LEFT_IN, TOP_IN, FRONT_IN, height_in), view, words)
    rows = -(-len(names) // ACROSS)
    left_in = LEFT_IN + FRONT_IN + 0.95
    wide = (WIDTH_IN - 0.4 - left_in - (ACROSS - 1) * GAP_X_IN) / ACROSS
    tall = (height_in - (rows - 1) * GAP_Y_IN) / rows
    for k, name in enumerate(names):
        across, down = k % ACROSS, k // ACROSS
        axes = axes_at(left_in + across * (wide + GAP_X_IN), TOP_IN + down * (tall + GAP_Y_IN), wide, tall)
        _panel(axes, view, name, words[name], labelled=k + ACROSS >= len(names))
    _foot(figure, view)
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())[:, :, :3].copy())


def _head(figure: Figure, view: View) -> None:
    sweep, catalogue = view.sweep, view.catalogue
    title = f"{sweep.protocol.title}{catalogue.colon}{catalogue.text('what if')}"
    _text(figure, 0.4, 0.55, fitted_text(title, 38, 2 * 140 * 7.0, bold=True)[0], 19, fontweight="bold")
    asked = "  \u00d7  ".join(f"{one.key} {_told(one.values)}" for one in sweep.varied)
    told = [asked] if sweep.atlas is None else [catalogue.capital(atlas_words(sweep.atlas, catalogue)), asked]
    line, size = fitted_text("  \u00b7  ".join(told), 22.0, 144.0 * (WIDTH_IN - 0.8))
    _text(figure, 0.4, 0.88, line, 0.5 * size, color=_hex(GREY))
    _legend(figure, view)


def _legend(figure: Figure, view: View) -> None:
    """The lines by colour and marker, and under them what the marks mean."""
    catalogue, keys = view.catalogue, list(view.series)
    axes = figure.add_axes((0.0, 1.0 - 1.8 / HEIGHT_IN, 1.0, 0.75 / HEIGHT_IN))
    axes.set_xlim(0.0, WIDTH_IN)
    axes.set_ylim(0.0, 0.75)
    axes.set_axis_off()
    x = 0.42
    if view.line_title:
        shown = keys if len(keys) <= MOST_SERIES else [keys[0], keys[len(keys) // 2], keys[-1]]
        words = [view.line_title, *(view.line_name(key) for key in shown)]
        room = WIDTH_IN - 0.8 - 0.63 * len(shown)
        size = min(10.5, 10.5 * room / sum(text_width(word, 10.5, bold=True) / 72.0 for word in words))
        x = _word(axes, x, UPPER_IN, words[0], size, bold=True) + 0.15
        for key, name in zip(shown, words[1:], strict=True):
            colour, marker = view.look(view.series[key][0])
            axes.plot([x, x + 0.3], [UPPER_IN, UPPER_IN], color=colour, linewidth=2.0)
            axes.plot([x + 0.15], [UPPER_IN], marker=marker, markersize=7, color=colour)
            x = _word(axes, x + 0.38, UPPER_IN, name, size) + 0.25
    x, y = 0.42, LOWER_IN if view.line_title else UPPER_IN
    marks: list[tuple[str, dict[str, Any]]] = [
        (
            catalogue.text("on the Pareto front"),
            {"marker": "o", "markersize": 9, "color": _hex(GREY), "markeredgecolor": _hex(INK), "markeredgewidth": 1.8},
        ),
        (
            catalogue.text("not on it"),
            {"marker": "o", "markersize": 6, "color": "white", "markeredgecolor": _hex(GREY), "markeredgewidth": 1.3},
        ),
    ]
    if any(one.broken for one in view.sweep.combinations):
        marks.append(
            (
                catalogue.text("breaks a hard rule"),
                {"marker": "x", "markersize": 7, "color": _hex(GREY), "markeredgewidth": 1.8},
            )
        )
    if any(one.prescribed for one in view.sweep.combinations):
        marks.append(
            (
                catalogue.text("as the protocol says"),
                {"marker": "*", "markersize": 15, "color": "#ffd34d", "markeredgecolor": _hex(INK)},
            )
        )
    for name, look in marks:
        axes.plot([x + 0.1], [y], linestyle="none", **look)
        x = _word(axes, x + 0.27, y, name, 10.5) + 0.28


def _word(axes: Axes, x: float, y: float, words: str, size: float, bold: bool = False) -> float:
    """A word of the legend; returns where it ends."""
    axes.text(x, y, words, fontsize=size, va="center", color=_hex(INK), fontweight="bold" if bold else "normal")
    return x + text_width(words, size, bold) / 72.0


def _front(axes: Axes, view: View, words: dict[str, tuple[str, str]]) -> None:
    """The first two figures of the front against each other; over the key along the axes where there is one figure."""
    objectives, sweep = view.sweep.objectives, view.sweep
    across = objectives[0] if len(objectives) > 1 else None
    up = objectives[1] if across else objectives[0]
    spots = []
    for one in sweep.combinations:
        x = _value(one, across) if across else view.axis.place(one.values[view.main])
        y = _value(one, up)
        if x is not None and y is not None:
            spots.append((one, x, y))
    fronted = sorted((x, y) for one, x, y in spots if one.front)
    if len(objectives) == 2 and len(fronted) > 1:
        axes.plot(*zip(*fronted, strict=True), color=_hex(INK), linewidth=1.2, alpha=0.55, zorder=1)
    for one, x, y in spots:
        _mark(axes, view, one, x, y, large=True)
    _dress(axes)
    axes.set_title(
        view.catalogue.text("Pareto front"), fontsize=12.5, fontweight="bold", loc="left", color=_hex(INK), pad=12
    )
    axes.set_xlabel(_label(words[across]) if across else view.axis.name, fontsize=10.5)
    axes.set_ylabel(_label(words[up]), fontsize=10.5)
    axes.margins(0.09, 0.09)
    _scale(axes, "y", [y for _, _, y in spots])
    if across:
        _scale(axes, "x", [x for _, x, _ in spots])
    else:
        _ticks(axes, view)
    _names(axes, view, [(one, x, y) for one, x, y in spots if one.front])


def _scale(axes: Axes, which: str, values: Sequence[float]) -> None:
    """An axis of the front: by ratios where values lie a power of ten apart, and never so fine that next to nothing looks
    large."""
    low, high = min(values), max(values)
    axis = getattr(axes, f"{which}axis")
    if low > 0.0 and high / low >= 10.0:
        getattr(axes, f"set_{which}scale")("log")
        # Room for the values beside the spots.
        getattr(axes, f"set_{which}lim")(low / 1.25, high * 1.35)
        axis.set_major_locator(LogLocator(10.0, (1.0, 2.0, 5.0)))
        axis.set_minor_locator(NullLocator())
    else:
        room = max(0.09 * (high - low), 0.05 * high, 1e-9)
        getattr(axes, f"set_{which}lim")(low - room, high + room)
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.4g}"))


def _names(axes: Axes, view: View, spots: list[tuple[Combination, float, float]]) -> None:
    """The value along the axes beside each spot of the front where it fits, on the side where nothing else can be."""
    figure: Any = axes.figure
    taken: list[Any] = []
    below = all(SENSES[name] == "least" for name in view.sweep.objectives)
    side: dict[str, Any] = {"ha": "right", "va": "top", "xytext": (-6, -4)} if below else {"xytext": (7, 6)}
    for one, x, y in sorted(spots, key=lambda spot: (spot[1], spot[2])):
        value = one.values[view.main] or ""
        label = axes.annotate(value, (x, y), textcoords="offset points", fontsize=9.5, color=_hex(INK), **side)
        box = label.get_window_extent(figure.canvas.get_renderer())
        if any(box.overlaps(other) for other in taken):
            label.remove()
        else:
            taken.append(box)
    axes.text(
        1.0, 1.02, view.catalogue.text("beside the spots: {key}", key=view.axis.name), transform=axes.transAxes,
        fontsize=9, ha="right", color=_hex(GREY),
    )  # fmt: skip


def _panel(axes: Axes, view: View, name: str, words: tuple[str, str], labelled: bool) -> None:
    """One figure over the key along the axes, a line for each combination of the others."""
    title = _label(words)
    for line in view.series.values():
        colour, _ = view.look(line[0])
        spots = [(view.axis.place(one.values[view.main]), _value(one, name)) for one in line]
        xs = [np.nan if x is None else x for x, _ in spots]
        order = np.argsort(xs)
        ys = [np.nan if y is None else y for _, y in spots]
        through = "solid" if view.axis.numeric else "none"
        axes.plot(
            np.array(xs)[order], np.array(ys, float)[order], color=colour, linewidth=1.7, linestyle=through, zorder=2
        )
        if name == "session_p50_min":
            late = [_value(one, "session_p95_min") for one in line]
            high = np.array([np.nan if y is None else y for y in late], float)
            dashed: dict[str, Any] = (
                {"linestyle": (0, (3, 2))} if view.axis.numeric else {"linestyle": "none", "marker": "_"}
            )
            axes.plot(np.array(xs)[order], high[order], color=colour, linewidth=1.1, zorder=2, **dashed)
    for one in view.sweep.combinations:
        x, y = view.axis.place(one.values[view.main]), _value(one, name)
        if x is not None and y is not None:
            _mark(axes, view, one, x, y)
    if name == "session_p50_min":
        title = f"{title} ({view.catalogue.text('dashed: p95')})"
    own = view.axis.place(view.sweep.varied[view.main].own)
    if own is not None:
        axes.axvline(own, color=_hex(GREY), linewidth=0.9, linestyle=":", zorder=1)
    _dress(axes)
    wide = 144.0 * axes.get_position().width * WIDTH_IN + 72.0 * GAP_X_IN
    title, size = fitted_text(title, 21.0, wide, bold=True, least=15.0)
    axes.set_title(title, fontsize=0.5 * size, fontweight="bold", loc="left", color=_hex(INK), pad=6)
    top = max(value for one in view.sweep.combinations if (value := _value(one, name)) is not None)
    if name == "session_p50_min":
        top = max(value for one in view.sweep.combinations if (value := _value(one, "session_p95_min")) is not None)
    axes.set_ylim(0.0, 1.08 * top if top > 0.0 else 1.0)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=name in ("points", "containers")))
    _ticks(axes, view)
    if labelled:
        axes.set_xlabel(view.axis.name, fontsize=9.5)


def _ticks(axes: Axes, view: View) -> None:
    if view.axis.numeric:
        axes.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
    else:
        axes.set_xticks(range(len(view.axis.values)), view.axis.values)
    axes.margins(x=0.07)


def _mark(axes: Axes, view: View, one: Combination, x: float, y: float, large: bool = False) -> None:
    """A combination: filled with a dark edge on the front, hollow off it, crossed where it breaks a hard rule; a star over what the
    protocol says."""
    colour, marker = view.look(one)
    size = 8.0 if large else 5.5
    if one.broken:
        axes.plot([x], [y], marker="x", markersize=size, color=colour, markeredgewidth=1.6, zorder=3)
    elif one.front:
        axes.plot(
            [x],
            [y],
            marker=marker,
            markersize=size + 0.5,
            color=colour,
            markeredgecolor=_hex(INK),
            markeredgewidth=1.3,
            zorder=4,
        )
    elif marker != "*":
        axes.plot(
            [x],
            [y],
            marker=marker,
            markersize=size - 1.5,
            color="white",
            markeredgecolor=colour,
            markeredgewidth=1.2,
            zorder=3,
        )
    if one.prescribed and one.front:
        axes.plot(
            [x],
            [y],
            marker="o",
            markersize=2.3 * size,
            color="none",
            markeredgecolor=_hex(INK),
            markeredgewidth=1.2,
            zorder=5,
        )
    if one.prescribed:
        axes.plot(
            [x],
            [y],
            marker="*",
            markersize=1.9 * size,
            color="#ffd34d",
            markeredgecolor=_hex(INK),
            markeredgewidth=0.9,
            zorder=5,
        )


def _dress(axes: Axes) -> None:
    axes.grid(color=_hex(RULE), linewidth=0.7)
    axes.set_axisbelow(True)
    axes.tick_params(labelsize=9, color=_hex(GREY), labelcolor=_hex(INK))
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(_hex(GREY))


def _foot(figure: Figure, view: View) -> None:
    catalogue, sweep = view.catalogue, view.sweep
    notes = [
        f"{catalogue.capital(front_words(sweep, catalogue))}.",
        catalogue.text(
            "D95: dose that 95 % of the skin receives at least; Rx: the even dose that the asked pattern stands for;"
            " CV: standard deviation of the dose over its mean."
        ),
    ]
    lost = sum(one.figures is None for one in sweep.combinations)
    if lost:
        notes.append(catalogue.text("{count} combinations cannot be planned; sweep.csv says why.", count=lost))
    lines = [*wrapped(" ".join(notes), 9.5, 72.0 * (WIDTH_IN - 0.9)), catalogue.text(DISCLAIMER)]
    for k, line in enumerate(lines):
        _text(figure, 0.4, HEIGHT_IN - 0.2 - 0.2 * (len(lines) - 1 - k), line, 9.5, color=_hex(GREY))


def _text(
    figure: Figure, x_in: float, down_in: float, words: str, size: float, *, color: str = "#182230", **more: Any
) -> None:
    figure.text(x_in / WIDTH_IN, 1.0 - down_in / HEIGHT_IN, words, fontsize=size, color=color, **more)


def _told(values: Sequence[str]) -> str:
    """``6, 7, ... 16`` for many values."""
    return ", ".join(values) if len(values) <= 4 else f"{values[0]}, {values[1]}, \u2026 {values[-1]}"


def _label(words: tuple[str, str]) -> str:
    return ", ".join(part for part in words if part)


def _value(one: Combination, name: str) -> float | None:
    return None if one.figures is None else getattr(one.figures, name)


def _hex(colour: Sequence[int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
