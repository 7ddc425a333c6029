"""Names in a protocol document that must exist elsewhere in it; checked before its shape, so that all come at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from mesomap.errors import GoalError, nearest_names
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.places import Location
from mesomap.protocol.technique import TECHNIQUES


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
    known = list(described) if isinstance(described, dict) else []
    for location, source in _cited({key: part for key, part in document.items() if key != "sources"}, ()):
        if source not in known:
            report(location, f"source {source!r} is not described under sources; {nearest_names(source, known)}")
    regions = {"total"}
    ids: list[str] = []
    for index, step in _entries(document, "steps"):
        if not isinstance(step, dict):
            continue
        technique, name = step.get("technique"), step.get("id")
        if isinstance(technique, str) and technique not in TECHNIQUES:
            words = f"{technique!r} is not a known technique; {nearest_names(technique, TECHNIQUES)}"
            report(("steps", index, "technique"), words)
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
