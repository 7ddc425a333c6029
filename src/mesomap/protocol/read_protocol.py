"""Read a protocol file strictly: every fault of the file at once, each with its line and column."""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from mesomap.errors import InputError, ProtocolError, nearest_names
from mesomap.protocol.build_protocol import build_protocol, insertion_and_depth_mm
from mesomap.protocol.document import CountRange, Document, Origin, Part, Range, StepPart
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.override import SET_BY_USER, override
from mesomap.protocol.places import Location, dotted, existing, keys_at, line_and_column
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.technique import TECHNIQUES

ALLOWED = "; allowed is"


def read_protocol(text: str, name: str, overrides: Sequence[str] = ()) -> Protocol:
    """The protocol in ``text``; ``name`` is the file's name for messages.

    ``overrides`` are ``KEY=VALUE`` with dotted keys, laid over the file before it is checked. Raises ProtocolError with one
    line per fault: ``file:line:col key: what is wrong, what is allowed``.
    """
    tree = _parse(text, name)
    changed = [override(tree, entry) for entry in overrides]
    faults = _Faults(tree, name, changed)
    try:
        document = Document.model_validate(_plain(tree))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            faults.add(_without_type_names(tree, detail["loc"], detail["type"]), _words(detail))
        faults.stop()
        raise
    _check(document, faults, changed)
    faults.stop()
    digest = hashlib.sha256("\n".join([text, *overrides]).encode()).hexdigest()
    return build_protocol(document, text, tuple(overrides), digest)


class _Faults:
    """Faults of one document, collected until it is known whether there are any."""

    def __init__(self, tree: CommentedMap, name: str, changed: Sequence[Location]) -> None:
        self._tree, self._name, self._changed = tree, name, changed
        self._found: list[tuple[int, int, str]] = []
        self._choices: dict[Location, int] = {}

    def add(self, location: Location, words: str) -> None:
        if location in self._choices:
            # A value with several allowed types is tried as each of them; the messages become one.
            index = self._choices[location]
            self._found[index] = (*self._found[index][:2], f"{self._found[index][2]}, or{words.partition(ALLOWED)[2]}")
            return
        if ALLOWED in words:
            self._choices[location] = len(self._found)
        line, column = line_and_column(self._tree, location)
        if any(location[: len(place)] == place for place in self._changed):
            place = "--set"
        else:
            place = f"{self._name}:{line}:{column}"
        self._found.append((line, column, f"{place} {dotted(self._tree, location)}: {words}"))

    def stop(self) -> None:
        """Raise when a fault was found."""
        if self._found:
            raise ProtocolError([words for _, _, words in sorted(self._found)]) from None


def _parse(text: str, name: str) -> CommentedMap:
    try:
        tree = YAML(typ="rt").load(io.StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else f"{name}:1:1"
        problem = str(error.problem or error.context or "it cannot be read").splitlines()[0]
        raise ProtocolError([f"{place} YAML: {problem}; correct the syntax there"]) from None
    except (YAMLError, ValueError, RecursionError, AttributeError, NotImplementedError) as error:
        raise ProtocolError([f"{name}:1:1 YAML: it cannot be read ({' '.join(str(error).split())})"]) from None
    if not isinstance(tree, CommentedMap):
        found = "empty" if tree is None else "not a mapping"
        raise ProtocolError([f"{name}:1:1 the file is {found}; a protocol is a mapping that starts with schema and id"])
    return tree


def _plain(node: Any, depth: int = 0) -> Any:
    """The document as plain dicts, lists and scalars."""
    if depth > 30:
        return None
    if isinstance(node, dict):
        return {str(key): _plain(value, depth + 1) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value, depth + 1) for value in node]
    if node is None or isinstance(node, bool):
        return node
    for kind in (int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return str(node)


def _without_type_names(tree: CommentedMap, location: Location, kind: str) -> Location:
    """pydantic names the tried types of a union behind the place; keep what the file has, and a missing or unknown key."""
    known = existing(tree, location)
    return location if kind in ("missing", "extra_forbidden") else (known or location[:1])


def _words(detail: ErrorDetails) -> str:
    """What is wrong and what is allowed."""
    kind, found, context = detail["type"], detail.get("input"), detail.get("ctx", {})
    *parent, key = detail["loc"] or ("",)
    allowed = keys_at(tuple(parent))
    if kind == "missing":
        return "is missing; it is required here"
    if kind == "extra_forbidden":
        return f"is not a known key; {nearest_names(str(key), allowed)}" if allowed else "is not a known key"
    shown = (
        repr(found) if not isinstance(found, dict | list) else ("a mapping" if isinstance(found, dict) else "a list")
    )
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
        "string_pattern_mismatch": "lower-case words joined by hyphens, such as upper-lip (with .left or .right for one side)",
        "list_type": "a list",
        "too_short": "a list with at least one entry",
        "dict_type": "a mapping",
        "model_type": "a mapping with the keys " + ", ".join(keys_at(tuple(detail["loc"]))),
        "literal_error": "one of {expected}",
    }
    template = limits.get(kind)
    if template is None:
        return f"{shown} is not allowed; {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    return f"{shown} is not allowed{ALLOWED} {template.format(**context) if context else template}"


