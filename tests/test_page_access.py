"""map.html for everybody: keyboard, screen readers, phones, paper, hostile words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bodies import shipped_simulation
from mesomap.output.page import render_page
from mesomap.output.page_adapter import page_content
from pages import HOSTILE, Watched, accessibility_faults, make_content, open_page


@pytest.mark.browser
def test_every_control_has_a_name_and_the_scene_takes_focus(fresh: Watched) -> None:
    nameless = fresh.page.evaluate(
        """() => [...document.querySelectorAll('button, input, canvas[tabindex]')].filter((e) =>
             !(e.getAttribute('aria-label') || e.textContent.trim() || e.closest('label')?.textContent.trim()))
             .length"""
    )
    assert nameless == 0
    fresh.page.keyboard.press("?")
    assert fresh.page.locator("dialog.help").is_visible()
    fresh.page.keyboard.press("Escape")
    assert not fresh.page.locator("dialog.help").is_visible()


@pytest.mark.browser
def test_a_phone_shows_header_picture_stepper_and_point_at_once(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(render_page(make_content()), encoding="utf-8")
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    watched = Watched(page)
    page.goto(path.as_uri())
    watched.state()
    assert page.locator(".top").bounding_box()["height"] < 60
    assert not page.locator(".subtitle").is_visible()
    page.get_by_role("button", name="Details").click()
    assert page.locator(".subtitle").is_visible()
    page.get_by_role("button", name="Details").click()
    page.get_by_role("button", name="Next point").click()
    assert watched.state()["current"] == 1
    line = page.locator(".chosen-line")
    assert "Point 1" in line.inner_text()
    bottom = line.bounding_box()
    assert bottom["y"] + bottom["height"] <= 741
    assert page.evaluate("getComputedStyle(document.getElementById('disclaimer')).position") == "static"
    assert [key for key in page.locator(".keys").all() if key.is_visible()] == []
    assert "arrow keys" not in page.locator(".card").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.browser
def test_paper_gets_the_picture_and_every_table(fresh: Watched) -> None:
    page = fresh.page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    image = page.locator("img.print-picture")
    assert image.is_visible()
    seen = page.evaluate(
        """async () => {
          const image = document.querySelector('img.print-picture');
          await image.decode();
          const to = document.createElement('canvas');
          to.width = image.naturalWidth; to.height = image.naturalHeight;
          const pen = to.getContext('2d');
          pen.drawImage(image, 0, 0);
          return new Set(new Uint32Array(pen.getImageData(0, 0, to.width, to.height).data.buffer)).size;
        }"""
    )
    assert seen > 500
    assert not page.locator("canvas.scene").is_visible()
    assert page.locator('[role="tabpanel"]').count() == sum(
        panel.is_visible() for panel in page.locator('[role="tabpanel"]').all()
    )
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert image.count() == 0


@pytest.mark.browser
def test_narrow_screen_has_no_sideways_scroll_and_hostile_words_stay_words(browser: Any, tmp_path: Path) -> None:
    watched = open_page(browser, tmp_path / "map.html", make_content(HOSTILE), width=360, height=720)
    page = watched.page
    page.keyboard.press("b")
    watched.state()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator(".legend").is_visible()
    assert page.locator("h1").inner_text() == HOSTILE
    assert page.title() == HOSTILE
    assert page.evaluate("window.stolen === undefined")
    assert watched.pixels()["colours"] > 300
    assert watched.faults == []
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_no_serious_fault_on_any_tab_in_light_or_dark(browser: Any, tmp_path: Path, width: int) -> None:
    content = page_content(shipped_simulation("mesolift-face", "female"))
    watched = open_page(browser, tmp_path / "map.html", content, width=width, height=860)
    page = watched.page
    for key in ("b", "ArrowRight", "i", "m"):
        page.keyboard.press(key)
    faults = []
    for theme in ("light", "dark"):
        for tab in page.get_by_role("tab").all():
            tab.click()
            watched.state()
            faults += [f"{theme}, {tab.inner_text()}: {fault}" for fault in accessibility_faults(watched)]
        page.keyboard.press("?")
        faults += [f"{theme}, help: {fault}" for fault in accessibility_faults(watched)]
        page.keyboard.press("Escape")
        page.keyboard.press("t")
    assert sorted(set(faults)) == []
    assert watched.faults == []
    page.close()
