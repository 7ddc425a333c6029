"""What a closed curve encloses, and closest places, against plane and sphere geometry and slow searches."""

from __future__ import annotations

import numpy as np
import pytest

from mesomap.errors import SurfaceError
from mesomap.geometry.closest import Locator, closest_on_triangles
from mesomap.geometry.loop import inside_of, share_above_zero, turns_left
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface


def sheet(height) -> Surface:
    """A triangulated 80 x 80 mm sheet of about 1.6 mm edges, z = height(x, y), outward is +z."""
    rng = np.random.default_rng(1)
    ticks = np.linspace(-40, 40, 51)
    x, y = (grid.ravel() for grid in np.meshgrid(ticks, ticks))
    inner = (np.abs(x) < 39) & (np.abs(y) < 39)
    x, y = x + 0.4 * inner * rng.uniform(-1, 1, len(x)), y + 0.4 * inner * rng.uniform(-1, 1, len(x))
    corner = (np.arange(50)[:, None] * 51 + np.arange(50)).ravel()
    first = np.stack([corner, corner + 1, corner + 52], axis=1)
    second = np.stack([corner, corner + 52, corner + 51], axis=1)
    return Surface(np.stack([x, y, height(x, y)], axis=1), np.concatenate([first, second]))


def circle(radius: float, surface: Surface, height) -> SurfacePoints:
    turn = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    x, y = 1.3 + radius * np.cos(turn), -0.7 + radius * np.sin(turn)
    return Locator(surface).closest(np.stack([x, y, height(x, y)], axis=1))


def test_area_in_a_circle_on_a_plane_and_on_a_sphere():
    flat = sheet(lambda x, y: 0 * x)
    faces, fraction = inside_of(flat, circle(20.0, flat, lambda x, y: 0 * x))
    assert flat.face_areas_mm2[faces] @ fraction == pytest.approx(np.pi * 400, rel=2e-3)

    def dome(x, y):
        return np.sqrt(70.0**2 - (x - 1.3) ** 2 - (y + 0.7) ** 2)

    ball = sheet(dome)
    faces, fraction = inside_of(ball, circle(30.0, ball, dome))
    cap = 2 * np.pi * 70.0 * (70.0 - np.sqrt(70.0**2 - 30.0**2))
    assert ball.face_areas_mm2[faces] @ fraction == pytest.approx(cap, rel=2e-3)


def test_a_loop_and_its_reverse_divide_the_sheet_between_them():
    flat = sheet(lambda x, y: 0 * x)
    loop = circle(11.0, flat, lambda x, y: 0 * x)
    assert turns_left(flat, loop)
    assert not turns_left(flat, loop[::-1])
    share = np.zeros(len(flat.faces))
    for run in (loop, loop[::-1]):
        faces, fraction = inside_of(flat, run)
        share[faces] += fraction
    assert np.abs(share - 1).max() < 1e-9


def test_a_loop_with_a_gap_is_refused():
    flat = sheet(lambda x, y: 0 * x)
    loop = circle(20.0, flat, lambda x, y: 0 * x)
    with pytest.raises(SurfaceError, match="does not divide the skin"):
        inside_of(flat, loop[np.r_[0:350, 355:400:1]][np.r_[0:200]])


def test_share_of_a_triangle_against_sampling():
    rng = np.random.default_rng(2)
    values = rng.normal(size=(40, 3))
    weights = rng.dirichlet([1, 1, 1], size=200_000)
    sampled = (weights @ values.T > 0).mean(axis=0)
    assert np.abs(share_above_zero(values) - sampled).max() < 0.005


def test_closest_places_against_a_search_of_all_triangles():
    surface = sheet(lambda x, y: 4 * np.sin(x / 9) * np.cos(y / 7))
    rng = np.random.default_rng(3)
    points = np.c_[rng.uniform(-45, 45, (60, 2)), rng.uniform(-5, 5, 60)]
    found = Locator(surface).closest(points).xyz_mm(surface)
    a, b, c = (surface.vertices_mm[surface.faces[:, k]] for k in range(3))
    for point, place in zip(points, found, strict=True):
        bary = closest_on_triangles(np.broadcast_to(point, a.shape), a, b, c)
        feet = bary[:, :1] * a + bary[:, 1:2] * b + bary[:, 2:] * c
        nearest = np.linalg.norm(feet - point, axis=1).min()
        assert np.linalg.norm(place - point) == pytest.approx(nearest, abs=0.02)
        assert np.linalg.norm(place - point) >= nearest - 1e-9
