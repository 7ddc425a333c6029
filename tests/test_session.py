"""Promises of the session: the sum of its parts, published times, the stated distribution, a gapless timeline."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.planning.plan import Plan
from mesomap.protocol.figure import Duration
from mesomap.simulation.session import Session, hop_lengths_mm, run_session
from mesomap.simulation.supply import load_syringes
from synthetic import a_plan, a_protocol, a_step


def run(plan: Plan, seed: int = 1) -> Session:
    protocol = plan.protocol
    loading = load_syringes(
        plan.points.volume_ml,
        protocol.syringe.size_ml,
        protocol.needle.dead_space_ml,
        protocol.session.needle_change_every,
    )
    return run_session(plan, loading, seed)


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


def test_percentiles_are_those_of_the_stated_range() -> None:
    plan = a_plan(a_protocol(before=(Duration("cleansing", 2.0, 4.0, ()),)))
    cleansing = run(plan).phases[0]
    assert cleansing.name == "cleansing"
    assert cleansing.minutes.p05_min == pytest.approx(2.1, abs=0.03)
    assert cleansing.minutes.p50_min == pytest.approx(3.0, abs=0.03)
    assert cleansing.minutes.p95_min == pytest.approx(3.9, abs=0.03)


def test_phases_add_up_in_the_middle_and_spread_less_than_one_by_one() -> None:
    before = (Duration("cleansing", 2.0, 4.0, ()), Duration("marking", 5.0, 10.0, ()))
    session = run(a_plan(a_protocol(before=before, after=(Duration("aftercare", 1.0, 6.0, ()),))))
    assert [phase.name for phase in session.phases] == ["cleansing", "marking", "injecting", "aftercare"]
    assert session.minutes.p50_min == pytest.approx(sum(p.minutes.p50_min for p in session.phases), rel=0.02)
    assert session.minutes.p05_min > sum(phase.minutes.p05_min for phase in session.phases)
    assert session.minutes.p95_min < sum(phase.minutes.p95_min for phase in session.phases)


def test_hands_on_minutes_leave_waiting_out() -> None:
    session = shipped_simulation("mesolift-face", "female").session
    waiting = [phase for phase in session.phases if phase.waiting]
    assert [phase.name for phase in waiting] == ["topical anaesthetic"]
    expected = session.minutes.p50_min - waiting[0].minutes.p50_min
    assert session.hands_on.p50_min == pytest.approx(expected, rel=0.05)


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
    assert all(a.end_s == b.start_s and a.start_s <= a.end_s for a, b in pairwise(line))
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


def test_sources_and_assumptions_stay_with_their_phase() -> None:
    before = (
        Duration("cleansing", 2.0, 4.0, (), assumed="no figure found"),
        Duration("numbing", 20, 30, ("L16",), None),
    )
    phases = {phase.name: phase for phase in run(a_plan(a_protocol(before=before))).phases}
    assert phases["cleansing"].assumed == "no figure found"
    assert phases["numbing"].sources == ("L16",) and phases["numbing"].assumed is None
    assert phases["injecting"].sources == ("T1",)
