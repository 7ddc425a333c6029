"""A pattern on a region: points as asked along the skin, clear of the border and of closed zones."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region, Zone
from mesomap.errors import PatternError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.planning.closed import one_sided
from mesomap.planning.count import lay_lattice, spacing_for
from mesomap.planning.cover import covering_radius_mm
from mesomap.planning.direction import row_angle_deg
from mesomap.planning.ground import Flat, around, fenced, lay_flat
from mesomap.planning.recent import recent
from mesomap.planning.rings import lay_rings
from mesomap.planning.site import MOST_POINTS, Laid, Site
from mesomap.planning.spots import lay_line, lay_spots
from mesomap.planning.stamp import lay_stamps, stamp_pitch_mm
from mesomap.planning.stipple import lay_stipple
from mesomap.planning.threads import lay_fan, lay_threads
from mesomap.protocol.pattern import DIRECTIONS, FOOTPRINTS, THREADS, Kind, Pattern
from mesomap.protocol.step import Step

MOST_SITES, MOST_PLACEMENTS = 24, 48
"""Kept with a surface, 1 to 3 MB and some 20 kB each."""


@dataclass(frozen=True, eq=False)
class Placement:
    """Where a pattern put its points on a region of the surface: ``laid`` as on its patch, ``place`` and, of
    threads, ``end`` on the surface. ``covering_radius_mm`` is the largest distance from a spot of the target to its
    nearest point, ``inner_covering_radius_mm`` from one at least half a spacing inside; ``pitch_mm`` the asked
    spacing, or the side of the square that belongs to a point; ``target_fraction`` the share of each face of the
    region on which points may lie; ``stretch`` the least and the largest factor by which laying the region flat
    changes lengths."""

    laid: Laid
    place: SurfacePoints
    end: SurfacePoints | None
    pitch_mm: float
    covering_radius_mm: float
    inner_covering_radius_mm: float
    target_fraction: FloatArray
    stretch: tuple[float, float]


LAY: dict[Kind, Callable[[Site, Pattern, int], Laid]] = {
    "hex": lay_lattice,
    "square": lay_lattice,
    "rows": lay_lattice,
    "brick": lay_lattice,
    "carpet": lay_lattice,
    "stipple": lay_stipple,
    "threads": lay_threads,
    "cross-hatch": lay_threads,
    "fan": lay_fan,
    "stamp": lay_stamps,
    "concentric": lay_rings,
    "line": lay_line,
    "points": lay_spots,
}


def place_pattern(
    atlas: Atlas, region: Region, zones: Sequence[tuple[Zone, float]], pattern: Pattern, seed: int = 1
) -> Placement:
    """Lay ``pattern`` on ``region``; ``zones`` are closed parts with their margins, mm; ``seed`` for patterns with
    chance.

    On a midline region, with rows along or across the body, the pattern is its own mirror image. Raises
    PatternError when spacing or margin do not fit the region.
    """
    site = site_for(atlas, region, zones, pattern)
    # The same site comes as the same object.
    return recent(
        atlas.surface, "placement", (site, pattern, seed), MOST_PLACEMENTS, lambda: _placed(site, pattern, seed)
    )


def _placed(site: Site, pattern: Pattern, seed: int) -> Placement:
    laid = LAY[pattern.kind](site, pattern, seed)
    spacing = pattern.spacing_mm
    if len(laid.place) == 0:
        asked = f"spacing {spacing:g} mm and " if spacing else ""
        raise PatternError(
            f"{site.region.label}: no point fits with {asked}margin {pattern.margin_mm:g} mm; make "
            f"{'one of them' if spacing else 'it'} smaller"
        )
    flat, pitch = site.flat, laid.spacing_mm or math.sqrt(laid.cell_area_mm2)
    uv = flat.chart.to_uv(laid.place)
    covering = [
        covering_radius_mm(flat.sheet, site.ground.clear_mm, inside_mm, uv, pitch)[0]
        for inside_mm in (0.0, 0.5 * pitch)
    ]
    return Placement(
        laid=laid,
        place=flat.on_surface(laid.place),
        end=None if laid.end is None else flat.on_surface(laid.end),
        pitch_mm=pitch,
        covering_radius_mm=covering[0],
        inner_covering_radius_mm=covering[1],
        target_fraction=site.ground.target_fraction,
        stretch=flat.stretch,
    )


def with_spacing_for_total(
    atlas: Atlas, regions: Sequence[Region], zones: Sequence[tuple[Zone, float]], step: Step
) -> Pattern:
    """The pattern of a step; one that is given by its total over ``regions`` with the spacing, or the density, that
    holds it.

    Raises PatternError where no spacing does.
    """
    pattern = step.pattern
    if pattern.total_ml is None or step.volume_ml is None or not regions:
        return pattern
    count = math.floor(pattern.total_ml / step.volume_ml + 1e-9)
    sites = _sites(atlas, regions, zones, pattern)
    area_mm2 = sum(images * site.target_area_mm2 for site, images in sites)
    if pattern.kind == "stipple":
        return replace(pattern, total_ml=None, density_per_cm2=100.0 * count / area_mm2)

    def points_at(spacing_mm: float) -> int:
        at = replace(pattern, total_ml=None, spacing_mm=spacing_mm)
        return sum(images * len(lay_lattice(site, at, 1).place) for site, images in sites)

    spacing, found = spacing_for(points_at, count, math.sqrt(area_mm2 / max(count, 1)), at_most=True)
    if found == 0 or found > count:
        raise PatternError(
            f"step {step.id}: {pattern.total_ml:g} mL at {step.volume_ml:g} mL a point are {count} points; "
            "no spacing gives at most so many on these regions"
        )
    return replace(pattern, total_ml=None, spacing_mm=spacing)


def _sites(
    atlas: Atlas, regions: Sequence[Region], zones: Sequence[tuple[Zone, float]], pattern: Pattern
) -> list[tuple[Site, int]]:
    """The grounds of ``regions``, those that are each other's mirror image once, and how many times each is there."""
    found: dict[str, tuple[Site, int]] = {}
    for region in regions:
        mirror = region.laterality == "right" and atlas.has_mirror
        origin = atlas.mirror_image(region) if mirror else region
        site, images = found.get(origin.label) or (site_for(atlas, origin, zones, pattern), 0)
        found[origin.label] = site, images + 1
    return list(found.values())


