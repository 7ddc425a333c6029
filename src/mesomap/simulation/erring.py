"""What errors make of the deposits of a plan: each moved along the skin, at another depth and angle, with another volume and
leak, or missed."""

from __future__ import annotations

import math

import numpy as np

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.walk import walk
from mesomap.planning.plan import Plan
from mesomap.protocol.error_profile import ErrorProfile
from mesomap.simulation.bolus import (
    DEPOT_ASPECT,
    SPREAD_SHARE,
    WHEAL_DIAMETER_MM,
    WHEAL_EXPONENT,
    WHEAL_VOLUME_ML,
)
from mesomap.simulation.deposits import REACH_MORE, SMALLEST_SCALE

MOST_SD = 3.0
LEAST_DEPTH_MM = 0.1
LEAST_VOLUME = 0.05
"""A shot is not smaller than this share of what was meant."""
WHEAL, DEPOT, CHANNEL, THREAD = range(4)
DRAWS = 8
"""Standard normal numbers for each injection of a sample: two along the skin, depth, two of the angle, volume, leak, miss."""


@compiled
def err(
    sizes: FloatArray,
    draws: FloatArray,
    law: IntArray,
    needle: FloatArray,
    stacks: FloatArray,
    depths: FloatArray,
    start: IntArray,
    node_face: IntArray,
    node_bary: FloatArray,
    meant: FloatArray,
    vertices: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    vertex_normals: FloatArray,
    local_face: IntArray,
    face_of: IntArray,
    frames: FloatArray,
    shapes: FloatArray,
    reach: FloatArray,
    weight: FloatArray,
    edge_mm: float,
) -> None:
    """Turn every deposit as it was ``meant`` into one with errors: fills ``face_of``, ``frames``, ``shapes``, ``reach`` (as
    Deposits and kernel.packed have them) and ``weight`` (n,), 100 times what it retains.

    ``sizes`` (6,) of the errors in the order of ERRORS, the angle in radians; ``draws`` (n, 8); ``needle`` (n, 11): unit
    vectors along and across the needle's run, insertion, angle in radians, volume, leak, lower bound of the bolus."""
    for p in range(len(law)):
        d = draws[p]
        length, angle, volume, leak = needle[p, 6], needle[p, 7], needle[p, 8], needle[p, 9]
        in_plane, across = sizes[2] * d[3], sizes[2] * d[4]
        run = -length * math.sin(angle) * in_plane
        aside = length * across
        rise = length * (math.sin(angle + in_plane) - math.sin(angle))
        depth = max(depths[p] + rise + sizes[1] * d[2], LEAST_DEPTH_MM)
        volume *= max(1.0 + sizes[3] * d[5], LEAST_VOLUME)
        leak = min(max(leak + sizes[4] * d[6], 0.0), 1.0)
        hit = 0.5 * (1.0 + math.erf(d[7] / math.sqrt(2.0))) >= sizes[5]
        weight[p] = 100.0 * volume * (1.0 - leak) if hit else 0.0
        least_scale = 1.0
        for j in range(start[p], start[p + 1]):
            vx = run * needle[p, 0] + aside * needle[p, 3] + sizes[0] * (d[0] * meant[j, 6] + d[1] * meant[j, 9])
            vy = run * needle[p, 1] + aside * needle[p, 4] + sizes[0] * (d[0] * meant[j, 7] + d[1] * meant[j, 10])
            vz = run * needle[p, 2] + aside * needle[p, 5] + sizes[0] * (d[0] * meant[j, 8] + d[1] * meant[j, 11])
            move(
                j,
                vx,
                vy,
                vz,
                node_face,
                node_bary,
                vertices,
                faces,
                neighbours,
                vertex_normals,
                local_face,
                face_of,
                frames,
            )
            for k in range(2):
                frames[j, 14 + k] = max(1.0 - depth * frames[j, 12 + k], SMALLEST_SCALE)
                least_scale = min(least_scale, frames[j, 14 + k])
            frames[j, 16] = depth
        ratio = volume / needle[p, 8]
        if law[p] == WHEAL and depth <= max(stacks[p, 0], depths[p]):
            shapes[p, 0] = 0.5 * WHEAL_DIAMETER_MM * (volume / WHEAL_VOLUME_ML) ** WHEAL_EXPONENT
        elif law[p] == CHANNEL:
            shapes[p, 1] = shapes[p, 2] = 0.5 * depth
            shapes[p, 0] = math.sqrt(3.0 * 1000.0 * volume / SPREAD_SHARE / (4.0 * math.pi * shapes[p, 1]))
        elif law[p] == THREAD:
            shapes[p, 0] *= math.sqrt(ratio)
        else:
            bottom = needle[p, 10] if law[p] == DEPOT else stacks[p, 1]
            if depth >= bottom:
                bottom = np.inf
            whole = 1000.0 * volume / SPREAD_SHARE
            a0 = (3.0 * whole * DEPOT_ASPECT / (4.0 * math.pi)) ** (1.0 / 3.0)
            b = a0 / DEPOT_ASPECT
            low, high = max(-depth / b, -1.0), min((bottom - depth) / b, 1.0)
            ends = math.pi * (high - low - (high**3 - low**3) / 3.0)
            shapes[p, 0], shapes[p, 1], shapes[p, 2] = math.sqrt(whole / (b * ends)), b, depth
            shapes[p, 3], shapes[p, 4] = 0.0, bottom
        if shapes[p, 0] < 2.0 * edge_mm:
            shapes[p, 0] = 2.0 * edge_mm
        reach[p] = REACH_MORE * shapes[p, 0] / least_scale


