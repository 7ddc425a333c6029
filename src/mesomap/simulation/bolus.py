"""The deposit one injection leaves: a uniform ellipsoid, by plane and volume, with the evidence behind each parameter.

Wheal (epidermis, dermis): diameter d = 8.0 mm (V / 0.1 mL)^0.29, as thick as the dermis. Depot (hypodermis, muscle):
oblate ellipsoid that holds V / phi, phi = 0.2, aspect 2, clipped at the skin surface and at the fascia and widened
until it holds that volume again. A uniform ellipsoid, not a Gaussian: a Gaussian of the same second moments
overstates the peak area dose 1.3-1.7 times."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray

Tag = Literal["A", "S", "M", "P"]

WHEAL_DIAMETER_MM = 8.0
WHEAL_VOLUME_ML = 0.1
WHEAL_EXPONENT = 0.29
REFERENCE_SKIN_MM = 2.0
SPREAD_SHARE = 0.2
DEPOT_ASPECT = 2.0


@dataclass(frozen=True)
class Evidence:
    """A parameter of the model and how well it is known: [A] read in a source's abstract or label, [S] secondary,
    [M] measured on a prototype, [P] placeholder, no source found. ``spread`` says in words how far it may be off."""

    quantity: str
    value: float
    unit: str
    tag: Tag
    source: str
    spread: str | None = None


REFERENCE_SKIN = Evidence(
    "skin thickness",
    REFERENCE_SKIN_MM,
    "mm",
    "P",
    "facts C11, lower edge of the superficial dermis",
    "not of this person",
)
WHEAL_EVIDENCE = (
    Evidence(
        "wheal diameter at 0.1 mL",
        WHEAL_DIAMETER_MM,
        "mm",
        "A",
        "Barbaud 2020, Front Med 7:156 (0.02 mL, n = 1,096); CDC PHIL 24234 and SSI RT23 label (0.1 mL)",
        "+-25 %",
    ),
    Evidence("wheal exponent", WHEAL_EXPONENT, "1", "A", "fit to the two volumes above", "two volumes only"),
)
DEPOT_EVIDENCE = (
    Evidence(
        "share of the spread volume",
        SPREAD_SHARE,
        "1",
        "A",
        "Jockel 2013, JDST 7:227 (50 uL, pig fat, n = 17)",
        "0.15-0.3",
    ),
    Evidence("aspect of the depot", DEPOT_ASPECT, "1", "A", "Jockel 2013, JDST 7:227", "turns upright near 100 uL"),
)
EPIDERMIS_EVIDENCE = Evidence("wheal law used in the epidermis", 1.0, "1", "P", "no source: taken over from the dermis")
MUSCLE_EVIDENCE = Evidence("depot law used in muscle", 1.0, "1", "P", "no source: taken over from the hypodermis")


@dataclass(frozen=True)
class Bolus:
    """A uniform ellipsoid about the vertical axis, cut by two planes.

    ``a_mm`` lateral and ``b_mm`` vertical semi-axis, ``depth_mm`` of its centre, ``top_mm`` and ``bottom_mm`` the
    depths between which it may lie (bottom is infinite where the fascia is not known). ``law`` is ``wheal`` or
    ``depot``."""

    a_mm: float
    b_mm: float
    depth_mm: float
    top_mm: float
    bottom_mm: float
    law: Literal["wheal", "depot"]
    evidence: tuple[Evidence, ...]

    @property
    def volume_mm3(self) -> float:
        """Volume between the two planes, mm3."""
        return math.pi * self.a_mm**2 * self.b_mm * self._slab(self.top_mm, self.bottom_mm)

    def column_density_per_mm2(self, rho_mm: FloatArray) -> FloatArray:
        """Share of the deposit under each mm2 of skin at ``rho_mm`` from its axis; integrates to 1 over the plane.

        A(rho) = height of the cut ellipsoid at rho / its volume. Uncut: 3 / (2 pi a^2) sqrt(1 - (rho / a)^2).
        """
        return column_densities(rho_mm, np.array([self.shape_row]))

    @property
    def shape_row(self) -> tuple[float, float, float, float, float, float]:
        """a, b, depth, top, bottom in mm and the volume in mm3: a row for column_densities."""
        return self.a_mm, self.b_mm, self.depth_mm, self.top_mm, self.bottom_mm, self.volume_mm3

    def share_outside(self, top_mm: float, bottom_mm: float) -> float:
        """Share of the deposit above ``top_mm`` or below ``bottom_mm``, 0 to 1."""
        inside = self._slab(max(top_mm, self.top_mm), min(bottom_mm, self.bottom_mm))
        return 1.0 - inside / self._slab(self.top_mm, self.bottom_mm)

    def _slab(self, top_mm: float, bottom_mm: float) -> float:
        """Integral of 1 - u^2 over the part of -1 <= u <= 1 between two depths; u = (depth - centre) / b."""
        low = min(max((top_mm - self.depth_mm) / self.b_mm, -1.0), 1.0)
        high = min(max((bottom_mm - self.depth_mm) / self.b_mm, -1.0), 1.0)
        return max(high - low - (high**3 - low**3) / 3.0, 0.0)


def column_densities(rho_mm: FloatArray, shape_rows: FloatArray) -> FloatArray:
    """Bolus.column_density_per_mm2 for many boluses: ``rho_mm`` (n,), ``shape_rows`` (n or 1, 6); shape (n,), 1/mm2."""
    a, b, depth, top, bottom, volume = np.asarray(shape_rows).T
    half = b * np.sqrt(np.maximum(1.0 - (np.asarray(rho_mm) / a) ** 2, 0.0))
    height = np.minimum(depth + half, bottom) - np.maximum(depth - half, top)
    return np.asarray(np.maximum(height, 0.0) / volume)


def wheal(volume_ml: float, skin_mm: float = REFERENCE_SKIN_MM, skin: Evidence | None = None) -> Bolus:
    """Deposit inside the skin. Only the width matters to the area dose; ``skin_mm`` sets the height, and ``skin`` is the
    evidence for it. See the module."""
    _check(volume_ml, skin_mm, "skin thickness")
    a_mm = 0.5 * WHEAL_DIAMETER_MM * (volume_ml / WHEAL_VOLUME_ML) ** WHEAL_EXPONENT
    return Bolus(a_mm, 0.5 * skin_mm, 0.5 * skin_mm, 0.0, skin_mm, "wheal", (*WHEAL_EVIDENCE, skin or REFERENCE_SKIN))


def depot(volume_ml: float, depth_mm: float, fascia_mm: float = math.inf) -> Bolus:
    """Deposit in fat, clipped at depth 0 and ``fascia_mm`` and widened so that it still holds V / phi.

    The cut volume grows with a^2 at fixed height, so a = a0 sqrt(uncut / cut). See the module for the law.
    Raises InputError for a volume, depth or fascia that is not positive.
    """
    _check(volume_ml, depth_mm, "depth")
    _check(volume_ml, fascia_mm, "depth of the fascia")
    whole_mm3 = 1000.0 * volume_ml / SPREAD_SHARE
    a0_mm = (3.0 * whole_mm3 * DEPOT_ASPECT / (4.0 * math.pi)) ** (1.0 / 3.0)
    uncut = Bolus(a0_mm, a0_mm / DEPOT_ASPECT, depth_mm, 0.0, fascia_mm, "depot", DEPOT_EVIDENCE)
    if uncut.volume_mm3 <= 1e-3 * whole_mm3:
        raise InputError(f"bolus: depth {depth_mm:g} mm lies below the fascia at {fascia_mm:g} mm; lower the depth")
    a_mm = a0_mm * math.sqrt(whole_mm3 / uncut.volume_mm3)
    return Bolus(a_mm, uncut.b_mm, depth_mm, 0.0, fascia_mm, "depot", DEPOT_EVIDENCE)


def bolus_of(
    plane: str,
    volume_ml: float,
    depth_mm: float,
    skin_mm: float = REFERENCE_SKIN_MM,
    fascia_mm: float = math.inf,
    skin: Evidence | None = None,
) -> Bolus:
    """The law of ``plane``: epidermis and dermis a wheal, hypodermis and muscle a depot (each second one a
    placeholder).

    In muscle the fascia does not clip. Raises InputError for an unknown plane.
    """
    if plane in ("epidermis", "dermis"):
        bolus = wheal(volume_ml, skin_mm, skin)
        extra = (EPIDERMIS_EVIDENCE,) if plane == "epidermis" else ()
    elif plane in ("hypodermis", "muscle"):
        bolus = depot(volume_ml, depth_mm, fascia_mm if plane == "hypodermis" else math.inf)
        extra = (MUSCLE_EVIDENCE,) if plane == "muscle" else ()
    else:
        raise InputError(f"bolus: plane {plane!r} is unknown; known: epidermis, dermis, hypodermis, muscle")
    return Bolus(
        bolus.a_mm, bolus.b_mm, bolus.depth_mm, bolus.top_mm, bolus.bottom_mm, bolus.law, bolus.evidence + extra
    )


def _check(volume_ml: float, length_mm: float, name: str) -> None:
    if not (math.isfinite(volume_ml) and volume_ml > 0):
        raise InputError(f"bolus: volume is {volume_ml!r} mL; it must be a positive number")
    if math.isnan(length_mm) or length_mm <= 0:
        raise InputError(f"bolus: {name} is {length_mm!r} mm; it must be a positive number")
