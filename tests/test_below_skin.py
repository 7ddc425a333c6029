"""What lies below the skin: areas at a depth on shapes whose answer is known, and normals without roughness."""

from __future__ import annotations

import numpy as np
import pytest

from mesomap.geometry.surface import FloatArray, Surface
from mesomap.simulation.below_skin import area_bend, inward_normals
from synthetic import cylinder, plane, sphere


def areas(surface: Surface, depth_mm: float) -> FloatArray:
    bend = area_bend(surface, inward_normals(surface))
    return np.asarray(1.0 + depth_mm * bend[:, 0] + depth_mm**2 * bend[:, 1])


@pytest.mark.parametrize("depth_mm", [1.0, 4.0, 10.0])
def test_area_shrinks_below_bulges_as_geometry_says(depth_mm: float) -> None:
    ball, tube = sphere(40.0, 24), cylinder(30.0, 40.0, 2.0)
    off = areas(ball, depth_mm) - (1.0 - depth_mm / 40.0) ** 2
    # Six corners of the ball have four faces where others have six.
    assert abs(off.mean()) < 0.01 and np.abs(off).max() < 0.06
    middle = np.abs(tube.vertices_mm[:, 2]) < 15.0
    assert areas(tube, depth_mm)[middle] == pytest.approx(1.0 - depth_mm / 30.0, abs=0.01)
    assert areas(plane(20.0, 2.0), depth_mm) == pytest.approx(1.0)


def test_the_error_of_the_area_falls_faster_than_the_edge() -> None:
    errors = [np.abs(areas(sphere(40.0, cuts), 5.0) - 0.875**2).mean() for cuts in (12, 24)]
    assert errors[0] / errors[1] > 2.5


def test_roughness_of_a_fine_scan_is_taken_off_and_a_coarse_mesh_left_alone() -> None:
    smooth = sphere(40.0, 90)
    rough = Surface(
        smooth.vertices_mm
        + smooth.vertex_normals * np.random.default_rng(0).normal(0.0, 0.05, (len(smooth.vertices_mm), 1)),
        smooth.faces,
    )
    radial = smooth.vertices_mm / 40.0
    off = [
        np.degrees(np.arccos(np.clip((normals * radial).sum(axis=1), -1.0, 1.0))).mean()
        for normals in (rough.vertex_normals, inward_normals(rough))
    ]
    assert off[0] > 2.0 and off[1] < 0.25 * off[0]
    assert np.abs(areas(rough, 4.0) - 0.81).std() < 0.05
    coarse = sphere(40.0, 12)
    assert inward_normals(coarse) is coarse.vertex_normals
    assert inward_normals(smooth) is smooth.vertex_normals
