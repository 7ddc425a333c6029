"""What a client may ask to be done to a plan, read strictly."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, StringConstraints, TypeAdapter, ValidationError

from mesomap.app.recipe import Json
from mesomap.errors import InputError

MOST_COMMANDS, MOST_POINTS, MOST_PLACES = 50, 20_000, 2000

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$", max_length=120)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.(left|right))?$", max_length=60)]
Selection = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Xyz = Annotated[list[FiniteFloat], Field(min_length=3, max_length=3)]
Number = Annotated[int, Field(ge=1, le=1_000_000)]
Numbers = Annotated[list[Number], Field(min_length=1, max_length=MOST_POINTS)]
Given = FiniteFloat | Words | Annotated[list[Words], Field(min_length=1, max_length=60)] | None


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Spot(_Strict):
    """A place of the skin: a face with the weights of its corners, or a position very near to it, mm."""

    face: Annotated[int, Field(ge=0)] | None = None
    bary: Xyz | None = None
    xyz_mm: Xyz | None = None


class AddCommand(Spot):
    """One more injection; ``region`` says which target it counts to where several hold it."""

    do: Literal["add"]
    region: Name | None = None
    both_sides: bool = False


class MoveCommand(Spot):
    """A point to another place."""

    do: Literal["move"]
    point: Number
    both_sides: bool = False


class DeleteCommand(_Strict):
    """Points away."""

    do: Literal["delete"]
    points: Numbers
    both_sides: bool = False


class LockCommand(_Strict):
    """Points that stay when the pattern is laid anew, or no longer do."""

    do: Literal["lock", "unlock"]
    points: Numbers


class MirrorCommand(_Strict):
    """The other side as the image of this one."""

    do: Literal["mirror"]
    side: Literal["left", "right"]


class SetCommand(_Strict):
    """Values of the protocol; null takes one back."""

    do: Literal["set"]
    values: Annotated[dict[Key, Given], Field(min_length=1, max_length=40)]


class KeepCommand(_Strict):
    """What stays when spacing or volume of a point change."""

    do: Literal["keep"]
    what: Literal["spacing", "total"]


class BodyCommand(_Strict):
    """Another body; what is left out stays."""

    do: Literal["body"]
    sex: Literal["female", "male"] | None = None
    age_years: FiniteFloat | None = None
    height_cm: FiniteFloat | None = None
    bmi: FiniteFloat | None = None
    local: Annotated[dict[Name, FiniteFloat], Field(max_length=20)] | None = None


class RegionsCommand(_Strict):
    """Only these regions; null for all of the protocol."""

    do: Literal["regions"]
    regions: Annotated[list[Selection], Field(min_length=1, max_length=60)] | None


class ProtocolCommand(_Strict):
    """Another protocol, by its id, or the text of a file."""

    do: Literal["protocol"]
    protocol: Annotated[str, StringConstraints(min_length=1, max_length=250_000)]


class DrawCommand(_Strict):
    """A zone, or a region treated by ``step``: a closed line, or with ``radius_mm`` the stroke of a brush."""

    do: Literal["zone", "region"]
    name: Name
    line: Annotated[list[Spot], Field(min_length=1, max_length=MOST_PLACES)]
    radius_mm: FiniteFloat | None = None
    margin_mm: Annotated[FiniteFloat, Field(ge=0.0, le=100.0)] = 0.0
    step: Name | None = None
    alone: bool = False
    both_sides: bool = False


class EraseCommand(_Strict):
    """A drawn part away."""

    do: Literal["erase"]
    name: Name


Command = Annotated[
    AddCommand
    | MoveCommand
    | DeleteCommand
    | LockCommand
    | MirrorCommand
    | SetCommand
    | KeepCommand
    | BodyCommand
    | RegionsCommand
    | ProtocolCommand
    | DrawCommand
    | EraseCommand,
    Field(discriminator="do"),
]
_READER: TypeAdapter[list[Command]] = TypeAdapter(
    Annotated[list[Command], Field(min_length=1, max_length=MOST_COMMANDS)]
)


def read_commands(documents: object) -> list[Command]:
    """The commands of a request. Raises InputError naming the first that is not one, its key and what is allowed."""
    try:
        return _READER.validate_python(documents)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        value = repr(first.get("input"))
        shown = value if len(value) <= 80 else f"{value[:77]}..."
        raise InputError(
            f"commands {place}: {first['msg']}; given is {shown}".replace("commands :", "commands:")
        ) from None


def stored(command: Command) -> Json:
    """A command as the history keeps it: what was said, no more."""
    document: Json = command.model_dump(exclude_none=False, exclude_unset=True)
    return document
