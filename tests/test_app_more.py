"""The app in a browser: the body, drawn regions, plans from files, the token, and points that stand before the server answers."""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app_pages import AppPage, new_plan, open_app, served_app
from apps import Server, served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served_app(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture(scope="module")
def app(browser: Any, server: Server) -> Iterator[AppPage]:
    with open_app(browser, server, new_plan(server, name="Belly")) as opened:
        yield opened
        assert opened.faults == []


def told(app: AppPage, part: str) -> None:
    """The app tells a fault that says ``part``; the answer 400 is what a browser calls a failed request."""
    toast = app.page.get_by_role("alert")
    toast.wait_for()
    assert part in toast.inner_text()
    app.page.locator(".toast button").click()
    assert [fault for fault in app.faults if "400" not in fault] == []
    app.faults.clear()


def pictured(app: AppPage) -> dict[str, Any]:
    return dict(app.page.evaluate("window.mesomap.pictured()"))


def test_the_figure_follows_the_slider_of_the_body_and_the_plan_lies_on_the_new_skin_when_it_is_let_go(
    app: AppPage,
) -> None:
    before, first = app.done(), app.pixels()
    way = app.page.get_by_role("slider", name="BMI")
    way.scroll_into_view_if_needed()
    box = way.bounding_box()
    low, high = (float(way.get_attribute(name)) for name in ("min", "max"))
    bmi = before["plan"]["body"]["bmi"]
    x, y = box["x"] + 8 + (box["width"] - 16) * (bmi - low) / (high - low), box["y"] + box["height"] / 2
    app.page.mouse.move(x, y)
    app.page.mouse.down()
    app.page.mouse.move(x + 40, y, steps=3)
    app.until("window.mesomap.pictured().figure")
    app.until("window.mesomap.state().drawn")
    held = app.page.evaluate("window.mesomap.state()")
    figure = app.pixels()
    assert figure["opaque"] > 0.5 * first["opaque"] and figure["colours"] < 0.5 * first["colours"]
    assert held["plan"]["version"] == before["plan"]["version"] and held["places_mm"] == before["places_mm"]
    app.page.mouse.up()
    after = app.done()
    assert not pictured(app)["figure"] and pictured(app)["latest"]
    assert after["plan"]["undo"] == before["plan"]["undo"] + 1
    assert after["plan"]["body"]["bmi"] == float(way.input_value()) > bmi + 2.0
    assert after["plan"]["skin"] != before["plan"]["skin"]
    fronts = [min(place[1] for place in state["places_mm"]) for state in (before, after)]
    assert fronts[1] < fronts[0] - 10.0, "a larger belly comes further to the front"
    app.page.locator(".scene").focus()
    undone = app.press("Control+z")
    assert undone["places_mm"] == before["places_mm"] and undone["plan"]["body"]["bmi"] == bmi


def outlined(app: AppPage, x: float, y: float, half_px: float) -> dict[str, Any]:
    """A square on the skin drawn with the tool in hand, and what came of it."""
    around = [(x + a * half_px, y + b * half_px) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))]
    app.page.mouse.move(*around[0])
    app.page.mouse.down()
    for corner in around[1:]:
        app.page.mouse.move(*corner, steps=6)
    app.page.mouse.up()
    return app.done()


def inside(app: AppPage, x: float, y: float, half_px: float) -> int:
    """Points of the plan that stand in that square, as seen."""
    spots = [app.page.evaluate(f"window.mesomap.project({n + 1})") for n in range(app.done()["points"])]
    return sum(spot["visible"] and max(abs(spot["x"] - x), abs(spot["y"] - y)) < half_px for spot in spots)


@pytest.mark.parametrize(("alone", "right", "down"), [(False, 145.0, 115.0), (True, 0.0, 0.0)])
def test_a_region_drawn_on_the_skin_is_treated_beside_the_others_or_alone(
    app: AppPage, alone: bool, right: float, down: float
) -> None:
    before = app.done()
    app.page.locator(".scene").focus()
    app.page.keyboard.press("f")
    app.page.get_by_role("combobox", name="Way of drawing").select_option("line")
    app.page.get_by_role("checkbox", name="nothing else").set_checked(alone)
    box = app.page.locator(".scene").bounding_box()
    place = box["x"] + box["width"] / 2 + right, box["y"] + box["height"] / 2 + down
    drawn = outlined(app, *place, 34.0)
    app.page.keyboard.press("Escape")
    assert [(part["name"], part["kind"]) for part in drawn["plan"]["drawn"]] == [("drawn-1", "region")]
    assert drawn["plan"]["undo"] == before["plan"]["undo"] + 1
    within = inside(app, *place, 34.0)
    assert within and drawn["points"] == within + (0 if alone else before["points"])
    app.page.get_by_role("button", name="Erase").click()
    assert app.done()["places_mm"] == before["places_mm"]
    app.page.locator(".scene").focus()
    assert app.press("Control+z", "Control+z")["places_mm"] == before["places_mm"]


