"""A user's own surface: the same regions come back from every format, unit and axis; bad files each give one clear message."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import trimesh
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation
from vtkmodules.util.numpy_support import numpy_to_vtk, numpy_to_vtkIdTypeArray
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkIOLegacy import vtkPolyDataWriter
from vtkmodules.vtkIOXML import vtkXMLPolyDataWriter

from atlases import body_named
from mesomap.anatomy.landmark_file import read_landmarks
from mesomap.anatomy.own_surface import load_surface
from mesomap.cli import main
from mesomap.errors import InputError, MesomapError, RegionError, SurfaceError
from mesomap.geometry.surface import Surface
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.library import load_protocol

TURN = Rotation.from_euler("xyz", [70.0, -40.0, 155.0], degrees=True).as_matrix()
SHIFT_MM = np.array([120.0, -30.0, 900.0])
FEW = [
    *("nasion", "pronasale", "subnasale", "gnathion", "trichion"),
    *(f"{mark}.{side}" for mark in ("exocanthion", "cheilion", "gonion", "zygion") for side in ("left", "right")),
]
PER_MM = {"mm": 1.0, "cm": 0.1, "m": 0.001}


@cache
def head() -> Surface:
    surface = body_named("female").surface
    high = surface.vertices_mm[:, 2] > 560.0
    return surface.submesh(np.flatnonzero(high[surface.faces].all(axis=1)))[0]


def moved(xyz_mm: np.ndarray, unit: str) -> np.ndarray:
    """LPS millimetres in the coordinates of the test's files."""
    return (xyz_mm @ TURN.T + SHIFT_MM) * PER_MM[unit]


def written(path: Path, vertices: np.ndarray, faces: np.ndarray) -> Path:
    if path.suffix in (".vtk", ".vtp"):
        points, cells, data = vtkPoints(), vtkCellArray(), vtkPolyData()
        points.SetData(numpy_to_vtk(np.ascontiguousarray(vertices), deep=True))
        count = numpy_to_vtkIdTypeArray(3 * np.arange(len(faces) + 1), deep=True)
        cells.SetData(count, numpy_to_vtkIdTypeArray(np.ascontiguousarray(faces.ravel()), deep=True))
        data.SetPoints(points)
        data.SetPolys(cells)
        writer = vtkPolyDataWriter() if path.suffix == ".vtk" else vtkXMLPolyDataWriter()
        writer.SetFileName(str(path))
        writer.SetInputData(data)
        writer.Write()
    else:
        trimesh.Trimesh(vertices, faces, process=False).export(path)
    return path


def marks(path: Path, names: list[str], unit: str = "mm", **changed: list[float]) -> Path:
    atlas = body_named("female")
    lines = {name: moved(atlas.landmark_mm(name), unit).tolist() for name in names} | changed
    path.write_text("".join(f"{name}: {place}\n" for name, place in lines.items()))
    return path


def on_head() -> list[str]:
    atlas = body_named("female")
    high = {name: atlas.landmark_mm(name)[2] > 565.0 for name in atlas.landmarks}
    return [name for name, inside in high.items() if inside]


@pytest.mark.parametrize(
    ("suffix", "unit"),
    [
        (".ply", "mm"),
        (".obj", "cm"),
        (".stl", "m"),
        (".off", "mm"),
        (".glb", "m"),
        (".3mf", "mm"),
        (".vtk", "cm"),
        (".vtp", "m"),
    ],
)
def test_the_regions_of_the_body_come_back_from_every_format_unit_and_axis(
    tmp_path: Path, suffix: str, unit: str
) -> None:
    body = body_named("female")
    file = written(tmp_path / f"head{suffix}", moved(head().vertices_mm, unit), head().faces)
    atlas = load_surface(file, marks(tmp_path / "marks.yaml", on_head(), unit))
    assert f"unit found from the landmarks: {unit}" in atlas.file.notes
    assert atlas.body is None
    assert len(atlas.regions) > 35
    for label in (
        "forehead",
        "glabella",
        "cheek.left",
        "cheek.right",
        "chin",
        "submental",
        "scalp-vertex",
        "upper-lip",
    ):
        mine, theirs = atlas.regions[label], body.regions[label]
        assert mine.area_cm2(atlas.surface) == pytest.approx(theirs.area_cm2(body.surface), rel=0.01), label
        line = cKDTree(theirs.outline.xyz_mm(body.surface)).query(mine.outline.xyz_mm(atlas.surface))[0]
        assert line.max() < 1.0, label
    assert np.abs(atlas.landmark_mm("gonion.left") - body.landmark_mm("gonion.left")).max() < 0.1


