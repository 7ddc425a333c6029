"""Ways through points, against exhaustive search, slow twins and lower bounds that know nothing of the code."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.order import nearest_next, travel_mm
from mesomap.planning.tour import shortest_tour


def scattered(n: int, seed: int) -> FloatArray:
    """n points on a dome of 60 mm radius."""
    rng = np.random.default_rng(seed)
    xy = rng.uniform(-40, 40, (n, 2))
    return np.c_[xy, np.sqrt(60.0**2 - (xy**2).sum(axis=1))]


def distances(xyz: FloatArray) -> FloatArray:
    return np.linalg.norm(xyz[:, None] - xyz, axis=2)


def shortest_by_trial(xyz: FloatArray) -> float:
    order = np.array(list(permutations(range(len(xyz)))))
    return float(distances(xyz)[order[:, :-1], order[:, 1:]].sum(axis=1).min())


def spanning_tree(cost: FloatArray) -> tuple[float, IntArray]:
    """Weight of the minimum spanning tree and the degree of each vertex (R. C. Prim, 1957)."""
    degree = np.zeros(len(cost), np.int64)
    parent = np.zeros(len(cost), np.int64)
    reach = cost[0].copy()
    outside = np.arange(len(cost)) > 0
    total = 0.0
    while outside.any():
        new = int(np.argmin(np.where(outside, reach, np.inf)))
        total += reach[new]
        degree[new] += 1
        degree[parent[new]] += 1
        outside[new] = False
        nearer = cost[new] < reach
        reach[nearer], parent[nearer] = cost[new][nearer], new
        reach[new] = np.inf
    return total, degree


def held_karp_bound(xyz: FloatArray, above: float) -> float:
    """A length no open way can undercut (M. Held and R. M. Karp, Mathematical Programming 1:6-25 (1971)).

    Closed through one more place at no distance from any point, a way is a 1-tree at that place. A price per vertex
    changes every way by the same amount; subgradient steps from a length ``above`` look for the best prices."""
    apart = distances(xyz)
    price, best, step = np.zeros(len(xyz)), 0.0, 1.5
    for _ in range(150):
        total, degree = spanning_tree(apart + price[:, None] + price)
        ends = np.argsort(price)[:2]
        degree[ends] += 1
        bound = total + price[ends].sum() - 2 * price.sum()
        best = max(best, bound)
        off = degree - 2
        price = price + step * (above - bound) / max(off @ off, 1) * off
        step *= 0.97
    return best


def test_travel_is_the_sum_of_the_hops() -> None:
    xyz = np.array([[0.0, 0, 0], [3, 4, 0], [3, 4, 12]])
    assert travel_mm(xyz, np.array([0, 1, 2])) == 17.0
    assert travel_mm(xyz, np.array([1, 0, 2])) == 18.0
    assert travel_mm(xyz, np.array([1])) == travel_mm(xyz[:0], np.zeros(0, np.int64)) == 0.0


@pytest.mark.parametrize("kind", ["scattered", "lattice with ties and coincident points"])
def test_nearest_next_is_its_slow_twin(kind: str) -> None:
    xyz = scattered(80, 1) if kind == "scattered" else np.random.default_rng(2).integers(0, 5, (80, 3)).astype(float)
    for start in (0, 17, 79):
        order, left = [start], set(range(80)) - {start}
        while left:
            here = xyz[order[-1]]
            order.append(min(left, key=lambda j: (sum((a - b) ** 2 for a, b in zip(xyz[j], here, strict=True)), j)))
            left.remove(order[-1])
        assert nearest_next(xyz, start).tolist() == order


@pytest.mark.parametrize(("n", "start"), [(0, 0), (3, 3), (3, -1)])
def test_nearest_next_starts_at_one_of_the_points(n: int, start: int) -> None:
    with pytest.raises(IndexError, match=f"start is {start}; "):
        nearest_next(np.zeros((n, 3)), start)


@pytest.mark.parametrize("n", range(1, 10))
def test_few_points_take_the_shortest_way(n: int) -> None:
    rng = np.random.default_rng(n)
    trials = [scattered(n, seed) for seed in range(2)]
    trials += [rng.integers(0, 4, (n, 3)).astype(float), rng.uniform(0, 90, (n, 1)) * (1.0, -2.0, 0.5)]
    for xyz in trials:
        order = shortest_tour(xyz)
        assert sorted(order.tolist()) == list(range(n))
        assert travel_mm(xyz, order) == pytest.approx(shortest_by_trial(xyz))


@pytest.mark.parametrize("shift", [0.0, 0.5], ids=["square", "hexagonal"])
def test_lattice_is_walked_pitch_by_pitch(shift: float) -> None:
    across, down = (grid.ravel() for grid in np.mgrid[:25, :20])
    xyz = 7.0 * np.c_[across + shift * (down % 2), 0 * across, -down * np.sqrt(1 - shift**2)]
    assert travel_mm(xyz, shortest_tour(xyz)) <= 1.01 * 499 * 7.0


@pytest.mark.parametrize("seed", [3, 4])
def test_five_hundred_points_stay_near_the_lower_bound(seed: int) -> None:
    xyz = scattered(500, seed)
    length = travel_mm(xyz, shortest_tour(xyz))
    assert 1.0 <= length / held_karp_bound(xyz, length) < 1.03


def test_two_thousand_points_stay_near_the_expected_length() -> None:
    """Scattered evenly over an area A, n points take 0.7124 sqrt(n A) and more (D. S. Johnson, L. A. McGeoch and E. E.
    Rothberg, Proc. 7th ACM-SIAM Symp. Discrete Algorithms, 341-350 (1996))."""
    xyz = np.random.default_rng(9).uniform(0, 100, (2000, 3)) * (1.0, 0.0, 1.0)
    assert travel_mm(xyz, shortest_tour(xyz)) < 1.05 * 0.7124 * np.sqrt(2000) * 100


def test_groups_far_apart_are_entered_once() -> None:
    """Six patches in the corners of a hexagon: five hops between them, each about a side long."""
    turn = np.arange(6) * np.pi / 3
    corner = 1000.0 * np.c_[np.cos(turn), np.sin(turn), 0 * turn]
    patch = np.repeat(np.random.default_rng(10).permutation(6), 40)
    xyz = corner[patch] + np.random.default_rng(11).normal(0, 5, (240, 3))
    visited = patch[shortest_tour(xyz)]
    change = np.flatnonzero(np.diff(visited))
    assert len(change) == 5
    assert set(((visited[change + 1] - visited[change]) % 6).tolist()) <= {1, 5}


def test_numbering_does_not_matter() -> None:
    xyz = scattered(200, 5)
    shuffle = np.random.default_rng(6).permutation(200)
    order = shortest_tour(xyz)
    assert (shortest_tour(xyz) == order).all()
    assert (shuffle[shortest_tour(xyz[shuffle])] == order).all()


def test_the_way_begins_at_its_upper_end() -> None:
    for seed in range(5):
        xyz = scattered(40, seed)
        ends = xyz[shortest_tour(xyz)[[0, -1]], 2]
        assert ends[0] >= ends[1]


def test_points_in_one_place_follow_each_other() -> None:
    assert shortest_tour(np.zeros((0, 3))).tolist() == []
    assert shortest_tour(np.ones((30, 3))).tolist() == list(range(30))
    xyz = scattered(60, 7)
    order = shortest_tour(np.tile(xyz, (3, 1)))
    assert (order.reshape(60, 3) == shortest_tour(xyz)[:, None] + (0, 60, 120)).all()


def test_points_on_a_line_are_met_in_a_row() -> None:
    along = np.random.default_rng(8).permutation(300)
    order = shortest_tour(along[:, None] * np.array([0.3, 0.2, -0.1]))
    met = along[order].tolist()
    assert met == list(range(300))
