"""The picture of the dose-area histogram: how much of each region receives how much, of one plan or of two on the same axes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import Rgb, end_of_scale, region_colours
from mesomap.output.legend import wrapped
from mesomap.output.sheet import GREY, INK, RULE, fitted_text
from mesomap.output.words import DISCLAIMER, atlas_words, layer_words
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.area_dose import Area, AreaDose, Histogram, area_histogram, joined, measure_area
from mesomap.simulation.metrics import plan_areas
from mesomap.simulation.simulate import Simulation

WIDTH_IN, DPI = 14.0, 150
LEFT_IN, RIGHT_IN, GAP_IN = 0.75, 0.35, 0.95
HEAD_IN, PLOT_IN, AXIS_IN, ROW_IN, FOOT_IN = 1.0, 3.5, 1.15, 0.26, 1.0
BINS, STEPS = 400, 50
"""The differential histogram is drawn in fewer, wider steps than the cumulative one is read from."""
LAYER_COLOURS: tuple[Rgb, ...] = ((176, 92, 60), (200, 146, 10), (110, 60, 90))
HEADS = ("D98", "D95", "D50", "D2", "V50", "V100", "V150", "HI", "CV")
SOLID, DASHED = "solid", (0, (4, 2))


@dataclass(frozen=True, eq=False)
class Curve:
    """One line of the picture: ``key`` tells what it is of, ``name`` says it; mL/cm2."""

    key: str
    name: str
    colour: Rgb
    dashes: Any
    histogram: Histogram
    figures: AreaDose


def draw_histogram(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> Image.Image:
    """The histogram of every region of a plan, and of its layers where more than one holds dose."""
    plan = simulation.plan
    colours = region_colours(target.region for target in plan.targets)
    groups = [(catalogue.text("by region"), _of_regions(simulation, colours, SOLID, "", catalogue))]
    layers = _of_layers(simulation, catalogue)
    if len(layers) > 1:
        groups.append((catalogue.text("by layer, all regions together"), layers))
    told = [f"{plan.protocol.title}  \u00b7  {atlas_words(plan.atlas, catalogue)}"]
    return _draw(told, groups, _dose_unit([simulation]), catalogue)


def draw_two_histograms(simulations: Sequence[Simulation], names: Sequence[str]) -> Image.Image:
    """The histograms of two plans on the same axes, by region and of all: the first drawn through, the second dashed."""
    colours = region_colours(target.region for one in simulations for target in one.plan.targets)
    regions: list[Curve] = []
    totals: list[Curve] = []
    told = []
    for one, name, dashes in zip(simulations, names, (SOLID, DASHED), strict=True):
        regions += _of_regions(one, colours, dashes, f"{name}: ", ENGLISH)
        area = plan_areas(one.plan, one.dose.mesh).union
        totals.append(_curve(one, "total", f"{name}: all regions", INK, dashes, area))
        told.append(f"{name}: {one.plan.protocol.title}  \u00b7  {atlas_words(one.plan.atlas)}")
    order = {key: k for k, key in reversed([*enumerate(curve.key for curve in regions)])}
    regions.sort(key=lambda curve: order[curve.key])
    return _draw(told, [("by region", regions), ("all regions together", totals)], _dose_unit(simulations), ENGLISH)


def _of_regions(
    simulation: Simulation, colours: dict[str, Rgb], dashes: Any, before: str, catalogue: Catalogue
) -> list[Curve]:
    """One curve a region, both sides together, of all products."""
    plan = simulation.plan
    areas = simulation.areas
    found = []
    for region in dict.fromkeys(target.region for target in plan.targets):
        mine = [index for index, target in enumerate(plan.targets) if target.region == region]
        name = before + catalogue.region(region, plan.targets[mine[0]].title)
        found.append(
            _curve(simulation, region, name, colours[region], dashes, joined([areas.targets[k] for k in mine]))
        )
    return found


def _of_layers(simulation: Simulation, catalogue: Catalogue) -> list[Curve]:
    """One curve for each layer that holds dose."""
    dose = simulation.dose
    area = plan_areas(simulation.plan, dose.mesh).union
    found = []
    for k, layer in enumerate(LAYERS):
        values = dose.layer_ml_cm2[:, k].sum(axis=0)
        if values.any():
            figures = measure_area(values, dose.layer_count[k], area, None)
            histogram = area_histogram(values, area, BINS)
            found.append(Curve(layer, layer_words(layer, catalogue), LAYER_COLOURS[k], SOLID, histogram, figures))
    return found


def _curve(simulation: Simulation, key: str, name: str, colour: Rgb, dashes: Any, area: Area) -> Curve:
    dose = simulation.dose
    figures = measure_area(dose.ml_cm2, dose.footprint_count, area, None)
    return Curve(key, name, colour, dashes, area_histogram(dose.ml_cm2, area, BINS), figures)


def _dose_unit(simulations: Sequence[Simulation]) -> tuple[float, str] | None:
    """Dose per mL and its unit where all products of all plans agree, for a second axis."""
    kinds = {(p.concentration, p.dose_unit) for one in simulations for p in one.plan.protocol.products}
    per_ml, unit = kinds.pop() if len(kinds) == 1 else (None, None)
    return None if per_ml is None or unit is None else (per_ml, unit)


def _draw(
    told: list[str],
    groups: list[tuple[str, list[Curve]]],
    dosed: tuple[float, str] | None,
    catalogue: Catalogue,
) -> Image.Image:
    """A row of two axes and a table under it for each of ``groups``."""
    heights = [PLOT_IN + AXIS_IN + ROW_IN * (len(curves) + 1) + 0.55 for _, curves in groups]
    head_in = HEAD_IN + 0.26 * (len(told) - 1)
    height_in = head_in + sum(heights) + FOOT_IN
    figure = Figure(figsize=(WIDTH_IN, height_in), dpi=DPI, facecolor="white")
    canvas: Any = FigureCanvasAgg(figure)

    def text(x_in: float, down_in: float, words: str, size: float, *, color: str = _hex(INK), **more: Any) -> None:
        figure.text(x_in / WIDTH_IN, 1.0 - down_in / height_in, words, fontsize=size, color=color, **more)

    text(LEFT_IN - 0.35, 0.5, catalogue.text("Dose-area histogram"), 19, fontweight="bold")
    for k, line in enumerate(told):
        text(LEFT_IN - 0.35, 0.8 + 0.26 * k, line, 11.5, color=_hex(GREY))
    down = head_in
    width_in = 0.5 * (WIDTH_IN - LEFT_IN - RIGHT_IN - GAP_IN)
    for (title, curves), tall in zip(groups, heights, strict=True):
        text(LEFT_IN - 0.35, down + 0.28, catalogue.capital(title), 13, fontweight="bold")
        for side, draw in enumerate((_cumulative, _differential)):
            x_in = LEFT_IN + side * (width_in + GAP_IN)
            bottom_in = height_in - down - AXIS_IN + 0.3 - PLOT_IN
            axes = figure.add_axes((x_in / WIDTH_IN, bottom_in / height_in, width_in / WIDTH_IN, PLOT_IN / height_in))
            draw(axes, curves, catalogue)
            _dress(axes, curves, dosed, catalogue)
        _table(text, down + PLOT_IN + AXIS_IN + 0.42, curves, catalogue)
        down += tall
    notes = catalogue.text(
        "Rx: the even dose that the asked pattern stands for. Dx: dose that x % of the area receives at least. Vx: share of the"
        " area with at least x % of Rx. Hot and cold: area over 150 % and under 50 % of Rx. Area without any dose is in the"
        " table, not in the steps."
    )
    for k, line in enumerate([*wrapped(notes, 13.5, 1290), catalogue.text(DISCLAIMER)]):
        text(LEFT_IN - 0.35, down + 0.35 + 0.22 * k, line, 9.5, color=_hex(GREY))
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())[:, :, :3].copy())


def _cumulative(axes: Axes, curves: list[Curve], catalogue: Catalogue) -> None:
    for curve in curves:
        found = curve.histogram
        axes.plot(
            np.concatenate([[0.0], found.dose]),
            100.0 * np.concatenate([[1.0], found.at_least]),
            color=_hex(curve.colour), linestyle=curve.dashes, linewidth=2.2, solid_joinstyle="round",
        )  # fmt: skip
    axes.set_ylim(0.0, 104.0)
    axes.set_ylabel(catalogue.text("area with at least this dose, %"))


def _differential(axes: Axes, curves: list[Curve], catalogue: Catalogue) -> None:
    for curve in curves:
        found = curve.histogram
        step = float(found.dose[BINS // STEPS])
        cm2 = found.area_cm2.copy()
        cm2[0] -= (1.0 - curve.figures.coverage) * curve.figures.area_cm2
        folded = cm2.reshape(STEPS, -1).sum(axis=1)
        axes.stairs(
            np.maximum(folded, 0.0) / step / 1000.0, step * np.arange(STEPS + 1),
            color=_hex(curve.colour), linestyle=curve.dashes, linewidth=1.8,
        )  # fmt: skip
    axes.set_ylim(bottom=0.0)
    axes.set_ylabel(catalogue.text("area, cm\u00b2 per 0.001 mL/cm\u00b2"))


def _dress(axes: Axes, curves: list[Curve], dosed: tuple[float, str] | None, catalogue: Catalogue) -> None:
    """Scales, grid and prescriptions."""
    top = end_of_scale(max(float(curve.histogram.dose[-1]) for curve in curves))
    axes.set_xlim(0.0, top)
    axes.set_xlabel(catalogue.text("area dose, mL/cm\u00b2"))
    axes.grid(color=_hex(RULE), linewidth=0.7)
    axes.set_axisbelow(True)
    axes.tick_params(labelsize=10, color=_hex(GREY), labelcolor=_hex(INK))
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(_hex(GREY))
    drawn: set[tuple[float, str]] = set()
    for curve in curves:
        rx = curve.figures.rx
        alone = len({round(other.figures.rx, 9) for other in curves}) == len({other.key for other in curves}) > 1
        mark = round(rx, 9), str(curve.dashes)
        if mark in drawn or rx > top:
            continue
        drawn.add(mark)
        colour = _hex(curve.colour if alone else INK)
        axes.axvline(rx, color=colour, linewidth=1.1, linestyle=":")
        axes.plot(
            [rx], [1.0], marker="v", markersize=8, color=colour, transform=axes.get_xaxis_transform(), clip_on=False
        )
        if len(drawn) == 1:
            axes.annotate(
                "Rx", (rx, 1.0), (6, -12), xycoords=axes.get_xaxis_transform(), textcoords="offset points",
                fontsize=10, fontweight="bold", color=colour,
            )  # fmt: skip
    if dosed is not None:
        per_ml, unit = dosed
        above = axes.secondary_xaxis(
            "top", functions=(partial(np.multiply, per_ml), partial(np.multiply, 1.0 / per_ml))
        )
        above.set_xlabel(f"{unit}/cm\u00b2", fontsize=10, color=_hex(GREY))
        above.tick_params(labelsize=9, color=_hex(GREY), labelcolor=_hex(GREY))
        above.spines["top"].set_visible(False)


def _table(text: Callable[..., None], down_in: float, curves: list[Curve], catalogue: Catalogue) -> None:
    """The figures of every curve, with its line as the key; doses in mL/cm2."""
    hot, cold = (f"{words} cm\u00b2" for words in (catalogue.text("hot"), catalogue.text("cold")))
    heads = ["Rx", catalogue.text("mean"), *HEADS, hot, cold, catalogue.text("bare")]
    left, right = LEFT_IN + 2.5, WIDTH_IN - RIGHT_IN
    ends = np.linspace(left + 0.75, right, len(heads))
    for end, head in zip(ends, heads, strict=True):
        words, size = fitted_text(head, 20.0, 144.0 * (ends[1] - ends[0]) - 14.0, least=12.0)
        text(end, down_in, words, 0.5 * size, ha="right", color=_hex(GREY))
    for k, curve in enumerate(curves):
        at, f = down_in + ROW_IN * (k + 1), curve.figures
        text(
            LEFT_IN - 0.35,
            at,
            "\u2501\u2501" if curve.dashes == SOLID else "\u2501 \u2501",
            10,
            color=_hex(curve.colour),
        )
        words, size = fitted_text(curve.name, 10.5 * 2, (left - LEFT_IN - 0.2) * 144.0, least=12.0)
        text(LEFT_IN + 0.12, at, words, 0.5 * size)
        doses = [f"{value:.3f}" for value in (f.rx, f.mean, f.d98, f.d95, f.d50, f.d2)]
        shares = [f"{100.0 * value:.0f} %" for value in (f.v50, f.v100, f.v150)]
        ratios = ["\u2013" if value is None else f"{value:.2f}" for value in (f.hi, f.cv)]
        areas = [f"{value:.1f}" for value in (f.hot_cm2, f.cold_cm2)]
        cells = [*doses, *shares, *ratios, *areas, f"{100.0 * (1.0 - f.coverage):.0f} %"]
        for end, cell in zip(ends, cells, strict=True):
            text(end, at, cell, 10.5, ha="right")


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
