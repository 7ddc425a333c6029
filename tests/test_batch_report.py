"""The report of a batch says what came out, shows it, and asks the network for nothing."""

from __future__ import annotations

import re
import weakref
from pathlib import Path

import numpy as np
import pytest

import mesomap.batch.work
from bodies import shipped_plan
from mesomap.batch.index import Index
from mesomap.batch.manifest import read_manifest
from mesomap.batch.report import write_report
from mesomap.batch.report_map import plan_map
from mesomap.batch.report_shapes import histogram, round_steps, scatter
from mesomap.batch.work import work
from mesomap.cli import main
from mesomap.errors import InputError

MANIFEST = """\
schema: mesomap-manifest/1
title: Foreheads & <hands>
protocols: [botulinum-glabella, hand-rejuvenation]
bodies:
  - grid: {sex: [female, male], bmi: [21, 27]}
  - grid: {sex: [female], age_years: [40], height_cm: [165], bmi: [60]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A batch done without workers."""
    home = tmp_path_factory.mktemp("batch")
    (home / "manifest.yaml").write_text(MANIFEST)
    found = read_manifest(home / "manifest.yaml")
    with Index(home / "out", write=True) as index:
        jobs = index.enter(found.jobs, found.path, found.title)
        index.record(work(sorted(jobs, key=lambda job: job.skin_key), None))
    return home / "out"


def test_a_report_says_and_shows_what_came_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "report", str(folder)]) == 0
    assert capsys.readouterr().out == f"Written to {folder / 'report.html'}\n"
    text = (folder / "report.html").read_text(encoding="utf-8")
    assert "10 jobs: 8 done, 2 failed" in re.sub(r"<[^>]+>", "", text) and 'href="#failures"' in text
    assert "Foreheads &amp; &lt;hands&gt;" in text
    assert (
        "out of reach of the body model" in text
        and "<td>botulinum-glabella, hand-rejuvenation</td><td>5, 10</td>" in text
    )
    assert "not a medical device" in text
    maps = re.findall(r'aria-label="map of the injections">(.*?)</svg>', text)
    assert len(maps) == 8
    with Index(folder) as index:
        points = {
            row["job"]: row["points"] for row in index.rows() if row["part"] == "total" and row["status"] == "done"
        }
    assert sorted(drawn.count("<circle") for drawn in maps[:4]) == sorted(points[job] for job in range(1, 5))
    assert "left side only" in text  # of the hands, which face apart
    assert all(2 * drawn.count("<circle") in points.values() for drawn in maps[4:])


def test_what_is_asked_otherwise_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_text("""\
schema: mesomap-manifest/1
protocols:
  - {protocol: hand-rejuvenation, set: [steps.hands.spacing_mm=8]}
  - botulinum-glabella
bodies: [{grid: {sex: [female], bmi: [22]}}]
settings: [{}, {name: two-people, assistant: true}]
goals: ["total: points >= 6"]
""")
    found = read_manifest(tmp_path / "manifest.yaml")
    with Index(tmp_path / "out", write=True) as index:
        index.record(work(index.enter(found.jobs, found.path, found.title), None))
    text = write_report(tmp_path / "out").read_text(encoding="utf-8")
    assert text.count("<h2>") == 4 and text.count("setting two-people; with an assistant") == 4
    assert text.count("steps.hands.spacing_mm=8") == 4
    cells = [re.findall(r'<td class="number">([^<]*)', line) for line in re.findall(r"<tr><td>.*?</tr>", text)]
    assert [(row[0], row[5]) for row in cells] == [("1", "0"), ("1", "0"), ("1", "1"), ("1", "1")], "jobs, goals missed"


