"""Lattices on surfaces of known geometry: exact where the skin can be laid flat, at the bound of curvature elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from exact import near_distances
from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.surface import Surface
from mesomap.protocol.pattern import Kind, Pattern
from plots import above, box, lay, plot
from shapes import cap, cylinder, grid, plane, quartered

H = 6.0


def even(kind: Kind, spacing_mm: float = H, margin_mm: float = H / 2, direction: str | float = 0.0) -> Pattern:
    return Pattern(kind, margin_mm, direction, spacing_mm=spacing_mm, row_spacing_mm=4.0 if kind == "brick" else None)


def dome(height: Callable[[np.ndarray], np.ndarray], size_mm: float = 70.0, edge_mm: float = 1.5) -> Surface:
    return grid(size_mm, edge_mm, lambda p: np.c_[p, height(p)])


def with_hole() -> Surface:
    whole = plane(70.0, 1.5)
    middle = whole.vertices_mm[whole.faces].mean(axis=1)
    return whole.submesh(np.flatnonzero(np.hypot(middle[:, 0] - 6.0, middle[:, 1] - 4.0) > 4.0))[0]


def with_slit() -> Surface:
    whole = plane(70.0, 1.4)
    middle = whole.vertices_mm[whole.faces].mean(axis=1)
    return whole.submesh(np.flatnonzero((np.abs(middle[:, 0] - 2.0) > 1.3) | (np.abs(middle[:, 1]) > 11.0)))[0]


ZOO: dict[str, tuple[Callable[[], Surface], float, float]] = {
    # surface, largest error of hex, of square
    "plane": (lambda: plane(70.0, 1.5), 1e-4, 1e-4),
    "cylinder": (lambda: cylinder(40.0, 70.0, 1.5), 2e-3, 2e-3),
    "sphere": (lambda: cap(80.0, 35.0, 1.5), 0.02, 2e-3),
    "saddle": (lambda: dome(lambda p: (p[:, 0] ** 2 - p[:, 1] ** 2) / 160.0), 0.02, 2e-3),
    "cone": (lambda: dome(lambda p: -0.25 * np.hypot(*p.T)), 0.09, 0.03),
    "bumpy": (lambda: dome(lambda p: 0.8 * np.sin(p[:, 0] / 5.0) * np.cos(p[:, 1] / 6.0)), 0.05, 0.03),
    "hole": (with_hole, 0.02, 0.02),
    "slit": (with_slit, 0.08, 0.05),
    "noise": (lambda: dome(lambda p: np.random.default_rng(2).normal(0.0, 0.05, len(p))), 0.02, 0.02),
}


@pytest.mark.parametrize("kind", ["hex", "square"])
@pytest.mark.parametrize("name", ZOO)
def test_neighbours_keep_their_distance_on_the_zoo(name: str, kind: Kind) -> None:
    make, of_hex, of_square = ZOO[name]
    surface = make()
    atlas = plot(surface, above(box(50.0, 40.0), surface))
    placed = lay(atlas, even(kind))
    error = np.abs(placed.laid.length_mm / placed.laid.asked_mm - 1.0)
    assert error.max() < (of_hex if kind == "hex" else of_square)
    truth = near_distances(surface, placed.place, 1.3 * H)
    assert min(truth.values()) >= 0.85 * H
    reported = {
        tuple(sorted(pair)): length
        for pair, length in zip(placed.laid.pairs.tolist(), placed.laid.length_mm, strict=True)
    }
    assert max(abs(truth[pair] / length - 1.0) for pair, length in reported.items()) < 1e-4
    # Six, or four, neighbours about most points, and no spot bare.
    degree = np.bincount(placed.laid.pairs.ravel(), minlength=len(placed.place))
    assert (degree == (6 if kind == "hex" else 4)).sum() >= 12
    if name not in ("hole", "slit"):
        assert placed.inner_covering_radius_mm <= (0.62 if kind == "hex" else 0.75) * H


@pytest.mark.parametrize(("kind", "cell"), [("hex", np.sqrt(0.75)), ("square", 1.0), ("brick", 4.0 / H)])
def test_on_a_plane_the_lattice_is_exact_and_fills_the_plot(kind: Kind, cell: float) -> None:
    surface = plane(120.0, 3.0)
    atlas = plot(surface, above(box(91.0, 81.0), surface))
    placed = lay(atlas, even(kind))
    assert np.abs(placed.laid.length_mm / placed.laid.asked_mm - 1.0).max() < 1e-4
    area = (91.0 - H) * (81.0 - H)
    # A rectangle of whole rows and columns holds at most one more of each than its sides ask.
    assert area / (cell * H * H) * 0.93 <= len(placed.place) <= (area + (90 + 80) * H) / (cell * H * H)


def test_two_sheets_close_together_are_two() -> None:
    def fold(p: np.ndarray) -> np.ndarray:
        # A sheet that turns back 1 mm under itself along a half cylinder.
        x, y = p[:, 0], p[:, 1]
        turn = np.clip(y / 0.5, 0.0, np.pi)
        flat = np.where(y < 0.0, y, np.where(y > 0.5 * np.pi, -(y - 0.5 * np.pi), 0.5 * np.sin(turn)))
        return np.c_[x, flat, np.where(y < 0.0, 0.0, np.where(y > 0.5 * np.pi, -1.0, -0.5 + 0.5 * np.cos(turn)))]

    surface = grid(60.0, 0.75, fold)
    along = np.linspace(-20.0, 20.0, 101)
    side = np.full(100, 20.0)
    ring = np.concatenate(
        [
            np.c_[along[:-1], -side],
            np.c_[side, along[:-1]],
            np.c_[along[:0:-1], side],
            np.c_[-side, along[:0:-1]],
        ]
    )
    atlas = plot(surface, fold(ring))
    placed = lay(atlas, even("hex"))
    truth = near_distances(surface, placed.place, 1.3 * H)
    assert min(truth.values()) >= 0.85 * H
    points = placed.place.xyz_mm(surface)
    through_air = np.linalg.norm(points[:, None] - points[None], axis=2) + 100.0 * np.eye(len(points))
    assert through_air.min() < 0.5 * H


def moved(surface: Surface, turn: np.ndarray, shift: np.ndarray, seed: int) -> Surface:
    random = np.random.default_rng(seed)
    order = random.permutation(len(surface.vertices_mm))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    faces = place[surface.faces][random.permutation(len(surface.faces))]
    return Surface((surface.vertices_mm @ turn.T + shift)[order], np.roll(faces, 1, axis=1))


def skin() -> Surface:
    return dome(lambda p: (p[:, 0] ** 2 / 160.0 - p[:, 1] ** 2 / 90.0) + 0.4 * np.sin(p[:, 0] / 7.0))


MARKS = {"near": np.array([[-15.0, 2.0]]), "far": np.array([[16.0, -3.0]])}


def plot_with_marks(surface: Surface, base: Surface, turn: np.ndarray, shift: np.ndarray) -> Atlas:
    outline = above(np.array([[-24, -18], [22, -20], [26, 15], [3, 21], [-21, 17]], float), base) @ turn.T + shift
    marks = {}
    for name, xy in MARKS.items():
        near = int(np.argmin(np.linalg.norm(base.vertices_mm[:, :2] - xy, axis=1)))
        marks[name] = base.vertices_mm[near] @ turn.T + shift
    return plot(surface, outline, marks)


def rotation() -> np.ndarray:
    q, r = np.linalg.qr(np.random.default_rng(7).normal(size=(3, 3)))
    q *= np.sign(np.diag(r))
    return q if np.linalg.det(q) > 0 else -q


def farthest(a: np.ndarray, b: np.ndarray) -> float:
    """The largest distance from a point of one set to the nearest of the other; both as many."""
    assert len(a) == len(b)
    apart = np.linalg.norm(a[:, None] - b[None], axis=2)
    return float(max(apart.min(axis=0).max(), apart.min(axis=1).max()))


@pytest.mark.parametrize("kind", ["hex", "square"])
def test_points_move_with_the_surface(kind: Kind) -> None:
    base, turn, shift = skin(), rotation(), np.array([30.0, -200.0, 900.0])
    pattern = Pattern(kind, 2.0, ("near", "far"), spacing_mm=5.0)
    here = plot_with_marks(base, base, np.eye(3), np.zeros(3))
    there = plot_with_marks(moved(base, turn, shift, 3), base, turn, shift)
    first, second = (lay(atlas, pattern).place.xyz_mm(atlas.surface) for atlas in (here, there))
    assert farthest(first @ turn.T + shift, second) <= 0.05


@pytest.mark.parametrize("kind", ["hex", "square"])
def test_a_finer_mesh_moves_no_point(kind: Kind) -> None:
    base = skin()
    pattern = Pattern(kind, 2.0, ("near", "far"), spacing_mm=5.0)
    coarse = plot_with_marks(base, base, np.eye(3), np.zeros(3))
    fine = plot_with_marks(quartered(base), base, np.eye(3), np.zeros(3))
    assert len(fine.surface.faces) == 4 * len(base.faces)
    first, second = (lay(atlas, pattern).place.xyz_mm(atlas.surface) for atlas in (coarse, fine))
    assert farthest(first, second) <= 0.2


def test_the_same_seed_gives_the_same_bytes() -> None:
    surface = skin()
    atlas = plot(surface, above(box(40.0, 34.0), surface))
    for pattern in (even("hex"), Pattern("stipple", 2.0, density_per_cm2=8.0)):
        first, second = (lay(atlas, pattern, seed=5).place for _ in range(2))
        assert first.bary.tobytes() == second.bary.tobytes() and first.face.tobytes() == second.face.tobytes()
    other = lay(atlas, Pattern("stipple", 2.0, density_per_cm2=8.0), seed=6).place
    assert other.bary.tobytes() != first.bary.tobytes()
