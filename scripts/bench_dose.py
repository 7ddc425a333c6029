"""Speed of the dose map: against a plain numpy twin of the same sum, and its growth with points and vertices.

The memory bandwidth printed beside is that of adding one large array to another, the least a sum over vertices needs.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable

import numpy as np

from bench_patterns import best_time
from bench_table import note
from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.surface import FloatArray
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.error_profile import error_profile
from mesomap.protocol.library import load_protocol
from mesomap.simulation.area_dose import Area, area_histogram, measure_area
from mesomap.simulation.deposits import Deposits, plan_deposits
from mesomap.simulation.dose import DoseMap, lay_dose, mesh_for
from mesomap.simulation.dose_editor import DoseEditor
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.kernel import LEAST_AREA, MOST_AREA
from mesomap.simulation.layers import plan_tissue
from mesomap.simulation.metrics import measure, plan_areas
from mesomap.simulation.residence import plan_residence
from mesomap.simulation.robustness import robustness

FACE = "mesolift-face"
BODY = "lipolysis-abdomen"
SAMPLES = 1000
MOST_MB, MOST_ROBUST_S = 1000.0, 6.0


def bench_dose(atlas: Atlas, repetitions: int) -> None:
    """All figures of this file."""
    print("\nDose: two processors, after compilation; best of", repetitions)
    print(f"  memory bandwidth           {_bandwidth_gb_s():8.1f} GB/s")
    for label, protocol, wanted, most_ms in (
        ("face, 300 points", FACE, 300, 10.0),
        ("body, 2,000 points", BODY, 2000, 100.0),
    ):
        _one_plan(label, _with_points(atlas, protocol, wanted), most_ms, repetitions)
    _over_time_and_errors(make_plan(atlas, load_protocol(FACE)))
    print("\nGrowth of the dose map of the face with points and vertices")
    print("  points  vertices      rows  lay, ms  ns a row")
    first: tuple[float, int] | None = None
    for spacing in (20.0, 14.0, 10.0, 7.0, 5.0):
        plan = make_plan(atlas, load_protocol(FACE, _spacings(FACE, spacing)))
        deposits = plan_deposits(plan, plan_tissue(plan))
        mesh = mesh_for(atlas.surface, deposits)
        seconds, dose = best_time(lambda d=deposits, m=mesh, p=plan: lay_dose(m, d, p.protocol.products), repetitions)
        rows = int(dose.footprint_count.sum())
        first = first or (seconds, rows)
        note("dose", f"map of the face, {len(plan.points):,} points, {rows / first[1]:.1f} times the rows", 1e3 * seconds,
             "ms", 1e3 * first[0], "the fewest points")  # fmt: skip
        print(
            f"  {len(plan.points):6d} {len(mesh.vertices_mm):9d} {rows:9d} {1e3 * seconds:8.1f} {1e9 * seconds / rows:9.0f}"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
    note("dose", "largest memory of the process", peak, "MB", MOST_MB, "the most wanted")
    print(f"  largest memory of the process {peak:8.0f} MB; less than {MOST_MB:,.0f} MB wanted")


def _one_plan(label: str, plan: Plan, most_ms: float, repetitions: int) -> None:
    tissue = plan_tissue(plan)
    deposits = plan_deposits(plan, tissue)
    mesh = mesh_for(plan.atlas.surface, deposits)
    products = plan.protocol.products
    lay, dose = best_time(lambda: lay_dose(mesh, deposits, products), repetitions)
    areas = plan_areas(plan, mesh)
    rows: list[tuple[str, float, float | None]] = [
        ("deposits of the plan", best_time(lambda: plan_deposits(plan, tissue), repetitions)[0], None),
        ("mesh made", best_time(lambda: mesh_for(plan.atlas.surface, deposits), repetitions)[0], None),
        ("map (T1)", lay, most_ms),
        ("histogram and metrics of all", best_time(lambda: _whole(dose, areas.union), repetitions)[0], 2.0),
        ("metrics by region and layer", best_time(lambda: measure(plan, dose, areas), repetitions)[0], None),
        ("one-point edit of the map", _edit_seconds(dose, deposits, False), 0.2),
        ("the same, its deposit made anew", _edit_seconds(dose, deposits, True), None),
    ]
    print(f"\n  {label}: {len(deposits)} points, {len(mesh.vertices_mm)} vertices, edges {mesh.edge_p95_mm:.2f} mm")
    for name, seconds, most in rows:
        asked = "" if most is None else f"   at most {most:g} ms wanted"
        print(f"    {name:30s} {1e3 * seconds:9.3f} ms{asked}")
        note("dose", f"{label}: {name}", 1e3 * seconds, "ms", most, "" if most is None else "the most wanted")
    few = min(len(deposits), 10)
    slow, _ = _timed(lambda: _numpy_twin(mesh, deposits, few))
    per_point = slow / few * len(deposits)
    note("dose", f"{label}: map", 1e3 * lay, "ms", 1e3 * per_point, "the same sum in numpy")
    print(f"    {'the sum in numpy':30s} {1e3 * per_point:9.1f} ms, {per_point / lay:.0f} times the map's")


def _over_time_and_errors(plan: Plan) -> None:
    tissue, profile = plan_tissue(plan), error_profile("hand-experienced")
    robustness(plan, profile, 2, tissue=tissue)
    deposits = plan_deposits(plan, tissue)
    later, _ = best_time(lambda: plan_residence(deposits, plan.protocol.products), 3)
    tried, _ = _timed(lambda: robustness(plan, profile, SAMPLES, tissue=tissue))
    note("dose", "residence, 0 to 72 h", 1e3 * later, "ms")
    note("dose", f"robustness, {SAMPLES:,} samples", tried, "s", MOST_ROBUST_S, "the most wanted")
    print(f"\n  {FACE} as shipped: {len(deposits)} points, {len(deposits.boluses)} boluses")
    print(f"    {'residence, 0 to 72 h (T2)':30s} {1e3 * later:9.3f} ms")
    print(
        f"    {f'robustness, {SAMPLES:,} samples':30s} {tried:9.2f} s, the ranking of the errors included; "
        f"at most {MOST_ROBUST_S:g} s wanted"
    )


def _whole(dose: DoseMap, area: Area) -> object:
    return measure_area(dose.ml_cm2, dose.footprint_count, area, None), area_histogram(dose.ml_cm2, area)


def _edit_seconds(dose: DoseMap, deposits: Deposits, anew: bool) -> float:
    """One injection put in place of itself, least of five means of fifty; its deposit made before, or ``anew`` each time."""
    editor = DoseEditor(dose)
    made = [
        editor.deposit(
            deposits.nodes[[deposits.start[i]]],
            deposits.boluses[deposits.kind[i]],
            float(deposits.depth_mm[i]),
            deposits.stack_mm[i],
            float(deposits.retained_ml[i]),
        )
        for i in range(50)
    ]
    for i, new in enumerate(made):
        editor.replace(i, new)

    def edit(i: int) -> None:
        new = made[i]
        if anew:
            bolus, at = new.boluses[0], new.nodes
            new = editor.deposit(at, bolus, float(new.depth_mm[0]), new.stack_mm[0], float(new.retained_ml[0]))
        editor.replace(i, new)

    return min(_timed(lambda: [edit(i) for i in range(50)])[0] for _ in range(5)) / 50


def _numpy_twin(mesh: DoseMesh, deposits: Deposits, few: int) -> FloatArray:
    """The footprints' formula for the first ``few`` deposits, vertices found by straight distance from all."""
    total = np.zeros(len(mesh.vertices_mm))
    c, at = deposits.curvature, mesh.skin[4]
    for i in range(few):
        a, b, centre, top, bottom, volume = deposits.shapes[i, :6]
        z = deposits.depth_mm[i]
        offset = at[:, :3] - deposits.xyz_mm[i] - z * (at[:, 3:6] - c.normal[i])
        first, second = offset @ c.direction1[i], offset @ np.cross(c.normal[i], c.direction1[i])
        square = np.einsum("ij,ij->i", offset, offset)
        k1, k2 = c.k1_per_mm[i] / deposits.scales[i, 0], c.k2_per_mm[i] / deposits.scales[i, 1]
        bend = (k1 * first**2 + k2 * second**2) / np.maximum(first**2 + second**2, 1e-30)
        rho = np.sqrt(square) * (1.0 + np.minimum(square * bend**2, 4.0) / 24.0)
        half = b * np.sqrt(np.maximum(1.0 - (rho / a) ** 2, 0.0))
        column = np.maximum(np.minimum(centre + half, bottom) - np.maximum(centre - half, top), 0.0) / volume
        column *= np.clip(1.0 + z * (at[:, 6] + z * at[:, 7]), LEAST_AREA, MOST_AREA)
        total += deposits.retained_ml[i] * column / np.maximum(column @ mesh.vertex_area_mm2, 1e-30)
    return total


def _with_points(atlas: Atlas, protocol: str, wanted: int) -> Plan:
    """A shipped protocol at the spacing that gives about ``wanted`` points."""
    spacing = 10.0
    for _ in range(8):
        plan = make_plan(atlas, load_protocol(protocol, _spacings(protocol, spacing)))
        if abs(len(plan.points) / wanted - 1.0) < 0.02:
            break
        spacing *= (len(plan.points) / wanted) ** 0.5
    return plan


def _spacings(protocol: str, spacing_mm: float) -> list[str]:
    steps = load_protocol(protocol).steps
    return [f"steps.{step.id}.spacing_mm={spacing_mm:.3f}" for step in steps]


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _bandwidth_gb_s() -> float:
    a, b = np.ones(8_000_000), np.ones(8_000_000)
    best = min(_timed(lambda: np.add(a, b, out=a))[0] for _ in range(5))
    return 3.0 * a.nbytes / best / 1e9
