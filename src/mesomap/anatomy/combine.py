"""Set operations on regions: ``cheek - nasolabial(+3 mm) + temple``, worked out on a flat map of the skin around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import shapely

from mesomap.anatomy.landmarks import mirrored
from mesomap.anatomy.region import Laterality, Region, mirror_image
from mesomap.errors import RegionError, SurfaceError
from mesomap.geometry.chart import Chart, flatten
from mesomap.geometry.grow import grown
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, Surface

TERM = re.compile(
    r"\s*([+-]?)\s*([a-z][a-z0-9-]*[a-z0-9](?:\.(?:left|right))?)\s*(?:\(\s*([+-]\d+(?:\.\d+)?)\s*(?:mm)?\s*\))?"
)
LEAST_MM2 = 1.0
"""Pieces and holes smaller than this come from rounding, not from the regions."""
STEP_MM = 1.0
CLOSING_MM = 0.02
GRID_MM = 1e-3
MIDLINE_MM = 1e-6


@dataclass(frozen=True)
class Term:
    """One region of an expression: added (+1) or taken away (-1), made larger (or smaller) by ``grow_mm`` first."""

    sign: Literal[1, -1]
    selection: str
    grow_mm: float


def is_expression(selection: str) -> bool:
    """Whether ``selection`` is more than the name of one region or group."""
    return " " in selection.strip() or "(" in selection or "+" in selection


def parse_expression(text: str) -> tuple[Term, ...]:
    """The terms of ``text``. A minus between names stands between blanks, since names hold hyphens.

    Raises RegionError for anything else.
    """
    terms: list[Term] = []
    at = 0
    while at < len(text.rstrip()):
        found = TERM.match(text, at)
        if not found or (terms and not found[1]) or (found[1] == "-" and not terms):
            raise RegionError(
                f"region {text!r}: cannot be read from character {at + 1} on; write names joined by ' + ' and ' - ', "
                "each with a change of size in brackets if wanted, such as 'cheek - nasolabial(+3 mm)'"
            )
        terms.append(Term(-1 if found[1] == "-" else 1, found[2], float(found[3] or 0.0)))
        at = found.end()
    if not terms:
        raise RegionError("region: the expression is empty; name a region")
    return tuple(terms)


def combine(
    text: str, terms: Sequence[tuple[Term, tuple[Region, ...]]], surface: Surface, mirror_face: IntArray
) -> tuple[Region, ...]:
    """The regions that ``text`` describes, from its ``terms`` and what each means on ``surface``: one on the midline where a
    midline region is added, otherwise a left and a right one, or the one side that is named. ``mirror_face`` is the mirror
    image of each face, empty where the surface has none.

    Raises RegionError for a mixture of sides, and where nothing, several pieces or a hole is left.
    """
    sides = {term.selection.partition(".")[2] for term, _ in terms if term.sign > 0}
    if len(sides) > 1:
        raise RegionError(
            f"region {text!r}: it adds regions with and without a side; name the same side for all, or none"
        )
    side = sides.pop()
    whole = any(region.laterality == "midline" for term, regions in terms if term.sign > 0 for region in regions)
    if whole and not side:
        return (_combined(text, terms, surface, mirror_face, "midline"),)
    if not len(mirror_face):
        wanted: tuple[Laterality, ...] = ("left", "right")
        return tuple(_combined(text, terms, surface, mirror_face, each) for each in wanted if side in ("", each))
    if side == "right":
        terms = [(term, tuple(_on_the_left(region, mirror_face) for region in regions)) for term, regions in terms]
    left = _combined(text, terms, surface, mirror_face, "left")
    return tuple(part for part in (left, mirror_image(left, mirror_face)) if side in ("", part.laterality))


def _on_the_left(region: Region, mirror_face: IntArray) -> Region:
    return mirror_image(region, mirror_face) if region.laterality == "right" else region


def _combined(
    text: str,
    terms: Sequence[tuple[Term, tuple[Region, ...]]],
    surface: Surface,
    mirror_face: IntArray,
    laterality: Laterality,
) -> Region:
    wanted = ("left", "right", "midline") if laterality == "midline" else (laterality, "midline")
    groups = [(term, [region for region in regions if region.laterality in wanted]) for term, regions in terms]
    added = np.unique(np.concatenate([r.faces for term, regions in groups if term.sign > 0 for r in regions]))
    reach = max([0.0, *(term.grow_mm for term, _ in groups)]) + 3.0
    near = grown(surface, added, reach)
    groups = [(term, [r for r in regions if np.isin(r.faces, near).any()]) for term, regions in groups]
    taken = [region for _, regions in groups for region in regions]
    patch_faces = np.union1d(near, grown(surface, np.unique(np.concatenate([r.faces for r in taken])), 3.0))
    try:
        chart = flatten(surface.submesh(patch_faces)[0])
    except SurfaceError as fault:
        raise RegionError(f"region {text!r}: {fault}; list regions that do not touch each by itself") from fault
    local = surface.rows_in(patch_faces)
    area: shapely.Geometry = shapely.Polygon()
    for term, regions in groups:
        loops = [chart.to_uv(SurfacePoints(local[r.outline.face], r.outline.bary)) for r in regions]
        whole = _closed(shapely.union_all([shapely.Polygon(loop).buffer(0.0) for loop in loops]))
        whole = whole.buffer(term.grow_mm)
        area = area.union(whole) if term.sign > 0 else area.difference(whole)
    polygon = _one_piece(text, _closed(area))
    if laterality == "midline" and len(mirror_face):
        outline, faces, fraction = _mirrored_halves(surface, mirror_face, chart, patch_faces, polygon)
    else:
        share = chart.fractions(polygon)
        outline = _on_skin(chart, patch_faces, _ring(polygon))
        faces, fraction = patch_faces[share > 0], share[share > 0]
    order = np.argsort(faces)
    return Region(
        id=_identifier(text),
        title=_title(text, taken),
        laterality=laterality,
        outline=outline,
        faces=faces[order],
        fraction=fraction[order],
        definition=f"The skin of {text}, worked out from the borders of those regions.",
        source="; ".join(dict.fromkeys(region.source for region in taken)),
        parts=tuple(dict.fromkeys(region.id for term, regions in groups if term.sign > 0 for region in regions)),
    )


def _title(text: str, regions: Sequence[Region]) -> str:
    """``Forehead + glabella``: the expression with the titles of its regions."""
    titles = {region.id: region.title.lower() for region in regions}
    words = re.sub(r"([a-z][a-z0-9-]*)(\.(left|right))?", lambda match: titles.get(match[1], match[1]), text)
    return words[:1].upper() + words[1:]


def _closed(area: shapely.Geometry) -> shapely.Geometry:
    """``area`` without the hairline gaps and slivers along borders that two regions share."""
    # Buffers of slivers thinner than rounding can come out empty: on a grid of a micrometre there are none.
    return shapely.set_precision(shapely.set_precision(area, GRID_MM).buffer(CLOSING_MM).buffer(-CLOSING_MM), GRID_MM)


def _one_piece(text: str, area: shapely.Geometry) -> shapely.Polygon:
    pieces = [piece for piece in shapely.get_parts(area) if piece.area >= LEAST_MM2]
    if not pieces:
        raise RegionError(f"region {text!r}: nothing is left of it; take less away")
    if len(pieces) > 1:
        sizes = " and ".join(f"{piece.area / 100:.1f} cm2" for piece in pieces)
        raise RegionError(
            f"region {text!r}: it falls into {len(pieces)} pieces of {sizes}; list them as regions of their own"
        )
    holes = [shapely.Polygon(hole) for hole in pieces[0].interiors]
    if any(hole.area >= LEAST_MM2 for hole in holes):
        raise RegionError(f"region {text!r}: it has a hole; keep the whole region and close the hole as a zone instead")
    return shapely.Polygon(shapely.simplify(pieces[0], 0.01).exterior)


def _ring(polygon: shapely.Polygon) -> FloatArray:
    """Its border counter-clockwise, a place about every millimetre, the first not repeated."""
    even = shapely.segmentize(shapely.orient_polygons(polygon), STEP_MM)
    return np.asarray(shapely.get_coordinates(even)[:-1])


def _on_skin(chart: Chart, patch_faces: IntArray, uv_mm: FloatArray) -> SurfacePoints:
    _, place = chart.locate(uv_mm)
    return SurfacePoints(patch_faces[place.face], place.bary)


def _mirrored_halves(
    surface: Surface, mirror_face: IntArray, chart: Chart, patch_faces: IntArray, polygon: shapely.Polygon
) -> tuple[SurfacePoints, IntArray, FloatArray]:
    """Outline, faces and shares of the left half of ``polygon`` and its exact mirror image."""
    on_left = surface.vertices_mm[surface.faces[patch_faces]].mean(axis=1)[:, 0] > 0
    left_faces = patch_faces[on_left]
    left = Chart(surface.submesh(left_faces)[0], chart.uv_mm[np.unique(chart.patch.faces[on_left])])
    side = shapely.union_all(shapely.polygons(left.uv_mm[left.patch.faces]))
    half = max(shapely.get_parts(polygon.intersection(side)), key=lambda piece: float(piece.area))
    middle, corners = _midline_edges(left.patch)
    line = shapely.linestrings(left.uv_mm[left.patch.faces[middle[:, None], corners]])
    ring = _ring(half)
    off = shapely.distance(shapely.points(ring), shapely.union_all(line)) > 1e-3
    starts = np.flatnonzero(off & ~np.roll(off, 1))
    if len(starts) != 1:
        raise RegionError("region: it crosses the midline more than once; give its sides as regions of their own")
    ring = np.roll(ring, -int(starts[0]), axis=0)
    count = int(off.sum())
    ends = []
    for end in (ring[-1], ring[count]):
        edge = int(shapely.distance(line, shapely.Point(end)).argmin())
        along = float(shapely.line_locate_point(line[edge], shapely.Point(end), normalized=True))
        bary = np.zeros((1, 3))
        bary[0, corners[edge]] = 1.0 - along, along
        ends.append(SurfacePoints(left_faces[middle[edge : edge + 1]], bary))
    places = concatenate([ends[0], _on_skin(left, left_faces, ring[:count]), ends[1]])
    share = left.fractions(half)
    faces, fraction = left_faces[share > 0], share[share > 0]
    outline = concatenate([places, mirrored(places, mirror_face[places.face])[::-1][1:-1]])
    return outline, np.concatenate([faces, mirror_face[faces]]), np.concatenate([fraction, fraction])


def _midline_edges(patch: Surface) -> tuple[IntArray, IntArray]:
    """Faces with an edge on the midline, shape (k,), and which two of their corners it joins, shape (k, 2)."""
    on_line = np.abs(patch.vertices_mm[patch.faces][:, :, 0]) < MIDLINE_MM
    face, first = np.nonzero(on_line & np.roll(on_line, -1, axis=1))
    return face, np.column_stack([first, (first + 1) % 3])


def _identifier(text: str) -> str:
    """``cheek - nasolabial(+3 mm) + temple`` as ``cheek-without-nasolabial-plus-3-mm-with-temple``."""
    words = []
    for position, term in enumerate(parse_expression(text)):
        if position:
            words.append("with" if term.sign > 0 else "without")
        words.append(term.selection.partition(".")[0])
        if term.grow_mm:
            words.append(f"{'plus' if term.grow_mm > 0 else 'minus'}-{abs(term.grow_mm):g}-mm".replace(".", "-"))
    return "-".join(words)
