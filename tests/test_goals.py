"""Goals: what sentences mean, where wrong ones go wrong, and what plans are worth by them; ``mesomap check``."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial import cKDTree

from bodies import default_atlas, shipped_plan, shipped_simulation
from mesomap.anatomy.region import Zone
from mesomap.cli import main
from mesomap.errors import GoalError, InputError
from mesomap.geometry.closest import Locator
from mesomap.geometry.loop import inside_of
from mesomap.output.check_report import check_lines, check_text
from mesomap.output.junit import junit_text
from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.goal import COMPARISONS, LAYERS, METRICS, parse_goal
from mesomap.protocol.product import Container
from mesomap.simulation.goals import GoalResult, asks_for, evaluate_goals
from mesomap.simulation.simulate import simulate
from synthetic import a_plan, a_protocol, near

AREA = ", ".join(("Rx", "mL/cm2", "mg/cm2", "U/cm2"))


@pytest.mark.parametrize(
    ("text", "region", "metric", "comparison", "limit", "unit", "tolerance", "zone"),
    [
        ("forehead: D95 >= 0.5 Rx", "forehead", "D95", ">=", 0.5, "Rx", 0.0, None),
        ("forehead: D95 \u2265 .5", "forehead", "D95", ">=", 0.5, "", 0.0, None),
        ("submental: mean = 2 mg/cm2 +- 10 %", "submental", "mean", "==", 2.0, "mg/cm2", 0.2, None),
        ("submental: mean==2mg/cm2\u00b10.3mg/cm2", "submental", "mean", "==", 2.0, "mg/cm2", 0.3, None),
        ("cheek: V50 = 80 % +/- 5 %", "cheek", "V50", "==", 80.0, "%", 5.0, None),
        ("cheek: V50 = 0.8 +- 5 %", "cheek", "V50", "==", 0.8, "", 0.04, None),
        ("total volume <= 10 mL", "total", "volume_ml", "<=", 10.0, "mL", 0.0, None),
        ("total: volume_ml<=1e1", "total", "volume_ml", "<=", 10.0, "", 0.0, None),
        ("total dose < 100 mg", "total", "dose", "<", 100.0, "mg", 0.0, None),
        ("total points = 50 +- 2", "total", "points", "==", 50.0, "", 2.0, None),
        ("submental: points <= 50", "submental", "points", "<=", 50.0, "", 0.0, None),
        ("points in mandible_band == 0", "total", "points", "==", 0.0, "", 0.0, "mandible-band"),
        ("cheek: points in eye.left = 0", "cheek", "points", "==", 0.0, "", 0.0, "eye.left"),
        ("session <= 45 min", "total", "session", "<=", 45.0, "min", 0.0, None),
        ("total: session p50 <= 45", "total", "session", "<=", 45.0, "", 0.0, None),
        ("session p95 <= 60 min", "total", "session p95", "<=", 60.0, "min", 0.0, None),
        ("forehead: hot <= 2 cm2", "forehead", "hot", "<=", 2.0, "cm2", 0.0, None),
        ("total CN >= 0.5", "total", "CN", ">=", 0.5, "", 0.0, None),
        ("forehead: wrong_layer < 10 %", "forehead", "wrong_layer", "<", 10.0, "%", 0.0, None),
        ("  leftover <= 0.5 mL ", "total", "leftover", "<=", 0.5, "mL", 0.0, None),
        ("drawn <= 3 mL", "total", "drawn", "<=", 3.0, "mL", 0.0, None),
        ("forehead: covering_radius <= 8 mm", "forehead", "covering_radius", "<=", 8.0, "mm", 0.0, None),
        ("spill in lips <= 1 %", "total", "zone spill", "<=", 1.0, "%", 0.0, "lips"),
        ("total mean in eye.left <= 0.1", "total", "zone mean", "<=", 0.1, "", 0.0, "eye.left"),
        ("most in lips <= 0.1 mL/cm2", "total", "zone most", "<=", 0.1, "mL/cm2", 0.0, "lips"),
        ("entry_distance to eye >= 5 mm", "total", "zone entry_distance", ">=", 5.0, "mm", 0.0, "eye"),
        ("footprint_distance to lips >= 0", "total", "zone footprint_distance", ">=", 0.0, "", 0.0, "lips"),
        ("total_ml = 3", "total", "volume_ml", "==", 3.0, "", 0.0, None),
        ("total_dose = 60 U", "total", "dose", "==", 60.0, "U", 0.0, None),
    ],
)
def test_what_a_sentence_means(text: str, region: str, metric: str, comparison: str, limit: float, unit: str,
                               tolerance: float, zone: str | None) -> None:  # fmt: skip
    goal = parse_goal(text)
    found = (goal.text, goal.region, goal.metric, goal.comparison, goal.limit, goal.unit, goal.zone)
    assert found == (text, region, metric, comparison, limit, unit, zone)
    assert goal.tolerance == pytest.approx(tolerance)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("", 1, "the sentence ends; allowed here is a region with a colon"),
        ("forehead", 9, "the sentence ends; allowed here is a colon after the region 'forehead'"),
        ("upper lip: D95 >= 1 Rx", 7, "found 'lip'; allowed here is a colon"),
        ("totl volume <= 3 mL", 1, "did you mean total?"),
        ("sesion <= 3 min", 1, "did you mean session?"),
        ("D95 >= 1 Rx", 1, "D95 of what? Write 'REGION: D95' or 'total D95'"),
        ("forehead:", 10, "the sentence ends; allowed here is a metric: D98, D95"),
        ("forehead: D96 >= 1", 11, "metric 'D96' is unknown; did you mean D98 or D95?"),
        ("total volum <= 3", 7, "'volum' is unknown; did you mean volume"),
        ("cheek: session <= 3 min", 8, "of the whole plan, not of a region; leave 'cheek:' out"),
        ("points <= 3", 8, "found '<='; allowed here is 'in ZONE'"),
        ("points in == 0", 11, "found '=='; allowed here is a closed zone"),
        ("forehead: total_ml <= 3", 11, "total_ml is of the whole plan"),
        ("drawn <= 3 mg", 12, "unit 'mg' does not fit drawn; allowed is no unit, mL"),
        ("session p90 <= 3 min", 9, "found 'p90'; allowed here is p05, p50, p95, >="),
        ("cheek: spill in lips <= 1 %", 14, "spill of a zone counts all skin; leave 'cheek:' out"),
        ("entry_distance >= 3 mm", 16, "found '>='; allowed here is 'to ZONE', as in 'entry_distance to lips >= 5 mm'"),
        ("covering_radius <= 3 mm", 1, "covering_radius of what? Write 'REGION: covering_radius'"),
        ("mean in lips <= 1 Rx", 19, "unit 'Rx' does not fit zone mean; allowed is no unit, mL/cm2"),
        ("forehead: D95 is 1", 15, "found 'is'; allowed here is >=, <=, >, < or ="),
        ("forehead: D95 => 1", 15, "found '=>'; allowed here is >=, <="),
        ("forehead: D95 >= Rx", 18, "found 'Rx'; allowed here is a number"),
        ("forehead: D95 >= -1 Rx", 18, "limit '-1' is negative; allowed is 0 or more"),
        ("forehead: D95 >= NaN Rx", 18, "'NaN' is not a number"),
        ("forehead: D95 >= 1,5 Rx", 18, "'1,5' has a comma; write 1.5"),
        ("forehead: D95 >= 1.2.3 Rx", 18, "'1.2.3' is not a number"),
        ("forehead: D95 >= 1e999 Rx", 18, "'1e999' is too large a number"),
        ("forehead: D95 >= 1e Rx", 19, "unit 'e' does not fit D95"),
        ("forehead: D95 >= 1 kg", 20, f"unit 'kg' does not fit D95; allowed is no unit, {AREA}"),
        ("forehead: HI >= 1 %", 19, "unit '%' does not fit HI; allowed is no unit"),
        ("forehead: D95 = 1", 18, f"the unit of D95, one of {AREA}"),
        ("total dose = 1 +- 10 %", 16, "found '+-'; allowed here is the unit of dose, one of mg, U"),
        ("forehead: mean >= 1 Rx +- 10 %", 24, "a tolerance goes with = only, not with >="),
        ("forehead: mean = 1 Rx +- 10", 28, "the sentence ends; allowed here is the unit of the tolerance, % or Rx"),
        ("forehead: mean = 1 Rx +- 1 mL/cm2", 28, "unit 'mL/cm2' does not fit the tolerance; allowed is % or Rx"),
        ("forehead: mean = 1 Rx +- -1 Rx", 26, "tolerance '-1' is negative"),
        ("forehead: D95 >= 1 Rx now", 23, "found 'now'; allowed here is nothing more"),
        ("cheek: skin points >= 1", 13, "points is not told by layer; leave 'skin' out"),
        ("cheek: deeper spill <= 1 %", 15, "spill is not told by layer; leave 'deeper' out"),
        ("total wrong_layer <= 1 %", 7, "wrong_layer is of a region, not of all; name the region"),
        ("cheek: skn D95 >= 1", 8, "metric 'skn' is unknown"),
        ("forehead: cold <= 1 %", 21, "unit '%' does not fit cold; allowed is no unit, cm2"),
        ("forehead: D95 = 1 Rx now", 22, "found 'now'; allowed here is a tolerance such as '+- 10 %'"),
    ],
)
def test_a_wrong_sentence_is_told_with_its_column(text: str, column: int, words: str) -> None:
    with pytest.raises(GoalError) as caught:
        parse_goal(text)
    assert (caught.value.column, str(caught.value).startswith(f"goal {text!r}, column {column}: ")) == (column, True)
    assert words in caught.value.words


def test_a_dose_may_be_asked_in_one_layer() -> None:
    for layer in LAYERS:
        goal = parse_goal(f"cheek: {layer} D95 >= 0.5 Rx")
        assert (goal.region, goal.layer, goal.metric) == ("cheek", layer, "D95")
    assert parse_goal("total skin mean <= 1 mL/cm2").layer == "skin"
    assert parse_goal("cheek: D95 >= 0.5 Rx").layer is None


PIECES = st.sampled_from(
    [*METRICS, *COMPARISONS, *LAYERS, "forehead", "total", "points", "in", "session", "leftover", "volume", ":", " ", "+-", "%",
     "1", "0.5", "-", ",", "mL", "Rx", "mg/cm2", "min", "p95", "\u00b1", "\n", "\u0661", "e5"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES, max_size=12).map(" ".join)))
def test_any_text_is_a_goal_or_an_error_with_a_column_in_it(text: str) -> None:
    try:
        goal = parse_goal(text)
    except GoalError as error:
        fault = error
    else:
        assert goal.limit >= 0 and goal.tolerance >= 0
        return
    assert isinstance(fault, InputError)
    assert 1 <= fault.column <= len(text) + 1
    assert len(str(fault).splitlines()) == 1


def values_of(plan: Plan, *goals: str) -> list[tuple[float | None, bool | None]]:
    found = simulate(plan, goals=[parse_goal(text) for text in goals]).goals
    return [(result.value, result.passed) for result in found]


def test_amounts_are_judged_at_their_limits() -> None:
    """20 points of 0.02 mL at 10 mg/mL: 0.4 mL and 4 mg; 2 s each are 40 s; vials of 0.25 mL leave 0.1 mL."""
    plan = a_plan(a_protocol(containers=(Container("vial", 0.25, ()),)))
    minutes = 40.0 / 60.0
    for metric, value, unit in (
        ("total volume", 0.4, " mL"),
        ("patch: volume_ml", 0.4, ""),
        ("total dose", 4.0, " mg"),
        ("patch: points", 20.0, ""),
        ("session", minutes, " min"),
        ("session p95", minutes, " min"),
        ("leftover", 0.1, " mL"),
        ("drawn", 0.4, " mL"),
        ("total_ml", 0.4, " mL"),
        ("total_dose", 4.0, " mg"),
        ("total mean", 0.2, " mg/cm2"),
    ):
        below, above = f"{value * 0.99:.6f}", f"{value * 1.01:.6f}"
        at = repr(value)
        cases = {f">= {at}": True, f"<= {at}": True, f"> {at}": False, f"< {at}": False, f"> {below}": True}
        cases |= {f"< {above}": True, f">= {above}": False, f"<= {below}": False, f"= {at}": True, f"= {above}": False}
        judged = values_of(plan, *(f"{metric} {case}{unit}" for case in cases))
        assert [passed for _, passed in judged] == list(cases.values()), metric
        assert judged[0][0] == pytest.approx(value, abs=1e-9)
    assert values_of(plan, "total mean = 0.25 mg/cm2 +- 20 %", "total mean = 0.25 mg/cm2 +- 0.049 mg/cm2") == [
        (pytest.approx(0.2), True),
        (pytest.approx(0.2), False),
    ]
    assert values_of(a_plan(), "leftover <= 1 mL", "chin: points >= 1") == [(None, None), (None, None)]


def test_goals_are_judged_without_what_they_do_not_ask_for() -> None:
    plan, whole = a_plan(), simulate(a_plan())
    texts = {"plan": "total points >= 1", "supply": "drawn >= 0.1 mL", "session": "session >= 0.1 min"}
    for asked, text in texts.items():
        goal = parse_goal(text)
        parts = (whole.session if asked == "session" else None, whole.supply if asked == "supply" else None)
        assert asks_for(goal) == asked
        all_told = evaluate_goals(plan, whole.metrics, whole.session, whole.supply, [goal])
        assert evaluate_goals(plan, None, *parts, [goal]) == all_told
    with pytest.raises(ValueError, match="its metrics is not given"):
        evaluate_goals(plan, None, None, None, [parse_goal("total mean >= 0.1 mL/cm2")])


def with_zone(plan: Plan, missing: Mapping[str, str] | None = None) -> Plan:
    """The plan on an atlas with a square zone: x from -16.3 to 3.7 mm, y from -11.4 to 8.6 mm."""
    surface = plan.atlas.surface
    t = np.arange(40) * 0.5
    square = np.concatenate(
        [np.c_[t, 0 * t], np.c_[0 * t + 20, t], np.c_[20 - t, 0 * t + 20], np.c_[0 * t, 20 - t]]
    ) + np.array([-16.3, -11.4])
    loop = Locator(surface).closest(np.c_[square, np.zeros(len(square))])
    zone = Zone("keep-out", "Keep out", "left", loop, *inside_of(surface, loop))
    atlas: Any = SimpleNamespace(
        groups={},
        regions={},
        surface=surface,
        geodesics=plan.atlas.geodesics,
        zones={zone.label: zone},
        lacks=lambda name: (missing or {}).get(name.partition(".")[0]),
        select_zones=lambda name: (zone,),
    )
    return replace(plan, atlas=atlas)


def test_points_in_a_zone_are_counted_with_threads_that_end_there() -> None:
    """Columns at -20, -10, 0, 10, 20 mm and rows at -15, -5, 5, 15 mm: four points lie in the zone."""
    plan = with_zone(a_plan())
    sentences = ("points in keep_out.left == 0", "points in keep-out.left <= 4", "chin: points in keep-out.left == 0")
    assert values_of(plan, *sentences) == [(4.0, False), (4.0, True), (None, None)]
    points = plan.points
    ending = near(plan.atlas.surface, points.xyz_mm + np.array([7.0, 0.0, 0.0]))  # -20 + 7 is in, -10 and 0 stay in
    threads = replace(plan, points=replace(points, end=ending))
    assert values_of(threads, "points in keep-out.left == 6") == [(6.0, True)]


def test_a_zone_that_the_surface_does_not_show_in_full_is_unknown() -> None:
    one_side = with_zone(a_plan())
    assert values_of(one_side, "points in keep-out == 0", "points in keep-out.right == 0") == [(None, None)] * 2
    none = with_zone(a_plan(), {"eye": "needs landmarks"})
    assert values_of(none, "points in eye == 0", "points in eye.left >= 0") == [(None, None)] * 2


def test_zones_of_a_body() -> None:
    plan = shipped_plan("mesolift-face", "female")
    results = simulate(
        plan, goals=[parse_goal(f"points in {zone} == 0") for zone in ("eye", "lips", "mandible_border")]
    ).goals
    assert [result.passed for result in results[:2]] == [True, True]
    sides = [parse_goal(f"points in mandible-border.{side} >= 0") for side in ("left", "right")]
    left, right = (result.value for result in simulate(plan, goals=sides).goals)
    assert left == right and left is not None and left > 0 and results[2].value == left + right
    with pytest.raises(GoalError, match=r"column 11: zone 'mandible-bordr' is not in .* did you mean mandible-border"):
        simulate(plan, goals=[parse_goal("points in mandible_bordr == 0")])


def test_covering_and_zones_are_judged_by_the_figures_of_the_result() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    zones = {zone.zone: zone for zone in simulation.zones}
    worst = max(target.covering_radius_mm for target in simulation.plan.targets)
    inner = next(target for target in simulation.plan.targets if target.label == "forehead").inner_covering_radius_mm
    sides = [zones[f"eye.{side}"] for side in ("left", "right")]
    wanted = {
        "total covering_radius <= 1 mm": worst,
        "forehead: inner_covering_radius <= 1 mm": inner,
        "entry_distance to eye >= 1 mm": min(zone.point_mm or 0.0 for zone in sides),
        "footprint_distance to eye.left >= 1 mm": sides[0].footprint_mm,
        "spill in lips <= 1 %": 100.0 * zones["lips"].share,
        "mean in lips <= 1 mL/cm2": zones["lips"].mean_ml_cm2,
        "most in lips <= 1": zones["lips"].most_ml_cm2,
    }
    goals = [parse_goal(text) for text in (*wanted, "spill in areola <= 1 %")]
    found = evaluate_goals(simulation.plan, None, None, None, goals, simulation.dose)
    assert [result.value for result in found] == pytest.approx([*wanted.values(), 0.0])
    assert found[2].passed and found[0].passed is False
    with pytest.raises(GoalError, match="a band has points only; name mandible-border"):
        evaluate_goals(
            simulation.plan, None, None, None, [parse_goal("spill in mandible_band <= 1 %")], simulation.dose
        )


def test_dose_in_a_zone_counts_what_is_laid_there() -> None:
    plan = with_zone(a_plan())
    (spill, passed), (most, _), (entry, _) = values_of(
        plan, "spill in keep-out.left <= 1 %", "most in keep-out.left >= 0", "entry_distance to keep-out.left >= 0 mm"
    )
    assert spill == pytest.approx(20.0, abs=2.0) and passed is False
    assert most is not None and most > 0.05 and entry is not None and entry < 0.0


def test_the_band_of_a_border_reaches_as_far_as_its_margin_along_the_skin() -> None:
    plan = shipped_plan("mesolift-face", "female")
    surface, points = plan.atlas.surface, plan.points
    zones = plan.atlas.select_zones("mandible-border")
    inside = np.any([zone.holds(surface, points.place) for zone in zones], axis=0)
    straight = np.min([cKDTree(zone.outline.xyz_mm(surface)).query(points.xyz_mm)[0] for zone in zones], axis=0)
    assert {zone.margin_mm for zone in zones} == {15.0}
    both, *sides = (
        simulate(plan, goals=[parse_goal(f"points in mandible_band{side} == 0")]).goals[0].value
        for side in ("", ".left", ".right")
    )
    assert both == sum(value or 0.0 for value in sides) and inside.sum() < (inside | (straight < 13.5)).sum()
    # No way along the skin is shorter than the straight one, and none so short is longer by a tenth.
    assert (inside | (straight < 13.5)).sum() <= (both or 0) <= (inside | (straight < 15.0)).sum()


def test_places_at_the_border_of_a_zone_belong_to_its_side() -> None:
    plan = with_zone(a_plan())
    (zone,) = plan.atlas.zones.values()
    rng = np.random.default_rng(0)
    xy = rng.uniform(-22.0, 15.0, (2000, 2))
    distance = 10.0 - np.abs(xy - np.array([-6.3, -1.4])).max(axis=1)
    sure = np.abs(distance) > 0.05
    places = Locator(plan.atlas.surface).closest(np.c_[xy, np.zeros(len(xy))])
    found = zone.holds(plan.atlas.surface, places)
    assert (found == (distance > 0))[sure].all() and sure.sum() > 1900


def test_simulated_figures_are_those_of_the_result() -> None:
    simulation = shipped_simulation("lipolysis-abdomen", "female")
    texts = (
        "session <= 1 min",
        "session p05 <= 1 min",
        "session p95 <= 1 min",
        "leftover <= 0 mL",
        "total dose <= 1 mg",
    )
    found = evaluate_goals(
        simulation.plan, simulation.metrics, simulation.session, simulation.supply, [parse_goal(t) for t in texts]
    )
    minutes, left = simulation.session.minutes, simulation.supply.ledgers[0].leftover_ml
    values = [minutes.p50_min, minutes.p05_min, minutes.p95_min, left, simulation.plan.points.dose.sum()]
    assert [result.value for result in found] == pytest.approx(values)


def test_goals_in_layers_and_of_areas_are_the_figures_of_the_result() -> None:
    simulation = shipped_simulation("lipolysis-abdomen", "female")
    label, part = simulation.plan.targets[0].label, simulation.metrics.parts[0]

    def value(text: str) -> float | None:
        goals = [parse_goal(text)]
        plan, metrics = simulation.plan, simulation.metrics
        return evaluate_goals(plan, metrics, simulation.session, simulation.supply, goals)[0].value

    by_layer = [value(f"{label}: {layer} mean >= 0 mL/cm2") for layer in LAYERS]
    assert sum(mean or 0.0 for mean in by_layer) == pytest.approx(part.whole.mean)
    assert by_layer == [layer.mean for layer in part.layers]
    assert value(f"{label}: subcutis D50 >= 0 Rx") == pytest.approx(part.layers[1].d50 / part.whole.rx)
    assert value("total subcutis coverage >= 0 %") == pytest.approx(
        100 * simulation.metrics.all_parts.layers[1].coverage
    )
    assert value(f"{label}: hot >= 0 cm2") == part.whole.hot_cm2
    assert value(f"{label}: cold >= 0") == part.whole.cold_cm2
    assert value(f"{label}: excess >= 0 %") == pytest.approx(100 * (part.whole.excess or 0.0))
    assert value(f"{label}: CN >= 0") == part.whole.cn
    assert value(f"{label}: wrong_layer >= 0 %") == pytest.approx(100 * (simulation.metrics.wrong_layer[0] or 0.0))


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ("patch: mean >= 1 U/cm2", "column 18: is in U, but the product is dosed in mg; allowed is mL/cm2 or mg/cm2"),
        ("total dose <= 1 U", "column 17: is in U, but the product is dosed in mg; allowed is mg"),
    ],
)
def test_the_unit_of_another_product_is_refused(goal: str, words: str) -> None:
    with pytest.raises(GoalError, match=words):
        simulate(a_plan(a_protocol(goals=(goal,))))


RESULTS = (
    GoalResult("total volume <= 1 mL", "total", 1.0000000012, 1.0, "mL", False),
    GoalResult("cheek: V50 >= 5 %", "cheek.left", 7.5, 5.0, "%", True),
    GoalResult("chin:\n D95 >= 1 Rx", None, None, 1.0, "Rx", None),
)
FINDINGS = (
    Finding("dose-cap", "error", "too\x1b much <&>", "cheek", value=3.0, limit=2.0, unit="mg", source="L18"),
    Finding("note", "info", "told\nso"),
)


def test_lines_of_a_check() -> None:
    rows = [line.split("  ") for line in check_text(check_lines(RESULTS, FINDINGS)).splitlines()]
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows] == [
        ["FAIL", "total volume <= 1 mL", "1.0000000012", "1", "mL"],
        ["pass", "cheek: V50 >= 5 % on cheek.left", "7.5", "5", "%"],
        ["unknown", "chin: D95 >= 1 Rx", "-", "1", "Rx"],
        ["error", "dose-cap: too much <&> [L18]", "3", "2", "mg"],
        ["info", "note: told so", "-", "-"],
    ]


def test_junit_says_the_same_to_a_build_server() -> None:
    root = ET.fromstring(junit_text("a\x00plan", RESULTS, FINDINGS))
    (suite,) = root
    assert suite.attrib == {
        "name": "a\ufffdplan", "tests": "4", "failures": "2", "errors": "0", "skipped": "1"
    }  # fmt: skip
    outcomes = [(case.get("classname"), case.get("name"), [child.tag for child in case]) for case in suite]
    assert outcomes == [
        ("goals", "total volume <= 1 mL", ["failure"]),
        ("goals", "cheek: V50 >= 5 % on cheek.left", []),
        ("goals", "chin: D95 >= 1 Rx", ["skipped"]),
        ("findings", "dose-cap cheek", ["failure"]),
    ]
    messages = [failure.get("message") for failure in suite.iter("failure")]
    assert messages == ["value 1.0000000012 mL, limit 1 mL", "value 3 mg, limit 2 mg"]
    assert [failure.text for failure in suite.iter("failure")] == [None, "too\ufffd much <&> [L18]"]


def checked(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[str], list[str]]:
    status = main(["check", *map(str, arguments)])
    printed = capsys.readouterr()
    return status, printed.out.splitlines(), printed.err.splitlines()


@pytest.fixture(scope="module")
def chin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of the chin; goals of its protocol are of other regions."""
    path = tmp_path_factory.mktemp("check") / "plan.json"
    assert main(["plan", "mesolift-face", "--region", "chin", "-o", str(path), "--quiet"]) == 0
    return path


