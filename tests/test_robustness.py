"""Promises of the robustness simulation: no errors change nothing, the same numbers for the same seed, known losses, and
what each error alone must do."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.cli import main
from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.planning.plan import Plan
from mesomap.protocol.error_profile import ERRORS, ErrorProfile, error_profile, error_profiles
from mesomap.protocol.figure import Sourced
from mesomap.protocol.sources import library_sources
from mesomap.simulation.area_dose import AreaDose
from mesomap.simulation.bands import LAYER_METRICS, METRICS, Band
from mesomap.simulation.bolus import Bolus, depot
from mesomap.simulation.dose import dose_map
from mesomap.simulation.layers import Tissue, plan_tissue
from mesomap.simulation.metrics import measure
from mesomap.simulation.robustness import Robustness, robustness
from mesomap.simulation.zone_dose import zone_doses
from synthetic import a_plan, a_protocol, a_step
from test_goals import with_zone

NOTHING = Sourced(0.0, (), assumed="for a test")


def profile(**sizes: float) -> ErrorProfile:
    """No error but those named, as fields of ErrorProfile."""
    fields = {field: replace(NOTHING, value=sizes.get(field, 0.0)) for field, *_ in ERRORS.values()}
    return ErrorProfile(id="test", title="Test", stamp_together=False, **fields)


def depots(volume_ml: float, spacing_mm: float, columns: int = 9) -> Plan:
    """Depots at 4 mm on a square lattice."""
    step = a_step(plane="hypodermis", depth_mm=4.0, volume_ml=volume_ml, spacing_mm=spacing_mm, leak_fraction=0.0)
    return a_plan(a_protocol(steps=(step,)), columns=columns, rows=columns)


def tried(plan: Plan, samples: int = 20, **sizes: float) -> Robustness:
    return robustness(plan, profile(**sizes), samples, seed=3)


def test_without_errors_every_sample_is_the_plan() -> None:
    found = tried(depots(0.1, 10.0, 5), 4)
    for name in METRICS:
        band = found.total[name]
        assert band.p05 == pytest.approx(band.nominal, rel=1e-9) and band.p95 == pytest.approx(band.nominal, rel=1e-9)
    inside = found.cold_probability[~np.isnan(found.cold_probability)]
    assert set(np.unique(inside)) <= {0.0, 1.0}
    assert found.likely_cold_cm2 == pytest.approx(found.total["cold_cm2"].nominal, rel=1e-9)


def test_without_errors_a_shipped_plan_is_what_its_own_map_says() -> None:
    """On the coarser mesh, papules whose depth was held at the end of the skin included."""
    simulation = shipped_simulation("mesolift-face", "female")
    tissue = plan_tissue(simulation.plan)
    found = robustness(simulation.plan, error_profile("hand-experienced"), 1, tissue=tissue)
    for bands, figures in zip(
        (found.total, *found.regions), (simulation.metrics.volume_total, *simulation.metrics.volume), strict=True
    ):
        for name in ("mean", "d2", "v50", "v100", "coverage", "cv", "excess", "cn"):
            assert bands[name].nominal == pytest.approx(getattr(figures, name), rel=0.02)
        assert bands["spill"].nominal == pytest.approx(figures.spill, abs=2e-4)
    assert [bands["wrong_layer"].nominal for bands in found.regions] == pytest.approx(
        simulation.metrics.wrong_layer, abs=1e-9
    )
    assert set(found.zones) == {zone.zone for zone in simulation.zones}


def test_without_errors_layers_products_and_zones_are_what_the_map_says() -> None:
    """Depots from skin to fascia under wheals of another product."""
    step = a_step(plane="hypodermis", depth_mm=4.0, volume_ml=0.22, spacing_mm=10.0, leak_fraction=0.0)
    one, two = (replace(a_protocol().products[0], id=name) for name in ("one", "two"))
    steps = (replace(step, product="one"), replace(a_step(volume_ml=0.05, leak_fraction=0.0), product="two"))
    plan = a_plan(replace(a_protocol(steps=steps), products=(one, two)), columns=4, rows=4)
    tissue = [Tissue(2.5, 5.0)] * 2
    found = robustness(plan, profile(), 1, tissue=tissue)
    metrics = measure(plan, dose_map(plan, tissue))

    def same(bands: Mapping[str, Band], figures: AreaDose) -> None:
        for name in ("mean", "d50", "v50", "coverage", "overlap", "cold_cm2"):
            assert bands[name].nominal == pytest.approx(getattr(figures, name), rel=0.03, abs=0.01), name

    pairs = [(found.all_parts, metrics.all_parts), *zip(found.parts, metrics.parts, strict=True)]
    pairs += zip(found.by_product, metrics.by_product, strict=True)
    pairs += [(a, b) for a, b in zip(found.dosed, metrics.dosed, strict=True) if a is not None and b is not None]
    assert len(pairs) == 7
    for bands, part in pairs:
        assert bands.unit == part.whole.unit
        same(bands.whole, part.whole)
        for layer, figures in zip(bands.layers, part.layers, strict=True):
            same(layer, figures)
            assert set(layer) == set(LAYER_METRICS)
    assert [bands["wrong_layer"].nominal for bands in found.regions] == pytest.approx(metrics.wrong_layer, abs=0.01)


def test_missed_shots_leave_the_bare_skin_that_geometry_says() -> None:
    """On a square lattice of 10 mm the middle of a cell is 7.07 mm from a point; one missing inside makes that 10 mm."""
    plan = depots(0.1, 10.0, 5)
    whole, holed = tried(plan, 12), tried(plan, 40, missed=0.1)
    nominal = whole.regions[0]["covering_radius_mm"]
    assert nominal.nominal == nominal.p95 == pytest.approx(plan.targets[0].covering_radius_mm)
    band = holed.regions[0]["covering_radius_mm"]
    assert band.p50 >= 0.97 * 10.0 and band.p95 <= 30.0 and band.nominal == nominal.nominal
    assert tried(plan, 4, missed=1.0).regions[0]["covering_radius_mm"].p50 is None, "no injection, no radius"


def test_distances_to_zones_follow_the_entries() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    plan = simulation.plan
    still, astray, farther = (robustness(plan, profile(lateral_mm=lateral), 24, seed=5) for lateral in (0.0, 1.0, 3.0))
    for zone in simulation.zones:
        if zone.point_mm is None or zone.footprint_mm is None:
            continue
        bands = still.zones[zone.zone]
        for name, along_skin in (("point_mm", zone.point_mm), ("footprint_mm", zone.footprint_mm)):
            band = bands[name]
            assert band.nominal == band.p05 == band.p95
            assert 0.88 * along_skin - 0.1 <= band.nominal <= along_skin + 1e-6, "a straight line is the shorter way"
        one, more = astray.zones[zone.zone]["point_mm"], farther.zones[zone.zone]["point_mm"]
        assert abs(one.p50 - one.nominal) <= 3.0 * math.sqrt(2.0) + 1e-6
        assert more.p95 - more.p05 > one.p95 - one.p05 > 0.0
        assert more.p05 < one.p05, "the nearest of many that stray comes nearer"


def test_bands_of_a_closed_zone_begin_at_what_its_own_figures_say() -> None:
    """A drawn zone in the middle of a plan, whose surface some injections lie on."""
    plan = with_zone(a_plan(a_protocol(steps=(a_step(volume_ml=0.05),))))
    (zone,) = plan.atlas.zones.values()
    drawn = replace(zone, drawn=True)
    atlas: Any = SimpleNamespace(**{**vars(plan.atlas), "zones": {drawn.label: drawn}, "drawn": ("keep-out",)})
    plan = replace(plan, atlas=atlas)
    (own,) = zone_doses(plan, dose_map(plan))
    bands = robustness(plan, profile(lateral_mm=3.0), 20).zones[drawn.label]
    assert own.ml > 0.0
    for name in ("ml", "share", "mean_ml_cm2", "most_ml_cm2"):
        assert bands[name].nominal == pytest.approx(getattr(own, name), rel=0.03)
    ml = bands["ml"]
    assert ml.p05 is not None and ml.p95 is not None and ml.p05 < own.ml < ml.p95


def test_errors_of_depth_take_the_product_out_of_its_layer_and_of_place_over_the_border() -> None:
    """Of wheals set 0.4 mm above the end of the skin, far from the border."""
    plan = a_plan(a_protocol(steps=(a_step(depth_mm=1.6, leak_fraction=0.0),)), columns=4, rows=4)
    deep = robustness(plan, profile(depth_mm=0.8), 40, tissue=[Tissue(2.0, 12.0)])
    wrong = deep.total["wrong_layer"]
    assert wrong.nominal == 0.0 and wrong.p05 is not None and wrong.p05 > 0.03
    skin, fat = (layer["volume_ml"] for layer in deep.all_parts.layers[:2])
    assert skin.p50 is not None and fat.p50 is not None and skin.nominal is not None
    assert skin.p50 + fat.p50 == pytest.approx(skin.nominal, rel=0.03) and fat.nominal == 0.0
    assert deep.ranking[0].error == "depth" and deep.ranking[0].wrong_layer_rise > 0.1
    wide = robustness(plan, profile(lateral_mm=3.0), 20, tissue=[Tissue(2.0, 12.0)])
    spill = wide.total["spill"]
    assert spill.nominal == pytest.approx(0.0, abs=1e-9) and spill.p95 is not None and spill.p95 > 0.001


def test_same_seed_same_numbers_whatever_the_threads() -> None:
    plan, who = depots(0.1, 10.0, 4), error_profile("hand-novice")
    one, two = (robustness(plan, who, 20, seed=5, workers=workers) for workers in (1, 2))
    assert one.total == two.total and one.ranking == two.ranking
    assert one.cold_probability.tobytes() == two.cold_probability.tobytes()
    assert robustness(plan, who, 20, seed=6).total != one.total


def plain_d95(bolus: Bolus, lattice: FloatArray, rx: float, sd_mm: float, inner_mm: float, sessions: int) -> float:
    """Median over sessions of D95 in the middle of scattered places (n, 2) on a plane, of the prescription; in numpy."""
    rng = np.random.default_rng(11)
    probe = np.arange(-inner_mm, inner_mm, 0.4) + 0.2
    spots = np.stack(np.meshgrid(probe, probe), axis=-1).reshape(-1, 2)
    found = []
    for _ in range(sessions):
        places = lattice + sd_mm * np.clip(rng.standard_normal(lattice.shape), -3.0, 3.0)
        rho = np.linalg.norm(spots[:, None] - places, axis=-1)
        dose = bolus.column_density_per_mm2(rho.ravel()).reshape(rho.shape).sum(axis=1) / rx
        found.append(np.quantile(dose, 0.05))
    return float(np.median(found))


@pytest.mark.parametrize(("volume_ml", "spacing_mm", "inner_mm"), [(0.2, 10.0, 25.0), (0.05, 5.0, 15.0)])
def test_two_millimetres_of_scatter_cost_what_a_plain_simulation_says(
    volume_ml: float, spacing_mm: float, inner_mm: float
) -> None:
    plan = depots(volume_ml, spacing_mm, 11)
    surface, target = plan.atlas.surface, plan.targets[0]
    middle = np.abs(surface.vertices_mm[surface.faces[target.faces]].mean(axis=1)[:, :2]).max(axis=1)
    inner = np.where(middle < inner_mm, target.target_fraction, 0.0)
    plan = replace(plan, targets=(replace(target, target_fraction=inner),))
    band = tried(plan, 24, lateral_mm=2.0).total["d95"]
    rx = volume_ml * 100.0 / spacing_mm**2
    bolus, lattice, per_mm2 = depot(volume_ml, 4.0), plan.points.xyz_mm[:, :2], spacing_mm**-2
    assert band.nominal is not None and band.p50 is not None
    assert band.nominal / rx == pytest.approx(plain_d95(bolus, lattice, per_mm2, 0.0, inner_mm, 1), abs=0.02)
    assert band.p50 / rx == pytest.approx(plain_d95(bolus, lattice, per_mm2, 2.0, inner_mm, 24), abs=0.04)
    assert band.p50 < 0.75 * band.nominal


def test_more_scatter_lowers_what_the_coldest_skin_gets() -> None:
    plan = depots(0.2, 10.0, 7)
    medians = [tried(plan, 12, lateral_mm=size).total["d95"].p50 for size in (0.0, 1.0, 2.0, 3.0)]
    assert all(a is not None and b is not None and a > b for a, b in pairwise(medians))


def test_missed_shots_volume_and_leak_do_what_they_say() -> None:
    plan = depots(0.05, 12.0, 8)
    whole = tried(plan, 2).total["volume_ml"].nominal
    assert whole is not None
    missed = tried(plan, 60, missed=0.1).total["volume_ml"]
    assert missed.p50 == pytest.approx(0.9 * whole, rel=0.04)
    scattered = tried(plan, 60, volume_cv=0.2).total["volume_ml"]
    assert scattered.p50 == pytest.approx(whole, rel=0.02)
    assert scattered.p95 is not None and scattered.p05 is not None
    assert 2 * 1.645 * 0.2 / 8 * whole == pytest.approx(scattered.p95 - scattered.p05, rel=0.4)
    leaking = tried(plan, 30, leak_sd=0.1).total["volume_ml"]
    assert leaking.p95 is not None and leaking.p95 < whole


def test_the_only_error_ranks_first() -> None:
    plan = depots(0.2, 10.0, 6)
    for field, error in (("lateral_mm", "lateral"), ("missed", "missed")):
        found = tried(plan, 12, **{field: 2.0 if field == "lateral_mm" else 0.2})
        assert found.ranking[0].error == error
        assert {cost.error for cost in found.ranking} == set(ERRORS)
        assert all(cost.v50_loss == pytest.approx(0.0, abs=1e-9) for cost in found.ranking[1:])


def test_shipped_profiles_say_where_every_figure_comes_from() -> None:
    assert set(error_profiles()) == {"hand-novice", "hand-experienced", "gun", "multi-needle"}
    for who in error_profiles().values():
        for error in ERRORS:
            figure = who.size(error)
            assert figure.sources or figure.assumed
            assert set(figure.sources) <= set(library_sources())


@pytest.mark.parametrize("samples", [0, -3, 10_000_000])
def test_impossible_numbers_of_samples_are_refused(samples: int) -> None:
    with pytest.raises(InputError, match="between 1 and 100,000"):
        tried(depots(0.1, 10.0, 2), samples)


def test_the_command_line_tries_errors_and_refuses_wrong_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong, words in ((["--robustness", "-1"], "must be 0"), (["--robustness", "5", "--profile", "gum"], "gun")):
        assert main(["run", "deoxycholic-acid-submental", "-o", str(tmp_path / "x"), *wrong]) == 2
        assert words in capsys.readouterr().err
    folder = tmp_path / "out"
    asked = ["--robustness", "6", "--formats", "json", "--quiet"]
    assert main(["run", "deoxycholic-acid-submental", "-o", str(folder), *asked]) == 0
    found = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))["robustness"]
    assert found["profile"] == "hand-experienced" and found["samples"] == 6
    assert set(found["total"]) == set(METRICS) and len(found["ranking"]) == len(ERRORS)
