"""Where the data that travels with the package lies: ``clinical``, ``meshes``, ``protocols`` and ``languages``."""

from __future__ import annotations

from pathlib import Path

from mesomap.errors import MachineError


def shipped_folder(name: str) -> Path:
    """The folder ``name`` inside the installed package, or at the top of the checkout the package runs from.

    Raises MachineError when neither exists, which means the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / name, package.parents[1] / name):
        if folder.is_dir():
            return folder
    raise MachineError(f"{name}/ is missing from the installation at {package}; install mesomap again")
