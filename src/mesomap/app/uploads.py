"""What an uploaded file is, by its content alone, and its triangles; whatever could do harm is refused before a reader sees it."""

from __future__ import annotations

import io
import json
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mesomap.anatomy.fit import MM
from mesomap.app.read_upload import SECONDS
from mesomap.errors import InputError, SurfaceError
from mesomap.geometry.mesh_file import RawMesh
from mesomap.geometry.surface import FloatArray

MOST_BYTES = 100_000_000
MOST_TRIANGLES = 1_000_000
MOST_UNPACKED_BYTES, MOST_ENTRIES = 400_000_000, 200
HEAD = 4096
SIZES = ((130.0, 520.0, "a head"), (520.0, 1100.0, "head and trunk"), (1100.0, 2300.0, "a body"))
"""What is so large, by its longest side in mm."""


@dataclass(frozen=True)
class UnitGuess:
    """What the unit of a file seems to be, in words as well."""

    unit: str
    mm_per_unit: float
    words: str


def kind_of(content: bytes) -> str:
    """``glb``, ``obj``, ``ply``, ``stl``, ``3mf``, ``off``, ``vtk`` or ``vtp``, whatever the file was called.

    Raises SurfaceError for anything else, and InputError for a file that points to others or unpacks to far more than it
    should hold.
    """
    head = content[:HEAD]
    text = head.decode("latin-1")
    if head[:4] == b"glTF":
        _check_glb(content)
        return "glb"
    if head[:4] == b"PK\x03\x04":
        _check_3mf(content)
        return "3mf"
    if re.match(r"ply\r?\n", text):
        return "ply"
    if text.startswith("# vtk DataFile"):
        return "vtk"
    if text.lstrip().startswith("<") and "<VTKFile" in text:
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise InputError("upload: the XML of the file declares entities; export the surface again")
        return "vtp"
    if len(content) >= 84 and len(content) == 84 + 50 * struct.unpack("<I", content[80:84])[0]:
        return "stl"
    if re.match(r"\s*solid\b", text) and "facet" in text:
        return "stl"
    if re.match(r"\s*(ST)?C?N?4?OFF\b", text):
        return "off"
    if re.search(r"^v\s+[-+.\d]", text, re.MULTILINE) and b"\0" not in head:
        return "obj"
    raise SurfaceError(
        "upload: its content is not that of a GLB, OBJ, PLY, STL, 3MF, OFF, VTK or VTP file; export the surface as one of them"
    )


def read_upload(content: bytes, folder: Path) -> tuple[str, RawMesh]:
    """What ``content`` is, and its triangles, read in a process of its own; ``folder`` takes what is needed meanwhile.

    Raises SurfaceError and InputError for files that cannot be used.
    """
    kind = kind_of(content)
    with tempfile.TemporaryDirectory(dir=folder, prefix="reading-") as place:
        path, out = Path(place) / f"upload.{kind}", Path(place) / "mesh.npz"
        path.write_bytes(_without_references(content, kind))
        command = [sys.executable, "-m", "mesomap.app.read_upload", str(path), str(out)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=2.0 * SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise SurfaceError(
                f"upload: could not be read within {2 * SECONDS} s; simplify the surface first"
            ) from None
        if done.returncode == 2 and done.stderr:
            raise SurfaceError(f"upload: {done.stderr.decode('utf-8', 'replace').strip()}")
        if done.returncode != 0 or not out.exists():
            raise SurfaceError(
                f"upload: the reader of {kind.upper()} files gave up on it (too large for it, or damaged); export the surface again"
            )
        with np.load(out, allow_pickle=False) as arrays:
            vertices, faces = arrays["vertices"], arrays["faces"]
            labels = {name[6:]: arrays[name] for name in arrays.files if name.startswith("label_")}
    if len(faces) > MOST_TRIANGLES:
        raise SurfaceError(
            f"upload: {len(faces):,} triangles; the app takes at most {MOST_TRIANGLES:,} (edges of about 1 mm are fine "
            "enough): simplify it, or use the command line"
        )
    if not np.isfinite(vertices).all():
        raise SurfaceError("upload: some coordinates are not finite numbers; export the surface again")
    return kind, RawMesh(vertices, faces, labels)


def size_of(mesh: RawMesh) -> FloatArray:
    """How long the surface is along the axes of its file, shape (3,); points of no face do not count."""
    return np.asarray(np.ptp(mesh.vertices[np.unique(mesh.faces)], axis=0))


def guess_unit(mesh: RawMesh) -> UnitGuess:
    """The unit that makes the surface as large as a part of a person; the landmarks decide later."""
    longest = float(size_of(mesh).max())
    for unit in ("mm", "m", "cm", "in"):
        for low, high, what in SIZES:
            if low <= longest * MM[unit] < high:
                size = f"{longest * MM[unit] / 10.0:.0f} cm"
                return UnitGuess(unit, MM[unit], f"{size} long in {unit}: about {what}")
    return UnitGuess("mm", 1.0, f"{longest:.3g} units long, which is no part of a person in mm, cm, inch or m")


def _check_glb(content: bytes) -> None:
    try:
        size, kind = struct.unpack("<I4s", content[12:20])
        document = json.loads(content[20 : 20 + size]) if kind == b"JSON" else None
        parts = [*document.get("buffers", []), *document.get("images", [])] if document else None
        linked = [part["uri"] for part in parts or () if "uri" in part]
    except (ValueError, KeyError, TypeError, AttributeError, struct.error, RecursionError):
        raise SurfaceError("upload: begins like a GLB file but is none; export the surface again") from None
    if parts is None:
        raise SurfaceError("upload: begins like a GLB file but is none; export the surface again")
    if any(not str(uri).startswith("data:") for uri in linked):
        raise InputError("upload: the GLB file points to other files; export it with everything in one file")


def _check_3mf(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
                raise InputError(
                    f"upload: the archive unpacks to more than {MOST_UNPACKED_BYTES / 1e6:.0f} MB or {MOST_ENTRIES} files; "
                    "export the surface again, with fewer triangles"
                )
            models = [entry for entry in entries if entry.filename.lower().endswith(".model")]
            if not models:
                raise SurfaceError("upload: the archive is not a 3MF file; unpack it and give the surface in it")
            for entry in models:
                with archive.open(entry) as file:
                    head = file.read(HEAD * 16)
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                    raise InputError("upload: the XML of the file declares entities; export the surface again")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as fault:
        raise SurfaceError(
            f"upload: begins like a 3MF file but cannot be unpacked ({fault}); export it again"
        ) from None


def _without_references(content: bytes, kind: str) -> bytes:
    """The content without the lines that name other files: materials of an OBJ, the texture of a PLY."""
    if kind == "obj":
        return re.sub(rb"(?mi)^[ \t]*(mtllib|usemtl|maplib|usemap|call|csh)\b[^\n]*", b"", content)
    if kind == "ply":
        end = content.find(b"end_header")
        head = re.sub(rb"(?mi)^(comment|obj_info)\b[^\n]*\n", b"", content[:end])
        return head + content[end:] if end > 0 else content
    return content
