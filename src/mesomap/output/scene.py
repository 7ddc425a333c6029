"""The three-dimensional scene of a simulation: skin, eyes, region borders, injection marks, dose.

Both the picture and the window draw it; what they differ in is the camera.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkRenderingCore import vtkActor

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.colours import Rgb, dose_colours, dose_cover, end_of_scale, linear, region_colours
from mesomap.output.crop import Crop, crop_around
from mesomap.output.footprint_rim import footprint_rim
from mesomap.output.marks import THREAD_SHARE_OF_MARK, border_radius_mm, mark_radius_mm
from mesomap.output.shading import EYE, MARK, SKIN, AnyArray, shaded_actor
from mesomap.output.shapes import band, copies, dome, sphere
from mesomap.output.sheet import CARD
from mesomap.output.skin_look import SkinLook, eyes_of, skin_look
from mesomap.output.thread_lines import thread_lines
from mesomap.planning.plan import Plan
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.metrics import plan_areas
from mesomap.simulation.simulate import Simulation

FADE_MM = 24.0
UNDERLAY_MM = 0.05
"""Bare skin lies so deep under a map: rounding leaves cracks between triangles cut finer and those beside them."""


@dataclass(frozen=True, eq=False)
class Scene:
    """Actors by layer: ``skin`` or, in its stead, ``dose`` (skin under its dose map); ``marks`` the injections; ``borders``
    of the regions; ``eyes``. ``framed_mm`` (k, 3) are places that a view must hold, ``mark_radius_mm`` (n,) the size of
    each injection's mark, ``colours`` by region id, ``top_ml_cm2`` the end of the dose colours. ``ground`` lets other maps than
    the dose be drawn on the skin."""

    crop: Crop
    framed_mm: FloatArray
    skin: tuple[vtkActor, ...]
    dose: tuple[vtkActor, ...]
    marks: tuple[vtkActor, ...]
    borders: tuple[vtkActor, ...]
    eyes: tuple[vtkActor, ...]
    colours: dict[str, Rgb]
    mark_radius_mm: FloatArray
    top_ml_cm2: float
    isodose: bool
    ground: _Skin

    def mapped(self, mesh: DoseMesh, tones: FloatArray, rim: FloatArray) -> tuple[vtkActor, ...]:
        """Skin under any map on a dose mesh: linear light under its cover, and the cover, ``tones`` (v, 4), as far as ``rim`` (v,)
        is positive."""
        return self.ground.under_map(mesh, tones, self.crop, None, rim)


def build_scene(
    simulation: Simulation,
    isodose: bool = False,
    crop: Crop | None = None,
    with_dose: bool = True,
    paper: Rgb = CARD,
) -> Scene:
    """Everything drawn of ``simulation``, cropped around its regions or as ``crop`` says, where its skin goes over into
    ``paper``; with ``isodose`` the dose has lines where it passes 50, 100 and 150 % of the prescription. Without
    ``with_dose`` there is no dose, for pictures of something else."""
    plan = simulation.plan
    surface, points = plan.atlas.surface, plan.points
    outlines = [target.outline.xyz_mm(surface) for target in plan.targets]
    crop = crop or crop_around(plan.atlas, np.concatenate(outlines))
    colours = region_colours(target.region for target in plan.targets)
    border_mm = border_radius_mm(plan, crop)
    skin = _Skin.of(plan, crop, paper)
    dose = simulation.dose
    top = end_of_scale(float(dose.ml_cm2.max()))
    covered: tuple[vtkActor, ...] = ()
    if with_dose:
        level = dose.ml_cm2 / _prescribed_ml_cm2(simulation) if isodose else None
        under = dose.footprint_count > 0
        rim = footprint_rim(dose.mesh, (dose.deposits,), under)
        covered = skin.under_map(dose.mesh, _dose_tones(dose.ml_cm2, under, top), crop, level, rim)
    radius = mark_radius_mm(plan)
    tones = np.array([colours[plan.targets[k].region] for k in points.target]) / 255.0
    return Scene(
        crop=crop,
        framed_mm=crop.framed_mm,
        skin=(skin.actor(crop),),
        dose=covered,
        marks=mark_actors(plan, tones, crop),
        borders=tuple(
            _border(line, target.outline.normals(surface), colours[target.region], border_mm, crop)
            for target, line in zip(plan.targets, outlines, strict=True)
        ),
        eyes=eye_actors(plan.atlas, crop),
        colours=colours,
        mark_radius_mm=radius,
        top_ml_cm2=top,
        isodose=isodose,
        ground=skin,
    )


def eye_actors(atlas: Atlas, crop: Crop) -> tuple[vtkActor, ...]:
    """Eyeballs that look straight ahead between their lids; none where the picture does not hold them."""
    directions, faces = sphere(48, 32)
    actors = []
    for eye in eyes_of(atlas, crop):
        places = np.array(eye.centre_mm) + eye.radius_mm * directions
        actors.append(shaded_actor(places, faces, directions, {"place": directions}, EYE, {"gaze": eye.gaze}))
    return tuple(actors)


def mark_actors(plan: Plan, rgb: FloatArray, crop: Crop, share: float = 1.0) -> tuple[vtkActor, ...]:
    """The marks of all injections in sRGB colours ``rgb`` (n, 3), 0-1: domes, and tubes along threads, of a ``share`` of their
    usual size."""
    points, radius, tone = plan.points, share * mark_radius_mm(plan), linear(rgb)
    domes = _marks(points.xyz_mm, points.normal, radius, tone, crop)
    return domes, *_threads(plan, THREAD_SHARE_OF_MARK * radius, tone, crop)


def _marks(xyz_mm: FloatArray, normals: FloatArray, radius_mm: FloatArray, tone: FloatArray, crop: Crop) -> vtkActor:
    template = dome()
    vertices, faces, directions = copies(template, xyz_mm, normals, radius_mm)
    white = np.ones(3)
    rgb = np.where(template.rim[None, :, None], white, tone[:, None, :]).reshape(-1, 3)
    outward = np.repeat(normals, len(template.vertices), axis=0)
    return shaded_actor(vertices, faces, directions, {"tone": rgb, "outward": outward}, MARK, {}, crop.cuts)


def _threads(plan: Plan, half_mm: FloatArray, tone: FloatArray, crop: Crop) -> list[vtkActor]:
    """A tube along each thread; tubes close on themselves, so it runs there and back."""
    actors = []
    for i, line, normals in thread_lines(plan):
        vertices, faces, directions = band(line, normals, float(half_mm[i]))
        rgb = np.tile(tone[i], (len(vertices), 1))
        outward = np.repeat(normals, len(vertices) // len(normals), axis=0)
        actors.append(shaded_actor(vertices, faces, directions, {"tone": rgb, "outward": outward}, MARK, {}, crop.cuts))
    return actors


def _border(line_mm: FloatArray, normals: FloatArray, colour: Rgb, half_mm: float, crop: Crop) -> vtkActor:
    vertices, faces, directions = band(line_mm, normals, half_mm)
    tone = np.tile(linear(np.array(colour) / 255.0), (len(vertices), 1))
    outward = np.repeat(normals, len(vertices) // len(normals), axis=0)
    return shaded_actor(vertices, faces, directions, {"tone": tone, "outward": outward}, MARK, {}, crop.cuts)


def layer_actors(scene: Scene, dose: DoseMap, layer: int) -> tuple[vtkActor, ...]:
    """Skin under what one layer (0 skin, 1 subcutis, 2 deeper) receives of all products, in the colours of the whole dose."""
    under = dose.footprint_count > 0
    tones = _dose_tones(dose.layer_ml_cm2.sum(axis=0)[layer], under, scene.top_ml_cm2)
    return scene.mapped(dose.mesh, tones, footprint_rim(dose.mesh, (dose.deposits,), under))


def _dose_tones(ml_cm2: FloatArray, under: NDArray[np.bool_], top_ml_cm2: float) -> FloatArray:
    """Linear light under its cover, and the cover, shape (v, 4), of a dose (v,) on colours that end at ``top_ml_cm2``. Spots that
    are not ``under`` a footprint (v,) have the first colour at full cover, so that footprints end at their rim and not where
    the colours fade."""
    share = ml_cm2 / top_ml_cm2
    cover = np.where(under, dose_cover(share), 1.0)[:, None]
    return np.concatenate([cover * linear(dose_colours(share)), cover], axis=1)


def _prescribed_ml_cm2(simulation: Simulation) -> FloatArray:
    """The prescription at every vertex of the dose map, shape (v,); that of all regions on average outside them."""
    union = plan_areas(simulation.plan, simulation.dose.mesh).union
    rx = np.full(len(simulation.dose.ml_cm2), union.mean_rx_ml_cm2)
    rx[union.vertex] = union.rx_ml_cm2
    return rx


@dataclass(frozen=True, eq=False)
class _Skin:
    """The shown part of the working surface with what its shader needs at each vertex of the whole surface."""

    plan: Plan
    look: SkinLook
    paper: Rgb

    @classmethod
    def of(cls, plan: Plan, crop: Crop, paper: Rgb = CARD) -> _Skin:
        return cls(plan, skin_look(plan, crop), paper)

    def actor(self, crop: Crop) -> vtkActor:
        """Bare skin."""
        return self._bare(self.look.faces, crop)

    def under_map(
        self,
        mesh: DoseMesh,
        tones: FloatArray,
        crop: Crop,
        level: FloatArray | None,
        rim: FloatArray,
    ) -> tuple[vtkActor, ...]:
        """Skin under a map: the finer ``mesh`` with its colours ``tones`` (v, 4), linear light and cover, and bare skin where
        ``rim`` (v,) is negative; lines where ``level`` (v,) passes the isodose levels."""
        surface, patch = self.plan.atlas.surface, mesh.patch
        covered = (rim > 0.0)[patch.faces].any(axis=1).reshape(len(patch.chosen), -1).any(axis=1)
        held = np.zeros(len(surface.faces), np.bool_)
        held[patch.chosen[covered]] = True
        rest = self._bare(surface.faces[crop.faces[~held[crop.faces]]], crop)
        if not covered.any():
            return (rest,)
        used, local = _used(patch.faces[np.repeat(covered, patch.n**2)], len(tones))
        fields = {name: patch.interpolate(surface, values, used) for name, values in self._fields().items()}
        if level is not None:
            fields["level"] = level[used]
        fields["rim"] = rim[used]
        normals = patch.interpolate(surface, surface.vertex_normals, used)
        map_actor = _skin_actor(mesh.vertices_mm[used], local, normals, fields, tones[used], crop, self.paper)
        around = surface.face_neighbours[held]
        held[around[around >= 0]] = True
        return rest, self._bare(surface.faces[held], crop, UNDERLAY_MM), map_actor

    def _bare(self, faces: IntArray, crop: Crop, sunk_mm: float = 0.0) -> vtkActor:
        surface = self.plan.atlas.surface
        used, local = _used(faces, len(surface.vertices_mm))
        fields = {name: values[used] for name, values in self._fields().items()}
        nothing = np.zeros((len(used), 4))
        normals = surface.vertex_normals[used]
        places = surface.vertices_mm[used] - sunk_mm * normals
        return _skin_actor(places, local, normals, fields, nothing, crop, self.paper)

    def _fields(self) -> dict[str, FloatArray]:
        return {"tone": self.look.tone, "open": self.look.open_share, "zone": self.look.zone_mm}


def _used(faces: AnyArray, count: int) -> tuple[IntArray, IntArray]:
    """Those of ``count`` vertices that ``faces`` (f, 3) have, (k,), and the faces in numbers of these."""
    flagged = np.zeros(count, np.bool_)
    flagged[faces] = True
    return np.flatnonzero(flagged), (np.cumsum(flagged) - 1)[faces]


def _skin_actor(
    vertices_mm: FloatArray,
    faces: IntArray,
    normals: FloatArray,
    fields: dict[str, FloatArray],
    mapped: FloatArray,
    crop: Crop,
    paper: Rgb,
) -> vtkActor:
    kept = np.full(len(vertices_mm), FADE_MM)
    for origin, normal in crop.cuts:
        kept = np.minimum(kept, (vertices_mm - origin) @ normal)
    handed = {**fields, "place": vertices_mm, "mapped": mapped, "kept": kept / FADE_MM}
    red, green, blue = (value / 255.0 for value in paper)
    return shaded_actor(vertices_mm, faces, normals, handed, SKIN, {"paper": (red, green, blue)}, crop.cuts)
