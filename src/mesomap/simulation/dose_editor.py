"""A dose map that follows edits of single injections, without laying the others again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mesomap.errors import InputError
from mesomap.geometry.curvature import Curvature
from mesomap.geometry.flood import FloodMesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.deposits import Deposits, lay_deposits
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.kernel import packed, room_for, shift


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
        self._deposits = dict(enumerate(_singles(dose.deposits)))
        self._next = len(self._deposits)
        self._room, self._stamped = room_for(self.mesh), 0
        self._covered = np.zeros(len(self.mesh.surface.faces), np.bool_)
        self._covered[self.mesh.patch.chosen] = True
        surface = self.mesh.surface
        self._skin = FloodMesh(surface.vertices_mm, surface.faces, surface.vertex_normals)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The deposits that are there, ascending."""
        return tuple(sorted(self._deposits))

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
        self._check(deposit)
        self._change(deposit, 1)
        number, self._next = self._next, self._next + 1
        self._deposits[number] = deposit
        return number

    def remove(self, number: int) -> None:
        """Take a deposit away. Raises InputError for one that is not there."""
        self._change(self._known(number), -1)
        del self._deposits[number]

    def replace(self, number: int, deposit: Deposits) -> None:
        """Lay ``deposit`` in place of one that is there, under the same number; raises as ``add`` and ``remove``."""
        before = self._known(number)
        self._check(deposit)
        self._change(before, -1)
        self._change(deposit, 1)
        self._deposits[number] = deposit

    def _known(self, number: int) -> Deposits:
        if number not in self._deposits:
            raise InputError(
                f"dose editor: there is no deposit {number}; the last is {max(self._deposits, default=-1)}"
            )
        return self._deposits[number]

    def _check(self, deposit: Deposits) -> None:
        if len(deposit) != 1:
            raise InputError(f"dose editor: one deposit at a time, not {len(deposit)}")
        if not self._covered[deposit.nodes.face].all():
            raise InputError("dose editor: the place lies outside the mesh of this dose map; lay the map anew")

    def _change(self, deposit: Deposits, sign: int) -> None:
        mesh = self.mesh
        laid, tables = packed(mesh, deposit)
        self._stamped += 1
        shift(
            sign, self._stamped, mesh.skin, mesh.vertex_area_mm2, mesh.patch.open_edge, laid, tables, self._room,
            100.0 * float(deposit.retained_ml[0]), self.layer_ml_cm2[deposit.product[0]], self.footprint_count, self.layer_count,
        )  # fmt: skip


def _singles(deposits: Deposits) -> Iterator[Deposits]:
    """Each of n deposits by itself."""
    c = deposits.curvature
    for i in range(len(deposits)):
        nodes, mine = slice(deposits.start[i], deposits.start[i + 1]), slice(i, i + 1)
        yield Deposits(
            start=np.array([0, nodes.stop - nodes.start]),
            nodes=SurfacePoints(deposits.nodes.face[nodes], deposits.nodes.bary[nodes]),
            xyz_mm=deposits.xyz_mm[nodes],
            curvature=Curvature(c.k1_per_mm[nodes], c.k2_per_mm[nodes], c.direction1[nodes], c.normal[nodes]),
            depth_mm=deposits.depth_mm[mine],
            kind=np.zeros(1, np.int64),
            boluses=(deposits.boluses[deposits.kind[i]],),
            stack_mm=deposits.stack_mm[mine],
            retained_ml=deposits.retained_ml[mine],
            product=deposits.product[mine],
        )
