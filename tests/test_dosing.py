"""Both ways of dosing, several products, depths held in their layer, and the limits that follow from body and area."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from bodies import default_atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.anatomy.tissue import region_tissue
from mesomap.errors import ProtocolError
from mesomap.planning.general_findings import cream_g, most_lidocaine_mg
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.read_protocol import read_protocol
from mesomap.simulation.simulate import simulate

TEXT = (Path(__file__).parent / "whole_protocol.yaml").read_text(encoding="utf-8")
TWO = TEXT.replace("product:\n  id: ha-skin-booster", "products:\n- id: ha-skin-booster", 1).replace(
    "\nneedle:\n",
    """
- id: toxin
  name: Toxin, 24 U/mL
  concentration: {value: 24, unit: U, sources: [T1]}
  containers: [{name: vial 4 mL, size_ml: 4.0, sources: [T1]}]

needle:
""",
    1,
)


def protocol(*overrides: str, text: str = TEXT) -> Protocol:
    return read_protocol(text, "p.yaml", overrides)


def planned(*overrides: str, text: str = TEXT) -> Plan:
    return make_plan(default_atlas("female"), protocol(*overrides, text=text))


def found(plan: Plan, rule: str) -> list[Finding]:
    return [finding for finding in plan.findings if finding.rule == rule]


def faults(text: str, *overrides: str) -> list[str]:
    with pytest.raises(ProtocolError) as caught:
        read_protocol(text, "p.yaml", overrides)
    return caught.value.faults


def test_a_dose_a_point_is_its_volume_times_the_concentration() -> None:
    plan = planned("steps.face.dose=0.5")
    assert np.allclose(plan.points.dose, 0.5) and np.allclose(plan.points.volume_ml, 0.5 / 20.0)


@pytest.mark.parametrize(("key", "total_ml"), [("total_ml=1.46", 1.46), ("total_dose=40", 2.0)])
def test_a_total_is_shared_evenly_over_the_points_that_are_counted(key: str, total_ml: float) -> None:
    shared = TEXT.replace("    volume_ml: {value: 0.02", "    total_ml: {value: 0.02")
    plan = planned(f"steps.face.{key}", text=shared)
    assert math.fsum(plan.points.volume_ml) == pytest.approx(total_ml, abs=1e-12)
    assert np.ptp(plan.points.volume_ml) == 0.0 and len(plan.points) == len(planned().points)
    apart = planned(f"steps.face.{key}", "steps.face.total_of=region", text=shared)
    for index in range(len(apart.targets)):
        mine = apart.points.target == index
        assert math.fsum(apart.points.volume_ml[mine]) == pytest.approx(total_ml, abs=1e-12)


def test_a_total_with_a_volume_a_point_says_how_many_points() -> None:
    plan = planned("steps.face.total_ml=1.5")
    assert protocol("steps.face.total_ml=1.5").steps[0].pattern.spacing_mm is None
    assert 0 <= 75 - len(plan.points) <= 3 and np.allclose(plan.points.volume_ml, 0.02)


def test_what_a_step_injects_is_said_once() -> None:
    dosed = TEXT.replace(
        "    volume_ml: {value: 0.02", "    dose: {value: 1, sources: [T3]}\n    volume_ml: {value: 0.02"
    )
    assert "volume_ml and dose are given; pattern hex needs one of volume_ml, dose" in faults(dosed)[0]
    bare = "\n".join(line for line in TEXT.splitlines() if not line.startswith("    volume_ml:"))
    assert "none is given; pattern hex needs one of volume_ml, dose, total_ml, total_dose" in faults(bare)[0]
    both = TEXT.replace(
        "    volume_ml: {value: 0.02", "    total_dose: {value: 9, sources: [T3]}\n    volume_ml: {value: 0.02"
    )
    assert "spacing_mm and total_dose are given" in faults(both)[0]
    no_unit = "\n".join(line for line in TEXT.splitlines() if not line.startswith("  concentration:"))
    no_unit = no_unit.replace("    volume_ml: {value: 0.02", "    dose: {value: 1")
    assert "dose: needs the concentration of ha-skin-booster" in faults(no_unit)[0]


def test_each_step_injects_its_own_product() -> None:
    second = TWO.replace("    technique: papule\n", "    technique: papule\n    product: toxin\n", 1)
    more = TWO[TWO.index("  - id: face") : TWO.index("\nzones:") + 1].replace("id: face", "id: temples")
    more = more.replace("[forehead, cheek, chin]", "[temple]").replace(
        "papule\n", "papule\n    product: ha-skin-booster\n"
    )
    plan = planned(text=second.replace("\nzones:", f"{more}\nzones:", 1))
    simulation = simulate(plan)
    names = [ledger.product for ledger in simulation.supply.ledgers]
    assert sorted(names) == ["ha-skin-booster", "toxin"]
    temple = np.isin(plan.points.step, [1])
    assert temple.any() and np.allclose(plan.points.dose[temple], 20.0 * plan.points.volume_ml[temple])
    assert np.allclose(plan.points.dose[~temple], 24.0 * plan.points.volume_ml[~temple])
    for ledger in simulation.supply.ledgers:
        mine = temple if ledger.product == "ha-skin-booster" else ~temple
        assert ledger.injected_ml + ledger.leak_ml == pytest.approx(math.fsum(plan.points.volume_ml[mine]), abs=1e-12)
    units = {metric.unit for metric in simulation.metrics.reported}
    metrics, dose = simulation.metrics, simulation.dose
    assert units == {"mg/cm2", "U/cm2"} and metrics.reported_total.unit == "mL/cm2"
    assert {part.whole.unit for part in metrics.by_product} == {"mg/cm2", "U/cm2"}
    for index, product in enumerate(plan.protocol.products):
        mine = np.array([plan.protocol.product_of(plan.protocol.steps[s]) == product for s in plan.points.step])
        held = float((dose.layer_ml_cm2[index].sum(axis=0) * dose.mesh.vertex_area_mm2).sum()) / 100.0
        assert held == pytest.approx(float(dose.on_skin_ml[mine].sum()), rel=1e-9)
    shots = [event for event in simulation.session.timeline if event.event == "injection"]
    assert [event.product for event in shots] == [plan.protocol.steps[i].product for i in plan.points.step]


def test_with_several_products_each_step_names_one() -> None:
    assert "steps.face.product: is missing; it says which of the products" in faults(TWO)[0]
    named = TWO.replace("    technique: papule\n", "    technique: papule\n    product: toxine\n", 1)
    assert "'toxine' is no product of this file; did you mean toxin" in faults(named)[0]


@pytest.mark.parametrize(("depth_mm", "plane"), [(4.0, "dermis"), (0.5, "hypodermis"), (6.0, "epidermis")])
def test_depths_are_held_in_the_layer_of_each_region_and_told(depth_mm: float, plane: str) -> None:
    atlas = default_atlas("female")
    asked = (f"steps.face.depth_mm={depth_mm}", f"steps.face.plane={plane}", "steps.face.angle_deg=45")
    plan = planned(*asked)
    told = found(plan, "depth-short-of-layer" if plane == "hypodermis" else "depth-beyond-layer")
    assert {finding.region for finding in told} == {target.label for target in plan.targets}
    for index, target in enumerate(plan.targets):
        mine = plan.points.target == index
        depth, insertion = plan.points.depth_mm[mine], plan.points.insertion_mm[mine]
        assert np.ptp(depth) == 0.0 and np.allclose(depth, insertion * math.sin(math.pi / 4))
        whole = region_tissue(atlas, atlas.regions[target.label])
        edge = whole.epidermis_mm if plane == "epidermis" else whole.skin_mm
        assert depth[0] == pytest.approx(edge, rel=0.05)
        (finding,) = [one for one in told if one.region == target.label]
        assert finding.value == depth_mm and f"planned at {depth[0]:.2f} mm" in finding.text
    free = planned(*asked, "steps.face.clamp_depth=false")
    assert np.allclose(free.points.depth_mm, depth_mm)
    assert all("planned as asked" in finding.text for finding in free.findings if finding.rule.startswith("depth-"))


def test_a_needle_that_is_too_short_for_the_layer_goes_as_deep_as_it_can() -> None:
    plan = planned("needle.length_mm=1.4", "steps.face.angle_deg=90", "steps.face.plane=muscle")
    assert np.allclose(plan.points.insertion_mm, 1.4)


def test_lidocaine_is_held_against_the_mass_of_the_body() -> None:
    assert most_lidocaine_mg(70.0, False) == 300.0 and most_lidocaine_mg(70.0, True) == 490.0
    assert most_lidocaine_mg(50.0, False) == 225.0 and most_lidocaine_mg(None, False) == 300.0
    atlas = default_atlas("female")
    assert atlas.body is not None
    (within,) = found(planned("product.lidocaine_mg_ml=3"), "lidocaine")
    assert within.severity == "info" and within.value == pytest.approx(3 * 0.02 * len(planned().points))
    assert within.limit == pytest.approx(min(300.0, 4.5 * atlas.body.mass_kg))
    (beyond,) = found(planned("product.lidocaine_mg_ml=1000"), "lidocaine")
    assert beyond.severity == "error" and not found(planned(), "lidocaine")


def test_cream_follows_the_planned_area() -> None:
    assert cream_g(25.0) == (2.5, 5.0)
    text = TEXT.replace("anaesthesia: Topical", "anaesthesia:\n  cream: the cream\n  text: Topical")
    plan = planned(text=text)
    (finding,) = found(plan, "numbing-cream")
    area_cm2 = math.fsum(target.target_area_cm2 for target in plan.targets)
    assert finding.value == pytest.approx(0.1 * area_cm2) and "the cream" in finding.text
    bare = text[: text.index("session:\n")] + text[text.index("course:\n") :]
    before = [phase.name for phase in protocol(text=bare).session.before]
    assert before == ["consent and photographs", "topical anaesthetic", "cleansing", "drawing up"]


@pytest.mark.parametrize(
    ("setting", "rule"),
    [
        ("limits.max_sessions=3", "sessions"),
        ("limits.min_interval_days=20", "interval"),
        ("limits.max_depth_mm=0.9", "depth"),
        ("limits.max_bmi=23", "body-mass-index"),
        ("limits.min_age_years=45", "age"),
        ("limits.max_points=10", "points-per-session"),
        ("limits.cumulative.dose=100 limits.cumulative.days=30", "cumulative-dose"),
    ],
)
def test_limits_of_course_and_person_are_errors_of_the_plan(setting: str, rule: str) -> None:
    text = TEXT.replace("\nsession:\n", "\nlimits: {}\n\nsession:\n", 1)
    (finding,) = found(planned(*setting.split(), text=text), rule)
    assert finding.severity == "error" and finding.limit is not None and finding.value is not None
    loose = setting.replace("20", "10").replace("100", "1000").replace("23", "30").replace("45", "18")
    loose = loose.replace("=3", "=9").replace("0.9", "3").replace("=10", "=900") if "interval" not in loose else loose
    assert not found(planned(*loose.split(), text=text), rule)


def test_the_cumulative_limit_counts_the_sessions_within_its_days() -> None:
    text = TEXT.replace("\nsession:\n", "\nlimits: {}\n\nsession:\n", 1)
    dose = float(planned().points.dose.sum())
    for days, sessions in ((14, 1), (15, 2), (28, 2), (90, 5)):
        limit = (f"limits.cumulative.dose={sessions * dose - 1e-3}", f"limits.cumulative.days={days}")
        (finding,) = found(planned(*limit, text=text), "cumulative-dose")
        assert finding.value == pytest.approx(sessions * dose)


def test_figures_outside_a_technique_are_told_and_those_of_a_second_source_only_remarked() -> None:
    (wide,) = found(planned("steps.face.spacing_mm=14"), "technique-figure")
    assert (wide.severity, wide.value, wide.limit) == ("warning", 14.0, 10.0) and "10" in wide.text
    more = planned("steps.face.volume_ml=0.1", "steps.face.volume_cap_ml=0.2")
    assert [f.severity for f in found(more, "technique-figure")] == ["info"]
    assert found(planned("steps.face.pattern=brick", "steps.face.row_spacing_mm=10"), "technique-pattern")
    assert not found(planned(), "technique-figure") and not found(planned(), "technique-pattern")


def test_a_device_that_is_forbidden_somewhere_says_so() -> None:
    text = TEXT.replace("technique: papule", "technique: vacuum-injector")
    (finding,) = found(planned(text=text), "jurisdiction")
    assert finding.text.startswith("France: ") and finding.source == "C5"


def test_an_own_surface_has_no_mass_and_no_age() -> None:
    plan = make_plan(load_atlas("male"), protocol("product.lidocaine_mg_ml=3"))
    assert found(plan, "lidocaine")[0].limit == 300.0 or plan.atlas.body is not None
