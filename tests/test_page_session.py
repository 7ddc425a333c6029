"""The session on map.html: clock, millilitres and needle as it plays, and the strip that shows it."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from pages import Watched, make_content, open_page

LENGTH_S = 1500.0 + 16 * 10.0 + 15 * 2.0 + 15.0 + 120.0


def start_s(number: int) -> float:
    """When the injection of a point begins."""
    return 1500.0 + 12.0 * (number - 1) + (15.0 if number > 8 else 0.0)


def used_ml(numbers: int) -> float:
    volume = make_content().points.volume_ml
    return float(volume[:numbers].sum())


@pytest.fixture(scope="module")
def moving(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The page for those who have nothing against motion."""
    path = tmp_path_factory.mktemp("session") / "map.html"
    return open_page(browser, path, make_content(), motion="no-preference")


@pytest.mark.browser
def test_a_step_sets_the_clock_to_the_end_of_the_injection(fresh: Watched) -> None:
    assert fresh.state()["clock_s"] is None and fresh.state()["used_ml"] is None
    for _ in range(9):
        fresh.page.keyboard.press("ArrowRight")
    state = fresh.state()
    assert state["clock_s"] == pytest.approx(start_s(9) + 10.0)
    assert state["used_ml"] == pytest.approx(used_ml(9))
    clock = fresh.page.locator(".clock").inner_text()
    minutes, seconds = divmod(int(start_s(9) + 10.0), 60)
    assert clock == f"{minutes}:{seconds:02d} / {int(LENGTH_S) // 60}:{int(LENGTH_S) % 60:02d}"
    assert fresh.page.locator(".used").inner_text() == f"{used_ml(9):.2f} / {used_ml(16):.2f} mL"
    fresh.page.keyboard.press("Escape")
    assert fresh.state()["clock_s"] is None


@pytest.mark.browser
def test_the_session_plays_in_order_with_clock_and_volume_rising(fresh: Watched) -> None:
    fresh.page.get_by_role("combobox", name="Speed of playing").select_option("60")
    fresh.page.locator("canvas.scene").focus()
    fresh.page.keyboard.press("Home")
    fresh.page.keyboard.press(" ")
    seen: list[dict[str, Any]] = []
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        seen.append(dict(fresh.page.evaluate("window.mesomap.state()")))
        if not seen[-1]["playing"] and len(seen) > 3:
            break
        time.sleep(0.05)
    assert seen[-1]["clock_s"] == pytest.approx(LENGTH_S), "it plays to the end and stops"
    for key in ("clock_s", "used_ml"):
        values = [state[key] for state in seen]
        assert all(a <= b + 1e-9 for a, b in pairwise(values)), key
    steps = [state["current"] for state in seen]
    assert steps == sorted(steps) and steps[-1] == 16 and len(set(steps)) >= 8
    for state in seen:
        begun = max(number for number in range(1, 17) if start_s(number) <= state["clock_s"])
        assert state["current"] == begun
        assert used_ml(begun - 1) - 1e-9 <= state["used_ml"] <= used_ml(begun) + 1e-9


@pytest.mark.browser
def test_pausing_keeps_the_place_and_playing_goes_on_from_it(fresh: Watched) -> None:
    fresh.page.get_by_role("combobox", name="Speed of playing").select_option("5")
    fresh.page.locator("canvas.scene").focus()
    fresh.page.keyboard.press("ArrowRight")
    fresh.page.keyboard.press(" ")
    time.sleep(0.4)
    fresh.page.keyboard.press(" ")
    paused = fresh.state()
    assert not paused["playing"] and paused["clock_s"] > start_s(1) + 10.0
    time.sleep(0.3)
    assert fresh.state()["clock_s"] == paused["clock_s"]
    fresh.page.get_by_role("button", name="Play the session").click()
    time.sleep(0.3)
    fresh.page.get_by_role("button", name="Pause").click()
    assert fresh.state()["clock_s"] > paused["clock_s"]


