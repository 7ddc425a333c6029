"""``map.html``: the plan in three dimensions, in one file that opens from a disk with no network."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import math
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
from mesomap.output.page_content import PageContent, PageEvent, PageHistogram
from mesomap.output.page_shapes import FloatArray, PageLoop, PagePoints
from mesomap.output.page_text import PageText
from mesomap.output.page_words import page_words

SCHEMA = "mesomap-page-2"

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
    catalogue = content.texts[0].catalogue
    return _FRAME.format(
        lang=catalogue.lang,
        no_script=html.escape(catalogue.text("This page draws in 3-D and needs JavaScript.")),
        policy=policy,
        title=html.escape(content.title),
        style=style,
        disclaimer=html.escape(catalogue.text(content.disclaimer)),
        content=_json(page_payload(content)),
        script=script,
    )


def _asset(name: str) -> str:
    return resources.files("mesomap.output").joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _json(payload: dict[str, object]) -> str:
    text = json.dumps(payload, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def page_payload(content: PageContent) -> dict[str, object]:
    """What the page reads, ready for JSON: plain numbers and texts, the large arrays packed."""
    return {
        "schema": SCHEMA,
        "title": content.title,
        "mesh": _mesh(content),
        "eyes": [asdict(eye) for eye in content.eyes],
        "points": _points(content.points),
        "outlines": [_loop(loop) for loop in content.outlines],
        "zones": [_loop(loop) for loop in content.zones],
        "threads": [{"point": thread.point, "xyz_mm": _rounded(thread.xyz_mm, 3)} for thread in content.threads],
        "deposits": None if content.deposits is None else _significant(content.deposits.rows),
        "products": list(content.products),
        "dose_scales": [asdict(scale) for scale in content.dose_scales],
        "histograms": [histogram_payload(item) for item in content.histograms],
        "session": session_payload(content.session),
        "needle": None if content.needle is None else asdict(content.needle),
        "texts": {text.catalogue.lang: text_payload(text, content.disclaimer) for text in content.texts},
    }


def text_payload(text: PageText, disclaimer: str) -> dict[str, object]:
    """What the page says in one language."""
    return {
        "words": page_words(text.catalogue),
        "disclaimer": text.catalogue.text(disclaimer),
        "subtitle": text.subtitle,
        "containers": text.containers,
        "leftover": text.leftover,
        "minutes": text.minutes,
        "cost": text.cost,
        "sessions": text.sessions,
        "names": dict(text.names),
        "tables": [asdict(table) for table in text.tables],
        "findings": [asdict(finding) for finding in text.findings],
        "sources": [asdict(source) for source in text.sources],
        "provenance": [list(line) for line in text.provenance],
    }


def histogram_payload(item: PageHistogram) -> dict[str, object]:
    """One histogram as the page reads it."""
    return {
        "target": item.target,
        "product": item.product,
        "layer": item.layer,
        "top_ml_cm2": item.top_ml_cm2,
        "rx_ml_cm2": item.rx_ml_cm2,
        "area_cm2": [float(f"{value:.5g}") for value in item.area_cm2],
    }


def session_payload(events: tuple[PageEvent, ...]) -> dict[str, object]:
    """The session by column, events and hands by their index in the lists of their ids."""
    kinds = list(dict.fromkeys(item.event for item in events))
    hands = list(dict.fromkeys(item.by for item in events))
    return {
        "kinds": kinds,
        "hands": hands,
        "start_s": [round(item.start_s, 3) for item in events],
        "end_s": [round(item.end_s, 3) for item in events],
        "kind": [kinds.index(item.event) for item in events],
        "by": [hands.index(item.by) for item in events],
        "target": [item.target for item in events],
        "point": [item.point for item in events],
        "product": [item.product for item in events],
        "remaining_ml": [None if item.remaining_ml is None else round(item.remaining_ml, 6) for item in events],
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
    if mesh.colours is not None:
        packed["colours"] = pack(mesh.colours.astype(np.uint8))
    if mesh.bend is not None:
        packed["bend"] = pack(np.round((np.clip(mesh.bend, -1.0, 1.0) * 0.5 + 0.5) * 65535).astype("<u2"))
    if mesh.openness is not None:
        packed["openness"] = pack(np.round(np.clip(mesh.openness, 0.0, 1.0) * 255).astype(np.uint8))
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
        "layers_mm": None
        if points.layers_mm is None
        else [[_known(x) for x in row] for row in points.layers_mm.tolist()],
        "layers_tag": list(points.layers_tag),
    }


def _known(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 3)


def _loop(loop: PageLoop) -> dict[str, object]:
    return {
        "label": loop.label,
        "region": loop.region,
        "area_cm2": loop.area_cm2,
        "xyz_mm": _rounded(loop.xyz_mm, 3),
    }


def _significant(values: FloatArray) -> list[list[float]]:
    return [[float(f"{value:.6g}") for value in row] for row in values]


def _rounded(values: FloatArray, decimals: int) -> list[float]:
    return np.round(values, decimals).tolist()  # type: ignore[no-any-return]
