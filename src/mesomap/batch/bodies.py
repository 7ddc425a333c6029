"""Bodies of a manifest: every combination of a grid, or drawn at random, each from a generator of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from scipy.special import ndtr, ndtri

from mesomap.anatomy.body import Sex
from mesomap.batch.manifest_document import DistributionPart, GridPart, SamplePart
from mesomap.protocol.places import Location

DECIMALS = {"age_years": 1, "height_cm": 1, "bmi": 2}
"""To how many digits what is drawn is rounded."""
FARTHEST_SD = 6.0
"""The mean of a normal distribution may lie so many standard deviations outside its ends."""


@dataclass(frozen=True)
class AskedBody:
    """What is said of a body; None is left to the protocol. ``local`` is as in BodySpec."""

    sex: Sex | None = None
    age_years: float | None = None
    height_cm: float | None = None
    bmi: float | None = None
    local: dict[str, float] = field(default_factory=dict)


def grid_bodies(grid: GridPart) -> Iterator[AskedBody]:
    """Every combination, the last key changing fastest."""
    nothing: list[None] = [None]
    bodies = product(grid.sex or nothing, grid.age_years or nothing, grid.height_cm or nothing, grid.bmi or nothing)
    shapes = [dict(zip(grid.shape, amounts, strict=True)) for amounts in product(*grid.shape.values())]
    for (sex, age, height, bmi), local in product(bodies, shapes):
        yield AskedBody(sex, age, height, bmi, local)


def sampled_bodies(sample: SamplePart) -> Iterator[AskedBody]:
    """Bodies drawn independently. Body k depends on the seed and k alone: a larger count begins with the same bodies."""
    for k in range(sample.count):
        draws = np.random.default_rng([sample.seed, k]).random(1 + len(DECIMALS))
        sex: Sex = "female" if draws[0] < sample.female else "male"
        age, height, bmi = (
            None if (part := getattr(sample, name)) is None else round(_drawn(part, sex, float(draw)), digits)
            for (name, digits), draw in zip(DECIMALS.items(), draws[1:], strict=True)
        )
        yield AskedBody(sex, age, height, bmi)


def _drawn(part: DistributionPart, sex: Sex, share: float) -> float:
    """The value below which ``share`` of the distribution lies."""
    own = getattr(part, sex) or part
    low, high, mean, sd = (getattr(own, key) for key in ("low", "high", "mean", "sd"))
    if mean is None:
        return float(low + share * (high - low))
    below, above = ndtr((low - mean) / sd), ndtr((high - mean) / sd)
    return float(min(max(mean + sd * float(ndtri(below + share * (above - below))), low), high))


def check_distribution(part: DistributionPart, place: Location, add: Callable[[Location, str], None]) -> None:
    """Note what is wrong with a distribution."""
    if part.female is not None or part.male is not None:
        if part.female is None or part.male is None:
            missing = "male" if part.male is None else "female"
            add((*place, missing), "is missing; give a distribution for each sex, or one for both")
        for key in ("low", "high", "mean", "sd"):
            if getattr(part, key) is not None:
                add((*place, key), "does not go with female and male; give it to each of them")
        for sex in ("female", "male"):
            if (own := getattr(part, sex)) is not None:
                if own.female is not None or own.male is not None:
                    add((*place, sex), "holds sexes again; give low and high, and perhaps mean and sd")
                else:
                    check_distribution(own, (*place, sex), add)
        return
    for key in ("low", "high"):
        if getattr(part, key) is None:
            add((*place, key), "is missing; a distribution ends somewhere")
    if part.low is not None and part.high is not None and part.low > part.high:
        add((*place, "low"), f"{part.low:g} is more than high, {part.high:g}; swap them")
    if (part.mean is None) != (part.sd is None):
        add(
            (*place, "sd" if part.sd is None else "mean"),
            "is missing; mean and sd go together, without both it is even",
        )
    elif part.mean is not None and not _reaches(part):
        add((*place, "mean"), f"{part.mean:g} lies too far outside low to high; move one of them")


def _reaches(part: DistributionPart) -> bool:
    """Whether enough of a normal distribution lies between its ends to draw from."""
    low, high, mean, sd = (getattr(part, key) for key in ("low", "high", "mean", "sd"))
    return None in (low, high) or bool(low - FARTHEST_SD * sd < mean < high + FARTHEST_SD * sd)
