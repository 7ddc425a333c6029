"""How syringe and needle change along the injections of a plan."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Plan
from mesomap.protocol.product import Product
from mesomap.protocol.protocol import Protocol

EPSILON_ML = 1e-9


@dataclass(frozen=True, eq=False)
class Loading:
    """How syringe and needle change along n injections.

    ``new_needle`` and ``new_syringe`` (n,) tell what is put on before (or, for a syringe that runs dry, during) each;
    the first of both, at the start, is not counted. ``before_ml`` (n,) is in the syringe before all that, ``remaining_ml``
    (n,) after each injection."""

    new_needle: NDArray[np.bool_]
    new_syringe: NDArray[np.int64]
    before_ml: FloatArray
    remaining_ml: FloatArray

    @property
    def needle_changes(self) -> int:
        return int(self.new_needle.sum())

    @property
    def refills(self) -> int:
        return int(self.new_syringe.sum())


def load_syringes(
    volume_ml: FloatArray,
    syringe_ml: float,
    needle_dead_ml: float,
    needle_change_every: int | None,
    fresh: NDArray[np.bool_] | None = None,
    prefilled: bool = False,
) -> Loading:
    """Work through injections of ``volume_ml`` (n,) with syringes filled to ``syringe_ml``; the needle is changed after
    ``needle_change_every`` of them, and before those that are ``fresh`` (n,).

    A new needle is filled from the syringe, which costs its dead space, but for the first one of ``prefilled`` syringes, which
    give what they are sold as. A syringe that runs dry is replaced by a full
    one on the same needle, and the injection is finished from it."""
    n = len(volume_ml)
    new_needle, new_syringe = np.zeros(n, np.bool_), np.zeros(n, np.int64)
    before_ml, remaining_ml = np.zeros(n), np.zeros(n)
    remaining, used = syringe_ml if prefilled else syringe_ml - needle_dead_ml, 0
    for i, volume in enumerate(volume_ml.tolist()):
        before_ml[i], needed = remaining, volume
        if i > 0 and (used == needle_change_every or (fresh is not None and fresh[i])):
            new_needle[i] = True
            needed += needle_dead_ml
            used = 0
        used += 1
        if remaining < needed - EPSILON_ML:
            new_syringe[i] = math.ceil((needed - remaining - EPSILON_ML) / syringe_ml)
            remaining += float(new_syringe[i]) * syringe_ml
        remaining = max(remaining - needed, 0.0)
        remaining_ml[i] = remaining
    return Loading(new_needle, new_syringe, before_ml, remaining_ml)


def load_session(plan: Plan) -> Loading:
    """How syringe and needle change along the injections of a plan; every product has syringes and needles of its
    own."""
    protocol, points = plan.protocol, plan.points
    n = len(points)
    whole = Loading(np.zeros(n, np.bool_), np.zeros(n, np.int64), np.zeros(n), np.zeros(n))
    for name, rows in rows_by_product(plan).items():
        product = next(product for product in protocol.products if product.id == name)
        target = points.target[rows]
        fresh = np.diff(target, prepend=target[:1]) != 0 if protocol.session.needle_change_per_region else None
        own = load_syringes(
            points.volume_ml[rows],
            capacity_ml(protocol, product),
            protocol.needle.dead_space_ml,
            protocol.session.needle_change_every,
            fresh,
            product.prefilled_ml is not None,
        )
        for part in fields(Loading):
            getattr(whole, part.name)[rows] = getattr(own, part.name)
    return whole


def capacity_ml(protocol: Protocol, product: Product) -> float:
    """What can be pushed out of one syringe of a product: the size of one that is drawn up, or what one that comes filled
    is sold as. The dead space lies beyond either."""
    return protocol.syringe.size_ml if product.prefilled_ml is None else product.prefilled_ml


def rows_by_product(plan: Plan) -> dict[str, NDArray[np.int64]]:
    """The injections of each product, in order."""
    product = np.array([step.product for step in plan.protocol.steps])[plan.points.step]
    return {name: np.flatnonzero(product == name) for name in dict.fromkeys(product.tolist())}
