"""map.html: what it promises as a file, and what a browser shows of a small head with known points."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.errors import OutputError
from mesomap.languages import load_catalogue
from mesomap.output.page import (
    PageColumn,
    PageContent,
    PageDeposits,
    PageDoseScale,
    PageEye,
    PageFigure,
    PageFinding,
    PageLoop,
    PageMesh,
    PagePoints,
    PageSource,
    PageSummary,
    PageTable,
    render_page,
)
from mesomap.output.page_adapter import page_content
from mesomap.output.page_arrays import pack, pack_normals, pack_positions, pack_scaled, zone_distance_mm
from mesomap.output.page_words import FIGURES, SHORTCUTS, WORDS
from mesomap.simulation.below_skin import area_bend

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "src/mesomap/output/assets"
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
        subtitle="A test head",
        summary=PageSummary(n, float(volume.sum()), "1 x vial 5 mL", "9 (8 to 11)"),
        mesh=PageMesh(vertices, faces, ml_cm2=0.1 * near, dose_cm2=0.8 * near),
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
        ),
        outlines=(
            PageLoop("forehead", "forehead", "Forehead", loop_around(0, 44, 17)),
            PageLoop("cheek.left", "cheek", "Cheek, left", loop_around(40, -8, 10)),
            PageLoop("cheek.right", "cheek", "Cheek, right", loop_around(-40, -8, 10)),
        ),
        zones=(PageLoop("lips", "lips", "Lips", loop_around(0, -35, 9)),),
        dose_scale=PageDoseScale("mg", rx_ml_cm2=0.05, rx_dose_cm2=0.4, max_ml_cm2=0.1, max_dose_cm2=0.8),
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


# --- the file -------------------------------------------------------------------------------------------------------


def test_bundle_is_built_from_the_sources_beside_it() -> None:
    web = ROOT / "web"
    names = ["build.mjs", "package-lock.json", "package.json", "tsconfig.json"]
    names += [f"src/{path.name}" for path in (web / "src").iterdir()]
    digest = hashlib.sha256()
    for name in sorted(names):
        digest.update(f"{name}\0{(web / name).read_text(encoding='utf-8')}\0".encode())
    for asset in ("page.js", "page.css"):
        assert f"sources sha256: {digest.hexdigest()}" in (ASSETS / asset).read_text(encoding="utf-8"), (
            f"{asset} is older than web/src: run `npm ci && npm run build` in web/"
        )


def test_bundle_carries_licences_and_the_lock_no_addresses() -> None:
    script = (ASSETS / "page.js").read_text(encoding="utf-8")
    assert script.count("Permission is hereby granted, free of charge") == 2
    assert "</script" not in script.lower() and "<!--" not in script
    assert "http" not in (ROOT / "web/package-lock.json").read_text(encoding="utf-8")
    versions = json.loads((ROOT / "web/package.json").read_text(encoding="utf-8"))
    assert all(
        re.fullmatch(r"\d[\w.-]*", v) for key in ("dependencies", "devDependencies") for v in versions[key].values()
    )


def test_same_content_gives_the_same_page() -> None:
    assert render_page(make_content()) == render_page(make_content())


def test_page_admits_only_its_own_script_and_no_connection() -> None:
    page = render_page(make_content())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None and policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1] and "http" not in policy[1]
    for tag in ("script", "style"):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        assert text is not None
        digest = base64.b64encode(hashlib.sha256(text[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert not re.search(r'<(?:script|img|iframe)[^>]*\ssrc=|<link|@import|url\(\s*["\']?http', page)


def test_words_cannot_break_out_of_the_data() -> None:
    page = render_page(make_content(HOSTILE))
    assert HOSTILE not in page
    assert page.count("<script") == 2
    assert payload(page)["title"] == HOSTILE


@pytest.mark.parametrize("shift_mm", [0.0, -1500.0])
@pytest.mark.parametrize("scale", [1.0, 8.0])
def test_positions_survive_within_a_hundredth_of_a_millimetre(shift_mm: float, scale: float) -> None:
    vertices = head_mesh()[0] * scale + shift_mm
    packed = pack_positions(vertices)
    step, origin = np.asarray(packed["step"], dtype=float), np.asarray(packed["origin"], dtype=float)
    back = unpack(packed) * step + origin
    assert np.abs(back - vertices).max() < 0.01


@pytest.mark.parametrize("dtype", ["u1", "<u2", "<u4"])
def test_packing_gives_every_integer_back(dtype: str) -> None:
    top = np.iinfo(dtype).max
    values = np.random.default_rng(1).integers(0, top, (500, 3), endpoint=True, dtype=np.uint64)
    values[:4] = [[0, top, 0], [top, 0, top], [0, top, 0], [1, top - 1, top]]
    assert (unpack(pack(values.astype(dtype))) == values).all()


def test_doses_and_normals_survive() -> None:
    dose = np.abs(np.random.default_rng(2).normal(size=1000))
    packed = pack_scaled(dose)
    assert np.abs(unpack(packed)[:, 0] / 65535 * packed["max"] - dose).max() <= dose.max() / 65535
    normal = outward(head_mesh()[0])
    net = unpack(pack_normals(normal)) / 65535 * 2 - 1
    z = 1 - np.abs(net).sum(axis=1)
    fold = (1 - np.abs(net[:, ::-1])) * np.where(net < 0, -1, 1)
    back = np.column_stack([np.where(z[:, None] < 0, fold, net), z])
    back /= np.linalg.norm(back, axis=1, keepdims=True)
    assert np.degrees(np.arccos(np.clip((back * normal).sum(axis=1), -1, 1))).max() < 0.02


def test_zone_distance_finds_the_inside_of_a_cap_and_its_border() -> None:
    vertices, faces = head_mesh(192, 96)
    loop = loop_around(20, -10, 15)
    signed = zone_distance_mm(vertices, faces, outward(vertices), (PageLoop("z", "z", "z", loop),))
    longitude = np.degrees(np.arctan2(vertices[:, 0] / AXES_MM[0], -vertices[:, 1] / AXES_MM[1]))
    latitude = np.degrees(np.arcsin(vertices[:, 2] / AXES_MM[2]))
    inside = np.hypot(longitude - 20, latitude + 10) < 15
    assert ((signed > 0) == inside)[np.abs(signed) > 0.1].all()
    band = np.abs(signed) < 5
    chord = np.linalg.norm(vertices[band][:, None] - loop_around(20, -10, 15, 1200)[None], axis=2).min(axis=1)
    assert np.abs(np.abs(signed[band]) - chord).max() < 0.15
    backwards = zone_distance_mm(vertices, faces, outward(vertices), (PageLoop("z", "z", "z", loop[::-1]),))
    assert ((backwards > 0) == (signed > 0))[np.abs(signed) > 0.1].all()


def test_a_face_of_150_000_triangles_stays_below_four_megabytes() -> None:
    vertices, faces = head_mesh(390, 194)
    assert len(faces) > 150_000
    dose = 0.05 * (1 + np.sin(vertices[:, 0] * 0.7) * np.sin(vertices[:, 2] * 0.7))
    mesh = PageMesh(vertices, faces, normals=outward(vertices), ml_cm2=dose, dose_cm2=8 * dose)
    assert len(render_page(replace(make_content(), mesh=mesh))) < 4_000_000


def test_the_part_around_the_points_keeps_its_values() -> None:
    content = make_content()
    part = content.mesh.around(content.points.xyz_mm[:8], 20.0)
    assert 0 < len(part.faces) < len(content.mesh.faces) / 2
    assert part.normals is None and part.ml_cm2 is not None and content.mesh.ml_cm2 is not None
    rows = {tuple(v): d for v, d in zip(content.mesh.vertices_mm, content.mesh.ml_cm2, strict=True)}
    assert all(rows[tuple(v)] == d for v, d in zip(part.vertices_mm, part.ml_cm2, strict=True))
    with pytest.raises(OutputError, match="nothing of it lies within 1 mm"):
        content.mesh.around(np.full((1, 3), 900.0), 1.0)


def test_wrong_content_is_refused_with_the_reason() -> None:
    vertices, faces = head_mesh()
    with pytest.raises(OutputError, match="outside 0"):
        PageMesh(vertices, faces + 5)
    with pytest.raises(OutputError, match="not finite"):
        PageMesh(np.where(np.arange(len(vertices))[:, None] == 3, np.nan, vertices), faces)
    with pytest.raises(OutputError, match=r"ml_cm2 has shape \(3,\)"):
        PageMesh(vertices, faces, ml_cm2=np.zeros(3))
    with pytest.raises(OutputError, match="number occurs twice"):
        replace(make_content().points, number=np.ones(16, dtype=np.int64))
    with pytest.raises(OutputError, match="layout 'list' is unknown"):
        PageTable("T", (PageColumn("a"),), (), layout="list")
    with pytest.raises(OutputError, match=r"scale1 has shape \(2,\), expected \(3,\)"):
        replace(round_deposits(np.zeros((3, 3)), 1.0), scale1=np.ones(2))
    with pytest.raises(OutputError, match="row 0 has 1 cells, expected 2"):
        PageTable("T", (PageColumn("a"), PageColumn("b")), ((1.0,),))


def test_an_eye_is_fitted_to_its_vertices() -> None:
    sphere = np.array([30.0, -120.0, 720.0]) + 14.5 * outward(head_mesh(12, 8)[0])
    eye = PageEye.fitted(sphere)
    assert eye.radius_mm == pytest.approx(14.5)
    assert eye.centre_mm == pytest.approx((30.0, -120.0, 720.0))


@pytest.mark.parametrize("protocol", ["mesolift-face", "lipolysis-abdomen"])
def test_deposits_of_the_page_give_the_dose_map_of_the_simulation(protocol: str) -> None:
    simulation = shipped_simulation(protocol, "female")
    content = page_content(simulation)
    deposits, dose = content.deposits, simulation.dose
    assert deposits is not None
    normals = dose.patch.interpolate(dose.surface, dose.surface.vertex_normals)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    turned = dose.patch.interpolate(dose.surface, area_bend(dose.surface, dose.surface.vertex_normals))
    total = np.zeros(len(dose.ml_cm2))
    for row in deposits.rows:
        xyz, normal, first, (k1, k2, s1, s2), shape = row[:3], row[3:6], row[6:9], row[9:13], row[13:19]
        ml, depth = row[19], row[24]
        away = dose.vertices_mm - xyz
        reach = 1.1 * shape[0] / min(s1, s2)
        near = np.flatnonzero((np.linalg.norm(away, axis=1) < reach) & (normals @ normal > 0.2))
        below = away[near] - depth * (normals[near] - normal)
        u, v = below @ first, below @ np.cross(normal, first)
        flat, chord = np.maximum(np.hypot(u, v), 1e-9), np.linalg.norm(below, axis=1)
        bend = (k1 / s1 * u**2 + k2 / s2 * v**2) / flat**2
        rho = chord * (1 + np.minimum((chord * bend) ** 2, 4) / 24)
        half = shape[1] * np.sqrt(np.maximum(1 - (rho / shape[0]) ** 2, 0))
        height = np.minimum(shape[2] + half, shape[4]) - np.maximum(shape[2] - half, shape[3])
        area = np.maximum(1 + depth * (turned[near, 0] + depth * turned[near, 1]), 0.25)
        total[near] += 100 * ml * area * np.maximum(height, 0) / shape[5]
    assert np.abs(total - dose.ml_cm2).max() < 1e-6 * dose.ml_cm2.max()
    assert len(render_page(content)) < 4_000_000


# --- in a browser ---------------------------------------------------------------------------------------------------


@dataclass
class Watched:
    """A page under watch: every request, console error and exception is kept."""

    page: Any
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

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

    def pixels(self) -> Any:
        """Distinct colours, and the share of opaque pixels, of the picture drawn by WebGL."""
        return self.page.evaluate(
            """() => {
              const from = document.querySelector('canvas.scene');
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
            }"""
        )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        yield chromium
        chromium.close()


def open_page(browser: Any, path: Path, content: PageContent, width: int = 1100, height: int = 640) -> Watched:
    path.write_text(render_page(content), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce", color_scheme="light")
    watched = Watched(page)
    page.on("request", lambda request: watched.requests.append(request.url))
    page.on(
        "console", lambda message: watched.faults.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda fault: watched.faults.append(str(fault)))
    page.goto(path.as_uri())
    watched.state()
    return watched


@pytest.fixture(scope="module")
def shown(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return open_page(browser, tmp_path_factory.mktemp("page") / "map.html", make_content())


@pytest.fixture
def fresh(shown: Watched) -> Watched:
    """The shared page as it was opened: front view, points, no point chosen, pointer away."""
    shown.page.mouse.move(2, 2)
    shown.page.evaluate("document.activeElement.blur()")
    for key in ("Escape", "p", "1"):
        shown.page.keyboard.press(key)
    shown.state()
    return shown


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


@pytest.mark.browser
def test_picture_is_drawn_without_network_or_complaint(fresh: Watched) -> None:
    assert fresh.pixels()["colours"] > 500
    assert 0.1 < fresh.pixels()["opaque"] < 0.95
    assert [url for url in fresh.requests if not url.startswith(("file:", "blob:"))] == []
    assert len([url for url in fresh.requests if url.startswith("file:")]) == 1
    assert fresh.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("key", ["1", "2", "4"])
def test_points_lie_where_the_camera_says(fresh: Watched, key: str) -> None:
    fresh.page.keyboard.press(key)
    state = fresh.state()
    box = fresh.page.locator("canvas.scene").bounding_box()
    content = make_content()
    eye = np.array(state["camera"]["position_mm"])
    for row in range(16):
        at = fresh.project(row + 1)
        assert np.hypot(*(np.array([at["x"], at["y"]]) - expected_pixel(state, box, content.points.xyz_mm[row]))) < 0.5
        toward = (eye - content.points.xyz_mm[row]) / np.linalg.norm(eye - content.points.xyz_mm[row])
        facing = float(content.points.normal[row] @ toward)
        if abs(facing) > 0.15:
            assert at["visible"] == (facing > 0)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("number", "region", "side"),
    [(2, "Forehead", "right"), (3, "Forehead", "left"), (10, "Cheek", "left"), (14, "Cheek", "right")],
)
def test_hover_tells_all_about_the_point_under_the_pointer(fresh: Watched, number: int, region: str, side: str) -> None:
    at = fresh.project(number)
    fresh.page.mouse.move(at["x"] + 1, at["y"])
    assert fresh.state()["hover"] == number
    words = fresh.page.locator(".tip").inner_text()
    depth = np.linspace(1.0, 2.5, 16)[number - 1]
    for part in (f"Point {number}", region, side, f"{depth:.4g} mm", "90°", "papule"):
        assert part in words
    assert ("0.05 mL" if number <= 8 else "0.1 mL") in words
    assert ("0.4 mg" if number <= 8 else "0.8 mg") in words
    fresh.page.mouse.move(2, 2)
    assert fresh.state()["hover"] is None


@pytest.mark.browser
def test_views_stand_where_they_are_named(fresh: Watched) -> None:
    directions = {
        "Front": (0, -1),
        "Oblique left": (0.707, -0.707),
        "Oblique right": (-0.707, -0.707),
        "Left side": (1, 0),
        "Right side": (-1, 0),
    }
    for name, (x, y) in directions.items():
        fresh.page.get_by_role("button", name=name, exact=True).click()
        camera = fresh.state()["camera"]
        away = np.array(camera["position_mm"]) - np.array(camera["target_mm"])
        assert away[:2] / np.linalg.norm(away[:2]) == pytest.approx((x, y), abs=0.01)
    fresh.page.keyboard.press("Shift+ArrowRight")
    turned = fresh.state()["camera"]["position_mm"]
    fresh.page.get_by_role("button", name="Reset").click()
    assert fresh.state()["camera"]["position_mm"] != turned


@pytest.mark.browser
def test_front_view_has_the_patients_left_on_the_viewers_right(fresh: Watched) -> None:
    assert fresh.project(10)["x"] > fresh.project(14)["x"] + 50
    assert fresh.project(3)["y"] < fresh.project(10)["y"] - 50


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
    assert fresh.state()["scale"] == {"unit": "mg/cm²", "max": 0.8, "rx": 0.4, "over": False}
    assert "mg/cm²" in fresh.page.locator(".legend").inner_text()
    fresh.page.keyboard.press("u")
    fresh.page.keyboard.press("b")
    assert fresh.state()["mode"] == "both"


@pytest.mark.browser
def test_order_is_stepped_with_keys_and_slider(fresh: Watched) -> None:
    for _ in range(3):
        fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 3
    assert "Point 3" in fresh.page.locator(".card").inner_text()
    assert "3 of 16" in fresh.page.locator(".transport output").inner_text()
    fresh.page.keyboard.press("End")
    fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 16
    fresh.page.keyboard.press("ArrowLeft")
    assert fresh.state()["current"] == 15
    slider = fresh.page.get_by_role("slider", name="Order of injection")
    slider.focus()
    fresh.page.keyboard.press("Home")
    fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 1
    slider.blur()
    at = fresh.project(6)
    fresh.page.mouse.click(at["x"], at["y"])
    assert fresh.state()["current"] == 6


@pytest.mark.browser
def test_number_labels_never_touch(fresh: Watched) -> None:
    for key in ("1", "2", "4", "5"):
        fresh.page.keyboard.press(key)
        labels = fresh.state()["labels"]
        assert len(labels) >= 5
        for i, a in enumerate(labels):
            for b in labels[i + 1 :]:
                apart = (
                    a["x"] + a["width"] <= b["x"]
                    or b["x"] + b["width"] <= a["x"]
                    or a["y"] + a["height"] <= b["y"]
                    or b["y"] + b["height"] <= a["y"]
                )
                assert apart, f"{a['text']} and {b['text']} touch in view {key}"


@pytest.mark.browser
def test_layers_and_theme_follow_their_keys(fresh: Watched) -> None:
    before = fresh.state()
    for key, layer in zip("nogzi", ("numbers", "outlines", "names", "zones", "isodose"), strict=True):
        fresh.page.keyboard.press(key)
        assert fresh.state()["layers"][layer] is not before["layers"][layer]
        fresh.page.keyboard.press(key)
    fresh.page.keyboard.press("t")
    assert fresh.state()["dark"] is not before["dark"]
    fresh.page.keyboard.press("t")
    assert fresh.state()["layers"] == before["layers"]


@pytest.mark.browser
def test_tables_findings_and_sources_are_on_their_tabs(fresh: Watched) -> None:
    page = fresh.page
    page.get_by_role("tab", name="Regions").click()
    table = page.get_by_role("tabpanel", name="Regions").inner_text()
    for part in ("Spacing", "10.0", "inferred", "S1", "\N{EN DASH}", "12.3", "0.1235"):
        assert part in table
    page.get_by_role("tab", name="Findings").click()
    page.get_by_role("button", name="go to point 12").click()
    assert fresh.state()["current"] == 12
    assert fresh.project(12)["visible"]
    page.get_by_role("tabpanel", name="Findings").get_by_role("button", name="S1").click()
    assert page.get_by_role("tabpanel", name="Sources").is_visible()
    assert page.evaluate("document.activeElement.id") == "source-S1"
    assert page.locator('[role="tabpanel"] a').count() == 0, "an address that is not http must not become a link"
    page.get_by_role("tab", name="Sources").focus()
    page.keyboard.press("Home")
    assert page.get_by_role("tab", name="Map").get_attribute("aria-selected") == "true"
    assert fresh.state()["current"] == 12
    assert "not a medical device" in page.locator("#disclaimer").inner_text()
    assert page.locator("#disclaimer").is_visible()


@pytest.mark.browser
def test_every_control_has_a_name_and_the_scene_takes_focus(fresh: Watched) -> None:
    nameless = fresh.page.evaluate(
        """() => [...document.querySelectorAll('button, input, canvas[tabindex]')].filter((e) =>
             !(e.getAttribute('aria-label') || e.textContent.trim() || e.closest('label')?.textContent.trim()))
             .length"""
    )
    assert nameless == 0
    fresh.page.keyboard.press("?")
    assert fresh.page.locator("dialog.help").is_visible()
    fresh.page.keyboard.press("Escape")
    assert not fresh.page.locator("dialog.help").is_visible()


@pytest.mark.browser
def test_a_resting_pointer_gives_way_to_keys_and_views(fresh: Watched) -> None:
    def hover() -> None:
        fresh.page.mouse.move(2, 2)
        at = fresh.project(6)
        fresh.page.mouse.move(at["x"], at["y"])
        assert fresh.state()["hover"] == 6
        assert fresh.page.locator(".tip").is_visible()

    for key in ("ArrowRight", "End", "d", "2", "Shift+ArrowRight"):
        for reset in ("Escape", "p", "1"):
            fresh.page.keyboard.press(reset)
        hover()
        fresh.page.keyboard.press(key)
        assert fresh.state()["hover"] is None, key
        assert not fresh.page.locator(".tip").is_visible(), key
    fresh.page.keyboard.press("Home")
    hover()
    fresh.page.keyboard.press("ArrowRight")
    assert "Point 2" in fresh.page.locator(".card").inner_text()


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


@pytest.mark.browser
@pytest.mark.parametrize("mode", ["p", "d", "b"])
def test_the_chosen_point_has_ring_number_and_needle_in_every_mode(fresh: Watched, mode: str) -> None:
    fresh.page.keyboard.press(mode)
    at = fresh.project(10)
    assert count_near(fresh, "canvas.words", at, 16, (180, 0, 78)) == 0
    for _ in range(10):
        fresh.page.keyboard.press("ArrowRight")
    assert fresh.state()["current"] == 10
    at = fresh.project(10)
    assert count_near(fresh, "canvas.words", at, 16, (180, 0, 78)) > 60
    assert "10" in [label["text"] for label in fresh.state()["labels"]]
    assert count_near(fresh, "canvas.scene", at, 12, (255, 61, 127)) > 0


@pytest.mark.browser
def test_the_needle_of_a_hidden_point_does_not_show_through_the_head(fresh: Watched) -> None:
    for _ in range(10):
        fresh.page.keyboard.press("ArrowRight")
    assert count_near(fresh, "canvas.scene", fresh.project(10), 12, (255, 61, 127)) > 0
    fresh.page.keyboard.press("5")
    at = fresh.project(10)
    assert not at["visible"]
    assert count_near(fresh, "canvas.scene", at, 12, (255, 61, 127)) == 0


@pytest.mark.browser
def test_the_camera_follows_to_hidden_points_and_rests_otherwise(fresh: Watched) -> None:
    before = fresh.state()["camera"]
    fresh.page.keyboard.press("Home")
    assert fresh.state()["camera"]["position_mm"] == pytest.approx(before["position_mm"])
    fresh.page.keyboard.press("4")
    aside = fresh.state()["camera"]["position_mm"]
    assert not fresh.project(16)["visible"]
    fresh.page.keyboard.press("End")
    assert np.linalg.norm(np.subtract(fresh.state()["camera"]["position_mm"], aside)) > 100
    assert fresh.project(16)["visible"]
    content = make_content()
    eye = np.array(fresh.state()["camera"]["position_mm"])
    toward = (eye - content.points.xyz_mm[15]) / np.linalg.norm(eye - content.points.xyz_mm[15])
    assert content.points.normal[15] @ toward > 0.3


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


@pytest.mark.browser
def test_numbers_follow_the_rule_and_belong_to_the_nearest_marker(fresh: Watched) -> None:
    ends = {1, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16}
    for key in ("p", "b"):
        fresh.page.keyboard.press(key)
        labels = [label for label in fresh.state()["labels"] if label["kind"] == "number"]
        shown = {int(label["text"]) for label in labels}
        assert {1, 8} <= shown, "the first and the last of a region"
        assert shown == (set(range(1, 17)) if key == "p" else ends)
        box = fresh.page.locator("canvas.scene").bounding_box()
        marks = {number: fresh.project(number) for number in range(1, 17)}
        for label in labels:
            x = box["x"] + label["x"] + label["width"] / 2
            y = box["y"] + label["y"] + label["height"] / 2
            nearest = min(marks, key=lambda number: np.hypot(marks[number]["x"] - x, marks[number]["y"] - y))
            assert nearest == int(label["text"])
        inner = [label for label in labels if int(label["text"]) not in ends]
        assert all(box["y"] + label["y"] < marks[int(label["text"])]["y"] for label in inner), "above the marker"


@pytest.mark.browser
def test_every_view_is_filled_by_the_plan_and_centred_on_it(fresh: Watched) -> None:
    content = make_content()
    places = np.concatenate([content.points.xyz_mm, *(loop.xyz_mm for loop in content.outlines)])
    box = fresh.page.locator("canvas.scene").bounding_box()
    for key in "12345":
        fresh.page.keyboard.press(key)
        state = fresh.state()
        at = np.array([expected_pixel(state, box, place) for place in places])
        low, high = at.min(axis=0), at.max(axis=0)
        size = np.array([box["width"], box["height"]])
        middle = np.array([box["x"], box["y"]]) + size / 2
        assert (np.abs((low + high) / 2 - middle) < 0.02 * size).all()
        assert 0.7 < ((high - low) / size).max() < 0.85


@pytest.mark.browser
def test_current_view_and_idle_units_show(fresh: Watched) -> None:
    current = fresh.page.locator('.views [aria-pressed="true"]')
    assert current.all_inner_texts() == ["Front"]
    fresh.page.keyboard.press("3")
    fresh.state()
    assert current.get_attribute("data-view") == "oblique-right"
    fresh.page.keyboard.press("Shift+ArrowRight")
    fresh.state()
    assert current.count() == 0
    unit = fresh.page.get_by_role("button", name="mg/cm²")
    assert unit.is_disabled()
    fresh.page.keyboard.press("d")
    assert unit.is_enabled()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1440])
def test_cards_and_figures_fit_their_panel(browser: Any, tmp_path: Path, width: int) -> None:
    watched = open_page(browser, tmp_path / "map.html", make_content(), width=width, height=740)
    page = watched.page
    for name in ("Work", "Figures"):
        page.get_by_role("tab", name=name).click()
        panel = page.get_by_role("tabpanel", name=name)
        edges = panel.evaluate(
            "(e) => [...e.querySelectorAll('*')].map((c) => c.getBoundingClientRect().right - e.getBoundingClientRect().right)"
        )
        assert max(edges) <= 0.5
    words = page.get_by_role("tabpanel", name="Figures").inner_text()
    for part in ("Papules: spacing", "10 mm", "Concentration", "20 mg/mL", "10\N{EN DASH}30 mg"):
        assert part in words
    assert "steps.papules" not in words
    name, why = page.locator(".figure-name").nth(1).bounding_box(), page.locator(".why").bounding_box()
    assert why["y"] >= name["y"] + name["height"] - 1
    page.get_by_role("tab", name="Work").click()
    note = page.get_by_role("tabpanel", name="Work").locator(".note").inner_text()
    assert note == "From 4 \N{MULTIPLICATION SIGN} 10\N{EN DASH}20 mg/cm² \N{EN DASH} on 2026-01-31."
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1400])
def test_a_page_in_turkish_says_every_word_in_turkish_and_cuts_none(browser: Any, tmp_path: Path, width: int) -> None:
    turkish = load_catalogue("tr")
    content = page_content(shipped_simulation("mesolift-face", "female"), turkish)
    watched = open_page(browser, tmp_path / "map.html", content, width=width, height=820)
    page = watched.page
    assert page.evaluate("document.documentElement.lang") == "tr"
    page.keyboard.press("ArrowRight")
    watched.state()
    assert page.locator(".card h2").inner_text().split("\n") == ["Nokta 1", "Alın, sağ"]
    tabs = [name.rstrip("0123456789") for name in page.get_by_role("tab").all_inner_texts()]
    assert tabs == [
        "Harita",
        "Bölgeler",
        "Katmanlar",
        "Seans",
        "Malzeme",
        "Kontrol listesi",
        "Sayılar",
        "Doz modeli",
        "Bulgular",
        "Kaynaklar",
    ]
    page.get_by_role("tab", name="Sayılar").click()
    assert "İğnenin ölü hacmi" in page.get_by_role("tabpanel").inner_text()
    page.keyboard.press("?")
    said = page.evaluate(
        """() => [...document.querySelectorAll('button, dt, th, h3, label span, dialog dd, .summary dt')]
             .map((e) => e.textContent.trim()).filter((text) => text)"""
    )
    english = {*WORDS.values(), *FIGURES.values(), *(does for _, does in SHORTCUTS)} - turkish.same
    assert len(said) > 80 and set(said) & english == set()
    page.keyboard.press("Escape")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('button, dt, dd, h2, h3, th')]
             .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
             .map((e) => e.textContent)"""
    )
    assert cut == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.faults == []
    page.close()


