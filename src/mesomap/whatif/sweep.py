"""What changes when figures of a protocol do: ``sweep``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import InputError, MachineError, MesomapError
from mesomap.planning.make_plan import Progress
from mesomap.planning.plan import Finding
from mesomap.protocol.protocol import Protocol
from mesomap.simulation.practice import USUAL, Practice
from mesomap.simulation.simulate import simulate
from mesomap.whatif.bench import AtlasFor, Bench
from mesomap.whatif.figures import DEFAULT_OBJECTIVES, Figures, check_objectives, figures_of, on_front
from mesomap.whatif.vary import Variation, combinations, variations


@dataclass(frozen=True)
class Combination:
    """``values``, one for each of what is varied, None for one that the protocol has not or not alone, and what follows:
    ``figures`` and ``findings``, or the ``reason`` why it cannot be planned. ``prescribed`` is what the protocol says;
    ``front`` tells whether it is on the Pareto front."""

    values: tuple[str | None, ...]
    prescribed: bool
    figures: Figures | None
    findings: tuple[Finding, ...]
    reason: str | None
    front: bool = False

    @property
    def broken(self) -> bool:
        """Whether it breaks a hard rule."""
        return any(finding.severity == "error" for finding in self.findings)


@dataclass(frozen=True)
class Sweep:
    """Every combination of the values of ``varied``, those of the last changing fastest; what the protocol prescribes comes
    last where it is none of them. ``objectives`` are those of the front, ``currency`` that of the cost, None without prices;
    ``atlas`` is the skin, None where the body itself is varied."""

    protocol: Protocol
    varied: tuple[Variation, ...]
    combinations: tuple[Combination, ...]
    objectives: tuple[str, ...]
    currency: str | None
    atlas: Atlas | None


def sweep(
    atlas: Atlas | AtlasFor,
    protocol: Protocol,
    vary: Mapping[str, str | Sequence[object]],
    *,
    regions: Sequence[str] | None = None,
    seed: int = 1,
    practice: Practice = USUAL,
    front: Sequence[str] = DEFAULT_OBJECTIVES,
    progress: Progress | None = None,
) -> Sweep:
    """Plan and simulate ``protocol`` with every combination of the values that ``vary`` gives its keys.

    Values are a text such as ``6:16:1`` or ``0.01,0.02,0.05``, or a list. A key without a dot, such as ``volume_ml``, is that of
    every step that has it. Each combination is the same as a single run with those values set; one that cannot be planned
    carries the reason. ``front`` names the figures of the Pareto front: less of each is better, of ``d95_ml_cm2`` and
    ``d95_rx`` more. What breaks a hard rule is not on it. To vary keys of the body, give as ``atlas`` a function that makes it
    for a protocol. ``practice`` is as for ``simulate``; ``progress`` is told (what, done, of).

    Raises InputError for keys, values or figures that do not exist, for more than 500 combinations, and where none can be
    planned.
    """
    varied = variations(protocol, vary)
    objectives = check_objectives(front, practice.prices is not None)
    keys = [key for one in varied for key in one.keys]
    bench = Bench(atlas, protocol, regions, seed, practice)
    bench.check(keys)
    asked: list[tuple[str, ...]] = combinations(varied)
    prescribed = tuple(one.own for one in varied)
    among = prescribed in asked
    total = len(asked) + (not among)
    found: list[Combination] = []
    for values in asked:
        if progress:
            progress(f"combination {len(found) + 1} of {total}", len(found), total)
        settings = [setting for one, value in zip(varied, values, strict=True) for setting in one.settings(value)]
        found.append(_combination(bench, settings, values, values == prescribed))
    if all(one.figures is None for one in found):
        raise InputError(f"none of {len(found)} combinations can be planned; the first: {found[0].reason}")
    if not among:
        if progress:
            progress("as prescribed", len(found), total)
        own = _combination(bench, (), prescribed, True)
        found += [own] if own.figures is not None else []
    fronts = on_front([None if one.broken else one.figures for one in found], objectives)
    return Sweep(
        protocol=protocol,
        varied=varied,
        combinations=tuple(replace(one, front=there) for one, there in zip(found, fronts, strict=True)),
        objectives=objectives,
        currency=practice.prices.currency if practice.prices else None,
        atlas=None if any(key.startswith("body.") for key in keys) else bench.atlas_for(protocol),
    )


def _combination(
    bench: Bench, settings: Sequence[str], values: tuple[str | None, ...], prescribed: bool
) -> Combination:
    """One combination simulated, or the reason why it cannot be."""
    try:
        simulation = simulate(bench.plan(settings), practice=bench.practice)
    except MachineError:
        raise
    except MesomapError as error:
        faults = (fault.removeprefix("--set ") for fault in str(error).splitlines())
        return Combination(values, prescribed, None, (), "; ".join(faults))
    return Combination(values, prescribed, figures_of(simulation), simulation.findings, None)
