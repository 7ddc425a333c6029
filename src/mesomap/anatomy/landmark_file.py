"""Landmarks, and regions drawn as closed lines, that a user gives for a surface of their own: 3D Slicer markups, CSV or YAML."""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from mesomap.anatomy.landmarks import landmarks
from mesomap.errors import InputError, nearest_names
from mesomap.geometry.surface import FloatArray

LEAST_CORNERS = 3
REGION_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.(left|right))?")


@dataclass(frozen=True, eq=False)
class GivenMarks:
    """In the coordinates and the unit of the surface's file: ``places`` (3,) by landmark (``nasion``, ``gonion.left``), and
    closed ``lines`` (k, 3) by the name of the region they enclose."""

    places: Mapping[str, FloatArray] = field(default_factory=dict)
    lines: Mapping[str, FloatArray] = field(default_factory=dict)


def read_landmarks(path: Path) -> GivenMarks:
    """What FILE.mrk.json, FILE.csv (name, x, y, z) or FILE.yaml (name: [x, y, z]; regions: {name: [[x, y, z], ...]}) holds.

    Slicer's RAS coordinates are turned to LPS. Raises InputError naming the file, the entry and what is allowed.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; give the landmarks as .mrk.json, .csv or .yaml") from None
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise InputError(f"{path}: cannot be read ({why}); give the landmarks as .mrk.json, .csv or .yaml") from None
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _slicer(path, text)
    if suffix == ".csv":
        return _checked(path, _csv_rows(path, text), {})
    if suffix in (".yaml", ".yml"):
        return _yaml(path, text)
    raise InputError(
        f"{path}: landmarks are read from .mrk.json, .csv and .yaml; {suffix or 'no ending'!r} is none of them"
    )


def _slicer(path: Path, text: str) -> GivenMarks:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}:{error.colno} JSON: {error.msg}; save the markups again") from None
    markups = document.get("markups") if isinstance(document, dict) else None
    if not isinstance(markups, list):
        raise InputError(f"{path}: it holds no 'markups'; save landmarks from 3D Slicer as .mrk.json")
    places: list[tuple[str, Any]] = []
    lines: dict[str, Any] = {}
    for number, markup in enumerate(markups):
        if not isinstance(markup, dict):
            raise InputError(f"{path} markups.{number}: must be a mapping as 3D Slicer writes it")
        ras = str(markup.get("coordinateSystem", "LPS")).upper() in ("RAS", "0")
        points = [point for point in markup.get("controlPoints", ()) if isinstance(point, dict)]
        found = [(str(point.get("label", "")), _turned(point.get("position"), ras)) for point in points]
        if markup.get("type") == "ClosedCurve":
            name = str(markup.get("name") or (found[0][0].rpartition("-")[0] if found else ""))
            lines[name] = [position for _, position in found]
        else:
            places += found
    return _checked(path, places, lines)


def _turned(position: Any, ras: bool) -> Any:
    if not (ras and isinstance(position, list) and len(position) == 3):
        return position
    return [-position[0], -position[1], position[2]] if all(isinstance(x, int | float) for x in position) else position


def _csv_rows(path: Path, text: str) -> list[tuple[str, Any]]:
    rows = [row for row in csv.reader(text.splitlines()) if any(cell.strip() for cell in row)]
    found: list[tuple[str, Any]] = []
    for number, row in enumerate(rows):
        cells = [cell.strip() for cell in row]
        try:
            found.append((cells[0], [float(cell) for cell in cells[1:4]]))
        except ValueError:
            if number == 0:
                continue  # the heading
            raise InputError(f"{path}:{number + 1} {cells[0]}: {cells[1:4]} are not three numbers") from None
    return found


def _yaml(path: Path, text: str) -> GivenMarks:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        document = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise InputError(f"{path}{place} YAML: {error.problem}; give 'name: [x, y, z]' lines") from None
    except YAMLError as error:
        raise InputError(f"{path} YAML: {error}; give 'name: [x, y, z]' lines") from None
    if not isinstance(document, dict):
        raise InputError(f"{path}: must be a mapping of landmark names to [x, y, z]")
    regions = document.pop("regions", {})
    if not isinstance(regions, dict):
        raise InputError(f"{path} regions: must be a mapping of names to lists of [x, y, z]")
    return _checked(path, list(document.items()), regions)


def _checked(path: Path, places: Iterable[tuple[Any, Any]], lines: Mapping[Any, Any]) -> GivenMarks:
    known = known_names()
    given: dict[str, FloatArray] = {}
    for name, position in places:
        wanted = str(name).strip().lower().replace(" ", "_")
        if wanted not in known:
            pair = f"{wanted}.left" in known
            hint = f"give {wanted}.left or {wanted}.right" if pair else nearest_names(wanted, known)
            raise InputError(f"{path} {name}: no such landmark; {hint}")
        if wanted in given:
            raise InputError(f"{path} {name}: is given twice; leave one out")
        given[wanted] = _position(path, str(name), position)
    drawn: dict[str, FloatArray] = {}
    for name, corners in lines.items():
        if not REGION_NAME.fullmatch(str(name)):
            raise InputError(
                f"{path} regions: {str(name)!r} is not a region name; use small letters, as in back-of-hand.left"
            )
        if not isinstance(corners, list) or len(corners) < LEAST_CORNERS:
            raise InputError(f"{path} regions.{name}: a closed line needs at least {LEAST_CORNERS} places [x, y, z]")
        drawn[str(name)] = np.array([_position(path, f"regions.{name}.{k}", place) for k, place in enumerate(corners)])
    return GivenMarks(given, drawn)


def known_names() -> frozenset[str]:
    """Names that a landmark may have: ``nasion``; ``gonion.left`` and ``gonion.right``."""
    return frozenset(
        label
        for mark in landmarks().values()
        for label in ([mark.name] if mark.side == "midline" else [f"{mark.name}.left", f"{mark.name}.right"])
    )


def _position(path: Path, name: str, position: Any) -> FloatArray:
    numbers = isinstance(position, list) and len(position) == 3
    numbers = numbers and all(
        isinstance(x, int | float) and not isinstance(x, bool) and math.isfinite(x) for x in position
    )
    if not numbers:
        raise InputError(f"{path} {name}: {position!r} is not a place; allowed is [x, y, z] with three finite numbers")
    return np.array(position, dtype=np.float64)
