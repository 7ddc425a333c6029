"""``import mesomap`` stays quick because it opens nothing heavy; the public names open what they need when used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import mesomap


def opened_by(statement: str) -> set[str]:
    """Packages outside the standard library that a fresh interpreter opens for ``statement``."""
    top = "{name.partition('.')[0] for name in sys.modules}"
    code = f"import sys; before = {top}; {statement}; print(*({top} - before - sys.stdlib_module_names))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_import_opens_nothing_else() -> None:
    assert opened_by("import mesomap") == {"mesomap"}


def test_the_check_sees_what_is_opened() -> None:
    assert {"mesomap", "numpy", "numba"} <= opened_by("import mesomap.geometry.flood")
    assert {"pydantic", "ruamel"} <= opened_by("import mesomap.protocol.read_protocol")


@pytest.mark.parametrize("module", ["protocol", "library", "technique", "product", "goal"])
def test_a_protocol_is_held_without_what_reads_files(module: str) -> None:
    assert opened_by(f"import mesomap.protocol.{module}") == {"mesomap"}


def test_doctor_opens_no_drawing_library() -> None:
    assert opened_by("import mesomap.doctor") & {"pyvista", "vtk", "vtkmodules"} == set()


@pytest.mark.parametrize("name", mesomap.__all__)
def test_public_names_are_found_where_they_live(name: str) -> None:
    assert callable(getattr(mesomap, name))
    assert name in dir(mesomap)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'mesomap' has no attribute 'load_atlass'"):
        _ = mesomap.load_atlass
