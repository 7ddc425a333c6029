import numpy as np
import pytest

from mesomap.errors import SurfaceError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import Surface
from shapes import icosphere, plane


def test_area_and_volume_of_a_sphere_converge_with_the_second_order() -> None:
    errors = []
    for level in (2, 3, 4):
        sphere = icosphere(10.0, level)
        errors.append((abs(sphere.area_cm2 / (4 * np.pi) - 1), abs(sphere.volume_ml / (4 / 3 * np.pi) - 1)))
    ratios = np.array(errors[:-1]) / np.array(errors[1:])
    assert (ratios > 3.8).all() and (ratios < 4.2).all()


def test_normals_point_outward_and_areas_add_up() -> None:
    sphere = icosphere(10.0, 3)
    assert (np.einsum("ij,ij->i", sphere.vertex_normals, sphere.vertices_mm) > 9.9).all()
    assert sphere.vertex_areas_mm2.sum() == pytest.approx(sphere.face_areas_mm2.sum())


def test_neighbours_share_the_named_side() -> None:
    surface = plane(30.0, 3.0)
    for face, row in enumerate(surface.face_neighbours):
        for side, other in enumerate(row):
            edge = {int(surface.faces[face, side]), int(surface.faces[face, (side + 1) % 3])}
            if other >= 0:
                assert edge <= set(surface.faces[other].tolist())
    assert (surface.face_neighbours < 0).sum() == (surface.edge_face_count == 1).sum()


def test_surface_is_frozen() -> None:
    surface = plane(10.0, 5.0)
    with pytest.raises(ValueError, match="read-only"):
        surface.vertices_mm[0] = 1.0


def test_fingerprint_follows_the_content() -> None:
    surface = plane(10.0, 5.0)
    assert surface.fingerprint == Surface(surface.vertices_mm, surface.faces).fingerprint
    assert surface.fingerprint != Surface(surface.vertices_mm + 0.001, surface.faces).fingerprint


TRIANGLE = [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]


@pytest.mark.parametrize(
    ("vertices", "faces", "message"),
    [
        (np.zeros((0, 3)), np.zeros((0, 3), int), "no faces"),
        (TRIANGLE, np.zeros((0, 3), int), "point cloud"),
        ([[np.nan, 0, 0], *TRIANGLE[1:]], [[0, 1, 2]], "vertex 0 is"),
        (TRIANGLE, [[0, 1, 3]], "0 to 3"),
        (TRIANGLE, [[0, 1, 1]], "face 0 has no area"),
        ([*TRIANGLE, [0, 0, 1], [0, 0, -1]], [[0, 1, 2], [1, 0, 3], [0, 1, 4]], "more than two faces"),
        (TRIANGLE, [[0, 1]], "need vertices of shape"),
    ],
)
def test_bad_meshes_are_named(vertices: object, faces: object, message: str) -> None:
    with pytest.raises(SurfaceError, match=message):
        Surface(np.asarray(vertices, float), np.asarray(faces))


def test_places_interpolate_and_refuse_bad_weights() -> None:
    surface = plane(10.0, 5.0)
    place = SurfacePoints(np.array([0, 1]), np.array([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0]]))
    corners = surface.vertices_mm[surface.faces[0]]
    assert np.allclose(place.xyz_mm(surface)[0], np.array([0.2, 0.3, 0.5]) @ corners)
    assert len(concatenate([place, place[1]])) == 3
    assert len(concatenate([])) == 0
    with pytest.raises(SurfaceError, match="sum to 1"):
        SurfacePoints(np.array([0]), np.array([[0.5, 0.6, 0.0]]))
