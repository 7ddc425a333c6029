"""From a plan to what follows from it: ``simulate``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from mesomap.geometry.one_thread import on_one_thread
from mesomap.planning.depth import DEPTH_RULES
from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.error_profile import ErrorProfile
from mesomap.protocol.goal import Goal
from mesomap.simulation.course_dose import CourseDose, course_dose
from mesomap.simulation.course_supply import CourseSupply, course_supply
from mesomap.simulation.dose import DoseMap, dose_map
from mesomap.simulation.findings import dose_findings
from mesomap.simulation.goals import GoalResult, evaluate_goals
from mesomap.simulation.layers import Tissue, plan_tissue
from mesomap.simulation.loading import load_session
from mesomap.simulation.metrics import Areas, Metrics, measure, plan_areas
from mesomap.simulation.orders import OrderCost, compare_orders
from mesomap.simulation.practice import USUAL, Practice
from mesomap.simulation.residence import Residence, plan_residence
from mesomap.simulation.robustness import Robustness, robustness
from mesomap.simulation.session import Session, run_session
from mesomap.simulation.supply import Supply, take_stock
from mesomap.simulation.supply_findings import supply_findings
from mesomap.simulation.zone_dose import ZoneDose, zone_doses

REPORTED_HOURS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 24.0, 48.0, 72.0)


@dataclass(frozen=True, eq=False)
class Simulation:
    """Everything that follows from ``plan``; ``findings`` are the plan's and those of the dose model, in that order;
    ``areas`` are those of the plan on the mesh of ``dose``; ``robustness`` is None where it was not asked for; ``practice`` is the
    one in which the session is held; ``course`` adds up the dose of several sessions where that was asked for,
    ``course_supply`` what all of them use up."""

    plan: Plan
    dose: DoseMap
    areas: Areas
    metrics: Metrics
    robustness: Robustness | None
    course: CourseDose | None
    session: Session
    supply: Supply
    course_supply: CourseSupply | None
    goals: tuple[GoalResult, ...]
    findings: tuple[Finding, ...]
    seed: int
    practice: Practice

    @cached_property
    def zones(self) -> tuple[ZoneDose, ...]:
        """What the closed zones receive; worked out when asked for."""
        return zone_doses(self.plan, self.dose)

    @cached_property
    def residence(self) -> tuple[Residence, ...]:
        """What is in the tissue later, one a product; worked out when asked for."""
        return plan_residence(self.dose.deposits, self.plan.protocol.products, REPORTED_HOURS)

    @cached_property
    def orders(self) -> tuple[OrderCost, ...]:
        """What the order of the injections costs in time, that of the plan first; worked out when asked for."""
        return compare_orders(self.practice.timed(self.plan), self.practice.helped)


@on_one_thread
def simulate(
    plan: Plan,
    seed: int | None = None,
    tissue: Tissue | None = None,
    goals: Sequence[Goal] | None = None,
    errors: ErrorProfile | None = None,
    samples: int = 200,
    sessions: int = 1,
    practice: Practice = USUAL,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> Simulation:
    """Dose, metrics, minutes, supply, goals and findings of one session of ``plan``.

    ``seed`` (the plan's own when None) only moves the sampled minutes and errors. ``tissue`` holds for every target, and the plan's
    own findings on depth then fall away; when None, the atlas says for each target what it knows. ``goals`` stand in for
    the protocol's. With ``errors`` of a hand or device, ``samples`` sessions with such errors are tried as well, and
    ``progress`` is told (what, done, of). With more than one of ``sessions`` the dose of so many is added up. ``practice``
    says whose times the session takes, whether an assistant helps and what things cost. Equal inputs give equal results,
    bit for bit.
    Raises InputError for a plan without injections, or with a pattern or plane that the dose model does not know; ProtocolError
    for times of a phase that nobody knows; GoalError for a goal that cannot be judged.
    """
    seed = plan.seed if seed is None else seed
    layers = plan_tissue(plan) if tissue is None else (tissue,) * len(plan.targets)
    own = tuple(finding for finding in plan.findings if tissue is None or finding.rule not in DEPTH_RULES)
    dose = dose_map(plan, layers)
    areas = plan_areas(plan, dose.mesh)
    metrics = measure(plan, dose, areas)
    tried = None if errors is None else robustness(plan, errors, samples, seed, layers, progress=progress)
    course = None if sessions == 1 else course_dose(plan, sessions, layers, progress)
    timed = practice.timed(plan)
    loading = load_session(timed)
    session, supply = run_session(timed, loading, seed, practice.helped), take_stock(timed, loading, practice.prices)
    return Simulation(
        plan=plan,
        dose=dose,
        areas=areas,
        metrics=metrics,
        robustness=tried,
        course=course,
        session=session,
        supply=supply,
        course_supply=course_supply(timed, supply, practice.prices, practice.start),
        goals=evaluate_goals(plan, metrics, session, supply, goals, dose),
        findings=own + dose_findings(plan, dose, metrics, layers) + supply_findings(timed, supply, practice.prices),
        seed=seed,
        practice=practice,
    )
