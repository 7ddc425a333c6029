"""Promises of the reader: every fault at once, each with its place, never a traceback; no figure without origin."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mesomap.errors import InputError, ProtocolError
from mesomap.protocol.figure import Note
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.read_protocol import read_protocol

FIGURE = "spacing_mm: {value: 10, sources: [A]}"
DEPTH = "    depth_mm: {value: 1, sources: [A], inferred: for tests}\n"
GOOD = """\
schema: mesomap-protocol/1
id: small
title: Small
version: 1.0.0
status: synthetic
indication: None, a file for tests.
body: {sex: female, age_years: 40, height_cm: 165, bmi: 24}
product:
  id: water
  name: Water
  concentration: {value: 10, unit: mg, sources: [A]}
  containers:
    - {name: vial 5 mL, size_ml: 5, sources: [A]}
    - {name: vial 2 mL, size_ml: 2, sources: [A]}
needle:
  gauge: {value: 30, sources: [A]}
  length_mm: {value: 4, sources: [A]}
  dead_space_ml: {value: 0.02, assumed: for tests}
syringe:
  size_ml: {value: 1, sources: [A]}
  dead_space_ml: {value: 0.07, sources: [A]}
steps:
  - id: face
    regions: [forehead, cheek.left]
    technique: papule
    plane: dermis
    pattern: hex
    spacing_mm: {value: 10, sources: [A]}
    margin_mm: {value: 5, sources: [A]}
    direction: medial-lateral
    angle_deg: {value: 30, sources: [A]}
    depth_mm: {value: 1, sources: [A], inferred: for tests}
    volume_ml: {value: 0.02, sources: [A]}
    leak_fraction: {value: 0.05, sources: [A]}
    seconds_per_point: {low: 3, high: 6, sources: [A]}
zones:
  - {zone: eye, margin_mm: {value: 4, sources: [A]}}
session:
  before:
    - {name: cleansing, low: 2, high: 4, sources: [A]}
anaesthesia: none
aftercare: none
goals:
  - "forehead: D95 >= 0.3 Rx"
sources:
  A: {title: A book, publisher: Nobody, year: "2020", tier: study}
