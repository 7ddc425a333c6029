"""How thick skin and fat are under each target: from the atlas where it knows, or as a caller says."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mesomap.anatomy.tissue import TissueMean
from mesomap.planning.depth import target_tissue
from mesomap.planning.plan import Plan
from mesomap.simulation.bolus import REFERENCE_SKIN_MM, Evidence


@dataclass(frozen=True)
class Tissue:
    """Thickness of the skin and depth of the fascia where they are known, mm; None is unknown.

    ``skin`` is the evidence for the first. ``estimated``: a mean of many people, which refuses no depth; the fascia
    then only cuts deposits whose centre lies above it.
    """

    skin_mm: float | None = None
    fascia_mm: float | None = None
    skin: Evidence | None = None
    estimated: bool = False

    @property
    def wheal_height_mm(self) -> float:
        """Thickness of the skin, the reference thickness where it is not known, mm."""
        return REFERENCE_SKIN_MM if self.skin_mm is None else self.skin_mm

    def fascia_under_mm(self, depth_mm: float) -> float:
        """Depth of the fascia that bounds a deposit at ``depth_mm``, mm; infinite where it is unknown."""
        if self.fascia_mm is None or (self.estimated and depth_mm >= self.fascia_mm):
            return math.inf
        return self.fascia_mm


def plan_tissue(plan: Plan) -> tuple[Tissue, ...]:
    """The layers under each target of ``plan``; unknown on a skin that is not of the shipped body."""
    return tuple(
        Tissue() if mean is None else _estimate(mean)
        for mean in target_tissue(plan.atlas, plan.points, len(plan.targets))
    )


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
