"""Tables, findings, sources and languages of map.html."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bodies import shipped_plan, shipped_simulation
from mesomap.languages import ENGLISH, load_catalogue
from mesomap.output.page_adapter import page_content
from mesomap.output.page_content import DISCLAIMER
from mesomap.output.page_texts import page_text
from mesomap.output.page_words import FIGURES, SHORTCUTS, WORDS
from mesomap.output.words import total_line
from mesomap.protocol.prices import Prices
from mesomap.simulation.loading import load_session
from mesomap.simulation.supply import take_stock
from pages import Watched, make_content, open_page


@pytest.mark.browser
def test_tables_findings_and_sources_are_on_their_tabs(fresh: Watched) -> None:
    page = fresh.page
    page.get_by_role("tab", name="Regions").click()
    table = page.get_by_role("tabpanel", name="Regions").inner_text()
    for part in ("Spacing", "10.0", "inferred", "S1", "\N{EN DASH}", "12.3", "0.1235"):
        assert part in table
    page.get_by_role("tab", name="Findings").click()
    page.get_by_role("button", name="go to point 12").click()
    assert fresh.state()["current"] == 12
    assert fresh.project(12)["visible"]
    page.get_by_role("tabpanel", name="Findings").get_by_role("button", name="S1").click()
    assert page.get_by_role("tabpanel", name="Sources").is_visible()
    assert page.evaluate("document.activeElement.id") == "source-S1"
    assert page.locator('[role="tabpanel"] a').count() == 0, "an address that is not http must not become a link"
    page.get_by_role("tab", name="Sources").focus()
    page.keyboard.press("Home")
    assert page.get_by_role("tab", name="Map").get_attribute("aria-selected") == "true"
    assert fresh.state()["current"] == 12
    assert "not a medical device" in page.locator("#disclaimer").inner_text()
    assert page.locator("#disclaimer").is_visible()


@pytest.mark.browser
def test_the_line_at_the_top_tells_points_to_sessions_and_leaves_out_what_is_unknown(
    browser: Any, tmp_path: Path
) -> None:
    short = make_content()
    spoken = replace(short.texts[0], leftover="3.38", cost="12.50 EUR, in part", sessions="4-6")
    told = [
        ("points", "16"),
        ("mL injected", "1.2"),
        ("to open", "1 \N{MULTIPLICATION SIGN} vial 5 mL"),
        ("mL left over", "3.38"),
        ("minutes", "9 (8 to 11)"),
        ("cost", "12.50 EUR, in part"),
        ("sessions", "4\N{EN DASH}6"),
    ]
    for shown, expected in ((replace(short, texts=(spoken,)), told), (short, [told[k] for k in (0, 1, 2, 4)])):
        watched = open_page(browser, tmp_path / "map.html", shown)
        items = watched.page.locator(".summary > div").all()
        found = [(item.locator("dt").inner_text(), item.locator("dd").inner_text()) for item in items]
        assert found == expected
        watched.page.close()


def test_the_line_at_the_top_is_the_one_of_the_terminal() -> None:
    priced = Prices("EUR", containers={("ha-skin-booster", "syringe 1 mL"): 120.0})
    plan = shipped_plan("mesolift-face", "female")
    simulation = replace(
        shipped_simulation("mesolift-face", "female"), supply=take_stock(plan, load_session(plan), priced)
    )
    text, line = page_text(simulation, ENGLISH), total_line(simulation)
    assert text.cost == f"{simulation.supply.cost:.2f} EUR, in part" and text.sessions == "4-6"
    assert f"left over {text.leftover} mL" in line and f"sessions {text.sessions}" in line
    assert f"cost {simulation.supply.cost:.2f} EUR (without needles" in line
    unpriced = page_text(shipped_simulation("mesolift-face", "female"), load_catalogue("fr"))
    assert unpriced.cost == "" and unpriced.leftover == text.leftover


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1440])
def test_cards_and_figures_fit_their_panel(browser: Any, tmp_path: Path, width: int) -> None:
    watched = open_page(browser, tmp_path / "map.html", make_content(), width=width, height=740)
    page = watched.page
    for name in ("Work", "Figures"):
        page.get_by_role("tab", name=name).click()
        panel = page.get_by_role("tabpanel", name=name)
        edges = panel.evaluate(
            "(e) => [...e.querySelectorAll('*')].map((c) => c.getBoundingClientRect().right - e.getBoundingClientRect().right)"
        )
        assert max(edges) <= 0.5
    words = page.get_by_role("tabpanel", name="Figures").inner_text()
    for part in ("Papules: spacing", "10 mm", "Concentration", "20 mg/mL", "10\N{EN DASH}30 mg"):
        assert part in words
    assert "steps.papules" not in words
    name, why = page.locator(".figure-name").nth(1).bounding_box(), page.locator(".why").bounding_box()
    assert why["y"] >= name["y"] + name["height"] - 1
    page.get_by_role("tab", name="Work").click()
    note = page.get_by_role("tabpanel", name="Work").locator(".note").inner_text()
    assert note == "From 4 \N{MULTIPLICATION SIGN} 10\N{EN DASH}20 mg/cm² \N{EN DASH} on 2026-01-31."
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1400])
def test_a_page_in_turkish_says_every_word_in_turkish_and_cuts_none(browser: Any, tmp_path: Path, width: int) -> None:
    turkish = load_catalogue("tr")
    content = page_content(shipped_simulation("mesolift-face", "female"), turkish)
    watched = open_page(browser, tmp_path / "map.html", content, width=width, height=820)
    page = watched.page
    assert page.evaluate("document.documentElement.lang") == "tr"
    page.keyboard.press("ArrowRight")
    watched.state()
    assert page.locator(".card h2").inner_text().split("\n") == ["Nokta 1", "Alın, sağ"]
    tabs = [name.rstrip("0123456789") for name in page.get_by_role("tab").all_inner_texts()]
    assert tabs == [
        "Harita",
        "Doz",
        "Bölgeler",
        "Seans",
        "Sıra",
        "Malzeme",
        "Kür",
        "Takvim",
        "Kontrol listesi",
        "Sayılar",
        "Bulgular",
        "Kaynaklar",
    ]
    page.get_by_role("tab", name="Sayılar").click()
    assert "İğnenin ölü hacmi" in page.get_by_role("tabpanel").inner_text()
    page.keyboard.press("?")
    said = page.evaluate(
        """() => [...document.querySelectorAll('button, dt, th, h3, label span, dialog dd, .summary dt')]
             .map((e) => e.textContent.trim()).filter((text) => text)"""
    )
    english = {*WORDS.values(), *FIGURES.values(), *(does for _, does in SHORTCUTS)} - turkish.same
    assert len(said) > 80 and set(said) & english == set()
    page.keyboard.press("Escape")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('button, dt, dd, h2, h3, th')]
             .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
             .map((e) => e.textContent)"""
    )
    assert cut == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.faults == []
    page.close()


