"""The dose in metrics.json and histogram.csv: layers, products, zones, parameters, robustness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

import numpy as np

from mesomap.protocol.error_profile import ERRORS
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.area_dose import AreaDose, Histogram, area_histogram
from mesomap.simulation.bands import Band, PartBands
from mesomap.simulation.bolus import Evidence
from mesomap.simulation.course_dose import CourseDose
from mesomap.simulation.metrics import PartDose
from mesomap.simulation.robustness import Robustness
from mesomap.simulation.simulate import Simulation
from mesomap.simulation.substance import substance_named

Json = dict[str, Any]

HISTOGRAM_COLUMNS = (
    *("region", "laterality", "product", "layer", "unit", "rx", "dose_from", "dose_to", "area_cm2", "at_least"),
)
HISTOGRAM_BINS = 100
WHOLE_DEPTH = "all"


def area_dose_document(dose: AreaDose) -> Json:
    """Every metric of an area, without its size."""
    return {field.name: getattr(dose, field.name) for field in fields(dose) if field.name != "area_cm2"}


def part_document(part: PartDose) -> Json:
    """The metrics of a part: through the full depth, and by layer."""
    layers = {name: area_dose_document(layer) for name, layer in zip(LAYERS, part.layers, strict=True)}
    return {"area_dose": area_dose_document(part.whole), "layers": layers}


def products_document(simulation: Simulation) -> list[Json]:
    """The metrics of each product over all of its targets; without one that no target takes."""
    return [
        {"product": product.id, **part_document(part)}
        for product, part in zip(simulation.plan.protocol.products, simulation.metrics.by_product, strict=True)
        if part is not None
    ]


def zones_document(simulation: Simulation) -> list[Json]:
    """What closed zones receive; points count from 1."""
    return [{**asdict(zone), "point": None if zone.point is None else zone.point + 1} for zone in simulation.zones]


def residence_document(simulation: Simulation) -> list[Json]:
    """What is in the tissue from 0 to 72 hours, by product and layer, to a nanolitre."""
    return [
        {
            "product": product.id,
            "substance": substance_named(product.substance).id,
            "hours": found.hours.tolist(),
            **{f"{name}_ml": np.round(row, 6).tolist() for name, row in zip(LAYERS, found.in_layer_ml, strict=True)},
            "cleared_ml": np.round(found.cleared_ml, 6).tolist(),
        }
        for product, found in zip(simulation.plan.protocol.products, simulation.residence, strict=True)
    ]


def model_evidence(simulation: Simulation) -> tuple[Evidence, ...]:
    """The parameters of the dose model and of the substances, once each."""
    named = (substance_named(product.substance).evidence for product in simulation.plan.protocol.products)
    return tuple(dict.fromkeys((*simulation.dose.evidence, *(item for evidence in named for item in evidence))))


def parameters_document(simulation: Simulation) -> list[Json]:
    """The parameters of the dose model and of the substances with their evidence."""
    return [asdict(item) for item in model_evidence(simulation)]


def _bands(bands: Mapping[str, Band]) -> Json:
    return {name: asdict(band) for name, band in bands.items()}


def _layer_bands(part: PartBands) -> Json:
    return {name: _bands(layer) for name, layer in zip(LAYERS, part.layers, strict=True)}


def _part_bands(part: PartBands) -> Json:
    return {"unit": part.unit, "whole": _bands(part.whole), "layers": _layer_bands(part)}


def robustness_document(found: Robustness | None, products: Sequence[str]) -> Json | None:
    """Bands, ranking and probability; None where it was not asked for. ``products`` are their ids."""
    if found is None:
        return None
    errors = []
    for name, (_, unit, words, _) in ERRORS.items():
        figure = found.profile.size(name)
        errors.append({"error": name, "size": figure.value, "unit": unit, "meaning": words, **_origin(figure)})
    return {
        "profile": found.profile.id,
        "title": found.profile.title,
        "samples": found.samples,
        "seed": found.seed,
        "errors": errors,
        "total": _bands(found.total),
        "total_layers": _layer_bands(found.all_parts),
        "regions": [_bands(region) for region in found.regions],
        "region_layers": [_layer_bands(part) for part in found.parts],
        "dosed": [None if part is None else _part_bands(part) for part in found.dosed],
        "products": [
            {"product": product, **_part_bands(part)}
            for product, part in zip(products, found.by_product, strict=True)
            if part is not None
        ],
        "zones": [{"zone": zone, **_bands(bands)} for zone, bands in found.zones.items()],
        "ranking": [{**asdict(cost), "cost": cost.cost} for cost in found.ranking],
        "likely_cold_cm2": found.likely_cold_cm2,
    }


def course_document(found: CourseDose | None, regions: Sequence[str]) -> Json | None:
    """The dose of several sessions with the same points and with the pattern moved; None where it was not asked for."""
    if found is None:
        return None
    pairs = [("total", found.same_total, found.moved_total), *zip(regions, found.same, found.moved, strict=True)]
    return {
        "sessions": found.sessions,
        "moves": found.moves,
        "regions": [
            {"region": label, "same_points": area_dose_document(same), "moved": area_dose_document(moved)}
            for label, same, moved in pairs
        ],
    }


def _origin(figure: Any) -> Json:
    return {"sources": list(figure.sources), "inferred": figure.inferred, "assumed": figure.assumed}


def histograms(simulation: Simulation) -> Iterator[tuple[str, str, str, str, Histogram]]:
    """Region, laterality, product, layer and histogram: of every target in its own product, through all layers and in each;
    then ``total`` for each product."""
    dose, plan = simulation.dose, simulation.plan
    areas, protocol = simulation.areas, plan.protocol
    parts = [
        (target.region, target.laterality, protocol.product_of(protocol.steps[target.step]), area)
        for target, area in zip(plan.targets, areas.own, strict=True)
    ]
    parts += [
        ("total", "midline", product, area)
        for product, area in zip(protocol.products, areas.products, strict=True)
        if area is not None
    ]
    for region, laterality, product, area in parts:
        layers = dose.layer_ml_cm2[protocol.products.index(product)]
        per_ml = 1.0 if product.concentration is None else product.concentration
        unit = "mL/cm2" if product.concentration is None else f"{product.dose_unit}/cm2"
        yield (
            region,
            laterality,
            product.id,
            WHOLE_DEPTH,
            area_histogram(layers.sum(axis=0), area, HISTOGRAM_BINS, per_ml, unit),
        )
        for index, name in enumerate(LAYERS):
            if layers[index].any():
                yield (
                    region,
                    laterality,
                    product.id,
                    name,
                    area_histogram(layers[index], area, HISTOGRAM_BINS, per_ml, unit),
                )


def histogram_rows(simulation: Simulation) -> Iterator[tuple[object, ...]]:
    """The rows of histogram.csv, in the order of HISTOGRAM_COLUMNS."""
    for region, laterality, product, layer, found in histograms(simulation):
        for k, area_cm2 in enumerate(found.area_cm2.tolist()):
            ends = float(found.dose[k]), float(found.dose[k + 1])
            yield region, laterality, product, layer, found.unit, found.rx, *ends, area_cm2, float(found.at_least[k])
