"""Techniques: how a needle or a device is used, with the figures that were found for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from mesomap.errors import InputError, nearest_names
from mesomap.protocol.figure import Note, Span
from mesomap.protocol.pattern import Kind
from mesomap.shipped import shipped_folder

TechniqueKind = Literal["needle", "device", "composite", "named"]

FIGURES = {
    "depth_mm": "depth, mm",
    "angle_deg": "angle to the skin, degrees",
    "spacing_mm": "spacing, mm",
    "density_per_cm2": "density, holes per cm2",
    "volume_ml": "volume per point, mL",
    "gauge": "needle, gauge",
    "needle_length_mm": "needle length, mm",
    "needles": "needles at once",
    "rate_per_s": "rate, shots per second",
    "passes": "passes",
    "seconds_per_point": "time per point, s",
    "contact_min": "product left on the skin, min",
    "visit_min": "visit, min",
    "sessions": "sessions",
}
"""Figures that a technique may have, with the words for them."""


@dataclass(frozen=True)
class Technique:
    """A technique. ``names`` are those read in other languages, by language code; ``plane`` the layer it is meant for,
    None where the device sets it; ``patterns`` those that go with it, the usual one first; ``made_of`` the techniques
    of a composite. ``figures`` are ranges by their key (see ``FIGURES``), ``other`` what a second source says for the
    same key. One of kind ``named`` has no figure."""

    id: str
    title: str
    kind: TechniqueKind
    names: Mapping[str, tuple[str, ...]]
    plane: str | None
    plane_words: str
    patterns: tuple[Kind, ...]
    made_of: tuple[str, ...]
    figures: Mapping[str, Span]
    other: Mapping[str, Span]
    note: str
    jurisdiction: tuple[Note, ...]
    sources: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """Whether a step of a protocol can name it."""
        return self.kind in ("needle", "device") and not self.injects_nothing

    @property
    def injects_nothing(self) -> bool:
        """Whether it leaves no product in the skin."""
        volume = self.figures.get("volume_ml")
        return volume is not None and volume.high == 0.0


@cache
def techniques() -> Mapping[str, Technique]:
    """The techniques of the library by their id."""
    from ruamel.yaml import YAML

    from mesomap.protocol.library_document import TechniquesDocument

    path = shipped_folder("clinical") / "techniques.yaml"
    document = TechniquesDocument.model_validate(YAML(typ="safe").load(path.read_text(encoding="utf-8")))
    return MappingProxyType({part.id: part.technique() for part in document.techniques})


def find_technique(name: str) -> Technique:
    """The technique of that id; raises InputError with the nearest names for another."""
    found = techniques().get(name)
    if found is None:
        raise InputError(f"technique {name!r} is not in the library; {nearest_names(name, techniques())}")
    return found
