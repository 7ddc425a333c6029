"""surface.ply: the very surface the points lie on, with its regions and the dose at its vertices."""

from __future__ import annotations

import numpy as np

from mesomap.output.region_index import face_region
from mesomap.simulation.simulate import Simulation


def surface_ply(simulation: Simulation) -> bytes:
    """Binary little-endian PLY in patient LPS millimetres.

    Vertices carry ``ml_cm2``; faces ``region``, the index of the target that holds most of the face (-1: none), whose names stand
    in the comments. Face and vertex order are those of points.csv.
    """
    plan = simulation.plan
    surface = plan.atlas.surface
    vertex_type = np.dtype([("x", "<f8"), ("y", "<f8"), ("z", "<f8"), ("ml_cm2", "<f4")])
    face_type = np.dtype([("count", "u1"), ("corners", "<i4", (3,)), ("region", "<i2")])
    vertices = np.empty(len(surface.vertices_mm), vertex_type)
    for axis, name in enumerate("xyz"):
        vertices[name] = surface.vertices_mm[:, axis]
    vertices["ml_cm2"] = simulation.dose.on_surface_vertices()
    faces = np.empty(len(surface.faces), face_type)
    faces["count"], faces["corners"], faces["region"] = 3, surface.faces, face_region(plan)
    header = [
        "ply",
        "format binary_little_endian 1.0",
        "comment patient LPS, millimetres; educational and planning estimate, not a medical device",
        f"comment fingerprint {surface.fingerprint}",
        *(f"comment region {index} {target.label}" for index, target in enumerate(plan.targets)),
        f"element vertex {len(vertices)}",
        *(f"property double {name}" for name in "xyz"),
        "property float ml_cm2",
        f"element face {len(faces)}",
        "property list uchar int vertex_indices",
        "property short region",
        "end_header",
    ]
    return ("\n".join(header) + "\n").encode("ascii") + vertices.tobytes() + faces.tobytes()
