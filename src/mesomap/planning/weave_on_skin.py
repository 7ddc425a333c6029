"""A lattice laid on a region: rows that keep their distances along the skin, clear of the border and of closed zones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.lattice import MOST_COLUMNS, Lattice, Weave, planar_lattice
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.cover import best_phase, covering_radius_mm
from mesomap.planning.ground import Flat, Ground
from mesomap.planning.relax import relax

AROUND = 0.4
"""Points as far as this multiple of the spacing outside help to shape the lattice before they are left out."""
LOST = 0.9
"""Points farther outside than this multiple of the spacing are given up."""
ROUNDS = 8
DRAWN_IN = 0.3
"""A point may be drawn in from this multiple of the spacing outside to cover a spot inside."""
BARE = 1.03
"""A spot is bare where it lies farther than this multiple of the lattice's own covering radius from the nearest point."""
CLOSEST = 0.87
"""No two points come closer than this multiple of the asked distance."""
TRUE_ENOUGH = 0.002
"""Part by which lengths on the sheet may differ from exact ones before the lattice is relaxed again."""


@dataclass(frozen=True, eq=False)
class Woven:
    """A lattice on the skin: ``place`` (n,) on the patch, ``partner`` (n,) the mirror-image point on a midline region (the point
    itself on the midline) or -1, ``pairs`` (k, 2) neighbours within the region, ``asked_mm`` and exact ``length_mm`` (k,)."""

    lattice: Lattice
    place: SurfacePoints
    partner: IntArray
    pairs: IntArray
    asked_mm: FloatArray
    length_mm: FloatArray


def weave_on_skin(atlas: Atlas, ground: Ground, weave: Weave, direction_deg: float, symmetric: bool) -> Woven:
    """Lay ``weave`` on the ground of a region, rows at ``direction_deg`` in its chart; with ``symmetric`` its own mirror image
    in the chart's u = 0. No point at all is possible."""
    flat, sheet, clear = ground.flat, ground.flat.sheet, ground.clear_mm
    spacing = max(weave.along_mm, weave.across_mm)
    phase = best_phase(sheet, clear, weave, direction_deg, _phases(weave, direction_deg, symmetric))
    bounds = flat.border.buffer(spacing).bounds
    lattice = planar_lattice(weave, direction_deg, phase, bounds)
    near = lattice.keep(sheet.values(clear, lattice.uv_mm) > -AROUND * spacing)
    if len(near):
        near = _grown(flat, clear, near, spacing)
    inside = sheet.values(clear, near.uv_mm) >= 0.0
    inside = _with_reserve(flat, clear, near, inside, symmetric)
    kept = near.keep(inside)
    kept = kept.at(relax(sheet, kept, inside_mm=clear))
    woven = _settled(atlas, ground, kept, symmetric)
    stretch = woven.length_mm / sheet.lengths_mm(*(woven.lattice.uv_mm[woven.pairs[:, k]] for k in range(2)))
    if len(stretch) and np.abs(stretch - 1.0).max() > TRUE_ENOUGH:
        every, _ = woven.lattice.neighbours()
        true = np.ones(len(every))
        true[_rows_of(every, woven.pairs, len(woven.lattice))] = stretch
        again = woven.lattice.at(relax(sheet, woven.lattice, stretch=true, inside_mm=clear))
        woven = _settled(atlas, ground, again, symmetric)
    return woven


def _rows_of(every: IntArray, pairs: IntArray, n: int) -> IntArray:
    """The row in ``every`` of each of ``pairs``, a part of it in the same order."""
    key = every[:, 0] * n + every[:, 1]
    order = np.argsort(key)
    return np.asarray(order[np.searchsorted(key[order], pairs[:, 0] * n + pairs[:, 1])])


def _phases(weave: Weave, direction_deg: float, symmetric: bool) -> FloatArray:
    eighths, quarters = np.arange(8) / 8.0, np.arange(4) / 4.0
    # On a midline region the lattice must be its own mirror image in u = 0.
    if not symmetric:
        along, across = quarters, eighths
    elif direction_deg == 0.0:
        along, across = np.array([0.0, 0.5]), eighths
    else:
        along, across = eighths, np.array([0.0]) if weave.staggered else np.array([0.0, 0.25])
    return np.stack(np.meshgrid(along, across, indexing="ij"), axis=-1).reshape(-1, 2)


