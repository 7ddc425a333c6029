"""Depths held within the layer that a step asks for, by the published thickness of skin and fat."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.tissue import TissueMean, atlas_tissue, mean_tissue
from mesomap.anatomy.tissue_sites import published
from mesomap.geometry.surface import FloatArray
from mesomap.planning.needle import depth_below_skin_mm
from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.step import Step

BEYOND, SHORT = "depth-beyond-layer", "depth-short-of-layer"
DEPTH_RULES = (BEYOND, SHORT)
TOLERANCE_MM = 1e-9


def target_tissue(atlas: Atlas, points: InjectionPoints, n_targets: int) -> tuple[TissueMean | None, ...]:
    """Mean thickness of skin and fat under the points of each target; None for one without points, and on a skin
    that is not of the shipped body."""
    thickness = atlas_tissue(atlas, points.place) if len(points) else None
    if thickness is None:
        return (None,) * n_targets
    shares = ((points.target == index).astype(np.float64) for index in range(n_targets))
    return tuple(mean_tissue(thickness, share) if share.any() else None for share in shares)


def held_depths(
    protocol: Protocol, points: InjectionPoints, targets: Sequence[Target], tissue: Sequence[TissueMean | None]
) -> tuple[FloatArray, tuple[Finding, ...]]:
    """The depth of each point, shape (n,), mm, held within the layer of its step as far as the needle reaches; and a
    warning for every target whose asked depth lies above or below that layer, by the mean of ``tissue``. These are
    means of many people, so they never refuse. A depth stays as asked where the thickness is unknown, and where the
    step says so; the warning then says that too."""
    planned = points.depth_mm.copy()
    findings = []
    for index, (target, mean) in enumerate(zip(targets, tissue, strict=True)):
        mine = points.target == index
        if mean is None or not mine.any():
            continue
        step = protocol.steps[target.step]
        top_mm, bottom_mm = layer_mm(step.plane, mean)
        asked = float(points.depth_mm[mine][0])
        held = min(max(asked, top_mm), bottom_mm)
        held = min(held, max(asked, depth_below_skin_mm(protocol.needle.length_mm, step.angle_deg)))
        if not step.clamp_depth:
            held = asked
        planned[mine] = held
        if asked > bottom_mm + TOLERANCE_MM:
            findings.append(_finding(BEYOND, target.label, step, asked, held, bottom_mm, mean))
        if asked < top_mm - TOLERANCE_MM:
            findings.append(_finding(SHORT, target.label, step, asked, held, top_mm, mean))
    return planned, tuple(findings)


def layer_mm(plane: str, mean: TissueMean) -> tuple[float, float]:
    """Depths between which ``plane`` lies, mm. The dermis counts from the surface: a needle in the epidermis above
    it is too shallow by less than anyone can hold it, a fifth of a millimetre."""
    return {
        "epidermis": (0.0, mean.epidermis_mm),
        "dermis": (0.0, mean.skin_mm),
        "hypodermis": (mean.skin_mm, mean.fascia_mm),
        "muscle": (mean.fascia_mm, math.inf),
    }[plane]


def _finding(
    rule: str, label: str, step: Step, depth_mm: float, held_mm: float, limit_mm: float, mean: TissueMean
) -> Finding:
    plane = step.plane
    of_skin = (rule, plane) in ((BEYOND, "epidermis"), (BEYOND, "dermis"), (SHORT, "hypodermis"))
    known = mean.skin_measured if of_skin else mean.skin_measured and mean.subcutis_measured
    ids = mean.skin_sources if of_skin else tuple(dict.fromkeys(mean.skin_sources + mean.subcutis_sources))
    edge = "ends" if rule == BEYOND else "begins"
    told = published().sources
    needle_mm = held_mm / math.sin(math.radians(step.angle_deg))
    planned = (
        "planned as asked"
        if held_mm == depth_mm
        else f"planned at {held_mm:.2f} mm, {needle_mm:.2f} mm of needle at {step.angle_deg:g} degrees"
    )
    text = (
        f"{label}: {depth_mm:.4g} mm is {'deeper' if rule == BEYOND else 'shallower'} than the {plane}, which {edge} at "
        f"{limit_mm:.2f} mm (skin {mean.skin_mm:.2f} +- {mean.skin_sd_mm:.2f} mm, "
        f"fat {mean.subcutis_mm:.1f} +- {mean.subcutis_sd_mm:.1f} mm among people"
        f"{'' if known else '; from the nearest measured site'}); {planned}"
    )
    source = "; ".join(f"{name} {told[name]['publisher']}, {told[name]['year']}" for name in ids)
    return Finding(rule, "warning", text, region=label, value=depth_mm, limit=limit_mm, unit="mm", source=source)