def _check(document: Document, faults: _Faults, changed: Sequence[Location]) -> None:
    """What a single value cannot show: references, sums, and numbers without a source."""
    assumed: list[Location] = []
    for location, part in _origins(document, ()):
        if isinstance(part, Range | CountRange) and part.low > part.high:
            faults.add((*location, "low"), f"{part.low:g} is more than high, {part.high:g}; swap them")
        for source in part.sources:
            if source not in document.sources:
                faults.add(
                    (*location, "sources"),
                    f"source {source!r} is not described under sources; {nearest_names(source, document.sources)}",
                )
        if not part.sources and part.assumed is None:
            faults.add(location, "has no source; give sources: [ID], or assumed: with the reason")
        if part.assumed not in (None, SET_BY_USER):
            assumed.append(location)
    if assumed and document.status != "synthetic":
        faults.add(
            ("status",),
            f"{document.status!r} is not allowed while {len(assumed)} numbers are assumed; allowed is synthetic",
        )
    for name, count in Counter(step.id for step in document.steps).items():
        if count > 1:
            last = max(index for index, step in enumerate(document.steps) if step.id == name)
            faults.add(("steps", last, "id"), f"{name!r} is the id of {count} steps; each needs its own")
    for index, step in enumerate(document.steps):
        _check_step(document, step, ("steps", index), faults)
    for index, text in enumerate(document.goals):
        try:
            parse_goal(text)
        except InputError as error:
            faults.add(("goals", index), str(error))


def _check_step(document: Document, step: StepPart, location: Location, faults: _Faults) -> None:
    if step.technique not in TECHNIQUES:
        faults.add(
            (*location, "technique"),
            f"{step.technique!r} is not a known technique; {nearest_names(step.technique, TECHNIQUES)}",
        )
    if (step.depth_mm is None) == (step.insertion_mm is None):
        given = "both are given" if step.depth_mm else "neither is given"
        faults.add(
            (*location, "depth_mm"), f"give either depth_mm or insertion_mm, the other follows from angle_deg; {given}"
        )
        return
    insertion_mm, depth_mm = insertion_and_depth_mm(step)
    length_mm = document.needle.length_mm.value
    if insertion_mm > length_mm + 1e-9:
        key = "insertion_mm" if step.insertion_mm else "depth_mm"
        faults.add(
            (*location, key),
            f"a depth of {depth_mm:.3g} mm at {step.angle_deg.value:g} degrees needs {insertion_mm:.3g} mm of needle; "
            f"allowed is at most needle.length_mm, {length_mm:g} mm",
        )


def _origins(part: Part, location: Location) -> list[tuple[Location, Origin]]:
    """Every figure of the document with its place."""
    found: list[tuple[Location, Origin]] = []
    if isinstance(part, Origin):
        found.append((location, part))
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, Part):
            found += _origins(value, (*location, name))
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                if isinstance(entry, Part):
                    found += _origins(entry, (*location, name, index))
    return found
