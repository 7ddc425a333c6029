"""map.html for everybody: keyboard, screen readers, phones, paper, hostile words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bodies import shipped_simulation
from mesomap.output.page import render_page
from mesomap.output.page_adapter import page_content
from pages import HOSTILE, Watched, accessibility_faults, dosed_content, make_content, open_page


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
    for selector in (".timeline .strip", ".summary", "#disclaimer"):
        assert page.locator(selector).is_visible(), selector
    for selector in (".bar", ".transport", ".tabs", ".card", "kbd", ".timeline .zoom", ".language"):
        assert not any(part.is_visible() for part in page.locator(selector).all()), selector
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


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1100])
def test_tab_reaches_everything_and_shows_where_it_is(browser: Any, tmp_path: Path, width: int) -> None:
    watched = open_page(browser, tmp_path / "map.html", dosed_content(), width=width, height=740)
    page = watched.page
    page.get_by_role("tab", name="Dose").click()
    page.keyboard.press("d")
    page.evaluate("document.activeElement.blur()")
    expected = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll('button, input, select, a[href], [tabindex]')];
          const wanted = all.filter((e) => e.tabIndex >= 0 && !e.disabled && e.getClientRects().length && !e.closest('dialog'));
          wanted.forEach((e, i) => (e.dataset.asked = i));
          return wanted.length;
        }"""
    )
    reached, dull = [], []
    for _ in range(expected + 1):  # round the end of the page once
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
              const e = document.activeElement, { outlineStyle, outlineWidth } = getComputedStyle(e);
              const at = e === document.body ? null : e.outerHTML.slice(0, 90);
              return { asked: e.dataset.asked, at, style: outlineStyle, wide: parseFloat(outlineWidth) };
            }"""
        )
        if found["at"] is None:
            continue
        reached.append(found["asked"])
        if found["style"] == "none" or found["wide"] < 2:
            dull.append(found["at"])
    assert dull == []
    assert len(set(reached)) == expected > 30 and None not in reached
    page.close()


@pytest.mark.browser
def test_the_whole_page_is_worked_from_the_keyboard(fresh: Watched) -> None:
    page = fresh.page
    page.locator("canvas.scene").focus()
    done = {
        "d": ("mode", "dose"),
        "u": ("unit", "dose"),
        "b": ("mode", "both"),
        "p": ("mode", "points"),
        "c": ("colouring", "depth"),
        "3": ("view", "oblique-right"),
        "6": ("view", "back"),
        "7": ("view", "top"),
        "0": ("view", "front"),
        "t": ("dark", True),
        "m": ("ruling", True),
        "End": ("current", 16),
        "Escape": ("ruling", False),
        "[": ("opacity", 0.75),
        ".": ("speed", 15),
        ",": ("speed", 5),
    }
    for key, (part, value) in done.items():
        page.keyboard.press(key)
        assert fresh.state()[part] == (pytest.approx(value) if isinstance(value, float) else value), key
    for key in ("t", "]", "c", "c", "Escape", "u"):
        page.keyboard.press(key)
    far = fresh.state()["camera"]["position_mm"]
    page.keyboard.press("+")
    assert abs(fresh.state()["camera"]["position_mm"][1]) < abs(far[1])
    page.keyboard.press("-")
    assert fresh.state()["camera"]["position_mm"] == pytest.approx(far, rel=1e-3, abs=0.5)
    page.get_by_role("button", name="Dose", exact=True).focus()
    page.keyboard.press("Enter")
    assert fresh.state()["mode"] == "dose"
    page.get_by_role("button", name="Points", exact=True).focus()
    page.keyboard.press(" ")
    assert fresh.state()["mode"] == "points" and not fresh.state()["playing"]
    page.get_by_role("combobox", name="Colour by").focus()
    page.keyboard.press("d")
    assert fresh.state()["mode"] == "points", "letters in a list of choices choose there"
    page.get_by_role("combobox", name="Colour by").select_option("region")


@pytest.mark.browser
def test_a_large_screen_gets_large_letters_marks_and_panel(browser: Any, tmp_path: Path) -> None:
    watched = open_page(browser, tmp_path / "map.html", make_content(), width=3840, height=2160)
    page = watched.page
    assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
        3840,
        2160,
    ]
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24
    labels = watched.state()["labels"]
    assert min(label["height"] for label in labels if label["kind"] == "number") >= 18
    strip = page.locator(".strip").bounding_box()
    drawn = page.locator(".strip svg").bounding_box()
    assert drawn["width"] == pytest.approx(strip["width"], abs=1)
    lanes, last = page.locator(".lanes li").last.bounding_box(), page.locator(".strip rect").last.bounding_box()
    assert drawn["y"] <= lanes["y"] and lanes["y"] + lanes["height"] <= drawn["y"] + drawn["height"] + 4
    assert last["height"] >= 24
    assert watched.faults == []
    page.close()