def test_a_plan_is_made_from_its_file_and_a_file_that_is_none_is_refused_with_words(
    app: AppPage, server: Server, tmp_path: Path
) -> None:
    before = app.done()
    with server.client() as client:
        archive = client.get(f"/api/plans/{before['plan']['id']}/export", params={"formats": "json"}).content
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        plan = files.read("plan.json")
    (tmp_path / "plan.json").write_bytes(plan)
    (tmp_path / "letter.json").write_text("Dear colleague", encoding="utf-8")
    (tmp_path / "other.json").write_text('{"schema": "of something else"}', encoding="utf-8")
    changed = json.loads(plan)
    changed["seed"] += 1
    (tmp_path / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    app.page.keyboard.press("Control+o")
    dialog = app.page.get_by_role("dialog", name="Plans")
    field = dialog.locator("input[type=file]")
    for name, part in (
        ("letter.json", "plan.json: is not JSON"),
        ("other.json", "of something else"),
        ("changed.json", "was changed after it was written"),
    ):
        field.set_input_files(tmp_path / name)
        told(app, part)
        assert dialog.is_visible()
    field.set_input_files(tmp_path / "plan.json")
    dialog.wait_for(state="detached")
    opened = app.done()
    assert opened["plan"]["id"] != before["plan"]["id"] and opened["plan"]["undo"] == 0
    assert np.allclose(opened["places_mm"], before["places_mm"], atol=1e-3)
    app.page.keyboard.press("Control+o")
    app.page.get_by_role("button", name="Open: Belly").click()
    dialog.wait_for(state="detached")
    app.done()


def test_a_plan_of_another_part_of_the_body_is_seen_beside_the_open_one(app: AppPage, server: Server) -> None:
    with server.client() as client:
        asked = {"protocol": "mesolift-face", "regions": ["chin"], "name": "Chin"}
        assert client.post("/api/plans", json=asked).status_code == 201
    app.page.get_by_role("button", name="Compare").click()
    app.page.get_by_role("button", name="Compare: Chin").click()
    app.page.locator(".differences table").wait_for()
    app.settled()
    assert app.pixels(".holder.second canvas.scene")["opaque"] > 0.1
    told = app.page.locator(".differences").inner_text()
    assert "Protocol\nWhole plan" in told and "lipolysis-abdomen 1.0.0" in told and "12.25" in told
    app.page.get_by_role("button", name="End the comparison").click()
    app.done()


def test_a_new_point_stands_before_the_server_answers_and_goes_again_when_it_is_refused(app: AppPage) -> None:
    before = app.done()
    number = 1 + before["points"] // 2
    x, y = app.at(number)
    app.click(x, y)
    app.page.keyboard.press("a")
    waiting: list[Any] = []
    app.page.route("**/commands?*", lambda route: waiting.append(route))
    for refused in (False, True):
        app.page.mouse.move(x + 14, y + 9)
        app.page.mouse.down()
        app.page.mouse.up()
        app.until(f"window.mesomap.pictured().points === {before['points'] + 1}")
        assert app.page.evaluate("window.mesomap.state().points") == before["points"]
        while not waiting:
            app.page.wait_for_timeout(10)
        if refused:
            waiting.pop().fulfill(
                status=400, json={"error": "xyz_mm: lies off the skin; click nearer", "kind": "input"}
            )
            told(app, "lies off the skin")
            assert app.done()["current"] == number
        else:
            sent = waiting.pop()
            sent.continue_()
            added = app.done()
            assert added["points"] == pictured(app)["points"] == before["points"] + 1
            asked = sent.request.post_data_json["commands"][0]["xyz_mm"]
            assert math.dist(added["places_mm"][added["current"] - 1], asked) < 0.5
            app.press("Control+z")
            app.click(x, y)
    app.page.unroute("**/commands?*")
    app.page.keyboard.press("Escape")
    after = app.done()
    assert pictured(app)["points"] == after["points"] and after["places_mm"] == before["places_mm"]
    assert after["plan"]["version"] == before["plan"]["version"] + 2


def test_a_point_whose_move_is_refused_goes_back_to_its_place_and_stays_chosen(app: AppPage) -> None:
    before = app.done()
    number = 1 + before["points"] // 2
    x, y = app.at(number)
    app.click(x, y)
    app.page.route(
        "**/commands?*",
        lambda route: route.fulfill(status=400, json={"error": "point: stays where it is", "kind": "input"}),
    )
    after = app.drag(x, y, x + 20, y + 9)
    told(app, "stays where it is")
    app.page.unroute("**/commands?*")
    assert after["current"] == number and after["places_mm"] == before["places_mm"]
    assert math.dist(app.at(number), (x, y)) < 0.5


def test_without_the_token_the_page_asks_for_it_says_which_is_wrong_and_opens_with_the_right_one(
    browser: Any, tmp_path: Path
) -> None:
    with served(tmp_path, "--token", "only-for-the-two-of-us") as guarded:
        plan = new_plan(guarded)
        page = browser.new_page(viewport={"width": 900, "height": 600}, reduced_motion="reduce")
        opened = AppPage(page, server=guarded)
        page.goto(f"{guarded.address}/#plan={plan}")
        field = page.get_by_label("Token")
        field.wait_for()
        assert page.get_by_role("alert").count() == 0
        field.fill("guessed")
        field.press("Enter")
        page.get_by_role("alert").wait_for()
        assert "wrong" in page.get_by_role("alert").inner_text()
        field.fill(" only-for-the-two-of-us ")
        page.get_by_role("button", name="Open").click()
        state = opened.done()
        assert state["plan"]["id"] == plan and "only-for-the-two-of-us" not in page.url
        page.close()