def test_a_map_shows_what_can_be_seen_from_one_side() -> None:
    plan = shipped_plan("botulinum-migraine", "female")
    shown = plan_map(plan)
    regions = {plan.targets[k].region for k in shown.targets}
    assert "scalp-occipital" in regions and not regions & {"forehead", "glabella"}
    assert shown.left_out == "without regions that face away"
    hands = plan_map(shipped_plan("hand-rejuvenation", "female"))
    assert hands.left_out == "left side only" and len(hands.targets) == 1
    face = plan_map(shipped_plan("mesolift-face", "female"))
    assert len(face.targets) == 4 and face.left_out == ""
    assert 'class="zone"' in face.svg(1.0, face.half_mm + 4.0), "eyes and lips"


def test_a_report_asks_for_nothing(folder: Path) -> None:
    text = write_report(folder).read_text(encoding="utf-8")
    assert not re.findall(r"https?:|<script|<link|<img|url\(|@import|src=", text)
    assert text == write_report(folder).read_text(encoding="utf-8")


def test_without_its_manifest_there_are_no_maps(folder: Path) -> None:
    manifest = folder.parent / "manifest.yaml"
    manifest.rename(folder.parent / "moved.yaml")
    try:
        text = write_report(folder).read_text(encoding="utf-8")
    finally:
        (folder.parent / "moved.yaml").rename(manifest)
    assert "There are no maps: " in text and "map of the injections" not in text and "injections</text>" in text


def test_no_report_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no batch"):
        write_report(tmp_path)
    (tmp_path / "manifest.yaml").write_text(MANIFEST)
    found = read_manifest(tmp_path / "manifest.yaml")
    with Index(tmp_path / "out", write=True) as index:
        index.enter(found.jobs, found.path, found.title)
    with pytest.raises(InputError, match="none of its 10 jobs has ended"):
        write_report(tmp_path / "out")


def test_bars_hold_every_value() -> None:
    values = np.array([3.0, 3.0, 4.0, 7.0])
    for whole in (True, False):
        heights = [float(h) for h in re.findall(r'<rect [^>]*height="([\d.]+)"', histogram(values, "n", whole))]
        assert max(heights) == 88.0 and round(sum(heights) / 44.0) == 4
    assert "<rect" in histogram(np.array([2.0, 2.0]), "n", True)


def test_values_that_are_as_good_as_equal_make_no_drama() -> None:
    sums = np.array([2.0] * 20 + [1.9999999999999998] * 2)
    assert re.findall(r'height="([\d.]+)"><title>(.*?)</title>', histogram(sums, "mL", False)) == [("88.0", "22 at 2")]
    minutes = histogram(np.linspace(20.520, 20.535, 30), "minutes", False)
    ticks = [float(t) for t in re.findall(r'<text class="tick" x="[\d.]+" y="125.0"[^>]*>([\d.]+)<', minutes)]
    assert ticks and max(len(f"{t:g}") for t in ticks) <= 4 and min(np.diff(ticks)) >= 0.1
    assert all(float(x) <= 242 for x in re.findall(r'<text class="tick" x="([\d.]+)"', minutes))


def test_dots_lie_within_their_frame() -> None:
    drawn = scatter(np.array([20.0, 25.0, 31.0]), np.array([5.0, 5.0, 5.0]), ["female", "male", "male"], "n", True)
    places = [(float(x), float(y)) for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', drawn)]
    assert len(places) == 3 and all(34 <= x <= 242 and 22 <= y <= 110 for x, y in places)
    assert list(round_steps(3.0, 4.0, 3, whole=True)) == [3.0, 4.0]


def test_only_the_last_skin_is_held(folder: Path) -> None:
    """Plans refer to their skin and skins to what was planned on them: without care all of them would stay."""
    import gc

    gc.disable()
    try:
        skins = []
        for job in read_manifest(folder.parent / "manifest.yaml").jobs[:3]:
            mesomap.batch.work.run_job(job)
            skins.append(weakref.ref(mesomap.batch.work._of_thread.skins.atlas.surface))
        assert [skin() is not None for skin in skins] == [False, False, True]
    finally:
        gc.enable()
