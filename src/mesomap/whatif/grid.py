"""The values of a figure that are tried for a goal: whole multiples of a small step."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from mesomap.errors import InputError
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.technique import techniques
from mesomap.whatif.values import as_number, decimal_text
from mesomap.whatif.vary import own_value

REACH = 4.0
"""Values are looked for from a quarter to four times what the protocol has, and all over the range of the technique."""
WHOLE = ("points", "gauge")
"""Figures that are whole numbers."""


@dataclass(frozen=True)
class Grid:
    """Values of the first of ``keys`` as whole multiples of ``quantum``; the others keep their ratio to it. ``own`` are those of
    the protocol, ``start`` the place of the first, or the nearest within ``ends``."""

    keys: tuple[str, ...]
    own: tuple[Decimal, ...]
    quantum: Decimal
    ends: tuple[int, int]

    @staticmethod
    def of(protocol: Protocol, keys: tuple[str, ...], within: str | None) -> Grid:
        """The grid for ``keys`` of a protocol, ``within`` LOW:HIGH. Raises InputError for a key without a number above 0 and for
        a range that cannot be read or holds a single value."""
        own = []
        for key in keys:
            written = own_value(protocol, key)
            number = None if written is None else as_number(written)
            if number is None or number <= 0:
                raise InputError(f"--by {key}: has no number above 0 to begin with; give one with --set {key}=...")
            own.append(number)
        quantum = _quantum(keys[0], own[0])
        if within is not None:
            low, high = _limits(within)
        else:
            spans = [span for key in keys[:1] if (span := _technique_range(protocol, key)) is not None]
            low = min([float(own[0]) / REACH, *(one for one, _ in spans if one > 0.0)])
            high = max([float(own[0]) * REACH, *(one for _, one in spans)])
        ends = max(1, math.ceil(low / float(quantum) - 1e-9)), math.floor(high / float(quantum) + 1e-9)
        if ends[0] >= ends[1]:
            raise InputError(f"--within {within}: holds no two values of {keys[0]} in steps of {quantum}; widen it")
        return Grid(keys, tuple(own), quantum, ends)

    @property
    def place(self) -> int:
        """Where the protocol stands, whether within the ends or not."""
        return round(self.own[0] / self.quantum)

    @property
    def start(self) -> int:
        """The place to begin from."""
        return min(max(self.place, self.ends[0]), self.ends[1])

    def text(self, place: int) -> str:
        """The value of the first key."""
        return decimal_text(self.quantum * place)

    def settings(self, place: int) -> tuple[str, ...]:
        """``KEY=VALUE`` for every key."""
        value = self.quantum * place
        texts = [self.text(place)]
        for own in self.own[1:]:
            whole = max(1, round(own * value / self.own[0] / self.quantum))
            texts.append(decimal_text(self.quantum * whole))
        return tuple(f"{key}={text}" for key, text in zip(self.keys, texts, strict=True))


def _quantum(key: str, own: Decimal) -> Decimal:
    """How finely a figure can be told: 0.01 mm, whole points, else three figures."""
    name = key.rpartition(".")[2]
    if name in WHOLE:
        return Decimal(1)
    return Decimal("0.01") if name.endswith("_mm") else Decimal(1).scaleb(own.adjusted() - 2)


def _limits(within: str) -> tuple[float, float]:
    parts = within.split(":")
    numbers = [as_number(part.strip()) for part in parts]
    if len(parts) != 2 or None in numbers:
        raise InputError(f"--within {within}: is no range; allowed is LOW:HIGH, such as 5:20")
    low, high = (float(number) for number in numbers if number is not None)
    if not 0.0 < low < high <= 1e9:
        raise InputError(
            f"--within {within}: is empty or reaches beyond 0 or 1e9; allowed is LOW:HIGH with 0 < LOW < HIGH"
        )
    return low, high


def _technique_range(protocol: Protocol, key: str) -> tuple[float, float] | None:
    """What the technique of a step is described with, for a key of a step."""
    words = key.split(".")
    step = next((step for step in protocol.steps if words[:2] == ["steps", step.id]), None)
    span = None if step is None else techniques()[step.technique].figures.get(words[-1])
    return None if span is None else (span.low, span.high)
