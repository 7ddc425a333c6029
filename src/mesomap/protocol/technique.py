"""Techniques and the steps of a protocol that use them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Plane = Literal["epidermis", "dermis", "hypodermis", "muscle"]
Pattern = Literal["hex", "square"]
Direction = Literal["medial-lateral", "cranio-caudal"]

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
    """A number and where it comes from: source ids, ``inferred`` the reason when it was computed or combined from them,
    ``assumed`` the reason when no source gives it."""

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

    ``regions`` are selections (``cheek`` is both sides); rows of the pattern run in ``direction`` (or at an angle in
    degrees); ``depth_mm`` = ``insertion_mm`` x sin(``angle_deg``); ``volume_ml`` is what leaves the needle at each
    point, of which ``leak_fraction`` runs out; ``volume_cap_ml`` is the largest volume per point the sources allow.
    """

    id: str
    regions: tuple[str, ...]
    technique: str
    plane: Plane
    pattern: Pattern
    spacing_mm: float
    margin_mm: float
    direction: Direction | float
    angle_deg: float
    insertion_mm: float
    depth_mm: float
    volume_ml: float
    leak_fraction: float
    seconds_per_point: Duration
    volume_cap_ml: float | None
