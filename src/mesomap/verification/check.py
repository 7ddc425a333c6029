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


@dataclass(frozen=True)
class TimeCheck:
    """A published time beside a simulated one: ``published`` from lowest to highest (infinite where open), ``simulated`` from the
    5th to the 95th percentile, both in ``unit``. ``compared`` tells what of which ``protocol``, empty for the defaults.

    ``source_of`` is the time of ours that was read from this very figure: then agreement proves nothing. ``shared`` are phases
    within what is compared that cite a source of the figure for a time of their own. ``why`` is the reason where the two do not
    overlap.
    """

    id: str
    name: str
    published: tuple[float, float]
    simulated: tuple[float, float]
    unit: str
    protocol: str
    compared: str
    sources: tuple[str, ...]
    source_of: str = ""
    shared: tuple[str, ...] = ()
    why: str = ""

    @property
    def overlaps(self) -> bool:
        """Whether the two ranges have a value in common."""
        return self.published[0] <= self.simulated[1] and self.simulated[0] <= self.published[1]

    @property
    def passed(self) -> bool | None:
        """True where independent figures overlap, False where they do not and no reason is given, None where nothing is
        proved."""
        if self.source_of:
            return None
        return True if self.overlaps else None if self.why else False

    @property
    def remark(self) -> str:
        """What agreement is worth, and why there is none."""
        circular = f"no proof: itself the source of {self.source_of}" if self.source_of else ""
        shared = "" if self.source_of or not self.shared else f"the same source gives {', '.join(self.shared)}"
        return "; ".join(part for part in (circular, shared, self.why) if part)
