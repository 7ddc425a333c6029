"""Pictures of patterns: a region close up, seen along its mean normal, with points, rows and threads drawn on its skin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.interpolate import Akima1DInterpolator

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.colours import REGION_COLOURS, SKIN_TONE, Rgb
from mesomap.output.crop import Crop, crop_around
from mesomap.output.framing import extent_mm
from mesomap.output.plate import Drawn, Layout, draw_plate, skin_actors
from mesomap.output.sheet import FINER, GREY, INK, WHITE, Sheet, text_width
from mesomap.planning.pattern import Placement, place_pattern
from mesomap.protocol.pattern import FOOTPRINTS, LATTICES, THREADS, Pattern

POINT, THREAD, OUTLINE, LINK = REGION_COLOURS[0], REGION_COLOURS[1], (96, 52, 46), WHITE
POINT_SHARE, POINT_MM, POINT_PX = 0.15, 1.8, (2.4, 10.0)
"""Radius of a point: its share of the spacing, the most in millimetres, and the least and the most in pixels."""
LINE_PX = ((0.22, 1.6), (0.16, 1.2))
"""Width of lines along rows and between them: their share of a point's radius, and the most; the least is half of that."""
BEAD = 0.8
"""Share of a point's radius inside its white edge."""
RIM_STEPS = 36
ROUNDING, CORNER_DEG = 8, 32.0
"""Places drawn for each place of a border, and the turn at one from which on it is a corner."""
SMOOTHER = 4
"""Lines are drawn at so many times the resolution of the sheet, which is itself twice that of the picture."""
MARGIN = 0.05
WIDTH_PX, HEIGHTS_PX = 1120, (640, 980)
BAR_MM = 10.0


def draw_pattern(atlas: Atlas, region: Region, pattern: Pattern, title: str) -> Image.Image:
    """``pattern`` on ``region`` with a line of its figures and a bar of 10 mm.

    Raises MachineError when this machine cannot draw.
    """
    placed = place_pattern(atlas, region, [], pattern)
    azimuth, elevation = _facing(atlas, region)
    crop = _around(atlas, region)
    width, height = extent_mm(azimuth, elevation, crop.framed_mm)
    panel = (WIDTH_PX, int(np.clip(WIDTH_PX * height / width, *HEIGHTS_PX)))
    shown = {figures(placed): (pattern, placed)}
    layout = Layout(panel, 0, 1, fade=0, free=(0.0, 0.0))
    return _draw(atlas, region, shown, (azimuth, elevation), crop, title, layout)


def draw_kinds(atlas: Atlas, region: Region, patterns: Mapping[str, Pattern], title: str, across: int) -> Image.Image:
    """Several patterns by their names on the same region, ``across`` in a row, all to one scale.

    Raises MachineError when this machine cannot draw.
    """
    shown = {name: (pattern, place_pattern(atlas, region, [], pattern)) for name, pattern in patterns.items()}
    layout = Layout((348, 322), 6, across, fade=0, free=(0.0, 0.0))
    return _draw(atlas, region, shown, _facing(atlas, region), _around(atlas, region), title, layout)


def figures(placed: Placement) -> str:
    """``asked 10 mm · 95 % of distances within 0.8 % of it · covering radius 8.6 mm · 54 points``."""
    laid, words = placed.laid, list[str]()
    if laid.spacing_mm is not None:
        words.append(f"asked {laid.spacing_mm:g} mm")
    if len(laid.pairs):
        off = np.quantile(np.abs(laid.length_mm / laid.asked_mm - 1.0), 0.95)
        words.append(f"95 % of distances within {max(np.ceil(1000.0 * off), 1.0) / 10.0:.1f} % of it")
    words.append(f"covering radius {placed.covering_radius_mm:.1f} mm")
    count = len(placed.place)
    words.append(f"{count} {'points' if placed.end is None else 'threads'}")
    return "  \u00b7  ".join(words)


def _facing(atlas: Atlas, region: Region) -> tuple[float, float]:
    """Azimuth and elevation of the mean normal of a region, degrees."""
    area = atlas.surface.face_areas_mm2[region.faces] * region.fraction
    x, y, z = area @ atlas.surface.face_normals[region.faces]
    return float(np.degrees(np.arctan2(x, -y))), float(np.degrees(np.arctan2(z, np.hypot(x, y))))


def _around(atlas: Atlas, region: Region) -> Crop:
    """The part of the body about a region, framed a little wider than its border."""
    border = region.outline.xyz_mm(atlas.surface)
    middle = 0.5 * (border.min(axis=0) + border.max(axis=0))
    return replace(crop_around(atlas, border), framed_mm=middle + (1.0 + 2.0 * MARGIN) * (border - middle))


