"""Depths that lead through the body and out of it again are refused."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import PatternError
from mesomap.geometry.through import way_through_mm
from mesomap.planning.plan import InjectionPoints, Target
from mesomap.protocol.protocol import Protocol

THIN_MM = 3.0
"""No part of a body is thinner."""


def check_within_body(atlas: Atlas, protocol: Protocol, points: InjectionPoints, targets: Sequence[Target]) -> None:
    """Raise PatternError, with the place, the depth and what is allowed, where the depth of an injection straight under its entry
    lies on the other side of the body."""
    deep = np.flatnonzero(points.depth_mm > THIN_MM)
    way = way_through_mm(atlas.surface, points.xyz_mm[deep], -points.normal[deep], points.depth_mm[deep])
    out = np.flatnonzero(np.isfinite(way))
    if not len(out):
        return
    worst = out[int((points.depth_mm[deep[out]] - way[out]).argmax())]
    point = int(deep[worst])
    target = targets[int(points.target[point])]
    raise PatternError(
        f"{target.label}: a depth of {points.depth_mm[point]:g} mm (step {protocol.steps[target.step].id}) leads through the "
        f"body at point {point + 1}, which is {way[worst]:.1f} mm thick there; make depth_mm smaller"
    )