def test_a_dozen_landmarks_carry_the_others_along(tmp_path: Path) -> None:
    """The face of a heavy man with thirteen landmarks, the rest inferred from the default woman's."""
    body = body_named("old heavy male")
    high = body.surface.vertices_mm[:, 2] > body.landmark_mm("suprasternale")[2]
    patch = body.surface.submesh(np.flatnonzero(high[body.surface.faces].all(axis=1)))[0]
    file = written(tmp_path / "scan.ply", patch.vertices_mm, patch.faces)
    lines = (f"{name}: {body.landmark_mm(name).tolist()}\n" for name in FEW)
    (tmp_path / "marks.yaml").write_text("".join(lines))
    atlas = load_surface(file, tmp_path / "marks.yaml")
    mine = np.array([atlas.landmark_mm(name) for name in FEW])
    theirs = np.array([body.landmark_mm(name) for name in FEW])
    turn, _ = Rotation.align_vectors(theirs - theirs.mean(axis=0), mine - mine.mean(axis=0))
    for label in ("forehead", "cheek.left", "chin", "temple.right", "nasolabial.left"):
        found, true = atlas.regions[label], body.regions[label]
        assert found.area_cm2(atlas.surface) == pytest.approx(true.area_cm2(body.surface), rel=0.1), label
        line = turn.apply(found.outline.xyz_mm(atlas.surface) - mine.mean(axis=0)) + theirs.mean(axis=0)
        off = cKDTree(true.outline.xyz_mm(body.surface)).query(line)[0]
        assert np.median(off) < 2.0, label
        assert off.max() < 5.0, label


def test_left_and_right_of_a_symmetric_head_mirror_each_other(tmp_path: Path) -> None:
    file = written(tmp_path / "head.ply", moved(head().vertices_mm, "mm"), head().faces)
    atlas = load_surface(file, marks(tmp_path / "marks.yaml", FEW))
    for name in ("cheek", "temple", "jawline"):
        left, right = (atlas.regions[f"{name}.{side}"] for side in ("left", "right"))
        assert left.area_cm2(atlas.surface) == pytest.approx(right.area_cm2(atlas.surface), rel=0.005)
        image = left.outline.xyz_mm(atlas.surface) * [-1.0, 1.0, 1.0]
        assert cKDTree(right.outline.xyz_mm(atlas.surface)).query(image)[0].max() < 1.0


def test_a_plan_on_an_own_surface_repeats_from_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "head.ply", moved(head().vertices_mm, "cm"), head().faces)
    own = ["--surface", str(file), "--landmarks", str(marks(tmp_path / "marks.yaml", on_head(), "cm"))]
    assert main(["run", "mesolift-face", *own, "-o", str(tmp_path / "a"), "--formats", "csv,json", "--quiet"]) == 0
    metrics = json.loads((tmp_path / "a/metrics.json").read_text())
    assert metrics["surface"]["body"] is None
    assert metrics["surface"]["name"].startswith("head.ply")
    for region in metrics["regions"]:
        assert region["spacing_mm"]["error_p95"] < 0.1
    plan = str(tmp_path / "a/plan.json")
    assert main(["simulate", plan, *own, "-o", str(tmp_path / "b"), "--formats", "csv", "--quiet"]) == 0
    assert (tmp_path / "a/points.csv").read_bytes() == (tmp_path / "b/points.csv").read_bytes()
    assert main(["simulate", plan, "-o", str(tmp_path / "c"), "--quiet"]) == 2
    assert "give it again with --surface" in capsys.readouterr().err
    other = written(tmp_path / "other.ply", moved(head().vertices_mm * 1.01, "cm"), head().faces)
    elsewhere = ["--surface", str(other), *own[2:]]
    assert main(["simulate", plan, *elsewhere, "-o", str(tmp_path / "c"), "--quiet"]) == 2
    assert "made on another surface, head.ply" in capsys.readouterr().err
    assert not (tmp_path / "c").exists()


