"""Single places by landmark and offset along the skin, and places along a line of landmarks."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from mesomap.errors import PatternError, SurfaceError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray
from mesomap.planning.marks import landmark_for
from mesomap.planning.site import Laid, Site
from mesomap.protocol.pattern import Pattern, Spot, Way

AXES: dict[Way, tuple[float, float, float]] = {
    "left": (1, 0, 0),
    "right": (-1, 0, 0),
    "posterior": (0, 1, 0),
    "anterior": (0, -1, 0),
    "cranial": (0, 0, 1),
    "caudal": (0, 0, -1),
}
ON_MIDLINE_MM = 0.5
LONGEST_PATH_MM = 600.0
MOST_POINTS = 5_000
SAME_MM = 0.2
"""Places so near to the mirror image of another are meant to be it."""


def lay_spots(site: Site, pattern: Pattern, seed: int) -> Laid:
    """The places of ``pattern.at``, in that order; one lateral of a midline landmark lies on both sides of a
    midline region.

    Raises PatternError for a place where points may not lie.
    """
    parts = []
    for spot in pattern.at:
        place = spot_places(site, spot)
        if not site.clear(place).all():
            raise PatternError(
                f"{site.region.label}: {spot.text!r} lies outside the region or within a margin; "
                "name another place, or make the margin smaller"
            )
        parts.append(place)
    place, partner = site.made_symmetric(concatenate(parts), SAME_MM)
    return Laid(
        place=place,
        row=np.repeat(np.arange(len(parts)), [len(part) for part in parts]),
        column=np.concatenate([np.arange(len(part)) for part in parts]),
        partner=partner,
        spacing_mm=None,
        cell_area_mm2=site.target_area_mm2 / len(place),
        lost=0,
    )


def spot_places(site: Site, spot: Spot) -> SurfacePoints:
    """A spot on the patch of a site: one place, or both sides of the midline.

    Each move goes straight on along the skin from where the last ended. Raises PatternError for a landmark that is
    not known, a move that leaves the surface, or a place beyond the surroundings of the region.
    """
    mark = landmark_for(site.atlas, site.region, spot.landmark)
    both = (
        site.symmetric
        and abs(mark.xyz_mm(site.atlas.surface)[0, 0]) < ON_MIDLINE_MM
        and any(way == "lateral" for _, way in spot.moves)
    )
    side = {"left": 1.0, "right": -1.0}.get(site.region.laterality)
    place = _moved(site, mark, spot, 1.0 if both else side)
    place = concatenate([place, site.atlas.mirrored(place)]) if both else place
    local = site.flat.local[place.face]
    if (local < 0).any():
        raise PatternError(
            f"{site.region.label}: {spot.text!r} lies far outside the region; name another place or region"
        )
    return SurfacePoints(local, place.bary)


def _moved(site: Site, mark: SurfacePoints, spot: Spot, side: float | None) -> SurfacePoints:
    surface = site.atlas.surface
    geodesics = site.atlas.geodesics
    for length, way in spot.moves:
        axis = _axis(site, mark, spot, way, side)
        normal = surface.face_normals[mark.face]
        along = axis - normal * (normal @ axis)[:, None]
        run = np.linalg.norm(along)
        if run < 0.2:
            raise PatternError(
                f"{site.region.label}: {spot.text!r}: the skin there faces {way}; name another direction"
            )
        mark, gone = geodesics.walk(mark, along * length / run)
        if gone[0] < length - 1e-6:
            raise PatternError(f"{site.region.label}: {spot.text!r}: the skin ends after {gone[0]:.1f} mm")
    return mark


def _axis(site: Site, mark: SurfacePoints, spot: Spot, way: Way, side: float | None) -> FloatArray:
    if way not in ("lateral", "medial"):
        return np.array(AXES[way], dtype=float)
    x = float(mark.xyz_mm(site.atlas.surface)[0, 0])
    outward = float(np.sign(x)) if abs(x) > ON_MIDLINE_MM else side
    if outward is None:
        raise PatternError(
            f"{site.region.label}: {spot.text!r}: {way} of the midline may be left or right; say which, or lay it on a side"
        )
    return np.array([outward if way == "lateral" else -outward, 0.0, 0.0])


def lay_line(site: Site, pattern: Pattern, seed: int) -> Laid:
    """Points along the shortest paths from landmark to landmark: ``points`` from its first to its last place, or
    ``spacing_mm`` apart with equal rests at both ends. Those where points may not lie are lost.

    Raises PatternError where no path joins the landmarks.
    """
    surface = site.atlas.surface
    geodesics = site.atlas.geodesics
    marks = [landmark_for(site.atlas, site.region, name) for name in pattern.along]
    try:
        stretches = [geodesics.path(a, b, LONGEST_PATH_MM) for a, b in pairwise(marks)]
    except SurfaceError as error:
        raise PatternError(f"{site.region.label}: {' to '.join(pattern.along)}: {error}") from None
    path = concatenate(stretches)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path.xyz_mm(surface), axis=0), axis=1))])
    if pattern.spacing_mm is not None:
        spacing = pattern.spacing_mm
        count = int(run[-1] / spacing) + 1
        if count > MOST_POINTS:
            raise PatternError(
                f"{site.region.label}: spacing {spacing:g} mm would give {count:,} points on {run[-1]:.0f} mm; "
                f"allowed are {MOST_POINTS:,}, so ask for at least {run[-1] / MOST_POINTS:.2g} mm"
            )
        at = 0.5 * (run[-1] - (count - 1) * spacing) + spacing * np.arange(count)
    else:
        at = np.linspace(0.0, run[-1], pattern.points or 1)
        spacing = float(run[-1] / max(len(at) - 1, 1))
    local = site.flat.local[path.face]
    uv = np.full((len(path), 2), np.nan)
    on_patch = np.flatnonzero(local >= 0)
    uv[on_patch] = site.flat.chart.to_uv(SurfacePoints(local[on_patch], path.bary[on_patch]))
    # Between two neighbouring places of the path, which share a face, the chart is straight.
    here = np.stack([np.interp(at, run, uv[:, k]) for k in range(2)], axis=1)
    inside = np.flatnonzero(np.isfinite(here).all(axis=1))
    rows, place = site.flat.locate(here[inside])
    clear = site.clear(place)
    place, kept = place[clear], inside[rows[clear]]
    pairs = np.flatnonzero(np.diff(kept) == 1)[:, None] + np.array([0, 1])
    return Laid(
        place=place,
        row=np.zeros(len(place), np.int64),
        column=kept,
        partner=site.partners(place),
        pairs=pairs,
        asked_mm=np.full(len(pairs), spacing),
        length_mm=site.lengths_mm(place, pairs),
        spacing_mm=spacing,
        cell_area_mm2=site.target_area_mm2 / max(len(place), 1),
        lost=len(at) - len(place),
    )
