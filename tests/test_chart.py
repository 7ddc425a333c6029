import numpy as np
import pytest
import shapely
from threadpoolctl import threadpool_limits

from mesomap.errors import SurfaceError
from mesomap.geometry.chart import Chart, flatten
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from shapes import cap, cylinder, icosphere


def stretch(chart: Chart) -> FloatArray:
    return chart.singular_values(np.arange(len(chart.patch.faces)))


def test_developable_skin_is_laid_flat_without_distortion() -> None:
    chart = flatten(cylinder(40.0, 60.0, 2.0))
    assert np.abs(stretch(chart) - 1.0).max() < 1e-3
    assert not chart.turned_over.any()


def test_distortion_of_a_cap_grows_with_curvature() -> None:
    spread = [float(np.ptp(stretch(flatten(cap(radius, 30.0, 2.0))))) for radius in (160.0, 80.0)]
    assert 3.0 < spread[1] / spread[0] < 5.0


def test_orientation_is_kept() -> None:
    chart = flatten(cap(80.0, 30.0, 2.0))
    assert (stretch(chart)[:, 1] > 0).all()


def test_locate_is_the_inverse_of_to_uv() -> None:
    chart = flatten(cap(60.0, 30.0, 3.0))
    random = np.random.default_rng(0)
    face = random.integers(0, len(chart.patch.faces), 500)
    places = SurfacePoints(face, random.dirichlet((1, 1, 1), 500))
    rows, found = chart.locate(chart.to_uv(places))
    assert (rows == np.arange(500)).all()
    assert np.abs(found.xyz_mm(chart.patch) - places.xyz_mm(chart.patch)).max() < 1e-9


def test_places_outside_are_left_out() -> None:
    chart = flatten(cap(60.0, 20.0, 4.0))
    rows, places = chart.locate(np.array([[0.0, 0.0], [500.0, 0.0]]) + chart.uv_mm.mean(axis=0))
    assert rows.tolist() == [0] and len(places) == 1


def test_fractions_give_the_area_of_a_polygon() -> None:
    chart = flatten(cylinder(40.0, 60.0, 2.0))
    polygon = shapely.Point(chart.uv_mm.mean(axis=0)).buffer(15.3, quad_segs=64)
    area = chart.patch.face_areas_mm2 @ chart.fractions(polygon)
    assert area == pytest.approx(polygon.area, rel=2e-3)


def test_closed_or_broken_patches_are_refused() -> None:
    sphere = icosphere(10.0, 1)
    with pytest.raises(SurfaceError, match="closed"):
        flatten(sphere)
    two, _ = sphere.submesh(np.array([0, 79]))
    with pytest.raises(SurfaceError, match="2 pieces"):
        flatten(two)


def test_the_number_of_threads_changes_no_digit() -> None:
    patch = cap(80.0, 60.0, 0.8)
    with threadpool_limits(limits=1):
        alone = flatten(patch)
    assert flatten(patch).uv_mm.tobytes() == alone.uv_mm.tobytes()
