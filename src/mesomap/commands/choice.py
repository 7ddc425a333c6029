"""Whose skin a command works on: the embedded body, or the user's own surface."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mesomap.commands.terminal import progress
from mesomap.errors import InputError

if TYPE_CHECKING:
    from mesomap.anatomy.atlas import Atlas
    from mesomap.anatomy.body import Sex
    from mesomap.protocol.protocol import BodySpec, Protocol


@dataclass(frozen=True)
class Choice:
    """The options that say whose skin it is."""

    body: str | None = None
    age: float | None = None
    height_cm: float | None = None
    bmi: float | None = None
    shape: list[str] | None = None
    surface: Path | None = None
    landmarks: Path | None = None
    units: str = "auto"

    def own_surface(self, sex: Sex | None = None) -> Atlas:
        """The user's own surface, with the landmarks of a body of that ``sex``, or of ``body``. Raises InputError where it has
        no landmarks, or a shape is asked for as well."""
        from mesomap.anatomy.own_surface import load_surface

        if self.surface is None or self.landmarks is None:
            raise InputError("--surface and --landmarks go together: give the surface's file and that of its landmarks")
        if any(value is not None for value in (self.age, self.height_cm, self.bmi)) or self.shape:
            raise InputError(
                "--age, --height-cm, --bmi and --shape are for the embedded body; leave them out with --surface"
            )
        return load_surface(self.surface, self.landmarks, units=self.units, sex=sex or chosen_sex(self.body, None))


def chosen_sex(asked: str | None, spec: BodySpec | None) -> Sex:
    if asked not in (None, "female", "male"):
        raise InputError(f"--body {asked}: allowed is female or male")
    return "male" if (asked or (spec.sex if spec else "female")) == "male" else "female"


def chosen_atlas(protocol: Protocol | None, choice: Choice) -> Atlas:
    """The body asked for; what is left out comes from the protocol, or from the defaults of the sex asked for."""
    from mesomap.anatomy.atlas_library import asked_body, load_body

    if choice.surface or choice.landmarks:
        atlas = choice.own_surface()
        for note in atlas.file.notes if atlas.file else ():
            print(f"{atlas.file.name}: {note}" if atlas.file else note, file=sys.stderr)
        return atlas
    if choice.units != "auto":
        raise InputError("--units: is for your own surface; give --surface and --landmarks as well")
    spec = protocol.body if protocol else None
    sex, local = chosen_sex(choice.body, spec), _local_shape(choice.shape or ())
    return load_body(asked_body(spec, sex, choice.age, choice.height_cm, choice.bmi, local))


def _local_shape(texts: Sequence[str]) -> dict[str, float]:
    local: dict[str, float] = {}
    for text in texts:
        part, _, amount = text.partition("=")
        try:
            local[part.strip()] = float(amount)
        except ValueError:
            raise InputError(
                f"--shape {text}: must be PART=AMOUNT with a number from -1 to 1, such as abdomen=0.5"
            ) from None
    return local


def body_with_progress(choice: Choice) -> Atlas:
    with progress(False) as step:
        step("making the body", 0, 1)
        return chosen_atlas(None, choice)
