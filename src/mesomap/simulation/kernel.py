"""Tier-1 kernel: the area dose that one deposit lays on curved skin, by layer, before it is scaled to its exact mass.

share_l(v) = J(v) A_l(rho), in 1/mm2 of skin. A_l is the part of the bolus' column density within layer l, rho the distance
at the depth z of the deposit: the chord c between the spots z below the vertex and below the entry, each along the normal of
the skin there, corrected to an arc, c (1 + c^2 k^2 / 24) with k = k_i / (1 - z k_i) the curvature at that depth in that
direction. J(v) is the area at depth z over the area of skin above it, (1 - z k1)(1 - z k2) with the curvatures at v. Of a
thread the distance is that to its line, the curvature that of the nearest node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.simulation.deposits import REACH_MORE, SMALLEST_SCALE, Deposits
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.radial_table import RadialTable

MOST_WAY_ROUND, SLACK = 2.0, 0.25
"""A face counts where the way to it over the faces is at most twice its straight distance and a quarter of the reach: the
other lip is near through the air and far round the corner of the mouth."""
LEAST_AREA = SMALLEST_SCALE**2
MOST_AREA = 1.0 / LEAST_AREA
"""J is not taken beyond these: there the normals of the skin nearly cross, or fan out from a crease."""
DRAWN_EDGES = 2.0
"""A deposit narrower than so many edges is drawn as wide: the mesh cannot hold it."""

Skin = tuple[NDArray[np.int32], FloatArray, FloatArray, IntArray, FloatArray]
Room = tuple[NDArray[np.int32], NDArray[np.int32], FloatArray, NDArray[np.int32], FloatArray]
Tables = tuple[FloatArray, FloatArray, IntArray]
Laid = tuple[IntArray, IntArray, FloatArray, FloatArray, FloatArray, FloatArray]


@dataclass(frozen=True, eq=False)
class Footprints:
    """How n deposits lie on a dose mesh. ``mass_ratio`` (n,) is what the kernel alone lays down over what it should;
    ``at_edge`` (n,) whether one meets an open edge of the surface, where nothing is scaled up; ``held`` (n,) the share of
    each that the mesh holds after scaling, 1 away from open edges."""

    mass_ratio: FloatArray
    at_edge: NDArray[np.bool_]
    held: FloatArray


@compiled
def column_shares(
    square: float, shapes: FloatArray, i: int, per_mm2: float, per_mm3: float
) -> tuple[float, float, float]:
    """Column density of deposit ``i`` within each of the three layers, 1/mm2, where the ``square`` of the distance from its
    axis, mm2, is less than that of its radius; ``shapes`` as Deposits.shapes, then 1 / a^2 and 1 / its volume."""
    half = shapes[i, 1] * np.sqrt(1.0 - square * per_mm2)
    low, high = max(shapes[i, 2] - half, shapes[i, 3]), min(shapes[i, 2] + half, shapes[i, 4])
    skin, fascia = shapes[i, 6], shapes[i, 7]
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
def walk_footprint(p: int, stamp: int, skin: Skin, laid: Laid, tables: Tables, room: Room) -> int:
    """Find the vertices under deposit ``p`` and what the kernel lays on each: how many, at the front of the room's last two.

    The walk goes from face to face of the working surface, as long as one of its corners looks into the half-space of the
    node's normal and the way there is not longer than MOST_WAY_ROUND says. ``stamp`` must be new to the room."""
    neighbours, centres, corners, own, skin_at = skin
    face_of, start, frames, shapes, reach, _ = laid
    steps, values, table_of = tables
    visited, queue, path, row_vertex, row_share = room
    node, last = start[p], start[p + 1]
    single = last == node + 1
    limit, rows, head, tail, tabled = reach[p] * reach[p], 0, 0, 0, len(steps) > 0
    widest = steps[table_of[p]] * (values.shape[2] - 1) if tabled else shapes[p, 0]
    k1, k2 = frames[node, 12] / frames[node, 14], frames[node, 13] / frames[node, 15]
    widest, per_mm2, per_mm3 = widest * widest, 1.0 / shapes[p, 0] ** 2, 1.0 / shapes[p, 5]
    for j in range(node, last):
        f = face_of[j]
        if visited[f] != stamp:
            visited[f] = stamp
            path[f] = 0.0
            queue[tail] = f
            tail += 1
    while head < tail:
        f = queue[head]
        head += 1
        x, y, z, size = centres[f, 0], centres[f, 1], centres[f, 2], centres[f, 3]
        if not single:
            node, dx, dy, dz = nearest_on_line(x, y, z, frames, start[p], last)
        else:
            dx, dy, dz = x - frames[node, 0], y - frames[node, 1], z - frames[node, 2]
        chord = np.sqrt(dx * dx + dy * dy + dz * dz)
        if chord > reach[p] + size or path[f] > MOST_WAY_ROUND * chord + SLACK * reach[p] + 2.0 * size:
            continue
        nx, ny, nz = frames[node, 3], frames[node, 4], frames[node, 5]
        first = corners[f, 0] * nx + corners[f, 1] * ny + corners[f, 2] * nz
        second = corners[f, 3] * nx + corners[f, 4] * ny + corners[f, 5] * nz
        third = corners[f, 6] * nx + corners[f, 7] * ny + corners[f, 8] * nz
        if first <= 0.0 and second <= 0.0 and third <= 0.0:
            continue
        all_face = first > 0.0 and second > 0.0 and third > 0.0 and single
        for side in range(3):
            g = neighbours[f, side]
            if g >= 0 and visited[g] != stamp:
                visited[g] = stamp
                sx, sy, sz = centres[g, 0] - x, centres[g, 1] - y, centres[g, 2] - z
                path[g] = path[f] + np.sqrt(sx * sx + sy * sy + sz * sz)
                queue[tail] = g
                tail += 1
        for v in range(own[f], own[f + 1]):
            x, y, z = skin_at[v, 0], skin_at[v, 1], skin_at[v, 2]
            if single:
                dx, dy, dz = x - frames[node, 0], y - frames[node, 1], z - frames[node, 2]
            else:
                node, dx, dy, dz = nearest_on_line(x, y, z, frames, start[p], last)
                k1, k2 = frames[node, 12] / frames[node, 14], frames[node, 13] / frames[node, 15]
            if dx * dx + dy * dy + dz * dz > limit:
                continue
            if not all_face:
                facing = skin_at[v, 3] * frames[node, 3] + skin_at[v, 4] * frames[node, 4]
                if facing + skin_at[v, 5] * frames[node, 5] <= 0.0:
                    continue
            depth = frames[node, 16]
            dx -= depth * (skin_at[v, 3] - frames[node, 3])
            dy -= depth * (skin_at[v, 4] - frames[node, 4])
            dz -= depth * (skin_at[v, 5] - frames[node, 5])
            square = dx * dx + dy * dy + dz * dz
            if square >= widest:
                continue
            along = dx * frames[node, 6] + dy * frames[node, 7] + dz * frames[node, 8]
            second = dx * frames[node, 9] + dy * frames[node, 10] + dz * frames[node, 11]
            tangent = along * along + second * second
            if tangent > 0.0:
                k = k2 + (k1 - k2) * along * along / tangent
                longer = 1.0 + min(square * k * k, 4.0) / 24.0
                square *= longer * longer
            if square >= widest:
                continue
            if tabled:
                top, fat, deep = table_shares(np.sqrt(square), steps[table_of[p]], values, table_of[p])
            else:
                top, fat, deep = column_shares(square, shapes, p, per_mm2, per_mm3)
            if top + fat + deep > 0.0:
                area = 1.0 + depth * (skin_at[v, 6] + depth * skin_at[v, 7])
                factor = min(max(area, LEAST_AREA), MOST_AREA)
                row_vertex[rows] = v
                row_share[rows, 0], row_share[rows, 1], row_share[rows, 2] = factor * top, factor * fat, factor * deep
                rows += 1
    return rows


