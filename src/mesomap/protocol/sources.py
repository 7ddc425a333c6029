"""Where figures were read: the table of sources that every file of the library may cite."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from mesomap.shipped import shipped_folder

TIERS = (
    *("label", "ifu", "consensus", "society", "study", "review", "reference"),
    *("manufacturer", "training", "clinic", "secondary"),
)
"""Authority of a source, the highest first."""


@dataclass(frozen=True)
class Source:
    """Where figures were read; ``tier`` is its authority, one of ``TIERS``."""

    id: str
    title: str
    publisher: str
    year: str
    tier: str
    url: str


@cache
def library_sources() -> Mapping[str, Source]:
    """The sources of the library by their id."""
    with (shipped_folder("clinical") / "sources.csv").open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["id"]: Source(**row) for row in csv.DictReader(file)})