def test_check_exits_by_what_it_finds(chin: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = checked(capsys, chin)
    assert (status, err) == (0, [])
    assert [line.split()[0] for line in out[:2]] == ["unknown", "unknown"]
    assert checked(capsys, chin.parent)[:2] == (status, out)
    goals = tmp_path / "goals.txt"
    goals.write_text("\ufeff# two goals\n\n  chin: points >= 1  # some\ntotal points <= 2\nforehead: D95 >= 1 Rx\n")
    report = tmp_path / "junit.xml"
    status, out, err = checked(capsys, chin, "--goals", goals, "--junit", report)
    assert (status, err) == (1, ["mesomap: 0 hard rules broken, 1 goals missed"])
    assert [line.split()[0] for line in out[:4]] == ["pass", "FAIL", "unknown", "info"]
    assert out[1].split()[1:5] == ["total", "points", "<=", "2"]
    (suite,) = ET.parse(report).getroot()
    assert [[child.tag for child in case] for case in suite] == [[], ["failure"], ["skipped"]]
    before = report.read_bytes()
    status, _, err = checked(capsys, chin, "--junit", report)
    assert (status, report.read_bytes()) == (2, before) and "exists already" in err[0]
    assert checked(capsys, chin, "--goals", goals, "--junit", report, "--force", "--quiet")[:2] == (1, [])
    assert report.read_bytes() == before


def test_a_broken_hard_rule_fails_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan, report = tmp_path / "plan.json", tmp_path / "junit.xml"
    options = ["--region", "chin", "--set", "steps.face.volume_ml=0.08", "-o", str(plan), "--quiet"]
    assert main(["plan", "mesolift-face", *options]) == 0
    status, out, err = checked(capsys, plan, "--junit", report)
    assert (status, err) == (1, ["mesomap: 1 hard rules broken, 0 goals missed"])
    assert [line.split()[-4:] for line in out if line.startswith("error")] == [["0.05", "mL", "per", "point"]]
    (failure,) = ET.parse(report).getroot().iter("failure")
    assert failure.attrib == {
        "type": "volume-per-point", "message": "value 0.08 mL per point, limit 0.05 mL per point"
    }  # fmt: skip


def test_faults_of_a_goals_file_come_together(chin: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goals = tmp_path / "goals.txt"
    lines = ["chim: points >= 1", "  points in mandible_rim == 0", "total volume <= 1,5 mL", "chin: mean >= 1 U/cm2"]
    goals.write_text("\n".join([*lines, "chin: points >= 1"]))
    status, out, err = checked(capsys, chin, "--goals", goals, "--junit", tmp_path / "junit.xml")
    assert (status, out) == (2, [])
    assert [line.split(" ")[1] for line in err] == [f"{goals}:{place}" for place in ("1:1", "2:13", "3:17", "4:17")]
    for line, words in zip(err, ("chin?", "mandible-border", "write 1.5", "is in U"), strict=True):
        assert words in line
    assert list(tmp_path.iterdir()) == [goals]


def test_what_check_cannot_read_or_write_is_one_message(
    chin: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, odd, folder = tmp_path / "empty.txt", tmp_path / "odd.txt", tmp_path / "folder"
    empty.write_text("# nothing\n")
    odd.write_bytes(b"chin: points >= 1\n\xff")
    folder.mkdir()
    for arguments, words in (
        ([tmp_path / "none.json"], "there is no such file"),
        ([folder], "holds no plan.json; run the protocol again with json among --formats"),
        ([odd], "not UTF-8"),
        ([chin, "--goals", tmp_path / "none.txt"], "there is no such file"),
        ([chin, "--goals", folder], "is not a plain file"),
        ([chin, "--goals", empty], "holds no goal"),
        ([chin, "--goals", odd], f"{odd}:2:1 byte 18 is not UTF-8"),
        ([chin, "--junit", folder], "never replaced"),
        ([chin, "--junit", tmp_path / "no" / "j.xml"], "is not a folder"),
        ([chin, "--junit", chin, "--force"], "is a file that this check reads"),
        ([chin, "--surface", tmp_path / "x.ply"], "leave --surface out"),
    ):
        status, out, err = checked(capsys, *arguments)
        assert (status, out, len(err)) == (2, [], 1), arguments
        assert words in err[0]


def test_atlas_zones_have_the_names_that_goals_can_write() -> None:
    for label in default_atlas("female").zones:
        assert parse_goal(f"points in {label.replace('-', '_')} == 0").zone == label
