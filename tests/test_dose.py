"""Promises of the dose map: mass, analytic profiles, order of convergence, an independent twin, no leaping between
sheets."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, Surface
from mesomap.simulation.bolus import Bolus, depot, wheal
from mesomap.simulation.dose import DoseMap, lay_dose
from synthetic import at_vertices, cylinder, joined, near, plane, scattered, sphere


def lay(surface: Surface, places: SurfacePoints, bolus: Bolus, volume_ml: float, depth_mm: float) -> DoseMap:
    n, everywhere = len(places), (np.arange(len(surface.faces)), np.ones(len(surface.faces)))
    depth, volume, kind = np.full(n, depth_mm), np.full(n, volume_ml), np.zeros(n, np.int64)
    return lay_dose(surface, places, depth, volume, kind, (bolus,), [np.arange(n)], [everywhere], 10.0, "mg")


def twin(dose: DoseMap, normal: FloatArray, k1: float, k2: float) -> FloatArray:
    """The kernel of one deposit written out vertex by vertex, for surfaces whose curvature k1, k2 is known; no
    flood."""
    deposits, out = dose.deposits, np.zeros(len(dose.vertices_mm))
    z, bolus = deposits.depth_mm[0], deposits.boluses[0]
    across = np.array([normal[1], -normal[0], 0.0])
    for v, xyz in enumerate(dose.vertices_mm):
        d = xyz - deposits.xyz_mm[0]
        c = math.sqrt(d @ d)
        x, y = d @ across, d @ np.cross(normal, across)
        t = math.hypot(x, y)
        cos, sin = (x / t, y / t) if t > 0 else (1.0, 0.0)
        k = k1 * cos**2 + k2 * sin**2
        arc = c * (1 + c * c * k * k / 24)
        rho = arc * math.hypot(cos * (1 - z * k1), sin * (1 - z * k2))
        if rho < bolus.a_mm and d @ normal > -0.5 * c:
            half = bolus.b_mm * math.sqrt(1 - (rho / bolus.a_mm) ** 2)
            column = min(bolus.depth_mm + half, bolus.bottom_mm) - max(bolus.depth_mm - half, bolus.top_mm)
            out[v] = (1 - z * k1) * (1 - z * k2) * column / bolus.volume_mm3
    mass = out @ dose.vertex_area_mm2
    return np.asarray(100.0 * dose.retained_ml[0] * out / mass)


SHAPES = {
    "plane": (plane(60.0, 1.0), 0.02),
    "sphere of 30 mm": (sphere(30.0, 45), 0.03),
    "sphere of 60 mm": (sphere(60.0, 60), 0.02),
    "finger": (cylinder(10.0, 60.0), 0.03),
}


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize(("volume_ml", "depth_mm", "in_skin"), [(0.02, 1.0, True), (0.1, 3.0, False)])
def test_mass_is_conserved_and_the_kernel_alone_nearly_does_it(
    name: str, volume_ml: float, depth_mm: float, in_skin: bool
) -> None:
    surface, tolerance = SHAPES[name]
    middle = surface.vertices_mm[np.abs(surface.vertices_mm[:, 2]) < 1.0]
    places = scattered(surface, 40, seed=1, keep_mm=9.0) if name == "plane" else near(surface, middle[::20])
    bolus = wheal(volume_ml) if in_skin else depot(volume_ml, depth_mm)
    dose = lay(surface, places, bolus, volume_ml, depth_mm)
    total = volume_ml * len(places)
    assert not dose.at_edge.any()
    assert dose.edge_p95_mm <= dose.edge_limit_mm
    assert dose.integral_ml == pytest.approx(total, rel=1e-9)
    assert dose.on_skin_ml == pytest.approx(volume_ml, rel=1e-9)
    assert (dose.face_ml_cm2 @ dose.face_area_cm2) == pytest.approx(total, rel=1e-9)
    assert (dose.on_surface_vertices() @ surface.vertex_areas_mm2) / 100 == pytest.approx(total, rel=1e-9)
    assert dose.mass_ratio == pytest.approx(1.0, abs=tolerance)
    assert dose.dose_cm2 == pytest.approx(10.0 * dose.ml_cm2)


@pytest.mark.parametrize("bolus", [wheal(0.05), depot(0.1, 20.0), depot(0.2, 2.0)])
def test_one_deposit_on_a_plane_is_the_analytic_profile(bolus: Bolus) -> None:
    dose = lay(plane(40.0, 1.0), near(plane(40.0, 1.0), np.zeros((1, 3))), bolus, 0.1, 2.0)
    rho = np.linalg.norm(dose.vertices_mm[:, :2], axis=1)
    expected = 10.0 * bolus.column_density_per_mm2(rho)
    assert dose.ml_cm2 == pytest.approx(expected, abs=0.01 * expected.max())
    assert (dose.footprint_count == (expected > 0)).all()


def test_deposits_add_up_and_the_order_does_not_matter() -> None:
    sheet = plane(40.0, 1.0)
    a, b = near(sheet, np.array([[-1.0, 0, 0]])), near(sheet, np.array([[1.0, 1, 0]]))
    together = lay(sheet, concatenate([a, b]), wheal(0.05), 0.05, 1.0)
    turned = lay(sheet, concatenate([b, a]), wheal(0.05), 0.05, 1.0)
    assert together.ml_cm2 == pytest.approx(turned.ml_cm2, abs=1e-15)
    assert together.ml_cm2.max() > 1.5 * lay(sheet, a, wheal(0.05), 0.05, 1.0).ml_cm2.max()
    assert together.footprint_count.max() == 2


@pytest.mark.parametrize("name", ["sphere", "tube"])
def test_an_independent_twin_agrees_on_curved_skin(name: str) -> None:
    radius = 30.0
    surface = sphere(radius, 40) if name == "sphere" else cylinder(radius, 50.0)
    places = near(surface, np.array([[radius, 0.0, 0.0]]))
    dose = lay(surface, places, depot(0.1, 4.0), 0.1, 4.0)
    slow = twin(dose, places.xyz_mm(surface)[0] / radius, 1 / radius, 1 / radius if name == "sphere" else 0.0)
    assert np.abs(dose.ml_cm2 - slow) @ dose.vertex_area_mm2 / 100 < 0.01 * 0.1


def test_depth_spreads_the_dose_on_convex_skin_as_the_radii_say() -> None:
    """Seen from outside, a deposit at depth z under a sphere of radius R covers a cap wider by R / (R - z)."""
    ball, radius = sphere(40.0, 60), 40.0
    places = at_vertices(ball, np.array([100]))
    shallow, deep = (lay(ball, places, depot(0.1, 20.0), 0.1, z) for z in (0.01, 8.0))
    areas = [float(d.vertex_area_mm2[d.ml_cm2 > 0].sum()) for d in (shallow, deep)]
    assert areas[1] / areas[0] == pytest.approx((radius / (radius - 8.0)) ** 2, rel=0.03)
    assert deep.deposits.depth_times_curvature[0] == pytest.approx(0.2, rel=0.03)


def test_raw_mass_error_falls_with_the_square_of_the_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile that ends like a square root, summed over a lattice, errs like h^2 (root mean square over random
    phases)."""
    sheet, edges, errors = plane(64.0, 1.0), [], []
    for edges_per_radius in (3.0, 6.0, 12.0):
        monkeypatch.setattr("mesomap.simulation.dose.EDGES_PER_RADIUS", edges_per_radius)
        dose = lay(sheet, scattered(sheet, 400, seed=5, keep_mm=8.0), depot(0.05, 20.0), 0.05, 3.0)
        edges.append(dose.edge_p95_mm)
        errors.append(float(np.sqrt(np.mean((dose.mass_ratio - 1.0) ** 2))))
    assert edges[0] / edges[2] > 2.5
    order = -np.polyfit(-np.log(edges), np.log(errors), 1)[0]
    assert 1.6 < order < 2.4, (edges, errors)


