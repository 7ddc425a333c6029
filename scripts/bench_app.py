"""The app as a user feels it: slider to new picture, click to new point, first page, memory over many edits, many clients at once.

The browser draws in software, on the same cores as the server: with a graphics card the pictures cost next to nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from app_pages import open_app
from apps import Server, Tab, served
from bench_table import note
from conftest import CHROMIUM

CLIENTS, MINUTE_S = 20, 60.0
FIRST_PAGES, PREVIEWS, CLICKS, EDITS = 6, 60, 30, 200
DRAG_MM = [round(10.0 + 0.1 * abs((k + 30) % 60 - 30), 1) for k in range(1, 86)]
"""From 10 to 13 mm and back, and again, by the steps of the slider."""
JUMPS_MM = [round(float(mm), 1) for mm in np.random.default_rng(1).permutation(np.arange(9.0, 15.0, 0.2))]
ON_PAGE = """
const until = (holds) => new Promise((done) => {
  const look = () => (holds(window.mesomap) ? done() : setTimeout(look));
  look();
});
const pictured = (holds) => until((app) => holds(app.pictured()));
const painted = () => {
  const gl = document.querySelector('canvas.scene').getContext('webgl2');
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
};
"""
FIRST = (
    "(() => {"
    + ON_PAGE
    + """
  window.first_ms = null;
  const look = () => {
    if (!window.mesomap || !window.mesomap.pictured().points) return setTimeout(look, 5);
    painted();
    window.first_ms = performance.now();
  };
  look();
})()"""
)
SLIDE = (
    "async (values) => {"
    + ON_PAGE
    + """
  const range = document.querySelector('input[type=range][aria-label="Spacing"]');
  const times = [];
  for (const value of values) {
    const began = performance.now();
    range.value = String(value);
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await pictured(({ values, latest }) => String(values[0]) === range.value && latest);
    painted();
    times.push(performance.now() - began);
  }
  return times;
}"""
)
CLICK = (
    "async (count) => {"
    + ON_PAGE
    + """
  const canvas = document.querySelector('canvas.scene');
  const [there, done] = [[], []];
  for (let i = 0; i < count; i++) {
    await until((app) => app.state().settled);
    const { points } = window.mesomap.state();
    const began = performance.now();
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await pictured((now) => now.points === points + 1);
    painted();
    there.push(performance.now() - began);
    await until((app) => app.state().points === points + 1 && app.pictured().latest);
    painted();
    done.push(performance.now() - began);
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    await until((app) => app.state().points === points && app.pictured().latest);
  }
  return [there, done];
}"""
)


def bench_app(seconds: float = MINUTE_S) -> None:
    """All of it, on servers of their own."""
    from playwright.sync_api import sync_playwright

    print(f"\nThe app on the default face at 10 mm, {os.cpu_count()} cores, pictures drawn in software")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**CHROMIUM)
        bench_page(chromium, server)
        chromium.close()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server:
        bench_clients(server, seconds)


def bench_page(browser: Any, server: Server) -> None:
    """What one user waits for."""
    with server.client() as client:
        tab = Tab.opened(client)
        key = tab.header["state"]["sliders"][0]["key"]
        for way in ("zones", "report"):
            client.get(f"/api/plans/{tab.plan}/{way}")
        report("preview on the server alone", [_preview(client, tab, key, k) for k in range(PREVIEWS)])
    report("first page ready", [_first_page(browser, server, tab.plan) for _ in range(FIRST_PAGES)])
    with open_app(browser, server, tab.plan, 1440, 900) as app:
        report("slider dragged, to new picture", app.page.evaluate(SLIDE, DRAG_MM)[5:])
        report("slider jumping, to new picture", app.page.evaluate(SLIDE, JUMPS_MM))
        app.page.keyboard.press("Escape")
        app.page.reload()
        app.settled()
        app.page.keyboard.press("a")
        there, done = app.page.evaluate(CLICK, CLICKS)
        report("click to new point", there)
        report("... with number, depth and dose", done)
        debugger = app.page.context.new_cdp_session(app.page)
        before = _memory(debugger, app)
        app.page.evaluate(CLICK, EDITS // 2)
        after = _memory(debugger, app)
        note("app", f"memory of the page after {EDITS} edits", after[0], "MB", before[0], "before them")
        print(
            f"  {f'memory over {EDITS} edits':34s} {before[0]:7.1f} MB, then {after[0]:.1f} MB; {before[1]}, then {after[1]}"
        )


def bench_clients(server: Server, seconds: float) -> None:
    """Clients that each edit a plan of their own, as fast as they can, for so long."""
    times: list[list[float]] = [[] for _ in range(CLIENTS)]
    faults: list[str] = []

    def work(row: int) -> None:
        with server.client() as client:
            tab = Tab.opened(client)
            start, key = len(tab.arrays["xyz_mm"]), tab.header["state"]["sliders"][0]["key"]
            added, end, k = 0, time.monotonic() + seconds, 0
            while time.monotonic() < end:
                number, k = 1 + (7 * k + row) % start, k + 1
                began = time.perf_counter()
                if k % 5 == 4:
                    _preview(client, tab, key, k)
                else:
                    answer = tab.try_do({"do": "add", "xyz_mm": tab.place(number, (1.0, 0.0, 0.0))})
                    added += answer.status_code == 200
                    if answer.status_code != 200:
                        faults.append(answer.text[:120])
                times[row].append(1000.0 * (time.perf_counter() - began))
                time.sleep(1.0)
            found = Tab.opened(client, tab.plan)
            if len(found.arrays["xyz_mm"]) != start + added or found.version != added + 1:
                faults.append(f"plan {tab.plan} is mixed")

    threads = [threading.Thread(target=work, args=(row,)) for row in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    report(f"{CLIENTS} clients for {seconds:.0f} s, each request", [time for own in times for time in own])
    print(f"  {'faults and mixed plans':34s} {len(faults):7d} {faults[:2] or ''}")


def report(name: str, times_ms: list[float]) -> None:
    """Median, 95th percentile and worst of ``times_ms``."""
    p50, p95, worst = np.percentile(times_ms, [50, 95, 100])
    note("app", name.removeprefix("... "), p50, "ms", p95, "the 95th percentile")
    print(f"  {name:34s} {p50:7.0f} ms median, {p95:.0f} ms p95, {worst:.0f} ms worst of {len(times_ms)}", flush=True)


def _preview(client: httpx.Client, tab: Tab, key: str, k: int) -> float:
    began = time.perf_counter()
    body = {"version": tab.version, "tab": tab.plan, "sequence": k, "values": {key: 10.0 + 0.1 * (k % 30)}}
    client.post(f"/api/plans/{tab.plan}/preview", json=body).raise_for_status()
    return 1000.0 * (time.perf_counter() - began)


def _first_page(browser: Any, server: Server, plan: str) -> float:
    """Until a picture with all points stands, ms, for a browser that has kept nothing."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(FIRST)
    page.goto(f"{server.address}/#plan={plan}")
    while (found := page.evaluate("window.first_ms")) is None:
        time.sleep(0.1)
    context.close()
    return float(found)


def _memory(debugger: Any, app: Any) -> tuple[float, dict[str, int]]:
    app.settled()
    for _ in range(3):
        debugger.send("HeapProfiler.collectGarbage")
    return debugger.send("Runtime.getHeapUsage")["usedSize"] / 1e6, app.settled()["memory"]