@compiled
def nearest_own_vertex(p: int, skin: Skin, laid: Laid) -> int:
    """The vertex nearest to the first node of a deposit that is too small to catch one: of its own face or around."""
    neighbours, _, _, own, skin_at = skin
    face_of, start, frames, _, _, _ = laid
    j = start[p]
    best, least = -1, np.inf
    for side in range(-1, 3):
        f = face_of[j] if side < 0 else neighbours[face_of[j], side]
        for v in range(own[f], own[f + 1] if f >= 0 else own[f]):
            square = 0.0
            for k in range(3):
                square += (skin_at[v, k] - frames[j, k]) ** 2
            if square < least:
                best, least = v, square
    return best


@compiled
def scaled_footprint(
    p: int,
    stamp: int,
    skin: Skin,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    laid: Laid,
    tables: Tables,
    room: Room,
) -> tuple[int, float, float, bool]:
    """The rows of deposit ``p``, scaled to hold its wanted share: how many, the mass before scaling over that, the share
    held after, and whether it meets an open edge, where it is only ever scaled down."""
    row_vertex, row_share, wanted = room[3], room[4], laid[5]
    rows = walk_footprint(p, stamp, skin, laid, tables, room)
    whole = wanted[p, 0] + wanted[p, 1] + wanted[p, 2]
    raw, edge = 0.0, False
    for r in range(rows):
        raw += (row_share[r, 0] + row_share[r, 1] + row_share[r, 2]) * area_mm2[row_vertex[r]]
        edge = edge or open_edge[row_vertex[r]]
    if raw <= 0.0:
        v = nearest_own_vertex(p, skin, laid)
        if v < 0:
            return 0, 0.0, 0.0, edge
        row_vertex[0] = v
        for k in range(3):
            row_share[0, k] = wanted[p, k] / area_mm2[v]
        return 1, 0.0, whole, edge
    factor = whole / raw
    if edge and factor > 1.0:
        factor = 1.0
    for r in range(rows):
        for k in range(3):
            row_share[r, k] *= factor
    return rows, raw / whole if whole > 0.0 else 0.0, raw * factor, edge


