import csv
import io
import json
import math
from itertools import pairwise

import jsonschema
import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.output.plan_file import plan_document
from mesomap.output.ply import surface_ply
from mesomap.output.schemas import SCHEMAS
from mesomap.output.summary import summary
from mesomap.output.tables import POINT_COLUMNS, json_text, metrics_document, points_csv, session_csv

SHIPPED = ("mesolift-face", "lipolysis-abdomen", "microbotox-neck")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("protocol", SHIPPED)
def test_documents_follow_their_published_schemas(protocol: str) -> None:
    simulation = shipped_simulation(protocol, "female")
    jsonschema.validate(json.loads(json_text(metrics_document(simulation))), SCHEMAS["metrics"]())
    jsonschema.validate(json.loads(json_text(plan_document(simulation.plan))), SCHEMAS["plan"]())
    words = {"step", "region", "laterality", "technique", "pattern", "product", "dose_unit", "plane", "findings"}
    for row in rows_of(points_csv(simulation)):
        typed = {k: v if k in words else (None if v == "" else float(v)) for k, v in row.items()}
        jsonschema.validate(typed, SCHEMAS["points"]())


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_schemas_are_schemas_and_can_fail(name: str) -> None:
    schema = SCHEMAS[name]()
    jsonschema.Draft202012Validator.check_schema(schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"unknown": 1}, schema)


def test_points_csv_holds_the_plan_in_full_precision() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    points, surface = simulation.plan.points, simulation.plan.atlas.surface
    rows = rows_of(points_csv(simulation))
    assert tuple(rows[0]) == POINT_COLUMNS
    xyz = np.array([[float(row[key]) for key in ("x_mm", "y_mm", "z_mm")] for row in rows])
    assert (xyz == points.xyz_mm).all()
    bary = np.array([[float(row[key]) for key in ("b0", "b1", "b2")] for row in rows])
    corners = surface.vertices_mm[surface.faces[[int(row["face"]) for row in rows]]]
    assert np.abs(np.einsum("nk,nkd->nd", bary, corners) - xyz).max() < 1e-9
    assert [int(row["order"]) for row in rows] == list(range(1, len(points) + 1))
    for row in rows:
        mirror = rows[int(row["mirror_point"]) - 1]
        assert int(mirror["mirror_point"]) == int(row["point"])
        assert float(mirror["x_mm"]) == pytest.approx(-float(row["x_mm"]), abs=0.01)


@pytest.mark.parametrize("protocol", SHIPPED)
def test_totals_are_the_sums_of_the_rows(protocol: str) -> None:
    simulation = shipped_simulation(protocol, "female")
    document, rows = metrics_document(simulation), rows_of(points_csv(simulation))
    assert document["total"]["points"] == len(rows) == sum(region["points"] for region in document["regions"])
    assert document["total"]["volume_ml"] == pytest.approx(
        math.fsum(float(row["volume_ml"]) for row in rows), abs=1e-12
    )
    assert document["total"]["dose"] == pytest.approx(math.fsum(float(row["dose"]) for row in rows), abs=1e-9)
    ledger = document["supply"][0]
    assert ledger["drawn_ml"] == pytest.approx(
        ledger["injected_ml"] + ledger["dead_space_ml"] + ledger["leak_ml"], abs=1e-9
    )
    assert ledger["injected_ml"] + ledger["leak_ml"] == pytest.approx(document["total"]["volume_ml"], abs=1e-9)


@pytest.mark.parametrize("protocol", SHIPPED)
def test_integral_of_the_area_dose_is_what_stays_in_the_skin(protocol: str) -> None:
    simulation = shipped_simulation(protocol, "female")
    dose, ledger = simulation.dose, simulation.supply.ledgers[0]
    corners = dose.vertices_mm[dose.faces]
    area_cm2 = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 200.0
    integral = float((dose.ml_cm2[dose.faces].mean(axis=1) * area_cm2).sum())
    assert integral == pytest.approx(ledger.injected_ml, rel=0.01)
    # What the kernel lays down before it is scaled to the exact mass must already be right.
    assert np.abs(dose.footprints.mass_ratio[~dose.footprints.at_edge] - 1.0).max() < 0.03


def test_session_csv_is_a_timeline_on_which_one_pair_of_hands_does_one_thing_at_a_time() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    rows = rows_of(session_csv(simulation))
    begin, end = ([float(row[key]) for row in rows] for key in ("start_s", "end_s"))
    assert begin[0] == 0.0 and begin == sorted(begin) and all(a <= b for a, b in zip(begin, end, strict=True))
    own = [k for k, row in enumerate(rows) if row["by"] == "practitioner"]
    assert all(end[a] <= begin[b] + 1e-6 for a, b in pairwise(own))
    assert {row["event"] for row in rows if row["by"] == ""} == {"topical anaesthetic"}
    injected = [int(row["point"]) for row in rows if row["event"] == "injection"]
    assert injected == list(range(1, len(simulation.plan.points) + 1))


def test_unknown_values_are_empty_or_null_never_zero() -> None:
    simulation = shipped_simulation("mesolift-face", "female", ("limits.max_points=500", "product.concentration=null"))
    rows, document = rows_of(points_csv(simulation)), metrics_document(simulation)
    assert {row["dose"] for row in rows} == {""} and {row["dose_unit"] for row in rows} == {""}
    assert document["total"]["dose"] is None
    assert document["robustness"] is None


def test_summary_says_the_one_line_and_the_disclaimer() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    text = summary(simulation)
    assert f"{len(simulation.plan.points)} points, " in text and "x syringe 1 mL" in text and "minutes" in text
    assert "not a medical device" in text
    assert not {"safe", "optimal"} & set(text.lower().split())


def test_surface_ply_is_the_surface_of_the_points(tmp_path: object) -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    surface = simulation.plan.atlas.surface
    header, _, body = surface_ply(simulation).partition(b"end_header\n")
    assert b"comment region 0 forehead" in header
    vertex = np.frombuffer(body, np.dtype([("xyz", "<f8", (3,)), ("dose", "<f4")]), len(surface.vertices_mm))
    assert (vertex["xyz"] == surface.vertices_mm).all()
    rest = body[len(surface.vertices_mm) * 28 :]
    face = np.frombuffer(rest, np.dtype([("n", "u1"), ("corners", "<i4", (3,)), ("region", "<i2")]))
    assert (face["corners"] == surface.faces).all()
    area = surface.face_areas_mm2[face["region"] == 0].sum() / 100.0
    assert area == pytest.approx(simulation.plan.targets[0].area_cm2, rel=0.02)