@pytest.mark.browser
def test_the_needle_comes_down_goes_in_as_deep_as_planned_and_leaves(moving: Watched) -> None:
    """Along the path of the needle at points 3 and 4: above the skin between them, as deep as planned in each."""
    page, points = moving.page, make_content().points
    page.get_by_role("combobox", name="Speed of playing").select_option("5")
    page.locator("canvas.scene").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    frames = page.evaluate(
        """(until) => new Promise((done) => {
          const seen = [];
          const look = () => {
            const { current, clock_s, needle_mm } = window.mesomap.state();
            seen.push({ current, clock_s, needle_mm });
            if (clock_s < until) requestAnimationFrame(look); else done(seen);
          };
          look();
        })""",
        start_s(5),
    )
    deepest: dict[int, float] = {}
    highest: dict[int, float] = {}
    for frame in frames:
        row = frame["current"] - 1
        if row not in (2, 3) or frame["needle_mm"] is None:
            continue
        away = np.array(frame["needle_mm"]) - points.xyz_mm[row]
        inside = float(away @ points.needle[row])
        if np.linalg.norm(away - inside * points.needle[row]) < 0.05:
            deepest[row] = max(deepest.get(row, -99.0), inside)
            highest[row] = min(highest.get(row, 99.0), inside)
    page.keyboard.press(" ")
    for row in (2, 3):
        assert deepest[row] == pytest.approx(points.insertion_mm[row], abs=1e-3)
        assert highest[row] < -3.0, "it leaves the skin"
    assert moving.faults == []


@pytest.mark.browser
def test_for_those_who_want_less_motion_the_needle_stands_in_the_skin(fresh: Watched) -> None:
    points = make_content().points
    fresh.page.locator("canvas.scene").focus()
    fresh.page.keyboard.press("Home")
    fresh.state()
    fresh.page.keyboard.press(" ")
    for _ in range(6):
        state = dict(fresh.page.evaluate("window.mesomap.state()"))
        rows = [max(state["current"] - 2, 0), state["current"] - 1]  # the picture follows the clock by a frame
        tips = points.xyz_mm[rows] + points.insertion_mm[rows, None] * points.needle[rows]
        assert np.linalg.norm(tips - state["needle_mm"], axis=1).min() < 1e-4, "in the skin, not on its way"
        time.sleep(0.1)
    fresh.page.keyboard.press(" ")


@pytest.mark.browser
def test_the_strip_seeks_names_what_happens_and_rings_the_point(fresh: Watched) -> None:
    page = fresh.page
    strip = page.get_by_role("slider", name="Time in the session")
    assert page.locator(".lanes li").all_inner_texts() == ["practitioner", "assistant", "waiting"]
    page.get_by_role("button", name="Show the whole visit").click()
    box = strip.bounding_box()

    def at(seconds: float) -> tuple[float, float]:
        return box["x"] + seconds / LENGTH_S * box["width"], box["y"] + 24

    page.mouse.move(*at(400.0))
    told = page.locator(".told").inner_text()
    assert "waiting: Cream" in told and "assistant: Drawing up" in told
    page.mouse.move(*at(start_s(13) + 5.0))
    assert fresh.state()["hover"] == 13 and "Point 13" in page.locator(".told").inner_text()
    page.mouse.click(*at(start_s(13) + 5.0))
    assert fresh.state()["current"] == 13
    assert fresh.state()["clock_s"] == pytest.approx(start_s(13) + 5.0, abs=LENGTH_S / box["width"])
    strip.focus()
    page.keyboard.press("Home")
    assert fresh.state()["clock_s"] == 0.0 and fresh.state()["current"] is None
    page.keyboard.press("PageUp")
    assert fresh.state()["clock_s"] == pytest.approx(LENGTH_S / 10.0)
    assert "Consent" in strip.get_attribute("aria-valuetext")
    page.keyboard.press("End")
    assert fresh.state()["clock_s"] == pytest.approx(LENGTH_S) and fresh.state()["current"] == 16
    page.get_by_role("button", name="Show the injections only").click()
    page.mouse.move(box["x"] + 0.25 * box["width"], box["y"] + 24)
    assert 3 <= fresh.state()["hover"] <= 6, "a quarter of the injections"