"""


def faults_of(text: str, *overrides: str) -> tuple[str, ...]:
    with pytest.raises(ProtocolError) as caught:
        read_protocol(text, "p.yaml", overrides)
    return caught.value.faults


def faults_if_any(text: str, *overrides: str) -> tuple[str, ...]:
    """The faults of a text that may also be right; anything but a ProtocolError comes through."""
    try:
        read_protocol(text, "p.yaml", overrides)
    except ProtocolError as error:
        return error.faults
    return ()


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def test_a_good_file_is_read_whole() -> None:
    protocol = read_protocol(GOOD, "p.yaml")
    step = protocol.steps[0]
    assert (protocol.id, protocol.status, step.regions) == ("small", "synthetic", ("forehead", "cheek.left"))
    assert step.insertion_mm * math.sin(math.radians(step.angle_deg)) == pytest.approx(step.depth_mm)
    assert step.insertion_mm == pytest.approx(2.0)
    assert [container.size_ml for container in protocol.products[0].containers] == [2.0, 5.0]
    assert (protocol.products[0].concentration, protocol.products[0].dose_unit) == (10.0, "mg")
    assert protocol.numbers["steps.face.spacing_mm"].sources == ("A",)
    assert protocol.numbers["steps.face.depth_mm"].inferred == "for tests"
    assert protocol.numbers["needle.dead_space_ml"].assumed == "for tests"


def test_inserted_length_gives_the_published_depths() -> None:
    """Case RC22: 30 degrees x 5 mm is 2.5 mm deep, 30 x 8 is 4.0, 45 x 5 is 3.5."""
    for angle_deg, insertion_mm, depth_mm in ((30, 5, 2.5), (30, 8, 4.0), (45, 5, 3.5)):
        text = changed(
            "depth_mm: {value: 1, sources: [A], inferred: for tests}",
            f"insertion_mm: {{value: {insertion_mm}, sources: [A]}}",
        )
        text = text.replace("angle_deg: {value: 30", f"angle_deg: {{value: {angle_deg}").replace(
            "length_mm: {value: 4", "length_mm: {value: 13"
        )
        assert read_protocol(text, "p.yaml").steps[0].depth_mm == pytest.approx(depth_mm, abs=0.06)


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("spacing_mm: {value: 10", "spacing_mm: {value: 0", "28:18 steps.face.spacing_mm", "at least 1e-06"),
        ("spacing_mm: {value: 10", "spacing_mm: {value: -1", "28:18 steps.face.spacing_mm", "at least 1e-06"),
        ("spacing_mm: {value: 10", "spacing_mm: {value: .nan", "28:18 steps.face.spacing_mm", "finite number"),
        ("spacing_mm: {value: 10", "spacing_mm: {value: .inf", "28:18 steps.face.spacing_mm", "finite number"),
        ("spacing_mm: {value: 10", "spacing_mm: {value: ten", "28:18 steps.face.spacing_mm", "a number"),
        ("spacing_mm: {value: 10", "spacing_mm: {value: true", "28:18 steps.face.spacing_mm", "a number"),
        (FIGURE, "spacing_mm: 10", "28:5 steps.face.spacing_mm", "a mapping with the keys"),
        ("    spacing_mm:", "    spacing:", "28:5 steps.face.spacing", "did you mean spacing_mm"),
        ("    technique: papule\n", "", "23:5 steps.face.technique", "missing"),
        ("technique: papule", "technique: papul", "25:5 steps.face.technique", "did you mean papule?"),
        ("plane: dermis", "plane: derm", "26:5 steps.face.plane", "'dermis'"),
        ("pattern: hex", "pattern: hexa", "27:5 steps.face.pattern", "'hex', 'square'"),
        ("direction: medial-lateral", "direction: sideways", "30:5 steps.face.direction", "or a number"),
        ("angle_deg: {value: 30", "angle_deg: {value: 91", "31:17 steps.face.angle_deg", "at most 90"),
        ("volume_ml: {value: 0.02", "volume_ml: {value: 0", "33:17 steps.face.volume_ml", "at least 1e-06"),
        ("leak_fraction: {value: 0.05", "leak_fraction: {value: 1", "34:21 steps.face.leak_fraction", "less than 1"),
        ("{low: 3, high: 6", "{low: 7, high: 6", "35:25 steps.face.seconds_per_point.low", "more than high"),
        ("zone: eye", "zone: Eye!", "37:6 zones.Eye!.zone", "lower-case words"),
        ("unit: mg", "unit: g", "11:30 product.concentration.unit", "'mg' or 'U'"),
        ("sex: female", "sex: child", "7:8 body.sex", "'female' or 'male'"),
        ("depth_mm: {value: 1", "depth_mm: {value: 3", "32:5 steps.face.depth_mm", "needle.length_mm, 4 mm"),
        (DEPTH, "", "23:5 steps.face.depth_mm", "neither is given"),
        (DEPTH, f"{DEPTH}    insertion_mm: {{value: 2, sources: [A]}}\n", "32:5 steps.face.depth_mm", "both are given"),
        (FIGURE, "spacing_mm: {value: 10}", "28:5 steps.face.spacing_mm", "has no source"),
        (FIGURE, "spacing_mm: {value: 10, sources: [B]}", "28:29 steps.face.spacing_mm", "'B'"),
        ("status: synthetic", "status: study", "5:1 status", "synthetic"),
        ("version: 1.0.0", "version: 1.0", "4:1 version", "text"),
        ("schema: mesomap-protocol/1", "schema: 2", "1:1 schema", "mesomap-protocol/1"),
        ("forehead: D95", "forehead: D96", "44:16 goals", "'D96' is unknown"),
        ("D95 >= 0.3 Rx", "D95 is big", "44:20 goals", "found 'is'; allowed here is >=, <=, >, < or ="),
        ("title: Small", "title: Small\nid: again", "4:1", "duplicate key"),
        ("title: Small", "title: [Small", "4:8", "YAML"),
        ("title: Small", "title:\n\tSmall", "4:1", "YAML"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(old: str, new: str, place: str, words: str) -> None:
    found = [fault for fault in faults_of(changed(old, new)) if fault.startswith(f"p.yaml:{place}")]
    assert any(words in fault for fault in found), faults_of(changed(old, new))


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = (
        changed("plane: dermis", "plane: derm")
        .replace("pattern: hex", "pattern: hexa")
        .replace("zone: eye", "zone: Eye!")
    )
    text = text.replace("title: Small\n", "") + "colour: red\n"
    places = [fault.split(" ")[0] for fault in faults_of(text)]
    assert places == ["p.yaml:1:1", "p.yaml:25:5", "p.yaml:26:5", "p.yaml:36:6", "p.yaml:46:1"]


def test_two_steps_need_two_ids() -> None:
    step = GOOD[GOOD.index("  - id: face") : GOOD.index("zones:")]
    (fault,) = faults_of(changed("zones:\n", f"{step}zones:\n"))
    assert fault.startswith("p.yaml:36:5 steps.face.id: 'face'")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "- 1\n",
        "text\n",
        "a: &a [*a]\n",
        "[" * 500,
        "a: 1\n---\nb: 2\n",
        "\x00",
        "{",
        "? [a]\n: 1\n",
    ],
)
def test_what_is_no_protocol_is_refused_in_words(text: str) -> None:
    assert all(fault.startswith("p.yaml:") for fault in faults_of(text))


PIECES = st.sampled_from(
    [
        "a: 1",
        "- b",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "\n",
        "  ",
        "&a ",
        "*a",
        "!!set ",
        "!x ",
        "%YAML 1.1",
        "---",
        "? ",
        "|",
        ">",
        "'",
        '"',
        "\t",
        "<<: ",
        ".nan",
        "0o7",
        "2020-01-01",
        "\u2028",
        "\ufeff",
        "#",
        "id: x",
        "steps:",
        "  - {}",
        "null",
    ]
)


@settings(max_examples=80, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join), st.lists(PIECES, max_size=8).map("\n".join)
    )
)
def test_garbage_raises_nothing_but_a_protocol_error(text: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        read_protocol(text, "p.yaml")
    assert caught.value.faults


@settings(max_examples=40, deadline=None)
@given(line=st.integers(0, GOOD.count("\n") - 1), piece=PIECES, at=st.integers(0, 40))
def test_a_damaged_file_is_read_or_refused_with_a_place(line: int, piece: str, at: int) -> None:
    lines = GOOD.splitlines()
    lines[line] = lines[line][:at] + piece + lines[line][at:]
    faults: tuple[str, ...] = ()
    try:
        read_protocol("\n".join(lines), "p.yaml")
    except ProtocolError as error:
        faults = error.faults
    assert all(fault.startswith("p.yaml:") for fault in faults)


def test_a_value_set_from_outside_loses_its_source() -> None:
    protocol = read_protocol(GOOD, "p.yaml", ["steps.face.spacing_mm=8", "product.concentration=5"])
    assert protocol.steps[0].pattern.spacing_mm == 8.0
    assert (protocol.products[0].concentration, protocol.products[0].dose_unit) == (5.0, "mg")
    number = protocol.numbers["steps.face.spacing_mm"]
    assert number.sources == () and number.assumed
    assert protocol.overrides == ("steps.face.spacing_mm=8", "product.concentration=5")
    assert protocol.sha256 != read_protocol(GOOD, "p.yaml").sha256


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("steps.face.spacing_mm=-1", "at least 1e-06"),
        ("steps.face.spacing_mm=.nan", "finite"),
        ("steps.face.spacing_mm=wide", "a number"),
        ("steps.face.spacing_mm=[", "cannot be read"),
        ("steps.fac.spacing_mm=8", "did you mean face?"),
        ("steps.face.spacing=8", "did you mean spacing_mm"),
        ("steps.face.depth_mm=3", "needle.length_mm, 4 mm"),
        ("steps.face.technique=papul", "did you mean papule?"),
        ("colour=red", "not a key"),
        ("spacing", "KEY=VALUE"),
        ("=8", "KEY=VALUE"),
    ],
)
def test_a_wrong_value_from_outside_is_blamed_on_the_option(entry: str, words: str) -> None:
    (fault,) = faults_of(GOOD, entry)
    assert fault.startswith(f"--set {entry.partition('=')[0]}") and words in fault


def test_giving_the_inserted_length_takes_the_depth_away() -> None:
    step = read_protocol(GOOD, "p.yaml", ["steps.face.insertion_mm=3"]).steps[0]
    assert step.insertion_mm == 3.0 and step.depth_mm == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("text", "region", "metric", "comparison", "limit", "unit"),
    [
        ("forehead: D95 >= 0.3 Rx", "forehead", "D95", ">=", 0.3, "Rx"),
        ("cheek.left: V50 > 80 %", "cheek.left", "V50", ">", 80.0, "%"),
        ("upper-lip: CV<1", "upper-lip", "CV", "<", 1.0, ""),
        ("total: volume_ml <= 10", "total", "volume_ml", "<=", 10.0, ""),
    ],
)
def test_goals_are_read_word_by_word(
    text: str, region: str, metric: str, comparison: str, limit: float, unit: str
) -> None:
    goal = parse_goal(text)
    assert (goal.region, goal.metric, goal.comparison, goal.limit, goal.unit) == (
        region,
        metric,
        comparison,
        limit,
        unit,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "forehead",
        "forehead: D95",
        "forehead: D95 >= Rx",
        "forehead: D95 = 1",
        "forehead: D95 >= 1 Rx now",
        "D95 >= 1 Rx",
    ],
)
def test_other_sentences_are_no_goals(text: str) -> None:
    with pytest.raises(InputError):
        parse_goal(text)


def test_the_values_do_not_load_the_readers() -> None:
    code = (
        "import sys, mesomap.protocol.protocol, mesomap.protocol.library;"
        "print([name for name in sys.modules if name.startswith(('pydantic', 'ruamel'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_faults_of_shape_and_of_meaning_come_together() -> None:
    text = changed("pattern: hex", "pattern: hexa").replace(
        "spacing_mm: {value: 10, sources: [A]}", "spacing_mm: {value: 10, sources: [B]}"
    )
    text = text.replace("technique: papule", "technique: papul").replace("forehead: D95", "forhead: D95")
    places = [fault.split(" ")[0] for fault in faults_of(text)]
    assert places == ["p.yaml:25:5", "p.yaml:27:5", "p.yaml:28:29", "p.yaml:44:6"]


@pytest.mark.parametrize("key", ["steps.face.spacing_mm.value=9", "steps.face.seconds_per_point.low=1"])
def test_a_part_of_a_figure_set_from_outside_loses_the_source_too(key: str) -> None:
    protocol = read_protocol(GOOD, "p.yaml", [key])
    name = key.partition("=")[0].removesuffix(".value")
    assert protocol.numbers[name].sources == () and protocol.numbers[name].assumed


def test_a_sourced_protocol_becomes_synthetic_when_a_figure_is_set_from_outside() -> None:
    sourced = changed("status: synthetic", "status: study").replace(
        "{value: 0.02, assumed: for tests}", "{value: 0.02, sources: [A]}"
    )
    assert read_protocol(sourced, "p.yaml").status == "study"
    assert read_protocol(sourced, "p.yaml", ["steps.face.spacing_mm=8"]).status == "synthetic"
    assert read_protocol(sourced, "p.yaml", ["body.bmi=30"]).status == "study"


@pytest.mark.parametrize(
    ("old", "new", "column", "words"),
    [
        ("forehead: D95 >= 0.3 Rx", "forehead: D95 >= 0.3 kg", 27, "unit 'kg' does not fit D95"),
        ("forehead: D95 >= 0.3 Rx", "forehead: V50 >= 30 Rx", 26, "unit 'Rx' does not fit V50"),
        ("forehead: D95 >= 0.3 Rx", "forehead: D95 >= 0.3 U/cm2", 27, "is in U, but the product is dosed in mg"),
        ("forehead: D95 >= 0.3 Rx", "forhead: D95 >= 0.3 Rx", 6, "did you mean forehead?"),
        ('"forehead: D95 >= 0.3 Rx"', "forehead:D95 >= 0.3 kg", 25, "unit 'kg' does not fit D95"),
        ('"forehead: D95 >= 0.3 Rx"', ">-\n      forehead: D95 >= 0.3 kg", "45:28", "unit 'kg' does not fit D95"),
        ('"forehead: D95 >= 0.3 Rx"', '"forehead: D95 >= x \\xb1"', 23, "found 'x'; allowed here is a number"),
        ('"forehead: D95 >= 0.3 Rx"', '"forehead: D95 \\xb1 3"', 20, "found '\u00b1'; allowed here is >="),
        ('"forehead: D95 >= 0.3 Rx"', '"forehead: \\x4496 >= 3"', 16, "metric 'D96' is unknown"),
        ('"forehead: D95 >= 0.3 Rx"', '"forehead: D95 \\x3e= 3 kg"', 5, "unit 'kg' does not fit D95"),
    ],
)
def test_a_goal_that_can_never_be_judged_is_a_fault(old: str, new: str, column: int | str, words: str) -> None:
    (fault,) = faults_of(changed(old, new))
    place = column if isinstance(column, str) else f"44:{column}"
    assert fault.startswith(f"p.yaml:{place} goals") and words in fault


def test_a_dose_cap_needs_a_dose() -> None:
    text = (
        changed("  concentration: {value: 10, unit: mg, sources: [A]}\n", "")
        + "limits: {max_dose: {value: 5, sources: [A]}}\n"
    )
    (fault,) = faults_of(text)
    assert fault.startswith("p.yaml:46:10 limits.max_dose")


def test_the_option_is_blamed_for_what_it_breaks_elsewhere() -> None:
    (fault,) = faults_of(GOOD, "steps.face.angle_deg=5")
    assert fault.startswith("--set steps.face.angle_deg: ") and "needle.length_mm, 4 mm" in fault


def test_taking_out_a_region_from_outside_leaves_its_goals_unanswered() -> None:
    assert read_protocol(GOOD, "p.yaml", ["steps.face.regions=[cheek.left]"]).steps[0].regions == ("cheek.left",)


def test_optional_parts_can_be_set_like_any_other() -> None:
    text = (
        GOOD
        + "course:\n  sessions: {low: 3, high: 3, sources: [A]}\n  interval_days: {low: 14, high: 14, sources: [A]}\n"
    )
    course = read_protocol(text, "p.yaml", ["course.sessions=4"]).course
    assert course is not None and course.sessions == (4, 4)


def test_an_anchor_may_be_used_again() -> None:
    text = changed("title: Small", "title: &a Small").replace("indication: None", "indication: &a None")
    assert read_protocol(text, "p.yaml").title == "Small"


SHIPPED = (Path(__file__).parent / "whole_protocol.yaml").read_text(encoding="utf-8")
NEEDLE_30 = "gauge: {value: 30, sources: [C4]"
STEP = SHIPPED[SHIPPED.index("  - id: face") : SHIPPED.index("\nzones:") + 1]


def damaged(old: str, new: str, mark: str) -> tuple[str, str]:
    """The shipped file with its only ``old`` made ``new``, and the line:column where ``mark`` then stands."""
    assert SHIPPED.count(old) == 1, old
    at = SHIPPED.index(old)
    text = SHIPPED.replace(old, new)
    at = text.index(mark, at) if mark in new else text.rindex(mark, 0, at + len(mark))
    return text, f"{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"


@pytest.mark.parametrize(
    ("old", "new", "mark", "words"),
    [
        ("title: Face", "titel: x\ntitle: Face", "titel", "titel: is not a known key; did you mean title?"),
        ("spacing_mm: {value: 10,", "spacing_mm: {valu: 1, value: 10,", "valu:", "valu: is not a known key; did you mean value?"),
        ("plane: dermis\n", "plane: dermis\n    plan: x\n", "plan:", "face.plan: is not a known key; did you mean plane"),
        ("bmi: 24}", "bmi: 24, weight_kg: 70}", "weight_kg", "body.weight_kg: is not a known key"),
        ("{zone: eye, ", "{zone: eye, margin: 4, ", "margin:", "zones.eye.margin: is not a known key; did you mean margin_mm?"),
        (", tier: society,", ", teir: society, tier: x,", "teir", "C9.teir: is not a known key; did you mean tier or year?"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: 0,", "value: 0", "0 is not allowed; allowed is a number of at least"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: -3,", "value: -3", "-3 is not allowed; allowed is a number of at least"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: .nan,", "value: .nan", "nan is not allowed; allowed is a finite number"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: .inf,", "value: .inf", "inf is not allowed; allowed is a finite number"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: -.inf,", "value: -.inf", "-inf is not allowed"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: wide,", "value: wide", "'wide' is not allowed; allowed is a number"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: '10',", "value: '10'", "'10' is not allowed; allowed is a number"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: [10],", "value: [10]", "a list is not allowed; allowed is a number"),
        ("spacing_mm: {value: 10,", "spacing_mm: {value: ,", "value: ,", "None is not allowed; allowed is a number"),
        (NEEDLE_30, NEEDLE_30.replace("30", "30.5"), "value: 30.5", "30.5 is not allowed; allowed is a whole number"),
        ("technique: papule", "technique: papula", "technique: papula", "did you mean papule?"),
        ("pattern: hex", "pattern: round", "pattern: round", "allowed is one of 'hex', 'square'"),
        ("plane: dermis", "plane: skin", "plane: skin", "'epidermis', 'dermis', 'hypodermis' or 'muscle'"),
        ("direction: medial-lateral", "direction: up", "direction: up", "'tragion to cheilion', or a number"),
        ("direction: medial-lateral", "direction: 181", "direction: 181", "or a number of at most 180"),
        ("[forehead, cheek, chin]", "[forehead, cheek, Chin]", "Chin", "'Chin' is not allowed; allowed is lower-case words"),
        ("[forehead, cheek, chin]", "[forehead, cheek, chin.both]", "chin.both", "'chin.both' is not allowed; allowed is"),
        ("sources: [C9]}", "sources: [C8x]}", "sources: [C8x]", "source 'C8x' is neither of the library nor described"),
        ("value: 10, sources: [G1]}", "value: 10}", "spacing_mm", "spacing_mm: has no source; give sources"),
        ("value: 10, sources: [G1]}", "value: 10, sources: []}", "spacing_mm", "spacing_mm: has no source; give sources"),
        ("value: 10, sources: [G1]}", "value: 10, inferred: so}", "spacing_mm", "spacing_mm: has no source; give sources"),
        ("status: synthetic", "status: study", "status", "'study' is not allowed while"),
        ("depth_mm: {value: 1.0,", "depth_mm: {value: 6.6,", "depth_mm: {value: 6.6", "13.2 mm of needle; allowed is at most"),
        ("    depth_mm:", "    insertion_mm: {value: 2, sources: [G2]}\n    depth_mm:", "depth_mm", "both are given"),
        ("    depth_mm:", "    volume_cap:", "volume_cap:", "is not a known key; did you mean volume_cap_ml"),
        ("{low: 3, high: 6,", "{low: 6, high: 3,", "low: 6", "6 is more than high, 3; swap them"),
        ("sessions: {low: 4, high: 5,", "sessions: {low: 6, high: 5,", "low: 6", "6 is more than high, 5; swap them"),
        ("sessions: {low: 4, high: 5,", "sessions: {low: 4,", "sessions", "sessions.high: is missing; it is required here"),
        ("cheek: coverage >=", "cheek: coverag >=", 'coverag >=', "metric 'coverag' is unknown; did you mean coverage or"),
        ("cheek: coverage >=", "cheeks: coverage >=", 'cheeks', "no step treats 'cheeks'; did you mean cheek?"),
        ("cheek: coverage >= 15 %", "cheek: coverage of 15 %", 'of 15 %', "found 'of'; allowed here is >="),
        ("tier: society", "tier: 1", "tier: 1", "1 is not allowed; allowed is text"),
        ('year: "2010"', "year: 2010", "year: 2010", "2010 is not allowed; allowed is text"),
        ("title: Face", "id: face-two\ntitle: Face", "id: face-two", "duplicate key"),
        ("title: Face", "title: : Face", ": Face", "YAML: mapping values are not allowed"),
    ],
)  # fmt: skip
def test_one_fault_in_a_shipped_file_is_one_line_at_its_place(old: str, new: str, mark: str, words: str) -> None:
    text, place = damaged(old, new, mark)
    (fault,) = faults_of(text)
    assert fault.startswith(f"p.yaml:{place} ")
    assert words in fault


@pytest.mark.parametrize("key", ["schema", "id", "version", "status", "indication", "body", "needle", "product"])
def test_a_missing_key_is_told_by_name(key: str) -> None:
    lines = SHIPPED.splitlines(keepends=True)
    first = next(index for index, line in enumerate(lines) if line.startswith(f"{key}:"))
    last = next(i for i in range(first + 1, len(lines)) if not lines[i].startswith((" ", "\n")))
    (fault,) = faults_of("".join(lines[:first] + lines[last:]))
    told = "neither is given; allowed is product, or products with several"
    assert fault == f"p.yaml:1:1 {key}: {told if key == 'product' else 'is missing; it is required here'}"


def test_a_second_step_of_the_same_id_is_blamed_not_the_first() -> None:
    text = SHIPPED.replace(STEP, STEP + STEP)
    (fault,) = faults_of(text)
    line = text.count("\n", 0, text.rindex("- id: face")) + 1
    assert fault == f"p.yaml:{line}:5 steps.face.id: 'face' is the id of an earlier step; each step needs its own"


def test_many_faults_of_a_shipped_file_come_in_one_go_by_line() -> None:
    """Faults found in different passes (references, shape) are put in the order of the file."""
    text = SHIPPED
    swaps = [("bmi: 24", "bmi: no"), ("technique: papule", "technique: gum"), ("pattern: hex", "pattern: x")]
    swaps += [("sources: [G6]", "sources: [G66]"), ("{zone: ear,", "{zone: EAR,"), ('"cheek: cov', '"chek: cov')]
    for old, new in swaps:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    lines = [text.count("\n", 0, text.index(new)) + 1 for _, new in swaps]
    found = [int(fault.split(":")[1]) for fault in faults_of(text)]
    assert found == sorted(lines) and len(set(found)) == len(swaps)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_shipped_file_with_slips_of_the_hand_is_read_or_refused(data: st.DataObject) -> None:
    """A line lost, a line twice, two characters swapped: never anything but a list of faults with places."""
    text = SHIPPED
    for slip in data.draw(st.lists(st.sampled_from(["lose", "double", "swap"]), min_size=1, max_size=3)):
        lines = text.splitlines(keepends=True)
        at = data.draw(st.integers(0, len(lines) - 1))
        if slip == "swap":
            place = data.draw(st.integers(0, len(text) - 2))
            text = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        else:
            text = "".join([*lines[:at], *([lines[at]] * 2 if slip == "double" else []), *lines[at + 1 :]])
    assert all(fault.startswith("p.yaml:") for fault in faults_if_any(text))


def test_lists_can_be_set_from_outside() -> None:
    protocol = read_protocol(
        SHIPPED, "p.yaml", ["steps.face.regions=[chin, cheek.left]", "goals=[]", "contraindications=[age]"]
    )
    assert protocol.steps[0].regions == ("chin", "cheek.left")
    assert (protocol.goals, protocol.contraindications) == ((), (Note("age"),))


def test_a_set_figure_says_who_set_it_and_leaves_the_file_alone() -> None:
    entries = ["steps.face.spacing_mm=8", "zones.eye.margin_mm=6", "session.refill_s.low=20", "limits.max_points=90"]
    before, after = read_protocol(SHIPPED, "p.yaml"), read_protocol(SHIPPED, "p.yaml", entries)
    keys = {"steps.face.spacing_mm": 8, "zones.eye.margin_mm": 6, "session.refill_s.low": 20, "limits.max_points": 90}
    for key, value in keys.items():
        number = after.numbers[key]
        assert (number.value, number.sources, number.inferred, number.assumed) == (value, (), None, "set by the user")
    assert after.limits.max_points == 90 and before.limits.max_points is None
    same = set(before.numbers) - {*keys, "session.refill_s.high"}
    assert {key: after.numbers[key] for key in same} == {key: before.numbers[key] for key in same}
    assert after.text == before.text == SHIPPED


def test_the_hash_tells_file_and_settings_and_nothing_else() -> None:
    texts = [(SHIPPED, ()), (SHIPPED + "\n", ()), (SHIPPED, ("steps.face.spacing_mm=8",)), (SHIPPED, ("body.bmi=25",))]
    texts.append((SHIPPED, ("body.bmi=25", "steps.face.spacing_mm=8")))
    hashes = [read_protocol(text, "p.yaml", entries).sha256 for text, entries in texts]
    assert len(set(hashes)) == len(hashes)
    again = [read_protocol(text, "another name.yaml", list(entries)).sha256 for text, entries in texts]
    assert again == hashes


ROUND_FIGURE = "spacing_mm: {value: 10,"
ODD = {
    "an explicit key that is a mapping": (SHIPPED.replace("  after:\n", "  ? after:\n"), ()),
    "a whole number too large for a float": (SHIPPED.replace(NEEDLE_30, NEEDLE_30.replace("30", "9" * 400)), ()),
    "a hexadecimal number too long to print": (
        SHIPPED.replace(ROUND_FIGURE, f"spacing_mm: {{value: 0x{'f' * 6000},"),
        (),
    ),
    "an empty tagged number": (SHIPPED.replace("title: Face", "title: !!int '' # Face"), ()),
    "a tagged word that is no boolean": (SHIPPED.replace("title: Face", "title: !!bool Face"), ()),
    "a date that is none, set": (SHIPPED, ("title=2020-99-99",)),
    "an empty tagged number, set": (SHIPPED, ("title=!!float ''",)),
    "a word that is no boolean, set": (SHIPPED, ("title=!!bool x",)),
    "deep nesting, set": (SHIPPED, ("title=" + "[" * 3000,)),
    "a key below a bare number, set": (
        SHIPPED.replace("{value: 10, sources: [G1]}", "10"),
        ("steps.face.spacing_mm.value=9",),
    ),
    "a key below a word, set": (SHIPPED + "limits: none\n", ("limits.max_points=9",)),
}


@pytest.mark.parametrize(("text", "overrides"), ODD.values(), ids=ODD.keys())
def test_odd_input_is_refused_in_words(text: str, overrides: tuple[str, ...]) -> None:
    assert faults_of(text, *overrides)


def test_setting_a_figure_leaves_another_that_shares_its_anchor() -> None:
    text = changed("spacing_mm: {value: 10, sources: [A]}", "spacing_mm: &a {value: 5, sources: [A]}")
    text = text.replace("margin_mm: {value: 5, sources: [A]}", "margin_mm: *a")
    step = read_protocol(text, "p.yaml", ["steps.face.spacing_mm.value=9"]).steps[0]
    assert (step.pattern.spacing_mm, step.pattern.margin_mm) == (9.0, 5.0)


def test_a_unit_set_from_outside_has_no_source() -> None:
    """10 mg/mL by source A is not 10 U/mL by source A."""
    number = read_protocol(GOOD, "p.yaml", ["product.concentration.unit=U"]).numbers["product.concentration"]
    assert number.sources == () and number.assumed == "set by the user"


@pytest.mark.parametrize("key", ["7", "true", "null"])
def test_a_key_that_is_no_text_is_told_at_its_line(key: str) -> None:
    (fault,) = faults_of(f"{GOOD}{key}: x\n")
    assert fault.startswith(f"p.yaml:{GOOD.count(chr(10)) + 1}:1 ")


def test_a_short_file_of_aliases_of_aliases_is_refused_at_once() -> None:
    """Ten levels of ten aliases each are 10^10 values in 600 bytes."""
    code = (
        "from mesomap.protocol.read_protocol import read_protocol as r\n"
        "t = 'a: &a0 [x]\\n' + ''.join(f'b{i}: &a{i + 1} [' + ','.join([f'*a{i}'] * 10) + ']\\n' for i in range(10))\n"
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))\n"
        "r(t, 'p.yaml')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=4)
    assert "ProtocolError" in done.stderr


def test_where_a_figure_comes_from_cannot_be_set() -> None:
    (fault,) = faults_of(GOOD, "steps.face.spacing_mm.sources=[A]")
    assert fault.startswith("--set steps.face.spacing_mm.sources: where a figure comes from cannot be set")
    number = read_protocol(GOOD, "p.yaml", ["steps.face.spacing_mm={value: 8, sources: [A]}"]).numbers
    assert number["steps.face.spacing_mm"].sources == ()
    assert number["steps.face.spacing_mm"].assumed == "set by the user"


def test_names_stand_for_one_thing_each() -> None:
    text = SHIPPED.replace("{name: cleansing,", "{name: drawing up,", 1)
    text = text.replace("zone: lips", "zone: eye").replace("[forehead, cheek, chin]", "[forehead, cheek, cheek.left]")
    faults = "\n".join(faults_of(text))
    assert "'drawing up' is the name of several phases" in faults
    assert "'eye' is listed before" in faults
    assert "'cheek.left' is treated by this step already" in faults


def test_list_entries_go_by_their_name_everywhere() -> None:
    protocol = read_protocol(SHIPPED, "p.yaml", ["session.before.cleansing.low=3", "steps.face.insertion_mm="])
    assert protocol.numbers["session.before.cleansing.low"].value == 3
    assert protocol.steps[0].depth_mm == 1.0
