"""plan.json: everything needed to repeat a run, sealed with a hash; and reading it back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import mesomap
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.anatomy.body import Sex
from mesomap.anatomy.drawn import drawn_document, read_drawn, with_drawn
from mesomap.errors import InputError
from mesomap.output.tables import Json, json_text
from mesomap.planning.edit import edit_document, read_edit
from mesomap.planning.edited import edited
from mesomap.planning.make_plan import Progress, make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.read_protocol import read_protocol

PLAN_SCHEMA = "mesomap-plan/1"

OwnSurface = Callable[[Sex], Atlas]


def plan_document(plan: Plan) -> Json:
    """plan.json as a document. ``sha256`` is the hash of the document without it, laid out as it is written."""
    protocol, body, points, file = plan.protocol, plan.atlas.body, plan.points, plan.atlas.file
    document: Json = {
        "schema": PLAN_SCHEMA,
        "mesomap_version": mesomap.__version__,
        "protocol": {
            "id": protocol.id,
            "sha256": protocol.sha256,
            "overrides": list(protocol.overrides),
            "text": protocol.text,
        },
        "body": None
        if body is None
        else {
            "sex": body.sex,
            "age_years": body.age_years,
            "height_cm": body.height_cm,
            "bmi": body.bmi,
            "local": dict(body.local),
        },
        "surface": {
            "name": plan.atlas.name,
            "fingerprint": plan.atlas.surface.fingerprint,
            "file": None
            if file is None
            else {"name": file.name, "sha256": file.sha256, "mm_per_unit": file.mm_per_unit, "sex": file.sex},
        },
        "drawn": [drawn_document(part) for part in plan.atlas.drawn],
        "regions": None if plan.regions is None else list(plan.regions),
        "seed": plan.seed,
        "points": {
            "step": [protocol.steps[index].id for index in points.step],
            "target": [plan.targets[index].label for index in points.target],
            "face": points.place.face.tolist(),
            "bary": points.place.bary.tolist(),
            "depth_mm": points.depth_mm.tolist(),
            "volume_ml": points.volume_ml.tolist(),
        },
        "edits": [edit_document(edit) for edit in plan.edits],
    }
    return {**document, "sha256": _seal(document)}


def plan_path(place: Path) -> Path:
    """``place`` itself, or the plan.json in it where it is a folder; raises InputError for a folder without."""
    if not place.is_dir():
        return place
    path = place / "plan.json"
    if not path.exists():
        raise InputError(f"{place}: holds no plan.json; run the protocol again with json among --formats")
    return path


def read_plan(path: Path, progress: Progress | None = None, own: OwnSurface | None = None) -> Plan:
    """The plan that a plan.json describes, made again and compared with the points it holds. ``own`` reads the user's own
    surface where the plan was made on one, with the landmarks of a body of the sex that it is given.

    Raises InputError for a file that is not a plan of this version, was changed after it was written, or gives other
    points here than where it was made.
    """
    document = _document(path)
    protocol_part = document["protocol"]
    protocol = read_protocol(protocol_part["text"], f"{path} protocol", protocol_part["overrides"])
    atlas = _atlas(path, document, own)
    if drawn := document.get("drawn"):
        atlas = with_drawn(atlas, [read_drawn(part, f"{path} drawn.{number}") for number, part in enumerate(drawn)])
    plan = make_plan(atlas, protocol, regions=document["regions"], seed=document["seed"], progress=progress)
    edits = [read_edit(edit, f"{path} edits.{number}") for number, edit in enumerate(document["edits"])]
    plan = edited(plan, edits)
    check_points(plan, document, str(path))
    return plan


def check_points(plan: Plan, document: Json, where: str) -> None:
    """Raise InputError, naming ``where``, unless ``plan`` has the points that the document holds."""
    same = plan.points.place.face.tolist() == document["points"]["face"] and np.allclose(
        plan.points.place.bary, np.array(document["points"]["bary"]).reshape(-1, 3), atol=1e-6
    )
    if not same:
        raise InputError(
            f"{where}: this version ({mesomap.__version__}) places other points than version "
            f"{document['mesomap_version']} that wrote the file; use that version, or run the protocol again"
        )


def _atlas(path: Path, document: Json, own: OwnSurface | None) -> Atlas:
    body, surface = document["body"], document["surface"]
    if body is not None:
        if own is not None:
            raise InputError(f"{path}: the plan was made on {surface['name']}; leave --surface out")
        return load_atlas(
            body["sex"], age=body["age_years"], height_cm=body["height_cm"], bmi=body["bmi"], local=body["local"]
        )
    file = surface["file"]
    if own is None:
        raise InputError(
            f"{path}: the plan was made on the surface {file['name']}; give it again with --surface and its --landmarks"
        )
    atlas = own("male" if file.get("sex") == "male" else "female")
    if atlas.surface.fingerprint != surface["fingerprint"]:
        raise InputError(
            f"{path}: the plan was made on another surface, {file['name']} at {file['mm_per_unit']:g} mm a unit with sha256 "
            f"{file['sha256'][:12]}; give that file with the same landmarks and units"
        )
    return atlas


def _document(path: Path) -> Json:
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; give the path of a plan.json") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give the path of a plan.json") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; give a plan.json as mesomap wrote it") from None
    except json.JSONDecodeError as error:
        raise InputError(
            f"{path}:{error.lineno}:{error.colno} JSON: {error.msg}; give a plan.json as mesomap wrote it"
        ) from None
    except RecursionError:
        raise InputError(f"{path}: is nested too deeply for a plan; give a plan.json as mesomap wrote it") from None
    return plan_parts(document, str(path))


def plan_parts(document: object, where: str) -> Json:
    """The keys of a plan.json that was parsed, without its seal. Raises InputError, naming ``where``, for a document that is
    not a plan of this version, or was changed after it was written."""
    if not isinstance(document, dict) or document.get("schema") != PLAN_SCHEMA:
        found = document.get("schema") if isinstance(document, dict) else type(document).__name__
        raise InputError(f"{where}:1:1 schema: {found!r} is not allowed; allowed is {PLAN_SCHEMA!r}")
    parts = {key: value for key, value in document.items() if key != "sha256"}
    if document.get("sha256") != _seal(parts):
        raise InputError(
            f"{where}: the file was changed after it was written (its sha256 does not match); run the protocol again"
        )
    return parts


def _seal(document: Json) -> str:
    return hashlib.sha256(json_text(document).encode("utf-8")).hexdigest()
