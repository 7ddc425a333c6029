"""The dose on map.html: colours, legend, lines, layers, products and the histogram."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.output.page_adapter import page_content
from mesomap.output.page_content import ALL
from pages import Watched, dosed_content, expected_pixel, make_content, on_head, open_page, outward, round_deposits


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


@pytest.fixture(scope="module")
def dosed(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The head with deposits of 4 mm radius, half of each in the skin; two products."""
    return open_page(browser, tmp_path_factory.mktemp("dosed") / "map.html", dosed_content())


def dose_at(watched: Watched, place_mm: np.ndarray) -> float:
    """What the page says is the dose at a place of the skin."""
    box = watched.page.locator("canvas.scene").bounding_box()
    watched.page.mouse.move(2, 2)
    watched.page.mouse.move(*expected_pixel(watched.state(), box, place_mm))
    watched.state()
    return float(watched.page.locator(".tip").inner_text().split()[0])


def curve_names(watched: Watched) -> list[str]:
    return list(watched.page.locator(".curve-key .grow").all_inner_texts())


def reset(watched: Watched, *keys: str) -> None:
    watched.page.evaluate("document.activeElement.blur()")
    for key in ("Escape", "1", *keys):
        watched.page.keyboard.press(key)


@pytest.mark.browser
def test_layers_and_products_are_shown_by_themselves_and_add_up(dosed: Watched) -> None:
    reset(dosed, "d")
    page, points = dosed.page, dosed_content().points
    page.get_by_role("tab", name="Dose").click()
    forehead, cheek = points.xyz_mm[1], points.xyz_mm[9]
    whole = 100 * 0.02 * 3 / (2 * np.pi * 16)
    page.keyboard.press("1")
    assert dose_at(dosed, forehead) == pytest.approx(whole, rel=0.03)
    layers = page.get_by_role("group", name="Layer of the skin")
    assert layers.get_by_role("button").all_inner_texts() == ["full depth", "skin", "subcutis"]
    held = []
    for name in ("skin", "subcutis"):
        layers.get_by_role("button", name=name).click()
        assert name in page.locator(".legend-box").inner_text()
        held.append(dose_at(dosed, forehead))
    assert held == pytest.approx([whole / 2, whole / 2], rel=0.03)
    page.keyboard.press("l")
    assert dosed.state()["depth_layer"] == -1
    products = page.get_by_role("group", name="Product")
    products.get_by_role("button", name="Second").click()
    assert dose_at(dosed, forehead) == 0.0 and dose_at(dosed, cheek) == pytest.approx(whole, rel=0.05)
    page.keyboard.press("q")
    page.keyboard.press("q")
    assert dosed.state()["product"] == 0
    page.get_by_role("button", name="mg/cm²").click()
    assert dose_at(dosed, forehead) == pytest.approx(8.0 * whole, rel=0.03)
    assert dosed.state()["scale"]["max"] == pytest.approx(0.96)
    page.keyboard.press("q")
    assert dosed.state()["unit"] == "ml", "no dose unit is known of the second product"
    page.keyboard.press("q")
    assert dosed.faults == []


def marked_pixels(watched: Watched, at: dict[str, Any], reach: int) -> int:
    """Pixels near a place of the window in the colour of the skin that is lit up, or of its border."""
    return int(
        watched.page.evaluate(
            """([at, reach]) => {
              const canvas = document.querySelector('canvas.scene'), box = canvas.getBoundingClientRect();
              const to = document.createElement('canvas');
              to.width = canvas.width; to.height = canvas.height;
              const pen = to.getContext('2d');
              pen.drawImage(canvas, 0, 0);
              const data = pen.getImageData(at.x - box.x - reach, at.y - box.y - reach, 2 * reach, 2 * reach).data;
              let count = 0;
              for (let i = 0; i < data.length; i += 4)
                if (data[i] > 110 && data[i] > 1.55 * data[i + 1] && data[i + 2] > data[i + 1]) count++;
              return count;
            }""",
            [at, reach],
        )
    )


