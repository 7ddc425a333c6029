"""Promises of the n-section: same geometry, conforming, every small face and vertex knows where it came from."""

from __future__ import annotations

import numpy as np
import pytest

from mesomap.errors import SurfaceError
from mesomap.geometry.section import section
from mesomap.geometry.surface import Surface
from synthetic import plane, sphere


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_closed_surface_stays_closed_and_keeps_its_area(n: int) -> None:
    ball = sphere(10.0, 6)
    cut = section(ball, np.arange(len(ball.faces)), n)
    fine = Surface(cut.vertices_mm, cut.faces)
    assert len(fine.faces) == n * n * len(ball.faces)
    assert (fine.edge_face_count == 2).all()
    assert len(fine.vertices_mm) - len(fine.edges) + len(fine.faces) == 2
    assert fine.area_cm2 == pytest.approx(ball.area_cm2, rel=1e-12)
    assert fine.volume_ml == pytest.approx(ball.volume_ml, rel=1e-12)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_small_faces_are_equal_shares_of_their_parent(n: int) -> None:
    ball = sphere(10.0, 4)
    chosen = np.array([3, 17, 4, 80])
    cut = section(ball, chosen, n)
    fine = Surface(cut.vertices_mm, cut.faces)
    assert fine.face_areas_mm2 == pytest.approx(ball.face_areas_mm2[cut.parent_face] / n**2, rel=1e-10)
    assert np.einsum("ij,ij->i", fine.face_normals, ball.face_normals[cut.parent_face]) == pytest.approx(1.0)
    assert set(cut.parent_face.tolist()) == set(chosen.tolist())


def test_vertices_lie_where_their_barycentric_place_says() -> None:
    ball = sphere(10.0, 5)
    cut = section(ball, np.arange(40), 4)
    assert cut.interpolate(ball, ball.vertices_mm) == pytest.approx(cut.vertices_mm, abs=1e-12)
    assert cut.vertex_bary.sum(axis=1) == pytest.approx(1.0)
    assert (cut.parent_face == np.repeat(cut.chosen, 16)).all()


def test_open_edge_means_the_border_of_the_surface_not_of_the_part() -> None:
    sheet = plane(10.0, 1.0)
    cut = section(sheet, np.flatnonzero(sheet.vertices_mm[sheet.faces].mean(axis=1)[:, 0] > 0), 3)
    on_border = (np.abs(cut.vertices_mm[:, :2]) > 5.0 - 1e-9).any(axis=1)
    assert (cut.open_edge == on_border).all()


def test_bad_requests_are_refused() -> None:
    sheet = plane(4.0, 1.0)
    with pytest.raises(SurfaceError, match="n >= 1"):
        section(sheet, np.arange(4), 0)
    with pytest.raises(SurfaceError, match="at least one face"):
        section(sheet, np.zeros(0, np.int64), 2)
