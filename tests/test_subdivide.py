import numpy as np
import pytest

from mesomap.errors import SurfaceError
from mesomap.geometry.subdivide import balanced_levels, refine_quads
from mesomap.geometry.surface import Surface

CUBE = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (-1.0, 1.0)])
CUBE_QUADS = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])


def strip(count: int) -> tuple[np.ndarray, np.ndarray]:
    index = np.arange((count + 1) ** 2).reshape(count + 1, count + 1)
    quads = np.stack([index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]], -1).reshape(-1, 4)
    x, y = np.meshgrid(np.arange(count + 1.0), np.arange(count + 1.0), indexing="ij")
    return quads, np.c_[x.ravel(), y.ravel(), np.zeros(x.size)]


def test_one_round_on_a_cube_is_catmull_and_clarks_own_example() -> None:
    refined = refine_quads(CUBE_QUADS, np.ones(6, int), CUBE)
    positions = refined.matrix @ CUBE
    # Corner: (F + 2R + (n - 3) P) / n with n = 3 gives 5/9; edge point 3/4; face point 1.
    assert np.allclose(np.abs(positions[:8]), 5 / 9)
    assert np.allclose(np.sort(np.abs(positions[8:20]), axis=1), [0.0, 0.75, 0.75])
    assert np.allclose(np.sort(np.abs(positions[20:]), axis=1), [0.0, 0.0, 1.0])
    assert len(refined.triangles) == 48


def test_refined_cube_is_closed_and_outward() -> None:
    refined = refine_quads(CUBE_QUADS, np.full(6, 3), CUBE)
    surface = Surface(refined.matrix @ CUBE, refined.triangles)
    assert (surface.edge_face_count == 2).all()
    assert surface.volume_ml > 0


def test_rows_sum_to_one_so_a_shifted_cage_gives_a_shifted_skin() -> None:
    quads, cage = strip(4)
    refined = refine_quads(quads, np.full(len(quads), 2), cage)
    assert np.allclose(refined.matrix.sum(axis=1), 1.0)


def test_plane_stays_flat_and_keeps_its_sides_straight() -> None:
    quads, cage = strip(4)
    refined = refine_quads(quads, np.full(len(quads), 2), cage)
    positions = refined.matrix @ cage
    surface = Surface(positions, refined.triangles)
    border = np.unique(surface.edges[surface.edge_face_count == 1])
    to_sides = np.sort(np.minimum(positions, 4.0 - positions)[border, :2], axis=1)
    assert np.abs(positions[:, 2]).max() < 1e-12
    assert to_sides[to_sides[:, 1] > 1.0, 0].max() < 1e-12


def test_mixed_levels_leave_no_crack() -> None:
    quads, cage = strip(6)
    cage[:, 2] = 0.2 * np.sin(cage[:, 0]) * np.cos(cage[:, 1])
    levels = np.zeros(len(quads), int)
    levels[14] = 3
    refined = refine_quads(quads, levels, cage)
    surface = Surface(refined.matrix @ cage, refined.triangles)
    outline = surface.edges[surface.edge_face_count == 1]
    ends = surface.vertices_mm[outline]
    on_rim = (np.abs(ends[..., :2] - 3.0) > 2.5).any(axis=2).all(axis=1)
    assert on_rim.all()
    assert set(balanced_levels(quads, levels)) == {0, 1, 2, 3}


def test_corner_places_in_the_cage_match_positions_on_a_flat_cage() -> None:
    quads, cage = strip(5)
    refined = refine_quads(quads, np.full(len(quads), 2), cage)
    inner = np.flatnonzero(
        (cage[quads][:, :, :2] > 0.5).all(axis=(1, 2)) & (cage[quads][:, :, :2] < 4.5).all(axis=(1, 2))
    )
    chosen = np.isin(refined.triangle_quad, inner)
    expected = cage[quads[refined.triangle_quad[chosen], 0]][:, None, :2] + refined.triangle_uv[chosen]
    found = (refined.matrix @ cage)[refined.triangles[chosen]][..., :2]
    assert np.allclose(found, expected)


def test_bad_cages_are_refused() -> None:
    with pytest.raises(SurfaceError, match="negative"):
        refine_quads(CUBE_QUADS, np.full(6, -1), CUBE)
    with pytest.raises(SurfaceError, match="more than two quads"):
        refine_quads(np.r_[CUBE_QUADS, CUBE_QUADS[:1]], np.ones(7, int), CUBE)
