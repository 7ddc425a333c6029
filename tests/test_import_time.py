"""``import mesomap`` stays quick because it opens nothing heavy; the public names open what they need when used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import mesomap

HEAVY = {
    *(
        "dask",
        "fastapi",
        "igl",
        "llvmlite",
        "matplotlib",
        "numba",
        "numpy",
        "PIL",
        "pydantic",
        "pyvista",
        "rich",
        "ruamel",
    ),
    *("scipy", "shapely", "trimesh", "typer", "uvicorn", "vtk", "vtkmodules"),
}


def loaded_by(statement: str) -> set[str]:
    """Top-level names of all modules that a fresh interpreter holds after ``statement``."""
    code = f"import sys; {statement}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_import_opens_nothing_heavy() -> None:
    assert loaded_by("import mesomap") & HEAVY == set()


def test_the_check_sees_what_is_loaded() -> None:
    assert {"numpy", "numba"} <= loaded_by("import mesomap.geometry.flood")


def test_doctor_opens_no_drawing_library() -> None:
    assert loaded_by("import mesomap.doctor") & {"pyvista", "vtk", "vtkmodules"} == set()


@pytest.mark.parametrize("name", mesomap.__all__)
def test_public_names_are_found_where_they_live(name: str) -> None:
    assert callable(getattr(mesomap, name))
    assert name in dir(mesomap)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'mesomap' has no attribute 'load_atlass'"):
        _ = mesomap.load_atlass
