"""What the dose becomes when hands and devices err: many sessions of the same plan, each with its own errors.

Every sample moves each injection along the skin, changes its depth, angle, volume and leak, and leaves some out. Errors are
normal, cut at three standard deviations. The same random numbers serve every profile and every error by itself, so that
differences between them are not chance. Laws of the bolus follow the volume and depth that come out: a wheal whose depth
lies under the skin becomes a depot there. The curvature of the skin is that of the intended place, its frame turned to the
skin where the needle goes in; a thread moves as a whole and keeps its width."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.walk import walk
from mesomap.planning.plan import Plan
from mesomap.protocol.error_profile import ERRORS, ErrorProfile
from mesomap.simulation.area_dose import Area, sums_and_quantiles
from mesomap.simulation.bolus import (
    DEPOT_ASPECT,
    SPREAD_SHARE,
    WHEAL_DIAMETER_MM,
    WHEAL_EXPONENT,
    WHEAL_VOLUME_ML,
)
from mesomap.simulation.deposits import REACH_MORE, SMALLEST_SCALE, plan_deposits
from mesomap.simulation.dose import mesh_for
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.kernel import Laid, Room, Skin, Tables, packed, room_for, scaled_footprint
from mesomap.simulation.layers import Tissue
from mesomap.simulation.metrics import plan_areas

MOST_SAMPLES = 100_000
MOST_SD = 3.0
LEAST_DEPTH_MM = 0.1
LEAST_VOLUME = 0.05
"""A shot is not smaller than this share of what was meant."""
RANKING_SAMPLES = 50
EDGES_PER_RADIUS = (10.0, 3.5)
"""On large plans coarser than the mesh rule: what that misplaces is lost among the errors tried here."""
BLOCK = 8
METRICS = (
    *("volume_ml", "mean", "d98", "d95", "d50", "d2", "v50", "v100", "v150"),
    *("hot_cm2", "cold_cm2", "cv", "hi", "excess", "coverage", "overlap"),
)
"""What every sample is measured by, in mL/cm2 and as in AreaDose; ``volume_ml`` is what lies on the area."""
WHEAL, DEPOT, CHANNEL, THREAD = range(4)
DRAWS = 8
"""Standard normal numbers for each injection of a sample: two along the skin, depth, two of the angle, volume, leak, miss."""


@dataclass(frozen=True)
class Band:
    """A metric without errors, and its 5th, 50th and 95th percentile over the samples; None where it has no value."""

    nominal: float | None
    p05: float | None
    p50: float | None
    p95: float | None


@dataclass(frozen=True)
class ErrorCost:
    """What one error by itself does to the median of V50 (share of area) and of D95 (share of the prescription), over all
    targets: the loss against no error."""

    error: str
    size: float
    unit: str
    v50: Band
    d95_rx: Band
    v50_loss: float
    d95_loss: float


@dataclass(frozen=True, eq=False)
class Robustness:
    """``total`` and ``regions`` (one per target) hold a Band for each of METRICS; ``ranking`` the errors, costliest first.
    ``cold_probability`` (v,) on the vertices of ``mesh`` is how often a spot of a target gets less than half of its
    prescription, NaN outside of all targets; ``likely_cold_cm2`` the area where that is at least half."""

    profile: ErrorProfile
    samples: int
    seed: int
    total: Mapping[str, Band]
    regions: tuple[Mapping[str, Band], ...]
    ranking: tuple[ErrorCost, ...]
    mesh: DoseMesh
    cold_probability: FloatArray
    likely_cold_cm2: float


def robustness(
    plan: Plan,
    profile: ErrorProfile,
    samples: int = 200,
    seed: int | None = None,
    tissue: Sequence[Tissue] | None = None,
    workers: int | None = None,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> Robustness:
    """Simulate ``samples`` sessions of ``plan`` with the errors of ``profile``.

    ``seed`` is the plan's own when None; ``tissue`` as for the dose map; ``workers`` threads, as many as processors when
    None: the result does not depend on them. Raises InputError for a number of samples below 1 or above 100,000, and for
    a plan without injections.
    """
    if not 1 <= samples <= MOST_SAMPLES:
        raise InputError(f"--robustness {samples}: the number of samples must lie between 1 and {MOST_SAMPLES:,}")
    if not len(plan.points):
        raise InputError("robustness: the plan has no injections")
    seed = plan.seed if seed is None else seed
    trial = _Trial(plan, profile, tissue)
    every = tuple(ERRORS)
    steps = samples + len(ERRORS) * min(samples, RANKING_SAMPLES) + 1
    done = 0

    def report(count: int) -> None:
        nonlocal done
        done += count
        progress("robustness", done, steps)

    nominal, _ = trial.run((), 1, seed, workers, report)
    values, cold = trial.run(every, samples, seed, workers, report)
    bands = [_bands(nominal[0, k], values[:, k]) for k in range(len(trial.areas))]
    ranking = []
    for error in every:
        alone, _ = trial.run((error,), min(samples, RANKING_SAMPLES), seed, workers, report)
        ranking.append(_cost(error, profile, trial.areas[0], nominal[0, 0], alone[:, 0]))
    ranking.sort(key=lambda cost: -(cost.v50_loss + cost.d95_loss))
    union = trial.areas[0]
    probability = np.full(len(trial.mesh.vertices_mm), np.nan)
    probability[union.vertex] = cold / samples
    likely = float(union.area_cm2[cold >= 0.5 * samples].sum()) + union.cold_cm2
    return Robustness(
        profile, samples, seed, bands[0], tuple(bands[1:]), tuple(ranking), trial.mesh, probability, likely
    )


class _Trial:
    """A plan ready to be tried with errors: everything that does not change from sample to sample."""

    def __init__(self, plan: Plan, profile: ErrorProfile, tissue: Sequence[Tissue] | None) -> None:
        self.profile = profile
        surface, points = plan.atlas.surface, plan.points
        self.deposits = deposits = plan_deposits(plan, tissue)
        angle = MOST_SD * math.radians(profile.angle_deg.value)
        margin = MOST_SD * profile.lateral_mm.value + angle * float(points.insertion_mm.max())
        widest = (1.0 + MOST_SD * profile.volume_cv.value) ** 0.5
        reach = float(deposits.reach_mm.max())
        self.mesh = mesh_for(
            surface, deposits, math.hypot(margin, margin) + (widest - 1.0) * reach + 1.0, EDGES_PER_RADIUS
        )
        parts = plan_areas(plan, self.mesh)
        self.areas: tuple[Area, ...] = (parts.union, *parts.targets)
        self.laid, self.tables = packed(self.mesh, deposits)
        self.group = _groups(plan, profile)
        law = {"wheal": WHEAL, "depot": DEPOT, "channel": CHANNEL}
        self.law = np.array([THREAD if b.length_mm > 0 else law[b.law] for b in deposits.boluses])[deposits.kind]
        along = points.needle + points.normal * np.einsum("ij,ij->i", -points.needle, points.normal)[:, None]
        length = np.linalg.norm(along, axis=1, keepdims=True)
        along = np.where(length > 1e-6, along / np.maximum(length, 1e-12), _any_tangent(points.normal))
        steps = plan.protocol.steps
        self.needle = np.column_stack(
            [
                along,
                np.cross(points.normal, along),
                points.insertion_mm,
                np.radians(points.angle_deg),
                points.volume_ml,
                np.array([step.leak_fraction for step in steps])[points.step],
                deposits.shapes[:, 4],
            ]
        )
        faces = np.full(len(surface.faces), -1, np.int64)
        faces[self.mesh.patch.chosen] = np.arange(len(self.mesh.patch.chosen))
        self.local_face = faces
        self.skin_triangles = (surface.vertices_mm, surface.faces, surface.face_neighbours)
        self.vertex_normals = surface.vertex_normals

    def run(
        self, errors: Sequence[str], samples: int, seed: int, workers: int | None, report: Callable[[int], None]
    ) -> tuple[FloatArray, IntArray]:
        """Metrics (samples, areas, metrics) with ``errors`` switched on, and how often each vertex of all targets gets
        less than half of its prescription."""
        sizes = np.array([self.profile.size(error).value if error in errors else 0.0 for error in ERRORS])
        sizes[2] = math.radians(sizes[2])
        sums, quantile = np.zeros((samples, len(self.areas), 8)), np.zeros((samples, len(self.areas), 4))
        union = self.areas[0]

        def block(first: int) -> NDArray[np.int64]:
            cold = np.zeros(len(union.vertex), np.int64)
            room = room_for(self.mesh)
            dose = np.zeros(len(self.mesh.vertices_mm))
            count = np.zeros(len(dose), np.int32)
            for sample in range(first, min(first + BLOCK, samples)):
                self._lay(sizes, _draws(seed, sample, self.group), room, dose, count)
                for k, area in enumerate(self.areas):
                    sums[sample, k], quantile[sample, k] = sums_and_quantiles(dose, count, area)
                _count_cold(dose, union.vertex, union.rx_ml_cm2, cold)
            return cold

        total = np.zeros(len(union.vertex), np.int64)
        with ThreadPoolExecutor(workers or os.cpu_count()) as pool:
            for cold in pool.map(block, range(0, samples, BLOCK)):
                total += cold
                report(min(BLOCK, samples))
        return _metrics(self.areas, sums, quantile), total

    def _lay(
        self, sizes: FloatArray, draws: FloatArray, room: Room, dose: FloatArray, count: NDArray[np.int32]
    ) -> None:
        deposits, mesh = self.deposits, self.mesh
        face_of, start, frames, shapes, reach, wanted = self.laid
        laid = (face_of.copy(), start, frames.copy(), shapes.copy(), reach.copy(), wanted)
        weight = np.zeros(len(deposits))
        err(
            sizes, draws, self.law, self.needle, deposits.stack_mm, deposits.depth_mm, start, deposits.nodes.face,
            deposits.nodes.bary, frames, *self.skin_triangles, self.vertex_normals, self.local_face,
            laid[0], laid[2], laid[3], laid[4], weight, mesh.edge_p95_mm,
        )  # fmt: skip
        dose[:] = 0.0
        count[:] = 0
        room[0][:] = 0
        lay_sum(mesh.skin, mesh.vertex_area_mm2, mesh.patch.open_edge, laid, self.tables, room, weight, dose, count)


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


@compiled
def lay_sum(
    skin: Skin,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    laid: Laid,
    tables: Tables,
    room: Room,
    weight: FloatArray,
    dose: FloatArray,
    count: NDArray[np.int32],
) -> None:
    """Add all deposits, through all layers, to ``dose`` (v,) and their number to ``count`` (v,)."""
    for p in range(len(weight)):
        if weight[p] > 0.0:
            rows, _, _, _ = scaled_footprint(p, p + 1, skin, area_mm2, open_edge, laid, tables, room)
            for r in range(rows):
                v = room[3][r]
                dose[v] += weight[p] * (room[4][r, 0] + room[4][r, 1] + room[4][r, 2])
                count[v] += 1


@compiled
def _count_cold(dose: FloatArray, vertex: IntArray, rx: FloatArray, cold: IntArray) -> None:
    for i in range(len(vertex)):
        if dose[vertex[i]] < 0.5 * rx[i]:
            cold[i] += 1


def _draws(seed: int, sample: int, group: IntArray) -> FloatArray:
    """Normal numbers of one sample, (n, 8), cut at three; those along the skin are shared within a group."""
    draws = np.random.default_rng((seed, sample)).standard_normal((len(group), DRAWS))
    draws[:, :2] = draws[group, :2]
    return np.asarray(np.clip(draws, -MOST_SD, MOST_SD))


def _groups(plan: Plan, profile: ErrorProfile) -> IntArray:
    """The first injection of the stamp that each one belongs to, itself where it belongs to none; shape (n,)."""
    points = plan.points
    alone = np.arange(len(points))
    stamped = np.array([step.pattern.kind == "stamp" for step in plan.protocol.steps])[points.step]
    if not profile.stamp_together or not stamped.any():
        return alone
    keys = np.column_stack([points.target, points.row])
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    return np.where(stamped, first[inverse.reshape(-1)], alone)


def _any_tangent(normal: FloatArray) -> FloatArray:
    """Some unit tangent at each normal, (n, 3)."""
    axis = np.zeros_like(normal)
    axis[np.arange(len(normal)), np.abs(normal).argmin(axis=1)] = 1.0
    tangent = np.cross(normal, axis)
    return np.asarray(tangent / np.linalg.norm(tangent, axis=1, keepdims=True))


def _metrics(areas: Sequence[Area], sums: FloatArray, quantile: FloatArray) -> FloatArray:
    """METRICS of every sample and area, (samples, areas, metrics); NaN where one has no value. As in measure_area."""
    whole = np.array([area.whole_cm2 for area in areas])
    held, square, v50, v100, v150, covered, overlapped, excess = np.moveaxis(sums, 2, 0)
    mean = held / whole
    d98, d95, d50, d2 = np.moveaxis(quantile, 2, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        cv = np.where(mean > 0, np.sqrt(np.maximum(square / whole - mean**2, 0.0)) / mean, np.nan)
        hi = np.where(d50 > 0, (d2 - d98) / d50, np.nan)
        over = np.where(held > 0, excess / held, np.nan)
    shares = [part / whole for part in (v50, v100, v150)]
    rest = [v150, whole - v50, cv, hi, over, covered / whole, overlapped / whole]
    return np.stack([held, mean, d98, d95, d50, d2, *shares, *rest], axis=2)


def _bands(nominal: FloatArray, values: FloatArray) -> dict[str, Band]:
    return {name: _band(nominal[k], values[:, k]) for k, name in enumerate(METRICS)}


def _band(nominal: float, values: FloatArray) -> Band:
    known = values[~np.isnan(values)]
    ends: list[float | None] = [None, None, None]
    if len(known):
        ends = [float(value) for value in np.quantile(known, [0.05, 0.5, 0.95])]
    return Band(None if math.isnan(nominal) else float(nominal), *ends)


def _cost(error: str, profile: ErrorProfile, union: Area, nominal: FloatArray, values: FloatArray) -> ErrorCost:
    v50, d95 = METRICS.index("v50"), METRICS.index("d95")
    rx = union.mean_rx_ml_cm2
    spread = _band(nominal[v50], values[:, v50]), _band(nominal[d95] / rx, values[:, d95] / rx)
    losses = [float(band.nominal or 0.0) - float(band.p50 or 0.0) for band in spread]
    return ErrorCost(error, profile.size(error).value, ERRORS[error][1], *spread, *losses)
