"""Names in a protocol document that must exist elsewhere in it; checked before its shape, so that all come at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from mesomap.errors import GoalError, nearest_names
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.places import Location
from mesomap.protocol.sources import library_sources
from mesomap.protocol.technique import techniques


class Report(Protocol):
    """Takes a fault at a location; ``column`` counts from 1 within the text that stands there, 0 means all of it."""

    def __call__(self, location: Location, words: str, related: Sequence[Location] = (), column: int = 0) -> None: ...


def check_references(document: Any, report: Report, narrowed: bool = False) -> None:
    """Report source ids, techniques, step ids and goals that name nothing; ``document`` may have any shape.

    ``narrowed`` says that regions were taken out from outside: goals of theirs then stay unanswered and are no fault.
    """
    if not isinstance(document, dict):
        return
    described = document.get("sources")
    known = [*(described if isinstance(described, dict) else ()), *library_sources()]
    for location, source in _cited({key: part for key, part in document.items() if key != "sources"}, ()):
        if source not in known:
            report(
                location,
                f"source {source!r} is neither of the library nor described under sources; {nearest_names(source, known)}",
            )
    products = _product_ids(document)
    regions = {"total"}
    ids: list[str] = []
    for index, step in _entries(document, "steps"):
        if not isinstance(step, dict):
            continue
        technique, name = step.get("technique"), step.get("id")
        if isinstance(technique, str) and (words := _unusable(technique)):
            report(("steps", index, "technique"), words)
        product = step.get("product")
        if isinstance(product, str) and products and product not in products:
            words = f"{product!r} is no product of this file; {nearest_names(product, products)}"
            report(("steps", index, "product"), words)
        if isinstance(name, str):
            if name in ids:
                report(("steps", index, "id"), f"{name!r} is the id of an earlier step; each step needs its own")
            ids.append(name)
        regions.update(region for _, region in _entries(step, "regions") if isinstance(region, str))
    for index, text in _entries(document, "goals"):
        if not isinstance(text, str):
            continue
        try:
            goal = parse_goal(text)
        except GoalError as error:
            report(("goals", index), str(error), column=error.column)
            continue
        treated = goal.region in regions or goal.region.partition(".")[0] in regions
        if not narrowed and len(regions) > 1 and not treated:
            fault = goal.fault(
                goal.region_column, f"no step treats {goal.region!r}; {nearest_names(goal.region, regions)}"
            )
            report(("goals", index), str(fault), column=fault.column)


def _unusable(name: str) -> str | None:
    """Why a step cannot name a technique, None where it can."""
    known = techniques()
    usable = [other.id for other in known.values() if other.usable]
    technique = known.get(name)
    if technique is None:
        return f"{name!r} is not a known technique; {nearest_names(name, usable)}"
    if technique.kind == "composite":
        return f"{name!r} is made of others; give each step one of {', '.join(technique.made_of)}"
    if technique.kind == "named":
        return f"{name!r} is known by name only, without a figure; {nearest_names(name, usable)}"
    if technique.injects_nothing:
        return f"{name!r} injects nothing, and only injections are planned; {nearest_names(name, usable)}"
    return None


def _product_ids(document: dict[str, Any]) -> list[str]:
    parts = [document.get("product"), *(part for _, part in _entries(document, "products"))]
    return [part["id"] for part in parts if isinstance(part, dict) and isinstance(part.get("id"), str)]


def _entries(document: dict[str, Any], key: str) -> list[tuple[int, Any]]:
    listed = document.get(key)
    return list(enumerate(listed)) if isinstance(listed, list) else []


def _cited(node: Any, location: Location) -> Iterator[tuple[Location, str]]:
    """Every source id below a node, with the place of the list that names it."""
    if isinstance(node, dict):
        for key, part in node.items():
            place = (*location, key)
            if key == "sources" and isinstance(part, list):
                yield from ((place, source) for source in part if isinstance(source, str))
            else:
                yield from _cited(part, place)
    elif isinstance(node, list):
        for index, part in enumerate(node):
            yield from _cited(part, (*location, index))