@pytest.mark.browser
def test_a_phone_shows_header_picture_stepper_and_point_at_once(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(render_page(make_content()), encoding="utf-8")
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    watched = Watched(page)
    page.goto(path.as_uri())
    watched.state()
    assert page.locator(".top").bounding_box()["height"] < 60
    assert not page.locator(".subtitle").is_visible()
    page.get_by_role("button", name="Details").click()
    assert page.locator(".subtitle").is_visible()
    page.get_by_role("button", name="Details").click()
    page.get_by_role("button", name="Next point").click()
    assert watched.state()["current"] == 1
    line = page.locator(".chosen-line")
    assert "Point 1" in line.inner_text()
    bottom = line.bounding_box()
    assert bottom["y"] + bottom["height"] <= 741
    assert page.evaluate("getComputedStyle(document.getElementById('disclaimer')).position") == "static"
    assert [key for key in page.locator(".keys").all() if key.is_visible()] == []
    assert "arrow keys" not in page.locator(".card").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.browser
def test_paper_gets_the_picture_and_every_table(fresh: Watched) -> None:
    page = fresh.page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    image = page.locator("img.print-picture")
    assert image.is_visible()
    seen = page.evaluate(
        """async () => {
          const image = document.querySelector('img.print-picture');
          await image.decode();
          const to = document.createElement('canvas');
          to.width = image.naturalWidth; to.height = image.naturalHeight;
          const pen = to.getContext('2d');
          pen.drawImage(image, 0, 0);
          return new Set(new Uint32Array(pen.getImageData(0, 0, to.width, to.height).data.buffer)).size;
        }"""
    )
    assert seen > 500
    assert not page.locator("canvas.scene").is_visible()
    assert page.locator('[role="tabpanel"]').count() == sum(
        panel.is_visible() for panel in page.locator('[role="tabpanel"]').all()
    )
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert image.count() == 0


@pytest.mark.browser
def test_letters_grow_on_a_large_screen(browser: Any, tmp_path: Path) -> None:
    sizes = []
    for width, height in ((1440, 900), (2560, 1440)):
        watched = open_page(browser, tmp_path / "map.html", make_content(), width=width, height=height)
        heights = [label["height"] for label in watched.state()["labels"] if label["kind"] == "number"]
        body = watched.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        sizes.append((body, max(heights)))
        watched.page.close()
    assert sizes[1][0] >= 1.2 * sizes[0][0] and sizes[1][1] > sizes[0][1]


@pytest.mark.browser
def test_narrow_screen_has_no_sideways_scroll_and_hostile_words_stay_words(browser: Any, tmp_path: Path) -> None:
    watched = open_page(browser, tmp_path / "map.html", make_content(HOSTILE), width=360, height=720)
    page = watched.page
    page.keyboard.press("b")
    watched.state()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator(".legend").is_visible()
    assert page.locator("h1").inner_text() == HOSTILE
    assert page.title() == HOSTILE
    assert page.evaluate("window.stolen === undefined")
    assert watched.pixels()["colours"] > 300
    assert watched.faults == []
    page.close()
