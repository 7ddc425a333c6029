"""What this machine lacks, found before anything crashes: the table behind ``mesomap doctor``."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass

from mesomap.errors import MachineError
from mesomap.output.graphics import draw_test_picture, in_words, install_command, missing_libraries, use_offscreen
from mesomap.output.sheet import font
from mesomap.shipped import shipped_folder

OLDEST_PYTHON = (3, 11)
FREE_MB = 200
MESHES = ("hm08.npz", "landmarks.yaml", "regions.yaml", "tissue.yaml", "published_areas.yaml")
SHIPPED = {"meshes": MESHES, "protocols": ("*.yaml",)}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Check:
    """One thing looked at. ``remedy`` says what to do and is empty when ``ok``; without an ``optional`` thing mesomap works."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""
    optional: bool = False


def check_machine() -> tuple[Check, ...]:
    """Every check, in the order in which a person would mend things. Takes about two seconds; raises nothing."""
    return (
        check_python(),
        check_data(),
        check_numba_cache(),
        check_drawing(),
        check_font(),
        check_space(),
        check_browser(),
    )


def check_python() -> Check:
    """The interpreter is new enough."""
    ok = sys.version_info >= OLDEST_PYTHON
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Check("Python", ok, platform.python_version(), "" if ok else f"use Python {oldest} or newer")


def check_data() -> Check:
    """The body and the protocols came with the installation."""
    try:
        folders = {name: shipped_folder(name) for name in SHIPPED}
    except MachineError as error:
        return Check("shipped data", False, str(error), "install mesomap again")
    lacking = [
        f"{name}/{file}" for name, files in SHIPPED.items() for file in files if not any(folders[name].glob(file))
    ]
    if lacking:
        return Check("shipped data", False, f"missing: {', '.join(lacking)}", "install mesomap again")
    return Check("shipped data", True, str(folders["meshes"].parent))


def check_numba_cache() -> Check:
    """Compiled loops can be kept; where they cannot, numba refuses to load them at all."""
    from numba.core.caching import FunctionCache

    try:
        return Check("numba cache", True, str(FunctionCache(check_machine).cache_path))
    except RuntimeError as error:
        return Check("numba cache", False, str(error), "set NUMBA_CACHE_DIR to a folder that can be written")


def check_drawing() -> Check:
    """A picture can be drawn: the libraries are looked at first, then VTK draws in a process of its own."""
    use_offscreen()
    if missing := missing_libraries():
        return Check("drawing", False, in_words(missing), install_command(missing))
    try:
        return Check("drawing", True, draw_test_picture())
    except MachineError as error:
        return Check("drawing", False, str(error), "install the Python package vtk and the graphics driver again")


def check_font() -> Check:
    """The picture's typeface is there."""
    try:
        return Check("font", True, " ".join(part for part in font(12.0).getname() if part))
    except MachineError as error:
        return Check("font", False, str(error), "install matplotlib again")


def check_space() -> Check:
    """There is room where results go by default and for temporary files."""
    free_mb, folder = min(
        (shutil.disk_usage(folder).free // 2**20, folder) for folder in (os.getcwd(), tempfile.gettempdir())
    )
    ok = free_mb >= FREE_MB
    return Check("free space", ok, f"{free_mb} MB in {folder}", "" if ok else f"free at least {FREE_MB} MB there")


def check_browser() -> Check:
    """A Chromium for the tests of the page; a person may read the page in any browser."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return Check("Chromium", True, found, optional=True)
    return Check(
        "Chromium", False, "not found", "only the page's tests need it: apt-get install chromium", optional=True
    )
