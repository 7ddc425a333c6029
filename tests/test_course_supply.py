"""Promises of the course: sessions no earlier than its limits allow, product over all of them to 1e-9, dates, and what may be
kept from one session for the next."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodies import shipped_plan, shipped_simulation
from mesomap.cli import main
from mesomap.errors import InputError, ProtocolError
from mesomap.protocol.library import load_protocol
from mesomap.protocol.product import Container
from mesomap.protocol.protocol import Course, Limits, Protocol
from mesomap.simulation.calendar import make_calendar
from mesomap.simulation.course_supply import CourseLedger, course_supply, keep_course
from mesomap.simulation.loading import load_session
from mesomap.simulation.supply import keep_ledger, take_stock
from synthetic import a_protocol


def course_of(sessions: tuple[int, int], days: tuple[int, int], limits: Limits, again: int | None = None) -> Protocol:
    course = Course(sessions, days, "", None if again is None else (again, again))
    return replace(a_protocol(), course=course, limits=limits)


def days_of(protocol: Protocol, dose: float = math.nan) -> list[tuple[int, int, str | None]]:
    return [(v.earliest_day, v.latest_day, v.bound_by) for v in make_calendar(protocol, dose)]


def test_sessions_follow_each_other_as_the_protocol_asks() -> None:
    found = make_calendar(course_of((2, 3), (14, 28), Limits()), math.nan, date(2027, 1, 31))
    assert [(v.number, v.certain, v.maintenance, v.bound_by) for v in found] == [
        (1, True, False, None), (2, True, False, None), (3, False, False, None),
    ]  # fmt: skip
    assert [v.dates for v in found] == [
        (date(2027, 1, 31), date(2027, 1, 31)),
        (date(2027, 2, 14), date(2027, 2, 28)),
        (date(2027, 2, 28), date(2027, 3, 28)),
    ]
    assert make_calendar(replace(a_protocol(), course=None), 1.0) == ()


def test_400_units_in_three_months_put_the_third_session_of_150_off() -> None:
    limits = Limits(cumulative_dose=400.0, cumulative_days=90.0)
    found = days_of(course_of((4, 4), (30, 60), limits), 150.0)
    # Days 0 and 30 hold 300 U. A third would make 450 U within 90 days of the first, so it waits until day 90; the fourth then for
    # the second.
    assert found == [
        (0, 0, None), (30, 60, None), (90, 120, "limits.cumulative"), (120, 180, None),
    ]  # fmt: skip
    assert [day for day, _, _ in days_of(course_of((3, 3), (90, 90), limits), 400.0)] == [0, 90, 180]
    assert [day for day, _, _ in days_of(course_of((3, 3), (30, 30), limits), 100.0)] == [0, 30, 60]
    assert [day for day, _, _ in days_of(course_of((2, 2), (30, 30), limits), 401.0)] == [0, 30], "no wait would help"


def test_no_more_than_six_treatments_and_no_sooner_than_28_days() -> None:
    limits = Limits(max_sessions=6, min_interval_days=28.0)
    found = days_of(course_of((1, 8), (21, 42), limits, again=100))
    assert len(found) == 6 and [day for day, _, _ in found] == [0, 28, 56, 84, 112, 140]
    assert {bound for _, _, bound in found[1:]} == {"limits.min_interval_days"}
    assert [late for _, late, _ in found] == [0, 42, 84, 126, 168, 210]


def test_maintenance_goes_on_for_a_year() -> None:
    found = make_calendar(load_protocol("prp-scalp"), math.nan)
    assert [(v.maintenance, v.earliest_day) for v in found[-3:]] == [(False, 120), (True, 302), (True, 484)]
    monthly = [v for v in make_calendar(load_protocol("cellulite-thigh-buttock"), math.nan) if v.maintenance]
    assert len(monthly) == 12


@given(
    dose=st.floats(1.0, 500.0),
    days=st.tuples(st.integers(1, 60), st.integers(0, 60)),
    sessions=st.integers(1, 12),
    limit=st.floats(50.0, 900.0),
    period=st.floats(1.0, 200.0),
    least=st.one_of(st.none(), st.floats(0.5, 90.0)),
)
def test_a_calendar_keeps_its_limits_and_is_never_later_than_they_ask(
    dose: float, days: tuple[int, int], sessions: int, limit: float, period: float, least: float | None
) -> None:
    limits = Limits(min_interval_days=least, cumulative_dose=limit, cumulative_days=period)
    protocol = course_of((1, sessions), (days[0], sum(days)), limits)
    found = [day for day, _, _ in days_of(protocol, dose)]

    def allowed(day: int, before: list[int]) -> bool:
        within = sum(1 for other in before if other > day - period + 1e-6) + 1
        apart = not before or day - before[-1] >= max(days[0], least or 0.0) - 1e-6
        return apart and (within * dose <= limit + 1e-6 or dose > limit)

    for k, day in enumerate(found):
        assert allowed(day, found[:k])
        assert k == 0 or not allowed(day - 1, found[:k]), "a day earlier would do"
    assert all(early <= late for early, late, _ in days_of(protocol, dose))


def identity(kept: CourseLedger) -> float:
    assert kept.opened_ml is not None and kept.leftover_ml is not None and kept.discarded_ml is not None
    return kept.opened_ml - kept.drawn_ml - kept.discarded_ml - kept.leftover_ml


def test_what_keeps_is_used_in_the_next_session_worked_by_hand() -> None:
    """1.5 mL a week from vials of 2 mL that keep 10 days: 2 mL are opened, 0.5 kept; then 1 mL more, a vial, 1 kept; then 0.5 more,
    a vial, 1.5 kept; then nothing is opened. Three vials where each session by itself takes four."""
    vial = Container("vial 2 mL", 2.0, (), hours_after_opening=240.0)
    ledger = keep_ledger("any", (vial,), 1.5, 0.0, 0.0)
    kept = keep_course(ledger, [0, 7, 14, 21], (vial,), [10.0])
    assert (kept.containers, kept.carried_ml, kept.discarded_ml, kept.leftover_ml, kept.cost) == pytest.approx(
        (3, 3.0, 0.0, 0.0, 30.0)
    )
    assert identity(kept) == pytest.approx(0.0, abs=1e-9)
    for other in (
        replace(vial, hours_after_opening=6 * 24.0),
        replace(vial, single_patient=True),
        replace(vial, hours_after_opening=None),
    ):
        thrown = keep_course(keep_ledger("any", (other,), 1.5, 0.0, 0.0), [0, 7, 14, 21], (other,), None)
        assert (thrown.containers, thrown.carried_ml, thrown.cost) == (4, 0.0, None)
        assert (thrown.discarded_ml, thrown.leftover_ml) == pytest.approx((1.5, 0.5))


def test_what_is_older_than_it_keeps_is_thrown_away() -> None:
    """0.5 mL from a vial of 2 mL that keeps 24 h, on days 0, 1 and 3: the rest of day 0 serves day 1, not day 3."""
    vial = Container("vial 2 mL", 2.0, (), hours_after_opening=24.0)
    kept = keep_course(keep_ledger("any", (vial,), 0.5, 0.0, 0.0), [0, 1, 3], (vial,), None)
    assert (kept.containers, kept.carried_ml, kept.discarded_ml, kept.leftover_ml) == pytest.approx((2, 0.5, 1.0, 1.5))


@given(
    drawn=st.floats(0.05, 12.0),
    gaps=st.lists(st.integers(1, 40), max_size=8),
    hours=st.one_of(st.none(), st.floats(1.0, 2000.0)),
    sizes=st.sets(st.sampled_from([1.0, 2.0, 50 / 24, 5.0, 10.0]), min_size=1, max_size=3),
)
def test_nothing_is_lost_or_short_over_a_course(
    drawn: float, gaps: list[int], hours: float | None, sizes: set[float]
) -> None:
    on_sale = [Container(f"{ml:g}", ml, (), hours_after_opening=hours) for ml in sorted(sizes)]
    days = [sum(gaps[:k]) for k in range(len(gaps) + 1)]
    ledger = keep_ledger("any", on_sale, drawn, 0.0, 0.0)
    kept = keep_course(ledger, days, on_sale, None)
    assert abs(identity(kept)) < 1e-9 * len(days)
    assert kept.drawn_ml == pytest.approx(len(days) * ledger.drawn_ml)
    assert min(kept.carried_ml, kept.discarded_ml or 0.0, kept.leftover_ml or 0.0) >= 0.0
    assert ledger.opened_ml is not None and kept.opened_ml is not None
    assert kept.opened_ml <= len(days) * ledger.opened_ml + 1e-9 or hours is not None
    if hours is None:
        assert kept.carried_ml == 0.0 and kept.opened_ml == pytest.approx(len(days) * ledger.opened_ml)


def test_a_course_costs_its_sessions() -> None:
    course = shipped_simulation("mesolift-face", "female").course_supply
    assert course is not None and course.withheld == 0
    assert (course.least.sessions, course.most.sessions) == (4, 6)
    single = shipped_simulation("mesolift-face", "female").supply.ledgers[0]
    assert [total.ledgers[0].containers for total in (course.least, course.most)] == [
        4 * (single.containers or 0), 6 * (single.containers or 0),
    ]  # fmt: skip
    assert course.most.cost is None


def test_a_course_beyond_its_limit_is_told_with_its_place_and_left_out() -> None:
    plan = shipped_plan(
        "deoxycholic-acid-submental", "female", ("course.sessions.high=8", "course.interval_days.low=20")
    )
    told = {finding.rule: finding for finding in plan.findings}
    assert told["sessions"].text == "--set course.sessions.high: 8 sessions is more than the 6 sessions of the protocol"
    assert told["interval"].text.startswith("--set course.interval_days.low: 20 days")
    assert told["sessions"].severity == told["interval"].severity == "error"
    loading = load_session(plan)
    course = course_supply(plan, take_stock(plan, loading))
    assert course is not None and course.withheld == 2 and course.most.sessions == 6 == len(course.calendar)


def test_a_course_beyond_its_limit_is_told_with_line_and_column_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path(__file__).parents[1].joinpath("protocols", "botulinum-glabella.yaml").read_text()
    text = text.replace("interval_days: {low: 90,", "interval_days: {low: 3,")
    file = tmp_path / "own.yaml"
    file.write_text(text)
    line = next(n for n, row in enumerate(text.splitlines(), 1) if row.startswith("  interval_days:"))
    out = tmp_path / "plan.json"
    assert main(["plan", str(file), "--set", "limits.cumulative.dose=70", "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["check", str(out)]) == 1
    assert f":{line}:19 course.interval_days.low: 80 U in 4 sessions within 90 days" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("course.sessions.high=0", "0 is not allowed"),
        ("course.sessions.high=1001", "at most 1000"),
        ("course.sessions.low=9", "9 is more than high, 6; swap them"),
        ("course.interval_days.low=-7", "-7 is not allowed"),
        ("course.interval_days.high=100000", "at most 36500"),
    ],
)
def test_courses_that_make_no_sense_are_refused(setting: str, words: str) -> None:
    with pytest.raises(ProtocolError) as raised:
        load_protocol("mesolift-face", [setting])
    assert any(words in fault for fault in raised.value.faults), raised.value.faults


@pytest.mark.parametrize("start", ["2027-13-01", "tomorrow", "2027-02-29", "", "1.3.2027"])
def test_a_start_that_is_no_date_is_refused(start: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "mesolift-face", "--start", start, "-o", str(tmp_path / "out")]) == 2
    assert f"--start {start}: is not a date; write it as YYYY-MM-DD" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_course_that_leaves_the_calendar_is_refused() -> None:
    with pytest.raises(InputError, match="beyond the year 9999"):
        make_calendar(load_protocol("mesolift-face"), math.nan, date(9999, 12, 1))
    assert make_calendar(load_protocol("mesolift-face"), math.nan, date(9999, 12, 31) - timedelta(days=200))
