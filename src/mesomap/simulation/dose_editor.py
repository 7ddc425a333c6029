"""A dose map that follows edits of single injections, without laying the others again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mesomap.errors import InputError
from mesomap.geometry.flood import FloodMesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.deposits import Deposits, lay_deposits
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.kernel import Laid, packed, packed_tables, room_for, shift


class DoseEditor:
    """The running sum of ``dose``: ``layer_ml_cm2`` (products, 3, v), ``counts`` (products, v) and ``layer_counts`` (products,
    3, v), as in DoseMap but changing in place.

    Deposits keep the number they have in ``dose``; added ones get the next. The mesh stays: an edit beyond it is refused
    with InputError, and a deposit narrower than the mesh holds is drawn wider (see drawn_shapes). Sums are those of a
    map laid anew to rounding."""

    def __init__(self, dose: DoseMap) -> None:
        self.mesh = dose.mesh
        self.layer_ml_cm2 = dose.layer_ml_cm2.copy()
        self.counts = dose.counts.copy()
        self.layer_counts = dose.layer_counts.copy()
        self._laid = dict(enumerate(_singles(dose)))
        self._next = len(self._laid)
        self._room, self._stamped = room_for(self.mesh), 0
        self._tables = packed_tables((), np.zeros(1, np.int64))
        self._covered = np.zeros(len(self.mesh.surface.faces), np.bool_)
        self._covered[self.mesh.patch.chosen] = True
        surface = self.mesh.surface
        self._skin = FloodMesh(surface)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The deposits that are there, ascending."""
        return tuple(sorted(self._laid))

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
        one = self._one(deposit)
        self._change(one, 1)
        number, self._next = self._next, self._next + 1
        self._laid[number] = one
        return number

    def remove(self, number: int) -> None:
        """Take a deposit away. Raises InputError for one that is not there."""
        self._change(self._known(number), -1)
        del self._laid[number]

    def replace(self, number: int, deposit: Deposits) -> None:
        """Lay ``deposit`` in place of one that is there, under the same number; raises as ``add`` and ``remove``."""
        before, one = self._known(number), self._one(deposit)
        self._change(before, -1)
        self._change(one, 1)
        self._laid[number] = one

    def _known(self, number: int) -> _Single:
        if number not in self._laid:
            raise InputError(f"dose editor: there is no deposit {number}; the last is {max(self._laid, default=-1)}")
        return self._laid[number]

    def _one(self, deposit: Deposits) -> _Single:
        if len(deposit) != 1:
            raise InputError(f"dose editor: one deposit at a time, not {len(deposit)}")
        if not self._covered[deposit.nodes.face].all():
            raise InputError("dose editor: the place lies outside the mesh of this dose map; lay the map anew")
        return _Single(packed(self.mesh, deposit)[0], 100.0 * float(deposit.retained_ml[0]), int(deposit.product[0]))

    def _change(self, one: _Single, sign: int) -> None:
        mesh = self.mesh
        self._stamped += 1
        shift(
            sign, self._stamped, mesh.skin, mesh.vertex_area_mm2, mesh.patch.open_edge, one.laid, self._tables, self._room,
            one.weight, self.layer_ml_cm2[one.product], self.counts[one.product], self.layer_counts[one.product],
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class _Single:
    """One deposit as the kernel reads it, 100 times what it retains, and its product."""

    laid: Laid
    weight: float
    product: int


def _singles(dose: DoseMap) -> Iterator[_Single]:
    """Each deposit of a map by itself."""
    deposits = dose.deposits
    face_of, start, frames, shapes, reach, wanted = packed(dose.mesh, deposits)[0]
    for i in range(len(deposits)):
        nodes, mine = slice(start[i], start[i + 1]), slice(i, i + 1)
        own = np.array([0, nodes.stop - nodes.start])
        laid = (face_of[nodes], own, frames[nodes], shapes[mine], reach[mine], wanted[mine])
        yield _Single(laid, 100.0 * float(deposits.retained_ml[i]), int(deposits.product[i]))
