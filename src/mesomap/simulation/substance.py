"""What a deposit is made of, as far as diffusion and clearance go, with the evidence behind every figure.

Each figure is given by layer (skin, subcutis, deeper). The deeper layer takes the figures of the subcutis. They say how
an amount spreads and is cleared under stated assumptions, nothing of how long a product acts or what it does."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from mesomap.errors import InputError, nearest_names
from mesomap.geometry.surface import FloatArray
from mesomap.simulation.bolus import Evidence

ByLayer = tuple[float, float, float]

MINUTE_S, HOUR_S, DAY_S = 60.0, 3600.0, 86400.0
PARTITION = 1.5


@dataclass(frozen=True)
class Substance:
    """``diffusion_mm2_s``, ``half_life_s`` (infinite: not cleared) and ``partition`` K (concentration at equilibrium,
    subcutis 1) in skin, subcutis and deeper; ``evidence`` for each of them.

    Raises InputError for a figure that is not positive, or a diffusion or partition that is not finite."""

    id: str
    title: str
    diffusion_mm2_s: ByLayer
    half_life_s: ByLayer
    partition: ByLayer
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        for name, values in (
            ("diffusion_mm2_s", self.diffusion_mm2_s),
            ("half_life_s", self.half_life_s),
            ("partition", self.partition),
        ):
            for value in values:
                if not value > 0.0 or (math.isinf(value) and name != "half_life_s"):
                    raise InputError(f"substance {self.id}: {name} is {value!r}; it must be a positive number")

    @property
    def clearance_per_s(self) -> FloatArray:
        """Rate of clearance in each layer, shape (3,), 1/s: ln 2 / half-life."""
        return np.asarray(math.log(2.0) / np.array(self.half_life_s))


PARTITION_EVIDENCE = Evidence(
    "skin over subcutis at equilibrium", PARTITION, "1", "P", "no source: a placeholder", "0.5-12"
)
DEEPER_EVIDENCE = Evidence("figures of the subcutis used below the fascia", 1.0, "1", "P", "no source: taken over")


def _known(
    id: str, title: str, diffusion_m2_s: float, skin_s: float, fat_s: float, evidence: tuple[Evidence, ...]
) -> Substance:
    d = 1e6 * diffusion_m2_s
    own = (*evidence, PARTITION_EVIDENCE, DEEPER_EVIDENCE)
    return Substance(id, title, (d, d, d), (skin_s, fat_s, fat_s), (PARTITION, 1.0, 1.0), own)


SUBSTANCES = {
    substance.id: substance
    for substance in (
        _known(
            "small-molecule",
            "small molecule",
            2e-10,
            15 * MINUTE_S,
            35 * MINUTE_S,
            (
                Evidence(
                    "diffusion, small molecule",
                    2e-10,
                    "m2/s",
                    "P",
                    "from D in tissue / D in water = 0.27 +- 0.05 (J Biomech Eng 2005, 127:270)",
                    "with the molecule",
                ),
                Evidence("half-life in skin, small molecule", 15.0, "min", "P", "no source: a placeholder"),
                Evidence("half-life in subcutis, small molecule", 35.0, "min", "P", "no source: a placeholder"),
            ),
        ),
        _known(
            "albumin-like",
            "albumin-like protein",
            5.8e-11,
            12 * HOUR_S,
            12 * HOUR_S,
            (
                Evidence(
                    "diffusion, albumin-like",
                    5.8e-11,
                    "m2/s",
                    "A",
                    "Chary & Jain 1989, PNAS 86:5385",
                    "dextrans of that size differ about 100 times (Nugent & Jain 1984)",
                ),
                Evidence("half-life in skin and subcutis, albumin-like", 12.0, "h", "P", "no source: a placeholder"),
            ),
        ),
        _known(
            "hyaluronan",
            "hyaluronan",
            5.8e-11,
            0.75 * DAY_S,
            0.75 * DAY_S,
            (
                Evidence(
                    "diffusion, hyaluronan", 5.8e-11, "m2/s", "P", "no source: taken over from albumin", "likely less"
                ),
                Evidence(
                    "half-life in subcutis, hyaluronan",
                    0.75,
                    "d",
                    "A",
                    "Am J Physiol 1990, 259:H532 (rabbit, at most 5 mg/mL, not cross-linked)",
                    "0.5-1 d",
                ),
                Evidence("half-life in skin, hyaluronan", 0.75, "d", "P", "no source: taken over from the subcutis"),
            ),
        ),
    )
}


NOT_NAMED = replace(
    SUBSTANCES["small-molecule"],
    evidence=(
        Evidence("substance of a product that names none", 1.0, "1", "P", "taken to be a small molecule", "may be any"),
        *SUBSTANCES["small-molecule"].evidence,
    ),
)


def substance_named(name: str | None) -> Substance:
    """One of the substances by its id; a small molecule, marked as a placeholder, for None. Raises InputError with the
    nearest names for another."""
    if name is None:
        return NOT_NAMED
    if name not in SUBSTANCES:
        raise InputError(f"substance {name!r} is unknown; {nearest_names(name, SUBSTANCES)}")
    return SUBSTANCES[name]
