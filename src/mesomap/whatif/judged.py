"""The figure that a goal asks for, worked out alone."""

from __future__ import annotations

from mesomap.geometry.one_thread import on_one_thread
from mesomap.planning.plan import Plan
from mesomap.protocol.goal import Goal
from mesomap.simulation.dose import dose_map
from mesomap.simulation.goals import GoalResult, asks_for, evaluate_goals
from mesomap.simulation.layers import plan_tissue
from mesomap.simulation.loading import load_session
from mesomap.simulation.metrics import measure, plan_areas
from mesomap.simulation.practice import Practice
from mesomap.simulation.session import run_session
from mesomap.simulation.supply import take_stock


@on_one_thread
def judge_goal(plan: Plan, goal: Goal, practice: Practice) -> tuple[GoalResult, ...]:
    """``goal`` on every target it names, the same as ``simulate`` finds, without what the goal does not ask for.

    Raises as ``evaluate_goals`` does.
    """
    asked = asks_for(goal)
    metrics = session = supply = dose = None
    if asked in ("metrics", "zones"):
        dose = dose_map(plan, plan_tissue(plan))
    if asked == "metrics" and dose is not None:
        metrics = measure(plan, dose, plan_areas(plan, dose.mesh))
    elif asked in ("session", "supply"):
        timed = practice.timed(plan)
        loading = load_session(timed)
        if asked == "session":
            session = run_session(timed, loading, plan.seed, practice.helped)
        else:
            supply = take_stock(timed, loading, practice.prices)
    return evaluate_goals(plan, metrics, session, supply, [goal], dose)
