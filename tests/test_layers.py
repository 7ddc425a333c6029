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
    ("languages",),
    ("geometry", "protocol"),
    ("anatomy",),
    ("planning",),
    ("simulation",),
    ("verification", "whatif"),
    ("output",),
    ("doctor",),
    ("app", "batch"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
RANK = {layer: rank for rank, layers in enumerate(LAYERS) for layer in layers}
DRAWING = {"pyvista", "vtk", "vtkmodules"}
MAY_DRAW = {"output", "app"}
READS_FILES = ("vtkmodules.vtkIO", "vtkmodules.vtkCommon", "vtkmodules.vtkFiltersCore", "vtkmodules.util")
"""Parts of VTK that open no graphics library; the reader of surface files needs them."""
MAY_PRINT = {"cli", "commands"}


@dataclass(frozen=True)
class Import:
    """One imported module or name, absolute and dotted, and the line it stands in."""

    target: str
    line: int


def importers(tree: ast.AST) -> set[str]:
    """Names under which the code can call an importing function, renamed ones included."""
    names = {"import_module", "__import__"}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names |= {alias.asname for alias in node.names if alias.name in names and alias.asname}
    return names


def literal_import(call: ast.Call, names: set[str]) -> str | None:
    """The module that ``import_module("...")`` or ``__import__("...")`` names; None for any other call."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in names:
        return None
    given = [*call.args[:1], *(word.value for word in call.keywords if word.arg == "name")]
    return next((part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)), None)


def absolute(name: str, module: str, is_package: bool) -> str:
    """``name`` without its leading dots, as seen from ``module``."""
    dots = len(name) - len(name.lstrip("."))
    if not dots:
        return name
    parts = module.split(".")
    return ".".join([*parts[: len(parts) - dots + is_package], *filter(None, [name[dots:]])])


def imports_of(source: str, module: str, is_package: bool) -> Iterator[Import]:
    """Every import in ``source``, the code of ``module``: at the top, in functions, under TYPE_CHECKING, by name.

    ``mesomap.simulate`` counts as well, since the package opens the home of such a name when it is asked for it.
    """
    tree = ast.parse(source)
    names = importers(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = absolute("." * node.level + base, module, is_package)
            yield from (Import(f"{base}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Call) and (name := literal_import(node, names)):
            yield Import(absolute(name, module, is_package), node.lineno)
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) == "mesomap" and node.attr in mesomap._HOMES:
            yield Import(f"mesomap.{node.attr}", node.lineno)


def layer_of(target: str) -> str | None:
    """The layer of an import inside the package; None for the package itself and for everything outside."""
    parts = target.split(".")
    if parts[0] != "mesomap" or len(parts) == 1:
        return None
    return mesomap._HOMES[parts[1]].split(".")[1] if parts[1] in mesomap._HOMES else parts[1]


def prints(source: str) -> Iterator[int]:
    """Lines that print, or import something that does under the name of print."""
    for node in ast.walk(ast.parse(source)):
        if ast.unparse(node) in {"print", "builtins.print"} and isinstance(node, ast.Name | ast.Attribute):
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
        reads = own == "geometry" and item.target.startswith(READS_FILES)
        if item.target.split(".")[0] in DRAWING and own not in MAY_DRAW and not reads:
            faults.append(f"{module}:{item.line}: {own} opens {item.target}; only {sorted(MAY_DRAW)} may draw")
    if own not in MAY_PRINT:
        faults += [f"{module}:{line}: {own} prints; only the command line may" for line in prints(source)]
    return faults


def modules(package: Path = PACKAGE) -> Iterator[tuple[str, Path]]:
    """Dotted name and file of every module but the package's own ``__init__``, which names all layers on purpose."""
    for path in sorted(package.rglob("*.py")):
        parts = ["mesomap", *path.relative_to(package).with_suffix("").parts]
        if parts[-1] == "__init__":
            parts.pop()
        if len(parts) > 1:
            yield ".".join(parts), path


def faults_in(package: Path) -> list[str]:
    """Broken rules in all files of a package."""
    return [
        fault
        for module, path in modules(package)
        for fault in faults_of(path.read_text(encoding="utf-8"), module, path.name == "__init__.py")
    ]


def test_imports_run_one_way() -> None:
    assert faults_in(PACKAGE) == []


def test_every_layer_has_been_looked_at() -> None:
    seen = {module.split(".")[1] for module, _ in modules()}
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert seen == there - {"__init__"}
    assert {"errors", "geometry", "protocol", "anatomy", "planning", "simulation", "output", "doctor"} <= seen


def test_faults_are_found_in_a_tree_of_files(tmp_path: Path) -> None:
    planted = {
        "__init__.py": "from mesomap.output.show import show\n",
        "geometry/__init__.py": "from .. import planning\n",
        "geometry/surface.py": "def area() -> None:\n    from mesomap.simulation import dose\n",
        "planning/deep/order.py": "if TYPE_CHECKING:\n    from ...simulation.dose import Dose\n",
        "anatomy/atlas.py": "from importlib import import_module\n\nload = import_module('mesomap.planning.plan')\n",
        "simulation/dose.py": "import numpy as np\nfrom mesomap.planning.plan import Plan\n",
    }
    for name, source in planted.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    assert [fault.partition(" ")[0] for fault in faults_in(tmp_path)] == [
        "mesomap.anatomy.atlas:3:",
        "mesomap.geometry:1:",
        "mesomap.geometry.surface:2:",
        "mesomap.planning.deep.order:2:",
    ]


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
        ("mesomap.planning.plan", "importlib.import_module(name='mesomap.output.page')\n"),
        ("mesomap.planning.plan", "from importlib import import_module as load\nload('mesomap.output.page')\n"),
        ("mesomap.planning.plan", "import mesomap\nmesomap.simulate(1)\n"),
        ("mesomap.planning.plan", "from mesomap import *\n"),
        ("mesomap.output.page", "from mesomap.cli import main\n"),
        ("mesomap.errors", "from mesomap.shipped import shipped_folder\n"),
        ("mesomap.simulation.dose", "def f():\n    import pyvista as pv\n"),
        ("mesomap.doctor", "from vtkmodules.vtkRenderingCore import vtkRenderWindow\n"),
        ("mesomap.output.summary", "print('done')\n"),
        ("mesomap.output.summary", "import builtins\nbuiltins.print('done')\n"),
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
    named = [*project["dependencies"], *project["optional-dependencies"]["video"]]
    declared = {re.split(r"[\s<>=\[;]", name)[0].lower().replace("_", "-") for name in named}
    homes = packages_distributions()
    undeclared = set()
    for module, path in modules():
        for item in imports_of(path.read_text(encoding="utf-8"), module, path.name == "__init__.py"):
            top = item.target.split(".")[0]
            owners = {name.lower().replace("_", "-") for name in homes.get(top, [])}
            if top not in sys.stdlib_module_names | {"mesomap"} and not owners & declared:
                undeclared.add(f"{module} imports {top} from {sorted(owners) or 'a package that is not installed'}")
    assert undeclared == set()
