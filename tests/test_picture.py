"""map.png and the window: what is drawn lies where the plan says, in the colour of its region."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bodies import shipped_plan
from mesomap.errors import MachineError, OutputError
from mesomap.output import show as show_module
from mesomap.output.colours import dose_colours, dose_cover, region_colours
from mesomap.output.crop import crop_around
from mesomap.output.framing import axes, view_of
from mesomap.output.graphics import require_graphics
from mesomap.output.labels import ALL, TENTHS, place_labels
from mesomap.output.legend import _ticks, region_rows
from mesomap.output.openness import openness
from mesomap.output.picture import _save, headline, panels_of, side_mark, visible_points, write_picture
from mesomap.output.sheet import CARD, Sheet
from mesomap.simulation.simulate import Simulation, simulate
from shapes import icosphere

FACE = "mesolift-face"


@cache
def simulated(protocol_id: str) -> Simulation:
    return simulate(shipped_plan(protocol_id, "female"), seed=1)


@cache
def scene_of(protocol_id: str):  # type: ignore[no-untyped-def]
    require_graphics()
    from mesomap.output.scene import build_scene

    return build_scene(simulated(protocol_id))


@cache
def front(protocol_id: str):  # type: ignore[no-untyped-def]
    """The front panel, its pixels and depths at single resolution."""
    from mesomap.output.stage import Stage

    scene = scene_of(protocol_id)
    panel = panels_of(simulated(protocol_id), scene)[0]
    with Stage(CARD) as stage:
        pixels, depth_mm = stage.draw((*scene.skin, *scene.marks, *scene.borders), panel.view, 2)
    return panel, pixels, depth_mm


@pytest.fixture(scope="module")
def plate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("picture") / "map.png"
    write_picture(simulated(FACE), path)
    return path


def test_the_plate_has_its_size_and_something_on_it(plate: Path) -> None:
    with Image.open(plate) as image:
        assert image.size == (2400, 1500)
        pixels = np.asarray(image)
    assert len(np.unique(pixels.reshape(-1, 3)[::7], axis=0)) > 2000
    for x, y in ((60, 240), (920, 240), (990, 240), (1950, 240), (1000, 880), (1940, 880)):
        assert tuple(pixels[y, x]) == CARD, f"the background at {(x, y)} is not plain"


def test_drawing_twice_gives_the_same_picture() -> None:
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    panel, first, _ = front(FACE)
    scene = build_scene(simulated(FACE))
    with Stage(CARD) as stage:
        second, _ = stage.draw((*scene.skin, *scene.marks, *scene.borders), panel.view, 2)
    assert (np.abs(first.astype(int) - second) > 2).mean() < 1e-4


def test_a_folder_that_is_not_there_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is not a folder"):
        write_picture(simulated(FACE), tmp_path / "missing" / "map.png")


def test_a_place_that_cannot_be_written_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "map.png").mkdir()
    with pytest.raises(OutputError, match="a folder has that name"):
        write_picture(simulated(FACE), tmp_path / "map.png")
    with pytest.raises(OutputError, match="cannot write the picture"):
        _save(Sheet(8, 8), tmp_path / ("n" * 300 + ".png"))


def test_marks_lie_where_their_points_are_in_the_colour_of_their_region() -> None:
    simulation, scene = simulated(FACE), scene_of(FACE)
    panel, pixels, depth_mm = front(FACE)
    points = simulation.plan.points
    seen = visible_points(panel, depth_mm, simulation, scene) & (panel.view.facing(points.normal) > 0.5)
    assert seen.sum() > 0.5 * len(points)
    at = np.round(2 * panel.view.project(points.xyz_mm)).astype(int)
    for k in np.flatnonzero(seen):
        asked = np.array(scene.colours[simulation.plan.targets[points.target[k]].region])
        drawn = pixels[at[k, 1], at[k, 0]].astype(float)
        others = [np.array(colour) for colour in scene.colours.values()]
        nearest = min(others, key=lambda colour: float(np.abs(colour - drawn).sum()))
        assert (nearest == asked).all(), f"point {k + 1} is drawn as {drawn}, asked {asked}"
        assert np.abs(drawn - asked).max() < 70, f"point {k + 1} is drawn as {drawn}, asked {asked}"


def test_no_mark_is_sunk_in_the_skin() -> None:
    simulation, scene = simulated(FACE), scene_of(FACE)
    panel, _, depth_mm = front(FACE)
    points = simulation.plan.points
    seen = np.flatnonzero(visible_points(panel, depth_mm, simulation, scene))
    at = np.round(2 * panel.view.project(points.xyz_mm[seen])).astype(int)
    above = panel.view.depth_mm(points.xyz_mm[seen]) - depth_mm[at[:, 1], at[:, 0]]
    assert (above > 0).all() and above.max() < 2.0


def test_a_symmetric_plan_gives_a_symmetric_front_view() -> None:
    scene = scene_of(FACE)
    _, pixels, depth_mm = front(FACE)
    middle = pixels.shape[1] // 2
    for region, colour in scene.colours.items():
        shares = pixels / np.maximum(pixels.sum(axis=2, keepdims=True), 1.0)
        near = np.abs(shares - np.array(colour) / sum(colour)).max(axis=2) < 0.06
        left, right = int(near[:, :middle].sum()), int(near[:, middle:].sum())
        assert min(left, right) > 200
        assert abs(left - right) < 0.06 * max(left, right), f"{region}: {left} and {right} pixels"
    shape = np.isfinite(depth_mm)
    assert (shape != shape[:, ::-1]).mean() < 0.002


def test_the_front_view_shows_the_patients_left_on_the_right() -> None:
    away, right, up = axes(0.0)
    assert np.allclose(away, [0, 1, 0]) and np.allclose(right, [1, 0, 0]) and np.allclose(up, [0, 0, 1])
    assert (side_mark(right), side_mark(-right)) == ("L", "R")
    assert side_mark(axes(90.0)[1]) == "P"
    assert side_mark(axes(-38.0)[1]) == "LA"


@pytest.mark.parametrize("azimuth", [0.0, 38.0, 90.0, 180.0])
def test_a_millimetre_has_the_same_length_everywhere_in_a_view(azimuth: float) -> None:
    places = np.random.default_rng(3).normal(size=(20, 3)) * 50
    view = view_of("", azimuth, 10.0, places, 3.0, (400, 300))
    along = view.project(places + 7.0 * view.right) - view.project(places)
    down = view.project(places - 7.0 * view.up) - view.project(places)
    assert np.allclose(along, [21.0, 0.0]) and np.allclose(down, [0.0, 21.0])
    assert np.allclose(view.project(places + 9.0 * view.away), view.project(places))
    assert np.allclose(view.depth_mm(places + 9.0 * view.away) - view.depth_mm(places), 9.0)


@pytest.mark.parametrize("protocol_id", [FACE, "lipolysis-abdomen", "microbotox-neck"])
def test_every_view_holds_all_points_and_the_crop_has_one_piece(protocol_id: str) -> None:
    plan = shipped_plan(protocol_id, "female")
    outlines = np.concatenate([target.outline.xyz_mm(plan.atlas.surface) for target in plan.targets])
    crop = crop_around(plan.atlas, outlines)
    width = np.ptp(crop.framed_mm[:, 0])
    assert width < 450, "arms are in the picture"
    for origin, normal in crop.cuts:
        assert ((outlines - origin) @ normal).min() > 10
        assert ((crop.framed_mm - origin) @ normal).min() >= 0
    if protocol_id != "lipolysis-abdomen":
        assert np.isclose(crop.framed_mm[:, 2].max(), plan.atlas.surface.vertices_mm[:, 2].max())


def crowd(step_px: float) -> tuple[np.ndarray, np.ndarray]:  # type: ignore[type-arg]
    x, y = np.meshgrid(np.arange(10), np.arange(9))
    at = np.stack([x.ravel(), y.ravel()], axis=1) * step_px + 60.0
    return at, np.full(len(at), 6.0)


@pytest.mark.parametrize(("step_px", "all_of_them"), [(45.0, True), (16.0, False)])
def test_numbers_never_touch_each_other(step_px: float, all_of_them: bool) -> None:
    at, radius = crowd(step_px)
    n = len(at)
    widths = np.full(n, 20.0)
    lines = np.zeros((0, 2))
    labels = place_labels(at, radius, np.ones(n, bool), np.zeros(n, int), widths, 11.0, lines, (640, 560), ALL)
    assert (len(labels) == n) == all_of_them
    assert {0, n - 1} <= {label.point for label in labels}
    for i, a in enumerate(labels):
        assert a.text == str(a.point + 1)
        for b in labels[i + 1 :]:
            assert abs(a.x - b.x) >= 20.0 or abs(a.y - b.y) >= 11.0
        if all_of_them:
            gap = np.maximum(np.abs(at - (a.x, a.y)) - (10.0, 5.5), 0.0)
            assert (np.hypot(*gap.T) >= radius).all()


def test_hidden_points_and_lower_ranks_are_not_numbered() -> None:
    at, radius = crowd(45.0)
    n = len(at)
    visible = np.arange(n) % 2 == 1
    lines = np.zeros((0, 2))
    group = np.zeros(n, int)
    labels = place_labels(at, radius, visible, group, np.full(n, 20.0), 11.0, lines, (640, 560), TENTHS)
    assert {label.point + 1 for label in labels} == {10, 20, 30, 40, 50, 60, 70, 80, 90}


def test_a_ball_is_open_and_a_ball_inside_another_is_not() -> None:
    ball = icosphere(10.0, 3)
    free = openness(ball.vertices_mm, ball.faces, ball.vertex_normals)
    assert free.min() > 0.97
    count = len(ball.vertices_mm)
    vertices = np.concatenate([ball.vertices_mm, 2.0 * ball.vertices_mm])
    both = openness(
        vertices, np.concatenate([ball.faces, ball.faces + count]), np.concatenate([ball.vertex_normals] * 2)
    )
    assert both[:count].max() < 0.2 and both[count:].min() > 0.97


def test_no_dose_leaves_the_skin_bare() -> None:
    assert dose_cover(np.array([0.0]))[0] == 0.0 and dose_cover(np.array([0.2]))[0] == 1.0
    brightness = dose_colours(np.linspace(0, 1, 50)) @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(brightness) > 0).all()


def test_words_beside_the_pictures_agree_with_the_plan() -> None:
    simulation = simulated(FACE)
    rows = region_rows(simulation.plan)
    assert sum(row[2] for row in rows) == len(simulation.plan.points)
    assert sum(row[3] for row in rows) == pytest.approx(simulation.plan.points.volume_ml.sum())
    values = [value for value, _ in headline(simulation)]
    assert values[0] == str(len(simulation.plan.points))
    assert list(region_colours(["a", "b", "a"])) == ["a", "b"]
    for top in (0.12, 0.15, 0.25, 3.0, 20.0):
        ticks = _ticks(top)
        assert ticks[0] == 0.0 and ticks[-1] <= top * (1 + 1e-9) and 3 <= len(ticks) <= 7


def test_the_window_opens_and_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    require_graphics()
    import pyvista

    monkeypatch.setattr(pyvista, "OFF_SCREEN", True)
    show_module.show(simulated(FACE))


def test_no_screen_is_a_machine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(MachineError, match="no screen"):
        show_module.show(simulated(FACE))
