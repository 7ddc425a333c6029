"""Pieces of which JSON Schemas are made: every record holds exactly its keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]

NUMBER: Json = {"type": "number"}
COUNT: Json = {"type": "integer", "minimum": 0}
TEXT: Json = {"type": "string"}
HASH: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}


def known_or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def list_of(items: Json, size: int | None = None) -> Json:
    return {"type": "array", "items": items, **({} if size is None else {"minItems": size, "maxItems": size})}


def record(**properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def numbers(names: Iterable[str]) -> dict[str, Json]:
    return {name: NUMBER for name in names}
