"""The report of a batch says what came out, shows it, and asks the network for nothing."""

from __future__ import annotations

import re
import weakref
from pathlib import Path

import numpy as np
import pytest

import mesomap.batch.work
from mesomap.batch.index import Index
from mesomap.batch.manifest import read_manifest
from mesomap.batch.report import write_report
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
    assert "10 jobs: 8 done, 2 failed" in text and "Foreheads &amp; &lt;hands&gt;" in text
    assert "out of reach of the body model" in text and "<td>5, 10</td>" in text
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
