"""A chart lifted back to space as a smooth sheet: positions, lengths along the skin and values by array look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from mesomap.geometry.chart import Chart
from mesomap.geometry.compiled import compiled
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray

SEGMENTS = 8
"""Pieces into which a line in the chart is cut to measure its length on the skin."""
FINEST_MM, COARSEST_MM = 0.5, 2.0


@compiled
def look_up(field: FloatArray, u: float, v: float, out: FloatArray) -> None:
    """Values of ``field`` (a, b, f) at (u, v), in raster steps, interpolated linearly; the rim is repeated beyond
    it."""
    u = min(max(u, 0.0), field.shape[0] - 1.000001)
    v = min(max(v, 0.0), field.shape[1] - 1.000001)
    i, j = int(u), int(v)
    s, t = u - i, v - j
    for k in range(field.shape[2]):
        low = field[i, j, k] * (1.0 - t) + field[i, j + 1, k] * t
        high = field[i + 1, j, k] * (1.0 - t) + field[i + 1, j + 1, k] * t
        out[k] = low * (1.0 - s) + high * s


@compiled
def chart_line(
    xyz: FloatArray, u0: float, v0: float, u1: float, v1: float, leaving: FloatArray, arriving: FloatArray
) -> float:
    """Length in space of the image of a straight chart line, in raster steps, and its unit directions at both
    ends."""
    here, there = np.empty(3), np.empty(3)
    look_up(xyz, u0, v0, here)
    length = 0.0
    for piece in range(1, SEGMENTS + 1):
        share = piece / SEGMENTS
        look_up(xyz, u0 + share * (u1 - u0), v0 + share * (v1 - v0), there)
        square = 0.0
        for k in range(3):
            arriving[k] = there[k] - here[k]
            square += arriving[k] ** 2
            here[k] = there[k]
        run = sqrt(square)
        for k in range(3):
            arriving[k] = arriving[k] / run if run > 0.0 else 0.0
        if piece == 1:
            leaving[:] = arriving
        length += run
    return length


@compiled
def _lengths(xyz: FloatArray, start: FloatArray, end: FloatArray, out: FloatArray) -> None:
    leaving, arriving = np.empty(3), np.empty(3)
    for i in range(len(start)):
        out[i] = chart_line(xyz, start[i, 0], start[i, 1], end[i, 0], end[i, 1], leaving, arriving)


@compiled
def _values(field: FloatArray, at: FloatArray, out: FloatArray) -> None:
    for i in range(len(at)):
        look_up(field, at[i, 0], at[i, 1], out[i])


@compiled
def _draw(
    uv: FloatArray, faces: IntArray, corners_xyz: FloatArray, face_at: NDArray[np.int32], xyz: FloatArray
) -> None:
    """Draw triangles, whose corners ``uv`` are in raster steps: which face covers a node and where it lies in
    space."""
    for f in range(len(faces)):
        a, b, c = uv[faces[f, 0]], uv[faces[f, 1]], uv[faces[f, 2]]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if area <= 0.0:
            continue
        first, last = int(np.ceil(min(a[0], b[0], c[0]) - 1e-9)), int(np.floor(max(a[0], b[0], c[0]) + 1e-9))
        low, high = int(np.ceil(min(a[1], b[1], c[1]) - 1e-9)), int(np.floor(max(a[1], b[1], c[1]) + 1e-9))
        for i in range(first, last + 1):
            for j in range(low, high + 1):
                s = ((b[0] - i) * (c[1] - j) - (b[1] - j) * (c[0] - i)) / area
                t = ((c[0] - i) * (a[1] - j) - (c[1] - j) * (a[0] - i)) / area
                if s >= -1e-9 and t >= -1e-9 and s + t <= 1.0 + 1e-9:
                    face_at[i, j] = f
                    for k in range(3):
                        xyz[i, j, k] = (
                            s * corners_xyz[f, 0, k] + t * corners_xyz[f, 1, k] + (1.0 - s - t) * corners_xyz[f, 2, k]
                        )


@compiled
def _walk_to(
    uv: FloatArray,
    faces: IntArray,
    neighbours: IntArray,
    near: IntArray,
    at: FloatArray,
    face: IntArray,
    bary: FloatArray,
) -> None:
    """The triangle of a flat mesh in which each place lies, found by walking from the triangle ``near`` it; -1
    where the walk comes to an edge of the mesh or does not end."""
    for i in range(len(at)):
        f = near[i]
        face[i] = -1
        for _ in range(500):
            if f < 0:
                break
            a, b, c = uv[faces[f, 0]], uv[faces[f, 1]], uv[faces[f, 2]]
            area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
            if area <= 0.0:
                break
            u, v = at[i, 0], at[i, 1]
            first = ((b[0] - u) * (c[1] - v) - (b[1] - v) * (c[0] - u)) / area
            second = ((c[0] - u) * (a[1] - v) - (c[1] - v) * (a[0] - u)) / area
            third = 1.0 - first - second
            if first >= -1e-12 and second >= -1e-12 and third >= -1e-12:
                first, second, third = max(first, 0.0), max(second, 0.0), max(third, 0.0)
                whole = first + second + third
                face[i], bary[i, 0], bary[i, 1], bary[i, 2] = f, first / whole, second / whole, third / whole
                break
            # Across the side opposite the corner with the least weight.
            f = neighbours[f, 1 if first <= min(second, third) else (2 if second <= third else 0)]


@dataclass(frozen=True, eq=False)
class Sheet:
    """A regular raster over a chart: node (i, j) lies at ``origin_mm + step_mm * (i, j)``.

    ``xyz_mm`` (a, b, 3) are positions, ``by_uv`` (a, b, 6) their derivatives by u (first three) and v (last three),
    ``face`` (a, b) the face of the chart's patch under each node, -1 beyond it, where the nearest position is
    repeated, so that a line that leaves the chart is measured too short.
    """

    origin_mm: FloatArray
    step_mm: float
    xyz_mm: FloatArray
    by_uv: FloatArray
    face: NDArray[np.int32]

    @classmethod
    def from_chart(cls, chart: Chart) -> Sheet:
        """Raster ``chart`` with about the length of its edges as step."""
        step = float(np.clip(np.median(chart.patch.edge_lengths_mm), FINEST_MM, COARSEST_MM))
        low, high = chart.uv_mm.min(axis=0) - step, chart.uv_mm.max(axis=0) + step
        size = np.ceil((high - low) / step).astype(int) + 1
        face = np.full(tuple(size), -1, np.int32)
        xyz = np.zeros((*size, 3))
        _draw((chart.uv_mm - low) / step, chart.patch.faces, chart.patch.vertices_mm[chart.patch.faces], face, xyz)
        i, j = distance_transform_edt(face < 0, return_distances=False, return_indices=True)
        xyz = xyz[i, j]
        by_u, by_v = np.gradient(xyz, step, axis=(0, 1))
        return cls(low, step, xyz, np.ascontiguousarray(np.concatenate([by_u, by_v], axis=-1)), face)

    def locate(self, chart: Chart, uv_mm: FloatArray) -> tuple[IntArray, SurfacePoints]:
        """``chart.locate`` of the chart this is a raster of, quickly."""
        i, j = np.clip(np.round(self.in_steps(uv_mm)).astype(int), 0, np.array(self.face.shape) - 1).T
        face, bary = np.empty(len(uv_mm), np.int64), np.zeros((len(uv_mm), 3))
        near = self.face[i, j].astype(np.int64)
        _walk_to(chart.uv_mm, chart.patch.faces, chart.patch.face_neighbours, near, uv_mm, face, bary)
        missed = np.flatnonzero(face < 0)
        if len(missed):
            rows, places = chart.locate(uv_mm[missed])
            face[missed[rows]], bary[missed[rows]] = places.face, places.bary
        found = np.flatnonzero(face >= 0)
        return found, SurfacePoints(face[found], bary[found])

    def holds(self, uv_mm: FloatArray) -> NDArray[np.bool_]:
        """True for the places (n, 2) on the chart, as far as the raster tells."""
        return np.asarray(self.values((self.face >= 0).astype(float), uv_mm) > 0.5)

    def covers(self, start_uv: FloatArray, end_uv: FloatArray) -> NDArray[np.bool_]:
        """True for the chart lines that do not leave the chart or cross a hole of it, shape (k,)."""
        share = np.linspace(0.0, 1.0, 2 * SEGMENTS + 1)[None, :, None]
        along = start_uv[:, None] * (1.0 - share) + end_uv[:, None] * share
        return np.asarray(self.holds(along.reshape(-1, 2)).reshape(len(start_uv), 2 * SEGMENTS + 1).all(axis=1))

    @property
    def nodes_mm(self) -> FloatArray:
        """Chart places of the nodes, shape (a, b, 2), mm."""
        u, v = (self.origin_mm[k] + self.step_mm * np.arange(self.face.shape[k]) for k in range(2))
        return np.stack(np.meshgrid(u, v, indexing="ij"), axis=-1)

    def in_steps(self, uv_mm: FloatArray) -> FloatArray:
        """Chart places (n, 2), mm, in raster steps from the first node."""
        return np.ascontiguousarray((uv_mm - self.origin_mm) / self.step_mm)

    def values(self, field: FloatArray, uv_mm: FloatArray) -> FloatArray:
        """A field (a, b) given at the nodes, interpolated linearly at chart places (n, 2); shape (n,)."""
        out = np.empty((len(uv_mm), 1))
        _values(np.ascontiguousarray(field, float)[:, :, None], self.in_steps(uv_mm), out)
        return out[:, 0]

    def positions_mm(self, uv_mm: FloatArray) -> FloatArray:
        """Places in space of chart places (n, 2); shape (n, 3)."""
        out = np.empty((len(uv_mm), 3))
        _values(self.xyz_mm, self.in_steps(uv_mm), out)
        return out

    def lengths_mm(self, start_uv: FloatArray, end_uv: FloatArray) -> FloatArray:
        """Length on the skin of the straight chart lines from start to end (k, 2), mm; at most 0.2 % above the
        geodesic where the chart's stretch changes by less than 1 % per millimetre over lines of 10 mm."""
        out = np.empty(len(start_uv))
        _lengths(self.xyz_mm, self.in_steps(start_uv), self.in_steps(end_uv), out)
        return out
