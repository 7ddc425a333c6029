"""From a plan to what follows from it: ``simulate``."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mesomap.planning.plan import Finding, Plan
from mesomap.simulation.bolus import REFERENCE_SKIN_MM
from mesomap.simulation.dose import DoseMap, dose_map
from mesomap.simulation.findings import dose_findings
from mesomap.simulation.goals import GoalResult, evaluate_goals
from mesomap.simulation.metrics import Metrics, measure
from mesomap.simulation.session import Session, run_session
from mesomap.simulation.supply import Supply, load_syringes, take_stock


@dataclass(frozen=True)
class Tissue:
    """Thickness of the skin and depth of the fascia where they are known, mm; None is unknown."""

    skin_mm: float | None = None
    fascia_mm: float | None = None


@dataclass(frozen=True, eq=False)
class Simulation:
    """Everything that follows from ``plan``; ``findings`` are the plan's and those of the dose model, in that order."""

    plan: Plan
    dose: DoseMap
    metrics: Metrics
    session: Session
    supply: Supply
    goals: tuple[GoalResult, ...]
    findings: tuple[Finding, ...]
    seed: int


def simulate(plan: Plan, seed: int | None = None, tissue: Tissue | None = None) -> Simulation:
    """Dose, metrics, minutes, supply, goals and findings of one session of ``plan``.

    ``seed`` (the plan's own when None) only moves the sampled minutes. Equal inputs give equal results, bit for bit.
    Raises InputError for a plan without injections, or with a pattern or plane that the dose model does not know.
    """
    seed = plan.seed if seed is None else seed
    tissue = tissue or Tissue()
    skin_mm = REFERENCE_SKIN_MM if tissue.skin_mm is None else tissue.skin_mm
    dose = dose_map(plan, skin_mm, math.inf if tissue.fascia_mm is None else tissue.fascia_mm)
    metrics = measure(plan, dose)
    protocol = plan.protocol
    loading = load_syringes(
        plan.points.volume_ml,
        protocol.syringe.size_ml,
        protocol.needle.dead_space_ml,
        protocol.session.needle_change_every,
    )
    return Simulation(
        plan=plan,
        dose=dose,
        metrics=metrics,
        session=run_session(plan, loading, seed),
        supply=take_stock(plan, loading),
        goals=evaluate_goals(plan, metrics),
        findings=plan.findings + dose_findings(plan, dose, metrics, tissue.skin_mm, tissue.fascia_mm),
        seed=seed,
    )
