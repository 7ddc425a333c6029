"""Sweeps: values as they are written, combinations that are the same as single runs, the front, the command."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import mesomap.whatif.sweep
from bodies import default_atlas
from mesomap.cli import main
from mesomap.errors import InputError
from mesomap.languages import load_catalogue
from mesomap.output.schemas import sweep_schema
from mesomap.output.sweep_sheet import draw_sweep
from mesomap.output.sweep_table import sweep_csv, sweep_table
from mesomap.output.sweep_view import COLOURS, View
from mesomap.output.tables import metrics_document
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.library import load_protocol
from mesomap.protocol.prices import load_prices
from mesomap.protocol.protocol import Protocol
from mesomap.simulation.practice import Practice
from mesomap.simulation.simulate import simulate
from mesomap.whatif.bench import Bench
from mesomap.whatif.figures import NAMES, SENSES, Figures, on_front
from mesomap.whatif.sweep import Sweep, sweep
from mesomap.whatif.values import MOST_VALUES, parse_values
from mesomap.whatif.vary import combinations, variations

CHIN = ["chin"]
SPACING = "steps.face.spacing_mm"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("6:16:5", ["6", "11", "16"]),
        ("6:15:5", ["6", "11"]),
        ("16:6:-5", ["16", "11", "6"]),
        ("0.01:0.03:0.01", ["0.01", "0.02", "0.03"]),
        ("0.1:0.7:0.1", ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"]),
        ("8:8:1", ["8"]),
        (" 0.010 , 2e1,0.05", ["0.01", "20", "0.05"]),
        ("hex, square", ["hex", "square"]),
        ("1,4:6:1", ["1", "4", "5", "6"]),
    ],
)
def test_values_are_read_as_they_are_meant(text: str, values: list[str]) -> None:
    assert parse_values(text, "x") == tuple(values)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,,2", "part 2 of '1,,2' is empty"),
        ("6:16", "'6:16' is no range"),
        ("6:16:1:2", "is no range"),
        ("6:16:0", "the step of '6:16:0' is 0"),
        ("6:16:-1", "is empty"),
        ("16:6:1", "is empty"),
        ("a:6:1", "'a' is not a number"),
        ("nan:6:1", "'nan' is not a number"),
        ("1e999:6:-1", "out of reach"),
        ("1:2:1e-9", "1,000,000,001 values"),
        ("0:500:1", "501 values; allowed are at most 500"),
        ("1,2,1.0", "1 is there twice"),
    ],
)
def test_values_that_cannot_be_read_are_told_with_their_place(text: str, words: str) -> None:
    with pytest.raises(InputError) as told:
        parse_values(text, "--vary x")
    assert str(told.value).startswith("--vary x: ") and words in str(told.value)


@given(st.decimals(-1000, 1000, places=3), st.integers(0, 60), st.decimals("0.001", 50, places=3), st.integers(0, 999))
def test_a_range_holds_its_end_when_a_step_falls_on_it(first: Any, steps: int, step: Any, over: int) -> None:
    last = first + steps * step
    assert parse_values(f"{first}:{last}:{step}", "x")[-1] == parse_values(str(last), "x")[0]
    beyond = last + step * over / 1000
    assert len(parse_values(f"{first}:{beyond}:{step}", "x")) == steps + 1


@pytest.mark.parametrize(
    ("protocol", "vary", "words"),
    [
        ("mesolift-face", {}, "nothing is varied"),
        ("mesolift-face", {"nope": "1"}, "--vary nope: is no key of a step"),
        ("mesolift-face", {"steps.fac.spacing_mm": "1"}, "--vary steps.fac.spacing_mm: there is no 'fac'"),
        ("mesolift-face", {"steps.face.spacing": "1"}, "--vary steps.face.spacing: 'spacing' is not a key there"),
        ("mesolift-face", {"product": "1"}, "is a key of the protocol and of its steps; write steps.ID.product"),
        ("mesolift-face", {"dose": "1"}, "no step of mesolift-face has it"),
        ("mesolift-face", {"volume_ml": "1", "steps.face.volume_ml": "2"}, "steps.face.volume_ml is varied by"),
        ("mesolift-face", {SPACING: []}, "no value is given"),
        ("mesolift-face", {SPACING: "1:30:1", "volume_ml": "1:30:1"}, "30 x 30 are 900 combinations"),
        ("mesolift-face", {SPACING: ["1", "2:3:0"]}, "the step of '2:3:0' is 0"),
    ],
)
def test_what_cannot_be_varied_is_refused(protocol: str, vary: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=r"--vary|nothing") as told:
        variations(load_protocol(protocol), vary)
    assert words in str(told.value)


def test_a_step_with_something_else_in_its_place_makes_a_short_key_unclear() -> None:
    protocol = load_protocol("eye-area-revitalisation", ["steps.brow.points=9"])
    with pytest.raises(
        InputError, match=r"step brow has points in its place; write steps\.under-the-eye\.spacing_mm or"
    ):
        variations(protocol, {"spacing_mm": "6"})


def test_a_short_key_is_that_of_every_step_that_has_it() -> None:
    protocol = load_protocol("eye-area-revitalisation")
    spacing, order = variations(protocol, {"spacing_mm": "6,8", "order": "nearest,serpentine"})
    assert spacing.key == "steps.*.spacing_mm" and spacing.own is None
    assert spacing.settings("6") == tuple(f"steps.{step.id}.spacing_mm=6" for step in protocol.steps)
    assert len(order.keys) == len(protocol.steps)
    assert combinations([spacing, order]) == [
        ("6", "nearest"), ("6", "serpentine"), ("8", "nearest"), ("8", "serpentine"),
    ]  # fmt: skip
    assert variations(protocol, {"steps.*.spacing_mm": "6"})[0].keys == spacing.keys
    (alone,) = variations(load_protocol("mesolift-face"), {"volume_ml": "1"})
    assert (alone.key, alone.own) == ("steps.face.volume_ml", "0.02")
    (choice,) = variations(load_protocol("tranexamic-acid-face"), {"product.concentration": "4,50"})
    assert choice.own is None, "the sources do not agree, so nothing is prescribed"
    (bmi,) = variations(protocol, {"body.bmi": "20"})
    assert float(bmi.own or "nan") == protocol.body.bmi


@pytest.fixture(scope="module")
def found() -> Sweep:
    told: list[tuple[str, int, int]] = []
    found = sweep(
        default_atlas("female"),
        load_protocol("mesolift-face"),
        {SPACING: [8, 14], "volume_ml": "0.02,0.06,2"},
        regions=CHIN,
        seed=3,
        progress=lambda *step: told.append(step),
    )
    assert [(done, of) for _, done, of in told] == [(k, 7) for k in range(7)]
    return found


def test_every_combination_is_what_a_single_run_gives(found: Sweep) -> None:
    for one in found.combinations:
        if one.figures is None:
            continue
        settings = [f"{SPACING}={one.values[0]}", f"steps.face.volume_ml={one.values[1]}"]
        protocol = load_protocol("mesolift-face", settings)
        alone = simulate(make_plan(default_atlas("female"), protocol, regions=CHIN, seed=3))
        metrics = metrics_document(alone)
        total, dose, (supply,) = metrics["total"], metrics["total"]["area_dose"], metrics["supply"]
        assert one.figures.points == total["points"] and one.figures.total_ml == total["volume_ml"]
        assert one.figures.session_p50_min == metrics["session"]["minutes"]["p50"]
        assert one.figures.session_p95_min == metrics["session"]["minutes"]["p95"]
        assert one.figures.cv == dose["cv"] and one.figures.d95_rx * dose["rx"] == pytest.approx(dose["d95"])
        assert one.figures.containers == supply["containers"] and one.figures.leftover_ml == supply["leftover_ml"]
        assert one.figures.drawn_ml == supply["drawn_ml"] and one.figures.cost is None
        if not one.prescribed:
            assert one.findings == alone.findings


def test_rows_stand_in_the_order_asked_with_findings_or_a_reason(found: Sweep) -> None:
    rows = list(csv.DictReader(sweep_csv(found).splitlines()))
    assert [(row[SPACING], row["steps.face.volume_ml"]) for row in rows] == [
        *((spacing, volume) for spacing in ("8", "14") for volume in ("0.02", "0.06", "2")),
        ("10", "0.02"),
    ]
    assert [row["prescribed"] for row in rows] == ["false"] * 6 + ["true"]
    assert all("technique-figure" in row["findings"] for row in rows if row[SPACING] == "14" and not row["reason"])
    for row in rows:
        beyond = row["steps.face.volume_ml"] == "2"
        assert ("more than the largest filled syringe" in row["reason"]) == beyond
        assert (row["points"] == "") == beyond and row["cost"] == "" and row["currency"] == ""
        if row["steps.face.volume_ml"] == "0.06":
            assert int(row["errors"]) == 1 and row["front"] == "false", "more than the cap of a point"
    validator = Draft202012Validator(sweep_schema())
    for row in rows:
        values = {key: _value(cell) for key, cell in row.items()}
        values |= {key: values[key] or "" for key in ("findings",)} | {"reason": row["reason"] or None}
        validator.validate(values)
        assert list(validator.iter_errors({**values, "points": "many"})), "the schema refuses what is wrong"
        assert list(validator.iter_errors({**values, "extra": 1}))


def _value(cell: str) -> object:
    if cell in ("", "true", "false"):
        return {"": None, "true": True, "false": False}[cell]
    try:
        number = float(cell)
    except ValueError:
        return cell
    return int(number) if number.is_integer() and "." not in cell else number


def test_the_table_marks_front_and_prescription_and_numbers_its_remarks(found: Sweep) -> None:
    table = sweep_table(found)
    assert [column.label for column in table.columns][:2] == ["spacing_mm", "volume_ml"]
    assert not [column for column in table.columns if column.label == "cost"], "unknown without prices"
    assert table.rows[-1][-2] == "\u25c6 \u2606" and table.rows[0][-2] == "\u25c6"
    assert table.rows[2][2] is None and table.rows[2][-1] == table.rows[5][-1]
    assert f"{table.rows[2][-1]}  steps.face.volume_ml: is 2 mL" in table.note


def test_the_picture_has_a_line_for_each_volume_and_a_star_for_the_protocol(found: Sweep) -> None:
    view = View(found, load_catalogue("en"))
    assert (view.axis.name, view.line_title) == ("volume_ml", "spacing_mm"), "the key with most numbers runs along"
    assert list(view.series) == [("8",), ("14",)] and view.look(found.combinations[0])[0] == COLOURS[0]
    assert view.look(found.combinations[-1])[1] == "*", "what the protocol says is on none of the lines"
    picture = draw_sweep(found)
    assert picture.size == (2100, 1288)
    own = draw_sweep(replace(found, combinations=found.combinations[:-1]))
    gold, counts = (255, 211, 77), []
    for one in (picture, own):
        pixels = np.asarray(one)
        counts.append(int((pixels == gold).all(axis=-1).sum()))
        edge = np.concatenate([pixels[:3].ravel(), pixels[-3:].ravel(), pixels[:, :3].ravel(), pixels[:, -3:].ravel()])
        assert (edge == 255).all(), "nothing runs off the sheet"
    assert counts[0] > 500 and counts[1] == 0


@given(
    st.lists(st.tuples(*[st.integers(0, 4)] * 3), min_size=1, max_size=12),
    st.sets(st.sampled_from(range(3)), min_size=1),
)
def test_the_front_is_what_nothing_beats(scores: list[tuple[int, int, int]], which: set[int]) -> None:
    names = ("total_ml", "d95_rx", "containers")
    blank = Figures(0, 0.0, 0.0, None, None, 0.0, 0.0, 0.0, 0.0, None, None)
    figures = [replace(blank, **dict(zip(names, score, strict=True))) for score in scores]
    front = on_front([*figures, None, replace(blank, containers=None)], ["cv", "total_ml"])
    assert not any(front), "an objective without a value"
    chosen = [names[k] for k in sorted(which)]
    front = on_front(figures, chosen)
    assert any(front)

    def beats(a: Figures, b: Figures) -> bool:
        better = [(getattr(a, n) - getattr(b, n)) * (1 if SENSES[n] == "most" else -1) for n in chosen]
        return min(better) >= 0 and max(better) > 0

    for one, there in zip(figures, front, strict=True):
        assert there == (not any(beats(other, one) for other in figures))


PRICES = """schema: mesomap-prices/1
currency: EUR
containers:
  - {product: ha-skin-booster, container: syringe 1 mL, price: 120}
