"""Results kept with a surface: made once, whoever asks, and let go of one after the other."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from mesomap.planning.recent import _making, forget, recent
from shapes import plane


def test_the_results_used_last_are_kept() -> None:
    surface, made = plane(4.0, 1.0), list[int]()

    def ask(number: int) -> int:
        return recent(surface, "number", number, 2, lambda: (made.append(number), number)[1])

    assert [ask(number) for number in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert made == [1, 2, 3, 2]
    forget(surface)
    assert ask(2) == 2 and made == [1, 2, 3, 2, 2]


def test_of_threads_that_ask_for_the_same_one_makes_it() -> None:
    surface, made, start = plane(4.0, 1.0), list[int](), threading.Barrier(4)

    def make() -> object:
        made.append(1)
        time.sleep(0.05)
        return object()

    def ask(_: int) -> object:
        start.wait()
        return recent(surface, "thing", "key", 2, make)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(ask, range(4)))
    assert len(made) == 1 and all(each is found[0] for each in found)
    assert not _making


def test_what_cannot_be_made_is_tried_again_by_the_next() -> None:
    surface, tries = plane(4.0, 1.0), list[int]()

    def make() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise ValueError("not yet")
        return "made"

    with pytest.raises(ValueError, match="not yet"):
        recent(surface, "thing", "key", 2, make)
    assert recent(surface, "thing", "key", 2, make) == recent(surface, "thing", "key", 2, make) == "made"
    assert len(tries) == 2 and not _making
