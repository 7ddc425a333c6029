"""Promises of the metrics: definitions checked by hand and by brute force, lattices with known averages, mass
balance."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodies import default_atlas, shipped_plan
from mesomap.errors import InputError
from mesomap.geometry.lattice import hexagonal
from mesomap.geometry.surface import FloatArray
from mesomap.output.dose_document import histogram_rows
from mesomap.output.page_dose import page_histograms
from mesomap.output.tables import metrics_document
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.error_profile import error_profile
from mesomap.protocol.library import load_protocol
from mesomap.simulation.area_dose import Area, area_histogram, bare_area, measure_area, quantiles
from mesomap.simulation.bolus import wheal
from mesomap.simulation.dose import dose_map
from mesomap.simulation.metrics import Metrics, measure, plan_areas, prescription_ml_cm2
from mesomap.simulation.simulate import Tissue, simulate
from synthetic import a_plan, a_protocol, a_step


def measured(**kwargs: object) -> Metrics:
    plan = a_plan(**kwargs)  # type: ignore[arg-type]
    return measure(plan, dose_map(plan))


def patches(area_cm2: FloatArray, rx: FloatArray, cold_cm2: float = 0.0) -> Area:
    """An area of as many vertices; nothing outside."""
    vertex = np.arange(len(area_cm2))
    return Area(vertex, area_cm2, rx, cold_cm2, float(rx.mean()), vertex[:0], area_cm2[:0])


@given(
    st.lists(st.tuples(st.just(0.0) | st.floats(1e-9, 10), st.floats(0.01, 5)), min_size=1, max_size=40),
    st.floats(0.0, 1.0),
)
def test_quantile_is_the_dose_that_the_rest_of_the_area_exceeds(
    pieces: list[tuple[float, float]], share: float
) -> None:
    values, weights = (np.array(column) for column in zip(*pieces, strict=True))
    found = quantiles(values, patches(weights, np.ones(len(values))), np.array([share]))[0]
    total = weights.sum()
    assert found in values
    assert weights[values <= found].sum() >= share * total * (1 - 1e-9)
    assert weights[values < found].sum() <= share * total * (1 + 1e-9)


def test_definitions_on_four_patches() -> None:
    dose, area = np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 1.0, 1.0, 1.0])
    found = measure_area(dose, np.array([0, 1, 2, 3]), patches(area, np.full(4, 2.0)), 0.1)
    assert (found.mean, found.d95, found.d50, found.d2, found.d98) == (1.75, 0.0, 1.0, 4.0, 0.0)
    assert (found.v50, found.v100, found.v150) == (0.75, 0.5, 0.25)
    assert found.cv == pytest.approx(np.std(dose) / 1.75)
    assert found.hi == 4.0
    assert (found.coverage, found.overlap, found.spill) == (0.75, 0.5, 0.1)
    assert (found.hot_cm2, found.cold_cm2) == (1.0, 1.0)
    assert found.excess == pytest.approx(2.0 / 7.0)
    assert found.cn == pytest.approx(0.75)


def test_skin_out_of_reach_is_cold_and_dose_outside_lowers_the_conformity() -> None:
    dose, one = np.array([2.0, 2.0, 2.0, 0.1]), np.ones(2)
    near, far = np.array([0, 1]), np.array([2, 3])
    found = measure_area(dose, np.ones(4, np.int64), Area(near, one, 2.0 * one, 2.0, 2.0, far, one), None)
    assert (found.area_cm2, found.mean, found.d50, found.d2) == (4.0, 1.0, 0.0, 2.0)
    assert (found.v100, found.cold_cm2) == (0.5, 2.0)
    assert found.cn == pytest.approx(2.0**2 / (4.0 * 3.0))


@given(
    st.lists(st.tuples(st.just(0.0) | st.floats(1e-9, 10), st.floats(0.01, 5)), min_size=1, max_size=40),
    st.floats(0, 3),
)
def test_histogram_holds_the_whole_area_and_falls(pieces: list[tuple[float, float]], cold_cm2: float) -> None:
    dose, area_cm2 = (np.array(column) for column in zip(*pieces, strict=True))
    found = area_histogram(dose, patches(area_cm2, np.ones(len(dose)), cold_cm2), bins=17, per_ml=10.0, unit="mg/cm2")
    assert found.area_cm2.sum() == pytest.approx(area_cm2.sum() + cold_cm2)
    assert found.dose[-1] == pytest.approx(10.0 * dose.max()) and found.rx == pytest.approx(10.0)
    assert found.at_least[0] == 1.0 and (np.diff(found.at_least) <= 0).all() and found.at_least[-1] == 0.0
    for level, share in zip(found.dose[1:-1] / 10.0, found.at_least[1:-1], strict=True):
        exact = area_cm2[dose >= level].sum() / (area_cm2.sum() + cold_cm2)
        near = area_cm2[np.abs(dose - level) < 1e-9].sum() / (area_cm2.sum() + cold_cm2)
        assert abs(share - exact) <= near + 1e-9


def test_what_cannot_be_divided_is_unknown() -> None:
    found = measure_area(np.zeros(3), np.zeros(3, np.int64), patches(np.ones(3), np.ones(3)), None)
    assert (found.cv, found.hi, found.spill, found.excess, found.cn) == (None, None, None, None, None)
    with pytest.raises(InputError, match="no area left"):
        measure_area(np.zeros(1), np.zeros(1, np.int64), patches(np.zeros(1), np.ones(1)), None)


def test_no_dose_at_all_is_what_measuring_nothing_gives() -> None:
    area = patches(np.array([1.0, 2.0]), np.array([0.1, 0.2]), cold_cm2=3.0)
    assert bare_area(area) == measure_area(np.zeros(2), np.zeros(2, np.int64), area, None)


def test_deposits_that_stay_inside_are_not_walked_again_and_spill_is_the_same() -> None:
    """Depots up to the border of two regions side by side: some reach out of their own, fewer out of both."""
    step = a_step(plane="hypodermis", depth_mm=6.0, volume_ml=0.1, spacing_mm=8.0, leak_fraction=0.0)
    plan = a_plan(a_protocol(steps=(step,)), columns=6, rows=6)
    dose = dose_map(plan)
    areas = plan_areas(plan, dose.mesh)
    everyone = np.arange(len(plan.points))
    near = dose.reaching_out(everyone, areas.whole, plan.points.target)
    assert 0 < len(near) < len(everyone)
    outside = dose.outside_ml(everyone, areas.inside[0])
    assert (outside[np.setdiff1d(everyone, near)] == 0.0).all() and (outside[near] > 0.0).any()
    spill = measure(plan, dose, areas).volume[0].spill
    assert spill == pytest.approx(outside.sum() / dose.on_skin_ml.sum(), rel=1e-9)


def test_products_are_counted_each_by_itself() -> None:
    first, second = (replace(a_protocol().products[0], id=name) for name in ("one", "two"))
    steps = (
        replace(a_step(), product="one"),
        replace(a_step(plane="hypodermis", depth_mm=6.0, volume_ml=0.1), product="two"),
    )
    plan = a_plan(replace(a_protocol(steps=steps), products=(first, second)), columns=4, rows=4)
    dose = dose_map(plan)
    assert (dose.counts.sum(axis=0) == dose.footprint_count).all() and dose.counts.any(axis=1).all()
    own = [part.whole.coverage for part in measure(plan, dose).by_product]
    alone = [
        measured(protocol=replace(a_protocol(steps=(step,)), products=(one,)), columns=4, rows=4).volume[0].coverage
        for one, step in zip((first, second), steps, strict=True)
    ]
    assert own == pytest.approx(alone, abs=0.01) and own[0] < 0.5 * own[1]


def test_prescription_is_what_stays_per_cell() -> None:
    """Case RC02: 2 mg on 10 mm squares are 2 mg/cm2; 0.2 mL at 10 mg/mL."""
    assert 10.0 * prescription_ml_cm2(0.2, 0.0, 100.0) == pytest.approx(2.0)
    leaky = prescription_ml_cm2(0.1, 0.2, hexagonal(10.0).cell_area_mm2)
    assert leaky == pytest.approx(0.08 / (math.sqrt(3) / 2))


def test_sparse_papules_average_to_the_prescription_and_leave_gaps() -> None:
    protocol = a_protocol(steps=(a_step(volume_ml=0.02, spacing_mm=10.0),))
    found = measured(protocol=protocol, columns=5, rows=4).volume[0]
    a = wheal(0.02).a_mm
    assert found.area_cm2 == pytest.approx(20.0)
    assert found.rx == pytest.approx(0.02)
    assert found.mean == pytest.approx(found.rx, rel=1e-9)
    assert found.coverage == pytest.approx(math.pi * a**2 / 100.0, rel=0.03)
    assert (found.overlap, found.d95, found.d50, found.hi) == (0.0, 0.0, 0.0, None)
    assert found.spill == pytest.approx(0.0, abs=1e-12)
    peak = 100 * 0.02 * 3 / (2 * math.pi * a**2)
    assert found.d2 < peak * 1.01
    inside = 1 - (found.rx * 1.5 / peak) ** 2
    assert found.v150 == pytest.approx(math.pi * a**2 * inside / 100.0, rel=0.05)


def test_crowded_depots_are_even_and_spill_over_the_border() -> None:
    protocol = a_protocol(steps=(a_step(plane="hypodermis", depth_mm=8.0, volume_ml=0.2, spacing_mm=5.0),))
    found = measured(protocol=protocol, columns=12, rows=12).volume[0]
    assert found.overlap == pytest.approx(1.0, abs=0.01)
    assert found.spill is not None and 0.05 < found.spill < 0.2
    assert found.mean == pytest.approx(found.rx * (1 - found.spill), rel=0.01)
    assert found.hi is not None and found.cv is not None and found.cv < 0.3
    sparse = measured(protocol=a_protocol(steps=(a_step(spacing_mm=10.0),)), columns=6, rows=6).volume[0]
    assert sparse.cv is not None and sparse.cv > 3 * found.cv


def test_target_beyond_the_reach_of_any_point_counts_as_cold() -> None:
    plan = a_plan(columns=4, rows=4, keep=np.arange(4))
    found = measure(plan, dose_map(plan)).volume[0]
    assert found.area_cm2 == pytest.approx(16.0)
    assert found.mean == pytest.approx(found.rx * 4 / 16, rel=1e-9)


def test_fraction_of_a_face_weighs_its_area() -> None:
    whole, half = a_plan(columns=4, rows=4), a_plan(columns=4, rows=4, fraction=0.5)
    full, part = (measure(plan, dose_map(plan)).volume[0] for plan in (whole, half))
    assert part.area_cm2 == pytest.approx(0.5 * full.area_cm2)
    assert (part.mean, part.v50, part.cv) == pytest.approx((full.mean, full.v50, full.cv))
    assert part.spill == pytest.approx(0.5, abs=1e-9)


def test_two_steps_on_the_same_skin_add_dose_and_prescription() -> None:
    steps = (a_step(volume_ml=0.02), a_step(plane="hypodermis", depth_mm=6.0, volume_ml=0.1))
    both = measured(protocol=a_protocol(steps=steps), columns=5, rows=5)
    assert both.volume[0].rx == pytest.approx(0.12)
    assert both.volume[0].mean == pytest.approx(both.volume[1].mean)
    assert both.volume_total.area_cm2 == pytest.approx(25.0)
    assert both.volume_total.rx == pytest.approx(0.12)
    assert both.volume_total.mean == pytest.approx(both.volume[0].mean)


def test_dose_is_volume_times_concentration() -> None:
    found = measured(protocol=a_protocol(concentration=10.0, dose_unit="mg"))
    dose = found.dosed[0]
    assert dose is not None and found.reported == (dose.whole,)
    assert found.reported_total.unit == "mg/cm2"
    assert dose.whole.d2 == pytest.approx(10 * found.volume[0].d2)
    assert dose.whole.v50 == found.volume[0].v50
    plain = measured(protocol=a_protocol(concentration=None, dose_unit=None))
    assert plain.dosed == (None,) and plain.reported_total.unit == "mL/cm2"


def test_mass_balance_closes() -> None:
    mass = measured(protocol=a_protocol(steps=(a_step(leak_fraction=0.2),)), columns=5, rows=5).mass
    assert mass.expelled_ml == pytest.approx(0.5)
    assert mass.leak_ml == pytest.approx(0.1)
    assert mass.on_skin_ml == pytest.approx(0.4)
    assert abs(mass.residual_share) < 1e-9
    assert mass.raw_ratio_min is not None and mass.raw_ratio_max is not None
    assert 0.98 < mass.raw_ratio_min <= mass.raw_ratio_max < 1.02


def test_simulation_is_the_same_every_time_and_for_every_seed_but_the_minutes() -> None:
    plan = a_plan()
    first, second, other = simulate(plan, seed=3), simulate(plan, seed=3), simulate(plan, seed=4)
    assert first.dose.ml_cm2.tobytes() == second.dose.ml_cm2.tobytes() == other.dose.ml_cm2.tobytes()
    assert first.session == second.session
    assert first.metrics == second.metrics == other.metrics
    assert first.supply == other.supply
    assert simulate(plan).seed == plan.seed


def test_goals_are_judged_on_the_targets_they_name() -> None:
    goals = ("patch: V50 >= 10 %", "patch: CV <= 0.5", "total: mean >= 0.9 Rx", "chin: D95 >= 0.5 Rx", "patch: HI <= 1")
    plan = a_plan(a_protocol(goals=goals))
    found, volume = simulate(plan).goals, measure(plan, dose_map(plan)).volume[0]
    assert [result.passed for result in found] == [True, False, True, None, None]
    assert found[0].value == pytest.approx(100 * volume.v50)
    assert (found[1].value, found[1].limit) == (volume.cv, 0.5)
    assert found[2].value == pytest.approx(1.0)
    assert (found[3].region, found[3].value) == (None, None)
    assert found[4].value is None


def test_goals_in_units_of_the_product_and_amounts() -> None:
    goals = ("patch: mean >= 0.1 mg/cm2", "patch: mean >= 0.1 mL/cm2", "patch: spill <= 1 %", "total: volume_ml <= 0.3")
    more = ("total: points <= 20", "total: dose <= 3 mg")
    found = simulate(a_plan(a_protocol(goals=goals + more))).goals
    assert [result.passed for result in found] == [True, False, True, False, True, False]
    values = [result.value for result in found]
    assert values == pytest.approx([0.2, 0.02, 0.0, 0.4, 20.0, 4.0], abs=1e-9)


@pytest.mark.parametrize("goal", ["patch: D95 >= 1 U/cm2", "patch: V50 >= 0.5 Rx", "total: points <= 3 mL"])
def test_goals_in_units_the_metric_cannot_have_are_refused(goal: str) -> None:
    with pytest.raises(InputError, match="allowed"):
        simulate(a_plan(a_protocol(goals=(goal,))))


def test_dose_of_a_product_without_concentration_is_no_goal() -> None:
    with pytest.raises(InputError, match="the product has no concentration"):
        simulate(a_plan(a_protocol(concentration=None, dose_unit=None, goals=("total: dose <= 3",))))


def rules(simulation_findings: tuple[object, ...]) -> set[str]:
    return {finding.rule for finding in simulation_findings}  # type: ignore[attr-defined]


def test_limits_of_the_model_are_findings() -> None:
    roomy = simulate(a_plan())
    assert rules(roomy.findings) == {"layer-unknown", "placeholder"}
    crowded = a_protocol(steps=(a_step(plane="hypodermis", depth_mm=6.0, volume_ml=0.2, spacing_mm=10.0),))
    assert "spacing-per-bolus-radius" in rules(simulate(a_plan(crowded)).findings)
    muscle = a_protocol(steps=(a_step(plane="muscle", depth_mm=9.0, volume_ml=0.05, spacing_mm=12.0),))
    assert any(
        "muscle" in finding.text for finding in simulate(a_plan(muscle)).findings if finding.rule == "placeholder"
    )


def test_a_depot_out_of_its_layer_is_found_only_where_thickness_is_known() -> None:
    shallow = a_plan(a_protocol(steps=(a_step(plane="hypodermis", depth_mm=2.0, volume_ml=0.1, spacing_mm=12.0),)))
    assert "layer-unknown" in rules(simulate(shallow).findings)
    known = simulate(shallow, tissue=Tissue(skin_mm=2.0, fascia_mm=20.0))
    found = [finding for finding in known.findings if finding.rule == "outside-layer"]
    assert found and found[0].value == pytest.approx(0.35, abs=0.15)
    assert "layer-unknown" not in rules(known.findings)
    fits = a_plan(a_protocol(steps=(a_step(plane="hypodermis", depth_mm=9.0, volume_ml=0.1, spacing_mm=12.0),)))
    assert "outside-layer" not in rules(simulate(fits, tissue=Tissue(skin_mm=2.0, fascia_mm=20.0)).findings)


@pytest.mark.parametrize("protocol", ["mesolift-face", "lipolysis-abdomen", "microbotox-neck"])
def test_shipped_protocols_on_a_body_keep_their_mass_and_mirror(protocol: str) -> None:
    simulation = simulate(shipped_plan(protocol, "female"))
    mass, dose = simulation.metrics.mass, simulation.dose
    assert abs(mass.residual_share) < 1e-9
    assert mass.raw_ratio_min is not None and mass.raw_ratio_max is not None
    assert 0.97 < mass.raw_ratio_min <= mass.raw_ratio_max < 1.03
    assert dose.mesh.edge_p95_mm <= dose.mesh.edge_limit_mm * (1 + 1e-9)
    ledger = simulation.supply.ledgers[0]
    assert ledger.injected_ml == pytest.approx(dose.integral_ml + mass.beyond_edge_ml, rel=1e-9)
    sides = dict(zip((target.label for target in simulation.plan.targets), simulation.metrics.volume, strict=True))
    for label in sides:
        if label.endswith(".left"):
            left, right = sides[label], sides[label.replace(".left", ".right")]
            for name in ("area_cm2", "mean", "v50"):
                assert getattr(left, name) == pytest.approx(getattr(right, name), rel=0.01)
    for volume in sides.values():
        assert volume.mean == pytest.approx(volume.rx, rel=0.2)


def test_products_that_no_region_takes_are_left_out() -> None:
    protocol = load_protocol("eye-area-revitalisation")
    plan = make_plan(default_atlas("female"), protocol, regions=["brow"])
    simulation = simulate(plan, errors=error_profile("hand-novice"), samples=2)
    taken = {protocol.steps[target.step].product for target in plan.targets}
    assert 0 < len(taken) < len(protocol.products)
    given = zip(protocol.products, simulation.metrics.by_product, strict=True)
    assert {product.id for product, part in given if part is not None} == taken
    metrics = metrics_document(simulation)
    for part in (metrics["total"], metrics["robustness"]):
        assert {entry["product"] for entry in part["products"]} == taken
    assert [part["unit"] for part in metrics["robustness"]["products"]] == ["mg/cm2" for _ in taken]
    assert {row[2] for row in histogram_rows(simulation) if row[0] == "total"} == taken
    found = page_histograms(simulation)
    assert {protocol.products[one.product].id for one in found if one.product >= 0} == taken
