"""The columns of the table of results: name, kind and meaning. The unit is in the name where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mesomap.output.json_schema import COUNT, NUMBER, TEXT, Json, known_or_null, record
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.bands import METRICS

Kind = Literal["text", "count", "number"]
AREA_DOSES = ("rx", "mean", "d98", "d95", "d50", "d2")
AREA_SHARES = ("v50", "v100", "v150", "coverage", "overlap", "excess", "cn", "spill")
MINUTES = ("session", "in_chair", "hands_on", "assistant", "idle")
PERCENTILES = ("p05", "p50", "p95")


@dataclass(frozen=True)
class Column:
    """A column: what its cells hold, in which rows, and what they mean. ``rows`` is ``job`` where every row of a job says the
    same, else the parts, separated by blanks, that have a value."""

    name: str
    kind: Kind
    rows: str
    meaning: str


def robust_name(metric: str, percentile: str) -> str:
    """Column of a metric of robustness."""
    return f"robust_{metric}{'_ml_cm2' if metric in AREA_DOSES else ''}_{percentile}"


def _inputs() -> list[Column]:
    every = [
        ("job", "count", "number of the job in the manifest, from 1"),
        ("key", "text", "SHA-256 over all inputs, the version of mesomap and the text of the protocol"),
        ("protocol", "text", "id of the protocol"),
        ("protocol_version", "text", "its version"),
        ("protocol_status", "text", "its status, such as label or synthetic"),
        ("protocol_sha256", "text", "SHA-256 over its text and what is set"),
        ("set", "text", "what is set, `KEY=VALUE` with semicolons between"),
        ("regions", "text", "the regions it is narrowed to, with semicolons between"),
        ("surface", "text", "name of the file of a surface of one's own"),
        ("sex", "text", "of the body, or of that whose landmarks fill in on a surface of one's own"),
        ("age_years", "number", "asked"),
        ("height_cm", "number", "asked"),
        ("bmi", "number", "asked, kg/m2"),
        ("shape", "text", "local shapes, `PART=AMOUNT` with semicolons between"),
        ("setting", "text", "name of the setting"),
        ("seed", "count", "of everything random"),
        ("robustness_samples", "count", "sessions tried with errors, 0 is none"),
        ("error_profile", "text", "whose errors"),
        ("sessions", "count", "sessions whose dose is added up"),
        ("times", "text", "whose times, where not the protocol's"),
        ("assistant", "text", "`true`, `false`, or as the times say"),
        ("prices", "text", "the price list"),
        ("start", "text", "day of the first session"),
        ("formats", "text", "formats in the folder of the job, with semicolons between"),
        ("folder", "text", "that folder, from the folder of the batch"),
        ("status", "text", "`done` or `failed`"),
        ("error", "text", "why it failed"),
    ]
    return [Column(name, kind, "job", meaning) for name, kind, meaning in every]  # type: ignore[arg-type]


def _measures() -> list[Column]:
    every: list[tuple[str, Kind, str, str]] = [
        ("measured_height_cm", "number", "total", "of the skin that was made"),
        ("measured_bmi", "number", "total", "kg/m2"),
        ("mass_kg", "number", "total", "of that body"),
        ("skin_area_m2", "number", "total", "of the whole surface"),
        ("part", "text", "job", "`total`, `region` or `product`: what the row is about"),
        ("region", "text", "region", "id without its side"),
        ("laterality", "text", "region", "`left`, `right` or `midline`"),
        ("step", "text", "region", "id of the step"),
        ("product", "text", "region product", "id of the product"),
        ("points", "count", "total region", "injections"),
        ("lost_points", "count", "region", "points that found no place"),
        ("volume_ml", "number", "total region", "what leaves the needle"),
        ("dose", "number", "total region", "in `dose_unit`"),
        ("dose_unit", "text", "total region", "of the product, or none"),
        ("area_cm2", "number", "total region", "of the region"),
        ("target_area_cm2", "number", "total region", "of it what zones and margin leave"),
    ]
    for name in ("asked", "min", "p05", "mean", "p95", "max"):
        every.append((f"spacing_{name}_mm", "number", "region", "distance between neighbours along the skin"))
    every += [
        ("spacing_error_p95", "number", "region", "95th percentile of |distance / asked - 1|"),
        ("covering_radius_mm", "number", "region", "farthest a spot lies from a point"),
        ("inner_covering_radius_mm", "number", "region", "the same away from the border"),
        ("stretch_min", "number", "region", "least factor of lengths when laid flat"),
        ("stretch_max", "number", "region", "largest"),
        ("cell_angle_min_deg", "number", "region", "of the lattice's cells on the skin"),
        ("cell_angle_max_deg", "number", "region", "the same"),
        ("wrong_layer", "number", "region", "share of the deposits outside the layer meant"),
    ]
    for name in AREA_DOSES:
        every.append((f"{name}_ml_cm2", "number", "total region", f"area dose of all products: {name}"))
    for name in AREA_SHARES:
        every.append((name, "number", "total region", f"area dose of all products: {name}, a share"))
    every += [
        ("hot_cm2", "number", "total region", "area with at least 150 % of the prescription"),
        ("cold_cm2", "number", "total region", "area with less than 50 % of it"),
        ("cv", "number", "total region", "standard deviation of the area dose / mean"),
        ("hi", "number", "total region", "(D2 - D98) / D50"),
    ]
    for layer in LAYERS:
        every.append((f"{layer}_mean_ml_cm2", "number", "total region", f"mean area dose in layer {layer}"))
    every.append(("mass_residual_share", "number", "total", "what the dose map misses of what is injected"))
    for who in MINUTES:
        for p in PERCENTILES:
            every.append((f"{who}_{p}_min", "number", "total", f"minutes: {who.replace('_', ' ')}, percentile {p[1:]}"))
    every += [
        ("needle_changes", "count", "total", "within the session"),
        ("refills", "count", "total", "of the syringe"),
        ("travel_mm", "number", "total", "way of the hand"),
        ("injected_ml", "number", "total product", "stays in the skin"),
        ("dead_space_ml", "number", "total product", "stays in needles and syringes"),
        ("leak_ml", "number", "total product", "runs out of the skin"),
        ("drawn_ml", "number", "total product", "drawn up"),
        ("containers", "count", "total product", "to open"),
        ("container", "text", "product", "which"),
        ("opened_ml", "number", "total product", "what they hold"),
        ("leftover_ml", "number", "total product", "opened and not drawn"),
        ("waste_ml", "number", "total product", "dead space, leak and leftover"),
        ("cost", "number", "total product", "of the containers; of all that has a price in the total"),
        ("currency", "text", "total", "of the price list"),
        ("course_sessions_low", "count", "total", "sessions of the shortest course"),
        ("course_sessions_high", "count", "total", "of the longest"),
        ("course_containers_low", "count", "total", "containers of the shortest course"),
        ("course_containers_high", "count", "total", "of the longest"),
        ("course_cost_low", "number", "total", "cost of the shortest course"),
        ("course_cost_high", "number", "total", "of the longest"),
        ("goals_met", "count", "total", "goals"),
        ("goals_missed", "count", "total", "goals"),
        ("goals_unknown", "count", "total", "goals without an answer here"),
        ("findings_info", "count", "total", "findings of severity info"),
        ("findings_warning", "count", "total", "of severity warning"),
        ("findings_error", "count", "total", "of severity error"),
    ]
    for metric in METRICS:
        for p in PERCENTILES:
            words = f"with errors of hand or device: {metric}, percentile {p[1:]}"
            every.append((robust_name(metric, p), "number", "total region", words))
    every.append(("robust_likely_cold_cm2", "number", "total", "area more often cold than not"))
    return [Column(*entry) for entry in every]


COLUMNS: tuple[Column, ...] = (*_inputs(), *_measures())
"""In the order of the table."""


def results_schema() -> Json:
    """One row of results.parquet and results.csv, an object with the columns as keys; an empty cell is null."""
    kinds: dict[str, Json] = {"text": TEXT, "count": COUNT, "number": NUMBER}
    special: dict[str, Json] = {
        "part": {"enum": ["total", "region", "product"]},
        "laterality": known_or_null({"enum": ["left", "right", "midline"]}),
        "status": {"enum": ["done", "failed"]},
        **{name: kinds["text"] for name in ("key", "protocol", "sex")},
        **{name: kinds["count"] for name in ("job", "seed")},
    }
    properties = {
        c.name: {**special.get(c.name, known_or_null(kinds[c.kind])), "description": c.meaning} for c in COLUMNS
    }
    return record(**properties)
