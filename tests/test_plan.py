import numpy as np
import pytest

from bodies import default_atlas, shipped_plan
from mesomap.errors import RegionError
from mesomap.planning.make_plan import make_plan
from mesomap.planning.needle import depth_below_skin_mm, needle_directions
from mesomap.planning.order import serpentine
from mesomap.protocol.library import load_protocol

SHIPPED = ("mesolift-face", "lipolysis-abdomen", "microbotox-neck")


@pytest.mark.parametrize("protocol", SHIPPED)
@pytest.mark.parametrize("sex", ["female", "male"])
def test_left_and_right_mirror_each_other(protocol: str, sex: str) -> None:
    points = shipped_plan(protocol, sex).points
    assert (points.mirror_point >= 0).all()
    assert (points.mirror_point[points.mirror_point] == np.arange(len(points))).all()
    flip = np.array([-1.0, 1.0, 1.0])
    assert np.abs(points.xyz_mm[points.mirror_point] * flip - points.xyz_mm).max() < 0.5
    assert np.abs(points.needle[points.mirror_point] * flip - points.needle).max() < 0.02


@pytest.mark.parametrize("protocol", SHIPPED)
def test_points_are_on_the_skin_and_inside_their_region(protocol: str) -> None:
    plan = shipped_plan(protocol, "female")
    surface = plan.atlas.surface
    corners = surface.vertices_mm[surface.faces[plan.points.place.face]]
    normal = surface.face_normals[plan.points.place.face]
    off_plane = np.einsum("ij,ij->i", plan.points.xyz_mm - corners[:, 0], normal)
    assert np.abs(off_plane).max() < 0.01
    for index, target in enumerate(plan.targets):
        assert np.isin(plan.points.place.face[plan.points.target == index], target.faces).all()


@pytest.mark.parametrize("protocol", SHIPPED)
def test_needle_enters_the_skin_at_the_asked_angle_and_depth(protocol: str) -> None:
    points = shipped_plan(protocol, "female").points
    assert np.allclose(np.linalg.norm(points.needle, axis=1), 1.0)
    sine = -np.einsum("ij,ij->i", points.needle, points.normal)
    assert np.allclose(sine, np.sin(np.radians(points.angle_deg)))
    assert np.allclose(points.depth_mm, points.insertion_mm * sine)


def test_neighbours_of_the_targets_belong_to_them() -> None:
    plan = shipped_plan("mesolift-face", "female")
    for index, target in enumerate(plan.targets):
        assert (plan.points.target[target.neighbour_pairs] == index).all()
        chord = np.linalg.norm(np.diff(plan.points.xyz_mm[target.neighbour_pairs], axis=1)[:, 0], axis=1)
        assert (chord <= target.neighbour_mm * 1.001).all()
        assert (chord >= target.neighbour_mm * 0.9).all()
        assert target.target_area_cm2 < target.area_cm2


def test_one_side_can_be_chosen() -> None:
    atlas, protocol = default_atlas("female"), load_protocol("mesolift-face")
    plan = make_plan(atlas, protocol, regions=["cheek.left", "forehead.right"])
    assert [target.label for target in plan.targets] == ["cheek.left", "forehead.right"] or {
        target.label for target in plan.targets
    } == {"cheek.left", "forehead.right"}
    x = plan.points.xyz_mm[:, 0]
    left = np.array([plan.targets[t].laterality == "left" for t in plan.points.target])
    assert (x[left] > 0).all() and (x[~left] < 0).all()


def test_regions_outside_the_protocol_are_refused() -> None:
    atlas, protocol = default_atlas("female"), load_protocol("mesolift-face")
    with pytest.raises(RegionError, match="did you mean forehead"):
        make_plan(atlas, protocol, regions=["forhead"])
    with pytest.raises(RegionError, match="protocol mesolift-face does not treat it"):
        make_plan(atlas, protocol, regions=["abdomen"])


def test_published_depths() -> None:
    # Micheels 2016: 30 deg x 5 mm, 30 deg x 8 mm, 45 deg x 5 mm.
    assert [round(depth_below_skin_mm(i, a), 1) for i, a in ((5, 30), (8, 30), (5, 45))] == [2.5, 4.0, 3.5]
    assert depth_below_skin_mm(13.0, 45.0) == pytest.approx(9.19, abs=0.01)


def test_needle_direction_where_the_skin_faces_up() -> None:
    direction = needle_directions(np.array([[0.0, 0.0, 1.0], [0.0, -1.0, 0.0]]), np.full(2, 45.0), np.zeros((2, 3)))
    assert np.allclose(direction, np.sqrt(0.5) * np.array([[0.0, 1.0, -1.0], [0.0, 1.0, 1.0]]))


def test_serpentine_visits_rows_from_the_top_and_turns_round() -> None:
    row = np.repeat([2, 0, 1], 4)
    xyz = np.c_[np.tile([0.0, 3.0, 1.0, 2.0], 3), np.zeros(12), -10.0 * row]
    order = serpentine(row, xyz)
    assert xyz[order, 2].tolist() == [0.0] * 4 + [-10.0] * 4 + [-20.0] * 4
    assert xyz[order, 0].tolist() == [0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0, 0.0, 0.0, 1.0, 2.0, 3.0]