def test_loose_pieces_seams_and_winding_are_mended_and_said(tmp_path: Path) -> None:
    eye = trimesh.creation.icosphere(subdivisions=3, radius=11.0)
    eyes = np.concatenate([eye.vertices + np.array([x, -100.0, 725.0]) for x in (-30.0, 30.0)])
    vertices = np.concatenate([head().vertices_mm, eyes])
    n, m = len(head().vertices_mm), len(eye.vertices)
    turned = head().faces.copy()
    turned[::3] = turned[::3, ::-1]
    flat = np.array([[turned[0, 0], turned[0, 0], turned[0, 1]]])
    faces = np.concatenate([turned, turned[:7], flat, eye.faces + n, eye.faces + n + m])
    file = written(tmp_path / "head.ply", moved(vertices, "mm"), faces)
    atlas = load_surface(file, marks(tmp_path / "marks.yaml", on_head()))
    notes = " | ".join(atlas.file.notes)
    assert "1 faces without area dropped" in notes
    assert "7 repeated faces dropped" in notes
    assert "2 loose pieces left out" in notes
    assert f"{len(turned[::3]):,} faces turned round" in notes
    assert len(atlas.surface.faces) == len(head().faces)
    outward = np.einsum("ij,ij->i", atlas.surface.face_normals, head().face_normals)
    assert outward.min() > 0.99
    soup = written(tmp_path / "soup.stl", moved(head().vertices_mm, "mm"), head().faces[:, ::-1])
    again = load_surface(soup, tmp_path / "marks.yaml")
    assert "the faces looked inwards; turned round" in again.file.notes
    assert "doubled points along seams welded" in " | ".join(again.file.notes)
    assert again.regions["chin"].area_cm2(again.surface) == pytest.approx(
        atlas.regions["chin"].area_cm2(atlas.surface), rel=1e-3
    )


def test_regions_are_drawn_as_lines_or_labelled_in_the_file(tmp_path: Path) -> None:
    body = body_named("female")
    square = body.landmark_mm("metopion") + np.array([[-20.0, 0, -15], [20, 0, -15], [20, 0, 15], [-20, 0, 15]])
    place = marks(tmp_path / "marks.yaml", FEW)
    lines = "".join(f"    - {corner.tolist()}\n" for corner in moved(square, "mm"))
    place.write_text(place.read_text() + f"regions:\n  patch:\n{lines}")
    middle = head().vertices_mm[head().faces].mean(axis=1)
    labelled = np.linalg.norm(middle - body.landmark_mm("malar_lateral.left"), axis=1) < 18.0
    vertices = moved(head().vertices_mm, "mm")
    rows = [f"{x:.6f} {y:.6f} {z:.6f}" for x, y, z in vertices]
    rows += [f"3 {a} {b} {c} {int(held)}" for (a, b, c), held in zip(head().faces, labelled, strict=True)]
    top = f"ply\nformat ascii 1.0\nelement vertex {len(vertices)}\nproperty double x\nproperty double y\nproperty double z\n"
    top += f"element face {len(labelled)}\nproperty list uchar int vertex_indices\nproperty int region\nend_header\n"
    (tmp_path / "head.ply").write_text(top + "\n".join(rows) + "\n")
    atlas = load_surface(tmp_path / "head.ply", place)
    drawn, found = atlas.regions["patch"], atlas.regions["region-1"]
    assert drawn.area_cm2(atlas.surface) == pytest.approx(
        12.0, rel=0.12
    )  # 40 x 30 mm seen from the front, on a bent forehead
    assert found.area_cm2(atlas.surface) == pytest.approx(head().face_areas_mm2[labelled].sum() / 100.0, rel=1e-6)
    protocol = load_protocol("mesolift-face", ["steps.face.regions=[patch, region-1]", "steps.face.spacing_mm=6"])
    plan = make_plan(atlas, protocol)
    assert (plan.points.mirror_point == -1).all()
    for index, region in enumerate((drawn, found)):
        mine = plan.points.place.face[plan.points.target == index]
        assert len(mine) > 5
        assert np.isin(mine, region.faces).all()


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    file = written(tmp_path / "head.ply", moved(head().vertices_mm, "mm"), head().faces)
    atlas = load_surface(file, marks(tmp_path / "marks.yaml", FEW))
    with pytest.raises(RegionError, match=r"region 'abdomen' is not on this surface: needs landmarks .*epigastrium"):
        atlas.select("abdomen")
    plan = make_plan(atlas, load_protocol("mesolift-face", ["zones.ear.zone=umbilicus"]))
    (warning,) = [finding for finding in plan.findings if finding.rule == "zone-unknown"]
    assert warning.severity == "warning"
    assert "umbilicus" in warning.text


