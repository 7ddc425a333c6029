"""Speed of the session and the supply: 10,000 days of a visit of 5, 150 and 1,500 points, and how it grows with them."""

from __future__ import annotations

from bench_patterns import best_time
from bench_table import note
from mesomap.anatomy.atlas import Atlas
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol
from mesomap.simulation.course_supply import course_supply
from mesomap.simulation.loading import load_session
from mesomap.simulation.orders import compare_orders
from mesomap.simulation.session import RUNS, run_session, way_mm
from mesomap.simulation.supply import take_stock
from mesomap.simulation.visit import make_visit

FEW, MANY = "botulinum-glabella", "mesolift-face"
POINTS = (5, 150, 1500)
MOST_S = 2.0


def bench_visit(atlas: Atlas, repetitions: int) -> None:
    """A table of milliseconds by number of points, whether the days take less than two seconds, and the growth."""
    print(f"\nVisit: {RUNS:,} days; best of {repetitions}, ms")
    print("  points   tasks    days  supply  course  orders")
    days_s: dict[int, float] = {}
    for wanted in POINTS:
        plan = _with_points(atlas, wanted)
        loading = load_session(plan)
        supply = take_stock(plan, loading)
        tasks = len(make_visit(plan, loading, way_mm(plan)).tasks)
        seconds = [
            best_time(work, repetitions)[0]
            for work in (
                lambda p=plan, x=loading: run_session(p, x, 1),
                lambda p=plan: take_stock(p, load_session(p)),
                lambda p=plan, s=supply: course_supply(p, s),
                lambda p=plan: compare_orders(p),
            )
        ]
        days_s[len(plan.points)] = seconds[0]
        print(f"  {len(plan.points):6d} {tasks:7d} " + " ".join(f"{1e3 * each:7.1f}" for each in seconds))
        note("visit", f"{RUNS:,} days, {len(plan.points):,} points", 1e3 * seconds[0], "ms",
             1e3 * next(iter(days_s.values())), f"with {next(iter(days_s)):,} points")  # fmt: skip
    slowest = max(days_s.values())
    print(f"  {RUNS:,} days in less than {MOST_S:g} s: {'yes' if slowest < MOST_S else 'NO'}, {slowest:.3f} s at most")
    note("visit", f"{RUNS:,} days, the slowest", slowest, "s", MOST_S, "the most wanted")
    (fewest, least), *_, (most, last) = sorted(days_s.items())
    print(f"  {most / fewest:.0f} times the points take {last / least:.1f} times as long")


def _with_points(atlas: Atlas, wanted: int) -> Plan:
    """A shipped plan of about ``wanted`` points: the fewest as the protocol has them, more by the spacing of another."""
    if wanted == POINTS[0]:
        return make_plan(atlas, load_protocol(FEW))
    spacing = 10.0
    for _ in range(8):
        settings = [f"steps.{step.id}.spacing_mm={spacing:.3f}" for step in load_protocol(MANY).steps]
        plan = make_plan(atlas, load_protocol(MANY, settings))
        if abs(len(plan.points) / wanted - 1.0) < 0.02:
            break
        spacing *= (len(plan.points) / wanted) ** 0.5
    return plan
