"""Promises of the session: the sum of its parts, the stated distributions, nothing done before its time or by the same hands
twice, one person's timeline without gaps."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodies import shipped_plan, shipped_simulation
from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Plan
from mesomap.protocol.figure import Duration
from mesomap.simulation.loading import load_session
from mesomap.simulation.position import positions
from mesomap.simulation.schedule import ASSISTANT, NOBODY, PRACTITIONER, Task, draw, lengths, starts
from mesomap.simulation.session import Session, hop_lengths_mm, run_session, way_mm
from mesomap.simulation.visit import Visit, make_visit
from synthetic import a_plan, a_protocol, a_step


def run(plan: Plan, seed: int = 1, assistant: bool = False) -> Session:
    return run_session(plan, load_session(plan), seed, assistant)


def visit_of(plan: Plan, assistant: bool = False) -> Visit:
    return make_visit(plan, load_session(plan), way_mm(plan), assistant)


def days(plan: Plan, runs: int, assistant: bool = False) -> tuple[Visit, FloatArray, FloatArray]:
    """The visit, and begin and end of its tasks on many days, (tasks, runs)."""
    visit = visit_of(plan, assistant)
    length = lengths(visit.tasks, draw(visit.durations, runs, np.random.default_rng(1)))
    start = starts(visit.tasks, length)
    return visit, start, start + length


def test_a_thousand_shots_at_nine_a_second_take_111_seconds() -> None:
    """Case RC34."""
    plan = a_plan(
        a_protocol(steps=(a_step(spacing_mm=2.0, volume_ml=0.001, seconds_per_point=(1 / 9, 1 / 9)),)), 40, 25
    )
    session = run(plan)
    injecting = next(phase for phase in session.phases if phase.name == "injecting")
    assert len(plan.points) == 1000
    assert 60 * injecting.minutes.p50_min == pytest.approx(111, abs=0.2)
    assert injecting.minutes.p05_min == injecting.minutes.p95_min


def test_a_session_of_fixed_times_takes_their_sum() -> None:
    only = run(a_plan(a_protocol(steps=(a_step(seconds_per_point=(3.0, 3.0)),)), 10, 5))
    assert [phase.name for phase in only.phases] == ["injecting"]
    assert only.minutes.p05_min == only.minutes.p95_min == pytest.approx(50 * 3.0 / 60.0, abs=1e-12)
    protocol = a_protocol(
        steps=(a_step(volume_ml=0.05, seconds_per_point=(3.0, 3.0)),),
        before=(Duration("consent", 7.0, 7.0, (), off_skin=True), Duration("cleansing", 2.5, 2.5, ())),
        after=(Duration("ice", 10.0, 10.0, (), waiting=True), Duration("advice", 4.0, 4.0, ())),
        marking_s_per_point=Duration("marking", 1.5, 1.5, ()),
        refill_s=Duration("syringe refill", 40.0, 40.0, ()),
        needle_change_s=Duration("needle change", 15.0, 15.0, ()),
        needle_change_every=10,
    )
    session = run(a_plan(protocol, 10, 5))
    work = 7.0 + 2.5 + 4.0 + (50 * (3.0 + 1.5) + 2 * 40.0 + 4 * 15.0) / 60.0
    assert (session.needle_changes, session.refills) == (4, 2)
    assert session.hands_on.p50_min == pytest.approx(work, abs=1e-9)
    assert session.idle.p50_min == pytest.approx(10.0, abs=1e-9)
    assert session.minutes.p50_min == pytest.approx(work + 10.0, abs=1e-9)
    assert session.in_chair.p50_min == pytest.approx(work + 10.0 - 7.0, abs=1e-9)
    assert session.timeline[-1].end_s == pytest.approx(60.0 * (work + 10.0), abs=1e-6)


def test_mean_and_variance_of_a_sum_are_those_of_theory() -> None:
    """Sum of independent phases, and n injections at one pace a day: variance (n w)^2 / 12, not n w^2 / 12."""
    measured = (4.0, 5.0, 9.0)
    protocol = a_protocol(
        steps=(a_step(seconds_per_point=(2.0, 8.0)),),
        before=(Duration("cleansing", 2.0, 4.0, ()), Duration("talk", 3.0, 12.0, (), likely=5.0)),
        after=(Duration("advice", min(measured), max(measured), (), measured=measured),),
    )
    plan = a_plan(protocol, 10, 5)
    low, likely, high = 3.0, 5.0, 12.0
    mean = 3.0 + (low + likely + high) / 3.0 + float(np.mean(measured)) + 50 * 5.0 / 60.0
    triangular = (low**2 + likely**2 + high**2 - low * likely - low * high - likely * high) / 18.0
    variance = 2.0**2 / 12.0 + triangular + float(np.var(measured)) + (50 * 6.0 / 60.0) ** 2 / 12.0
    runs = 40_000
    _, _, end = days(plan, runs)
    total = end.max(axis=0)
    assert abs(total.mean() - mean) < 4.0 * np.sqrt(variance / runs)
    fourth = float(((total - total.mean()) ** 4).mean())
    assert abs(total.var() - variance) < 4.0 * np.sqrt((fourth - variance**2) / runs)


def test_percentiles_are_those_of_the_stated_range() -> None:
    plan = a_plan(a_protocol(before=(Duration("cleansing", 2.0, 4.0, ()),)))
    cleansing = run(plan).phases[0]
    assert cleansing.name == "cleansing"
    assert cleansing.minutes.p05_min == pytest.approx(2.1, abs=0.03)
    assert cleansing.minutes.p50_min == pytest.approx(3.0, abs=0.03)
    assert cleansing.minutes.p95_min == pytest.approx(3.9, abs=0.03)


def two_steps(second: tuple[float, float], contact: bool = False) -> Plan:
    """50 points of a step at 2 to 8 s, and as many at another range; product on the skin for 3 to 5 minutes, and for 2 to 9."""
    first, other = a_step(seconds_per_point=(2.0, 8.0)), a_step("hypodermis", seconds_per_point=second)
    if contact:
        first = replace(first, contact_min=Duration("soaking", 3.0, 5.0, ("A",), waiting=True))
        other = replace(other, contact_min=Duration("soaking", 2.0, 9.0, ("B",), waiting=True))
    return a_plan(a_protocol(steps=(first, other)), 10, 5)


def test_steps_with_one_range_of_times_share_one_pace_and_others_do_not() -> None:
    """100 n w: n = 100 at one pace has the spread of its range; a second range adds a draw of its own, and variances add."""
    shared = run(two_steps((2.0, 8.0)))
    (injecting,) = (phase for phase in shared.phases if phase.name == "injecting")
    assert injecting.minutes.p05_min == pytest.approx(100 * 2.3 / 60, rel=0.01)
    assert injecting.minutes.p95_min == pytest.approx(100 * 7.7 / 60, rel=0.01)
    _, _, end = days(two_steps((2.0, 8.0)), 20_000)
    assert end.max(axis=0).var() == pytest.approx((100 * 6.0 / 60) ** 2 / 12, rel=0.03)
    _, _, apart = days(two_steps((2.0, 8.001)), 20_000)
    assert apart.max(axis=0).var() == pytest.approx(2 * (50 * 6.0 / 60) ** 2 / 12, rel=0.03)


def test_a_shared_pace_keeps_the_origins_of_all_that_share_it() -> None:
    plan = two_steps((2.0, 8.0))
    each = replace(plan.protocol.steps[1].seconds_per_point, sources=("T2",), assumed="read off a film")
    steps = (plan.protocol.steps[0], replace(plan.protocol.steps[1], seconds_per_point=each))
    injecting = run(replace(plan, protocol=replace(plan.protocol, steps=steps))).phases[0]
    assert (injecting.sources, injecting.assumed) == (("T1", "T2"), "read off a film")


def test_waits_of_one_name_are_not_added_up() -> None:
    """Side by side the longest counts; before and after the injections they are two."""
    soaking = [phase for phase in run(two_steps((2.0, 8.0), contact=True)).phases if phase.name == "soaking"]
    assert [phase.sources for phase in soaking] == [("A", "B")] and soaking[0].waiting
    assert 2.9 < soaking[0].minutes.p05_min < soaking[0].minutes.p95_min < 9.0
    longest = np.maximum(*np.random.default_rng(2).uniform([[3.0], [2.0]], [[5.0], [9.0]], (2, 50_000)))
    assert soaking[0].minutes.p50_min == pytest.approx(float(np.median(longest)), rel=0.02)
    ice = Duration("ice", 4.0, 4.0, (), waiting=True)
    iced = run(a_plan(a_protocol(before=(ice,), after=(replace(ice, low=10.0, high=10.0),))))
    assert [(p.name, p.minutes.p50_min) for p in iced.phases if p.waiting] == [("ice", 4.0), ("ice", 10.0)]
    whole = {phase.name: phase for phase in shipped_simulation("mesolift-face-neck-nappage", "female").session.phases}
    left = whole["product left on the skin"]
    assert (left.minutes.p05_min, left.minutes.p95_min) == (pytest.approx(3.1, abs=0.05), pytest.approx(4.9, abs=0.05))


def test_only_what_was_measured_is_drawn() -> None:
    drawn = draw([Duration("x", 1.0, 9.0, (), measured=(1.0, 2.5, 9.0))], 500, np.random.default_rng(1))
    assert set(drawn.ravel().tolist()) == {1.0, 2.5, 9.0}


def test_phases_add_up_in_the_middle_and_spread_less_than_one_by_one() -> None:
    before = (Duration("cleansing", 2.0, 4.0, ()), Duration("marking", 5.0, 10.0, ()))
    session = run(a_plan(a_protocol(before=before, after=(Duration("aftercare", 1.0, 6.0, ()),))))
    assert [phase.name for phase in session.phases] == ["cleansing", "marking", "injecting", "aftercare"]
    assert session.minutes.p50_min == pytest.approx(sum(p.minutes.p50_min for p in session.phases), rel=0.02)
    assert session.minutes.p05_min > sum(phase.minutes.p05_min for phase in session.phases)
    assert session.minutes.p95_min < sum(phase.minutes.p95_min for phase in session.phases)


def test_work_goes_on_while_the_cream_acts_and_each_region_waits_its_own_time() -> None:
    session = shipped_simulation("mesolift-face", "female").session
    line = session.timeline
    dwell = [event for event in line if event.event == "topical anaesthetic"]
    assert [event.region for event in dwell] == ["forehead", "cheek.left", "cheek.right", "chin"]
    consent = next(event for event in line if event.event == "consent and photographs")
    assert min(event.start_s for event in line if event.region) >= consent.end_s
    drawing = next(event for event in line if event.event == "drawing up")
    assert dwell[0].start_s < drawing.start_s < drawing.end_s < dwell[0].end_s
    for event in dwell:
        assert event.end_s - event.start_s == pytest.approx(90 * 60.0)
        first = next(e for e in line if e.region == event.region and e.event == "cleansing")
        assert first.start_s >= event.end_s - 1e-9
    own = {phase.name: phase.minutes.p50_min for phase in session.phases}
    assert session.minutes.p50_min < sum(own.values()) - 0.9 * own["drawing up"]
    assert session.idle.p50_min == pytest.approx(session.minutes.p50_min - session.hands_on.p50_min, rel=0.02)


@pytest.mark.parametrize("assistant", [False, True])
@pytest.mark.parametrize("name", ["mesolift-face-neck-nappage", "botulinum-axilla", "pcdc-flank"])
def test_no_hands_are_in_two_places_and_nothing_begins_before_what_it_waits_for(name: str, assistant: bool) -> None:
    visit, start, end = days(shipped_plan(name, "female"), 200, assistant)
    for who in (PRACTITIONER, ASSISTANT):
        own = [k for k, task in enumerate(visit.tasks) if task.by == who]
        for before, after in pairwise(own):
            assert (start[after] >= end[before] - 1e-12).all()
    for k, task in enumerate(visit.tasks):
        for other in task.after:
            assert (start[k] >= end[other] - 1e-12).all()
    assert any(task.by == ASSISTANT for task in visit.tasks) is assistant


tasks_of_three = st.lists(
    st.tuples(st.sampled_from([PRACTITIONER, ASSISTANT, NOBODY]), st.floats(0.0, 9.0), st.sets(st.integers(0, 11))),
    min_size=1,
    max_size=12,
)


@given(tasks_of_three)
def test_begins_are_the_earliest_that_order_and_waiting_allow(made: list[tuple[str, float, set[int]]]) -> None:
    """Each task begins at the end of something it has to wait for, or at once; a second pair of hands never delays."""
    tasks = [
        Task("t", ((k, 1.0),), by, tuple(sorted(i for i in after if i < k))) for k, (by, _, after) in enumerate(made)
    ]
    length = np.array([[minutes] for _, minutes, _ in made])
    begin = starts(tasks, length)[:, 0]
    end = begin + length[:, 0]
    for k, task in enumerate(tasks):
        earlier = [j for j in range(k) if task.by != NOBODY and tasks[j].by == task.by][-1:]
        assert begin[k] == max([0.0, *(end[j] for j in (*task.after, *earlier))])
    alone = [replace(task, by=PRACTITIONER if task.by == ASSISTANT else task.by) for task in tasks]
    assert (begin <= starts(alone, length)[:, 0]).all()


def test_an_assistant_saves_time_and_takes_work_over() -> None:
    plan = shipped_plan("mesolift-face", "female")
    alone, helped = run(plan), run(plan, assistant=True)
    assert alone.assistant is None and helped.assistant is not None
    assert helped.minutes.p50_min < alone.minutes.p50_min - 2.0
    assert helped.hands_on.p50_min + helped.assistant.p50_min == pytest.approx(alone.hands_on.p50_min, rel=0.02)
    assert {phase.name for phase in helped.phases if phase.by == ASSISTANT} == {
        "applying the cream", "drawing up", "cleansing", "marking", "cleansing and advice",
    }  # fmt: skip


def test_the_product_soaks_in_before_what_follows() -> None:
    """Case of G2: 3-5 minutes on the skin after nappage, region by region, the last one in full."""
    line = shipped_simulation("mesolift-face-neck-nappage", "female").session.timeline
    soaking = [event for event in line if event.event == "product left on the skin"]
    assert len(soaking) == 7 and all(event.end_s - event.start_s == pytest.approx(240.0) for event in soaking)
    for event in soaking:
        last = max(e.end_s for e in line if e.event == "injection" and e.region == event.region)
        assert event.start_s == pytest.approx(last, abs=1e-6)
    assert line[-1].event == "cleansing and advice"
    assert line[-1].start_s >= max(event.end_s for event in soaking) - 1e-6


def test_patients_turn_for_back_and_flanks_not_for_a_face() -> None:
    assert set(positions(shipped_plan("mesolift-face", "female"))) == {"supine"}
    assert set(positions(shipped_plan("pain-upper-back", "female"))) == {"prone"}
    flank = shipped_plan("pcdc-flank", "female")
    sides = {target.laterality: where for target, where in zip(flank.targets, positions(flank), strict=True)}
    assert sides == {"left": "on the right side", "right": "on the left side"}
    turns = [event for event in run(flank).timeline if event.event == "turning the patient"]
    assert len(turns) == 1 and 30.0 <= turns[0].end_s - turns[0].start_s <= 60.0
    assert "next region" not in {event.event for event in run(flank).timeline}


def test_ten_thousand_days_of_1500_points_take_less_than_two_seconds() -> None:
    plan = shipped_plan("mesolift-face-neck-nappage", "female")
    loading = load_session(plan)
    begin = process_time()
    run_session(plan, loading, 1, runs=10_000)
    assert len(plan.points) > 1500 and process_time() - begin < 2.0


def test_seed_decides_and_nothing_else() -> None:
    plan = a_plan(a_protocol(before=(Duration("cleansing", 2.0, 4.0, ()),)))
    assert run(plan, 5) == run(plan, 5)
    assert run(plan, 5).minutes != run(plan, 6).minutes


def test_timeline_has_no_gaps_and_ends_with_the_middle_of_all_ranges() -> None:
    protocol = a_protocol(
        steps=(a_step(volume_ml=0.05, seconds_per_point=(2.0, 4.0)),),
        before=(Duration("cleansing", 2.0, 4.0, ()),),
        after=(Duration("aftercare", 1.0, 2.0, ()),),
        needle_change_s=Duration("needle change", 20.0, 40.0, ()),
        refill_s=Duration("syringe refill", 60.0, 60.0, ()),
        marking_s_per_point=Duration("marking", 1.0, 3.0, ()),
        travel_s_per_mm=Duration("travel", 0.05, 0.15, ()),
        needle_dead_ml=0.02,
        needle_change_every=20,
    )
    session = run(a_plan(protocol, 10, 5))
    line = session.timeline
    assert line[0].start_s == 0.0
    assert all(a.end_s == pytest.approx(b.start_s) and a.start_s <= a.end_s for a, b in pairwise(line))
    assert (session.needle_changes, session.refills) == (2, 2)
    expected = 180 + 50 * 2 + 50 * 3 + 0.1 * session.travel_mm + 2 * 30 + 2 * 60 + 90
    assert line[-1].end_s == pytest.approx(expected)
    assert 60 * session.minutes.p50_min == pytest.approx(expected, rel=0.03)
    shots = [event for event in line if event.event == "injection"]
    assert [event.point for event in shots] == list(range(50))
    assert {event.region for event in shots} == {"patch"}
    assert {event.product for event in shots} == {"test-product"}
    left = [event.remaining_ml for event in shots]
    assert all(value is not None and 0 <= value <= 1.0 for value in left)
    assert left[0] == pytest.approx(1.0 - 0.02 - 0.05)
    assert line[0].remaining_ml is None
    assert sum(event.event == "needle change" for event in line) == 2


def test_unknown_times_are_left_out_not_counted_as_nothing() -> None:
    session = run(a_plan(a_protocol(needle_change_every=5)))
    assert session.needle_changes == 3
    assert [phase.name for phase in session.phases] == ["injecting"]
    assert "travel" not in {event.event for event in session.timeline}


def test_way_of_the_hand_on_a_plane_and_round_a_bend() -> None:
    plan = a_plan(columns=5, rows=1)
    assert hop_lengths_mm(plan.points) == pytest.approx(10.0)
    assert run(plan).travel_mm == pytest.approx(40.0)
    radius, angle = 20.0, np.array([0.0, 0.5])
    round_normal = np.stack([np.cos(angle), np.sin(angle), np.zeros(2)], axis=1)
    some = a_plan(columns=2, rows=1).points
    bent = replace(some, xyz_mm=radius * round_normal, normal=round_normal)
    assert hop_lengths_mm(bent)[0] == pytest.approx(radius * 0.5, rel=1e-3)


def test_a_device_that_glides_takes_the_time_of_its_holes_alone() -> None:
    plan = shipped_plan("roller-cheeks", "female")
    way = way_mm(plan)
    assert np.count_nonzero(way) == len(plan.targets) - 1 and hop_lengths_mm(plan.points).sum() > 10 * way.sum()


def test_sources_and_assumptions_stay_with_their_phase() -> None:
    before = (
        Duration("cleansing", 2.0, 4.0, (), assumed="no figure found"),
        Duration("numbing", 20, 30, ("L16",), None),
    )
    phases = {phase.name: phase for phase in run(a_plan(a_protocol(before=before))).phases}
    assert phases["cleansing"].assumed == "no figure found"
    assert phases["numbing"].sources == ("L16",) and phases["numbing"].assumed is None
    assert phases["injecting"].sources == ("T1",)


def test_every_time_of_a_shipped_session_has_a_source_or_says_that_it_has_none() -> None:
    for name in ("mesolift-face-neck-nappage", "pcdc-flank", "botulinum-axilla"):
        for phase in run(shipped_plan(name, "female"), assistant=True).phases:
            assert phase.sources or phase.assumed, phase.name
