"""Small surfaces with known answers, and small plans on them, for tests."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.planning.plan import InjectionPoints, Plan, Target
from mesomap.protocol.figure import Duration
from mesomap.protocol.pattern import Kind, Pattern
from mesomap.protocol.product import Container, DoseUnit, Needle, Product, Syringe
from mesomap.protocol.protocol import BodySpec, Limits, Protocol, SessionPlan
from mesomap.protocol.step import Plane, Step


def grid(columns: int, rows: int, wrap: bool = False) -> IntArray:
    """Triangles of a grid of columns x rows cells, diagonals alternating; ``wrap`` joins the last column to the
    first."""
    faces = []
    across = columns if wrap else columns + 1
    for j in range(rows):
        for i in range(columns):
            a, b = j * across + i, j * across + (i + 1) % across
            c, d = b + across, a + across
            faces += [(a, b, c), (a, c, d)] if (i + j) % 2 else [(a, b, d), (b, c, d)]
    return np.array(faces)


def plane(size_mm: float = 40.0, edge_mm: float = 1.0, z_mm: float = 0.0) -> Surface:
    """A square in the xy plane about the origin, normal +z."""
    n = round(size_mm / edge_mm)
    x = np.linspace(-size_mm / 2, size_mm / 2, n + 1)
    xx, yy = np.meshgrid(x, x)
    return Surface(np.stack([xx.ravel(), yy.ravel(), np.full(xx.size, z_mm)], axis=1), grid(n, n))


def cylinder(radius_mm: float, length_mm: float = 40.0, edge_mm: float = 1.0) -> Surface:
    """An open tube along z, seen from outside."""
    around, along = round(2 * np.pi * radius_mm / edge_mm), round(length_mm / edge_mm)
    angle = 2 * np.pi * np.arange(around) / around
    z = np.linspace(-length_mm / 2, length_mm / 2, along + 1)
    aa, zz = np.meshgrid(angle, z)
    vertices = np.stack([radius_mm * np.cos(aa), radius_mm * np.sin(aa), zz], axis=-1).reshape(-1, 3)
    return Surface(vertices, grid(around, along, wrap=True))


def sphere(radius_mm: float, cuts: int) -> Surface:
    """An octahedron with every face cut into cuts^2 and blown up; edges of about 1.5 radius / cuts."""
    corners = np.array([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]], float)
    octants = [(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)]
    points: list[FloatArray] = []
    faces = []
    for octant in octants:
        a, b, c = corners[list(octant)]
        index = {}
        for i in range(cuts + 1):
            for j in range(cuts + 1 - i):
                index[i, j] = len(points)
                points.append(((cuts - i - j) * a + i * b + j * c) / cuts)
        for i in range(cuts):
            for j in range(cuts - i):
                faces.append((index[i, j], index[i + 1, j], index[i, j + 1]))
                if i + j < cuts - 1:
                    faces.append((index[i + 1, j], index[i + 1, j + 1], index[i, j + 1]))
    _, first, merged = np.unique(np.round(points, 9), axis=0, return_index=True, return_inverse=True)
    vertices = np.array(points)[first]
    vertices *= radius_mm / np.linalg.norm(vertices, axis=1, keepdims=True)
    return Surface(vertices, merged.reshape(-1)[np.array(faces)])


def joined(first: Surface, second: Surface) -> Surface:
    """Two surfaces in one, not connected."""
    return Surface(
        np.concatenate([first.vertices_mm, second.vertices_mm]),
        np.concatenate([first.faces, second.faces + len(first.vertices_mm)]),
    )


def at_vertices(surface: Surface, vertices: IntArray) -> SurfacePoints:
    """Places at vertices of a surface."""
    face = np.zeros(len(surface.vertices_mm), np.int64)
    corner = np.zeros(len(surface.vertices_mm), np.int64)
    for k in range(3):
        face[surface.faces[:, k]], corner[surface.faces[:, k]] = np.arange(len(surface.faces)), k
    return SurfacePoints(face[vertices], np.eye(3)[corner[vertices]])


def near(surface: Surface, xyz_mm: FloatArray) -> SurfacePoints:
    """The vertices of a surface closest to points in space."""
    return at_vertices(surface, cKDTree(surface.vertices_mm).query(np.atleast_2d(xyz_mm))[1])


def scattered(surface: Surface, count: int, seed: int, keep_mm: float = 0.0) -> SurfacePoints:
    """Random places inside faces, at least ``keep_mm`` away from the bounding box of an open surface in x and y."""
    rng = np.random.default_rng(seed)
    centre = surface.vertices_mm[surface.faces].mean(axis=1)
    inside = (np.abs(centre[:, :2]) < surface.vertices_mm[:, :2].max(axis=0) - keep_mm).all(axis=1) if keep_mm else None
    candidates = np.arange(len(centre)) if inside is None else np.flatnonzero(inside)
    return SurfacePoints(rng.choice(candidates, count, replace=False), rng.dirichlet((1.0, 1.0, 1.0), count))


def a_step(
    plane: Plane = "dermis",
    pattern: Kind = "square",
    spacing_mm: float = 10.0,
    volume_ml: float = 0.02,
    depth_mm: float = 1.5,
    angle_deg: float = 90.0,
    leak_fraction: float = 0.0,
    seconds_per_point: tuple[float, float] = (2.0, 2.0),
) -> Step:
    """One step on the region ``patch``."""
    return Step(
        id=f"{plane}-step",
        regions=("patch",),
        technique="papule",
        product="test-product",
        plane=plane,
        pattern=Pattern(pattern, margin_mm=0.0, spacing_mm=spacing_mm),
        order="serpentine",
        angle_deg=angle_deg,
        insertion_mm=depth_mm / float(np.sin(np.radians(angle_deg))),
        depth_mm=depth_mm,
        clamp_depth=True,
        volume_ml=volume_ml,
        ml_per_mm=None,
        shared_ml=None,
        total_of="step",
        leak_fraction=leak_fraction,
        seconds_per_point=Duration("injecting", *seconds_per_point, ("T1",)),
        volume_cap_ml=None,
    )


def a_protocol(
    steps: tuple[Step, ...] | None = None,
    concentration: float | None = 10.0,
    dose_unit: DoseUnit | None = "mg",
    needle_dead_ml: float = 0.0,
    syringe_ml: float = 1.0,
    syringe_dead_ml: float = 0.0,
    needle_change_every: int | None = None,
    containers: tuple[Container, ...] = (),
    goals: tuple[str, ...] = (),
    before: tuple[Duration, ...] = (),
    after: tuple[Duration, ...] = (),
    marking_s_per_point: Duration | None = None,
    needle_change_s: Duration | None = None,
    refill_s: Duration | None = None,
    travel_s_per_mm: Duration | None = None,
) -> Protocol:
    """A protocol of made-up numbers; the source of the seconds per point is called T1."""
    steps = (a_step(),) if steps is None else steps
    return Protocol(
        id="synthetic",
        title="Synthetic",
        version="1",
        status="synthetic",
        indication="tests",
        body=BodySpec("female", 40.0, 165.0, 24.0),
        products=(Product("test-product", "Test product", concentration, dose_unit, None, False, containers),),
        needle=Needle(30, 13.0, needle_dead_ml),
        syringe=Syringe(syringe_ml, syringe_dead_ml),
        steps=steps,
        region_order="listed",
        sensitivity=(),
        zones=(),
        limits=Limits(),
        session=SessionPlan(
            before=before,
            after=after,
            marking_s_per_point=marking_s_per_point,
            travel_s_per_mm=travel_s_per_mm,
            needle_change_s=needle_change_s,
            refill_s=refill_s,
            needle_change_every=needle_change_every,
        ),
        course=None,
        anaesthesia="none",
        cream=None,
        aftercare="none",
        downtime_h=None,
        contraindications=(),
        cautions=(),
        jurisdiction=(),
        goals=goals,
        sources={},
        numbers={},
        to_choose={},
        overrides=(),
        file="synthetic.yaml",
        text="",
        sha256="",
    )


def a_plan(
    protocol: Protocol | None = None,
    columns: int = 5,
    rows: int = 4,
    keep: IntArray | None = None,
    fraction: float = 1.0,
) -> Plan:
    """Every step of ``protocol`` as a square lattice on a plane, a point in the middle of each of columns x rows cells.

    Each target is the lattice's own rectangle, ``fraction`` of each of its faces; ``keep`` leaves only some points.
    """
    protocol = protocol or a_protocol()
    parts: dict[str, list[Any]] = {"place": [], "step": [], "row": [], "column": []}
    spacing = max(step.pattern.spacing_mm or 0.0 for step in protocol.steps)
    surface = plane(spacing * max(columns, rows) + 40.0, 1.0)
    centre = surface.vertices_mm[surface.faces].mean(axis=1)
    targets = []
    for index, step in enumerate(protocol.steps):
        h = step.pattern.spacing_mm or 0.0
        column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
        xyz = np.stack([(column - (columns - 1) / 2) * h, (row - (rows - 1) / 2) * h, np.zeros(len(row))], axis=1)
        kept = np.arange(len(row)) if keep is None else keep
        parts["place"].append(near(surface, xyz[kept]))
        parts["step"].append(np.full(len(kept), index))
        parts["row"].append(row[kept])
        parts["column"].append(column[kept])
        inside = (np.abs(centre[:, 0]) < columns * h / 2) & (np.abs(centre[:, 1]) < rows * h / 2)
        faces = np.flatnonzero(inside)
        area = float(surface.face_areas_mm2[faces].sum() / 100.0)
        share = np.full(len(faces), fraction)
        outline = at_vertices(surface, np.arange(3))
        pairs, lengths = np.zeros((0, 2), np.int64), np.zeros(0)
        cell_mm2 = h * h * (1.0 if step.pattern.kind == "square" else np.sqrt(0.75))
        targets.append(
            Target(
                index, "patch", "Patch", "midline", area, area, h, h, cell_mm2,
                pairs, lengths, lengths, h / np.sqrt(2), h / np.sqrt(2), 0, (1.0, 1.0), None, outline, faces, share, share,
            )
        )  # fmt: skip
    place = concatenate(parts["place"])
    step_of, n = np.concatenate(parts["step"]), len(place)
    asked = [protocol.steps[i] for i in step_of]
    depth = np.array([step.depth_mm for step in asked])
    angle = np.array([step.angle_deg for step in asked])
    volume = np.array([step.volume_ml for step in asked])
    points = InjectionPoints(
        place=place,
        end=place,
        thread_mm=np.zeros(n),
        xyz_mm=place.xyz_mm(surface),
        normal=place.normals(surface),
        needle=-place.normals(surface),
        step=step_of,
        target=step_of,
        row=np.concatenate(parts["row"]),
        column=np.concatenate(parts["column"]),
        depth_mm=depth,
        insertion_mm=depth / np.sin(np.radians(angle)),
        angle_deg=angle,
        volume_ml=volume,
        dose=volume * (protocol.products[0].concentration or np.nan),
        mirror_point=np.full(n, -1),
    )
    atlas: Any = SimpleNamespace(
        groups={}, regions={}, zones={}, drawn=None, surface=surface, geodesics=Geodesics(surface)
    )
    return Plan(atlas, protocol, points, tuple(targets), (), seed=1)
