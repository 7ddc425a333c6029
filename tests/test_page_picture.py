"""The picture of map.html: where things are drawn, named views, labels, layers and sizes of the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pages import Watched, expected_pixel, make_content, open_page


@pytest.mark.browser
def test_picture_is_drawn_without_network_or_complaint(fresh: Watched) -> None:
    assert fresh.pixels()["colours"] > 500
    assert 0.1 < fresh.pixels()["opaque"] < 0.95
    assert [url for url in fresh.requests if not url.startswith(("file:", "blob:"))] == []
    assert len([url for url in fresh.requests if url.startswith("file:")]) == 1
    assert fresh.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("key", ["1", "2", "4"])
def test_points_lie_where_the_camera_says(fresh: Watched, key: str) -> None:
    fresh.page.keyboard.press(key)
    state = fresh.state()
    box = fresh.page.locator("canvas.scene").bounding_box()
    content = make_content()
    eye = np.array(state["camera"]["position_mm"])
    for row in range(16):
        at = fresh.project(row + 1)
        assert np.hypot(*(np.array([at["x"], at["y"]]) - expected_pixel(state, box, content.points.xyz_mm[row]))) < 0.5
        toward = (eye - content.points.xyz_mm[row]) / np.linalg.norm(eye - content.points.xyz_mm[row])
        facing = float(content.points.normal[row] @ toward)
        if abs(facing) > 0.15:
            assert at["visible"] == (facing > 0)


@pytest.mark.browser
def test_views_stand_where_they_are_named(fresh: Watched) -> None:
    directions = {
        "Front": (0, -1),
        "Oblique left": (0.707, -0.707),
        "Oblique right": (-0.707, -0.707),
        "Left side": (1, 0),
        "Right side": (-1, 0),
    }
    for name, (x, y) in directions.items():
        fresh.page.get_by_role("button", name=name, exact=True).click()
        camera = fresh.state()["camera"]
        away = np.array(camera["position_mm"]) - np.array(camera["target_mm"])
        assert away[:2] / np.linalg.norm(away[:2]) == pytest.approx((x, y), abs=0.01)
    fresh.page.keyboard.press("Shift+ArrowRight")
    turned = fresh.state()["camera"]["position_mm"]
    fresh.page.get_by_role("button", name="Reset").click()
    assert fresh.state()["camera"]["position_mm"] != turned


@pytest.mark.browser
def test_front_view_has_the_patients_left_on_the_viewers_right(fresh: Watched) -> None:
    assert fresh.project(10)["x"] > fresh.project(14)["x"] + 50
    assert fresh.project(3)["y"] < fresh.project(10)["y"] - 50


@pytest.mark.browser
def test_number_labels_never_touch(fresh: Watched) -> None:
    for key in ("1", "2", "4", "5"):
        fresh.page.keyboard.press(key)
        labels = fresh.state()["labels"]
        assert len(labels) >= 5
        for i, a in enumerate(labels):
            for b in labels[i + 1 :]:
                apart = (
                    a["x"] + a["width"] <= b["x"]
                    or b["x"] + b["width"] <= a["x"]
                    or a["y"] + a["height"] <= b["y"]
                    or b["y"] + b["height"] <= a["y"]
                )
                assert apart, f"{a['text']} and {b['text']} touch in view {key}"


@pytest.mark.browser
def test_layers_and_theme_follow_their_keys(fresh: Watched) -> None:
    before = fresh.state()
    for key, layer in zip("nogzi", ("numbers", "outlines", "names", "zones", "isodose"), strict=True):
        fresh.page.keyboard.press(key)
        assert fresh.state()["layers"][layer] is not before["layers"][layer]
        fresh.page.keyboard.press(key)
    fresh.page.keyboard.press("t")
    assert fresh.state()["dark"] is not before["dark"]
    fresh.page.keyboard.press("t")
    assert fresh.state()["layers"] == before["layers"]


@pytest.mark.browser
def test_numbers_follow_the_rule_and_belong_to_the_nearest_marker(fresh: Watched) -> None:
    ends = {1, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16}
    for key in ("p", "b"):
        fresh.page.keyboard.press(key)
        labels = [label for label in fresh.state()["labels"] if label["kind"] == "number"]
        shown = {int(label["text"]) for label in labels}
        assert {1, 8} <= shown, "the first and the last of a region"
        assert shown == (set(range(1, 17)) if key == "p" else ends)
        box = fresh.page.locator("canvas.scene").bounding_box()
        marks = {number: fresh.project(number) for number in range(1, 17)}
        for label in labels:
            x = box["x"] + label["x"] + label["width"] / 2
            y = box["y"] + label["y"] + label["height"] / 2
            nearest = min(marks, key=lambda number: np.hypot(marks[number]["x"] - x, marks[number]["y"] - y))
            assert nearest == int(label["text"])
        inner = [label for label in labels if int(label["text"]) not in ends]
        assert all(box["y"] + label["y"] < marks[int(label["text"])]["y"] for label in inner), "above the marker"


@pytest.mark.browser
def test_every_view_is_filled_by_the_plan_and_centred_on_it(fresh: Watched) -> None:
    content = make_content()
    places = np.concatenate([content.points.xyz_mm, *(loop.xyz_mm for loop in content.outlines)])
    box = fresh.page.locator("canvas.scene").bounding_box()
    for key in "12345":
        fresh.page.keyboard.press(key)
        state = fresh.state()
        at = np.array([expected_pixel(state, box, place) for place in places])
        low, high = at.min(axis=0), at.max(axis=0)
        size = np.array([box["width"], box["height"]])
        middle = np.array([box["x"], box["y"]]) + size / 2
        assert (np.abs((low + high) / 2 - middle) < 0.02 * size).all()
        assert 0.7 < ((high - low) / size).max() < 0.85


@pytest.mark.browser
def test_current_view_and_idle_units_show(fresh: Watched) -> None:
    current = fresh.page.locator('.views [aria-pressed="true"]')
    assert [button.get_attribute("data-view") for button in current.all()] == ["front"]
    fresh.page.keyboard.press("3")
    fresh.state()
    assert current.get_attribute("data-view") == "oblique-right"
    fresh.page.keyboard.press("Shift+ArrowRight")
    fresh.state()
    assert current.count() == 0
    unit = fresh.page.get_by_role("button", name="mg/cm²")
    assert unit.is_disabled()
    fresh.page.keyboard.press("d")
    assert unit.is_enabled()


@pytest.mark.browser
def test_letters_grow_on_a_large_screen(browser: Any, tmp_path: Path) -> None:
    sizes = []
    for width, height in ((1440, 900), (2560, 1440)):
        watched = open_page(browser, tmp_path / "map.html", make_content(), width=width, height=height)
        heights = [label["height"] for label in watched.state()["labels"] if label["kind"] == "number"]
        body = watched.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        sizes.append((body, max(heights)))
        watched.page.close()
    assert sizes[1][0] >= 1.2 * sizes[0][0] and sizes[1][1] > sizes[0][1]