def test_another_sheet_of_skin_gets_nothing() -> None:
    """Two sheets 1 mm apart, facing each other like lips, or stacked: the flood stays on the one that is injected."""
    sheet = plane(30.0, 1.0)
    for other in (plane(30.0, 1.0, z_mm=1.0), Surface(plane(30.0, 1.0, z_mm=1.0).vertices_mm, sheet.faces[:, ::-1])):
        both = joined(sheet, other)
        dose = lay(both, near(both, np.zeros((1, 3))), depot(0.1, 20.0), 0.1, 3.0)
        upper = dose.vertices_mm[:, 2] > 0.5
        assert upper.any()
        assert dose.ml_cm2[upper].max() == 0.0
        assert dose.integral_ml == pytest.approx(0.1, rel=1e-9)


def test_dose_does_not_jump_a_slit_nor_go_round_a_fold() -> None:
    sheet = plane(30.0, 1.0)
    x = sheet.vertices_mm[:, 0]
    slit = Surface(
        sheet.vertices_mm, sheet.faces[~((x[sheet.faces].min(axis=1) < 3.5) & (x[sheet.faces].max(axis=1) > 2.5))]
    )
    dose = lay(slit, near(sheet, np.zeros((1, 3))), depot(0.1, 20.0), 0.1, 3.0)
    assert dose.ml_cm2[dose.vertices_mm[:, 0] > 2.6].max() == 0.0
    bent = sheet.vertices_mm.copy()
    over = x > 4.0
    bent[over, 0], bent[over, 2] = 4.0 - (x[over] - 5.0), -1.5
    fold = Surface(bent, sheet.faces)
    dose = lay(fold, near(sheet, np.array([[1.0, 0.0, 0.0]])), depot(0.1, 20.0), 0.1, 3.0)
    assert dose.ml_cm2[dose.vertices_mm[:, 2] < -1.0].max() == 0.0
    assert dose.integral_ml == pytest.approx(0.1, rel=1e-9)


