"""What the dose becomes when hands and devices err: many sessions of the same plan, each with its own errors.

Every sample moves each injection along the skin, changes its depth, angle, volume and leak, and leaves some out. Errors are
normal, cut at three standard deviations. The same random numbers serve every profile and every error by itself, so that
differences between them are not chance. Laws of the bolus follow the volume and depth that come out: a wheal whose depth
lies under the skin becomes a depot there. The curvature of the skin is that of the intended place, its frame turned to the
skin where the needle goes in; a thread moves as a whole and keeps its width."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.region import Zone
from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan
from mesomap.protocol.error_profile import ERRORS, ErrorProfile
from mesomap.simulation.area_dose import Area, area_above, sums_and_quantiles_at
from mesomap.simulation.bands import (
    LAYER_METRICS,
    ZONE_METRICS,
    Band,
    PartBands,
    area_metrics,
    band_of,
    bands_of,
)
from mesomap.simulation.deposits import plan_deposits
from mesomap.simulation.dose import mesh_for
from mesomap.simulation.dose_mesh import DoseMesh
from mesomap.simulation.erring import (
    CHANNEL,
    DEPOT,
    MOST_SD,
    THREAD,
    WHEAL,
    any_tangent,
    draws_of,
    err,
    stamps_of,
)
from mesomap.simulation.erring_places import PLACE_METRICS, Places
from mesomap.simulation.kernel import packed
from mesomap.simulation.layers import Tissue
from mesomap.simulation.metrics import LAYER_OF, plan_areas
from mesomap.simulation.sample_field import DEPTHS, OF_TARGET, SampleField, count_cold, fill_zones

MOST_SAMPLES = 100_000
RANKING_SAMPLES = 50
EDGES_PER_RADIUS = (10.0, 3.5)
"""On large plans coarser than the mesh rule: what that misplaces is lost among the errors tried here."""
BLOCK = 8


@dataclass(frozen=True)
class ErrorCost:
    """What one error by itself does over all targets to V50 (share of area), D95 (share of the prescription) and the share of
    the deposits outside the layer they are meant for: its losses at the median against no error, and what more lies
    in the wrong layer."""

    error: str
    size: float
    unit: str
    v50: Band
    d95_rx: Band
    wrong_layer: Band
    v50_loss: float
    d95_loss: float
    wrong_layer_rise: float

    @property
    def cost(self) -> float:
        """Sum of the three where each is a loss: what the errors are ranked by."""
        return sum(max(loss, 0.0) for loss in (self.v50_loss, self.d95_loss, self.wrong_layer_rise))


@dataclass(frozen=True, eq=False)
class Robustness:
    """Bands of every metric of Metrics: ``parts`` (one per target) and ``all_parts`` of all products together, in mL/cm2;
    ``dosed`` (one per target) of the target's own product in its dose unit, None without a concentration;
    ``by_product`` over all targets of each product, None for one that no target takes. ``zones`` holds those of every
    closed zone, by its label. ``ranking`` holds the errors, costliest first. ``cold_probability`` (v,) on the vertices of
    ``mesh`` is how often a spot of a target gets less than half of its prescription, NaN outside of all targets;
    ``likely_cold_cm2`` the area where that is at least half."""

    profile: ErrorProfile
    samples: int
    seed: int
    all_parts: PartBands
    parts: tuple[PartBands, ...]
    dosed: tuple[PartBands | None, ...]
    by_product: tuple[PartBands | None, ...]
    zones: Mapping[str, Mapping[str, Band]]
    ranking: tuple[ErrorCost, ...]
    mesh: DoseMesh
    cold_probability: FloatArray
    likely_cold_cm2: float

    @property
    def total(self) -> Mapping[str, Band]:
        """Of all targets through the full depth."""
        return self.all_parts.whole

    @property
    def regions(self) -> tuple[Mapping[str, Band], ...]:
        """Of each target through the full depth."""
        return tuple(part.whole for part in self.parts)


def robustness(
    plan: Plan,
    profile: ErrorProfile,
    samples: int = 200,
    seed: int | None = None,
    tissue: Sequence[Tissue] | None = None,
    workers: int | None = None,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> Robustness:
    """Simulate ``samples`` sessions of ``plan`` with the errors of ``profile``.

    ``seed`` is the plan's own when None; ``tissue`` as for the dose map; ``workers`` threads, as many as processors when
    None: the result does not depend on them. Raises InputError for a number of samples below 1 or above 100,000, and for
    a plan without injections.
    """
    if not 1 <= samples <= MOST_SAMPLES:
        raise InputError(f"--robustness {samples}: the number of samples must lie between 1 and {MOST_SAMPLES:,}")
    if not len(plan.points):
        raise InputError("robustness: the plan has no injections")
    seed = plan.seed if seed is None else seed
    trial = _Trial(plan, profile, tissue)
    every = tuple(ERRORS)
    steps = samples + len(ERRORS) * min(samples, RANKING_SAMPLES) + 1
    done = 0

    def report(count: int) -> None:
        nonlocal done
        done += count
        progress("robustness", done, steps)

    nominal = trial.run((), 1, seed, workers, report)
    found = trial.run(every, samples, seed, workers, report)
    ranking = []
    for error in every:
        alone = trial.run((error,), min(samples, RANKING_SAMPLES), seed, workers, report, only_total=True)
        ranking.append(trial.cost(error, nominal, alone))
    ranking.sort(key=lambda cost: (-cost.cost, -(cost.v50_loss + cost.d95_loss)))
    union = trial.areas[0]
    probability = np.full(len(trial.mesh.vertices_mm), np.nan)
    probability[union.vertex] = found.cold / samples
    likely = float(union.area_cm2[found.cold >= 0.5 * samples].sum()) + union.cold_cm2
    whole, parts, dosed, by_product = trial.parts(nominal, found)
    zones = {
        label: {
            **bands_of(ZONE_METRICS, nominal.zones[0, k], found.zones[:, k]),
            **bands_of(PLACE_METRICS, nominal.near[0, k], found.near[:, k]),
        }
        for k, label in enumerate(trial.zone_labels)
    }
    return Robustness(
        profile, samples, seed, whole, parts, dosed, by_product, zones, tuple(ranking), trial.mesh, probability, likely
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class _Found:
    """What every sample came to: LAYER_METRICS (samples, areas, 4 depths, metrics), spill (samples, targets + 1, the last of
    all) and the share in the wrong layer (the same), ZONE_METRICS (samples, zones, 4), covering radii (samples,
    targets + 1), PLACE_METRICS (samples, zones, 2), how often each vertex of all targets is ``cold``."""

    metrics: FloatArray
    spill: FloatArray
    wrong: FloatArray
    zones: FloatArray
    radii: FloatArray
    near: FloatArray
    cold: IntArray


class _Trial:
    """A plan ready to be tried with errors: everything that does not change from sample to sample.

    ``areas`` are the union, the targets, and where there are several products those that are taken and each target's own;
    ``product_of`` (areas,) the product each counts, -1 for all together."""

    def __init__(self, plan: Plan, profile: ErrorProfile, tissue: Sequence[Tissue] | None) -> None:
        self.plan, self.profile = plan, profile
        surface, points = plan.atlas.surface, plan.points
        self.deposits = deposits = plan_deposits(plan, tissue)
        angle = MOST_SD * math.radians(profile.angle_deg.value)
        margin = MOST_SD * profile.lateral_mm.value + angle * float(points.insertion_mm.max())
        widest = (1.0 + MOST_SD * profile.volume_cv.value) ** 0.5
        reach = float(deposits.reach_mm.max())
        self.mesh = mesh_for(
            surface, deposits, math.hypot(margin, margin) + (widest - 1.0) * reach + 1.0, EDGES_PER_RADIUS
        )
        parts = plan_areas(plan, self.mesh)
        products = plan.protocol.products
        self.own_product = [products.index(plan.protocol.product_of(plan.protocol.steps[t.step])) for t in plan.targets]
        self.areas = [parts.union, *parts.targets]
        self.product_of = [-1] * len(self.areas)
        if len(products) > 1:
            taken = [(index, area) for index, area in enumerate(parts.products) if area is not None]
            self.areas += [*(area for _, area in taken), *parts.own]
            self.product_of += [*(index for index, _ in taken), *self.own_product]
        self.spread = [self._spread(area) for area in self.areas]
        self.inside = np.array(parts.inside)
        self.outside_cm2 = np.zeros(len(self.mesh.vertices_mm))
        self.outside_cm2[parts.union.outside] = parts.union.outside_cm2
        zones = self._close_zones()
        self.laid, self.tables = packed(self.mesh, deposits)
        frames = self.laid[2][self.laid[1][:-1]]
        self.places = Places(
            plan, self.mesh.vertices_mm, parts.targets, zones, frames[:, 6:9], frames[:, 9:12],
            profile.lateral_mm.value, deposits.radius_mm,
        )  # fmt: skip
        self.group = stamps_of(plan, profile)
        law = {"wheal": WHEAL, "depot": DEPOT, "channel": CHANNEL}
        self.law = np.array([THREAD if b.length_mm > 0 else law[b.law] for b in deposits.boluses])[deposits.kind]
        along = points.needle + points.normal * np.einsum("ij,ij->i", -points.needle, points.normal)[:, None]
        length = np.linalg.norm(along, axis=1, keepdims=True)
        along = np.where(length > 1e-6, along / np.maximum(length, 1e-12), any_tangent(points.normal))
        steps = plan.protocol.steps
        self.needle = np.column_stack(
            [
                along,
                np.cross(points.normal, along),
                points.insertion_mm,
                np.radians(points.angle_deg),
                points.volume_ml,
                np.array([step.leak_fraction for step in steps])[points.step],
                deposits.shapes[:, 4],
            ]
        )
        faces = np.full(len(surface.faces), -1, np.int64)
        faces[self.mesh.patch.chosen] = np.arange(len(self.mesh.patch.chosen))
        self.local_face = faces
        self.skin_triangles = (surface.vertices_mm, surface.faces, surface.face_neighbours)
        self.vertex_normals = surface.vertex_normals
        self.meant = np.array([LAYER_OF[steps[target.step].plane] for target in plan.targets])
        known = np.isfinite(deposits.stack_mm[:, 1])
        self.layer_known = np.array(
            [layer != 2 or bool(known[points.target == index].all()) for index, layer in enumerate(self.meant.tolist())]
        )

    def _spread(self, area: Area) -> tuple[FloatArray, FloatArray]:
        """What ``area`` holds of every vertex, cm2, and what is asked there, (v,) each."""
        held, asked = np.zeros((2, len(self.mesh.vertices_mm)))
        held[area.vertex], asked[area.vertex] = area.area_cm2, area.rx_ml_cm2
        return held, asked

    def _close_zones(self) -> tuple[Zone, ...]:
        """Vertices of the closed zones with the area of each, whether it lies in the zone at all, and where those of each
        zone begin."""
        plan, mesh = self.plan, self.mesh
        zones = {zone.label: zone for zone, _ in closed_zones(plan.atlas, plan.protocol)}
        self.zone_labels = tuple(zones)
        shares = [mesh.vertex_share(zone.faces, zone.fraction) for zone in zones.values()]
        held = [np.flatnonzero(share > 0.0) for share in shares]
        empty = np.zeros(0, np.int64)
        self.zone_vertex = np.concatenate([empty, *held])
        self.zone_share = np.concatenate([empty, *(share[at] for share, at in zip(shares, held, strict=True))])
        self.zone_start = np.concatenate([[0], np.cumsum([len(at) for at in held])]).astype(np.int64)
        self.zone_cm2 = np.array([zone.area_cm2(plan.atlas.surface) for zone in zones.values()])
        return tuple(zones.values())

    def run(
        self,
        errors: Sequence[str],
        samples: int,
        seed: int,
        workers: int | None,
        report: Callable[[int], None],
        only_total: bool = False,
    ) -> _Found:
        """``samples`` sessions with ``errors`` switched on; ``only_total``: of the areas the union through the full depth."""
        sizes = np.array([self.profile.size(error).value if error in errors else 0.0 for error in ERRORS])
        sizes[2] = math.radians(sizes[2])
        union, areas = self.areas[0], self.areas[:1] if only_total else self.areas
        sums = np.zeros((samples, len(areas), DEPTHS, 9))
        quantile = np.zeros((samples, len(areas), DEPTHS, 4))
        by_target = np.zeros((samples, len(self.plan.targets), OF_TARGET))
        zones = np.zeros((samples, len(self.zone_labels), 2))
        radii = np.full((samples, len(self.plan.targets) + 1), np.nan)
        near = np.full((samples, len(self.zone_labels), len(PLACE_METRICS)), np.nan)

        def block(first: int) -> NDArray[np.int64]:
            cold = np.zeros(len(union.vertex), np.int64)
            field = SampleField(len(self.plan.protocol.products), self.mesh)
            for sample in range(first, min(first + BLOCK, samples)):
                draws = draws_of(seed, sample, self.group)
                given, radius_mm = self._lay(sizes, draws, field, by_target[sample])
                if not only_total:
                    radii[sample], near[sample] = self.places.measure(sizes[0], draws, given, radius_mm)
                together = field.of(-1)
                beyond = tuple(part.copy() for part in field.touched_in(self.outside_cm2, self.outside_cm2)[:2])
                for k, area in enumerate(areas):
                    one = self.product_of[k]
                    dose, count, layers = together if one < 0 else field.of(one)
                    # Where one layer holds all, its figures are those of the full depth.
                    depths = [0] if only_total or len(layers) == 1 else [0, *layers]
                    at = field.touched_in(*self.spread[k])
                    cold_cm2 = max(area.whole_cm2 - float(at[1].sum()), 0.0)
                    for depth in depths:
                        found = sums_and_quantiles_at(dose[depth], count[depth], *at, cold_cm2)
                        sums[sample, k, depth, :8], quantile[sample, k, depth] = found
                        half = 0.5 * area.mean_rx_ml_cm2
                        sums[sample, k, depth, 8] = area_above(dose[depth], *beyond, half)
                    if len(layers) == 1:
                        sums[sample, k, layers[0]] = sums[sample, k, 0]
                        quantile[sample, k, layers[0]] = quantile[sample, k, 0]
                whole = together[0][0]
                count_cold(whole, union.vertex, union.rx_ml_cm2, cold)
                fill_zones(
                    self.zone_start, self.zone_vertex, self.zone_share, self.mesh.vertex_area_mm2, whole, zones[sample]
                )
                field.clear()
            return cold

        total = np.zeros(len(union.vertex), np.int64)
        with ThreadPoolExecutor(workers or os.cpu_count()) as pool:
            for cold in pool.map(block, range(0, samples, BLOCK)):
                total += cold
                report(min(BLOCK, samples))
        whole_cm2 = np.array([area.whole_cm2 for area in areas])[:, None]
        spill, wrong = self._shares(by_target)
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.nan_to_num(zones[:, :, 0] / by_target[:, :, 0].sum(axis=1, keepdims=True))
        told = np.stack([zones[:, :, 0], share, zones[:, :, 0] / self.zone_cm2, zones[:, :, 1]], axis=2)
        return _Found(area_metrics(whole_cm2, sums, quantile), spill, wrong, told, radii, near, total)

    def _shares(self, by_target: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Spill and share in the wrong layer of each target and of all, (samples, targets + 1) each, NaN where there is none;
        from what ``_lay`` finds of each target (samples, targets, 6)."""
        held = np.concatenate([by_target[..., 0], by_target[..., 0].sum(axis=1, keepdims=True)], axis=1)
        inside = np.concatenate([by_target[..., 1], by_target[..., 2].sum(axis=1, keepdims=True)], axis=1)
        meant = np.take_along_axis(by_target[..., 3:], self.meant[None, :, None], axis=2)[..., 0]
        known = np.where(self.layer_known, by_target[..., 0], 0.0).sum(axis=1)
        right = np.where(self.layer_known, meant, 0.0).sum(axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            spill = np.maximum(1.0 - inside / held, 0.0)
            wrong = np.where(self.layer_known, np.maximum(1.0 - meant / by_target[..., 0], 0.0), np.nan)
            return spill, np.column_stack([wrong, np.maximum(1.0 - right / known, 0.0)])

    def _lay(
        self, sizes: FloatArray, draws: FloatArray, field: SampleField, by_target: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Lay the deposits of one session; what is given of each, 0 for one that is left out, and its radius, (n,) both."""
        deposits, mesh = self.deposits, self.mesh
        face_of, start, frames, shapes, reach, wanted = self.laid
        laid = (face_of.copy(), start, frames.copy(), shapes.copy(), reach.copy(), wanted)
        weight = np.zeros(len(deposits))
        err(
            sizes, draws, self.law, self.needle, deposits.stack_mm, deposits.depth_mm, start, deposits.nodes.face,
            deposits.nodes.bary, frames, *self.skin_triangles, self.vertex_normals, self.local_face,
            laid[0], laid[2], laid[3], laid[4], weight, mesh.edge_p95_mm,
        )  # fmt: skip
        product, target = deposits.product, self.plan.points.target
        field.lay(mesh, laid, self.tables, weight, product, target, self.inside, by_target)
        return weight, laid[3][:, 0] * (deposits.radius_mm / shapes[:, 0])

    def parts(
        self, nominal: _Found, found: _Found
    ) -> tuple[PartBands, tuple[PartBands, ...], tuple[PartBands | None, ...], tuple[PartBands | None, ...]]:
        """Robustness.all_parts, parts, dosed and by_product."""
        products, n = self.plan.protocol.products, len(self.plan.targets)

        def part(k: int, shares: int | None) -> PartBands:
            whole, skin, fat, deep = (
                bands_of(LAYER_METRICS, nominal.metrics[0, k, depth], found.metrics[:, k, depth])
                for depth in range(DEPTHS)
            )
            for name, at in (("spill", "spill"), ("wrong_layer", "wrong"), ("covering_radius_mm", "radii")):
                none = Band(None, None, None, None)
                both = getattr(nominal, at), getattr(found, at)
                whole[name] = none if shares is None else band_of(both[0][0, shares], both[1][:, shares])
            return PartBands("mL/cm2", whole, (skin, fat, deep))

        def in_unit(bands: PartBands, product: int) -> PartBands | None:
            per_ml = products[product].concentration
            return None if per_ml is None else bands.scaled(per_ml, f"{products[product].dose_unit}/cm2")

        whole, targets = part(0, n), tuple(part(1 + k, k) for k in range(n))
        own: tuple[PartBands, ...] = targets
        each: dict[int, PartBands] = {0: whole}
        if len(products) > 1:
            taken = self.product_of[1 + n : len(self.areas) - n]
            each = {product: part(1 + n + k, None) for k, product in enumerate(taken)}
            own = tuple(part(1 + n + len(taken) + k, k) for k in range(n))
        dosed = tuple(in_unit(bands, self.own_product[k]) for k, bands in enumerate(own))
        told = {product: in_unit(bands, product) or bands for product, bands in each.items()}
        return whole, targets, dosed, tuple(told.get(product) for product in range(len(products)))

    def cost(self, error: str, nominal: _Found, alone: _Found) -> ErrorCost:
        """What ``error`` by itself does over all targets."""
        rx = self.areas[0].mean_rx_ml_cm2
        at = [(LAYER_METRICS.index("v50"), 1.0), (LAYER_METRICS.index("d95"), 1.0 / rx)]
        v50, d95 = (band_of(f * nominal.metrics[0, 0, 0, k], f * alone.metrics[:, 0, 0, k]) for k, f in at)
        wrong = band_of(nominal.wrong[0, -1], alone.wrong[:, -1])
        losses = [float(band.nominal or 0.0) - float(band.p50 or 0.0) for band in (v50, d95, wrong)]
        size, unit = self.profile.size(error).value, ERRORS[error][1]
        return ErrorCost(error, size, unit, v50, d95, wrong, losses[0], losses[1], -losses[2])
