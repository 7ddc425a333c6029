"""map.glb: a valid file in metres whose places, doses and looks are those of the simulation."""

from __future__ import annotations

import io
import json
import shutil
import struct
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import igl
import numpy as np
import pytest
import trimesh
from scipy.ndimage import uniform_filter
from scipy.spatial.transform import Rotation

from bodies import shipped_simulation
from mesomap.output.colours import linear, region_colours
from mesomap.output.files import write_results
from mesomap.output.framing import View
from mesomap.output.glb import map_glb
from mesomap.output.graphics import require_graphics
from mesomap.output.sheet import CARD
from mesomap.simulation.simulate import Simulation

WEB = Path(__file__).resolve().parents[1] / "web"
FACE = "mesolift-face"
PROTOCOLS = (FACE, "lipolysis-abdomen", "hand-rejuvenation", "linear-retrograde-cheek")
FROM_GLTF = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
"""Turns the file's axes to patient LPS: written out here, not taken from the writer."""
VALIDATE = """
const { validateBytes } = require("gltf-validator");
const bytes = require("fs").readFileSync(process.argv[1]);
validateBytes(new Uint8Array(bytes), { maxIssues: 20 }).then((report) => console.log(JSON.stringify(report)));
"""
COLUMNS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
KINDS = {5126: "<f4", 5125: "<u4", 5123: "<u2", 5122: "<i2"}


@cache
def glb_of(protocol: str) -> bytes:
    return map_glb(shipped_simulation(protocol, "female"))


class Read:
    """A GLB taken apart by the letter of the format."""

    def __init__(self, content: bytes) -> None:
        magic, version, length = struct.unpack_from("<4sII", content)
        assert (magic, version, length) == (b"glTF", 2, len(content))
        size, kind = struct.unpack_from("<I4s", content, 12)
        assert kind == b"JSON" and size % 4 == 0
        self.document: dict[str, Any] = json.loads(content[20 : 20 + size])
        binary_size, kind = struct.unpack_from("<I4s", content, 20 + size)
        assert kind == b"BIN\0"
        self.binary = content[28 + size : 28 + size + binary_size]

    def values(self, accessor: int) -> np.ndarray:  # type: ignore[type-arg]
        item = self.document["accessors"][accessor]
        view = self.document["bufferViews"][item["bufferView"]]
        kind, columns = np.dtype(KINDS[item["componentType"]]), COLUMNS[item["type"]]
        stride = view.get("byteStride", kind.itemsize * columns)
        return np.ndarray(
            (item["count"], columns), kind, self.binary, view["byteOffset"], (stride, kind.itemsize)
        ).squeeze()

    def mesh(self, name: str) -> dict[str, Any]:
        (found,) = [mesh for mesh in self.document["meshes"] if mesh["name"] == name]
        return found  # type: ignore[no-any-return]

    def attributes(self, name: str) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
        (part,) = self.mesh(name)["primitives"]
        return {key: self.values(index) for key, index in part["attributes"].items()} | {
            "faces": self.values(part["indices"]).reshape(-1, 3)
        }

    def nodes(self, start: str) -> list[dict[str, Any]]:
        return [node for node in self.document["nodes"] if node["name"].startswith(start)]


