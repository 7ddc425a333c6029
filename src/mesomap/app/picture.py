"""What a browser draws of a draft, as frames: points, deposits, borders and totals; the skin; how far it lies in closed zones."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.anatomy.kept import Arrays, kept_arrays
from mesomap.app.draft import Draft
from mesomap.app.frame import pack_frame
from mesomap.app.recipe import Json
from mesomap.geometry.surface import FloatArray
from mesomap.languages import Catalogue
from mesomap.output import clip, crop, openness, page_adapter, skin_look
from mesomap.output.crop import Crop
from mesomap.output.page_adapter import page_crop, page_deposits, page_outlines, page_points, page_skin, page_zones
from mesomap.output.page_arrays import ZONE_BAND_MM, zone_distance_mm
from mesomap.output.page_session import page_needle
from mesomap.output.page_shapes import PageLoop, PageMesh
from mesomap.output.page_texts import page_findings
from mesomap.output.skin_look import eyes_of
from mesomap.output.tables import spacing_document
from mesomap.output.thread_lines import thread_lines
from mesomap.output.words import minutes_words, opened_words
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan
from mesomap.planning.recent import recent
from mesomap.simulation.deposits import plan_deposits
from mesomap.simulation.layers import plan_tissue
from mesomap.simulation.loading import load_session
from mesomap.simulation.practice import USUAL
from mesomap.simulation.session import run_session
from mesomap.simulation.supply import take_stock

MOST_SKINS, MOST_SKINS_AT_HAND, MOST_CROPS = 24, 3, 12
MADE_FROM = tuple(Path(str(module.__file__)) for module in (page_adapter, clip, crop, openness, skin_look))


def plan_frame(draft: Draft, state: Json, catalogue: Catalogue, more: Mapping[str, Any] | None = None) -> bytes:
    """Points, deposits, borders, totals and the plan's own findings; ``state`` and ``more`` go into the header."""
    plan = draft.plan
    points, protocol = plan.points, plan.protocol
    tissue = plan_tissue(plan)
    deposits = plan_deposits(plan, tissue)
    shown = page_points(plan, deposits, tuple(dict.fromkeys(each.evidence for each in tissue)))
    outlines, zones = page_outlines(plan), _zones(plan)
    threads = [(point, line[: len(line) // 2 + 1]) for point, line, _ in thread_lines(plan)]
    header: Json = {
        "state": state,
        "steps": [
            {"id": step.id, "technique": step.technique, "plane": step.plane, "pattern": step.pattern.kind}
            for step in protocol.steps
        ],
        "targets": [
            {"label": target.label, "region": target.region, "laterality": target.laterality, "step": target.step}
            for target in plan.targets
        ],
        "outlines": _listed(outlines),
        "zones": _listed(zones),
        "threads": [
            {"point": point, "end": end}
            for (point, _), end in zip(threads, np.cumsum([len(line) for _, line in threads]).tolist(), strict=True)
        ],
        "products": [product.id for product in protocol.products],
        "needle": vars(page_needle(protocol)),
        "dose_unit": shown.dose_unit,
        "layers_tag": list(shown.layers_tag),
        "names": names_of(plan, catalogue),
        "findings": [vars(finding) for finding in page_findings(plan, plan.findings, catalogue)],
        "regions": _regions(plan),
        "summary": _summary(plan, catalogue),
        **(more or {}),
    }
    arrays: dict[str, NDArray[Any]] = {
        "xyz_mm": points.xyz_mm,
        "normal": points.normal,
        "needle": points.needle,
        "bary": points.place.bary,
        "face": points.place.face,
        "depth_mm": points.depth_mm,
        "insertion_mm": points.insertion_mm,
        "angle_deg": points.angle_deg,
        "volume_ml": points.volume_ml,
        "dose": points.dose,
        "step": points.step,
        "target": points.target,
        "locked": points.locked,
        "by_hand": points.loose,
        "mirror_point": points.mirror_point + 1,
        "deposits": page_deposits(deposits).rows,
        "outline_xyz_mm": _joined([loop.xyz_mm for loop in outlines]),
        "zone_xyz_mm": _joined([loop.xyz_mm for loop in zones]),
        "thread_xyz_mm": _joined([line for _, line in threads]),
    }
    if shown.layers_mm is not None:
        arrays["layers_mm"] = shown.layers_mm
    return pack_frame(header, arrays)


def skin_key(plan: Plan) -> str:
    """What the skin shown follows from: the surface and the part of it."""
    return hashlib.sha256(f"{plan.atlas.surface.fingerprint} {_crop(plan)[1]}".encode()).hexdigest()[:24]


def zones_key(plan: Plan) -> str:
    """What ``zone_frame`` follows from."""
    zones = sorted(zone.digest for zone, _ in closed_zones(plan.atlas, plan.protocol))
    return hashlib.sha256(" ".join([skin_key(plan), *zones]).encode()).hexdigest()[:24]


def skin_frame(plan: Plan) -> bytes:
    """The skin around the regions, with eyes."""
    mesh = _skin(plan)
    return pack_frame(
        {"key": skin_key(plan), "eyes": [vars(eye) for eye in eyes_of(plan.atlas, _crop(plan)[0])]},
        {
            "positions": mesh.vertices_mm,
            "faces": mesh.faces,
            "normals": _known(mesh.normals),
            "colours": _known(mesh.colours),
            "bend": _known(mesh.bend),
            "openness": np.round(np.clip(_known(mesh.openness), 0.0, 1.0) * 255.0).astype(np.uint8),
        },
    )


def zone_frame(plan: Plan) -> bytes:
    """How far each vertex of ``skin_frame`` lies inside the nearest closed zone, as bytes from -``band_mm`` to it."""
    mesh = _skin(plan)
    inside = np.full(len(mesh.vertices_mm), -ZONE_BAND_MM)
    if zones := _zones(plan):
        inside = zone_distance_mm(mesh.vertices_mm, mesh.faces, _known(mesh.normals), zones)
    shade = np.round((inside / ZONE_BAND_MM + 1.0) * 127.5).astype(np.uint8)
    return pack_frame({"key": zones_key(plan), "band_mm": ZONE_BAND_MM}, {"zone_mm": shade})


def names_of(plan: Plan, catalogue: Catalogue) -> dict[str, str]:
    """What the regions and zones of a plan are called, by label and by id."""
    parts = {target.region: target.title for target in plan.targets}
    parts |= {zone.id: zone.title for zone in plan.atlas.zones.values()}
    sided = {target.label: catalogue.sided(target.region, target.title, target.laterality) for target in plan.targets}
    return {**{name: catalogue.region(name, title) for name, title in parts.items()}, **sided}


def _summary(plan: Plan, catalogue: Catalogue) -> Json:
    loading = load_session(USUAL.timed(plan))
    session, supply = run_session(USUAL.timed(plan), loading, plan.seed, USUAL.helped), take_stock(plan, loading)
    dose = math.fsum(plan.points.dose)
    return {
        "points": len(plan.points),
        "volume_ml": math.fsum(plan.points.volume_ml),
        "dose": None if math.isnan(dose) or plan.protocol.dose_unit is None else dose,
        "dose_unit": plan.protocol.dose_unit,
        "containers": opened_words(supply.ledgers, catalogue=catalogue),
        "minutes": minutes_words(session, catalogue),
        "leftover_ml": [ledger.leftover_ml for ledger in supply.ledgers],
    }


def _regions(plan: Plan) -> list[Json]:
    rows = []
    for index, target in enumerate(plan.targets):
        mine = plan.points.target == index
        spacing = spacing_document(target)
        rows.append(
            {
                "label": target.label,
                "points": int(mine.sum()),
                "volume_ml": math.fsum(plan.points.volume_ml[mine]),
                "area_cm2": target.area_cm2,
                "spacing_asked_mm": spacing["asked"],
                "spacing_error_p95": spacing["error_p95"],
                "covering_radius_mm": target.covering_radius_mm,
            }
        )
    return rows


def _zones(plan: Plan) -> tuple[PageLoop, ...]:
    zones = tuple(zone.digest for zone, _ in closed_zones(plan.atlas, plan.protocol))
    key = (_crop(plan)[1], zones)
    return recent(plan.atlas.surface, "zones", key, MOST_SKINS_AT_HAND, lambda: page_zones(plan, _skin(plan)))


def _crop(plan: Plan) -> tuple[Crop, str]:
    """Which part of the skin is shown, and a digest of that: the same for many sets of regions."""
    outlines = hashlib.sha256()
    for target in plan.targets:
        outlines.update(target.outline.face.tobytes() + target.outline.bary.tobytes())

    def made() -> tuple[Crop, str]:
        shown = page_crop(plan)
        digest = hashlib.sha256(shown.faces.tobytes())
        for origin, normal in shown.cuts:
            digest.update(origin.tobytes() + normal.tobytes())
        return shown, digest.hexdigest()

    return recent(plan.atlas.surface, "crop", outlines.hexdigest(), MOST_CROPS, made)


def _skin(plan: Plan) -> PageMesh:
    """The skin without dose. That of an embedded body is kept between runs."""
    names = ("vertices_mm", "faces", "normals", "colours", "bend", "openness")

    def made() -> Arrays:
        mesh = page_skin(plan, _crop(plan)[0], None)
        return {name: _known(getattr(mesh, name)) for name in names}

    def held() -> PageMesh:
        private = plan.atlas.file is not None and plan.atlas.file.private
        arrays = made() if private else kept_arrays("skin", MADE_FROM, made, key=skin_key(plan), most=MOST_SKINS)
        return PageMesh(**{name: arrays[name] for name in names})

    return recent(plan.atlas.surface, "skin", _crop(plan)[1], MOST_SKINS_AT_HAND, held)


def _known(values: Any) -> NDArray[Any]:
    if values is None:
        raise ValueError("a skin of the page has all its arrays")
    return np.asarray(values)


def _listed(loops: Sequence[PageLoop]) -> list[Json]:
    ends = np.cumsum([len(loop.xyz_mm) for loop in loops]).tolist()
    return [
        {"label": loop.label, "region": loop.region, "area_cm2": loop.area_cm2, "end": end}
        for loop, end in zip(loops, ends, strict=True)
    ]


def _joined(lines: Sequence[FloatArray]) -> FloatArray:
    return np.concatenate(lines) if lines else np.zeros((0, 3))
