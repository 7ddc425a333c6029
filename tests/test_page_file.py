"""map.html as a file: what it holds, that it fits, and that nothing in it can break out."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.errors import OutputError
from mesomap.output.page import render_page
from mesomap.output.page_adapter import page_content
from mesomap.output.page_arrays import pack, pack_normals, pack_positions, pack_scaled, zone_distance_mm
from mesomap.output.page_content import PageDoseScale, PageEvent
from mesomap.output.page_shapes import PageEye, PageLoop, PageMesh
from mesomap.output.page_text import PageColumn, PageTable
from mesomap.simulation.below_skin import area_bend
from pages import AXES_MM, HOSTILE, head_mesh, loop_around, make_content, outward, payload, round_deposits, unpack

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "src/mesomap/output/assets"


def test_bundle_is_built_from_the_sources_beside_it() -> None:
    web = ROOT / "web"
    names = ["build.mjs", "package-lock.json", "package.json", "tsconfig.json"]
    names += [path.relative_to(web).as_posix() for path in (web / "src").rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for name in sorted(names):
        digest.update(f"{name}\0{(web / name).read_text(encoding='utf-8')}\0".encode())
    app = ROOT / "src/mesomap/app/assets"
    for asset in (ASSETS / "page.js", ASSETS / "page.css", app / "app.js", app / "app.css"):
        assert f"sources sha256: {digest.hexdigest()}" in asset.read_text(encoding="utf-8"), (
            f"{asset.name} is older than web/src: run `npm ci && npm run build` in web/"
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
    signed = zone_distance_mm(vertices, faces, outward(vertices), (PageLoop("z", "z", loop),))
    longitude = np.degrees(np.arctan2(vertices[:, 0] / AXES_MM[0], -vertices[:, 1] / AXES_MM[1]))
    latitude = np.degrees(np.arcsin(vertices[:, 2] / AXES_MM[2]))
    inside = np.hypot(longitude - 20, latitude + 10) < 15
    assert ((signed > 0) == inside)[np.abs(signed) > 0.1].all()
    band = np.abs(signed) < 5
    chord = np.linalg.norm(vertices[band][:, None] - loop_around(20, -10, 15, 1200)[None], axis=2).min(axis=1)
    assert np.abs(np.abs(signed[band]) - chord).max() < 0.15
    backwards = zone_distance_mm(vertices, faces, outward(vertices), (PageLoop("z", "z", loop[::-1]),))
    assert ((backwards > 0) == (signed > 0))[np.abs(signed) > 0.1].all()


def test_a_face_of_150_000_triangles_stays_below_four_megabytes() -> None:
    vertices, faces = head_mesh(390, 194)
    assert len(faces) > 150_000
    dose = 0.05 * (1 + np.sin(vertices[:, 0] * 0.7) * np.sin(vertices[:, 2] * 0.7))
    mesh = PageMesh(vertices, faces, normals=outward(vertices), ml_cm2=dose, openness=np.clip(8 * dose, 0, 1))
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
    content = make_content()
    with pytest.raises(OutputError, match=r"page event: point 16 is outside 0\.\.15"):
        replace(content, session=(PageEvent(0.0, 1.0, "injection", "practitioner", 0, 16),))
    with pytest.raises(OutputError, match="an event ends before it begins"):
        replace(content, session=(PageEvent(2.0, 1.0, "injection", "practitioner"),))
    with pytest.raises(OutputError, match="dose_unit and per_ml go together"):
        PageDoseScale(dose_unit="mg")
    with pytest.raises(OutputError, match="each once"):
        replace(content, texts=content.texts[:1] * 2)
    with pytest.raises(OutputError, match="3 dose scales for 1 products"):
        replace(content, dose_scales=(PageDoseScale(),) * 3)
    with pytest.raises(OutputError, match="NaN is unknown"):
        replace(content.points, layers_mm=np.full((16, 3), np.inf))


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
    layers = np.zeros((3, len(dose.ml_cm2)))
    for row in deposits.rows:
        xyz, normal, first, (k1, k2, s1, s2), shape = row[:3], row[3:6], row[6:9], row[9:13], row[13:19]
        ml, depth, (skin, fascia) = row[19], row[24], row[25:27]
        away = dose.vertices_mm - xyz
        reach = 1.1 * shape[0] / min(s1, s2)
        near = np.flatnonzero((np.linalg.norm(away, axis=1) < reach) & (normals @ normal > 0.2))
        below = away[near] - depth * (normals[near] - normal)
        u, v = below @ first, below @ np.cross(normal, first)
        flat, chord = np.maximum(np.hypot(u, v), 1e-9), np.linalg.norm(below, axis=1)
        bend = (k1 / s1 * u**2 + k2 / s2 * v**2) / flat**2
        rho = chord * (1 + np.minimum((chord * bend) ** 2, 4) / 24)
        half = shape[1] * np.sqrt(np.maximum(1 - (rho / shape[0]) ** 2, 0))
        low, high = np.maximum(shape[2] - half, shape[3]), np.minimum(shape[2] + half, shape[4])
        area = np.maximum(1 + depth * (turned[near, 0] + depth * turned[near, 1]), 0.25)
        for layer, (top, bottom) in enumerate(((-np.inf, skin), (skin, fascia), (fascia, np.inf))):
            height = np.minimum(high, bottom) - np.maximum(low, top)
            layers[layer, near] += 100 * ml * area * np.maximum(height, 0) / shape[5]
    assert np.abs(layers - dose.layer_ml_cm2.sum(axis=0)).max() < 1e-6 * dose.ml_cm2.max()
    assert len(render_page(content)) < 4_000_000
