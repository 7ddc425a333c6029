"""JSON Schemas of the files mesomap writes and reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mesomap.output.json_schema import COUNT, HASH, NUMBER, SHARE, TEXT, Json, known_or_null, list_of, numbers, record
from mesomap.output.markups import MARKUPS_SCHEMA
from mesomap.output.plan_file import PLAN_SCHEMA
from mesomap.output.sweep_table import FIRST, FOLLOWING
from mesomap.output.tables import METRICS_SCHEMA, POINT_COLUMNS
from mesomap.output.visit_schema import visit_schema
from mesomap.protocol.error_profile import ERRORS
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.bands import LAYER_METRICS, METRICS, ZONE_METRICS
from mesomap.simulation.erring_places import PLACE_METRICS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

LOCAL: Json = {
    "type": "object",
    "additionalProperties": {"type": "number", "minimum": -1, "maximum": 1},
}
SIDE: Json = {"enum": ["left", "right", "midline"]}


def titled(title: str, schema: Json) -> Json:
    """``schema`` with its dialect and a title."""
    return {"$schema": DIALECT, "title": title, **schema}


def _area_dose() -> Json:
    maybe = known_or_null(NUMBER)
    shares = {name: SHARE for name in ("v50", "v100", "v150", "coverage", "overlap")}
    doses = numbers(("rx", "mean", "d98", "d95", "d50", "d2", "hot_cm2", "cold_cm2"))
    return record(unit=TEXT, **doses, **shares, **{name: maybe for name in ("cv", "hi", "excess", "cn", "spill")})


def _part() -> dict[str, Json]:
    return {"area_dose": _area_dose(), "layers": record(**{name: _area_dose() for name in LAYERS})}


def _robustness() -> Json:
    maybe, maybe_text = known_or_null(NUMBER), known_or_null(TEXT)
    band = record(**{name: maybe for name in ("nominal", "p05", "p50", "p95")})
    metrics = record(**{name: band for name in METRICS})
    layer = record(**{name: band for name in LAYER_METRICS})
    layers = record(**{name: layer for name in LAYERS})
    part = {"unit": TEXT, "whole": metrics, "layers": layers}
    origin = {"sources": list_of(TEXT), "inferred": maybe_text, "assumed": maybe_text}
    error = record(error={"enum": list(ERRORS)}, size=NUMBER, unit=TEXT, meaning=TEXT, **origin)
    cost = record(
        error={"enum": list(ERRORS)},
        unit=TEXT,
        v50=band,
        d95_rx=band,
        wrong_layer=band,
        **numbers(("size", "v50_loss", "d95_loss", "wrong_layer_rise", "cost")),
    )
    return record(
        profile=TEXT,
        title=TEXT,
        samples=COUNT,
        seed=COUNT,
        errors=list_of(error),
        total=metrics,
        total_layers=layers,
        regions=list_of(metrics),
        region_layers=list_of(layers),
        dosed=list_of(known_or_null(record(**part))),
        products=list_of(record(product=TEXT, **part)),
        zones=list_of(record(zone=TEXT, **{name: band for name in (*ZONE_METRICS, *PLACE_METRICS)})),
        ranking=list_of(cost),
        likely_cold_cm2=NUMBER,
    )


def metrics_schema() -> Json:
    """metrics.json."""
    maybe_number, maybe_text = known_or_null(NUMBER), known_or_null(TEXT)
    body = record(
        sex={"enum": ["female", "male"]},
        **numbers(
            (
                "age_years",
                "height_cm",
                "bmi",
                "fatness",
                "stature",
                "measured_height_cm",
                "measured_bmi",
                "mass_kg",
                "area_m2",
            )
        ),
        local=LOCAL,
    )
    region = record(
        region=TEXT,
        laterality=SIDE,
        step=TEXT,
        product=TEXT,
        **numbers(("area_cm2", "target_area_cm2", "volume_ml", "covering_radius_mm", "inner_covering_radius_mm")),
        points=COUNT,
        lost_points=COUNT,
        stretch=record(**numbers(("min", "max"))),
        cell_angle_deg=known_or_null(record(**numbers(("min", "max")))),
        dose=maybe_number,
        dose_unit=maybe_text,
        spacing_mm=record(
            asked=maybe_number, **{name: maybe_number for name in ("min", "p05", "mean", "p95", "max", "error_p95")}
        ),
        **_part(),
        wrong_layer=maybe_number,
    )
    mass = record(
        **numbers(("expelled_ml", "leak_ml", "injected_ml", "on_skin_ml", "beyond_edge_ml", "residual_share")),
        raw_ratio_min=maybe_number,
        raw_ratio_max=maybe_number,
    )
    return titled(
        "mesomap metrics.json",
        record(
            schema={"const": METRICS_SCHEMA},
            mesomap_version=TEXT,
            protocol=record(id=TEXT, version=TEXT, status=TEXT, overrides=list_of(TEXT), sha256=HASH),
            surface=record(name=TEXT, fingerprint=HASH, body=known_or_null(body), n_vertices=COUNT, area_cm2=NUMBER),
            seed=COUNT,
            regions=list_of(region),
            total=record(
                points=COUNT,
                volume_ml=NUMBER,
                dose=maybe_number,
                dose_unit=maybe_text,
                area_cm2=NUMBER,
                target_area_cm2=NUMBER,
                **_part(),
                products=list_of(record(product=TEXT, **_part())),
                mass=mass,
            ),
            **visit_schema(),
            checklist=record(
                **{
                    part: list_of(record(text=TEXT, sources=list_of(TEXT), where=maybe_text))
                    for part in ("contraindications", "cautions", "jurisdiction")
                }
            ),
            zones=list_of(
                record(
                    zone=TEXT,
                    title=TEXT,
                    **numbers(("ml", "share", "mean_ml_cm2", "most_ml_cm2")),
                    point=known_or_null(COUNT),
                    point_mm=maybe_number,
                    footprint_mm=maybe_number,
                )
            ),
            residence=list_of(
                record(
                    product=TEXT,
                    substance=TEXT,
                    **{name: list_of(NUMBER) for name in ("hours", *(f"{layer}_ml" for layer in LAYERS), "cleared_ml")},
                )
            ),
            dose_parameters=list_of(
                record(
                    quantity=TEXT,
                    value=NUMBER,
                    unit=TEXT,
                    tag={"enum": ["A", "S", "M", "P"]},
                    source=TEXT,
                    spread=maybe_text,
                )
            ),
            robustness=known_or_null(_robustness()),
            course_dose=known_or_null(
                record(
                    sessions=COUNT,
                    moves={"type": "boolean"},
                    regions=list_of(record(region=TEXT, same_points=_area_dose(), moved=_area_dose())),
                )
            ),
            goals=list_of(
                record(
                    goal=TEXT,
                    region=maybe_text,
                    value=maybe_number,
                    limit=NUMBER,
                    unit=TEXT,
                    **{"pass": known_or_null({"type": "boolean"})},
                )
            ),
            findings=list_of(
                record(
                    rule=TEXT,
                    severity={"enum": ["info", "warning", "error"]},
                    text=TEXT,
                    region=maybe_text,
                    point=known_or_null(COUNT),
                    value=maybe_number,
                    limit=maybe_number,
                    unit=maybe_text,
                    source=maybe_text,
                )
            ),
        ),
    )


def _edits() -> list[Json]:
    """What may stand in the ``edits`` of plan.json; points by their number."""
    number: Json = {"type": "integer", "minimum": 1}
    place = {"face": COUNT, "bary": list_of({"type": "number", "minimum": -1e-9}, 3)}
    kept = record(
        **place,
        step=TEXT,
        target=TEXT,
        end=known_or_null(record(**place)),
        thread_mm={"type": "number", "minimum": 0},
    )
    return [
        record(do={"const": "add"}, **place, step=TEXT, target=TEXT),
        record(do={"const": "move"}, point=number, **place, target=TEXT),
        record(do={"enum": ["delete", "lock", "unlock"]}, points=list_of(number)),
        record(do={"const": "mirror"}, side={"enum": ["left", "right"]}),
        record(do={"const": "keep"}, points=list_of(kept)),
    ]


def plan_schema() -> Json:
    """plan.json."""
    return titled(
        "mesomap plan.json",
        record(
            schema={"const": PLAN_SCHEMA},
            mesomap_version=TEXT,
            protocol=record(id=TEXT, sha256=HASH, overrides=list_of(TEXT), text=TEXT),
            body=known_or_null(
                record(sex={"enum": ["female", "male"]}, **numbers(("age_years", "height_cm", "bmi")), local=LOCAL)
            ),
            surface=record(
                name=TEXT,
                fingerprint=HASH,
                file=known_or_null(
                    record(name=TEXT, sha256=HASH, mm_per_unit=NUMBER, sex={"enum": ["female", "male"]})
                ),
            ),
            regions=known_or_null(list_of(TEXT)),
            seed=COUNT,
            points=record(
                step=list_of(TEXT),
                target=list_of(TEXT),
                face=list_of(COUNT),
                bary=list_of(list_of(NUMBER, 3)),
                depth_mm=list_of(NUMBER),
                volume_ml=list_of(NUMBER),
            ),
            drawn=list_of(
                record(
                    name=TEXT,
                    kind={"enum": ["region", "zone"]},
                    face=list_of(COUNT),
                    bary=list_of(list_of(NUMBER, 3)),
                    radius_mm=known_or_null(NUMBER),
                    margin_mm=NUMBER,
                )
            ),
            edits=list_of({"anyOf": _edits()}),
            sha256=HASH,
        ),
    )


def points_schema() -> Json:
    """points.csv, as one object a row with the columns as keys; an empty cell is null."""
    whole = {"point", "order", "face"}
    words = {"step", "region", "technique", "pattern", "product", "plane", "findings"}
    special: dict[str, Json] = {
        "laterality": SIDE,
        **{name: known_or_null(COUNT) for name in ("row", "column", "mirror_point")},
        "dose": known_or_null(NUMBER),
        "dose_unit": known_or_null(TEXT),
        **{name: known_or_null(NUMBER) for name in ("end_x_mm", "end_y_mm", "end_z_mm", "thread_mm")},
    }
    properties = {
        name: special.get(name, COUNT if name in whole else TEXT if name in words else NUMBER) for name in POINT_COLUMNS
    }
    return titled("mesomap points.csv, one row", record(**properties))


def markups_schema() -> Json:
    """points.mrk.json: what mesomap writes of the markups of 3D Slicer, whose own schema the file names."""
    yes: Json = {"const": True}
    places = {"position": list_of(NUMBER, 3), "orientation": list_of(NUMBER, 9)}
    words = {"id": TEXT, "label": TEXT, "description": TEXT, "associatedNodeID": {"const": ""}}
    states = {"selected": yes, "locked": yes, "visibility": yes, "positionStatus": {"const": "defined"}}
    point = record(**words, **places, **states)
    sizes: dict[str, Json] = {name: {"type": "number", "exclusiveMinimum": 0} for name in ("textScale", "glyphSize")}
    display = record(
        visibility=yes,
        pointLabelsVisibility={"type": "boolean"},
        propertiesLabelVisibility={"const": False},
        glyphType={"const": "Sphere3D"},
        useGlyphScale={"const": False},
        **sizes,
    )

    def markup(kind: str, points: Json) -> Json:
        return record(
            type={"const": kind},
            name=TEXT,
            coordinateSystem={"const": "LPS"},
            coordinateUnits={"const": "mm"},
            locked=yes,
            fixedNumberOfControlPoints=yes,
            labelFormat=TEXT,
            lastUsedControlPointNumber=COUNT,
            controlPoints=points,
            measurements=list_of({}, 0),
            display=display,
        )

    written: Json = {
        "type": "array",
        "prefixItems": [markup("Fiducial", list_of(point))],
        "items": markup("Line", list_of(point, 2)),
        "minItems": 1,
    }
    return titled("mesomap points.mrk.json", record(**{"@schema": {"const": MARKUPS_SCHEMA}, "markups": written}))


def stills_schema() -> Json:
    """stills.json: where the camera of every picture stood."""
    picture = record(
        file=TEXT,
        site=TEXT,
        view=TEXT,
        shows={"enum": ["injections", "dose"]},
        **numbers(("azimuth_deg", "elevation_deg")),
        middle_mm=list_of(NUMBER, 3),
        field_mm=list_of(NUMBER, 2),
        size_px=list_of(COUNT, 2),
        print_mm=list_of(NUMBER, 2),
    )
    return titled(
        "mesomap stills.json",
        record(schema={"const": "mesomap-stills/1"}, disclaimer=TEXT, pictures=list_of(picture)),
    )


def sweep_schema() -> Json:
    """sweep.csv, as one object a row with the columns as keys; an empty cell is null. The keys that are varied, such as
    ``steps.face.spacing_mm`` or ``steps.*.volume_ml``, are columns as well and have a point in their name."""
    counts = {"combination", "points", "containers", "errors", "warnings"}
    known: dict[str, Json] = {
        **dict.fromkeys(("combination", "errors", "warnings"), COUNT),
        "prescribed": {"type": "boolean"},
        "front": {"type": "boolean"},
        **dict.fromkeys(("currency", "findings", "reason"), known_or_null(TEXT)),
    }
    fixed = {name: known.get(name, known_or_null(COUNT if name in counts else NUMBER)) for name in (*FIRST, *FOLLOWING)}
    schema = record(**fixed)
    del schema["additionalProperties"]
    varied: Json = {
        "patternProperties": {r"\.": {"type": ["number", "string", "null"]}},
        "unevaluatedProperties": False,
    }
    return titled("mesomap sweep.csv, one row", {**schema, **varied})


def protocol_schema() -> Json:
    """A protocol file, as the reader checks it (references between keys are checked besides)."""
    from mesomap.protocol.defaults import FILLED
    from mesomap.protocol.document import Document
    from mesomap.protocol.technique import techniques

    schema: dict[str, Any] = Document.model_json_schema(by_alias=True)
    parts = {"Document": schema, **schema["$defs"]}
    for part, keys in FILLED.items():
        parts[part]["required"] = [key for key in parts[part]["required"] if key not in keys]
    parts["StepPart"]["properties"]["technique"] = {"enum": [t.id for t in techniques().values() if t.usable]}
    return {**_with_measured(schema), **titled("mesomap protocol file", {})}


def _with_measured(schema: dict[str, Any]) -> dict[str, Any]:
    """Times measured say their range themselves."""
    part = schema["$defs"]["TimeRange"]
    part["anyOf"] = [{"required": part.pop("required")}, {"required": ["measured"]}]
    return schema


def times_schema() -> Json:
    """A file of times of one's own, as the reader checks it."""
    from mesomap.protocol.times import TimesDocument

    return {**_with_measured(TimesDocument.model_json_schema(by_alias=True)), **titled("mesomap file of times", {})}


def prices_schema() -> Json:
    """A price list of one's own, as the reader checks it."""
    from mesomap.protocol.prices import PricesDocument

    return {**PricesDocument.model_json_schema(by_alias=True), **titled("mesomap price list", {})}


SCHEMAS: dict[str, Callable[[], Json]] = {
    "metrics": metrics_schema,
    "plan": plan_schema,
    "points": points_schema,
    "markups": markups_schema,
    "stills": stills_schema,
    "sweep": sweep_schema,
    "prices": prices_schema,
    "protocol": protocol_schema,
    "times": times_schema,
}
"""Schemas by the name of the file."""
