"""Catalogues: every name and text is there, says the same with the same figures, and data never change with the language."""

from __future__ import annotations

import ast
import json
import re
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest

from bodies import default_atlas, shipped_simulation
from mesomap.anatomy.body import LOCAL_SHAPES
from mesomap.anatomy.landmarks import landmarks
from mesomap.anatomy.region import Laterality
from mesomap.app import app_words
from mesomap.app.surfaces import ASKED_FOR_HEAD
from mesomap.cli import main
from mesomap.errors import InputError
from mesomap.languages import ENGLISH, LANGUAGES, Catalogue, load_catalogue
from mesomap.output import cameras, card, difference, landmark_names, page_content, page_words, panels, words
from mesomap.output.page import render_page
from mesomap.output.page_adapter import page_content as content_of
from mesomap.output.sheet import font, name_lines, text_width
from mesomap.output.summary import summary
from mesomap.planning.plan import Severity
from mesomap.protocol.error_profile import ERRORS, error_profiles
from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.library_document import general_defaults
from mesomap.protocol.pattern import KINDS
from mesomap.protocol.protocol import CONTACT, RECURRING, Status
from mesomap.protocol.sources import TIERS
from mesomap.protocol.step import Plane
from mesomap.protocol.technique import FIGURES as TECHNIQUE_FIGURES
from mesomap.protocol.technique import TechniqueKind, techniques
from mesomap.protocol.times import load_times, times_ids
from mesomap.simulation.orders import PointOrder, RegionOrder

SOURCES = Path(words.__file__).resolve().parents[1]
OTHERS = LANGUAGES[1:]


def called(name: str) -> Iterator[ast.Call]:
    """Every call of a function or method of that name in the package."""
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name in (getattr(node.func, "attr", ""), getattr(node.func, "id", "")):
                yield node


def first_words(name: str) -> set[str]:
    """The texts written out as first argument of those calls."""
    first = (node.args[0] for node in called(name) if node.args)
    return {item.value for item in first if isinstance(item, ast.Constant) and isinstance(item.value, str)}


def printed_texts() -> set[str]:
    tables = (
        page_words.WORDS,
        app_words.APP_WORDS,
        page_words.SEVERITIES,
        page_words.FIGURES,
        words.RULES,
        card.WORDS,
        TECHNIQUE_FIGURES,
        landmark_names.WORDS,
    )
    keys = {name for name, _ in (*page_words.SHORTCUTS, *app_words.APP_KEYS) if re.search("[a-z]{2}", name)}
    return {
        *first_words("text"),
        *(english for table in tables for english in table.values()),
        *(does for _, does in (*page_words.SHORTCUTS, *app_words.APP_KEYS)),
        *keys,
        *(side.title for side in panels.SIDES),
        *(site.title for site in cameras.SITES),
        *cameras.TITLES.values(),
        *(name for *_, name in ERRORS.values()),
        *(profile.title for profile in error_profiles().values()),
        *(load_times(name).title for name in times_ids()),
        *card.TECHNIQUE_COLUMNS,
        *("Front", "Back", "Facing it", "From beside"),
        *difference.WORDS,
        *(landmarks()[name.partition(".")[0]].definition for name in ASKED_FOR_HEAD),
        *(words.DISCLAIMER, page_content.DISCLAIMER),
    }


def fixed_words() -> set[str]:
    shipped = [load_protocol(name) for name in protocol_ids()]
    sessions = [protocol.session for protocol in shipped]
    return {
        *(word for kind in (Laterality, Plane, Status, Severity, TechniqueKind) for word in get_args(kind)),
        *KINDS,
        *LOCAL_SHAPES,
        *("woman", "man", "injecting", "injection"),
        *(phase.name for session in sessions for phase in (*session.before, *session.after)),
        *RECURRING.values(),
        *get_args(PointOrder),
        *get_args(RegionOrder),
        *(phase.name for phase in general_defaults().session.others),
        CONTACT,
        *TIERS,
        *(
            container.name.split()[0]
            for protocol in shipped
            for product in protocol.products
            for container in product.containers
        ),
    }


def region_names() -> dict[str, str]:
    atlas = default_atlas("female")
    parts = [*atlas.regions.values(), *atlas.zones.values()]
    return {part.id: part.title for part in parts} | {group: group for group in atlas.groups}


