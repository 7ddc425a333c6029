"""Published times of visits beside simulated ones, as clinical/published_times.yaml has them."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from mesomap.anatomy.atlas_library import load_atlas
from mesomap.anatomy.landmarks import read_yaml
from mesomap.geometry.surface import FloatArray
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.build_protocol import duration
from mesomap.protocol.figure import Duration
from mesomap.protocol.library import load_protocol
from mesomap.protocol.library_document import general_defaults
from mesomap.shipped import shipped_folder
from mesomap.simulation.loading import load_session
from mesomap.simulation.schedule import draw
from mesomap.simulation.session import RUNS, Session, Spread, live_days, run_session, spread, way_mm
from mesomap.simulation.visit import make_visit
from mesomap.verification.check import NotComputed, TimeCheck

SEED = 1
WHOLE = ("visit", "treatment")


def time_checks(
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> tuple[list[TimeCheck], list[NotComputed]]:
    """Every published time beside ours, and those that nobody published. Takes some seconds for every protocol."""
    told: list[dict[str, Any]] = read_yaml(shipped_folder("clinical") / "published_times.yaml")["times"]
    checks, without = [], []
    for done, entry in enumerate(told):
        progress(entry["title"], done, len(told))
        if "not_published" in entry:
            without.append(NotComputed(entry["title"], entry["not_published"], tuple(entry["sources"])))
            continue
        checks += [_check(entry, beside) for beside in entry["beside"]]
    return checks, without


def _check(entry: dict[str, Any], beside: dict[str, str]) -> TimeCheck:
    low, high = entry["published"]
    protocol, compare = beside.get("protocol", ""), beside["compare"]
    simulated, cited = _simulated(protocol, compare)
    sources = tuple(entry["sources"])
    return TimeCheck(
        id=entry["id"],
        name=entry["title"],
        published=(0.0 if low is None else float(low), math.inf if high is None else float(high)),
        simulated=(simulated.p05_min, simulated.p95_min),
        unit=entry.get("unit", "min"),
        protocol=protocol,
        compared=compare,
        sources=sources,
        source_of=entry.get("source_of", ""),
        shared=tuple(name for name, own in cited.items() if set(own) & set(sources)),
        why=beside.get("why", ""),
    )


def _simulated(protocol: str, compare: str) -> tuple[Spread, dict[str, tuple[str, ...]]]:
    """What is compared, in its own unit, and the sources of the phases that it is made of."""
    if not protocol:
        part = next(other for other in general_defaults().session.others if other.name == compare)
        usual = duration(part.name, part)
        return spread(_drawn(usual)), {usual.name: usual.sources}
    if compare in ("each point", "a second"):
        each = load_protocol(protocol).steps[0].seconds_per_point
        return spread(_drawn(each) if compare == "each point" else 1.0 / _drawn(each)), {each.name: each.sources}
    session, treatment = _session(protocol)
    if compare in WHOLE:
        cited = {phase.name: phase.sources for phase in session.phases}
        return session.minutes if compare == "visit" else treatment, cited
    own = next(phase for phase in session.phases if phase.name == compare)
    return own.minutes, {own.name: own.sources}


def _drawn(item: Duration) -> FloatArray:
    return np.asarray(draw([item], RUNS, np.random.default_rng(SEED))[0])


@cache
def _session(name: str) -> tuple[Session, Spread]:
    """The session of a shipped protocol on its own body, and its treatment: in the chair, somebody at work."""
    protocol = load_protocol(name)
    body = protocol.body
    atlas = load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local)
    plan = make_plan(atlas, protocol)
    loading = load_session(plan)
    visit = make_visit(plan, loading, way_mm(plan))
    days = live_days(visit, draw(visit.durations, RUNS, np.random.default_rng(SEED)))
    return run_session(plan, loading, SEED), spread(days.in_chair - days.idle)


def span_words(span: tuple[float, float]) -> str:
    """``15-30``, ``15`` where both ends are the same, ``at least 60`` or ``at most 30`` where one is open."""
    low, high = (f"{end:.1f}".removesuffix(".0") for end in span)
    if span[1] == math.inf:
        return f"at least {low}"
    if span[0] == 0.0:
        return f"at most {high}"
    return low if low == high else f"{low}-{high}"
