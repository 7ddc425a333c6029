"""The deposit one injection leaves: a uniform ellipsoid, by plane and volume, with the evidence behind each parameter.

Wheal (epidermis, dermis): diameter d = 8.0 mm (V / 0.1 mL)^0.29, as thick as the dermis. Depot (hypodermis, muscle):
oblate ellipsoid that holds V / phi, phi = 0.2, aspect 2, clipped at the skin surface and at the fascia and widened
until it holds that volume again. Channel (micro-needling): upright ellipsoid from the surface to the needle's depth
that holds V / phi. Thread: the cross-section of wheal or depot swept along the needle's line, with its halves as
ends, as wide as gives it the volume that wheal or depot would have. A uniform ellipsoid, not a Gaussian: a Gaussian
of the same second moments overstates the peak area dose 1.3-1.7 times."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray

Tag = Literal["A", "S", "M", "P"]
Law = Literal["wheal", "depot", "channel"]

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
CHANNEL_EVIDENCE = Evidence(
    "channel law of micro-needling", 1.0, "1", "P", "no source: the depot's share of the spread volume, upright"
)
THREAD_EVIDENCE = Evidence(
    "capsule law of threads", 1.0, "1", "P", "no source: the volume of a single deposit swept along the line"
)


@dataclass(frozen=True)
class Bolus:
    """A uniform ellipsoid about the vertical axis, or its cross-section swept along a line, cut by two planes.

    ``a_mm`` lateral and ``b_mm`` vertical semi-axis, ``depth_mm`` of its centre, ``top_mm`` and ``bottom_mm`` the
    depths between which it may lie (bottom is infinite where the fascia is not known), ``length_mm`` of the line, 0
    for a single place. ``law`` is ``wheal``, ``depot`` or ``channel``."""

    a_mm: float
    b_mm: float
    depth_mm: float
    top_mm: float
    bottom_mm: float
    law: Law
    evidence: tuple[Evidence, ...]
    length_mm: float = 0.0

    @property
    def volume_mm3(self) -> float:
        """Volume between the two planes, mm3: a b (pi a S + L C), S and C the slab's share of ends and middle."""
        ends = math.pi * self.a_mm * self._ends(self.top_mm, self.bottom_mm)
        middle = self.length_mm * self._middle(self.top_mm, self.bottom_mm)
        return self.a_mm * self.b_mm * (ends + middle)

    def column_density_per_mm2(self, rho_mm: FloatArray) -> FloatArray:
        """Share of the deposit under each mm2 of skin at ``rho_mm`` from its axis or line; integrates to 1 over the
        plane.

        A(rho) = height of the cut ellipsoid at rho / its volume. Uncut: 3 / (2 pi a^2) sqrt(1 - (rho / a)^2).
        """
        return column_densities(rho_mm, np.array([self.shape_row]))

    @property
    def shape_row(self) -> tuple[float, float, float, float, float, float]:
        """a, b, depth, top, bottom in mm and the volume in mm3: a row for column_densities."""
        return self.a_mm, self.b_mm, self.depth_mm, self.top_mm, self.bottom_mm, self.volume_mm3

    def share_outside(self, top_mm: float, bottom_mm: float) -> float:
        """Share of the deposit above ``top_mm`` or below ``bottom_mm``, 0 to 1."""
        top_mm, bottom_mm = max(top_mm, self.top_mm), min(bottom_mm, self.bottom_mm)
        inside = math.pi * self.a_mm * self._ends(top_mm, bottom_mm) + self.length_mm * self._middle(top_mm, bottom_mm)
        return 1.0 - self.a_mm * self.b_mm * inside / self.volume_mm3

    def _between(self, top_mm: float, bottom_mm: float) -> tuple[float, float]:
        low = min(max((top_mm - self.depth_mm) / self.b_mm, -1.0), 1.0)
        high = min(max((bottom_mm - self.depth_mm) / self.b_mm, -1.0), 1.0)
        return low, max(high, low)

    def _ends(self, top_mm: float, bottom_mm: float) -> float:
        """Integral of 1 - u^2 over the part of -1 <= u <= 1 between two depths; u = (depth - centre) / b."""
        low, high = self._between(top_mm, bottom_mm)
        return high - low - (high**3 - low**3) / 3.0

    def _middle(self, top_mm: float, bottom_mm: float) -> float:
        """Integral of 2 sqrt(1 - u^2) over the same."""
        low, high = self._between(top_mm, bottom_mm)
        return high * math.sqrt(1.0 - high**2) + math.asin(high) - low * math.sqrt(1.0 - low**2) - math.asin(low)


def column_densities(rho_mm: FloatArray, shape_rows: FloatArray) -> FloatArray:
    """Bolus.column_density_per_mm2 for many boluses: ``rho_mm`` (n,), ``shape_rows`` (n or 1, 6); shape (n,), 1/mm2."""
    a, b, depth, top, bottom, volume = np.asarray(shape_rows).T
    half = b * np.sqrt(np.maximum(1.0 - (np.asarray(rho_mm) / a) ** 2, 0.0))
    height = np.minimum(depth + half, bottom) - np.maximum(depth - half, top)
    return np.asarray(np.maximum(height, 0.0) / volume)


