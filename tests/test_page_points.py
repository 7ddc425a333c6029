"""Points of map.html: hovering, choosing and stepping through them, and the needle."""

from __future__ import annotations

import numpy as np
import pytest

from pages import Watched, count_near, make_content


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
