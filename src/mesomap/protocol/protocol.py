"""A protocol: what is asked for, every number with its source. No meshes here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from mesomap.protocol.figure import Duration, Note, Sourced, Span
from mesomap.protocol.product import DoseUnit, Needle, Product, Syringe
from mesomap.protocol.sources import Source
from mesomap.protocol.step import Step

Status = Literal["label", "ifu", "consensus", "study", "training", "synthetic"]


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


CREAM_PHASE = "topical anaesthetic"
CONTACT = "product left on the skin"
"""Phases that have a meaning of their own: a numbing cream works; what was injected soaks in."""
RECURRING = {
    "cream_s_per_cm2": "applying the cream",
    "marking_s_per_point": "marking",
    "travel_s_per_mm": "travel",
    "needle_change_s": "needle change",
    "refill_s": "syringe refill",
    "region_change_s": "next region",
    "reposition_s": "turning the patient",
}
"""Times of a visit that recur, by their key, with what they are called."""


@dataclass(frozen=True)
class SessionPlan:
    """Times of a visit. ``before`` and ``after`` are phases in minutes; the rest, RECURRING, in seconds each. A needle is
    changed after ``needle_change_every`` points (None: never), and before every region where
    ``needle_change_per_region``."""

    before: tuple[Duration, ...] = ()
    after: tuple[Duration, ...] = ()
    cream_s_per_cm2: Duration | None = None
    marking_s_per_point: Duration | None = None
    travel_s_per_mm: Duration | None = None
    needle_change_s: Duration | None = None
    refill_s: Duration | None = None
    region_change_s: Duration | None = None
    reposition_s: Duration | None = None
    needle_change_every: int | None = None
    needle_change_per_region: bool = False


@dataclass(frozen=True)
class Limits:
    """Caps of one session and of the course, and whom it is for; None where no source gives one. At most
    ``cumulative_dose`` within ``cumulative_days``."""

    max_points: int | None = None
    max_volume_ml: float | None = None
    max_dose: float | None = None
    max_depth_mm: float | None = None
    max_sessions: int | None = None
    min_interval_days: float | None = None
    cumulative_dose: float | None = None
    cumulative_days: float | None = None
    min_age_years: float | None = None
    max_bmi: float | None = None


@dataclass(frozen=True)
class Course:
    """Number of sessions and days between them, as (low, high); ``maintenance`` is what follows, in words, and
    ``maintenance_days`` how far apart, None where no source says."""

    sessions: tuple[int, int]
    interval_days: tuple[int, int]
    maintenance: str
    maintenance_days: tuple[int, int] | None = None


@dataclass(frozen=True)
class Protocol:
    """What to inject where, how and how often.

    ``numbers`` maps key paths (``steps.face.spacing_mm``) to their provenance; ``text`` is the content of the ``file``
    it was read from, ``overrides`` what was set from outside, ``sha256`` the hash of both. ``sensitivity`` lists regions
    from least to most sensitive. ``to_choose`` holds, by their key, figures that the sources disagree on and the user
    has to choose, with the words of the file. ``cream`` names a numbing cream, ``downtime_h`` how long marks are seen.
    ``contraindications``, ``cautions`` and ``jurisdiction`` are a checklist for the person who injects.
    """

    id: str
    title: str
    version: str
    status: Status
    indication: str
    body: BodySpec
    products: tuple[Product, ...]
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
    cream: str | None
    aftercare: str
    downtime_h: Span | None
    contraindications: tuple[Note, ...]
    cautions: tuple[Note, ...]
    jurisdiction: tuple[Note, ...]
    goals: tuple[str, ...]
    sources: dict[str, Source]
    numbers: dict[str, Sourced]
    to_choose: Mapping[str, str]
    overrides: tuple[str, ...]
    file: str = field(compare=False)
    text: str
    sha256: str

    def product_of(self, step: Step) -> Product:
        """What ``step`` injects."""
        return next(product for product in self.products if product.id == step.product)

    @property
    def concentration(self) -> float | None:
        """Dose per mL where all products have the same in the same unit, else None."""
        return self.products[0].concentration if self.dose_unit else None

    @property
    def dose_unit(self) -> DoseUnit | None:
        """The unit in which doses of all steps can be added up, None where there is none."""
        kinds = {(product.concentration, product.dose_unit) for product in self.products}
        return self.products[0].dose_unit if len(kinds) == 1 else None
