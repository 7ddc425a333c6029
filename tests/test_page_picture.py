"""The picture of map.html: where things are drawn, named views, labels, layers and sizes of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pages import AXES_MM, Watched, count_near, expected_pixel, make_content, on_head, open_page


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
        "Back": (0, 1),
    }
    for name, (x, y) in directions.items():
        fresh.page.get_by_role("button", name=name, exact=True).click()
        camera = fresh.state()["camera"]
        away = np.array(camera["position_mm"]) - np.array(camera["target_mm"])
        assert away[:2] / np.linalg.norm(away[:2]) == pytest.approx((x, y), abs=0.01)
    fresh.page.get_by_role("button", name="From above", exact=True).click()
    camera = fresh.state()["camera"]
    away = np.array(camera["position_mm"]) - np.array(camera["target_mm"])
    assert away[2] > 0.99 * np.linalg.norm(away)
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


@pytest.mark.browser
def test_a_plan_on_the_back_opens_from_behind_and_comes_back_to_it(browser: Any, tmp_path: Path) -> None:
    content = make_content()
    turned = np.diag([-1.0, -1.0, 1.0])
    points = replace(
        content.points,
        xyz_mm=content.points.xyz_mm @ turned,
        normal=content.points.normal @ turned,
        needle=content.points.needle @ turned,
    )
    watched = open_page(browser, tmp_path / "map.html", replace(content, points=points))
    assert watched.state()["view"] == "back"
    assert watched.project(2)["visible"]
    watched.page.keyboard.press("1")
    assert not watched.project(2)["visible"]
    watched.page.get_by_role("button", name="Reset").click()
    assert watched.state()["view"] == "back"
    watched.page.close()


@pytest.mark.browser
def test_regions_are_named_with_their_areas_outside_their_borders(fresh: Watched) -> None:
    names = [label for label in fresh.state()["labels"] if label["kind"] == "name"]
    assert {label["text"] for label in names} == {"Forehead", "Cheek, left", "Cheek, right"}
    told = pixels_of(fresh, "canvas.words", names[0])
    assert told > 100, "name and area are written"
    assert names[0]["height"] > 24, "on two lines"


@pytest.mark.browser
def test_close_ups_go_through_the_regions_and_back_to_the_whole(fresh: Watched) -> None:
    content = make_content()
    box = fresh.page.locator("canvas.scene").bounding_box()
    whole = fresh.state()["camera"]
    for rows in (range(8), range(8, 12), range(12, 16)):
        fresh.page.keyboard.press("e")
        state = fresh.state()
        at = np.array([expected_pixel(state, box, content.points.xyz_mm[row]) for row in rows])
        corner, size = np.array([box["x"], box["y"]]), np.array([box["width"], box["height"]])
        assert ((at > corner) & (at < corner + size)).all()
        away = np.subtract(state["camera"]["position_mm"], state["camera"]["target_mm"])
        toward = away / np.linalg.norm(away)
        assert (content.points.normal[list(rows)] @ toward > 0.7).all(), "seen from straight before it"
        assert np.linalg.norm(away) < np.linalg.norm(np.subtract(whole["position_mm"], whole["target_mm"]))
    fresh.page.keyboard.press("e")
    assert fresh.state()["camera"]["position_mm"] == pytest.approx(whole["position_mm"], rel=1e-6)


def pixels_of(watched: Watched, selector: str, label: dict[str, Any]) -> int:
    """Painted pixels of a canvas within the box of a label."""
    return int(
        watched.page.evaluate(
            """([selector, label]) => {
              const canvas = document.querySelector(selector);
              const ratio = canvas.width / canvas.clientWidth;
              const { x, y, width, height } = label;
              const data = canvas.getContext('2d').getImageData(x * ratio, y * ratio, width * ratio, height * ratio).data;
              let count = 0;
              for (let i = 3; i < data.length; i += 4) if (data[i] > 128) count++;
              return count;
            }""",
            [selector, label],
        )
    )


@pytest.mark.browser
def test_points_are_coloured_by_region_depth_or_order(fresh: Watched) -> None:
    def colour(number: int) -> np.ndarray:
        at = fresh.project(number)
        return np.array(
            fresh.page.evaluate(
                """(at) => {
                  const canvas = document.querySelector('canvas.scene'), box = canvas.getBoundingClientRect();
                  const to = document.createElement('canvas');
                  to.width = canvas.width; to.height = canvas.height;
                  const pen = to.getContext('2d');
                  pen.drawImage(canvas, 0, 0);
                  return [...pen.getImageData(at.x - box.x, at.y - box.y, 1, 1).data.slice(0, 3)];
                }""",
                at,
            ),
            dtype=float,
        )

    choice = fresh.page.get_by_role("combobox", name="Colour by")
    assert np.abs(colour(1) - colour(8)).max() < 40 < np.abs(colour(1) - colour(10)).max(), "one colour a region"
    choice.select_option("depth")
    brightness = [colour(number).sum() for number in (2, 7, 10, 12)]
    assert brightness == sorted(brightness, reverse=True), "the deeper the darker"
    legend = fresh.page.locator(".point-legend").inner_text()
    assert "Depth" in legend
    assert [text for text in fresh.page.locator(".point-legend figure text").all_text_contents()] == ["1", "2.5 mm"]
    choice.select_option("order")
    brightness = [colour(number).sum() for number in (2, 7, 10, 12)]
    assert brightness == sorted(brightness), "from the first, dark, to the last"
    assert {"0.05 mL", "0.1 mL"} <= set(fresh.page.locator(".size-key li").all_inner_texts())
    fresh.page.locator("canvas.scene").focus()
    fresh.page.keyboard.press("c")
    assert fresh.state()["colouring"] == "region"


@pytest.mark.browser
def test_arrows_lie_between_the_points_of_a_row(fresh: Watched) -> None:
    content = make_content()

    def dark(number: int) -> int:
        """Dark pixels half way from a point to the next."""
        box = fresh.page.locator("canvas.scene").bounding_box()
        middle = content.points.xyz_mm[number - 1] + content.points.xyz_mm[number]
        x, y = expected_pixel(fresh.state(), box, on_head(*towards(middle)))
        return count_near(fresh, "canvas.scene", {"x": x, "y": y}, 5, (50, 50, 55))

    fresh.page.keyboard.press("e")
    assert dark(1) == dark(2) == 0
    fresh.page.keyboard.press("w")
    assert fresh.state()["layers"]["rows"] is True
    assert dark(1) > 5 and dark(2) > 5 and dark(6) > 5
    fresh.page.keyboard.press("w")
    for _ in range(3):
        fresh.page.keyboard.press("e")


def towards(place_mm: np.ndarray) -> tuple[float, float]:
    """Longitude and latitude on the head of a direction, degrees."""
    x, y, z = place_mm / AXES_MM
    return float(np.degrees(np.arctan2(x, -y))), float(np.degrees(np.arctan2(z, np.hypot(x, y))))
