"""Area dose on the skin: what every injection of a plan leaves under each square centimetre, mass conserved."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from mesomap.errors import InputError
from mesomap.geometry.flood import FloodMesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.section import Section, section
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.planning.plan import Plan
from mesomap.simulation.bolus import Bolus, Evidence, bolus_of
from mesomap.simulation.kernel import Deposits, footprints, lay_deposits
from mesomap.simulation.layers import Tissue

EDGES_PER_RADIUS = 6.0
MOST_FACES = 1_500_000
POINTS_AT_ONCE = 256
THREAD_PIECE_MM = 2.0


@dataclass(frozen=True, eq=False)
class DoseMap:
    """Dose on the skin within reach of any injection; elsewhere it is zero.

    On the v vertices of the finer mesh ``patch``: ``ml_cm2`` and, for a product with a concentration, ``dose_cm2``
    in ``dose_unit`` per cm2; ``footprint_count``, how many deposits reach it; ``vertex_area_mm2``, a third of the
    faces around. The dose between vertices is linear. Per deposit (n,): ``owner`` the injection it belongs to, one
    after the other (a thread leaves several deposits, any other injection one); ``retained_ml`` what stays after
    the leak; ``mass_ratio`` what the kernel alone would have laid down over what it should (1 is perfect, before it
    is scaled to its exact mass); ``at_edge`` whether it meets an open edge of the surface, where nothing is scaled
    up; ``on_skin_ml`` what the map holds of it; ``spill_ml`` how much of that lies outside its own region.
    ``edge_p95_mm`` is the 95th percentile of the patch's edges, ``edge_limit_mm`` a sixth of the smallest bolus
    radius."""

    surface: Surface
    patch: Section
    deposits: Deposits
    owner: IntArray
    ml_cm2: FloatArray
    dose_cm2: FloatArray | None
    dose_unit: str | None
    footprint_count: IntArray
    vertex_area_mm2: FloatArray
    retained_ml: FloatArray
    mass_ratio: FloatArray
    at_edge: NDArray[np.bool_]
    on_skin_ml: FloatArray
    spill_ml: FloatArray
    edge_p95_mm: float
    edge_limit_mm: float

    @property
    def vertices_mm(self) -> FloatArray:
        """Vertices of the finer mesh, shape (v, 3)."""
        return self.patch.vertices_mm

    @property
    def faces(self) -> IntArray:
        """Faces of the finer mesh, shape (f, 3)."""
        return self.patch.faces

    @cached_property
    def face_area_cm2(self) -> FloatArray:
        """Area of each face of the finer mesh, shape (f,)."""
        per_parent = self.surface.face_areas_mm2[self.patch.parent_face]
        return np.asarray(per_parent / (100.0 * self.patch.n**2))

    @cached_property
    def face_ml_cm2(self) -> FloatArray:
        """Mean dose in each face of the finer mesh, shape (f,), mL/cm2."""
        corners = self.patch.faces
        return (self.ml_cm2[corners[:, 0]] + self.ml_cm2[corners[:, 1]] + self.ml_cm2[corners[:, 2]]) / 3.0

    @property
    def integral_ml(self) -> float:
        """Integral of the dose over the skin, mL."""
        return float(np.dot(self.ml_cm2, self.vertex_area_mm2) / 100.0)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every parameter of the deposits in this map, once each, with its tag and source."""
        return tuple(dict.fromkeys(item for bolus in self.deposits.boluses for item in bolus.evidence))

    def on_surface_vertices(self) -> FloatArray:
        """Dose at the vertices of the working surface, shape (its vertices,), mL/cm2: local means, for pictures.

        Each is the average of the map weighted by the vertex's linear hat function, so the integral stays exact,
        while peaks narrower than an edge of the working surface are flattened.
        """
        mass = self.ml_cm2 * self.vertex_area_mm2
        corners = self.surface.faces[self.patch.vertex_face]
        total = np.zeros(len(self.surface.vertices_mm))
        for k in range(3):
            total += np.bincount(corners[:, k], mass * self.patch.vertex_bary[:, k], len(total))
        area = self.surface.vertex_areas_mm2
        return np.asarray(total / np.where(area > 0, area, 1.0))


