"""Stipple: points without order but evenly apart, as a pen or a roller leaves them.

Weighted sample elimination: C. Yuksel, Computer Graphics Forum 34:25-32 (2015), with lengths along the skin.
"""

from __future__ import annotations

import heapq
import math
import zlib

import numpy as np
from scipy.spatial import cKDTree

from mesomap.errors import PatternError
from mesomap.geometry.compiled import compiled
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.site import MOST_POINTS, Laid, Site
from mesomap.protocol.pattern import Pattern

CANDIDATES = 6
"""Random places drawn for each point that is kept."""
ALPHA = 8.0


def lay_stipple(site: Site, pattern: Pattern, seed: int) -> Laid:
    """Points at a density, or a number of points; on a symmetric site in pairs, mirror images of each other.

    Raises PatternError for more than ``MOST_POINTS`` points.
    """
    area_mm2 = site.target_area_mm2
    count = pattern.points or round((pattern.density_per_cm2 or 0.0) * area_mm2 / 100.0)
    if count > MOST_POINTS:
        raise PatternError(
            f"{site.region.label}: a density of {pattern.density_per_cm2:g} per cm2 would give {count:,} points; "
            f"allowed are {MOST_POINTS:,}, so ask for at most {100.0 * MOST_POINTS / area_mm2:.3g} per cm2"
        )
    random = np.random.default_rng([seed, zlib.crc32(site.region.label.encode())])
    place = _candidates(site, CANDIDATES * max(count, 8), random)
    twin = np.arange(len(place))
    if site.symmetric:
        place, twin = _with_images(site, place)
    kept = np.arange(0) if len(place) == 0 else _eliminated(site, place, twin, count, area_mm2)
    place = place[kept]
    if site.symmetric:
        renumbered = np.full(len(twin), -1)
        renumbered[kept] = np.arange(len(kept))
        partner = renumbered[twin[kept]]
    else:
        partner = np.full(len(place), -1)
    return Laid(
        place=place,
        row=np.zeros(len(place), np.int64),
        column=np.arange(len(place)),
        partner=partner,
        spacing_mm=None,
        cell_area_mm2=area_mm2 / max(count, 1),
        lost=0,
    )


def _candidates(site: Site, count: int, random: np.random.Generator) -> SurfacePoints:
    """Places drawn evenly by area from the ground; on a symmetric site from its left half."""
    region, flat = site.region, site.flat
    area = site.atlas.surface.face_areas_mm2[region.faces] * np.minimum(2.0 * site.ground.target_fraction, 1.0)
    if area.sum() == 0.0:
        return SurfacePoints(np.zeros(0, np.int64), np.zeros((0, 3)))
    found: list[SurfacePoints] = []
    missing = count
    for _ in range(50):
        face = flat.local[random.choice(region.faces, 2 * missing, p=area / area.sum())]
        place = SurfacePoints(face, random.dirichlet((1.0, 1.0, 1.0), len(face)))
        good = site.clear(place)
        if site.symmetric:
            good &= flat.chart.to_uv(place)[:, 0] > 0.0
        found.append(place[np.flatnonzero(good)[:missing]])
        missing -= len(found[-1])
        if missing == 0:
            break
    return concatenate(found)


def _with_images(site: Site, left: SurfacePoints) -> tuple[SurfacePoints, IntArray]:
    """Places and their mirror images, and the row of the image of each."""
    n = len(left)
    return concatenate([left, site.image(left)]), np.concatenate([n + np.arange(n), np.arange(n)])


def _eliminated(site: Site, place: SurfacePoints, twin: IntArray, count: int, area_mm2: float) -> IntArray:
    """The ``count`` candidates that are left when the most crowded is taken away again and again, with its twin."""
    uv = site.flat.chart.to_uv(place)
    # Twice the largest radius at which so many discs fit.
    reach = 2.0 * math.sqrt(area_mm2 / (2.0 * math.sqrt(3.0) * count))
    pairs = np.asarray(cKDTree(uv).query_pairs(1.05 * reach, output_type="ndarray"), dtype=np.int64).reshape(-1, 2)
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    length = site.flat.sheet.lengths_mm(uv[pairs[:, 0]], uv[pairs[:, 1]])
    weight = np.where(length < reach, (1.0 - np.minimum(length, reach) / reach) ** ALPHA, 0.0)
    both = np.concatenate([pairs, pairs[:, ::-1]])
    order = np.argsort(both[:, 0], kind="stable")
    start = np.searchsorted(both[order, 0], np.arange(len(uv) + 1))
    kept = _thin_out(start, both[order, 1], np.concatenate([weight, weight])[order], twin, count)
    return np.flatnonzero(kept)


@compiled
def _thin_out(start: IntArray, other: IntArray, weight: FloatArray, twin: IntArray, count: int) -> IntArray:
    n = len(start) - 1
    alive = np.ones(n, np.int64)
    load = np.zeros(n)
    queue = [(0.0, 0)]
    queue.pop()
    for i in range(n):
        for k in range(start[i], start[i + 1]):
            load[i] += weight[k]
        heapq.heappush(queue, (-load[i], i))
    left = n
    while left > count and len(queue):
        key, i = heapq.heappop(queue)
        # Entries whose weight has fallen since they were queued come again with the new one.
        if alive[i] == 0 or -key != load[i]:
            continue
        for j in (i, twin[i]):
            if alive[j] == 0:
                continue
            alive[j] = 0
            left -= 1
            for k in range(start[j], start[j + 1]):
                m = other[k]
                if alive[m] == 1:
                    load[m] = max(load[m] - weight[k], 0.0)
                    heapq.heappush(queue, (-load[m], m))
    return alive
