"""What a protocol must have before it is planned: names that the surface knows, and figures that were chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import Region
from mesomap.errors import PatternError, ProtocolError, RegionError, nearest_names
from mesomap.planning.marks import landmark_for
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.step import Step

Location = tuple[int | str, ...]


def check_choices(protocol: Protocol) -> None:
    """Raise ProtocolError for figures that the protocol leaves to be chosen, with how to."""
    faults = [(tuple(key.split(".")), words) for key, words in protocol.to_choose.items()]
    if faults:
        raise ProtocolError(_located(protocol, faults))


def check_names(atlas: Atlas, protocol: Protocol) -> None:
    """Raise ProtocolError with every region, zone and landmark that ``atlas`` does not have, each with its line and
    the nearest names."""
    faults = [(location, str(error)) for location, error in _unknown(atlas, protocol)]
    if faults:
        raise ProtocolError(_located(protocol, faults))


def check_regions(atlas: Atlas, protocol: Protocol, wanted: Sequence[str]) -> None:
    """Raise RegionError for a selection that ``atlas`` does not have or ``protocol`` does not treat, with the nearest names."""
    offered = {region.id for step in protocol.steps for selection in step.regions for region in atlas.select(selection)}
    for selection in wanted:
        for region in atlas.select(selection):
            if region.id not in offered:
                raise RegionError(
                    f"region {selection!r}: protocol {protocol.id} does not treat it; {nearest_names(region.id, offered)}"
                )


def _unknown(atlas: Atlas, protocol: Protocol) -> Iterator[tuple[Location, Exception]]:
    for index, step in enumerate(protocol.steps):
        regions: list[Region] = []
        for at, selection in enumerate(step.regions):
            try:
                regions += atlas.select(selection)
            except RegionError as error:
                yield ("steps", index, "regions", at), error
        for key, name in _landmarks(step):
            try:
                landmark_for(atlas, regions[0], name) if regions else None
            except PatternError as error:
                yield ("steps", index, *key), error
    for index, rule in enumerate(protocol.zones):
        if atlas.lacks(rule.zone) is None:
            try:
                atlas.select_zones(rule.zone)
            except RegionError as error:
                yield ("zones", index, "zone"), error


def _landmarks(step: Step) -> Iterator[tuple[Location, str]]:
    """The landmarks that a step names, with the key they stand under."""
    pattern = step.pattern
    yield from ((("at", at), spot.landmark) for at, spot in enumerate(pattern.at))
    yield from ((("along", at), name) for at, name in enumerate(pattern.along))
    if isinstance(pattern.direction, tuple):
        yield from ((("direction",), name) for name in pattern.direction)


def _located(protocol: Protocol, faults: Sequence[tuple[Location, str]]) -> list[str]:
    from mesomap.protocol.places import dotted, line_and_column
    from mesomap.protocol.tree import parse_tree

    tree = parse_tree(protocol.text, protocol.file) if protocol.text else None
    lines = []
    for location, words in faults:
        key = dotted(tree, location) if tree is not None else ".".join(map(str, location))
        set_by = [entry.partition("=")[0].strip() for entry in protocol.overrides]
        outside = next((name for name in set_by if key == name or key.startswith(f"{name}.")), None)
        line, column = line_and_column(tree, location)
        place = f"--set {outside}" if outside else f"{protocol.file}:{line}:{column} {key}"
        lines.append((line, column, f"{place}: {words}"))
    return [words for _, _, words in sorted(set(lines))]
