"""The panels of the plate: from which sides the injections are shown, and how large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray
from mesomap.output.framing import View, extent_mm, fitted_px_per_mm, view_of
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene
    from mesomap.output.stage import Stage

EDGE = 36
TOP, BOTTOM = 148, 1440
GUTTER = 16
LARGE = (910, BOTTOM - TOP)
SMALL_WIDTH = 506
COLUMNS = 2

LEAST_FACING, NAMED_FACING = 0.34, 0.38
WELL_FACING = 0.55
HIDDEN_MM = 1.5
TRIAL_SIZE = (240, 240)
TRIAL_HIDDEN_MM = 4.0
MARGIN_SHARE, LEAST_MARGIN_MM = 0.05, 8.0
ROOM_PX = (28.0, 76.0)
LARGE_SPACING_PX, SMALL_SPACING_PX = 66.0, 46.0
WHOLE_SHARE = 0.88
POORLY_SHOWN = 0.12
EDGE_PX, TITLE_PX, SCALE_PX, FADE_PX = 8.0, 44.0, 54.0, 34.0


@dataclass(frozen=True)
class Side:
    """A direction to look from."""

    title: str
    azimuth_deg: float
    elevation_deg: float = 0.0


SIDES = (
    Side("Front", 0.0),
    Side("Back", 180.0),
    Side("Oblique, patient\u2019s right", -42.0),
    Side("Oblique, patient\u2019s left", 42.0),
    Side("Side, patient\u2019s right", -90.0),
    Side("Side, patient\u2019s left", 90.0),
    Side("From below", 0.0, -50.0),
    Side("Oblique from behind, right", -138.0),
    Side("Oblique from behind, left", 138.0),
    Side("From above", 0.0, 55.0),
)
FAVOUR = np.array([1.08, 1.08, 1.0, 1.0, 1.0, 1.0, 0.95, 0.0, 0.0, 0.0])
"""How readily each side becomes the large view."""


@dataclass(frozen=True, eq=False)
class Panel:
    """A view with its place on the sheet; ``dose`` tells whether the dose map or the injections are drawn. Its title and
    scale take up ``clear_px`` left, top, right and bottom, and it fades over ``fade_px`` at its edges."""

    view: View
    x: int
    y: int
    dose: bool
    clear_px: tuple[float, float, float, float] = (EDGE_PX, TITLE_PX, EDGE_PX, SCALE_PX)
    fade_px: float = FADE_PX

    @property
    def large(self) -> bool:
        return self.view.size_px == LARGE

    def holds(self, xyz_mm: FloatArray) -> NDArray[np.bool_]:
        """True for places (n, 3) that come out clear of the faded edges, shape (n,)."""
        at, (width, height) = self.view.project(xyz_mm), self.view.size_px
        _, top, _, bottom = self.clear_px
        fade = 0.6 * self.fade_px
        low, high = (fade, top + fade), (width - fade, height - bottom - fade)
        return np.asarray((at > low).all(axis=1) & (at < high).all(axis=1))


def panels_of(simulation: Simulation, scene: Scene, stage: Stage) -> list[Panel]:
    """A large view of the injections, small ones that show every point, then views of the dose.

    The large view is the one that most points face, the front by preference. Each further one is chosen for what it adds,
    at least two, more while points are hidden or seen at a slant.
    """
    facing = facing_of(SIDES, simulation, scene, stage)
    chosen = _chosen(facing)
    best = facing[chosen].max(axis=0)
    rows = 2 if len(chosen) <= 2 * COLUMNS else 3
    doses = chosen[: rows * COLUMNS - (len(chosen) - 1)]
    height = (BOTTOM - TOP - (rows - 1) * GUTTER) // rows
    small = (SMALL_WIDTH, height)
    right = EDGE + LARGE[0] + GUTTER
    places = [
        (right + c * (SMALL_WIDTH + GUTTER), TOP + r * (height + GUTTER)) for r in range(rows) for c in range(COLUMNS)
    ]
    panels = [Panel(_view(chosen[0], facing[chosen[0]] > 0, LARGE, simulation, scene), EDGE, TOP, False)]
    for k, (x, y) in zip(chosen[1:], places, strict=False):
        shown = _wanted(facing[k], best, facing[chosen[0]], simulation)
        panels.append(Panel(_view(k, shown, small, simulation, scene), x, y, False))
    for k, (x, y) in zip(doses, places[len(chosen) - 1 :], strict=False):
        panels.append(Panel(_view(k, facing[k] > 0, small, simulation, scene), x, y, True))
    return panels


def _wanted(own: FloatArray, best: FloatArray, first: FloatArray, simulation: Simulation) -> NDArray[np.bool_]:
    """The points to frame in a small panel: of the regions that it shows better than the large one, if there are any."""
    group = simulation.plan.points.target
    shown = (own > 0) & (own >= 0.8 * best)
    poor = shown & (first < WELL_FACING)
    share = np.bincount(group, poor) / np.bincount(group)
    kept = shown & (share >= POORLY_SHOWN)[group]
    return np.asarray(kept if kept.any() else shown)


def _chosen(facing: FloatArray) -> list[int]:
    """Rows of ``facing`` (sides, points), the large view first."""
    chosen = [int(np.round(FAVOUR * facing.sum(axis=1), 3).argmax())]
    best = facing[chosen[0]]
    for count in range(1, 6):
        gain = np.round(np.maximum(facing, best).sum(axis=1) - best.sum(), 3)
        gain[chosen] = -1.0
        hidden = np.maximum(facing, 0.0) * (best == 0)
        if count >= 3 and hidden.any():
            gain = np.round(hidden.sum(axis=1), 3)
        elif (count >= 3 and (best >= WELL_FACING).all()) or count >= 4:
            break
        k = int(gain.argmax())
        if gain[k] <= 0.0 and count >= 3:
            break
        chosen.append(k)
        best = np.maximum(best, facing[k])
    return chosen


def facing_of(sides: Sequence[Side], simulation: Simulation, scene: Scene, stage: Stage) -> FloatArray:
    """How squarely each side sees each point: the cosine, or 0 where the point is hidden, shape (sides, n)."""
    points = simulation.plan.points
    rows = []
    for side in sides:
        scale = fitted_px_per_mm([extent_mm(side.azimuth_deg, side.elevation_deg, scene.framed_mm)], TRIAL_SIZE, (4, 4))
        view = view_of(side.title, side.azimuth_deg, side.elevation_deg, scene.framed_mm, scale, TRIAL_SIZE)
        facing = view.facing(points.normal)
        if (facing > LEAST_FACING).any():
            depth_mm = stage.draw(scene.skin, view, 1)[1]
            seen = seen_points(view, depth_mm, simulation, TRIAL_HIDDEN_MM, 1)
            facing = np.where(seen & (facing > LEAST_FACING), facing, 0.0)
        rows.append(np.maximum(facing, 0.0))
    return np.stack(rows)


def _view(k: int, shown: NDArray[np.bool_], size_px: tuple[int, int], simulation: Simulation, scene: Scene) -> View:
    """Side ``k``, framed on the points ``shown`` and what faces it of the borders of their regions.

    Numbers need no more room than a certain spacing of the points in pixels; the whole of the scene is shown where that
    costs little.
    """
    side, plan = SIDES[k], simulation.plan
    at = (side.azimuth_deg, side.elevation_deg)
    away = view_of("", *at, plan.points.xyz_mm, 1.0, size_px).away
    parts = [plan.points.xyz_mm[shown]]
    for index, target in enumerate(plan.targets):
        if not shown[plan.points.target == index].any():
            continue
        outline = target.outline
        faces = -(outline.normals(plan.atlas.surface) @ away) > 0.1
        parts.append(outline.xyz_mm(plan.atlas.surface)[faces])
    framed = np.concatenate(parts) if shown.any() else scene.framed_mm
    extent = extent_mm(*at, framed)
    margin = np.maximum(LEAST_MARGIN_MM, MARGIN_SHARE * extent.max())
    scale = fitted_px_per_mm([extent + 2.0 * margin], size_px, ROOM_PX)
    spacing_px = LARGE_SPACING_PX if size_px == LARGE else SMALL_SPACING_PX
    scale = min(scale, spacing_px / min(target.pitch_mm for target in plan.targets))
    whole = fitted_px_per_mm([extent_mm(*at, scene.framed_mm)], size_px, ROOM_PX)
    if whole >= WHOLE_SHARE * scale:
        return view_of(side.title, *at, scene.framed_mm, whole, size_px)
    return _lowered(view_of(side.title, *at, framed, scale, size_px), framed, scene.framed_mm)


def _lowered(view: View, framed_mm: FloatArray, body_mm: FloatArray) -> View:
    """``view`` moved up or down so that the body fills it, as far as what is framed stays in it."""
    _, height = view.size_px
    free = ROOM_PX[1]
    inner, body = view.project(framed_mm)[:, 1], view.project(body_mm)[:, 1]
    down = max(0.0, min(height - free - body.max(), height - 1.6 * free - inner.max()))
    up = max(0.0, min(body.min() - free, inner.min() - 1.6 * free))
    shift = down if body.min() < free else 0.0
    shift -= up if body.max() > height - free else 0.0
    return replace(view, focal_mm=view.focal_mm + shift / view.px_per_mm * view.up)


def side_mark(direction: FloatArray) -> str:
    """L, R (the patient's), A, P where a direction points, the main one first."""
    x, y = float(direction[0]), float(direction[1])
    parts = [(abs(x), "L" if x > 0 else "R"), (abs(y), "P" if y > 0 else "A")]
    return "".join(letter for share, letter in sorted(parts, reverse=True) if share > 0.3)


def seen_points(
    view: View, depth_mm: FloatArray, simulation: Simulation, hidden_mm: float, finer: int
) -> NDArray[np.bool_]:
    """True for the injections that lie on what ``view`` sees, shape (n,); ``depth_mm`` has ``finer`` times its pixels."""
    points = simulation.plan.points
    at = np.round(finer * view.project(points.xyz_mm)).astype(np.int64)
    height, width = depth_mm.shape
    inside = (at >= 0).all(axis=1) & (at[:, 0] < width) & (at[:, 1] < height)
    seen = depth_mm[np.clip(at[:, 1], 0, height - 1), np.clip(at[:, 0], 0, width - 1)]
    return np.asarray(inside & (view.depth_mm(points.xyz_mm) < seen + hidden_mm))


def visible_points(panel: Panel, depth_mm: FloatArray, simulation: Simulation, scene: Scene) -> NDArray[np.bool_]:
    """True for the injections that face the camera of ``panel`` and lie on what it sees, shape (n,)."""
    from mesomap.output.sheet import FINER

    hidden_mm = HIDDEN_MM + 0.4 * float(scene.mark_radius_mm.max())
    seen = seen_points(panel.view, depth_mm, simulation, hidden_mm, FINER)
    return np.asarray(seen & (panel.view.facing(simulation.plan.points.normal) > LEAST_FACING))
