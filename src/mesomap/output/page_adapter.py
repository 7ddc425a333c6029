"""From a simulation to what the page shows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.spatial import cKDTree

from mesomap.anatomy.tissue import atlas_tissue
from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, LANGUAGES, Catalogue, load_catalogue
from mesomap.output.clip import clip
from mesomap.output.colours import LIP_TONE, SKIN_TONE, end_of_scale, rgb_bytes
from mesomap.output.crop import Crop, crop_around
from mesomap.output.openness import openness
from mesomap.output.page_content import PageContent, PageDoseScale
from mesomap.output.page_dose import page_histograms
from mesomap.output.page_session import page_events, page_needle
from mesomap.output.page_shapes import PageDeposits, PageLoop, PageMesh, PagePoints, PageThread
from mesomap.output.page_texts import page_text
from mesomap.output.skin_look import eyes_of
from mesomap.output.thread_lines import thread_lines
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan
from mesomap.simulation.below_skin import area_bend, inward_normals
from mesomap.simulation.bolus import Evidence
from mesomap.simulation.deposits import Deposits
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.kernel import Footprints
from mesomap.simulation.simulate import Simulation

NO_FASCIA_MM = 1e6
SAME_PLACE_MM = 1e-3


def page_content(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageContent:
    """Everything map.html shows of ``simulation``: first in the language of ``catalogue``, then in the others."""
    plan = simulation.plan
    crop = page_crop(plan)
    mesh = page_skin(plan, crop, simulation.dose)
    others = (load_catalogue(lang) for lang in LANGUAGES if lang != catalogue.lang)
    return PageContent(
        title=plan.protocol.title,
        mesh=mesh,
        points=page_points(plan, simulation.dose.deposits, simulation.dose.tissue),
        eyes=eyes_of(plan.atlas, crop),
        outlines=page_outlines(plan),
        zones=page_zones(plan, mesh),
        threads=tuple(PageThread(point, line[: len(line) // 2 + 1]) for point, line, _ in thread_lines(plan)),
        deposits=page_deposits(simulation.dose.deposits, simulation.dose.footprints),
        products=tuple(product.id for product in plan.protocol.products),
        dose_scales=page_dose_scales(simulation),
        histograms=page_histograms(simulation),
        session=page_events(simulation),
        needle=page_needle(plan.protocol),
        texts=(page_text(simulation, catalogue), *(page_text(simulation, other) for other in others)),
    )


def page_outlines(plan: Plan) -> tuple[PageLoop, ...]:
    """The borders of the regions."""
    surface = plan.atlas.surface
    return tuple(
        PageLoop(target.label, target.region, target.outline.xyz_mm(surface), target.area_cm2)
        for target in plan.targets
    )


def page_crop(plan: Plan) -> Crop:
    """Which part of the skin the page shows."""
    return crop_around(
        plan.atlas, np.concatenate([target.outline.xyz_mm(plan.atlas.surface) for target in plan.targets])
    )


def page_skin(plan: Plan, crop: Crop, dose: DoseMap | None) -> PageMesh:
    """The skin around the regions, ending in clean cuts, with what ``dose`` has at its vertices, 0 without one."""
    surface = plan.atlas.surface
    ml = np.zeros(len(surface.vertices_mm))
    if dose is not None:
        _, nearest = cKDTree(dose.vertices_mm).query(surface.vertices_mm, distance_upper_bound=SAME_PLACE_MM)
        ml = np.append(dose.ml_cm2, 0.0)[nearest]
    normals = inward_normals(surface)
    vertices = np.concatenate(
        [surface.vertices_mm, normals, _tone(plan)[:, None], ml[:, None], area_bend(surface, normals)], axis=1
    )
    faces = surface.faces[crop.faces]
    for cut in crop.cuts:
        vertices, faces = clip(vertices, faces, cut)
    if not crop.cuts:
        used, local = np.unique(faces, return_inverse=True)
        vertices, faces = vertices[used], local.reshape(-1, 3)
    normals = vertices[:, 3:6] / np.linalg.norm(vertices[:, 3:6], axis=1, keepdims=True)
    share = vertices[:, 6:7]
    colours = (np.array(SKIN_TONE) * (1.0 - share) + np.array(LIP_TONE) * share) / 255.0
    return PageMesh(
        vertices[:, :3],
        faces,
        normals,
        vertices[:, 7],
        rgb_bytes(colours),
        vertices[:, 8:10],
        openness(vertices[:, :3], faces, normals),
    )


def page_deposits(laid: Deposits, prints: Footprints | None = None) -> PageDeposits:
    """The kernels of deposits, a row for every node, each with the factor that gave it its exact mass in ``prints``; without
    them a deposit is drawn as it is on even skin, up to a few per cent too strong or too weak."""
    curvature, ml = laid.curvature, laid.retained_ml
    if prints is not None:
        held = np.where(prints.mass_ratio > 0, prints.mass_ratio, 1.0)
        ml = ml / np.where(prints.at_edge & (held < 1.0), 1.0, held)
    onward = np.zeros_like(laid.xyz_mm)
    onward[:-1] = np.where((np.diff(laid.of_node) == 0)[:, None], np.diff(laid.xyz_mm, axis=0), 0.0)
    return PageDeposits(
        xyz_mm=laid.xyz_mm,
        normal=curvature.normal,
        direction1=curvature.direction1,
        k1_per_mm=curvature.k1_per_mm,
        k2_per_mm=curvature.k2_per_mm,
        scale1=laid.scales[:, 0],
        scale2=laid.scales[:, 1],
        shape=np.minimum(laid.shapes[:, :6], NO_FASCIA_MM)[laid.of_node],
        ml=ml[laid.of_node],
        deposit=laid.of_node,
        onward_mm=onward,
        depth_mm=laid.depth_mm[laid.of_node],
        skin_mm=laid.stack_mm[laid.of_node, 0],
        fascia_mm=np.minimum(laid.stack_mm[laid.of_node, 1], NO_FASCIA_MM),
        product=laid.product[laid.of_node],
    )


def _tone(plan: Plan) -> FloatArray:
    """How much each vertex of the surface belongs to the lips, 0-1."""
    surface = plan.atlas.surface
    share = np.zeros(len(surface.faces))
    if "lips" in plan.atlas.zones:
        lips = plan.atlas.zones["lips"]
        share[lips.faces] = lips.fraction
    corners = surface.faces.ravel()
    total = np.bincount(corners, np.repeat(share, 3), len(surface.vertices_mm))
    return total / np.maximum(np.bincount(corners, minlength=len(total)), 1)


def _shown(mesh: PageMesh, xyz_mm: FloatArray) -> bool:
    """Whether places are part of the mesh shown."""
    distance, _ = cKDTree(mesh.vertices_mm).query(xyz_mm)
    return bool(distance.max() < 10.0)


def page_zones(plan: Plan, mesh: PageMesh) -> tuple[PageLoop, ...]:
    """The borders of the closed zones on the skin that is shown."""
    closed = {zone.label: zone for zone, _ in closed_zones(plan.atlas, plan.protocol)}
    lines = {zone.label: zone.outline.xyz_mm(plan.atlas.surface) for zone in closed.values()}
    return tuple(
        PageLoop(zone.label, zone.id, lines[zone.label]) for zone in closed.values() if _shown(mesh, lines[zone.label])
    )


def page_points(plan: Plan, deposits: Deposits, tissue: Sequence[Evidence]) -> PagePoints:
    """The injections of ``plan``, which leave ``deposits``; ``tissue`` is the evidence for the layers that those lie in."""
    points, protocol = plan.points, plan.protocol
    steps = [protocol.steps[index] for index in points.step]
    targets = [plan.targets[index] for index in points.target]
    layers_mm, tags = _layers(plan, deposits, tissue)
    return PagePoints(
        number=np.arange(1, len(points) + 1),
        xyz_mm=points.xyz_mm,
        normal=points.normal,
        needle=points.needle,
        region=tuple(target.region for target in targets),
        laterality=tuple(target.laterality for target in targets),
        technique=tuple(step.technique for step in steps),
        plane=tuple(step.plane for step in steps),
        depth_mm=points.depth_mm,
        insertion_mm=points.insertion_mm,
        angle_deg=points.angle_deg,
        volume_ml=points.volume_ml,
        dose=points.dose if protocol.dose_unit is not None else None,
        dose_unit=protocol.dose_unit or "",
        layers_mm=layers_mm,
        layers_tag=tags,
    )


def _layers(plan: Plan, deposits: Deposits, tissue: Sequence[Evidence]) -> tuple[FloatArray, tuple[str, ...]]:
    """Where epidermis, skin and subcutis end under each point, as the dose has it, and how well that is known."""
    stack = deposits.stack_mm
    fascia = np.where(np.isfinite(stack[:, 1]), stack[:, 1], np.nan)
    known = atlas_tissue(plan.atlas, plan.points.place)
    told = {item.tag for item in tissue}
    if known is None or not told <= {"A", "S"}:
        tag = "".join(sorted(told))
        return np.column_stack([np.full(len(stack), np.nan), stack[:, 0], fascia]), (tag,) * len(stack)
    tags = tuple("A" if measured else "S" for measured in known.dermis.measured.tolist())
    return np.column_stack([known.epidermis_mm, stack[:, 0], fascia]), tags


def page_dose_scales(simulation: Simulation) -> tuple[PageDoseScale, ...]:
    """How the dose of all products together is drawn, and that of each."""
    dose, protocol = simulation.dose, simulation.plan.protocol
    together = _prescribed([metric.rx for metric in simulation.metrics.volume])
    scales = [_dose_scale(float(dose.ml_cm2.max()), together, protocol.dose_unit, protocol.concentration)]
    for index, product in enumerate(protocol.products):
        rows = [
            k for k, target in enumerate(simulation.plan.targets) if protocol.steps[target.step].product == product.id
        ]
        asked = _prescribed([_own_rx_ml_cm2(simulation, k, product.concentration) for k in rows])
        largest = float(dose.layer_ml_cm2[index].sum(axis=0).max())
        scales.append(_dose_scale(largest, asked, product.dose_unit, product.concentration))
    return tuple(scales)


def _own_rx_ml_cm2(simulation: Simulation, target: int, per_ml: float | None) -> float:
    """The prescription of a target in its own product, mL/cm2."""
    own = simulation.metrics.dosed[target]
    return simulation.metrics.volume[target].rx if own is None or per_ml is None else own.whole.rx / per_ml


def _prescribed(asked: list[float]) -> float | None:
    """The prescription where all targets have the same."""
    values = {round(rx, 9) for rx in asked}
    return values.pop() if len(values) == 1 else None


def _dose_scale(largest: float, rx: float | None, unit: str | None, per_ml: float | None) -> PageDoseScale:
    known = unit is not None and per_ml is not None
    return PageDoseScale(end_of_scale(largest), largest, rx, unit or "" if known else "", per_ml if known else None)
