"""map.png and the window: what is drawn lies where the plan says, in the colour of its region."""

from __future__ import annotations

from dataclasses import replace
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
from mesomap.output.dose_legend import _ticks, dose_notes
from mesomap.output.framing import axes, view_of
from mesomap.output.graphics import require_graphics
from mesomap.output.labels import Boxes, Dots, Label, dense, place_labels
from mesomap.output.legend import notice, region_rows
from mesomap.output.numbering import dots_of, faded, labels_of, number_size
from mesomap.output.openness import openness
from mesomap.output.panels import panels_of, side_mark, visible_points
from mesomap.output.picture import headline, save_sheet, subtitle, write_picture
from mesomap.output.sheet import CARD, Sheet
from mesomap.output.stage import Stage
from mesomap.output.turns import turns
from mesomap.output.words import dose_unit_words, minutes_words, visit_words
from mesomap.planning.plan import Finding
from mesomap.simulation.simulate import Simulation, simulate
from shapes import icosphere

FACE = "mesolift-face"
PROTOCOLS = (FACE, "lipolysis-abdomen", "microbotox-neck")


@cache
def simulated(protocol_id: str) -> Simulation:
    return simulate(shipped_plan(protocol_id, "female"), seed=1)


@cache
def scene_of(protocol_id: str):  # type: ignore[no-untyped-def]
    require_graphics()
    from mesomap.output.scene import build_scene

    return build_scene(simulated(protocol_id))


@cache
def drawn(protocol_id: str):  # type: ignore[no-untyped-def]
    """Panels of the injections, each with its pixels and depths at double resolution."""
    from mesomap.output.stage import Stage

    simulation, scene = simulated(protocol_id), scene_of(protocol_id)
    with Stage(CARD) as stage:
        panels = [panel for panel in panels_of(simulation, scene, stage) if not panel.dose]
        actors = (*scene.skin, *scene.marks, *scene.borders)
        return [(panel, *stage.draw(actors, panel.view, 2)) for panel in panels]


def front(protocol_id: str):  # type: ignore[no-untyped-def]
    return drawn(protocol_id)[0]


@cache
def numbered(protocol_id: str) -> list[tuple[Dots, list[Label], np.ndarray]]:  # type: ignore[type-arg]
    """Dots, numbers and sizes of their boxes of every panel."""
    simulation, found = simulated(protocol_id), []
    for panel, _, depth_mm in drawn(protocol_id):
        dots = dots_of(panel, depth_mm, simulation, scene_of(protocol_id))
        found.append((dots, *labels_of(dots, number_size(panel, simulation))))
    return found


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
    for x, y in ((500, 160), (500, 1435), (965, 160), (1950, 160), (1000, 805), (1940, 1435)):
        assert tuple(pixels[y, x]) == CARD, f"the background at {(x, y)} is not plain"


def test_drawing_twice_gives_the_same_picture() -> None:
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    panel, first, _ = front(FACE)
    scene = build_scene(simulated(FACE))
    with Stage(CARD) as stage:
        second, _ = stage.draw((*scene.skin, *scene.marks, *scene.borders), panel.view, 2)
    assert (np.abs(first.astype(int) - second) > 2).mean() < 1e-4