def wheal(volume_ml: float, skin_mm: float = REFERENCE_SKIN_MM, length_mm: float = 0.0) -> Bolus:
    """Deposit inside the skin, ``skin_mm`` high, along ``length_mm``. See the module.

    Raises InputError for a volume or thickness that is not positive.
    """
    _check(volume_ml, skin_mm, "skin thickness")
    a0_mm = 0.5 * WHEAL_DIAMETER_MM * (volume_ml / WHEAL_VOLUME_ML) ** WHEAL_EXPONENT
    single = Bolus(a0_mm, 0.5 * skin_mm, 0.5 * skin_mm, 0.0, skin_mm, "wheal", WHEAL_EVIDENCE)
    return _swept(single, single.volume_mm3, length_mm)


def depot(volume_ml: float, depth_mm: float, fascia_mm: float = math.inf, length_mm: float = 0.0) -> Bolus:
    """Deposit in fat, clipped at depth 0 and ``fascia_mm`` and widened so that it still holds V / phi.

    Of a thread the height is that of the uncut capsule of aspect 2. See the module for the law.
    Raises InputError for a volume, depth or fascia that is not positive.
    """
    _check(volume_ml, depth_mm, "depth")
    _check(volume_ml, fascia_mm, "depth of the fascia")
    whole_mm3 = 1000.0 * volume_ml / SPREAD_SHARE
    a0_mm = _capsule_radius_mm(whole_mm3, length_mm)
    uncut = Bolus(a0_mm, a0_mm / DEPOT_ASPECT, depth_mm, 0.0, fascia_mm, "depot", DEPOT_EVIDENCE)
    if uncut.volume_mm3 <= 1e-3 * 4.0 / 3.0 * math.pi * a0_mm**2 * uncut.b_mm:
        raise InputError(f"bolus: depth {depth_mm:g} mm lies below the fascia at {fascia_mm:g} mm; lower the depth")
    return _swept(uncut, whole_mm3, length_mm)


def channel(volume_ml: float, depth_mm: float) -> Bolus:
    """Deposit of a micro-needle that reached ``depth_mm``: an upright ellipsoid from there to the surface.

    Raises InputError for a volume or depth that is not positive.
    """
    _check(volume_ml, depth_mm, "depth")
    b_mm = 0.5 * depth_mm
    a_mm = math.sqrt(3.0 * 1000.0 * volume_ml / SPREAD_SHARE / (4.0 * math.pi * b_mm))
    return Bolus(a_mm, b_mm, b_mm, 0.0, math.inf, "channel", (*DEPOT_EVIDENCE[:1], CHANNEL_EVIDENCE))


def bolus_of(
    plane: str,
    volume_ml: float,
    depth_mm: float,
    skin_mm: float = REFERENCE_SKIN_MM,
    fascia_mm: float = math.inf,
    length_mm: float = 0.0,
) -> Bolus:
    """The law of ``plane``: epidermis and dermis a wheal, hypodermis and muscle a depot (each second one a
    placeholder), along a line of ``length_mm`` where that is not 0.

    In muscle the fascia does not clip. Raises InputError for an unknown plane.
    """
    if plane in ("epidermis", "dermis"):
        bolus = wheal(volume_ml, skin_mm, length_mm)
        extra = (EPIDERMIS_EVIDENCE,) if plane == "epidermis" else ()
    elif plane in ("hypodermis", "muscle"):
        bolus = depot(volume_ml, depth_mm, fascia_mm if plane == "hypodermis" else math.inf, length_mm)
        extra = (MUSCLE_EVIDENCE,) if plane == "muscle" else ()
    else:
        raise InputError(f"bolus: plane {plane!r} is unknown; known: epidermis, dermis, hypodermis, muscle")
    return replace(bolus, evidence=bolus.evidence + extra)


def _capsule_radius_mm(whole_mm3: float, length_mm: float) -> float:
    """Radius a of an uncut capsule of the depot's aspect: pi a^2 (4 a / 3 + L) / aspect = whole."""
    a_mm = math.pow(3.0 * whole_mm3 * DEPOT_ASPECT / (4.0 * math.pi), 1.0 / 3.0)
    for _ in range(60 if length_mm > 0.0 else 0):
        held = math.pi * a_mm**2 * (4.0 * a_mm / 3.0 + length_mm) / DEPOT_ASPECT
        slope = math.pi * (4.0 * a_mm**2 + 2.0 * a_mm * length_mm) / DEPOT_ASPECT
        a_mm -= (held - whole_mm3) / slope
    return a_mm


def _swept(single: Bolus, whole_mm3: float, length_mm: float) -> Bolus:
    """``single`` along a line and as wide as lets it hold ``whole_mm3``: the root of b (pi S a^2 + L C a) = whole."""
    ends = math.pi * single._ends(single.top_mm, single.bottom_mm)
    middle = length_mm * single._middle(single.top_mm, single.bottom_mm)
    a_mm = (math.sqrt(middle**2 + 4.0 * ends * whole_mm3 / single.b_mm) - middle) / (2.0 * ends)
    extra = (THREAD_EVIDENCE,) if length_mm > 0.0 else ()
    return replace(single, a_mm=a_mm, length_mm=length_mm, evidence=single.evidence + extra)


def _check(volume_ml: float, length_mm: float, name: str) -> None:
    if not (math.isfinite(volume_ml) and volume_ml > 0):
        raise InputError(f"bolus: volume is {volume_ml!r} mL; it must be a positive number")
    if math.isnan(length_mm) or length_mm <= 0:
        raise InputError(f"bolus: {name} is {length_mm!r} mm; it must be a positive number")
