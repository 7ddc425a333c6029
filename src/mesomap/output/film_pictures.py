"""The pictures of a film: the skin from a camera with the injections given and those to come."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from vtkmodules.vtkRenderingCore import vtkActor

from mesomap.geometry.surface import FloatArray
from mesomap.output.cameras import Subject
from mesomap.output.film_views import Shot, between
from mesomap.output.framing import View
from mesomap.output.scene import Scene, build_scene
from mesomap.output.sheet import FINER
from mesomap.output.stage import Stage
from mesomap.output.thread_lines import thread_lines
from mesomap.simulation.simulate import Simulation

TO_COME = 0.34
"""How strongly marks of injections to come are drawn."""
CHANGED = 6
"""A pixel belongs to a mark where it changes a colour by more."""
Pixels = NDArray[np.uint8]


@dataclass(eq=False)
class _Drawn:
    """What a site looks like from one place: all marks in ``full``, whose pixels ``owner`` gives to points; ``shown`` has those
    of ``given`` in full and changes as more are."""

    place: tuple[float, ...]
    full: Pixels
    owner: NDArray[np.int64]
    shown: Pixels
    given: set[int]


class Site:
    """One site of the plan, drawn from wherever the film looks; what was drawn last is kept. Pixels are ``FINER`` times those
    of the view."""

    def __init__(self, simulation: Simulation, subject: Subject, stage: Stage, size_px: tuple[int, int]) -> None:
        self.scene: Scene = build_scene(simulation, crop=subject.crop)
        self.size_px = size_px
        self._stage = stage
        self._marked = _Marked(simulation)
        self._drawn: _Drawn | None = None

    def view(self, before: Shot, shot: Shot, share: float) -> View:
        """The view on the way from one shot to the next."""
        return between(before.camera, shot.camera, share, self.size_px)

    def injections(self, view: View, given: set[int], still: bool = True) -> Pixels:
        """Marks in full for the points ``given``, pale for the others, shape (h, w, 3); coarser unless ``still``, for a picture in
        motion."""
        place = (*view.away, *view.up, *view.focal_mm, view.px_per_mm)
        if self._drawn is None or self._drawn.place != place:
            self._drawn = self._fresh(place, view, FINER if still else 1)
        drawn = self._drawn
        if fresh := given - drawn.given:
            chosen = np.isin(drawn.owner, sorted(fresh))
            drawn.shown[chosen] = drawn.full[chosen]
            drawn.given |= fresh
        times = FINER * view.size_px[0] // drawn.shown.shape[1]
        return np.repeat(np.repeat(drawn.shown, times, axis=0), times, axis=1)

    def _fresh(self, place: tuple[float, ...], view: View, finer: int) -> _Drawn:
        around = (*self.scene.borders, *self.scene.eyes)
        bare = self._draw((*self.scene.skin, *around), view, finer)
        full = self._draw((*self.scene.skin, *self.scene.marks, *around), view, finer)
        apart = full.astype(np.int16) - bare
        shown = np.round(bare + TO_COME * apart).astype(np.uint8)
        owner = self._marked.owner(view, finer, np.abs(apart).max(axis=2) > CHANGED)
        return _Drawn(place, full, owner, shown, set())

    def dose(self, view: View) -> Pixels:
        """The dose map on the skin."""
        return self._draw((*self.scene.dose, *self.scene.borders, *self.scene.eyes), view, FINER)

    def _draw(self, actors: tuple[vtkActor, ...], view: View, finer: int) -> Pixels:
        return self._stage.draw(actors, view, finer)[0]


class _Marked:
    """Places along the marks of every injection, to tell which mark a pixel belongs to."""

    def __init__(self, simulation: Simulation) -> None:
        points = simulation.plan.points
        threads = list(thread_lines(simulation.plan))
        self._xyz_mm: FloatArray = np.concatenate([points.xyz_mm, *(line for _, line, _ in threads)])
        self._normal: FloatArray = np.concatenate([points.normal, *(normals for *_, normals in threads)])
        self._point = np.concatenate(
            [np.arange(len(points)), *(np.full(len(line), point) for point, line, _ in threads)]
        ).astype(np.int64)

    def owner(self, view: View, finer: int, marked: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The point that each pixel of ``marked`` (h, w) belongs to, -1 for the others."""
        owner = np.full(marked.shape, -1, np.int64)
        facing = view.facing(self._normal) > -0.05
        rows, columns = np.nonzero(marked)
        if facing.any() and len(rows):
            tree = cKDTree(finer * view.project(self._xyz_mm[facing]))
            nearest = tree.query(np.stack([columns, rows], axis=1) + 0.5)[1]
            owner[rows, columns] = self._point[facing][nearest]
        return owner
