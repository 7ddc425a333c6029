"""Solving for a goal: the search, the nearest values on both sides, volumes that meet a total exactly, the command."""

from __future__ import annotations

import json
import math
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodies import default_atlas, shipped_simulation
from mesomap.cli import main
from mesomap.errors import GoalError, InputError
from mesomap.output.solve_table import solve_table, verdict
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.library import load_protocol
from mesomap.simulation.goals import evaluate_goals
from mesomap.simulation.practice import USUAL
from mesomap.whatif.grid import Grid
from mesomap.whatif.judged import judge_goal
from mesomap.whatif.search import Aim, search
from mesomap.whatif.solve import Solution, solve

CHIN = ["chin"]
SPACING = "steps.face.spacing_mm"


def find(goal: str, protocol: str = "mesolift-face", regions: list[str] | None = None, **more: str) -> Solution:
    return solve(default_atlas("female"), load_protocol(protocol), goal, regions=regions or CHIN, **more)


@given(st.integers(50, 5000), st.integers(1, 400), st.integers(30, 300), st.booleans())
def test_the_search_finds_the_nearest_on_both_sides_of_a_falling_staircase(
    area: int, limit: int, start: int, exact: bool
) -> None:
    asked: list[int] = []
    ends = (20, 400)

    def stairs(place: int) -> float:
        asked.append(place)
        return float(100 * area // place**2)

    def met(value: float) -> bool:
        return value == limit if exact else value <= limit

    found = search(stairs, start, ends, Aim(limit, met), exact)
    whole = {place: float(100 * area // place**2) for place in range(ends[0], ends[1] + 1)}
    assert len(asked) == len(set(asked)) <= 120, "nothing is tried twice"
    reached = [place for place, value in whole.items() if met(value)]
    assert any(found[place] is not None and met(found[place] or 0.0) for place in found) == bool(reached)
    if reached and not exact:
        nearest = min(abs(place - start) for place in reached)
        assert min(abs(place - start) for place in found if place in reached) == nearest
    if exact and not reached:
        for side in ({v for v in whole.values() if v < limit}, {v for v in whole.values() if v > limit}):
            if side:
                assert min(side, key=lambda value: abs(value - limit)) in found.values()
    if not reached and not (exact and min(whole.values()) < limit < max(whole.values())):
        assert set(ends) <= set(found), "both ends have been reached"


@pytest.mark.parametrize(
    "goal",
    [
        "total_ml <= 1 mL",
        "total_dose <= 10 mg",
        "forehead: points >= 10",
        "points in lips == 0",
        "drawn <= 3 mL",
        "leftover <= 1 mL",
        "session p95 <= 60 min",
        "cheek: coverage >= 15 %",
        "total CV <= 1",
        "forehead: covering_radius <= 9 mm",
        "footprint_distance to eye >= 4 mm",
    ],
)
def test_a_goal_alone_is_judged_as_in_a_simulation(goal: str) -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    parts = (simulation.metrics, simulation.session, simulation.supply)
    asked = parse_goal(goal)
    assert judge_goal(simulation.plan, asked, USUAL) == evaluate_goals(
        simulation.plan, *parts, [asked], simulation.dose
    )


def test_a_total_that_can_be_had_is_found_with_a_spacing() -> None:
    found = find("total_ml = 0.28")
    assert found.met is not None and found.exact is None and found.key == SPACING
    (setting,) = found.met.settings
    plan = make_plan(default_atlas("female"), load_protocol("mesolift-face", [setting]), regions=CHIN)
    assert math.fsum(plan.points.volume_ml) == pytest.approx(0.28, abs=1e-9) and len(plan.points) == 14
    assert found.prescribed.points == 7 and found.prescribed.value == pytest.approx(0.14)
    assert verdict(found) == f"Met with {setting}."


def test_a_total_between_two_numbers_of_points_is_met_by_the_volume_per_point() -> None:
    found = find("total_ml = 0.291")
    assert found.met is None and found.below is not None and found.above is not None
    assert found.below.value is not None and found.above.value is not None
    assert found.below.value < 0.291 < found.above.value
    assert found.above.points - found.below.points <= 4, "points come in mirrored pairs and rows"
    assert found.exact is not None and found.factor is not None and abs(found.factor - 1.0) < 0.1
    protocol = load_protocol("mesolift-face", found.exact.settings)
    plan = make_plan(default_atlas("female"), protocol, regions=CHIN)
    assert math.fsum(plan.points.volume_ml) == pytest.approx(0.291, abs=1e-9)
    assert protocol.steps[0].volume_ml == pytest.approx(0.02 * found.factor)
    rows = solve_table(found).rows
    assert [row[0] for row in rows] == [
        "as the protocol says", "nearest below", "nearest above", "with other volumes per point",
    ]  # fmt: skip
    assert rows[3][1] == rows[1][1] or rows[3][1] == rows[2][1], "one of the two spacings"


def test_a_tolerance_is_kept_and_a_goal_that_is_met_is_left_alone() -> None:
    near = find("total_ml = 0.291 +- 10 %")
    assert near.met is not None and near.met.value == pytest.approx(0.291, rel=0.1) and near.exact is None
    same = find("total_ml = 0.14 +- 1 %")
    assert same.met is same.prescribed and same.tried == 1 and same.best.settings == ()
    assert verdict(same) == "The protocol meets the goal as it is."


def test_what_cannot_be_reached_is_told_with_what_can() -> None:
    found = find("total_ml = 50", within="6:14")
    assert found.met is None and found.exact is None and found.above is None and found.ends == ("6", "14")
    assert found.lowest is not None and found.highest is not None
    for trial in (found.lowest, found.highest):
        protocol = load_protocol("mesolift-face", trial.settings)
        assert len(make_plan(default_atlas("female"), protocol, regions=CHIN).points) == trial.points
    assert found.highest.settings == (f"{SPACING}=6",)
    assert verdict(found) == "Not met: from 6 to 14 of steps.face.spacing_mm the value goes from 0.06 to 0.48."
    even = find("total_ml = 3", "hand-rejuvenation", ["hand-dorsum"], within="9:12")
    assert "steps.hands.spacing_mm makes no difference, the value is 2 from 9 to 12" in verdict(even)


def test_other_figures_and_goals_are_solved_too() -> None:
    volume = find("total_ml = 0.3", by="volume_ml")
    assert volume.exact is not None and volume.exact.points == 7
    assert volume.exact.settings == ("steps.face.volume_ml=0.042857142857",)
    cover = find("chin: coverage >= 30 %", by="volume_ml")
    assert cover.met is not None and cover.met.value is not None and cover.met.value >= 30.0
    (setting,) = cover.met.settings
    less = f"steps.face.volume_ml={float(setting.partition('=')[2]) - 0.002:.4f}"
    plan = make_plan(default_atlas("female"), load_protocol("mesolift-face", [less]), regions=CHIN)
    (result,) = judge_goal(plan, cover.goal, USUAL)
    assert result.passed is False, "no more is asked than the goal needs"


def test_steps_with_different_values_keep_their_ratios() -> None:
    protocol = load_protocol("eye-area-revitalisation")
    keys = tuple(f"steps.{name}.spacing_mm" for name in ("under-the-eye", "temple"))
    grid = Grid.of(protocol, keys, None)
    assert grid.start == 500 and grid.ends[0] == 125 and grid.ends[1] >= 2000
    assert grid.settings(600) == ("steps.under-the-eye.spacing_mm=6", "steps.temple.spacing_mm=12")
    only = solve(default_atlas("female"), protocol, "temple: points <= 20", regions=["temple", "brow"])
    assert only.keys == ("steps.temple.spacing_mm",), "only of the steps that the goal is about"


@pytest.mark.parametrize(
    ("goal", "more", "words"),
    [
        ("total_ml = x", {}, "column 12"),
        ("nose: points = 3", {}, "has no value in this plan"),
        ("total dose = 3 U", {}, "is in U, but the product is dosed in mg"),
        ("total_ml = 1", {"by": "nope"}, "--by nope: is no key of a step"),
        ("total_ml = 1", {"by": "steps.face.nope"}, "--by steps.face.nope: 'nope' is not a key there"),
        ("total_ml = 1", {"by": "steps.face.pattern"}, "has no number above 0"),
        ("total_ml = 1", {"by": "points"}, "no step of mesolift-face has it"),
        ("total_ml = 1", {"by": "body.bmi"}, "the body is given"),
        ("total_ml = 1", {"within": "5"}, "--within 5: is no range"),
        ("total_ml = 1", {"within": "9:5"}, "--within 9:5: is empty"),
        ("total_ml = 1", {"within": "9:9.001"}, "holds no two values"),
    ],
)
def test_wrong_input_is_told_with_its_place(goal: str, more: dict[str, str], words: str) -> None:
    with pytest.raises((GoalError, InputError)) as told:
        find(goal, **more)
    assert words in str(told.value)


def test_a_protocol_without_a_spacing_needs_another_figure() -> None:
    with pytest.raises(InputError, match="has spacing_mm or row_spacing_mm or density_per_cm2; name the figure"):
        solve(default_atlas("female"), load_protocol("botulinum-glabella"), "total_dose = 25 U")
    found = solve(default_atlas("female"), load_protocol("botulinum-glabella"), "total_dose = 25 U", by="dose")
    assert found.met is not None and found.met.settings == ("steps.corrugator-and-procerus.dose=5",)


def test_the_command_writes_the_run_that_its_command_line_repeats(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = [
        "solve",
        "mesolift-face",
        "--goal",
        "total_ml = 0.2",
        "--region",
        "chin",
        "--seed",
        "4",
        "--formats",
        "json",
    ]
    assert main([*words, "-o", "found"]) == 0
    printed = capsys.readouterr().out
    (again,) = [line for line in printed.splitlines() if line.startswith("mesomap run")]
    assert f" --set {SPACING}=" in again and again.endswith("--seed 4 --region chin -o found")
    assert main([*shlex.split(again)[1:-1], "again", "--formats", "json"]) == 0
    one, other = (json.loads((tmp_path / name / "metrics.json").read_text()) for name in ("found", "again"))
    assert one == other and one["total"]["volume_ml"] == pytest.approx(0.2, abs=1e-9)


def test_a_goal_that_is_missed_ends_with_1_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["solve", "mesolift-face", "--region", "chin", "--goal", "total_ml = 50", "--within", "9:12"]
    assert main([*words, "-o", str(tmp_path / "x"), "--lang", "it"]) == 1
    assert "Non raggiunto: da 9 a 12" in capsys.readouterr().out
    assert main([*words, "-o", str(tmp_path / "x"), "--quiet"]) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("mesomap: Not met")
    assert main([*words[:-2], "--by", "body.bmi", "--bmi", "22"]) == 2
    assert "--by body.bmi: is given by --bmi as well" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