@compiled
def move(
    j: int,
    vx: float,
    vy: float,
    vz: float,
    node_face: IntArray,
    node_bary: FloatArray,
    vertices: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    vertex_normals: FloatArray,
    local_face: IntArray,
    face_of: IntArray,
    frames: FloatArray,
) -> None:
    """Put node ``j`` where one gets by going straight on along the skin, with its frame turned to the skin there; a way
    that leaves the mesh is not gone."""
    f = node_face[j]
    a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
    ex, ey, ez = (vertices[b, 0] - vertices[a, 0], vertices[b, 1] - vertices[a, 1], vertices[b, 2] - vertices[a, 2])
    size = math.sqrt(ex * ex + ey * ey + ez * ez)
    ex, ey, ez = ex / size, ey / size, ez / size
    gx, gy, gz = (vertices[c, 0] - vertices[a, 0], vertices[c, 1] - vertices[a, 1], vertices[c, 2] - vertices[a, 2])
    part = gx * ex + gy * ey + gz * ez
    gx, gy, gz = gx - part * ex, gy - part * ey, gz - part * ez
    size = math.sqrt(gx * gx + gy * gy + gz * gz)
    x, y = vx * ex + vy * ey + vz * ez, (vx * gx + vy * gy + vz * gz) / size
    way = math.sqrt(vx * vx + vy * vy + vz * vz)
    if way < 1e-9 or x * x + y * y < 1e-18:
        return
    bary = node_bary[j] * (1.0 - 1e-7) + 1e-7 / 3.0
    trail, _ = walk(vertices, faces, neighbours, f, bary, math.atan2(y, x), way)
    g, w0, w1, w2 = trail[-1]
    if local_face[g] < 0:
        return
    face_of[j] = local_face[g]
    a, b, c = faces[g, 0], faces[g, 1], faces[g, 2]
    nx, ny, nz = 0.0, 0.0, 0.0
    for k in range(3):
        frames[j, k] = w0 * vertices[a, k] + w1 * vertices[b, k] + w2 * vertices[c, k]
        frames[j, 3 + k] = w0 * vertex_normals[a, k] + w1 * vertex_normals[b, k] + w2 * vertex_normals[c, k]
    size = math.sqrt(frames[j, 3] ** 2 + frames[j, 4] ** 2 + frames[j, 5] ** 2)
    nx, ny, nz = frames[j, 3] / size, frames[j, 4] / size, frames[j, 5] / size
    tx, ty, tz = frames[j, 6], frames[j, 7], frames[j, 8]
    part = tx * nx + ty * ny + tz * nz
    tx, ty, tz = tx - part * nx, ty - part * ny, tz - part * nz
    size = math.sqrt(tx * tx + ty * ty + tz * tz)
    if size < 1e-6:
        return
    frames[j, 3], frames[j, 4], frames[j, 5] = nx, ny, nz
    frames[j, 6], frames[j, 7], frames[j, 8] = tx / size, ty / size, tz / size
    frames[j, 9] = (ny * tz - nz * ty) / size
    frames[j, 10] = (nz * tx - nx * tz) / size
    frames[j, 11] = (nx * ty - ny * tx) / size


def draws_of(seed: int, sample: int, group: IntArray) -> FloatArray:
    """Normal numbers of one sample, (n, 8), cut at three; those along the skin are shared within a group."""
    draws = np.random.default_rng((seed, sample)).standard_normal((len(group), DRAWS))
    draws[:, :2] = draws[group, :2]
    return np.asarray(np.clip(draws, -MOST_SD, MOST_SD))


def stamps_of(plan: Plan, profile: ErrorProfile) -> IntArray:
    """The first injection of the stamp that each one belongs to, itself where it belongs to none; shape (n,)."""
    points = plan.points
    alone = np.arange(len(points))
    stamped = np.array([step.pattern.kind == "stamp" for step in plan.protocol.steps])[points.step]
    if not profile.stamp_together or not stamped.any():
        return alone
    keys = np.column_stack([points.target, points.row])
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    return np.where(stamped, first[inverse.reshape(-1)], alone)


def any_tangent(normal: FloatArray) -> FloatArray:
    """Some unit tangent at each normal, (n, 3)."""
    axis = np.zeros_like(normal)
    axis[np.arange(len(normal)), np.abs(normal).argmin(axis=1)] = 1.0
    tangent = np.cross(normal, axis)
    return np.asarray(tangent / np.linalg.norm(tangent, axis=1, keepdims=True))