def _grown(flat: Flat, clear: FloatArray, lattice: Lattice, spacing: float) -> Lattice:
    """The lattice relaxed, and continued where curvature has drawn it away from the border or pushed it beyond."""
    lattice = lattice.at(relax(flat.sheet, lattice))
    for _ in range(ROUNDS):
        lattice = lattice.keep(flat.sheet.values(clear, lattice.uv_mm) > -LOST * spacing)
        more = _continued(lattice)
        wanted = flat.sheet.values(clear, more.uv_mm) > -AROUND * spacing
        wanted &= flat.sheet.values((flat.sheet.face >= 0).astype(float), more.uv_mm) > 0.5
        if not wanted.any():
            break
        more = more.keep(wanted)
        lattice = Lattice(
            lattice.weave,
            np.concatenate([lattice.row, more.row]),
            np.concatenate([lattice.column, more.column]),
            np.concatenate([lattice.uv_mm, more.uv_mm]),
        )
        lattice = lattice.at(relax(flat.sheet, lattice))
    return lattice


def _continued(lattice: Lattice) -> Lattice:
    """The points that are missing next to those of a lattice, where straight lines through it lead."""
    row, column, uv = [], [], []
    for down, right in lattice.weave.steps:
        ahead = lattice.step(down, right)
        # The reverse of a slanting step: where stepping ahead leads here.
        behind = np.full(len(lattice), -1)
        behind[ahead[ahead >= 0]] = np.flatnonzero(ahead >= 0)
        odd = lattice.row % 2 if lattice.weave.staggered and down else np.zeros(len(lattice), np.int64)
        back = (lattice.row - down) % 2 if lattice.weave.staggered and down else np.zeros(len(lattice), np.int64)
        for there, missing, new_row, new_column in (
            (behind, ahead, lattice.row + down, lattice.column + right + odd),
            (ahead, behind, lattice.row - down, lattice.column - right - back),
        ):
            here = np.flatnonzero((missing < 0) & (there >= 0))
            row.append(new_row[here])
            column.append(new_column[here])
            uv.append(2.0 * lattice.uv_mm[here] - lattice.uv_mm[there[here]])
    all_row, all_column, all_uv = np.concatenate(row), np.concatenate(column), np.concatenate(uv)
    key, first, group, count = np.unique(
        all_row * MOST_COLUMNS + all_column, return_index=True, return_inverse=True, return_counts=True
    )
    mean = np.stack([np.bincount(group, all_uv[:, k], len(key)) / count for k in range(2)], axis=1)
    return Lattice(lattice.weave, all_row[first], all_column[first], mean)


def _with_reserve(
    flat: Flat, clear: FloatArray, lattice: Lattice, inside: NDArray[np.bool_], symmetric: bool
) -> NDArray[np.bool_]:
    """``inside`` and, as long as a spot well inside is bare, the nearest point from just outside."""
    weave = lattice.weave
    spacing = max(weave.along_mm, weave.across_mm)
    outside = flat.sheet.values(clear, lattice.uv_mm)
    inside = inside.copy()
    reserve = ~inside & (outside > -DRAWN_IN * spacing)
    twin = _twins(lattice, spacing) if symmetric else np.arange(len(lattice))
    while inside.any() and reserve.any():
        radius, spot = covering_radius_mm(flat.sheet, clear, 0.5 * spacing, lattice.uv_mm[inside], spacing)
        if radius <= BARE * weave.covering_radius_mm:
            break
        candidates = np.flatnonzero(reserve)
        away = np.linalg.norm(lattice.uv_mm[candidates] - spot, axis=1)
        if away.min() >= radius:
            break
        chosen = int(candidates[away.argmin()])
        for point in {chosen, int(twin[chosen])} - {-1}:
            inside[point], reserve[point] = True, False
    if not inside.any() and reserve.any():
        # A region about as wide as the spacing: one point is drawn to where it fits.
        inside[int(np.argmax(np.where(reserve, outside, -np.inf)))] = True
    return inside


