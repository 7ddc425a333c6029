"""What is injected and with what: product, containers on sale, needle, syringe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DoseUnit = Literal["mg", "U"]
SubstanceName = Literal["small-molecule", "albumin-like", "hyaluronan"]


@dataclass(frozen=True)
class Container:
    """A size on sale: ``name`` as a person says it (``vial 5 mL``), ``size_ml``, source ids."""

    name: str
    size_ml: float
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Product:
    """``concentration`` in ``dose_unit`` per mL, both None where there is none; ``lidocaine_mg_ml`` is the local
    anaesthetic in it, with ``epinephrine`` or without; ``containers`` smallest first; ``substance`` whose diffusion and
    clearance it is taken to have, None where the file says nothing."""

    id: str
    name: str
    concentration: float | None
    dose_unit: DoseUnit | None
    lidocaine_mg_ml: float | None
    epinephrine: bool
    containers: tuple[Container, ...]
    substance: SubstanceName | None = None


@dataclass(frozen=True)
class Needle:
    """A needle: gauge, length and the product that stays in it and its hub."""

    gauge: int
    length_mm: float
    dead_space_ml: float


@dataclass(frozen=True)
class Syringe:
    """A syringe: what it holds and the product that stays in it."""

    size_ml: float
    dead_space_ml: float
