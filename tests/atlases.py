"""Atlases on which anatomy is tested: default, lean, heavy, old, locally shaped; each built once per process."""

from __future__ import annotations

from functools import cache

import pytest

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas

SHAPES = {
    "female": ("female", 40.0, 24.0),
    "male": ("male", 40.0, 24.0),
    "lean female": ("female", 40.0, 19.0),
    "heavy female": ("female", 40.0, 30.0),
    "lean male": ("male", 40.0, 19.5),
    "old heavy male": ("male", 85.0, 31.0),
    "shaped female": ("female", 40.0, 28.0),
}
LOCAL = {"shaped female": {"abdomen": 1.0, "breast": 1.0, "buttock": 1.0, "double-chin": 1.0, "saddlebag": 1.0}}

BODIES = tuple(
    (sex, age, bmi)
    for sex, masses in (("female", (18.0, 23.0, 28.0, 32.0)), ("male", (18.0, 24.0, 31.0, 38.0)))
    for age in (18.0, 45.0, 80.0)
    for bmi in masses
)
"""Twenty-four shapes from end to end of what the body model reaches."""

everybody = pytest.mark.parametrize("person", SHAPES)
"""Runs a test that takes ``person`` on each of them."""


@cache
def body_named(name: str) -> Atlas:
    """The atlas of one of ``SHAPES``."""
    sex, age, bmi = SHAPES[name]
    return load_atlas("female" if sex == "female" else "male", age=age, bmi=bmi, local=LOCAL.get(name, {}))
