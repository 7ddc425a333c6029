"""The steps of a protocol: one technique on some regions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mesomap.protocol.figure import Duration
from mesomap.protocol.pattern import Pattern

Plane = Literal["epidermis", "dermis", "hypodermis", "muscle"]
Order = Literal["serpentine", "nearest", "shortest"]
TotalOf = Literal["step", "region"]


@dataclass(frozen=True)
class Step:
    """One technique on some regions.

    ``regions`` are selections (``cheek`` is both sides); ``product`` the id of what is injected; ``depth_mm`` =
    ``insertion_mm`` x sin(``angle_deg``), held within the layer of the region where ``clamp_depth``. ``volume_ml`` is
    what leaves the needle at each point; or it is None and either ``ml_per_mm`` is what it leaves along a thread, or
    ``shared_ml`` is divided evenly over the points of the whole step, or of each region, as ``total_of`` says.
    ``leak_fraction`` of it runs out; ``volume_cap_ml`` is the largest volume per point the sources allow; the product is
    left on the skin for ``contact_min``, None where it is not. ``order`` is that of the points of a region.
    """

    id: str
    regions: tuple[str, ...]
    technique: str
    product: str
    plane: Plane
    pattern: Pattern
    order: Order
    angle_deg: float
    insertion_mm: float
    depth_mm: float
    clamp_depth: bool
    volume_ml: float | None
    ml_per_mm: float | None
    shared_ml: float | None
    total_of: TotalOf
    leak_fraction: float
    seconds_per_point: Duration
    volume_cap_ml: float | None
    contact_min: Duration | None = None
