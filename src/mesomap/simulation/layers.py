"""How thick skin and fat are under each injection: from the atlas where it knows, or as a caller says."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from mesomap.anatomy.tissue import TissueMean, atlas_tissue
from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.planning.depth import target_tissue
from mesomap.planning.plan import Plan
from mesomap.simulation.bolus import REFERENCE_SKIN, REFERENCE_SKIN_MM, Evidence

SKIN_BIN_MM = 0.05
FASCIA_BIN_MM = 0.25


@dataclass(frozen=True)
class Stack:
    """The layers under one place: skin down to ``skin_mm``, subcutis down to ``fascia_mm`` (infinite where it is not
    known), deeper below."""

    skin_mm: float
    fascia_mm: float


@dataclass(frozen=True)
class Tissue:
    """Thickness of the skin and depth of the fascia under a target where they are known, mm; None is unknown.

    ``skin`` is the evidence for the first. ``estimated``: a mean of many people, which refuses no depth; the fascia
    then only cuts deposits whose centre lies above it.
    """

    skin_mm: float | None = None
    fascia_mm: float | None = None
    skin: Evidence | None = None
    estimated: bool = False

    def __post_init__(self) -> None:
        for name, value in (("skin_mm", self.skin_mm), ("fascia_mm", self.fascia_mm)):
            if value is not None and not 0.0 < value < math.inf:
                raise InputError(f"tissue: {name} is {value!r}; it must be a positive number of millimetres")
        if self.skin_mm is not None and self.fascia_mm is not None and self.fascia_mm <= self.skin_mm:
            raise InputError(
                f"tissue: the fascia at {self.fascia_mm:g} mm must lie deeper than the skin of {self.skin_mm:g} mm"
            )

    @property
    def evidence(self) -> Evidence:
        """How the thickness of the skin is known."""
        if self.skin_mm is None:
            return REFERENCE_SKIN
        return self.skin or Evidence("skin thickness", self.skin_mm, "mm", "M", "given by the caller")

    @property
    def stack(self) -> Stack:
        """The layers, with the reference thickness of the skin where it is not known."""
        return Stack(
            REFERENCE_SKIN_MM if self.skin_mm is None else self.skin_mm,
            math.inf if self.fascia_mm is None else self.fascia_mm,
        )


def plan_tissue(plan: Plan) -> tuple[Tissue, ...]:
    """The layers under each target of ``plan``; unknown on a skin that is not of the shipped body."""
    return tuple(
        Tissue() if mean is None else _estimate(mean)
        for mean in target_tissue(plan.atlas, plan.points, len(plan.targets))
    )


def stacks_at(plan: Plan, places: SurfacePoints) -> FloatArray | None:
    """Skin thickness and depth of the fascia at each place, shape (n, 2), mm, in steps of 0.05 and 0.25 mm; None on a
    skin that is not of the shipped body."""
    thickness = atlas_tissue(plan.atlas, places)
    if thickness is None:
        return None
    bins = np.array([SKIN_BIN_MM, FASCIA_BIN_MM])
    # Left and right differ in the last digit: a value at the border of two bins must not fall apart.
    both = np.round(np.stack([thickness.skin_mm, thickness.fascia_mm], axis=1), 6)
    return np.asarray(np.maximum(np.round(both / bins), 1.0) * bins)


def _estimate(mean: TissueMean) -> Tissue:
    near = "" if mean.skin_measured else ", nearest measured site"
    skin = Evidence(
        "skin thickness",
        mean.skin_mm,
        "mm",
        "A" if mean.skin_measured else "S",
        f"facts {', '.join(mean.skin_sources)}{near}",
        f"+-{mean.skin_sd_mm:.2f} mm among people",
    )
    return Tissue(mean.skin_mm, mean.fascia_mm, skin, estimated=True)
