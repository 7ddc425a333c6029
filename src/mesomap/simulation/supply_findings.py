"""What the supply has to tell beside its figures."""

from __future__ import annotations

import math

from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.prices import Prices
from mesomap.simulation.containers import Opened, choose_containers
from mesomap.simulation.loading import EPSILON_ML
from mesomap.simulation.supply import Supply, on_offer

LEDGER = "supply ledger"


def supply_findings(plan: Plan, supply: Supply, prices: Prices | None = None) -> tuple[Finding, ...]:
    """Products of which more is opened only for what stays behind in needles and syringes, one finding each: how much less to
    inject for the fewer containers to do."""
    products = {product.id: product for product in plan.protocol.products}
    found = []
    for ledger in supply.ledgers:
        if ledger.opened is None or ledger.opened_ml is None:
            continue
        fewer = choose_containers(ledger.drawn_ml - ledger.dead_space_ml, *on_offer(products[ledger.product], prices))
        short_ml = ledger.drawn_ml - math.fsum(item.size_ml * item.count for item in fewer)
        if short_ml <= EPSILON_ML:
            continue
        text = (
            f"{ledger.product}: {_words(fewer)} would hold what leaves the needle; with the {ledger.dead_space_ml:.2f} mL that "
            f"stay in needles and syringes it takes {_words(ledger.opened)}. {_up(short_ml):.2f} mL less would do without"
        )
        found.append(Finding("one-more-container", "info", text, value=short_ml, unit="mL", source=LEDGER))
    return tuple(found)


def _words(opened: tuple[Opened, ...]) -> str:
    return " + ".join(f"{item.count} x {item.container}" for item in opened)


def _up(ml: float) -> float:
    """The next hundredth that is not less."""
    return math.ceil(100.0 * ml - 1e-6) / 100.0