def bad_files(folder: Path) -> dict[str, Path]:
    vertices, faces = moved(head().vertices_mm, "mm"), head().faces
    (folder / "empty.ply").write_bytes(b"")
    (folder / "text.stl").write_text("dear reader, this is not a mesh\n" * 20)
    (folder / "points.obj").write_text("v 0 0 0\nv 1 0 0\nv 0 1 0\n")
    trimesh.PointCloud(vertices[:300]).export(folder / "cloud.ply")
    (folder / "one.obj").write_text("v 0 0 0\nv 100 0 0\nv 0 100 0\nf 1 2 3\n")
    body = "\n".join(
        ["nan 0 0", *(f"{x} {y} {z}" for x, y, z in vertices[1:]), *(f"3 {a} {b} {c}" for a, b, c in faces)]
    )
    (folder / "nan.off").write_text(f"OFF\n{len(vertices)} {len(faces)} 0\n{body}\n")
    extra = np.array([[faces[100, 0], faces[100, 1], faces[5000, 0]]])
    written(folder / "fin.ply", vertices, np.concatenate([faces, extra]))
    (folder / "head.xyz").write_text("0 0 0\n")
    return {path.name: path for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("empty.ply", "the file is empty"),
        ("text.stl", "a surface is needed"),
        ("points.obj", "3 points and no faces"),
        ("cloud.ply", "300 points and no faces"),
        ("one.obj", "a sheet of skin is needed"),
        ("nan.off", "vertex 0 is .*nan"),
        ("fin.ply", r"the edge at \(.*\) has 3 faces"),
        ("head.xyz", "none of them"),
        ("nowhere.ply", "no such file"),
    ],
)
def test_a_bad_surface_gives_one_clear_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    path = bad_files(tmp_path).get(name, tmp_path / name)
    place = marks(tmp_path / "marks.yaml", FEW)
    with pytest.raises(SurfaceError, match=words):
        load_surface(path, place)
    assert main(["regions", "--surface", str(path), "--landmarks", str(place)]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"mesomap: {path}")
    assert "Traceback" not in error


def test_a_surface_too_large_says_the_memory_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mesomap.geometry.mesh_file.MOST_FACES", 1000)
    file = written(tmp_path / "head.ply", moved(head().vertices_mm, "mm"), head().faces)
    with pytest.raises(
        SurfaceError, match=r"triangles would take about 0\.\d GB of memory; simplify it to at most 1,000"
    ):
        load_surface(file, marks(tmp_path / "marks.yaml", FEW))


@pytest.mark.parametrize(
    ("change", "units", "words"),
    [
        ({"few": 4}, "auto", "4 landmarks are given, 6 are needed"),
        ({"swap": True}, "auto", "left and right are exchanged"),
        ({"off": "zygion.left"}, "auto", r"landmark zygion\.left lies \d+ mm off the skin"),
        ({}, "cm", "10 times as large as a person; mm would fit"),
        ({}, "m", "1e\\+03 times as large as a person; mm would fit"),
        ({}, "feet", "allowed is auto, mm, cm, m"),
    ],
)
def test_landmarks_that_do_not_fit_are_refused(tmp_path: Path, change: dict, units: str, words: str) -> None:
    file = written(tmp_path / "head.ply", moved(head().vertices_mm, "mm"), head().faces)
    atlas = body_named("female")
    names = FEW[: change.get("few", len(FEW))]
    places = {name: moved(atlas.landmark_mm(name), "mm") for name in names}
    if "swap" in change:
        other = {"left": "right", "right": "left"}
        places = {".".join(other.get(part, part) for part in name.split(".")): xyz for name, xyz in places.items()}
    if "off" in change:
        outward = atlas.landmarks[change["off"]].normals(atlas.surface)[0]
        places[change["off"]] = moved(atlas.landmark_mm(change["off"]) + 30.0 * outward, "mm")
    (tmp_path / "marks.yaml").write_text("".join(f"{name}: {xyz.tolist()}\n" for name, xyz in places.items()))
    with pytest.raises(MesomapError, match=words):
        load_surface(file, tmp_path / "marks.yaml", units=units)


