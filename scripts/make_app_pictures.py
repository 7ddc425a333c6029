"""Take the pictures of the app in the documents: ``python scripts/make_app_pictures.py [-o FOLDER]``, by default docs/images.

It starts the app on a folder of its own and opens it in Chromium.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from app_pages import AppPage, open_app
from apps import Server, Tab, served
from conftest import CHROMIUM

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1440, 900)


def take_pictures(browser: Any, server: Server, folder: Path) -> list[Path]:
    """A plan with a point chosen, and two plans side by side."""
    with server.client() as client:
        wide = Tab.opened(client, name="Wider", overrides={"steps.face.spacing_mm": 13.0})
        plan = Tab.opened(client, name="Face, first session")
        for one in (wide, plan):
            client.get(f"/api/plans/{one.plan}/report").raise_for_status()
    made = []
    with open_app(browser, server, plan.plan, *SIZE) as app:
        app.page.keyboard.press("i")
        app.page.keyboard.press("2")
        app.settled()
        app.click(*app.at(66))
        made.append(keep(app, folder / "app.jpg"))
        app.page.keyboard.press("Escape")
        app.page.keyboard.press("t")
        app.page.get_by_role("button", name="Compare").click()
        app.page.get_by_role("button", name="Compare: Wider").click()
        app.page.locator(".differences table").wait_for(timeout=120_000)
        app.page.keyboard.press("d")
        app.settled()
        app.page.wait_for_timeout(8_000)
        made.append(keep(app, folder / "app-compare.jpg"))
    return made


def keep(app: AppPage, path: Path) -> Path:
    """The window as it is, as a picture."""
    app.settled()
    Image.open(io.BytesIO(app.page.screenshot())).convert("RGB").save(path, quality=88, optimize=True)
    return path


def main() -> None:
    """Run what the command line asks for."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--out", type=Path, default=ROOT / "docs/images")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for path in take_pictures(browser, server, out):
            print(path)
        browser.close()


if __name__ == "__main__":
    main()
