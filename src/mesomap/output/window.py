"""A desktop window on a simulation: the same colours, views and toggles as the page, by the same keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.cameras import STEEPEST_DEG
from mesomap.output.colours import depth_colours, order_colours
from mesomap.output.framing import View, angles_deg, extent_mm, fitted_px_per_mm, view_of
from mesomap.output.scene import build_scene, layer_actors, mark_actors
from mesomap.output.shading import set_paper, set_shown, turn_light
from mesomap.output.shapes import band
from mesomap.output.stage import aim
from mesomap.output.window_panel import WIDTH, panel_pixels, paper
from mesomap.output.window_state import FULL_DEPTH, Colouring, Held, WindowState, after_key
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from vtkmodules.vtkRenderingCore import vtkActor

SIZE_PX = (1280, 860)
LEAST_PX = (WIDTH + 200, 320)
MARGIN_PX = (30.0, 34.0)
CLOSE_UP = 1.25
NAME_LIFT_MM = 12.0
SMALL_MARKS = 0.45
"""Size of marks over the dose, of the usual."""
ACCENT = (255, 61, 127)


class Window:
    """``press`` does what a key does, ``picture`` gives what is seen, ``run`` hands the window to the user until it is closed."""

    def __init__(
        self,
        simulation: Simulation,
        catalogue: Catalogue = ENGLISH,
        size_px: tuple[int, int] = SIZE_PX,
        off_screen: bool | None = None,
    ) -> None:
        import pyvista

        self.simulation, self.catalogue = simulation, catalogue
        plan = simulation.plan
        self._scene = build_scene(simulation, isodose=True)
        self.plotter = pyvista.Plotter(off_screen=off_screen, window_size=list(size_px), title=plan.protocol.title)
        self._held = Held(len(plan.points), _layers(simulation), len(plan.targets), _start_deg(simulation))
        self.state = WindowState(azimuth_deg=self._held.start_deg)
        self._marks: dict[tuple[Colouring, bool], tuple[vtkActor, ...]] = {("region", False): self._scene.marks}
        self._doses: dict[int, tuple[vtkActor, ...]] = {FULL_DEPTH: self._scene.dose}
        self._ring: Any = None
        scene = self._scene
        self._add(*scene.skin, *scene.dose, *scene.marks, *scene.borders, *scene.eyes)
        self._numbers = self._labels(*_number_places(simulation, scene.mark_radius_mm), 12, None)
        self._names = self._labels(*_name_places(simulation, catalogue), 15, "rounded_rect")
        self._panel = _Panel(self.plotter.render_window)
        self.plotter.renderer.AddObserver("StartEvent", self._follow)
        self._show(None)

    def press(self, key: str) -> None:
        """What a key does, named as X11 names it: ``d``, ``Right``, ``question``."""
        before, self.state = self.state, after_key(self.state, key, self._held)
        if self.state != before:
            self._show(before)
            self.plotter.render()

    def set(self, **changes: Any) -> None:
        """Show other values of ``WindowState``."""
        before, self.state = self.state, replace(self.state, **changes)
        self._show(before)

    def picture(self) -> NDArray[np.uint8]:
        """What is seen, shape (h, w, 3)."""
        return np.asarray(self.plotter.screenshot(return_img=True))[:, :, :3]

    def run(self) -> None:
        """Show the window until it is closed."""
        plotter = self.plotter
        assert plotter.iren is not None
        plotter.enable_terrain_style(mouse_wheel_zooms=True, shift_pans=True)
        plotter.iren.clear_key_event_callbacks()
        interactor = plotter.iren.interactor
        for event in ("CharEvent", "KeyPressEvent"):
            interactor.RemoveObservers(event)
        interactor.AddObserver("KeyPressEvent", self._pressed)
        interactor.AddObserver("ConfigureEvent", lambda *_: self._resized())
        plotter.show()

    def close(self) -> None:
        """Free what the graphics driver holds."""
        self.plotter.close()

    def _pressed(self, interactor: Any, _: str) -> None:
        key = str(interactor.GetKeySym())
        if key in ("q", "Q"):
            interactor.TerminateApp()
        else:
            self.press(key)

    def _resized(self) -> None:
        if tuple(self.plotter.render_window.GetSize()) != self._panel.size_px:
            self._draw_panel()

    def _add(self, *actors: vtkActor) -> None:
        for actor in actors:
            self.plotter.add_actor(actor, render=False, reset_camera=False)

    def _labels(self, places_mm: FloatArray, words: Sequence[str], size: int, shape: Any) -> Any:
        from mesomap.output.sheet import font

        return self.plotter.add_point_labels(
            places_mm,
            list(words),
            font_size=size,
            font_file=font(10).path,
            text_color="#182230",
            shape=shape,
            shape_color="white",
            shape_opacity=0.85,
            justification_horizontal="center",
            justification_vertical="center",
            show_points=False,
            always_visible=False,
            render=False,
            reset_camera=False,
        )

    def _show(self, before: WindowState | None) -> None:
        """Make the scene what the state says."""
        state, scene = self.state, self._scene
        self._prepare(state)
        with_dose, with_marks = state.mode != "points", state.mode != "dose"
        for actor in scene.skin:
            actor.SetVisibility(not with_dose)
        for layer, actors in self._doses.items():
            for actor in actors:
                actor.SetVisibility(with_dose and layer == state.layer)
                set_shown(actor, "lines", state.isodose)
        for which, actors in self._marks.items():
            for actor in actors:
                actor.SetVisibility(with_marks and which == (state.colouring, with_dose))
        for actor in scene.borders:
            actor.SetVisibility(state.borders)
        ground = paper(state.dark)
        for actor in (*scene.skin, *(each for actors in self._doses.values() for each in actors)):
            set_shown(actor, "zones", state.zones)
            set_paper(actor, ground)
        self.plotter.set_background(tuple(value / 255.0 for value in ground))
        self._numbers.SetVisibility(state.numbers and with_marks)
        self._names.SetVisibility(state.names)
        self._mark_current()
        moved = before is None or (before.azimuth_deg, before.elevation_deg, before.region) != (
            state.azimuth_deg,
            state.elevation_deg,
            state.region,
        )
        self._draw_panel()
        if moved:
            self._look()
        elif before is not None and before.zoom != state.zoom:
            self.plotter.camera.SetParallelScale(self.plotter.camera.GetParallelScale() * before.zoom / state.zoom)

    def _prepare(self, state: WindowState) -> None:
        """Make the marks and the dose that ``state`` shows for the first time."""
        which = (state.colouring, state.mode == "both")
        if which not in self._marks:
            plan = self.simulation.plan
            share = SMALL_MARKS if state.mode == "both" else 1.0
            self._marks[which] = mark_actors(plan, self._colours(state.colouring), self._scene.crop, share)
            self._add(*self._marks[which])
        if state.layer not in self._doses:
            self._doses[state.layer] = layer_actors(self._scene, self.simulation.dose, state.layer)
            self._add(*self._doses[state.layer])

    def _colours(self, colouring: Colouring) -> FloatArray:
        """Of every point, sRGB (n, 3)."""
        plan = self.simulation.plan
        if colouring == "depth":
            return depth_colours(plan.points.depth_mm)[0]
        if colouring == "order":
            return order_colours(len(plan.points))
        regions = [plan.targets[target].region for target in plan.points.target]
        return np.array([self._scene.colours[region] for region in regions]) / 255.0

    def _mark_current(self) -> None:
        """A ring around the chosen point."""
        from mesomap.output.shading import MARK, shaded_actor

        if self._ring is not None:
            self.plotter.remove_actor(self._ring, render=False)
            self._ring = None
        if self.state.current < 0:
            return
        points, row = self.simulation.plan.points, self.state.current
        normal = points.normal[row]
        side = np.cross(normal, (0.0, 0.0, 1.0) if abs(normal[2]) < 0.9 else (1.0, 0.0, 0.0))
        side /= np.linalg.norm(side)
        turn = np.linspace(0.0, 2.0 * np.pi, 48, endpoint=False)[:, None]
        radius = 1.7 * float(self._scene.mark_radius_mm[row])
        circle = (
            points.xyz_mm[row] + radius * (np.cos(turn) * side + np.sin(turn) * np.cross(normal, side)) + 0.5 * normal
        )
        vertices, faces, directions = band(circle, np.tile(normal, (len(circle), 1)), 0.16 * radius)
        tone = np.tile((np.array(ACCENT) / 255.0) ** 2.2, (len(vertices), 1))
        outward = np.tile(normal, (len(vertices), 1))
        self._ring = shaded_actor(vertices, faces, directions, {"tone": tone, "outward": outward}, MARK, {})
        self._add(self._ring)

    def _look(self) -> None:
        self.plotter.renderer.ResetCamera()
        aim(self.plotter.camera, self.view())

    def view(self) -> View:
        """Where the camera was sent last."""
        state, plan = self.state, self.simulation.plan
        azimuth, elevation, shown = state.azimuth_deg, state.elevation_deg, self._scene.framed_mm
        margin = np.array(MARGIN_PX)
        size = self._panel.picture_px
        if state.region >= 0:
            target = plan.targets[state.region]
            shown = target.outline.xyz_mm(plan.atlas.surface)
            facing = target.outline.normals(plan.atlas.surface).mean(axis=0)
            azimuth, elevation = angles_deg(facing)
            elevation = float(np.clip(elevation, -STEEPEST_DEG, STEEPEST_DEG))
            margin = np.array(size) * 0.5 * (1.0 - 1.0 / CLOSE_UP)
        extent = extent_mm(azimuth, elevation, shown)
        scale = fitted_px_per_mm([extent], size, (float(margin[0]), float(margin[1])))
        return view_of("", azimuth, elevation, shown, scale, size)

    def _draw_panel(self) -> None:
        width, height = self.plotter.render_window.GetSize()
        size = (max(width, LEAST_PX[0]), max(height, LEAST_PX[1]))
        self._panel.draw(panel_pixels(self.simulation, self._scene, self.state, size[1], self.catalogue), size)
        self.plotter.renderer.SetViewport(WIDTH / size[0], 0.0, 1.0, 1.0)

    def _follow(self, *_: object) -> None:
        """Keep the light with the camera and the sky with the patient."""
        turned = self.plotter.camera.GetModelViewTransformMatrix()
        up = np.array([turned.GetElement(k, 2) for k in range(3)])
        everything = (
            *self._scene.skin,
            *self._scene.borders,
            *self._scene.eyes,
            *(actor for actors in (*self._marks.values(), *self._doses.values()) for actor in actors),
            *(() if self._ring is None else (self._ring,)),
        )
        for actor in everything:
            turn_light(actor, up)
        self.plotter.renderer.ResetCameraClippingRange()


class _Panel:
    """The part of a window that words stand in, left of the picture."""

    def __init__(self, window: Any) -> None:
        from vtkmodules.vtkRenderingCore import vtkActor2D, vtkImageMapper, vtkRenderer

        self._mapper = vtkImageMapper()
        self._mapper.SetColorWindow(255.0)
        self._mapper.SetColorLevel(127.5)
        actor = vtkActor2D()
        actor.SetMapper(self._mapper)
        self._renderer = vtkRenderer()
        self._renderer.AddViewProp(actor)
        self._renderer.SetBackground(1.0, 1.0, 1.0)
        self._renderer.InteractiveOff()
        window.AddRenderer(self._renderer)
        self.size_px = (0, 0)

    @property
    def picture_px(self) -> tuple[int, int]:
        """Width and height that are left for the picture."""
        return self.size_px[0] - WIDTH, self.size_px[1]

    def draw(self, pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> None:
        """Show ``pixels`` in a window of ``size_px``."""
        from vtkmodules.util.numpy_support import numpy_to_vtk
        from vtkmodules.vtkCommonDataModel import vtkImageData

        height, width, _ = pixels.shape
        image = vtkImageData()
        image.SetDimensions(width, height, 1)
        image.GetPointData().SetScalars(numpy_to_vtk(pixels[::-1].reshape(-1, 3).copy(), deep=True))
        self._mapper.SetInputData(image)
        self._renderer.SetViewport(0.0, 0.0, WIDTH / size_px[0], 1.0)
        self.size_px = size_px


def _number_places(simulation: Simulation, radius_mm: FloatArray) -> tuple[FloatArray, list[str]]:
    """Above every mark, clear of the skin."""
    points = simulation.plan.points
    up = np.array([0.0, 0.0, 1.0]) - points.normal[:, 2:] * points.normal
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 0.2)
    places = points.xyz_mm + 1.9 * radius_mm[:, None] * up + 0.6 * radius_mm[:, None] * points.normal
    return places, [str(k + 1) for k in range(len(points))]


def _name_places(simulation: Simulation, catalogue: Catalogue) -> tuple[FloatArray, list[str]]:
    """Over the middle of every region."""
    plan = simulation.plan
    places, names = [], []
    for row, target in enumerate(plan.targets):
        if len(own := np.flatnonzero(plan.points.target == row)) == 0:
            continue
        xyz = plan.points.xyz_mm[own]
        middle = own[np.linalg.norm(xyz - xyz.mean(axis=0), axis=1).argmin()]
        places.append(plan.points.xyz_mm[middle] + NAME_LIFT_MM * plan.points.normal[middle])
        names.append(catalogue.sided(target.region, target.title, target.laterality))
    return np.array(places), names


def _layers(simulation: Simulation) -> tuple[int, ...]:
    """The layers that hold any dose."""
    held = simulation.dose.layer_ml_cm2.sum(axis=0).any(axis=1)
    return tuple(int(layer) for layer in np.flatnonzero(held))


def _start_deg(simulation: Simulation) -> float:
    """In front of the patient, or behind where most points look there."""
    return 180.0 if float(simulation.plan.points.normal[:, 1].mean()) > 0 else 0.0
