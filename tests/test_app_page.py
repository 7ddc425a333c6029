"""The app in a browser: every way of changing a plan, with the mouse and with the keyboard alone."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from PIL import Image

from app_pages import SPACING, AppPage, new_plan, open_app, served_app
from apps import Server
from bodies import default_atlas
from mesomap.app.surfaces import ASKED_FOR_HEAD
from pages import accessibility_faults
from test_page_compare import HEIGHT, MEAN, WORST, differences, small

pytestmark = pytest.mark.browser
KNOWN = Path(__file__).with_name("app_pictures.png")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served_app(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture(scope="module")
def app(browser: Any, server: Server) -> Iterator[AppPage]:
    with open_app(browser, server, new_plan(server, name="Belly")) as opened:
        yield opened
        assert opened.faults == []
        assert {url.split("/")[2] for url in opened.requests if not url.startswith(("data:", "blob:"))} == {
            server.address.removeprefix("http://")
        }


def nearest_mm(state: dict[str, Any], place: list[float]) -> float:
    return min(math.dist(place, other) for other in state["places_mm"])


def middle_point(state: dict[str, Any]) -> int:
    """The number of the point nearest to the middle of all."""
    centre = [sum(place[k] for place in state["places_mm"]) / state["points"] for k in range(3)]
    return 1 + min(range(state["points"]), key=lambda row: math.dist(state["places_mm"][row], centre))


def pictures(app: AppPage) -> dict[str, np.ndarray]:
    """The plan as it was opened, small and without letters."""
    found = {}
    for name, key in (("points", "p"), ("dose", "d")):
        app.page.keyboard.press(key)
        app.settled()
        app.page.evaluate("document.querySelector('.palette').style.visibility = 'hidden'")
        found[name] = small(app)
    app.page.keyboard.press("b")
    app.page.evaluate(
        "document.querySelectorAll('.palette, canvas.words, .legend-box').forEach((e) => { e.style.visibility = ''; })"
    )
    return found


def test_pictures_look_as_they_are_known(app: AppPage) -> None:
    sheet = np.asarray(Image.open(KNOWN).convert("RGB"), float)
    known = {name: sheet[HEIGHT * k : HEIGHT * (k + 1)] for k, name in enumerate(("points", "dose"))}
    for name, picture in pictures(app).items():
        for other, its in known.items():
            mean, worst = differences(picture, its)
            assert (mean < MEAN and worst < WORST) == (name == other), f"{name} and {other}: {mean:.2f}, {worst:.0f}"


def test_a_point_is_dragged_added_deleted_and_every_step_goes_back_and_forth(app: AppPage) -> None:
    before = app.done()
    number = middle_point(before)
    x, y = app.at(number)
    app.click(x, y)
    assert app.done()["current"] == number
    moved = app.drag(x, y, x + 14, y + 9)
    assert moved["plan"]["undo"] == before["plan"]["undo"] + 1 and moved["points"] == before["points"]
    assert nearest_mm(moved, before["places_mm"][number - 1]) > 1.0
    assert len(moved["locked"]) == 1 and moved["current"] == moved["locked"][0]

    app.page.keyboard.press("a")
    added = app.click(x - 9, y - 12)
    assert added["points"] == before["points"] + 1 and added["plan"]["version"] == moved["plan"]["version"] + 1
    app.page.keyboard.press("x")
    assert app.page.locator(".hint-bar").inner_text().startswith("Click the points")
    deleted = app.click(*app.at(added["current"]))
    assert deleted["points"] == before["points"]
    app.page.keyboard.press("Escape")

    assert app.press("Control+z")["points"] == before["points"] + 1
    assert app.press("Control+z", "Control+z")["places_mm"] == before["places_mm"]
    assert app.page.get_by_role("button", name="Undo").get_attribute("aria-disabled") == "true"
    again = app.press("Control+y", "Control+y", "Control+y")
    assert again["places_mm"] == deleted["places_mm"]
    app.press("Control+z", "Control+z", "Control+z")


def test_the_map_and_the_totals_follow_a_slider_that_is_held_and_nothing_is_kept_until_it_is_let_go(
    app: AppPage,
) -> None:
    before = app.done()
    way = app.page.get_by_role("slider", name="Spacing")
    box = way.bounding_box()
    low, high = (float(way.get_attribute(name)) for name in ("min", "max"))
    x, y = box["x"] + box["width"] * (30.0 - low) / (high - low), box["y"] + box["height"] / 2
    app.page.mouse.move(x, y)
    app.page.mouse.down()
    app.page.mouse.move(x - 25, y, steps=3)
    app.until("window.mesomap.state().previews")
    app.until(f"window.mesomap.state().plan.sliders[0].value === {way.input_value()}")
    held = app.page.evaluate("window.mesomap.state()")
    assert held["points"] > before["points"]
    assert app.page.locator(".summary dd").first.inner_text() == str(held["points"])
    assert held["plan"]["version"] == before["plan"]["version"]
    app.page.mouse.up()
    after = app.done()
    assert after["plan"]["version"] == before["plan"]["version"] + 1 and after["points"] == held["points"]
    assert after["plan"]["overrides"][SPACING] == pytest.approx(float(way.input_value()))
    assert app.press("Control+z")["places_mm"] == before["places_mm"]


def test_total_volume_stays_where_it_is_kept(app: AppPage) -> None:
    before = app.done()
    app.page.get_by_role("button", name="Total volume").click()
    app.done()
    field = app.page.get_by_role("spinbutton", name="Spacing")
    field.fill("25")
    field.press("Enter")
    after = app.done()
    assert after["points"] > before["points"]
    assert after["volume_ml"] == pytest.approx(before["volume_ml"], rel=1e-3)
    app.page.locator(".scene").focus()
    app.press("Control+z", "Control+z")


def test_one_side_is_mirrored_and_points_are_locked(app: AppPage) -> None:
    state = app.done()
    left = next(row for row, place in enumerate(state["places_mm"]) if place[0] > 30.0)
    x, y = app.at(left + 1)
    app.click(x, y)
    moved = app.drag(x, y, x + 8, y + 10)
    app.page.get_by_role("button", name="Mirror the left side").click()
    mirrored = app.done()
    place = moved["places_mm"][moved["current"] - 1]
    assert nearest_mm(mirrored, [-place[0], *place[1:]]) < 0.5
    app.page.locator(".scene").focus()
    app.press("Control+z", "Control+z", "Home")
    assert app.press("k")["locked"] == [1]
    assert app.press("k")["locked"] == []
    app.press("Control+z", "Control+z", "Escape")


def test_everything_can_be_done_with_the_keyboard_alone(app: AppPage) -> None:
    before = app.done()
    app.page.locator(".scene").focus()
    added = app.press("a", "Enter")
    assert added["points"] == before["points"] + 1
    app.page.keyboard.press("Escape")
    moved = app.press("Alt+ArrowRight", "Alt+ArrowRight", "Alt+ArrowUp")
    assert moved["plan"]["undo"] == added["plan"]["undo"] + 1
    assert 1.0 < nearest_mm(moved, added["places_mm"][added["current"] - 1]) < 5.0
    assert app.press("Delete")["points"] == before["points"]
    app.press("Control+z", "Control+z", "Control+z", "y")
    for keys in (("Shift+ArrowLeft",), ("Shift+ArrowUp",), ("Shift+ArrowRight",)):
        app.page.keyboard.press("Enter")
        app.page.keyboard.press(*keys)
        app.done()
    app.page.keyboard.press("Enter")
    zoned = app.press("Shift+Enter")
    assert [part["kind"] for part in zoned["plan"]["drawn"]] == ["zone"]
    app.press("Control+z", "Escape", "1")
    app.page.locator("select.language").focus()
    for _ in range(60):
        app.page.keyboard.press("Tab")
        if app.page.evaluate("document.activeElement.getAttribute('aria-label')") == "Spacing":
            break
    app.page.keyboard.press("ArrowLeft")
    assert app.done()["plan"]["overrides"][SPACING] == pytest.approx(29.9)
    app.page.locator(".scene").focus()
    assert app.press("Control+z")["places_mm"] == before["places_mm"]


def test_a_zone_painted_on_the_skin_keeps_points_out_and_can_be_erased(app: AppPage) -> None:
    before = app.done()
    x, y = app.at(middle_point(before))
    app.page.keyboard.press("y")
    app.page.get_by_role("combobox", name="Way of drawing").select_option("brush")
    app.page.get_by_role("spinbutton", name="Radius").fill("20")
    app.page.get_by_role("spinbutton", name="Radius").press("Enter")
    painted = app.drag(x - 20, y, x + 20, y)
    assert [part["name"] for part in painted["plan"]["drawn"]] == ["drawn-1"]
    assert painted["points"] < before["points"]
    app.page.keyboard.press("Escape")
    app.page.get_by_role("button", name="Erase").click()
    erased = app.done()
    assert erased["plan"]["drawn"] == [] and erased["places_mm"] == before["places_mm"]
    app.press("Control+z", "Control+z")


def test_turning_hovering_and_playing_as_on_the_page(app: AppPage) -> None:
    state = app.done()
    number = middle_point(state)
    app.page.mouse.move(*app.at(number))
    assert app.page.locator(".tip").inner_text().startswith(f"Point {number}")
    box = app.page.locator(".scene").bounding_box()
    app.page.mouse.move(box["x"] + box["width"] - 60, box["y"] + 90)
    app.page.mouse.down()
    app.page.mouse.move(box["x"] + box["width"] - 190, box["y"] + 90, steps=3)
    app.page.mouse.up()
    turned = app.done()
    assert math.dist(turned["camera"]["position_mm"], state["camera"]["position_mm"]) > 50.0
    app.page.keyboard.press("1")
    app.settled()
    app.page.keyboard.press(" ")
    app.until("window.mesomap.state().clock_s > 0")
    app.page.keyboard.press(" ")
    app.page.keyboard.press("Escape")
    assert app.done()["clock_s"] is None


def test_a_refused_change_is_said_and_changes_nothing(app: AppPage) -> None:
    before = app.done()
    field = app.page.get_by_role("spinbutton", name="Depth")
    field.fill("900")
    field.press("Enter")
    told = app.page.get_by_role("alert")
    told.wait_for()
    assert "depth" in told.inner_text()
    app.page.locator(".toast button").click()
    after = app.done()
    assert after["plan"]["version"] == before["plan"]["version"] and after["places_mm"] == before["places_mm"]
    # The answer 400 is what a browser calls a failed request; nothing else was wrong.
    assert [fault for fault in app.faults if "400" not in fault] == []
    app.faults.clear()
    app.page.locator(".scene").focus()


def test_plans_are_kept_named_copied_opened_compared_and_deleted(app: AppPage) -> None:
    before = app.press("Home", "Delete")
    app.page.reload()
    assert app.done()["places_mm"] == before["places_mm"]
    app.press("Control+z")
    app.page.keyboard.press("Control+o")
    app.page.get_by_role("button", name="Duplicate: Belly").click()
    app.page.get_by_role("button", name="Open: Belly 2").wait_for()
    app.page.get_by_role("textbox", name="Rename: Belly 2").fill("Twin")
    app.page.get_by_role("textbox", name="Rename: Belly 2").press("Tab")
    app.page.get_by_role("button", name="Open", exact=False).first.wait_for()
    assert accessibility_faults(app) == []
    app.page.keyboard.press("Escape")
    field = app.page.get_by_role("spinbutton", name="Spacing")
    field.fill("40")
    field.press("Enter")
    app.done()
    app.page.get_by_role("button", name="Compare").click()
    app.page.get_by_role("button", name="Compare: Twin").click()
    app.page.locator(".differences table").wait_for(timeout=60_000)
    titles = app.page.locator(".picture-title").all_inner_texts()
    assert titles[0].startswith("A Belly") and titles[1].startswith("B Twin") and titles[0] != titles[1]
    assert app.page.locator(".holder.second canvas.scene").bounding_box()["width"] > 150
    assert app.page.locator(".legend:visible .tick").count() > 2 and app.page.locator(".legend.lying").count() == 1
    app.page.get_by_role("button", name="End the comparison").click()
    assert app.page.locator(".holder").count() == 1
    app.page.locator(".scene").focus()
    app.press("Control+z")
    app.page.keyboard.press("Control+o")
    app.page.get_by_role("button", name="Delete: Twin").click()
    app.page.get_by_role("button", name="Delete", exact=True).last.click()
    app.page.get_by_role("button", name="Open: Twin").wait_for(state="detached")
    app.page.keyboard.press("Escape")
    app.done()


def test_landmarks_of_an_uploaded_surface_are_asked_for_one_by_one_and_clicked(app: AppPage, tmp_path: Path) -> None:
    man = default_atlas("male")
    skin = man.surface
    above = skin.vertices_mm[:, 2] > man.landmark_mm("suprasternale")[2]
    head = trimesh.Trimesh(skin.vertices_mm / 10.0, skin.faces[above[skin.faces].all(axis=1)], process=False)
    path = tmp_path / "somebody.ply"
    path.write_bytes(bytes(head.export(file_type="ply")))
    app.page.get_by_role("button", name="Own surface").click()
    app.page.get_by_label("Upload a surface").set_input_files(path)
    app.page.locator(".surface-stage canvas.scene").wait_for(timeout=60_000)
    asked = app.page.locator(".asked h3")
    for row, name in enumerate(ASKED_FOR_HEAD[:6]):
        app.until("window.mesomapSurface.settled()")
        assert asked.inner_text().startswith("Click: ")
        at = [float(x) for x in man.landmark_mm(name) / 10.0]
        spot = app.page.evaluate("([name, xyz]) => window.mesomapSurface.project(name, xyz)", [name, at])
        app.page.mouse.click(spot["x"], spot["y"])
        app.until(f"window.mesomapSurface.set().length === {row + 1}")
    app.until("document.querySelector('.surface-side > .about').textContent.includes('10 mm')")
    assert accessibility_faults(app) == []
    app.page.get_by_role("button", name="Take the suggestion").click()
    assert app.page.evaluate("window.mesomapSurface.set()") == list(ASKED_FOR_HEAD[:7])
    app.page.keyboard.press("Escape")
    assert not any("somebody" in url for url in app.requests)


def test_a_phone_shows_the_plan_first_and_nothing_runs_over_its_edge(app: AppPage) -> None:
    app.page.set_viewport_size({"width": 360, "height": 740})
    app.done()
    assert app.page.evaluate("document.documentElement.scrollWidth") <= 360
    scene, side = (app.page.locator(name).bounding_box() for name in (".scene", ".side"))
    assert scene["y"] + scene["height"] < 740 and scene["height"] > 200 and side["y"] > scene["y"] + scene["height"]
    app.page.set_viewport_size({"width": 1200, "height": 680})
    app.done()


def test_files_and_one_page_are_handed_out(app: AppPage) -> None:
    app.page.get_by_role("button", name="Share and export").click()
    for name in ("png", "html"):
        app.page.locator(f".format-list input[value={name}]").uncheck()
    with app.page.expect_download(timeout=120_000) as files:
        app.page.get_by_role("button", name="Download").click()
    with zipfile.ZipFile(io.BytesIO(Path(files.value.path()).read_bytes())) as archive:
        assert {"points.csv", "plan.json"} <= set(archive.namelist())
    with app.page.expect_download(timeout=120_000) as page:
        app.page.get_by_role("button", name="Share as one page").click()
    assert page.value.suggested_filename == "Belly.html"
    assert b'id="content"' in Path(page.value.path()).read_bytes()
    app.page.keyboard.press("Escape")


def test_the_app_speaks_the_language_chosen_and_axe_finds_no_serious_fault(app: AppPage) -> None:
    app.settled()
    assert accessibility_faults(app) == []
    app.page.locator("select.language").select_option("fr")
    app.page.get_by_role("button", name="Annuler").wait_for()
    app.settled()
    assert app.page.evaluate("document.documentElement.lang") == "fr"
    assert "Espacement" in app.page.locator(".side").inner_text()
    app.page.keyboard.press("t")
    app.page.keyboard.press("a")
    app.settled()
    assert accessibility_faults(app) == []
    app.page.locator("select.language").select_option("en")
    app.page.get_by_role("button", name="Undo").wait_for()
    app.page.locator(".scene").focus()
    app.press("Escape", "t")


def make_known(folder: Path) -> None:
    """Draw the sheet of pictures anew, after a change that was meant."""
    from playwright.sync_api import sync_playwright

    from conftest import CHROMIUM

    with served_app(folder) as running, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**CHROMIUM)
        with open_app(chromium, running, new_plan(running, name="Belly")) as opened:
            sheet = np.concatenate(list(pictures(opened).values()))
        chromium.close()
    Image.fromarray(np.round(sheet).astype(np.uint8)).save(KNOWN, optimize=True)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        make_known(Path(scratch))
