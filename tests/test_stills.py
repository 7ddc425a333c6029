"""Stills: the same cameras for the same part of every body, at the size asked for, with points where the plan has them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from PIL import Image

from bodies import default_atlas, load_body, shipped_plan, shipped_simulation
from mesomap.cli import main
from mesomap.errors import InputError
from mesomap.languages import load_catalogue
from mesomap.output.cameras import SITES, Subject, subjects_of
from mesomap.output.colours import region_colours
from mesomap.output.footprint_rim import footprint_rim
from mesomap.output.graphics import require_graphics
from mesomap.output.schemas import SCHEMAS
from mesomap.output.stills import PrintSize, _for_sheet, write_stills
from mesomap.output.target_rim import target_rim
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol

SMALL = PrintSize(120.0, 72)
BODIES = (("female", 19.0), ("female", 32.0), ("male", 19.0), ("male", 32.0))


@cache
def planned(protocol: str, sex: str, bmi: float) -> Plan:
    return make_plan(load_body("female" if sex == "female" else "male", bmi=bmi), load_protocol(protocol))


@cache
def stills_of(protocol: str, folder: str, transparent: bool = False) -> Path:
    """A folder of small stills of a default woman."""
    require_graphics()
    (path := Path(folder)).mkdir(exist_ok=True)
    write_stills(shipped_simulation(protocol, "female"), path, SMALL, transparent=transparent)
    return path


@pytest.fixture(scope="module")
def face(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stills_of("mesolift-face", str(tmp_path_factory.mktemp("stills") / "face"))


def test_every_region_belongs_to_one_site() -> None:
    named = [region for site in SITES for region in site.regions]
    assert len(named) == len(set(named))
    assert {region.id for region in default_atlas("female").regions.values()} == set(named)


@pytest.mark.parametrize(("sex", "bmi"), BODIES)
def test_every_field_holds_the_regions_that_face_it(sex: str, bmi: float) -> None:
    atlas = load_body("female" if sex == "female" else "male", bmi=bmi)
    plan = shipped_plan("mesolift-face", "female")
    for site in SITES:
        side = "left" if site.paired else None
        subject = Subject(_on(plan, atlas), site, side, ())
        for camera in subject.cameras():
            view = camera.view(1000)
            for region in atlas.regions.values():
                if region.id in site.regions and side in (None, region.laterality):
                    seen = view.facing(region.outline.normals(atlas.surface)) > 0.5
                    at = view.project(region.outline.xyz_mm(atlas.surface)[seen])
                    inside = (at > 0).all() and (at < view.size_px).all()
                    assert inside, f"{region.label} leaves {subject.id} {camera.name} on {sex} {bmi:g}"


def _on(plan: Plan, atlas: object) -> Plan:
    from dataclasses import replace

    return replace(plan, atlas=atlas)  # type: ignore[arg-type]


def test_cameras_of_a_part_are_the_same_in_every_protocol_and_on_every_body() -> None:
    (first,) = subjects_of(shipped_plan("mesolift-face", "female"))
    (second, *_) = subjects_of(shipped_plan("mesolift-face-neck-papule", "female"))
    (other,) = subjects_of(planned("mesolift-face", "male", 32.0))
    assert first.id == second.id == other.id == "face"
    for one, same, elsewhere in zip(first.cameras(), second.cameras(), other.cameras(), strict=True):
        for camera in (same, elsewhere):
            assert (one.name, one.azimuth_deg, one.elevation_deg) == (
                camera.name,
                camera.azimuth_deg,
                camera.elevation_deg,
            )
            assert (
                one.view(640).px_per_mm == camera.view(640).px_per_mm
                and one.view(640).size_px == camera.view(640).size_px
            )
        assert (one.middle_mm == same.middle_mm).all(), "the same body, the same middle"
        atlas = other.plan.atlas
        names = ("trichion", "gnathion", "tragion.left", "tragion.right")
        assert np.allclose(elsewhere.middle_mm, np.mean([atlas.landmark_mm(name) for name in names], axis=0))
    assert {camera.name for camera in first.cameras()} == {
        *("front", "oblique-left", "oblique-right", "side-left", "side-right")
    }
    crops = [{*subject.crop.faces.tolist()} for subject in (first, second)]
    assert crops[0] == crops[1], "the same skin is shown"


def test_both_sides_are_seen_as_in_a_mirror() -> None:
    left, right = subjects_of(shipped_plan("hand-rejuvenation", "female"))
    assert (left.id, right.id) == ("hand-left", "hand-right")
    for one, other in zip(left.cameras(), right.cameras(), strict=True):
        assert one.azimuth_deg == -other.azimuth_deg and one.elevation_deg == other.elevation_deg
        assert np.allclose(one.middle_mm * (-1, 1, 1), other.middle_mm, atol=0.5)


def test_combined_and_unknown_regions_find_a_camera() -> None:
    names = [subject.id for subject in subjects_of(shipped_plan("cellulite-thigh-buttock", "female"))]
    assert sorted(names) == ["buttock", "thigh-back"], "a region less parts of its neighbours stays on its site"
    from dataclasses import replace

    plan = shipped_plan("mesolift-face", "female")
    forehead = plan.targets[0]
    assert forehead.region == "forehead"
    atlas = replace(plan.atlas, regions={})
    strange = replace(plan, atlas=atlas, targets=(replace(forehead, region="scar"), *plan.targets[1:]))
    own = subjects_of(strange)[0]
    facing = own.cameras()[0]
    normal = forehead.outline.normals(plan.atlas.surface).mean(axis=0)
    assert own.id == "scar" and facing.name == "facing"
    assert -(facing.view(100).away @ normal) / np.linalg.norm(normal) > 0.9, "it is looked at from where it faces"
    at = facing.view(100).project(forehead.outline.xyz_mm(plan.atlas.surface))
    assert (at > 0).all() and (at < 100).all()


def test_the_sheet_takes_the_side_with_more_points() -> None:
    (whole,) = subjects_of(shipped_plan("mesolift-face", "female"))
    simulation = shipped_simulation("mesolift-face", "female")
    assert [camera.name for camera in _for_sheet(whole.cameras(), simulation)] == ["front", "oblique-left", "side-left"]
    from dataclasses import replace

    points = simulation.plan.points
    more_right = replace(points, xyz_mm=points.xyz_mm - (10.0, 0.0, 0.0))
    turned = replace(simulation, plan=replace(simulation.plan, points=more_right))
    assert [camera.name for camera in _for_sheet(whole.cameras(), turned)] == ["front", "oblique-right", "side-right"]


def test_pictures_print_at_the_size_asked_for(face: Path) -> None:
    document = json.loads((face / "stills.json").read_text())
    jsonschema.validate(document, SCHEMAS["stills"]())
    assert len(document["pictures"]) == 10 and "not a medical device" in document["disclaimer"]
    assert {path.name for path in face.iterdir()} == {
        *("stills.json", "face.png"),
        *(picture["file"] for picture in document["pictures"]),
    }
    for picture in document["pictures"]:
        with Image.open(face / picture["file"]) as image:
            assert list(image.size) == picture["size_px"] and image.mode == "RGB"
            assert np.allclose(image.info["dpi"], 72.0, atol=0.1)
            assert image.width / 72 * 25.4 == pytest.approx(60.0, abs=0.2), "half as wide as the sheet"
            assert image.height / image.width == pytest.approx(260.0 / 200.0, rel=0.01)
            assert tuple(np.asarray(image)[2, 2]) == (255, 255, 255)
    with Image.open(face / "face.png") as sheet:
        assert sheet.width / 72 * 25.4 == pytest.approx(120.0, abs=0.2)


def test_points_lie_where_the_plan_has_them_in_their_colour(tmp_path: Path) -> None:
    require_graphics()
    simulation = shipped_simulation("mesolift-face", "female")
    size = PrintSize(300.0, 150)
    (subject,) = subjects_of(simulation.plan)
    front = next(camera for camera in subject.cameras() if camera.name == "front")
    view = front.view(size.pixels(150.0))
    from mesomap.output.scene import build_scene
    from mesomap.output.sheet import WHITE
    from mesomap.output.stage import Stage
    from mesomap.output.stills import _Studio

    scene = build_scene(simulation, crop=subject.crop)
    with Stage(WHITE) as stage:
        pixels = np.asarray(_Studio(simulation, scene, stage, size, False).alone(view, False)).astype(float)
    points = simulation.plan.points
    colours = region_colours(target.region for target in simulation.plan.targets)
    facing = np.flatnonzero(view.facing(points.normal) > 0.75)
    assert len(facing) > 40
    for k in facing:
        x, y = np.round(view.project(points.xyz_mm[[k]])[0]).astype(int)
        asked = np.array(colours[simulation.plan.targets[points.target[k]].region])
        assert np.abs(pixels[y, x] - asked).max() < 70, f"point {k + 1}"


def test_without_paper_the_same_is_left(face: Path, tmp_path: Path) -> None:
    clear = stills_of("mesolift-face", str(tmp_path / "clear"), True)
    for name in ("face-front.png", "face-side-left-dose.png", "face.png"):
        with Image.open(face / name) as opaque, Image.open(clear / name) as image:
            assert image.mode == "RGBA" and image.size == opaque.size
            cover = np.asarray(image)[:, :, 3]
            paper = Image.new("RGBA", image.size, (255, 255, 255, 255))
            paper.alpha_composite(image)
            apart = np.abs(np.asarray(paper.convert("RGB")).astype(int) - np.asarray(opaque).astype(int))
        assert apart.max() <= 3, "laid on white it is the opaque picture"
        height, width = cover.shape
        assert cover[2, width // 2 - 2] < 255 and (cover == 0).mean() > 0.15
        if name == "face-front.png":
            assert cover[2, 2] == 0 and cover[height // 2, width // 2] == 255
            edge = (cover > 0) & (cover < 255)
            assert 0.001 < edge.mean() < 0.2, "edges and the cut of the neck are soft"


def test_footprints_end_where_the_map_says() -> None:
    for protocol in ("mesolift-face", "lipolysis-abdomen", "linear-retrograde-cheek"):
        dose = shipped_simulation(protocol, "female").dose
        under = dose.footprint_count > 0
        rim = footprint_rim(dose.mesh, (dose.deposits,), under)
        assert ((rim > 0) == under).all()
        forced = np.abs(rim) <= 1e-3
        assert forced[under].mean() < 0.01 and forced[~under].mean() < 0.01, "the field itself says nearly the same"
        assert dose.ml_cm2[rim > 0.5].min() > 0.0


def test_targets_end_where_their_margins_and_closed_zones_say() -> None:
    """The abdomen bulges and has the navel in its middle; the face has eyes and lips beside its targets."""
    for protocol in ("mesolift-face", "lipolysis-abdomen"):
        simulation = shipped_simulation(protocol, "female")
        mesh, union = simulation.dose.mesh, simulation.areas.union
        rim = target_rim(simulation.plan, mesh)
        share = np.zeros(len(rim))
        share[union.vertex] = 100.0 * union.area_cm2 / mesh.vertex_area_mm2[union.vertex]
        inside = mesh.vertex_area_mm2 / 100.0 @ (rim > 0.0)
        assert inside == pytest.approx(float(union.area_cm2.sum()), rel=0.01)
        assert ((rim > 0.0) == (share > 0.5)).mean() > 0.98
        assert (share[rim > 4.5] > 0.5).all(), "faces that the border cuts have the same share everywhere"


def test_a_deposit_is_drawn_as_large_as_it_is() -> None:
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.sheet import WHITE
    from mesomap.output.stage import Stage

    simulation = shipped_simulation("mesolift-face", "female")
    (subject,) = subjects_of(simulation.plan)
    view = next(camera for camera in subject.cameras() if camera.name == "front").view(2000)
    scene = build_scene(simulation, crop=subject.crop)
    with Stage(WHITE) as stage:
        dose = stage.draw(scene.dose, view, 1)[0].astype(int)
        bare = stage.draw(scene.skin, view, 1)[0].astype(int)
    covered = np.abs(dose - bare).max(axis=2) > 12
    points, deposits = simulation.plan.points, simulation.dose.deposits
    facing = view.facing(points.normal)
    for k in np.flatnonzero(facing > 0.9)[::6]:
        x, y = np.round(view.project(points.xyz_mm[[k]])[0]).astype(int)
        half = round(1.4 * deposits.radius_mm[k] * view.px_per_mm)
        mm2 = covered[y - half : y + half, x - half : x + half].sum() / view.px_per_mm**2 / facing[k]
        assert mm2 == pytest.approx(np.pi * deposits.radius_mm[k] ** 2, rel=0.06), f"deposit {k + 1}"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--width-mm", "20"], "--width-mm 20: must lie between 120 and 600"),
        (["--width-mm", "nan"], "--width-mm nan: must lie between"),
        (["--dpi", "20"], "--dpi 20: must lie between 72 and 1200"),
        (["--width-mm", "600", "--dpi", "1200"], "is 28346 pixels wide; 12000 are the most"),
        (["--lang", "xx"], "language 'xx' is unknown"),
        (["--surface", "scan.ply"], "--surface and --landmarks go together"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    options: list[str], message: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "plan.json").write_text("{}")
    assert main(["stills", str(tmp_path / "plan.json"), "-o", str(tmp_path / "out"), *options]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_wrong_places_are_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for plan, out, message in (
        (tmp_path / "none.json", tmp_path / "out", "there is no such file"),
        (tmp_path / "there", tmp_path / "out", "holds no plan.json"),
        (tmp_path / "none.json", tmp_path / "there", "exists already"),
    ):
        assert main(["stills", str(plan), "-o", str(out)]) == 2
        assert message in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    with pytest.raises(InputError):
        PrintSize(180.0, 10_000)


def test_the_command_writes_a_folder_whole_in_the_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = str(tmp_path / "plan.json")
    assert main(["plan", "botulinum-glabella", "-o", plan, "--quiet"]) == 0
    small = ["--width-mm", "120", "--dpi", "72"]
    assert main(["stills", plan, "-o", str(tmp_path / "out"), *small, "--lang", "fr"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Écrit dans") or load_catalogue("fr").text("Written to {place}", place="")[:4] in out
    assert "face-front.png" in out and (tmp_path / "out" / "face.png").exists()

    def broken(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mesomap.output.stills._Studio.sheet", broken)
    assert main(["stills", plan, "-o", str(tmp_path / "again"), *small]) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "plan.json"]
