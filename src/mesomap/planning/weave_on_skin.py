"""A lattice laid on a region: rows that keep their distances along the skin, clear of the border and of closed
zones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.geometry.lattice import MOST_COLUMNS, Lattice, Weave, planar_lattice
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.sheet import Sheet
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.cover import covering_radius_mm, rank_phases
from mesomap.planning.ground import Flat
from mesomap.planning.relax import relax
from mesomap.planning.site import Laid, Site

AROUND = 0.4
"""Points as far as this multiple of the spacing outside help to shape the lattice before they are left out."""
LOST = 0.9
"""Points farther outside than this multiple of the spacing are given up."""
ROUNDS = 8
DRAWN_IN = 0.3
"""A point may be drawn in from this multiple of the spacing outside to cover a spot inside."""
BARE = 1.03
"""A spot is bare where it lies farther than this multiple of the lattice's own covering radius from the nearest
point."""
COVERED, MOST_PHASES = 1.06, 6
"""So many phases are tried until no spot lies farther than this multiple of the lattice's own covering radius."""
CLOSEST = 0.87
"""No two points come closer than this multiple of the asked distance."""
TRUE_ENOUGH = 0.002
"""Part by which lengths on the sheet may differ from exact ones before the lattice is relaxed again."""


def weave_on_skin(
    site: Site,
    weave: Weave,
    direction_deg: float,
    phase: tuple[float, float] | None = None,
    shift: tuple[float, float] = (0.0, 0.0),
) -> Laid:
    """Lay ``weave`` on the ground of a region, rows at ``direction_deg`` in its chart. No point at all is possible.

    Of several phases the first is taken whose points leave no spot bare, or the one with the smallest covering radius;
    ``phase``, parts of the pitches along and across the rows, is kept where it is given. What was found is then moved by
    ``shift``, in the same parts; where the lattice must be its own mirror image, as far as it stays so.
    """
    sheet, clear, spacing = site.flat.sheet, site.ground.clear_mm, weave.widest_mm
    if phase is not None:
        # Half of it, since the phase of a lattice counts two rows as one.
        phases = np.array([[phase[0], 0.5 * phase[1]]])
    else:
        phases = rank_phases(sheet, clear, weave, direction_deg, _phases(weave, direction_deg, site.symmetric))
    bounds = site.flat.border.buffer(spacing).bounds
    best: tuple[float, Laid, FloatArray] | None = None
    for tried in phases[:MOST_PHASES]:
        laid = _woven(site, planar_lattice(weave, direction_deg, _pair(tried), bounds))
        if len(laid.place) == 0:
            continue
        uv = site.flat.chart.to_uv(laid.place)
        radius, _ = covering_radius_mm(sheet, clear, 0.5 * spacing, uv, spacing)
        if best is None or radius < best[0]:
            best = radius, laid, tried
        if radius <= COVERED * weave.covering_radius_mm:
            break
    laid = laid if best is None else best[1]
    moved = _mirrored_shift(shift, direction_deg) if site.symmetric else shift
    if any(moved):
        start = phases[0] if best is None else best[2]
        after = start + np.array([moved[0], 0.5 * moved[1]])
        laid = _woven(site, planar_lattice(weave, direction_deg, _pair(after), bounds))
    return replace(laid, row=laid.row - 2 * (_first(laid.row) // 2), column=laid.column - _first(laid.column))


def _pair(phase: FloatArray) -> tuple[float, float]:
    return float(phase[0]), float(phase[1])


def _mirrored_shift(shift: tuple[float, float], direction_deg: float) -> tuple[float, float]:
    """The nearest shift by which a lattice that is its own mirror image in u = 0 stays so: by halves of the pitch that runs
    across the body."""
    along, across = shift
    return (round(2.0 * along) / 2.0, across) if direction_deg == 0.0 else (along, float(round(across)))


def _first(numbers: IntArray) -> int:
    return int(numbers.min()) if len(numbers) else 0


def _woven(site: Site, lattice: Lattice) -> Laid:
    """A planar lattice drawn on to the skin."""
    flat, sheet, clear = site.flat, site.flat.sheet, site.ground.clear_mm
    near = lattice.keep(
        sheet.holds(lattice.uv_mm) & (sheet.values(clear, lattice.uv_mm) > -AROUND * lattice.weave.widest_mm)
    )
    if len(near) == 0:
        return _settled(site, near)
    near = _grown(flat, clear, near, site.symmetric)
    inside = sheet.values(clear, near.uv_mm) >= 0.0
    for _ in range(ROUNDS):
        if inside.any():
            kept = near.keep(inside)
            twin = _twins(kept) if site.symmetric else None
            near.uv_mm[inside] = relax(sheet, kept, inside_mm=clear, twin=twin, evened=True)
        reserve = _reserve(flat, clear, near, inside, site.symmetric)
        if not reserve.any():
            break
        inside |= reserve
    laid = _settled(site, near.keep(inside))
    uv = flat.chart.to_uv(laid.place)
    stretch = laid.length_mm / sheet.lengths_mm(uv[laid.pairs[:, 0]], uv[laid.pairs[:, 1]])
    if len(stretch) and np.abs(stretch - 1.0).max() > TRUE_ENOUGH:
        again = Lattice(lattice.weave, laid.row, laid.column, uv)
        every, _ = again.neighbours()
        true = np.ones(len(every))
        true[_rows_of(every, laid.pairs, len(again))] = stretch
        own_twin = laid.partner if site.symmetric else None
        laid = _settled(site, again.at(relax(sheet, again, stretch=true, inside_mm=clear, twin=own_twin, evened=True)))
    within_region = int(shapely.contains_xy(flat.border, *near.uv_mm.T).sum())
    return replace(laid, lost=max(within_region - len(laid.place), 0))


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


def _grown(flat: Flat, clear: FloatArray, lattice: Lattice, symmetric: bool) -> Lattice:
    """The lattice relaxed, and continued where curvature has drawn it away from the border or pushed it beyond."""
    spacing = lattice.weave.widest_mm
    for _ in range(ROUNDS):
        lattice = lattice.at(relax(flat.sheet, lattice, twin=_twins(lattice) if symmetric else None, roughly=True))
        lattice = lattice.keep(flat.sheet.values(clear, lattice.uv_mm) > -LOST * spacing)
        more = _continued(lattice)
        wanted = flat.sheet.values(clear, more.uv_mm) > -AROUND * spacing
        wanted &= flat.sheet.holds(more.uv_mm)
        if not wanted.any():
            break
        lattice = lattice.joined(more.keep(wanted))
    return lattice


def _continued(lattice: Lattice) -> Lattice:
    """The points that are missing next to those of a lattice, where straight lines through it lead."""
    row, column, uv = [], [], []
    for down, right in lattice.weave.steps:
        places = lattice.ahead(down, right), lattice.behind(down, right)
        ahead, behind = (lattice.find(*place) for place in places)
        for (new_row, new_column), missing, there in zip(places, (ahead, behind), (behind, ahead), strict=True):
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


def _reserve(
    flat: Flat, clear: FloatArray, lattice: Lattice, inside: NDArray[np.bool_], symmetric: bool
) -> NDArray[np.bool_]:
    """Points just outside to be drawn in, each because it is the nearest to a bare spot well inside."""
    weave = lattice.weave
    outside = flat.sheet.values(clear, lattice.uv_mm)
    left = ~inside & (outside > -DRAWN_IN * weave.widest_mm)
    chosen = np.zeros(len(lattice), bool)
    twin = _twins(lattice) if symmetric else np.arange(len(lattice))
    if not inside.any() and left.any():
        # A region about as wide as the spacing: one point is drawn to where it fits.
        chosen[int(np.argmax(np.where(left, outside, -np.inf)))] = True
    while left.any():
        points = lattice.uv_mm[inside | chosen]
        radius, spot = covering_radius_mm(flat.sheet, clear, 0.5 * weave.widest_mm, points, weave.widest_mm)
        if radius <= BARE * weave.covering_radius_mm:
            break
        candidates = np.flatnonzero(left)
        # How far from the spot a point is once it has been drawn in.
        away = np.linalg.norm(lattice.uv_mm[candidates] - spot, axis=1) + outside[candidates]
        if away.min() >= radius:
            break
        nearest = int(candidates[away.argmin()])
        both = [nearest, int(twin[nearest])]
        chosen[both], left[both] = True, False
    return chosen


def _twins(lattice: Lattice) -> IntArray:
    """The point at the mirror image of each in u = 0."""
    return np.asarray(cKDTree(lattice.uv_mm).query(lattice.uv_mm * np.array([-1.0, 1.0]))[1])


def _settled(site: Site, lattice: Lattice) -> Laid:
    """A relaxed lattice on the patch: made exactly its own mirror image, without points that break a margin or come
    too close to another, and with exact lengths."""
    flat = site.flat
    rows, place = flat.locate(lattice.uv_mm)
    lattice = lattice.keep(np.isin(np.arange(len(lattice)), rows))
    partner = np.full(len(lattice), -1)
    symmetric = site.symmetric and len(lattice) > 0
    if symmetric:
        partner = _twins(lattice)
        # A point whose image was lost to the border has no partner; it goes too.
        mutual = partner[partner] == np.arange(len(partner))
        lattice, place, partner = _only(mutual, lattice, place, partner)
        lattice, place = _mirrored_exactly(site, lattice, place, partner)
    kept = site.ground.clearance_mm(lattice.uv_mm, place.face) >= 0.0
    if symmetric:
        kept &= kept[partner]
    lattice, place, partner = _only(kept, lattice, place, partner)
    pairs, asked = lattice.neighbours()
    over_skin = flat.sheet.covers(lattice.uv_mm[pairs[:, 0]], lattice.uv_mm[pairs[:, 1]])
    pairs, asked = pairs[over_skin], asked[over_skin]
    length = site.lengths_mm(place, pairs)
    near = np.concatenate([pairs[length < CLOSEST * asked], _strangers(site, lattice, place, pairs)])
    if len(near):
        # Of two points that are too close the one nearer to the border is given up.
        clear = flat.sheet.values(site.ground.clear_mm, lattice.uv_mm)
        given_up = near[np.arange(len(near)), np.argmin(clear[near], axis=1)]
        kept = ~np.isin(np.arange(len(lattice)), given_up)
        if symmetric:
            kept &= kept[partner]
        renumbered = np.where(kept, np.cumsum(kept) - 1, -1)
        lattice, place, partner = _only(kept, lattice, place, partner)
        whole = (renumbered[pairs] >= 0).all(axis=1)
        pairs, asked, length = renumbered[pairs[whole]], asked[whole], length[whole]
    within = np.isfinite(length) & site.within(place, pairs)
    return Laid(
        place=place,
        row=lattice.row,
        column=lattice.column,
        partner=partner,
        pairs=pairs[within],
        asked_mm=asked[within],
        length_mm=length[within],
        spacing_mm=lattice.weave.along_mm,
        cell_area_mm2=lattice.weave.cell_area_mm2,
        lost=0,
        cell_angle_deg=None if lattice.weave.staggered else _cell_angles_deg(flat.sheet, lattice),
    )


def _strangers(site: Site, lattice: Lattice, place: SurfacePoints, pairs: IntArray) -> IntArray:
    """Pairs of points that are too close along the skin though they are no neighbours in the lattice, shape (k, 2)."""
    reach = CLOSEST * min(lattice.weave.along_mm, lattice.weave.slant_mm)
    close = cKDTree(site.flat.on_surface(place).xyz_mm(site.atlas.surface)).query_pairs(reach, output_type="ndarray")
    known = {(int(a), int(b)) for a, b in np.sort(pairs, axis=1)}
    other = np.array([pair for pair in close.tolist() if tuple(pair) not in known], np.int64).reshape(-1, 2)
    return np.asarray(other[site.lengths_mm(place, other) < reach]) if len(other) else other


def _cell_angles_deg(sheet: Sheet, lattice: Lattice) -> tuple[float, float] | None:
    """The smallest and the largest angle of the cells, from the lengths of their sides and of one diagonal."""
    diagonals = lattice.diagonals()
    if len(diagonals) == 0:
        return None
    (a, c), (b, d) = (diagonals[k::2].T for k in range(2))
    uv = lattice.uv_mm
    angles = []
    for corner, first, second in ((a, b, d), (b, a, c), (c, b, d), (d, a, c)):
        x, y = sheet.lengths_mm(uv[corner], uv[first]), sheet.lengths_mm(uv[corner], uv[second])
        across = sheet.lengths_mm(uv[first], uv[second])
        angles.append(np.degrees(np.arccos(np.clip((x * x + y * y - across * across) / (2.0 * x * y), -1.0, 1.0))))
    return float(np.min(angles)), float(np.max(angles))


def _only(
    kept: NDArray[np.bool_], lattice: Lattice, place: SurfacePoints, partner: IntArray
) -> tuple[Lattice, SurfacePoints, IntArray]:
    renumbered = np.cumsum(kept) - 1
    return lattice.keep(kept), place[kept], np.where(partner[kept] >= 0, renumbered[partner[kept]], -1)


def _mirrored_exactly(
    site: Site, lattice: Lattice, place: SurfacePoints, partner: IntArray
) -> tuple[Lattice, SurfacePoints]:
    flat = site.flat
    mean_uv = 0.5 * (lattice.uv_mm + flat.chart.to_uv(site.image(place))[partner])
    _, place = flat.locate(mean_uv)
    # The right half is the exact image of the left; a point that is its own image is put on the midline by the mean.
    place = site.with_images(place, partner, (mean_uv[:, 0] < 0) & (partner != np.arange(len(partner))))
    return lattice.at(flat.chart.to_uv(place)), place