def dose_map(plan: Plan, tissue: Sequence[Tissue] | None = None) -> DoseMap:
    """The dose of every injection of ``plan``. Deposits are centred under the entry, those of a thread along it
    every ``THREAD_PIECE_MM`` or so; an oblique needle's run is not followed. ``tissue`` holds the layers under each
    target; all unknown when None.

    Raises InputError for a plan without injections.
    """
    points = plan.points
    if not len(points):
        raise InputError("dose: the plan has no injections")
    steps = plan.protocol.steps
    layers = [Tissue()] * len(plan.targets) if tissue is None else tissue
    known = list(dict.fromkeys(layers))
    owner, place = _places(plan)
    volume_ml = (points.volume_ml / np.bincount(owner))[owner]
    stack = np.array([known.index(own) for own in layers])[points.target[owner]]
    depth_mm = points.depth_mm[owner]
    keys = np.stack([points.step[owner].astype(np.float64), volume_ml, depth_mm, stack], axis=1)
    kinds, kind = np.unique(keys, axis=0, return_inverse=True)
    boluses = tuple(
        bolus_of(
            steps[int(s)].plane,
            float(v),
            float(z),
            known[int(own)].wheal_height_mm,
            known[int(own)].fascia_under_mm(float(z)),
            known[int(own)].skin,
        )
        for s, v, z, own in kinds
    )
    leak = np.array([step.leak_fraction for step in steps])[points.step[owner]]
    groups = [np.flatnonzero(points.target[owner] == t) for t in range(len(plan.targets))]
    insides = [(target.faces, target.fraction) for target in plan.targets]
    return lay_dose(
        plan.atlas.surface,
        place,
        depth_mm,
        volume_ml * (1.0 - leak),
        kind.reshape(-1),
        boluses,
        groups,
        insides,
        plan.protocol.concentration,
        plan.protocol.dose_unit,
        owner,
    )


