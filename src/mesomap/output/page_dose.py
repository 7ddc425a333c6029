"""The dose of the page in figures: histograms, what each layer receives, and the parameters of the model."""

from __future__ import annotations

from collections.abc import Iterator

from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.dose_document import model_evidence
from mesomap.output.page_content import ALL, PageHistogram
from mesomap.output.page_text import Cell, PageColumn, PageTable
from mesomap.output.words import layer_words
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.area_dose import Area, AreaDose, area_histogram
from mesomap.simulation.simulate import Simulation

HISTOGRAM_BINS = 120


def page_histograms(simulation: Simulation) -> tuple[PageHistogram, ...]:
    """Histograms of every target and of all together: of all products and, where there are several, of each; through the full
    depth and of each layer that holds any."""
    dose, plan = simulation.dose, simulation.plan
    areas = simulation.areas
    parts: list[tuple[int, Area]] = [(ALL, areas.union), *enumerate(areas.targets)]
    found = [
        histogram for target, area in parts for histogram in _by_layer(dose.layer_ml_cm2.sum(axis=0), target, ALL, area)
    ]
    if len(plan.protocol.products) > 1:
        for index, all_targets in enumerate(areas.products):
            name = plan.protocol.products[index].id
            own = [k for k, t in enumerate(plan.targets) if plan.protocol.steps[t.step].product == name]
            whole = [] if all_targets is None else [(ALL, all_targets)]
            for target, area in [*whole, *((k, areas.own[k]) for k in own)]:
                found += _by_layer(dose.layer_ml_cm2[index], target, index, area)
    return tuple(found)


def _by_layer(layers: FloatArray, target: int, product: int, area: Area) -> Iterator[PageHistogram]:
    for layer in (ALL, *range(len(LAYERS))):
        ml_cm2 = layers.sum(axis=0) if layer == ALL else layers[layer]
        if layer == ALL or ml_cm2[area.vertex].any():
            made = area_histogram(ml_cm2, area, HISTOGRAM_BINS)
            yield PageHistogram(target, product, layer, float(made.dose[-1]), made.rx, made.area_cm2)


def layer_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable:
    """Doses of every region by layer, for the layers that receive any; all products together."""
    rows: list[tuple[Cell, ...]] = []
    for target, part, wrong in zip(
        simulation.plan.targets, simulation.metrics.parts, simulation.metrics.wrong_layer, strict=True
    ):
        name = catalogue.sided(target.region, target.title, target.laterality)
        held = [(layer, dose) for layer, dose in zip(LAYERS, part.layers, strict=True) if dose.mean > 0.0]
        if len(held) > 1:
            rows += [_row(f"{name}: {layer_words(layer, catalogue)}", dose, None) for layer, dose in held]
        depth = catalogue.text("full depth") if len(held) != 1 else layer_words(held[0][0], catalogue)
        rows.append(_row(f"{name}: {depth}", part.whole, wrong))
    unit = "mL/cm\u00b2"
    columns = (
        PageColumn(""),
        PageColumn(catalogue.text("mean"), unit, 3),
        *(PageColumn(name, unit, 3) for name in ("D95", "D50", "D2")),
        PageColumn("V50", "%", 0),
        PageColumn(catalogue.text("in another layer"), "%", 0),
    )
    note = catalogue.text(
        "Against the prescription of the full depth. In another layer: share of the deposits outside the layer that the plane"
        " of the technique means."
    )
    return PageTable(catalogue.text("Layers"), columns, tuple(rows), note, "cards", of_dose=True)


def model_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable:
    """Every parameter of the dose model with its value, its evidence and how far it spreads."""
    rows: list[tuple[Cell, ...]] = [
        (
            item.quantity,
            f"{item.value:g}" if item.unit == "1" else f"{item.value:g} {item.unit}",
            f"[{item.tag}]",
            item.source,
            None if item.spread is None else item.spread.replace("+-", "\u00b1"),
        )
        for item in model_evidence(simulation)
    ]
    columns = (
        PageColumn(""),
        PageColumn(catalogue.text("Value")),
        PageColumn(catalogue.text("Evidence")),
        PageColumn(catalogue.text("Source")),
        PageColumn(catalogue.text("Spread")),
    )
    note = catalogue.text(
        "[A] read in the abstract or label of the source, [S] secondary, [M] measured by us, [P] placeholder without a source."
    )
    return PageTable(catalogue.text("Dose model"), columns, tuple(rows), note, "cards", of_dose=True)


def _row(name: str, dose: AreaDose, wrong: float | None) -> tuple[Cell, ...]:
    elsewhere = None if wrong is None else 100.0 * wrong
    return name, dose.mean, dose.d95, dose.d50, dose.d2, 100.0 * dose.v50, elsewhere
