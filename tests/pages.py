"""A small head with known points, shown on the page, and a browser that watches it."""

from __future__ import annotations

import base64
import json
import re
import time
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from mesomap.languages import ENGLISH, Catalogue, load_catalogue
from mesomap.output.page import render_page
from mesomap.output.page_content import ALL, PageContent, PageDoseScale, PageEvent, PageHistogram, PageNeedle
from mesomap.output.page_shapes import PageDeposits, PageEye, PageLoop, PageMesh, PagePoints
from mesomap.output.page_text import PageColumn, PageFigure, PageFinding, PageSource, PageTable, PageText

HOSTILE = "</script><script>window.stolen=1</script><img src=x onerror=window.stolen=1>"
AXES_MM = np.array([75.0, 95.0, 115.0])


def on_head(longitude_deg: Any, latitude_deg: Any) -> Any:
    """Places on the ellipsoid head; longitude 0 is the face (-y), positive towards the patient's left (+x)."""
    a, b = np.broadcast_arrays(np.radians(longitude_deg), np.radians(latitude_deg))
    return np.stack([np.sin(a) * np.cos(b), -np.cos(a) * np.cos(b), np.sin(b)], axis=-1) * AXES_MM


def outward(places_mm: Any) -> Any:
    normal = places_mm / AXES_MM**2
    return normal / np.linalg.norm(normal, axis=-1, keepdims=True)


def head_mesh(columns: int = 96, rows: int = 48) -> tuple[np.ndarray, np.ndarray]:
    """A closed ellipsoid of (rows - 1) x columns + 2 vertices, corners counter-clockwise from outside."""
    longitude = np.arange(columns) * 360.0 / columns
    latitude = np.linspace(-90.0, 90.0, rows + 1)[1:-1]
    ring = on_head(longitude[None, :], latitude[:, None]).reshape(-1, 3)
    vertices = np.concatenate([ring, [[0, 0, -AXES_MM[2]], [0, 0, AXES_MM[2]]]])
    i, j = np.meshgrid(np.arange(rows - 2), np.arange(columns), indexing="ij")
    a, b = i * columns + j, i * columns + (j + 1) % columns
    c, d = a + columns, b + columns
    quads = np.concatenate([np.stack([a, b, d], -1).reshape(-1, 3), np.stack([a, d, c], -1).reshape(-1, 3)])
    k, top = np.arange(columns), (rows - 2) * columns
    south = np.stack([np.full(columns, len(ring)), (k + 1) % columns, k], -1)
    north = np.stack([np.full(columns, len(ring) + 1), top + k, top + (k + 1) % columns], -1)
    return vertices, np.concatenate([quads, south, north])


def loop_around(longitude_deg: float, latitude_deg: float, half_deg: float, count: int = 60) -> np.ndarray:
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return on_head(longitude_deg + half_deg * np.cos(turn), latitude_deg + half_deg * np.sin(turn))


