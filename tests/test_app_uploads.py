"""Uploaded surfaces: told by their content, read apart, refused where they could do harm; fitted by landmarks clicked on them."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh

from bodies import default_atlas
from mesomap.app import uploads
from mesomap.app.skins import Skins
from mesomap.app.store import Store
from mesomap.app.surfaces import ASKED_FOR_HEAD, Surfaces, asked_landmarks
from mesomap.app.uploads import guess_unit, kind_of, read_upload
from mesomap.errors import InputError, SurfaceError
from mesomap.geometry.clean import clean
from mesomap.geometry.mesh_file import RawMesh
from mesomap.languages import ENGLISH
from synthetic import sphere

BALL = sphere(90.0, 12)
MESH = trimesh.Trimesh(BALL.vertices_mm, BALL.faces, process=False)


def exported(kind: str) -> bytes:
    content = MESH.export(file_type=kind)
    return content.encode() if isinstance(content, str) else bytes(content)


def with_vtk(kind: str) -> bytes:
    if kind == "vtk":
        points = "\n".join(" ".join(map(str, place)) for place in BALL.vertices_mm)
        faces = "\n".join("3 " + " ".join(map(str, face)) for face in BALL.faces)
        head = "# vtk DataFile Version 3.0\nx\nASCII\nDATASET POLYDATA\n"
        count = len(BALL.faces)
        return (
            f"{head}POINTS {len(BALL.vertices_mm)} double\n{points}\nPOLYGONS {count} {4 * count}\n{faces}\n".encode()
        )
    points = " ".join(str(x) for x in BALL.vertices_mm.ravel())
    faces = " ".join(str(x) for x in BALL.faces.ravel())
    ends = " ".join(str(3 * k + 3) for k in range(len(BALL.faces)))
    return (
        '<?xml version="1.0"?><VTKFile type="PolyData" version="1.0" byte_order="LittleEndian"><PolyData>'
        f'<Piece NumberOfPoints="{len(BALL.vertices_mm)}" NumberOfPolys="{len(BALL.faces)}">'
        f'<Points><DataArray type="Float64" NumberOfComponents="3" format="ascii">{points}</DataArray></Points>'
        f'<Polys><DataArray type="Int64" Name="connectivity" format="ascii">{faces}</DataArray>'
        f'<DataArray type="Int64" Name="offsets" format="ascii">{ends}</DataArray></Polys></Piece></PolyData></VTKFile>'
    ).encode()


@pytest.mark.parametrize("kind", ["glb", "obj", "ply", "stl", "3mf", "off", "vtk", "vtp"])
def test_a_file_is_what_its_content_says(kind: str, tmp_path: Path) -> None:
    content = with_vtk(kind) if kind in ("vtk", "vtp") else exported(kind)
    found, mesh = read_upload(content, tmp_path)
    assert found == kind and len(mesh.faces) == len(BALL.faces)
    assert np.ptp(mesh.vertices, axis=0) == pytest.approx(np.ptp(BALL.vertices_mm, axis=0), rel=1e-3)
    assert list(tmp_path.iterdir()) == []


def test_ascii_stl_is_known_too() -> None:
    assert kind_of(b"solid x\n facet normal 0 0 1\n outer loop\n vertex 0 0 0\n") == "stl"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"%PDF-1.7",
        b"MZ" + bytes(200),
        b"\x80\x04\x95\x00\x00\x00\x00\x00\x00\x00\x00cos\nsystem\n",
        b"\x7fELF" + bytes(200),
    ],
)
def test_anything_else_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(SurfaceError, match="its content is not that of"):
        read_upload(content, tmp_path)


def zipped(entries: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in entries.items():
            archive.writestr(name, body)
    return content.getvalue()


def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    bomb = zipped({"3D/3dmodel.model": b"<model>" + bytes(500_000_000)})
    assert len(bomb) < 1_000_000
    with pytest.raises(InputError, match="unpacks to more than 400 MB"):
        read_upload(bomb, tmp_path)
    many = zipped({f"{k}.model": b"" for k in range(300)})
    with pytest.raises(InputError, match="200 files"):
        read_upload(many, tmp_path)


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    bomb = bytearray(zipped({"3D/3dmodel.model": b"<model>" + bytes(500_000_000)}))
    real = struct.pack("<I", 500_000_007)
    while (at := bomb.find(real)) >= 0:
        bomb[at : at + 4] = struct.pack("<I", 1000)
    with pytest.raises((InputError, SurfaceError)):
        read_upload(bytes(bomb), tmp_path)


@pytest.mark.parametrize(
    "model",
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><model>&a;</model>',
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><model>&b;</model>',
    ],
)
def test_xml_with_entities_is_refused(model: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="declares entities"):
        read_upload(zipped({"3D/3dmodel.model": model}), tmp_path)
    with pytest.raises(InputError, match="declares entities"):
        read_upload(model.replace(b"<model>", b'<VTKFile type="PolyData">'), tmp_path)


def test_files_that_point_to_others_are_refused_or_read_without_them(tmp_path: Path) -> None:
    document = {"asset": {"version": "2.0"}, "buffers": [{"uri": "../../../etc/passwd", "byteLength": 10}]}
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    glb = b"glTF" + struct.pack("<II", 2, 20 + len(text)) + struct.pack("<I4s", len(text), b"JSON") + text
    with pytest.raises(InputError, match="points to other files"):
        read_upload(glb, tmp_path)
    secret = tmp_path / "secret.mtl"
    secret.write_text("newmtl x\nmap_Kd /etc/passwd\n")
    obj = b"mtllib ../secret.mtl\nusemtl x\n  MTLLIB /etc/passwd\n" + exported("obj")
    assert b"secret" not in uploads._without_references(obj, "obj")
    assert b"passwd" not in uploads._without_references(obj, "obj")
    assert len(read_upload(obj, tmp_path)[1].faces) == len(BALL.faces)
    ply = exported("ply").replace(b"ply\n", b"ply\ncomment TextureFile ../secret.mtl\n", 1)
    assert b"TextureFile" not in uploads._without_references(ply, "ply")


def read_and_cleaned(content: bytes, folder: Path) -> None:
    mesh = read_upload(content, folder)[1]
    clean("upload", mesh.vertices, mesh.faces, np.zeros((0, 3)))


@pytest.mark.parametrize(
    "content",
    [
        b"ply\nformat ascii 1.0\nelement vertex 4000000000\nproperty float x\nproperty float y\nproperty float z\n"
        b"element face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n",
        b"# vtk DataFile Version 3.0\nx\nASCII\nDATASET POLYDATA\nPOINTS 4000000000 double\n0 0 0\n",
        b"OFF\n1000000000 1000000000 0\n0 0 0\n",
        b"glTF" + struct.pack("<II", 2, 4_000_000_000) + b"\xff" * 400,
        b"ply\nformat binary_little_endian 1.0\nelement vertex 2\n",
        b"v 1 2 3\nv nan nan nan\nv 0 0 1\nf 1 2 3\n",
        b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 900000\n",
        b"v 0 0 0\n",
    ],
)
def test_damaged_and_lying_files_are_refused_and_leave_nothing(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_and_cleaned(content, tmp_path)
    assert "Traceback" not in str(caught.value) and str(tmp_path) not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_too_many_triangles_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(uploads, "MOST_TRIANGLES", 500)
    with pytest.raises(SurfaceError, match="the app takes at most 500"):
        read_upload(exported("stl"), tmp_path)


@pytest.mark.parametrize(("unit", "mm"), [("mm", 1.0), ("cm", 10.0), ("m", 1000.0), ("in", 25.4)])
def test_the_unit_of_a_head_is_guessed_from_its_size(unit: str, mm: float) -> None:
    guess = guess_unit(RawMesh(BALL.vertices_mm * 1.3 / mm, BALL.faces))
    assert (guess.unit, guess.mm_per_unit) == (unit, mm) and "a head" in guess.words
    assert "no part of a person" in guess_unit(RawMesh(BALL.vertices_mm * 1e7, BALL.faces)).words


def head(unit_mm: float) -> tuple[bytes, dict[str, list[float]]]:
    """The head of an embedded man as a scan in another unit and frame, with landmarks on it."""
    man = default_atlas("male")
    skin = man.surface
    above = skin.vertices_mm[:, 2] > man.landmark_mm("suprasternale")[2]
    turn = trimesh.transformations.rotation_matrix(0.7, [1, 2, 3])[:3, :3]
    places = {
        name: (turn @ man.landmark_mm(name) / unit_mm).tolist() for name in ASKED_FOR_HEAD if name in man.landmarks
    }
    mesh = trimesh.Trimesh(
        skin.vertices_mm @ turn.T / unit_mm, skin.faces[above[skin.faces].all(axis=1)], process=False
    )
    return bytes(mesh.export(file_type="ply")), places


def test_a_scan_gets_its_regions_from_the_landmarks_clicked_one_by_one(tmp_path: Path) -> None:
    content, places = head(10.0)
    (tmp_path / "reading").mkdir()
    store = Store(tmp_path)
    surfaces = Surfaces(store, Skins(store, tmp_path / "reading"))
    taken = surfaces.take(content)
    assert taken["guess"]["unit"] == "cm" and taken["format"] == "ply" and taken["landmarks"] is None
    assert surfaces.take(content)["id"] == taken["id"] and len(store.surfaces()) == 1
    names = [mark["name"] for mark in asked_landmarks(ENGLISH)]
    asked = [name for name in names if name in places]
    few = {name: places[name] for name in asked[:5]}
    with pytest.raises(SurfaceError, match="6 are needed"):
        surfaces.fit(taken["id"], {"places": few})
    some = {name: places[name] for name in asked[:8]}
    tried = surfaces.fit(taken["id"], {"places": some, "sex": "male", "try": True})
    assert store.surface(taken["id"])[2] is None
    # The next landmark is suggested near where it is: in the coordinates of the file.
    near = [name for name in asked[8:] if name in tried["suggested"]]
    assert len(near) >= 3
    for name in near:
        assert np.linalg.norm(np.subtract(tried["suggested"][name], places[name])) * 10.0 < 25.0, name
    fitted = surfaces.fit(taken["id"], {"places": places, "sex": "male"})
    assert {"forehead", "cheek.left", "cheek.right", "chin"} <= set(fitted["regions"])
    assert fitted["mm_per_unit"] == 10.0
    assert store.surface(taken["id"])[2] == {"units": "auto", "sex": "male", "places": places}


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"places": {"nose": [0, 0, 0]}}, "no such landmark"),
        ({"places": {"nasion": [0, 0]}}, "is not a place"),
        ({"places": {"nasion": [0, 0, float("nan")]}}, "is not a place"),
        ({"places": {"nasion": ["0", 0, 0]}}, "is not a place"),
        ({"places": 7}, "must be a mapping"),
        ({"places": {}, "units": "furlong"}, "allowed are auto, mm, cm, m"),
        ({"places": {}, "sex": "x"}, "allowed is female or male"),
    ],
)
def test_wrong_landmarks_say_what_is_wrong(tmp_path: Path, asked: dict[str, Any], words: str) -> None:
    (tmp_path / "reading").mkdir()
    store = Store(tmp_path)
    surfaces = Surfaces(store, Skins(store, tmp_path / "reading"))
    surface = surfaces.take(exported("stl"))["id"]
    with pytest.raises(InputError, match=words):
        surfaces.fit(surface, asked)
    for wrong in ("../../etc/passwd", "f" * 64, surface[:-1]):
        with pytest.raises(InputError, match="surface"):
            surfaces.fit(wrong, {"places": {}})