@compiled
def add_rows(
    rows: int,
    room: Room,
    weight: float,
    sign: int,
    total: FloatArray,
    count: NDArray[np.int32],
    by_layer: NDArray[np.int32],
) -> None:
    """Add ``weight`` times the rows in ``room`` to ``total`` (3, v) of a product, and ``sign`` to its ``count`` (v,) and
    ``by_layer`` (3, v) where they lay anything; with a ``sign`` of -1, the weight negative as well, take them away."""
    row_vertex, row_share = room[3], room[4]
    for r in range(rows):
        v = row_vertex[r]
        count[v] += sign
        for k in range(3):
            if row_share[r, k] > 0.0:
                by_layer[k, v] += sign
                # Where the last deposit goes, nothing is left, not a rounding error.
                total[k, v] = total[k, v] + weight * row_share[r, k] if by_layer[k, v] > 0 else 0.0


@compiled
def lay_block(
    first: int,
    last: int,
    skin: Skin,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    laid: Laid,
    tables: Tables,
    room: Room,
    weight: FloatArray,
    product: IntArray,
    total: FloatArray,
    count: NDArray[np.int32],
    by_layer: NDArray[np.int32],
    ratio: FloatArray,
    at_edge: NDArray[np.bool_],
    held: FloatArray,
) -> None:
    """Lay the deposits ``first`` to ``last`` - 1: ``weight`` (n,) times their rows into ``total`` (products, 3, v), their numbers
    into ``count`` (products, v) and ``by_layer`` (products, 3, v); fills ``ratio``, ``at_edge`` and ``held`` (n,)."""
    for p in range(first, last):
        rows, ratio[p], held[p], at_edge[p] = scaled_footprint(p, p + 1, skin, area_mm2, open_edge, laid, tables, room)
        k = product[p]
        add_rows(rows, room, weight[p], 1, total[k], count[k], by_layer[k])


