"""Tier-1 kernel: the area dose that one deposit lays on curved skin, by layer, before it is scaled to its exact mass.

share_l(v) = (1 - z k1)(1 - z k2) A_l(rho), in 1/mm2 of skin, where z is the depth of the deposit, k1 and k2 the
principal curvatures (convex positive), A_l the part of the bolus' column density within layer l and rho the distance
at the depth z: the chord c corrected to an arc, c (1 + c^2 k^2 / 24) with k the curvature in that direction, its
components scaled by 1 - z k1 and 1 - z k2. Of a thread the distance is that to its line, the curvature that of the
nearest node."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.unfold import compiled
from mesomap.simulation.deposits import Deposits
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.radial_table import RadialTable

BLOCKS, LEAST_FOR_THREADS = 4, 16
MOST_WAY_ROUND, SLACK = 2.0, 0.25
"""A vertex counts where the walk to it over the edges is at most twice its straight distance and a quarter of the reach:
the other lip is near through the air and far round the corner of the mouth."""
DRAWN_EDGES = 2.0
"""A deposit narrower than so many edges is drawn as wide: the mesh cannot hold it."""


@dataclass(frozen=True, eq=False)
class Footprints:
    """What each of n deposits lays on the vertices of a DoseMesh, deposit after deposit.

    Those of deposit i are ``start[i]:start[i + 1]`` of ``vertex`` (rows,) and ``share`` (rows, 3), by layer, per mm2 of
    skin, scaled so that a whole deposit holds what it should. ``mass_ratio`` (n,) is what the kernel alone lays down over
    what it should; ``at_edge`` (n,) whether it meets an open edge of the surface, where nothing is scaled up."""

    start: IntArray
    vertex: NDArray[np.int32]
    share: FloatArray
    mass_ratio: FloatArray
    at_edge: NDArray[np.bool_]

    @property
    def deposit(self) -> IntArray:
        """The deposit each row belongs to, shape (rows,)."""
        return np.repeat(np.arange(len(self.start) - 1), np.diff(self.start))


@compiled
def column_shares(rho: float, shapes: FloatArray, i: int) -> tuple[float, float, float]:
    """Column density of deposit ``i`` at ``rho`` from its axis within each of the three layers, 1/mm2; ``shapes`` as
    Deposits.shapes."""
    u = rho / shapes[i, 0]
    if u >= 1.0:
        return 0.0, 0.0, 0.0
    half = shapes[i, 1] * np.sqrt(1.0 - u * u)
    low, high = max(shapes[i, 2] - half, shapes[i, 3]), min(shapes[i, 2] + half, shapes[i, 4])
    skin, fascia, per_mm3 = shapes[i, 6], shapes[i, 7], 1.0 / shapes[i, 5]
    return (
        max(min(high, skin) - low, 0.0) * per_mm3,
        max(min(high, fascia) - max(low, skin), 0.0) * per_mm3,
        max(high - max(low, fascia), 0.0) * per_mm3,
    )


@compiled
def table_shares(rho: float, step_mm: float, values: FloatArray, kind: int) -> tuple[float, float, float]:
    """The same from ``values`` (kinds, 3, n) with one every ``step_mm``; linear between, zero beyond."""
    at = rho / step_mm
    i = int(at)
    if i >= values.shape[2] - 1:
        return 0.0, 0.0, 0.0
    w = at - i
    return (
        (1.0 - w) * values[kind, 0, i] + w * values[kind, 0, i + 1],
        (1.0 - w) * values[kind, 1, i] + w * values[kind, 1, i + 1],
        (1.0 - w) * values[kind, 2, i] + w * values[kind, 2, i + 1],
    )


@compiled
def nearest_on_line(
    x: float, y: float, z: float, frames: FloatArray, first: int, last: int
) -> tuple[int, float, float, float]:
    """The node of the line through nodes first:last that a place is nearest to, and the offset from the nearest spot of
    the line."""
    dx, dy, dz = x - frames[first, 0], y - frames[first, 1], z - frames[first, 2]
    node, least = first, dx * dx + dy * dy + dz * dz
    for j in range(first, last - 1):
        ox, oy, oz = x - frames[j, 0], y - frames[j, 1], z - frames[j, 2]
        sx, sy, sz = frames[j + 1, 0] - frames[j, 0], frames[j + 1, 1] - frames[j, 1], frames[j + 1, 2] - frames[j, 2]
        length = sx * sx + sy * sy + sz * sz
        share = min(max((sx * ox + sy * oy + sz * oz) / length, 0.0), 1.0) if length > 0.0 else 0.0
        ox, oy, oz = ox - share * sx, oy - share * sy, oz - share * sz
        square = ox * ox + oy * oy + oz * oz
        if square < least:
            node, least, dx, dy, dz = j if share < 0.5 else j + 1, square, ox, oy, oz
    return node, dx, dy, dz


@compiled
def scaled_distance(dx: float, dy: float, dz: float, frames: FloatArray, j: int) -> float:
    """rho of the module for an offset from node ``j``."""
    first = dx * frames[j, 6] + dy * frames[j, 7] + dz * frames[j, 8]
    second = dx * frames[j, 9] + dy * frames[j, 10] + dz * frames[j, 11]
    square = dx * dx + dy * dy + dz * dz
    tangent = first * first + second * second
    if tangent == 0.0:
        return float(np.sqrt(square))
    cos2 = first * first / tangent
    sin2 = 1.0 - cos2
    k = frames[j, 12] * cos2 + frames[j, 13] * sin2
    arc = 1.0 + min(square * k * k, 4.0) / 24.0
    stretch = cos2 * frames[j, 14] * frames[j, 14] + sin2 * frames[j, 15] * frames[j, 15]
    return float(arc * np.sqrt(square * stretch))


@compiled
def lay_block(
    begin: int,
    end: int,
    mesh: tuple[NDArray[np.int64], NDArray[np.int32], FloatArray, FloatArray],
    seeds: NDArray[np.int32],
    start: IntArray,
    frames: FloatArray,
    shapes: FloatArray,
    reach: FloatArray,
    tables: tuple[FloatArray, FloatArray, IntArray],
    scratch: tuple[NDArray[np.int32], NDArray[np.int32], FloatArray],
    stamped: int,
) -> tuple[IntArray, NDArray[np.int32], FloatArray]:
    """Rows of the deposits begin:end, before they are scaled: how many each has, their vertices and shares (rows, 3).

    ``mesh`` as DoseMesh.arrays; ``seeds`` (m, s): vertices of the face each node lies in; ``start``, ``frames`` and
    ``shapes`` as in Deposits; ``reach`` (n,) mm. ``tables``: step (kinds,), values (kinds, 3, n), kind of each deposit;
    no steps for the ellipsoids themselves. ``scratch``: (v,) of stamps of at most ``stamped``, (v,) and (v,).
    """
    first, around, vertices, normals = mesh
    steps, values, table_of = tables
    visited, queue, path = scratch
    count = np.zeros(end - begin, np.int64)
    row_vertex, row_share = np.empty(8192, np.int32), np.empty((8192, 3))
    rows = 0
    for p in range(begin, end):
        stamp, head, tail = p - begin + 1 + stamped, 0, 0
        node, last = start[p], start[p + 1]
        single = last == node + 1
        limit = reach[p] * reach[p]
        for j in range(node, last):
            for s in range(seeds.shape[1]):
                if visited[seeds[j, s]] != stamp:
                    visited[seeds[j, s]] = stamp
                    path[seeds[j, s]] = 0.0
                    queue[tail] = seeds[j, s]
                    tail += 1
        before, closest, least = rows, seeds[node, 0], np.inf
        while head < tail:
            u = queue[head]
            head += 1
            x, y, z = vertices[u, 0], vertices[u, 1], vertices[u, 2]
            if single:
                dx, dy, dz = x - frames[node, 0], y - frames[node, 1], z - frames[node, 2]
            else:
                node, dx, dy, dz = nearest_on_line(x, y, z, frames, start[p], last)
            square = dx * dx + dy * dy + dz * dz
            if square < least:
                closest, least = u, square
            if square > limit or path[u] > MOST_WAY_ROUND * np.sqrt(square) + SLACK * reach[p]:
                continue
            facing = normals[u, 0] * frames[node, 3] + normals[u, 1] * frames[node, 4] + normals[u, 2] * frames[node, 5]
            if facing <= 0.0:
                continue
            for slot in range(first[u], first[u + 1]):
                v = around[slot]
                if visited[v] != stamp:
                    visited[v] = stamp
                    sx, sy, sz = vertices[v, 0] - x, vertices[v, 1] - y, vertices[v, 2] - z
                    path[v] = path[u] + np.sqrt(sx * sx + sy * sy + sz * sz)
                    queue[tail] = v
                    tail += 1
            rho = scaled_distance(dx, dy, dz, frames, node)
            if len(steps):
                skin, fat, deep = table_shares(rho, steps[table_of[p]], values, table_of[p])
            else:
                skin, fat, deep = column_shares(rho, shapes, p)
            if skin + fat + deep > 0.0:
                factor = frames[node, 14] * frames[node, 15]
                row_vertex[rows] = u
                row_share[rows, 0], row_share[rows, 1], row_share[rows, 2] = factor * skin, factor * fat, factor * deep
                rows += 1
                if rows == len(row_vertex):
                    row_vertex = np.concatenate((row_vertex, np.empty(rows, np.int32)))
                    row_share = np.concatenate((row_share, np.empty((rows, 3))))
        if rows == before:
            row_vertex[rows] = closest
            row_share[rows, 0], row_share[rows, 1], row_share[rows, 2] = 0.0, 0.0, 0.0
            rows += 1
            if rows == len(row_vertex):
                row_vertex = np.concatenate((row_vertex, np.empty(rows, np.int32)))
                row_share = np.concatenate((row_share, np.empty((rows, 3))))
        count[p - begin] = rows - before
    return count, row_vertex[:rows], row_share[:rows]


@compiled
def scale_to_mass(
    start: IntArray,
    vertex: NDArray[np.int32],
    share: FloatArray,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    wanted: FloatArray,
    ratio: FloatArray,
    at_edge: NDArray[np.bool_],
) -> None:
    """Scale the rows of each deposit so that they hold its ``wanted`` (n, 3) sum, and fill ``ratio`` and ``at_edge``.

    One that meets an open edge is only ever scaled down. One that no vertex caught is given whole to the nearest."""
    for i in range(len(start) - 1):
        held, edge = 0.0, False
        whole = wanted[i, 0] + wanted[i, 1] + wanted[i, 2]
        for r in range(start[i], start[i + 1]):
            here = share[r, 0] + share[r, 1] + share[r, 2]
            held += here * area_mm2[vertex[r]]
            edge = edge or (open_edge[vertex[r]] and here > 0.0)
        at_edge[i] = edge
        ratio[i] = held / whole if whole > 0.0 else 0.0
        if held <= 0.0:
            r = start[i]
            for k in range(3):
                share[r, k] = wanted[i, k] / area_mm2[vertex[r]]
            continue
        factor = whole / held
        if edge and factor > 1.0:
            factor = 1.0
        for r in range(start[i], start[i + 1]):
            for k in range(3):
                share[r, k] *= factor


def footprints(mesh: DoseMesh, deposits: Deposits, tables: Sequence[RadialTable] | None = None) -> Footprints:
    """What each of ``deposits`` lays on ``mesh``, scaled to its exact mass: 1 for a whole deposit, what a table holds
    where ``tables`` has one for each bolus.

    The walk over the skin keeps to normals within the half-space of the entry's and to the bound of MOST_WAY_ROUND, so it
    does not cross to another lip, lid or finger. Blocks of deposits are laid on several threads; the result does not
    depend on how many."""
    n = len(deposits)
    if tables is None:
        shapes, reach = drawn_shapes(mesh, deposits)
        wanted = deposits.layer_shares
    else:
        shapes, wanted = deposits.shapes, np.array([table.in_layer for table in tables])[deposits.kind]
        reach = np.array([table.radius_mm for table in tables])[deposits.kind] / deposits.least_scale
    packed = packed_tables(tables or (), deposits.kind)
    seeds, arrays = mesh.patch.seeds(deposits.nodes.face), mesh.arrays

    def block(which: tuple[int, int]) -> tuple[IntArray, NDArray[np.int32], FloatArray]:
        return lay_block(  # type: ignore[no-any-return]
            *which, arrays, seeds, deposits.start, deposits.frames, shapes, reach, packed, scratch_for(mesh), 0
        )

    cuts = np.unique(np.linspace(0, n, BLOCKS + 1).astype(int)).tolist()
    blocks = list(pairwise(cuts))
    if n < LEAST_FOR_THREADS:
        parts = [block(which) for which in blocks]
    else:
        with ThreadPoolExecutor() as pool:
            parts = list(pool.map(block, blocks))
    start = np.concatenate([[0], np.cumsum(np.concatenate([part[0] for part in parts]))])
    vertex, share = np.concatenate([part[1] for part in parts]), np.concatenate([part[2] for part in parts])
    ratio, at_edge = np.zeros(n), np.zeros(n, np.bool_)
    scale_to_mass(start, vertex, share, mesh.vertex_area_mm2, mesh.patch.open_edge, wanted, ratio, at_edge)
    return Footprints(start, vertex, share, ratio, at_edge)


def scratch_for(mesh: DoseMesh) -> tuple[NDArray[np.int32], NDArray[np.int32], FloatArray]:
    """Room for one walker on ``mesh``."""
    v = len(mesh.vertices_mm)
    return np.zeros(v, np.int32), np.empty(v, np.int32), np.empty(v)


def packed_tables(tables: Sequence[RadialTable], kind: IntArray) -> tuple[FloatArray, FloatArray, IntArray]:
    """Tables as lay_block reads them."""
    values = np.zeros((len(tables), 3, max((table.per_mm2.shape[1] for table in tables), default=0)))
    for k, table in enumerate(tables):
        values[k, :, : table.per_mm2.shape[1]] = table.per_mm2
    return np.array([table.step_mm for table in tables], np.float64), values, kind


def drawn_shapes(mesh: DoseMesh, deposits: Deposits) -> tuple[FloatArray, FloatArray]:
    """Deposits.shapes and reach (n,) of the deposits as ``mesh`` can hold them: not narrower than two of its edges."""
    shapes = deposits.shapes
    wider = np.maximum(DRAWN_EDGES * mesh.edge_p95_mm / shapes[:, 0], 1.0)
    drawn = shapes.copy()
    drawn[:, 0] *= wider
    drawn[:, 5] *= wider**2
    return drawn, deposits.reach_mm * wider
