"""Regions and zones of meshes/regions.yaml on one body of the shipped topology, each laid when it is first asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from mesomap.anatomy.border import Border, lay_borders
from mesomap.anatomy.landmarks import landmark_places, landmarks
from mesomap.anatomy.outline import Part, enclosed_parts
from mesomap.anatomy.region import Code, Region, Zone
from mesomap.errors import RegionError, nearest_names
from mesomap.geometry.closest import Locator
from mesomap.geometry.surface import IntArray, Surface

Kind = TypeVar("Kind", bound=Region)


class PartsByLabel(Mapping[str, Kind]):
    """Parts of the skin by label (``cheek.left``). ``labels`` tells which name each belongs to; ``lay`` lays all parts of a
    name, which happens when the first of them is asked for."""

    def __init__(self, labels: Mapping[str, str], lay: Callable[[str], Sequence[Kind]]) -> None:
        self._labels, self._lay = dict(labels), lay
        self._laid: dict[str, Kind] = {}

    def __getitem__(self, label: str) -> Kind:
        if label not in self._laid:
            self._laid |= {part.label: part for part in self._lay(self._labels[label])}
        return self._laid[label]

    def __contains__(self, label: object) -> bool:
        return label in self._labels

    def __iter__(self) -> Iterator[str]:
        return iter(self._labels)

    def __len__(self) -> int:
        return len(self._labels)


@dataclass(frozen=True, eq=False)
class Layout:
    """What is ``described`` (see meshes/regions.yaml) on a skin of the shipped topology; ``mirror_face`` is the mirror image
    of each of its faces."""

    described: Mapping[str, Any]
    surface: Surface
    mirror_face: IntArray
    _borders: dict[str, Border] = field(default_factory=dict)

    @property
    def regions(self) -> Mapping[str, Region]:
        """The regions by label; asking for one raises RegionError for an unknown landmark or border, or one that does not
        close."""
        return PartsByLabel(self._labels("regions", ("", ".left", ".right")), self._regions_of)

    @property
    def zones(self) -> Mapping[str, Zone]:
        """The zones by label, those on the midline without halves."""
        return PartsByLabel(self._labels("zones", ("",)), self._zones_of)

    def _labels(self, kind: str, midline: Sequence[str]) -> dict[str, str]:
        labels: dict[str, str] = {}
        for name, entry in self.described[kind].items():
            # The ends of borders that close on themselves meet in pairs; others run from midline to midline.
            meet = Counter(end for wanted in entry["borders"] for end in self._ends(wanted))
            sides = midline if any(count % 2 for count in meet.values()) else (".left", ".right")
            labels |= {f"{name}{side}": name for side in sides}
        return labels

    def _ends(self, wanted: str) -> Sequence[str]:
        border, *ends = wanted.split()
        through = self.described["borders"].get(border, ())
        return (ends[1], ends[-1]) if len(ends) > 1 else (*through[:1], *through[-1:])

    @cached_property
    def _locator(self) -> Locator:
        return Locator(self.surface)

    def _regions_of(self, name: str) -> list[Region]:
        entry = self.described["regions"][name]
        return [region_of(name, entry, part) for part in self._parts(name, entry)]

    def _zones_of(self, name: str) -> list[Zone]:
        entry = self.described["zones"][name]
        parts = self._parts(name, entry)
        whole = [part for part in parts if part.laterality == "midline"] or parts
        return [zone_of(name, entry, part) for part in whole]

    def _parts(self, name: str, entry: Mapping[str, Any]) -> list[Part]:
        described = self.described["borders"]
        runs = [wanted.split() for wanted in entry["borders"]]
        for wanted, (border, *ends) in zip(entry["borders"], runs, strict=True):
            if border not in described:
                raise RegionError(f"region {name}: border {border!r} is not known; {nearest_names(border, described)}")
            if ends and (len(ends) != 4 or (ends[0], ends[2]) != ("from", "to")):
                raise RegionError(f"region {name}: {wanted!r} is not of the form 'BORDER from LANDMARK to LANDMARK'")
        fresh = {border: described[border] for border, *_ in runs if border not in self._borders}
        self._borders.update(lay_borders(fresh, left_marks(), self._locator))
        stretches = [
            self._borders[border].between(ends[1], ends[3]) if ends else self._borders[border] for border, *ends in runs
        ]
        return enclosed_parts(name, stretches, self.surface, self.mirror_face)


def left_marks() -> dict[str, Any]:
    """Where the landmarks of the left half and of the midline lie on the shipped skin, by name without side."""
    places = landmark_places()
    return {name: places[name if mark.side == "midline" else f"{name}.left"] for name, mark in landmarks().items()}


def region_of(name: str, entry: Mapping[str, Any], part: Part) -> Region:
    """The region that an entry of meshes/regions.yaml describes, where ``part`` says it lies."""
    return Region(
        name, entry["title"], part.laterality, part.outline, part.faces, part.fraction, entry["definition"], entry["source"],
        synonyms=tuple(entry.get("synonyms", ())), code=Code(**entry["code"]) if "code" in entry else None,
        parts=tuple(entry.get("parts", ())),
    )  # fmt: skip


def zone_of(name: str, entry: Mapping[str, Any], part: Part) -> Zone:
    """The closed zone that an entry of meshes/regions.yaml describes, where ``part`` says it lies."""
    return Zone(
        name, entry["title"], part.laterality, part.outline, part.faces, part.fraction, entry["definition"], entry["source"],
        margin_mm=float(entry["margin_mm"]), why=entry["why"], approximate=entry.get("approximate", True),
        depth_mm=tuple(entry["depth_mm"]) if "depth_mm" in entry else None, depth_source=entry.get("depth_source", ""),
    )  # fmt: skip
