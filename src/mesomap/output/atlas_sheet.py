"""Plates of an atlas: every region in its own colour and name, zones outlined, in four views; and one region close up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.optimize import isotonic_regression

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region, Zone
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import REGION_COLOURS, SKIN_TONE, Rgb
from mesomap.output.crop import Crop
from mesomap.output.framing import View, extent_mm, fitted_px_per_mm, view_of
from mesomap.output.graphics import require_graphics
from mesomap.output.sheet import FINER, GREY, INK, WHITE, Sheet, text_width
from mesomap.output.words import DISCLAIMER, atlas_words

HEAD_GROUPS = ("face", "scalp", "whole-neck")
VIEWS = (("Front", 0.0, 0.0), ("Oblique", 40.0, 0.0), ("Side", 90.0, 0.0), ("Back", 180.0, 0.0))
if TYPE_CHECKING:
    from vtkmodules.vtkRenderingCore import vtkActor

COVER = 0.62
"""How much of the skin a region's colour hides."""
LEAST_SEEN = 0.45
"""Share of a region's area that a view must show for its name to stand there."""
HIDDEN_MM = 4.0
ZONE_INK: Rgb = (150, 24, 40)
DASH_PX = 7.0
NAME_PX = 15.0
ROW_PX = 20.0
GAP_PX = 44
BELOW_MM = 70.0
MARGIN, LEAST_MARGIN_MM = 0.18, 28.0
FADE_PX = 30


@dataclass(frozen=True)
class Layout:
    """Pixels: size of a panel, the columns for names beside it, how many panels stand in a row, and the margins."""

    panel: tuple[int, int]
    names: int
    across: int = 2
    edge: int = 40
    top: int = 96
    bottom: int = 74


@dataclass(frozen=True, eq=False)
class _Drawn:
    """A view with what it shows: ``depth_mm`` (h, w) of the nearest skin at FINER times the panel's resolution."""

    view: View
    depth_mm: FloatArray
    crop: Crop
    x: float
    y: float

    def seen(self, xyz_mm: FloatArray, normals: FloatArray) -> NDArray[np.bool_]:
        """Which places (n, 3) on the skin the view shows, shape (n,)."""
        at = np.round(FINER * self.view.project(xyz_mm)).astype(np.int64)
        height, width = self.depth_mm.shape
        inside = (at >= 0).all(axis=1) & (at[:, 0] < width) & (at[:, 1] < height)
        nearest = self.depth_mm[np.clip(at[:, 1], 0, height - 1), np.clip(at[:, 0], 0, width - 1)]
        for origin, normal in self.crop.cuts:
            inside &= (xyz_mm - origin) @ normal > 0.0
        return np.asarray(
            inside & (self.view.depth_mm(xyz_mm) < nearest + HIDDEN_MM) & (self.view.facing(normals) > 0.08)
        )


def leaf_regions(atlas: Atlas) -> tuple[Region, ...]:
    """Both sides or the whole of every region that is not made of other regions; halves of midline regions left out."""
    whole = {region.id for region in atlas.regions.values() if region.laterality == "midline"}
    return tuple(
        region
        for region in atlas.regions.values()
        if not region.parts and (region.laterality == "midline" or region.id not in whole)
    )


def on_the_head(atlas: Atlas) -> frozenset[str]:
    """Ids of the regions of face, scalp and neck."""
    return frozenset(name for group in HEAD_GROUPS if group in atlas.groups for name in atlas.members(group))


def distinct_colours(atlas: Atlas, regions: Sequence[Region]) -> dict[str, Rgb]:
    """A colour for every region id: hues that any colour vision tells apart, in three depths; neighbours never share a hue."""
    ids = list(dict.fromkeys(region.id for region in regions))
    near = {name: set[str]() for name in ids}
    cell = {
        region: set(map(tuple, np.round(region.outline.xyz_mm(atlas.surface) / 3.0).astype(int).tolist()))
        for region in regions
    }
    for region in regions:
        for other in regions:
            if region.id != other.id and not cell[region].isdisjoint(cell[other]):
                near[region.id].add(other.id)
    hue: dict[str, int] = {}
    used = [0] * len(REGION_COLOURS)
    for name in ids:
        taken = {hue[other] for other in near[name] if other in hue}
        free = [k for k in range(len(REGION_COLOURS)) if k not in taken] or list(range(len(REGION_COLOURS)))
        hue[name] = min(free, key=lambda k: (used[k], k))
        used[hue[name]] += 1
    depth: dict[int, int] = {}
    colours = {}
    for name in ids:
        turn = depth.get(hue[name], 0)
        depth[hue[name]] = turn + 1
        colours[name] = _shade(REGION_COLOURS[hue[name]], (0.0, 0.34, -0.30)[turn % 3])
    return colours


