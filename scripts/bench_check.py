"""Evenness of lattices on every region of the atlas, judged by exact geodesics, and the rows that miss the limits."""

from __future__ import annotations

import multiprocessing
import os
import sys
from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np
from scipy.spatial import cKDTree

from bench_patterns import markdown, near_distances
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.anatomy.body import Sex
from mesomap.errors import PatternError
from mesomap.geometry.grow import grown
from mesomap.geometry.lattice import Lattice, hexagonal
from mesomap.geometry.points import SurfacePoints
from mesomap.planning.pattern import Placement, place_pattern, site_for
from mesomap.planning.relax import relax
from mesomap.protocol.pattern import Kind, Pattern

SEXES: tuple[Sex, ...] = ("female", "male")
KINDS: tuple[Kind, ...] = ("hex", "square")
SPACINGS_MM = (5.0, 10.0, 15.0)
NEIGHBOURS = {"hex": 6, "square": 4}

MOST_PAIRS = 400
"""Neighbour pairs measured in a row."""
CLOSEST_PAIRS = 10
"""Pairs closest in space, always among those measured."""
ROOM_MM = 8.0
"""Skin beyond 1.5 spacings around a region, for lines near its border."""
ABOVE_BOUND = 1.2
"""An error above its limit may be this multiple of what curvature leaves."""
CONVERGED = 1e-5
LEAST_INNER = 7
"""Points with all their neighbours below which a row does not count."""

GENTLE = (
    "forehead", "temple", "cheek", "malar", "neck", "neck-lateral", "decollete", "abdomen", "abdomen-upper",
    "abdomen-lower", "flank", "upper-back", "lower-back", "upper-arm-anterior", "upper-arm-posterior",
    "forearm-anterior", "forearm-posterior", "thigh-outer", "thigh-anterior", "thigh-posterior", "thigh-inner", "calf",
)  # fmt: skip
"""Regions that are curved little."""
STEEP = ("chin", "nose-dorsum", "nose-sidewall", "upper-lip", "lower-lip", "hand-dorsum")
"""Regions that are curved much at 5 mm."""


@dataclass(frozen=True)
class Row:
    """One lattice on one region; errors and lengths in spacings. ``bound`` is the 95th percentile that curvature leaves,
    worked out where a limit is missed; ``fault`` says why there is no lattice."""

    sex: str
    label: str
    kind: Kind
    spacing_mm: float
    points: int = 0
    inner: int = 0
    error_p95: float = 0.0
    error_max: float = 0.0
    nearest: float = 0.0
    covering: float = 0.0
    angles_deg: tuple[float, float] | None = None
    bound: float | None = None
    fault: str = ""

    @property
    def counts(self) -> bool:
        """Whether the limits hold for it."""
        return not self.fault and self.inner >= LEAST_INNER

    @property
    def misses(self) -> list[str]:
        """The limits it misses, in words."""
        if not self.counts:
            return []
        p95, largest, covering = limits(self.label, self.kind, self.spacing_mm)
        low, high = self.angles_deg or (90.0, 90.0)
        checks = {
            f"p95 > {p95:g}": self.error_p95 > max(p95, ABOVE_BOUND * (self.bound or 0.0)),
            f"max > {largest:g}": self.error_max > largest,
            "nearest < 0.85": self.nearest < 0.85,
            f"covering > {covering:g}": self.covering > covering,
            "angles beyond 60-120": self.kind == "square" and (low < 60.0 or high > 120.0),
        }
        return [words for words, missed in checks.items() if missed]

    def cells(self) -> list[str]:
        """The row in words."""
        start = [self.sex, self.label, self.kind, f"{self.spacing_mm:g}", f"{self.points}", f"{self.inner}"]
        if self.fault:
            return [*start, *["-"] * 6, self.fault]
        lengths = (self.error_p95, self.error_max, self.nearest, self.covering)
        bound = "-" if self.bound is None else f"{self.bound:.3f}"
        angles = "-" if self.angles_deg is None else "{:.0f}-{:.0f}".format(*self.angles_deg)
        verdict = "MISSES " + ", ".join(self.misses) if self.misses else "" if self.counts else "few"
        return [*start, *(f"{x:.3f}" for x in lengths), bound, angles, verdict]


HEADER = (
    "body",
    "region",
    "kind",
    "h, mm",
    "points",
    "inner",
    "p95",
    "max",
    "nearest",
    "covering",
    "bound",
    "angles",
    "",
)


def limits(label: str, kind: Kind, spacing_mm: float) -> tuple[float, float, float]:
    """Most of error p95, largest error and covering radius, in spacings."""
    if kind == "square":
        return 0.01, 0.03, 0.75
    name = label.partition(".")[0]
    if name in GENTLE:
        return 0.03, 0.12, 0.62
    return 0.065 if name in STEEP and spacing_mm <= 5.0 else 0.05, 0.12, 0.62


def whole_regions(atlas: Atlas) -> list[str]:
    """Left and midline regions; halves of midline ones are left out."""
    return [
        label
        for label, region in atlas.regions.items()
        if region.laterality == "midline" or (region.laterality == "left" and region.id not in atlas.regions)
    ]


