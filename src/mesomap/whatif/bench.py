"""One protocol on one body, ready to be planned with other figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import InputError
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.protocol import BodySpec, Protocol
from mesomap.protocol.read_protocol import read_protocol
from mesomap.simulation.practice import USUAL, Practice

AtlasFor = Callable[[Protocol], Atlas]
"""Makes the body that a protocol is shown on."""


@dataclass(eq=False)
class Bench:
    """``protocol`` on ``atlas``, or on the one that it makes for every body a protocol asks for. Each body is made once and used
    for all plans on it."""

    atlas: Atlas | AtlasFor
    protocol: Protocol
    regions: Sequence[str] | None = None
    seed: int = 1
    practice: Practice = USUAL
    _bodies: list[tuple[BodySpec, Atlas]] = field(default_factory=list)

    def check(self, keys: Sequence[str]) -> None:
        """Raise InputError for keys of the body where that is given once and for all."""
        for key in keys:
            if key.startswith("body.") and isinstance(self.atlas, Atlas):
                raise InputError(
                    f"{key}: the body is given, so its figures cannot be varied; give a function that makes the body for a protocol"
                )

    def plan(self, settings: Sequence[str]) -> Plan:
        """The plan with ``settings`` (``KEY=VALUE``) laid over the protocol, the same as that of a single run.

        Raises MesomapError where there is no such plan, as ``read_protocol`` and ``make_plan`` do.
        """
        own = self.protocol
        protocol = read_protocol(own.text, own.file, (*own.overrides, *settings)) if settings else own
        return make_plan(self.atlas_for(protocol), protocol, regions=self.regions or None, seed=self.seed)

    def atlas_for(self, protocol: Protocol) -> Atlas:
        """The body for a protocol."""
        if isinstance(self.atlas, Atlas):
            return self.atlas
        for spec, atlas in self._bodies:
            if spec == protocol.body:
                return atlas
        self._bodies.append((protocol.body, self.atlas(protocol)))
        return self._bodies[-1][1]
