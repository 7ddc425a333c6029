"""A region laid flat: where on it points may lie, clear of its border and of closed zones."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import sparse
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.kept import Arrays, kept_arrays
from mesomap.anatomy.region import Region, Zone
from mesomap.errors import PatternError
from mesomap.geometry import chart as chart_module
from mesomap.geometry import grow as grow_module
from mesomap.geometry.chart import Chart, flatten
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.grow import grown
from mesomap.geometry.loop import share_above_zero
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.sheet import Sheet
from mesomap.geometry.surface import FloatArray, IntArray, Surface

CLEARANCE = 1.003
"""Points keep this multiple of a margin, because lengths in a chart are up to 0.2 % above the geodesic."""
FENCE_STEP_MM = 0.3
"""Distance between the places that stand for a border."""
FAR_MM, SPARSE = 15.0, 8
"""Beyond this distance every so many places of a border stand for it, which is right to 0.05 mm and much quicker."""
AROUND_MM = 8.0
"""A patch reaches so far beyond its region, or a multiple of it."""
MOST_STRETCH, MOST_TRIMS = 2.5, 4
"""Faces around a region that the chart stretches or squeezes more are left out of it, in so many rounds."""
MOST_KEPT = 800
"""Charts kept between runs, 30 kB to 1 MB each."""
MADE_FROM = tuple(Path(file) for file in (__file__, chart_module.__file__, grow_module.__file__))


@dataclass(frozen=True, eq=False)
class Fence:
    """A border that points keep away from: ``uv_mm`` (m, 2) places along it, ``margin_mm`` the distance to keep
    and, of a zone, ``closed`` (f,) the faces of the patch inside it; None for the border of the region itself."""

    uv_mm: FloatArray
    margin_mm: float
    closed: NDArray[np.bool_] | None

    @cached_property
    def _tree(self) -> cKDTree:
        return cKDTree(self.uv_mm)

    @cached_property
    def _sparse_tree(self) -> cKDTree:
        return cKDTree(self.uv_mm[::SPARSE])

    def feet(self, uv_mm: FloatArray) -> FloatArray:
        """The place of the fence nearest to each chart place, shape (n, 2); one nearly so farther away than
        ``FAR_MM``."""
        away, foot = self._sparse_tree.query(uv_mm)
        foot *= SPARSE
        near = np.flatnonzero(away < FAR_MM)
        foot[near] = self._tree.query(uv_mm[near])[1]
        return np.asarray(self.uv_mm[foot])


@dataclass(frozen=True, eq=False)
class Flat:
    """A region with its surroundings laid flat. ``local`` (m,) is the row of each face of the surface in
    ``patch_faces``, -1 beyond; +u runs to the patient's left and +v to the head as well as the region allows."""

    region: Region
    chart: Chart
    patch_faces: IntArray
    local: IntArray

    @cached_property
    def sheet(self) -> Sheet:
        """The chart as a raster."""
        return Sheet.from_chart(self.chart)

    @cached_property
    def geodesics(self) -> Geodesics:
        """Exact lengths on the patch."""
        return Geodesics(self.chart.patch)

    @cached_property
    def border(self) -> shapely.Polygon:
        """The border of the region in the chart."""
        polygon = shapely.Polygon(self.to_uv(self.region.outline))
        shapely.prepare(polygon)
        return polygon

    @cached_property
    def stretch(self) -> tuple[float, float]:
        """The least and the largest factor by which laying the region flat changes lengths."""
        values = self.chart.singular_values(self.local[self.region.faces])
        return float(values.min()), float(values.max())

    def turned(self, angle_deg: float) -> Flat:
        """The same with the chart turned clockwise, so that what ran at ``angle_deg`` in it runs along +u."""
        chart = self.chart.turned(-float(np.radians(angle_deg)), np.zeros(2))
        return Flat(self.region, chart, self.patch_faces, self.local)

    def to_uv(self, places: SurfacePoints) -> FloatArray:
        """Chart places (n, 2), mm, of places of the surface on the patch."""
        return self.chart.to_uv(SurfacePoints(self.local[places.face], places.bary))

    def locate(self, uv_mm: FloatArray) -> tuple[IntArray, SurfacePoints]:
        """The rows of chart places (n, 2), mm, that lie on the patch, and their places there."""
        return self.sheet.locate(self.chart, np.ascontiguousarray(uv_mm))

    def on_surface(self, places: SurfacePoints) -> SurfacePoints:
        """Places of the patch as places of the surface."""
        return SurfacePoints(self.patch_faces[places.face], places.bary)


