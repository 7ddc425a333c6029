"""The mirror images of injections, and making one side of a plan the image of the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import OTHER_SIDE
from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import IntArray
from mesomap.planning.edit_rows import Rows, check_counts, inserted, loose
from mesomap.planning.plan import Plan

MIDLINE_MM = 0.5
"""Points this near to the midline are their own mirror image."""
IMAGE_MM = 0.2
"""Points this near to each other's mirror image are a pair."""
SAME_MM = 1e-6


def mirror_rows(atlas: Atlas, place: SurfacePoints, step: IntArray) -> IntArray:
    """The row of the mirror image of each of n places among those of the same step, shape (n,); itself on the midline, -1 for
    none."""
    if not atlas.has_mirror or len(place) == 0:
        return np.full(len(place), -1)
    # Steps are kept apart by a fourth coordinate.
    keyed = np.column_stack([place.xyz_mm(atlas.surface), 1000.0 * step])
    away, twin = cKDTree(keyed).query(keyed * np.array([-1.0, 1.0, 1.0, 1.0]))
    return np.where((away < IMAGE_MM) & (twin[twin] == np.arange(len(twin))), twin, -1)


def with_mirrored(plan: Plan, rows: Rows, sign: float) -> Rows:
    """The points of one side (``sign`` of their x) and on the midline, and the images of the former."""
    atlas = plan.atlas
    if not atlas.has_mirror:
        raise InputError("mirror: the left half of this surface is not the mirror image of the right one")
    x = rows.place.xyz_mm(atlas.surface)[:, 0]
    partner = mirror_rows(atlas, rows.place, rows.step)
    labels = {(target.step, target.label): index for index, target in enumerate(plan.targets)}
    replaced: dict[int, Rows] = {}
    fresh = []
    for point in np.flatnonzero(sign * x > MIDLINE_MM).tolist():
        target = plan.targets[int(rows.target[point])]
        other = OTHER_SIDE[target.laterality]
        label = target.label if other == "midline" else f"{target.region}.{other}"
        if (target.step, label) not in labels:
            raise InputError(f"mirror: {label} is not part of this plan; add it to its regions")
        one, twin = rows.taken(np.array([point])), int(partner[point])
        image = replace(
            one,
            place=atlas.mirrored(one.place),
            end=atlas.mirrored(one.end),
            target=np.array([labels[target.step, label]]),
            before=np.array([-1]),
        )
        if twin >= 0 and rows.target[twin] == image.target[0]:
            same = _apart(atlas, rows.place[twin], image.place) < SAME_MM
            replaced[twin] = replace(image, before=rows.before[[twin]]) if same else loose(image)
        else:
            fresh.append(loose(image))
    for at, image in replaced.items():
        rows = rows.put(at, image)
    stale = [k for k in np.flatnonzero(sign * x < -MIDLINE_MM).tolist() if k not in replaced]
    rows = rows.taken(np.delete(np.arange(len(rows)), stale))
    for image in fresh:
        rows = inserted(plan, rows, image)
    check_counts(plan, rows)
    return rows


def _apart(atlas: Atlas, one: SurfacePoints, other: SurfacePoints) -> float:
    return float(np.linalg.norm(one.xyz_mm(atlas.surface) - other.xyz_mm(atlas.surface)))
