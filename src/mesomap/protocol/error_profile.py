"""How far off a hand or a device may be: the named profiles of clinical/error_profiles.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from mesomap.errors import InputError, nearest_names
from mesomap.protocol.figure import Sourced

ERRORS = {
    "lateral": ("lateral_mm", "mm", "place along the skin, a standard deviation in each of two directions", "place"),
    "depth": ("depth_mm", "mm", "depth, a standard deviation", "depth"),
    "angle": ("angle_deg", "deg", "angle of the needle, a standard deviation in each of two planes", "angle"),
    "volume": ("volume_cv", "1", "volume of a shot, standard deviation over mean", "volume"),
    "leak": ("leak_sd", "1", "share that leaks, a standard deviation around the step's own", "leak"),
    "missed": ("missed", "1", "share of shots that deliver nothing", "missed shots"),
}
"""Field, unit, meaning and short name of each error."""


@dataclass(frozen=True)
class ErrorProfile:
    """Sizes of the errors of ``ERRORS``, each with its sources or why it is assumed; with ``stamp_together`` all needles
    of a stamp err alike along the skin."""

    id: str
    title: str
    lateral_mm: Sourced
    depth_mm: Sourced
    angle_deg: Sourced
    volume_cv: Sourced
    leak_sd: Sourced
    missed: Sourced
    stamp_together: bool

    def size(self, error: str) -> Sourced:
        """The figure of one of ``ERRORS``."""
        figure: Sourced = getattr(self, ERRORS[error][0])
        return figure


@cache
def error_profiles() -> Mapping[str, ErrorProfile]:
    """All shipped profiles by id."""
    from mesomap.protocol.library_document import error_profiles_document

    return MappingProxyType({part.id: part.profile() for part in error_profiles_document().profiles})


def error_profile(name: str) -> ErrorProfile:
    """The profile ``name``. Raises InputError with the nearest names when there is none."""
    if name not in error_profiles():
        raise InputError(f"--profile {name}: unknown; {nearest_names(name, error_profiles())}")
    return error_profiles()[name]
