"""Promises of the files of times: what they replace, what they leave, and every fault told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodies import shipped_plan
from mesomap.cli import main
from mesomap.errors import ProtocolError
from mesomap.protocol.library import load_protocol
from mesomap.protocol.times import load_times, times_ids, with_times
from mesomap.simulation.loading import load_session
from mesomap.simulation.practice import Practice
from mesomap.simulation.session import Session, run_session

HEAD = "schema: mesomap-times/1\nid: mine\ntitle: my own\n"


def written(tmp_path: Path, text: str) -> str:
    file = tmp_path / "times.yaml"
    file.write_text(HEAD + text)
    return str(file)


def session(practice: Practice, name: str = "mesolift-face") -> Session:
    plan = practice.timed(shipped_plan(name, "female"))
    return run_session(plan, load_session(plan), 1, practice.helped)


def minutes(found: Session) -> dict[str, tuple[float, float, float]]:
    return {p.name: (p.minutes.p05_min, p.minutes.p50_min, p.minutes.p95_min) for p in found.phases}


def test_shipped_profiles_are_read_and_the_practised_hand_is_the_protocol_itself() -> None:
    assert set(times_ids()) == {"experienced", "novice", "with-assistant"}
    assert session(Practice(load_times("experienced"))) == session(Practice())
    assert session(Practice(load_times("with-assistant"))) == session(Practice(assistant=True))
    assert session(Practice(load_times("with-assistant"), assistant=False)) == session(Practice())


def test_a_learner_takes_longer_for_points_and_marks_and_for_nothing_else() -> None:
    usual, learner = minutes(session(Practice())), minutes(session(Practice(load_times("novice"))))
    assert set(usual) == set(learner)
    for name, (low, _, high) in usual.items():
        if name in ("injecting", "marking"):
            assert 1.4 * low < learner[name][0] and 1.7 * high < learner[name][2] < 2.1 * high
        else:
            assert learner[name][1] == pytest.approx(usual[name][1], rel=0.05)
    gun = load_protocol("mesogun-face")
    assert with_times(gun, load_times("novice")).steps == gun.steps, "a device keeps its own pace"


def test_own_times_take_the_place_of_the_protocols_and_keep_hands_and_order(tmp_path: Path) -> None:
    text = (
        "phases:\n  cleansing: {measured: [2.5]}\n  topical anaesthetic: {low: 30, high: 30}\n"
        "seconds_per_point:\n  papule: {low: 4, likely: 5, high: 12}\nmarking_s_per_point: {low: 2, high: 2}\n"
        "needle_change_every: {value: 20}\nneedle_change_per_region: true\n"
    )
    own = session(Practice(load_times(written(tmp_path, text))))
    usual = session(Practice())
    told = {phase.name: phase for phase in own.phases}
    assert minutes(own)["cleansing"] == pytest.approx((2.5, 2.5, 2.5))
    assert minutes(own)["topical anaesthetic"] == pytest.approx((30.0, 30.0, 30.0))
    assert told["topical anaesthetic"].waiting and told["cleansing"].assumed == "times of my own"
    points = len(shipped_plan("mesolift-face", "female").points)
    assert minutes(own)["marking"][1] == pytest.approx(points * 2.0 / 60.0)
    low, median, high = (60.0 * value / points for value in minutes(own)["injecting"])
    assert 4.0 < low < 5.5 < median < 8.0 < high < 12.0
    assert minutes(own)["consent and photographs"] == minutes(usual)["consent and photographs"]
    assert own.needle_changes > usual.needle_changes


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("phases:\n  cleansing: {low: -2, high: 4}\n", ":5:15 phases.cleansing.low", "-2 is not allowed"),
        ("phases:\n  cleansing: {low: 2}\n", ":5:3 phases.cleansing.high", "is missing"),
        ("phases:\n  cleansing:\n", ":5:3 phases.cleansing", "not allowed"),
        ("phases:\n  cleansing: {low: 4, high: 2}\n", ":5:15 phases.cleansing.low", "4 is more than high, 2"),
        ("phases:\n  cleansing: {low: .nan, high: 2}\n", ":5:15 phases.cleansing.low", "finite number"),
        ("phases:\n  cleansing: {low: 2, high: 1e12}\n", ":5:23 phases.cleansing.high", "at most 1e+09"),
        ("phases:\n  cleansing: {low: 1, likely: 7, high: 2}\n", ":5:23 phases.cleansing.likely", "7 is not within"),
        ("phases:\n  cleansing: {measured: []}\n", ":5:15 phases.cleansing.measured", "at least one entry"),
        ("phases:\n  cleansing: {measured: [2, -1]}\n", "phases.cleansing.measured", "-1 is not allowed"),
        ("phases:\n  cleansing: {measured: [2], low: 1}\n", ":5:3 phases.cleansing", "take low, high and likely out"),
        ("phases:\n  cleansing: {low: 2 min, high: 3}\n", ":5:15 phases.cleansing.low", "write 2"),
        ("seconds_per_point:\n  papules: {low: 1, high: 2}\n", ":5:3 seconds_per_point.papules", "papule"),
        ("needle_change_every: {value: 0}\n", "needle_change_every.value", "0 is not allowed"),
        ("asistant: true\n", ":4:1 asistant", "did you mean assistant"),
        ("hand_pace: {low: 2, high: 1}\n", ":4:13 hand_pace.low", "swap them"),
    ],
)
def test_faults_are_told_with_their_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ProtocolError) as raised:
        load_times(file)
    assert any(place in line and words in line for line in raised.value.faults), raised.value.faults
    assert all(line.startswith(f"{file}:") for line in raised.value.faults)


def test_all_faults_are_told_at_once_and_a_phase_nobody_knows_is_a_slip(tmp_path: Path) -> None:
    with pytest.raises(ProtocolError) as raised:
        load_times(written(tmp_path, "phases:\n  cleansing: {low: -2}\n  ice: {high: x}\n"))
    assert len(raised.value.faults) == 4
    slipped = load_times(written(tmp_path, "phases:\n  clensing: {low: 2, high: 3}\n"))
    with pytest.raises(ProtocolError, match=r"times.yaml:5:3 phases.clensing: is no phase .* did you mean cleansing"):
        with_times(load_protocol("mesolift-face"), slipped)


@pytest.mark.parametrize(
    ("name", "words"),
    [("novise", "did you mean novice"), ("nowhere.yaml", "there is no such file"), (".", "unknown")],
)
def test_unknown_times_are_refused(name: str, words: str) -> None:
    with pytest.raises(ProtocolError, match=words):
        load_times(name)


def test_files_that_hold_no_times_are_refused(tmp_path: Path) -> None:
    for content, words in ((b"", "is empty"), (b"- 1\n", "not a mapping"), (b"\xff\xfe\x00", "UTF-8"), (b"a: [", ":")):
        file = tmp_path / "odd.yaml"
        file.write_bytes(content)
        with pytest.raises(ProtocolError, match=words):
            load_times(str(file))
    protocol = tmp_path / "protocol.yaml"
    protocol.write_text("schema: mesomap-protocol/1\nid: x\n")
    with pytest.raises(ProtocolError, match="mesomap-times/1"):
        load_times(str(protocol))


def test_the_command_line_takes_times_and_an_assistant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chin = ["run", "mesolift-face", "--region", "chin", "--formats", "json,csv", "-o", str(tmp_path / "out")]
    assert main([*chin, "--times", "novise"]) == 2
    assert "did you mean novice" in capsys.readouterr().err
    assert main([*chin, "--times", written(tmp_path, "phases:\n  clensing: {low: 2, high: 3}\n")]) == 2
    assert "times.yaml:5:3" in capsys.readouterr().err and not (tmp_path / "out").exists()
    assert main([*chin, "--times", "novice", "--assistant"]) == 0
    shown = capsys.readouterr().out
    assert "(assistant)" in shown and "learner, alone" in shown
    assert ",assistant\n" in (tmp_path / "out" / "session.csv").read_text()


def test_the_example_of_the_documentation_is_read_as_it_says(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "reference" / "times-file.md").read_text()
    file = tmp_path / "times.yaml"
    file.write_text(page.split("```yaml\n")[1].split("```")[0])
    times = load_times(str(file))
    assert times.assistant and times.needle_change_every == 30
    assert times.phases["topical anaesthetic"].measured == (62.0, 65.0, 75.0)
    with_times(load_protocol("mesolift-face"), times)
