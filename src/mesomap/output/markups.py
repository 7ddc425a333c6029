"""points.mrk.json: the injections as markups of 3D Slicer."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.output.shapes import frames
from mesomap.output.tables import Json
from mesomap.planning.plan import Plan

MARKUPS_SCHEMA = (
    "https://raw.githubusercontent.com/slicer/slicer/master/Modules/Loadable/Markups/Resources/Schema/"
    "markups-schema-v1.0.3.json#"
)
POINT_MM, LABEL_SIZE = 2.0, 2.5


def markups_document(plan: Plan) -> Json:
    """The file: a list of points, then a line for each thread, all locked, in patient LPS millimetres.

    A point is labelled with its number and carries its region, technique, depth, volume and dose in its description; the
    third axis of its orientation is the outward normal of the skin. A line leads from the entry of a thread to its end.
    """
    points = plan.points
    ends = points.end.xyz_mm(plan.atlas.surface)
    turned = frames(points.normal)
    listed = [
        _control_point(i, str(i + 1), _description(plan, i), points.xyz_mm[i], turned[i]) for i in range(len(points))
    ]
    markups = [_markup("Fiducial", f"{plan.protocol.id} injections", listed)]
    for i in np.flatnonzero(points.thread_mm > 0.0).tolist():
        words = f"{plan.targets[points.target[i]].label}; {points.thread_mm[i]:.4g} mm along the skin"
        line = [
            _control_point(0, str(i + 1), f"entry of {words}", points.xyz_mm[i], turned[i]),
            _control_point(1, f"end of {i + 1}", f"end of {words}", ends[i], turned[i]),
        ]
        markups.append(_markup("Line", f"{plan.protocol.id} thread {i + 1}", line))
    return {"@schema": MARKUPS_SCHEMA, "markups": markups}


def _description(plan: Plan, i: int) -> str:
    points = plan.points
    step = plan.protocol.steps[points.step[i]]
    product = plan.protocol.product_of(step)
    parts = [
        plan.targets[points.target[i]].label,
        step.technique,
        f"depth {points.depth_mm[i]:.4g} mm ({step.plane})",
        f"insertion {points.insertion_mm[i]:.4g} mm at {points.angle_deg[i]:.4g} degrees",
        f"{points.volume_ml[i]:.4g} mL {product.id}",
    ]
    if product.dose_unit is not None:
        parts.append(f"{points.dose[i]:.4g} {product.dose_unit}")
    return "; ".join(parts)


def _control_point(row: int, label: str, description: str, xyz_mm: FloatArray, axes: FloatArray) -> Json:
    return {
        "id": str(row + 1),
        "label": label,
        "description": description,
        "associatedNodeID": "",
        "position": xyz_mm.tolist(),
        "orientation": axes.ravel().tolist(),
        "selected": True,
        "locked": True,
        "visibility": True,
        "positionStatus": "defined",
    }


def _markup(kind: str, name: str, control_points: list[Json]) -> Json:
    return {
        "type": kind,
        "name": name,
        "coordinateSystem": "LPS",
        "coordinateUnits": "mm",
        "locked": True,
        "fixedNumberOfControlPoints": True,
        "labelFormat": "%d",
        "lastUsedControlPointNumber": len(control_points),
        "controlPoints": control_points,
        "measurements": [],
        "display": {
            "visibility": True,
            "pointLabelsVisibility": kind == "Fiducial",
            "propertiesLabelVisibility": False,
            "textScale": LABEL_SIZE,
            "glyphType": "Sphere3D",
            "glyphSize": POINT_MM,
            "useGlyphScale": False,
        },
    }
