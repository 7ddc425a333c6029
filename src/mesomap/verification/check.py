"""One comparison of a figure of ours with a published or exact one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """``ours`` against ``published`` (lowest and highest where a range was published), in ``unit``.

    ``deviation`` is 0 inside the range, else (ours - nearest end) / nearest end, or ours itself where that end is 0.
    ``allowed`` is how far it may go for the check to pass; None where nothing is demanded, because the published figure is of
    other people or of another outline: then ``note`` says why it deviates.
    """

    name: str
    ours: float
    published: tuple[float, float]
    unit: str
    sources: tuple[str, ...]
    allowed: float | None = None
    note: str = ""

    @property
    def deviation(self) -> float:
        """How far ours lies outside the published range, as a share of its nearest end."""
        low, high = self.published
        if low <= self.ours <= high:
            return 0.0
        end = low if self.ours < low else high
        return (self.ours - end) / end if end else self.ours

    @property
    def passed(self) -> bool | None:
        """Whether the deviation is within what is allowed; None where nothing is demanded."""
        return None if self.allowed is None else abs(self.deviation) <= self.allowed


@dataclass(frozen=True)
class NotComputed:
    """A published case that mesomap has no answer to, and why."""

    name: str
    why: str
    sources: tuple[str, ...]