def make_content(title: str = "Face, papules") -> PageContent:
    vertices, faces = head_mesh()
    places = [(lon, lat) for lat in (40, 48) for lon in (-12, -4, 4, 12)]
    places += [(lon, lat) for lat in (-12, -4) for lon in (36, 44)] + [
        (-lon, lat) for lat in (-12, -4) for lon in (36, 44)
    ]
    degrees = np.array(places, dtype=float)
    xyz = on_head(degrees[:, 0], degrees[:, 1])
    n = len(xyz)
    regions = ("forehead",) * 8 + ("cheek",) * 8
    sides = ("midline",) * 8 + ("left",) * 4 + ("right",) * 4
    near = np.exp(-(np.linalg.norm(vertices[:, None] - xyz[None], axis=2) ** 2).min(axis=1) / 30.0)
    volume = np.where(np.arange(n) < 8, 0.05, 0.1)
    return PageContent(
        title=title,
        mesh=PageMesh(vertices, faces, ml_cm2=0.1 * near),
        eyes=(PageEye((27.0, -78.0, 12.0), 12.0), PageEye((-27.0, -78.0, 12.0), 12.0)),
        points=PagePoints(
            number=np.arange(1, n + 1),
            xyz_mm=xyz,
            normal=outward(xyz),
            needle=-outward(xyz),
            region=regions,
            laterality=sides,
            technique=("papule",) * n,
            plane=("dermis",) * n,
            depth_mm=np.linspace(1.0, 2.5, n),
            insertion_mm=np.linspace(1.0, 2.5, n),
            angle_deg=np.full(n, 90.0),
            volume_ml=volume,
            dose=8.0 * volume,
            dose_unit="mg",
            layers_mm=np.column_stack([np.full(n, 0.1), np.full(n, 2.0), np.where(np.arange(n) < 8, 6.0, np.nan)]),
            layers_tag=("A",) * n,
        ),
        outlines=(
            PageLoop("forehead", "forehead", loop_around(0, 44, 17), 30.5),
            PageLoop("cheek.left", "cheek", loop_around(40, -8, 10), 12.0),
            PageLoop("cheek.right", "cheek", loop_around(-40, -8, 10), 12.0),
        ),
        zones=(PageLoop("lips", "lips", loop_around(0, -35, 9)),),
        products=("vial",),
        dose_scales=(PageDoseScale(0.1, 0.1, 0.05, "mg", 8.0), PageDoseScale(0.1, 0.1, 0.05, "mg", 8.0)),
        session=make_session(n),
        needle=PageNeedle(30, 13.0, 0.3, 1.0),
        texts=(make_text(ENGLISH), make_text(load_catalogue("tr"))),
    )


def make_session(n: int) -> tuple[PageEvent, ...]:
    """Consent, then a wait beside which an assistant works; 16 injections of 10 s with 2 s between and a new needle after
    the eighth; advice."""
    events = [
        PageEvent(0.0, 300.0, "consent", "practitioner"),
        PageEvent(300.0, 1500.0, "cream", ""),
        PageEvent(300.0, 600.0, "drawing up", "assistant"),
    ]
    now = 1500.0
    for point in range(n):
        target = 0 if point < 8 else 1 if point < 12 else 2
        if point:
            events.append(PageEvent(now, now + 2.0, "travel", "practitioner", target))
            now += 2.0
        if point == 8:
            events.append(PageEvent(now, now + 15.0, "needle change", "practitioner", target))
            now += 15.0
        events.append(PageEvent(now, now + 10.0, "injection", "practitioner", target, point, 0, 5.0 - 0.05 * point))
        now += 10.0
    return (*events, PageEvent(now, now + 120.0, "advice", "practitioner"))


def make_text(catalogue: Catalogue) -> PageText:
    """What the head says in a language; only names and words differ."""
    names = {name: catalogue.region(name, name.capitalize()) for name in ("forehead", "cheek", "lips")}
    sides = {f"cheek.{side}": catalogue.sided("cheek", "Cheek", side) for side in ("left", "right")}
    return PageText(
        catalogue=catalogue,
        subtitle="A test head",
        containers="1 x vial 5 mL",
        minutes="9 (8 to 11)",
        names={
            **names,
            **sides,
            "techniques.papule": "Papule",
            "products.second": "Second",
            "drawing up": "Drawing up",
            "cream": "Cream",
            "planes.dermis": catalogue.word("dermis"),
        },
        tables=(
            PageTable(
                "Regions",
                (PageColumn("Region"), PageColumn("Spacing", "mm", 1), PageColumn("Left over", "mL")),
                (("Forehead", PageFigure(10.0, ("S1",), "from a range"), None), (HOSTILE, 12.25, 0.123456)),
            ),
            PageTable(
                "Work",
                (PageColumn("Region"), *(PageColumn(f"A long name of figure {k}", "cm2", 1) for k in range(9))),
                (("Forehead", *(10.0 + k for k in range(9))), ("Cheek", *(20.0 + k for k in range(9)))),
                "From 4 x 10-20 mg/cm2 - on 2026-01-31.",
                "cards",
            ),
            PageTable(
                "Figures",
                (PageColumn("Key"), PageColumn("Value"), PageColumn("Origin"), PageColumn("Why")),
                (
                    ("steps.papules.spacing_mm", PageFigure(10.0, ("S1",)), "quoted", ""),
                    ("product.concentration", PageFigure(20.0), "inferred", "middle of 10-30 mg " * 6),
                ),
                layout="figures",
            ),
        ),
        findings=(
            PageFinding(
                "margin", "warning", "Close to the lips.", point=12, value=3.0, limit=5.0, unit="mm", source="S1"
            ),
        ),
        sources=(PageSource("S1", "A book", "A publisher", "2020", "textbook", "javascript:window.stolen=1"),),
        provenance=(("mesomap", "0"), ("seed", "1")),
    )


