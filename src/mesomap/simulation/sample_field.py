"""The dose of one session with errors, on a field that is laid and cleared again for every sample."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.compiled import compiled
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.kernel import Laid, Room, Skin, Tables, room_for, scaled_footprint

DEPTHS = 4
"""Through the full depth, in skin, in subcutis, deeper."""
OF_TARGET = 6
"""What is told of the injections of a target, in mL: on the skin, in the target's region, in any region, in each layer."""


class SampleField:
    """``dose`` (products, 4 depths, v), mL/cm2, and how many deposits reach each vertex there, ``count``; the vertices
    ``touched``, the first ``many[0]`` of them; the depths ``reached`` (products, 4) by anything."""

    def __init__(self, products: int, mesh: DoseMesh) -> None:
        vertices = len(mesh.vertices_mm)
        self.dose = np.zeros((products, DEPTHS, vertices))
        self.count = np.zeros((products, DEPTHS, vertices), np.int32)
        self.touched = np.zeros(vertices, np.int64)
        self.many = np.zeros(1, np.int64)
        self.reached = np.zeros((products, DEPTHS), np.bool_)
        self.room = room_for(mesh)
        self.within = np.zeros(vertices, np.int64), np.zeros(vertices), np.zeros(vertices)

    def lay(
        self,
        mesh: DoseMesh,
        laid: Laid,
        tables: Tables,
        weight: FloatArray,
        product: IntArray,
        target: IntArray,
        inside: NDArray[np.float32],
        by_target: FloatArray,
    ) -> None:
        """Lay all deposits on the bare field. ``weight`` (n,) is 100 times what each retains, mL; ``inside`` (targets + 1, v) the
        share of each vertex in the region of each target, at last in any; fills ``by_target`` (targets, OF_TARGET)."""
        self.room[0][:] = 0
        _lay(
            mesh.skin, mesh.vertex_area_mm2, mesh.patch.open_edge, laid, tables, self.room, weight, product, target, inside,
            self.dose, self.count, self.touched, self.many, self.reached, by_target,
        )  # fmt: skip

    def of(self, product: int) -> tuple[FloatArray, NDArray[np.int32], list[int]]:
        """Dose and count (4 depths, v) of a product, or of all together where that is -1; and the layers reached, as depths."""
        if product < 0 and len(self.dose) > 1:
            dose, count = self.dose.sum(axis=0), self.count.sum(axis=0, dtype=np.int32)
            return dose, count, [k for k in range(1, DEPTHS) if self.reached[:, k].any()]
        one = max(product, 0)
        return self.dose[one], self.count[one], [k for k in range(1, DEPTHS) if self.reached[one, k]]

    def touched_in(self, area_cm2: FloatArray, rx: FloatArray) -> tuple[IntArray, FloatArray, FloatArray]:
        """The touched vertices that have any of ``area_cm2`` (v,), with that and their ``rx`` (v,), (k,) each; good until the
        next call."""
        found = _touched_in(self.touched, self.many, area_cm2, rx, *self.within)
        vertex, area, asked = self.within
        return vertex[:found], area[:found], asked[:found]

    def clear(self) -> None:
        """Make it bare again."""
        _clear(self.touched, self.many, self.dose, self.count)
        self.reached[:] = False


@compiled
def _lay(
    skin: Skin,
    area_mm2: FloatArray,
    open_edge: NDArray[np.bool_],
    laid: Laid,
    tables: Tables,
    room: Room,
    weight: FloatArray,
    product: IntArray,
    target: IntArray,
    inside: NDArray[np.float32],
    dose: FloatArray,
    count: NDArray[np.int32],
    touched: IntArray,
    many: IntArray,
    reached: NDArray[np.bool_],
    by_target: FloatArray,
) -> None:
    everywhere = len(inside) - 1
    for p in range(len(weight)):
        if weight[p] <= 0.0:
            continue
        rows, _, _, _ = scaled_footprint(p, p + 1, skin, area_mm2, open_edge, laid, tables, room)
        k, t = product[p], target[p]
        for r in range(rows):
            v, top, fat, deep = room[3][r], room[4][r, 0], room[4][r, 1], room[4][r, 2]
            fresh = True
            for q in range(len(count)):
                fresh = fresh and count[q, 0, v] == 0
            if fresh:
                touched[many[0]] = v
                many[0] += 1
            whole, ml = top + fat + deep, 0.01 * weight[p] * area_mm2[v]
            dose[k, 0, v] += weight[p] * whole
            count[k, 0, v] += 1
            for layer in range(3):
                share = room[4][r, layer]
                if share > 0.0:
                    dose[k, 1 + layer, v] += weight[p] * share
                    count[k, 1 + layer, v] += 1
                    by_target[t, 3 + layer] += ml * share
                    reached[k, 1 + layer] = True
            by_target[t, 0] += ml * whole
            by_target[t, 1] += ml * whole * inside[t, v]
            by_target[t, 2] += ml * whole * inside[everywhere, v]


@compiled
def _touched_in(
    touched: IntArray,
    many: IntArray,
    area_cm2: FloatArray,
    rx: FloatArray,
    vertex: IntArray,
    area: FloatArray,
    asked: FloatArray,
) -> int:
    found = 0
    for i in range(many[0]):
        v = touched[i]
        if area_cm2[v] > 0.0:
            vertex[found], area[found], asked[found] = v, area_cm2[v], rx[v]
            found += 1
    return found


@compiled
def _clear(touched: IntArray, many: IntArray, dose: FloatArray, count: NDArray[np.int32]) -> None:
    for k in range(len(dose)):
        for depth in range(dose.shape[1]):
            for i in range(many[0]):
                dose[k, depth, touched[i]] = 0.0
                count[k, depth, touched[i]] = 0
    many[0] = 0


@compiled
def count_cold(dose: FloatArray, vertex: IntArray, rx: FloatArray, cold: IntArray) -> None:
    """Add one to ``cold`` (k,) where the ``dose`` (v,) of a ``vertex`` (k,) is less than half of ``rx`` (k,)."""
    for i in range(len(vertex)):
        if dose[vertex[i]] < 0.5 * rx[i]:
            cold[i] += 1


@compiled
def fill_zones(
    start: IntArray, vertex: IntArray, share: FloatArray, area_mm2: FloatArray, dose: FloatArray, out: FloatArray
) -> None:
    """Amount, mL, and largest dose, mL/cm2, in each zone into ``out`` (zones, 2): those of zone z are the vertices from
    ``start[z]`` on of ``vertex`` (k,), each with its ``share`` (k,) inside. As in zone_doses."""
    for z in range(len(out)):
        for i in range(start[z], start[z + 1]):
            d = dose[vertex[i]]
            out[z, 0] += 0.01 * d * share[i] * area_mm2[vertex[i]]
            if share[i] > 0.5 and d > out[z, 1]:
                out[z, 1] = d