def draw_atlas_sheet(atlas: Atlas, regions: Sequence[Region], title: str, layout: Layout) -> Image.Image:
    """Draw ``regions`` in four views, the names of each beside the views that show it.

    Raises MachineError when this machine cannot draw.
    """
    colours = distinct_colours(atlas, regions)
    places = np.concatenate([region.outline.xyz_mm(atlas.surface) for region in regions])
    head = {region.id for region in regions} <= on_the_head(atlas)
    crop = _head(atlas, places) if head and atlas.body else _whole(atlas)
    lowest = float(places[:, 2].min())
    above = [zone for zone in atlas.zones.values() if zone.outline.xyz_mm(atlas.surface)[:, 2].min() > lowest]
    beside = [zone for zone in atlas.zones.values() if any(zone.touches(region) for region in regions)]
    return _draw(atlas, regions, above if head else beside, colours, crop, VIEWS, title, layout, focus=None)


def draw_region(atlas: Atlas, regions: Sequence[Region], title: str) -> Image.Image:
    """Draw one region, or both sides of one, in its surroundings from where it is seen best and from beside.

    Raises MachineError when this machine cannot draw.
    """
    leaves = [
        leaf for leaf in leaf_regions(atlas) if leaf.id not in {r.id for r in regions} and not _covers(regions, leaf)
    ]
    shown = [*regions, *leaves]
    places = np.concatenate([region.outline.xyz_mm(atlas.surface) for region in regions])
    normal = np.concatenate([r.outline.normals(atlas.surface) for r in regions[:1]]).mean(axis=0)
    azimuth = float(np.degrees(np.arctan2(normal[0], -normal[1])))
    elevation = float(np.clip(np.degrees(np.arctan2(normal[2], np.hypot(normal[0], normal[1]))), -35.0, 35.0))
    crop = _around(atlas, places)
    aside = azimuth + (45.0 if azimuth >= 0.0 else -45.0)
    last = ("Back", 180.0, 0.0) if normal[1] > 0 else ("Front", 0.0, 0.0)
    views = (("Facing it", azimuth, elevation), ("From beside", aside, 0.5 * elevation), last)
    zones = [zone for zone in atlas.zones.values() if any(zone.touches(region) for region in regions)]
    colours = distinct_colours(atlas, shown)
    layout = Layout((520, 620), 150, across=3)
    return _draw(atlas, shown, zones, colours, crop, views, title, layout, focus={region.id for region in regions})


def _covers(regions: Sequence[Region], leaf: Region) -> bool:
    return any(np.isin(leaf.faces, region.faces).mean() > 0.5 for region in regions)


