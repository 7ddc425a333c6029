"""What a session uses up: millilitres by where they end, needles, syringes, and the containers to open."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from mesomap.planning.plan import Plan
from mesomap.protocol.product import Container
from mesomap.simulation.loading import EPSILON_ML, Loading, rows_by_product


@dataclass(frozen=True)
class Opened:
    """``count`` containers of one size to open."""

    container: str
    size_ml: float
    count: int


@dataclass(frozen=True)
class Ledger:
    """One product. A point's volume is what leaves the needle; of it ``leak_ml`` runs out of the skin and
    ``injected_ml`` stays. ``dead_space_ml`` stays in needles and syringes.

    drawn = injected + dead space + leak, and opened = drawn + leftover, both to 1e-9 mL. ``containers``,
    ``opened_ml`` and ``leftover_ml`` are None for a product whose sizes on sale are not known, ``cost`` is None
    without a price."""

    product: str
    injected_ml: float
    dead_space_ml: float
    leak_ml: float
    drawn_ml: float
    opened: tuple[Opened, ...] | None
    opened_ml: float | None
    leftover_ml: float | None
    cost: float | None

    @property
    def containers(self) -> int | None:
        """How many containers to open."""
        return None if self.opened is None else sum(item.count for item in self.opened)

    @property
    def container(self) -> str | None:
        """In words: ``vial 2 mL``, or ``2 x vial 5 mL + 1 x vial 2 mL`` for a mixture."""
        if self.opened is None:
            return None
        if len(self.opened) == 1:
            return self.opened[0].container
        return " + ".join(f"{item.count} x {item.container}" for item in self.opened)


@dataclass(frozen=True)
class Supply:
    """``ledgers`` by product; ``needles`` and ``syringes`` used, the first ones included."""

    ledgers: tuple[Ledger, ...]
    needles: int
    syringes: int


def choose_containers(needed_ml: float, sizes: tuple[Container, ...]) -> tuple[Opened, ...]:
    """The combination of sizes on sale that holds ``needed_ml`` with the least waste, then with the fewest containers.

    Exact: every total reachable with whole containers is tried, in steps of the sizes' greatest common divisor.
    """
    microlitres = [round(1000.0 * item.size_ml) for item in sizes]
    step = math.gcd(*microlitres)
    units = [size // step for size in microlitres]
    need = max(math.ceil((needed_ml - EPSILON_ML) * 1000.0 / step), 0)
    last = need + max(units)
    fewest: list[int | None] = [0] + [None] * last
    choice = [0] * (last + 1)
    for total in range(1, last + 1):
        for index in sorted(range(len(units)), key=lambda i: -units[i]):
            before = fewest[total - units[index]] if total >= units[index] else None
            best = fewest[total]
            if before is not None and (best is None or before + 1 < best):
                fewest[total], choice[total] = before + 1, index
    total = next(t for t in range(need, last + 1) if fewest[t] is not None)
    counts = [0] * len(units)
    while total > 0:
        counts[choice[total]] += 1
        total -= units[choice[total]]
    return tuple(
        Opened(item.name, item.size_ml, count)
        for item, count in sorted(zip(sizes, counts, strict=True), key=lambda pair: -pair[0].size_ml)
        if count
    )


def keep_ledger(
    product: str, containers: tuple[Container, ...], expelled_ml: float, leak_ml: float, dead_space_ml: float
) -> Ledger:
    """The ledger of one product from what left the needle, what ran out and what stayed behind in the parts."""
    injected_ml = expelled_ml - leak_ml
    drawn_ml = injected_ml + dead_space_ml + leak_ml
    opened = choose_containers(drawn_ml, containers) if containers else None
    opened_ml = None if opened is None else math.fsum(item.size_ml * item.count for item in opened)
    leftover_ml = None if opened_ml is None else opened_ml - drawn_ml
    if leftover_ml is not None and abs(leftover_ml) <= EPSILON_ML:
        leftover_ml = 0.0
    return Ledger(product, injected_ml, dead_space_ml, leak_ml, drawn_ml, opened, opened_ml, leftover_ml, None)


def take_stock(plan: Plan, loading: Loading) -> Supply:
    """The supply of one session of ``plan``. Every needle and every syringe used keeps its dead space."""
    protocol, points = plan.protocol, plan.points
    leak = np.array([step.leak_fraction for step in protocol.steps])[points.step]
    ledgers, needles, syringes = [], 0, 0
    for product in protocol.products:
        rows = rows_by_product(plan).get(product.id)
        if rows is None:
            continue
        own_needles, own_syringes = int(loading.new_needle[rows].sum()) + 1, int(loading.new_syringe[rows].sum()) + 1
        dead = own_needles * protocol.needle.dead_space_ml + own_syringes * protocol.syringe.dead_space_ml
        volume = points.volume_ml[rows]
        ledgers.append(
            keep_ledger(product.id, product.containers, math.fsum(volume), math.fsum(volume * leak[rows]), dead)
        )
        needles, syringes = needles + own_needles, syringes + own_syringes
    return Supply(tuple(ledgers), needles, syringes)
