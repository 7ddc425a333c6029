"""What a plan of the app is made from: everything that is stored, and all that undo goes back to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from mesomap.anatomy.body import BodyShape
from mesomap.errors import InputError

Json = dict[str, Any]
Value = float | str | list[str] | None
"""What a key of a protocol may be set to."""


@dataclass(frozen=True)
class BodyChoice:
    """The embedded body asked for; ``local`` as (shape, amount)."""

    sex: Literal["female", "male"]
    age_years: float
    height_cm: float
    bmi: float
    local: tuple[tuple[str, float], ...] = ()

    @classmethod
    def of(cls, shape: BodyShape) -> BodyChoice:
        """The choice that gives this shape."""
        local = tuple(sorted(shape.local.items()))
        return cls(shape.sex, shape.age_years, shape.height_cm, shape.bmi, local)


@dataclass(frozen=True)
class Recipe:
    """``protocol`` the id and ``text`` the content of its file; ``overrides`` by dotted key; a ``body``, or the id of a
    ``surface`` of one's own; ``drawn`` and ``edits`` as plan.json holds them; ``keep`` says what stays when spacing or volume
    of a point change: the ``spacing``, or the ``total``."""

    protocol: str
    text: str
    body: BodyChoice | None
    surface: str | None
    overrides: Mapping[str, Value] = field(default_factory=dict)
    regions: tuple[str, ...] | None = None
    seed: int = 1
    drawn: tuple[Json, ...] = ()
    keep: Literal["spacing", "total"] = "spacing"
    edits: tuple[Json, ...] = ()

    def with_(self, **changes: Any) -> Recipe:
        """The same with other values."""
        return replace(self, **changes)

    @property
    def settings(self) -> list[str]:
        """The overrides as ``KEY=VALUE``, as ``--set`` takes them; what is set to nothing first, so that it displaces
        nothing."""
        ordered = sorted(self.overrides.items(), key=lambda item: item[1] is not None)
        return [f"{key}={json.dumps(value, ensure_ascii=False)}" for key, value in ordered]

    def document(self) -> Json:
        """As plain JSON."""
        body = self.body
        return {
            "protocol": self.protocol,
            "text": self.text,
            "body": None
            if body is None
            else {
                "sex": body.sex,
                "age_years": body.age_years,
                "height_cm": body.height_cm,
                "bmi": body.bmi,
                "local": dict(body.local),
            },
            "surface": self.surface,
            "overrides": dict(self.overrides),
            "regions": None if self.regions is None else list(self.regions),
            "seed": self.seed,
            "drawn": list(self.drawn),
            "keep": self.keep,
            "edits": list(self.edits),
        }

    @classmethod
    def read(cls, document: Json) -> Recipe:
        """The recipe that ``document`` wrote. Raises InputError for anything else."""
        if set(document) != {each.name for each in fields(cls)}:
            raise InputError(f"recipe: has the keys {', '.join(sorted(document))}; it was not written by this version")
        body = document["body"]
        return cls(
            protocol=document["protocol"],
            text=document["text"],
            body=None
            if body is None
            else BodyChoice(
                body["sex"], body["age_years"], body["height_cm"], body["bmi"], tuple(sorted(body["local"].items()))
            ),
            surface=document["surface"],
            overrides=document["overrides"],
            regions=None if document["regions"] is None else tuple(document["regions"]),
            seed=document["seed"],
            drawn=tuple(document["drawn"]),
            keep=document["keep"],
            edits=tuple(document["edits"]),
        )


def difference(before: Json, after: Json) -> Json:
    """What turns one recipe's document into another: keys that changed; lists that only grew by what is new."""
    changed: Json = {}
    for key, value in after.items():
        old = before.get(key)
        if key in before and value == old:
            continue
        if key in ("edits", "drawn") and isinstance(old, list):
            shared = next(
                (k for k, (a, b) in enumerate(zip(old, value, strict=False)) if a != b), min(len(old), len(value))
            )
            changed[key] = {"first": shared, "then": value[shared:]}
        else:
            changed[key] = value
    return changed


def applied(before: Json, changed: Json) -> Json:
    """The document that ``difference`` came from."""
    after = dict(before)
    for key, value in changed.items():
        if key in ("edits", "drawn") and isinstance(value, dict):
            after[key] = [*before[key][: value["first"]], *value["then"]]
        else:
            after[key] = value
    return after