def fields(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def faults(catalogue: Catalogue) -> list[str]:
    """What is missing from a catalogue, or says something else than the English."""
    sections: tuple[tuple[Mapping[str, str], Mapping[str, str], bool], ...] = (
        (catalogue.texts, {text: text for text in printed_texts()}, True),
        (catalogue.words, {word: word for word in fixed_words()}, False),
        (catalogue.regions, region_names(), False),
        (catalogue.techniques, {name: part.title for name, part in techniques().items()}, False),
    )
    found = []
    for given, needed, exact in sections:
        found += [f"missing: {key}" for key in needed if key not in given]
        found += [f"not used: {key}" for key in given if exact and key not in needed]
        for key in needed.keys() & given.keys():
            english, translated = needed[key], given[key]
            if fields(translated) != fields(english):
                found.append(f"other fields: {key}")
            if sorted(re.findall(r"\d+", translated)) != sorted(re.findall(r"\d+", english)):
                found.append(f"other figures: {key}")
            if not translated.strip() or translated != translated.strip():
                found.append(f"empty or padded: {key}")
            if translated == english and translated not in catalogue.same:
                found.append(f"still English: {key}")
    everything = {*catalogue.texts.values(), *catalogue.words.values()}
    everything |= {*catalogue.regions.values(), *catalogue.techniques.values()}
    return found + [f"not the same: {text}" for text in catalogue.same - everything]


@pytest.mark.parametrize("lang", OTHERS)
def test_every_entry_is_there_with_the_fields_and_figures_of_the_english(lang: str) -> None:
    assert faults(load_catalogue(lang)) == []


def test_a_catalogue_at_fault_is_found_out() -> None:
    whole = load_catalogue("fr")
    sentence = "{low} to {high} in 9 of 10 visits"
    for text, fault in (
        ("{low} à {high} dans 9 visites sur 100", "other figures"),
        ("{low} dans 9 visites sur 10", "other fields"),
        (sentence, "still English"),
        (" ", "empty or padded"),
    ):
        broken = Catalogue(
            "fr", {**whole.texts, sentence: text}, whole.words, whole.regions, whole.techniques, whole.same
        )
        assert f"{fault}: {sentence}" in faults(broken)
    assert "missing: left" in faults(Catalogue("fr"))
    assert Catalogue("fr").text(sentence, low=1, high=2) == "1 to 2 in 9 of 10 visits", "a gap comes out in English"


def test_every_catalogue_names_the_techniques_as_published() -> None:
    ids = {lang: set(load_catalogue(lang).techniques) for lang in OTHERS}
    assert all(names == set(techniques()) for names in ids.values())
    for technique in techniques().values():
        for lang, published in technique.names.items():
            named = load_catalogue(lang).techniques[technique.id]
            assert named.casefold() == published[0].casefold(), "a name that was read comes before a translation"


def test_every_rule_of_a_finding_has_a_name() -> None:
    rules = {rule for rule in first_words("Finding") | first_words("_finding")}
    exceeded = {node.args[1].value for node in called("_exceeded") if isinstance(node.args[1], ast.Constant)}
    assert len(rules) > 10 and rules | exceeded <= set(words.RULES)


def test_letters_are_in_the_font_of_pictures_and_follow_the_language() -> None:
    turkish = load_catalogue("tr")
    assert turkish.capital("iğne") == "İğne" and turkish.lowered("İnfraorbital IŞIK") == "infraorbital ışık"
    missing = font(24.0).getmask("\uffff").getbbox(), bytes(font(24.0).getmask("\uffff"))
    for lang in OTHERS:
        catalogue = load_catalogue(lang)
        letters = set("".join([*catalogue.texts.values(), *catalogue.regions.values()])) - {" ", "\u00a0"}
        for bold in (False, True):
            for letter in letters:
                mask = font(24.0, bold).getmask(letter)
                assert (mask.getbbox(), bytes(mask)) != missing and mask.getbbox(), letter


def test_an_unknown_language_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError, match="allowed is en, fr, it, es, tr"):
        load_catalogue("de")
    assert main(["protocols", "--lang", "de"]) == 2
    assert capsys.readouterr().err == "mesomap: language 'de' is unknown; allowed is en, fr, it, es, tr\n"
    assert load_catalogue("en") is ENGLISH


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("fr", ("Joue, côté gauche", "Menton", "146 points", "seringue 1 mL", "pas un dispositif médical", "étude")),
        (
            "it",
            ("Guancia, lato", "sinistro", "Mento", "146 punti", "siringa 1 mL", "non un dispositivo medico", "studio"),
        ),
        ("es", ("Mejilla, lado", "izquierdo", "Mentón", "146 puntos", "jeringa 1 mL", "no un producto sanitario")),
        ("tr", ("Yanak, sol", "Çene ucu", "146 nokta", "şırınga 1 mL", "tıbbi cihaz değildir", "Anestezik krem")),
    ],
)
def test_the_summary_speaks_the_language_with_the_same_figures(lang: str, expected: tuple[str, ...]) -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    english, other = summary(simulation), summary(simulation, load_catalogue(lang))
    assert [part for part in expected if part not in " ".join(other.split())] == []
    assert sorted(re.findall(r"\d+(?:\.\d+)?", other)) == sorted(re.findall(r"\d+(?:\.\d+)?", english))
    assert "0.02" in other or "2.92 mL" in other


