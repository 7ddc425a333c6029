import numpy as np
import pytest
from scipy.spatial import cKDTree

from mesomap.geometry.chart import flatten
from mesomap.geometry.lattice import Weave, hexagonal, planar_lattice, square
from mesomap.geometry.sheet import Sheet
from mesomap.geometry.surface import Surface
from mesomap.planning.relax import relax
from shapes import cap, cylinder

BOX = (-40.0, -40.0, 40.0, 40.0)


WEAVES = {
    "hex": hexagonal(5.0),
    "square": square(5.0),
    "rows": Weave(4.0, 7.0, False),
    "brick": Weave(6.0, 4.0, True),
    "flat brick": Weave(9.0, 3.0, True),
}


@pytest.mark.parametrize("name", WEAVES)
@pytest.mark.parametrize("direction", [0.0, 90.0, 37.0])
def test_neighbours_lie_as_far_apart_as_asked(name: str, direction: float) -> None:
    weave = WEAVES[name]
    lattice = planar_lattice(weave, direction, (0.3, 0.1), BOX)
    pairs, asked = lattice.neighbours()
    length = np.linalg.norm(np.diff(lattice.uv_mm[pairs], axis=1)[:, 0], axis=1)
    assert np.allclose(length, asked)
    inner = (np.abs(lattice.uv_mm) < 25).all(axis=1)
    degree = np.bincount(pairs.ravel(), minlength=len(inner))
    assert (degree[inner] == (6 if weave.staggered else 4)).all()


def test_six_neighbours_of_a_hexagonal_lattice_are_equally_far() -> None:
    assert set(np.round(planar_lattice(hexagonal(5.0), 0.0, (0.0, 0.0), BOX).neighbours()[1], 12)) == {5.0}


@pytest.mark.parametrize("name", WEAVES)
def test_density_is_one_point_a_cell(name: str) -> None:
    lattice = planar_lattice(WEAVES[name], 20.0, (0.0, 0.0), (-110.0, -110.0, 110.0, 110.0))
    inside = (np.hypot(*lattice.uv_mm.T) < 100).sum()
    assert inside * WEAVES[name].cell_area_mm2 == pytest.approx(np.pi * 100**2, rel=0.01)


@pytest.mark.parametrize("name", WEAVES)
def test_covering_radius_is_that_of_the_endless_lattice(name: str) -> None:
    weave = WEAVES[name]
    lattice = planar_lattice(weave, 0.0, (0.0, 0.0), BOX)
    spots = np.random.default_rng(4).uniform(-15, 15, (40_000, 2))
    away, _ = cKDTree(lattice.uv_mm).query(spots)
    assert away.max() == pytest.approx(weave.covering_radius_mm, rel=0.01)


def test_diagonals_cross_every_cell() -> None:
    lattice = planar_lattice(square(5.0), 0.0, (0.0, 0.0), (0.0, 0.0, 20.0, 10.0))
    pairs = lattice.diagonals()
    length = np.linalg.norm(np.diff(lattice.uv_mm[pairs], axis=1)[:, 0], axis=1)
    assert np.allclose(length, 5.0 * np.sqrt(2.0))
    rows, columns = (len(np.unique(part)) for part in (lattice.row, lattice.column))
    assert len(pairs) == 2 * (rows - 1) * (columns - 1)


def test_phase_zero_is_its_own_mirror_image() -> None:
    lattice = planar_lattice(hexagonal(5.0), 0.0, (0.5, 0.3), BOX)
    places = {tuple(p) for p in np.round(lattice.uv_mm[(np.abs(lattice.uv_mm) < 35).all(axis=1)], 6) + 0.0}
    assert {(-u + 0.0, v) for u, v in places} == places


def errors_after_relaxing(surface: Surface, weave: Weave, reach_mm: float) -> np.ndarray:
    chart = flatten(surface)
    chart = chart.turned(0.0, chart.uv_mm.mean(axis=0))
    sheet = Sheet.from_chart(chart)
    lattice = planar_lattice(weave, 0.0, (0.0, 0.0), BOX)
    lattice = lattice.keep(np.hypot(*lattice.uv_mm.T) < reach_mm)
    uv = relax(sheet, lattice)
    pairs, asked = lattice.neighbours()
    return np.abs(sheet.lengths_mm(uv[pairs[:, 0]], uv[pairs[:, 1]]) / asked - 1)


@pytest.mark.parametrize(("reach_mm", "bound"), [(16.0, 0.002), (32.0, 0.015), (48.0, 0.027)])
def test_hexagons_on_a_sphere_come_near_the_bound_that_curvature_sets(reach_mm: float, bound: float) -> None:
    # 95th percentile of a fully relaxed lattice on a cap of R = 80 mm at r/R = 0.2, 0.4, 0.6, computed elsewhere.
    error = np.quantile(errors_after_relaxing(cap(80.0, reach_mm + 12.0, 2.0), hexagonal(5.0), reach_mm), 0.95)
    assert error < 1.25 * bound + 0.001


def test_squares_on_a_sphere_keep_rows_and_columns() -> None:
    assert errors_after_relaxing(cap(80.0, 52.0, 2.0), square(5.0), 40.0).max() < 0.001


def test_developable_skin_has_no_error() -> None:
    assert errors_after_relaxing(cylinder(30.0, 80.0, 2.0), hexagonal(5.0), 30.0).max() < 0.002
