"""Plates of an atlas: every region in its own colour and name, zones outlined, in four views; and one region close up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region, Zone
from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import REGION_COLOURS, SKIN_TONE, Rgb
from mesomap.output.crop import Crop
from mesomap.output.plate import (
    VIEWS,
    Drawn,
    Layout,
    Name,
    around_crop,
    draw_plate,
    head_crop,
    put_names,
    skin_actors,
    trace,
    whole_crop,
)
from mesomap.output.sheet import INK, Sheet, text_width

HEAD_GROUPS = ("face", "scalp", "whole-neck")
COVER = 0.62
"""How much of the skin a region's colour hides."""
LEAST_SEEN = 0.3
"""Share of a region's area that a view must show for its name to stand there."""
ZONE_INK: Rgb = (150, 24, 40)


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
    crop = head_crop(atlas, places) if head and atlas.body else whole_crop(atlas)
    neck_mm = atlas.landmark_mm("suprasternale")[2] if "suprasternale" in atlas.landmarks else -np.inf
    above = [zone for zone in atlas.zones.values() if zone.outline.xyz_mm(atlas.surface)[:, 2].min() > neck_mm]
    below = [zone for zone in atlas.zones.values() if zone not in above]
    return _draw(atlas, regions, above if head else below, colours, crop, VIEWS, title, layout, focus=None)


def draw_region(atlas: Atlas, regions: Sequence[Region], title: str, catalogue: Catalogue = ENGLISH) -> Image.Image:
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
    crop = around_crop(atlas, places)
    aside = azimuth + (45.0 if azimuth >= 0.0 else -45.0)
    last = ("Back", 180.0, 0.0) if normal[1] > 0 else ("Front", 0.0, 0.0)
    views = (("Facing it", azimuth, elevation), ("From beside", aside, 0.5 * elevation), last)
    zones = [zone for zone in atlas.zones.values() if any(zone.touches(region) for region in regions)]
    colours = distinct_colours(atlas, shown)
    layout = Layout((520, 620), 150, across=3)
    return _draw(
        atlas,
        shown,
        zones,
        colours,
        crop,
        views,
        title,
        layout,
        focus={region.id for region in regions},
        catalogue=catalogue,
    )


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
    catalogue: Catalogue = ENGLISH,
) -> Image.Image:
    def annotate(sheet: Sheet, drawn: Drawn) -> None:
        for region in regions:
            trace(sheet, atlas, drawn, region.outline, INK, 1.2, dashed=False)
        for zone in zones:
            trace(sheet, atlas, drawn, zone.outline, ZONE_INK, 1.6, dashed=zone.approximate)
        _name(sheet, atlas, drawn, regions, colours, layout, focus, catalogue)

    coloured = [region for region in regions if focus is None or region.id in focus]
    actors = skin_actors(atlas, _tone(atlas, coloured, colours), crop)
    sheet, key = draw_plate(atlas, actors, crop, views, title, layout, annotate, catalogue)
    _legend(sheet, key, layout.edge, catalogue)
    return sheet.finished()


def _tone(atlas: Atlas, regions: Sequence[Region], colours: dict[str, Rgb]) -> FloatArray:
    """Colour of each vertex, sRGB 0-255, shape (n, 3): skin, tinted where it lies in a region."""
    surface = atlas.surface
    tone = np.tile(np.array(SKIN_TONE, float), (len(surface.vertices_mm), 1))
    weight = np.bincount(surface.faces.ravel(), np.repeat(surface.face_areas_mm2, 3), len(tone))
    for region in regions:
        share = np.zeros(len(tone))
        held = np.repeat(surface.face_areas_mm2[region.faces] * region.fraction, 3)
        np.add.at(share, surface.faces[region.faces].ravel(), held)
        share = np.divide(share, weight, out=np.zeros_like(share), where=weight > 0)[:, None]
        tone += COVER * np.clip(share, 0.0, 1.0) * (np.array(colours[region.id], float) - np.array(SKIN_TONE, float))
    return tone


def _name(
    sheet: Sheet,
    atlas: Atlas,
    drawn: Drawn,
    regions: Sequence[Region],
    colours: dict[str, Rgb],
    layout: Layout,
    focus: set[str] | None,
    catalogue: Catalogue,
) -> None:
    """Names in a column on either side, each with a line to the middle of what is seen of its region."""
    surface = atlas.surface
    frontal = abs(float(drawn.view.right[0])) > 0.9
    columns: dict[str, list[Name]] = {"left": [], "right": []}
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
        columns[side].append(
            Name(catalogue.region(region.id, region.title), float(x), float(y), colours[region.id], bold)
        )
    put_names(sheet, drawn, columns, layout)


def _legend(sheet: Sheet, y: float, x: float, catalogue: Catalogue) -> None:
    items = (
        (catalogue.text("border of a region"), INK, False),
        (catalogue.text("zone placed in millimetres by a source"), ZONE_INK, False),
        (catalogue.text("approximate zone"), ZONE_INK, True),
    )
    for words, ink, dashed in items:
        for k in range(4):
            if not (dashed and k % 2):
                sheet.line(x + 10 * k, y - 5, x + 10 * k + 10, y - 5, ink, 2.0)
        sheet.text(x + 50, y, words, 15)
        x += 50 + text_width(words, 15) + 36


def _shade(colour: Rgb, by: float) -> Rgb:
    """``colour`` mixed with white (by > 0) or black (by < 0)."""
    end = 255.0 if by > 0 else 0.0
    red, green, blue = (round(value + abs(by) * (end - value)) for value in colour)
    return red, green, blue