def lps_mm(places: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    return np.asarray(1000.0 * (places.astype(float) @ FROM_GLTF.T))


def areas_mm2(places_mm: np.ndarray, faces: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    a, b, c = (places_mm[faces[:, k]] for k in range(3))
    return np.asarray(0.5 * np.linalg.norm(np.cross(b - a, c - a), axis=1))


def validated(content: bytes, folder: Path) -> dict[str, Any]:
    assert shutil.which("node"), "the validator needs node; `bash scripts/setup.sh node` installs it"
    assert (WEB / "node_modules/gltf-validator").is_dir(), "`bash scripts/setup.sh node` installs the validator"
    file = folder / "map.glb"
    file.write_bytes(content)
    done = subprocess.run(["node", "-e", VALIDATE, file], cwd=WEB, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_the_validator_of_khronos_finds_nothing(protocol: str, tmp_path: Path) -> None:
    report = validated(glb_of(protocol), tmp_path)
    issues = report["issues"]
    assert issues["messages"] == [] and not issues["truncated"]
    assert (issues["numErrors"], issues["numWarnings"], issues["numInfos"], issues["numHints"]) == (0, 0, 0, 0)
    assert report["info"]["hasDefaultScene"] and report["info"]["totalTriangleCount"] > 50_000


def test_the_validator_would_find_a_fault(tmp_path: Path) -> None:
    broken = bytearray(glb_of(FACE))
    broken[-400_000:-300_000] = bytes(100_000)
    assert validated(bytes(broken), tmp_path)["issues"]["numErrors"] > 0


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_places_and_doses_are_those_of_the_dose_map(protocol: str) -> None:
    dose, file = shipped_simulation(protocol, "female").dose, Read(glb_of(protocol))
    for name in ("skin", "skin under dose"):
        skin = file.attributes(name)
        places, ml_cm2 = lps_mm(skin["POSITION"]), skin["_DOSE"]
        first = slice(len(dose.vertices_mm))
        assert np.abs(places[first] - dose.vertices_mm).max() < 1e-3, "off by more than 1e-6 m"
        assert (ml_cm2[first] == dose.ml_cm2.astype(np.float32)).all()
        assert (ml_cm2[len(dose.vertices_mm) :] == 0.0).all()
        held = (ml_cm2[skin["faces"]].mean(axis=1) * areas_mm2(places, skin["faces"])).sum() / 100.0
        assert held == pytest.approx(dose.integral_ml, rel=1e-5)
        assert skin["NORMAL"].shape == skin["POSITION"].shape


def test_bare_skin_lies_on_the_surface_and_faces_outward() -> None:
    simulation, skin = shipped_simulation(FACE, "female"), Read(glb_of(FACE)).attributes("skin")
    places, faces = lps_mm(skin["POSITION"]), skin["faces"]
    surface = simulation.plan.atlas.surface
    bare = places[len(simulation.dose.vertices_mm) :]
    away_mm, _, _ = igl.point_mesh_squared_distance(bare, surface.vertices_mm, surface.faces)
    assert np.sqrt(away_mm.max()) < 1e-3
    a, b, c = (places[faces[:, k]] for k in range(3))
    normal = skin["NORMAL"][faces].mean(axis=1) @ FROM_GLTF.T
    turned = np.einsum("ij,ij->i", np.cross(b - a, c - a), normal)
    assert (turned > 0).mean() > 0.999


def test_another_reader_finds_metres_upright_with_left_on_the_left() -> None:
    simulation = shipped_simulation(FACE, "female")
    scene = trimesh.load_scene(io.BytesIO(glb_of(FACE)), file_type="glb")
    low, high = scene.bounds
    assert 0.15 < high[0] - low[0] < 0.2 and 0.2 < high[1] - low[1] < 0.3, "a head, in metres, upright"
    nose = lps_mm_of(simulation, "pronasale")
    assert abs(nose[2] / 1000.0 - (low[1] + high[1]) / 2) < 0.05 and high[2] == pytest.approx(
        -nose[1] / 1000.0, abs=2e-3
    )
    skin = scene.geometry["skin"]
    assert np.abs(lps_mm(skin.vertices)[: len(simulation.dose.vertices_mm)] - simulation.dose.vertices_mm).max() < 1e-3
    assert np.allclose(
        skin.vertex_attributes["_DOSE"].ravel()[: len(simulation.dose.ml_cm2)], simulation.dose.ml_cm2, rtol=1e-6
    )
    points = simulation.plan.points
    for number in (1, 60, 100, 146):
        matrix, _ = scene.graph[f"point {number}"]
        assert np.abs(lps_mm(matrix[:3, 3]) - points.xyz_mm[number - 1]).max() < 1e-3
        assert np.allclose(FROM_GLTF @ matrix[:3, 2] / np.linalg.norm(matrix[:3, 2]), points.normal[number - 1])
    left = {scene.graph[name][0][0, 3] > 0 for name in scene.graph.nodes if _is_point(scene, name, "cheek.left")}
    right = {scene.graph[name][0][0, 3] > 0 for name in scene.graph.nodes if _is_point(scene, name, "cheek.right")}
    assert (left, right) == ({True}, {False})


def lps_mm_of(simulation: Simulation, landmark: str) -> np.ndarray:  # type: ignore[type-arg]
    return simulation.plan.atlas.landmark_mm(landmark)


def _is_point(scene: trimesh.Scene, name: str, region: str) -> bool:
    return name.startswith("point ") and scene.graph.transforms.parents.get(name) == region


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_regions_have_their_names_and_areas(protocol: str) -> None:
    plan, file = shipped_simulation(protocol, "female").plan, Read(glb_of(protocol))
    skin, extras = file.attributes("skin"), file.mesh("skin")["extras"]
    assert extras["regions"] == [target.label for target in plan.targets] and extras["_DOSE"] == "mL/cm2"
    region, places = skin["_REGION"], lps_mm(skin["POSITION"])
    area = areas_mm2(places, skin["faces"])[:, None] / 3.0 / 100.0
    for index, target in enumerate(plan.targets):
        inside = region == index
        assert (area * inside[skin["faces"]]).sum() == pytest.approx(target.area_cm2, rel=0.03)
        side = {"left": places[inside, 0] > -0.5, "right": places[inside, 0] < 0.5}.get(target.laterality)
        assert side is None or side.all(), "a region lies on the other side"
    assert region.min() == -1 and file.document["asset"]["extras"]["units"] == "metres"


def test_every_point_is_a_node_with_its_figures() -> None:
    simulation, file = shipped_simulation(FACE, "female"), Read(glb_of(FACE))
    points = simulation.plan.points
    nodes = [node for node in file.nodes("point ") if "extras" in node]
    assert [node["extras"]["point"] for node in sorted(nodes, key=lambda node: node["extras"]["point"])] == list(
        range(1, len(points) + 1)
    )
    for node in nodes:
        i = node["extras"]["point"] - 1
        assert np.abs(lps_mm(np.array(node["translation"])) - points.xyz_mm[i]).max() < 1e-3
        up = Rotation.from_quat(node["rotation"]).apply([0.0, 0.0, 1.0])
        assert np.allclose(FROM_GLTF @ up, points.normal[i], atol=1e-6)
        assert np.allclose(FROM_GLTF @ node["extras"]["needle"], points.needle[i])
        assert node["extras"]["volume_ml"] == points.volume_ml[i] and node["extras"]["depth_mm"] == points.depth_mm[i]
        assert node["extras"]["region"] == simulation.plan.targets[points.target[i]].label
    threads = shipped_simulation("linear-retrograde-cheek", "female").plan.points.thread_mm > 0
    assert len(Read(glb_of("linear-retrograde-cheek")).nodes("thread ")) == threads.sum() > 10


def test_two_scenes_share_everything_but_the_skin() -> None:
    file = Read(glb_of(FACE))
    injections, dose = file.document["scenes"]
    assert (injections["name"], dose["name"], file.document["scene"]) == ("Injections", "Dose", 0)
    shared = set(injections["nodes"]) & set(dose["nodes"])
    assert {file.document["nodes"][index]["name"] for index in shared} == {"borders", "eyes", "hollow"}
    (bare,), (dosed,) = (file.mesh(name)["primitives"] for name in ("skin", "skin under dose"))
    assert bare["attributes"] | {"COLOR_0": 0} == dosed["attributes"] | {"COLOR_0": 0}
    assert bare["attributes"]["COLOR_0"] != dosed["attributes"]["COLOR_0"]


def drawn(content: bytes, view: View) -> np.ndarray:  # type: ignore[type-arg]
    """The file as VTK's own reader draws it, without light: (h, w, 3), 0-1, colours of vertices as they stand in the file,
    linear, those of materials as sRGB."""
    from vtkmodules.vtkIOImport import vtkGLTFImporter
    from vtkmodules.vtkRenderingCore import vtkRenderer, vtkRenderWindow

    from mesomap.output.stage import DEPTH_MM, read_pixels

    importer, window, renderer = vtkGLTFImporter(), vtkRenderWindow(), vtkRenderer()
    window.SetOffScreenRendering(1)
    window.SetMultiSamples(0)
    window.AddRenderer(renderer)
    window.SetSize(*view.size_px)
    with open(path := Path(_folder()) / "drawn.glb", "wb") as file:
        file.write(content)
    importer.SetFileName(str(path))
    importer.SetRenderWindow(window)
    importer.Update()
    renderer.RemoveAllLights()
    for actor in renderer.GetActors():
        actor.GetProperty().LightingOff()
    background = linear(np.array(CARD) / 255.0)
    renderer.SetBackground(*background)
    camera = renderer.GetActiveCamera()
    focal, away, up = (np.linalg.inv(FROM_GLTF) @ part for part in (view.focal_mm / 1000.0, view.away, view.up))
    camera.SetParallelProjection(True)
    camera.SetFocalPoint(*focal)
    camera.SetPosition(*(focal - 2e-3 * DEPTH_MM * away))
    camera.SetViewUp(*up)
    camera.SetParallelScale(5e-4 * view.size_px[1] / view.px_per_mm)
    camera.SetClippingRange(1e-3 * DEPTH_MM, 3e-3 * DEPTH_MM)
    window.Render()
    pixels = read_pixels(window) / 255.0
    window.Finalize()
    return pixels


def encoded(rgb: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    """Linear light 0-1 as sRGB 0-255."""
    return 255.0 * np.where(rgb <= 0.0031308, 12.92 * rgb, 1.055 * rgb ** (1 / 2.4) - 0.055)


@cache
def _folder() -> str:
    import tempfile

    return tempfile.mkdtemp()


@pytest.mark.parametrize("dose", [False, True], ids=["injections", "dose"])
def test_it_looks_like_the_picture(dose: bool) -> None:
    require_graphics()
    from mesomap.output.panels import panels_of, visible_points
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    simulation = shipped_simulation(FACE, "female")
    scene = build_scene(simulation)
    actors = (
        (*scene.dose, *scene.borders, *scene.eyes) if dose else (*scene.skin, *scene.marks, *scene.borders, *scene.eyes)
    )
    with Stage(CARD) as stage:
        panel = next(panel for panel in panels_of(simulation, scene, stage) if panel.dose == dose)
        picture, depth_mm = stage.draw(actors, panel.view, 1)
        fine_mm = stage.draw(scene.skin, panel.view, 2)[1]
    content = glb_of(FACE)
    raw = drawn(content.replace(b'"scene":0', b'"scene":1') if dose else content, panel.view)
    seen = encoded(raw)
    body, own = np.isfinite(depth_mm), np.abs(seen - np.array(CARD)).max(axis=2) > 6
    assert (body & own).sum() / (body | own).sum() > 0.98
    hue = [image / np.maximum(image.sum(axis=2, keepdims=True), 1.0) for image in (picture.astype(float), seen)]
    apart = np.abs(hue[0] - hue[1]).max(axis=2)[body & own]
    assert apart.mean() < 0.03 and np.quantile(apart, 0.95) < 0.08
    light = [uniform_filter(image.mean(axis=2), 25) for image in (picture.astype(float), seen)]
    assert np.abs(light[0] - light[1])[body & own].mean() < 30.0
    points, view = simulation.plan.points, panel.view
    shown = np.flatnonzero(visible_points(panel, fine_mm, simulation, scene) & (view.facing(points.normal) > 0.6))
    at = np.round(view.project(points.xyz_mm[shown])).astype(int)
    colours = region_colours(target.region for target in simulation.plan.targets)
    for k, (x, y) in zip(shown, at, strict=True):
        found = seen[y, x] if dose else 255.0 * raw[y, x]
        asked = (
            picture[y, x].astype(float) if dose else np.array(colours[simulation.plan.targets[points.target[k]].region])
        )
        assert np.abs(found - asked).max() < (60 if dose else 4), f"point {k + 1} is {found}, asked {asked}"
    assert len(shown) > 60


def test_files_are_written_and_the_same_again(tmp_path: Path) -> None:
    simulation = shipped_simulation(FACE, "female")
    write_results(simulation, tmp_path / "out", ["glb", "mrk"])
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"map.glb", "points.mrk.json"}
    assert (tmp_path / "out" / "map.glb").read_bytes() == map_glb(simulation)
