"""An off-screen stage: draws a scene from any view into pixels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL classes with VTK)
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkFloatArray, vtkUnsignedCharArray
from vtkmodules.vtkRenderingCore import vtkActor, vtkCamera, vtkRenderer, vtkRenderWindow

from mesomap.geometry.surface import FloatArray
from mesomap.output.framing import View
from mesomap.output.shading import HATCH_PX, turn_light

DEPTH_MM = 1500.0
MOST_PIXELS = 400_000
"""Of one band, whose rows are a whole number of stripes of closed zones."""


class Stage:
    """A window that is never shown. Use it as a context manager: leaving frees what the graphics driver holds."""

    def __init__(self, background: tuple[int, int, int]) -> None:
        self._window = vtkRenderWindow()
        self._window.SetOffScreenRendering(1)
        self._window.SetMultiSamples(0)
        self._renderer = vtkRenderer()
        self.set_background(background)
        self._window.AddRenderer(self._renderer)

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *_: object) -> None:
        self._renderer.RemoveAllViewProps()
        self._window.Finalize()

    def set_background(self, colour: tuple[int, int, int]) -> None:
        self._renderer.SetBackground(*(value / 255.0 for value in colour))

    def draw(self, actors: tuple[vtkActor, ...], view: View, finer: int = 2) -> tuple[NDArray[np.uint8], FloatArray]:
        """The actors as seen in ``view`` with ``finer`` times its pixels each way: colours (h, w, 3) and, of the same height
        and width, the depth of what is seen, mm behind the view's focal plane (far away: infinite).

        A large picture is drawn in bands, one below the other: the graphics driver keeps several images of its window."""
        width, height = (finer * side for side in view.size_px)
        pixels: NDArray[np.uint8] = np.empty((height, width, 3), np.uint8)
        depth_mm: Any = np.empty((height, width), np.float32)
        self._renderer.RemoveAllViewProps()
        for actor in actors:
            turn_light(actor, np.array([0.0, view.up[2], -view.away[2]]))
            self._renderer.AddActor(actor)
        bands = -(-width * height // MOST_PIXELS)
        rows = HATCH_PX * -(-height // (bands * HATCH_PX)) if bands > 1 else height
        self._window.SetSize(width, rows)
        for top in range(0, height, rows):
            scale, count = finer * view.px_per_mm, min(rows, height - top)
            middle = view.focal_mm - (top + 0.5 * (rows - height)) / scale * view.up
            band = replace(view, focal_mm=middle, px_per_mm=scale, size_px=(width, rows))
            aim(self._renderer.GetActiveCamera(), band)
            self._window.Render()
            pixels[top : top + count] = read_pixels(self._window)[:count]
            depth = vtkFloatArray()
            self._window.GetZbufferData(0, rows - count, width - 1, rows - 1, depth)
            z = vtk_to_numpy(depth).reshape(count, width)[::-1]
            depth_mm[top : top + count] = np.where(z < 1.0, (2.0 * z - 1.0) * DEPTH_MM, np.inf)
        return pixels, depth_mm


def read_pixels(window: vtkRenderWindow) -> NDArray[np.uint8]:
    """What was drawn last, shape (h, w, 3)."""
    width, height = window.GetSize()
    colour = vtkUnsignedCharArray()
    window.GetPixelData(0, 0, width - 1, height - 1, 0, colour, 0)
    return np.asarray(vtk_to_numpy(colour).reshape(height, width, 3)[::-1].copy())


def aim(camera: vtkCamera, view: View) -> None:
    """Point a camera as ``view`` says, far enough away to see everything within 1.5 m of its focus."""
    camera.SetParallelProjection(True)
    camera.SetFocalPoint(*view.focal_mm)
    camera.SetPosition(*(view.focal_mm - 2.0 * DEPTH_MM * view.away))
    camera.SetViewUp(*view.up)
    camera.SetParallelScale(0.5 * view.size_px[1] / view.px_per_mm)
    camera.SetClippingRange(DEPTH_MM, 3.0 * DEPTH_MM)
