"""Zones and regions that a hand draws: they enclose what was drawn, points keep clear, the other side is not touched."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from bodies import default_atlas, shipped_plan
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.drawn import DrawnPart, drawn_document, outline_of, read_drawn, with_drawn
from mesomap.errors import InputError, RegionError, SurfaceError
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.loop import inside_of
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.trace import border_above_zero
from mesomap.output.plan_file import plan_document, read_plan
from mesomap.output.tables import json_text
from mesomap.planning.edit import Lock
from mesomap.planning.edited import edited, relaid
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol
from mesomap.simulation.simulate import simulate
from synthetic import plane, sphere

FACE = "mesolift-face"


def ring(atlas: Atlas, centre: SurfacePoints, radius_mm: float, corners: int = 12) -> SurfacePoints:
    """Places around a single one, all ``radius_mm`` away along the skin."""
    normal = centre.normals(atlas.surface)[0]
    first = np.cross(normal, [0.0, 0.0, 1.0])
    first /= np.linalg.norm(first)
    second = np.cross(normal, first)
    turn = np.linspace(0.0, 2.0 * np.pi, corners, endpoint=False)
    vectors = radius_mm * (np.cos(turn)[:, None] * first + np.sin(turn)[:, None] * second)
    ends, gone = atlas.geodesics.walk(
        SurfacePoints(np.repeat(centre.face, corners), np.repeat(centre.bary, corners, 0)), vectors
    )
    assert gone == pytest.approx(radius_mm)
    return ends


def spot(plan: Plan, label: str) -> SurfacePoints:
    """A point of a target well inside it."""
    index = [target.label for target in plan.targets].index(label)
    mine = np.flatnonzero(plan.points.target == index)
    border = plan.targets[index].outline.xyz_mm(plan.atlas.surface)
    away = np.linalg.norm(plan.points.xyz_mm[mine][:, None] - border[None], axis=2).min(axis=1)
    return plan.points.place[int(mine[away.argmax()])]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return shipped_plan(FACE, "female")


@pytest.mark.parametrize("radius_mm", [6.0, 25.0])
def test_a_brush_on_a_sphere_covers_the_cap_of_its_radius(radius_mm: float) -> None:
    ball = sphere(60.0, 80)
    outline = outline_of(
        ball, Geodesics(ball), DrawnPart("spot", "zone", SurfacePoints([17], [[0.3, 0.3, 0.4]]), radius_mm)
    )
    faces, fraction = inside_of(ball, outline)
    cap = 2.0 * np.pi * 60.0**2 * (1.0 - np.cos(radius_mm / 60.0))
    assert ball.face_areas_mm2[faces] @ fraction == pytest.approx(cap, rel=0.02)


def test_a_stroke_covers_a_stadium_and_a_ring_of_strokes_its_middle_too() -> None:
    sheet = plane(60.0, 1.0)
    geodesics = Geodesics(sheet)

    def area(places_mm: list[tuple[float, float]], radius_mm: float) -> float:
        from mesomap.geometry.closest import Locator

        line = Locator(sheet).closest(np.array([(x, y, 0.0) for x, y in places_mm]))
        faces, fraction = inside_of(sheet, outline_of(sheet, geodesics, DrawnPart("a", "zone", line, radius_mm)))
        return float(sheet.face_areas_mm2[faces] @ fraction)

    assert area([(-10, 2), (12, 2)], 5.0) == pytest.approx(np.pi * 25.0 + 22.0 * 10.0, rel=0.02)
    turn = np.linspace(0.0, 2.0 * np.pi, 40)
    circle = [(float(15 * np.cos(t)), float(15 * np.sin(t))) for t in turn]
    assert area(circle, 3.0) == pytest.approx(np.pi * 18.0**2, rel=0.02)


def test_a_traced_border_runs_with_the_positive_side_on_its_left() -> None:
    sheet = plane(30.0, 1.0)
    x, y, _ = sheet.vertices_mm.T
    border = border_above_zero(sheet, 9.3 - np.hypot(x - 1.0, y + 2.0))
    xyz = border.xyz_mm(sheet)
    assert np.hypot(xyz[:, 0] - 1.0, xyz[:, 1] + 2.0) == pytest.approx(9.3, abs=0.06)
    ahead = np.roll(xyz, -1, axis=0)
    assert np.cross(xyz, ahead)[:, 2].sum() / 2.0 == pytest.approx(np.pi * 9.3**2, rel=0.005)
    with pytest.raises(SurfaceError, match="open edge"):
        border_above_zero(sheet, x - 3.0)
    with pytest.raises(SurfaceError, match="there is none"):
        border_above_zero(sheet, x - 300.0)


def test_points_keep_clear_of_a_drawn_zone_and_the_rest_stays_as_it_was(plan: Plan) -> None:
    centre = spot(plan, "cheek.left")
    atlas = with_drawn(plan.atlas, [DrawnPart("mole", "zone", ring(plan.atlas, centre, 7.0), margin_mm=3.0)])
    zone = atlas.zones["mole.left"]
    assert zone.area_cm2(atlas.surface) == pytest.approx(0.955 * np.pi * 0.49, rel=0.03)
    after = make_plan(atlas, plan.protocol)
    assert not zone.holds(atlas.surface, after.points.place).any()
    vertex, _ = atlas.geodesics.around(centre, 9.9)
    assert not np.isin(atlas.surface.faces[after.points.place.face], vertex).all(axis=1).any()
    by_label = [
        {t.label: each.points.xyz_mm[each.points.target == k] for k, t in enumerate(each.targets)}
        for each in (plan, after)
    ]
    for label in ("forehead", "chin", "cheek.right"):
        assert np.array_equal(by_label[0][label], by_label[1][label])
    assert len(by_label[1]["cheek.left"]) < len(by_label[0]["cheek.left"])
    twin = after.points.mirror_point
    assert (twin[twin[twin >= 0]] == np.flatnonzero(twin >= 0)).all() and (twin < 0).any()
    (dose,) = [dose for dose in simulate(after).zones if dose.zone == "mole.left"]
    assert dose.point_mm is not None and 3.0 <= dose.point_mm < 8.0


def test_a_zone_on_the_right_is_kept_clear_there(plan: Plan) -> None:
    centre = plan.atlas.mirrored(spot(plan, "cheek.left"))
    atlas = with_drawn(plan.atlas, [DrawnPart("mole", "zone", centre, radius_mm=6.0, margin_mm=2.0)])
    assert "mole.right" in atlas.zones
    after = make_plan(atlas, plan.protocol)
    assert not atlas.zones["mole.right"].holds(atlas.surface, after.points.place).any()
    left = after.points.xyz_mm[after.points.target == 1]
    assert after.targets[1].label == "cheek.left"
    assert np.array_equal(left, plan.points.xyz_mm[plan.points.target == 1])


def test_zones_on_both_sides_leave_a_symmetric_plan(plan: Plan) -> None:
    line = ring(plan.atlas, spot(plan, "cheek.left"), 7.0)
    parts = [DrawnPart("mole.left", "zone", line), DrawnPart("mole.right", "zone", plan.atlas.mirrored(line))]
    # Two sides of one name are two parts of one zone.
    after = make_plan(with_drawn(plan.atlas, parts), plan.protocol)
    twin = after.points.mirror_point
    assert (twin >= 0).all()
    off = after.points.xyz_mm[twin] * [-1.0, 1.0, 1.0] - after.points.xyz_mm
    assert np.abs(off).max() < 0.2


def test_a_zone_on_one_half_of_the_forehead_leaves_the_other_half_full(plan: Plan) -> None:
    row = int(np.argmax(np.where(plan.points.target == 0, plan.points.xyz_mm[:, 0], -np.inf)))
    atlas = with_drawn(plan.atlas, [DrawnPart("scar", "zone", plan.points.place[row], radius_mm=5.0)])
    after = make_plan(atlas, plan.protocol)
    assert after.targets[0].label == "forehead"
    x = after.points.xyz_mm[after.points.target == 0, 0]
    assert abs((x > 0).sum() - (x < 0).sum()) <= 5
    assert not atlas.zones["scar.left"].holds(atlas.surface, after.points.place).any()
    assert after.targets[0].inner_covering_radius_mm < 0.62 * after.targets[0].pitch_mm


def test_a_locked_point_in_a_new_zone_stays_and_is_told(plan: Plan) -> None:
    centre = spot(plan, "cheek.left")
    row = int(
        np.flatnonzero(
            (plan.points.place.face == centre.face[0]) & (plan.points.place.bary == centre.bary).all(axis=1)
        )[0]
    )
    held = edited(plan, [Lock((row,), True)])
    atlas = with_drawn(plan.atlas, [DrawnPart("mole", "zone", centre, radius_mm=6.0, margin_mm=2.0)])
    after = relaid(held, make_plan(atlas, plan.protocol))
    (finding,) = [finding for finding in after.findings if finding.rule == "point-in-zone"]
    assert finding.point is not None and after.points.locked[finding.point]
    assert "mole.left" in finding.text and finding.source == "drawn on the surface"


def test_a_drawn_region_is_treated_by_its_name(plan: Plan) -> None:
    line = ring(plan.atlas, spot(plan, "cheek.left"), 14.0)
    atlas = with_drawn(plan.atlas, [DrawnPart("patch", "region", line)])
    after = make_plan(atlas, load_protocol(FACE, ["steps.face.regions=[patch]", "steps.face.margin_mm=2"]))
    assert [target.label for target in after.targets] == ["patch.left"]
    assert atlas.regions["patch.left"].holds(atlas.surface, after.points.place).all() and len(after.points) > 4
    assert after.targets[0].area_cm2 == pytest.approx(0.955 * np.pi * 1.96, rel=0.03)


def test_a_file_repeats_a_plan_with_drawn_parts(plan: Plan, tmp_path: Path) -> None:
    centre = spot(plan, "cheek.left")
    parts = [
        DrawnPart("mole", "zone", ring(plan.atlas, centre, 7.0), margin_mm=3.0),
        DrawnPart("scar", "zone", concatenate([plan.points.place[3], plan.points.place[4]]), radius_mm=4.0),
    ]
    after = make_plan(with_drawn(plan.atlas, parts), plan.protocol)
    path = tmp_path / "plan.json"
    path.write_text(json_text(plan_document(after)), encoding="utf-8")
    again = read_plan(path)
    assert plan_document(again) == plan_document(after)
    assert [part.name for part in again.atlas.drawn] == ["mole", "scar"]
    document = json.loads(path.read_text())
    del document["drawn"], document["sha256"]
    assert "drawn" not in document


@pytest.mark.parametrize(
    ("name", "count", "radius_mm", "words"),
    [
        ("Mole", 12, None, "use small letters"),
        ("../x", 12, None, "use small letters"),
        ("<b>", 12, None, "use small letters"),
        ("forehead", 12, None, "there is a part of that name"),
        ("lips", 12, None, "there is a part of that name"),
        ("face", 12, None, "there is a part of that name"),
        ("mole", 2, None, "2 places are given; allowed are 3 to 2000"),
        ("mole", 0, 5.0, "0 places are given; allowed are 1 to 2000"),
        ("mole", 1, 0.2, "a brush of 0.2 mm; allowed are 1 to 60 mm"),
        ("mole", 1, 1e9, "allowed are 1 to 60 mm"),
    ],
)
def test_what_cannot_be_drawn_says_why(plan: Plan, name: str, count: int, radius_mm: float | None, words: str) -> None:
    line = (
        ring(plan.atlas, spot(plan, "cheek.left"), 7.0)[np.arange(count)]
        if count
        else SurfacePoints(np.zeros(0), np.zeros((0, 3)))
    )
    with pytest.raises(RegionError) as caught:
        with_drawn(plan.atlas, [DrawnPart(name, "zone", line, radius_mm)])
    assert words in str(caught.value)


def test_a_line_that_crosses_itself_and_two_parts_of_one_name_are_refused(plan: Plan) -> None:
    line = ring(plan.atlas, spot(plan, "cheek.left"), 9.0, 6)
    crossed = line[np.array([0, 3, 1, 4, 2, 5])]
    with pytest.raises(RegionError, match="crosses itself"):
        with_drawn(plan.atlas, [DrawnPart("mole", "zone", crossed)])
    with pytest.raises(RegionError, match="part of that name"):
        with_drawn(plan.atlas, [DrawnPart("mole", "zone", line), DrawnPart("mole", "region", line)])
    away = SurfacePoints(np.array([10**8] * 3), np.full((3, 3), 1 / 3))
    with pytest.raises(RegionError, match="not on this surface"):
        with_drawn(plan.atlas, [DrawnPart("mole", "zone", away)])


def test_drawn_documents_are_read_back_or_refused() -> None:
    part = DrawnPart("mole", "zone", SurfacePoints([1, 2], [[0.2, 0.3, 0.5], [1, 0, 0]]), 4.0, 2.0)
    document = json.loads(json.dumps(drawn_document(part)))
    again = read_drawn(document, "here")
    assert drawn_document(again) == document
    for key, value in (
        ("kind", "hole"),
        ("margin_mm", -1),
        ("radius_mm", "wide"),
        ("bary", [[1, 1, 1], [0, 0, 1]]),
        ("face", "x"),
    ):
        with pytest.raises(InputError, match="here"):
            read_drawn({**document, key: value}, "here")
    with pytest.raises(InputError, match="not a drawn part"):
        read_drawn({}, "here")


def test_a_user_s_atlas_is_left_alone(plan: Plan) -> None:
    before = set(plan.atlas.zones)
    with_drawn(plan.atlas, [DrawnPart("mole", "zone", spot(plan, "chin"), radius_mm=4.0)])
    assert set(plan.atlas.zones) == before and plan.atlas.drawn == ()
    assert default_atlas("female").drawn == ()