@dataclass(frozen=True, eq=False)
class Ground:
    """Where points may lie on a region: ``fences`` keep them off, the border of the region first."""

    flat: Flat
    fences: tuple[Fence, ...]

    def clearance_mm(self, uv_mm: FloatArray, face: IntArray) -> FloatArray:
        """How far each chart place (n, 2), on ``face`` (n,) of the patch, lies inside all margins, measured along
        the skin, shape (n,), mm; negative where points may not lie."""
        clear = np.full(len(uv_mm), np.inf)
        for fence in self.fences:
            away = self.flat.sheet.lengths_mm(uv_mm, fence.feet(uv_mm))
            away[self._beyond(fence, uv_mm, face)] *= -1.0
            clear = np.minimum(clear, away - CLEARANCE * fence.margin_mm)
        return clear

    def _beyond(self, fence: Fence, uv_mm: FloatArray, face: IntArray) -> NDArray[np.bool_]:
        if fence.closed is None:
            return ~np.asarray(shapely.contains_xy(self.flat.border, *uv_mm.T))
        return np.asarray(fence.closed[face] & (face >= 0))

    @cached_property
    def clear_mm(self) -> FloatArray:
        """``clearance_mm`` at the nodes of the sheet, shape (a, b)."""
        sheet = self.flat.sheet
        return self.clearance_mm(sheet.nodes_mm.reshape(-1, 2), sheet.face.ravel().astype(np.int64)).reshape(
            sheet.face.shape
        )

    @cached_property
    def target_fraction(self) -> FloatArray:
        """Share of each face of the region on which points may lie, shape (f,)."""
        corners = self.flat.sheet.values(self.clear_mm, self.flat.chart.uv_mm)[self.flat.chart.patch.faces]
        return share_above_zero(corners[self.flat.local[self.flat.region.faces]])


def around(reach_mm: float) -> float:
    """How much of its surroundings is laid flat with a region where points depend on ``reach_mm`` of them, mm."""
    return float(AROUND_MM * np.ceil(reach_mm / AROUND_MM))


def lay_flat(atlas: Atlas, region: Region, reach_mm: float) -> Flat:
    """``region`` and at least ``reach_mm`` around it laid flat.

    Raises PatternError where the region is too strongly curved for that.
    """
    surface = atlas.surface
    around_mm = around(reach_mm)
    made: list[Chart] = []

    def laid() -> Arrays:
        faces, chart = _unfolded(surface, region, grown(surface, region.faces, around_mm))
        made.append(_aligned(atlas, region, chart, faces, surface.rows_in(faces)))
        return {"faces": faces, "uv_mm": made[0].uv_mm}

    key = f"{surface.fingerprint} {region.label} {region.laterality} {atlas.has_mirror} {around_mm:g} "
    key += hashlib.sha256(region.faces.astype("<i8").tobytes()).hexdigest()
    private = atlas.file is not None and atlas.file.private
    kept = laid() if private else kept_arrays("chart", MADE_FROM, laid, key=key, most=MOST_KEPT)
    patch_faces = kept["faces"]
    chart = made[0] if made else Chart(surface.submesh(patch_faces)[0], kept["uv_mm"])
    local = surface.rows_in(patch_faces)
    upside_down = chart.turned_over[local[region.faces]]
    if upside_down.any():
        raise PatternError(
            f"{region.label}: {int(upside_down.sum())} faces fold over when the region is laid flat; "
            "it is too strongly curved for one pattern, choose a smaller region"
        )
    return Flat(region, chart, patch_faces, local)


def _unfolded(surface: Surface, region: Region, faces: IntArray) -> tuple[IntArray, Chart]:
    """``faces`` laid flat, without those around the region that lie over others or are squeezed, as beyond the lips;
    ascending, and their chart."""
    chart = flatten(surface.submesh(faces)[0])
    for _ in range(MOST_TRIMS):
        stretch = chart.singular_values(np.arange(len(faces)))
        spoilt = chart.overlapping | (stretch[:, 1] < 1.0 / MOST_STRETCH) | (stretch[:, 0] > MOST_STRETCH)
        spoilt &= ~np.isin(faces, region.faces)
        if not spoilt.any():
            break
        faces = faces[_joined_to(chart.patch, np.isin(faces, region.faces), ~spoilt)]
        chart = flatten(surface.submesh(faces)[0])
    return faces, chart