def measured(atlas: Atlas, label: str, placed: Placement, spacing_mm: float) -> tuple[np.ndarray, float]:
    """Exact lengths of the neighbour pairs (k,) of points taken by chance, and the shortest distance between any two
    points, mm; a pair too far apart to be found counts as infinitely long."""
    place, pairs = placed.place, placed.laid.pairs
    order = np.random.default_rng(1).permutation(len(place))
    turn = np.argsort(order)[pairs].min(axis=1)
    last = np.sort(turn)[MOST_PAIRS] if len(turn) > MOST_PAIRS else len(place)
    chosen = pairs[turn < last]
    xyz = place.xyz_mm(atlas.surface)
    close = cKDTree(xyz).query_pairs(1.05 * spacing_mm, output_type="ndarray")
    closest = np.argsort(np.linalg.norm(xyz[close[:, 0]] - xyz[close[:, 1]], axis=1))[:CLOSEST_PAIRS]
    sources = np.unique(np.r_[order[turn[turn < last]], close[closest, 0]])
    sources_first = np.r_[sources, np.setdiff1d(order, sources)]
    around = grown(atlas.surface, atlas.regions[label].faces, 1.5 * spacing_mm + ROOM_MM)
    face = np.searchsorted(around, place.face[sources_first])
    places = SurfacePoints(face, place.bary[sources_first])
    skin, _ = atlas.surface.submesh(around)
    # The judge cuts out the faces within its reach; coarse ones need more of it, so that no line runs beyond them.
    reach = 1.3 * spacing_mm + 1.5 * float(skin.edge_lengths_mm.max())
    found = near_distances(skin, places, reach, len(sources))
    ends = np.sort(np.argsort(sources_first)[chosen], axis=1)
    lengths = [found.get((i, j), np.inf) for i, j in ends.tolist()]
    return np.array(lengths), min(found.values(), default=np.inf)


def check_one(atlas: Atlas, sex: Sex, label: str, kind: Kind, spacing_mm: float) -> Row:
    """The row of one lattice with a margin of half its spacing."""
    try:
        placed = place_pattern(
            atlas, atlas.regions[label], [], Pattern(kind, margin_mm=0.5 * spacing_mm, spacing_mm=spacing_mm)
        )
    except PatternError as fault:
        return Row(
            sex,
            label,
            kind,
            spacing_mm,
            fault=str(fault).partition(" of the region (")[0].partition(";")[0].removeprefix(f"{label}: "),
        )
    pairs = placed.laid.pairs
    inner = int((np.bincount(pairs.ravel(), minlength=len(placed.place)) == NEIGHBOURS[kind]).sum())
    if len(pairs) == 0:
        return Row(sex, label, kind, spacing_mm, len(placed.place), fault="no neighbours")
    lengths, nearest = measured(atlas, label, placed, spacing_mm)
    error = np.abs(lengths / spacing_mm - 1.0)
    error_p95 = float(np.sort(error)[int(np.ceil(0.95 * len(error))) - 1])
    beyond = kind == "hex" and error_p95 > limits(label, kind, spacing_mm)[0]
    return Row(
        sex,
        label,
        kind,
        spacing_mm,
        points=len(placed.place),
        inner=inner,
        error_p95=error_p95,
        error_max=float(error.max()),
        nearest=float(nearest / spacing_mm),
        covering=placed.inner_covering_radius_mm / spacing_mm,
        angles_deg=placed.laid.cell_angle_deg,
        bound=curvature_bound(atlas, label, placed, spacing_mm) if beyond else None,
    )


def curvature_bound(atlas: Atlas, label: str, placed: Placement, spacing_mm: float) -> float:
    """95th percentile of the neighbour error of the same lattice relaxed to convergence, free of margins."""
    region = atlas.regions[label]
    site = site_for(atlas, region, [], Pattern("hex", margin_mm=0.5 * spacing_mm, spacing_mm=spacing_mm))
    uv = site.flat.chart.to_uv(placed.laid.place)
    lattice = Lattice(hexagonal(spacing_mm), placed.laid.row, placed.laid.column, uv)
    pairs, asked = lattice.neighbours()
    last = np.inf
    while True:
        lattice = lattice.at(relax(site.flat.sheet, lattice))
        ends = [lattice.uv_mm[pairs[:, k]] for k in range(2)]
        error = np.abs(site.flat.sheet.lengths_mm(*ends) / asked - 1.0)
        square = float(np.mean(error**2))
        if square > last * (1.0 - CONVERGED):
            return float(np.quantile(error, 0.95))
        last = square


atlas_of = cache(load_atlas)


def check_region(task: tuple[Sex, str]) -> list[Row]:
    """The rows of one region."""
    sex, label = task
    return [check_one(atlas_of(sex), sex, label, kind, spacing) for kind, spacing in product(KINDS, SPACINGS_MM)]


def check_evenness() -> bool:
    """Print the table of all regions and then the rows that miss a limit; whether none does."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read by the two processes started here
    tasks = [(sex, label) for sex in SEXES for label in whole_regions(atlas_of(sex))]
    rows: list[Row] = []
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        for done, (task, found) in enumerate(zip(tasks, pool.imap(check_region, tasks), strict=True), 1):
            rows += found
            print(f"\r{done}/{len(tasks)} {' '.join(task):40s}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    missed = [row for row in rows if row.misses]
    print("\nEvenness of every region: margin h/2, lengths in spacings h, pairs by exact geodesics\n")
    print(markdown(HEADER, [row.cells() for row in rows]))
    print(f"\n{len(missed)} of {sum(row.counts for row in rows)} rows that count miss a limit\n")
    if missed:
        print(markdown(HEADER, [row.cells() for row in missed]))
    return not missed
