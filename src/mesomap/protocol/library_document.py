"""The shipped files of techniques, limits and defaults, as pydantic models."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from mesomap.protocol.document import (
    CountNumber,
    Id,
    NotNegativeNumber,
    Origin,
    Part,
    PhasePart,
    PositiveNumber,
    Range,
    RulePart,
    ShareNumber,
    Text,
    TimeRange,
)
from mesomap.protocol.error_profile import ERRORS, ErrorProfile
from mesomap.protocol.figure import Note, Sourced, Span
from mesomap.protocol.pattern import Kind
from mesomap.protocol.technique import FIGURES, Technique, TechniqueKind
from mesomap.shipped import shipped_folder


def span_of(part: Range) -> Span:
    """A range of a file as a value."""
    return Span(part.low, part.high, tuple(part.sources), part.inferred, part.assumed)


class TechniquePart(Part):
    """One technique; see ``Technique``."""

    id: Id
    title: Text
    kind: TechniqueKind
    names: dict[Literal["fr", "it", "es"], list[Text]] = Field(default_factory=dict)
    plane: Literal["epidermis", "dermis", "hypodermis", "muscle"] | None = None
    plane_words: Text | None = None
    patterns: list[Kind] = Field(default_factory=list)
    made_of: list[Id] = Field(default_factory=list)
    depth_mm: Range | None = None
    depth_mm_other: Range | None = None
    angle_deg: Range | None = None
    spacing_mm: Range | None = None
    spacing_mm_other: Range | None = None
    density_per_cm2: Range | None = None
    volume_ml: Range | None = None
    volume_ml_other: Range | None = None
    gauge: Range | None = None
    needle_length_mm: Range | None = None
    needle_length_mm_other: Range | None = None
    needles: Range | None = None
    rate_per_s: Range | None = None
    passes: Range | None = None
    seconds_per_point: Range | None = None
    contact_min: Range | None = None
    visit_min: Range | None = None
    sessions: Range | None = None
    note: Text | None = None
    jurisdiction: list[RulePart] = Field(default_factory=list)
    sources: list[Text] = Field(default_factory=list)

    def technique(self) -> Technique:
        """The value that the rest of the program uses."""
        spans = {key: getattr(self, key) for key in FIGURES}
        other = {key: getattr(self, f"{key}_other", None) for key in FIGURES}
        return Technique(
            id=self.id,
            title=self.title,
            kind=self.kind,
            names=MappingProxyType({code: tuple(names) for code, names in self.names.items()}),
            plane=self.plane,
            plane_words=self.plane_words or "",
            patterns=tuple(self.patterns),
            made_of=tuple(self.made_of),
            figures=MappingProxyType({key: span_of(part) for key, part in spans.items() if part}),
            other=MappingProxyType({key: span_of(part) for key, part in other.items() if part}),
            note=self.note or "",
            jurisdiction=tuple(Note(rule.text, tuple(rule.sources), rule.where) for rule in self.jurisdiction),
            sources=tuple(self.sources),
        )


class TechniquesDocument(Part):
    """clinical/techniques.yaml."""

    schema_: Annotated[Literal["mesomap-techniques/1"], Field(alias="schema")]
    techniques: list[TechniquePart]


class LidocainePart(Part):
    mg_per_kg: float
    max_mg: float
    sources: list[Text]


class LidocaineLimits(Part):
    plain: LidocainePart
    with_epinephrine: LidocainePart
    note: Text


class CreamLimits(Part):
    g_per_cm2: Range
    dwell_min: Range
    tube_g: PositiveNumber
    note: Text


class LimitsDocument(Part):
    """clinical/limits.yaml: limits that hold whatever the protocol."""

    schema_: Annotated[Literal["mesomap-limits/1"], Field(alias="schema")]
    lidocaine: LidocaineLimits
    cream: CreamLimits
    depth_mm: dict[Id, PositiveNumber]


class SyringeDeadSpace(Origin):
    up_to_ml: float
    value: float


class SessionDefaults(Part):
    before: list[PhasePart]
    cream_s_per_cm2: TimeRange
    marking_s_per_point: TimeRange
    travel_s_per_mm: TimeRange
    needle_change_every: CountNumber
    needle_change_s: TimeRange
    refill_s: TimeRange
    region_change_s: TimeRange
    reposition_s: TimeRange
    after: list[PhasePart]
    others: list[PhasePart]


class DefaultsDocument(Part):
    """clinical/defaults.yaml: what a protocol need not say."""

    schema_: Annotated[Literal["mesomap-defaults/1"], Field(alias="schema")]
    needle_dead_space_ml: NotNegativeNumber
    syringe_dead_space_ml: list[SyringeDeadSpace]
    leak_fraction: dict[Literal["epidermis", "dermis", "hypodermis", "muscle"], ShareNumber]
    session: SessionDefaults
    gauze_every_points: CountNumber


class ErrorProfilePart(Part):
    """One profile; see ``ErrorProfile``."""

    id: Id
    title: Text
    lateral_mm: NotNegativeNumber
    depth_mm: NotNegativeNumber
    angle_deg: NotNegativeNumber
    volume_cv: ShareNumber
    leak_sd: ShareNumber
    missed: ShareNumber
    stamp_together: bool

    def profile(self) -> ErrorProfile:
        """The profile as a value."""
        figures = {
            field: Sourced(part.value, tuple(part.sources), part.inferred, part.assumed)
            for field, part in ((field, getattr(self, field)) for field, *_ in ERRORS.values())
        }
        return ErrorProfile(id=self.id, title=self.title, stamp_together=self.stamp_together, **figures)


class ErrorProfilesDocument(Part):
    """clinical/error_profiles.yaml: how far off hands and devices are."""

    schema_: Annotated[Literal["mesomap-error-profiles/1"], Field(alias="schema")]
    profiles: list[ErrorProfilePart]


@cache
def general_limits() -> LimitsDocument:
    """The limits that hold whatever the protocol."""
    return LimitsDocument.model_validate(_load("limits.yaml"))


@cache
def general_defaults() -> DefaultsDocument:
    """What is used where a protocol leaves a key out."""
    return DefaultsDocument.model_validate(_load("defaults.yaml"))


@cache
def error_profiles_document() -> ErrorProfilesDocument:
    """How far off hands and devices are."""
    return ErrorProfilesDocument.model_validate(_load("error_profiles.yaml"))


def _load(name: str) -> object:
    from ruamel.yaml import YAML

    return YAML(typ="safe").load((shipped_folder("clinical") / name).read_text(encoding="utf-8"))
