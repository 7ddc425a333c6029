import numpy as np
import pytest

from mesomap.geometry.chart import flatten
from mesomap.geometry.lattice import cell_area_mm2, planar_lattice
from mesomap.geometry.sheet import Sheet
from mesomap.planning.relax import relax
from shapes import cap, cylinder

BOX = (-40.0, -40.0, 40.0, 40.0)


@pytest.mark.parametrize("kind", ["hex", "square"])
@pytest.mark.parametrize("direction", [0.0, 90.0, 37.0])
def test_neighbours_lie_one_spacing_apart(kind: str, direction: float) -> None:
    lattice = planar_lattice(kind, 5.0, direction, (0.3, 0.1), BOX)
    pairs = lattice.neighbour_pairs()
    length = np.linalg.norm(np.diff(lattice.uv_mm[pairs], axis=1)[:, 0], axis=1)
    assert np.allclose(length, 5.0)
    inner = (np.abs(lattice.uv_mm) < 30).all(axis=1)
    degree = np.bincount(pairs.ravel(), minlength=len(inner))
    assert (degree[inner] == {"hex": 6, "square": 4}[kind]).all()


@pytest.mark.parametrize("kind", ["hex", "square"])
def test_density_is_one_point_a_cell(kind: str) -> None:
    lattice = planar_lattice(kind, 2.0, 20.0, (0.0, 0.0), BOX)
    inside = (np.hypot(*lattice.uv_mm.T) < 40).sum()
    assert inside * cell_area_mm2(kind, 2.0) == pytest.approx(np.pi * 40**2, rel=0.01)


def test_phase_zero_is_its_own_mirror_image() -> None:
    lattice = planar_lattice("hex", 5.0, 0.0, (0.5, 0.3), BOX)
    places = {tuple(p) for p in np.round(lattice.uv_mm[(np.abs(lattice.uv_mm) < 35).all(axis=1)], 6) + 0.0}
    assert {(-u + 0.0, v) for u, v in places} == places


def errors_after_relaxing(surface: object, kind: str, spacing_mm: float, reach_mm: float) -> np.ndarray:
    chart = flatten(surface)  # type: ignore[arg-type]
    chart = chart.turned(0.0, chart.uv_mm.mean(axis=0))
    sheet = Sheet.from_chart(chart, 1.0)
    lattice = planar_lattice(kind, spacing_mm, 0.0, (0.0, 0.0), BOX)  # type: ignore[arg-type]
    lattice = lattice.keep(np.hypot(*lattice.uv_mm.T) < reach_mm)
    uv = relax(sheet, lattice, spacing_mm)
    pairs = lattice.neighbour_pairs()
    return np.abs(sheet.lengths_mm(uv[pairs[:, 0]], uv[pairs[:, 1]]) / spacing_mm - 1)


@pytest.mark.parametrize(("reach_mm", "bound"), [(16.0, 0.002), (32.0, 0.015), (48.0, 0.027)])
def test_hexagons_on_a_sphere_come_near_the_bound_that_curvature_sets(reach_mm: float, bound: float) -> None:
    # 95th percentile of a fully relaxed lattice on a cap of R = 80 mm at r/R = 0.2, 0.4, 0.6, computed elsewhere.
    error = np.quantile(errors_after_relaxing(cap(80.0, reach_mm + 12.0, 2.0), "hex", 5.0, reach_mm), 0.95)
    assert error < 1.25 * bound + 0.001


def test_squares_on_a_sphere_keep_rows_and_columns() -> None:
    assert errors_after_relaxing(cap(80.0, 52.0, 2.0), "square", 5.0, 40.0).max() < 0.02


def test_developable_skin_has_no_error() -> None:
    assert errors_after_relaxing(cylinder(30.0, 80.0, 2.0), "hex", 5.0, 30.0).max() < 0.002
