"""Frames: what goes in comes out, aligned, and nothing else is read."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from mesomap.app.frame import MAGIC, pack_frame, read_frame
from mesomap.errors import InputError


@pytest.mark.parametrize("count", [0, 1, 3, 8])
def test_what_goes_in_comes_out(count: int) -> None:
    rng = np.random.default_rng(count)
    arrays = {
        "places": rng.normal(size=(count, 3)),
        "rows": rng.integers(0, 2**32, count),
        "flags": rng.integers(0, 2, count) == 1,
        "shade": rng.integers(0, 255, count).astype(np.uint8),
        "unknown": np.full(count, np.nan),
    }
    header, found = read_frame(pack_frame({"a": [1, "é"], "b": None}, arrays))
    assert header == {"a": [1, "é"], "b": None}
    assert found["places"] == pytest.approx(arrays["places"], rel=1e-6)
    assert found["rows"].tolist() == arrays["rows"].tolist()
    assert found["flags"].tolist() == arrays["flags"].astype(int).tolist()
    assert np.isnan(found["unknown"]).all() and found["shade"].dtype == np.uint8


def test_arrays_begin_at_multiples_of_eight() -> None:
    """So that a browser can lay its typed arrays over the body."""
    body = pack_frame({"x": "abc"}, {"a": np.ones(3, np.uint8), "b": np.ones((2, 3)), "c": np.arange(5)})
    (size,) = struct.unpack("<I", body[4:8])
    assert body[:4] == MAGIC
    first = -(-(8 + size) // 8) * 8
    _, arrays = read_frame(body)
    assert np.frombuffer(body, "<f4", 6, first + 8).tolist() == arrays["b"].ravel().tolist()


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="unsigned 32-bit"):
        pack_frame({}, {"rows": np.array([-1])})
    with pytest.raises(ValueError):
        pack_frame({"x": float("nan")}, {})
    with pytest.raises(InputError, match="begins with"):
        read_frame(b"PK\x03\x04 something else")
