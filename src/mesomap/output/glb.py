"""map.glb: skin, injections and dose as one glTF file that any 3-D viewer opens."""

from __future__ import annotations

import numpy as np
from scipy.spatial.transform import Rotation

from mesomap import __version__
from mesomap.output.colours import region_colours
from mesomap.output.crop import crop_around
from mesomap.output.glb_body import eye_node, hollow
from mesomap.output.glb_shapes import AXES, M_PER_MM, linear_parts, placed, shape
from mesomap.output.glb_skin import skin_meshes
from mesomap.output.gltf import GltfDocument
from mesomap.output.marks import THREAD_SHARE_OF_MARK, border_radius_mm, mark_radius_mm
from mesomap.output.shapes import band, dome, frames
from mesomap.output.skin_look import eyes_of
from mesomap.output.tables import Json
from mesomap.output.thread_lines import thread_lines
from mesomap.output.words import DISCLAIMER
from mesomap.simulation.simulate import Simulation

HOLLOW = (0.10, 0.045, 0.035)


def map_glb(simulation: Simulation) -> bytes:
    """The file, the same bytes for the same simulation.

    Metres, X to the patient's left, Y to the head, Z to the front. Two scenes share everything but the colour of the skin:
    *Injections* with a node for each point, and *Dose* with the colours of the dose map. Vertices of the skin carry
    ``_DOSE`` (mL/cm2) and ``_REGION`` (row of the list of regions in the mesh's extras, -1 outside); the first ones
    are those of the dose map, in its order.
    """
    plan = simulation.plan
    surface = plan.atlas.surface
    outlines = [target.outline.xyz_mm(surface) for target in plan.targets]
    crop = crop_around(plan.atlas, np.concatenate(outlines))
    colours = region_colours(target.region for target in plan.targets)
    file = GltfDocument({"generator": f"mesomap {__version__}", "extras": _head(simulation)})
    skins = skin_meshes(file, simulation, crop)
    paint = {name: file.material(name, linear_parts(colour), 0.5) for name, colour in colours.items()}
    points = file.node("points", children=[*_points(file, simulation, paint), *_threads(file, simulation, paint)])
    half_mm = border_radius_mm(plan, crop)
    lines = []
    for target, line in zip(plan.targets, outlines, strict=True):
        tube = band(line, target.outline.normals(surface), half_mm)
        mesh = file.mesh(target.label, [(*shape(file, *tube), paint[target.region])])
        lines.append(file.node(f"border of {target.label}", mesh=mesh))
    shared = [file.node("borders", children=lines)]
    if (walls := hollow(surface, crop)) is not None:
        dark = file.material("hollow", HOLLOW, 1.0)
        shared.append(file.node("hollow", mesh=file.mesh("hollow", [(*shape(file, *walls), dark)])))
    if eyes := eyes_of(plan.atlas, crop):
        white = file.material("eye", roughness=0.25)
        shared.append(file.node("eyes", children=[eye_node(file, eye, white) for eye in eyes]))
    injections, dose = (
        file.node(name, mesh=mesh) for name, mesh in zip(("skin", "skin under dose"), skins, strict=True)
    )
    file.scene("Injections", [injections, points, *shared])
    file.scene("Dose", [dose, *shared])
    return file.glb()


def _head(simulation: Simulation) -> Json:
    plan = simulation.plan
    return {
        "note": DISCLAIMER,
        "units": "metres",
        "axes": "X the patient's left, Y the head, Z the front; patient LPS in mm is (1000 x, -1000 z, 1000 y)",
        "protocol": f"{plan.protocol.id} {plan.protocol.version}",
        "surface": plan.atlas.name,
        "fingerprint": plan.atlas.surface.fingerprint,
        "seed": simulation.seed,
    }


def _points(file: GltfDocument, simulation: Simulation, paint: dict[str, int]) -> list[int]:
    """A node for each region, in it one for each point; they share the mark of their region."""
    plan = simulation.plan
    points, template = plan.points, dome()
    white = file.material("rim of the points", roughness=0.5)
    attributes = {
        "POSITION": file.attribute(template.vertices.astype(np.float32), bounds=True),
        "NORMAL": file.attribute(template.normals.astype(np.float32)),
    }
    rim = template.rim[template.faces].all(axis=1)
    disc, edge = file.corners(template.faces[~rim]), file.corners(template.faces[rim])
    radius_m = M_PER_MM * mark_radius_mm(plan)
    turned = Rotation.from_matrix(AXES @ frames(points.normal)).as_quat(canonical=True)
    places, needles = placed(points.xyz_mm), points.needle @ AXES.T
    groups = []
    for index, target in enumerate(plan.targets):
        mesh = file.mesh(
            f"point of {target.label}", [(attributes, disc, paint[target.region]), (attributes, edge, white)]
        )
        nodes = []
        for i in np.flatnonzero(points.target == index).tolist():
            step = plan.protocol.steps[points.step[i]]
            product = plan.protocol.product_of(step)
            extras: Json = {
                "point": i + 1,
                "region": target.label,
                "technique": step.technique,
                "plane": step.plane,
                "product": product.id,
                "volume_ml": float(points.volume_ml[i]),
                "depth_mm": float(points.depth_mm[i]),
                "insertion_mm": float(points.insertion_mm[i]),
                "angle_deg": float(points.angle_deg[i]),
                "needle": [float(part) for part in needles[i]],
            }
            if product.dose_unit is not None:
                extras |= {"dose": float(points.dose[i]), "dose_unit": product.dose_unit}
            nodes.append(
                file.node(
                    f"point {i + 1}",
                    mesh=mesh,
                    translation=[float(part) for part in places[i]],
                    rotation=[float(part) for part in turned[i]],
                    scale=[float(radius_m[i])] * 3,
                    extras=extras,
                )
            )
        if nodes:
            groups.append(file.node(target.label, children=nodes))
    return groups


def _threads(file: GltfDocument, simulation: Simulation, paint: dict[str, int]) -> list[int]:
    plan = simulation.plan
    half_mm = THREAD_SHARE_OF_MARK * mark_radius_mm(plan)
    nodes = []
    for i, line, normals in thread_lines(plan):
        region = plan.targets[plan.points.target[i]].region
        mesh = file.mesh(f"thread {i + 1}", [(*shape(file, *band(line, normals, float(half_mm[i]))), paint[region])])
        nodes.append(file.node(f"thread {i + 1}", mesh=mesh, extras={"point": i + 1}))
    return nodes
