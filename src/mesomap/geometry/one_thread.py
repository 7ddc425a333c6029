"""Linear algebra on one thread, so that its sums come out the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from threading import Lock
from typing import ParamSpec, TypeVar

import threadpoolctl  # type: ignore[import-untyped]

Asked = ParamSpec("Asked")
Given = TypeVar("Given")


class _Limit:
    """BLAS on one thread from when the first of several callers enters until the last has left."""

    def __init__(self) -> None:
        self._lock, self._inside = Lock(), 0
        self._controller = threadpoolctl.ThreadpoolController()

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                _take_control()
                self._held = self._controller.limit(limits=1, user_api="blas")
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                _take_control()
                self._held.restore_original_limits()


def _take_control() -> None:
    """Newer versions of the library let only the thread that has set a limit first set one again, and pass over all others
    in silence. Ours holds for the process, and our lock orders who sets it."""
    clear = getattr(threadpoolctl.OpenBLASController, "clear_controlling_thread", None)
    if clear is not None:
        clear(force=True)


@cache
def _limit() -> _Limit:
    return _Limit()


def on_one_thread(function: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """``function``, in which BLAS uses one thread.

    Several add up in another order, and the last digits then depend on the number of processors; on systems as small as
    ours they gain nothing, and lose much where several jobs share the processors.
    """

    @wraps(function)
    def limited(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        with _limit():
            return function(*args, **kwargs)

    return limited
