"""Promises of the verification of the session: every published time is told; independent ones overlap or say why not; a figure that
is a source of ours proves nothing."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from mesomap.anatomy.landmarks import read_yaml
from mesomap.cli import main
from mesomap.protocol.sources import library_sources
from mesomap.shipped import shipped_folder
from mesomap.verification import session
from mesomap.verification.check import NotComputed, TimeCheck
from mesomap.verification.session import span_words, time_checks

Found = tuple[list[TimeCheck], list[NotComputed]]


@pytest.fixture(scope="module")
def found() -> Found:
    return time_checks()


def test_every_published_time_is_told_and_every_independent_one_overlaps_or_says_why_not(found: Found) -> None:
    checks, without = found
    told = read_yaml(shipped_folder("clinical") / "published_times.yaml")["times"]
    assert [check.id for check in checks] + [entry["id"] for entry in told if "not_published" in entry] == [
        entry["id"] for entry in told
    ]
    assert len(checks) == 22 and all(case.why for case in without)
    for check in checks:
        assert check.passed is not False, check
        assert check.overlaps or check.why, f"{check.id}: no overlap and no reason"
        assert not (check.overlaps and check.why), f"{check.id}: a reason for what is not so"
        assert check.sources and set(check.sources) <= set(library_sources())
    independent = [check for check in checks if not check.source_of]
    # As docs/background/session.md tells.
    assert (len(independent), sum(check.passed is True for check in independent)) == (12, 9)


def test_no_figure_that_is_a_source_of_ours_counts_as_a_proof(found: Found) -> None:
    """Marked exactly where a time within what is compared cites a source of the figure."""
    for check in found[0]:
        assert bool(check.source_of) == bool(check.shared), (check.id, check.shared)
        if check.source_of:
            assert check.passed is None and check.remark.startswith("no proof: itself the source of")


def test_overlap_is_a_value_in_common_and_a_miss_without_a_reason_fails() -> None:
    check = TimeCheck("a", "a", (10.0, 15.0), (15.0, 20.0), "min", "p", "visit", ("S",))
    assert check.overlaps and check.passed is True
    missed = replace(check, simulated=(15.1, 20.0))
    assert not missed.overlaps and missed.passed is False
    assert not replace(check, simulated=(1.0, 9.9)).overlaps
    assert replace(missed, why="another cream").passed is None
    assert replace(check, source_of="the pace").passed is None
    assert replace(missed, published=(10.0, math.inf)).overlaps and replace(missed, published=(0.0, 16.0)).overlaps
    assert [span_words(span) for span in ((15.0, 15.0), (3.25, 7.0), (60.0, math.inf), (0.0, 30.0))] == [
        "15", "3.2-7", "at least 60", "at most 30",
    ]  # fmt: skip


def test_the_command_prints_writes_and_fails_with_the_checks(
    found: Found, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "time_checks", lambda progress: found)
    file = tmp_path / "times.json"
    assert main(["verify", "session", "-o", str(file)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "p05 to p95" in shown and "prove nothing" in shown and "not published: Points before a needle" in shown
    document = json.loads(file.read_text())
    assert [entry["id"] for entry in document["times"]] == [check.id for check in found[0]] and document["checks"] == []
    assert {entry["published"][1] for entry in document["times"]} >= {None, 30.0}
    wrong = [replace(found[0][0], published=(500.0, 600.0), why=""), *found[0][1:]]
    monkeypatch.setattr(session, "time_checks", lambda progress: (wrong, found[1]))
    assert main(["verify", "session"]) == 1
    assert "NO" in capsys.readouterr().out.split()
