"""Regions and zones of meshes/regions.yaml on a surface that is not the shipped body, from the landmarks known there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from mesomap.anatomy.border import Border, lay_borders
from mesomap.anatomy.landmarks import landmarks
from mesomap.anatomy.layout import region_of, zone_of
from mesomap.anatomy.outline import parts_of_sides
from mesomap.anatomy.region import Region, Zone
from mesomap.errors import RegionError
from mesomap.geometry.closest import Locator
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface

Sides = tuple[str, str]
SIDES: Sides = ("left", "right")


def lay_out_known(
    described: Mapping[str, Any], surface: Surface, places: Mapping[str, SurfacePoints]
) -> tuple[dict[str, Region], dict[str, Zone], dict[str, str]]:
    """The regions and zones whose landmarks are among ``places``, by label; and why the others are not there.

    A region on the midline comes as a whole, without halves.
    """
    borders = _borders(described["borders"], surface, places)
    regions: dict[str, Region] = {}
    zones: dict[str, Zone] = {}
    missing: dict[str, str] = {}
    for kind in ("regions", "zones"):
        for name, entry in described[kind].items():
            stretches = {side: _stretches(entry["borders"], borders, side) for side in SIDES}
            try:
                parts = parts_of_sides(name, stretches["left"], stretches["right"], surface)
            except RegionError as fault:
                missing[name] = str(fault).partition(": ")[2]
                continue
            for part in parts:
                if kind == "regions":
                    region = region_of(name, entry, part)
                    regions[region.label] = region
                else:
                    zone = zone_of(name, entry, part)
                    zones[zone.label] = zone
            if not parts:
                lacking = _lacking(entry["borders"], described["borders"], places)
                missing[name] = f"needs landmarks that are not given or near one that is: {', '.join(lacking)}"
    return regions, zones, missing


def _label(mark: str, side: str) -> str:
    return mark if landmarks()[mark].side == "midline" else f"{mark}.{side}"


def _known_run(through: Sequence[str], side: str, places: Mapping[str, SurfacePoints]) -> tuple[str, ...]:
    """The longest stretch of a border whose landmarks are all known on one side."""
    best: list[str] = []
    run: list[str] = []
    for mark in through:
        run = [*run, mark] if _label(mark, side) in places else []
        best = run if len(run) > len(best) else best
    return tuple(best) if len(best) > 1 else ()


def _borders(
    described: Mapping[str, Sequence[str]], surface: Surface, places: Mapping[str, SurfacePoints]
) -> dict[tuple[str, str], Border]:
    """Each border on each side, as far as it is known. A border that ends on the midline is laid in one go with its image,
    so that it has no corner there."""
    wanted: dict[str, list[str]] = {}
    runs: dict[tuple[str, str], tuple[str, ...]] = {}
    for name, through in described.items():
        known = {side: _known_run(through, side, places) for side in SIDES}
        whole = known["left"] == known["right"] == tuple(through)
        on_midline = [landmarks()[mark].side == "midline" for mark in (through[0], through[-1])]
        if whole and any(on_midline) and through[0] != through[-1]:
            left = [_label(mark, "left") for mark in through]
            right = [_label(mark, "right") for mark in through]
            if all(on_midline) or on_midline[1]:
                wanted[f"{name} both"] = [*left, *right[-2::-1]]
            else:
                wanted[f"{name} both"] = [*right[::-1], *left[1:]]
            continue
        for side in SIDES:
            if known[side]:
                runs[name, side] = known[side]
                wanted[f"{name} {side}"] = [_label(mark, side) for mark in known[side]]
    laid = lay_borders(wanted, places, Locator(surface))
    borders: dict[tuple[str, str], Border] = {}
    for (name, side), run in runs.items():
        border = laid[f"{name} {side}"]
        borders[name, side] = Border(name, run, border.places, border.closed, border.at)
    for name, through in described.items():
        if f"{name} both" in laid:
            borders |= _halves(name, tuple(through), laid[f"{name} both"])
    return borders


def _halves(name: str, through: tuple[str, ...], both: Border) -> dict[tuple[str, str], Border]:
    """The left and the right side of a border that was laid over the midline, each from its first to its last landmark."""
    count = len(through)
    if both.closed:  # from midline to midline and back on the other side
        left, right = (both.between(both.through[0], both.through[count - 1]) for _ in range(2))
        right = both.between(both.through[count - 1], both.through[0]).reversed()
    elif landmarks()[through[-1]].side == "midline":
        left = both.between(both.through[0], both.through[count - 1])
        right = both.between(both.through[count - 1], both.through[-1]).reversed()
    else:
        right = both.between(both.through[0], both.through[count - 1]).reversed()
        left = both.between(both.through[count - 1], both.through[-1])
    return {
        (name, side): Border(name, through, half.places, False, half.at)
        for side, half in (("left", left), ("right", right))
    }


def _stretches(wanted: Sequence[str], borders: Mapping[tuple[str, str], Border], side: str) -> list[Border] | None:
    """The borders of a region on one side; None where one of them is not known."""
    found = []
    for text in wanted:
        name, *ends = text.split()
        border = borders.get((name, side))
        if border is None:
            return None
        try:
            found.append(border.between(ends[1], ends[3]) if ends else border)
        except RegionError:
            return None
    try:
        return found if _meets_ends(found, wanted) else None
    except KeyError:
        return None


def _meets_ends(found: Sequence[Border], wanted: Sequence[str]) -> bool:
    """Whether each border runs on to where the next begins: one that is known only in part may not."""
    ends = [{border.through[0], border.through[-1]} for border in found]
    if len(found) == 1:
        return True
    return all(not one.isdisjoint(other) for one, other in pairwise(ends))


def _lacking(
    wanted: Sequence[str], described: Mapping[str, Sequence[str]], places: Mapping[str, SurfacePoints]
) -> tuple[str, ...]:
    """Landmarks of a region's borders that are not known, on the side where fewer are missing."""
    needed: dict[str, None] = {}
    for text in wanted:
        name, *ends = text.split()
        through = list(described[name])
        if ends:
            first, last = sorted((through.index(ends[1]), through.index(ends[3])))
            through = through[first : last + 1]
        needed |= dict.fromkeys(through)
    lists = [tuple(_label(mark, side) for mark in needed if _label(mark, side) not in places) for side in SIDES]
    return min(lists, key=len)
