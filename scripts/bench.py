"""Speed and evenness, as ratios against named peers in one run, and growth with size. Run with ``make bench``.

Peers: trimesh (even surface sampling), pyacvd (clustering), and mesomap's own slow twins. Times are the best of a few
repetitions after one that warms up; evenness is judged by exact geodesics (pygeodesic) for every method alike.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pyacvd
import pyvista
import trimesh

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import DEFAULT_HEIGHT_CM, described_parts, lay_out, load_atlas, mirror_faces
from mesomap.anatomy.body import make_body
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import Surface
from mesomap.planning.make_plan import make_plan
from mesomap.planning.pattern import PatternRequest, place_pattern
from mesomap.protocol.library import load_protocol
from mesomap.simulation.simulate import simulate

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from atlases import BODIES
from exact import near_distances

Result = TypeVar("Result")


def best_time(work: Callable[[], Result], repetitions: int) -> tuple[float, Result]:
    """Shortest of ``repetitions`` runs in seconds, after one to warm up, and the result."""
    result = work()
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def on_surface(surface: Surface, xyz_mm: np.ndarray) -> SurfacePoints:
    """The places of ``surface`` nearest to ``xyz_mm``, for peers that return bare coordinates."""
    mesh = trimesh.Trimesh(surface.vertices_mm, surface.faces, process=False)
    near, _, face = trimesh.proximity.closest_point(mesh, xyz_mm)
    bary = np.clip(trimesh.triangles.points_to_barycentric(mesh.triangles[face], near), 0, None)
    return SurfacePoints(face, bary / bary.sum(axis=1, keepdims=True))


def evenness(surface: Surface, places: SurfacePoints, spacing_mm: float) -> float:
    """95th percentile of |distance / spacing - 1| over the six nearest neighbours of the inner points."""
    distances = near_distances(surface, places, 2.2 * spacing_mm)
    rows: list[list[float]] = [[] for _ in range(len(places))]
    for (i, j), length in distances.items():
        rows[i].append(length)
        rows[j].append(length)
    xyz = places.xyz_mm(surface)
    border = surface.vertices_mm[np.unique(surface.edges[surface.edge_face_count == 1])]
    inner = np.linalg.norm(xyz[:, None] - border[None], axis=2).min(axis=1) > 1.5 * spacing_mm
    six = [sorted(row)[:6] for row, keep in zip(rows, inner, strict=True) if keep and len(row) >= 6]
    return float(np.quantile(np.abs(np.array(six) / spacing_mm - 1), 0.95))


def bench_spacing(atlas: Atlas, repetitions: int) -> None:
    """Evenness and time of a 10 mm pattern, mesomap and peers."""
    print(
        "\nA 10 mm pattern: 95th percentile of the neighbour error (exact geodesics), points, seconds, time against mesomap"
    )
    spacing = 10.0
    for label in ("forehead", "cheek.left", "abdomen"):
        region = atlas.regions[label]
        patch, _ = atlas.surface.submesh(region.faces)
        request = PatternRequest("hex", spacing, 0.0, "medial-lateral")
        own_s, placed = best_time(
            lambda region=region, request=request: place_pattern(atlas, region, [], request), repetitions
        )
        local = np.full(len(atlas.surface.faces), -1)
        local[region.faces] = np.arange(len(region.faces))
        own = SurfacePoints(local[placed.place.face], placed.place.bary)
        mesh = trimesh.Trimesh(patch.vertices_mm, patch.faces, process=False)

        def even(mesh: trimesh.Trimesh = mesh, count: int = len(own)) -> np.ndarray:
            return trimesh.sample.sample_surface_even(mesh, count, seed=1)[0]

        def cluster(patch: Surface = patch, count: int = len(own)) -> np.ndarray:
            grid = pyacvd.Clustering(pyvista.PolyData.from_regular_faces(patch.vertices_mm, patch.faces))
            grid.cluster(count)
            return np.asarray(grid.create_mesh().points)

        rows = [("mesomap", own_s, own)]
        for name, work in (("trimesh even", even), ("pyacvd", cluster)):
            seconds, xyz = best_time(work, repetitions)
            rows.append((name, seconds, on_surface(patch, xyz)))
        for name, seconds, places in rows:
            error = evenness(patch, places, spacing)
            print(f"  {label:12s} {name:13s} {error:6.3f}  {len(places):4d}  {seconds:7.3f} s  x{seconds / own_s:.2f}")


def bench_growth(atlas: Atlas, repetitions: int) -> None:
    """Time of a pattern against the number of its points."""
    print("\nGrowth: pattern on the abdomen")
    for spacing in (20.0, 10.0, 5.0):
        request = PatternRequest("hex", spacing, 3.0, "medial-lateral")
        seconds, placed = best_time(
            lambda request=request: place_pattern(atlas, atlas.regions["abdomen"], [], request), repetitions
        )
        print(f"  {spacing:4.0f} mm  {len(placed.place):5d} points  {seconds:6.3f} s")


def bench_atlases() -> None:
    """One atlas made anew and read back where an earlier run kept it, each in a process of its own; then 24 bodies."""
    print("\nAtlases: all landmarks, regions and zones of a body")
    code = (
        "import time; from mesomap.anatomy.atlas_library import load_atlas; import scipy.optimize, scipy.interpolate; "
        "t = time.perf_counter(); load_atlas('female', bmi=26); print(time.perf_counter() - t)"
    )
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "MESOMAP_CACHE_DIR": folder}
        for name in ("topology and atlas made", "atlas read back"):
            done = subprocess.run(
                [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
            )
            print(f"  {name:26s} {float(done.stdout):6.2f} s")
            if name.startswith("topology"):
                for kept in Path(folder).glob("atlas-*"):
                    kept.unlink()
                done = subprocess.run(
                    [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
                )
                print(f"  {'atlas made':26s} {float(done.stdout):6.2f} s")
    start = time.perf_counter()
    for sex, age, bmi in BODIES:
        _, surface, _ = make_body("female" if sex == "female" else "male", age, DEFAULT_HEIGHT_CM[sex], bmi)
        lay_out(described_parts(), surface, mirror_faces())
    print(f"  {len(BODIES)} bodies, nothing read back  {time.perf_counter() - start:6.2f} s")


def bench_run(repetitions: int) -> None:
    """Time of the stages of the main job."""
    print("\nThe stages of mesolift-face")
    seconds, atlas = best_time(lambda: load_atlas("female"), repetitions)
    print(f"  atlas      {seconds:6.3f} s")
    protocol = load_protocol("mesolift-face")
    seconds, plan = best_time(lambda: make_plan(atlas, protocol), repetitions)
    print(f"  plan       {seconds:6.3f} s  {len(plan.points)} points")
    seconds, _ = best_time(lambda: simulate(plan), repetitions)
    print(f"  simulation {seconds:6.3f} s")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repetitions", type=int, default=3)
    repetitions = parser.parse_args().repetitions
    atlas = load_atlas("female")
    bench_run(repetitions)
    bench_atlases()
    bench_spacing(atlas, repetitions)
    bench_growth(atlas, repetitions)


if __name__ == "__main__":
    main()
