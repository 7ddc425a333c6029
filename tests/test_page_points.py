"""Points of map.html: hovering, choosing and stepping through them, and the needle."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pages import Watched, count_near, dosed_content, make_content, open_page


@pytest.mark.browser
@pytest.mark.parametrize(
    ("number", "region", "side"),
    [(2, "Forehead", "right"), (3, "Forehead", "left"), (10, "Cheek", "left"), (14, "Cheek", "right")],
)
def test_hover_tells_all_about_the_point_under_the_pointer(fresh: Watched, number: int, region: str, side: str) -> None:
    at = fresh.project(number)
    fresh.page.mouse.move(at["x"] + 1, at["y"])
    assert fresh.state()["hover"] == number
    words = fresh.page.locator(".tip").inner_text()
    depth = np.linspace(1.0, 2.5, 16)[number - 1]
    for part in (f"Point {number}", region, side, f"{depth:.4g} mm", "90°", "Papule"):
        assert part in words
    assert ("0.05 mL" if number <= 8 else "0.1 mL") in words
    assert ("0.4 mg" if number <= 8 else "0.8 mg") in words
    fresh.page.mouse.move(2, 2)
    assert fresh.state()["hover"] is None


@pytest.mark.browser
def test_order_is_stepped_with_keys_and_slider(fresh: Watched) -> None:
    for _ in range(3):
        fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 3
    assert "Point 3" in fresh.page.locator(".card").inner_text()
    assert "3 of 16" in fresh.page.locator(".transport .at").inner_text()
    fresh.page.keyboard.press("End")
    fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 16
    fresh.page.keyboard.press("ArrowLeft")
    assert fresh.state()["current"] == 15
    slider = fresh.page.get_by_role("slider", name="Order of injection")
    slider.focus()
    fresh.page.keyboard.press("Home")
    fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 1
    slider.blur()
    at = fresh.project(6)
    fresh.page.mouse.click(at["x"], at["y"])
    assert fresh.state()["current"] == 6


@pytest.mark.browser
def test_a_resting_pointer_gives_way_to_keys_and_views(fresh: Watched) -> None:
    def hover() -> None:
        fresh.page.mouse.move(2, 2)
        at = fresh.project(6)
        fresh.page.mouse.move(at["x"], at["y"])
        assert fresh.state()["hover"] == 6
        assert fresh.page.locator(".tip").is_visible()

    for key in ("ArrowRight", "End", "d", "2", "Shift+ArrowRight"):
        for reset in ("Escape", "p", "1"):
            fresh.page.keyboard.press(reset)
        hover()
        fresh.page.keyboard.press(key)
        assert fresh.state()["hover"] is None, key
        assert not fresh.page.locator(".tip").is_visible(), key
    fresh.page.keyboard.press("Home")
    hover()
    fresh.page.keyboard.press("ArrowRight")
    assert "Point 2" in fresh.page.locator(".card").inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("mode", ["p", "d", "b"])
def test_the_chosen_point_has_ring_number_and_needle_in_every_mode(fresh: Watched, mode: str) -> None:
    fresh.page.keyboard.press(mode)
    at = fresh.project(10)
    assert count_near(fresh, "canvas.words", at, 16, (180, 0, 78)) == 0
    for _ in range(10):
        fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 10
    at = fresh.project(10)
    assert count_near(fresh, "canvas.words", at, 16, (180, 0, 78)) > 60
    assert "10" in [label["text"] for label in fresh.state()["labels"]]
    assert count_near(fresh, "canvas.scene", at, 12, (255, 61, 127)) > 0


@pytest.mark.browser
def test_the_needle_of_a_hidden_point_does_not_show_through_the_head(fresh: Watched) -> None:
    for _ in range(10):
        fresh.page.keyboard.press("ArrowRight")
    assert count_near(fresh, "canvas.scene", fresh.project(10), 12, (255, 61, 127)) > 0
    fresh.page.keyboard.press("5")
    at = fresh.project(10)
    assert not at["visible"]
    assert count_near(fresh, "canvas.scene", at, 12, (255, 61, 127)) == 0


@pytest.mark.browser
def test_the_camera_follows_to_hidden_points_and_rests_otherwise(fresh: Watched) -> None:
    before = fresh.state()["camera"]
    fresh.page.keyboard.press("Home")
    assert fresh.state()["camera"]["position_mm"] == pytest.approx(before["position_mm"])
    fresh.page.keyboard.press("4")
    aside = fresh.state()["camera"]["position_mm"]
    assert not fresh.project(16)["visible"]
    fresh.page.keyboard.press("End")
    assert np.linalg.norm(np.subtract(fresh.state()["camera"]["position_mm"], aside)) > 100
    assert fresh.project(16)["visible"]
    content = make_content()
    eye = np.array(fresh.state()["camera"]["position_mm"])
    toward = (eye - content.points.xyz_mm[15]) / np.linalg.norm(eye - content.points.xyz_mm[15])
    assert content.points.normal[15] @ toward > 0.3


@pytest.mark.browser
def test_the_cut_through_the_skin_is_to_scale(browser: Any, tmp_path: Path) -> None:
    content = dosed_content()
    angle = np.full(16, 40.0)
    points = replace(content.points, angle_deg=angle, insertion_mm=content.points.depth_mm / np.sin(np.radians(angle)))
    watched = open_page(browser, tmp_path / "map.html", replace(content, points=points))
    watched.page.keyboard.press("End")
    watched.state()
    strip = watched.page.locator(".depth-strip")
    drawn = strip.evaluate(
        """(svg) => {
          const number = (e, name) => parseFloat(e.getAttribute(name));
          const box = (name) => {
            const e = svg.querySelector(name);
            return e && { x: number(e, 'x'), y: number(e, 'y'), width: number(e, 'width'), height: number(e, 'height') };
          };
          const turn = svg.querySelector('g').getAttribute('transform').match(/-?[\\d.]+/g).map(Number);
          return {
            surface: number(svg.querySelector('.surface'), 'y1'), turn, depot: box('.depot'), shaft: box('.shaft'),
            inside: parseFloat(svg.querySelector('.buried').getAttribute('d').split('H')[1]),
            layers: Object.fromEntries([...svg.querySelectorAll('.tissue')].map((e) => [e.classList[1], number(e, 'y')])),
            deep: number(svg.querySelector('.lead'), 'y1'),
          };
        }"""
    )
    scale = (drawn["deep"] - drawn["surface"]) / points.depth_mm[15]
    assert drawn["layers"] == {
        kind: pytest.approx(drawn["surface"] + mm * scale)
        for kind, mm in (("epidermis", 0.0), ("dermis", 0.1), ("subcutis", 2.0))
    }, "the fascia is not known under the cheek"
    assert drawn["turn"][2] == pytest.approx(40.0)
    assert drawn["inside"] == pytest.approx(points.insertion_mm[15] * scale)
    assert drawn["shaft"]["width"] == pytest.approx((13.0 - points.insertion_mm[15]) * scale)
    assert drawn["depot"]["width"] == pytest.approx(2 * 4.0 * scale) and drawn["depot"]["height"] == pytest.approx(
        1.0 * scale
    )
    tip = drawn["turn"][0] + points.insertion_mm[15] * np.cos(np.radians(40.0)) * scale
    assert drawn["depot"]["x"] + drawn["depot"]["width"] / 2 == pytest.approx(tip), "under the tip"
    assert "[A]" in watched.page.locator(".card").inner_text()
    said = strip.get_attribute("aria-label")
    for part in ("Depth 2.5 mm", "40°", "dermis 0.1\N{EN DASH}2.0 mm", "subcutis 2.0+ mm"):
        assert part in said
    watched.page.close()


@pytest.mark.browser
def test_the_depth_of_all_points_leads_to_each(fresh: Watched) -> None:
    strip = fresh.page.locator(".overview")
    assert "Depth of all points: 1\N{EN DASH}2.5 mm" in strip.get_attribute("aria-label")
    rows = strip.locator("circle.dot").evaluate_all(
        "(all) => all.map((e) => [+e.getAttribute('cx'), +e.getAttribute('cy')])"
    )
    x, y = np.array(rows).T
    depth = make_content().points.depth_mm
    assert (np.diff(x) > 0).all() and np.corrcoef(y, depth)[0, 1] > 0.999999
    box = strip.bounding_box()
    fresh.page.mouse.move(box["x"] + x[11] / 340 * box["width"], box["y"] + 60)
    assert fresh.state()["hover"] == 12 and strip.is_visible()
    assert "12: Cheek" in strip.inner_html()
    fresh.page.mouse.down()
    fresh.page.mouse.up()
    assert fresh.state()["current"] == 12
