"""The site of the documents builds without a warning, and nothing that can be called is missing from what people wrote."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer

import mesomap
from mesomap.cli import app
from mesomap.output.card import protocol_card
from mesomap.output.schemas import SCHEMAS
from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.sources import library_sources

ROOT = Path(__file__).parents[1]
WRITTEN = "\n".join(page.read_text() for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))])


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_docs", ROOT / "scripts" / "build_docs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def options(command: Any, words: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every option of every command, with all its spellings."""
    for parameter in command.params:
        if any(name.startswith("-") for name in parameter.opts) and parameter.name != "help":
            yield words, tuple(parameter.opts)
    for name, other in getattr(command, "commands", {}).items():
        yield from options(other, f"{words} {name}")


OPTIONS = sorted(set(options(typer.main.get_command(app), "mesomap")))


@pytest.mark.parametrize(("command", "spellings"), OPTIONS)
def test_every_option_is_explained_by_hand(command: str, spellings: tuple[str, ...]) -> None:
    assert any(re.search(rf"`(?:mesomap (?:[^`]* )?)?{name}\b", WRITTEN) for name in spellings), (
        f"{command}: {spellings}"
    )


@pytest.mark.parametrize("name", mesomap.__all__)
def test_every_public_name_is_used_or_explained_by_hand(name: str) -> None:
    assert re.search(rf"\b{name}\(|`{name}`", WRITTEN)


@pytest.fixture(scope="module")
def site(builder: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("site") / "docs"
    builder.build(folder, validation=False)
    return folder


@pytest.mark.slow
def test_the_site_has_a_page_for_everything(site: Path) -> None:
    python = (site / "reference" / "python.html").read_text()
    for name in mesomap.__all__:
        assert f'id="{mesomap._HOMES[name]}.{name}"' in python
    listed = (site / "reference" / "options.html").read_text()
    assert all(f">{name}<" in listed for _, spellings in OPTIONS for name in spellings)
    assert all(f"mesomap verify{word}" in listed for word in (" [OPTIONS]", " dose", " session"))
    schemas = (site / "reference" / "schemas.html").read_text()
    assert all(f'<section id="{name}">' in schemas for name in SCHEMAS)
    for name in protocol_ids():
        page = (site / "reference" / "protocols" / f"{name}.html").read_text()
        assert name in page and "<table" in page


@pytest.mark.slow
def test_the_first_page_leads_to_what_was_written_from_the_program(site: Path, builder: ModuleType) -> None:
    first = (site / "index.html").read_text()
    text = first[first.index("<article") : first.index("</article")]
    for name in builder.WRITTEN:
        assert (f'href="{name}.html"' in text) == (site / f"{name}.html").exists() == (name != "background/validation")


@pytest.mark.slow
def test_addresses_of_sources_are_links(site: Path) -> None:
    page = (site / "reference" / "sources.html").read_text()
    addresses = [source.url for source in library_sources().values() if source.url]
    assert addresses and page.count('<a class="reference external"') >= len(addresses)


def test_cards_fit_into_the_column_of_the_site(builder: ModuleType) -> None:
    for name in protocol_ids():
        assert max(map(len, builder.card_text(protocol_card(load_protocol(name))).splitlines())) <= 88


def test_what_verify_found_is_counted(builder: ModuleType) -> None:
    check = {"name": "x", "ours": 1.0, "published": [1.0, 1.0], "unit": "mL", "sources": ["L1"], "note": None}
    checks = [{**check, "allowed": 0.05, "pass": True}, {**check, "allowed": None, "pass": None}]
    page = builder.validation_page({"Cases": {"checks": checks, "times": []}})
    assert "1 of 2 comparisons have a limit, and 1 of these pass; the other 1 are told" in page
    assert "| x | 1 mL | 1 | 5 % | pass | L1 |  |" in page
    assert "| x | 1 mL | 1 |  | told only | L1 |  |" in page


@pytest.mark.slow
def test_the_site_asks_for_nothing_outside(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(r'<(?:script|img|link)[^>]+(?:src|href)="(?:https?:)?//', page.read_text()), page


def test_a_warning_fails_the_build(builder: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text('extensions = ["myst_parser"]\nroot_doc = "index"\n')
    (docs / "index.md").write_text("# Title\n\n![lost](lost.png)\n")
    monkeypatch.setattr(builder, "ROOT", tmp_path)
    monkeypatch.setattr(builder, "write_pages", lambda folder, validation: None)
    with pytest.raises(builder.subprocess.CalledProcessError):
        builder.build(tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_cells_of_tables_are_shown_as_they_are(builder: ModuleType) -> None:
    assert builder.table(("a",), [("x | y\nz",)]) == "| a |\n| --- |\n| x \\| y z |\n"
