"""What is injected and with what: product, containers on sale, needle, syringe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DoseUnit = Literal["mg", "U"]
SubstanceName = Literal["small-molecule", "albumin-like", "hyaluronan"]


@dataclass(frozen=True)
class Container:
    """A size on sale: ``name`` as a person says it (``vial 5 mL``), source ids.

    ``size_ml`` is what it gives ready to use, ``diluent_ml`` of that what is added to a powder or a concentrate;
    ``overfill_ml`` what it holds beyond its label, on which nobody counts. A ``prefilled`` one is the syringe itself. What is
    left is discarded where it is for a ``single_patient``, else it keeps for ``hours_after_opening``, None where that is not
    known. It is sold in cartons of ``pack``, None where nobody says."""

    name: str
    size_ml: float
    sources: tuple[str, ...]
    diluent_ml: float = 0.0
    overfill_ml: float = 0.0
    prefilled: bool = False
    single_patient: bool = False
    hours_after_opening: float | None = None
    pack: int | None = None


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

    @property
    def prefilled_ml(self) -> float | None:
        """What its prefilled syringe holds, None where it is drawn up from something else."""
        return next((container.size_ml for container in self.containers if container.prefilled), None)


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
