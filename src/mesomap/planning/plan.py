"""The plan: where the needle goes, in what order, and which rules that meets or breaks."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Laterality, inside
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.protocol.protocol import Protocol

if TYPE_CHECKING:
    from mesomap.planning.edit import Edit

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True)
class Finding:
    """A clinical or numerical rule that the plan meets with remark (info), strains (warning) or breaks (error)."""

    rule: str
    severity: Severity
    text: str
    region: str | None = None
    point: int | None = None
    value: float | None = None
    limit: float | None = None
    unit: str | None = None
    source: str | None = None


@dataclass(frozen=True, eq=False)
class Target:
    """One region of one step, as it was gridded.

    ``asked_spacing_mm`` is the distance from point to point that the pattern asks, None where it asks none;
    ``pitch_mm`` the same or, there, the side of the square that belongs to a point; ``cell_area_mm2`` the area that
    belongs to a point of an endless pattern. ``neighbour_pairs`` (k, 2) index the plan's points,
    ``neighbour_asked_mm`` and ``neighbour_mm`` (k,) are the distances they should and do have, exact along the
    skin. ``covering_radius_mm`` is the largest distance from a spot of the target to its nearest point,
    ``inner_covering_radius_mm`` from a spot at least half a spacing inside. ``lost`` counts the points of the
    pattern within the region that margins and zones took; ``stretch`` is the least and the largest factor by which
    laying the region flat changes lengths; ``cell_angle_deg`` the smallest and the largest angle of the cells of a
    pattern in columns. ``outline`` is the region's closed border; ``faces`` (f,) and ``fraction`` (f,) say how much
    of each face of the surface lies inside the region, before zones and margin are taken off; ``target_fraction``
    the same after.
    """

    step: int
    region: str
    title: str
    laterality: Laterality
    area_cm2: float
    target_area_cm2: float
    asked_spacing_mm: float | None
    pitch_mm: float
    cell_area_mm2: float
    neighbour_pairs: IntArray
    neighbour_asked_mm: FloatArray
    neighbour_mm: FloatArray
    covering_radius_mm: float
    inner_covering_radius_mm: float
    lost: int
    stretch: tuple[float, float]
    cell_angle_deg: tuple[float, float] | None
    outline: SurfacePoints
    faces: IntArray
    fraction: FloatArray
    target_fraction: FloatArray

    @property
    def label(self) -> str:
        """``cheek.left``, or ``forehead`` for a region on the midline."""
        return self.region if self.laterality == "midline" else f"{self.region}.{self.laterality}"

    def holds(self, surface: Surface, places: SurfacePoints) -> NDArray[np.bool_]:
        """True for the places on ``surface`` inside the region, zones and margin included, shape (n,)."""
        return inside(surface, self.outline, self.faces, self.fraction, places)

    @property
    def name(self) -> str:
        """``Cheek, left``, or ``Forehead``."""
        return self.title if self.laterality == "midline" else f"{self.title}, {self.laterality}"


@dataclass(frozen=True, eq=False)
class InjectionPoints:
    """n injections in the order they are given; every field has n rows.

    ``place`` is the entry on the skin and ``end`` where a thread of ``thread_mm`` ends, the entry itself where
    there is none; ``xyz_mm`` and ``normal`` (outward) follow from it; ``needle`` is the unit direction of travel
    into the skin; ``step`` and ``target`` index the protocol's steps and the plan's targets; ``row`` and ``column``
    count in the pattern, -1 for a point of no pattern; ``mirror_point`` is the row of the mirror-image point, -1 where
    there is none. ``dose`` is in the product's dose unit, NaN where it has none. ``locked`` points stay when the pattern
    is laid anew, ``loose`` ones are not where a pattern put them; none where they are left out.
    """

    place: SurfacePoints
    end: SurfacePoints
    thread_mm: FloatArray
    xyz_mm: FloatArray
    normal: FloatArray
    needle: FloatArray
    step: IntArray
    target: IntArray
    row: IntArray
    column: IntArray
    depth_mm: FloatArray
    insertion_mm: FloatArray
    angle_deg: FloatArray
    volume_ml: FloatArray
    dose: FloatArray
    mirror_point: IntArray
    locked: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))
    loose: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))

    def __post_init__(self) -> None:
        for name in (each.name for each in fields(self)):
            value = getattr(self, name)
            if isinstance(value, np.ndarray):
                unsaid = name in ("locked", "loose") and len(value) == 0
                copy = np.zeros(len(self.place), np.bool_) if unsaid else value.copy()
                copy.setflags(write=False)
                object.__setattr__(self, name, copy)

    def __reduce__(self) -> Any:
        return type(self), tuple(getattr(self, each.name) for each in fields(self))

    def __len__(self) -> int:
        return len(self.place)


@dataclass(frozen=True, eq=False)
class Plan:
    """A protocol laid on an atlas. ``seed`` is handed on to whatever is random downstream; ``regions`` are the
    selections that narrowed the protocol, None for all of it; ``edits`` what was done by hand since, in order."""

    atlas: Atlas
    protocol: Protocol
    points: InjectionPoints
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...]
    seed: int
    regions: tuple[str, ...] | None = None
    edits: tuple[Edit, ...] = ()
