"""What a session uses up: millilitres by where they end, containers to open, needles, syringes, cream and gauze."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from mesomap.planning.general_findings import cream_area_cm2, cream_g
from mesomap.planning.plan import Plan
from mesomap.protocol.library_document import general_defaults, general_limits
from mesomap.protocol.prices import Prices
from mesomap.protocol.product import Container, Product
from mesomap.simulation.containers import Opened, choose_containers, keeping_h
from mesomap.simulation.loading import EPSILON_ML, Loading, rows_by_product

ItemKind = Literal["needle", "syringe", "cream", "gauze"]


@dataclass(frozen=True)
class Ledger:
    """One product. A point's volume is what leaves the needle; of it ``leak_ml`` runs out of the skin and
    ``injected_ml`` stays. ``dead_space_ml`` stays in needles and syringes; ``overfill_ml`` is what the containers hold beyond
    their labels, which is not counted on.

    drawn = injected + dead space + leak, and opened = drawn + leftover, both to 1e-9 mL. ``opened``, ``opened_ml``,
    ``leftover_ml`` and ``overfill_ml`` are None for a product whose sizes on sale are not known, ``cost`` without
    a price."""

    product: str
    injected_ml: float
    dead_space_ml: float
    leak_ml: float
    drawn_ml: float
    opened: tuple[Opened, ...] | None
    opened_ml: float | None
    leftover_ml: float | None
    overfill_ml: float | None
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

    @property
    def waste_ml(self) -> float | None:
        """What is paid for and does not stay in the skin: dead space, leak and leftover."""
        return None if self.leftover_ml is None else self.dead_space_ml + self.leak_ml + self.leftover_ml

    @property
    def leftover_cost(self) -> float | None:
        """What of the cost is left over."""
        return self._share(self.leftover_ml)

    @property
    def waste_cost(self) -> float | None:
        """What of the cost is waste."""
        return self._share(self.waste_ml)

    @property
    def keeps_h(self) -> float | None:
        """For how long the leftover may be used, h: 0 where it is discarded, None where that is not known."""
        return keeping_h(self.opened or ())

    def _share(self, ml: float | None) -> float | None:
        return None if self.cost is None or ml is None or not self.opened_ml else self.cost * ml / self.opened_ml


@dataclass(frozen=True)
class Item:
    """``count`` pieces of something that is used up; ``price`` of one, None where it is not known. Of a cream ``grams`` tell how
    much the planned skin takes by its label, before minor and before major procedures; pieces are tubes for the former.
    ``sources`` are ids, ``assumed`` the reason where no source gives the number."""

    kind: ItemKind
    name: str
    count: int
    price: float | None
    grams: tuple[float, float] | None = None
    sources: tuple[str, ...] = ()
    assumed: str = ""

    @property
    def cost(self) -> float | None:
        """Of all of them."""
        return None if self.price is None else self.count * self.price


@dataclass(frozen=True)
class Supply:
    """``ledgers`` by product; ``needles`` and ``syringes`` used, the first ones included and those that come filled; ``items``
    to have at hand; ``currency`` of the prices, None without any."""

    ledgers: tuple[Ledger, ...]
    needles: int
    syringes: int
    items: tuple[Item, ...]
    currency: str | None

    @property
    def cost(self) -> float | None:
        """Of all that has a price, None where nothing has."""
        costs = [*(ledger.cost for ledger in self.ledgers), *(item.cost for item in self.items)]
        known = [cost for cost in costs if cost is not None]
        return math.fsum(known) if known else None

    @property
    def unpriced(self) -> tuple[tuple[str, ...], tuple[Item, ...]]:
        """Products and items that the cost leaves out; none without a price list."""
        if self.currency is None:
            return (), ()
        products = tuple(ledger.product for ledger in self.ledgers if ledger.cost is None)
        return products, tuple(item for item in self.items if item.cost is None)


def keep_ledger(
    product: str,
    containers: Sequence[Container],
    expelled_ml: float,
    leak_ml: float,
    dead_space_ml: float,
    prices: Sequence[float] | None = None,
) -> Ledger:
    """The ledger of one product from what left the needle, what ran out and what stayed behind in the parts."""
    injected_ml = expelled_ml - leak_ml
    drawn_ml = injected_ml + dead_space_ml + leak_ml
    opened = choose_containers(drawn_ml, containers, prices) if containers else None
    opened_ml = None if opened is None else math.fsum(item.size_ml * item.count for item in opened)
    leftover_ml = None if opened_ml is None else opened_ml - drawn_ml
    if leftover_ml is not None and abs(leftover_ml) <= EPSILON_ML:
        leftover_ml = 0.0
    return Ledger(
        product=product,
        injected_ml=injected_ml,
        dead_space_ml=dead_space_ml,
        leak_ml=leak_ml,
        drawn_ml=drawn_ml,
        opened=opened,
        opened_ml=opened_ml,
        leftover_ml=leftover_ml,
        overfill_ml=None if opened is None else math.fsum(item.kind.overfill_ml * item.count for item in opened),
        cost=None
        if prices is None or opened is None
        else math.fsum((item.price or 0.0) * item.count for item in opened),
    )


def take_stock(plan: Plan, loading: Loading, prices: Prices | None = None) -> Supply:
    """The supply of one session of ``plan``. Every needle and every syringe that is drawn up keeps its dead space. Syringes that
    come filled give what they are sold as (1 mL about 100 doses of 0.01 mL, L14), so what stays in them and in their first
    needle is not of that."""
    protocol, points = plan.protocol, plan.points
    leak = np.array([step.leak_fraction for step in protocol.steps])[points.step]
    ledgers, needles, syringes, empty = [], 0, 0, 0
    for product in protocol.products:
        rows = rows_by_product(plan).get(product.id)
        if rows is None:
            continue
        own_needles, own_syringes = int(loading.new_needle[rows].sum()) + 1, int(loading.new_syringe[rows].sum()) + 1
        prefilled = product.prefilled_ml is not None
        drawn_up = 0 if prefilled else own_syringes
        filled = own_needles - 1 if prefilled else own_needles
        dead = filled * protocol.needle.dead_space_ml + drawn_up * protocol.syringe.dead_space_ml
        volume = points.volume_ml[rows]
        offered, priced = on_offer(product, prices)
        ledgers.append(
            keep_ledger(product.id, offered, math.fsum(volume), math.fsum(volume * leak[rows]), dead, priced)
        )
        needles, syringes = needles + own_needles, syringes + own_syringes
        empty += drawn_up
    items = _items(plan, needles, empty, prices)
    return Supply(tuple(ledgers), needles, syringes, items, prices.currency if prices else None)


def on_offer(product: Product, prices: Prices | None) -> tuple[tuple[Container, ...], list[float] | None]:
    """The containers to choose from with their prices: where some have one, those alone; where none has, all and None."""
    if prices is None:
        return product.containers, None
    priced = [item for item in product.containers if (product.id, item.name) in prices.containers]
    if not priced:
        return product.containers, None
    return tuple(priced), [prices.containers[product.id, item.name] for item in priced]


def _items(plan: Plan, needles: int, syringes: int, prices: Prices | None) -> tuple[Item, ...]:
    """Needles by gauge and length, empty syringes by size, tubes of cream for the planned skin, gauze."""
    needle, size_ml = plan.protocol.needle, plan.protocol.syringe.size_ml
    length = needle.length_mm
    each = None if prices is None else prices.needles.get((needle.gauge, length))
    items = [Item("needle", f"{needle.gauge} G x {length:g} mm", needles, each)]
    if syringes:
        each = None if prices is None else prices.syringes.get(size_ml)
        items.append(Item("syringe", f"{size_ml:g} mL", syringes, each))
    if plan.protocol.cream is not None:
        label, each = general_limits().cream, None
        tube_g = label.tube_g.value
        if prices is not None and prices.cream is not None:
            tube_g, each = prices.cream
        grams = cream_g(cream_area_cm2(plan.targets))
        tubes = math.ceil(grams[0] / tube_g - 1e-9)
        name = f"{plan.protocol.cream}, {tube_g:g} g"
        items.append(Item("cream", name, tubes, each, grams, tuple(label.g_per_cm2.sources)))
    every = general_defaults().gauze_every_points
    each = None if prices is None else prices.gauze
    items.append(Item("gauze", "", math.ceil(len(plan.points) / every.value), each, assumed=every.assumed or ""))
    return tuple(items)
