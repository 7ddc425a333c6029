"""Values set from outside, ``KEY=VALUE``, laid over a parsed protocol document before it is checked."""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from mesomap.errors import ProtocolError, nearest_names
from mesomap.protocol.document import Origin
from mesomap.protocol.places import Location, keys_at, model_at, node_at

SET_BY_USER = "set by the user"
FIGURES = ("value", "low", "high", "size_ml")
"Keys that hold the number itself, beside the sources that vouch for it."
EITHER_OR = {"depth_mm": "insertion_mm", "insertion_mm": "depth_mm"}
"""Keys of which a step has one: setting one takes the other away."""


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
        value: Any = YAML(typ="safe").load(written)
    except YAMLError:
        raise ProtocolError([f"--set {key}: {written!r} cannot be read as a value"]) from None
    location: Location = ()
    for word in key.split("."):
        location = (*location, _step(tree, location, word, key))
        if node_at(tree, location) is None and model_at(location) is not None:
            parent = node_at(tree, location[:-1])
            parent[location[-1]] = CommentedMap()
    parent, old = node_at(tree, location[:-1]), node_at(tree, location)
    model = model_at(location)
    if model is not None and issubclass(model, Origin) and value is not None and not isinstance(value, dict):
        fields = ("value",) if "value" in model.model_fields else ("low", "high")
        kept = {
            name: old[name] for name in ("name", "unit", "size_ml") if isinstance(old, CommentedMap) and name in old
        }
        value = CommentedMap({**kept, **dict.fromkeys(fields, value), "assumed": SET_BY_USER})
    parent[location[-1]] = value
    if location[-1] in FIGURES and isinstance(parent, CommentedMap):
        # Part of a figure was replaced: what its sources say no longer holds.
        for name in ("sources", "inferred"):
            parent.pop(name, None)
        parent["assumed"] = SET_BY_USER
    if (other := EITHER_OR.get(str(location[-1]))) and isinstance(parent, CommentedMap):
        parent.pop(other, None)
    return location


def _step(tree: CommentedMap, location: Location, word: str, key: str) -> int | str:
    """The next step of a location for a word of the key."""
    node = node_at(tree, location)
    if isinstance(node, CommentedSeq):
        names = {
            str(part.get("id", part.get("zone", index))) if isinstance(part, CommentedMap) else str(index): index
            for index, part in enumerate(node)
        }
        if word not in names:
            raise ProtocolError([f"--set {key}: there is no {word!r} in that list; {nearest_names(word, names)}"])
        return names[word]
    known = keys_at(location) or (list(node) if isinstance(node, CommentedMap) else [])
    if word not in known:
        allowed = nearest_names(word, known) if known else "that is a single value without parts"
        raise ProtocolError([f"--set {key}: {word!r} is not a key there; {allowed}"])
    return word
