"""Surfaces of one's own in the app: uploaded, shown, given their landmarks, deleted."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.landmarks import landmarks
from mesomap.app.frame import pack_frame
from mesomap.app.recipe import Json
from mesomap.app.skins import Skins, read_places
from mesomap.app.store import MissingError, Store
from mesomap.app.uploads import MOST_TRIANGLES, guess_unit, read_upload, size_of
from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.languages import Catalogue

MOST_SURFACES = 200
ASKED_FOR_HEAD = (
    *("nasion", "pronasale", "gnathion", "exocanthion.right", "exocanthion.left", "cheilion.right", "cheilion.left"),
    *("gonion.right", "gonion.left", "zygion.right", "zygion.left", "trichion", "subnasale"),
    *("tragion.right", "tragion.left", "frontotemporale.right", "frontotemporale.left"),
)
"""Landmarks of a head in the order in which they are easiest to find; after the first six or so the rest can be suggested."""


class Surfaces:
    """Uploaded surfaces of a data folder."""

    def __init__(self, store: Store, skins: Skins) -> None:
        self._store, self._skins = store, skins

    def take(self, content: bytes) -> Json:
        """Keep an uploaded file. Raises SurfaceError and InputError for one that cannot be used."""
        if len(self._store.surfaces()) >= MOST_SURFACES:
            raise InputError(f"surfaces: there are {MOST_SURFACES} already; delete some first")
        kind, mesh = read_upload(content, self._store.path.parent / "reading")
        surface = hashlib.sha256(content).hexdigest()
        self._store.add_surface(surface, kind, len(mesh.faces), content)
        return {
            "id": surface,
            "format": kind,
            "triangles": len(mesh.faces),
            "most_triangles": MOST_TRIANGLES,
            "size": size_of(mesh).tolist(),
            "guess": asdict(guess_unit(mesh)),
            "landmarks": self._store.surface(surface)[2],
        }

    def frame(self, surface: str) -> bytes:
        """Its triangles in the coordinates of the file, to be clicked on."""
        mesh = self._skins.mesh(_identifier(surface))
        used, corners = np.unique(mesh.faces, return_inverse=True)
        places = mesh.vertices[used]
        middle = 0.5 * (places.min(axis=0) + places.max(axis=0))
        header = {"id": surface, "middle": middle.tolist(), "guess": asdict(guess_unit(mesh))}
        return pack_frame(header, {"positions": places - middle, "faces": corners.reshape(-1, 3)})

    def fit(self, surface: str, asked: Json) -> Json:
        """Keep landmarks and say what fits; with ``"try": true`` only say it. Raises SurfaceError and InputError."""
        asked = dict(asked)
        only_tried = asked.pop("try", False) is True
        given, units, sex = read_places(asked)
        atlas = self._skins.fitted(_identifier(surface), asked)
        if not only_tried:
            places = {name: place.tolist() for name, place in given.places.items()}
            self._store.set_landmarks(surface, {"units": units, "sex": sex, "places": places})
            self._skins.forget(surface)
        file = atlas.file
        if file is None:
            raise InputError("surface: has no file")
        return {
            "id": surface,
            "mm_per_unit": file.mm_per_unit,
            "notes": list(file.notes),
            "regions": sorted(atlas.regions),
            "zones": sorted(atlas.zones),
            "missing": dict(file.missing),
            "suggested": _suggested(atlas, given.places),
        }

    def delete(self, surface: str) -> None:
        """For good. Raises MissingError, and ConflictError while plans need it."""
        self._store.delete_surface(_identifier(surface))
        self._skins.forget(surface)


def _identifier(surface: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", surface):
        raise MissingError("surface: its id is the sha256 of its file")
    return surface


def _suggested(atlas: Atlas, given: dict[str, FloatArray] | object) -> dict[str, list[float]]:
    """Where the landmarks that were not given seem to lie, in the coordinates of the file."""
    places = dict(given) if isinstance(given, dict) else {}
    names = [name for name in places if name in atlas.landmarks]
    here = np.array([atlas.landmark_mm(name) for name in names])
    there = np.array([places[name] for name in names])
    # Millimetres came from the file by a similarity: the same, turned round, leads back.
    scale = atlas.file.mm_per_unit if atlas.file else 1.0
    a, b = here - here.mean(axis=0), scale * (there - there.mean(axis=0))
    u, _, vt = np.linalg.svd(b.T @ a)
    rotation = u @ np.diag([1.0, 1.0, np.sign(np.linalg.det(u @ vt))]) @ vt
    found = {}
    for name, place in atlas.landmarks.items():
        if name not in places:
            away = rotation @ (place.xyz_mm(atlas.surface)[0] - here.mean(axis=0)) / scale
            found[name] = [float(x) for x in away + there.mean(axis=0)]
    return found


def asked_landmarks(catalogue: Catalogue) -> list[Json]:
    """The landmarks in the order in which the app asks for them, with what those of a head are in a language; the others, which
    are only offered to programs, in English."""
    known = landmarks()
    order = list(ASKED_FOR_HEAD)
    for mark in known.values():
        order += [mark.name] if mark.side == "midline" else [f"{mark.name}.right", f"{mark.name}.left"]
    listed = []
    for name in dict.fromkeys(order):
        own, _, side = name.partition(".")
        if own in known:
            mark = known[own]
            asked = name in ASKED_FOR_HEAD
            about = {"title": mark.title, "definition": catalogue.text(mark.definition), "side": side or "midline"}
            listed.append({"name": name, **about, "asked": asked})
    return listed
