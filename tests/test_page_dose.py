"""The dose on map.html: colours, legend, lines, layers, products and the histogram."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pages import Watched, expected_pixel, make_content, on_head, open_page, outward, round_deposits


@pytest.mark.browser
def test_dose_brings_colours_and_a_legend_in_the_unit_chosen(fresh: Watched) -> None:
    assert not fresh.page.locator(".legend").is_visible()
    fresh.page.get_by_role("button", name="Dose", exact=True).click()
    assert fresh.state()["mode"] == "dose"
    legend = fresh.page.locator(".legend")
    assert legend.is_visible()
    assert "mL/cm²" in legend.inner_text()
    assert {"0", "0.02", "0.1", "Rx"} <= set(legend.locator("text").all_text_contents())
    at = fresh.project(3)
    fresh.page.mouse.move(at["x"], at["y"])
    fresh.state()
    read = re.fullmatch(r"([\d.]+) mL/cm²", fresh.page.locator(".tip").inner_text())
    content = make_content()
    corners = np.linalg.norm(content.mesh.vertices_mm - content.points.xyz_mm[2], axis=1).argsort()[:4]
    assert read is not None and content.mesh.ml_cm2 is not None
    around = content.mesh.ml_cm2[corners]
    assert around.min() * 0.99 <= float(read[1]) <= around.max() * 1.01
    fresh.page.keyboard.press("u")
    assert fresh.state()["scale"] == {"unit": "mg/cm²", "max": 0.8, "rx": 0.4, "over": False, "factor": 8.0}
    assert "mg/cm²" in fresh.page.locator(".legend").inner_text()
    fresh.page.keyboard.press("u")
    fresh.page.keyboard.press("b")
    assert fresh.state()["mode"] == "both"


@pytest.mark.browser
def test_isodose_lines_are_off_at_first_thin_and_named(fresh: Watched) -> None:
    fresh.page.keyboard.press("d")
    assert fresh.state()["layers"]["isodose"] is False
    assert "of Rx" not in fresh.page.locator(".legend-box").inner_text()
    plain = fresh.page.locator("canvas.scene").screenshot()
    fresh.page.keyboard.press("i")
    fresh.state()
    words = fresh.page.locator(".legend-box").inner_text()
    assert "100 % of Rx" in words and "50 % of Rx" in words
    assert fresh.page.locator(".legend-box line.full, .legend-box line.half").count() == 2
    assert fresh.page.locator("canvas.scene").screenshot() != plain
    fresh.page.keyboard.press("i")


@pytest.mark.browser
def test_dose_is_computed_from_the_deposits_at_every_pixel(browser: Any, tmp_path: Path) -> None:
    content = make_content()
    places = content.points.xyz_mm.copy()
    places[0] = on_head(0.3, 36)
    points = replace(content.points, xyz_mm=places, normal=outward(places), needle=-outward(places))
    content = replace(content, points=points, deposits=round_deposits(places, 0.02))
    watched = open_page(browser, tmp_path / "map.html", content)
    at = watched.project(1)
    watched.page.mouse.move(at["x"], at["y"])
    watched.state()
    assert re.search(r"Side\s+midline", watched.page.locator(".tip").inner_text()), "0.4 mm is on the midline"
    watched.page.keyboard.press("d")
    watched.page.mouse.move(at["x"] + 0.5, at["y"])
    watched.state()
    peak = 100 * 0.02 * 3 / (2 * np.pi * 16)
    read = float(watched.page.locator(".tip").inner_text().split()[0])
    assert read == pytest.approx(peak, rel=0.03)
    box = watched.page.locator("canvas.scene").bounding_box()
    aside = expected_pixel(watched.state(), box, places[0] + np.array([3.2, 0.0, 0.0]))
    watched.page.mouse.move(*aside)
    watched.state()
    read = float(watched.page.locator(".tip").inner_text().split()[0])
    assert read == pytest.approx(peak * np.sqrt(1 - 0.64), rel=0.1)
    outside = expected_pixel(watched.state(), box, places[0] + np.array([4.8, 0.0, 0.0]))
    watched.page.mouse.move(*outside)
    watched.state()
    assert watched.page.locator(".tip").inner_text().split()[0] == "0"
    assert watched.faults == []
    watched.page.close()
