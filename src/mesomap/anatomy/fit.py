"""Where the landmarks of the shipped body lie on another surface: from those that a user gives to those in between.

The given landmarks fix a similarity transform between body and surface (Umeyama, IEEE Trans. PAMI 13:376-380, 1991): its
scale tells the unit, its rotation the axes. A biharmonic spline then carries the body's other landmarks along with the given
ones, and each is laid on the nearest skin that faces the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import RBFInterpolator

from mesomap.anatomy.atlas import Atlas
from mesomap.errors import SurfaceError
from mesomap.geometry.clean import CleanMesh
from mesomap.geometry.closest import Locator
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, Surface

MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "m": 1000.0}
UNIT_WITHIN = 1.4
"""A unit fits when body and surface differ by less than this factor."""
LEAST_LANDMARKS = 6
OFF_SKIN_MM = 15.0
"""A given landmark may lie this far from the skin."""
INFERRED_OFF_MM = 15.0
"""A landmark that was carried along is left out where no skin is this near."""
REACH_MM = 75.0
"""A landmark is inferred only this near to one that was given, measured on the body."""
LEAST_FACING = 0.35
MIRRORED_BETTER = 0.6


@dataclass(frozen=True, eq=False)
class Fit:
    """``surface`` in millimetres, LPS; ``places`` of the landmarks on it, ``given`` the names of those that were given;
    ``mm_per_unit`` of the file; ``notes`` in words."""

    surface: Surface
    places: dict[str, SurfacePoints]
    given: frozenset[str]
    mm_per_unit: float
    notes: tuple[str, ...]
    rotation: FloatArray
    shift_mm: FloatArray

    def to_mm(self, xyz: FloatArray) -> FloatArray:
        """Places of the file, (n, 3), in millimetres, LPS."""
        return np.asarray(self.mm_per_unit * np.asarray(xyz) @ self.rotation.T + self.shift_mm)


def fit(name: str, mesh: CleanMesh, given: Mapping[str, FloatArray], units: str, body: Atlas) -> Fit:
    """Lay the landmarks of ``body`` on ``mesh`` from those ``given`` in the coordinates of its file; ``units`` is ``mm``,
    ``cm``, ``m`` or ``auto``.

    Raises SurfaceError for too few landmarks, left and right exchanged, a unit that does not fit, and a landmark off the skin.
    """
    names = sorted(given)
    if len(names) < LEAST_LANDMARKS:
        raise SurfaceError(
            f"{name}: {len(names)} landmarks are given, {LEAST_LANDMARKS} are needed, well spread over the part to be "
            "treated; for a face for example nasion, pronasale, gnathion, exocanthion.left, exocanthion.right, cheilion.left"
        )
    theirs = np.array([given[mark] for mark in names])
    ours = np.array([body.landmark_mm(mark) for mark in names])
    spread = np.linalg.svd(theirs - theirs.mean(axis=0), compute_uv=False)
    if spread[1] < 0.02 * spread[0] or spread[0] == 0.0:
        raise SurfaceError(f"{name}: the landmarks lie on one line; add some beside it")
    scale, rotation, misfit = _similarity(theirs, ours)
    if _similarity(theirs * [-1.0, 1.0, 1.0], ours)[2] < MIRRORED_BETTER * misfit:
        raise SurfaceError(
            f"{name}: the landmarks fit the mirror image of the surface; left and right are exchanged, or the file is mirrored"
        )
    to_mm, words = _mm_per_unit(name, scale, units)
    notes = [words]
    shift = ours.mean(axis=0) - to_mm * theirs.mean(axis=0) @ rotation.T
    surface = mesh.placed(to_mm, rotation, shift, inside_out=False)
    at = to_mm * theirs @ rotation.T + shift
    locator = Locator(surface)
    on_skin = locator.closest(at)
    off = np.linalg.norm(on_skin.xyz_mm(surface) - at, axis=1)
    facing = np.einsum("ij,ij->i", on_skin.normals(surface), _normals(body, names))
    if np.median(facing) < 0.0:
        surface = mesh.placed(to_mm, rotation, shift, inside_out=True)
        locator = Locator(surface)
        on_skin = locator.closest(at)
        notes.append("the faces looked inwards; turned round")
    if off.max() > OFF_SKIN_MM:
        worst = int(off.argmax())
        raise SurfaceError(
            f"{name}: landmark {names[worst]} lies {off[worst]:.0f} mm off the skin; "
            f"give its place on the surface, in the coordinates and the unit of the file"
        )
    places = {mark: on_skin[k : k + 1] for k, mark in enumerate(names)}
    inferred = _carried_along(surface, locator, body, names, on_skin.xyz_mm(surface))
    notes.append(f"{len(names)} landmarks given, {len(inferred)} inferred from them")
    return Fit(surface, {**inferred, **places}, frozenset(names), to_mm, tuple(notes), rotation, shift)


def _similarity(theirs: FloatArray, ours: FloatArray) -> tuple[float, FloatArray, float]:
    """Scale and rotation (3, 3) that bring ``theirs`` onto ``ours`` best, and the root mean square left over."""
    a, b = theirs - theirs.mean(axis=0), ours - ours.mean(axis=0)
    u, d, vt = np.linalg.svd(b.T @ a)
    sign = np.array([1.0, 1.0, np.sign(np.linalg.det(u @ vt))])
    rotation = u @ np.diag(sign) @ vt
    scale = float((d * sign).sum() / (a**2).sum())
    left = b - scale * a @ rotation.T
    return scale, rotation, float(np.sqrt((left**2).sum(axis=1).mean()))


def _mm_per_unit(name: str, scale: float, asked: str) -> tuple[float, str]:
    """How many millimetres a unit of the file is, and how that was found."""
    nearest = min(MM, key=lambda unit: abs(np.log(scale / MM[unit])))
    fits = 1.0 / UNIT_WITHIN < scale / MM[nearest] < UNIT_WITHIN
    if asked == "auto":
        if fits:
            return MM[nearest], f"unit found from the landmarks: {nearest}"
        return (
            scale,
            f"no usual unit fits: one unit is taken as {scale:.4g} mm, so that the landmarks are as far apart as the body's",
        )
    if not 1.0 / UNIT_WITHIN < scale / MM[asked] < UNIT_WITHIN:
        better = f"; {nearest} would fit" if fits else ""
        raise SurfaceError(
            f"{name}: in {asked} the body would be {MM[asked] / scale:.3g} times as large as a person{better}; "
            "give the right --units, or --units auto"
        )
    return MM[asked], f"unit as asked: {asked}"


def _normals(body: Atlas, names: list[str]) -> FloatArray:
    return np.concatenate([body.landmarks[mark].normals(body.surface) for mark in names])


def _carried_along(
    surface: Surface, locator: Locator, body: Atlas, names: list[str], places_mm: FloatArray
) -> dict[str, SurfacePoints]:
    """Places of the landmarks that were not given, where the surface has skin for them."""
    ours = np.array([body.landmark_mm(mark) for mark in names])
    others = [mark for mark in body.landmarks if mark not in names]
    at = np.array([body.landmark_mm(mark) for mark in others])
    near = np.linalg.norm(at[:, None] - ours[None], axis=2).min(axis=1) <= REACH_MM
    others, at = [mark for mark, keep in zip(others, near, strict=True) if keep], at[near]
    if not others:
        return {}
    moved = RBFInterpolator(ours, places_mm - ours, kernel="linear", degree=1 if len(names) >= 8 else 0)
    wanted = at + moved(at)
    found = locator.closest(wanted)
    off = np.linalg.norm(found.xyz_mm(surface) - wanted, axis=1)
    facing = np.einsum("ij,ij->i", found.normals(surface), _normals(body, others))
    held = (off <= INFERRED_OFF_MM) & (facing >= LEAST_FACING) & ~_on_open_edge(surface, found)
    return {mark: found[k : k + 1] for k, mark in enumerate(others) if held[k]}


def _on_open_edge(surface: Surface, places: SurfacePoints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether the nearest skin is the edge of the surface, beyond which it does not go on."""
    open_side = surface.face_neighbours[places.face] < 0
    opposite = places.bary[:, [2, 0, 1]]
    return np.asarray((open_side & (opposite < 1e-9)).any(axis=1))
