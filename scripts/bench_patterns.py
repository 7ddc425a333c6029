"""Patterns against peers on the same regions, their growth with triangles and points, and a picture of the four.

Peers: trimesh (even surface sampling), pyacvd (clustering) and, where it is installed, pymeshlab (Poisson-disk sampling).
All are judged alike by exact geodesics (pygeodesic), on the skin of the region and some way around it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import igl
import numpy as np
import pyacvd
import pyvista
import shapely
import trimesh
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from pygeodesic import geodesic
from scipy.spatial import Delaunay, cKDTree

from bench_table import note
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import Eyes, body_model
from mesomap.anatomy.kept import held_in_memory
from mesomap.anatomy.region import Region
from mesomap.geometry.closest import Locator
from mesomap.geometry.loop import inside_of
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.subdivide import refine_quads
from mesomap.geometry.surface import Surface
from mesomap.planning.ground import Flat, lay_flat
from mesomap.planning.pattern import Placement, place_pattern
from mesomap.planning.recent import forget
from mesomap.protocol.pattern import Pattern

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from exact import near_distances, with_points
from shapes import cap

Result = TypeVar("Result")

STAGES = (("forehead", 10.0), ("cheek.left", 10.0), ("chin", 10.0), ("abdomen", 10.0), ("forehead", 5.0))
INNER = 1.5
"""Spacings from the border at which a point has all its neighbours inside, whatever the method."""
MOST_ERROR = 40.0
"""Per cent at the end of the colours of the picture."""
COLOURS = LinearSegmentedColormap.from_list("error", ["#1f7a8c", "#8ab17d", "#e9c46a", "#f08a4b", "#c1272d"])


def best_time(work: Callable[[], Result], repetitions: int) -> tuple[float, Result]:
    """Shortest of ``repetitions`` runs in seconds, after one to warm up, and the result."""
    result = work()
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with its columns in line."""
    lines = [list(header), *map(list, rows)]
    widths = [max(len(line[k]) for line in lines) for k in range(len(header))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join("| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines)


def hexagonal(spacing_mm: float, margin_mm: float = 0.0) -> Pattern:
    """The pattern of mesomap that is compared."""
    return Pattern("hex", margin_mm=margin_mm, spacing_mm=spacing_mm)


@dataclass(frozen=True, eq=False)
class Stage:
    """A region and a spacing: ``patch`` are its faces, those that lie in it by half at least, ``flat`` the region and
    what lies around it laid flat."""

    atlas: Atlas
    region: Region
    spacing_mm: float
    patch: Surface
    flat: Flat

    @property
    def skin(self) -> Surface:
        """The region and what lies around it."""
        return self.flat.chart.patch

    def from_border_mm(self, xyz_mm: np.ndarray) -> np.ndarray:
        """Straight distance to the border, mm; negative outside the region."""
        away = cKDTree(self.region.outline.xyz_mm(self.atlas.surface)).query(xyz_mm)[0]
        uv = self.flat.chart.to_uv(Locator(self.skin).closest(xyz_mm))
        return np.where(shapely.contains_xy(self.flat.border, *uv.T), away, -away)


def set_stage(atlas: Atlas, label: str, spacing_mm: float) -> Stage:
    """The stage for a region and a spacing."""
    region = atlas.regions[label]
    patch, _ = atlas.surface.submesh(region.faces[region.fraction >= 0.5])
    return Stage(atlas, region, spacing_mm, patch, lay_flat(atlas, region, 2.0 * spacing_mm))


def place_anew(atlas: Atlas, region: Region, spacing_mm: float) -> Placement:
    """mesomap with nothing kept from before, neither points nor the region laid flat."""
    forget(atlas.surface)
    with held_in_memory("chart"):
        return place_pattern(atlas, region, [], hexagonal(spacing_mm))


def own(stage: Stage, count: int) -> SurfacePoints:
    """mesomap, its chart made anew."""
    del count
    placed = place_anew(stage.atlas, stage.region, stage.spacing_mm).place
    return SurfacePoints(stage.flat.local[placed.face], placed.bary)


def even(stage: Stage, count: int) -> np.ndarray:
    """Even surface sampling of trimesh."""
    mesh = trimesh.Trimesh(stage.patch.vertices_mm, stage.patch.faces, process=False)
    return np.asarray(trimesh.sample.sample_surface_even(mesh, count, seed=1)[0])


def cluster(stage: Stage, count: int) -> np.ndarray:
    """Clusters of pyacvd; the mesh is refined first where it is coarse, as its authors advise."""
    clusters = pyacvd.Clustering(pyvista.PolyData.from_regular_faces(stage.patch.vertices_mm, stage.patch.faces))
    if len(stage.patch.vertices_mm) < 50 * count:
        clusters.subdivide(2)
    clusters.cluster(count)
    return np.asarray(clusters.create_mesh().points)


def poisson_disk(stage: Stage, count: int) -> np.ndarray:
    """Poisson-disk sampling of pymeshlab; raises ImportError where that is not installed."""
    import pymeshlab

    del count
    meshes = pymeshlab.MeshSet()
    meshes.add_mesh(pymeshlab.Mesh(stage.patch.vertices_mm, stage.patch.faces))
    radius = pymeshlab.PureValue(0.9 * stage.spacing_mm)
    meshes.generate_sampling_poisson_disk(radius=radius)
    return np.asarray(meshes.current_mesh().vertex_matrix())


Method = Callable[[Stage, int], SurfacePoints | np.ndarray]
METHODS: dict[str, Method] = {
    "mesomap": own,
    "pyacvd": cluster,
    "pymeshlab Poisson-disk": poisson_disk,
    "trimesh even": even,
}


@dataclass(frozen=True, eq=False)
class Judged:
    """What a method made of a stage: ``distance_mm`` of pairs by exact geodesics, the rest in spacings."""

    places: SurfacePoints
    seconds: float
    distance_mm: dict[tuple[int, int], float]
    nearest: float
    error_p95: float
    covering: float


def evenness(stage: Stage, places: SurfacePoints, distance_mm: dict[tuple[int, int], float]) -> float:
    """95th percentile of |distance / spacing - 1| over the six nearest neighbours of the inner points."""
    rows: list[list[float]] = [[] for _ in range(len(places))]
    for (i, j), length in distance_mm.items():
        rows[i].append(length)
        rows[j].append(length)
    inner = stage.from_border_mm(places.xyz_mm(stage.skin)) > INNER * stage.spacing_mm
    six = [sorted(row)[:6] for row, keep in zip(rows, inner, strict=True) if keep and len(row) >= 6]
    return float(np.quantile(np.abs(np.array(six) / stage.spacing_mm - 1), 0.95)) if six else float("nan")


def covering(stage: Stage, places: SurfacePoints) -> float:
    """Largest exact distance from a vertex at least half a spacing inside to its nearest point, in spacings; the mesh
    is cut finer first until its edges are a fifth of the spacing."""
    vertices, faces, sources = with_points(stage.skin, places)
    finer = int(np.ceil(np.log2(5.0 * np.median(stage.skin.edge_lengths_mm) / stage.spacing_mm)))
    if finer > 0:
        vertices, faces = igl.upsample(vertices, faces, finer)
    distance, _ = geodesic.PyGeodesicAlgorithmExact(vertices, faces).geodesicDistances(sources, None)
    inside = stage.from_border_mm(vertices) >= 0.5 * stage.spacing_mm
    return float(distance[inside].max() / stage.spacing_mm)


def judge(stage: Stage, method: Method, count: int, repetitions: int) -> Judged:
    """Time and evenness of a method asked for ``count`` points; raises ImportError where it is not installed."""
    seconds, made = best_time(lambda: method(stage, count), repetitions)
    places = made if isinstance(made, SurfacePoints) else Locator(stage.skin).closest(made)
    distance_mm = near_distances(stage.skin, places, 2.2 * stage.spacing_mm)
    return Judged(
        places,
        seconds,
        distance_mm,
        min(distance_mm.values()) / stage.spacing_mm,
        evenness(stage, places, distance_mm),
        covering(stage, places),
    )


def judge_all(stage: Stage, repetitions: int) -> dict[str, Judged | None]:
    """Every method on a stage, mesomap first, whose number of points the others are asked for; None where one is not
    installed."""
    judged: dict[str, Judged | None] = {}
    count = 0
    for name, method in METHODS.items():
        try:
            judged[name] = result = judge(stage, method, count, repetitions)
        except ImportError:
            judged[name] = None
        else:
            count = count or len(result.places)
    return judged


def bench_peers(atlas: Atlas, repetitions: int) -> None:
    """Evenness and time of mesomap and its peers."""
    print("\nHexagonal patterns and peers: lengths in spacings h, by exact geodesics; best time after a warm-up\n")
    header = ("region", "h, mm", "method", "points", "nearest", "error p95", "covering", "ms", "time / mesomap")
    rows = []
    for label, spacing in STAGES:
        judged = judge_all(set_stage(atlas, label, spacing), repetitions)
        reference = judged["mesomap"]
        for name, found in judged.items():
            cells = [label, f"{spacing:g}", name]
            if found is None or reference is None:
                rows.append([*cells, "not installed", *[""] * 5])
                continue
            numbers = (found.nearest, found.error_p95, found.covering)
            cells += [f"{len(found.places)}", *("-" if np.isnan(x) else f"{x:.3f}" for x in numbers)]
            if name != "mesomap":
                where = f"{label} at {spacing:g} mm"
                note("patterns", f"{where}: time", 1e3 * reference.seconds, "ms", 1e3 * found.seconds, name)
                if not np.isnan([reference.error_p95, found.error_p95]).any():
                    note("patterns", f"{where}: error of spacing, p95", 100.0 * reference.error_p95, "%",
                         100.0 * found.error_p95, name)  # fmt: skip
            rows.append([*cells, f"{1e3 * found.seconds:.1f}", f"{found.seconds / reference.seconds:.2f}"])
    print(markdown(header, rows))


def skin_of(atlas: Atlas, deeper: int) -> Surface:
    """The body of ``atlas`` with its cage refined so many times more often, or less."""
    model, body = body_model(), atlas.body
    if body is None:
        raise ValueError(f"{atlas.name}: made from a file, so there is no cage to refine")
    cage = model.cage_mm(body.sex, body.age_years, body.fatness, body.stature, body.local)[: model.skin_vertices]
    refinement = refine_quads(model.quads, np.maximum(model.levels + deeper, 0), cage)
    return Surface(refinement.matrix @ cage, refinement.triangles)


def alone(surface: Surface, border_mm: np.ndarray) -> Atlas:
    """An atlas of nothing but a region ``patch`` inside a border (n, 3) near the surface."""
    outline = Locator(surface).closest(border_mm)
    region = Region("patch", "Patch", "midline", outline, *inside_of(surface, outline))
    eyes = Eyes(np.zeros((0, 3)), np.zeros((0, 4), np.int64))
    return Atlas("patch", surface, None, {}, {"patch": region}, {}, np.zeros(0, np.int64), eyes)


def coarse_cap() -> Atlas:
    """A piece of a sphere of about 10,000 triangles with an ellipse as large as a forehead."""
    surface = cap(80.0, 80.0, 2.26)
    angle = np.linspace(0.0, 2.0 * np.pi, 300, endpoint=False)
    uv = np.c_[60.0 * np.cos(angle), 30.0 * np.sin(angle)]
    away = np.linalg.norm(uv, axis=1, keepdims=True)
    return alone(surface, np.c_[80.0 * np.sin(away / 80.0) * uv / away, 80.0 * np.cos(away / 80.0) - 80.0])


def bench_growth(atlas: Atlas, repetitions: int) -> None:
    """Time of a pattern against the triangles of the surface and against its points."""
    print(
        "\nGrowth with the triangles of the whole surface: hexagonal, 10 mm, forehead (the first on a cap as large)\n"
    )
    border_mm = atlas.regions["forehead"].outline.xyz_mm(atlas.surface)
    rows = []
    for made in (coarse_cap(), *(alone(skin_of(atlas, deeper), border_mm) for deeper in (-1, 0, 1))):
        rows.append([f"{len(made.surface.faces):,}", *_timed(made, "patch", 10.0, repetitions)])
    print(markdown(("triangles", "of the region", "points", "ms", "ms / point"), rows))
    for triangles, _, points, ms, _ in rows:
        what = f"forehead, {points} points on {triangles} triangles"
        note("patterns", what, float(ms), "ms", float(rows[0][3]), f"with {rows[0][0]}")
    print("\nGrowth with the points: hexagonal, upper back\n")
    area_mm2 = 100.0 * atlas.regions["upper-back"].area_cm2(atlas.surface)
    spacings = [float(np.sqrt(area_mm2 / (np.sqrt(0.75) * points))) for points in (50, 160, 500, 1600, 5000)]
    rows = [[f"{h:.1f}", *_timed(atlas, "upper-back", h, repetitions)] for h in spacings]
    print(markdown(("h, mm", "triangles of the region", "points", "ms", "ms / point"), rows))
    for _, _, points, _, each_ms in rows:
        note(
            "patterns",
            f"upper back, each of {points} points",
            float(each_ms),
            "ms",
            float(rows[0][4]),
            f"of {rows[0][2]}",
        )


def _timed(atlas: Atlas, label: str, spacing_mm: float, repetitions: int) -> list[str]:
    region = atlas.regions[label]
    seconds, placed = best_time(lambda: place_anew(atlas, region, spacing_mm), repetitions)
    count = len(placed.place)
    return [f"{len(region.faces):,}", f"{count:,}", f"{1e3 * seconds:.1f}", f"{1e3 * seconds / count:.2f}"]


def links(stage: Stage, uv_mm: np.ndarray) -> np.ndarray:
    """Neighbours to draw (k, 2): sides of the triangles between points, without flat ones along the border, whose
    circle is as large as that of a triangle of sides h, h and 1.73 h."""
    triangles = Delaunay(uv_mm).simplices
    sides = np.linalg.norm(uv_mm[triangles] - uv_mm[np.roll(triangles, 1, axis=1)], axis=2)
    half = sides.sum(axis=1) / 2.0
    area = np.sqrt(np.clip(half * np.prod(half[:, None] - sides, axis=1), 1e-12, None))
    kept = triangles[sides.prod(axis=1) / (4.0 * area) < 0.95 * stage.spacing_mm]
    pairs = np.unique(np.sort(kept[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1), axis=0)
    return pairs[shapely.covers(stage.flat.border.buffer(1.0), shapely.linestrings(uv_mm[pairs]))]


def draw_method(axes: Axes, stage: Stage, name: str, judged: Judged | None) -> LineCollection | None:
    """One method in the chart of the region: points, and lines coloured by the error of their length."""
    axes.fill(*stage.flat.border.exterior.xy, facecolor="#f7efe9", edgecolor="#b9a597", linewidth=1.0)
    axes.set_aspect("equal")
    axes.axis("off")
    axes.set_title(name, fontsize=11, fontweight="bold", color="#222222")
    words = "not installed"
    lines = None
    if judged is not None:
        uv = stage.flat.chart.to_uv(judged.places)
        pairs = [pair for pair in map(tuple, links(stage, uv).tolist()) if pair in judged.distance_mm]
        error = [100.0 * abs(judged.distance_mm[pair] / stage.spacing_mm - 1.0) for pair in pairs]
        lines = LineCollection(list(uv[np.array(pairs)]), array=np.array(error), cmap=COLOURS, linewidths=1.8)
        lines.set_clim(0.0, MOST_ERROR)
        axes.add_collection(lines)
        axes.scatter(*uv.T, s=16, color="#222222", edgecolor="white", linewidth=0.5, zorder=3)
        words = (
            f"{len(uv)} points, nearest {judged.nearest:.2f} h\n"
            f"error p95 {100.0 * judged.error_p95:.1f} %, covering {judged.covering:.2f} h"
        )
    axes.text(0.5, -0.02, words, transform=axes.transAxes, ha="center", va="top", fontsize=9, color="#444444")
    return lines


def draw_peers(atlas: Atlas, path: Path) -> None:
    """A PNG of all methods on the forehead at 10 mm."""
    stage = set_stage(atlas, *STAGES[0])
    figure = Figure(figsize=(12.0, 6.0), dpi=200, layout="constrained")
    axes = figure.subplots(2, 2).ravel()
    drawn = [
        draw_method(place, stage, name, judged)
        for place, (name, judged) in zip(axes, judge_all(stage, 1).items(), strict=True)
    ]
    bar = figure.colorbar(drawn[0], ax=axes, extend="max", shrink=0.7, aspect=30, pad=0.02)
    bar.set_label("error of the distance between neighbours along the skin, %", fontsize=9)
    bar.ax.tick_params(labelsize=8)
    bar.outline.set_visible(False)
    figure.suptitle("Points on a forehead, asked for every h = 10 mm along the skin", fontsize=13)
    figure.savefig(path)
