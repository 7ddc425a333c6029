"""Areas beside published ones: the parts add up, and every large deviation is explained."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atlases import body_named, everybody
from mesomap.cli import main
from mesomap.protocol.sources import library_sources
from mesomap.verification.areas import area_checks, published_sources
from mesomap.verification.check import Check
from mesomap.verification.reference_cases import reference_checks
from mesomap.verification.segments import SEGMENTS, segment_areas_cm2


@everybody
def test_the_segments_add_up_to_the_skin(person):
    atlas = body_named(person)
    areas = segment_areas_cm2(atlas)
    assert set(areas) == set(SEGMENTS)
    paired = {"arm", "hand", "leg", "foot"}
    total = sum((2 if name in paired else 1) * area for name, area in areas.items())
    assert total == pytest.approx(atlas.surface.area_cm2, rel=2e-3)
    share = {name: area / atlas.surface.area_cm2 for name, area in areas.items()}
    assert 0.06 < share["head"] < 0.12
    assert 0.05 < share["arm"] < 0.10
    assert 0.015 < share["hand"] < 0.03
    assert 0.15 < share["leg"] < 0.21
    assert 0.02 < share["foot"] < 0.04


def test_every_published_area_is_compared_and_large_deviations_are_explained():
    checks = area_checks()
    assert len(checks) > 25
    for check in checks:
        assert set(check.sources) <= {*published_sources(), "Du Bois"}, check.name
        assert abs(check.deviation) <= 0.2 or check.note, check.name
        assert check.passed is not False, check.name
    by_name = {check.name: check for check in checks}
    assert by_name["scalp, woman"].published == (500.0, 516.0)
    assert abs(by_name["face and neck, woman"].deviation) < 0.05
    assert abs(by_name["face and neck, man"].deviation) < 0.05
    assert by_name["whole skin, man"].allowed == 0.05


@pytest.mark.parametrize(
    ("ours", "published", "deviation", "passed"),
    [
        (505, (500, 516), 0.0, True),
        (550, (500, 500), 0.1, True),
        (600, (500, 500), 0.2, False),
        (400, (500, 516), -0.2, False),
    ],
)
def test_a_check_measures_how_far_it_lies_outside(ours, published, deviation, passed):
    check = Check("area", ours, published, "cm2", ("A",), 0.15)
    assert check.deviation == pytest.approx(deviation)
    assert check.passed is passed
    assert Check("area", ours, published, "cm2", ("A",)).passed is None


def test_every_published_case_is_computed_or_says_why_not() -> None:
    cases, not_computed = reference_checks()
    told = {check.name.split(" ")[0] for check in cases} | {case.name.split(" ")[0] for case in not_computed}
    assert len(told) == 24 and {case.name.split(" ")[0] for case in not_computed} == {"RC32", "RC38"}
    assert all(case.why for case in not_computed)
    for check in cases:
        assert check.passed is True, check.name
        exact = check.note == "label identity" and "platysma" not in check.name
        assert not exact or abs(check.deviation) < 1e-9, check.name
        assert set(check.sources) <= set(library_sources())


def test_verify_prints_a_table_and_writes_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "verify.json"
    assert main(["verify", "-o", str(file)]) == 0
    text = capsys.readouterr().out
    assert "face and neck, woman" in text
    assert "A20" in text
    document = json.loads(file.read_text())
    assert document["schema"] == "mesomap-verification/1"
    cases, not_computed = reference_checks()
    assert len(document["checks"]) == len(cases) + len(area_checks())
    assert [case["name"] for case in document["not_computed"]] == [case.name for case in not_computed]
    assert main(["verify", "-o", str(file)]) == 2
    assert "exists already" in capsys.readouterr().err
