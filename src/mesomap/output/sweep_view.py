"""How a sweep is laid out in its picture: what runs along the axes, and which line each combination is on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import matplotlib
from matplotlib.colors import to_hex

from mesomap.languages import Catalogue
from mesomap.output.sheet import INK
from mesomap.output.sweep_table import varied_names
from mesomap.whatif.sweep import Combination, Sweep
from mesomap.whatif.values import as_number

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#5b3a8c", "#000000")
"""Told apart by people who see colours differently: after Okabe and Ito (2008)."""
MARKERS = "osD^vPXp"
MOST_SERIES = len(COLOURS)
"""More lines than that are told by shade, from first to last."""


@dataclass(frozen=True)
class Axis:
    """What is drawn to the right: the values of one key, at their size where all are numbers, else side by side."""

    name: str
    values: tuple[str, ...]

    @property
    def numeric(self) -> bool:
        return all(as_number(value) is not None for value in self.values)

    def place(self, value: str | None) -> float | None:
        """Where a value stands; None for one that has no place."""
        if value is None:
            return None
        if self.numeric:
            number = as_number(value)
            return None if number is None else float(number)
        return float(self.values.index(value)) if value in self.values else None


@dataclass(frozen=True)
class View:
    """A sweep as it is drawn: ``main`` is the index of the key along the axes, the others make the lines."""

    sweep: Sweep
    catalogue: Catalogue

    @cached_property
    def main(self) -> int:
        """The numbers with most values, else the first key."""
        varied = self.sweep.varied
        axes = [Axis("", one.values) for one in varied]
        return max(range(len(varied)), key=lambda k: (axes[k].numeric, len(varied[k].values), -k))

    @cached_property
    def axis(self) -> Axis:
        return Axis(varied_names(self.sweep)[self.main], self.sweep.varied[self.main].values)

    @cached_property
    def series(self) -> dict[tuple[str | None, ...], list[Combination]]:
        """The combinations of each line, by the values of the other keys; without what the protocol alone says."""
        lines: dict[tuple[str | None, ...], list[Combination]] = {}
        for one in self.sweep.combinations:
            if one.values[self.main] in self.axis.values:
                lines.setdefault(self._others(one), []).append(one)
        asked = {
            self._others(one)
            for one in self.sweep.combinations[: math.prod(len(one.values) for one in self.sweep.varied)]
        }
        return {key: line for key, line in lines.items() if key in asked}

    def _others(self, one: Combination) -> tuple[str | None, ...]:
        return tuple(value for k, value in enumerate(one.values) if k != self.main)

    def look(self, one: Combination) -> tuple[str, str]:
        """Colour and marker of the line that a combination belongs to; ink and a star for one of none."""
        keys = list(self.series)
        key = self._others(one)
        if key not in keys:
            return "#{:02x}{:02x}{:02x}".format(*INK), "*"
        at = keys.index(key)
        if len(keys) <= MOST_SERIES:
            return COLOURS[at], MARKERS[at]
        return to_hex(matplotlib.colormaps["viridis"](0.9 * at / (len(keys) - 1))), "o"

    def line_name(self, key: Sequence[str | None]) -> str:
        """The values of the other keys."""
        return " \u00b7 ".join(value or "-" for value in key)

    @property
    def line_title(self) -> str:
        """The names of the other keys."""
        return " \u00b7 ".join(name for k, name in enumerate(varied_names(self.sweep)) if k != self.main)
