"""A protocol: what is asked for, every number with its source. No meshes here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from mesomap.protocol.product import Needle, Product, Syringe
from mesomap.protocol.technique import Duration, Sourced, Step

Status = Literal["label", "ifu", "consensus", "study", "training", "synthetic"]


@dataclass(frozen=True)
class Source:
    """Where figures were read; ``tier`` is its authority (label, consensus, study, training, ...)."""

    id: str
    title: str
    publisher: str
    year: str
    tier: str
    url: str


@dataclass(frozen=True)
class BodySpec:
    """The body a protocol is shown on unless another is asked for; ``local`` amounts (-1 to 1) of its local shapes."""

    sex: Literal["female", "male"]
    age_years: float
    height_cm: float
    bmi: float
    local: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class ZoneRule:
    """A closed zone and the distance points keep from it."""

    zone: str
    margin_mm: float


@dataclass(frozen=True)
class SessionPlan:
    """Times of a visit. ``before`` and ``after`` are phases in minutes; the rest in seconds each; a needle is
    changed after ``needle_change_every`` points (None: never)."""

    before: tuple[Duration, ...]
    after: tuple[Duration, ...]
    marking_s_per_point: Duration | None
    travel_s_per_mm: Duration | None
    needle_change_s: Duration | None
    refill_s: Duration | None
    needle_change_every: int | None


@dataclass(frozen=True)
class Limits:
    """Caps of one session; None where no source gives one."""

    max_points: int | None
    max_volume_ml: float | None
    max_dose: float | None


@dataclass(frozen=True)
class Course:
    """Number of sessions and days between them, as (low, high)."""

    sessions: tuple[int, int]
    interval_days: tuple[int, int]


@dataclass(frozen=True)
class Protocol:
    """What to inject where, how and how often.

    ``numbers`` maps key paths (``steps.face.spacing_mm``) to their provenance; ``text`` is the file it was read from,
    ``overrides`` what was set from outside, ``sha256`` the hash of both. ``sensitivity`` lists regions
    from least to most sensitive.
    """

    id: str
    title: str
    version: str
    status: Status
    indication: str
    body: BodySpec
    product: Product
    needle: Needle
    syringe: Syringe
    steps: tuple[Step, ...]
    region_order: Literal["listed", "least-sensitive-first"]
    sensitivity: tuple[str, ...]
    zones: tuple[ZoneRule, ...]
    limits: Limits
    session: SessionPlan
    course: Course | None
    anaesthesia: str
    aftercare: str
    contraindications: tuple[str, ...]
    goals: tuple[str, ...]
    sources: dict[str, Source]
    numbers: dict[str, Sourced]
    overrides: tuple[str, ...]
    text: str
    sha256: str
