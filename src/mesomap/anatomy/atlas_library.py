"""Atlases of the shipped body: any adult shape with its landmarks, regions and zones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import Sex, check_body, make_body, skin_topology
from mesomap.anatomy.landmarks import landmark_places, read_yaml
from mesomap.anatomy.layout import Layout
from mesomap.geometry.surface import IntArray, frozen_array
from mesomap.protocol.protocol import BodySpec
from mesomap.shipped import shipped_folder

RECENT_BODIES = 4
DEFAULT_HEIGHT_CM = {"female": 165.0, "male": 178.0}
DEFAULT_AGE_YEARS, DEFAULT_BMI = 40.0, 24.0


def load_atlas(
    sex: Sex = "female",
    *,
    age: float = DEFAULT_AGE_YEARS,
    height_cm: float | None = None,
    bmi: float = DEFAULT_BMI,
    local: Mapping[str, float] = MappingProxyType({}),
) -> Atlas:
    """The atlas of an adult of the given sex, age (years), height (cm; 165 for women and 178 for men when left out) and
    body mass index (kg/m2), with ``local`` amounts from -1 (least) to 1 (most) of ``abdomen``, ``breast`` (women
    only), ``buttock``, ``double-chin`` and ``saddlebag``.

    Its regions and zones are laid on the skin when they are first asked for. Raises BodyError for a shape that the body
    model does not know or cannot reach.
    """
    height = DEFAULT_HEIGHT_CM.get(sex, 165.0) if height_cm is None else height_cm
    check_body(sex, age, height, bmi, local)
    shape, surface, eyes = make_body(sex, age, height, bmi, local)
    described = described_parts()
    layout = Layout(described, surface, mirror_faces())
    extra = "".join(f", {part} {amount:+g}" for part, amount in shape.local.items())
    made = Atlas(
        name=f"hm08 {sex}, {age:g} years, {height:g} cm, BMI {bmi:g}{extra}",
        surface=surface,
        body=shape,
        landmarks=dict(landmark_places()),
        regions=layout.regions,
        zones=layout.zones,
        mirror_face=mirror_faces(),
        eyes=eyes,
        groups={group: tuple(members) for group, members in described["groups"].items()},
        synonyms=region_synonyms(),
    )
    return made.made_by(_lately_made, sex, float(age), float(height), float(bmi), tuple(sorted(local.items())))


@lru_cache(maxsize=RECENT_BODIES)
def _lately_made(sex: Sex, age: float, height_cm: float, bmi: float, local: tuple[tuple[str, float], ...]) -> Atlas:
    """The atlas of a body that has come from another process; many plans come on few bodies."""
    return load_atlas(sex, age=age, height_cm=height_cm, bmi=bmi, local=dict(local))


def asked_body(
    spec: BodySpec | None,
    sex: Sex | None = None,
    age_years: float | None = None,
    height_cm: float | None = None,
    bmi: float | None = None,
    local: Mapping[str, float] = MappingProxyType({}),
) -> BodySpec:
    """The body meant by what is given; what is left out comes from ``spec``, the body of a protocol, or from the defaults of the
    sex asked for."""
    asked: Sex = sex or (spec.sex if spec else "female")
    like = spec if spec and spec.sex == asked else None
    if height_cm is None:
        height_cm = like.height_cm if like else DEFAULT_HEIGHT_CM[asked]
    if age_years is None:
        age_years = spec.age_years if spec else DEFAULT_AGE_YEARS
    if bmi is None:
        bmi = spec.bmi if spec else DEFAULT_BMI
    return BodySpec(asked, age_years, height_cm, bmi, {**(like.local if like else {}), **local})


def load_body(body: BodySpec) -> Atlas:
    """``load_atlas`` of a body whose values are all known."""
    return load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local)


@cache
def mirror_faces() -> IntArray:
    """The mirror image of each face of the shipped skin, shape (m,)."""
    topology = skin_topology()
    faces: IntArray = frozen_array(topology.mirrored_face(np.arange(len(topology.faces))), np.int64)
    return faces


@cache
def described_parts() -> dict[str, Any]:
    """What meshes/regions.yaml says: ``borders``, ``regions``, ``groups`` and ``zones`` by name."""
    described: dict[str, Any] = read_yaml(shipped_folder("meshes") / "regions.yaml")
    return described


def region_synonyms() -> dict[str, str]:
    """The region that each of the other names in meshes/regions.yaml stands for."""
    regions = described_parts()["regions"]
    return {synonym: name for name, entry in regions.items() for synonym in entry.get("synonyms", ())}
