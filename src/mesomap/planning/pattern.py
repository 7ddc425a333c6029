"""A pattern on a region: a lattice of the asked spacing along the skin, clear of the border and of closed zones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region, Zone
from mesomap.errors import PatternError
from mesomap.geometry.chart import Chart, flatten
from mesomap.geometry.grow import grown
from mesomap.geometry.lattice import Kind, Lattice, planar_lattice
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.sheet import Sheet
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.relax import relax

MOST_POINTS = 20_000
CELL = {"hex": math.sqrt(3.0) / 2.0, "square": 1.0}
"""Area of a lattice cell as a multiple of the squared spacing."""

CLEARANCE = 1.003
"""Points keep this multiple of a margin, because lengths in a chart are up to 0.2 % above the geodesic."""


@dataclass(frozen=True)
class PatternRequest:
    """What a step asks of a region. ``direction`` of the rows: ``medial-lateral``, ``cranio-caudal``, or degrees turned
    counter-clockwise (seen from outside) from medial-lateral."""

    kind: Kind
    spacing_mm: float
    margin_mm: float
    direction: str | float


@dataclass(frozen=True, eq=False)
class Placement:
    """Where a pattern put its points, n of them. ``partner`` (n,) is the mirror-image point on a midline region, the point
    itself on the midline, -1 where the pattern is not symmetric. The rest is as in ``Target``."""

    place: SurfacePoints
    row: IntArray
    column: IntArray
    partner: IntArray
    neighbour_pairs: IntArray
    neighbour_mm: FloatArray
    covering_radius_mm: float
    target_fraction: FloatArray


@dataclass(frozen=True, eq=False)
class _Field:
    """A region laid flat: where points may lie."""

    region: Region
    chart: Chart
    patch_faces: IntArray
    border: shapely.Polygon
    allowed: shapely.Geometry
    fences: tuple[tuple[shapely.Geometry, float], ...]


def place_pattern(
    atlas: Atlas, region: Region, zones: Sequence[tuple[Zone, float]], request: PatternRequest
) -> Placement:
    """Lay a pattern on ``region``; ``zones`` are closed parts with their margins, mm.

    On a midline region with rows along or across the body the pattern is its own mirror image. Raises PatternError when
    spacing or margin do not fit the region.
    """
    field = _lay_flat(atlas, region, zones, request)
    sheet = Sheet.from_chart(field.chart, float(np.clip(np.median(field.chart.patch.edge_lengths_mm), 0.5, 2.0)))
    symmetric = region.laterality == "midline" and atlas.has_mirror and isinstance(request.direction, str)
    lattice = _best_phase(field, request, symmetric)
    near = lattice.keep(shapely.intersects_xy(field.allowed.buffer(0.3 * request.spacing_mm), *lattice.uv_mm.T))
    moved = Lattice(near.kind, near.row, near.column, relax(sheet, near, request.spacing_mm))
    rows, place = field.chart.locate(moved.uv_mm)
    moved = moved.keep(np.isin(np.arange(len(moved.row)), rows))
    partner = np.full(len(moved.row), -1)
    if symmetric:
        moved, place, partner = _symmetrised(atlas, field, moved, place, request.spacing_mm)
    kept = _clear(field, sheet, moved.uv_mm)
    if symmetric:
        kept &= kept[partner]
    if not kept.any():
        raise PatternError(
            f"{region.label}: no point fits with spacing {request.spacing_mm:g} mm and margin {request.margin_mm:g} mm; "
            "make one of them smaller"
        )
    renumbered = np.cumsum(kept) - 1
    moved, place = moved.keep(kept), place[kept]
    partner = np.where(partner[kept] >= 0, renumbered[partner[kept]], -1)
    pairs = moved.neighbour_pairs()
    lines = shapely.linestrings(moved.uv_mm[pairs])
    shapely.prepare(field.border)
    pairs = pairs[shapely.covers(field.border, lines)] if len(pairs) else pairs
    return Placement(
        place=SurfacePoints(field.patch_faces[place.face], place.bary),
        row=moved.row - moved.row.min(),
        column=moved.column - moved.column.min(),
        partner=partner,
        neighbour_pairs=pairs,
        neighbour_mm=sheet.lengths_mm(moved.uv_mm[pairs[:, 0]], moved.uv_mm[pairs[:, 1]]),
        covering_radius_mm=_covering_radius(field, sheet, moved.uv_mm, request.spacing_mm),
        target_fraction=_share_of(field, field.allowed)[field.region.faces],
    )


def _lay_flat(atlas: Atlas, region: Region, zones: Sequence[tuple[Zone, float]], request: PatternRequest) -> _Field:
    surface = atlas.surface
    across = float(np.linalg.norm(np.ptp(region.outline.xyz_mm(surface), axis=0)))
    if request.spacing_mm > 2.0 * across:
        raise PatternError(
            f"{region.label}: spacing {request.spacing_mm:g} mm is larger than the region, which is about {across:.0f} mm "
            f"across; ask for less than {across:.0f} mm"
        )
    reach = min(max([0.5 * request.spacing_mm, *(margin for _, margin in zones)]), 2.0 * across) + 3.0
    patch_faces = grown(surface, region.faces, reach)
    patch, _ = surface.submesh(patch_faces)
    chart = _aligned(atlas, region, flatten(patch), patch_faces)
    local = np.full(len(surface.faces), -1)
    local[patch_faces] = np.arange(len(patch_faces))
    upside_down = chart.turned_over[local[region.faces]]
    if upside_down.any():
        raise PatternError(
            f"{region.label}: {int(upside_down.sum())} faces fold over when the region is laid flat; "
            "it is too strongly curved for one pattern, choose a smaller region"
        )
    outline = chart.to_uv(SurfacePoints(local[region.outline.face], region.outline.bary))
    border = shapely.Polygon(outline)
    extent = shapely.minimum_rotated_rectangle(border).exterior
    longest = max(np.linalg.norm(np.diff(shapely.get_coordinates(extent), axis=0), axis=1))
    if request.spacing_mm > longest:
        raise PatternError(
            f"{region.label}: spacing {request.spacing_mm:g} mm is larger than the region, which is {longest:.0f} mm long; "
            f"ask for less than {longest:.0f} mm"
        )
    most = border.area / (CELL[request.kind] * request.spacing_mm**2)
    if most > MOST_POINTS:
        least = math.sqrt(border.area / (CELL[request.kind] * MOST_POINTS))
        raise PatternError(
            f"{region.label}: spacing {request.spacing_mm:g} mm would give about {most:.2g} points; "
            f"allowed are {MOST_POINTS:,}, so ask for at least {least:.2g} mm"
        )
    allowed = border.buffer(-request.margin_mm)
    fences: list[tuple[shapely.Geometry, float]] = [(border.exterior, request.margin_mm)]
    for zone, margin_mm in zones:
        at = local[zone.outline.face]
        edge = shapely.MultiPoint(chart.to_uv(SurfacePoints(at[at >= 0], zone.outline.bary[at >= 0])))
        inner = local[zone.faces[zone.fraction > 0.5]]
        inner = inner[inner >= 0]
        closed = shapely.union_all(shapely.polygons(chart.uv_mm[patch.faces[inner]]))
        if not closed.is_empty:
            fences.append((closed, margin_mm))
        if not edge.is_empty:
            fences.append((edge, margin_mm))
        allowed = allowed.difference(shapely.union(closed, edge.buffer(margin_mm)))
    if allowed.is_empty:
        raise PatternError(
            f"{region.label}: a margin of {request.margin_mm:g} mm with its closed zones leaves nothing of the region "
            f"({region.area_cm2(surface):.1f} cm2); make the margin smaller"
        )
    return _Field(region, chart, patch_faces, border, allowed, tuple(fences))


def _aligned(atlas: Atlas, region: Region, chart: Chart, patch_faces: IntArray) -> Chart:
    """``chart`` turned so that +v runs to the head and +u to the patient's left as well as the region allows; a midline
    region lies with its midline exactly on u = 0."""
    centre = chart.uv_mm.mean(axis=0)
    flat = np.c_[chart.uv_mm - centre, np.ones(len(chart.uv_mm))]
    slopes = np.linalg.lstsq(flat, chart.patch.vertices_mm[:, [0, 2]], rcond=None)[0][:2]
    by_x, by_z = slopes[:, 0], slopes[:, 1]
    angle = -np.angle(complex(*by_x) + complex(*by_z) * -1j)
    if region.laterality == "midline" and atlas.has_mirror:
        thirds = np.full((len(patch_faces), 3), 1.0 / 3.0)
        local = np.full(len(atlas.surface.faces), -1)
        local[patch_faces] = np.arange(len(patch_faces))
        image = atlas.mirrored(SurfacePoints(patch_faces, thirds))
        both = local[image.face] >= 0
        here = chart.to_uv(SurfacePoints(np.flatnonzero(both), thirds[both]))
        there = chart.to_uv(SurfacePoints(local[image.face[both]], image.bary[both]))
        left = atlas.surface.vertices_mm[atlas.surface.faces[patch_faces[both]]].mean(axis=1)[:, 0] > 0
        across = (here - there)[left].sum(axis=0)
        angle = -np.angle(complex(*across))
        centre = 0.5 * (here + there).mean(axis=0)
    return chart.turned(float(angle), centre)


def _row_angle_deg(direction: str | float) -> float:
    if isinstance(direction, str):
        return {"medial-lateral": 0.0, "cranio-caudal": 90.0}[direction]
    return float(direction)


def _best_phase(field: _Field, request: PatternRequest, symmetric: bool) -> Lattice:
    """The lattice, over a choice of phases, whose points lie closest to the whole of the allowed area (mean square)."""
    angle = _row_angle_deg(request.direction)
    bounds = field.border.buffer(request.spacing_mm).bounds
    probes = _probes(field.allowed, request.spacing_mm / 5.0)
    steps = np.arange(8) / 8.0
    free = np.arange(4) / 4.0
    # On a midline region the lattice must be its own mirror image in u = 0.
    if not symmetric:
        phases = [(float(a), float(b)) for a in free for b in steps]
    elif angle == 0.0:
        phases = [(a, float(b)) for a in (0.0, 0.5) for b in steps]
    elif request.kind == "hex":
        phases = [(float(a), 0.0) for a in steps]
    else:
        phases = [(float(a), b) for a in steps for b in (0.0, 0.25)]
    best: tuple[float, Lattice] | None = None
    for phase in phases:
        lattice = planar_lattice(request.kind, request.spacing_mm, angle, phase, bounds)
        inside = shapely.intersects_xy(field.allowed, *lattice.uv_mm.T)
        if not inside.any():
            continue
        distance, _ = cKDTree(lattice.uv_mm[inside]).query(probes)
        score = float(np.mean(distance**2))
        if best is None or score < best[0] - 1e-9:
            best = score, lattice
    if best is None:
        raise PatternError(
            f"{field.region.label}: no point fits with spacing {request.spacing_mm:g} mm and margin "
            f"{request.margin_mm:g} mm; make one of them smaller"
        )
    return best[1]


def _probes(area: shapely.Geometry, step_mm: float) -> FloatArray:
    """Places every ``step_mm`` inside ``area``; its representative point where none fits."""
    u0, v0, u1, v1 = area.bounds
    grid = np.stack(np.meshgrid(np.arange(u0, u1, step_mm), np.arange(v0, v1, step_mm)), axis=-1).reshape(-1, 2)
    inside = grid[shapely.intersects_xy(area, *grid.T)]
    return np.asarray(inside if len(inside) else shapely.get_coordinates(area.representative_point()))


def _symmetrised(
    atlas: Atlas, field: _Field, lattice: Lattice, place: SurfacePoints, spacing_mm: float
) -> tuple[Lattice, SurfacePoints, IntArray]:
    """The lattice made exactly its own mirror image; points without an image are dropped."""
    flipped = lattice.uv_mm * np.array([-1.0, 1.0])
    distance, partner = cKDTree(lattice.uv_mm).query(flipped)
    paired = (distance < 0.3 * spacing_mm) & (partner[partner] == np.arange(len(partner)))
    renumbered = np.cumsum(paired) - 1
    lattice, place, partner = lattice.keep(paired), place[paired], renumbered[partner[paired]]
    local = np.full(len(atlas.surface.faces), -1)
    local[field.patch_faces] = np.arange(len(field.patch_faces))
    image = atlas.mirrored(SurfacePoints(field.patch_faces[place.face], place.bary))
    image_uv = field.chart.to_uv(SurfacePoints(local[image.face], image.bary))
    mean_uv = 0.5 * (lattice.uv_mm + image_uv[partner])
    _, place = field.chart.locate(mean_uv)
    # The right half is the exact image of the left; a point that is its own image is put on the midline by the mean.
    image = atlas.mirrored(SurfacePoints(field.patch_faces[place.face], place.bary))
    right = (mean_uv[:, 0] < 0) & (partner != np.arange(len(partner)))
    face = np.where(right, local[image.face[partner]], place.face)
    bary = np.where(right[:, None], image.bary[partner], place.bary)
    place = SurfacePoints(face, bary)
    return Lattice(lattice.kind, lattice.row, lattice.column, field.chart.to_uv(place)), place, partner


def _clear(field: _Field, sheet: Sheet, uv_mm: FloatArray) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """True for the points inside the border that keep every margin, measured along the skin."""
    points = shapely.points(uv_mm)
    clear = shapely.contains(field.border, points)
    for fence, margin_mm in field.fences:
        foot = shapely.get_coordinates(shapely.shortest_line(points, fence)).reshape(-1, 2, 2)[:, 1]
        length = sheet.lengths_mm(uv_mm, foot)
        clear &= (length >= CLEARANCE * margin_mm) & (shapely.distance(points, fence) > 0)
    return np.asarray(clear)


def _covering_radius(field: _Field, sheet: Sheet, uv_mm: FloatArray, spacing_mm: float) -> float:
    """Largest distance along the skin from any spot of the allowed area to its nearest point, mm."""
    probes = _probes(field.allowed, spacing_mm / 10.0)
    nearest = min(3, len(uv_mm))
    _, index = cKDTree(uv_mm).query(probes, k=nearest)
    index = index.reshape(len(probes), nearest)
    ends = uv_mm[index]
    starts = np.broadcast_to(probes[:, None], ends.shape)
    lengths = sheet.lengths_mm(starts.reshape(-1, 2), ends.reshape(-1, 2)).reshape(index.shape)
    return float(lengths.min(axis=1).max())


def _share_of(field: _Field, area: shapely.Geometry) -> FloatArray:
    """Share inside ``area`` of every face of the whole surface, known on the patch, 0 elsewhere."""
    share = np.zeros(int(max(field.patch_faces.max(), field.region.faces.max())) + 1)
    share[field.patch_faces] = field.chart.fractions(area)
    return share
