"""Can this machine draw? Asked before VTK is, because VTK crashes the process where a library is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

from mesomap.errors import MachineError
from mesomap.output.graphics_probe import DRIVER, EGL_WINDOW

Missing = tuple[str, str]  # (library, why it cannot be used)

PACKAGES = {
    "libEGL.so.1": ("libegl1", "libgl1-mesa-dri"),
    "libGL.so.1": ("libgl1", "libgl1-mesa-dri"),
    "libX11.so.6": ("libx11-6",),
    DRIVER: ("libegl-mesa0", "libgl1-mesa-dri"),
}
PROBE = Path(__file__).with_name("graphics_probe.py")
PROBE_SECONDS = 60


def use_offscreen() -> None:
    """Make VTK draw through EGL where no X display is named. Call before the first window is made.

    A choice already made by the environment variable VTK_DEFAULT_OPENGL_WINDOW stands.
    """
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("VTK_DEFAULT_OPENGL_WINDOW", EGL_WINDOW)


@cache
def require_graphics() -> None:
    """Return when this machine can draw; raise MachineError, which names what to install, when it cannot.

    Costs about 0.05 s the first time in a process and nothing after a success. Linux only: elsewhere OpenGL is part of the
    operating system.
    """
    use_offscreen()
    if missing := missing_libraries():
        raise MachineError(
            f"this machine cannot draw pictures ({in_words(missing)}); install what is missing with "
            f"`{install_command(missing)}`, or leave png and pdf out of --formats"
        )


def missing_libraries() -> tuple[Missing, ...]:
    """What VTK would miss when it draws here; empty when nothing is missing."""
    if not sys.platform.startswith("linux"):
        return ()
    answer = _ask("-I", "-S", str(PROBE))
    if answer.returncode != 0:
        return ((DRIVER, f"the probe {_ending(answer)}"),)
    return tuple((str(name), str(why)) for name, why in json.loads(answer.stdout)["missing"])


def in_words(missing: tuple[Missing, ...]) -> str:
    """What is missing and why, for a person."""
    return "; ".join(why if name in why else f"{name}: {why}" for name, why in missing)


def install_command(missing: tuple[Missing, ...]) -> str:
    """The command that installs what is ``missing`` on Debian and its relatives."""
    packages = dict.fromkeys(package for name, _ in missing for package in PACKAGES[name])
    return f"{'' if os.geteuid() == 0 else 'sudo '}apt-get install {' '.join(packages)}"


def draw_test_picture() -> str:
    """Draw with VTK in a process of its own and return what drew it (about 1 s). Raises MachineError when that fails.

    Checks more than ``require_graphics``: that VTK itself loads and that the pixels come back as asked for.
    """
    use_offscreen()
    answer = _ask("-P", str(PROBE), "draw")
    if answer.returncode != 0:
        raise MachineError(f"VTK cannot draw here: a test picture {_ending(answer)}")
    return str(json.loads(answer.stdout)["drawn_by"])


def _ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=PROBE_SECONDS)


def _ending(answer: subprocess.CompletedProcess[str]) -> str:
    """How a process ended, in words."""
    if answer.returncode < 0:
        return f"crashed with signal {-answer.returncode}"
    last = answer.stderr.strip().splitlines()[-1:] or ["no message"]
    return f"ended with status {answer.returncode}: {last[0]}"
