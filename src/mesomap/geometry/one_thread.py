"""Linear algebra on one thread, so that its sums come out the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

Asked = ParamSpec("Asked")
Given = TypeVar("Given")


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def on_one_thread(function: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """``function``, in which BLAS uses one thread.

    Several add up in another order, and the last digits then depend on the number of processors; on systems as small as
    ours they gain nothing, and lose much where several jobs share the processors.
    """

    @wraps(function)
    def limited(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        with _controller().limit(limits=1, user_api="blas"):
            return function(*args, **kwargs)

    return limited
