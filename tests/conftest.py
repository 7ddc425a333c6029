"""What every test shares: drawing without a display, a browser, and examples that are the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from mesomap.output.graphics import use_offscreen

use_offscreen()
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": [
        "--no-sandbox",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
        # As where there is no graphics card: pages are put together without the emulated one.
        "--disable-gpu-compositing",
    ],
}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, drawing in software."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def shown(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The page of a small head with known points."""
    from pages import make_content, open_page

    return open_page(browser, tmp_path_factory.mktemp("page") / "map.html", make_content())


@pytest.fixture
def fresh(shown: Any) -> Any:
    """The shared page as it was opened: front view, points, no point chosen, pointer away."""
    shown.page.mouse.move(2, 2)
    shown.page.evaluate("document.activeElement.blur()")
    for key in ("Escape", "p", "1"):
        shown.page.keyboard.press(key)
    shown.state()
    return shown
