"""Where a value stands in a protocol document, in words and as line and column; and which keys are allowed there."""

from __future__ import annotations

import typing
from typing import Any

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mesomap.protocol.document import Document

Location = tuple[int | str, ...]


def node_at(tree: Any, location: Location) -> Any:
    """The node at a location, None where there is none."""
    node = tree
    for step in location:
        if (isinstance(node, CommentedMap) and step in node) or (
            isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node)
        ):
            node = node[step]
        else:
            return None
    return node


def existing(tree: Any, location: Location) -> Location:
    """The longest start of a location that the document holds."""
    for length in range(len(location), 0, -1):
        parent = node_at(tree, location[: length - 1])
        step = location[length - 1]
        if (isinstance(parent, CommentedMap) and step in parent) or (
            isinstance(parent, CommentedSeq) and isinstance(step, int) and step < len(parent)
        ):
            return location[:length]
    return ()


def line_and_column(tree: Any, location: Location) -> tuple[int, int]:
    """Line and column, from 1, of the key at a location, or of the nearest part of the document that holds it."""
    location = existing(tree, location)
    while location:
        parent, step = node_at(tree, location[:-1]), location[-1]
        try:
            line, column = parent.lc.key(step) if isinstance(parent, CommentedMap) else parent.lc.item(step)
        except (AttributeError, KeyError, TypeError):
            location = location[:-1]
            continue
        return int(line) + 1, int(column) + 1
    return 1, 1


def within_text(source: str, line: int, column: int, text: str, at: int) -> tuple[int, int]:
    """Line and column of character ``at`` (from 1) of a text value that starts at ``line`` and ``column`` of ``source``; that
    start itself where the value is written with escapes or folded before the character."""
    lines = source.splitlines()
    # The text of a block begins on the line after its | or >; what stands before an escape is found by itself.
    for part in (text.strip(), text.strip()[: at - 1]):
        for row, start in ((line, column - 1), (line + 1, 0)):
            found = lines[row - 1].find(part, start) if part and row <= len(lines) else -1
            if found >= 0:
                return row, found + at - (len(text) - len(text.lstrip()))
    return line, column


def entry_name(entry: Any, index: int) -> str:
    """What an entry of a list goes by: its id, zone or name, or its number where it has none."""
    for key in ("id", "zone", "name"):
        if isinstance(entry, CommentedMap) and key in entry:
            return str(entry[key])
    return str(index)


def dotted(tree: Any, location: Location) -> str:
    """A location in words: ``steps.face.spacing_mm``; list entries go by their id where they have one."""
    words: list[str] = []
    for depth, step in enumerate(location):
        entry = node_at(tree, location[: depth + 1])
        words.append(entry_name(entry, step) if isinstance(step, int) else str(step))
    return ".".join(words)


def model_at(location: Location, root: type[BaseModel] = Document) -> type[BaseModel] | None:
    """The model that describes the value at a location of a ``root``, None for a single value or a place that cannot
    exist."""
    model: Any = root
    for step in location:
        model = _parts(model, (BaseModel, list, dict))
        if isinstance(model, type) and issubclass(model, BaseModel):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            if step not in fields:
                return None
            model = fields[str(step)].annotation
        else:
            model = typing.get_args(model)[-1] if model is not None else None
    found = _parts(model, (BaseModel,))
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def keys_at(location: Location, root: type[BaseModel] = Document) -> list[str]:
    """The keys allowed in the mapping at a location of a ``root``."""
    model = model_at(location, root)
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _parts(annotation: Any, wanted: tuple[type, ...]) -> Any:
    """The first part of a type annotation that is one of ``wanted``, looking through optional and annotated types."""
    origin = typing.get_origin(annotation)
    if origin in wanted:
        return annotation
    if isinstance(annotation, type) and origin is None:
        return annotation if issubclass(annotation, wanted) else None
    if origin in (list, dict):
        return None
    for part in typing.get_args(annotation):
        if (found := _parts(part, wanted)) is not None:
            return found
    return None