def test_bands_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn in many bands or in one: the same but for stripes, which begin elsewhere, and for roundings at outlines."""
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    simulation = simulated(FACE)
    scene = build_scene(simulation)
    drawn = []
    for most in (30_000, 10_000_000):
        monkeypatch.setattr("mesomap.output.stage.MOST_PIXELS", most)
        with Stage(CARD) as stage:
            view = panels_of(simulation, scene, stage)[-1].view
            drawn.append(stage.draw((*scene.dose, *scene.eyes), view, 1))
    (pixels, depth_mm), (whole, whole_mm) = drawn
    same = np.abs(pixels.astype(int) - whole).max(axis=2) <= 3
    assert same.mean() > 0.9 and same.all(axis=1).any()
    both = np.isfinite(depth_mm) & np.isfinite(whole_mm)
    assert both.mean() > 0.2 and (np.isfinite(depth_mm) == np.isfinite(whole_mm)).mean() > 0.9995
    assert np.quantile(np.abs(depth_mm[both] - whole_mm[both]), 0.999) < 0.2


def test_a_folder_that_is_not_there_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is not a folder"):
        write_picture(simulated(FACE), tmp_path / "missing" / "map.png")


def test_a_place_that_cannot_be_written_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "map.png").mkdir()
    with pytest.raises(OutputError, match="a folder has that name"):
        write_picture(simulated(FACE), tmp_path / "map.png")
    with pytest.raises(OutputError, match="cannot write the picture"):
        save_sheet(Sheet(8, 8), tmp_path / ("n" * 300 + ".png"))


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


@pytest.mark.parametrize("protocol_id", PROTOCOLS)
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


@pytest.mark.parametrize("protocol_id", PROTOCOLS)
def test_every_point_is_seen_in_some_panel(protocol_id: str) -> None:
    simulation, scene = simulated(protocol_id), scene_of(protocol_id)
    xyz_mm = simulation.plan.points.xyz_mm
    seen = [
        visible_points(panel, depth, simulation, scene) & panel.holds(xyz_mm) for panel, _, depth in drawn(protocol_id)
    ]
    assert not seen[0].all() or protocol_id == "lipolysis-abdomen", "the front view would do alone"
    assert np.any(seen, axis=0).all(), f"hidden: {np.flatnonzero(~np.any(seen, axis=0)) + 1}"


@pytest.mark.parametrize("protocol_id", PROTOCOLS)
def test_every_number_lies_nearest_to_its_own_point(protocol_id: str) -> None:
    for dots, labels, _ in numbered(protocol_id):
        assert labels
        seen = np.flatnonzero(dots.drawn)
        for label in labels:
            away = np.hypot(*(dots.at_px[seen] - (label.x, label.y)).T)
            assert seen[away.argmin()] == label.point, f"{label.text} lies nearer to {seen[away.argmin()] + 1}"
            assert label.text == str(label.point + 1)


@pytest.mark.parametrize("protocol_id", PROTOCOLS)
def test_no_number_touches_an_edge_a_border_a_mark_or_another_number(protocol_id: str) -> None:
    plan = simulated(protocol_id).plan
    for (panel, _, _), (dots, labels, sizes) in zip(drawn(protocol_id), numbered(protocol_id), strict=True):
        lines = [dense(panel.view.project(t.outline.xyz_mm(plan.atlas.surface)), 0.5) for t in plan.targets]
        places = np.concatenate([*lines, dots.rim_px[dots.drawn].reshape(-1, 2), dots.at_px[dots.drawn]])
        for i, label in enumerate(labels):
            at, half = np.array([label.x, label.y]), 0.5 * sizes[label.point]
            assert (at - half >= 0).all() and (at + half <= dots.size_px).all(), f"{label.text} leaves the picture"
            assert not (np.abs(places - at) < half).all(axis=1).any(), f"{label.text} lies on a border or a mark"
            for other in labels[i + 1 :]:
                apart = np.abs(at - (other.x, other.y)) >= half + 0.5 * sizes[other.point]
                assert apart.any(), f"{label.text} lies on {other.text}"


@pytest.mark.parametrize("protocol_id", PROTOCOLS)
def test_first_and_last_points_and_most_others_are_numbered(protocol_id: str) -> None:
    points = simulated(protocol_id).plan.points
    named = {label.point for _, labels, _ in numbered(protocol_id) for label in labels}
    for target in np.unique(points.target):
        rows = np.flatnonzero(points.target == target)
        assert {int(rows[0]), int(rows[-1])} <= named
    assert len(named) > 0.95 * len(points)


def crowd(step_px: float) -> tuple[Dots, np.ndarray]:  # type: ignore[type-arg]
    """A square pattern of 9 rows of 10 points with marks of 6 pixels."""
    x, y = np.meshgrid(np.arange(10), np.arange(9))
    at = np.stack([x.ravel(), y.ravel()], axis=1) * step_px + 60.0
    turn = np.arange(12) * np.pi / 6
    rims = at[:, None] + 6.0 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    every = np.ones(len(at), bool)
    dots = Dots(at, rims, every, every, y.ravel(), np.zeros(len(at), int), np.zeros((0, 2)), (640, 560))
    return dots, np.full(len(at), 20.0)


def test_with_room_all_points_are_numbered_above() -> None:
    dots, widths = crowd(45.0)
    labels = place_labels(dots, widths, 11.0)
    assert [label.point for label in labels] == list(range(90))
    offsets = np.array([(label.x, label.y) for label in labels]) - dots.at_px
    assert np.allclose(offsets, offsets[0]) and offsets[0][0] == 0.0 and offsets[0][1] < -6.0


def test_without_room_rows_keep_their_ends_or_nothing() -> None:
    dots, widths = crowd(21.0)
    points = {label.point for label in place_labels(dots, widths, 4.0)}
    assert {0, 89} <= points and len(points) < 60
    assert {k for k in points if k % 10 not in (0, 9)} <= {k for k in range(90) if (k + 1) % 5 == 0}


def test_hidden_points_are_not_numbered_and_borders_push_numbers_below() -> None:
    dots, widths = crowd(45.0)
    named = np.arange(90) % 2 == 1
    assert {label.point for label in place_labels(replace(dots, named=named), widths, 11.0)} == set(range(1, 90, 2))
    border = dots.at_px - (0.0, 13.0)
    labels = place_labels(replace(dots, lines_px=border), widths, 11.0)
    assert len(labels) == 90 and all(label.y > dots.at_px[label.point, 1] for label in labels)


def test_an_arrow_leads_from_each_row_to_the_next_where_it_is_free() -> None:
    dots, _ = crowd(45.0)
    serpentine = (
        np.concatenate([np.arange(10) if r % 2 == 0 else np.arange(10)[::-1] for r in range(9)]) + 10 * dots.row
    )
    dots = replace(dots, at_px=dots.at_px[serpentine], rim_px=dots.rim_px[serpentine])
    found = turns(dots, 45.0, Boxes())
    assert [k for k, _ in found] == [9, 19, 29, 39, 49, 59, 69, 79]
    for k, curve in found:
        near = np.linalg.norm(curve[[0, -1]] - dots.at_px[[k, k + 1]], axis=1)
        assert (near < 12.0).all() and (near > 6.0).all()
    wall = dense(np.array([[482.0, 0.0], [482.0, 560.0], [483.0, 560.0], [483.0, 0.0]]))
    assert [k for k, _ in turns(replace(dots, lines_px=wall), 45.0, Boxes())] == [19, 39, 59, 79]


def test_panels_end_softly_in_the_paper() -> None:
    panel, pixels, _ = front("lipolysis-abdomen")
    soft = faded(pixels, panel, CARD)
    assert (soft[:60] == CARD).all() and (soft[-60:] == CARD).all()
    assert np.abs(soft[:, :2].astype(int) - CARD).max() < 4
    step = np.abs(np.diff(soft[1200, :80].astype(int), axis=0)).max()
    assert step < 12, "the edge is hard"
    assert (soft[400:600, 400:600] == pixels[400:600, 400:600]).all()


def test_the_worst_finding_and_its_number_stand_on_the_plate() -> None:
    simulation = simulated(FACE)
    grave = (
        Finding("a", "info", "nothing"),
        Finding("b", "warning", "a lot"),
        Finding("c", "error", "too much"),
        Finding("d", "warning", "more"),
    )
    assert notice(replace(simulation, findings=grave)) == ("1 error, 2 warnings", "too much")
    assert notice(replace(simulation, findings=grave[:2])) == ("1 warning", "a lot")
    assert notice(replace(simulation, findings=grave[:1])) is None
    assert "synthetic" in subtitle(simulation)


def test_the_dose_key_says_what_the_unit_counts() -> None:
    abdomen, neck = simulated("lipolysis-abdomen"), simulated("microbotox-neck")
    assert dose_unit_words(abdomen.plan.protocol.products) == "mg phosphatidylcholine"
    assert dose_unit_words(neck.plan.protocol.products) == "U of onabotulinumtoxinA, diluted to 24 U/mL"
    assert any("single deposit" in note for note in dose_notes(neck))
    assert not any("single deposit" in note for note in dose_notes(abdomen))


def test_minutes_in_words() -> None:
    session = simulated(FACE).session
    own, low, high = session.minutes.p50_min, session.minutes.p05_min, session.minutes.p95_min
    spread = f"{low:.0f} to {high:.0f} in 9 of 10 visits"
    assert visit_words(session) == f"{own:.0f} ({spread}), of them {session.hands_on.p50_min:.0f} hands-on"
    assert minutes_words(session) == f"{own:.0f} ({low:.0f}\u2013{high:.0f}), {session.hands_on.p50_min:.0f} hands-on"


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


def test_isodose_lines_are_drawn_on_the_dose_alone(tmp_path: Path) -> None:
    """Black lines where the dose passes the prescription, only in the views of the dose and in their key."""
    simulation = simulated("lipolysis-abdomen")
    plain, lined = (tmp_path / name for name in ("plain.png", "lined.png"))
    write_picture(simulation, plain)
    write_picture(simulation, lined, isodose=True)
    pictures = []
    for path in (plain, lined):
        with Image.open(path) as picture:
            pictures.append(np.asarray(picture).astype(int))
    changed = np.abs(pictures[1] - pictures[0]).max(axis=2) > 40
    with Stage(CARD) as stage:
        panels = panels_of(simulation, scene_of("lipolysis-abdomen"), stage)
    sidebar = max(panel.x + panel.view.size_px[0] for panel in panels)
    for panel in panels:
        width, height = panel.view.size_px
        share = changed[panel.y : panel.y + height, panel.x : panel.x + width].mean()
        assert share > 0.02 if panel.dose else share == 0.0
    assert changed[:, sidebar:].any()
