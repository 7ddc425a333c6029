"""A pattern on a region: points at the asked spacing along the skin, clear of the border and of closed zones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import shapely

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region, Zone
from mesomap.errors import PatternError
from mesomap.geometry.lattice import Weave, hexagonal, square
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.cover import covering_radius_mm
from mesomap.planning.ground import Flat, fenced, lay_flat
from mesomap.planning.weave_on_skin import weave_on_skin

Kind = Literal["hex", "square"]

MOST_POINTS = 20_000


@dataclass(frozen=True)
class PatternRequest:
    """What a step asks of a region. ``direction`` of the rows: ``medial-lateral``, ``cranio-caudal``, or degrees turned
    counter-clockwise (seen from outside) from medial-lateral."""

    kind: Kind
    spacing_mm: float
    margin_mm: float
    direction: str | float

    @property
    def weave(self) -> Weave:
        """The lattice asked for."""
        return hexagonal(self.spacing_mm) if self.kind == "hex" else square(self.spacing_mm)


@dataclass(frozen=True, eq=False)
class Placement:
    """Where a pattern put its points, n of them. ``partner`` (n,) is the mirror-image point on a midline region, the point
    itself on the midline, -1 where the pattern is not symmetric. ``covering_radius_mm`` is the largest distance from a spot of the
    target to its nearest point, ``inner_covering_radius_mm`` from one at least half a spacing inside. The rest is as in
    ``Target``."""

    place: SurfacePoints
    row: IntArray
    column: IntArray
    partner: IntArray
    neighbour_pairs: IntArray
    neighbour_mm: FloatArray
    covering_radius_mm: float
    inner_covering_radius_mm: float
    target_fraction: FloatArray


def place_pattern(
    atlas: Atlas, region: Region, zones: Sequence[tuple[Zone, float]], request: PatternRequest
) -> Placement:
    """Lay a pattern on ``region``; ``zones`` are closed parts with their margins, mm.

    On a midline region with rows along or across the body the pattern is its own mirror image. Raises PatternError when
    spacing or margin do not fit the region.
    """
    across = float(np.linalg.norm(np.ptp(region.outline.xyz_mm(atlas.surface), axis=0)))
    if request.spacing_mm > 2.0 * across:
        raise PatternError(
            f"{region.label}: spacing {request.spacing_mm:g} mm is larger than the region, which is about {across:.0f} mm "
            f"across; ask for less than {across:.0f} mm"
        )
    widest = max([0.5 * request.spacing_mm, *(margin for _, margin in zones)])
    flat = lay_flat(atlas, region, min(widest, 2.0 * across) + 3.0)
    _check_size(flat, request)
    ground = fenced(atlas, flat, zones, request.margin_mm)
    symmetric = region.laterality == "midline" and atlas.has_mirror and isinstance(request.direction, str)
    woven = weave_on_skin(atlas, ground, request.weave, _row_angle_deg(request.direction), symmetric)
    lattice = woven.lattice
    if len(lattice) == 0:
        raise PatternError(
            f"{region.label}: no point fits with spacing {request.spacing_mm:g} mm and margin {request.margin_mm:g} mm; "
            "make one of them smaller"
        )
    covering = [
        covering_radius_mm(flat.sheet, ground.clear_mm, inside_mm, lattice.uv_mm, request.spacing_mm)[0]
        for inside_mm in (0.0, 0.5 * request.spacing_mm)
    ]
    return Placement(
        place=flat.on_surface(woven.place),
        row=lattice.row - lattice.row.min(),
        column=lattice.column - lattice.column.min(),
        partner=woven.partner,
        neighbour_pairs=woven.pairs,
        neighbour_mm=woven.length_mm,
        covering_radius_mm=covering[0],
        inner_covering_radius_mm=covering[1],
        target_fraction=ground.target_fraction,
    )


def _check_size(flat: Flat, request: PatternRequest) -> None:
    label, border = flat.region.label, flat.border
    extent = shapely.minimum_rotated_rectangle(border).exterior
    longest = max(np.linalg.norm(np.diff(shapely.get_coordinates(extent), axis=0), axis=1))
    if request.spacing_mm > longest:
        raise PatternError(
            f"{label}: spacing {request.spacing_mm:g} mm is larger than the region, which is {longest:.0f} mm long; "
            f"ask for less than {longest:.0f} mm"
        )
    most = border.area / request.weave.cell_area_mm2
    if most > MOST_POINTS:
        least = request.spacing_mm * math.sqrt(most / MOST_POINTS)
        raise PatternError(
            f"{label}: spacing {request.spacing_mm:g} mm would give about {most:.2g} points; "
            f"allowed are {MOST_POINTS:,}, so ask for at least {least:.2g} mm"
        )


def _row_angle_deg(direction: str | float) -> float:
    if isinstance(direction, str):
        return {"medial-lateral": 0.0, "cranio-caudal": 90.0}[direction]
    return float(direction)