def _draw(
    atlas: Atlas,
    region: Region,
    shown: Mapping[str, tuple[Pattern, Placement]],
    facing: tuple[float, float],
    crop: Crop,
    title: str,
    layout: Layout,
) -> Image.Image:
    scales = []

    def annotate(sheet: Sheet, drawn: Drawn) -> None:
        scales.append(drawn.view.px_per_mm)
        _lay_down(sheet, atlas, drawn, region, *shown[drawn.view.title])

    tone = np.tile(np.array(SKIN_TONE, float), (len(atlas.surface.vertices_mm), 1))
    views = [(name, *facing) for name in shown]
    sheet, key = draw_plate(atlas, skin_actors(atlas, tone, crop), crop, views, title, layout, annotate)
    _legend(sheet, layout.edge, key, scales[0], [pattern for pattern, _ in shown.values()])
    return sheet.finished()


def _lay_down(sheet: Sheet, atlas: Atlas, drawn: Drawn, region: Region, pattern: Pattern, placed: Placement) -> None:
    """The border, then lines between neighbours, then threads, then points, each over the last."""
    geodesics, laid = atlas.geodesics, placed.laid
    outline = concatenate([region.outline, region.outline[:1]])
    _lines(sheet, drawn, atlas, [outline], OUTLINE, 2.2, rounded=True)
    scale = drawn.view.px_per_mm
    radius_px = float(np.clip(min(POINT_SHARE * placed.pitch_mm, POINT_MM) * scale, *POINT_PX))
    if placed.end is None:
        pairs = _joined(pattern, placed)
        same = laid.row[pairs[:, 0]] == laid.row[pairs[:, 1]]
        paths = [_path(geodesics, placed.place, placed.place, a, b) for a, b in pairs]
        row_px, link_px = (float(np.clip(share * radius_px, 0.5 * most, most)) for share, most in LINE_PX)
        _lines(sheet, drawn, atlas, [path for path, on in zip(paths, same, strict=True) if not on], LINK, link_px, 0.7)
        _lines(sheet, drawn, atlas, [path for path, on in zip(paths, same, strict=True) if on], INK, row_px, 0.85)
    else:
        threads = [_path(geodesics, placed.place, placed.end, k, k) for k in range(len(placed.place))]
        _lines(sheet, drawn, atlas, threads, WHITE, 5.0)
        _lines(sheet, drawn, atlas, threads, THREAD, 3.4)
    for share, colour in ((1.0, WHITE), (BEAD, POINT)):
        _discs(sheet, drawn, geodesics, placed.place, share * radius_px / scale, colour)


def _joined(pattern: Pattern, placed: Placement) -> IntArray:
    """Points joined by lines, rows of (k, 2): neighbours, or the needles of a stamp with the one in its middle."""
    laid = placed.laid
    if pattern.needles is None:
        return laid.pairs
    middle = np.flatnonzero(laid.column == FOOTPRINTS[pattern.needles].index((0, 0)))
    hub = np.full(int(laid.row.max()) + 1, -1)
    hub[laid.row[middle]] = middle
    pairs = np.stack([hub[laid.row], np.arange(len(laid.row))], axis=1)
    return np.asarray(pairs[(pairs[:, 0] >= 0) & (pairs[:, 0] != pairs[:, 1])])


def _path(geodesics: Geodesics, start: SurfacePoints, end: SurfacePoints, a: int, b: int) -> SurfacePoints:
    """The shortest path along the skin from a place of ``start`` to one of ``end``."""
    away = float(np.linalg.norm(start[a].xyz_mm(geodesics.surface) - end[b].xyz_mm(geodesics.surface)))
    return geodesics.path(start[a], end[b], 3.0 * away + 1.0)


def _lines(
    sheet: Sheet,
    drawn: Drawn,
    atlas: Atlas,
    lines: list[SurfacePoints],
    colour: Rgb,
    width_px: float,
    cover: float = 1.0,
    *,
    rounded: bool = False,
) -> None:
    """Lines on the skin where the view shows them; ``rounded`` between the places of each, which keeps its corners."""
    mask, pen = _blank(drawn)
    finer = FINER * SMOOTHER
    for line in lines:
        seen = drawn.seen(line.xyz_mm(atlas.surface), line.normals(atlas.surface))
        at = finer * drawn.view.project(line.xyz_mm(atlas.surface))
        for run in np.split(np.arange(len(at)), np.flatnonzero(np.diff(seen)) + 1):
            if seen[run[0]] and len(run) > 1:
                drawn_px = _rounded(at[run]) if rounded else at[run]
                pen.line([(x, y) for x, y in drawn_px], fill=255, width=round(finer * width_px), joint="curve")
    sheet.stain(drawn.x, drawn.y, _reduced(mask, cover), colour)


