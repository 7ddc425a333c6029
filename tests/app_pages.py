"""The app in a browser that is watched, on a server of its own, with a plan small enough to be drawn quickly in software."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apps import Server, served
from pages import Watched

PROTOCOL = "lipolysis-abdomen"
SPACING = "steps.abdomen.spacing_mm"


@dataclass
class AppPage(Watched):
    """The app with one plan open."""

    server: Server | None = None

    def drawn(self) -> dict[str, Any]:
        """The state once the picture stands, whatever the server still works on."""
        return self.waits("drawn")

    def settled(self) -> dict[str, Any]:
        """The state once nothing is under way any more."""
        return self.waits("settled")

    def done(self) -> dict[str, Any]:
        """The state once the server has done what was asked and a picture of it stands."""
        return self.waits("done")

    def waits(self, key: str, longest_s: float = 60.0) -> dict[str, Any]:
        """The state once ``key`` holds twice in a row."""
        deadline, held = time.monotonic() + longest_s, 0
        while time.monotonic() < deadline:
            held = held + 1 if self.page.evaluate(f"!!window.mesomap && window.mesomap.state().{key}") else 0
            if held == 2:
                return dict(self.page.evaluate("window.mesomap.state()"))
            time.sleep(0.03)
        raise AssertionError(f"the app is not {key}; faults: {self.faults}")

    def until(self, holds: str, longest_s: float = 30.0) -> None:
        """Wait for an expression on the page; the policy of the page admits no other way of waiting for one."""
        deadline = time.monotonic() + longest_s
        while not self.page.evaluate(holds):
            assert time.monotonic() < deadline, f"{holds}; faults: {self.faults}"
            time.sleep(0.03)

    def at(self, number: int) -> tuple[float, float]:
        """Where a point stands in the window."""
        self.done()
        found = self.page.evaluate(f"window.mesomap.project({number})")
        return float(found["x"]), float(found["y"])

    def click(self, x: float, y: float) -> dict[str, Any]:
        """A click there, and what came of it."""
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.up()
        return self.done()

    def drag(self, x: float, y: float, to_x: float, to_y: float) -> dict[str, Any]:
        """A drag from one place to another, and what came of it."""
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(to_x, to_y, steps=4)
        self.page.mouse.up()
        return self.done()

    def press(self, *keys: str) -> dict[str, Any]:
        """Keys, and what came of them."""
        for key in keys:
            self.page.keyboard.press(key)
        return self.done()


def new_plan(server: Server, spacing_mm: float = 30.0, **asked: Any) -> str:
    """A plan of a few dozen points on the front of the body; its id."""
    with server.client() as client:
        body = {"protocol": PROTOCOL, "overrides": {SPACING: spacing_mm}, **asked}
        answer = client.post("/api/plans", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


@contextmanager
def open_app(
    browser: Any, server: Server, plan: str, width: int = 1200, height: int = 680, until: str = "settled", **more: Any
) -> Iterator[AppPage]:
    """The app on ``plan`` in a window of its own, once nothing moves."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        **{"reduced_motion": "reduce", "color_scheme": "light", "locale": "en-GB", **more},
    )
    watched = AppPage(context.new_page(), server=server)
    watched.watch()
    watched.page.goto(f"{server.address}/#plan={plan}")
    watched.waits(until)
    yield watched
    context.close()


@contextmanager
def served_app(folder: Path) -> Iterator[Server]:
    """A server for it."""
    with served(folder) as server:
        yield server
