"""An atlas: one person's skin with its named landmarks, regions and zones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from mesomap.anatomy.body import BodyShape, Eyes, Sex
from mesomap.anatomy.combine import combine, is_expression, parse_expression
from mesomap.anatomy.landmarks import mirrored
from mesomap.anatomy.region import Region, Zone, mirror_image
from mesomap.errors import RegionError, nearest_names
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface

if TYPE_CHECKING:
    from mesomap.anatomy.drawn import DrawnPart

Part = TypeVar("Part", bound=Region)


@dataclass(frozen=True)
class SurfaceFile:
    """Where a user's own surface comes from: file ``name``, its ``sha256``, how many millimetres its unit has; ``notes`` on
    what was done to it, in words; ``missing`` by region or zone why it is not there; ``sex`` is that of the body whose
    landmarks filled in; nothing that follows from a ``private`` one is kept on disk."""

    name: str
    sha256: str
    mm_per_unit: float
    notes: tuple[str, ...]
    missing: Mapping[str, str]
    sex: Sex = "female"
    private: bool = False


@dataclass(frozen=True, eq=False)
class Atlas:
    """``surface`` is the skin; ``body`` the shape it was made from, or None and ``file`` what it was read from;
    ``landmarks`` single places by name (``glabella``, ``gonion.left``); ``regions`` and ``zones`` by label (``cheek.left``,
    ``forehead``, ``forehead.left``); ``mirror_face`` (m,) the mirror image of each face, empty where the surface has none;
    ``eyes`` the eyeballs, for pictures only; ``groups`` the names that stand for several regions or other groups; ``drawn`` what
    was drawn by hand of its regions and zones; ``synonyms`` other names of single regions."""

    name: str
    surface: Surface
    body: BodyShape | None
    landmarks: dict[str, SurfacePoints]
    regions: Mapping[str, Region]
    zones: Mapping[str, Zone]
    mirror_face: IntArray
    eyes: Eyes
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file: SurfaceFile | None = None
    drawn: tuple[DrawnPart, ...] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)

    def made_by(self, make: Callable[..., Atlas], *arguments: object) -> Atlas:
        """This atlas, which travels to other processes as what made it: a few numbers instead of its skin. ``make`` has to give
        the same atlas for the same ``arguments``."""
        self.__dict__["_origin"] = (make, arguments)
        return self

    def __reduce__(self) -> Any:
        origin = self.__dict__.get("_origin")
        return origin or (type(self), tuple(getattr(self, each.name) for each in fields(self)))

    @cached_property
    def geodesics(self) -> Geodesics:
        """Lengths and paths along the whole skin."""
        return Geodesics(self.surface)

    def members(self, group: str) -> tuple[str, ...]:
        """Ids of the regions that a group stands for, whether or not this surface has them."""
        return tuple(
            name
            for member in self.groups[group]
            for name in (self.members(member) if member in self.groups else (member,))
        )

    def select(self, selection: str) -> tuple[Region, ...]:
        """The regions meant by ``cheek`` (both sides), ``cheek.left``, ``forehead`` (the whole) or ``forehead.left``.

        A synonym (``crows-feet``) means its region; a group (``face``, ``face.left``) each of its regions once; names joined
        by `` + `` and `` - `` what ``combine`` makes of them. Raises RegionError, with the nearest names, for a name the
        atlas does not have.
        """
        if selection not in self._selected:
            self._selected[selection] = self._select_anew(selection)
        return self._selected[selection]

    @cached_property
    def _selected(self) -> dict[str, tuple[Region, ...]]:
        """What selections were found to mean: working out an expression takes a while."""
        return {}

    def _select_anew(self, selection: str) -> tuple[Region, ...]:
        if is_expression(selection):
            terms = [(term, self.select(term.selection)) for term in parse_expression(selection)]
            return combine(selection, terms, self.surface, self.mirror_face)
        name, _, side = selection.partition(".")
        if name in self.groups:
            members = [f"{member}.{side}" if side else member for member in self.groups[name]]
            found = [region for member in members for region in self.select(member)]
            return tuple({region.label: region for region in found}.values())
        if lacking := self.lacks(self.synonyms.get(name, name)):
            raise RegionError(f"region {selection!r} is not on this surface: {lacking}")
        return _select("region", selection, self.regions, self.synonyms, self.groups)

    def lacks(self, selection: str) -> str | None:
        """Why a user's own surface does not have the region or zone meant by ``cheek`` or ``eye.left``; None where it may."""
        return self.file.missing.get(selection.partition(".")[0]) if self.file else None

    def select_zones(self, selection: str) -> tuple[Zone, ...]:
        """The zones meant by ``eye`` (both sides), ``eye.left`` or ``lips``; raises RegionError as ``select`` does."""
        return _select("zone", selection, self.zones, {}, ())

    @property
    def has_mirror(self) -> bool:
        """Whether the right half of the surface is the exact mirror image of the left."""
        return len(self.mirror_face) > 0

    def mirror_image(self, region: Region) -> Region:
        """The part of the other side that is the mirror image of a left or right one; twice mirrored it is itself."""
        return mirror_image(region, self.mirror_face)

    def mirrored(self, places: SurfacePoints) -> SurfacePoints:
        """``places`` on the other side of the body; twice mirrored they are themselves again."""
        return mirrored(places, self.mirror_face[places.face])

    def landmark_mm(self, name: str) -> FloatArray:
        """Position of a landmark, shape (3,), mm; raises RegionError, with the nearest names, for an unknown one."""
        if f"{name}.left" in self.landmarks:
            raise RegionError(f"landmark {name!r} is a pair; name {name}.left or {name}.right")
        if name not in self.landmarks:
            raise RegionError(f"landmark {name!r} is not in this atlas; {nearest_names(name, self.landmarks)}")
        return np.asarray(self.landmarks[name].xyz_mm(self.surface)[0])


def _select(
    kind: str, selection: str, parts: Mapping[str, Part], synonyms: Mapping[str, str], groups: Iterable[str]
) -> tuple[Part, ...]:
    asked = selection
    name, dot, side = selection.partition(".")
    selection = f"{synonyms.get(name, name)}{dot}{side}"
    if selection in parts:
        return (parts[selection],)
    sides = tuple(parts[label] for side in ("left", "right") if (label := f"{selection}.{side}") in parts)
    if not sides:
        known = {name for label in parts for name in (label, label.partition(".")[0])} | set(synonyms) | set(groups)
        raise RegionError(f"{kind} {asked!r} is not in this atlas; {nearest_names(asked, known)}")
    return sides
