"""What is wrong in a file that a user wrote: every fault at once, each with its line and column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml.comments import CommentedMap

from mesomap.errors import ProtocolError, nearest_names
from mesomap.protocol.document import CountRange, Document, Range, TimeRange
from mesomap.protocol.places import Location, dotted, existing, keys_at, line_and_column, node_at, within_text

ALLOWED = "; allowed is"
NUMBER_IN_TEXT = re.compile(r"([-+]?\d+(?:[.,]\d+)?) *([A-Za-z\u00b5%][A-Za-z0-9/%\u00b5]*)?")
"""A number with a decimal comma, or with a unit behind it."""
WORDED = {
    "currency": "three capital letters, such as EUR",
    "direction": "medial-lateral, cranio-caudal, skin-tension, two landmarks such as 'tragion to cheilion'",
}
"""What texts of a fixed form may be, by key."""


class Faults:
    """Faults of one document that a ``root`` describes, collected until it is known whether there are any."""

    def __init__(
        self,
        tree: CommentedMap,
        source: str,
        name: str,
        changed: Sequence[Location] = (),
        root: type[BaseModel] = Document,
    ) -> None:
        self._tree, self._source, self._name, self._changed, self._root = tree, source, name, changed, root
        self._found: list[tuple[int, int, str]] = []
        self._choices: dict[Location, int] = {}

    def add(self, location: Location, words: str, related: Sequence[Location] = (), column: int = 0) -> None:
        """Note a fault; ``related`` are further places it depends on, blamed when one of them was set from outside.
        ``column`` counts from 1 within the text at the place, 0 means all of it."""
        if location in self._choices:
            # A value with several allowed types is tried as each of them; the messages become one.
            index = self._choices[location]
            self._found[index] = (*self._found[index][:2], f"{self._found[index][2]}, or{words.partition(ALLOWED)[2]}")
            return
        if ALLOWED in words:
            self._choices[location] = len(self._found)
        line, start = line_and_column(self._tree, location)
        if column:
            line, start = within_text(self._source, line, start, str(node_at(self._tree, location)), column)
        key = f"{self._name}:{line}:{start} {dotted(self._tree, location)}"
        for one in (location, *related):
            for place in self._changed:
                if one[: len(place)] == place:
                    key = f"--set {dotted(self._tree, place)}"
        self._found.append((line, start, f"{key}: {words}"))

    def place(self, location: Location) -> str:
        """``file:line:col`` of a place."""
        line, column = line_and_column(self._tree, location)
        return f"{self._name}:{line}:{column}"

    def add_all(self, error: ValidationError) -> None:
        """Note everything that pydantic found."""
        for detail in error.errors(include_url=False):
            self.add(_without_type_names(self._tree, detail["loc"], detail["type"]), words_of(detail, self._root))

    def check_range(self, location: Location, part: Range | CountRange) -> None:
        """Note a range that ends before it begins, or has its likeliest value outside."""
        if part.low > part.high:
            self.add((*location, "low"), f"{part.low:g} is more than high, {part.high:g}; swap them")
        elif isinstance(part, TimeRange) and part.likely is not None and not part.low <= part.likely <= part.high:
            self.add((*location, "likely"), f"{part.likely:g} is not within {part.low:g} to {part.high:g}")

    def stop(self) -> None:
        """Raise when a fault was found."""
        if self._found:
            raise ProtocolError([words for _, _, words in sorted(set(self._found))]) from None


def _without_type_names(tree: CommentedMap, location: Location, kind: str) -> Location:
    """pydantic adds the tried types of a union to the place; keep what the file has, and a missing or unknown key."""
    known = existing(tree, location)
    return location if kind in ("missing", "extra_forbidden") else (known or location[:1])


def words_of(detail: ErrorDetails, root: type[BaseModel]) -> str:
    """What pydantic found wrong, and what is allowed instead."""
    kind, found, context = detail["type"], detail.get("input"), detail.get("ctx", {})
    *parent, key = detail["loc"] or ("",)
    allowed = keys_at(tuple(parent), root)
    if kind == "missing":
        return "is missing; it is required here"
    if kind == "extra_forbidden":
        if str(key).isdigit():
            return "is not a known key; a number has a decimal point, no comma"
        return f"is not a known key; {nearest_names(str(key), allowed)}" if allowed else "is not a known key"
    shown = _shown(found)
    limits = {
        "greater_than": "a number greater than {gt:g}",
        "greater_than_equal": "a number of at least {ge:g}",
        "less_than": "a number less than {lt:g}",
        "less_than_equal": "a number of at most {le:g}",
        "finite_number": "a finite number",
        "float_type": "a number",
        "int_type": "a whole number",
        "int_from_float": "a whole number",
        "string_type": "text",
        "string_too_short": "text that is not empty",
        "string_pattern_mismatch": next(
            (WORDED[str(part)] for part in detail["loc"] if part in WORDED),
            "lower-case words joined by hyphens, such as upper-lip, .left or .right for a side",
        ),
        "bool_type": "true or false",
        "list_type": "a list",
        "too_short": "a list with at least one entry",
        "dict_type": "a mapping",
        "model_type": f"a mapping with the keys {keys}"
        if (keys := ", ".join(keys_at(tuple(detail["loc"]), root)))
        else "a mapping",
        "literal_error": "one of {expected}",
    }
    if kind == "float_type" and isinstance(found, str) and (number := NUMBER_IN_TEXT.fullmatch(found)):
        value, unit = number.group(1).replace(",", "."), number.group(2)
        why = "the unit is that of the key" if unit else "a decimal point, no comma"
        return f"{shown} is not allowed{ALLOWED} a number: write {value}, {why}"
    template = limits.get(kind)
    if template is None:
        return f"{shown} is not allowed; {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    return f"{shown} is not allowed{ALLOWED} {template.format(**context) if context else template}"


def _shown(found: Any) -> str:
    """A value in a message, cut short."""
    if isinstance(found, dict | list):
        return "a mapping" if isinstance(found, dict) else "a list"
    try:
        words = repr(found)
    except ValueError:
        return "a number of thousands of digits"
    return words if len(words) <= 60 else words[:57] + "..."
