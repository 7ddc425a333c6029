"""What the containers of a protocol must agree with: concentration, syringe, and each other."""

from __future__ import annotations

from mesomap.protocol.build_protocol import ready_ml
from mesomap.protocol.document import ContainerPart, Document, ProductPart
from mesomap.protocol.faults import Faults
from mesomap.protocol.places import Location


def check_containers(document: Document, faults: Faults) -> None:
    """Note containers of which nobody could tell how much they give, or that do not go with each other."""
    for index, product in enumerate(document.every_product):
        start: Location = ("product",) if document.product else ("products", index)
        names = [part.name for part in product.containers]
        for at, part in enumerate(product.containers):
            location = (*start, "containers", at)
            if part.name in names[:at]:
                words = f"{part.name!r} is the name of an earlier container; each needs its own"
                faults.add((*location, "name"), words)
            if _check_amount(product, part, location, start, faults) and part.prefilled:
                _check_prefilled(product, part, location, faults)


def _check_amount(
    product: ProductPart, part: ContainerPart, location: Location, start: Location, faults: Faults
) -> bool:
    """Whether it is clear how much a container gives."""
    concentration = product.concentration
    if part.dose is None:
        if part.size_ml is None:
            words = "is missing; give what it gives ready to use, or for a powder the dose it holds"
            faults.add((*location, "size_ml"), words)
        return part.size_ml is not None
    if concentration is None:
        faults.add((*location, "dose"), f"needs the concentration of {product.id}; give it, or size_ml instead")
        return False
    if part.size_ml is not None and part.size_ml > ready_ml(product, part) * (1.0 + 1e-9):
        unit = concentration.unit
        faults.add(
            (*location, "dose"),
            f"{part.dose:g} {unit} in {part.size_ml:g} mL are weaker than the {concentration.value:g} {unit}/mL of the product; "
            f"allowed is at least {concentration.value * part.size_ml:g} {unit}",
            [(*start, "concentration")],
        )
        return False
    return True


def _check_prefilled(product: ProductPart, part: ContainerPart, location: Location, faults: Faults) -> None:
    if (
        any(not other.prefilled or other.size_ml != part.size_ml for other in product.containers)
        or part.dose is not None
    ):
        words = "goes with one size, ready to use, and no other containers of the product"
        faults.add((*location, "prefilled"), words)
