"""Imports run one way, whatever their form and wherever they stand, so that a layer can be read without those above it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import mesomap

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "mesomap"

LAYERS = (
    ("errors",),
    ("shipped",),
    ("geometry", "protocol"),
    ("anatomy",),
    ("planning",),
    ("simulation",),
    ("output",),
    ("doctor",),
    ("app", "batch"),
    ("cli",),
    ("__main__",),
)
RANK = {layer: rank for rank, layers in enumerate(LAYERS) for layer in layers}
DRAWING = {"pyvista", "vtk", "vtkmodules"}
MAY_DRAW = {"output", "app"}
MAY_PRINT = {"cli"}


@dataclass(frozen=True)
class Import:
    """One imported module or name, absolute and dotted, and the line it stands in."""

    target: str
    line: int


def literal_import(call: ast.Call) -> str | None:
    """The module that ``import_module("...")`` or ``__import__("...")`` names; None for any other call."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in {"import_module", "__import__"} or not call.args:
        return None
    first = call.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def absolute(name: str, module: str, is_package: bool) -> str:
    """``name`` without its leading dots, as seen from ``module``."""
    dots = len(name) - len(name.lstrip("."))
    if not dots:
        return name
    parts = module.split(".")
    return ".".join([*parts[: len(parts) - dots + is_package], *filter(None, [name[dots:]])])


def imports_of(source: str, module: str, is_package: bool) -> Iterator[Import]:
    """Every import in ``source``, the code of ``module``: at the top, in functions, under TYPE_CHECKING, by name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = absolute("." * node.level + base, module, is_package)
            yield from (Import(f"{base}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Call) and (name := literal_import(node)):
            yield Import(absolute(name, module, is_package), node.lineno)


def layer_of(target: str) -> str | None:
    """The layer of an import inside the package; None for the package itself and for everything outside."""
    parts = target.split(".")
    if parts[0] != "mesomap" or len(parts) == 1:
        return None
    return mesomap._HOMES[parts[1]].split(".")[1] if parts[1] in mesomap._HOMES else parts[1]


def prints(source: str) -> Iterator[int]:
    """Lines that print, or import something that does under the name of print."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and node.id == "print":
            yield node.lineno


def faults_of(source: str, module: str, is_package: bool = False) -> list[str]:
    """Broken rules in the code of ``module``, one line each."""
    own = module.split(".")[1]
    if own not in RANK:
        return [f"{module}: {own} is not in the table of layers"]
    faults = []
    for item in imports_of(source, module, is_package):
        layer = layer_of(item.target)
        if layer is not None and not layer.startswith("__") and layer not in RANK:
            faults.append(f"{module}:{item.line}: {layer} is not in the table of layers")
        elif layer in RANK and layer != own and RANK[layer] >= RANK[own]:
            faults.append(f"{module}:{item.line}: {own} imports {item.target}, which lies above or beside it")
        if item.target.split(".")[0] in DRAWING and own not in MAY_DRAW:
            faults.append(f"{module}:{item.line}: {own} opens {item.target}; only {sorted(MAY_DRAW)} may draw")
    if own not in MAY_PRINT:
        faults += [f"{module}:{line}: {own} prints; only the command line may" for line in prints(source)]
    return faults


def modules() -> Iterator[tuple[str, Path]]:
    """Dotted name and file of every module but the package's own ``__init__``, which names all layers on purpose."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ["mesomap", *path.relative_to(PACKAGE).with_suffix("").parts]
        if parts[-1] == "__init__":
            parts.pop()
        if len(parts) > 1:
            yield ".".join(parts), path


def test_imports_run_one_way() -> None:
    found = [
        fault
        for module, path in modules()
        for fault in faults_of(path.read_text(encoding="utf-8"), module, path.name == "__init__.py")
    ]
    assert found == []


def test_every_layer_has_been_looked_at() -> None:
    seen = {module.split(".")[1] for module, _ in modules()}
    assert {"errors", "geometry", "protocol", "anatomy", "planning", "simulation", "output", "doctor"} <= seen


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("mesomap.geometry.surface", "def f():\n    from mesomap.output import picture\n"),
        ("mesomap.geometry.surface", "import mesomap.anatomy.atlas as atlas\n"),
        ("mesomap.geometry.surface", "from mesomap.protocol.protocol import Protocol\n"),
        ("mesomap.protocol.library", "from mesomap import geometry\n"),
        ("mesomap.planning.plan", "from mesomap import simulate\n"),
        ("mesomap.planning.plan", "if TYPE_CHECKING:\n    from mesomap.simulation.simulate import Simulation\n"),
        ("mesomap.planning.plan", "from ..simulation.simulate import Simulation\n"),
        ("mesomap.planning.plan", "from .. import simulation\n"),
        ("mesomap.planning.plan", "importlib.import_module('mesomap.output.page')\n"),
        ("mesomap.planning.plan", "class A:\n    def f(self):\n        import_module('..output.page', __package__)\n"),
        ("mesomap.planning.plan", "x = __import__('mesomap.cli')\n"),
        ("mesomap.output.page", "from mesomap.cli import main\n"),
        ("mesomap.errors", "from mesomap.shipped import shipped_folder\n"),
        ("mesomap.simulation.dose", "def f():\n    import pyvista as pv\n"),
        ("mesomap.doctor", "from vtkmodules.vtkRenderingCore import vtkRenderWindow\n"),
        ("mesomap.output.summary", "print('done')\n"),
        ("mesomap.output.summary", "from rich import print\nprint('done')\n"),
        ("mesomap.stray", "x = 1\n"),
        ("mesomap.cli", "import mesomap.stray\n"),
    ],
)
def test_a_planted_fault_is_found(module: str, source: str) -> None:
    assert len(faults_of(source, module)) == 1


def test_relative_imports_of_a_package_count_from_itself() -> None:
    assert faults_of("from ..output import page\n", "mesomap.planning", is_package=True) != []
    assert faults_of("from .plan import Plan\n", "mesomap.planning", is_package=True) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("mesomap.planning.plan", "from mesomap.planning import order\nfrom . import needle\nfrom .pattern import x\n"),
        ("mesomap.planning.plan", "from mesomap.anatomy.atlas import Atlas\nimport numpy as np\n"),
        ("mesomap.output.tables", "from mesomap import __version__\nimport mesomap\nimport pyvista\n"),
        ("mesomap.cli", "import mesomap\nfrom mesomap.doctor import check_machine\nprint(mesomap.load_atlas)\n"),
    ],
)
def test_what_is_allowed_passes(module: str, source: str) -> None:
    assert faults_of(source, module) == []


def test_lazy_names_and_their_types_agree() -> None:
    """The imports for the type checker and the table for the interpreter name the same homes."""
    source = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    typed = {item.target for item in imports_of(source, "mesomap", True) if item.target.startswith("mesomap.")}
    assert typed == {f"{home}.{name}" for name, home in mesomap._HOMES.items()}
    assert set(mesomap.__all__) == set(mesomap._HOMES)


def test_every_third_party_import_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[\s<>=\[;]", name)[0].lower().replace("_", "-") for name in project["dependencies"]}
    homes = packages_distributions()
    undeclared = set()
    for module, path in modules():
        for item in imports_of(path.read_text(encoding="utf-8"), module, path.name == "__init__.py"):
            top = item.target.split(".")[0]
            owners = {name.lower().replace("_", "-") for name in homes.get(top, [])}
            if top not in sys.stdlib_module_names | {"mesomap"} and not owners & declared:
                undeclared.add(f"{module} imports {top} from {sorted(owners) or 'a package that is not installed'}")
    assert undeclared == set()
