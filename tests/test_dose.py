"""Promises of the dose map: mass, analytic profiles, order of convergence, an independent twin, no leaping between
sheets."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.spatial import cKDTree

from bodies import default_atlas
from mesomap.anatomy.atlas import Atlas
from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.protocol.product import Product
from mesomap.simulation.bolus import Bolus, bolus_of, depot, wheal
from mesomap.simulation.deposits import Deposits, lay_deposits
from mesomap.simulation.dose import DoseMap, lay_dose, mesh_for
from mesomap.simulation.radial_table import RadialTable
from synthetic import at_vertices, cylinder, joined, near, plane, scattered, sphere

PRODUCT = Product("p", "P", 10.0, "mg", None, False, ())


def deposits_of(
    surface: Surface,
    places: SurfacePoints,
    bolus: Bolus,
    volume_ml: float,
    depth_mm: float,
    start: IntArray | None = None,
) -> Deposits:
    n = len(places) if start is None else len(start) - 1
    stack = np.tile([2.0, math.inf], (n, 1))
    depth, volume, kind = np.full(n, depth_mm), np.full(n, volume_ml), np.zeros(n, np.int64)
    return lay_deposits(surface, places, depth, kind, (bolus,), stack, volume, start=start)


def lay(surface: Surface, places: SurfacePoints, bolus: Bolus, volume_ml: float, depth_mm: float) -> DoseMap:
    deposits = deposits_of(surface, places, bolus, volume_ml, depth_mm)
    return lay_dose(mesh_for(surface, deposits), deposits, (PRODUCT,))


def twin(dose: DoseMap) -> FloatArray:
    """The kernel written out vertex by vertex in plain arithmetic, without a flood, shape (3, v), mL/cm2; for skin that
    turns away from nowhere."""
    deposits, out = dose.deposits, np.zeros((3, len(dose.vertices_mm)))
    c = deposits.curvature
    for i in range(len(deposits)):
        bolus = deposits.boluses[deposits.kind[i]]
        z, skin, fascia = deposits.depth_mm[i], *deposits.stack_mm[i]
        nodes = range(deposits.start[i], deposits.start[i + 1])
        laid = np.zeros_like(out)
        for v, xyz in enumerate(dose.vertices_mm):
            best = (math.inf, nodes[0], np.zeros(3))
            for j in nodes:
                here = deposits.xyz_mm[j]
                onward = deposits.xyz_mm[j + 1] - here if j + 1 in nodes else np.zeros(3)
                run = onward @ onward
                share = min(max((xyz - here) @ onward / run, 0.0), 1.0) if run else 0.0
                d = xyz - here - share * onward
                if math.sqrt(d @ d) < best[0]:
                    best = (math.sqrt(d @ d), j + 1 if share >= 0.5 else j, d)
            chord, j, d = best
            k1, k2 = c.k1_per_mm[j], c.k2_per_mm[j]
            below = d - z * (dose.mesh.skin[4][v, 3:6] - c.normal[j])
            c1, c2 = dose.mesh.skin[4][v, 6:]
            area = 1 + z * c1 + z * z * c2
            d = below
            x, y = d @ c.direction1[j], d @ np.cross(c.normal[j], c.direction1[j])
            t = math.hypot(x, y)
            cos, sin = (x / t, y / t) if t > 0 else (1.0, 0.0)
            k = k1 / (1 - z * k1) * cos**2 + k2 / (1 - z * k2) * sin**2
            deep = math.sqrt(d @ d)
            rho = deep * (1 + min(deep**2 * k**2, 4) / 24) if t > 0 else deep
            if rho < bolus.a_mm and chord <= deposits.reach_mm[i]:
                half = bolus.b_mm * math.sqrt(1 - (rho / bolus.a_mm) ** 2)
                low, high = max(bolus.depth_mm - half, bolus.top_mm), min(bolus.depth_mm + half, bolus.bottom_mm)
                for layer, (top, bottom) in enumerate(((0.0, skin), (skin, fascia), (fascia, math.inf))):
                    laid[layer, v] = area * max(min(high, bottom) - max(low, top), 0.0) / bolus.volume_mm3
        out += 100.0 * deposits.retained_ml[i] * laid / (laid.sum(axis=0) @ dose.mesh.vertex_area_mm2)
    return out


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
    assert not dose.footprints.at_edge.any()
    assert dose.mesh.edge_p95_mm <= dose.mesh.edge_limit_mm
    assert dose.integral_ml == pytest.approx(total, rel=1e-9)
    assert dose.on_skin_ml == pytest.approx(volume_ml, rel=1e-9)
    assert (dose.on_surface_vertices() @ surface.vertex_areas_mm2) / 100 == pytest.approx(total, rel=1e-9)
    assert dose.footprints.mass_ratio == pytest.approx(1.0, abs=tolerance)
    by_layer = dose.product_cm2(0)
    assert by_layer is not None and by_layer.sum(axis=0) == pytest.approx(10.0 * dose.ml_cm2)


@pytest.mark.parametrize("bolus", [wheal(0.05), depot(0.1, 20.0), depot(0.2, 2.0)])
def test_one_deposit_on_a_plane_is_the_analytic_profile(bolus: Bolus) -> None:
    dose = lay(plane(40.0, 1.0), near(plane(40.0, 1.0), np.zeros((1, 3))), bolus, 0.1, 2.0)
    rho = np.linalg.norm(dose.vertices_mm[:, :2], axis=1)
    expected = 10.0 * bolus.column_density_per_mm2(rho)
    assert dose.ml_cm2 == pytest.approx(expected, abs=0.01 * expected.max())
    assert (dose.footprint_count == (expected > 0)).all()
    # One factor for the whole footprint, which makes the sum over the mesh the volume: the profile itself is exact.
    ratio = dose.ml_cm2[expected > 0] / expected[expected > 0]
    assert ratio == pytest.approx(np.full(len(ratio), ratio[0]), rel=1e-9)
    assert dose.integral_ml == pytest.approx(0.1, rel=1e-12)


def test_deposits_add_up_and_the_order_does_not_matter() -> None:
    sheet = plane(40.0, 1.0)
    a, b = near(sheet, np.array([[-1.0, 0, 0]])), near(sheet, np.array([[1.0, 1, 0]]))
    together = lay(sheet, concatenate([a, b]), wheal(0.05), 0.05, 1.0)
    turned = lay(sheet, concatenate([b, a]), wheal(0.05), 0.05, 1.0)
    assert together.ml_cm2 == pytest.approx(turned.ml_cm2, abs=1e-15)
    assert together.ml_cm2.max() > 1.5 * lay(sheet, a, wheal(0.05), 0.05, 1.0).ml_cm2.max()
    assert together.footprint_count.max() == 2


@pytest.mark.parametrize("name", ["plane", "sphere", "tube"])
@pytest.mark.parametrize("bolus", [depot(0.05, 4.0, 5.0), wheal(0.05)])
def test_a_plain_twin_agrees(name: str, bolus: Bolus) -> None:
    radius = 30.0
    surface = {"plane": plane(40.0, 1.5), "sphere": sphere(radius, 30), "tube": cylinder(radius, 50.0, 1.5)}[name]
    middle = np.array([[0.0, 0.0, 0.0], [5.0, 2.0, 0.0]])
    if name != "plane":
        middle = radius * np.array([[1.0, 0.0, 0.0], [0.98, 0.12, 0.15]])
    dose = lay(surface, near(surface, middle), bolus, 0.05, 4.0)
    assert dose.layer_ml_cm2[0] == pytest.approx(twin(dose), abs=1e-9 * dose.ml_cm2.max())
    assert dose.ml_cm2.max() > 0.01


def test_a_plain_twin_agrees_on_a_thread_and_it_is_a_capsule() -> None:
    sheet = plane(40.0, 1.0)
    line = near(sheet, np.stack([np.linspace(-6.0, 6.0, 7), np.zeros(7), np.zeros(7)], axis=1))
    length = 12.0
    bolus = bolus_of("hypodermis", 0.05, 4.0, 1.5, 20.0, length)
    deposits = deposits_of(sheet, line, bolus, 0.05, 4.0, np.array([0, 7]))
    dose = lay_dose(mesh_for(sheet, deposits), deposits, (PRODUCT,))
    assert dose.layer_ml_cm2[0] == pytest.approx(twin(dose), abs=1e-9 * dose.ml_cm2.max())
    assert dose.footprints.mass_ratio[0] == pytest.approx(1.0, abs=0.01)
    area = float(dose.mesh.vertex_area_mm2[dose.ml_cm2 > 0].sum())
    assert area == pytest.approx(math.pi * bolus.a_mm**2 + 2 * bolus.a_mm * length, rel=0.03)
    middle = int(np.linalg.norm(dose.vertices_mm, axis=1).argmin())
    assert dose.ml_cm2[middle] == pytest.approx(5.0 * 2.0 * bolus.b_mm / bolus.volume_mm3, rel=0.01)


def test_a_table_stands_in_for_the_ellipsoid_and_its_mass_is_kept() -> None:
    sheet, bolus = plane(40.0, 1.0), depot(0.1, 4.0)
    deposits = deposits_of(sheet, near(sheet, np.zeros((1, 3))), bolus, 0.1, 4.0)
    rho = np.linspace(0.0, bolus.a_mm, 400)
    column = bolus.column_density_per_mm2(rho)
    table = RadialTable(float(rho[1]), 0.5 * np.stack([0.25 * column, 0.75 * column, 0.0 * column]))
    mesh = mesh_for(sheet, deposits)
    whole, half = lay_dose(mesh, deposits, (PRODUCT,)), lay_dose(mesh, deposits, (PRODUCT,), tables=[table])
    assert table.in_layer.sum() == pytest.approx(0.5, rel=1e-3)
    assert half.integral_ml == pytest.approx(0.1 * table.in_layer.sum(), rel=1e-9)
    assert half.ml_cm2 == pytest.approx(0.5 * whole.ml_cm2, abs=0.01 * whole.ml_cm2.max())
    assert half.layer_ml_cm2[0, 1] == pytest.approx(3.0 * half.layer_ml_cm2[0, 0])


def test_layers_share_a_deposit_as_its_volume_does() -> None:
    sheet = plane(40.0, 1.0)
    places, bolus = near(sheet, np.zeros((1, 3))), depot(0.1, 3.0, 4.5)
    deposits = lay_deposits(
        sheet, places, np.array([3.0]), np.zeros(1, int), (bolus,), np.array([[1.5, 4.0]]), np.array([0.1])
    )
    dose = lay_dose(mesh_for(sheet, deposits), deposits, (PRODUCT,))
    held = dose.layer_ml_cm2[0] @ dose.mesh.vertex_area_mm2 / 100.0
    assert deposits.layer_shares.sum() == pytest.approx(1.0)
    assert (deposits.layer_shares > 0.01).all()
    assert held == pytest.approx(0.1 * deposits.layer_shares[0], rel=0.02)
    assert held.sum() == pytest.approx(0.1, rel=1e-12)


def test_linear_in_volume_and_rigid_motion_changes_nothing() -> None:
    ball = sphere(30.0, 30)
    turn, _ = np.linalg.qr(np.random.default_rng(3).normal(size=(3, 3)))
    turn *= np.sign(np.linalg.det(turn))
    moved = Surface(ball.vertices_mm @ turn.T + np.array([100.0, -20.0, 7.0]), ball.faces)
    places = at_vertices(ball, np.array([10, 200, 400]))
    once, twice, there = (lay(*case) for case in (
        (ball, places, wheal(0.05), 0.05, 1.0), (ball, places, wheal(0.05), 0.1, 1.0), (moved, places, wheal(0.05), 0.05, 1.0)
    ))  # fmt: skip
    assert twice.ml_cm2 == pytest.approx(2.0 * once.ml_cm2, rel=1e-14)
    assert there.ml_cm2 == pytest.approx(once.ml_cm2, abs=1e-9 * once.ml_cm2.max())


def test_mirror_image_of_the_plan_is_the_mirror_image_of_the_dose() -> None:
    sheet = plane(40.0, 1.0)
    flip = np.array([-1.0, 1.0, 1.0])
    image = Surface(sheet.vertices_mm * flip, sheet.faces[:, ::-1])
    places = scattered(sheet, 12, seed=4, keep_mm=6.0)
    mirrored = SurfacePoints(places.face, places.bary[:, ::-1])
    one, other = lay(sheet, places, depot(0.1, 3.0), 0.1, 3.0), lay(image, mirrored, depot(0.1, 3.0), 0.1, 3.0)
    assert other.on_surface_vertices() == pytest.approx(one.on_surface_vertices(), abs=1e-12)


def test_a_volume_of_nothing_is_refused_and_a_whole_syringe_is_not() -> None:
    for volume_ml in (0.0, -1.0, math.nan):
        with pytest.raises(InputError, match="volume"):
            bolus_of("hypodermis", volume_ml, 5.0)
    big = depot(50.0, 10.0)
    dose = lay(plane(160.0, 4.0), near(plane(160.0, 4.0), np.zeros((1, 3))), big, 50.0, 10.0)
    assert dose.integral_ml == pytest.approx(50.0, rel=1e-9)


def facing(atlas: Atlas, within: IntArray, reach_mm: float, rank: FloatArray) -> int:
    """Of the vertices ``within`` that look at other skin within reach, the one that comes first by ``rank`` (v,)."""
    surface = atlas.surface
    normals, places = surface.vertex_normals[within], surface.vertices_mm[within]
    pairs = cKDTree(places).query_pairs(reach_mm, output_type="ndarray")
    opposed = np.einsum("ij,ij->i", normals[pairs[:, 0]], normals[pairs[:, 1]]) < -0.5
    across = places[pairs[:, 1]] - places[pairs[:, 0]]
    looking = np.einsum("ij,ij->i", normals[pairs[:, 0]], across) > 0.8 * np.linalg.norm(across, axis=1)
    chosen = pairs[opposed & looking]
    assert len(chosen), "no skin looks at other skin here"
    return int(within[chosen[rank[within[chosen[:, 0]]].argmin(), 0]])


@pytest.mark.parametrize(("what", "volume_ml", "depth_mm"), [("lips", 0.1, 2.0), ("fingers", 0.2, 0.5)])
def test_dose_crosses_neither_the_lips_nor_the_gap_between_two_fingers(
    what: str, volume_ml: float, depth_mm: float
) -> None:
    atlas = default_atlas("female")
    surface, bolus = atlas.surface, depot(volume_ml, depth_mm)
    if what == "lips":
        middle = atlas.zones["lips"].outline.xyz_mm(surface).mean(axis=0)
        rank = np.linalg.norm(surface.vertices_mm - middle, axis=1)
        within = np.flatnonzero(rank < 35.0)
    else:
        knuckles = np.mean([atlas.landmark_mm(f"knuckle_{name}.left") for name in ("second", "third")], axis=0)
        rank = -np.linalg.norm(surface.vertices_mm - knuckles, axis=1)
        within = np.flatnonzero((rank < -38.0) & (rank > -70.0))
    vertex = facing(atlas, within, bolus.a_mm, rank)
    dose = lay(surface, at_vertices(surface, np.array([vertex])), bolus, volume_ml, depth_mm)
    on_skin, distance = atlas.geodesics.around(dose.deposits.nodes, 40.0)
    along = np.full(len(surface.vertices_mm), math.inf)
    along[on_skin] = distance
    corners = surface.faces[dose.patch.vertex_face]
    farthest = np.max(np.where(dose.patch.vertex_bary > 0, along[corners], 0.0), axis=1)
    reach = float(dose.deposits.reach_mm[0])
    other_side = (farthest > 1.7 * reach) & (np.linalg.norm(dose.vertices_mm - dose.deposits.xyz_mm[0], axis=1) < reach)
    assert other_side.sum() > 20, "the other sheet is out of reach"
    assert dose.ml_cm2[other_side].max() == 0.0
    assert dose.ml_cm2[farthest > 1.7 * reach].max() == 0.0
    assert 0.0 < dose.integral_ml <= volume_ml * (1.0 + 1e-9)


def test_depth_spreads_the_dose_on_convex_skin_as_the_radii_say() -> None:
    """Seen from outside, a deposit at depth z under a sphere of radius R covers a cap wider by R / (R - z)."""
    ball, radius = sphere(40.0, 60), 40.0
    places = at_vertices(ball, np.array([100]))
    shallow, deep = (lay(ball, places, depot(0.1, 20.0), 0.1, z) for z in (0.01, 8.0))
    areas = [float(d.mesh.vertex_area_mm2[d.ml_cm2 > 0].sum()) for d in (shallow, deep)]
    assert areas[1] / areas[0] == pytest.approx((radius / (radius - 8.0)) ** 2, rel=0.03)
    assert deep.deposits.depth_times_curvature[0] == pytest.approx(0.2, rel=0.03)


def test_raw_mass_error_falls_with_the_square_of_the_edge() -> None:
    """A profile that ends like a square root, summed over a lattice, errs like h^2 (root mean square over random
    phases)."""
    sheet, edges, errors = plane(64.0, 1.0), [], []
    for edges_per_radius in (3.0, 6.0, 12.0):
        deposits = deposits_of(sheet, scattered(sheet, 400, seed=5, keep_mm=8.0), depot(0.05, 20.0), 0.05, 3.0)
        mesh = mesh_for(sheet, deposits, edges_per_radius=(edges_per_radius, edges_per_radius))
        dose = lay_dose(mesh, deposits, (PRODUCT,))
        edges.append(dose.mesh.edge_p95_mm)
        errors.append(float(np.sqrt(np.mean((dose.footprints.mass_ratio - 1.0) ** 2))))
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
    assert dose.footprints.at_edge.tolist() == [True, False]
    assert dose.on_skin_ml == pytest.approx([0.05, 0.1], rel=0.02)
    assert dose.on_skin_ml[1] == pytest.approx(0.1, rel=1e-12)


def test_spill_is_the_mass_outside_the_region() -> None:
    sheet = plane(40.0, 0.5)
    places = near(sheet, np.array([[0.0, 0.0, 0.0], [-12.0, 0.0, 0.0]]))
    left = np.flatnonzero(sheet.vertices_mm[sheet.faces].mean(axis=1)[:, 0] < 0)
    dose = lay(sheet, places, depot(0.1, 20.0), 0.1, 3.0)
    inside = dose.mesh.vertex_share(left, np.ones(len(left)))
    assert dose.outside_ml(np.arange(2), inside) == pytest.approx([0.05, 0.0], abs=1e-3)


def test_same_input_gives_the_same_bytes() -> None:
    sheet = plane(40.0, 1.0)
    places = scattered(sheet, 30, seed=2, keep_mm=5.0)
    first, second = (lay(sheet, places, wheal(0.02), 0.02, 1.0) for _ in range(2))
    assert first.ml_cm2.tobytes() == second.ml_cm2.tobytes()


def test_a_mesh_too_coarse_for_the_cap_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mesomap.simulation.dose_mesh.COMFORTABLE_FACES", 2000)
    monkeypatch.setattr("mesomap.simulation.dose_mesh.MOST_FACES", 2000)
    sheet = plane(100.0, 5.0)
    dose = lay(sheet, scattered(sheet, 10, seed=2, keep_mm=10.0), wheal(0.001), 0.001, 1.0)
    assert len(dose.faces) <= 2000
    assert dose.mesh.edge_p95_mm > dose.mesh.edge_limit_mm
    assert dose.integral_ml == pytest.approx(0.01, rel=1e-9)


@pytest.mark.slow
def test_a_hundred_thousand_deposits_are_laid() -> None:
    sheet = plane(400.0, 4.0)
    xy = np.random.default_rng(0).uniform(-190.0, 190.0, (100_000, 2))
    dose = lay(sheet, near(sheet, np.column_stack([xy, np.zeros(len(xy))])), wheal(0.02), 0.02, 1.0)
    assert dose.integral_ml == pytest.approx(2000.0, rel=1e-9)
    assert dose.footprints.mass_ratio == pytest.approx(1.0, abs=0.1)
