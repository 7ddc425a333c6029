"""Where in its file a key of a protocol stands."""

from __future__ import annotations

from mesomap.protocol.places import line_and_column
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.tree import parse_tree


def place_of(protocol: Protocol, key: str) -> str:
    """``file:line:col key`` for a dotted key of mappings, such as ``course.sessions.high``, or ``--set key`` where it, or what
    holds it, was set from outside."""
    for override in reversed(protocol.overrides):
        changed = override.partition("=")[0].strip()
        if key == changed or key.startswith(f"{changed}."):
            return f"--set {changed}"
    line, column = line_and_column(parse_tree(protocol.text, protocol.file), tuple(key.split(".")))
    return f"{protocol.file}:{line}:{column} {key}"
