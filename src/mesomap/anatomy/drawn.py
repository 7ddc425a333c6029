"""Parts of the skin that a hand draws: a closed line, or the stroke of a brush, as a region or a closed zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.landmark_file import LEAST_CORNERS, REGION_NAME
from mesomap.anatomy.region import Laterality, Region, Zone
from mesomap.errors import InputError, RegionError, SurfaceError
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.loop import inside_of, turns_left
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, Surface
from mesomap.geometry.trace import border_above_zero

LONGEST_SIDE_MM = 300.0
LEAST_RADIUS_MM, MOST_RADIUS_MM = 1.0, 60.0
MOST_CORNERS = 2000
STEPS_PER_RADIUS = 4.0
MIDLINE_MM = 0.5
SAME_MM = 1e-6


@dataclass(frozen=True, eq=False)
class DrawnPart:
    """``name`` as regions have it (``scar``, ``scar.left``); ``line`` (k,) the corners of a closed line, or, with
    ``radius_mm``, the way of a brush that covers so much around it. A zone keeps points ``margin_mm`` away."""

    name: str
    kind: Literal["region", "zone"]
    line: SurfacePoints
    radius_mm: float | None = None
    margin_mm: float = 0.0


def with_drawn(atlas: Atlas, parts: Sequence[DrawnPart]) -> Atlas:
    """``atlas`` with the drawn ``parts`` among its regions and zones.

    Raises RegionError for a name that is not one or is taken, and for a line that does not enclose one piece of skin.
    """
    regions, zones = dict(atlas.regions), dict(atlas.zones)
    for part in parts:
        own, _, side = part.name.partition(".")
        taken = {name for each in (*regions.values(), *zones.values()) for name in (each.label, *each.synonyms)}
        taken |= {each.id for each in (*atlas.regions.values(), *atlas.zones.values())} | set(atlas.groups)
        if not REGION_NAME.fullmatch(part.name):
            raise RegionError(f"drawn {part.kind} {part.name!r}: use small letters, as in scar or scar.left")
        if part.name in taken or own in taken:
            raise RegionError(f"drawn {part.kind} {part.name!r}: there is a part of that name; choose another")
        outline = outline_of(atlas.surface, atlas.geodesics, part)
        try:
            faces, fraction = inside_of(atlas.surface, outline)
        except SurfaceError as fault:
            raise RegionError(f"drawn {part.kind} {part.name}: {fault}") from fault
        laterality = _laterality(atlas, outline, side)
        words = (own, own.replace("-", " ").capitalize(), laterality, outline, faces, fraction)
        source = "drawn on the surface"
        region = Region(*words, f"As {source}.", source)
        if region.label in taken:
            raise RegionError(f"drawn {part.kind} {region.label!r}: there is a part of that name; choose another")
        if part.kind == "region":
            regions[region.label] = region
        else:
            zones[region.label] = Zone(
                *words, f"As {source}.", source, margin_mm=part.margin_mm, why="Closed by the user.", drawn=True
            )
    made = replace(atlas, regions=regions, zones=zones, drawn=tuple(parts))
    made.__dict__["geodesics"] = atlas.geodesics
    return made.made_by(with_drawn, atlas, tuple(parts))


def outline_of(surface: Surface, geodesics: Geodesics, part: DrawnPart) -> SurfacePoints:
    """The closed border that a drawn part has on ``surface``, counter-clockwise seen from outside.

    Raises RegionError for too few or too many corners, a brush of no use, and sides that no path along the skin joins.
    """
    what = f"drawn {part.kind} {part.name}"
    least = LEAST_CORNERS if part.radius_mm is None else 1
    if not least <= len(part.line) <= MOST_CORNERS:
        raise RegionError(f"{what}: {len(part.line)} places are given; allowed are {least} to {MOST_CORNERS}")
    if len(part.line) and (part.line.face.min() < 0 or part.line.face.max() >= len(surface.faces)):
        raise RegionError(f"{what}: face {int(part.line.face.max())} is not on this surface; draw it again")
    if part.radius_mm is not None:
        if not LEAST_RADIUS_MM <= part.radius_mm <= MOST_RADIUS_MM:
            raise RegionError(
                f"{what}: a brush of {part.radius_mm:g} mm; allowed are {LEAST_RADIUS_MM:g} to {MOST_RADIUS_MM:g} mm"
            )
        return _brushed(what, surface, geodesics, _path(what, surface, geodesics, part.line, False), part.radius_mm)
    loop = _path(what, surface, geodesics, part.line, True)
    return loop if turns_left(surface, loop) else loop[::-1]


def _path(what: str, surface: Surface, geodesics: Geodesics, corners: SurfacePoints, closed: bool) -> SurfacePoints:
    """The shortest way along the skin from corner to corner; a place wherever it crosses a side of a face."""
    xyz = corners.xyz_mm(surface)
    apart = np.linalg.norm(np.diff(xyz, axis=0, append=xyz[:1]), axis=1) > SAME_MM
    apart[-1] |= not closed
    corners = corners[apart]
    ends = [(k, (k + 1) % len(corners)) for k in range(len(corners) - (not closed))]
    stretches = []
    for a, b in ends:
        try:
            stretches.append(geodesics.path(corners[a], corners[b], LONGEST_SIDE_MM)[:-1])
        except SurfaceError as fault:
            raise RegionError(f"{what}: between places {a + 1} and {b + 1}: {fault}") from fault
    path = concatenate(stretches) if closed else concatenate([*stretches, corners[-1]])
    xyz = path.xyz_mm(surface)
    keep = np.linalg.norm(np.diff(xyz, axis=0, append=xyz[:1]), axis=1) > SAME_MM
    keep[-1] |= not closed
    return path[keep]


def _brushed(what: str, surface: Surface, geodesics: Geodesics, path: SurfacePoints, radius_mm: float) -> SurfacePoints:
    beyond = radius_mm + 2.0 * float(surface.edge_lengths_mm[surface.face_edges[path.face]].max())
    distance = np.full(len(surface.vertices_mm), np.inf)
    xyz = path.xyz_mm(surface)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(xyz, axis=0), axis=1))])
    steps = np.arange(0.0, run[-1], radius_mm / STEPS_PER_RADIUS)
    for at in np.unique([*np.searchsorted(run, steps).tolist(), len(path) - 1]).tolist():
        vertex, length = geodesics.around(path[at], beyond)
        distance[vertex] = np.minimum(distance[vertex], length)
    value: FloatArray = radius_mm - np.minimum(distance, beyond)
    try:
        return border_above_zero(surface, value)
    except SurfaceError as fault:
        raise RegionError(f"{what}: {fault}") from fault


def _laterality(atlas: Atlas, outline: SurfacePoints, side: str) -> Laterality:
    if side:
        return "left" if side == "left" else "right"
    x = outline.xyz_mm(atlas.surface)[:, 0]
    if not atlas.has_mirror or (x.min() < MIDLINE_MM and x.max() > -MIDLINE_MM):
        return "midline"
    return "left" if x.min() > 0.0 else "right"


def drawn_document(part: DrawnPart) -> dict[str, object]:
    """A drawn part as plan.json holds it."""
    return {
        "name": part.name,
        "kind": part.kind,
        "face": part.line.face.tolist(),
        "bary": part.line.bary.tolist(),
        "radius_mm": part.radius_mm,
        "margin_mm": part.margin_mm,
    }


def read_drawn(document: object, where: str) -> DrawnPart:
    """The part that ``drawn_document`` wrote. Raises InputError, naming ``where``, for anything else."""
    keys = {"name", "kind", "face", "bary", "radius_mm", "margin_mm"}
    if not isinstance(document, dict) or set(document) != keys:
        raise InputError(f"{where}: not a drawn part; it has the keys {', '.join(sorted(keys))}")
    kind, radius, margin = document["kind"], document["radius_mm"], document["margin_mm"]
    if kind not in ("region", "zone"):
        raise InputError(f"{where} kind: {kind!r} is not allowed; allowed is region or zone")
    for key, value in (("radius_mm", radius), ("margin_mm", margin)):
        absent = value is None and key == "radius_mm"
        if not absent and (isinstance(value, bool) or not isinstance(value, int | float) or not 0.0 <= value < 1e3):
            raise InputError(f"{where} {key}: {value!r} is not allowed; allowed is a number of millimetres >= 0")
    try:
        line = SurfacePoints(document["face"], document["bary"])
    except (SurfaceError, TypeError, ValueError) as fault:
        raise InputError(f"{where} line: is not a list of places on the skin ({fault}); draw it again") from None
    return DrawnPart(str(document["name"]), kind, line, None if radius is None else float(radius), float(margin))