def test_the_command_line_takes_the_language_and_data_stay_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = ["run", "microbotox-neck", "--seed", "1", "--formats", "csv,json"]
    assert main([*run, "-o", str(tmp_path / "en")]) == 0
    assert "115 points" in capsys.readouterr().out
    assert main([*run, "-o", str(tmp_path / "tr"), "--lang", "tr"]) == 0
    assert "115 nokta" in capsys.readouterr().out
    for name in ("points.csv", "session.csv", "metrics.json", "plan.json"):
        assert (tmp_path / "en" / name).read_bytes() == (tmp_path / "tr" / name).read_bytes(), name
    monkeypatch.setenv("MESOMAP_LANG", "es")
    plan = str(tmp_path / "tr" / "plan.json")
    assert main(["simulate", plan, "-o", str(tmp_path / "es"), "--formats", "json"]) == 0
    assert "115 puntos" in capsys.readouterr().out
    assert (tmp_path / "en" / "metrics.json").read_bytes() == (tmp_path / "es" / "metrics.json").read_bytes()
    for command, part in (
        (["protocols"], "Frente, Mejilla, Mentón"),
        (["protocols", "show", "mesolift-face", "--figures"], "deducido o supuesto"),
        (["protocols", "show", "mesolift-face"], "Marcado de un punto, s"),
        (["techniques"], "Lineal retrógrada"),
        (["regions"], "Patas de gallo"),
        (["regions", "show", "cheek.left", "--text-only"], "Tejidos: piel 1.01 mm"),
        (["protocols", "--lang", "it"], "Fronte, Guancia, Mento"),
    ):
        assert main(command) == 0
        assert part in capsys.readouterr().out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_opens_in_its_language_and_carries_all_of_them(lang: str) -> None:
    page = render_page(content_of(shipped_simulation("mesolift-face", "female"), load_catalogue(lang)))
    assert f'<html lang="{lang}">' in page and load_catalogue(lang).text(page_content.DISCLAIMER) in page
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.S)
    assert found is not None
    content = json.loads(found[1])
    assert next(iter(content["texts"])) == lang and set(content["texts"]) == set(LANGUAGES)
    for other, text in content["texts"].items():
        catalogue, given = load_catalogue(other), text["words"]
        assert given["lang"] == other and given["left"] == catalogue.word("left")
        assert set(page_words.WORDS) <= set(given) and set(given["figures"]) == set(page_words.FIGURES)
        assert text["names"]["cheek"] == catalogue.region("cheek", "Cheek")
        assert text["names"]["cheek.left"] == catalogue.sided("cheek", "Cheek", "left")
        assert text["names"]["planes.dermis"] == catalogue.word("dermis")
        assert catalogue.text("Numbing cream") in [finding["title"] for finding in text["findings"]]
    assert content["points"]["laterality"].count("left") == 43, "sides in the data are ids"


def test_no_name_of_a_region_is_cut_in_the_keys_of_a_picture() -> None:
    parts = default_atlas("female").regions.values()
    for catalogue in map(load_catalogue, LANGUAGES):
        for part in parts:
            name = catalogue.sided(part.id, part.title, part.laterality)
            for size, width in ((18.0, 160.0), (16.0, 136.0)):
                lines, fitting = name_lines(name, size, width, 10.0)
                assert " ".join(lines) == name and max(text_width(line, fitting) for line in lines) <= width, name
    assert name_lines("Sillon " * 12, 18.0, 160.0, 10.0)[0][1].endswith("\u2026")