"""


def test_prices_give_a_cost_that_can_be_an_objective(tmp_path: Path) -> None:
    (tmp_path / "prices.yaml").write_text(PRICES)
    practice = Practice(prices=load_prices(tmp_path / "prices.yaml"))
    protocol = load_protocol("mesolift-face")
    priced = sweep(
        default_atlas("female"), protocol, {"volume_ml": "0.02"}, regions=CHIN, practice=practice, front=["cost", "cv"]
    )
    (one,) = priced.combinations
    assert one.figures is not None and one.figures.cost == 120.0 and priced.currency == "EUR" and one.prescribed
    assert "cost" in [column.label for column in sweep_table(priced).columns]
    for front, words in ((["cost"], "give --prices"), (["mL"], "is no figure"), ([], "no figure is given")):
        with pytest.raises(InputError, match=words):
            sweep(default_atlas("female"), protocol, {"volume_ml": "0.02"}, front=front)


def test_a_body_is_made_once_for_all_that_are_planned_on_it() -> None:
    made: list[Protocol] = []

    def body(protocol: Protocol) -> Any:
        made.append(protocol)
        return protocol.body.bmi

    plain = load_protocol("mesolift-face")
    bench = Bench(body, plain)
    for settings in ((), (f"{SPACING}=8",), ("body.bmi=30",), (f"{SPACING}=9", "body.bmi=30"), ()):
        protocol = load_protocol("mesolift-face", settings)
        assert bench.atlas_for(protocol) == protocol.body.bmi
    assert len(made) == 2
    with pytest.raises(InputError, match=r"body\.bmi: the body is given"):
        sweep(default_atlas("female"), plain, {"body.bmi": "20,22"})


def test_where_nothing_can_be_planned_the_first_reason_is_the_error() -> None:
    with pytest.raises(
        InputError, match=r"none of 2 combinations can be planned; the first: .* larger than the region"
    ):
        sweep(default_atlas("female"), load_protocol("mesolift-face"), {SPACING: "1000,2000"}, regions=CHIN)


def run_sweep(folder: Path, *more: str) -> int:
    return main(["sweep", "mesolift-face", "--region", "chin", "-o", str(folder / "out"), *more])


def test_the_command_writes_the_table_and_prints_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_sweep(tmp_path, "--vary", f"{SPACING}=10:12:2", "--lang", "tr") == 0
    printed = capsys.readouterr().out
    assert "protokolün dediği gibi" in printed and "sweep.csv, sweep.png" in printed
    text = (tmp_path / "out" / "sweep.csv").read_text()
    assert len(text.splitlines()) == 3 and text.startswith(f"combination,{SPACING},prescribed,front,points,")
    assert run_sweep(tmp_path, "--vary", f"{SPACING}=10") == 2, "an existing folder is kept"
    assert (tmp_path / "out" / "sweep.csv").read_text() == text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--vary", "volume_ml"], "not of the form KEY=VALUES"),
        (["--vary", "volume_ml=1", "--vary", "volume_ml=2"], "--vary volume_ml: is given twice"),
        (["--vary", "volume_ml=1", "--set", "volume_ml=2"], "is set by --set as well"),
        (["--vary", "body.bmi=20", "--bmi", "22"], "is given by --bmi as well"),
        (["--vary", "body.bmi=20", "--surface", "x.ply"], "your own surface"),
        (["--vary", f"{SPACING}=8:6:1"], "the range '8:6:1' is empty"),
        (["--vary", f"{SPACING}=8", "--front", "cost"], "give --prices"),
        (["--vary", f"{SPACING}=8", "--seed", "-1"], "--seed -1"),
        (["--vary", f"{SPACING}=8", "--region", "nose"], "does not treat it"),
    ],
)
def test_wrong_input_is_one_line_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: Sequence[str], words: str
) -> None:
    assert run_sweep(tmp_path, *more) == 2
    told = capsys.readouterr().err
    assert words in told and told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_sweep_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def stopped(plan: Any, **more: Any) -> Any:
        calls.append(plan)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return simulate(plan, **more)

    monkeypatch.setattr(mesomap.whatif.sweep, "simulate", stopped)
    assert run_sweep(tmp_path, "--vary", f"{SPACING}=8:12:1") == 130
    assert "nothing was written" in capsys.readouterr().err and list(tmp_path.iterdir()) == []


def test_the_schema_names_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "sweep"]) == 0
    assert set(NAMES) <= set(json.loads(capsys.readouterr().out)["properties"])
    assert MOST_VALUES == 500 and math.isfinite(MOST_VALUES)
