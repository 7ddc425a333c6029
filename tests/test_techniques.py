"""Promises of the library: every figure has an origin that exists and is the one of the list of facts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mesomap.errors import InputError, ProtocolError
from mesomap.protocol.figure import Span
from mesomap.protocol.library_document import general_defaults, general_limits
from mesomap.protocol.pattern import KINDS
from mesomap.protocol.read_protocol import read_protocol
from mesomap.protocol.sources import TIERS, library_sources
from mesomap.protocol.technique import FIGURES, find_technique, techniques

FACTS: dict[str, Any] = json.loads((Path(__file__).parent / "facts_figures.json").read_text(encoding="utf-8"))
OURS = {
    "point_by_point": "point-by-point",
    "hypodermic_lipolysis": "deep-lipolysis",
    "linear_retrograde": "linear-retrograde",
    "lit_sim": "local-intradermal-therapy",
    "gun_single_needle": "gun",
    "multi_needle_vacuum": "vacuum-injector",
    "multi_injector_plate": "multi-injector-plate",
    "microneedling_pen": "micro-needling-pen",
    "mesoroller": "roller",
    "dry_mesotherapy": "dry",
    "systematised_point": "systematised-point",
}
"""Techniques that the list of facts calls otherwise."""
KEYS = {
    "depth_mm": "depth_mm",
    "angle_deg": "angle_deg",
    "spacing_mm": "spacing_mm",
    "volume_per_point_ml": "volume_ml",
    "volume_per_shot_ml": "volume_ml",
    "rate_per_s": "rate_per_s",
    "needles_per_shot": "needles",
    "needles_per_cartridge": "needles",
    "passes": "passes",
    "holes_per_cm2": "density_per_cm2",
    "product_contact_min": "contact_min",
    "sessions": "sessions",
    "session_min": "visit_min",
}


@pytest.mark.parametrize("fact", FACTS["techniques"])
def test_every_technique_of_the_facts_is_there_with_its_figures(fact: str) -> None:
    told, technique = FACTS["techniques"][fact], find_technique(OURS.get(fact, fact))
    for key, ours in KEYS.items():
        for found, suffix in ((technique.figures.get(ours), ""), (technique.other.get(ours), "_alt")):
            if (value := told.get(key + suffix)) is not None:
                low, high = value if isinstance(value, list) else (value, value)
                assert found is not None, (key, suffix)
                assert (found.low, found.high) == (low, high), (key, suffix)
    for key in ("needle_gauge_g", "needle_length_mm"):
        if key in told:
            span = technique.figures["gauge" if key.endswith("_g") else key]
            assert (span.low, span.high) == (min(told[key]), max(told[key]))
    for code in ("fr", "it", "es"):
        assert len(technique.names.get(code, ())) == len(told.get(f"names_{code}", ()))
    assert set(told.get("sources", ())) <= set(technique.sources)
    assert (not technique.figures) == (technique.kind == "named")


def test_nothing_in_the_library_is_without_origin() -> None:
    spans: list[Span] = []
    for technique in techniques().values():
        spans += [*technique.figures.values(), *technique.other.values()]
        assert set(technique.sources) <= set(library_sources()), technique.id
        assert set(technique.figures) | set(technique.other) <= set(FIGURES)
        assert set(technique.patterns) <= set(KINDS) and set(technique.made_of) <= set(techniques())
        assert not technique.usable or (technique.patterns and "seconds_per_point" in technique.figures)
        assert technique.usable == (technique.kind in ("needle", "device") and technique.id != "dry")
        assert all(set(note.sources) <= set(library_sources()) and note.where for note in technique.jurisdiction)
    for span in spans:
        assert span.low <= span.high and (span.sources or span.assumed)
        assert set(span.sources) <= set(library_sources())
    assert set(FACTS["sources"]) <= set(library_sources())
    for source in library_sources().values():
        assert source.title and source.publisher and source.year and source.tier in TIERS, source.id


def test_general_limits_are_those_of_the_facts() -> None:
    told, ours = FACTS["limits"], general_limits()
    for key, limit in (("plain", ours.lidocaine.plain), ("epi", ours.lidocaine.with_epinephrine)):
        fact = told[f"lidocaine_{key}"]
        assert (limit.mg_per_kg, limit.max_mg) == (fact["max_dose_mg_per_kg"], fact["max_dose_mg"])
        assert limit.sources == fact["sources"]
    cream = told["emla_dose"]
    assert [ours.cream.g_per_cm2.low, ours.cream.g_per_cm2.high] == cream["dose_g_per_cm2"]
    assert [ours.cream.dwell_min.low, ours.cream.dwell_min.high] == cream["dwell_min"]
    assert ours.cream.tube_g.value == FACTS["products"]["emla"]["size_g"]
    assert ours.depth_mm["micro-needling-pen"].value == told["skinpen_depth"]["max_depth_mm"]
    sizes = [row.up_to_ml for row in general_defaults().syringe_dead_space_ml]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mesolift", "is made of others; give each step one of intraepidermal, nappage, papule"),
        ("dry", "injects nothing"),
        ("tremor", "is known by name only, without a figure"),
        ("napage", "is not a known technique; did you mean nappage"),
    ],
)
def test_a_step_names_a_technique_that_has_figures(name: str, words: str) -> None:
    text = (Path(__file__).parent / "whole_protocol.yaml").read_text(encoding="utf-8")
    with pytest.raises(ProtocolError) as caught:
        read_protocol(text.replace("technique: papule", f"technique: {name}"), "p.yaml")
    (fault,) = caught.value.faults
    assert fault.startswith("p.yaml:30:5 steps.face.technique: ") and words in fault


def test_an_unknown_technique_is_told_with_the_nearest_names() -> None:
    with pytest.raises(InputError, match="did you mean nappage"):
        find_technique("nappages")
