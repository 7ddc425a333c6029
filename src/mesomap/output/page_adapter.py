"""From a simulation to what the page shows."""

from __future__ import annotations

import math

import numpy as np
from scipy.spatial import cKDTree

import mesomap
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.clip import clip
from mesomap.output.colours import LIP_TONE, SKIN_TONE, end_of_scale, rgb_bytes
from mesomap.output.crop import crop_around
from mesomap.output.page_content import (
    Cell,
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
from mesomap.output.page_dose import layer_table, model_table
from mesomap.output.tables import spacing_document
from mesomap.output.thread_lines import thread_lines
from mesomap.output.words import (
    atlas_words,
    container_words,
    containers_words,
    minutes_words,
    opened_words,
    rule_words,
)
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan, Target
from mesomap.protocol.step import Step
from mesomap.protocol.technique import techniques
from mesomap.simulation.below_skin import area_bend, inward_normals
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.session import Phase
from mesomap.simulation.simulate import Simulation

NO_FASCIA_MM = 1e6
SAME_PLACE_MM = 1e-3


def page_content(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageContent:
    """Everything map.html shows of ``simulation``, in the language of ``catalogue``."""
    plan = simulation.plan
    protocol = plan.protocol
    surface = plan.atlas.surface
    outlines = [target.outline.xyz_mm(surface) for target in plan.targets]
    mesh = _mesh(simulation, np.concatenate(outlines))
    names = {target.label: catalogue.sided(target.region, target.title, target.laterality) for target in plan.targets}
    return PageContent(
        title=protocol.title,
        subtitle=f"{atlas_words(plan.atlas, catalogue)} - {protocol.indication}",
        summary=PageSummary(
            len(plan.points),
            math.fsum(plan.points.volume_ml),
            containers_words(simulation, catalogue=catalogue),
            minutes_words(simulation.session, catalogue),
        ),
        mesh=mesh,
        points=_points(plan, catalogue),
        eyes=_eyes(plan, mesh),
        outlines=tuple(
            PageLoop(target.label, target.region, names[target.label], line)
            for target, line in zip(plan.targets, outlines, strict=True)
        ),
        zones=_zones(plan, mesh, catalogue),
        threads=tuple(
            PageLoop(target.label, target.region, names[target.label], line)
            for target, line in (
                (plan.targets[int(plan.points.target[point])], line) for point, line, _ in thread_lines(plan)
            )
        ),
        deposits=_deposits(simulation.dose),
        dose_scale=_dose_scale(simulation),
        tables=(
            _regions_table(simulation, names, catalogue),
            layer_table(simulation, catalogue),
            _session_table(simulation, catalogue),
            _supply_table(simulation, catalogue),
            *_checklist(plan, catalogue),
            _figures(plan, catalogue),
            model_table(simulation, catalogue),
        ),
        findings=tuple(
            PageFinding(
                f.rule,
                f.severity,
                f.text,
                names.get(f.region, f.region) if f.region else None,
                None if f.point is None else f.point + 1,
                f.value,
                f.limit,
                f.unit,
                f.source,
                rule_words(f.rule, catalogue),
            )
            for f in simulation.findings
        ),
        sources=tuple(
            PageSource(s.id, s.title, s.publisher, s.year, catalogue.word(s.tier), s.url)
            for s in protocol.sources.values()
        ),
        provenance=(
            ("mesomap", mesomap.__version__),
            (catalogue.text("protocol"), f"{protocol.id} {protocol.version} ({catalogue.word(protocol.status)})"),
            (catalogue.text("set by the user"), ", ".join(protocol.overrides) or catalogue.text("nothing")),
            (catalogue.text("protocol sha256"), protocol.sha256),
            (catalogue.text("surface"), plan.atlas.name),
            (catalogue.text("seed"), str(simulation.seed)),
        ),
        names=_names(plan, catalogue),
        catalogue=catalogue,
    )


def _names(plan: Plan, catalogue: Catalogue) -> dict[str, str]:
    """What regions, zones, steps and phases are called, by id; steps bear names of their own, often those of regions."""
    parts = {target.region: target.title for target in plan.targets}
    parts |= {zone.id: zone.title for zone in plan.atlas.zones.values()}
    session = plan.protocol.session
    containers = (container.name for product in plan.protocol.products for container in product.containers)
    return {
        **{name: catalogue.region(name, title) for name, title in parts.items()},
        **{
            f"steps.{step.id}": catalogue.region(step.id, catalogue.capital(step.id.replace("-", " ")))
            for step in plan.protocol.steps
        },
        **{phase.name: catalogue.capital(catalogue.word(phase.name)) for phase in (*session.before, *session.after)},
        **{name: container_words(name, catalogue) for name in containers},
    }


def _mesh(simulation: Simulation, places_mm: FloatArray) -> PageMesh:
    """The skin around the regions, ending in clean cuts, with the dose that the map has at its vertices."""
    plan, dose = simulation.plan, simulation.dose
    surface = plan.atlas.surface
    crop = crop_around(plan.atlas, places_mm)
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
    concentration = plan.protocol.concentration
    ml_cm2 = vertices[:, 7]
    return PageMesh(
        vertices[:, :3],
        faces,
        normals,
        ml_cm2,
        None if concentration is None else ml_cm2 * concentration,
        rgb_bytes(colours),
        vertices[:, 8:10],
    )


def _deposits(dose: DoseMap) -> PageDeposits:
    """The kernels of ``dose``, each with the factor that gave it its exact mass, a row for every node."""
    laid, curvature, prints = dose.deposits, dose.deposits.curvature, dose.footprints
    held = np.where(prints.mass_ratio > 0, prints.mass_ratio, 1.0)
    ml = laid.retained_ml / np.where(prints.at_edge & (held < 1.0), 1.0, held)
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


def _eyes(plan: Plan, mesh: PageMesh) -> tuple[PageEye, ...]:
    vertices = plan.atlas.eyes.vertices_mm
    if not len(vertices) or vertices[:, 2].max() > mesh.vertices_mm[:, 2].max():
        return ()
    if vertices[:, 2].min() < mesh.vertices_mm[:, 2].min():
        return ()
    return tuple(PageEye.fitted(vertices[side * vertices[:, 0] > 0]) for side in (1.0, -1.0))


def _zones(plan: Plan, mesh: PageMesh, catalogue: Catalogue) -> tuple[PageLoop, ...]:
    closed = {zone.label: zone for zone, _ in closed_zones(plan.atlas, plan.protocol)}
    loops = []
    for zone in closed.values():
        line = zone.outline.xyz_mm(plan.atlas.surface)
        if _shown(mesh, line):
            loops.append(PageLoop(zone.label, zone.id, catalogue.sided(zone.id, zone.title, zone.laterality), line))
    return tuple(loops)


def _points(plan: Plan, catalogue: Catalogue) -> PagePoints:
    points, protocol = plan.points, plan.protocol
    steps = [protocol.steps[index] for index in points.step]
    targets = [plan.targets[index] for index in points.target]
    has_dose = protocol.dose_unit is not None
    return PagePoints(
        number=np.arange(1, len(points) + 1),
        xyz_mm=points.xyz_mm,
        normal=points.normal,
        needle=points.needle,
        region=tuple(target.region for target in targets),
        laterality=tuple(target.laterality for target in targets),
        technique=tuple(catalogue.technique(step.technique, techniques()[step.technique].title) for step in steps),
        plane=tuple(catalogue.word(step.plane) for step in steps),
        depth_mm=points.depth_mm,
        insertion_mm=points.insertion_mm,
        angle_deg=points.angle_deg,
        volume_ml=points.volume_ml,
        dose=points.dose if has_dose else None,
        dose_unit=protocol.dose_unit or "",
    )


def _dose_scale(simulation: Simulation) -> PageDoseScale:
    dose, protocol = simulation.dose, simulation.plan.protocol
    asked = {round(metric.rx, 9) for metric in simulation.metrics.volume}
    rx = asked.pop() if len(asked) == 1 else None
    top = end_of_scale(float(dose.ml_cm2.max()))
    factor = protocol.concentration
    return PageDoseScale(
        dose_unit=protocol.dose_unit or "" if factor else "",
        rx_ml_cm2=rx,
        rx_dose_cm2=rx * factor if rx and factor else None,
        max_ml_cm2=top,
        max_dose_cm2=end_of_scale(float(dose.ml_cm2.max()) * factor) if factor else None,
    )


def _regions_table(simulation: Simulation, names: dict[str, str], catalogue: Catalogue) -> PageTable:
    plan = simulation.plan
    rows: list[tuple[Cell, ...]] = []
    for index, target in enumerate(plan.targets):
        mine: IntArray = np.flatnonzero(plan.points.target == index)
        step = plan.protocol.steps[target.step]
        spacing = spacing_document(target)
        metric = simulation.metrics.volume[index]
        rows.append(
            (
                names[target.label],
                target.area_cm2,
                target.target_area_cm2,
                float(len(mine)),
                _spacing(plan, step, target),
                None if spacing["error_p95"] is None else 100.0 * spacing["error_p95"],
                target.covering_radius_mm,
                math.fsum(plan.points.volume_ml[mine]),
                100.0 * metric.coverage,
                metric.cv,
            )
        )
    columns = (
        PageColumn(catalogue.text("Region")),
        PageColumn(catalogue.text("Area"), "cm2", 1),
        PageColumn(catalogue.text("To be treated"), "cm2", 1),
        PageColumn(catalogue.text("Points"), digits=0),
        PageColumn(catalogue.text("Spacing asked"), "mm", 1),
        PageColumn(catalogue.text("Spacing off by at most (95 %)"), "%", 1),
        PageColumn(catalogue.text("Farthest skin from a point"), "mm", 1),
        PageColumn(catalogue.text("Volume"), "mL", 2),
        PageColumn(catalogue.text("Skin under a deposit"), "%", 0),
        PageColumn(catalogue.text("Unevenness of dose (CV)"), digits=2),
    )
    note = catalogue.text(
        "To be treated: the region without closed zones and margin. Distances are measured along the skin. CV: standard "
        "deviation of the dose over its mean; 0 is perfectly even."
    )
    return PageTable(catalogue.text("Regions"), columns, tuple(rows), note, "cards")


def _session_table(simulation: Simulation, catalogue: Catalogue) -> PageTable:
    rows: list[tuple[Cell, ...]] = [
        (
            PageFigure(_phase(phase, catalogue), phase.sources, phase.assumed or ""),
            phase.minutes.p05_min,
            phase.minutes.p50_min,
            phase.minutes.p95_min,
        )
        for phase in simulation.session.phases
    ]
    total = simulation.session.minutes
    own = simulation.session.hands_on
    rows.append((catalogue.text("Whole visit"), total.p05_min, total.p50_min, total.p95_min))
    rows.append((catalogue.text("Of it hands-on"), own.p05_min, own.p50_min, own.p95_min))
    columns = (
        PageColumn(catalogue.text("Phase")),
        *(PageColumn(name, "min", 1) for name in ("p05", catalogue.text("median"), "p95")),
    )
    changes = catalogue.text(
        "{changes} needle changes, {refills} syringe refills.",
        changes=simulation.session.needle_changes,
        refills=simulation.session.refills,
    )
    return PageTable(catalogue.text("Session"), columns, tuple(rows), changes)


def _phase(phase: Phase, catalogue: Catalogue) -> str:
    name = catalogue.word(phase.name)
    return catalogue.text("{phase} (waiting)", phase=name) if phase.waiting else name


def _supply_table(simulation: Simulation, catalogue: Catalogue) -> PageTable:
    names = {product.id: product.name for product in simulation.plan.protocol.products}
    rows: list[tuple[Cell, ...]] = []
    for ledger in simulation.supply.ledgers:
        rows += [
            (catalogue.text("Product"), names[ledger.product]),
            (catalogue.text("Stays in the skin, mL"), ledger.injected_ml),
            (catalogue.text("Runs out of the skin, mL"), ledger.leak_ml),
            (catalogue.text("Stays in needles and syringes, mL"), ledger.dead_space_ml),
            (catalogue.text("To draw up, mL"), ledger.drawn_ml),
            (catalogue.text("To open"), opened_words((ledger,), catalogue=catalogue)),
            (catalogue.text("Left over, mL"), ledger.leftover_ml),
        ]
    rows += [
        (catalogue.text("Needles"), float(simulation.supply.needles)),
        (catalogue.text("Syringes"), float(simulation.supply.syringes)),
    ]
    note = catalogue.text("Drawn = stays in the skin + dead space + leak; opened = drawn + left over.")
    return PageTable(
        catalogue.text("Supply"),
        (PageColumn(catalogue.text("What")), PageColumn(catalogue.text("How much"))),
        tuple(rows),
        note,
    )


def _checklist(plan: Plan, catalogue: Catalogue) -> tuple[PageTable, ...]:
    """What the person who injects has to ask for and to know; nothing where the protocol says nothing."""
    protocol = plan.protocol
    parts = (
        (catalogue.text("Not to be done with"), protocol.contraindications),
        (catalogue.text("With caution"), protocol.cautions),
        (catalogue.text("Rules by country"), protocol.jurisdiction),
    )
    rows: list[tuple[Cell, ...]] = [
        (title, PageFigure(f"{note.where}: {note.text}" if note.where else note.text, note.sources, ""))
        for title, notes in parts
        for note in notes
    ]
    columns = (PageColumn(""), PageColumn(catalogue.text("What")))
    return (PageTable(catalogue.text("Checklist"), columns, tuple(rows), ""),) if rows else ()


def _figures(plan: Plan, catalogue: Catalogue) -> PageTable:
    """Every figure of the protocol with where it comes from."""
    rows: list[tuple[Cell, ...]] = []
    for key, number in plan.protocol.numbers.items():
        origin = (
            catalogue.text("assumed")
            if number.assumed
            else (catalogue.text("inferred") if number.inferred else "quoted")
        )
        rows.append((key, _figure(plan, key, number.value), origin, number.assumed or number.inferred or ""))
    note = catalogue.text("Protocol of status {status}.", status=catalogue.word(plan.protocol.status))
    columns = (
        PageColumn(catalogue.text("Key")),
        PageColumn(catalogue.text("Value")),
        PageColumn(catalogue.text("Origin")),
        PageColumn(catalogue.text("Why")),
    )
    return PageTable(catalogue.text("Figures"), columns, tuple(rows), note, "figures")


def _spacing(plan: Plan, step: Step, target: Target) -> Cell:
    """The spacing as the protocol gives it, or as it was found."""
    key = f"steps.{step.id}.spacing_mm"
    if key in plan.protocol.numbers and step.pattern.spacing_mm is not None:
        return _figure(plan, key, step.pattern.spacing_mm)
    return target.asked_spacing_mm


def _figure(plan: Plan, key: str, value: float) -> PageFigure:
    number = plan.protocol.numbers[key]
    return PageFigure(value, number.sources, number.inferred or number.assumed or "")
