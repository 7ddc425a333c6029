"""Off-screen drawing: which window VTK uses, and whether the system libraries it opens are there.

With a library missing VTK ends the whole process without an exception, so nothing may draw before ``require_graphics``.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache

from mesomap.errors import MachineError

WINDOW = "VTK_DEFAULT_OPENGL_WINDOW"
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libXrender.so.1": "libxrender1",
}
"""Shared libraries that VTK opens while it runs, and the Debian package of each."""

DRIVER_PACKAGE = "libgl1-mesa-dri"
PROBE = """
from vtkmodules.vtkRenderingCore import vtkRenderWindow, vtkRenderer
import vtkmodules.vtkRenderingOpenGL2
window = vtkRenderWindow()
window.SetOffScreenRendering(1)
window.AddRenderer(vtkRenderer())
window.Render()
print("drawn", window.GetClassName())
"""


def use_offscreen() -> None:
    """Make VTK draw without a screen unless the user chose a window."""
    os.environ.setdefault(WINDOW, "vtkEGLRenderWindow")


def missing_packages(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Debian packages of the libraries that cannot be opened, in order."""
    missing = []
    for library, package in LIBRARIES.items():
        try:
            load(library)
        except OSError:
            missing.append(package)
    return missing


def install_command(packages: list[str]) -> str:
    """The command that installs Debian packages."""
    return "apt-get install -y --no-install-recommends " + " ".join(packages)


@cache
def require_graphics() -> None:
    """Raise MachineError, naming the packages to install, when drawing off-screen would fail; sets up off-screen drawing."""
    use_offscreen()
    if missing := missing_packages():
        raise MachineError(
            f"drawing needs system libraries that are missing ({', '.join(missing)}); as root: {install_command(missing)}"
        )


def probe(executable: str = sys.executable) -> str | None:
    """Draw one empty picture in a process of its own; None when it worked, else what went wrong in words."""
    use_offscreen()
    try:
        done = subprocess.run([executable, "-c", PROBE], capture_output=True, text=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"the drawing test could not run: {error}"
    if done.returncode == 0 and "drawn" in done.stdout:
        return None
    last = done.stderr.strip().splitlines()[-1:] or [f"the process ended with status {done.returncode}"]
    return last[0]
