"""What a hand may do to a plan, as values: each edit names its points by their row in the plan that it is applied to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints

Bary = tuple[float, float, float]


@dataclass(frozen=True)
class Place:
    """One place of the skin: a ``face`` of the surface and the weights of its corners, >= 0, that sum to 1."""

    face: int
    bary: Bary

    @property
    def on_skin(self) -> SurfacePoints:
        """The same as places of one row."""
        return SurfacePoints([self.face], [self.bary])  # type: ignore[arg-type]

    @classmethod
    def of(cls, places: SurfacePoints, row: int) -> Place:
        """Row ``row`` of ``places``."""
        a, b, c = (float(weight) for weight in places.bary[row])
        return cls(int(places.face[row]), (a, b, c))


@dataclass(frozen=True)
class Add:
    """One more injection at ``place``, of the step with the id ``step``, counted to the target with the label ``target``."""

    place: Place
    step: str
    target: str


@dataclass(frozen=True)
class Move:
    """Takes ``point`` to ``place``; it counts to ``target`` from then on. A thread keeps its direction and length."""

    point: int
    place: Place
    target: str


@dataclass(frozen=True)
class Delete:
    """Takes ``points`` away."""

    points: tuple[int, ...]


@dataclass(frozen=True)
class Lock:
    """Whether ``points`` stay where they are when the pattern is laid anew."""

    points: tuple[int, ...]
    locked: bool


@dataclass(frozen=True)
class Mirror:
    """Makes the other side of the body the exact mirror image of ``side``."""

    side: Literal["left", "right"]


@dataclass(frozen=True)
class Kept:
    """A locked point of an earlier pattern: see Keep. ``end`` is where its thread of ``thread_mm`` ends, None for a point."""

    place: Place
    step: str
    target: str
    end: Place | None = None
    thread_mm: float = 0.0


@dataclass(frozen=True)
class Keep:
    """Locked ``points`` of an earlier pattern: each takes the place of the nearest new point of its step."""

    points: tuple[Kept, ...]


Edit = Add | Move | Delete | Lock | Mirror | Keep


def edit_document(edit: Edit) -> dict[str, object]:
    """An edit as plan.json holds it: points by their number, from 1."""
    match edit:
        case Add():
            return {"do": "add", **_place(edit.place), "step": edit.step, "target": edit.target}
        case Move():
            return {"do": "move", "point": edit.point + 1, **_place(edit.place), "target": edit.target}
        case Delete():
            return {"do": "delete", "points": [row + 1 for row in edit.points]}
        case Lock():
            return {"do": "lock" if edit.locked else "unlock", "points": [row + 1 for row in edit.points]}
        case Mirror():
            return {"do": "mirror", "side": edit.side}
        case Keep():
            return {"do": "keep", "points": [_kept_document(point) for point in edit.points]}


def read_edit(document: object, where: str) -> Edit:
    """The edit that ``edit_document`` wrote. Raises InputError, naming ``where`` and the key, for anything else."""
    read = _Reader(where, document)
    do = read.string("do")
    match do:
        case "add":
            edit: Edit = Add(read.place(), read.string("step"), read.string("target"))
        case "move":
            edit = Move(read.row("point"), read.place(), read.string("target"))
        case "delete":
            edit = Delete(read.rows("points"))
        case "lock" | "unlock":
            edit = Lock(read.rows("points"), do == "lock")
        case "mirror":
            side = read.string("side")
            if side not in ("left", "right"):
                raise InputError(f"{where} side: {side!r} is not allowed; allowed is left or right")
            edit = Mirror("left" if side == "left" else "right")
        case "keep":
            points = read.items("points")
            edit = Keep(tuple(_kept(_Reader(f"{where} points.{k}", each)) for k, each in enumerate(points)))
        case _:
            raise InputError(
                f"{where} do: {do!r} is not allowed; allowed are add, move, delete, lock, unlock, mirror and keep"
            )
    read.nothing_else()
    return edit


def _place(place: Place) -> dict[str, object]:
    return {"face": place.face, "bary": list(place.bary)}


def _kept_document(kept: Kept) -> dict[str, object]:
    return {
        **_place(kept.place),
        "step": kept.step,
        "target": kept.target,
        "end": None if kept.end is None else _place(kept.end),
        "thread_mm": kept.thread_mm,
    }


def _kept(read: _Reader) -> Kept:
    end = read.value("end")
    kept = Kept(
        read.place(),
        read.string("step"),
        read.string("target"),
        None if end is None else _Reader(f"{read.where} end", end).place(),
        read.number("thread_mm"),
    )
    read.nothing_else()
    return kept


class _Reader:
    """The values of one mapping by key; remembers which were read."""

    def __init__(self, where: str, document: object) -> None:
        if not isinstance(document, dict):
            raise InputError(f"{where}: {document!r} is not a mapping of keys to values")
        self.where, self._document, self._read = where, document, set[str]()

    def value(self, key: str) -> object:
        if key not in self._document:
            raise InputError(f"{self.where}: the key {key!r} is missing")
        self._read.add(key)
        return self._document[key]

    def string(self, key: str) -> str:
        value = self.value(key)
        if not isinstance(value, str):
            raise self._wrong(key, value, "a text")
        return value

    def number(self, key: str) -> float:
        value = self.value(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0.0 <= value < 1e6:
            raise self._wrong(key, value, "a number >= 0")
        return float(value)

    def row(self, key: str) -> int:
        return self._row(key, self.value(key))

    def rows(self, key: str) -> tuple[int, ...]:
        return tuple(self._row(key, value) for value in self.items(key))

    def items(self, key: str) -> list[object]:
        value = self.value(key)
        if not isinstance(value, list):
            raise self._wrong(key, value, "a list")
        return value

    def place(self) -> Place:
        face, bary = self.value("face"), self.value("bary")
        if isinstance(face, bool) or not isinstance(face, int) or face < 0:
            raise self._wrong("face", face, "a whole number >= 0")
        weights = [float(w) for w in bary if _is_weight(w)] if isinstance(bary, list) and len(bary) == 3 else []
        if len(weights) != 3 or abs(sum(weights) - 1.0) > 1e-6:
            raise self._wrong("bary", bary, "three numbers >= 0 that sum to 1")
        return Place(face, (weights[0], weights[1], weights[2]))

    def nothing_else(self) -> None:
        other = sorted(str(key) for key in set(self._document) - self._read)
        if other:
            raise InputError(
                f"{self.where}: {other[0]!r} is not a key of this edit; known: {', '.join(sorted(self._read))}"
            )

    def _row(self, key: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise self._wrong(key, value, "the number of a point, from 1")
        return value - 1

    def _wrong(self, key: str, value: object, allowed: str) -> InputError:
        return InputError(f"{self.where} {key}: {value!r} is not allowed; allowed is {allowed}")


def _is_weight(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -1e-9 <= value <= 1.0 + 1e-9
