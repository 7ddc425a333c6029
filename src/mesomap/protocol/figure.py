"""Numbers with where they come from."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Sourced:
    """A number and where it comes from: source ids, ``inferred`` the reason when it was computed or combined from
    them, ``assumed`` the reason when no source gives it."""

    value: float
    sources: tuple[str, ...]
    inferred: str | None = None
    assumed: str | None = None


@dataclass(frozen=True)
class Span:
    """A range from ``low`` to ``high`` in the unit its place says, with its origin as in ``Sourced``."""

    low: float
    high: float
    sources: tuple[str, ...]
    inferred: str | None = None
    assumed: str | None = None

    def __str__(self) -> str:
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g}-{self.high:g}"


@dataclass(frozen=True)
class Duration:
    """A time in the unit its place says: anything between ``low`` and ``high``, most often ``likely`` where that is given,
    or one of the times ``measured``; source ids, or the reason it is assumed.

    ``waiting``: nobody's hands are on the patient meanwhile; ``off_skin``: it may go on while the patient waits;
    ``by_assistant``: an assistant, where there is one, does it."""

    name: str
    low: float
    high: float
    sources: tuple[str, ...]
    assumed: str | None = None
    waiting: bool = False
    off_skin: bool = False
    by_assistant: bool = False
    likely: float | None = None
    measured: tuple[float, ...] = ()

    @property
    def mean(self) -> float:
        """The mean over many visits: of the range, of its triangle, or of what was measured."""
        if self.measured:
            return math.fsum(self.measured) / len(self.measured)
        parts = (self.low, self.high) if self.likely is None else (self.low, self.likely, self.high)
        return math.fsum(parts) / len(parts)

    @property
    def range(self) -> tuple[float, float, float | None, tuple[float, ...]]:
        """What is drawn from: low, high, likely, measured."""
        return self.low, self.high, self.likely, self.measured

    def times(self, factor: float) -> Duration:
        """All of it ``factor`` times as long."""
        return replace(
            self,
            low=factor * self.low,
            high=factor * self.high,
            likely=None if self.likely is None else factor * self.likely,
            measured=tuple(factor * value for value in self.measured),
        )


@dataclass(frozen=True)
class Note:
    """Words that hold on somebody's authority, such as a contraindication; ``where`` is the country of a rule that
    is not the same everywhere."""

    text: str
    sources: tuple[str, ...] = ()
    where: str | None = None
