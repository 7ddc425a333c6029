"""The skins that plans of the app lie on: embedded bodies and uploaded surfaces, the last used kept at hand."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.anatomy.drawn import read_drawn, with_drawn
from mesomap.anatomy.landmark_file import GivenMarks, known_names
from mesomap.anatomy.own_surface import UNITS, atlas_of_mesh
from mesomap.app.recipe import Json, Recipe
from mesomap.app.store import Store
from mesomap.app.uploads import read_upload
from mesomap.errors import InputError, nearest_names
from mesomap.geometry.mesh_file import RawMesh

MOST_ATLASES, MOST_DRAWN, MOST_MESHES = 4, 24, 2
Kept = TypeVar("Kept")


class Lately(dict[Hashable, Any]):
    """The ``most`` values used last, made by one thread at a time for each key."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most, self._turn = most, threading.Lock()
        self._order: OrderedDict[Hashable, threading.Lock] = OrderedDict()

    def get_or_make(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """The value of ``key``, from ``make`` where it is not there."""
        with self._turn:
            lock = self._order.setdefault(key, threading.Lock())
            self._order.move_to_end(key)
        with lock:
            if key not in self:
                try:
                    made = make()
                except BaseException:
                    with self._turn:
                        self._order.pop(key, None)
                    raise
                with self._turn:
                    self[key] = made
                    while len(self) > self._most:
                        self._forget(next(old for old in self._order if old in self and old != key))
                return made
            value: Kept = self[key]
            return value

    def forget(self, wanted: Callable[[Hashable], bool]) -> None:
        """Let go of the keys that are ``wanted``."""
        with self._turn:
            for key in [key for key in self if wanted(key)]:
                self._forget(key)

    def _forget(self, key: Hashable) -> None:
        self.pop(key, None)
        self._order.pop(key, None)


class Skins:
    """Atlases by recipe. ``folder`` takes what reading an uploaded file needs meanwhile."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store, self._folder = store, folder
        self._bare, self._drawn, self._meshes = Lately(MOST_ATLASES), Lately(MOST_DRAWN), Lately(MOST_MESHES)

    def atlas(self, recipe: Recipe) -> Atlas:
        """The skin of a recipe with what was drawn on it. Raises InputError for one that cannot be had."""
        bare_key = (recipe.body, recipe.surface)
        bare: Atlas = self._bare.get_or_make(bare_key, lambda: self._made(recipe))
        if not recipe.drawn:
            return bare
        # Bodies are told apart by their object: a skin made again is another.
        key = (id(bare.surface), bare_key, repr(recipe.drawn))
        parts = [read_drawn(part, f"drawn.{number}") for number, part in enumerate(recipe.drawn)]
        made: Atlas = self._drawn.get_or_make(key, lambda: with_drawn(bare, parts))
        return made

    def mesh(self, surface: str) -> RawMesh:
        """The triangles of an uploaded surface as its file has them. Raises MissingError."""
        made: RawMesh = self._meshes.get_or_make(
            surface, lambda: read_upload(self._store.surface(surface)[1], self._folder)[1]
        )
        return made

    def fitted(self, surface: str, landmarks: Json) -> Atlas:
        """The atlas of an uploaded surface with ``landmarks`` that are not stored yet; see ``read_places``."""
        places, units, sex = read_places(landmarks)
        kind, _, _ = self._store.surface(surface)
        name = f"{surface[:12]}.{kind}"
        return atlas_of_mesh(self.mesh(surface), places, "surface", name, surface, units, sex, private=True)

    def forget(self, surface: str) -> None:
        """Let go of an uploaded surface that was deleted, or has other landmarks."""
        self._bare.forget(lambda key: isinstance(key, tuple) and key[1] == surface)
        self._drawn.forget(lambda key: isinstance(key, tuple) and key[1][1] == surface)
        self._meshes.forget(lambda key: key == surface)

    def _made(self, recipe: Recipe) -> Atlas:
        if recipe.surface is not None:
            landmarks = self._store.surface(recipe.surface)[2]
            if landmarks is None:
                raise InputError(f"surface {recipe.surface[:12]}: it has no landmarks yet; give them first")
            return self.fitted(recipe.surface, landmarks)
        body = recipe.body
        if body is None:
            raise InputError("plan: neither a body nor a surface is chosen")
        return load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=dict(body.local))


def read_places(landmarks: Json) -> tuple[GivenMarks, str, Any]:
    """Places by name, unit and sex of ``{"units", "sex", "places": {name: [x, y, z]}}``. Raises InputError."""
    units, sex, given = landmarks.get("units", "auto"), landmarks.get("sex", "female"), landmarks.get("places")
    if units not in UNITS:
        raise InputError(f"landmarks units: {units!r} is not allowed; allowed are {', '.join(UNITS)}")
    if sex not in ("female", "male"):
        raise InputError(f"landmarks sex: {sex!r} is not allowed; allowed is female or male")
    if not isinstance(given, dict):
        raise InputError("landmarks places: must be a mapping of names to [x, y, z]")
    known, places = known_names(), {}
    for name, place in given.items():
        if name not in known:
            raise InputError(f"landmarks {name!r}: no such landmark; {nearest_names(str(name), known)}")
        xyz = np.array(place, dtype=np.float64) if _three_numbers(place) else np.zeros(0)
        if xyz.shape != (3,) or not np.isfinite(xyz).all():
            raise InputError(
                f"landmarks {name}: {place!r} is not a place; allowed is [x, y, z] with three finite numbers"
            )
        places[name] = xyz
    return GivenMarks(places), units, sex


def _three_numbers(place: object) -> bool:
    return (
        isinstance(place, list)
        and len(place) == 3
        and all(isinstance(x, int | float) and not isinstance(x, bool) for x in place)
    )
