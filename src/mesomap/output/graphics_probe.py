"""A program, not a module: finds out whether VTK could draw here, at the risk of its own process only.

VTK opens the graphics libraries when the first window is made and does not check what it got: where one is missing it ends with
a segmentation fault. ``mesomap.output.graphics`` therefore runs this file in a process of its own:

- without arguments: opens the libraries as VTK would and asks EGL for a device that starts (about 0.05 s, no VTK);
- with ``draw``: draws a small picture with VTK and reads it back.

Writes one JSON object: ``missing`` holds [library, why] pairs, ``drawn_by`` the renderer's name.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys

EGL_PLATFORM_DEVICE_EXT = 0x313F
EGL_WINDOW = "vtkEGLRenderWindow"
DRIVER = "an OpenGL driver"
MOST_DEVICES = 16
SIDE = 16
COLOUR = (0.0, 1.0, 0.0)


def opened(name: str, missing: list[tuple[str, str]]) -> ctypes.CDLL | None:
    """The shared library ``name``; notes in ``missing`` why it cannot be opened."""
    try:
        return ctypes.CDLL(name)
    except OSError as error:
        missing.append((name, str(error)))
        return None


def shows_display(x11: ctypes.CDLL) -> bool:
    """True when the X server that DISPLAY names answers."""
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return bool(x11.XOpenDisplay(None))


def starts_device(egl: ctypes.CDLL) -> bool:
    """True when one of EGL's devices can be started, which is how VTK draws without a display."""
    egl.eglGetProcAddress.restype = ctypes.c_void_p
    egl.eglInitialize.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
    query_address = egl.eglGetProcAddress(b"eglQueryDevicesEXT")
    display_address = egl.eglGetProcAddress(b"eglGetPlatformDisplayEXT")
    if not query_address or not display_address:
        return False
    query = ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(query_address)
    display_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p)(display_address)
    devices, count = (ctypes.c_void_p * MOST_DEVICES)(), ctypes.c_int()
    query(MOST_DEVICES, devices, ctypes.byref(count))
    displays = [display_of(EGL_PLATFORM_DEVICE_EXT, device, None) for device in devices[: count.value]]
    return any(display and egl.eglInitialize(display, None, None) for display in displays)


def missing_libraries() -> list[tuple[str, str]]:
    """What VTK would miss: the X libraries where it talks to a display, EGL and a driver where it does not."""
    missing: list[tuple[str, str]] = []
    if os.environ.get("VTK_DEFAULT_OPENGL_WINDOW") != EGL_WINDOW:
        x11 = opened("libX11.so.6", missing)
        opened("libGL.so.1", missing)
        if x11 and shows_display(x11):
            return missing
    egl = opened("libEGL.so.1", missing)
    if egl and not starts_device(egl):
        missing.append((DRIVER, "EGL has no device that starts"))
    return missing


def draw() -> str:
    """Draw one colour, read it back and return the window's class and renderer; raises RuntimeError when it differs."""
    import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL classes with VTK)
    from vtkmodules.vtkCommonCore import vtkUnsignedCharArray
    from vtkmodules.vtkRenderingCore import vtkRenderer, vtkRenderWindow

    window, renderer, pixels = vtkRenderWindow(), vtkRenderer(), vtkUnsignedCharArray()
    renderer.SetBackground(*COLOUR)
    window.SetOffScreenRendering(1)
    window.SetSize(SIDE, SIDE)
    window.AddRenderer(renderer)
    window.Render()
    window.GetPixelData(0, 0, SIDE - 1, SIDE - 1, 0, pixels, 0)
    if pixels.GetTuple3(SIDE) != tuple(255 * part for part in COLOUR):
        raise RuntimeError(f"asked for {COLOUR}, drawn was {pixels.GetTuple3(SIDE)} of 255")
    named = [line for line in window.ReportCapabilities().splitlines() if line.startswith("OpenGL renderer string")]
    name = f"{window.GetClassName()}, {named[0].partition(':')[2].strip()}" if named else window.GetClassName()
    window.Finalize()
    return str(name)


if __name__ == "__main__":
    found: dict[str, object] = {"drawn_by": draw()} if sys.argv[1:] == ["draw"] else {"missing": missing_libraries()}
    sys.stdout.write(json.dumps(found))
