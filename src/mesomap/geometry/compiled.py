"""How hot loops are compiled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from numba import njit


def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function`` compiled by numba, kept on disk between runs; several threads may run it at once."""
    return cast(Callable[..., Any], cast(Any, njit)(cache=True, nogil=True)(function))


def compiled_sums(function: Callable[..., Any]) -> Callable[..., Any]:
    """As ``compiled``, for loops that only add up: the terms may be added in any order, several at a time."""
    exact = {"cache": True, "nogil": True, "error_model": "numpy", "fastmath": {"reassoc", "nsz"}}
    return cast(Callable[..., Any], cast(Any, njit)(**exact)(function))
