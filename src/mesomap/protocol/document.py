"""The keys of a protocol file and the values they allow, as pydantic models. Imported only where a file is read."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from mesomap.protocol.pattern import Kind
from mesomap.protocol.product import SubstanceName

Text = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
RegionChoice = Annotated[
    str, StringConstraints(strict=True, pattern=r"^[a-z][a-z0-9-]*(\.(left|right))?( *\([^()]*\))?( +[+-] +[a-z].*)?$")
]
Selection = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.(left|right))?$")]
LEAST, MOST = 1e-6, 1e9
"""No figure of a protocol is smaller (but 0) or larger in its unit."""
Positive = Annotated[float, Field(strict=True, ge=LEAST, le=MOST, allow_inf_nan=False)]
NotNegative = Annotated[float, Field(strict=True, ge=0, le=MOST, allow_inf_nan=False)]
Share = Annotated[float, Field(strict=True, ge=0, lt=1, allow_inf_nan=False)]
Amount = Annotated[float, Field(strict=True, ge=-1, le=1, allow_inf_nan=False)]
Angle = Annotated[float, Field(strict=True, gt=0, le=90, allow_inf_nan=False)]
Degrees = Annotated[float, Field(strict=True, ge=-180, le=180, allow_inf_nan=False)]
Landmark = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z][a-z0-9_-]*(\.(left|right))?$")]
Direction = Annotated[
    str,
    StringConstraints(
        strict=True, pattern=r"^(medial-lateral|cranio-caudal|skin-tension|[a-z][a-z0-9_.-]* to [a-z][a-z0-9_.-]*)$"
    ),
]
Place = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]
Footprint = Literal["5-pin", "9-pin", "3x3"]
Count = Annotated[int, Field(strict=True, gt=0, le=1_000_000)]
SessionCount = Annotated[int, Field(strict=True, gt=0, le=1000)]
DayCount = Annotated[int, Field(strict=True, gt=0, le=36_500)]
Flag = Annotated[bool, Field(strict=True)]


class Part(BaseModel):
    """Any mapping of the file: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid")


class Origin(Part):
    """Where a figure comes from: source ids, or why it is assumed; ``inferred`` says how it was computed from them."""

    sources: list[Text] = []
    inferred: Text | None = None
    assumed: Text | None = None


class PositiveNumber(Origin):
    value: Positive


class NotNegativeNumber(Origin):
    value: NotNegative


class ShareNumber(Origin):
    value: Share


class AngleNumber(Origin):
    value: Angle


class SpreadNumber(Origin):
    value: Annotated[float, Field(strict=True, gt=0, le=360, allow_inf_nan=False)]


class CrossingNumber(Origin):
    value: Annotated[float, Field(strict=True, ge=30, le=150, allow_inf_nan=False)]


class CountNumber(Origin):
    value: Count


class Range(Origin):
    low: NotNegative
    high: NotNegative