def test_what_lies_past_an_open_edge_is_lost_and_only_there() -> None:
    sheet = plane(30.0, 1.0)
    places = near(sheet, np.array([[15.0, 0.0, 0.0], [0.0, 0.0, 0.0]]))
    dose = lay(sheet, places, depot(0.1, 20.0), 0.1, 3.0)
    assert dose.at_edge.tolist() == [True, False]
    assert dose.on_skin_ml == pytest.approx([0.05, 0.1], rel=0.02)
    assert dose.on_skin_ml[1] == pytest.approx(0.1, rel=1e-12)


def test_spill_is_the_mass_outside_the_region() -> None:
    sheet = plane(40.0, 0.5)
    places = near(sheet, np.array([[0.0, 0.0, 0.0], [-12.0, 0.0, 0.0]]))
    left = np.flatnonzero(sheet.vertices_mm[sheet.faces].mean(axis=1)[:, 0] < 0)
    dose = lay_dose(
        sheet,
        places,
        np.full(2, 3.0),
        np.full(2, 0.1),
        np.zeros(2, np.int64),
        (depot(0.1, 20.0),),
        [np.arange(2)],
        [(left, np.ones(len(left)))],
    )
    assert dose.spill_ml == pytest.approx([0.05, 0.0], abs=1e-3)
    assert dose.dose_cm2 is None


def test_same_input_gives_the_same_bytes() -> None:
    sheet = plane(40.0, 1.0)
    places = scattered(sheet, 30, seed=2, keep_mm=5.0)
    first, second = (lay(sheet, places, wheal(0.02), 0.02, 1.0) for _ in range(2))
    assert first.ml_cm2.tobytes() == second.ml_cm2.tobytes()


def test_a_mesh_too_coarse_for_the_cap_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mesomap.simulation.dose.MOST_FACES", 2000)
    sheet = plane(100.0, 5.0)
    dose = lay(sheet, scattered(sheet, 10, seed=2, keep_mm=10.0), wheal(0.001), 0.001, 1.0)
    assert len(dose.faces) <= 2000
    assert dose.edge_p95_mm > dose.edge_limit_mm
    assert dose.integral_ml == pytest.approx(0.01, rel=1e-9)
