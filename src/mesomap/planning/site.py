"""Where a pattern is laid, and what it makes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.ground import Flat, Ground

ON_MIDLINE_MM = 1e-6
MOST_POINTS = 20_000
"""No pattern lays more points on a region."""


@dataclass(frozen=True, eq=False)
class Laid:
    """The points of a pattern, n of them, on the patch of a region.

    ``row`` and ``column`` (n,) count in the pattern; ``partner`` (n,) is the mirror-image point of a midline
    region, the point itself on the midline, -1 where there is none; ``pairs`` (k, 2) are neighbours, ``asked_mm``
    and exact ``length_mm`` (k,) their distances. ``spacing_mm`` is what the pattern asks, None where it asks none;
    ``cell_area_mm2`` the area that belongs to a point. A thread goes from ``place`` to ``end``, ``thread_mm`` (n,)
    along the skin. ``lost`` points were taken by margins and zones.
    """

    place: SurfacePoints
    row: IntArray
    column: IntArray
    partner: IntArray
    spacing_mm: float | None
    cell_area_mm2: float
    lost: int
    pairs: IntArray = field(default_factory=lambda: np.zeros((0, 2), np.int64))
    asked_mm: FloatArray = field(default_factory=lambda: np.zeros(0))
    length_mm: FloatArray = field(default_factory=lambda: np.zeros(0))
    end: SurfacePoints | None = None
    thread_mm: FloatArray | None = None
    cell_angle_deg: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class Site:
    """The ground of a region on an atlas; ``symmetric`` where what is laid on it is to be its own mirror image in u
    = 0; rows run at ``rows_deg`` in its chart, counter-clockwise from +u."""

    atlas: Atlas
    ground: Ground
    symmetric: bool
    rows_deg: float

    @property
    def flat(self) -> Flat:
        """The region laid flat."""
        return self.ground.flat

    @property
    def region(self) -> Region:
        """The region."""
        return self.ground.flat.region

    @cached_property
    def target_area_mm2(self) -> float:
        """Area on which points may lie, mm2."""
        area = self.atlas.surface.face_areas_mm2[self.region.faces]
        return float(area @ self.ground.target_fraction)

    @cached_property
    def middle_uv(self) -> FloatArray:
        """The middle of the largest circle on the ground, shape (1, 2); on the midline of a symmetric site."""
        clear = self.ground.clear_mm
        nodes = self.flat.sheet.nodes_mm
        if self.symmetric:
            v = nodes[0, :, 1]
            on_midline = np.stack([np.zeros_like(v), v], axis=1)
            return on_midline[[int(np.argmax(self.flat.sheet.values(clear, on_midline)))]]
        return np.asarray(nodes.reshape(-1, 2)[[int(np.argmax(clear))]])

    def clear(self, place: SurfacePoints) -> NDArray[np.bool_]:
        """True for the places of the patch where points may lie, shape (n,)."""
        return np.asarray(self.ground.clearance_mm(self.flat.chart.to_uv(place), place.face) >= 0.0)

    def partners(self, place: SurfacePoints, within_mm: float = 0.2) -> IntArray:
        """The point at the mirror image of each, shape (n,), -1 where there is none."""
        if not self.symmetric or len(place) == 0:
            return np.full(len(place), -1)
        xyz = self.flat.on_surface(place).xyz_mm(self.atlas.surface)
        away, twin = cKDTree(xyz).query(xyz * np.array([-1.0, 1.0, 1.0]))
        return np.where((away < within_mm) & (twin[twin] == np.arange(len(twin))), twin, -1)

    def image(self, place: SurfacePoints) -> SurfacePoints:
        """The mirror images of places of the patch, on the patch."""
        image = self.atlas.mirrored(self.flat.on_surface(place))
        return SurfacePoints(self.flat.local[image.face], image.bary)

    def with_images(self, place: SurfacePoints, partner: IntArray, right: NDArray[np.bool_]) -> SurfacePoints:
        """``place`` with those of ``right`` (n,) replaced by the exact mirror images of their partners."""
        face, bary = place.face.copy(), place.bary.copy()
        image = self.image(place[partner[right]])
        face[right], bary[right] = image.face, image.bary
        return SurfacePoints(face, bary)

    def made_symmetric(self, place: SurfacePoints, within_mm: float) -> tuple[SurfacePoints, IntArray]:
        """On a symmetric site, places that are nearly mirror images of each other made exactly so, those on the
        midline put on it; and the partner of each."""
        partner = self.partners(place, within_mm)
        if not (partner >= 0).any():
            return place, partner
        uv = self.flat.chart.to_uv(place)
        alone = partner == np.arange(len(partner))
        right = (partner >= 0) & ~alone & (uv[:, 0] < uv[np.maximum(partner, 0), 0])
        face, bary = place.face.copy(), place.bary.copy()
        rows, on_midline = self.flat.locate(uv[alone] * np.array([0.0, 1.0]))
        own = np.flatnonzero(alone)[rows]
        face[own], bary[own] = on_midline.face, self._midline_bary(on_midline)
        return self.with_images(SurfacePoints(face, bary), partner, right), partner

    def _midline_bary(self, place: SurfacePoints) -> FloatArray:
        """Barycentric coordinates of places next to the midline, shape (n, 3), moved on to its edges exactly."""
        patch = self.flat.chart.patch
        on_midline = np.abs(patch.vertices_mm[patch.faces[place.face], 0]) < ON_MIDLINE_MM
        along_edge = on_midline.sum(axis=1, keepdims=True) == 2
        bary = np.where(along_edge & ~on_midline, 0.0, place.bary)
        return np.asarray(bary / bary.sum(axis=1, keepdims=True))

    def lengths_mm(self, place: SurfacePoints, pairs: IntArray) -> FloatArray:
        """Exact distances along the skin of pairs of places of the patch, shape (k,), mm."""
        uv = self.flat.chart.to_uv(place)
        reach = 1.01 * self.flat.sheet.lengths_mm(uv[pairs[:, 0]], uv[pairs[:, 1]]) + 0.05
        length = self.flat.geodesics.between(place, pairs, reach)
        missed = np.flatnonzero(np.isinf(length))
        length[missed] = self.flat.geodesics.between(place, pairs[missed], 3.0 * reach[missed])
        return length

    def within(self, place: SurfacePoints, pairs: IntArray) -> NDArray[np.bool_]:
        """True for the pairs whose line does not leave the region, shape (k,)."""
        if len(pairs) == 0:
            return np.zeros(0, bool)
        uv = self.flat.chart.to_uv(place)
        return np.asarray(shapely.covers(self.flat.border, shapely.linestrings(uv[pairs])))