def _rounded(line: FloatArray) -> FloatArray:
    """A line (m, 2) through the places of another (n, 2), smooth but for its corners."""
    line = line[np.concatenate([[True], np.abs(np.diff(line, axis=0)).max(axis=1) > 1e-6])]
    step = np.diff(line, axis=0)
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(step, axis=1))])
    heading = np.unwrap(np.arctan2(step[:, 1], step[:, 0]))
    corners = np.flatnonzero(np.abs(np.diff(heading)) > np.radians(CORNER_DEG)) + 1
    pieces = []
    for first, last in pairwise([0, *corners, len(line) - 1]):
        smooth = Akima1DInterpolator(along[first : last + 1], line[first : last + 1])
        pieces.append(smooth(np.linspace(along[first], along[last], ROUNDING * (last - first) + 1)))
    return np.concatenate(pieces)


def _discs(
    sheet: Sheet, drawn: Drawn, geodesics: Geodesics, places: SurfacePoints, radius_mm: float, colour: Rgb
) -> None:
    """Discs of a radius along the skin about the places that the view shows."""
    surface = geodesics.surface
    shown = np.flatnonzero(drawn.seen(places.xyz_mm(surface), places.normals(surface)))
    turn = 2.0 * np.pi * np.arange(RIM_STEPS) / RIM_STEPS
    compass = radius_mm * (np.cos(turn)[:, None] * drawn.view.right + np.sin(turn)[:, None] * drawn.view.up)
    normal = surface.face_normals[places.face[shown]][:, None]
    vectors = compass - (compass * normal).sum(axis=-1, keepdims=True) * normal
    vectors *= radius_mm / np.linalg.norm(vectors, axis=-1, keepdims=True)
    rims, _ = geodesics.walk(places[np.repeat(shown, RIM_STEPS)], vectors.reshape(-1, 3))
    at = FINER * SMOOTHER * drawn.view.project(rims.xyz_mm(surface)).reshape(-1, RIM_STEPS, 2)
    mask, pen = _blank(drawn)
    for rim in at:
        pen.polygon([(x, y) for x, y in rim], fill=255)
    sheet.stain(drawn.x, drawn.y, _reduced(mask, 1.0), colour)


def _blank(drawn: Drawn) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    width, height = drawn.view.size_px
    mask = Image.new("L", (FINER * SMOOTHER * width, FINER * SMOOTHER * height))
    return mask, ImageDraw.Draw(mask)


def _reduced(mask: Image.Image, cover: float) -> NDArray[np.uint8]:
    """A mask at the resolution of the sheet, (h, w), ``cover`` times as opaque."""
    return np.asarray(np.round(cover * np.asarray(mask.reduce(SMOOTHER), float)), np.uint8)


def _legend(sheet: Sheet, x: float, y: float, px_per_mm: float, patterns: list[Pattern]) -> None:
    """A bar of 10 mm and what the lines mean."""
    length = BAR_MM * px_per_mm
    sheet.line(x, y - 5, x + length, y - 5, INK, 3.0)
    for at in (x, x + length):
        sheet.line(at, y - 11, at, y + 1, INK, 2.0)
    sheet.text(x + length + 10, y, f"{BAR_MM:g} mm", 15)
    x += length + 10 + text_width(f"{BAR_MM:g} mm", 15) + 36
    kinds = {pattern.kind for pattern in patterns}
    items: list[tuple[str, Rgb, float]] = []
    if kinds & {"concentric", "stamp"}:
        items.append(("row, ring or stamp", INK, 1.5))
    elif not kinds <= {*THREADS, "stipple", "points"}:
        items.append(("row", INK, 1.5))
    if kinds & {*LATTICES}:
        items.append(("neighbours in other rows", LINK, 1.5))
    if kinds & {*THREADS}:
        items.append(("thread", THREAD, 3.4))
    for words, colour, width in items:
        sheet.card(x, y - 14, 36, 18, SKIN_TONE)
        sheet.line(x, y - 5, x + 36, y - 5, colour, width)
        sheet.text(x + 44, y, words, 15, colour=GREY)
        x += 44 + text_width(words, 15) + 26