def _draw(
    atlas: Atlas,
    regions: Sequence[Region],
    zones: Sequence[Zone],
    colours: dict[str, Rgb],
    crop: Crop,
    views: Sequence[tuple[str, float, float]],
    title: str,
    layout: Layout,
    focus: set[str] | None,
) -> Image.Image:
    require_graphics()
    from mesomap.output.stage import Stage

    width, height = layout.panel
    each = width + 2 * layout.names
    rows = -(-len(views) // layout.across)
    sheet = Sheet(2 * layout.edge + layout.across * each, layout.top + rows * (height + GAP_PX) + layout.bottom)
    sheet.text(layout.edge, 46, title, 30, bold=True)
    sheet.text(layout.edge, 76, atlas_words(atlas), 18, colour=GREY)
    scale = fitted_px_per_mm([extent_mm(a, e, crop.framed_mm) for _, a, e in views], layout.panel, (8.0, 30.0))
    actors = _actors(atlas, regions, colours, crop, focus)
    with Stage(WHITE) as stage:
        for k, (name, azimuth, elevation) in enumerate(views):
            view = view_of(name, azimuth, elevation, crop.framed_mm, scale, layout.panel)
            x = layout.edge + k % layout.across * each + layout.names
            y = layout.top + k // layout.across * (height + GAP_PX)
            pixels, depth = stage.draw(actors, view, FINER)
            sheet.paste(x, y, _faded(pixels))
            drawn = _Drawn(view, depth, crop, x, y)
            for region in regions:
                _trace(sheet, atlas, drawn, region.outline, INK, 1.2, dashed=False)
            for zone in zones:
                _trace(sheet, atlas, drawn, zone.outline, ZONE_INK, 1.6, dashed=zone.approximate)
            _name(sheet, atlas, drawn, regions, colours, layout, focus)
            sheet.text(x + width / 2, y + height + 22, name, 17, bold=True, colour=GREY, anchor="ms")
    _legend(sheet, 2 * layout.edge + layout.across * each, layout.top + rows * (height + GAP_PX) + 34.0, layout.edge)
    return sheet.finished()


def _faded(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A picture that fades into the paper at its edges, where the body goes on."""
    height, width = pixels.shape[:2]
    across = np.minimum(np.arange(width), np.arange(width)[::-1]) / (FINER * FADE_PX)
    down = np.minimum(np.arange(height), np.arange(height)[::-1]) / (FINER * FADE_PX)
    share = np.clip(np.minimum(across[None, :], down[:, None]), 0.0, 1.0)[..., None]
    return np.asarray(np.round(255.0 + share * (pixels - 255.0)), dtype=np.uint8)


def _head(atlas: Atlas, places_mm: FloatArray) -> Crop:
    """The head down to a level cut below ``places_mm``, framed by them and the skull."""
    cut = np.array([0.0, 0.0, places_mm[:, 2].min() - BELOW_MM])
    up = np.array([0.0, 0.0, 1.0])
    skin = atlas.surface.vertices_mm
    faces = np.flatnonzero((skin[:, 2] > cut[2])[atlas.surface.faces].any(axis=1))
    skull = skin[skin[:, 2] > atlas.landmark_mm("gnathion")[2]]
    return Crop(faces, ((cut, up),), np.concatenate([places_mm, skull]))


def _around(atlas: Atlas, places_mm: FloatArray) -> Crop:
    """The whole skin, framed around ``places_mm`` with some of what lies beside them."""
    margin = max(LEAST_MARGIN_MM, MARGIN * float(np.linalg.norm(np.ptp(places_mm, axis=0))))
    around = [places_mm + margin * sign * axis for axis in np.eye(3) for sign in (-1.0, 1.0)]
    return Crop(np.arange(len(atlas.surface.faces)), (), np.concatenate(around))


def _whole(atlas: Atlas) -> Crop:
    return Crop(np.arange(len(atlas.surface.faces)), (), atlas.surface.vertices_mm[np.unique(atlas.surface.faces)])


def _actors(
    atlas: Atlas, regions: Sequence[Region], colours: dict[str, Rgb], crop: Crop, focus: set[str] | None
) -> tuple[vtkActor, ...]:
    from mesomap.output.openness import openness
    from mesomap.output.scene import eye_actors
    from mesomap.output.shading import SKIN, linear, shaded_actor

    surface = atlas.surface
    used, local = np.unique(surface.faces[crop.faces], return_inverse=True)
    local = local.reshape(-1, 3)
    tone = np.tile(np.array(SKIN_TONE, float), (len(surface.vertices_mm), 1))
    weight = np.bincount(surface.faces.ravel(), np.repeat(surface.face_areas_mm2, 3), len(tone))
    for region in regions:
        if focus is not None and region.id not in focus:
            continue
        share = np.zeros(len(tone))
        held = np.repeat(surface.face_areas_mm2[region.faces] * region.fraction, 3)
        np.add.at(share, surface.faces[region.faces].ravel(), held)
        share = np.clip(share / weight, 0.0, 1.0)[:, None]
        tone += COVER * share * (np.array(colours[region.id], float) - np.array(SKIN_TONE, float))
    places, normals = surface.vertices_mm[used], surface.vertex_normals[used]
    count = len(used)
    fields = {
        "tone": linear(np.clip(tone[used], 0.0, 255.0) / 255.0),
        "open": openness(places, local, normals),
        "zone": np.full(count, -9.0),
        "place": places,
        "mapped": np.zeros((count, 4)),
    }
    return (shaded_actor(places, local, normals, fields, SKIN, {}, crop.cuts), *eye_actors(atlas, crop))


def _trace(
    sheet: Sheet, atlas: Atlas, drawn: _Drawn, outline: SurfacePoints, ink: Rgb, width: float, *, dashed: bool
) -> None:
    xyz, normals = outline.xyz_mm(atlas.surface), outline.normals(atlas.surface)
    seen = drawn.seen(xyz, normals)
    at = drawn.view.project(xyz) + np.array([drawn.x, drawn.y])
    step = np.linalg.norm(np.roll(at, -1, axis=0) - at, axis=1)
    along = np.concatenate([[0.0], np.cumsum(step)[:-1]])
    on = seen & np.roll(seen, -1) & ~(dashed & (along % (2.0 * DASH_PX) > DASH_PX))
    for k in np.flatnonzero(on):
        (x0, y0), (x1, y1) = at[k], at[(k + 1) % len(at)]
        sheet.line(x0, y0, x1, y1, ink, width)


@dataclass(frozen=True)
class _Name:
    words: str
    x: float
    y: float
    colour: Rgb
    bold: bool


def _name(
    sheet: Sheet,
    atlas: Atlas,
    drawn: _Drawn,
    regions: Sequence[Region],
    colours: dict[str, Rgb],
    layout: Layout,
    focus: set[str] | None,
) -> None:
    """Names in a column on either side, each with a line to the middle of what is seen of its region."""
    surface = atlas.surface
    frontal = abs(float(drawn.view.right[0])) > 0.9
    columns: dict[str, list[_Name]] = {"left": [], "right": []}
    for region in regions:
        if region.laterality == "right" and (focus is None or region.id not in focus):
            continue
        middle = surface.vertices_mm[surface.faces[region.faces]].mean(axis=1)
        area = surface.face_areas_mm2[region.faces] * region.fraction
        seen = drawn.seen(middle, surface.face_normals[region.faces])
        if area[seen].sum() < LEAST_SEEN * area.sum():
            continue
        centre = np.average(middle[seen], axis=0, weights=area[seen])
        anchor = middle[seen][np.linalg.norm(middle[seen] - centre, axis=1).argmin()]
        (x, y) = drawn.view.project(anchor[None])[0]
        if not frontal:
            side = "left" if x < 0.5 * layout.panel[0] else "right"
        elif region.laterality == "midline":
            side = "left" if drawn.view.right[0] > 0 else "right"
        else:
            patient_left_on_right = drawn.view.right[0] > 0
            side = "right" if (region.laterality == "left") == patient_left_on_right else "left"
        bold = focus is not None and region.id in focus
        columns[side].append(_Name(region.title, float(x), float(y), colours[region.id], bold))
    for side, names in columns.items():
        names.sort(key=lambda name: (name.y, name.x))
        if not names:
            continue
        wanted = np.array([name.y for name in names]) - ROW_PX * np.arange(len(names))
        rows = isotonic_regression(np.clip(wanted, 12.0, layout.panel[1] - 36.0 - ROW_PX * (len(names) - 1))).x
        for name, row in zip(names, rows + ROW_PX * np.arange(len(names)), strict=True):
            _label(sheet, drawn, name, float(row), side, layout)


def _label(sheet: Sheet, drawn: _Drawn, name: _Name, row: float, side: str, layout: Layout) -> None:
    width = layout.panel[0]
    size = NAME_PX
    while size > 11.0 and text_width(name.words, size, name.bold) > layout.names - 16:
        size -= 0.5
    edge = drawn.x - 4 if side == "left" else drawn.x + width + 4
    sheet.line(drawn.x + name.x, drawn.y + name.y, edge, drawn.y + row, GREY, 1.0)
    sheet.dot(drawn.x + name.x, drawn.y + name.y, 3.5, name.colour, INK)
    anchor, x = ("rm", edge - 4) if side == "left" else ("lm", edge + 4)
    sheet.text(x, drawn.y + row, name.words, size, bold=name.bold, anchor=anchor)


def _legend(sheet: Sheet, width: float, y: float, x: float) -> None:
    right = width - x
    items = (
        ("border of a region", INK, False),
        ("zone placed in millimetres by a source", ZONE_INK, False),
        ("approximate zone", ZONE_INK, True),
    )
    for words, ink, dashed in items:
        for k in range(4):
            if not (dashed and k % 2):
                sheet.line(x + 10 * k, y - 5, x + 10 * k + 10, y - 5, ink, 2.0)
        sheet.text(x + 50, y, words, 15)
        x += 50 + text_width(words, 15) + 36
    sheet.text(right, y, DISCLAIMER, 15, colour=GREY, anchor="rs")


def _shade(colour: Rgb, by: float) -> Rgb:
    """``colour`` mixed with white (by > 0) or black (by < 0)."""
    end = 255.0 if by > 0 else 0.0
    red, green, blue = (round(value + abs(by) * (end - value)) for value in colour)
    return red, green, blue
