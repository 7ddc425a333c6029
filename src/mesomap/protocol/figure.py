"""Numbers with where they come from."""

from __future__ import annotations

from dataclasses import dataclass


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
    """A time between ``low`` and ``high``, in the unit its place says; source ids, or the reason it is assumed.
    ``waiting``: nobody's hands are on the patient meanwhile."""

    name: str
    low: float
    high: float
    sources: tuple[str, ...]
    assumed: str | None = None
    waiting: bool = False


@dataclass(frozen=True)
class Note:
    """Words that hold on somebody's authority, such as a contraindication; ``where`` is the country of a rule that
    is not the same everywhere."""

    text: str
    sources: tuple[str, ...] = ()
    where: str | None = None
