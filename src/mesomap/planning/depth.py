"""Whether a depth lies in the layer that a step asks for, by the published thickness of skin and fat."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.tissue import TissueMean, atlas_tissue, mean_tissue
from mesomap.anatomy.tissue_sites import published
from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.protocol.protocol import Protocol

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


def depth_findings(
    protocol: Protocol, points: InjectionPoints, targets: Sequence[Target], tissue: Sequence[TissueMean | None]
) -> tuple[Finding, ...]:
    """A warning for every target whose depth lies above or below the layer of its step, by the mean of ``tissue``.
    These are means of many people, so they warn and never refuse; nothing is said where the thickness is
    unknown."""
    findings = []
    for index, (target, mean) in enumerate(zip(targets, tissue, strict=True)):
        if mean is None:
            continue
        depth = points.depth_mm[points.target == index]
        plane = protocol.steps[target.step].plane
        top_mm, bottom_mm = layer_mm(plane, mean)
        if depth.max() > bottom_mm + TOLERANCE_MM:
            findings.append(_finding(BEYOND, target.label, plane, float(depth.max()), bottom_mm, mean))
        if depth.min() < top_mm - TOLERANCE_MM:
            findings.append(_finding(SHORT, target.label, plane, float(depth.min()), top_mm, mean))
    return tuple(findings)


def layer_mm(plane: str, mean: TissueMean) -> tuple[float, float]:
    """Depths between which ``plane`` lies, mm. The dermis counts from the surface: a needle in the epidermis above
    it is too shallow by less than anyone can hold it, a fifth of a millimetre."""
    return {
        "epidermis": (0.0, mean.epidermis_mm),
        "dermis": (0.0, mean.skin_mm),
        "hypodermis": (mean.skin_mm, mean.fascia_mm),
        "muscle": (mean.fascia_mm, math.inf),
    }[plane]


def _finding(rule: str, label: str, plane: str, depth_mm: float, limit_mm: float, mean: TissueMean) -> Finding:
    of_skin = (rule, plane) in ((BEYOND, "epidermis"), (BEYOND, "dermis"), (SHORT, "hypodermis"))
    known = mean.skin_measured if of_skin else mean.skin_measured and mean.subcutis_measured
    ids = mean.skin_sources if of_skin else tuple(dict.fromkeys(mean.skin_sources + mean.subcutis_sources))
    edge = "ends" if rule == BEYOND else "begins"
    told = published().sources
    text = (
        f"{label}: {depth_mm:.4g} mm is {'deeper' if rule == BEYOND else 'shallower'} than the {plane}, which {edge} at "
        f"{limit_mm:.2f} mm (skin {mean.skin_mm:.2f} +- {mean.skin_sd_mm:.2f} mm, "
        f"fat {mean.subcutis_mm:.1f} +- {mean.subcutis_sd_mm:.1f} mm among people"
        f"{'' if known else '; from the nearest measured site'})"
    )
    source = "; ".join(f"{name} {told[name]['publisher']}, {told[name]['year']}" for name in ids)
    return Finding(rule, "warning", text, region=label, value=depth_mm, limit=limit_mm, unit="mm", source=source)
