"""Linear algebra runs on one thread, whichever thread of the program asks first and whoever leaves last."""

from __future__ import annotations

from threading import Barrier, Thread

import numpy as np
import pytest
import threadpoolctl

from mesomap.geometry.one_thread import on_one_thread


def blas_threads() -> set[int]:
    return {library["num_threads"] for library in threadpoolctl.threadpool_info() if library["user_api"] == "blas"}


def in_thread(what: object) -> list[object]:
    found: list[object] = []
    thread = Thread(target=lambda: found.append(what()))  # type: ignore[operator]
    thread.start()
    thread.join()
    return found


@pytest.fixture(autouse=True)
def two_threads() -> object:
    with threadpoolctl.threadpool_limits(2, user_api="blas"):
        yield


def test_every_thread_is_limited() -> None:
    limited = on_one_thread(blas_threads)
    assert limited() == {1}
    assert in_thread(limited) == [{1}]
    assert limited() == {1}


def test_long_sums_are_the_same_in_every_thread() -> None:
    """Two threads of OpenBLAS would add up the halves of a long product by themselves."""
    values = np.random.default_rng(1).normal(size=(1, 11_470))
    product = on_one_thread(lambda: (values @ values.T).tobytes())
    assert in_thread(product) == [product()]


def test_the_limit_lasts_until_the_last_has_left() -> None:
    inside, seen = Barrier(2, timeout=30), []

    @on_one_thread
    def first() -> None:
        inside.wait()
        inside.wait()

    @on_one_thread
    def second() -> None:
        inside.wait()
        seen.append(blas_threads())
        inside.wait()
        one.join()
        seen.append(blas_threads())

    one, two = Thread(target=first), Thread(target=second)
    one.start(), two.start()
    two.join()
    assert seen == [{1}, {1}]
    assert blas_threads() == {2}