@compiled
def shift(
    sign: int,
    stamp: int,
    skin: Skin,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    laid: Laid,
    tables: Tables,
    room: Room,
    weight: float,
    total: FloatArray,
    count: NDArray[np.int32],
    by_layer: NDArray[np.int32],
) -> None:
    """Lay the only deposit in ``laid`` with ``sign`` 1, or take it away with -1; see ``add_rows``."""
    rows, _, _, _ = scaled_footprint(0, stamp, skin, area_mm2, open_edge, laid, tables, room)
    add_rows(rows, room, sign * weight, sign, total, count, by_layer)


@compiled
def reaches_out(
    which: IntArray, own: IntArray, whole: NDArray[np.bool_], skin: Skin, laid: Laid, room: Room, out: NDArray[np.bool_]
) -> None:
    """Whether any of the faces within reach of each of the deposits ``which`` (k,) is not wholly inside a part of the skin,
    into ``out`` (k,); ``whole`` (parts, f) of each chosen face, ``own`` (k,) the part to look at."""
    neighbours, centres = skin[0], skin[1]
    face_of, start, frames, _, reach, _ = laid
    visited, queue = room[0], room[1]
    for i in range(len(which)):
        p, tail = which[i], 0
        for j in range(start[p], start[p + 1]):
            if visited[face_of[j]] != i + 1:
                visited[face_of[j]] = i + 1
                queue[tail] = face_of[j]
                tail += 1
        head = 0
        while head < tail and not out[i]:
            f = queue[head]
            head += 1
            near = False
            for j in range(start[p], start[p + 1]):
                dx, dy, dz = centres[f, 0] - frames[j, 0], centres[f, 1] - frames[j, 1], centres[f, 2] - frames[j, 2]
                near = near or dx * dx + dy * dy + dz * dz <= (reach[p] + centres[f, 3]) ** 2
            if not near:
                continue
            out[i] = not whole[own[i], f]
            for side in range(3):
                g = neighbours[f, side]
                if g >= 0 and visited[g] != i + 1:
                    visited[g] = i + 1
                    queue[tail] = g
                    tail += 1


@compiled
def shares_outside(
    which: IntArray,
    inside: NDArray[np.floating[Any]],
    skin: Skin,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    laid: Laid,
    tables: Tables,
    room: Room,
    out: FloatArray,
) -> None:
    """Share of each of the deposits ``which`` (k,) on vertices outside a part of the skin, into ``out`` (k,); ``inside`` (v,)
    is the share of each vertex in that part."""
    for i in range(len(which)):
        rows, _, _, _ = scaled_footprint(which[i], i + 1, skin, area_mm2, open_edge, laid, tables, room)
        for r in range(rows):
            v = room[3][r]
            held = (room[4][r, 0] + room[4][r, 1] + room[4][r, 2]) * area_mm2[v]
            out[i] += held * (1.0 - inside[v])


def room_for(mesh: DoseMesh) -> Room:
    """Room for one walker on ``mesh``: stamps, queue and ways of faces, vertices and shares of rows."""
    faces, vertices = len(mesh.patch.chosen), len(mesh.vertices_mm)
    return (
        np.zeros(faces, np.int32),
        np.empty(faces, np.int32),
        np.empty(faces),
        np.empty(vertices, np.int32),
        np.empty((vertices, 3)),
    )


def packed(mesh: DoseMesh, deposits: Deposits, tables: Sequence[RadialTable] | None = None) -> tuple[Laid, Tables]:
    """Deposits as the kernel reads them: face of each node, first node, frames, shapes, reach and wanted share by layer; and
    the tables, one for each bolus, that stand in for their shapes."""
    if tables is None:
        shapes, reach = drawn_shapes(mesh, deposits)
        wanted = deposits.layer_shares
    else:
        shapes, wanted = deposits.shapes, np.array([table.in_layer for table in tables])[deposits.kind]
        reach = REACH_MORE * np.array([table.radius_mm for table in tables])[deposits.kind] / deposits.least_scale
    laid = (mesh.local_faces(deposits.nodes.face), deposits.start, deposits.frames, shapes, reach, wanted)
    return laid, packed_tables(tables or (), deposits.kind)


def packed_tables(tables: Sequence[RadialTable], kind: IntArray) -> Tables:
    """Tables as the kernel reads them: step (kinds,), values (kinds, 3, n), kind of each deposit; no steps for none."""
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
