"""What this machine has and lacks, one line each, with the command that mends it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from mesomap.errors import MesomapError
from mesomap.output.graphics import DRIVER_PACKAGE, install_command, missing_packages, probe
from mesomap.shipped import shipped_folder

LEAST_FREE_MB = 500


@dataclass(frozen=True)
class Check:
    """``ok`` or not, in words, and the ``remedy`` where not; ``optional`` ones do not stop the main job."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""
    optional: bool = False


def check_machine() -> tuple[Check, ...]:
    """All checks, the cheap ones first. Drawing is tried in a process of its own, since a missing library would end this one."""
    return (_python(), _shipped(), _compiled_cache(), _free_space(), _libraries(), _drawing())


def _python() -> Check:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Check("Python", sys.version_info >= (3, 11), version, "install Python 3.11 or newer")


def _shipped() -> Check:
    try:
        folders = [shipped_folder(name) for name in ("meshes", "protocols")]
    except MesomapError as error:
        return Check("shipped data", False, str(error), "install mesomap again")
    count = len(list(folders[1].glob("*.yaml")))
    return Check("shipped data", (folders[0] / "hm08.npz").is_file() and count > 0, f"body mesh and {count} protocols")


def _compiled_cache() -> Check:
    """numba keeps compiled code beside the package or in the user's cache folder; without either every run compiles anew."""
    own = Path(__file__).resolve().parent / "geometry"
    for folder in (own, Path.home()):
        try:
            with tempfile.TemporaryFile(dir=folder):
                return Check("compiled code", True, "is kept between runs", optional=True)
        except OSError:
            continue
    return Check("compiled code", False, "cannot be kept", "set NUMBA_CACHE_DIR to a writable folder", optional=True)


def _free_space() -> Check:
    folder = tempfile.gettempdir()
    free_mb = shutil.disk_usage(folder).free // 1_000_000
    return Check("free space", free_mb >= LEAST_FREE_MB, f"{free_mb} MB in {folder}", f"free at least {LEAST_FREE_MB} MB")


def _libraries() -> Check:
    missing = missing_packages()
    detail = "all found" if not missing else "missing: " + ", ".join(missing)
    return Check("drawing libraries", not missing, detail, install_command(missing) if missing else "")


def _drawing() -> Check:
    if missing_packages():
        return Check("drawing", False, "not tried while libraries are missing", "install them, then run doctor again")
    problem = probe()
    return Check("drawing", problem is None, problem or "an empty picture was drawn", install_command([DRIVER_PACKAGE]))
