"""Promises of the library: every shipped protocol is whole, and each of its figures says where it comes from."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from bodies import default_atlas
from mesomap.errors import ProtocolError
from mesomap.protocol import document
from mesomap.protocol.goal import METRICS, TOTALS
from mesomap.protocol.library import LARGEST_BYTES, load_protocol, protocol_ids
from mesomap.protocol.technique import techniques

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "protocol-file.md"


def test_the_first_three_are_shipped() -> None:
    assert {"mesolift-face", "lipolysis-abdomen", "microbotox-neck"} <= set(protocol_ids())


@pytest.mark.parametrize("name", protocol_ids())
def test_every_figure_names_a_listed_source_or_is_assumed_in_a_synthetic_protocol(name: str) -> None:
    protocol = load_protocol(name)
    assert protocol.id == name
    assert len(protocol.numbers) > 20
    for key, number in protocol.numbers.items():
        assert number.sources or number.assumed, key
        assert set(number.sources) <= set(protocol.sources), key
    assert protocol.status == "synthetic" or "assumed:" not in protocol.text


@pytest.mark.parametrize("name", protocol_ids())
def test_every_source_says_what_it_is(name: str) -> None:
    protocol = load_protocol(name)
    assert protocol.sources
    for source in protocol.sources.values():
        assert source.title and source.publisher and source.year and source.tier


@pytest.mark.parametrize("name", protocol_ids())
def test_steps_are_within_reach_of_needle_regions_and_caps(name: str) -> None:
    protocol = load_protocol(name)
    for step in protocol.steps:
        assert step.technique in techniques()
        assert all(default_atlas(protocol.body.sex).select(region) for region in step.regions)
        assert 0 < step.depth_mm <= step.insertion_mm <= protocol.needle.length_mm
        assert math.isclose(step.depth_mm, step.insertion_mm * math.sin(math.radians(step.angle_deg)))
        assert 0 < step.seconds_per_point.low <= step.seconds_per_point.high
        assert step.volume_cap_ml is None or step.volume_ml is None or step.volume_ml <= step.volume_cap_ml
    assert all(default_atlas(protocol.body.sex).select_zones(rule.zone) for rule in protocol.zones)


@pytest.mark.parametrize("name", protocol_ids())
def test_every_protocol_has_goals_and_says_when_not_to_use_it(name: str) -> None:
    protocol = load_protocol(name)
    assert protocol.goals and protocol.contraindications


def test_published_figures_arrive() -> None:
    """Papule 10 mm apart, 0.01-0.05 mL; PC/DC 15 mm apart, 25 mg/mL, 2500 mg a session; 100-120 droplets per mL."""
    papule, lipolysis, carpet = (load_protocol(n) for n in ("mesolift-face", "lipolysis-abdomen", "microbotox-neck"))
    assert papule.steps[0].pattern.spacing_mm == 10 and 0.01 <= papule.steps[0].volume_ml <= 0.05
    assert lipolysis.steps[0].pattern.spacing_mm == 15 and lipolysis.steps[0].volume_ml <= 0.3
    assert (lipolysis.products[0].concentration, lipolysis.numbers["limits.max_dose"].value) == (25, 2500)
    assert 2.2 < lipolysis.steps[0].depth_mm < 2.2 + 13.9
    assert 100 <= round(1 / carpet.steps[0].volume_ml) <= 120
    assert carpet.products[0].concentration is not None and 20 <= carpet.products[0].concentration <= 28


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ProtocolError, match="did you mean mesolift-face"):
        load_protocol("mesolift-fase")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"a: \xe9\n", "UTF-8"),
        (bytes(range(256)), "UTF-8"),
        (b"# \xc3\xa4\n" + b"\x89PNG\r\n\x1a\n", ":2:1 byte 5 is not UTF-8"),
        (b"\x00\x01\x02", ":1:1 YAML"),
        (b"- a\n- b\n", ":1:1 the file is not a mapping"),
        (b"x" * (LARGEST_BYTES + 1), f"has {LARGEST_BYTES + 1} bytes; a protocol has at most {LARGEST_BYTES}"),
    ],
    ids=["empty", "utf16", "latin1", "binary", "picture", "control", "list", "huge"],
)
def test_an_unreadable_file_is_one_clear_fault(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(content)
    with pytest.raises(ProtocolError) as caught:
        load_protocol(path)
    (fault,) = caught.value.faults
    assert fault.startswith(str(path)) and words in fault


def test_a_missing_file_and_a_folder_are_told_apart_from_names(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(ProtocolError) as caught:
            load_protocol(path)
        assert str(path) in caught.value.faults[0] and len(caught.value.faults) == 1


def test_a_copy_in_a_file_is_the_same_protocol(tmp_path: Path) -> None:
    shipped = load_protocol("mesolift-face")
    path = tmp_path / "copy.yaml"
    path.write_text(shipped.text, encoding="utf-8")
    assert load_protocol(path) == shipped


def test_faults_of_a_shipped_protocol_go_by_its_file_name_and_of_ones_own_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(load_protocol("mesolift-face").text.replace("pattern: hex", "pattern: x"), encoding="utf-8")
    with pytest.raises(ProtocolError) as caught:
        load_protocol(path)
    assert caught.value.faults[0].startswith(f"{path}:33:5 steps.face.pattern: 'x'")
    with pytest.raises(ProtocolError) as caught:
        load_protocol("mesolift-face", ["steps.face.pattern=x"])
    assert caught.value.faults[0].startswith("--set steps.face.pattern: 'x'")


def test_the_reference_shows_what_is_shipped_and_names_every_key() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    shipped = [load_protocol(name).text for name in protocol_ids()]
    assert shown and all(any(part in whole for whole in shipped) for part in shown)
    named = set(re.findall(r"[A-Za-z0-9_-]+", " ".join(re.findall(r"`([^`\n]+)`", text))))
    models = [
        model for model in vars(document).values() if isinstance(model, type) and issubclass(model, document.Part)
    ]
    keys = {field.alias or name for model in models for name, field in model.model_fields.items()}
    assert keys | set(techniques()) <= named
    assert {*METRICS, *TOTALS} <= named
