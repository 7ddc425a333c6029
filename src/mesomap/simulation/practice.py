"""The practice in which a session is held: what a protocol does not know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from mesomap.planning.plan import Plan
from mesomap.protocol.prices import Prices
from mesomap.protocol.times import Times, with_times


@dataclass(frozen=True)
class Practice:
    """``times`` take the place of the protocol's, None for those; ``assistant`` tells whether two people work, as the times
    say when None; ``prices`` what things cost there; ``start`` is the day of the first session."""

    times: Times | None = None
    assistant: bool | None = None
    prices: Prices | None = None
    start: date | None = None

    @property
    def helped(self) -> bool:
        """Whether two people work."""
        return self.assistant if self.assistant is not None else self.times is not None and self.times.assistant

    def timed(self, plan: Plan) -> Plan:
        """``plan`` with the times of the practice. Raises ProtocolError for times of a phase that nobody knows."""
        return plan if self.times is None else replace(plan, protocol=with_times(plan.protocol, self.times))


USUAL = Practice()
"""One person, with the times of the protocol."""
