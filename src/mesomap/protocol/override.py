"""Values set from outside, ``KEY=VALUE``, laid over a parsed protocol document before it is checked."""

from __future__ import annotations

from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mesomap.errors import ProtocolError, nearest_names
from mesomap.protocol.document import Origin
from mesomap.protocol.places import Location, dotted, entry_name, keys_at, model_at, node_at
from mesomap.protocol.tree import parse_value

SET_BY_USER = "set by the user"
FIGURES = ("value", "low", "high", "size_ml", "unit")
"""Keys that hold the figure itself, beside the sources that vouch for it."""
PARTS = (*FIGURES, "likely", "measured", "dose", "overfill_ml", "hours_after_opening")
"""The same, and further ones that the sources vouch for."""
KEPT = ("name", "unit", "prefilled", "single_patient", "waiting", "off_skin", "by_assistant")
"""What a figure is called and what it is like, whoever gives it."""
ORIGIN = ("sources", "inferred", "assumed")
LAYOUT = {"spacing_mm", "points", "density_per_cm2"}
PER_POINT = {"volume_ml", "dose", "ml_per_mm"}
TOTALS = {"total_ml", "total_dose"}


def override(tree: CommentedMap, entry: str) -> Location:
    """Lay one ``KEY=VALUE`` over the document and return the place that changed.

    Keys are dotted; entries of a list go by their id (``steps.face.spacing_mm=8``). A bare number takes the place of a
    number with sources and is marked as set by the user. Raises ProtocolError for a key that cannot exist.
    """
    key, equals, written = entry.partition("=")
    key = key.strip()
    if not equals or not key:
        raise ProtocolError([f"--set {entry}: not of the form KEY=VALUE, such as steps.face.spacing_mm=8"])
    try:
        value: Any = parse_value(written)
    except ValueError:
        raise ProtocolError([f"--set {key}: {written!r} cannot be read as a value"]) from None
    location: Location = ()
    for word in key.split("."):
        location = (*location, _step(tree, location, word, key))
        parent = node_at(tree, location[:-1])
        if not isinstance(parent, CommentedMap | CommentedSeq):
            place = dotted(tree, location[:-1])
            raise ProtocolError([f"--set {key}: {place} holds a single value in the file; set {place} itself"])
        if node_at(tree, location) is None and model_at(location) is not None:
            parent[location[-1]] = CommentedMap()
    parent, old = node_at(tree, location[:-1]), node_at(tree, location)
    model = model_at(location)
    if model is not None and issubclass(model, Origin) and value is not None:
        figures = [name for name in FIGURES if name in model.model_fields and name != "unit"]
        kept = {name: old[name] for name in KEPT if isinstance(old, CommentedMap) and name in old}
        given = value if isinstance(value, dict) else dict.fromkeys(figures, value)
        value = CommentedMap({**kept, **given, "assumed": SET_BY_USER})
        _forget_origin(value)
    parent[location[-1]] = value
    figure = model_at(location[:-1])
    if location[-1] in PARTS and figure is not None and issubclass(figure, Origin):
        # Part of a figure was replaced: what its sources say no longer holds.
        _forget_origin(parent)
        parent["assumed"] = SET_BY_USER
    if value is not None and isinstance(parent, CommentedMap):
        for other in _displaced(str(location[-1]), {name for name, held in parent.items() if held is not None}):
            parent.pop(other, None)
    return location


def _displaced(key: str, given: set[str]) -> set[str]:
    """The keys of a step that a new one takes the place of."""
    for group in ({"depth_mm", "insertion_mm"}, LAYOUT, PER_POINT, TOTALS):
        if key in group:
            others = group - {key}
            if key in LAYOUT and given & PER_POINT:
                # Number and volume are both given now, so the total follows from them.
                others = others | TOTALS
            if key in TOTALS and given & PER_POINT:
                others = others | LAYOUT
            if key in PER_POINT and given & LAYOUT:
                others = others | TOTALS
            return others
    return set()


def _forget_origin(figure: CommentedMap) -> None:
    for name in ("sources", "inferred", "choose"):
        figure.pop(name, None)


def _step(tree: CommentedMap, location: Location, word: str, key: str) -> int | str:
    """The next step of a location for a word of the key."""
    node = node_at(tree, location)
    if isinstance(node, CommentedSeq):
        names = {entry_name(part, index): index for index, part in enumerate(node)}
        if word not in names:
            raise ProtocolError([f"--set {key}: there is no {word!r} in that list; {nearest_names(word, names)}"])
        return names[word]
    if word in ORIGIN:
        raise ProtocolError([f"--set {key}: where a figure comes from cannot be set; set the figure, or edit the file"])
    known = keys_at(location) or (list(node) if isinstance(node, CommentedMap) else [])
    if word not in known:
        allowed = nearest_names(word, known) if known else "that is a single value without parts"
        raise ProtocolError([f"--set {key}: {word!r} is not a key there; {allowed}"])
    return word
