"""Published cases beside what mesomap computes for them, with the shipped protocols, techniques and limits."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from mesomap.anatomy.atlas_library import load_atlas
from mesomap.geometry.lattice import square
from mesomap.planning.general_findings import cream_g, most_lidocaine_mg
from mesomap.planning.make_plan import make_plan
from mesomap.planning.needle import depth_below_skin_mm
from mesomap.protocol.library import load_protocol
from mesomap.protocol.library_document import general_defaults
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.step import Step
from mesomap.protocol.technique import techniques
from mesomap.shipped import shipped_folder
from mesomap.simulation.containers import choose_containers
from mesomap.verification.check import Check, NotComputed

Answers = dict[str, float]


def reference_checks() -> tuple[list[Check], list[NotComputed]]:
    """Every figure of every published case beside ours; and the cases without an answer."""
    from ruamel.yaml import YAML

    text = (shipped_folder("clinical") / "reference_cases.yaml").read_text(encoding="utf-8")
    checks, without = [], []
    for case in YAML(typ="safe").load(text)["cases"]:
        name, sources = f"{case['id']} {case['title']}", tuple(case["sources"])
        if "not_computed" in case:
            without.append(NotComputed(name, case["not_computed"], sources))
            continue
        ours = ANSWERS[case["id"]]()
        for what, value in case["published"].items():
            low, high = value if isinstance(value, list) else (value, value)
            words, _, unit = what.rpartition(", ") if what.count(", ") else (what, "", "")
            label = f"{name}: {words}"
            note = case["kind"]
            checks.append(Check(label, ours[what], (low, high), unit, sources, float(case["within"]), note))
    return checks, without


@cache
def _laid(name: str) -> Answers:
    """Points, volume and dose of a shipped protocol on its own body."""
    protocol = load_protocol(name)
    body = protocol.body
    points = make_plan(
        load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local), protocol
    ).points
    unit = protocol.dose_unit
    answers = {"volume, mL": math.fsum(points.volume_ml), f"dose, {unit}": math.fsum(points.dose)}
    return {"points": float(len(points)), "sites": float(len(points)), **answers}


def _first(name: str) -> tuple[Protocol, Step, float]:
    """A shipped protocol, its first step and the dose per mL of what that injects."""
    protocol = load_protocol(name)
    step = protocol.steps[0]
    return protocol, step, protocol.product_of(step).concentration or math.nan


def _deoxycholic_acid() -> Answers:
    protocol, step, per_ml = _first("deoxycholic-acid-submental")
    points, each = protocol.limits.max_points or 0, step.volume_ml or math.nan
    cell_cm2 = square(step.pattern.spacing_mm or math.nan).cell_area_mm2 / 100.0
    opened = choose_containers(points * each, protocol.product_of(step).containers)
    return {
        "volume, mL": points * each,
        "dose, mg": points * each * per_ml,
        "dose, mg/cm2": each * per_ml / cell_cm2,
        "largest area, cm2": points * cell_cm2,
        "vials": float(sum(item.count for item in opened)),
    }


def _platysma() -> Answers:
    _, _, per_ml = _first("botulinum-platysma")
    return {f"volume of {units} U, mL": units / per_ml for units in (26, 31, 36)}


def _migraine_most() -> Answers:
    protocol, step, per_ml = _first("botulinum-migraine")
    return {"dose of 39 sites, U": (protocol.limits.max_points or 0) * (step.volume_ml or math.nan) * per_ml}


def _click() -> Answers:
    protocol, step, _ = _first("skin-booster-face-hand")
    return {"volume, mL": protocol.product_of(step).containers[0].size_ml / 100.0}


def _depths(*pairs: tuple[str, float, float]) -> Callable[[], Answers]:
    return lambda: {what: depth_below_skin_mm(length_mm, angle_deg) for what, length_mm, angle_deg in pairs}


def _pain_course() -> Answers:
    protocol, step, _ = _first("pain-upper-back")
    sessions = protocol.course.sessions[1] if protocol.course else 0
    return {"volume, mL": (step.shared_ml or step.pattern.total_ml or math.nan) * sessions}


def _phosphatidylcholine() -> Answers:
    _, _, per_ml = _first("lipolysis-abdomen")
    return {f"dose of {volume} mL, mg": volume * per_ml for volume in (40, 60)}


def _nappage() -> Answers:
    spacing = techniques()["nappage"].figures["spacing_mm"]
    return {f"points per cm2 at {h:g} mm": 100.0 / square(h).cell_area_mm2 for h in (spacing.low, spacing.high)}


def _dead_space() -> Answers:
    syringe = next(row for row in general_defaults().syringe_dead_space_ml if row.up_to_ml >= 1.0)
    return {"dead space, mL": syringe.value + NEEDLE_23_G_ML}


NEEDLE_23_G_ML = 0.05
"""Dead space of a needle of 21 or 23 G (D1)."""
PHOSPHATIDYLCHOLINE_5_PERCENT = 50.0
"""mg per mL (R10)."""

ANSWERS: dict[str, Callable[[], Answers]] = {
    "RC01": _deoxycholic_acid,
    "RC02": _deoxycholic_acid,
    "RC03": _deoxycholic_acid,
    "RC05": lambda: _laid("botulinum-glabella"),
    "RC06": lambda: _laid("botulinum-lateral-canthal"),
    "RC07": lambda: _laid("botulinum-forehead"),
    "RC09": _platysma,
    "RC10": lambda: _laid("botulinum-migraine"),
    "RC11": _migraine_most,
    "RC17": _click,
    "RC18": lambda: {"shots from 1 mL": 1.0 / techniques()["gun"].figures["volume_ml"].low},
    "RC22": _depths(
        ("5 mm at 30 degrees, mm", 5, 30), ("8 mm at 30 degrees, mm", 8, 30), ("5 mm at 45 degrees, mm", 5, 45)
    ),
    "RC23": _depths(("depth, mm", 13, 45)),
    "RC24": _depths(("30 degrees, mm", 4, 30), ("45 degrees, mm", 4, 45)),
    "RC26": _pain_course,
    "RC28": lambda: {
        "volume, mL": (load_protocol("lipolysis-abdomen").limits.max_dose or math.nan) / PHOSPHATIDYLCHOLINE_5_PERCENT
    },
    "RC29": _phosphatidylcholine,
    "RC30": lambda: {"g on 25 cm2": cream_g(25.0)[0], "g per cm2 on 20 cm2": cream_g(20.0)[0] / 20.0},
    "RC33": _nappage,
    "RC34": lambda: {"time, s": 1000.0 * techniques()["gun"].figures["seconds_per_point"].low},
    "RC35": lambda: {
        "plain, mg": most_lidocaine_mg(70.0, with_epinephrine=False),
        "with epinephrine, mg": most_lidocaine_mg(70.0, with_epinephrine=True),
    },
    "RC37": _dead_space,
}
"""How mesomap answers each published case, by what the file of cases asks for."""
