"""Promises of the curvature: exact shapes, sign, directions, and no mixing of separate sheets."""

from __future__ import annotations

import numpy as np
import pytest

from mesomap.errors import SurfaceError
from mesomap.geometry.curvature import principal_curvatures, vertex_curvatures
from mesomap.geometry.surface import Surface
from synthetic import at_vertices, cylinder, grid, joined, near, plane, scattered, sphere


@pytest.mark.parametrize("radius_mm", [15.0, 30.0, 80.0])
def test_sphere_has_one_over_radius_everywhere(radius_mm: float) -> None:
    ball = sphere(radius_mm, 24)
    found = vertex_curvatures(ball, 0.25 * radius_mm)
    assert found.k1_per_mm * radius_mm == pytest.approx(1.0, rel=0.03)
    assert found.k2_per_mm * radius_mm == pytest.approx(1.0, rel=0.03)
    assert np.einsum("ij,ij->i", found.normal, ball.vertices_mm / radius_mm) == pytest.approx(1.0, abs=1e-3)


def test_error_on_a_sphere_falls_with_the_square_of_the_fit_radius() -> None:
    ball, at = sphere(20.0, 60), np.arange(5)
    errors = [
        abs(principal_curvatures(ball, at_vertices(ball, at), r).k1_per_mm * 20.0 - 1.0).mean() for r in (8.0, 4.0)
    ]
    assert 3.0 < errors[0] / errors[1] < 5.5


def test_sign_turns_with_the_side_one_looks_from() -> None:
    ball = sphere(30.0, 30)
    hollow = vertex_curvatures(Surface(ball.vertices_mm, ball.faces[:, ::-1]), 6.0)
    assert hollow.k1_per_mm * 30.0 == pytest.approx(-1.0, rel=0.03)


def test_cylinder_bends_one_way_only_and_says_which() -> None:
    tube = cylinder(20.0)
    places = near(tube, np.array([[20.0, 0.0, 0.0], [0.0, 20.0, 3.0], [-14.0, -14.0, -5.0]]))
    found = principal_curvatures(tube, places, 5.0)
    assert found.k1_per_mm * 20.0 == pytest.approx(1.0, rel=0.03)
    assert found.k2_per_mm == pytest.approx(0.0, abs=1e-4)
    assert found.direction1[:, 2] == pytest.approx(0.0, abs=1e-3)
    assert np.einsum("ij,ij->i", found.direction1, found.normal) == pytest.approx(0.0, abs=1e-9)


def test_saddle_has_curvatures_of_both_signs() -> None:
    sheet = plane(30.0, 0.5)
    x, y = sheet.vertices_mm[:, 0], sheet.vertices_mm[:, 1]
    saddle = Surface(np.stack([x, y, 0.5 * (y**2 / 40.0 - x**2 / 25.0)], axis=1), grid(60, 60))
    found = principal_curvatures(saddle, near(saddle, np.zeros((1, 3))), 4.0)
    assert found.k1_per_mm[0] == pytest.approx(1 / 25.0, rel=0.02)
    assert found.k2_per_mm[0] == pytest.approx(-1 / 40.0, rel=0.02)
    assert abs(found.direction1[0, 0]) == pytest.approx(1.0, abs=1e-3)


def test_another_sheet_close_by_does_not_count() -> None:
    sheet = plane(30.0, 1.0)
    both = joined(sheet, plane(30.0, 1.0, z_mm=-0.7))
    places = scattered(sheet, 20, seed=3, keep_mm=6.0)
    assert np.abs(principal_curvatures(both, places, 5.0).k1_per_mm).max() < 1e-9


def test_a_piece_too_small_to_bend_is_refused() -> None:
    triangle = Surface(np.array([[0.0, 0, 0], [1, 0, 0], [0, 1, 0]]), np.array([[0, 1, 2]]))
    with pytest.raises(SurfaceError, match="fewer than 6"):
        principal_curvatures(triangle, at_vertices(triangle, np.array([0])), 1.0)
    with pytest.raises(SurfaceError, match="belongs to no face"):
        vertex_curvatures(Surface(np.vstack([triangle.vertices_mm, [[5.0, 5, 5]]]), triangle.faces), 1.0)
