"""Which containers to open: the cheapest combination of the sizes on sale that holds enough, or the one that wastes least."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mesomap.errors import InputError
from mesomap.protocol.product import Container
from mesomap.simulation.loading import EPSILON_ML

MOST_COMBINATIONS = 2_000_000


@dataclass(frozen=True)
class Opened:
    """``count`` containers of one kind to open; ``price`` of one, None where it is not known."""

    kind: Container
    count: int
    price: float | None = None

    @property
    def container(self) -> str:
        """Its name."""
        return self.kind.name

    @property
    def size_ml(self) -> float:
        """What one of them gives ready to use."""
        return self.kind.size_ml

    @property
    def cartons(self) -> int | None:
        """How many cartons hold so many; None where it is not known how they are sold."""
        return None if self.kind.pack is None else -(-self.count // self.kind.pack)


def choose_containers(
    needed_ml: float, sizes: Sequence[Container], prices: Sequence[float] | None = None
) -> tuple[Opened, ...]:
    """The combination of ``sizes`` that holds ``needed_ml`` for the lowest price, then with the least waste, then with the
    fewest containers, largest first; without ``prices`` (one for each size) the waste comes first.

    Exact: every number of the larger sizes is tried, filled up with the smallest. Raises InputError where that would be more
    than two million combinations.
    """
    order = sorted(range(len(sizes)), key=lambda k: (-sizes[k].size_ml, k))
    ml = np.array([sizes[k].size_ml for k in order])
    cost = np.array([0.0 if prices is None else prices[k] for k in order])
    needed = max(needed_ml - EPSILON_ML, 0.0)
    most = [math.ceil(needed / size) for size in ml[:-1].tolist()]
    tried = math.prod(count + 1 for count in most)
    if tried > MOST_COMBINATIONS:
        words = ", ".join(f"{size:g}" for size in ml.tolist())
        raise InputError(
            f"{needed_ml:.4g} mL from containers of {words} mL can be put together in {tried:,} ways, more than are compared; "
            "leave sizes out or plan less"
        )
    larger = np.indices([count + 1 for count in most], np.int64).reshape(len(most), tried).T
    rest = needed - larger @ ml[:-1]
    counts = np.column_stack([larger, np.maximum(np.ceil(rest / ml[-1]), 0.0).astype(np.int64)])
    keys = (counts.sum(axis=1), (counts @ ml).round(9), (counts @ cost).round(9))
    best = counts[np.lexsort(keys)[0]]
    return tuple(
        Opened(sizes[k], int(count), None if prices is None else prices[k])
        for k, count in zip(order, best.tolist(), strict=True)
        if count
    )


def keeping_h(opened: Sequence[Opened]) -> float | None:
    """For how long what is left of containers may be used, h: 0 where it is discarded, None where that is not known."""
    hours = [0.0 if item.kind.single_patient else item.kind.hours_after_opening for item in opened]
    known = [value for value in hours if value is not None]
    return min(known) if known and len(known) == len(hours) else None
