"""``map.html``: the plan in three dimensions, in one file that opens from a disk with no network."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from dataclasses import asdict
from importlib import resources

import numpy as np

from mesomap.output.page_arrays import (
    ZONE_BAND_MM,
    pack,
    pack_normals,
    pack_positions,
    pack_scaled,
    vertex_normals,
    zone_distance_mm,
)
from mesomap.output.page_content import (
    DISCLAIMER,
    FloatArray,
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
)
from mesomap.output.page_words import page_words

__all__ = [
    "DISCLAIMER",
    "PageColumn",
    "PageContent",
    "PageDeposits",
    "PageDoseScale",
    "PageEye",
    "PageFigure",
    "PageFinding",
    "PageLoop",
    "PageMesh",
    "PagePoints",
    "PageSource",
    "PageSummary",
    "PageTable",
    "render_page",
]

SCHEMA = "mesomap-page-1"

_FRAME = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div id="page"><noscript>{no_script}</noscript></div>
<p id="disclaimer" role="note">{disclaimer}</p>
<script type="application/json" id="content">{content}</script>
<script>{script}</script>
</body>
</html>
"""


def render_page(content: PageContent) -> str:
    """The whole page as HTML text.

    Data are embedded as JSON in which no character can end the script element; the page writes words as text, never
    as markup. The content security policy admits the one script and the one style by their hashes, and no connection.
    """
    script, style = _asset("page.js"), _asset("page.css")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    return _FRAME.format(
        lang=content.catalogue.lang,
        no_script=html.escape(content.catalogue.text("This page draws in 3-D and needs JavaScript.")),
        policy=policy,
        title=html.escape(content.title),
        style=style,
        disclaimer=html.escape(content.catalogue.text(content.disclaimer)),
        content=_json(_payload(content)),
        script=script,
    )


def _asset(name: str) -> str:
    return resources.files("mesomap.output").joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _json(payload: dict[str, object]) -> str:
    text = json.dumps(payload, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _payload(content: PageContent) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "words": page_words(content.catalogue),
        "names": dict(content.names),
        "title": content.title,
        "subtitle": content.subtitle,
        "summary": asdict(content.summary),
        "mesh": _mesh(content),
        "eyes": [asdict(eye) for eye in content.eyes],
        "points": _points(content.points),
        "outlines": [_loop(loop) for loop in content.outlines],
        "zones": [_loop(loop) for loop in content.zones],
        "threads": [_loop(loop) for loop in content.threads],
        "deposits": None if content.deposits is None else _significant(content.deposits.rows),
        "dose_scale": asdict(content.dose_scale),
        "tables": [asdict(table) for table in content.tables],
        "findings": [asdict(finding) for finding in content.findings],
        "sources": [asdict(source) for source in content.sources],
        "provenance": [list(line) for line in content.provenance],
    }


def _mesh(content: PageContent) -> dict[str, object]:
    mesh = content.mesh
    n = len(mesh.vertices_mm)
    normals = vertex_normals(mesh.vertices_mm, mesh.faces) if mesh.normals is None else mesh.normals
    packed: dict[str, object] = {
        "positions": pack_positions(mesh.vertices_mm),
        "faces": pack(mesh.faces.astype("<u2" if n <= 65536 else "<u4")),
    }
    if mesh.normals is not None:
        packed["normals"] = pack_normals(normals)
    if mesh.ml_cm2 is not None:
        packed["ml_cm2"] = pack_scaled(mesh.ml_cm2)
    if mesh.dose_cm2 is not None:
        packed["dose_cm2"] = pack_scaled(mesh.dose_cm2)
    if mesh.colours is not None:
        packed["colours"] = pack(mesh.colours.astype(np.uint8))
    if mesh.bend is not None:
        packed["bend"] = pack(np.round((np.clip(mesh.bend, -1.0, 1.0) * 0.5 + 0.5) * 65535).astype("<u2"))
    if content.zones:
        inside = zone_distance_mm(mesh.vertices_mm, mesh.faces, normals, content.zones)
        packed["zone_mm"] = {
            **pack(np.round((inside / ZONE_BAND_MM + 1.0) * 127.5).astype(np.uint8)),
            "band_mm": ZONE_BAND_MM,
        }
    return packed


def _points(points: PagePoints) -> dict[str, object]:
    return {
        "number": points.number.tolist(),
        "xyz_mm": _rounded(points.xyz_mm, 4),
        "normal": _rounded(points.normal, 5),
        "needle": _rounded(points.needle, 5),
        "region": list(points.region),
        "laterality": list(points.laterality),
        "technique": list(points.technique),
        "plane": list(points.plane),
        "depth_mm": _rounded(points.depth_mm, 6),
        "insertion_mm": _rounded(points.insertion_mm, 6),
        "angle_deg": _rounded(points.angle_deg, 6),
        "volume_ml": _rounded(points.volume_ml, 8),
        "dose": None if points.dose is None else _rounded(points.dose, 8),
        "dose_unit": points.dose_unit,
    }


def _loop(loop: PageLoop) -> dict[str, object]:
    return {"label": loop.label, "region": loop.region, "name": loop.name, "xyz_mm": _rounded(loop.xyz_mm, 3)}


def _significant(values: FloatArray) -> list[list[float]]:
    return [[float(f"{value:.6g}") for value in row] for row in values]


def _rounded(values: FloatArray, decimals: int) -> list[float]:
    return np.round(values, decimals).tolist()  # type: ignore[no-any-return]
