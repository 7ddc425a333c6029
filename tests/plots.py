"""Plots of skin: one region on a surface of known geometry, for patterns."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import shapely
from scipy.interpolate import LinearNDInterpolator

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import Eyes
from mesomap.anatomy.region import Region
from mesomap.geometry.closest import Locator
from mesomap.geometry.loop import inside_of
from mesomap.geometry.surface import Surface
from mesomap.planning.pattern import Placement, place_pattern
from mesomap.protocol.pattern import Pattern

NO_EYES = Eyes(np.zeros((0, 3)), np.zeros((0, 4), np.int64))


def plot(surface: Surface, outline_mm: np.ndarray, marks_mm: Mapping[str, np.ndarray] | None = None) -> Atlas:
    """An atlas with one region ``plot.left`` inside the closed line ``outline_mm`` (n, 3), places at most half a millimetre
    apart, counter-clockwise, and landmarks."""
    locator = Locator(surface)
    outline = locator.closest(outline_mm)
    faces, fraction = inside_of(surface, outline)
    region = Region("plot", "Plot", "left", outline, faces, fraction)
    marks = {name: locator.closest(np.atleast_2d(place)) for name, place in (marks_mm or {}).items()}
    return Atlas("plot", surface, None, marks, {region.label: region}, {}, np.zeros(0, np.int64), NO_EYES)


def above(polygon_xy: np.ndarray, surface: Surface) -> np.ndarray:
    """A closed polygon of the xy plane, every 0.4 mm, on the surface above it, (m, 3)."""
    line = shapely.get_coordinates(shapely.segmentize(shapely.LinearRing(polygon_xy), 0.4))[:-1]
    height = LinearNDInterpolator(surface.vertices_mm[:, :2], surface.vertices_mm[:, 2])(line)
    return np.column_stack([line, height])


def box(width_mm: float, height_mm: float) -> np.ndarray:
    """A rectangle about the origin, (4, 2)."""
    return np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * np.array([width_mm, height_mm]) / 2.0


def lay(atlas: Atlas, pattern: Pattern, seed: int = 1) -> Placement:
    """A pattern on the plot."""
    return place_pattern(atlas, atlas.regions["plot.left"], [], pattern, seed)
