"""Threads: product left along a line while the needle is drawn back. Parallel, crossed, or fanned out from one
entry."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.lattice import Weave
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray
from mesomap.planning.direction import row_directions
from mesomap.planning.site import Laid, Site
from mesomap.planning.spots import spot_places
from mesomap.planning.weave_on_skin import weave_on_skin
from mesomap.protocol.pattern import Pattern

STEPS = 24
"""Places along a thread that are looked at for where it must end."""
SHORTEST = 0.5
"""Threads cut to less than this part of their length are left out."""


def lay_threads(site: Site, pattern: Pattern, seed: int) -> Laid:
    """Threads along rows, and for a cross-hatch a second set across them; cut where margins and zones begin.

    Middles of threads lie on a lattice: rows keep ``row_spacing_mm``, threads of a row ``gap_mm``. Column counts
    within the row.
    """
    if pattern.thread_mm is None or pattern.row_spacing_mm is None:
        raise ValueError("threads have a length and a distance from row to row")
    weave = Weave(pattern.thread_mm + (pattern.gap_mm or 0.0), pattern.row_spacing_mm, False)
    angles = [site.rows_deg]
    if pattern.kind == "cross-hatch":
        angles.append(angles[0] + (pattern.crossing_deg or 90.0))
    sets = [_along_rows(site, weave, pattern.thread_mm, angle) for angle in angles]
    first = np.cumsum([0, *(len(one.place) for one in sets[:-1])])
    last_row = np.cumsum([0, *(int(one.row.max(initial=-1)) + 1 for one in sets[:-1])])
    start = concatenate([one.place for one in sets])
    end = concatenate([one.end for one in sets if one.end is not None])
    return Laid(
        place=start,
        row=np.concatenate([one.row + add for one, add in zip(sets, last_row, strict=True)]),
        column=np.concatenate([one.column for one in sets]),
        partner=np.full(len(start), -1),
        pairs=np.concatenate([one.pairs + add for one, add in zip(sets, first, strict=True)]),
        asked_mm=np.concatenate([one.asked_mm for one in sets]),
        length_mm=np.concatenate([one.length_mm for one in sets]),
        spacing_mm=pattern.row_spacing_mm,
        cell_area_mm2=weave.cell_area_mm2 / len(sets),
        lost=sum(one.lost for one in sets),
        end=end,
        thread_mm=np.concatenate([one.thread_mm for one in sets if one.thread_mm is not None]),
    )


def _along_rows(site: Site, weave: Weave, thread_mm: float, angle_deg: float) -> Laid:
    middles = weave_on_skin(site, weave, angle_deg)
    place = middles.place
    along = row_directions(site, place, angle_deg) if len(place) else np.zeros((0, 3))
    behind, back = _reach(site, place, -0.5 * thread_mm * along)
    ahead, forth = _reach(site, place, 0.5 * thread_mm * along)
    kept = back + forth >= SHORTEST * thread_mm
    renumbered = np.where(kept, np.cumsum(kept) - 1, -1)
    across = middles.row[middles.pairs[:, 0]] != middles.row[middles.pairs[:, 1]]
    across &= (renumbered[middles.pairs] >= 0).all(axis=1)
    return Laid(
        place=behind[kept],
        row=middles.row[kept],
        column=middles.column[kept],
        partner=np.full(int(kept.sum()), -1),
        pairs=renumbered[middles.pairs[across]],
        asked_mm=middles.asked_mm[across],
        length_mm=middles.length_mm[across],
        spacing_mm=weave.across_mm,
        cell_area_mm2=weave.cell_area_mm2,
        lost=middles.lost + int((~kept).sum()),
        end=ahead[kept],
        thread_mm=(back + forth)[kept],
    )


def _reach(site: Site, start: SurfacePoints, vectors_mm: FloatArray) -> tuple[SurfacePoints, FloatArray]:
    """How far one gets straight on along the skin before points may no longer lie there: ends and lengths."""
    n, geodesics = len(start), site.flat.geodesics
    share = np.arange(1, STEPS + 1) / STEPS
    many = start[np.repeat(np.arange(n), STEPS)]
    vectors = (share[None, :, None] * vectors_mm[:, None]).reshape(-1, 3)
    places, gone = geodesics.walk(many, vectors)
    whole = gone > np.linalg.norm(vectors, axis=1) - 1e-6
    good = (site.clear(places) & whole).reshape(n, STEPS)
    far = np.where(good.all(axis=1), STEPS, np.argmin(good, axis=1))
    length = np.linalg.norm(vectors_mm, axis=1) * far / STEPS
    ends, _ = geodesics.walk(start, vectors_mm * (far / STEPS)[:, None])
    return ends, length


def lay_fan(site: Site, pattern: Pattern, seed: int) -> Laid:
    """From each place of ``pattern.at`` so many ``points`` (threads) over ``spread_deg``, the middle one towards
    the middle of the ground; cut where margins and zones begin. Row counts the entries."""
    if pattern.thread_mm is None or pattern.spread_deg is None or pattern.points is None:
        raise ValueError("a fan has a number of threads, their length and spread")
    entries = concatenate([spot_places(site, spot) for spot in pattern.at])
    normal = site.flat.chart.patch.face_normals[entries.face]
    _, middle = site.flat.locate(site.middle_uv)
    towards = np.concatenate([site.flat.geodesics.log(entries[[k]], middle, 1000.0) for k in range(len(entries))])
    towards /= np.linalg.norm(towards, axis=1, keepdims=True)
    across = np.cross(normal, towards)
    count, spread = pattern.points, np.radians(pattern.spread_deg)
    closed = pattern.spread_deg >= 360.0
    angle = np.zeros(1) if count == 1 else spread * (np.arange(count) / (count if closed else count - 1) - 0.5)
    vectors = np.cos(angle)[:, None] * towards[:, None] + np.sin(angle)[:, None] * across[:, None]
    start = entries[np.repeat(np.arange(len(entries)), count)]
    end, length = _reach(site, start, pattern.thread_mm * vectors.reshape(-1, 3))
    kept = site.clear(start) & (length >= SHORTEST * pattern.thread_mm)
    return Laid(
        place=start[kept],
        row=np.repeat(np.arange(len(entries)), count)[kept],
        column=np.tile(np.arange(count), len(entries))[kept],
        partner=site.partners(end[kept], within_mm=0.5),
        spacing_mm=None,
        cell_area_mm2=site.target_area_mm2 / max(int(kept.sum()), 1),
        lost=int((~kept).sum()),
        end=end[kept],
        thread_mm=length[kept],
    )