def dosed_content() -> PageContent:
    """The head with deposits: of two products, the second in the cheeks, in two layers of the skin; and its histograms."""
    content = make_content()
    n, places = len(content.points.number), content.points.xyz_mm
    product = np.where(np.arange(n) < 8, 0, 1)
    halves = np.array([0.5, 0.25, 0.125, 0.0625])
    scale = PageDoseScale(0.12, 0.12, 0.06)
    return replace(
        content,
        deposits=replace(round_deposits(places, 0.02), skin_mm=np.full(n, 0.5), product=product),
        products=("first", "second"),
        dose_scales=(scale, PageDoseScale(0.12, 0.12, 0.06, "mg", 8.0), scale),
        histograms=tuple(
            PageHistogram(target, which, layer, 0.1, 0.06, (1.0 if layer == ALL else 0.5) * (3.0 - target) * halves)
            for which, targets in ((ALL, (ALL, 0, 1, 2)), (0, (ALL, 0)), (1, (ALL, 1, 2)))
            for target in targets
            for layer in (ALL, 0, 1)
        ),
    )


def round_deposits(xyz_mm: np.ndarray, ml: float) -> PageDeposits:
    """Lenses of 4 mm radius and 1 mm height in flat skin around ``xyz_mm``; the dose of one is 100 ml 3 / (2 pi 4^2)."""
    n, normal = len(xyz_mm), outward(xyz_mm + 1e-9)
    first = np.cross(normal, np.array([0.0, 0.0, 1.0]))
    return PageDeposits(
        xyz_mm=xyz_mm,
        normal=normal,
        direction1=first / np.maximum(np.linalg.norm(first, axis=1, keepdims=True), 1e-9),
        k1_per_mm=np.zeros(n),
        k2_per_mm=np.zeros(n),
        scale1=np.ones(n),
        scale2=np.ones(n),
        shape=np.tile([4.0, 0.5, 0.5, 0.0, 1.0, 4.0 / 3.0 * np.pi * 16.0 * 0.5], (n, 1)),
        ml=np.full(n, ml),
        deposit=np.arange(n),
        onward_mm=np.zeros((n, 3)),
        depth_mm=np.ones(n),
        skin_mm=np.full(n, 2.0),
        fascia_mm=np.full(n, 8.0),
        product=np.zeros(n, np.int64),
    )


