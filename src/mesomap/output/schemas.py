"""JSON Schemas of the files mesomap writes and reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mesomap.output.markups import MARKUPS_SCHEMA
from mesomap.output.plan_file import PLAN_SCHEMA
from mesomap.output.tables import METRICS_SCHEMA, POINT_COLUMNS, Json
from mesomap.protocol.error_profile import ERRORS
from mesomap.protocol.goal import LAYERS
from mesomap.simulation.robustness import METRICS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

NUMBER: Json = {"type": "number"}
COUNT: Json = {"type": "integer", "minimum": 0}
TEXT: Json = {"type": "string"}
HASH: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}
LOCAL: Json = {
    "type": "object",
    "additionalProperties": {"type": "number", "minimum": -1, "maximum": 1},
}
SIDE: Json = {"enum": ["left", "right", "midline"]}


def _known_or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(items: Json, size: int | None = None) -> Json:
    return {"type": "array", "items": items, **({} if size is None else {"minItems": size, "maxItems": size})}


def _record(**properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _numbers(names: Iterable[str]) -> dict[str, Json]:
    return {name: NUMBER for name in names}


def _titled(title: str, schema: Json) -> Json:
    return {"$schema": DIALECT, "title": title, **schema}


def _area_dose() -> Json:
    maybe = _known_or_null(NUMBER)
    shares = {name: SHARE for name in ("v50", "v100", "v150", "coverage", "overlap")}
    doses = _numbers(("rx", "mean", "d98", "d95", "d50", "d2", "hot_cm2", "cold_cm2"))
    return _record(unit=TEXT, **doses, **shares, **{name: maybe for name in ("cv", "hi", "excess", "cn", "spill")})


def _part() -> dict[str, Json]:
    return {"area_dose": _area_dose(), "layers": _record(**{name: _area_dose() for name in LAYERS})}


def _robustness() -> Json:
    maybe, maybe_text = _known_or_null(NUMBER), _known_or_null(TEXT)
    band = _record(**{name: maybe for name in ("nominal", "p05", "p50", "p95")})
    metrics = _record(**{name: band for name in METRICS})
    origin = {"sources": _list(TEXT), "inferred": maybe_text, "assumed": maybe_text}
    error = _record(error={"enum": list(ERRORS)}, size=NUMBER, unit=TEXT, meaning=TEXT, **origin)
    cost = _record(
        error={"enum": list(ERRORS)}, unit=TEXT, v50=band, d95_rx=band, **_numbers(("size", "v50_loss", "d95_loss"))
    )
    return _record(
        profile=TEXT,
        title=TEXT,
        samples=COUNT,
        seed=COUNT,
        errors=_list(error),
        total=metrics,
        regions=_list(metrics),
        ranking=_list(cost),
        likely_cold_cm2=NUMBER,
    )


def _spread() -> Json:
    return _record(**_numbers(("p05", "p50", "p95")))


def metrics_schema() -> Json:
    """metrics.json."""
    maybe_number, maybe_text = _known_or_null(NUMBER), _known_or_null(TEXT)
    body = _record(
        sex={"enum": ["female", "male"]},
        **_numbers(
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
    region = _record(
        region=TEXT,
        laterality=SIDE,
        step=TEXT,
        product=TEXT,
        **_numbers(("area_cm2", "target_area_cm2", "volume_ml", "covering_radius_mm", "inner_covering_radius_mm")),
        points=COUNT,
        lost_points=COUNT,
        stretch=_record(**_numbers(("min", "max"))),
        cell_angle_deg=_known_or_null(_record(**_numbers(("min", "max")))),
        dose=maybe_number,
        dose_unit=maybe_text,
        spacing_mm=_record(
            asked=maybe_number, **{name: maybe_number for name in ("min", "p05", "mean", "p95", "max", "error_p95")}
        ),
        **_part(),
        wrong_layer=maybe_number,
    )
    mass = _record(
        **_numbers(("expelled_ml", "leak_ml", "injected_ml", "on_skin_ml", "beyond_edge_ml", "residual_share")),
        raw_ratio_min=maybe_number,
        raw_ratio_max=maybe_number,
    )
    ledger = _record(
        product=TEXT,
        **_numbers(("injected_ml", "dead_space_ml", "leak_ml", "drawn_ml")),
        containers=_known_or_null(COUNT),
        container=maybe_text,
        leftover_ml=maybe_number,
        cost=maybe_number,
    )
    return _titled(
        "mesomap metrics.json",
        _record(
            schema={"const": METRICS_SCHEMA},
            mesomap_version=TEXT,
            protocol=_record(id=TEXT, version=TEXT, status=TEXT, overrides=_list(TEXT), sha256=HASH),
            surface=_record(name=TEXT, fingerprint=HASH, body=_known_or_null(body), n_vertices=COUNT, area_cm2=NUMBER),
            seed=COUNT,
            regions=_list(region),
            total=_record(
                points=COUNT,
                volume_ml=NUMBER,
                dose=maybe_number,
                dose_unit=maybe_text,
                area_cm2=NUMBER,
                target_area_cm2=NUMBER,
                **_part(),
                products=_list(_record(product=TEXT, **_part())),
                mass=mass,
            ),
            session=_record(
                minutes=_spread(),
                in_chair_minutes=_spread(),
                hands_on_minutes=_spread(),
                assistant_minutes=_known_or_null(_spread()),
                idle_minutes=_spread(),
                times=maybe_text,
                phases=_list(
                    _record(
                        name=TEXT,
                        minutes=_spread(),
                        waiting={"type": "boolean"},
                        by=_known_or_null({"enum": ["practitioner", "assistant"]}),
                        sources=_list(TEXT),
                        assumed=maybe_text,
                    )
                ),
                needle_changes=COUNT,
                refills=COUNT,
                travel_mm=NUMBER,
            ),
            supply=_list(ledger),
            course=_known_or_null(
                _record(
                    sessions=_list(COUNT, 2),
                    interval_days=_list(COUNT, 2),
                    containers=_known_or_null(_list(COUNT, 2)),
                    cost={"type": "null"},
                    calendar={"type": "null"},
                )
            ),
            checklist=_record(
                **{
                    part: _list(_record(text=TEXT, sources=_list(TEXT), where=maybe_text))
                    for part in ("contraindications", "cautions", "jurisdiction")
                }
            ),
            zones=_list(
                _record(
                    zone=TEXT,
                    title=TEXT,
                    **_numbers(("ml", "share", "mean_ml_cm2", "most_ml_cm2")),
                    point=_known_or_null(COUNT),
                    point_mm=maybe_number,
                    footprint_mm=maybe_number,
                )
            ),
            residence=_list(
                _record(
                    product=TEXT,
                    substance=TEXT,
                    **{name: _list(NUMBER) for name in ("hours", *(f"{layer}_ml" for layer in LAYERS), "cleared_ml")},
                )
            ),
            dose_parameters=_list(
                _record(
                    quantity=TEXT,
                    value=NUMBER,
                    unit=TEXT,
                    tag={"enum": ["A", "S", "M", "P"]},
                    source=TEXT,
                    spread=maybe_text,
                )
            ),
            robustness=_known_or_null(_robustness()),
            course_dose=_known_or_null(
                _record(
                    sessions=COUNT,
                    moves={"type": "boolean"},
                    regions=_list(_record(region=TEXT, same_points=_area_dose(), moved=_area_dose())),
                )
            ),
            goals=_list(
                _record(
                    goal=TEXT,
                    region=maybe_text,
                    value=maybe_number,
                    limit=NUMBER,
                    unit=TEXT,
                    **{"pass": _known_or_null({"type": "boolean"})},
                )
            ),
            findings=_list(
                _record(
                    rule=TEXT,
                    severity={"enum": ["info", "warning", "error"]},
                    text=TEXT,
                    region=maybe_text,
                    point=_known_or_null(COUNT),
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
    place = {"face": COUNT, "bary": _list({"type": "number", "minimum": -1e-9}, 3)}
    kept = _record(
        **place,
        step=TEXT,
        target=TEXT,
        end=_known_or_null(_record(**place)),
        thread_mm={"type": "number", "minimum": 0},
    )
    return [
        _record(do={"const": "add"}, **place, step=TEXT, target=TEXT),
        _record(do={"const": "move"}, point=number, **place, target=TEXT),
        _record(do={"enum": ["delete", "lock", "unlock"]}, points=_list(number)),
        _record(do={"const": "mirror"}, side={"enum": ["left", "right"]}),
        _record(do={"const": "keep"}, points=_list(kept)),
    ]


def plan_schema() -> Json:
    """plan.json."""
    return _titled(
        "mesomap plan.json",
        _record(
            schema={"const": PLAN_SCHEMA},
            mesomap_version=TEXT,
            protocol=_record(id=TEXT, sha256=HASH, overrides=_list(TEXT), text=TEXT),
            body=_known_or_null(
                _record(sex={"enum": ["female", "male"]}, **_numbers(("age_years", "height_cm", "bmi")), local=LOCAL)
            ),
            surface=_record(
                name=TEXT,
                fingerprint=HASH,
                file=_known_or_null(
                    _record(name=TEXT, sha256=HASH, mm_per_unit=NUMBER, sex={"enum": ["female", "male"]})
                ),
            ),
            regions=_known_or_null(_list(TEXT)),
            seed=COUNT,
            points=_record(
                step=_list(TEXT),
                target=_list(TEXT),
                face=_list(COUNT),
                bary=_list(_list(NUMBER, 3)),
                depth_mm=_list(NUMBER),
                volume_ml=_list(NUMBER),
            ),
            drawn=_list(
                _record(
                    name=TEXT,
                    kind={"enum": ["region", "zone"]},
                    face=_list(COUNT),
                    bary=_list(_list(NUMBER, 3)),
                    radius_mm=_known_or_null(NUMBER),
                    margin_mm=NUMBER,
                )
            ),
            edits=_list({"anyOf": _edits()}),
            sha256=HASH,
        ),
    )


def points_schema() -> Json:
    """points.csv, as one object a row with the columns as keys; an empty cell is null."""
    whole = {"point", "order", "face"}
    words = {"step", "region", "technique", "pattern", "product", "plane", "findings"}
    special: dict[str, Json] = {
        "laterality": SIDE,
        **{name: _known_or_null(COUNT) for name in ("row", "column", "mirror_point")},
        "dose": _known_or_null(NUMBER),
        "dose_unit": _known_or_null(TEXT),
        **{name: _known_or_null(NUMBER) for name in ("end_x_mm", "end_y_mm", "end_z_mm", "thread_mm")},
    }
    properties = {
        name: special.get(name, COUNT if name in whole else TEXT if name in words else NUMBER) for name in POINT_COLUMNS
    }
    return _titled("mesomap points.csv, one row", _record(**properties))


def markups_schema() -> Json:
    """points.mrk.json: what mesomap writes of the markups of 3D Slicer, whose own schema the file names."""
    yes: Json = {"const": True}
    places = {"position": _list(NUMBER, 3), "orientation": _list(NUMBER, 9)}
    words = {"id": TEXT, "label": TEXT, "description": TEXT, "associatedNodeID": {"const": ""}}
    states = {"selected": yes, "locked": yes, "visibility": yes, "positionStatus": {"const": "defined"}}
    point = _record(**words, **places, **states)
    sizes: dict[str, Json] = {name: {"type": "number", "exclusiveMinimum": 0} for name in ("textScale", "glyphSize")}
    display = _record(
        visibility=yes,
        pointLabelsVisibility={"type": "boolean"},
        propertiesLabelVisibility={"const": False},
        glyphType={"const": "Sphere3D"},
        useGlyphScale={"const": False},
        **sizes,
    )

    def markup(kind: str, points: Json) -> Json:
        return _record(
            type={"const": kind},
            name=TEXT,
            coordinateSystem={"const": "LPS"},
            coordinateUnits={"const": "mm"},
            locked=yes,
            fixedNumberOfControlPoints=yes,
            labelFormat=TEXT,
            lastUsedControlPointNumber=COUNT,
            controlPoints=points,
            measurements=_list({}, 0),
            display=display,
        )

    written: Json = {
        "type": "array",
        "prefixItems": [markup("Fiducial", _list(point))],
        "items": markup("Line", _list(point, 2)),
        "minItems": 1,
    }
    return _titled("mesomap points.mrk.json", _record(**{"@schema": {"const": MARKUPS_SCHEMA}, "markups": written}))


def stills_schema() -> Json:
    """stills.json: where the camera of every picture stood."""
    picture = _record(
        file=TEXT,
        site=TEXT,
        view=TEXT,
        shows={"enum": ["injections", "dose"]},
        **_numbers(("azimuth_deg", "elevation_deg")),
        middle_mm=_list(NUMBER, 3),
        field_mm=_list(NUMBER, 2),
        size_px=_list(COUNT, 2),
        print_mm=_list(NUMBER, 2),
    )
    return _titled(
        "mesomap stills.json",
        _record(schema={"const": "mesomap-stills/1"}, disclaimer=TEXT, pictures=_list(picture)),
    )


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
    return {**_with_measured(schema), **_titled("mesomap protocol file", {})}


def _with_measured(schema: dict[str, Any]) -> dict[str, Any]:
    """Times measured say their range themselves."""
    part = schema["$defs"]["TimeRange"]
    part["anyOf"] = [{"required": part.pop("required")}, {"required": ["measured"]}]
    return schema


def times_schema() -> Json:
    """A file of times of one's own, as the reader checks it."""
    from mesomap.protocol.times import TimesDocument

    return {**_with_measured(TimesDocument.model_json_schema(by_alias=True)), **_titled("mesomap file of times", {})}


SCHEMAS: dict[str, Callable[[], Json]] = {
    "metrics": metrics_schema,
    "plan": plan_schema,
    "points": points_schema,
    "markups": markups_schema,
    "stills": stills_schema,
    "protocol": protocol_schema,
    "times": times_schema,
}
"""Schemas by the name of the file."""