@pytest.mark.browser
def test_a_dose_of_the_histogram_lights_up_the_skin_that_receives_it(dosed: Watched) -> None:
    reset(dosed, "d")
    page = dosed.page
    page.get_by_role("tab", name="Dose").click()
    plot = page.get_by_role("slider", name="Dose to mark on the skin")
    assert curve_names(dosed) == ["All regions", "Forehead", "Cheek, left", "Cheek, right"]
    at = dosed.project(2)
    unlit = marked_pixels(dosed, at, 14)
    plot.focus()
    lit = []
    for key in ("Home", "PageUp", "PageUp"):
        page.keyboard.press(key)
        dosed.state()
        lit.append(marked_pixels(dosed, at, 14))
    assert dosed.state()["marked_ml_cm2"] == pytest.approx(0.02)
    assert lit[0] > lit[1] > lit[2] > unlit + 30, "the more dose, the less skin"
    assert page.locator(".readout").inner_text() == "\N{GREATER-THAN OR EQUAL TO} 0.02 mL/cm²"
    # Four bins of 0.025 hold 8, 4, 2 and 1 parts: from 0.02 on, 1.6 + 4 + 2 + 1 of 15 of them.
    share = (0.2 * 0.5 + 0.25 + 0.125 + 0.0625) / 0.9375
    for row, area in zip(page.locator(".curve-key li").all(), (4.0, 3.0, 2.0, 1.0), strict=True):
        told = [float(row.locator(part).inner_text().split()[0]) for part in (".share", ".area")]
        assert told == pytest.approx([100 * share, area * 0.9375 * share], abs=0.051)
    assert f"Forehead {100 * share:.1f} %" in plot.get_attribute("aria-valuetext")
    place = plot.bounding_box()
    page.keyboard.press("Escape")
    assert dosed.state()["marked_ml_cm2"] is None and marked_pixels(dosed, at, 14) == unlit
    box = plot.bounding_box()
    assert box == pytest.approx(place, abs=0.5), "the plot stays under the pointer"
    page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 40)
    assert 0.03 < dosed.state()["marked_ml_cm2"] < 0.07
    page.locator(".curve-key").get_by_role("button", name="Cheek, left").click()
    assert page.locator(".curve-key").get_by_role("button", name="Cheek, left").get_attribute("aria-pressed") == "false"
    assert "Cheek, left" not in (plot.get_attribute("aria-valuetext") or "")
    page.locator(".curve-key").get_by_role("button", name="Cheek, left").click()


@pytest.mark.browser
def test_the_histogram_is_that_of_the_layer_and_product_shown(dosed: Watched) -> None:
    reset(dosed, "d")
    page = dosed.page
    page.get_by_role("tab", name="Dose").click()
    plot = page.get_by_role("slider", name="Dose to mark on the skin")

    def area_of_all() -> float:
        plot.focus()
        page.keyboard.press("Home")
        found = re.search(r"All regions 100\.0 %, ([\d.]+) cm²", plot.get_attribute("aria-valuetext") or "")
        page.keyboard.press("Escape")
        assert found is not None
        return float(found[1])

    whole = area_of_all()
    page.locator("canvas.scene").focus()
    page.keyboard.press("l")
    assert area_of_all() == pytest.approx(whole / 2, abs=0.1), "the histogram of the skin"
    page.locator("canvas.scene").focus()
    for key in ("l", "l", "q"):
        page.keyboard.press(key)
    assert curve_names(dosed) == ["All regions", "Forehead"]
    page.locator("canvas.scene").focus()
    page.keyboard.press("q")
    assert curve_names(dosed) == ["All regions", "Cheek, left", "Cheek, right"]
    page.keyboard.press("q")


@pytest.mark.parametrize("protocol", ["mesolift-face", "eye-area-revitalisation"])
def test_histograms_of_the_page_are_those_of_the_simulation(protocol: str) -> None:
    simulation = shipped_simulation(protocol, "female")
    content = page_content(simulation)
    metrics = simulation.metrics
    for found in content.histograms:
        product = found.product != ALL
        part = (
            (metrics.by_product[found.product] if product else metrics.all_parts)
            if found.target == ALL
            else (metrics.dosed[found.target] if product else metrics.parts[found.target])
        )
        if part is None:
            continue
        dose = part.whole if found.layer == ALL else part.layers[found.layer]
        per_ml = (simulation.plan.protocol.products[found.product].concentration or 1.0) if product else 1.0
        assert found.area_cm2.sum() == pytest.approx(dose.area_cm2, rel=1e-6)
        width = found.top_ml_cm2 / len(found.area_cm2)
        middles = (np.arange(len(found.area_cm2)) + 0.5) * width
        mean = float(found.area_cm2 @ middles) / float(found.area_cm2.sum())
        assert abs(mean - dose.mean / per_ml) <= 0.5 * width + 1e-12
    targets = {(item.product, item.target) for item in content.histograms if item.layer == ALL}
    assert {(ALL, k) for k in (ALL, *range(len(content.outlines)))} <= targets