@pytest.mark.browser
def test_the_language_is_chosen_on_the_page_and_all_else_stays(fresh: Watched) -> None:
    page = fresh.page
    for key in ("b", "ArrowRight", "ArrowRight", "2"):
        page.keyboard.press(key)
    page.get_by_role("tab", name="Findings").click()
    before = fresh.state()
    page.get_by_role("combobox", name="Language").select_option("tr")
    after = fresh.state()
    assert after["lang"] == "tr" == page.evaluate("document.documentElement.lang")
    assert page.get_by_role("tab", name="Bulgular").get_attribute("aria-selected") == "true"
    assert page.locator("#disclaimer").inner_text() == load_catalogue("tr").text(DISCLAIMER)
    assert page.locator(".card h2").inner_text().split("\n") == ["Nokta 2", "Alın, sağ"]
    assert "Yanak, sol" in [label["text"] for label in after["labels"] if label["kind"] == "name"]
    for part in ("mode", "current", "clock_s", "view", "camera", "scale", "layers"):
        assert after[part] == before[part], part
    page.locator("canvas.scene").focus()
    page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 3 and "Nokta 3" in page.locator(".card").inner_text()
    assert page.locator(".card").count() == page.locator("header").count() == page.locator(".timeline").count() == 1
    page.get_by_role("combobox", name="Dil").select_option("en")
    assert fresh.state()["lang"] == "en" and "Point 3" in page.locator(".card").inner_text()
    assert fresh.faults == []


@pytest.mark.browser
def test_disclaimer_and_sources_are_within_reach_at_every_size(browser: Any, tmp_path: Path) -> None:
    for width, height in ((360, 740), (1100, 640)):
        watched = open_page(browser, tmp_path / f"{width}.html", make_content(), width=width, height=height)
        page = watched.page
        page.get_by_role("tab", name="Sources").click()
        assert page.get_by_text("A book").is_visible()
        if width < 900:
            page.get_by_role("button", name="Details").click()
            page.get_by_role("link", name="Not a medical device").click()
        box = page.locator("#disclaimer").bounding_box()
        assert 0 <= box["y"] < height and "not a medical device" in page.locator("#disclaimer").inner_text()
        page.close()
