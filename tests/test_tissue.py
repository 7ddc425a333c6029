"""Thickness of skin and fat: the published figures at their own sites, and a field between them that behaves."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from bodies import default_atlas, load_body, shipped_plan, shipped_simulation
from mesomap.anatomy.body import body_model, skin_positions_mm, skin_topology
from mesomap.anatomy.tissue import (
    DOMINANT_SHARE,
    LayerName,
    TissueThickness,
    atlas_tissue,
    region_tissue,
    site_values,
    tissue_at,
)
from mesomap.anatomy.tissue_sites import published
from mesomap.cli import main
from mesomap.errors import BodyError
from mesomap.geometry.points import SurfacePoints
from mesomap.planning.depth import BEYOND, SHORT
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.library import load_protocol
from mesomap.simulation.dose import dose_map
from mesomap.simulation.simulate import Tissue, simulate
from synthetic import a_plan

LAYERS: tuple[LayerName, ...] = ("epidermis", "dermis", "subcutis")
SEXES: tuple[Any, ...] = ("female", "male")
REFERENCE = published().body_mass.reference_bmi


def at_vertices() -> SurfacePoints:
    """Every vertex of the skin, as a place."""
    faces = skin_topology().faces
    face, corner = np.zeros(faces.max() + 1, np.int64), np.zeros(faces.max() + 1, np.int64)
    for k in range(3):
        face[faces[:, k]], corner[faces[:, k]] = np.arange(len(faces)), k
    return SurfacePoints(face, np.eye(3)[corner])


@pytest.fixture(scope="module")
def everywhere() -> SurfacePoints:
    return at_vertices()


def values_of(thickness: TissueThickness) -> dict[str, Any]:
    return {name: getattr(thickness, name) for name in LAYERS}


def test_every_figure_has_a_source_a_site_and_a_method() -> None:
    told = published()
    for item in told.measurements:
        assert item.source in told.sources and item.site in told.sites and item.method
        assert item.mean_mm > 0 and (item.sd_mm is None or item.sd_mm > 0) and (item.n is None or item.n > 0)
        assert item.sex in (None, "female", "male")
    for source in told.sources.values():
        assert source["title"] and source["publisher"] and source["tier"] and source["url"].startswith("http")
    assert {item.source for item in told.measurements} | {item.source for item in told.ranges} == set(told.sources)
    assert {item.site for item in told.measurements} == set(told.sites)
    assert told.body_mass.source in told.sources and set(told.body_mass.sites) <= set(told.sites)
    assert told.body_mass.reference_assumed and told.body_mass.female_share_assumed


def test_no_site_has_two_figures_in_use() -> None:
    for sex in SEXES:
        for layer in LAYERS:
            sites = [value.site for value in site_values(layer, sex, 24.0)]
            assert len(sites) == len(set(sites))


@pytest.mark.parametrize("sex", SEXES)
def test_published_values_come_back_at_their_own_sites(sex: Any) -> None:
    told = published()
    women = 1.0 if sex == "female" else 0.0
    for item in told.measurements:
        if item.left_out is not None or item.sex not in (None, sex):
            continue
        found = tissue_at(told.sites[item.site].place, sex, REFERENCE)
        mean = {"skin": found.skin_mm, **{name: layer.mm for name, layer in values_of(found).items()}}[item.layer]
        sd = {"skin": found.skin_sd_mm, **{name: layer.sd_mm for name, layer in values_of(found).items()}}[item.layer]
        by_sex = told.body_mass.female_extra_mm * (women - told.body_mass.female_share)
        change = by_sex if item.layer == "subcutis" and item.site in told.body_mass.sites else 0.0
        assert mean[0] == pytest.approx(item.mean_mm + change, abs=1e-6)
        if item.sd_mm is not None:
            assert sd[0] == pytest.approx(item.sd_mm, abs=1e-5)
        layer = values_of(found)["dermis" if item.layer == "skin" else item.layer]
        assert layer.measured[0] and layer.sources()[0] == item.source


def test_women_and_men_together_give_the_published_fat() -> None:
    told = published()
    for item in told.measurements:
        if item.layer == "subcutis" and item.site in told.body_mass.sites and item.left_out is None:
            place = told.sites[item.site].place
            woman, man = (float(tissue_at(place, sex, REFERENCE).subcutis_mm[0]) for sex in SEXES)
            assert woman - man == pytest.approx(told.body_mass.female_extra_mm)
            assert 0.5 * (woman + man) == pytest.approx(item.mean_mm)


def test_ten_units_of_body_mass_add_four_millimetres_where_it_was_measured() -> None:
    for name in published().body_mass.sites:
        place = published().sites[name].place
        lean, heavy = (tissue_at(place, "female", bmi) for bmi in (20.0, 30.0))
        assert heavy.subcutis_mm - lean.subcutis_mm == pytest.approx(4.0)
        assert np.array_equal(heavy.skin_mm, lean.skin_mm)


@pytest.mark.parametrize("sex", SEXES)
def test_the_field_is_positive_within_its_sites_and_grows_with_body_mass(sex: Any, everywhere: SurfacePoints) -> None:
    before = None
    for bmi in (10.0, 17.0, 24.0, 38.0):
        found = tissue_at(everywhere, sex, bmi)
        for name, layer in values_of(found).items():
            means = [value.mean_mm for value in site_values(name, sex, bmi)]
            assert 0 < min(means) - 1e-9 <= layer.mm.min() and layer.mm.max() <= max(means) + 1e-9
            assert layer.sd_mm.min() > 0
            assert np.allclose(layer.weights.sum(axis=1), 1.0)
        if before is not None:
            assert (found.subcutis_mm >= before - 1e-9).all()
        before = found.subcutis_mm


def test_left_and_right_are_the_same_to_the_bit() -> None:
    rng = np.random.default_rng(3)
    faces = rng.integers(0, len(skin_topology().faces), 400)
    places = SurfacePoints(faces, rng.dirichlet((1, 1, 1), 400))
    one, other = (tissue_at(p, "male", 24.0) for p in (places, default_atlas("female").mirrored(places)))
    for name in LAYERS:
        assert np.array_equal(getattr(one, name).mm, getattr(other, name).mm)
        assert np.array_equal(getattr(one, name).sd_mm, getattr(other, name).sd_mm)


def test_it_changes_little_over_an_edge_and_not_across_one(everywhere: SurfacePoints) -> None:
    faces = skin_topology().faces
    ends = np.unique(np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1), axis=0)
    base = skin_positions_mm(body_model().base_mm)
    length = np.linalg.norm(base[ends[:, 0]] - base[ends[:, 1]], axis=1)
    found = tissue_at(everywhere, "female", 24.0)
    for name, steepest in (("epidermis", 0.005), ("dermis", 0.1), ("subcutis", 0.3)):
        mm = getattr(found, name).mm
        assert (np.abs(mm[ends[:, 0]] - mm[ends[:, 1]]) <= steepest * length + 1e-9).all()
    # the same place seen from the faces on both sides of an edge or a corner
    corner = np.tile(np.eye(3), (len(faces), 1))[: 3 * 5000]
    again = tissue_at(SurfacePoints(np.repeat(np.arange(5000), 3), corner), "female", 24.0)
    for name in LAYERS:
        assert np.allclose(getattr(again, name).mm, getattr(found, name).mm[faces[:5000].ravel()], atol=1e-12)


def test_far_from_every_site_it_is_the_nearest_and_marked(everywhere: SurfacePoints) -> None:
    atlas = default_atlas("female")
    foot = int(atlas.surface.vertices_mm[:, 2].argmin())
    found = tissue_at(everywhere[foot], "female", 24.0)
    assert not any(layer.measured[0] for layer in values_of(found).values())
    nearest = {value.site: value for value in site_values("subcutis", "female", 24.0)}["thigh"]
    assert found.subcutis_mm[0] == pytest.approx(nearest.mean_mm, rel=0.05)
    assert found.subcutis.sources() == ("A6",)


def test_checked_against_ranges_that_it_was_not_made_from() -> None:
    told = published()
    for item in told.ranges:
        if item.over != "injection sites of the body":
            continue
        for name in told.body_mass.sites:
            found = [tissue_at(told.sites[name].place, sex, 24.0) for sex in SEXES]
            mean = np.mean([(t.skin_mm if item.layer == "skin" else t.subcutis_mm)[0] for t in found])
            assert item.range_mm[0] <= mean <= item.range_mm[1]


def test_sources_named_are_those_that_weigh() -> None:
    mean = region_tissue(default_atlas("female"), default_atlas("female").regions["cheek.left"])
    assert mean is not None and mean.skin_sources == ("A5",) and set(mean.subcutis_sources) == {"A4", "A5"}
    assert 0 < DOMINANT_SHARE < 0.5


@pytest.mark.parametrize("sex", SEXES)
def test_regions_have_the_same_tissue_on_both_sides(sex: Any) -> None:
    atlas = default_atlas(sex)
    for label, region in atlas.regions.items():
        if region.laterality == "left":
            assert region_tissue(atlas, region) == region_tissue(atlas, atlas.regions[label.replace("left", "right")])


def test_refusals() -> None:
    place = published().sites["forehead"].place
    with pytest.raises(BodyError, match="female or male"):
        tissue_at(place, "neuter", 24.0)  # type: ignore[arg-type]
    for bmi in (0.0, math.nan, math.inf):
        with pytest.raises(BodyError, match="positive number"):
            tissue_at(place, "female", bmi)


def test_results_cannot_be_changed() -> None:
    found = tissue_at(published().sites["forehead"].place, "female", 24.0)
    with pytest.raises(ValueError):
        found.dermis.mm[0] = 1.0
    with pytest.raises(ValueError):
        found.dermis.measured[0] = False


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("protocol", ["mesolift-face", "lipolysis-abdomen", "microbotox-neck"])
def test_shipped_protocols_break_no_rule_and_know_their_layers(protocol: str, sex: str) -> None:
    findings = shipped_simulation(protocol, sex).findings
    assert not [f for f in findings if f.severity == "error"]
    assert not {f.rule for f in findings} & {BEYOND, SHORT, "layer-unknown"}
    assert not [f for f in findings if f.rule == "placeholder" and "skin" in f.text]


def test_thickness_of_the_skin_does_not_move_the_dose_of_wheals() -> None:
    plan = shipped_plan("mesolift-face", "female")
    assert np.allclose(dose_map(plan).ml_cm2, shipped_simulation("mesolift-face", "female").dose.ml_cm2, atol=1e-12)


def test_a_depth_beyond_the_skin_is_one_finding_for_each_target() -> None:
    plan = shipped_plan("mesolift-face", "female", ("steps.face.depth_mm=1.4",))
    found = [f for f in plan.findings if f.rule == BEYOND]
    assert [f.region for f in found] == [target.label for target in plan.targets]
    for finding in found:
        assert finding.severity == "warning" and finding.unit == "mm" and finding.point is None
        assert finding.value == pytest.approx(1.4) and finding.limit is not None and 0.9 < finding.limit < 1.4
        assert finding.source and finding.source.startswith(("A2", "A5"))
    assert all(f in simulate(plan).findings for f in found)
    told = simulate(plan, tissue=Tissue(skin_mm=2.0))
    assert BEYOND not in {f.rule for f in told.findings}


@pytest.mark.parametrize(("depth", "rule"), [("1.5", SHORT), ("12", BEYOND)])
def test_a_depth_outside_the_fat_is_found_and_not_refused(depth: str, rule: str) -> None:
    atlas = load_body("male", bmi=20.0)
    protocol = load_protocol("lipolysis-abdomen", (f"steps.abdomen.depth_mm={depth}",))
    simulation = simulate(make_plan(atlas, protocol))
    found = [f for f in simulation.findings if f.rule == rule]
    assert [f.region for f in found] == ["abdomen"] and "A6" in (found[0].source or "")
    assert abs(simulation.metrics.mass.residual_share) < 1e-9


def test_an_own_surface_has_no_tissue() -> None:
    plan = a_plan()
    assert atlas_tissue(plan.atlas, plan.points.place) is None
    assert "layer-unknown" in {f.rule for f in simulate(plan).findings}


def test_regions_show_says_the_tissue_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regions", "show", "abdomen", "--text-only"]) == 0
    out = capsys.readouterr().out
    assert "Tissue: skin 2.20 mm (sd 0.3" in out and "; A6), fat 15.2 mm" in out and "A6: Skin and subcutaneous" in out
    assert main(["regions", "show", "cheek.left", "--bmi", "30", "--text-only"]) == 0
    assert "nearest measured site" in capsys.readouterr().out
