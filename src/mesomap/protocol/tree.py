"""YAML text as a tree of mappings and lists that know their lines; anything odd is refused in words."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from mesomap.errors import ProtocolError

KEPT = 32
"""Documents read last are kept: the same protocol is read again and again while its figures change."""
MOST_VALUES = 20_000
MOST_BRACKETS = 10_000
DEEPEST = 30

# The YAML library raises all of these for values that are no YAML, such as !!int '' or a date that does not exist.
UNREADABLE = (
    YAMLError,
    ValueError,
    TypeError,
    IndexError,
    KeyError,
    OverflowError,
    RecursionError,
    AttributeError,
    NotImplementedError,
)


def parse_tree(text: str, name: str, what: str = "protocol") -> CommentedMap:
    """The document in ``text``; ``name`` is the file's name for messages.

    Aliases are copied out, so no part is shared, and keys are text. Raises ProtocolError with line and column for text that is
    no YAML mapping, or one that is larger or deeper than any protocol.
    """
    budget = [MOST_VALUES]
    untangled: CommentedMap = _untangled(_loaded(text, name, what), budget, 0)
    if budget[0] < 0:
        raise ProtocolError(
            [f"{name}:1:1 the file has more than {MOST_VALUES} values, or is nested too deeply; it is no {what}"]
        )
    return untangled


@lru_cache(maxsize=KEPT)
def _loaded(text: str, name: str, what: str) -> CommentedMap:
    """The document as it was read, which nobody may change."""
    if text.count("[") + text.count("{") > MOST_BRACKETS:
        raise ProtocolError([f"{name}:1:1 the file has more than {MOST_BRACKETS} brackets; it is no {what}"])
    yaml = YAML(typ="rt")
    yaml.composer.warn_double_anchors = False
    try:
        tree = yaml.load(io.StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else f"{name}:1:1"
        problem = str(error.problem or error.context or "it cannot be read").splitlines()[0]
        raise ProtocolError([f"{place} YAML: {problem}; correct the syntax there"]) from None
    except UNREADABLE as error:
        words = " ".join(str(error).split()) or type(error).__name__
        raise ProtocolError(
            [f"{name}:1:1 YAML: it cannot be read ({words}); write plain text, numbers and lists"]
        ) from None
    if not isinstance(tree, CommentedMap):
        found = "empty" if tree is None else "not a mapping"
        raise ProtocolError([f"{name}:1:1 the file is {found}; a {what} is a mapping that starts with schema"])
    return tree


def parse_value(text: str) -> Any:
    """One value, as written behind ``--set KEY=``; raises ValueError when it cannot be read."""
    if text.count("[") + text.count("{") + text.count("*") > 100:
        raise ValueError("too many brackets")
    try:
        return YAML(typ="safe").load(text)
    except UNREADABLE as error:
        raise ValueError(str(error)) from None


def _untangled(node: Any, budget: list[int], depth: int) -> Any:
    """A copy that shares nothing and keeps the lines; it stops when the budget of values is spent."""
    budget[0] -= 1
    if depth > DEEPEST:
        budget[0] = -1
    if budget[0] < 0:
        return None
    if isinstance(node, CommentedMap):
        mapping = CommentedMap()
        for key, value in node.items():
            mapping[str(key)] = _untangled(value, budget, depth + 1)
            if (place := (node.lc.data or {}).get(key)) is not None:
                mapping._yaml_set_kv_line_col(str(key), place)
        return mapping
    if isinstance(node, CommentedSeq):
        sequence = CommentedSeq()
        for index, value in enumerate(node):
            sequence.append(_untangled(value, budget, depth + 1))
            if (place := (node.lc.data or {}).get(index)) is not None:
                sequence._yaml_set_idx_line_col(index, place)
        return sequence
    return node


def plain(node: Any) -> Any:
    """The document as plain dicts, lists and scalars."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    if node is None or isinstance(node, bool):
        return node
    for kind in (int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return str(node)
