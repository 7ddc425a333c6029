"""Take the pictures of the app and of a batch's report in the documents: ``python scripts/make_page_pictures.py [-o FOLDER]``,
by default docs/images.

It starts the app on a folder of its own, works through the manifest of the documents, and opens both in Chromium.
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
from app_pages import open_app
from apps import Server, Tab, served
from conftest import CHROMIUM
from mesomap import run_batch
from mesomap.batch.report import write_report

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1440, 900)
MANIFEST, REPORT_SIZE = ROOT / "docs/how-to/course-book.yaml", (1200, 1100)


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
        app.settled()
        made.append(keep(app.page, folder / "app.jpg"))
        app.page.keyboard.press("Escape")
        app.page.keyboard.press("t")
        app.page.get_by_role("button", name="Compare").click()
        app.page.get_by_role("button", name="Compare: Wider").click()
        app.page.locator(".differences table").wait_for(timeout=120_000)
        app.page.keyboard.press("d")
        app.settled()
        app.page.wait_for_timeout(8_000)
        app.settled()
        made.append(keep(app.page, folder / "app-compare.jpg"))
    return made


def take_report(browser: Any, scratch: Path, folder: Path) -> Path:
    """The top of the report of the batch that the documents describe."""
    run_batch(MANIFEST, scratch / "batch", workers=2)
    page = browser.new_page(viewport=dict(zip(("width", "height"), REPORT_SIZE, strict=True)), color_scheme="light")
    page.goto(write_report(scratch / "batch").as_uri())
    return keep(page, folder / "report.jpg")


def keep(page: Any, path: Path) -> Path:
    """The window as it is, as a picture."""
    Image.open(io.BytesIO(page.screenshot())).convert("RGB").save(path, quality=88, optimize=True)
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
        for path in (*take_pictures(browser, server, out), take_report(browser, Path(folder), out)):
            print(path)
        browser.close()


if __name__ == "__main__":
    main()
