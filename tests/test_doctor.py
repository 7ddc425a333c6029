"""A machine that cannot draw is told what to install, and no process dies of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
from numba.core import caching

from mesomap import doctor
from mesomap.doctor import Check, check_machine
from mesomap.errors import MachineError
from mesomap.output import graphics
from mesomap.output.graphics import PACKAGES, draw_test_picture, install_command, require_graphics, use_offscreen
from mesomap.output.graphics_probe import DRIVER, EGL_WINDOW

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux opens its graphics libraries late")
NO_EGL = (("libEGL.so.1", "libEGL.so.1: cannot open shared object file"),)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Each test asks anew."""
    require_graphics.cache_clear()
    yield
    require_graphics.cache_clear()


def draw_with_broken(libraries: dict[str, bytes], folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Exit status and last words of a process that asks before it draws, where ``libraries`` hide the real ones."""
    for name, content in libraries.items():
        (folder / name).write_bytes(content)
    code = "from mesomap.output.graphics import require_graphics; require_graphics()"
    own = {**os.environ, "LD_LIBRARY_PATH": str(folder), **environment}
    run = subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, check=False)
    return run.returncode, run.stderr.strip().rpartition("\n")[2]


@LINUX
@pytest.mark.parametrize("content", [b"", b"not a library"], ids=["empty", "garbage"])
def test_broken_library_is_named_with_its_package(tmp_path: Path, content: bytes) -> None:
    status, words = draw_with_broken({"libEGL.so.1": content}, tmp_path, {"VTK_DEFAULT_OPENGL_WINDOW": EGL_WINDOW})
    assert status == 1  # an exception, not a signal
    assert words.startswith("mesomap.errors.MachineError: this machine cannot draw")
    assert "libEGL.so.1" in words
    assert "apt-get install libegl1 libgl1-mesa-dri" in words


@LINUX
def test_with_a_display_the_x_libraries_are_looked_at_too(tmp_path: Path) -> None:
    environment = {"VTK_DEFAULT_OPENGL_WINDOW": "", "DISPLAY": ":none"}
    status, words = draw_with_broken({"libX11.so.6": b"", "libGL.so.1": b""}, tmp_path, environment)
    assert status == 1
    assert "libX11.so.6" in words
    assert "apt-get install libx11-6 libgl1 libgl1-mesa-dri" in words


@LINUX
def test_egl_without_a_driver_is_named(tmp_path: Path) -> None:
    """EGL that finds no vendor opens but has no device; VTK would crash then as well."""
    environment = {"VTK_DEFAULT_OPENGL_WINDOW": EGL_WINDOW, "__EGL_VENDOR_LIBRARY_DIRS": str(tmp_path)}
    status, words = draw_with_broken({}, tmp_path, environment)
    assert status == 1
    assert DRIVER in words
    assert "apt-get install libegl-mesa0 libgl1-mesa-dri" in words


def test_probe_that_crashes_is_a_missing_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    crashed = subprocess.CompletedProcess(["probe"], -11, "", "")
    monkeypatch.setattr(graphics, "_ask", lambda *_: crashed)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(MachineError, match=r"crashed with signal 11.*apt-get install libegl-mesa0"):
        require_graphics()
    with pytest.raises(MachineError, match="a test picture crashed with signal 11"):
        draw_test_picture()


def test_failure_is_asked_again_and_success_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [NO_EGL, ()]
    monkeypatch.setattr(graphics, "missing_libraries", lambda: answers.pop(0))
    with pytest.raises(MachineError) as raised:
        require_graphics()
    assert raised.value.exit_status == 3
    require_graphics()
    require_graphics()
    assert answers == []


def test_nothing_is_probed_where_opengl_is_part_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(graphics, "_ask", lambda *_: pytest.fail("asked"))
    require_graphics()


@pytest.mark.parametrize("user", [0, 1000])
def test_command_is_one_that_this_user_can_run(monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    command = install_command(tuple((name, "gone") for name in PACKAGES))
    assert command.startswith("apt-get install " if user == 0 else "sudo apt-get install ")
    packages = command.split("install ")[1].split()
    assert sorted(packages) == sorted(set(packages))


@LINUX
@pytest.mark.parametrize(
    ("display", "chosen", "expected"),
    [(None, None, EGL_WINDOW), ("", None, EGL_WINDOW), (":0", None, None), (None, "vtkOSOpenGLRenderWindow", None)],
)
def test_offscreen_is_chosen_only_without_display_or_choice(
    monkeypatch: pytest.MonkeyPatch, display: str | None, chosen: str | None, expected: str | None
) -> None:
    for name, value in (("DISPLAY", display), ("VTK_DEFAULT_OPENGL_WINDOW", chosen)):
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    use_offscreen()
    assert os.environ.get("VTK_DEFAULT_OPENGL_WINDOW") == (expected or chosen)


def test_this_machine_is_ready() -> None:
    checks = {check.name: check for check in check_machine()}
    assert len(checks) == 7
    lacking = [check for check in checks.values() if not check.ok and not check.optional]
    assert lacking == []
    assert "Render" in checks["drawing"].detail
    assert all(not check.remedy for check in checks.values() if check.ok)


def test_what_is_lacking_comes_with_a_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(doctor, "missing_libraries", lambda: NO_EGL)
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (99, 0))
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: usage(1, 1, 0))
    monkeypatch.setattr(doctor.shutil, "which", lambda _: None)
    monkeypatch.setattr(doctor, "shipped_folder", lambda _: tmp_path)

    def no_font(_: float) -> None:
        raise MachineError("the font is missing")

    monkeypatch.setattr(doctor, "font", no_font)
    lacking = [check for check in check_machine() if not check.ok]
    assert [check.name for check in lacking] == ["Python", "shipped data", "drawing", "font", "free space", "Chromium"]
    assert all(check.detail and check.remedy for check in lacking)
    assert [check.name for check in lacking if check.optional] == ["Chromium"]
    assert "apt-get install libegl1 libgl1-mesa-dri" in {check.name: check for check in lacking}["drawing"].remedy


def test_installation_without_its_data_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> Path:
        raise MachineError(f"{name}/ is missing from the installation")

    monkeypatch.setattr(doctor, "shipped_folder", gone)
    expected = Check("shipped data", False, "meshes/ is missing from the installation", "install mesomap again")
    assert doctor.check_data() == expected


def test_numba_cache_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """numba gives up when none of the places it tries can be written; here it has none to try."""
    monkeypatch.setattr(caching.FunctionCache._impl_class, "_locator_classes", [])
    check = doctor.check_numba_cache()
    assert not check.ok
    assert "NUMBA_CACHE_DIR" in check.remedy
