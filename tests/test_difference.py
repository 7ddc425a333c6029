"""Two plans side by side, and the pictures of dose-area histograms and of errors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bodies import shipped_plan, shipped_simulation
from mesomap.cli import main
from mesomap.languages import load_catalogue
from mesomap.output.difference import AREAS, DOSES, SHARES, WHOLE, WORDS, differences
from mesomap.output.histogram_sheet import SOLID, draw_histogram, draw_two_histograms
from mesomap.output.histogram_sheet import _of_regions as curves_of
from mesomap.output.robustness_sheet import probability_colours, write_robustness
from mesomap.output.words import ENGLISH
from mesomap.protocol.error_profile import error_profile
from mesomap.simulation.area_dose import joined, measure_area
from mesomap.simulation.metrics import plan_areas
from mesomap.simulation.robustness import robustness
from mesomap.simulation.simulate import simulate

FACE = "mesolift-face"


def test_a_plan_does_not_differ_from_itself() -> None:
    simulation = shipped_simulation(FACE, "female")
    rows = differences(simulation, simulation)
    assert rows and all(row.first == row.second for row in rows)


def test_every_row_is_named_by_words_that_the_languages_have_or_by_a_sign() -> None:
    simulation = shipped_simulation(FACE, "female")
    signs = {"Rx", "CV", "HI", *(name for name, _ in (*DOSES, *SHARES, *AREAS) if name[0].isupper())}
    assert {row.either.what for row in differences(simulation, simulation)} == {*WORDS, *signs}
    told = {row.either.what: row.either.value for row in differences(simulation, simulation, load_catalogue("fr"))}
    assert told["body"] == "femme, 40 ans, 165 cm, IMC 24"


def test_rows_hold_the_figures_of_both_and_their_change() -> None:
    first, second = shipped_simulation(FACE, "female"), shipped_simulation("lipolysis-abdomen", "female")
    rows = {(row.where, row.either.what): row for row in differences(first, second)}
    points = rows[WHOLE, "points"]
    assert points.first and points.second
    assert (points.first.value, points.second.value) == (len(first.plan.points), len(second.plan.points))
    assert points.change == f"{len(second.plan.points) - len(first.plan.points):+d}"
    assert rows[WHOLE, "protocol"].change == "differs"
    chin = rows["chin", "V50"]
    assert chin.second is None and chin.change == "" and chin.first is not None
    index = [target.label for target in first.plan.targets].index("chin")
    assert chin.first.value == pytest.approx(100.0 * first.metrics.volume[index].v50)


def test_the_command_line_tells_and_draws_the_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, spacing in (("a", "10"), ("b", "8")):
        asked = ["--region", "chin", "--set", f"steps.face.spacing_mm={spacing}", "-o", str(tmp_path / f"{name}.json")]
        assert main(["plan", FACE, *asked]) == 0
    a, b, picture = str(tmp_path / "a.json"), str(tmp_path / "b.json"), tmp_path / "both.png"
    capsys.readouterr()
    assert main(["diff", a, b, "--picture", str(picture)]) == 0
    told = capsys.readouterr().out
    assert "spacing asked" in told and "-2.0" in told and "session" in told
    with Image.open(picture) as drawn:
        assert drawn.size[0] == 2100
    assert main(["diff", a, b, "--picture", str(picture)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert main(["diff", a, a]) == 0
    assert capsys.readouterr().out == "no difference\n"
    assert main(["diff", a, str(tmp_path)]) == 2
    assert "holds no plan.json" in capsys.readouterr().err


def test_curves_hold_the_whole_area_of_both_sides() -> None:
    simulation = shipped_simulation(FACE, "female")
    plan = simulation.plan
    colours = dict.fromkeys((target.region for target in plan.targets), (0, 0, 0))
    curves = curves_of(simulation, colours, SOLID, "", ENGLISH)
    assert [curve.key for curve in curves] == ["forehead", "cheek", "chin"]
    for curve in curves:
        mine = [index for index, target in enumerate(plan.targets) if target.region == curve.key]
        whole = sum(simulation.metrics.volume[index].area_cm2 for index in mine)
        assert curve.histogram.area_cm2.sum() == pytest.approx(whole, rel=1e-9)
        assert (np.diff(curve.histogram.at_least) <= 1e-12).all()
        means = [simulation.metrics.volume[index].mean for index in mine]
        assert curve.figures.mean == pytest.approx(np.mean(means), rel=1e-6)


def test_joined_areas_weigh_each_by_its_size() -> None:
    simulation = shipped_simulation(FACE, "female")
    dose = simulation.dose
    areas = plan_areas(simulation.plan, dose.mesh).targets
    both = measure_area(dose.ml_cm2, dose.footprint_count, joined([areas[0], areas[3]]), None)
    parts = [measure_area(dose.ml_cm2, dose.footprint_count, area, None) for area in (areas[0], areas[3])]
    assert both.area_cm2 == pytest.approx(parts[0].area_cm2 + parts[1].area_cm2)
    assert both.hot_cm2 == pytest.approx(parts[0].hot_cm2 + parts[1].hot_cm2)


def test_pictures_of_histograms_have_lines_in_the_colours_of_their_regions() -> None:
    simulation = shipped_simulation(FACE, "female")
    one = np.asarray(draw_histogram(simulation))
    two = np.asarray(draw_two_histograms([simulation, simulation], ("A", "B")))
    assert one.shape[1] == two.shape[1] == 2100 and two.shape[0] > one.shape[0]
    for colour in ((0, 114, 178), (213, 94, 0), (0, 158, 115)):
        for picture in (one, two):
            assert (np.abs(picture.astype(int) - colour).max(axis=2) < 12).sum() > 500


def test_the_picture_of_errors_covers_the_targets_and_darkens_with_probability(tmp_path: Path) -> None:
    light = probability_colours(np.linspace(0.0, 1.0, 33)) @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(light) < 0.0).all()
    plan = shipped_plan(FACE, "female")
    found = robustness(plan, error_profile("hand-experienced"), 8)
    simulation = replace(simulate(plan), robustness=found)
    write_robustness(simulation, tmp_path / "errors.png")
    with Image.open(tmp_path / "errors.png") as drawn:
        assert drawn.size[1] == 1500