def test_an_unusual_unit_is_scaled_by_the_landmarks(tmp_path: Path) -> None:
    file = written(tmp_path / "head.ply", head().vertices_mm / 214.0, head().faces)
    lines = (f"{name}: {(body_named('female').landmark_mm(name) / 214.0).tolist()}\n" for name in FEW)
    (tmp_path / "marks.yaml").write_text("".join(lines))
    atlas = load_surface(file, tmp_path / "marks.yaml")
    assert atlas.file.mm_per_unit == pytest.approx(214.0, rel=1e-6)
    assert any("no usual unit fits" in note for note in atlas.file.notes)


def test_landmarks_are_read_from_slicer_csv_and_yaml(tmp_path: Path) -> None:
    place = {"nasion": [1.0, 2.0, 3.0], "gonion.left": [4.0, -5.0, 6.5]}
    line = [[0.0, 0, 0], [1, 0, 0], [1, 1, 0]]
    points = [{"label": name, "position": xyz} for name, xyz in place.items()]
    ras = [{"label": name, "position": [-x, -y, z]} for name, (x, y, z) in place.items()]
    curve = {"type": "ClosedCurve", "name": "patch.left", "controlPoints": [{"position": xyz} for xyz in line]}
    for name, found in (("LPS", points), ("RAS", ras)):
        markup = {"type": "Fiducial", "coordinateSystem": name, "controlPoints": found}
        (tmp_path / f"{name}.mrk.json").write_text(json.dumps({"markups": [markup, curve]}))
    (tmp_path / "a.csv").write_text("name,x,y,z\nNasion, 1, 2, 3\ngonion.left,4,-5,6.5\n")
    (tmp_path / "a.yaml").write_text(
        f"nasion: {place['nasion']}\ngonion.left: {place['gonion.left']}\nregions: {{patch.left: {line}}}\n"
    )
    for file in ("LPS.mrk.json", "RAS.mrk.json", "a.csv", "a.yaml"):
        given = read_landmarks(tmp_path / file)
        assert {name: xyz.tolist() for name, xyz in given.places.items()} == place, file
        if file != "a.csv":
            assert given.lines["patch.left"].tolist() == line


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.yaml", "nasoin: [1, 2, 3]", "did you mean nasion"),
        ("a.yaml", "gonion: [1, 2, 3]", r"give gonion\.left or gonion\.right"),
        ("a.yaml", "nasion: [1, 2]", "three finite numbers"),
        ("a.yaml", "nasion: [1, 2, .nan]", "three finite numbers"),
        ("a.yaml", "nasion: [1, 2, 3", "a.yaml:"),
        ("a.yaml", "- nasion", "must be a mapping"),
        ("a.yaml", "regions: {patch: [[0, 0, 0]]}", "at least 3 places"),
        ("a.yaml", "regions: {Patch 1: [[0, 0, 0], [1, 0, 0], [1, 1, 0]]}", "not a region name"),
        ("a.csv", "name,x,y,z\nnasion,1,2,three", "a.csv:2 nasion"),
        ("a.csv", "nasion,1,2,3\nNASION,1,2,3", "given twice"),
        ("a.json", "{", "a.json:1:"),
        ("a.json", "{}", "no 'markups'"),
        ("a.txt", "nasion 1 2 3", "none of them"),
    ],
)
def test_a_faulty_landmark_file_is_refused(tmp_path: Path, name: str, text: str, words: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=words):
        read_landmarks(tmp_path / name)


def test_options_of_the_body_and_of_a_surface_do_not_mix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options, words in (
        (["--surface", "a.ply"], "go together"),
        (["--landmarks", "a.yaml"], "go together"),
        (["--units", "cm"], "for your own surface"),
        (["--surface", "a.ply", "--landmarks", "a.yaml", "--bmi", "24"], "leave them out with --surface"),
    ):
        assert main(["run", "mesolift-face", *options, "-o", str(tmp_path / "x")]) == 2
        assert words in capsys.readouterr().err
