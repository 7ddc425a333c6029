"""What is varied: a key of a protocol, and the values it takes in turn."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mesomap.errors import InputError, ProtocolError, nearest_names
from mesomap.protocol.document import StepPart
from mesomap.protocol.override import LAYOUT, PER_POINT, TOTALS, override
from mesomap.protocol.places import entry_name, keys_at
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.tree import parse_tree
from mesomap.whatif.values import MOST_VALUES, as_number, parse_values

EVERY_STEP = "steps.*."
RIVALS = (LAYOUT, PER_POINT, TOTALS, {"depth_mm", "insertion_mm"})
"""Keys of a step of which one takes the place of the others."""


@dataclass(frozen=True)
class Variation:
    """``key`` is what is varied (``steps.face.spacing_mm``, or ``steps.*.volume_ml`` for several steps), ``keys`` the keys of
    the protocol that take one of the ``values`` together, as texts; ``own`` the value that the protocol has, None where
    it has none or several."""

    key: str
    keys: tuple[str, ...]
    values: tuple[str, ...]
    own: str | None

    def settings(self, value: str) -> tuple[str, ...]:
        """``KEY=VALUE`` for every key."""
        return tuple(f"{key}={value}" for key in self.keys)

    @property
    def name(self) -> str:
        """The last word of the key: ``spacing_mm``."""
        return self.key.rpartition(".")[2]


def split_variation(text: str) -> tuple[str, str]:
    """Key and values of ``KEY=VALUES``; raises InputError for a text of another form."""
    key, equals, values = text.partition("=")
    if not equals or not key.strip() or not values.strip():
        raise InputError(f"--vary {text}: not of the form KEY=VALUES, such as steps.face.spacing_mm=6:16:1")
    return key.strip(), values.strip()


def variations(protocol: Protocol, vary: Mapping[str, str | Sequence[object]]) -> tuple[Variation, ...]:
    """What ``vary`` asks for, by key of ``protocol``: values as texts (``6:16:1``) or as a list.

    A key without a dot, or after ``steps.*.``, is that of every step that has it. Raises InputError for a key that does not exist,
    is not clear or is varied twice, for values that cannot be read, and for more than MOST_VALUES combinations.
    """
    if not vary:
        raise InputError(
            "nothing is varied; give at least one key with its values, such as steps.face.spacing_mm=6:16:1"
        )
    found: list[Variation] = []
    for key, given in vary.items():
        where = f"--vary {key}"
        text = given if isinstance(given, str) else ",".join(map(str, given))
        if not text.strip():
            raise InputError(f"{where}: no value is given; give at least one")
        keys = keys_of(protocol, key, where)
        values = parse_values(text, where)
        check_keys(protocol, keys, values[0], "--vary")
        for other in found:
            if twice := set(keys) & set(other.keys):
                raise InputError(f"{where}: {min(twice)} is varied by {other.key} too; vary it once")
        own = {own_value(protocol, one) for one in keys}
        found.append(Variation(shared_key(keys), keys, values, own.pop() if len(own) == 1 else None))
    count = 1
    for one in found:
        count *= len(one.values)
    if count > MOST_VALUES:
        words = " x ".join(str(len(one.values)) for one in found)
        raise InputError(f"--vary: {words} are {count:,} combinations; allowed are at most {MOST_VALUES}")
    return tuple(found)


def combinations(varied: Sequence[Variation]) -> list[tuple[str, ...]]:
    """Every combination of the values, one value for each of ``varied``; those of the last change fastest."""
    return list(itertools.product(*(one.values for one in varied)))


def keys_of(protocol: Protocol, key: str, where: str) -> tuple[str, ...]:
    """The keys that ``key`` stands for: itself, or one for every step that has it.

    Raises InputError, which begins with ``where``, where no step has it, where some steps have another in its place, and for a
    name that the protocol itself has as well.
    """
    short = key.removeprefix(EVERY_STEP)
    if "." in short:
        return (key,)
    known = set(StepPart.model_fields)
    if short == key and short in keys_at(()):
        if short in known:
            raise InputError(f"{where}: is a key of the protocol and of its steps; write steps.ID.{short}")
        return (key,)
    if short not in known - {"id", "regions"}:
        raise InputError(f"{where}: is no key of a step; {nearest_names(short, known)}")
    steps = {step.id: _keys_of_step(protocol, step.id) for step in protocol.steps}
    having = [name for name, keys in steps.items() if short in keys]
    if (
        not having
        and StepPart.model_fields[short].default is not None
        and not StepPart.model_fields[short].is_required()
    ):
        having = list(steps)
    if not having:
        raise InputError(
            f"{where}: no step of {protocol.id} has it; write steps.ID.{short}, with one of {', '.join(steps)}"
        )
    rivals = next((group for group in RIVALS if short in group), set()) - {short}
    for name, keys in steps.items():
        if name not in having and (other := sorted(rivals & keys)):
            raise InputError(
                f"{where}: is not clear, for step {name} has {other[0]} in its place; write "
                + " or ".join(f"steps.{one}.{short}" for one in having)
            )
    return tuple(f"steps.{name}.{short}" for name in having)


def shared_key(keys: Sequence[str]) -> str:
    """One key for several of the same name: ``steps.*.volume_ml``."""
    return keys[0] if len(keys) == 1 else f"{EVERY_STEP}{keys[0].rpartition('.')[2]}"


def own_value(protocol: Protocol, key: str) -> str | None:
    """The value that the protocol has for a key, as a text; None where it has none, one of several parts, or one that the user
    has to choose."""
    if key in protocol.to_choose:
        return None
    sourced = protocol.numbers.get(key)
    if sourced is not None:
        return parse_values(f"{sourced.value:.12g}", key)[0]
    node: Any = _tree(protocol)
    for word in key.split("."):
        if isinstance(node, CommentedSeq):
            node = next((part for at, part in enumerate(node) if entry_name(part, at) == word), None)
        else:
            node = node.get(word) if isinstance(node, CommentedMap) else None
    if isinstance(node, bool | CommentedMap | CommentedSeq) or node is None:
        return None
    return parse_values(str(node), key)[0] if as_number(str(node)) is not None else str(node)


def _keys_of_step(protocol: Protocol, step: str) -> set[str]:
    start = f"steps.{step}."
    numbers = {key.removeprefix(start).partition(".")[0] for key in protocol.numbers if key.startswith(start)}
    steps = _tree(protocol)["steps"]
    return numbers | {key for part in steps if part["id"] == step for key, value in part.items() if value is not None}


def _tree(protocol: Protocol) -> CommentedMap:
    tree = parse_tree(protocol.text, protocol.file)
    for entry in protocol.overrides:
        override(tree, entry)
    return tree


def check_keys(protocol: Protocol, keys: Sequence[str], value: str, option: str) -> None:
    """Raise ProtocolError for keys that cannot exist, which names the ``option`` that they come from."""
    tree = _tree(protocol)
    for key in keys:
        try:
            override(tree, f"{key}={value}")
        except ProtocolError as error:
            raise ProtocolError([fault.replace("--set", option, 1) for fault in error.faults]) from None
