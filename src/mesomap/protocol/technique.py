"""Techniques and the steps of a protocol that use them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mesomap.protocol.pattern import Pattern

Plane = Literal["epidermis", "dermis", "hypodermis", "muscle"]
Order = Literal["serpentine", "nearest", "shortest"]

TECHNIQUES: dict[str, str] = {
    "intraepidermal": "Intraepidermal",
    "nappage": "Nappage",
    "papule": "Papule",
    "point-by-point": "Point by point",
    "deep-lipolysis": "Deep lipolysis",
    "local-intradermal-therapy": "Local intradermal therapy",
    "microbotox": "Microbotox",
    "gun": "Injector gun",
}
"""Techniques that a step of points can name, id to words."""


@dataclass(frozen=True)
class Sourced:
    """A number and where it comes from: source ids, ``inferred`` the reason when it was computed or combined from
    them, ``assumed`` the reason when no source gives it."""

    value: float
    sources: tuple[str, ...]
    inferred: str | None = None
    assumed: str | None = None


@dataclass(frozen=True)
class Duration:
    """A time between ``low`` and ``high``, in the unit its place says; source ids, or the reason it is assumed.
    ``waiting``: nobody's hands are on the patient meanwhile."""

    name: str
    low: float
    high: float
    sources: tuple[str, ...]
    assumed: str | None = None
    waiting: bool = False


@dataclass(frozen=True)
class Step:
    """One technique on some regions.

    ``regions`` are selections (``cheek`` is both sides); ``depth_mm`` = ``insertion_mm`` x sin(``angle_deg``);
    ``volume_ml`` is what leaves the needle at each point, or None and ``ml_per_mm`` what it leaves along a thread;
    ``leak_fraction`` of it runs out; ``volume_cap_ml`` is the largest volume per point the sources allow. ``order``
    is that of the points of a region.
    """

    id: str
    regions: tuple[str, ...]
    technique: str
    plane: Plane
    pattern: Pattern
    order: Order
    angle_deg: float
    insertion_mm: float
    depth_mm: float
    volume_ml: float | None
    ml_per_mm: float | None
    leak_fraction: float
    seconds_per_point: Duration
    volume_cap_ml: float | None
