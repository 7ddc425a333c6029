"""The ruler of map.html: its line is the shortest way along the skin, as an independent exact solver measures it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.geometry.closest import Locator
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.points import concatenate
from mesomap.geometry.surface import Surface
from mesomap.output.page_adapter import page_content
from pages import AXES_MM, Watched, expected_pixel, make_content, on_head, open_page

PAIRS = 18


def measure(watched: Watched, first: np.ndarray, second: np.ndarray) -> dict[str, Any] | None:
    """What the ruler says after a click on each of two places of the window; None where one misses the skin."""
    for number, (x, y) in enumerate((first, second), start=1):
        watched.page.mouse.click(x, y)
        if watched.state()["ruler_ends"] != number:
            watched.page.keyboard.press("m")
            watched.page.keyboard.press("m")
            return None
    return dict(watched.page.evaluate("window.mesomap.measured()"))


@pytest.mark.browser
def test_the_ruler_agrees_with_exact_geodesics_on_a_face(browser: Any, tmp_path: Path) -> None:
    content = page_content(shipped_simulation("mesolift-face", "female"))
    watched = open_page(browser, tmp_path / "map.html", content, width=700, height=520)
    watched.page.keyboard.press("m")
    box = watched.page.locator("canvas.scene").bounding_box()
    surface = Surface(content.mesh.vertices_mm, content.mesh.faces)
    closest, geodesics = Locator(surface), Geodesics(surface)
    rng = np.random.default_rng(7)
    errors = []
    for key in ("1", "2", "4"):
        watched.page.keyboard.press(key)
        state = watched.state()
        eye = np.array(state["camera"]["position_mm"])
        toward = eye - surface.vertices_mm
        facing = np.einsum("ij,ij->i", surface.vertex_normals, toward) / np.linalg.norm(toward, axis=1)
        frontal = np.flatnonzero((facing > 0.3) & (surface.vertices_mm[:, 2] > content.points.xyz_mm[:, 2].min()))
        for _ in range(PAIRS // 3):
            ends = [expected_pixel(state, box, surface.vertices_mm[v]) for v in rng.choice(frontal, 2)]
            if (found := measure(watched, ends[0], ends[1])) is None:
                continue
            line = np.array(found["line"])
            assert found["along_mm"] == pytest.approx(np.linalg.norm(np.diff(line, axis=0), axis=1).sum(), rel=1e-6)
            assert found["straight_mm"] <= found["along_mm"] * (1 + 1e-9)
            places = closest.closest(line)
            assert np.linalg.norm(places.xyz_mm(surface) - line, axis=1).max() < 0.02, "the line lies on the skin"
            pair = concatenate([places[:1], places[-1:]])
            exact = geodesics.between(pair, np.array([[0, 1]]), found["along_mm"] + 0.02)[0]
            errors.append(found["along_mm"] / exact - 1.0)
    assert len(errors) >= PAIRS // 2, "hardly a place lies on an eyeball"
    assert min(errors) > -1e-3, "nothing is shorter than the shortest way"
    assert max(errors) < 0.01
    assert watched.faults == []
    watched.page.close()


@pytest.mark.browser
def test_the_ruler_is_read_beside_its_line_and_put_away(fresh: Watched) -> None:
    page = fresh.page
    page.get_by_role("button", name="Measure along the skin").click()
    assert page.locator(".ruler-hint").is_visible()
    box = page.locator("canvas.scene").bounding_box()
    ends = on_head([-30.0, 30.0], [10.0, 10.0])
    found = measure(fresh, *(expected_pixel(fresh.state(), box, place) for place in ends))
    assert found is not None
    turn = np.linspace(-30.0, 30.0, 2000)
    arc = np.linalg.norm(np.diff(on_head(turn, np.full(2000, 10.0)), axis=0), axis=1).sum()
    assert found["along_mm"] == pytest.approx(arc, rel=0.02), "round the front of the head"
    assert found["straight_mm"] == pytest.approx(np.linalg.norm(ends[0] - ends[1]), rel=0.02)
    assert f"{found['along_mm']:.1f} mm" in [label["text"] for label in fresh.state()["labels"]]
    assert fresh.state()["current"] is None, "a click measures and chooses nothing"
    page.keyboard.press("Escape")
    assert fresh.state()["ruling"] is False and page.evaluate("window.mesomap.measured()") is None
    assert not page.locator(".ruler-hint").is_visible()


@pytest.mark.browser
def test_the_ruler_works_from_the_keyboard(fresh: Watched) -> None:
    page = fresh.page
    page.keyboard.press("Home")
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    assert fresh.state()["ruler_ends"] == 1
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    fresh.state()
    xyz = make_content().points.xyz_mm
    found = page.evaluate("window.mesomap.measured()")
    assert found["straight_mm"] == pytest.approx(np.linalg.norm(xyz[0] - xyz[1]), abs=0.2)
    assert found["along_mm"] == pytest.approx(found["straight_mm"], rel=0.02) and found["along_mm"] > 0.05 * AXES_MM[0]
    assert "mm" in page.locator(".spoken").inner_text()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    assert fresh.state()["ruler_ends"] == 1, "the middle of the picture, where no point is chosen"
    page.keyboard.press("Escape")
