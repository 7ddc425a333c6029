"""Landmarks as the steps of a protocol name them."""

from __future__ import annotations

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region
from mesomap.errors import PatternError, nearest_names
from mesomap.geometry.points import SurfacePoints


def landmark_for(atlas: Atlas, region: Region, name: str) -> SurfacePoints:
    """A landmark on the surface; one of a pair is the one on the region's side.

    Raises PatternError for a name that is not known, or that is a pair where the region has no side.
    """
    marks = atlas.landmarks
    if name in marks:
        return marks[name]
    if f"{name}.{region.laterality}" in marks:
        return marks[f"{name}.{region.laterality}"]
    if f"{name}.left" in marks:
        raise PatternError(
            f"{region.label}: landmark {name!r} is a pair and the region has no side; name {name}.left or {name}.right"
        )
    raise PatternError(f"{region.label}: landmark {name!r} is not on this surface; {nearest_names(name, marks)}")