def _joined_to(patch: Surface, own: NDArray[np.bool_], kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Those of the ``kept`` faces that are joined to one of ``own`` over kept faces, shape (m,)."""
    here = np.repeat(np.arange(len(kept)), 3)
    there = patch.face_neighbours.ravel()
    open_side = (there >= 0) & kept[here] & kept[there]
    graph = sparse.coo_matrix((np.ones(open_side.sum()), (here[open_side], there[open_side])), shape=(len(kept),) * 2)
    _, piece = sparse.csgraph.connected_components(graph, directed=False)
    return np.asarray(kept & np.isin(piece, piece[own]))


def fenced(atlas: Atlas, flat: Flat, zones: Sequence[tuple[Zone, float]], margin_mm: float) -> Ground:
    """The ground of a region with ``margin_mm`` to its border and, to each of ``zones``, its own.

    Raises PatternError where nothing is left.
    """
    fences = [Fence(_densely(flat.to_uv(flat.region.outline), closed=True), margin_mm, None)]
    for zone, zone_margin_mm in zones:
        inner = flat.local[zone.faces[zone.fraction > 0.5]]
        closed = np.zeros(len(flat.patch_faces), bool)
        closed[inner[inner >= 0]] = True
        on_patch = flat.local[zone.outline.face] >= 0
        if on_patch.any():
            edge = flat.to_uv(zone.outline[np.flatnonzero(on_patch)])
            fences.append(Fence(_densely(edge, closed=False), zone_margin_mm, closed))
        elif closed.any():
            # The whole patch lies inside the zone.
            fences.append(Fence(flat.chart.uv_mm, zone_margin_mm, closed))
    ground = Ground(flat, tuple(fences))
    if not (ground.clear_mm > 0).any() and ground.clearance_mm(*_middle(flat)).max() <= 0:
        raise PatternError(
            f"{flat.region.label}: a margin of {margin_mm:g} mm with its closed zones leaves nothing of the region "
            f"({flat.region.area_cm2(atlas.surface):.1f} cm2); make the margin smaller"
        )
    return ground


def _middle(flat: Flat) -> tuple[FloatArray, IntArray]:
    middle = np.array(shapely.maximum_inscribed_circle(flat.border).coords[:1])
    _, place = flat.locate(middle)
    return middle, place.face


def _densely(line: FloatArray, closed: bool) -> FloatArray:
    """Places along a line in the chart, at most ``FENCE_STEP_MM`` apart; its gaps, where it leaves the patch,
    stay."""
    ahead = np.roll(line, -1, axis=0) if closed else np.concatenate([line[1:], line[-1:]])
    length = np.linalg.norm(ahead - line, axis=1)
    count = np.maximum(np.ceil(length / FENCE_STEP_MM).astype(int), 1)
    count[length > 5.0] = 1
    row = np.repeat(np.arange(len(line)), count)
    share = (np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)) / count[row]
    return np.asarray(line[row] + share[:, None] * (ahead - line)[row])


def _centre(chart: Chart, faces: IntArray, fraction: FloatArray) -> FloatArray:
    weight = chart.patch.face_areas_mm2[faces] * fraction
    return np.asarray(weight @ chart.uv_mm[chart.patch.faces[faces]].mean(axis=1) / weight.sum())


@on_one_thread
def _aligned(atlas: Atlas, region: Region, chart: Chart, patch_faces: IntArray, local: IntArray) -> Chart:
    """``chart`` turned so that +v runs to the head and +u to the patient's left as well as the region allows; a
    midline region lies with its midline exactly on u = 0."""
    area = chart.patch.face_areas_mm2
    middles = chart.uv_mm[chart.patch.faces].mean(axis=1)
    centre = _centre(chart, local[region.faces], region.fraction)
    flat = np.c_[middles - centre, np.ones(len(middles))] * np.sqrt(area)[:, None]
    places = chart.patch.vertices_mm[chart.patch.faces].mean(axis=1)[:, [0, 2]] * np.sqrt(area)[:, None]
    slopes = np.linalg.lstsq(flat, places, rcond=None)[0][:2]
    by_x, by_z = slopes[:, 0], slopes[:, 1]
    angle = -np.angle(complex(*by_x) + complex(*by_z) * -1j)
    if region.laterality == "midline" and atlas.has_mirror:
        thirds = np.full((len(patch_faces), 3), 1.0 / 3.0)
        image = atlas.mirrored(SurfacePoints(patch_faces, thirds))
        both = local[image.face] >= 0
        here = chart.to_uv(SurfacePoints(np.flatnonzero(both), thirds[both]))
        there = chart.to_uv(SurfacePoints(local[image.face[both]], image.bary[both]))
        left = atlas.surface.vertices_mm[atlas.surface.faces[patch_faces[both]]].mean(axis=1)[:, 0] > 0
        across = (here - there)[left].sum(axis=0)
        angle = -np.angle(complex(*across))
        centre = 0.5 * (here + there).mean(axis=0)
    return chart.turned(float(angle), centre)