class TimeRange(Range):
    """A time, or a factor on one: a range, perhaps with what is most likely, or the list of what was measured."""

    likely: NotNegative | None = None
    measured: Annotated[list[NotNegative], Field(min_length=1)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _range_of_measured(cls, content: Any) -> Any:
        """What was measured says its range itself."""
        if not isinstance(content, dict) or not isinstance(content.get("measured"), list):
            return content
        if {"low", "high", "likely"} & set(content):
            raise ValueError("times measured make a range by themselves; take low, high and likely out")
        numbers = [value for value in content["measured"] if isinstance(value, int | float)]
        return {**content, "low": min(numbers, default=0.0), "high": max(numbers, default=0.0)}


class CountRange(Origin):
    low: Count
    high: Count


class PhasePart(TimeRange):
    name: Text
    waiting: Flag = False
    off_skin: Flag = False
    by_assistant: Flag = False


class BodyPart(Part):
    sex: Literal["female", "male"]
    age_years: Positive
    height_cm: Positive
    bmi: Positive
    local: dict[Id, Amount] = {}


class ContainerPart(Origin):
    """Ready to use (``size_ml``), a powder to be dissolved (``dose``), or a concentrate to be thinned (both)."""

    name: Text
    size_ml: Positive | None = None
    dose: Positive | None = None
    overfill_ml: NotNegative = 0.0
    prefilled: Flag = False
    single_patient: Flag = False
    hours_after_opening: Positive | None = None
    pack: Count | None = None


class ConcentrationPart(PositiveNumber):
    unit: Literal["mg", "U"]
    choose: Text | None = None


class ProductPart(Part):
    id: Id
    name: Text
    concentration: ConcentrationPart | None = None
    lidocaine_mg_ml: PositiveNumber | None = None
    epinephrine: Flag = False
    containers: Annotated[list[ContainerPart], Field(min_length=1)]
    substance: SubstanceName | None = None


class NeedlePart(Part):
    gauge: CountNumber
    length_mm: PositiveNumber
    dead_space_ml: NotNegativeNumber


class SyringePart(Part):
    size_ml: PositiveNumber
    dead_space_ml: NotNegativeNumber


class StepPart(Part):
    id: Id
    regions: Annotated[list[RegionChoice], Field(min_length=1)]
    technique: Text
    product: Id | None = None
    plane: Literal["epidermis", "dermis", "hypodermis", "muscle"]
    pattern: Kind
    spacing_mm: PositiveNumber | None = None
    points: CountNumber | None = None
    total_ml: PositiveNumber | None = None
    total_dose: PositiveNumber | None = None
    total_of: Literal["step", "region"] = "step"
    row_spacing_mm: PositiveNumber | None = None
    density_per_cm2: PositiveNumber | None = None
    thread_mm: PositiveNumber | None = None
    gap_mm: NotNegativeNumber | None = None
    spread_deg: SpreadNumber | None = None
    crossing_deg: CrossingNumber | None = None
    needles: Footprint | None = None
    needle_pitch_mm: PositiveNumber | None = None
    overlap: ShareNumber | None = None
    border_row: Flag = False
    phase: Annotated[list[Share], Field(min_length=2, max_length=2)] | None = None
    at: Annotated[list[Place], Field(min_length=1)] | None = None
    along: Annotated[list[Landmark], Field(min_length=2)] | None = None
    margin_mm: NotNegativeNumber
    direction: Direction | Degrees = "medial-lateral"
    order: Literal["serpentine", "nearest", "shortest"] = "serpentine"
    angle_deg: AngleNumber
    depth_mm: PositiveNumber | None = None
    insertion_mm: PositiveNumber | None = None
    clamp_depth: Flag = True
    volume_ml: PositiveNumber | None = None
    dose: PositiveNumber | None = None
    ml_per_mm: PositiveNumber | None = None
    volume_cap_ml: PositiveNumber | None = None
    leak_fraction: ShareNumber
    seconds_per_point: TimeRange
    contact_min: TimeRange | None = None


class ZonePart(Part):
    zone: Selection
    margin_mm: NotNegativeNumber


class CumulativePart(Part):
    dose: PositiveNumber
    days: PositiveNumber


class LimitsPart(Part):
    max_points: CountNumber | None = None
    max_volume_ml: PositiveNumber | None = None
    max_dose: PositiveNumber | None = None
    max_depth_mm: PositiveNumber | None = None
    max_sessions: CountNumber | None = None
    min_interval_days: PositiveNumber | None = None
    cumulative: CumulativePart | None = None
    min_age_years: PositiveNumber | None = None
    max_bmi: PositiveNumber | None = None


class RecurringPart(Part):
    """Times of a visit that recur, and how often the needle is changed."""

    cream_s_per_cm2: TimeRange | None = None
    marking_s_per_point: TimeRange | None = None
    travel_s_per_mm: TimeRange | None = None
    needle_change_s: TimeRange | None = None
    needle_change_every: CountNumber | None = None
    needle_change_per_region: Flag | None = None
    refill_s: TimeRange | None = None
    region_change_s: TimeRange | None = None
    reposition_s: TimeRange | None = None


class SessionPart(RecurringPart):
    before: list[PhasePart] = []
    after: list[PhasePart] = []


class SessionRange(CountRange):
    low: SessionCount
    high: SessionCount


class DayRange(CountRange):
    low: DayCount
    high: DayCount


class CoursePart(Part):
    sessions: SessionRange
    interval_days: DayRange
    maintenance: Text | None = None
    maintenance_days: DayRange | None = None


class AnaesthesiaPart(Part):
    text: Text
    cream: Text | None = None


class AftercarePart(Part):
    text: Text
    downtime_h: Range | None = None


class NotePart(Part):
    text: Text
    sources: list[Text] = []


class RulePart(NotePart):
    where: Text


class SensitivityPart(Origin):
    least_first: Annotated[list[Id], Field(min_length=1)]


class SourcePart(Part):
    title: Text
    publisher: Text
    year: Text
    tier: Text
    url: Text | None = None


class Document(Part):
    """A whole protocol file."""

    schema_: Annotated[Literal["mesomap-protocol/1"], Field(alias="schema")]
    id: Id
    title: Text
    version: Text
    status: Literal["label", "ifu", "consensus", "study", "training", "synthetic"]
    indication: Text
    body: BodyPart
    product: ProductPart | None = None
    products: Annotated[list[ProductPart], Field(min_length=1)] | None = None
    needle: NeedlePart
    syringe: SyringePart
    steps: Annotated[list[StepPart], Field(min_length=1)]
    region_order: Literal["listed", "least-sensitive-first"] = "listed"
    sensitivity: SensitivityPart | None = None
    zones: list[ZonePart] = []
    limits: LimitsPart = LimitsPart()
    session: SessionPart
    course: CoursePart | None = None
    anaesthesia: Text | AnaesthesiaPart
    aftercare: Text | AftercarePart
    contraindications: list[Text | NotePart] = []
    cautions: list[Text | NotePart] = []
    jurisdiction: list[RulePart] = []
    goals: list[Text] = []
    sources: dict[Text, SourcePart] = {}

    @property
    def every_product(self) -> list[ProductPart]:
        """The product, or the products, of the file."""
        return self.products or ([self.product] if self.product else [])

    def product_of(self, step: StepPart) -> ProductPart | None:
        """The product of a step; None where the step names none of several, or one that is not there."""
        offered = self.every_product
        if step.product is None:
            return offered[0] if len(offered) == 1 else None
        return next((product for product in offered if product.id == step.product), None)
