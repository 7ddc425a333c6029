"""A dose map that follows edits of single injections, without laying the others again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError
from mesomap.geometry.flood import FloodMesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.unfold import compiled
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.deposits import Deposits, lay_deposits
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.kernel import drawn_shapes, lay_block, packed_tables, scale_to_mass, scratch_for

_Rows = tuple[NDArray[np.int32], FloatArray, float, int]


class DoseEditor:
    """The running sum of ``dose``: ``layer_ml_cm2`` (products, 3, v), ``footprint_count`` (v,) and ``layer_count`` (3, v),
    as in DoseMap but changing in place.

    Deposits keep the number they have in ``dose``; added ones get the next. The mesh stays: an edit beyond it is refused
    with InputError, and a deposit narrower than the mesh holds is drawn wider (see drawn_shapes). Sums are those of a
    map laid anew to rounding."""

    def __init__(self, dose: DoseMap) -> None:
        self.mesh = dose.mesh
        self.layer_ml_cm2 = dose.layer_ml_cm2.copy()
        self.footprint_count = dose.footprint_count.copy()
        self.layer_count = dose.layer_count.copy()
        prints, deposits = dose.footprints, dose.deposits
        self._rows: dict[int, _Rows] = {
            i: (
                prints.vertex[prints.start[i] : prints.start[i + 1]],
                prints.share[prints.start[i] : prints.start[i + 1]],
                100.0 * float(deposits.retained_ml[i]),
                int(deposits.product[i]),
            )
            for i in range(len(deposits))
        }
        self._next = len(deposits)
        self._scratch, self._stamped = scratch_for(self.mesh), 0
        self._covered = np.zeros(len(self.mesh.surface.faces), np.bool_)
        self._covered[self.mesh.patch.chosen] = True
        surface = self.mesh.surface
        self._skin = FloodMesh(surface.vertices_mm, surface.faces, surface.vertex_normals)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The deposits that are there, ascending."""
        return tuple(sorted(self._rows))

    def deposit(
        self,
        place: SurfacePoints,
        bolus: Bolus,
        depth_mm: float,
        stack_mm: FloatArray,
        retained_ml: float,
        product: int = 0,
    ) -> Deposits:
        """One deposit under a single ``place``, for ``add`` or ``replace``."""
        return lay_deposits(
            self.mesh.surface,
            place,
            np.array([depth_mm]),
            np.zeros(1, np.int64),
            (bolus,),
            np.asarray(stack_mm, np.float64).reshape(1, 2),
            np.array([retained_ml]),
            np.array([product]),
            skin=self._skin,
        )

    def add(self, deposit: Deposits) -> int:
        """Lay one more; its number. Raises InputError where it reaches beyond the mesh, or is not one."""
        rows = self._laid(deposit)
        self._change(rows, 1)
        number, self._next = self._next, self._next + 1
        self._rows[number] = rows
        return number

    def remove(self, number: int) -> None:
        """Take a deposit away. Raises InputError for one that is not there."""
        self._change(self._known(number), -1)
        del self._rows[number]

    def replace(self, number: int, deposit: Deposits) -> None:
        """Lay ``deposit`` in place of one that is there, under the same number; raises as ``add`` and ``remove``."""
        before, rows = self._known(number), self._laid(deposit)
        self._change(before, -1)
        self._change(rows, 1)
        self._rows[number] = rows

    def _known(self, number: int) -> _Rows:
        if number not in self._rows:
            raise InputError(f"dose editor: there is no deposit {number}; the last is {max(self._rows, default=-1)}")
        return self._rows[number]

    def _laid(self, deposit: Deposits) -> _Rows:
        if len(deposit) != 1:
            raise InputError(f"dose editor: one deposit at a time, not {len(deposit)}")
        if not self._covered[deposit.nodes.face].all():
            raise InputError("dose editor: the place lies outside the mesh of this dose map; lay the map anew")
        shapes, reach = drawn_shapes(self.mesh, deposit)
        seeds = self.mesh.patch.seeds(deposit.nodes.face)
        count, vertex, share = lay_block(
            0, 1, self.mesh.arrays, seeds, deposit.start, deposit.frames, shapes, reach,
            packed_tables((), deposit.kind), self._scratch, self._stamped,
        )  # fmt: skip
        self._stamped += 1
        ratio, at_edge = np.zeros(1), np.zeros(1, np.bool_)
        start = np.array([0, count[0]])
        open_edge = self.mesh.patch.open_edge
        scale_to_mass(start, vertex, share, self.mesh.vertex_area_mm2, open_edge, deposit.layer_shares, ratio, at_edge)
        return vertex, share, 100.0 * float(deposit.retained_ml[0]), int(deposit.product[0])

    def _change(self, rows: _Rows, sign: int) -> None:
        vertex, share, weight, product = rows
        _shift(vertex, share, sign * weight, sign, self.layer_ml_cm2[product], self.footprint_count, self.layer_count)


@compiled
def _shift(
    vertex: NDArray[np.int32],
    share: FloatArray,
    weight: float,
    sign: int,
    total: FloatArray,
    count: IntArray,
    by_layer: IntArray,
) -> None:
    for r in range(len(vertex)):
        v, laid = vertex[r], 0.0
        for k in range(3):
            laid += share[r, k]
            if share[r, k] > 0.0:
                by_layer[k, v] += sign
                # Where the last deposit goes, nothing is left, not a rounding error.
                total[k, v] = total[k, v] + weight * share[r, k] if by_layer[k, v] > 0 else 0.0
        if laid > 0.0:
            count[v] += sign
