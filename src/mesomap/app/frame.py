"""Frames: a JSON header and arrays in one body, so that a browser reads thousands of numbers without parsing them."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import InputError

MAGIC = b"MSM1"
MEDIA_TYPE = "application/vnd.mesomap.frame"
ALIGNED = 8
TYPES: dict[str, np.dtype[Any]] = {"f4": np.dtype("<f4"), "u4": np.dtype("<u4"), "u1": np.dtype("u1")}


def pack_frame(header: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """``header`` with ``arrays`` behind it. Numbers with a fraction become 32-bit floats, others unsigned 32-bit integers
    (truth values and bytes stay bytes); raises ValueError for a negative whole number or one beyond 32 bits."""
    listed, parts, offset = [], [], 0
    for name, array in arrays.items():
        kind, values = _encoded(name, array)
        listed.append({"name": name, "type": kind, "shape": list(array.shape), "offset": offset})
        body = values.tobytes()
        padding = b"\0" * (-len(body) % ALIGNED)
        parts += [body, padding]
        offset += len(body) + len(padding)
    text = json.dumps({**header, "arrays": listed}, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    head = text.encode("utf-8")
    start = MAGIC + struct.pack("<I", len(head)) + head
    return b"".join([start, b"\0" * (-len(start) % ALIGNED), *parts])


def read_frame(body: bytes) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """The header, without its list of arrays, and the arrays of a frame. Raises InputError for anything else."""
    if len(body) < 8 or body[:4] != MAGIC:
        raise InputError(f"frame: begins with {body[:4]!r}, not {MAGIC!r}; give the body of an answer as it came")
    (size,) = struct.unpack("<I", body[4:8])
    header = json.loads(body[8 : 8 + size])
    first = 8 + size + (-(8 + size) % ALIGNED)
    arrays = {}
    for item in header.pop("arrays"):
        count = int(np.prod(item["shape"], dtype=np.int64))
        values = np.frombuffer(body, TYPES[item["type"]], count, first + item["offset"])
        arrays[item["name"]] = values.reshape(item["shape"])
    return header, arrays


def _encoded(name: str, array: NDArray[Any]) -> tuple[str, NDArray[Any]]:
    if array.dtype == np.bool_ or array.dtype == np.uint8:
        return "u1", np.ascontiguousarray(array, np.uint8)
    if np.issubdtype(array.dtype, np.floating):
        return "f4", np.ascontiguousarray(array, "<f4")
    if array.size and (array.min() < 0 or array.max() > 0xFFFFFFFF):
        raise ValueError(f"frame: {name} holds {array.min()} to {array.max()}, beyond an unsigned 32-bit integer")
    return "u4", np.ascontiguousarray(array, "<u4")
