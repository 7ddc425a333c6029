"""The rows of points.csv and session.csv and the document of metrics.json. Same inputs and seed, same bytes."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

import mesomap
from mesomap.output.dose_document import (
    HISTOGRAM_COLUMNS,
    course_document,
    histogram_rows,
    parameters_document,
    part_document,
    products_document,
    residence_document,
    robustness_document,
    zones_document,
)
from mesomap.output.visit_document import (
    cost_document,
    course_supply_document,
    items_document,
    session_document,
    supply_documents,
)
from mesomap.planning.plan import Plan, Target
from mesomap.simulation.simulate import Simulation
from mesomap.verification.check import Check, NotComputed, TimeCheck

METRICS_SCHEMA = "mesomap-metrics/1"
VERIFICATION_SCHEMA = "mesomap-verification/1"
POINT_COLUMNS = (
    *("point", "order", "step", "region", "laterality", "technique", "pattern", "row", "column", "product"),
    *("x_mm", "y_mm", "z_mm", "normal_x", "normal_y", "normal_z", "needle_x", "needle_y", "needle_z"),
    *("depth_mm", "insertion_mm", "angle_deg", "plane", "volume_ml", "dose", "dose_unit"),
    *("face", "b0", "b1", "b2", "mirror_point", "findings", "end_x_mm", "end_y_mm", "end_z_mm", "thread_mm"),
)
SESSION_COLUMNS = ("start_s", "end_s", "event", "region", "point", "product", "remaining_ml", "by")

Json = dict[str, Any]


def points_csv(simulation: Simulation) -> str:
    """points.csv: one row an injection, in injection order; numbers in full double precision, unknown is empty."""
    return csv_text(POINT_COLUMNS, point_rows(simulation))


def point_rows(simulation: Simulation) -> list[tuple[Any, ...]]:
    """The rows of points.csv, a value for each of ``POINT_COLUMNS``."""
    plan, points = simulation.plan, simulation.plan.points
    rules = _rules_by_point(simulation)
    ends = points.end.xyz_mm(plan.atlas.surface)
    rows = []
    for i in range(len(points)):
        step, target = plan.protocol.steps[points.step[i]], plan.targets[points.target[i]]
        product, mirror = plan.protocol.product_of(step), int(points.mirror_point[i])
        rows.append(
            (
                *(i + 1, i + 1, step.id, target.region, target.laterality, step.technique, step.pattern.kind),
                *((points.row[i], points.column[i]) if points.row[i] >= 0 else (None, None)),
                product.id,
                *(*points.xyz_mm[i], *points.normal[i], *points.needle[i]),
                *(points.depth_mm[i], points.insertion_mm[i], points.angle_deg[i], step.plane, points.volume_ml[i]),
                *(points.dose[i], product.dose_unit, points.place.face[i], *points.place.bary[i]),
                *(mirror + 1 if mirror >= 0 else None, ";".join(rules[i])),
                *((*ends[i], points.thread_mm[i]) if points.thread_mm[i] > 0.0 else (None,) * 4),
            )
        )
    return rows


def session_csv(simulation: Simulation) -> str:
    """session.csv: the nominal timeline of the session; points by their number in points.csv."""
    return csv_text(SESSION_COLUMNS, session_rows(simulation))


def session_rows(simulation: Simulation) -> list[tuple[Any, ...]]:
    """The rows of session.csv, a value for each of ``SESSION_COLUMNS``."""
    return [
        (
            *(e.start_s, e.end_s, e.event, e.region, None if e.point is None else e.point + 1),
            *(e.product, e.remaining_ml, e.by),
        )
        for e in simulation.session.timeline
    ]


def histogram_csv(simulation: Simulation) -> str:
    """histogram.csv: the dose-area histogram of every region and product, through all layers and in each."""
    return csv_text(HISTOGRAM_COLUMNS, histogram_rows(simulation))


def verification_document(
    checks: Iterable[Check], not_computed: Iterable[NotComputed] = (), times: Iterable[TimeCheck] = ()
) -> Json:
    """What ``mesomap verify`` found, as a document; ``pass`` is null where nothing is demanded or proved, an open end of a
    range too."""
    return {
        "schema": VERIFICATION_SCHEMA,
        "mesomap_version": mesomap.__version__,
        "checks": [
            {
                "name": check.name,
                "ours": check.ours,
                "published": list(check.published),
                "unit": check.unit,
                "deviation": check.deviation,
                "allowed": check.allowed,
                "pass": check.passed,
                "sources": list(check.sources),
                "note": check.note or None,
            }
            for check in checks
        ],
        "times": [
            {
                "id": check.id,
                "name": check.name,
                "published": [end if math.isfinite(end) else None for end in check.published],
                "simulated_p05_p95": list(check.simulated),
                "unit": check.unit,
                "protocol": check.protocol or None,
                "compared": check.compared,
                "overlaps": check.overlaps,
                "source_of": check.source_of or None,
                "pass": check.passed,
                "sources": list(check.sources),
                "why": check.remark or None,
            }
            for check in times
        ],
        "not_computed": [{"name": case.name, "why": case.why, "sources": list(case.sources)} for case in not_computed],
    }


def metrics_document(simulation: Simulation) -> Json:
    """metrics.json as a document; unknown is None, never 0."""
    plan = simulation.plan
    protocol, surface, body = plan.protocol, plan.atlas.surface, plan.atlas.body
    metrics = simulation.metrics
    return {
        "schema": METRICS_SCHEMA,
        "mesomap_version": mesomap.__version__,
        "protocol": {
            "id": protocol.id,
            "version": protocol.version,
            "status": protocol.status,
            "overrides": list(protocol.overrides),
            "sha256": protocol.sha256,
        },
        "surface": {
            "name": plan.atlas.name,
            "fingerprint": surface.fingerprint,
            "body": None if body is None else asdict(body),
            "n_vertices": len(surface.vertices_mm),
            "area_cm2": surface.area_cm2,
        },
        "seed": simulation.seed,
        "regions": [
            {
                **region_document(simulation, index),
                **part_document(metrics.reported_parts[index]),
                "wrong_layer": metrics.wrong_layer[index],
            }
            for index in range(len(plan.targets))
        ],
        "total": {
            **total_document(plan),
            **part_document(metrics.reported_all),
            "products": products_document(simulation),
            "mass": asdict(metrics.mass),
        },
        "session": session_document(simulation),
        "supply": supply_documents(simulation),
        "items": items_document(simulation),
        "cost": cost_document(simulation),
        "course": course_supply_document(simulation),
        "checklist": {
            "contraindications": [asdict(note) for note in protocol.contraindications],
            "cautions": [asdict(note) for note in protocol.cautions],
            "jurisdiction": [asdict(note) for note in protocol.jurisdiction],
        },
        "zones": zones_document(simulation),
        "residence": residence_document(simulation),
        "dose_parameters": parameters_document(simulation),
        "robustness": robustness_document(simulation.robustness, [product.id for product in plan.protocol.products]),
        "course_dose": course_document(simulation.course, [target.label for target in plan.targets]),
        "goals": [
            {
                "goal": g.goal,
                "region": g.region,
                "value": _known(g.value),
                "limit": g.limit,
                "unit": g.unit,
                "pass": g.passed,
            }
            for g in simulation.goals
        ],
        "findings": [
            {
                **asdict(finding),
                "point": None if finding.point is None else finding.point + 1,
                "value": _known(finding.value),
            }
            for finding in simulation.findings
        ],
    }


def spacing_document(target: Target) -> Json:
    """Asked and reached distances between neighbours of a target, mm; None where it has no neighbours."""
    lengths, asked = target.neighbour_mm, target.asked_spacing_mm
    if not len(lengths):
        return {"asked": asked, "min": None, "p05": None, "mean": None, "p95": None, "max": None, "error_p95": None}
    return {
        "asked": asked,
        "min": float(lengths.min()),
        "p05": float(np.percentile(lengths, 5)),
        "mean": float(lengths.mean()),
        "p95": float(np.percentile(lengths, 95)),
        "max": float(lengths.max()),
        "error_p95": float(np.percentile(np.abs(lengths / target.neighbour_asked_mm - 1.0), 95)),
    }


def json_text(document: Json) -> str:
    """A document as JSON with a fixed layout; raises ValueError for a NaN or infinity."""
    return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def points_of(plan: Plan, index: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """True for the points of target ``index``."""
    return np.asarray(plan.points.target == index)


def total_document(plan: Plan) -> Json:
    """Points, volume, dose and area of all targets together."""
    unit = plan.protocol.dose_unit
    return {
        "points": len(plan.points),
        "volume_ml": math.fsum(plan.points.volume_ml),
        "dose": _known(math.fsum(plan.points.dose)) if unit else None,
        "dose_unit": unit,
        "area_cm2": math.fsum(target.area_cm2 for target in plan.targets),
        "target_area_cm2": math.fsum(target.target_area_cm2 for target in plan.targets),
    }


def region_document(simulation: Simulation, index: int) -> Json:
    """What a target takes and how its points lie, without the dose on its skin."""
    plan, target = simulation.plan, simulation.plan.targets[index]
    mine = points_of(plan, index)
    step = plan.protocol.steps[target.step]
    product = plan.protocol.product_of(step)
    return {
        "region": target.region,
        "laterality": target.laterality,
        "step": step.id,
        "product": product.id,
        "area_cm2": target.area_cm2,
        "target_area_cm2": target.target_area_cm2,
        "points": int(mine.sum()),
        "volume_ml": math.fsum(plan.points.volume_ml[mine]),
        "dose": _known(math.fsum(plan.points.dose[mine])),
        "dose_unit": product.dose_unit,
        "spacing_mm": spacing_document(target),
        "covering_radius_mm": target.covering_radius_mm,
        "inner_covering_radius_mm": target.inner_covering_radius_mm,
        "lost_points": target.lost,
        "stretch": {"min": target.stretch[0], "max": target.stretch[1]},
        "cell_angle_deg": _span(target.cell_angle_deg),
    }


def _span(pair: tuple[float, float] | None) -> Json | None:
    return None if pair is None else {"min": pair[0], "max": pair[1]}


def _known(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else value


def _rules_by_point(simulation: Simulation) -> list[list[str]]:
    rules: list[list[str]] = [[] for _ in range(len(simulation.plan.points))]
    for finding in simulation.findings:
        if finding.point is not None:
            rules[finding.point].append(finding.rule)
    return rules


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows under their columns; numbers in full double precision, None and what is no number as an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float | np.floating):
        return "" if math.isnan(value) else repr(float(value))
    return str(value)
