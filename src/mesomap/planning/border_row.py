"""A row of points along the border of the ground, and the ground that is left inside it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mesomap.geometry.points import concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.contour import along_mm, contours, evenly, starting_at
from mesomap.planning.ground import Ground
from mesomap.planning.site import Laid, Site

INSIDE_MM = 0.05
APART = 0.9
"""The pattern inside keeps this multiple of the spacing from the border row."""


def inside_border_row(site: Site, spacing_mm: float) -> Site:
    """The same site with its fences moved in by the distance that a pattern keeps from the border row."""
    fences = tuple(replace(fence, margin_mm=fence.margin_mm + APART * spacing_mm) for fence in site.ground.fences)
    return replace(site, ground=Ground(site.flat, fences))


def with_border_row(site: Site, laid: Laid, spacing_mm: float) -> Laid:
    """``laid`` and points about ``spacing_mm`` apart along every closed line where the margins of ``site`` end."""
    sheet, places, rows, columns, pairs = site.flat.sheet, [laid.place], [laid.row], [laid.column], [laid.pairs]
    asked, count, row = [laid.asked_mm], len(laid.place), int(laid.row.max(initial=-1))
    for line in contours(sheet, site.ground.clear_mm, INSIDE_MM):
        if site.symmetric:
            line = _from_midline(line)
        length = along_mm(sheet, line)[-1]
        n = round(length / spacing_mm)
        if n < 3:
            continue
        uv: FloatArray = evenly(sheet, line, np.arange(n) * length / n)
        _, place = site.flat.locate(uv)
        clear = site.clear(place)
        index: IntArray = np.flatnonzero(clear)
        ring = np.full(n, -1)
        ring[index] = count + np.arange(len(index))
        joined = np.stack([ring, np.roll(ring, -1)], axis=1)
        joined = joined[(joined >= 0).all(axis=1)]
        row += 1
        places.append(place[index])
        rows.append(np.full(len(index), row))
        columns.append(index)
        pairs.append(joined)
        asked.append(np.full(len(joined), spacing_mm))
        count += len(index)
    joined_places, partner = site.made_symmetric(concatenate(places), 0.1 * spacing_mm)
    every = np.concatenate(pairs)
    return replace(
        laid,
        place=joined_places,
        row=np.concatenate(rows),
        column=np.concatenate(columns),
        partner=partner,
        pairs=every,
        asked_mm=np.concatenate(asked),
        length_mm=np.concatenate([laid.length_mm, site.lengths_mm(joined_places, every[len(laid.pairs) :])]),
    )


def _from_midline(line: FloatArray) -> FloatArray:
    """A closed line that starts where it crosses u = 0 highest."""
    u, v = line[:-1, 0], line[:-1, 1]
    after = np.roll(u, -1)
    crossing = np.flatnonzero((u <= 0.0) != (after <= 0.0))
    if len(crossing) == 0:
        return line
    k = int(crossing[np.argmax(v[crossing])])
    share = u[k] / (u[k] - after[k])
    top = np.array([[0.0, v[k] + share * (line[k + 1, 1] - v[k])]])
    return np.concatenate([top, starting_at(line, (k + 1) % len(u))[:-1], top])
