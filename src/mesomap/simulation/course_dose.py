"""What several sessions lay down together: the pattern moved from session to session, beside the same points each time.

Sums of area doses right after each session, as if nothing had gone in between; what stays that long is not told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.planning.edited import relaid
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.pattern import LATTICES, Pattern
from mesomap.simulation.area_dose import Area, AreaDose, measure_area
from mesomap.simulation.deposits import Deposits, plan_deposits
from mesomap.simulation.dose import lay_dose
from mesomap.simulation.dose_mesh import DoseMesh, dose_mesh
from mesomap.simulation.layers import Tissue
from mesomap.simulation.metrics import plan_areas

MOST_SESSIONS = 12
ACROSS = np.arange(12) / 12.0
ALONG = np.array([0.0, 0.5])
"""Shifts that are tried, in parts of the pitches; by halves along the rows, so that mirror images stay so."""
ROW_RATIO = {"hex": 0.5 * 3.0**0.5, "square": 1.0}
REACH_MM = 1.0


@dataclass(frozen=True, eq=False)
class CourseDose:
    """``sessions`` added up on the vertices of ``mesh``: ``same_ml_cm2`` (v,) with the same points each time,
    ``moved_ml_cm2`` (v,) with the lattices moved, and the figures of both, of all targets and of each, against the
    prescription of all sessions; ``deposits`` of each session that differs from those before. ``moves`` is False where no
    pattern of the plan can move: both are then alike."""

    sessions: int
    moves: bool
    mesh: DoseMesh
    deposits: tuple[Deposits, ...]
    same_ml_cm2: FloatArray
    moved_ml_cm2: FloatArray
    same_total: AreaDose
    moved_total: AreaDose
    same: tuple[AreaDose, ...]
    moved: tuple[AreaDose, ...]


def course_dose(
    plan: Plan,
    sessions: int,
    tissue: Sequence[Tissue] | None = None,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> CourseDose:
    """Add up ``sessions`` of ``plan``, each with its lattices moved to where the points of the ones before are farthest, and
    its random points drawn anew. ``tissue`` holds the layers under each target, as for the dose map.

    Raises InputError for a number of sessions below 2 or above 12, and what ``make_plan`` raises for a moved pattern.
    """
    if not 2 <= sessions <= MOST_SESSIONS:
        raise InputError(f"--sessions {sessions}: must lie between 2 and {MOST_SESSIONS}")
    moves = any(step.pattern.kind in (*LATTICES, "stipple") for step in plan.protocol.steps)
    plans = [plan]
    for session in range(1, sessions if moves else 1):
        progress("course", session, sessions)
        plans.append(_moved(plan, session))
    laid = [plan_deposits(one, tissue) for one in plans]
    mesh = dose_mesh(
        plan.atlas.surface,
        np.concatenate([deposits.xyz_mm for deposits in laid]),
        np.concatenate([deposits.reach_mm[deposits.of_node] + REACH_MM for deposits in laid]),
        min(float(deposits.radius_mm.min()) for deposits in laid),
    )
    once = lay_dose(mesh, laid[0], plan.protocol.products)
    same, counts = sessions * once.ml_cm2, sessions * once.footprint_count
    moved, moved_counts = same, counts
    if moves:
        moved, moved_counts = once.ml_cm2.copy(), once.footprint_count.copy()
    for deposits in laid[1:]:
        once = lay_dose(mesh, deposits, plan.protocol.products)
        moved += once.ml_cm2
        moved_counts += once.footprint_count
    areas = plan_areas(plan, mesh)
    every = [_times(area, sessions) for area in (areas.union, *areas.targets)]
    same_total, *same_parts = (measure_area(same, counts, area, None) for area in every)
    moved_total, *moved_parts = (measure_area(moved, moved_counts, area, None) for area in every)
    return CourseDose(
        sessions, moves, mesh, tuple(laid), same, moved, same_total, moved_total, tuple(same_parts), tuple(moved_parts)
    )


def lattice_shifts(pattern: Pattern, sessions: int) -> list[tuple[float, float]]:
    """Where the lattice of each session lies, in parts of its pitches along and across the rows: each as far as may be from
    all before, the first at (0, 0). Of equals the least shift is taken."""
    spacing = pattern.spacing_mm or 1.0
    row = (pattern.row_spacing_mm or spacing) / spacing
    row = ROW_RATIO.get(pattern.kind, row)
    staggered = pattern.kind not in ("square", "rows")
    tried = np.stack(np.meshgrid(ALONG, ACROSS, indexing="ij"), axis=-1).reshape(-1, 2)
    chosen = [np.zeros(2)]
    while len(chosen) < sessions:
        clear = np.min([_apart(tried - one, row, staggered) for one in chosen], axis=0)
        chosen.append(tried[int(np.argmax(np.round(clear, 9)))])
    return [(float(along), float(across)) for along, across in chosen]


def _apart(shift: FloatArray, row: float, staggered: bool) -> FloatArray:
    """Least distance between the points of two lattices of pitch 1, one moved by ``shift`` (n, 2), shape (n,)."""
    down = np.arange(-3, 4)
    right = np.arange(-3, 4)[:, None] + (0.5 * (down % 2) if staggered else 0.0)
    along = shift[:, 0, None, None] + right
    across = row * (shift[:, 1, None, None] + down)
    return np.asarray(np.hypot(along, across).min(axis=(1, 2)))


def _moved(plan: Plan, session: int) -> Plan:
    """The plan of a later session: lattices moved, random points drawn with another seed, locked points where they are."""
    steps = tuple(
        replace(step, pattern=replace(step.pattern, shift=lattice_shifts(step.pattern, session + 1)[-1]))
        if step.pattern.kind in LATTICES
        else step
        for step in plan.protocol.steps
    )
    protocol = replace(plan.protocol, steps=steps)
    return relaid(plan, make_plan(plan.atlas, protocol, regions=plan.regions, seed=plan.seed + session))


def _times(area: Area, sessions: int) -> Area:
    """The area with the prescription of so many sessions."""
    return replace(area, rx_ml_cm2=sessions * area.rx_ml_cm2, cold_rx_ml_cm2=sessions * area.cold_rx_ml_cm2)
