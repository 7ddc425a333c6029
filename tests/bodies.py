"""Atlases that several tests share, each built once per process."""

from __future__ import annotations

from functools import cache, lru_cache

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol
from mesomap.simulation.simulate import Simulation, simulate

load_body = cache(load_atlas)


def default_atlas(sex: str) -> Atlas:
    """The default female or male."""
    return load_body(sex)


@cache
def shipped_plan(protocol_id: str, sex: str, overrides: tuple[str, ...] = ()) -> Plan:
    """A shipped protocol on a default body."""
    return make_plan(default_atlas(sex), load_protocol(protocol_id, overrides), seed=1)


@lru_cache(maxsize=8)
def shipped_simulation(protocol_id: str, sex: str, overrides: tuple[str, ...] = ()) -> Simulation:
    """What follows from ``shipped_plan``."""
    return simulate(shipped_plan(protocol_id, sex, overrides))
