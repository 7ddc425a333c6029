"""Promises of the depth section: it integrates to the area dose, is symmetric, stays on its skin, and its picture and
table show what it holds."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from mesomap.errors import InputError
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface
from mesomap.languages import ENGLISH
from mesomap.output import section_sheet
from mesomap.output.colours import dose_colours, end_of_scale, rgb_bytes
from mesomap.output.section_sheet import LEFT, TONES, TOP, draw_section
from mesomap.output.section_table import section_csv
from mesomap.planning.plan import Plan
from mesomap.protocol.product import Product
from mesomap.simulation.bolus import Bolus, depot, wheal
from mesomap.simulation.deposits import Deposits, lay_deposits, plan_deposits
from mesomap.simulation.depth_section import depth_section
from mesomap.simulation.dose import lay_dose, mesh_for
from mesomap.simulation.layered import layered_table
from mesomap.simulation.layers import Stack, Tissue
from mesomap.simulation.section_ends import section_between
from mesomap.simulation.substance import substance_named
from synthetic import a_plan, a_protocol, a_step, joined, near, plane, sphere

PRODUCT = Product("p", "P", 10.0, "mg", None, False, (), "albumin-like")
STACK = Stack(2.0, 9.0)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MESOMAP_CACHE_DIR", str(tmp_path / "cache"))


def atlas_on(surface: Surface) -> Any:
    return SimpleNamespace(surface=surface, geodesics=Geodesics(surface))


def laid(surface: Surface, places: SurfacePoints, boluses: tuple[Bolus, ...], ml: float, depth_mm: float) -> Deposits:
    n = len(places)
    stack = np.tile([STACK.skin_mm, STACK.fascia_mm], (n, 1))
    kind = np.arange(n) % len(boluses)
    return lay_deposits(surface, places, np.full(n, depth_mm), kind, boluses, stack, np.full(n, ml))


@pytest.mark.parametrize("bolus", [wheal(0.05, 2.0), depot(0.2, 4.0, 9.0)], ids=["wheal", "depot"])
def test_on_a_plane_it_integrates_to_the_area_dose(bolus: Bolus) -> None:
    surface = plane(60.0, 1.0)
    ends = near(surface, np.array([[-14.0, 0.0, 0.0], [14.0, 0.0, 0.0]]))
    places = near(surface, np.array([[-6.0, 0.0, 0.0], [4.0, 2.0, 0.0], [3.0, -5.0, 0.0]]))
    deposits = laid(surface, places, (bolus,), 0.05, bolus.depth_mm)
    made = depth_section(atlas_on(surface), (PRODUCT,), deposits, ends[0], ends[1])
    assert made.length_mm == pytest.approx(28.0) and made.along_mm[[0, -1]] == pytest.approx([0.0, 28.0])
    area = 0.1 * made.slice_mm * made.total_ml_cm3.sum(axis=1)
    x = made.along_mm - 14.0
    rho = np.linalg.norm(np.c_[x, 0 * x][:, None] - places.xyz_mm(surface)[:, :2], axis=2)
    exact = 100.0 * 0.05 * bolus.column_density_per_mm2(rho.ravel()).reshape(rho.shape).sum(axis=1)
    assert np.abs(area - exact).max() < 1e-6 * exact.max()
    dose = lay_dose(mesh_for(surface, deposits), deposits, (PRODUCT,))
    row = np.flatnonzero((np.abs(dose.vertices_mm[:, 1]) < 1e-9) & (np.abs(dose.vertices_mm[:, 0]) < 14.0))
    ours = np.interp(dose.vertices_mm[row, 0], x, area)
    assert np.abs(ours - dose.ml_cm2[row]).mean() < 0.01 * dose.ml_cm2.max()
    assert made.total_ml_cm3[abs(x + 6.0).argmin()].max() == pytest.approx(1000.0 * 0.05 / bolus.volume_mm3, rel=1e-9)
    assert np.allclose(made.dose_cm3(0), 10.0 * made.total_ml_cm3)


def test_hours_later_it_is_what_the_tables_say() -> None:
    surface, bolus, hours = plane(80.0, 1.0), depot(0.1, 4.0, 9.0), 6.0
    places = near(surface, np.array([[-5.0, 0.0, 0.0], [5.0, 0.0, 0.0]]))
    deposits = laid(surface, places, (bolus,), 0.1, 4.0)
    made = depth_section(atlas_on(surface), (PRODUCT,), deposits, places[0], places[1], hours, margin_mm=8.0)
    assert made.along_mm[[0, -1]] == pytest.approx([-8.0, 18.0])
    table = layered_table(bolus, STACK, substance_named("albumin-like"), [3600.0 * hours])
    field = table.concentration_per_mm3(made.along_mm[made.along_mm >= 0.0], made.depth_mm, 3600.0 * hours)
    away = made.along_mm[made.along_mm >= 0.0]
    for k in range(len(made.depth_mm)):
        first, second = (np.interp(np.abs(made.along_mm - at), away, field[:, k]) for at in (0.0, 10.0))
        wanted = 100.0 * (first + second)
        assert np.abs(made.total_ml_cm3[:, k] - wanted).max() < 2e-3 * made.total_ml_cm3.max()
    assert np.abs(made.total_ml_cm3 - made.total_ml_cm3[::-1]).max() < 1e-3 * made.total_ml_cm3.max()


def test_on_a_sphere_it_integrates_to_the_area_dose() -> None:
    radius, bolus = 40.0, depot(0.1, 5.0)
    surface = sphere(radius, 40)
    places = near(surface, np.array([[0.0, 0.0, radius], [radius, 0.0, 0.0], [-radius, 0.0, 0.0]]))
    deposits = laid(surface, places[:1], (bolus,), 0.1, 5.0)
    ends = near(surface, radius * np.array([[-0.25, 0.0, 0.968], [0.25, 0.0, 0.968]]))
    made = depth_section(atlas_on(surface), (PRODUCT,), deposits, ends[0], ends[1])
    shrunk = (1.0 - made.depth_mm / radius) ** 2
    area = 0.1 * made.slice_mm * (made.total_ml_cm3 @ shrunk)
    dose = lay_dose(mesh_for(surface, deposits), deposits, (PRODUCT,))
    row = np.flatnonzero((np.abs(dose.vertices_mm[:, 1]) < 0.05) & (dose.vertices_mm[:, 2] > 0.97 * radius))
    along = radius * np.arctan2(dose.vertices_mm[row, 0], dose.vertices_mm[row, 2]) + 0.5 * made.length_mm
    ours = np.interp(along, made.along_mm, area)
    assert len(row) > 20 and np.abs(ours - dose.ml_cm2[row]).mean() < 0.01 * dose.ml_cm2.max()


def test_a_thread_is_cut_as_a_capsule_and_keeps_its_amount() -> None:
    surface, bolus = plane(60.0, 1.0), depot(0.1, 4.0, 9.0, length_mm=10.0)
    nodes = near(surface, np.array([[x, 0.0, 0.0] for x in np.linspace(-5.0, 5.0, 6)]))
    stack = np.array([[STACK.skin_mm, STACK.fascia_mm]])
    deposits = lay_deposits(
        surface, nodes, np.array([4.0]), np.zeros(1, np.int64), (bolus,), stack, np.array([0.1]), start=np.array([0, 6])
    )
    held = []
    for hours in (0.0, 0.5):
        whole = 0.0
        for y in np.arange(-14.0, 15.0, 1.0):
            ends = near(surface, np.array([[-20.0, y, 0.0], [20.0, y, 0.0]]))
            made = depth_section(atlas_on(surface), (PRODUCT,), deposits, ends[0], ends[1], hours)
            spacing = float(made.along_mm[1])
            whole += made.total_ml_cm3.sum() * spacing * made.slice_mm * 1.0 / 1000.0
        held.append(whole)
    table = layered_table(bolus, STACK, substance_named("albumin-like"), [1800.0])
    assert held[0] == pytest.approx(0.1, rel=0.02)
    assert held[1] == pytest.approx(0.1 * table.in_layer(1800.0).sum(), rel=0.02)


def test_deposits_of_another_sheet_do_not_count() -> None:
    surface = joined(plane(40.0, 1.0), Surface(plane(40.0, 1.0, -2.0).vertices_mm, plane(40.0, 1.0).faces[:, ::-1]))
    below = len(plane(40.0, 1.0).vertices_mm)
    places = near(surface, np.array([[-8.0, 0.0, 0.0], [8.0, 0.0, 0.0], [0.0, 0.0, -2.0]]))
    assert surface.faces[places.face[2]].min() >= below
    deposits = laid(surface, places, (wheal(0.1, 2.0),), 0.1, 1.0)
    made = depth_section(atlas_on(surface), (PRODUCT,), deposits, places[0], places[1])
    assert made.near.tolist() == [0, 1]
    middle = np.abs(made.along_mm - 8.0) < 2.0
    assert made.total_ml_cm3[middle].max() == 0.0


def with_marks(plan: Plan) -> Plan:
    """The plan with landmarks: a tip in the middle and an angle on both sides."""
    places = {"pronasale": (0.0, 0.0, 0.0), "gonion.left": (14.0, 5.0, 0.0), "gonion.right": (-14.0, 5.0, 0.0)}
    marks = {name: near(plan.atlas.surface, np.array([xyz])) for name, xyz in places.items()}
    atlas: Any = SimpleNamespace(**{**vars(plan.atlas), "landmarks": marks})
    return replace(plan, atlas=atlas)


def test_any_two_places_make_a_section() -> None:
    """Landmarks, places in millimetres and points of the plan, in any mixture."""
    plan = with_marks(a_plan(a_protocol(steps=(a_step(),))))
    deposits = plan_deposits(plan, [Tissue(2.0, 8.0)])
    across = section_between(plan, deposits, "gonion.right", "14,5,3")
    assert across.length_mm == pytest.approx(28.0, abs=1e-6) and across.ends is not None
    assert [(end.name, end.point) for end in across.ends] == [("gonion.right", None), ("14,5,3", None)]
    straight = depth_section(
        plan.atlas, plan.protocol.products, deposits, *(end.place for end in across.ends), margin_mm=8.0
    )
    assert across.total_ml_cm3.tobytes() == straight.total_ml_cm3.tobytes()
    # Points of the row at y = 5 mm are at x = -20, -10, 0, 10 and 20 mm.
    assert across.near_along_mm[:-1] == pytest.approx([-6.0, 4.0, 14.0, 24.0], abs=0.1)
    mixed = section_between(plan, deposits, "3", "pronasale")
    assert mixed.ends is not None and [end.point for end in mixed.ends] == [2, None]
    picture = np.asarray(draw_section(across, "Synthetic", "a plane").convert("RGB"), float)
    length = across.along_mm[-1] - across.along_mm[0]
    x = round(LEFT + section_sheet.PLOT_WIDTH / length * -across.along_mm[0])
    assert np.abs(picture[TOP - 20, x] - np.array(section_sheet.MARK)).max() < 40


def test_points_go_by_their_numbers_and_faults_are_told() -> None:
    plan = with_marks(a_plan(a_protocol(steps=(a_step(),))))
    deposits = plan_deposits(plan, [Tissue(2.0, 8.0)])
    made = section_between(plan, deposits, "6", "9")
    assert (
        made.ends is not None and [end.point for end in made.ends] == [5, 8] and made.length_mm == pytest.approx(30.0)
    )
    assert made.near.tolist() == [5, 6, 7, 8, 9]  # the last one with its rim, in the margin
    assert made.near_along_mm == pytest.approx([0.0, 10.0, 20.0, 30.0, 38.0], abs=0.1)
    assert made.near_away_mm == pytest.approx([0.0] * 4 + [2.0], abs=1e-6)
    assert (made.skin_mm == 2.0).all() and (made.fascia_mm == 8.0).all()
    for first, second, hours, words in (
        ("1", "1", 0.0, "both ends are 1; give two different places"),
        ("0", "2", 0.0, "point 0: the plan has points 1 to 20"),
        ("1", "-3", 0.0, "point -3: the plan has points 1 to 20"),
        ("1", "21", 0.0, "point 21"),
        ("1", "2", -1.0, "hours: -1"),
        ("1", "2", math.nan, "hours: nan"),
        ("1", "pronasal", 0.0, "'pronasal' is not the number of a point .* did you mean pronasale"),
        ("1", "gonion", 0.0, "landmark 'gonion' is a pair; name gonion.left or gonion.right"),
        ("1", "0,0", 0.0, "'0,0' is no place; give x,y,z in mm"),
        ("1", "0,0,nan", 0.0, "'0,0,nan' is no place"),
        (
            "1",
            "0,0,12.5",
            0.0,
            r"0,0,12.5 lies 12.5 mm from the skin; allowed are 5 mm, the nearest place is 0.0,0.0,0.0",
        ),
        ("pronasale", "0,0,2", 0.0, "both places are the same"),
    ):
        with pytest.raises(InputError, match=words):
            section_between(plan, deposits, first, second, hours)
    with pytest.raises(InputError, match="both places are the same"):
        depth_section(plan.atlas, plan.protocol.products, deposits, plan.points.place[3], plan.points.place[3])
    apart = joined(plane(40.0), plane(40.0, 1.0, 9.0))
    both = near(apart, np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 9.0]]))
    alone = laid(apart, both, (wheal(0.02),), 0.02, 1.0)
    with pytest.raises(InputError, match="no path"):
        depth_section(atlas_on(apart), (PRODUCT,), alone, both[0], both[1])


def test_picture_and_table_show_the_section() -> None:
    steps = (a_step(plane="hypodermis", depth_mm=5.0, volume_ml=0.1), a_step(volume_ml=0.05))
    plan = a_plan(a_protocol(steps=steps))
    deposits = plan_deposits(plan, [Tissue(2.0, 9.0)] * 2)
    made = section_between(plan, deposits, "6", "9")
    picture = np.asarray(draw_section(made, "Synthetic", "a plane").convert("RGB"), float)
    length = made.along_mm[-1] - made.along_mm[0]
    px = section_sheet.PLOT_WIDTH / length
    stretch = next(s for s in section_sheet.STRETCHES if s * px * made.slice_mm * len(made.depth_mm) >= 280.0)

    def at(along: float, depth: float) -> np.ndarray:
        return picture[round(TOP + stretch * px * depth), round(LEFT + px * (along - made.along_mm[0]))]

    top = end_of_scale(float(made.total_ml_cm3.max()))
    for along, depth in ((10.0, 1.0), (2.0, 5.0), (5.0, 1.0), (5.0, 3.0), (5.0, made.depth_mm[-1] - 0.3)):
        i, j = np.abs(made.along_mm - along).argmin(), np.abs(made.depth_mm - depth).argmin()
        value = made.total_ml_cm3[i, j]
        layer = int(depth > 2.0) + int(depth > 9.0)
        wanted = rgb_bytes(dose_colours(np.array([value / top])))[0] if value else np.array(TONES[layer])
        assert np.abs(at(along, depth) - wanted).max() < 6, (along, depth)

    rows = list(csv.DictReader(io.StringIO(section_csv(made))))
    assert len(rows) == made.total_ml_cm3.size
    assert list(rows[0]) == ["along_mm", "depth_mm", "layer", "test-product_ml_cm3", "test-product_mg_cm3"]
    ours = np.array([float(row["test-product_ml_cm3"]) for row in rows]).reshape(made.total_ml_cm3.shape)
    assert np.allclose(ours, made.total_ml_cm3, rtol=1e-5)
    for row in rows:
        depth = float(row["depth_mm"])
        assert row["layer"] == ("skin" if depth <= 2.0 else "subcutis" if depth <= 9.0 else "deeper")


def test_long_after_the_session_the_picture_says_that_nothing_is_left() -> None:
    plan = a_plan(a_protocol(steps=(a_step(),)))
    deposits = plan_deposits(replace(plan), [Tissue(2.0, 8.0)])
    made = section_between(plan, deposits, "6", "7", hours=72.0)
    assert made.total_ml_cm3.max() < section_sheet.TRACE_ML_CM3
    assert any("is left anywhere" in note for note in section_sheet._notes(made, 1, ENGLISH))
    assert any("[P]" in note and "names none" in note for note in section_sheet._notes(made, 1, ENGLISH))
    draw_section(made, "Synthetic", "a plane")