def _places(plan: Plan) -> tuple[IntArray, SurfacePoints]:
    """The injection and the place of every deposit."""
    points = plan.points
    pieces = np.maximum(np.ceil(points.thread_mm / THREAD_PIECE_MM).astype(np.int64), 1)
    owner = np.repeat(np.arange(len(points)), pieces)
    if not (points.thread_mm > 0.0).any():
        return owner, points.place
    geodesics = plan.atlas.geodesics
    along = np.zeros((len(points), 3))
    for i in np.flatnonzero(points.thread_mm > 0.0):
        along[i] = geodesics.log(points.place[i], points.end[i], 1.2 * float(points.thread_mm[i]) + 1.0)[0]
    within = np.arange(len(owner)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = np.where(points.thread_mm[owner] > 0.0, (within + 0.5) / pieces[owner], 0.0)
    place, _ = geodesics.walk(points.place[owner], share[:, None] * np.nan_to_num(along[owner]))
    whole = share == 0.0
    face = np.where(whole, points.place.face[owner], place.face)
    return owner, SurfacePoints(face, np.where(whole[:, None], points.place.bary[owner], place.bary))


def lay_dose(
    surface: Surface,
    place: SurfacePoints,
    depth_mm: FloatArray,
    retained_ml: FloatArray,
    kind: IntArray,
    boluses: tuple[Bolus, ...],
    groups: Sequence[IntArray],
    insides: Sequence[tuple[IntArray, FloatArray]],
    concentration_per_ml: float | None = None,
    dose_unit: str | None = None,
    owner: IntArray | None = None,
) -> DoseMap:
    """Sum of the footprints of n deposits on ``surface``; see the kernel for the formula of one.

    ``groups`` split the n deposits, and ``insides`` hold for each group the faces of its region and the share of each
    that lies inside, from which the spill follows. Each footprint is scaled so that it holds ``retained_ml`` exactly;
    one that meets an open edge of the surface is only ever scaled down: what lies beyond the edge is lost to the map.
    """
    deposits = lay_deposits(surface, place, depth_mm, kind, boluses)
    chosen = faces_within_reach(surface, deposits)
    lengths = surface.edge_lengths_mm[np.unique(surface.face_edges[chosen])]
    limit = float(deposits.radius_mm.min()) / EDGES_PER_RADIUS
    coarse = float(np.quantile(lengths, 0.95))
    n = max(1, min(math.ceil(coarse / limit - 1e-9), math.isqrt(MOST_FACES // len(chosen))))
    patch = section(surface, chosen, n)
    n_vertices = len(patch.vertices_mm)
    face_area = surface.face_areas_mm2[patch.parent_face] / n**2
    vertex_area = _corner_sum(patch, face_area, n_vertices)
    normals = patch.interpolate(surface, surface.vertex_normals)
    mesh = FloodMesh(patch.vertices_mm, patch.faces, normals / np.linalg.norm(normals, axis=1, keepdims=True))

    ml_cm2, count = np.zeros(n_vertices), np.zeros(n_vertices, np.int64)
    ratio, at_edge = np.zeros(len(place)), np.zeros(len(place), np.bool_)
    on_skin, spill = np.zeros(len(place)), np.zeros(len(place))
    for group, (faces, fraction) in zip(groups, insides, strict=True):
        share = np.zeros(len(surface.faces))
        share[faces] = fraction
        inside = _corner_sum(patch, face_area * share[patch.parent_face], n_vertices) / vertex_area
        for which in np.array_split(group, math.ceil(len(group) / POINTS_AT_ONCE)) if len(group) else ():
            near, per_mm2 = footprints(deposits, which, mesh, patch.vertices_mm, patch.seeds(place.face[which]))
            first, row = near.start[:-1], near.place
            mass = per_mm2 * vertex_area[near.vertex]
            ratio[which] = np.add.reduceat(mass, first)
            at_edge[which] = np.logical_or.reduceat(patch.open_edge[near.vertex] & (per_mm2 > 0), first)
            missed = ratio[which] <= 0
            per_mm2[first[missed]] = 1.0 / vertex_area[near.vertex[first[missed]]]
            held = np.where(missed, 1.0, ratio[which])
            scale = retained_ml[which] * np.where(at_edge[which] & (held < 1.0), 1.0, 1.0 / held)
            laid = per_mm2 * scale[row]
            ml_cm2 += np.bincount(near.vertex, laid * 100.0, n_vertices)
            count += np.bincount(near.vertex[laid > 0], minlength=n_vertices)
            laid *= vertex_area[near.vertex]
            on_skin[which] = np.add.reduceat(laid, first)
            spill[which] = np.add.reduceat(laid * (1.0 - np.minimum(inside[near.vertex], 1.0)), first)
    return DoseMap(
        surface=surface,
        patch=patch,
        deposits=deposits,
        owner=np.arange(len(place)) if owner is None else owner,
        ml_cm2=ml_cm2,
        dose_cm2=None if concentration_per_ml is None else ml_cm2 * concentration_per_ml,
        dose_unit=dose_unit,
        footprint_count=count,
        vertex_area_mm2=vertex_area,
        retained_ml=np.asarray(retained_ml, np.float64),
        mass_ratio=ratio,
        at_edge=at_edge,
        on_skin_ml=on_skin,
        spill_ml=spill,
        edge_p95_mm=coarse / n,
        edge_limit_mm=limit,
    )


def faces_within_reach(surface: Surface, deposits: Deposits) -> IntArray:
    """Faces of ``surface`` that any deposit may touch, ascending: centre within reach of an entry plus the face's own
    size."""
    chosen = np.zeros(len(surface.faces), np.bool_)
    border = float(surface.edge_lengths_mm.max())
    band = np.floor(np.log(deposits.reach_mm) / math.log(1.3))
    for index in np.unique(band):
        mine = band == index
        xyz, reach = deposits.xyz_mm[mine], float(deposits.reach_mm[mine].max())
        low, high = xyz.min(axis=0) - reach - border, xyz.max(axis=0) + reach + border
        near = ((surface.vertices_mm > low) & (surface.vertices_mm < high)).all(axis=1)
        candidate = np.flatnonzero(near[surface.faces].any(axis=1))
        corners = surface.vertices_mm[surface.faces[candidate]]
        centre = corners.mean(axis=1)
        size = np.sqrt(((corners - centre[:, None]) ** 2).sum(axis=2).max(axis=1))
        distance, _ = cKDTree(xyz).query(centre, distance_upper_bound=reach + float(size.max()))
        chosen[candidate[distance <= reach + size]] = True
    chosen[deposits.place.face] = True
    return np.flatnonzero(chosen)


def _corner_sum(patch: Section, face_values: FloatArray, n_vertices: int) -> FloatArray:
    """A third of each face's value on each of its corners, summed, shape (n_vertices,)."""
    total = np.zeros(n_vertices)
    for k in range(3):
        total += np.bincount(patch.faces[:, k], face_values / 3.0, n_vertices)
    return total
