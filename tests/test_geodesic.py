"""Distances and paths along the skin, judged by an exact solver that shares no code with them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from pygeodesic import geodesic

from bodies import default_atlas
from exact import near_distances
from mesomap.errors import SurfaceError
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface
from shapes import cap, cylinder, grid, plane


def bumpy(size_mm: float, edge_mm: float) -> Surface:
    return grid(size_mm, edge_mm, lambda p: np.c_[p, 3.0 * np.sin(p[:, 0] / 4.0) * np.cos(p[:, 1] / 5.0)])


def rough() -> Surface:
    random = np.random.default_rng(1)
    return grid(50.0, 1.7, lambda p: np.c_[p, random.normal(0.0, 0.3, len(p))])


def with_slit() -> Surface:
    """A plane cut along x = 0 from its lower edge to y = 10, and with a hole beside it."""
    whole = plane(60.0, 2.0)
    middle = whole.vertices_mm[whole.faces].mean(axis=1)
    slit = (np.abs(middle[:, 0]) < 1.5) & (middle[:, 1] < 10.0)
    hole = np.hypot(middle[:, 0] - 15.0, middle[:, 1]) < 5.0
    return whole.submesh(np.flatnonzero(~slit & ~hole))[0]


def two_sheets() -> Surface:
    """Two planes 1 mm apart, joined along one edge like two lips."""
    return grid(
        60.0,
        1.5,
        lambda p: np.c_[p[:, 0], np.abs(p[:, 1]), np.clip(p[:, 1], -0.5, 0.5)],
    )


ZOO: dict[str, Callable[[], Surface]] = {
    "plane": lambda: plane(50.0, 2.0),
    "cylinder": lambda: cylinder(30.0, 60.0, 2.0),
    "sphere": lambda: cap(40.0, 30.0, 2.0),
    "saddle": lambda: grid(60.0, 2.0, lambda p: np.c_[p, (p[:, 0] ** 2 - p[:, 1] ** 2) / 60.0]),
    "cone": lambda: grid(50.0, 2.0, lambda p: np.c_[p, -0.7 * np.hypot(*p.T)]),
    "bumpy": lambda: bumpy(60.0, 1.5),
    "rough": rough,
    "slit": with_slit,
    "two sheets": two_sheets,
}


def exact_from(surface: Surface, vertex: int) -> np.ndarray:
    solver = geodesic.PyGeodesicAlgorithmExact(surface.vertices_mm, surface.faces)
    return np.asarray(solver.geodesicDistances(np.array([vertex]), None)[0])


@pytest.mark.parametrize("name", ZOO)
def test_distances_on_the_zoo_are_exact(name: str) -> None:
    surface = ZOO[name]()
    random = np.random.default_rng(3)
    for face in random.integers(0, len(surface.faces), 3):
        truth = exact_from(surface, int(surface.faces[face, 0]))
        found, distance = Geodesics(surface).around(SurfacePoints(np.array([face]), np.eye(3)[:1]), 40.0)
        assert set(np.flatnonzero(truth < 40.0 - 1e-6)) <= set(found)
        assert np.abs(distance - truth[found]).max() < 1e-5


@pytest.mark.parametrize("label", ["cheek.left", "upper-eyelid.left", "lower-lip", "nose-dorsum", "hand-dorsum.left"])
def test_distances_between_places_of_the_skin_are_exact(label: str) -> None:
    atlas = default_atlas("female")
    random = np.random.default_rng(5)
    region = atlas.regions[label]
    face = random.choice(region.faces[region.fraction > 0.5], 14)
    places = SurfacePoints(face, random.dirichlet((1, 1, 1), len(face)))
    truth = near_distances(atlas.surface, places, 40.0)
    pairs = np.array(list(truth))
    length = np.array(list(truth.values()))
    for reach in (60.0, 1.01 * length + 0.01):
        found = Geodesics(atlas.surface).between(places, pairs, reach)
        assert np.abs(found - length).max() < 1e-4
    assert np.isinf(Geodesics(atlas.surface).between(places, pairs, 0.99 * length)).all()


def test_lips_do_not_touch_through_the_air() -> None:
    surface = two_sheets()
    middle = surface.vertices_mm[surface.faces].mean(axis=1)
    over, under = (int(np.argmin(np.linalg.norm(middle - [0.0, 20.0, z], axis=1))) for z in (0.5, -0.5))
    places = SurfacePoints(np.array([over, under]), np.full((2, 3), 1 / 3))
    between = Geodesics(surface).between(places, np.array([[0, 1]]), 100.0)[0]
    assert between > 38.0
    assert np.isinf(Geodesics(surface).between(places, np.array([[0, 1]]), 30.0)).all()


def test_the_search_stays_near() -> None:
    # Four times the triangles, all of them outside the reach: the same vertices are looked at.
    counts = []
    for size in (60.0, 120.0):
        surface = plane(size, 2.0)
        face = int(np.argmin(np.linalg.norm(surface.vertices_mm[surface.faces].mean(axis=1), axis=1)))
        counts.append(
            len(
                Geodesics(surface)._spread(
                    SurfacePoints(np.array([face]), np.full((1, 3), 1 / 3)),
                    15.0,
                    None,
                    np.zeros((0, 2)),
                    np.zeros((0, 2)),
                )
            )
        )
    assert counts[0] == counts[1]


@pytest.mark.parametrize("name", ZOO)
def test_paths_are_as_long_as_the_distance_and_lie_on_the_skin(name: str) -> None:
    surface = ZOO[name]()
    random = np.random.default_rng(8)
    geodesics = Geodesics(surface)
    for _ in range(6):
        ends = SurfacePoints(random.integers(0, len(surface.faces), 2), random.dirichlet((1, 1, 1), 2))
        length = geodesics.between(ends, np.array([[0, 1]]), 200.0)[0]
        path = geodesics.path(ends[0], ends[1], 200.0)
        xyz = path.xyz_mm(surface)
        assert np.abs(xyz[[0, -1]] - ends.xyz_mm(surface)).max() < 1e-4
        steps = np.linalg.norm(np.diff(xyz, axis=0), axis=1)
        assert steps.sum() == pytest.approx(length, abs=1e-4)


@pytest.mark.parametrize("name", ["plane", "cylinder", "sphere", "saddle", "bumpy"])
def test_walking_along_the_log_leads_to_the_place(name: str) -> None:
    surface = ZOO[name]()
    random = np.random.default_rng(2)
    geodesics = Geodesics(surface)
    middle = int(np.argmin(np.linalg.norm(surface.vertices_mm[surface.faces].mean(axis=1)[:, :2], axis=1)))
    start = SurfacePoints(np.array([middle]), np.array([[0.2, 0.3, 0.5]]))
    near = geodesics.around(start, 15.0)[0]
    face = np.array([surface.faces_at(np.array([v]))[0][0] for v in random.choice(near, 30)])
    targets = SurfacePoints(face, random.dirichlet((1, 1, 1), len(face)))
    vectors = geodesics.log(start, targets, 30.0)
    ends, gone = geodesics.walk(start[np.zeros(len(face), int)], vectors)
    assert np.allclose(gone, np.linalg.norm(vectors, axis=1))
    apart = np.linalg.norm(ends.xyz_mm(surface) - targets.xyz_mm(surface), axis=1)
    # Where a path bends about a saddle vertex no straight line leads to the place.
    assert np.median(apart) < 1e-6
    assert (apart < 1e-5).mean() > (0.6 if name in ("saddle", "bumpy") else 0.99)


def test_a_walk_stops_at_an_open_border() -> None:
    surface = plane(40.0, 2.0)
    start = SurfacePoints(np.array([0]), np.full((1, 3), 1 / 3))
    at = start.xyz_mm(surface)[0]
    end, gone = Geodesics(surface).walk(start, np.array([[100.0, 0.0, 0.0]]))
    assert end.xyz_mm(surface)[0, 0] == pytest.approx(20.0)
    assert gone[0] == pytest.approx(20.0 - at[0])


def test_no_path_is_said() -> None:
    surface = plane(40.0, 2.0)
    ends = SurfacePoints(np.array([0, len(surface.faces) - 1]), np.full((2, 3), 1 / 3))
    with pytest.raises(SurfaceError, match="no path of at most 10 mm"):
        Geodesics(surface).path(ends[0], ends[1], 10.0)
