"""Regions and zones: named parts of the skin inside a closed border."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.landmarks import mirrored
from mesomap.geometry.loop import signed_distances_mm
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

Laterality = Literal["left", "right", "midline"]

OTHER_SIDE: dict[Laterality, Laterality] = {"left": "right", "right": "left", "midline": "midline"}

MOST_OVERLAP_CM2 = 0.5
"""Regions that meet along their borders share no more than this."""


@dataclass(frozen=True)
class Code:
    """A coded name from DICOM CID 4029, side left out: ``scheme`` (SCT, FMA, DCM), ``value`` and ``meaning``."""

    scheme: str
    value: str
    meaning: str


SIDE_CODES = {"left": Code("SCT", "7771000", "Left"), "right": Code("SCT", "24028007", "Right")}


@dataclass(frozen=True, eq=False)
class Region:
    """``outline`` is the closed border, counter-clockwise seen from outside, a place every millimetre or so; ``faces``
    (f,) are the faces of the surface with a share inside, ``fraction`` (f,) that share, 0 < fraction <= 1.
    ``definition`` says the limits in words, ``source`` where they come from; ``synonyms`` are other names for ``id``;
    ``code`` is its DICOM code where one fits; ``parts`` are the regions it is made of."""

    id: str
    title: str
    laterality: Laterality
    outline: SurfacePoints
    faces: IntArray
    fraction: FloatArray
    definition: str = ""
    source: str = ""
    synonyms: tuple[str, ...] = ()
    code: Code | None = None
    parts: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """``cheek.left``, or ``forehead`` for a region on the midline."""
        return self.id if self.laterality == "midline" else f"{self.id}.{self.laterality}"

    @property
    def side_code(self) -> Code | None:
        """The side as a DICOM code of CID 244; None on the midline."""
        return SIDE_CODES.get(self.laterality)

    @cached_property
    def digest(self) -> str:
        """sha256 of its name and of where on its surface it lies."""
        digest = hashlib.sha256(self.label.encode())
        for array in (self.outline.face, self.outline.bary, self.faces, self.fraction):
            digest.update(array.tobytes())
        return digest.hexdigest()

    def area_cm2(self, surface: Surface) -> float:
        """Area on ``surface``, cm2."""
        return float(np.dot(surface.face_areas_mm2[self.faces], self.fraction) / 100.0)

    def holds(self, surface: Surface, places: SurfacePoints) -> NDArray[np.bool_]:
        """True for the places on ``surface`` that lie inside, shape (n,); on faces that the border cuts, its side decides."""
        return inside(surface, self.outline, self.faces, self.fraction, places)


def inside(
    surface: Surface, outline: SurfacePoints, faces: IntArray, fraction: FloatArray, places: SurfacePoints
) -> NDArray[np.bool_]:
    """``Region.holds`` for a part of the skin with that ``outline`` and a ``fraction`` (f,) of each of ``faces`` (f,)."""
    if not len(faces):
        return np.zeros(len(places), bool)
    order = np.argsort(faces)
    at = order[np.minimum(np.searchsorted(faces, places.face, sorter=order), len(faces) - 1)]
    share = np.where(faces[at] == places.face, fraction[at], 0.0)
    within = share > 0.0
    cut = np.flatnonzero(within & (share < 1.0))
    if len(cut):
        within[cut] = signed_distances_mm(surface, outline, places[cut].xyz_mm(surface)) > 0.0
    return within


RegionOrZone = TypeVar("RegionOrZone", bound="Region")


def mirror_image(region: RegionOrZone, mirror_face: IntArray) -> RegionOrZone:
    """The part of the other side that is the mirror image of one; twice mirrored it is itself. ``mirror_face`` is the mirror
    image of each face of its surface."""
    faces = mirror_face[region.faces]
    order = np.argsort(faces)
    return replace(
        region,
        laterality=OTHER_SIDE[region.laterality],
        outline=mirrored(region.outline, mirror_face[region.outline.face])[::-1],
        faces=faces[order],
        fraction=region.fraction[order],
    )


@dataclass(frozen=True, eq=False)
class Zone(Region):
    """A closed part of the skin: no point inside it, nor within ``margin_mm`` of it; ``why`` says for what reason."""

    margin_mm: float = 0.0
    why: str = ""
    approximate: bool = True
    """False where a published distance in millimetres sets its margin; True where place and margin are by eye or assumed."""
    depth_mm: tuple[float, float] | None = None
    """How deep under the skin a published study found what the zone covers, low and high; None where none is known."""
    depth_source: str = ""
    """What the two ends of ``depth_mm`` are and where they come from."""
    drawn: bool = False
    """True for a zone that a hand has drawn: it is closed whatever the protocol says, and need not have a mirror image."""

    def touches(self, region: Region) -> bool:
        """Whether it lies at least partly in ``region``."""
        return bool(np.isin(self.faces, region.faces, assume_unique=True).any())


def shared_cm2(
    surface: Surface, faces: IntArray, fraction: FloatArray, other_faces: IntArray, other_fraction: FloatArray
) -> float:
    """Area that two parts of ``surface`` surely share, cm2; of a face that both only cut, the shares beyond one."""
    _, mine, theirs = np.intersect1d(faces, other_faces, return_indices=True)
    shared = np.clip(fraction[mine] + other_fraction[theirs] - 1.0, 0.0, None)
    return float(shared @ surface.face_areas_mm2[faces[mine]]) / 100.0
