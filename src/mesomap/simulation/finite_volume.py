"""Tier 3, the reference: diffusion and clearance of deposits in a block of tissue under curved skin, cell by cell.

K du/dt = div(K D grad u) - K k u with c = K u, on cubes, explicit in time: second order in space for smooth fields, first in
time at a step that keeps it stable, so second in space where the step falls with its square. Nothing leaves through the
skin nor the walls. The state is what each cell holds; what it lost is cleared."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.substance import Substance

STABLE = 0.9
FEWEST_CELLS = 3

Depth = Callable[[FloatArray], FloatArray]
"""Depth below the skin, mm, of places (n, 3), negative outside; shape (n,)."""


@dataclass(frozen=True, eq=False)
class Block:
    """Cells of ``cell_mm`` from ``origin_mm``, the corner of the first: ``layer`` (nx, ny, nz) is 0, 1 or 2 in skin,
    subcutis and deeper, -1 outside the tissue (by the middle of the cell)."""

    origin_mm: FloatArray
    cell_mm: float
    layer: NDArray[np.int8]

    @property
    def volume_mm3(self) -> float:
        """Volume of a cell."""
        return self.cell_mm**3

    def middles_mm(self, low: Sequence[int] = (0, 0, 0), high: Sequence[int] | None = None) -> FloatArray:
        """Middles of the cells from ``low`` up to ``high``, shape (cells, 3), in the order of the array."""
        ends = self.layer.shape if high is None else high
        axes = [self.origin_mm[k] + self.cell_mm * (np.arange(low[k], ends[k]) + 0.5) for k in range(3)]
        return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)


@dataclass(frozen=True, eq=False)
class State:
    """What each cell of ``block`` holds, ``amount`` (nx, ny, nz), of a whole of 1 a deposit; ``cleared`` since the start,
    ``time_s`` after it."""

    block: Block
    amount: FloatArray
    cleared: float
    time_s: float

    @property
    def in_layer(self) -> FloatArray:
        """Amount in skin, subcutis and deeper, shape (3,)."""
        return np.array([float(self.amount[self.block.layer == k].sum()) for k in range(3)])


def make_block(
    low_mm: FloatArray,
    high_mm: FloatArray,
    cell_mm: float,
    depth: Depth,
    skin_mm: float | Callable[[FloatArray], FloatArray],
    fascia_mm: float,
) -> Block:
    """Cells between two corners, their layers by ``depth`` below the skin. ``skin_mm`` is its thickness, or what gives it at
    places (n, 3). Raises InputError for cells that are not positive or too large for the block."""
    size = np.asarray(high_mm, float) - np.asarray(low_mm, float)
    if not (math.isfinite(cell_mm) and cell_mm > 0.0) or (size / cell_mm < FEWEST_CELLS).any():
        raise InputError(f"finite volume: cells of {cell_mm!r} mm do not fit a block of {size.round(2).tolist()} mm")
    shape = tuple(int(n) for n in np.ceil(size / cell_mm - 1e-9))
    block = Block(np.asarray(low_mm, float), cell_mm, np.full(shape, -1, np.int8))
    layer = np.empty(shape, np.int8).reshape(shape[0], -1)
    for i in range(shape[0]):
        places = block.middles_mm((i, 0, 0), (i + 1, *shape[1:]))
        below = depth(places)
        skin = skin_mm(places) if callable(skin_mm) else skin_mm
        layer[i] = np.where(below < 0.0, -1, (below >= skin).astype(int) + (below >= np.maximum(fascia_mm, skin)))
    return replace(block, layer=layer.reshape(shape))


def inside_deposit(bolus: Bolus, entry_mm: FloatArray, normal: FloatArray, places_mm: FloatArray) -> NDArray[np.bool_]:
    """Whether places (n, 3) lie in the ellipsoid of ``bolus`` under an entry, its axis the outward ``normal`` there."""
    away = places_mm - entry_mm
    below = -(away @ normal)
    square = np.einsum("ij,ij->i", away, away) - below**2
    inside = square / bolus.a_mm**2 + ((below - bolus.depth_mm) / bolus.b_mm) ** 2 <= 1.0
    return np.asarray(inside & (below >= bolus.top_mm) & (below <= bolus.bottom_mm))


def placed(
    block: Block, bolus: Bolus, entries_mm: FloatArray, normals: FloatArray, depth: Depth, parts: int = 4
) -> State:
    """The start: a deposit of 1 under each of n entries (n, 3), cells filled by ``parts`` cubed samples in the tissue."""
    amount = np.zeros(block.layer.shape)
    reach = math.hypot(bolus.a_mm, bolus.b_mm + bolus.depth_mm) + block.cell_mm
    offsets = (np.arange(parts) + 0.5) / parts - 0.5
    sub = block.cell_mm * np.stack(np.meshgrid(offsets, offsets, offsets, indexing="ij"), -1).reshape(-1, 3)
    for entry, normal in zip(entries_mm, normals, strict=True):
        low = np.maximum(np.floor((entry - reach - block.origin_mm) / block.cell_mm), 0).astype(int)
        high = np.minimum(np.ceil((entry + reach - block.origin_mm) / block.cell_mm), block.layer.shape).astype(int)
        window = tuple(slice(a, b) for a, b in zip(low, high, strict=True))
        middles = block.middles_mm(low.tolist(), high.tolist())
        own = np.zeros(len(middles))
        for step in sub:
            own += inside_deposit(bolus, entry, normal, middles + step)
        own = np.where(block.layer[window].reshape(-1) >= 0, own, 0.0)
        if own.sum() <= 0.0:
            raise InputError(
                "finite volume: a deposit lies outside of the tissue of its block, or is finer than its cells"
            )
        amount[window] += (own / own.sum()).reshape(amount[window].shape)
    return State(block, amount, 0.0, 0.0)


def later(state: State, substance: Substance, seconds: float, step_s: float | None = None) -> State:
    """The state ``seconds`` later; steps as long as is stable, or ``step_s``.

    Raises InputError for a negative time, and for a step that is not stable."""
    if not (math.isfinite(seconds) and seconds >= 0.0):
        raise InputError(f"finite volume: {seconds!r} s; it must be 0 or a positive number")
    block, d = state.block, np.array(substance.diffusion_mm2_s)
    partition = np.array(substance.partition)
    k = np.asarray(substance.clearance_per_s, float)
    conductance = np.zeros((3, 3))
    for i in range(3):
        for j in range(3):
            a, b = partition[i] * d[i], partition[j] * d[j]
            conductance[i, j] = 2.0 * a * b / (a + b)
    most = max(6.0 * conductance[i].max() / (partition[i] * block.cell_mm**2) + k[i] for i in range(3))
    stable = STABLE / most
    if step_s is not None and step_s > 1.0 / most:
        raise InputError(f"finite volume: steps of {step_s:g} s are not stable; the longest is {1.0 / most:.3g} s")
    steps = max(1, math.ceil(seconds / (step_s or stable) - 1e-9)) if seconds > 0 else 0
    if not steps:
        return state
    end, cleared = run_steps(
        state.amount, block.layer, conductance / block.cell_mm**2, 1.0 / partition, k, seconds / steps, steps
    )
    return State(block, end, state.cleared + cleared, state.time_s + seconds)


@compiled
def run_steps(
    amount: FloatArray,
    layer: NDArray[np.int8],
    conductance: FloatArray,
    per_capacity: FloatArray,
    clearance: FloatArray,
    step_s: float,
    steps: int,
) -> tuple[FloatArray, float]:
    """``steps`` explicit steps of the seven-point scheme; the amounts after, and what was cleared."""
    nx, ny, nz = amount.shape
    now, after, cleared = amount.copy(), amount.copy(), 0.0
    for _ in range(steps):
        for i in range(nx):
            for j in range(ny):
                for k in range(nz):
                    own = layer[i, j, k]
                    if own < 0:
                        continue
                    u = now[i, j, k] * per_capacity[own]
                    flux = 0.0
                    if i > 0 and layer[i - 1, j, k] >= 0:
                        other = layer[i - 1, j, k]
                        flux += conductance[own, other] * (now[i - 1, j, k] * per_capacity[other] - u)
                    if i < nx - 1 and layer[i + 1, j, k] >= 0:
                        other = layer[i + 1, j, k]
                        flux += conductance[own, other] * (now[i + 1, j, k] * per_capacity[other] - u)
                    if j > 0 and layer[i, j - 1, k] >= 0:
                        other = layer[i, j - 1, k]
                        flux += conductance[own, other] * (now[i, j - 1, k] * per_capacity[other] - u)
                    if j < ny - 1 and layer[i, j + 1, k] >= 0:
                        other = layer[i, j + 1, k]
                        flux += conductance[own, other] * (now[i, j + 1, k] * per_capacity[other] - u)
                    if k > 0 and layer[i, j, k - 1] >= 0:
                        other = layer[i, j, k - 1]
                        flux += conductance[own, other] * (now[i, j, k - 1] * per_capacity[other] - u)
                    if k < nz - 1 and layer[i, j, k + 1] >= 0:
                        other = layer[i, j, k + 1]
                        flux += conductance[own, other] * (now[i, j, k + 1] * per_capacity[other] - u)
                    lost = step_s * clearance[own] * now[i, j, k]
                    cleared += lost
                    after[i, j, k] = now[i, j, k] + step_s * flux - lost
        now, after = after, now
    return now, cleared


def under_faces(
    state: State, corners_mm: FloatArray, normals: FloatArray, deepest_mm: float, slices: int
) -> FloatArray:
    """What lies under each of f triangles of the skin, per mm2 of it, shape (f,).

    ``corners_mm`` (f, 3, 3) and outward ``normals`` (f, 3, 3) there: the tissue under a face is the prism between its
    offsets along the normals, cut into ``slices`` down to ``deepest_mm``; the concentration, linear between the middles of
    cells of tissue, is taken in the middle of each slice times the area of the offset triangle there."""
    from scipy.ndimage import map_coordinates

    block = state.block
    tissue = (block.layer >= 0).astype(float)
    held = np.where(block.layer >= 0, state.amount, 0.0) / block.volume_mm3
    area = _areas(corners_mm)
    total = np.zeros(len(corners_mm))
    thick = deepest_mm / slices
    for s in range(slices):
        offset = corners_mm - (s + 0.5) * thick * normals
        at = ((offset.mean(axis=1) - block.origin_mm) / block.cell_mm - 0.5).T
        weight = map_coordinates(tissue, at, order=1, mode="nearest")
        value = map_coordinates(held, at, order=1, mode="nearest")
        total += np.where(weight > 1e-9, value / np.maximum(weight, 1e-9), 0.0) * _areas(offset) / area * thick
    return total


def start_under_faces(
    bolus: Bolus,
    entries_mm: FloatArray,
    entry_normals: FloatArray,
    corners_mm: FloatArray,
    normals: FloatArray,
    slices: int,
    parts: int = 3,
) -> FloatArray:
    """The same of the start itself, without cells: each face in ``parts`` squared smaller ones, deposits of 1 that hold their
    mass exactly after what sticks out of the skin is shared over the rest. Shape (n deposits, f), per mm2."""
    from mesomap.geometry.section import face_template

    lattice, triangles = face_template(parts)
    middles = lattice[triangles].mean(axis=1) / parts
    deepest = min(bolus.depth_mm + bolus.b_mm, bolus.bottom_mm) * 1.02 + 0.02
    shape = np.array([bolus.depth_mm, bolus.a_mm, bolus.b_mm, bolus.top_mm, bolus.bottom_mm])
    held = np.zeros((len(entries_mm), len(corners_mm)))
    for own, entry, normal in zip(held, entries_mm, entry_normals, strict=True):
        _add_insides(corners_mm, normals, middles, deepest / slices, slices, shape, entry, normal, own)
    mass = held.sum(axis=1)[:, None]
    return np.asarray(held / np.where(mass > 0, mass, 1.0) / _areas(corners_mm))


@compiled
def _add_insides(
    corners: FloatArray,
    normals: FloatArray,
    middles: FloatArray,
    thick: float,
    slices: int,
    shape: FloatArray,
    entry: FloatArray,
    normal: FloatArray,
    held: FloatArray,
) -> None:
    """Into ``held`` (f,), mm3: what of the bolus lies in the prism under each face, by ``slices`` of it and the ``middles``
    (m, 3) of its parts, in barycentrics; ``shape`` is depth, half axes, top and bottom of the bolus."""
    depth, a, b, top, bottom = shape
    place = np.empty((3, 3))
    for f in range(len(held)):
        for s in range(slices):
            for k in range(3):
                for c in range(3):
                    place[k, c] = corners[f, k, c] - (s + 0.5) * thick * normals[f, k, c]
            inside = 0
            for m in range(len(middles)):
                square = below = 0.0
                for c in range(3):
                    away = -entry[c]
                    for k in range(3):
                        away += middles[m, k] * place[k, c]
                    square += away * away
                    below -= away * normal[c]
                if top <= below <= bottom:
                    inside += (square - below * below) / (a * a) + ((below - depth) / b) ** 2 <= 1.0
            if inside:
                ux, uy, uz = place[1, 0] - place[0, 0], place[1, 1] - place[0, 1], place[1, 2] - place[0, 2]
                vx, vy, vz = place[2, 0] - place[0, 0], place[2, 1] - place[0, 1], place[2, 2] - place[0, 2]
                x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
                held[f] += 0.5 * math.sqrt(x * x + y * y + z * z) * thick * inside / len(middles)


def _areas(corners_mm: FloatArray) -> FloatArray:
    cross = np.cross(corners_mm[:, 1] - corners_mm[:, 0], corners_mm[:, 2] - corners_mm[:, 0])
    return np.asarray(0.5 * np.linalg.norm(cross, axis=1))
