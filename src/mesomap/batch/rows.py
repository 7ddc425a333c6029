"""The rows of one job in the table of results: its total, then its regions, then its products."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mesomap.batch.columns import AREA_DOSES, AREA_SHARES, MINUTES, PERCENTILES, robust_name
from mesomap.batch.jobs import Job, OwnSkin
from mesomap.output.dose_document import area_dose_document
from mesomap.output.tables import region_document, total_document
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.bands import METRICS, Band
from mesomap.simulation.metrics import PartDose
from mesomap.simulation.session import Spread
from mesomap.simulation.simulate import Simulation
from mesomap.simulation.supply import Ledger

Row = dict[str, Any]
"""By name of the column; what is left out is unknown or does not apply."""
LEDGER = ("injected_ml", "dead_space_ml", "leak_ml", "drawn_ml", "opened_ml", "leftover_ml", "waste_ml")


def input_cells(job: Job) -> Row:
    """What was asked, the same in every row of the job."""
    skin, settings = job.skin, job.settings
    return {
        "key": job.key,
        "protocol": job.protocol.id,
        "protocol_version": job.protocol.version,
        "protocol_status": job.protocol.status,
        "protocol_sha256": job.protocol.sha256,
        "set": ";".join(job.protocol.overrides) or None,
        "regions": ";".join(job.regions or ()) or None,
        "surface": Path(skin.surface).name if isinstance(skin, OwnSkin) else None,
        "sex": skin.sex,
        "age_years": None if isinstance(skin, OwnSkin) else float(skin.age_years),
        "height_cm": None if isinstance(skin, OwnSkin) else float(skin.height_cm),
        "bmi": None if isinstance(skin, OwnSkin) else float(skin.bmi),
        "shape": None if isinstance(skin, OwnSkin) else _shape(skin.local),
        "setting": settings.name,
        "seed": settings.seed,
        "robustness_samples": settings.samples,
        "error_profile": settings.profile if settings.samples else None,
        "sessions": settings.sessions,
        "times": settings.times,
        "assistant": None if settings.assistant is None else str(settings.assistant).lower(),
        "prices": settings.prices,
        "start": None if settings.start is None else settings.start.isoformat(),
        "formats": ";".join(job.formats) or None,
        "folder": f"jobs/{job.folder_name}" if job.formats else None,
    }


def measured_rows(simulation: Simulation) -> list[Row]:
    """What came of it: the row of the total, one a region in the order of the plan, one a product."""
    total = _total(simulation)
    regions = [_region(simulation, index) for index in range(len(simulation.plan.targets))]
    products = [
        {"part": "product", "product": ledger.product, **_ledger(ledger), "container": ledger.container}
        for ledger in simulation.supply.ledgers
    ]
    return [total, *regions, *products]


def _total(simulation: Simulation) -> Row:
    plan, session, supply = simulation.plan, simulation.session, simulation.supply
    body, surface = plan.atlas.body, plan.atlas.surface
    spreads = (session.minutes, session.in_chair, session.hands_on, session.assistant, session.idle)
    found = simulation.robustness
    return {
        "part": "total",
        "measured_height_cm": None if body is None else body.measured_height_cm,
        "measured_bmi": None if body is None else body.measured_bmi,
        "mass_kg": None if body is None else body.mass_kg,
        "skin_area_m2": surface.area_cm2 / 1e4,
        **total_document(plan),
        **_area(simulation.metrics.all_parts),
        "mass_residual_share": simulation.metrics.mass.residual_share,
        **{name: value for who, spread in zip(MINUTES, spreads, strict=True) for name, value in _spread(who, spread)},
        "needle_changes": session.needle_changes,
        "refills": session.refills,
        "travel_mm": session.travel_mm,
        **{name: _sum([getattr(ledger, name) for ledger in supply.ledgers]) for name in LEDGER},
        "containers": _count(simulation),
        "cost": supply.cost,
        "currency": supply.currency,
        **_course(simulation),
        **_judged(simulation),
        **({} if found is None else _robust(found.total)),
        "robust_likely_cold_cm2": None if found is None else found.likely_cold_cm2,
    }


def _region(simulation: Simulation, index: int) -> Row:
    document = region_document(simulation, index)
    spacing, stretch = document.pop("spacing_mm"), document.pop("stretch")
    angle = document.pop("cell_angle_deg") or {"min": None, "max": None}
    found = simulation.robustness
    return {
        "part": "region",
        **document,
        **{f"spacing_{name}_mm": spacing[name] for name in ("asked", "min", "p05", "mean", "p95", "max")},
        "spacing_error_p95": spacing["error_p95"],
        **{f"stretch_{end}": stretch[end] for end in ("min", "max")},
        **{f"cell_angle_{end}_deg": angle[end] for end in ("min", "max")},
        "wrong_layer": simulation.metrics.wrong_layer[index],
        **_area(simulation.metrics.parts[index]),
        **({} if found is None else _robust(found.regions[index])),
    }


def _area(part: PartDose) -> Row:
    """The area dose of all products together, mL/cm2, and the mean in each layer."""
    dose = area_dose_document(part.whole)
    return {
        **{f"{name}_ml_cm2": dose[name] for name in AREA_DOSES},
        **{name: dose[name] for name in (*AREA_SHARES, "hot_cm2", "cold_cm2", "cv", "hi")},
        **{f"{name}_mean_ml_cm2": layer.mean for name, layer in zip(LAYERS, part.layers, strict=True)},
    }


def _ledger(ledger: Ledger) -> Row:
    values = {name: getattr(ledger, name) for name in LEDGER}
    return {**values, "containers": ledger.containers, "cost": ledger.cost}


def _count(simulation: Simulation) -> int | None:
    total = _sum([ledger.containers for ledger in simulation.supply.ledgers])
    return None if total is None else int(total)


def _sum(values: list[float | int | None]) -> float | None:
    """The sum, None where one is not known."""
    known = [value for value in values if value is not None]
    return math.fsum(known) if len(known) == len(values) else None


def _spread(who: str, spread: Spread | None) -> list[tuple[str, float | None]]:
    return [(f"{who}_{p}_min", None if spread is None else getattr(spread, f"{p}_min")) for p in PERCENTILES]


def _course(simulation: Simulation) -> Row:
    course, asked = simulation.course_supply, simulation.plan.protocol.course
    if course is None or asked is None:
        return {}
    cells: Row = {}
    for end, sessions, total in (("low", asked.sessions[0], course.least), ("high", asked.sessions[1], course.most)):
        counts = _sum([ledger.containers for ledger in total.ledgers])
        cells[f"course_sessions_{end}"] = sessions
        cells[f"course_containers_{end}"] = None if counts is None else int(counts)
        cells[f"course_cost_{end}"] = total.cost
    return cells


def _judged(simulation: Simulation) -> Row:
    passed = [goal.passed for goal in simulation.goals]
    severity = [finding.severity for finding in simulation.findings]
    return {
        **{
            f"goals_{name}": passed.count(state)
            for name, state in (("met", True), ("missed", False), ("unknown", None))
        },
        **{f"findings_{name}": severity.count(name) for name in ("info", "warning", "error")},
    }


def _robust(bands: Mapping[str, Band]) -> Row:
    return {robust_name(metric, p): getattr(bands[metric], p) for metric in METRICS for p in PERCENTILES}


def _shape(local: Mapping[str, float]) -> str | None:
    return ";".join(f"{part}={amount:g}" for part, amount in sorted(local.items())) or None
