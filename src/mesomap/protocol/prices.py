"""A price list of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from mesomap.protocol.document import MOST, Id, Part, Positive, Text
from mesomap.protocol.user_file import read_user_file

Currency = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Z]{3}$")]
Price = Annotated[float, Field(strict=True, ge=0, le=MOST, allow_inf_nan=False)]


class Priced(Part):
    price: Price
    currency: Currency | None = None


class ContainerPrice(Priced):
    product: Id
    container: Text


class NeedlePrice(Priced):
    gauge: Annotated[int, Field(strict=True, gt=0)]
    length_mm: Positive


class SyringePrice(Priced):
    size_ml: Positive


class CreamPrice(Priced):
    tube_g: Positive


class PricesDocument(Part):
    """A file of prices."""

    schema_: Annotated[Literal["mesomap-prices/1"], Field(alias="schema")]
    currency: Currency
    containers: list[ContainerPrice] = Field(default_factory=list)
    needles: list[NeedlePrice] = Field(default_factory=list)
    syringes: list[SyringePrice] = Field(default_factory=list)
    cream: CreamPrice | None = None
    gauze: Priced | None = None


@dataclass(frozen=True)
class Prices:
    """What things cost in one ``currency``: ``containers`` by product and name, ``needles`` by gauge and length in mm,
    ``syringes`` by size in mL, ``cream`` as the grams of a tube and its price, a piece of ``gauze``; None where there is no
    price."""

    currency: str
    containers: Mapping[tuple[str, str], float] = field(default_factory=dict)
    needles: Mapping[tuple[int, float], float] = field(default_factory=dict)
    syringes: Mapping[float, float] = field(default_factory=dict)
    cream: tuple[float, float] | None = None
    gauze: float | None = None


def load_prices(path: Path) -> Prices:
    """The price list in a YAML file. Raises ProtocolError for every fault with line and column: a negative price, two prices
    for the same thing, a second currency."""
    document, faults = read_user_file(path, PricesDocument, "price list")
    entries: list[tuple[tuple[int | str, ...], Priced, object]] = [
        *((("containers", k), part, (part.product, part.container)) for k, part in enumerate(document.containers)),
        *((("needles", k), part, (part.gauge, part.length_mm)) for k, part in enumerate(document.needles)),
        *((("syringes", k), part, part.size_ml) for k, part in enumerate(document.syringes)),
    ]
    entries += [((key,), part, key) for key in ("cream", "gauze") if (part := getattr(document, key)) is not None]
    seen: set[tuple[object, object]] = set()
    for location, part, thing in entries:
        if part.currency not in (None, document.currency):
            faults.add(
                (*location, "currency"),
                f"{part.currency} is not the list's {document.currency}; a list has one currency, convert the price",
            )
        if (location[0], thing) in seen:
            faults.add((*location, "price"), "is a second price for the same thing; keep one")
        seen.add((location[0], thing))
    faults.stop()
    return Prices(
        document.currency,
        {(part.product, part.container): part.price for part in document.containers},
        {(part.gauge, part.length_mm): part.price for part in document.needles},
        {part.size_ml: part.price for part in document.syringes},
        (document.cream.tube_g, document.cream.price) if document.cream else None,
        document.gauze.price if document.gauze else None,
    )
