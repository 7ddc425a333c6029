"""Regions and zones: named parts of the skin inside a closed border."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

Laterality = Literal["left", "right", "midline"]


@dataclass(frozen=True, eq=False)
class Region:
    """``outline`` is the closed border, counter-clockwise seen from outside, a place every millimetre or so; ``faces``
    (f,) are the faces of the surface with a share inside, ``fraction`` (f,) that share, 0 < fraction <= 1.
    ``definition`` says the limits in words, ``source`` where they come from."""

    id: str
    title: str
    laterality: Laterality
    outline: SurfacePoints
    faces: IntArray
    fraction: FloatArray
    definition: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        """``cheek.left``, or ``forehead`` for a region on the midline."""
        return self.id if self.laterality == "midline" else f"{self.id}.{self.laterality}"

    def area_cm2(self, surface: Surface) -> float:
        """Area on ``surface``, cm2."""
        return float(np.dot(surface.face_areas_mm2[self.faces], self.fraction) / 100.0)


@dataclass(frozen=True, eq=False)
class Zone(Region):
    """A closed part of the skin: no point inside it, nor within ``margin_mm`` of it; ``why`` says for what reason."""

    margin_mm: float = 0.0
    why: str = ""
