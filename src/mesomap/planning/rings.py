"""Concentric rings of points about a place, at even distances along the skin."""

from __future__ import annotations

import numpy as np
import shapely

from mesomap.errors import PatternError
from mesomap.geometry.points import concatenate
from mesomap.geometry.surface import IntArray
from mesomap.planning.contour import along_mm, evenly
from mesomap.planning.direction import row_directions
from mesomap.planning.site import Laid, Site
from mesomap.planning.spots import spot_places
from mesomap.protocol.pattern import Pattern

RAYS = 144
"""Lines that set out from the middle to trace a ring."""
OFF_VERTEX_MM = 0.02


def lay_rings(site: Site, pattern: Pattern, seed: int) -> Laid:
    """A point in the middle, which is ``pattern.at`` or that of the ground, and rings about it ``row_spacing_mm``
    apart, or ``spacing_mm``; points on a ring as near to ``spacing_mm`` apart as its length allows. Row counts the
    rings.

    Raises PatternError where several middles are given.
    """
    if pattern.spacing_mm is None:
        raise ValueError("rings have a spacing")
    if len(pattern.at) > 1:
        raise PatternError(f"{site.region.label}: rings have one middle, not {len(pattern.at)}")
    middle = spot_places(site, pattern.at[0])[:1] if pattern.at else site.flat.locate(site.middle_uv)[1]
    between = pattern.row_spacing_mm or pattern.spacing_mm
    geodesics, chart, sheet = site.flat.geodesics, site.flat.chart, site.flat.sheet
    # No ray runs along the midline: it would pass the vertices there on one side, and be turned by each.
    angle = 2.0 * np.pi * (np.arange(RAYS) + 0.5) / RAYS
    if site.symmetric:
        # On an edge of the midline, off its vertices, about which angles need not add up to a full turn.
        above = np.array([[0.0, chart.to_uv(middle)[0, 1] + OFF_VERTEX_MM]])
        middle = site.flat.locate(above)[1]
    # Rings begin towards the head, which on a symmetric site is on the midline.
    along = row_directions(site, middle, 90.0)
    normal = site.flat.chart.patch.face_normals[middle.face]
    if site.symmetric:
        midline = np.cross(normal, [1.0, 0.0, 0.0])
        along = midline * np.sign(np.sum(midline * along)) / np.linalg.norm(midline)
    across = np.cross(normal, along)
    rays = np.cos(angle)[:, None] * along + np.sin(angle)[:, None] * across
    centre_clear = site.clear(middle)
    place, lost = [middle[centre_clear]], int((~centre_clear).sum())
    row, column = [np.zeros(len(place[0]), np.int64)], [np.zeros(len(place[0]), np.int64)]
    pairs, count = list[IntArray](), len(place[0])
    widest = float(np.hypot(*np.subtract(site.flat.border.bounds[2:], site.flat.border.bounds[:2])))
    for ring in range(1, int(widest / between) + 1):
        ends, gone = geodesics.walk(middle[np.zeros(RAYS, np.int64)], ring * between * rays)
        line = chart.to_uv(ends)
        top = 0.5 * (line[:1] + line[-1:])
        closed = np.concatenate([top, line, top])
        length = float(along_mm(sheet, closed)[-1])
        n = max(3, round(length / pattern.spacing_mm))
        uv = evenly(sheet, closed, np.arange(n) * length / n)
        ray = (np.arange(n) * RAYS) // n
        rows, at = site.flat.locate(uv)
        found = np.zeros(n, bool)
        found[rows] = site.clear(at)
        found &= gone[ray] > ring * between - 1e-6
        index = np.full(n, -1)
        index[found] = count + np.arange(found.sum())
        joined = np.stack([index, np.roll(index, -1)], axis=1)
        pairs.append(joined[(joined >= 0).all(axis=1)])
        place.append(at[found[rows]])
        row.append(np.full(int(found.sum()), ring))
        column.append(np.flatnonzero(found))
        count += int(found.sum())
        in_region = np.asarray(shapely.contains_xy(site.flat.border, *uv.T))
        lost += int((in_region & ~found).sum())
    every, partner = site.made_symmetric(concatenate(place), 0.1 * pattern.spacing_mm)
    links = np.concatenate([np.zeros((0, 2), np.int64), *pairs])
    return Laid(
        place=every,
        row=np.concatenate(row),
        column=np.concatenate(column),
        partner=partner,
        pairs=links,
        asked_mm=np.full(len(links), pattern.spacing_mm),
        length_mm=site.lengths_mm(every, links),
        spacing_mm=pattern.spacing_mm,
        cell_area_mm2=pattern.spacing_mm * between,
        lost=lost,
    )
