"""Pictures of map.html against those it is known to have drawn; by themselves, as
`python tests/test_page_compare.py` draws them anew after a change that was meant."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from pages import Watched, dosed_content, open_page

KNOWN = Path(__file__).with_name("page_pictures.png")
WIDTH, HEIGHT = 150, 110
SHOWN = {
    "points from the front": ("p", "1"),
    "points from the left": ("p", "4"),
    "dose with lines": ("d", "i", "1"),
    "both, oblique, a point chosen": ("b", "1", "ArrowRight", "ArrowRight", "2"),
    "from above": ("p", "7"),
    "a region close up, coloured by depth": ("p", "e", "c", "w"),
}
QUICK_CARD = """
  const real = WebGL2RenderingContext.prototype.getExtension;
  WebGL2RenderingContext.prototype.getExtension = function (name) {
    return name === 'WEBGL_debug_renderer_info' ? null : real.call(this, name);
  };
  const now = performance.now.bind(performance);
  performance.now = () => now() / 1000;
"""
"""Makes a page believe that a graphics card draws it, in no time."""
ON_QUICK_CARD = ("dose with lines", "both, oblique, a point chosen")
MEAN, WORST = 1.0, 40.0
"""Largest mean difference and largest difference of one pixel of a hundred, of 255; other drivers draw edges otherwise."""


def drawn(browser: Any, path: Path, names: Iterable[str] = SHOWN, script: str = "") -> dict[str, np.ndarray]:
    """Every picture without its letters, made small: (HEIGHT, WIDTH, 3), each on a page of its own, on which ``script`` runs
    first."""
    found = {}
    watched = open_page(browser, path, dosed_content(), width=1000, height=700)
    watched.page.add_init_script(script)
    for name in names:
        keys = SHOWN[name]
        watched.page.reload()
        watched.state()
        for key in keys:
            watched.page.keyboard.press(key)
            watched.state()
        found[name] = small(watched)
    watched.page.close()
    return found


def small(watched: Watched) -> np.ndarray:
    watched.page.evaluate(
        "document.querySelectorAll('canvas.words, .legend-box').forEach((e) => { e.style.visibility = 'hidden'; })"
    )
    picture = Image.open(io.BytesIO(watched.page.locator(".holder").screenshot())).convert("RGB")
    return np.asarray(picture.resize((WIDTH, HEIGHT), Image.Resampling.BOX), float)


def differences(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Mean and 99th percentile over pixels of the largest difference of a channel."""
    away = np.abs(a - b).max(axis=2)
    return float(away.mean()), float(np.quantile(away, 0.99))


@pytest.fixture(scope="module")
def now(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, np.ndarray]:
    return drawn(browser, tmp_path_factory.mktemp("compare") / "map.html")


@pytest.fixture(scope="module")
def quick(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, np.ndarray]:
    return drawn(browser, tmp_path_factory.mktemp("compare") / "map.html", ON_QUICK_CARD, QUICK_CARD)


def known() -> dict[str, np.ndarray]:
    sheet = np.asarray(Image.open(KNOWN).convert("RGB"), float)
    return {name: sheet[HEIGHT * k : HEIGHT * (k + 1)] for k, name in enumerate(SHOWN)}


@pytest.mark.browser
@pytest.mark.parametrize("name", SHOWN)
def test_pictures_look_as_they_are_known(now: dict[str, np.ndarray], name: str) -> None:
    mean, worst = differences(now[name], known()[name])
    assert mean < MEAN and worst < WORST, f"{mean:.2f} on average, {worst:.0f} in the worst hundredth"


@pytest.mark.browser
@pytest.mark.parametrize("name", ON_QUICK_CARD)
def test_a_quick_card_and_a_slow_one_draw_the_same(
    now: dict[str, np.ndarray], quick: dict[str, np.ndarray], name: str
) -> None:
    mean, worst = differences(now[name], quick[name])
    assert mean < 0.5 * MEAN and worst < 0.5 * WORST, f"{mean:.2f} on average, {worst:.0f} in the worst hundredth"
    assert (now[name] != quick[name]).any()


def test_no_two_of_them_pass_for_each_other() -> None:
    pictures = known()
    for name, picture in pictures.items():
        for other, its in pictures.items():
            mean, worst = differences(picture, its)
            assert (mean < MEAN and worst < WORST) == (name == other), f"{name} and {other}: {mean:.2f}, {worst:.0f}"


def make_known(folder: Path) -> None:
    """Draw the sheet of pictures anew."""
    from playwright.sync_api import sync_playwright

    from conftest import CHROMIUM

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**CHROMIUM)
        pictures = drawn(chromium, folder / "map.html")
        chromium.close()
    sheet = np.concatenate([pictures[name] for name in SHOWN])
    Image.fromarray(np.round(sheet).astype(np.uint8)).save(KNOWN, optimize=True)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        make_known(Path(scratch))
