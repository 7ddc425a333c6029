"""Triangles from a file of any usual format, as they stand there: no unit, no axis, nothing mended."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import SurfaceError
from mesomap.geometry.surface import FloatArray, IntArray

TRIMESH_FORMATS = (".glb", ".gltf", ".obj", ".ply", ".stl", ".3mf", ".off")
VTK_FORMATS = (".vtk", ".vtp")
MOST_FACES = 3_000_000
BYTES_PER_FACE = 1100
"""Memory that a plan needs for each triangle of a surface, measured on the shipped body cut finer."""
LABELS = ("region", "label", "labels", "segment")


@dataclass(frozen=True, eq=False)
class RawMesh:
    """``vertices`` (n, 3) in the unit of the file, ``faces`` (m, 3), and whole-number ``labels`` per face (m,) by name."""

    vertices: FloatArray
    faces: IntArray
    labels: dict[str, IntArray] = field(default_factory=dict)


def read_mesh(path: Path) -> RawMesh:
    """The triangles of a GLB, OBJ, PLY, STL, 3MF, OFF, VTK or VTP file; faces with more corners are split.

    Raises SurfaceError for a file that cannot be read, holds no triangles or too many, with the remedy.
    """
    suffix = path.suffix.lower()
    if suffix not in (*TRIMESH_FORMATS, *VTK_FORMATS):
        known = ", ".join(name[1:] for name in (*TRIMESH_FORMATS, *VTK_FORMATS))
        raise SurfaceError(f"{path}: a surface is read from {known}; {suffix or 'no ending'!r} is none of them")
    try:
        size = path.stat().st_size if path.is_file() else None
        if size:
            with path.open("rb"):
                pass
    except OSError as error:
        raise SurfaceError(f"{path}: cannot be read ({error.strerror}); give the path of a surface file") from None
    if size is None:
        raise SurfaceError(f"{path}: there is no such file; give the path of a surface file")
    if size == 0:
        raise SurfaceError(f"{path}: the file is empty; export the surface again")
    try:
        mesh = _with_vtk(path) if suffix in VTK_FORMATS else _with_trimesh(path)
    except SurfaceError:
        raise
    except MemoryError:
        raise SurfaceError(
            f"{path}: too large for the memory of this machine ({size / 1e6:.0f} MB); simplify it first"
        ) from None
    except Exception as error:  # readers raise whatever their format makes them
        why = " ".join(str(error).split())[:120] or type(error).__name__
        raise SurfaceError(
            f"{path}: cannot be read as {suffix[1:].upper()} ({why}); export the surface again"
        ) from None
    if len(mesh.vertices) == 0 or len(mesh.faces) == 0:
        what = f"{len(mesh.vertices)} points and no faces" if len(mesh.vertices) else "nothing"
        raise SurfaceError(f"{path}: it holds {what}; a surface is needed: export triangles, not a point cloud")
    if len(mesh.faces) > MOST_FACES:
        need = len(mesh.faces) * BYTES_PER_FACE / 1e9
        raise SurfaceError(
            f"{path}: {len(mesh.faces):,} triangles would take about {need:.1f} GB of memory; "
            f"simplify it to at most {MOST_FACES:,} (edges of about 1 mm are fine enough)"
        )
    return mesh


def _with_trimesh(path: Path) -> RawMesh:
    import trimesh

    logging.getLogger("trimesh").setLevel(logging.CRITICAL)
    scene = trimesh.load_scene(path, process=False)
    vertices: list[FloatArray] = []
    faces: list[IntArray] = []
    labels: dict[str, list[IntArray]] = {}
    count = 0
    loose = 0
    for name in scene.graph.nodes_geometry:
        transform, key = scene.graph[name]
        geometry = scene.geometry[key]
        if not isinstance(geometry, trimesh.Trimesh):
            loose += len(getattr(geometry, "vertices", ()))
            continue
        vertices.append(trimesh.transform_points(np.asarray(geometry.vertices, np.float64), transform))
        faces.append(np.asarray(geometry.faces, np.int64) + count)
        count += len(geometry.vertices)
        for label, values in _ply_labels(geometry).items():
            labels.setdefault(label, []).append(values)
    if not faces:
        return RawMesh(np.zeros((loose, 3)), np.zeros((0, 3), np.int64))
    whole = {name: np.concatenate(parts) for name, parts in labels.items() if len(parts) == len(faces)}
    return RawMesh(np.concatenate(vertices), np.concatenate(faces), whole)


def _ply_labels(geometry: Any) -> dict[str, IntArray]:
    """Whole-number properties of the faces or vertices of a PLY file that name regions."""
    raw = geometry.metadata.get("_ply_raw", {})
    found: dict[str, IntArray] = {}
    for element in ("face", "vertex"):
        data = raw.get(element, {}).get("data")
        names = getattr(getattr(data, "dtype", None), "names", None) or (data if isinstance(data, dict) else ())
        for name in names:
            if str(name).lower() in LABELS and name not in found:
                values = np.asarray(data[name]).ravel()
                if element == "vertex":
                    values = _of_faces(values, np.asarray(geometry.faces))
                if len(values) == len(geometry.faces):
                    found[str(name).lower()] = values.astype(np.int64)
    return found


def _with_vtk(path: Path) -> RawMesh:
    from vtkmodules.util.numpy_support import vtk_to_numpy
    from vtkmodules.vtkCommonCore import vtkObject
    from vtkmodules.vtkFiltersCore import vtkTriangleFilter
    from vtkmodules.vtkIOLegacy import vtkPolyDataReader
    from vtkmodules.vtkIOXML import vtkXMLPolyDataReader

    vtkObject.GlobalWarningDisplayOff()
    reader = vtkPolyDataReader() if path.suffix.lower() == ".vtk" else vtkXMLPolyDataReader()
    reader.SetFileName(str(path))
    split = vtkTriangleFilter()
    split.SetInputConnection(reader.GetOutputPort())
    split.PassLinesOff()
    split.PassVertsOff()
    split.Update()
    data = split.GetOutput()
    if data.GetNumberOfPoints() == 0:
        raise SurfaceError(f"{path}: it holds no points of a polygonal surface; export it as polydata")
    vertices = vtk_to_numpy(data.GetPoints().GetData()).astype(np.float64)
    faces = vtk_to_numpy(data.GetPolys().GetConnectivityArray()).astype(np.int64).reshape(-1, 3)
    labels: dict[str, IntArray] = {}
    for arrays, on_points in ((data.GetCellData(), False), (data.GetPointData(), True)):
        for k in range(arrays.GetNumberOfArrays()):
            name = str(arrays.GetArrayName(k)).lower()
            if name in LABELS and name not in labels and arrays.GetArray(k).GetNumberOfComponents() == 1:
                values = vtk_to_numpy(arrays.GetArray(k)).astype(np.int64)
                labels[name] = _of_faces(values, faces) if on_points else values
    return RawMesh(vertices, faces, labels)


def _of_faces(values: NDArray[Any], faces: IntArray) -> IntArray:
    """The label that most corners of each face have (the lowest where all three differ)."""
    corners = np.sort(values[faces].astype(np.int64), axis=1)
    return np.asarray(np.where(corners[:, 1] == corners[:, 2], corners[:, 1], corners[:, 0]))
