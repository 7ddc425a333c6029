"""The ends of a depth section, as they are written: number of a point, name of a landmark, or a place on the skin."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from mesomap.errors import InputError, nearest_names
from mesomap.geometry.closest import Locator
from mesomap.geometry.points import SurfacePoints
from mesomap.planning.plan import Plan
from mesomap.simulation.deposits import Deposits
from mesomap.simulation.depth_section import MARGIN_MM, DepthSection, SectionEnd, depth_section

FARTHEST_MM = 5.0
"""A place given in millimetres lies no farther than this from the skin."""


def section_between(
    plan: Plan, deposits: Deposits, first: str, second: str, hours: float = 0.0, margin_mm: float = MARGIN_MM
) -> DepthSection:
    """The section from one end to another, each as in ``section_end``.

    Raises InputError for ends that are not there, that are the same place or that no line of at most 400 mm along the
    skin joins, and for hours that cannot be.
    """
    ends = section_end(plan, deposits, first), section_end(plan, deposits, second)
    if ends[0].name == ends[1].name:
        raise InputError(f"section: both ends are {ends[0].name}; give two different places")
    products = plan.protocol.products
    made = depth_section(plan.atlas, products, deposits, ends[0].place, ends[1].place, hours, margin_mm)
    return replace(made, ends=ends)


def section_end(plan: Plan, deposits: Deposits, text: str) -> SectionEnd:
    """``7``, a point as the map numbers them (from 1): the place where its needle leaves the product, of a thread where that
    begins; ``pronasale`` or ``gonion.left``, a landmark; ``12,-80.5,1490``, x, y and z in mm: the nearest place of the skin.

    Raises InputError, with the nearest names, for anything else, and for a place more than 5 mm from the skin.
    """
    word = text.strip()
    if word.lstrip("+-").isdecimal():
        number = int(word)
        if not 1 <= number <= len(deposits):
            raise InputError(f"point {number}: the plan has points 1 to {len(deposits)}; choose one of them")
        return SectionEnd(str(number), deposits.nodes[deposits.start[[number - 1]]], number - 1)
    if "," in word:
        return SectionEnd(*_place(plan, word), None)
    marks = plan.atlas.landmarks
    for name in (word, word.replace("-", "_"), word.replace("_", "-")):
        if name in marks:
            return SectionEnd(name, marks[name], None)
        if f"{name}.left" in marks:
            raise InputError(f"landmark {word!r} is a pair; name {name}.left or {name}.right")
    raise InputError(
        f"section: {word!r} is not the number of a point (1 to {len(deposits)}), a landmark or a place such as"
        f" 12,-80.5,1490 in mm; {nearest_names(word, marks)}"
    )


def _place(plan: Plan, word: str) -> tuple[str, SurfacePoints]:
    """A place of the skin by its coordinates, and how it is called."""
    try:
        xyz = np.array([float(part) for part in word.strip("()").split(",")])
    except ValueError:
        xyz = np.zeros(0)
    if xyz.shape != (3,) or not np.isfinite(xyz).all():
        raise InputError(f"section: {word!r} is no place; give x,y,z in mm, such as 12,-80.5,1490")
    place = Locator(plan.atlas.surface).closest(xyz[None])
    near = place.xyz_mm(plan.atlas.surface)[0]
    away = math.dist(near, xyz)
    if away > FARTHEST_MM:
        told = ",".join(f"{value:.1f}" for value in near)
        raise InputError(
            f"section: {word} lies {away:.1f} mm from the skin; allowed are {FARTHEST_MM:g} mm, the nearest place is {told}"
        )
    return ",".join(f"{value:g}" for value in np.round(xyz, 1)), place