def site_for(atlas: Atlas, region: Region, zones: Sequence[tuple[Zone, float]], pattern: Pattern) -> Site:
    """The ground of ``region`` for a pattern; raises PatternError when spacing or margin do not fit."""
    spacing = pattern.spacing_mm or pattern.row_spacing_mm or 0.0
    across = float(np.linalg.norm(np.ptp(region.outline.xyz_mm(atlas.surface), axis=0)))
    if spacing > 2.0 * across:
        raise PatternError(
            f"{region.label}: spacing {spacing:g} mm is larger than the region, which is about {across:.0f} mm "
            f"across; ask for less than {across:.0f} mm"
        )
    widest = max([0.5 * spacing, *(margin for _, margin in zones)])
    around_mm = around(min(widest, 2.0 * across) + 3.0)
    of_region = (region.digest, around_mm, atlas.has_mirror)
    flat = recent(atlas.surface, "flat", of_region, MOST_SITES, lambda: lay_flat(atlas, region, around_mm))
    _check_size(flat, pattern)
    closed = tuple((zone.digest, margin_mm) for zone, margin_mm in zones)
    even = pattern.phase is None or pattern.phase[0] in (0.0, 0.5)
    key = (of_region, closed, pattern.margin_mm, pattern.direction, even, id(atlas.landmarks))
    return recent(atlas.surface, "site", key, MOST_SITES, lambda: _site(atlas, flat, zones, pattern))


def _site(atlas: Atlas, flat: Flat, zones: Sequence[tuple[Zone, float]], pattern: Pattern) -> Site:
    region = flat.region
    symmetric = (
        region.laterality == "midline"
        and atlas.has_mirror
        and pattern.direction in DIRECTIONS
        and (pattern.phase is None or pattern.phase[0] in (0.0, 0.5))
        and not one_sided(atlas, region, zones)
    )
    rows_deg = row_angle_deg(atlas, flat, pattern.direction)
    if not symmetric:
        # Rows along +u: then nothing depends on how the surface lies in space.
        flat, rows_deg = flat.turned(rows_deg), 0.0
    return Site(atlas, fenced(atlas, flat, zones, pattern.margin_mm), symmetric, rows_deg)


def _check_size(flat: Flat, pattern: Pattern) -> None:
    """Raise PatternError for a spacing longer than the region, or one that would give far too many points."""
    label, border = flat.region.label, flat.border
    pitches = [pitch for pitch in (pattern.spacing_mm, pattern.row_spacing_mm) if pitch is not None]
    if pitches:
        extent = shapely.minimum_rotated_rectangle(border).exterior
        longest = max(np.linalg.norm(np.diff(shapely.get_coordinates(extent), axis=0), axis=1))
        if max(pitches) > longest:
            raise PatternError(
                f"{label}: spacing {max(pitches):g} mm is larger than the region, which is {longest:.0f} mm long; "
                f"ask for less than {longest:.0f} mm"
            )
    if pattern.points is not None and pattern.points > MOST_POINTS:
        raise PatternError(f"{label}: {pattern.points:,} points are too many; allowed are {MOST_POINTS:,} in a region")
    cell_mm2 = _cell_area_mm2(pattern)
    most = border.area / cell_mm2 if cell_mm2 is not None else 0.0
    if most > MOST_POINTS:
        least = math.sqrt(border.area / MOST_POINTS)
        asked = f"spacing {min(pitches):g} mm" if pitches else f"a needle pitch of {pattern.needle_pitch_mm:g} mm"
        raise PatternError(
            f"{label}: {asked} would give about {most:.2g} points; allowed are {MOST_POINTS:,}, "
            f"so ask for at least {least:.2g} mm from point to point"
        )


def _cell_area_mm2(pattern: Pattern) -> float | None:
    """Roughly the area that belongs to a point, mm2; None where the pattern does not fill its region, or is found."""
    row = pattern.row_spacing_mm or pattern.spacing_mm
    if pattern.kind in THREADS and row is not None and pattern.thread_mm is not None:
        return row * (pattern.thread_mm + (pattern.gap_mm or 0.0))
    if pattern.kind == "stamp":
        return stamp_pitch_mm(pattern) ** 2 / len(FOOTPRINTS[pattern.needles or ""])
    if pattern.spacing_mm is None or row is None or pattern.kind == "line":
        return None
    return pattern.spacing_mm * row
