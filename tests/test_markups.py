"""points.mrk.json: what 3D Slicer needs to show the injections where they are."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest

from bodies import shipped_plan
from mesomap.anatomy.landmark_file import read_landmarks
from mesomap.errors import InputError
from mesomap.output.markups import markups_document
from mesomap.output.schemas import SCHEMAS
from mesomap.output.tables import json_text

THREADS = "linear-retrograde-cheek"


def document_of(protocol: str) -> dict[str, Any]:
    return json.loads(json_text(markups_document(shipped_plan(protocol, "female"))))  # type: ignore[no-any-return]


@pytest.mark.parametrize("protocol", ["mesolift-face", "lipolysis-abdomen", THREADS])
def test_it_follows_its_schema_which_can_fail(protocol: str) -> None:
    document = document_of(protocol)
    jsonschema.validate(document, SCHEMAS["markups"]())
    assert document["@schema"].endswith("markups-schema-v1.0.3.json#")
    for change in (
        {"coordinateSystem": "RAS"},
        {"locked": False},
        {"controlPoints": [{"label": "1"}]},
        {"type": "Point"},
    ):
        broken = copy.deepcopy(document)
        broken["markups"][0] |= change
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, SCHEMAS["markups"]())


@pytest.mark.parametrize("protocol", ["mesolift-face", THREADS])
def test_points_are_those_of_the_plan_in_order(protocol: str) -> None:
    plan, document = shipped_plan(protocol, "female"), document_of(protocol)
    points = plan.points
    listed = document["markups"][0]
    assert (listed["type"], listed["coordinateSystem"], listed["coordinateUnits"]) == ("Fiducial", "LPS", "mm")
    assert (np.array([point["position"] for point in listed["controlPoints"]]) == points.xyz_mm).all()
    assert [point["label"] for point in listed["controlPoints"]] == [str(k + 1) for k in range(len(points))]
    for k, point in enumerate(listed["controlPoints"]):
        axes = np.array(point["orientation"]).reshape(3, 3)
        assert np.allclose(axes.T @ axes, np.eye(3)) and np.linalg.det(axes) == pytest.approx(1.0)
        assert np.allclose(axes[:, 2], points.normal[k]), "the third axis stands on the skin"
        words = point["description"].split("; ")
        assert words[0] == plan.targets[points.target[k]].label and f"{points.volume_ml[k]:.4g} mL" in words[4]
        assert words[2].startswith(f"depth {points.depth_mm[k]:.4g} mm")


def test_threads_are_lines_from_entry_to_end() -> None:
    plan, document = shipped_plan(THREADS, "female"), document_of(THREADS)
    points = plan.points
    lines = document["markups"][1:]
    threads = np.flatnonzero(points.thread_mm > 0)
    assert len(lines) == len(threads) > 10 and {line["type"] for line in lines} == {"Line"}
    ends = points.end.xyz_mm(plan.atlas.surface)
    for i, line in zip(threads, lines, strict=True):
        first, last = (np.array(point["position"]) for point in line["controlPoints"])
        assert (first == points.xyz_mm[i]).all() and (last == ends[i]).all()
        assert np.linalg.norm(last - first) <= points.thread_mm[i] + 1e-9, "a chord is not longer than its thread"
    assert len(document_of("mesolift-face")["markups"]) == 1


def test_our_own_reader_of_markups_takes_the_places_as_they_are(tmp_path: Path) -> None:
    document = document_of("mesolift-face")
    names = ("nasion", "pronasale", "gonion.left", "gonion.right")
    document["markups"][0]["controlPoints"] = document["markups"][0]["controlPoints"][: len(names)]
    for point, name in zip(document["markups"][0]["controlPoints"], names, strict=True):
        point["label"] = name
    (file := tmp_path / "points.mrk.json").write_text(json.dumps(document))
    places = read_landmarks(file).places
    plan = shipped_plan("mesolift-face", "female")
    assert np.allclose([places[name] for name in names], plan.points.xyz_mm[: len(names)])
    file.write_text(json_text(document_of("mesolift-face")))
    with pytest.raises(InputError, match="no such landmark"):
        read_landmarks(file)
