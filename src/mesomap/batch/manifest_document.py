"""The keys of a manifest and the values they allow, as pydantic models. Imported only where one is read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mesomap.protocol.document import Amount, Flag, Id, Part, Positive, Selection, Text

MOST_BODIES = 100_000
Bodies = Annotated[int, Field(strict=True, gt=0, le=MOST_BODIES)]
Whole = Annotated[int, Field(strict=True, ge=0)]
Seed = Annotated[int, Field(strict=True, ge=0, lt=2**63)]
Portion = Annotated[float, Field(strict=True, ge=0, le=1, allow_inf_nan=False)]
SexName = Literal["female", "male"]
UnitName = Literal["auto", "mm", "cm", "m"]


class ProtocolPart(Part):
    """A protocol, an id or a file, narrowed and changed as ``--region`` and ``--set`` do."""

    protocol: Text
    regions: Annotated[list[Selection], Field(min_length=1)] | None = None
    set: list[Text] = Field(default_factory=list)


class GridPart(Part):
    """Every combination of what is listed; what is left out comes from the protocol."""

    sex: Annotated[list[SexName], Field(min_length=1)] | None = None
    age_years: Annotated[list[Positive], Field(min_length=1)] | None = None
    height_cm: Annotated[list[Positive], Field(min_length=1)] | None = None
    bmi: Annotated[list[Positive], Field(min_length=1)] | None = None
    shape: dict[Id, Annotated[list[Amount], Field(min_length=1)]] = Field(default_factory=dict)


class DistributionPart(Part):
    """Even from ``low`` to ``high``, or normal with ``mean`` and ``sd`` and cut off there; or one of these for each sex."""

    low: Positive | None = None
    high: Positive | None = None
    mean: Positive | None = None
    sd: Positive | None = None
    female: DistributionPart | None = None
    male: DistributionPart | None = None


class SamplePart(Part):
    """Bodies drawn at random; what is left out comes from the protocol."""

    count: Bodies
    seed: Seed = 1
    female: Portion = 0.5
    age_years: DistributionPart | None = None
    height_cm: DistributionPart | None = None
    bmi: DistributionPart | None = None


class BodiesPart(Part):
    """One set of bodies: a grid or a sample."""

    grid: GridPart | None = None
    sample: SamplePart | None = None


class SurfacePart(Part):
    """A surface of one's own; files are looked for from the manifest's folder."""

    surface: Text
    landmarks: Text
    units: UnitName = "auto"
    sex: SexName = "female"


class SettingsPart(Part):
    """What ``run`` is told by options beside protocol and body."""

    name: Id | None = None
    seeds: Annotated[list[Seed], Field(min_length=1)] = Field(default_factory=lambda: [1])
    set: list[Text] = Field(default_factory=list)
    robustness: Whole = 0
    profile: Text = "hand-experienced"
    sessions: Annotated[int, Field(strict=True, gt=0)] = 1
    times: Text | None = None
    assistant: Flag | None = None
    prices: Text | None = None
    start: Text | None = None


class ManifestDocument(Part):
    """A manifest: every protocol x every body and surface x every setting."""

    schema_: Annotated[Literal["mesomap-manifest/1"], Field(alias="schema")]
    title: Text | None = None
    protocols: Annotated[list[Text | ProtocolPart], Field(min_length=1)]
    bodies: list[BodiesPart] = Field(default_factory=list)
    surfaces: list[SurfacePart] = Field(default_factory=list)
    settings: Annotated[list[SettingsPart], Field(min_length=1)] = Field(default_factory=lambda: [SettingsPart()])
    formats: list[Text] = Field(default_factory=list)
    goals: Annotated[list[Text], Field(min_length=1)] | None = None


class RowPart(Part):
    """One row of a table of jobs, its cells read as the columns ask; an empty cell is left out."""

    protocol: Text
    regions: list[Selection] | None = None
    set: list[Text] = Field(default_factory=list)
    sex: SexName | None = None
    age_years: Positive | None = None
    height_cm: Positive | None = None
    bmi: Positive | None = None
    shape: dict[Id, Amount] = Field(default_factory=dict)
    surface: Text | None = None
    landmarks: Text | None = None
    units: UnitName = "auto"
    name: Id | None = None
    seed: Seed = 1
    robustness: Whole = 0
    profile: Text = "hand-experienced"
    sessions: Annotated[int, Field(strict=True, gt=0)] = 1
    times: Text | None = None
    assistant: Flag | None = None
    prices: Text | None = None
    start: Text | None = None
    formats: list[Text] = Field(default_factory=list)
    goals: list[Text] | None = None
