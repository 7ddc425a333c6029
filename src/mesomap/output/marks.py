"""How large injections, threads and borders are drawn, from the spacing of the points."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.crop import Crop
from mesomap.planning.plan import Plan

THREAD_SHARE_OF_MARK = 0.35
MARK_SHARE_OF_SPACING = 0.2


def mark_radius_mm(plan: Plan) -> FloatArray:
    """Radius of each injection's mark, shape (n,): its area grows with the volume, and neighbours keep clear."""
    spacing = np.array([target.pitch_mm for target in plan.targets])[plan.points.target]
    volume = plan.points.volume_ml
    share = np.sqrt(volume / volume.max())
    return np.asarray(MARK_SHARE_OF_SPACING * spacing.min() * np.clip(share, 0.55, 1.0))


def border_radius_mm(plan: Plan, crop: Crop) -> float:
    """Half the width of a region's border."""
    size_mm = float(np.ptp(crop.framed_mm[:, 2]))
    return min(0.0019 * size_mm, 0.042 * min(target.pitch_mm for target in plan.targets))