def unpack(packed: dict[str, Any]) -> np.ndarray:
    """Independent reader of the packing, written from its description."""
    dtype = {"u8": "u1", "u16": "<u2", "u32": "<u4"}[packed["type"]]
    planes = np.frombuffer(zlib.decompress(base64.b64decode(packed["data"])), np.uint8)
    width = np.dtype(dtype).itemsize
    coded = (
        np.ascontiguousarray(planes.reshape(width, -1).T)
        .view(dtype)
        .astype(np.int64)
        .reshape(packed["rows"], packed["columns"])
    )
    difference = np.where(coded % 2 == 0, coded // 2, -(coded + 1) // 2)
    return np.asarray(np.cumsum(difference, axis=0) % (1 << (8 * width)))


def payload(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.S)
    assert found is not None
    return dict(json.loads(found[1]))


DRIVER = "GL Driver Message"
"""Begins what the emulated graphics card says about its own speed."""


@dataclass
class Watched:
    """A page under watch: every request, console error and exception is kept."""

    page: Any
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Keep from now on."""

        def told(message: Any) -> None:
            if message.type in ("error", "warning") and DRIVER not in message.text:
                self.faults.append(message.text)

        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", told)
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))

    def state(self) -> dict[str, Any]:
        """The page's state once nothing moves any more."""
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            if self.page.evaluate("!!window.mesomap && window.mesomap.state().settled"):
                return dict(self.page.evaluate("window.mesomap.state()"))
            time.sleep(0.03)
        raise AssertionError(f"the page did not settle; faults: {self.faults}")

    def project(self, number: int) -> dict[str, Any]:
        self.state()
        return dict(self.page.evaluate(f"window.mesomap.project({number})"))

    def pixels(self, canvas: str = "canvas.scene") -> Any:
        """Distinct colours, and the share of opaque pixels, of a picture drawn by WebGL."""
        return self.page.evaluate(
            """(canvas) => {
              const from = document.querySelector(canvas);
              const to = document.createElement('canvas');
              to.width = from.width; to.height = from.height;
              const pen = to.getContext('2d');
              pen.drawImage(from, 0, 0);
              const data = pen.getImageData(0, 0, to.width, to.height).data;
              const seen = new Set(); let opaque = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (data[i + 3] > 250) opaque++;
                seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
              }
              return { colours: seen.size, opaque: opaque / (data.length / 4) };
            }""",
            canvas,
        )


def open_page(
    browser: Any, path: Path, content: PageContent, width: int = 1100, height: int = 640, motion: str = "reduce"
) -> Watched:
    """``content`` as a file in a window of its own, once nothing moves."""
    path.write_text(render_page(content), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion=motion, color_scheme="light")
    watched = Watched(page)
    watched.watch()
    page.goto(path.as_uri())
    watched.state()
    return watched


def expected_pixel(state: dict[str, Any], box: dict[str, float], place_mm: np.ndarray) -> np.ndarray:
    """Where a pinhole camera of that pose puts a place, window pixels."""
    eye, target, up = (np.array(state["camera"][key]) for key in ("position_mm", "target_mm", "up"))
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(ahead, up) / np.linalg.norm(np.cross(ahead, up))
    above = np.cross(right, ahead)
    sight = place_mm - eye
    focal_px = box["height"] / 2 / np.tan(np.radians(state["camera"]["fov_deg"]) / 2)
    x, y = (sight @ axis / (sight @ ahead) * focal_px for axis in (right, above))
    return np.array([box["x"] + box["width"] / 2 + x, box["y"] + box["height"] / 2 - y])


def count_near(watched: Watched, selector: str, at: dict[str, Any], reach: int, rgb: tuple[int, int, int]) -> int:
    """Pixels of a canvas within ``reach`` of a place of the window that are close to a colour."""
    return int(
        watched.page.evaluate(
            """([selector, at, reach, rgb]) => {
              const canvas = document.querySelector(selector), box = canvas.getBoundingClientRect();
              const to = document.createElement('canvas');
              to.width = canvas.width; to.height = canvas.height;
              const pen = to.getContext('2d');
              pen.drawImage(canvas, 0, 0);
              const data = pen.getImageData(at.x - box.x - reach, at.y - box.y - reach, 2 * reach, 2 * reach).data;
              let count = 0;
              for (let i = 0; i < data.length; i += 4)
                if (data[i + 3] > 200 && rgb.every((value, k) => Math.abs(data[i + k] - value) < 40)) count++;
              return count;
            }""",
            [selector, at, reach, list(rgb)],
        )
    )


def accessibility_faults(watched: Watched) -> list[str]:
    """What axe-core calls serious or critical on the page as it is, each with the element at fault."""
    axe = Path(__file__).resolve().parent.parent / "web/node_modules/axe-core/axe.min.js"
    assert axe.is_file(), "`bash scripts/setup.sh node` installs axe-core"
    # Through the debugger: the policy of the page admits no other script.
    watched.page.evaluate(axe.read_text(encoding="utf-8"))
    found = watched.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{item['impact']} {item['id']}: {node['target']} {node['failureSummary']}"
        for item in found["violations"]
        if item["impact"] in ("serious", "critical")
        for node in item["nodes"]
    ]
