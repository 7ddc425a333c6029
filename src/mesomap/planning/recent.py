"""Results last asked for on a surface, kept as long as it is there: an atlas is planned on again and again while a figure
changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

from mesomap.geometry.surface import Surface

Result = TypeVar("Result")
PREFIX = "_recent_"
_turn = threading.Lock()
_making: dict[tuple[int, str, Hashable], threading.RLock] = {}


def recent(surface: Surface, name: str, key: Hashable, most: int, make: Callable[[], Result]) -> Result:
    """What ``make`` returns, which follows from ``surface`` and ``key`` alone; of one ``name`` the ``most`` results used last
    are kept. Of threads that ask for the same at the same time one makes it, and the others wait for it."""
    kept: OrderedDict[Hashable, Result] = surface.__dict__.setdefault(PREFIX + name, OrderedDict())
    place = (id(surface), name, key)
    with _turn:
        if key in kept:
            kept.move_to_end(key)
            return kept[key]
        own = _making.setdefault(place, threading.RLock())
    try:
        with own:
            with _turn:
                if key in kept:
                    return kept[key]
            made = make()
            with _turn:
                kept[key] = made
                kept.move_to_end(key)
                while len(kept) > most:
                    kept.popitem(last=False)
            return made
    finally:
        with _turn:
            _making.pop(place, None)


def forget(surface: Surface) -> None:
    """Let go of everything that is kept of ``surface``. What is kept refers to its surface and so holds it: whoever is done with
    one and goes on to the next would otherwise hold both until they are found to be unused."""
    with _turn:
        for name in [name for name in surface.__dict__ if name.startswith(PREFIX)]:
            del surface.__dict__[name]