def _twins(lattice: Lattice, spacing: float) -> IntArray:
    """The point nearest to the mirror image of each in u = 0, -1 where there is none near or it is not mutual."""
    if len(lattice) == 0:
        return np.zeros(0, np.int64)
    away, twin = cKDTree(lattice.uv_mm).query(lattice.uv_mm * np.array([-1.0, 1.0]))
    mutual = (away < 0.3 * spacing) & (twin[twin] == np.arange(len(twin)))
    return np.where(mutual, twin, -1)


def _settled(atlas: Atlas, ground: Ground, lattice: Lattice, symmetric: bool) -> Woven:
    """A relaxed lattice on the patch: made exactly its own mirror image, without points that break a margin or come too
    close to another, and with exact lengths."""
    flat = ground.flat
    spacing = max(lattice.weave.along_mm, lattice.weave.across_mm)
    rows, place = flat.chart.locate(lattice.uv_mm)
    lattice = lattice.keep(np.isin(np.arange(len(lattice)), rows))
    partner = np.full(len(lattice), -1)
    if symmetric:
        twin = _twins(lattice, spacing)
        paired = twin >= 0
        renumbered = np.cumsum(paired) - 1
        lattice, place, partner = lattice.keep(paired), place[paired], renumbered[twin[paired]]
        lattice, place = _mirrored_exactly(atlas, flat, lattice, place, partner)
    kept = ground.clearance_mm(lattice.uv_mm, place.face) >= 0.0
    if symmetric:
        kept &= kept[partner]
    lattice, place, partner = _only(kept, lattice, place, partner)
    pairs, asked = lattice.neighbours()
    ends = [lattice.uv_mm[pairs[:, k]] for k in range(2)]
    length = flat.geodesics.between(place, pairs, 1.01 * flat.sheet.lengths_mm(*ends) + 0.05)
    missed = np.flatnonzero(np.isinf(length))
    length[missed] = flat.geodesics.between(place, pairs[missed], 3.0 * spacing)
    near = length < CLOSEST * asked
    if near.any():
        # Of two points that are too close the one nearer to the border is given up.
        clear = flat.sheet.values(ground.clear_mm, lattice.uv_mm)
        ends_clear = clear[pairs[near]]
        given_up = pairs[near][np.arange(near.sum()), np.argmin(ends_clear, axis=1)]
        kept = ~np.isin(np.arange(len(lattice)), given_up)
        if symmetric:
            kept &= kept[partner]
        renumbered = np.where(kept, np.cumsum(kept) - 1, -1)
        lattice, place, partner = _only(kept, lattice, place, partner)
        whole = (renumbered[pairs] >= 0).all(axis=1)
        pairs, asked, length = renumbered[pairs[whole]], asked[whole], length[whole]
    within = np.isfinite(length)
    if len(pairs):
        within &= shapely.covers(flat.border, shapely.linestrings(lattice.uv_mm[pairs]))
    return Woven(lattice, place, partner, pairs[within], asked[within], length[within])


def _only(
    kept: NDArray[np.bool_], lattice: Lattice, place: SurfacePoints, partner: IntArray
) -> tuple[Lattice, SurfacePoints, IntArray]:
    renumbered = np.cumsum(kept) - 1
    return lattice.keep(kept), place[kept], np.where(partner[kept] >= 0, renumbered[partner[kept]], -1)


def _mirrored_exactly(
    atlas: Atlas, flat: Flat, lattice: Lattice, place: SurfacePoints, partner: IntArray
) -> tuple[Lattice, SurfacePoints]:
    image_uv = flat.to_uv(atlas.mirrored(flat.on_surface(place)))
    mean_uv = 0.5 * (lattice.uv_mm + image_uv[partner])
    _, place = flat.chart.locate(mean_uv)
    # The right half is the exact image of the left; a point that is its own image is put on the midline by the mean.
    image = atlas.mirrored(flat.on_surface(place))
    right = (mean_uv[:, 0] < 0) & (partner != np.arange(len(partner)))
    face = np.where(right, flat.local[image.face[partner]], place.face)
    bary = np.where(right[:, None], image.bary[partner], place.bary)
    place = SurfacePoints(face, bary)
    return lattice.at(flat.chart.to_uv(place)), place
