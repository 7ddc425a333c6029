"""Edits of a plan: points stay on the skin, what follows from them follows, and a file repeats them exactly."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from pygeodesic import geodesic

from bodies import default_atlas, shipped_plan
from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray
from mesomap.output.plan_file import plan_document, read_plan
from mesomap.output.tables import json_text, metrics_document, points_csv
from mesomap.planning.edit import Add, Delete, Edit, Lock, Mirror, Move, Place, edit_document, read_edit
from mesomap.planning.edited import edited, relaid
from mesomap.planning.keep import target_at
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Finding, Plan
from mesomap.protocol.library import load_protocol
from mesomap.protocol.pattern import LATTICES
from mesomap.simulation.simulate import simulate

FACE = "mesolift-face"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return shipped_plan(FACE, "female")


def walked(plan: Plan, row: int, vector_mm: tuple[float, float, float]) -> Place:
    """The place that one reaches from a point by going straight on along the skin."""
    there, gone = plan.atlas.geodesics.walk(plan.points.place[row], np.array([vector_mm]))
    assert gone[0] == pytest.approx(np.linalg.norm(vector_mm))
    return Place.of(there, 0)


def amid(plan: Plan, label: str) -> int:
    """The point of a target that is farthest from its border."""
    index = [target.label for target in plan.targets].index(label)
    mine = np.flatnonzero(plan.points.target == index)
    border = plan.targets[index].outline.xyz_mm(plan.atlas.surface)
    away = np.linalg.norm(plan.points.xyz_mm[mine][:, None] - border[None], axis=2).min(axis=1)
    return int(mine[away.argmax()])


def moved(plan: Plan, row: int, vector_mm: tuple[float, float, float]) -> Move:
    place = walked(plan, row, vector_mm)
    step = plan.protocol.steps[int(plan.points.step[row])].id
    return Move(row, place, target_at(plan, place, step).label)


def added(plan: Plan, row: int, vector_mm: tuple[float, float, float]) -> Add:
    place = walked(plan, row, vector_mm)
    target = target_at(plan, place)
    return Add(place, plan.protocol.steps[target.step].id, target.label)


def by_rule(plan: Plan, rule: str) -> list[Finding]:
    return [finding for finding in plan.findings if finding.rule == rule]


def check_whole(plan: Plan) -> None:
    """What holds for every plan: points on the skin, blocks by target, needles, volumes, partners, neighbours."""
    points, surface = plan.points, plan.atlas.surface
    corners = surface.vertices_mm[surface.faces[points.place.face]]
    off = np.einsum("ij,ij->i", points.xyz_mm - corners[:, 0], surface.face_normals[points.place.face])
    assert np.abs(off).max() < 1e-9
    assert (np.diff(points.target) >= 0).all()
    assert (np.bincount(points.target, minlength=len(plan.targets)) > 0).all()
    assert np.allclose(points.depth_mm, points.insertion_mm * np.sin(np.radians(points.angle_deg)))
    sine = -np.einsum("ij,ij->i", points.needle, points.normal)
    assert np.allclose(sine, np.sin(np.radians(points.angle_deg)))
    twin = points.mirror_point
    assert (twin[twin[twin >= 0]] == np.flatnonzero(twin >= 0)).all()
    for index, target in enumerate(plan.targets):
        assert (points.target[target.neighbour_pairs] == index).all()
        if plan.protocol.steps[target.step].pattern.kind not in LATTICES:
            continue
        chord = np.linalg.norm(np.diff(points.xyz_mm[target.neighbour_pairs], axis=1)[:, 0], axis=1)
        assert (chord <= target.neighbour_mm + 1e-6).all() and (target.neighbour_mm < 1.5 * chord + 1e-6).all()
    for finding in plan.findings:
        assert finding.point is None or 0 <= finding.point < len(points)


def exact_mm(plan: Plan, row: int, others: np.ndarray) -> FloatArray:
    """Distances along the skin by a solver that shares no code with ours, on the skin around the points."""
    surface, points = plan.atlas.surface, plan.points
    rows = np.append(row, others)
    centre = surface.vertices_mm[surface.faces].mean(axis=1)
    near = np.linalg.norm(centre - points.xyz_mm[row], axis=1) < 40.0
    faces = np.union1d(np.flatnonzero(near), points.place.face[rows])
    patch, _ = surface.submesh(faces)
    # The points become vertices: each splits its face in three.
    vertices, corners = [*patch.vertices_mm], [tuple(face) for face in patch.faces.tolist()]
    index = []
    for k in rows.tolist():
        face = int(np.searchsorted(faces, points.place.face[k]))
        a, b, c = corners[face]
        vertices.append(points.xyz_mm[k])
        new = len(vertices) - 1
        corners[face] = (a, b, new)
        corners += [(b, c, new), (c, a, new)]
        index.append(new)
    solver = geodesic.PyGeodesicAlgorithmExact(np.array(vertices), np.array(corners, np.int32))
    distance, _ = solver.geodesicDistances(np.array([index[0]]), np.array(index[1:]))
    return np.asarray(distance)


def test_an_added_point_lies_where_it_was_put_and_lengthens_the_way_least(plan: Plan) -> None:
    row = amid(plan, "forehead")
    edit = added(plan, row, (5.0, 0.0, 0.0))
    after = edited(plan, [edit])
    check_whole(after)
    assert len(after.points) == len(plan.points) + 1
    new = int(np.flatnonzero(after.points.loose)[0])
    assert Place.of(after.points.place, new) == edit.place
    assert after.points.locked[new] and after.points.locked.sum() == 1
    others = np.delete(np.arange(len(after.points)), new)
    assert (after.points.xyz_mm[others] == plan.points.xyz_mm).all()
    own = after.points.xyz_mm[new]
    way = [
        float(np.linalg.norm(np.diff(np.insert(plan.points.xyz_mm, k, own, axis=0), axis=0), axis=1).sum())
        for k in np.flatnonzero(np.append(plan.points.target == after.points.target[new], False))
    ]
    assert np.linalg.norm(np.diff(after.points.xyz_mm, axis=0), axis=1).sum() <= min(way) + 1e-9
    assert after.points.volume_ml[new] == plan.points.volume_ml[row]
    assert after.points.depth_mm[new] == plan.points.depth_mm[row]


def test_a_point_too_close_to_another_is_told_with_the_distance_along_the_skin(plan: Plan) -> None:
    after = edited(plan, [added(plan, amid(plan, "cheek.left"), (0.0, 0.0, 4.0))])
    (finding,) = by_rule(after, "points-too-close")
    new = int(np.flatnonzero(after.points.loose)[0])
    assert finding.point == new and finding.value == pytest.approx(4.0, abs=1e-3)
    assert finding.limit == pytest.approx(8.7)
    assert by_rule(plan, "points-too-close") == []
    undone = edited(after, [Delete((new,))])
    assert by_rule(undone, "points-too-close") == []


def test_neighbours_of_a_moved_point_are_measured_anew(plan: Plan) -> None:
    row = amid(plan, "forehead")
    after = edited(plan, [moved(plan, row, (2.0, 0.0, 1.0))])
    check_whole(after)
    target = after.targets[int(after.points.target[row])]
    mine = (target.neighbour_pairs == row).any(axis=1)
    others = target.neighbour_pairs[mine].sum(axis=1) - row
    assert len(others) == 6
    assert target.neighbour_mm[mine] == pytest.approx(exact_mm(after, row, others), abs=1e-3)
    assert (target.neighbour_asked_mm[mine] == 10.0).all()
    assert np.abs(target.neighbour_mm[mine] / 10.0 - 1.0).max() > 0.1
    before = plan.targets[int(plan.points.target[row])]
    assert len(target.neighbour_pairs) == len(before.neighbour_pairs)
    assert by_rule(after, "points-too-close")


def test_a_missing_point_leaves_bare_skin_and_its_neighbours_forget_it(plan: Plan) -> None:
    row = amid(plan, "forehead")
    after = edited(plan, [Delete((row,))])
    check_whole(after)
    index = int(plan.points.target[row])
    assert len(after.targets[index].neighbour_pairs) == len(plan.targets[index].neighbour_pairs) - 6
    (finding,) = by_rule(after, "bare-skin")
    assert finding.region == "forehead" and finding.value == pytest.approx(10.0, abs=0.4)
    for other, target in enumerate(after.targets):
        if other != index:
            assert target.covering_radius_mm == plan.targets[other].covering_radius_mm


def test_a_point_carried_towards_a_zone_says_how_near_it_comes(plan: Plan) -> None:
    """Down from the cheek to the lips: first clear, then within the margin, then inside."""
    lips = plan.atlas.zones["lips"]
    border = lips.outline.xyz_mm(plan.atlas.surface)
    away = np.linalg.norm(plan.points.xyz_mm[:, None] - border[None], axis=2)
    row = int(away.min(axis=1).argmin())
    assert by_rule(edited(plan, [moved(plan, row, (0.0, 0.0, 0.3))]), "point-in-zone") == []
    nearest = int(away[row].argmin())
    path = plan.atlas.geodesics.path(plan.points.place[row], lips.outline[nearest], 60.0)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path.xyz_mm(plan.atlas.surface), axis=0), axis=1))])
    at = int(np.searchsorted(run, run[-1] - 2.5))
    step = plan.protocol.steps[int(plan.points.step[row])].id
    place = Place.of(path, at)
    near = edited(plan, [Move(row, place, target_at(plan, place, step).label)])
    found = [finding for finding in by_rule(near, "point-in-zone") if "lips" in finding.text]
    assert len(found) == 1 and found[0].severity == "error"
    assert found[0].value == pytest.approx(run[-1] - run[at], abs=0.35)
    assert found[0].limit == 4.0 and found[0].point == int(np.flatnonzero(near.points.loose)[0])
    inside = Place(int(lips.faces[lips.fraction == 1.0][0]), (0.4, 0.3, 0.3))
    within = edited(plan, [Move(row, inside, target_at(plan, inside, step).label)])
    (found_inside,) = [finding for finding in by_rule(within, "point-in-zone") if "lips" in finding.text]
    assert found_inside.value == 0.0 and "inside" in found_inside.text
    assert by_rule(within, "point-outside-region")


def test_a_point_near_the_border_of_its_region_is_told(plan: Plan) -> None:
    row = amid(plan, "forehead")
    target = plan.targets[int(plan.points.target[row])]
    border = target.outline
    path = plan.atlas.geodesics.path(plan.points.place[row], border[len(border) // 4], 150.0)
    run = np.cumsum(np.linalg.norm(np.diff(path.xyz_mm(plan.atlas.surface), axis=0), axis=1))
    place = Place.of(path, int(np.searchsorted(run, run[-1] - 1.5)))
    after = edited(plan, [Move(row, place, "forehead")])
    (finding,) = by_rule(after, "point-in-margin")
    assert finding.limit == 4.0 and finding.value is not None and 0.0 < finding.value <= 1.6


def test_a_point_taken_to_another_region_counts_there(plan: Plan) -> None:
    row, there = amid(plan, "cheek.left"), amid(plan, "forehead")
    place = walked(plan, there, (5.0, 0.0, 0.0))
    after = edited(plan, [Move(row, place, target_at(plan, place, "face").label)])
    check_whole(after)
    counts = [np.bincount(each.points.target, minlength=len(plan.targets)) for each in (plan, after)]
    change = dict(zip([target.label for target in plan.targets], (counts[1] - counts[0]).tolist(), strict=True))
    assert change == {"forehead": 1, "cheek.left": -1, "cheek.right": 0, "chin": 0}


@pytest.mark.parametrize("side", ["left", "right"])
def test_mirroring_is_exact(plan: Plan, side: str) -> None:
    sign = 1.0 if side == "left" else -1.0
    rng = np.random.default_rng(3)
    own = np.flatnonzero(sign * plan.points.xyz_mm[:, 0] > 10.0)
    edits: list[Edit] = [moved(plan, int(row), (2.0, 0.0, 2.0)) for row in rng.choice(own, 5, replace=False)]
    other = np.flatnonzero(sign * plan.points.xyz_mm[:, 0] < -10.0)
    edits.append(moved(plan, int(other[0]), (1.0, 0.0, -1.0)))
    one_sided = edited(edited(plan, edits), [Delete((int(own[7]), int(other[9])))])
    one_sided = edited(one_sided, [added(one_sided, int(own[2]), (sign * 3.0, 0.0, 3.0))])
    after = edited(one_sided, [Mirror("left" if side == "left" else "right")])
    check_whole(after)
    points = after.points
    assert (points.mirror_point >= 0).all()
    image = points.xyz_mm[points.mirror_point] * [-1.0, 1.0, 1.0]
    lateral = np.abs(points.xyz_mm[:, 0]) > 0.5
    assert np.abs(image - points.xyz_mm)[lateral].max() < 1e-9
    assert np.abs(points.needle[points.mirror_point] * [-1, 1, 1] - points.needle)[lateral].max() < 1e-6
    here = sign * one_sided.points.xyz_mm[:, 0] > 0.5
    there = sign * points.xyz_mm[:, 0] > 0.5
    assert np.allclose(np.sort(points.xyz_mm[there], axis=0), np.sort(one_sided.points.xyz_mm[here], axis=0))
    again = edited(after, [Mirror("left" if side == "left" else "right")])
    assert np.abs(again.points.xyz_mm - after.points.xyz_mm).max() < 1e-9
    assert np.abs(edited(plan, [Mirror("left")]).points.xyz_mm - plan.points.xyz_mm).max() == 0.0


@pytest.mark.parametrize("override", ["steps.face.spacing_mm=8", "steps.face.margin_mm=7", "steps.face.direction=30"])
def test_locked_points_stay_when_the_pattern_is_laid_anew(plan: Plan, override: str) -> None:
    rows = [amid(plan, label) for label in ("forehead", "cheek.left", "chin")]
    held = edited(plan, [moved(plan, rows[0], (3.0, 0.0, 2.0)), Lock(tuple(rows), True)])
    fresh = make_plan(plan.atlas, load_protocol(FACE, [override]))
    after = relaid(held, fresh)
    check_whole(after)
    assert after.points.locked.sum() == 3
    stayed = after.points.xyz_mm[after.points.locked]
    assert np.allclose(np.sort(stayed, axis=0), np.sort(held.points.xyz_mm[held.points.locked], axis=0))
    # Each takes the place of a point: neither a crowd nor a hole.
    assert abs(len(after.points) - len(fresh.points)) <= 3
    spacing = after.targets[0].pitch_mm
    for row in np.flatnonzero(after.points.locked).tolist():
        others = np.delete(after.points.xyz_mm, row, axis=0)
        assert np.linalg.norm(others - after.points.xyz_mm[row], axis=1).min() > 0.45 * spacing
    released = edited(after, [Lock(tuple(np.flatnonzero(after.points.locked).tolist()), False)])
    assert np.array_equal(relaid(released, fresh).points.xyz_mm, fresh.points.xyz_mm)


def test_laying_the_same_pattern_again_keeps_locked_pattern_points_in_their_lattice(plan: Plan) -> None:
    held = edited(plan, [Lock((3, 40, 90), True)])
    again = relaid(held, plan)
    assert np.array_equal(again.points.xyz_mm, plan.points.xyz_mm)
    assert np.flatnonzero(again.points.locked).tolist() == [3, 40, 90]
    assert not again.points.loose.any()


def test_locked_points_move_along_with_the_skin_of_another_body(plan: Plan) -> None:
    row = amid(plan, "chin")
    held = edited(plan, [moved(plan, row, (2.0, 0.0, 1.0))])
    heavy = make_plan(default_atlas("male"), load_protocol(FACE))
    after = relaid(held, heavy)
    check_whole(after)
    stayed = int(np.flatnonzero(after.points.locked)[0])
    assert Place.of(after.points.place, stayed) == Place.of(held.points.place, row)
    assert np.linalg.norm(after.points.xyz_mm[stayed] - held.points.xyz_mm[row]) > 1.0


def test_a_shared_total_is_shared_again(plan: Plan) -> None:
    chosen = ["steps.face.volume_ml=null", "steps.face.total_ml=3"]
    shared = make_plan(plan.atlas, load_protocol(FACE, chosen))
    assert shared.points.volume_ml.sum() == pytest.approx(3.0, abs=1e-12)
    assert len(shared.points) == len(plan.points)
    after = edited(shared, [Delete((4, 5, 60)), added(shared, 30, (4.0, 0.0, 0.0))])
    assert after.points.volume_ml.sum() == pytest.approx(3.0, abs=1e-12)
    assert np.ptp(after.points.volume_ml) == 0.0 and len(after.points) == len(plan.points) - 2


def many_edits(plan: Plan, count: int, seed: int) -> tuple[Plan, list[Edit]]:
    """``count`` random edits applied one by one, and the edits."""
    rng = np.random.default_rng(seed)
    edits: list[Edit] = []
    for _ in range(count):
        row = int(rng.integers(len(plan.points)))
        way = (float(rng.uniform(-6, 6)), 0.0, float(rng.uniform(-6, 6)))
        kind = rng.integers(6)
        edit: Edit
        if kind <= 1:
            edit = added(plan, row, way)
        elif kind <= 3:
            edit = moved(plan, row, way)
        elif kind == 4:
            edit = Delete((row,))
        else:
            edit = Lock((row,), bool(rng.integers(2)))
        if kind == 4 and np.bincount(plan.points.target)[plan.points.target[row]] < 3:
            continue
        plan = edited(plan, [edit])
        edits.append(edit)
    return plan, edits


def test_edits_one_by_one_and_all_at_once_give_the_same_plan(plan: Plan) -> None:
    after, edits = many_edits(plan, 40, seed=5)
    check_whole(after)
    assert len(edits) > 35
    at_once = edited(plan, edits)
    assert at_once.edits == after.edits == tuple(edits)
    assert plan_document(at_once) == plan_document(after)
    for one, other in zip(at_once.targets, after.targets, strict=True):
        for name in ("neighbour_pairs", "neighbour_asked_mm", "neighbour_mm", "covering_radius_mm"):
            assert np.array_equal(getattr(one, name), getattr(other, name))
    assert at_once.findings == after.findings


def test_a_file_repeats_an_edited_plan_exactly(plan: Plan, tmp_path: Path) -> None:
    start = relaid(
        edited(plan, [moved(plan, 7, (2.0, 0.0, 1.0)), Lock((50,), True)]), make_plan(plan.atlas, plan.protocol)
    )
    after, _ = many_edits(start, 12, seed=9)
    after = edited(after, [Mirror("left")])
    path = tmp_path / "plan.json"
    path.write_text(json_text(plan_document(after)), encoding="utf-8")
    again = read_plan(path)
    assert again.edits == after.edits
    first, second = simulate(after), simulate(again)
    assert json_text(metrics_document(second)) == json_text(metrics_document(first))
    assert points_csv(second) == points_csv(first)


def test_edits_of_threads_keep_their_length_and_direction() -> None:
    overrides = (
        "steps.face.pattern=threads",
        "steps.face.spacing_mm=null",
        "steps.face.row_spacing_mm=10",
        "steps.face.thread_mm=12",
        "steps.face.volume_ml=null",
        "steps.face.ml_per_mm=0.002",
    )
    plan = make_plan(default_atlas("female"), load_protocol(FACE, overrides))
    row = amid(plan, "cheek.left")
    after = edited(plan, [moved(plan, row, (3.0, 0.0, 3.0))])
    check_whole(after)
    points = after.points
    assert points.thread_mm[row] == plan.points.thread_mm[row]
    length = plan.atlas.geodesics.between(concatenate([points.place[row], points.end[row]]), np.array([[0, 1]]), 30.0)
    assert length[0] == pytest.approx(points.thread_mm[row], rel=0.02)
    lines = [np.subtract(each.end.xyz_mm(plan.atlas.surface), each.xyz_mm)[row] for each in (plan.points, points)]
    assert lines[0] @ lines[1] > 0.9 * np.linalg.norm(lines[0]) * np.linalg.norm(lines[1])
    with pytest.raises(InputError, match="lays threads; a single point cannot be added"):
        edited(plan, [added(plan, row, (1.0, 0.0, 0.0))])


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (Delete((9999,)), "edit 1: point 10000: there is no such point; they are numbered 1 to"),
        (Delete((-1,)), "there is no such point"),
        (Move(99999, Place(0, (1.0, 0.0, 0.0)), "forehead"), "there is no such point"),
        (Move(3, Place(99999999, (1.0, 0.0, 0.0)), "forehead"), "face 99999999: the surface has faces 0 to"),
        (Add(Place(0, (1.0, 0.0, 0.0)), "body", "forehead"), "step 'body' does not treat 'forehead' here; known: face"),
        (Add(Place(0, (1.0, 0.0, 0.0)), "face", "nose"), "does not treat 'nose' here"),
        (Lock((0, 12345), True), "point 12346"),
    ],
)
def test_wrong_edits_say_what_is_wrong(plan: Plan, edit: Edit, words: str) -> None:
    with pytest.raises(InputError) as caught:
        edited(plan, [edit])
    assert words in str(caught.value)


def test_the_last_point_of_a_region_stays(plan: Plan) -> None:
    chin = [target.label for target in plan.targets].index("chin")
    rows = np.flatnonzero(plan.points.target == chin)
    with pytest.raises(InputError, match="chin would be left without a point; leave the region out"):
        edited(plan, [Delete(tuple(rows.tolist()))])
    left = edited(plan, [Delete(tuple(rows[1:].tolist()))])
    check_whole(left)


def test_a_surface_without_a_mirror_image_says_so(plan: Plan) -> None:
    from dataclasses import replace

    alone = replace(plan, atlas=replace(plan.atlas, mirror_face=np.zeros(0, np.int64)))
    with pytest.raises(InputError, match="not the mirror image"):
        edited(alone, [Mirror("left")])


def test_one_side_alone_cannot_be_mirrored() -> None:
    plan = make_plan(default_atlas("female"), load_protocol(FACE), regions=["cheek.left"])
    with pytest.raises(InputError, match=r"cheek.right is not part of this plan"):
        edited(plan, [Mirror("left")])


def test_what_is_written_is_read_again(plan: Plan) -> None:
    _, edits = many_edits(plan, 20, seed=2)
    keep = relaid(edited(plan, [Lock((3, 4), True), moved(plan, 9, (2.0, 0.0, 1.0))]), plan).edits
    for edit in (*edits, Mirror("right"), *keep):
        document = json.loads(json.dumps(edit_document(edit)))
        assert read_edit(document, "here") == edit


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (7, "here: 7 is not a mapping"),
        ({}, "here: the key 'do' is missing"),
        ({"do": "explode"}, "here do: 'explode' is not allowed; allowed are add, move"),
        ({"do": "delete", "points": "all"}, "here points: 'all' is not allowed; allowed is a list"),
        ({"do": "delete", "points": [0]}, "allowed is the number of a point, from 1"),
        ({"do": "delete", "points": [True]}, "allowed is the number of a point, from 1"),
        ({"do": "delete", "points": [1], "force": 1}, "'force' is not a key of this edit"),
        ({"do": "mirror", "side": "up"}, "allowed is left or right"),
        ({"do": "move", "point": 1, "face": 1.5, "bary": [1, 0, 0], "target": "x"}, "here face: 1.5 is not allowed"),
        ({"do": "move", "point": 1, "face": 1, "bary": [1, 1, 0], "target": "x"}, "three numbers >= 0 that sum to 1"),
        ({"do": "add", "face": 1, "bary": [1, 0, "0"], "step": "a", "target": "x"}, "three numbers"),
        ({"do": "keep", "points": [{}]}, "here points.0: the key 'end' is missing"),
    ],
)
def test_wrong_documents_say_where(document: object, words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_edit(document, "here")
    assert words in str(caught.value)


def test_places_outside_the_surface_are_refused() -> None:
    with pytest.raises(InputError):
        read_edit({"do": "add", "face": 1, "bary": [float("nan"), 0.5, 0.5], "step": "a", "target": "b"}, "here")
    with pytest.raises(Exception, match="barycentric"):
        SurfacePoints(np.array([0]), np.array([[2.0, -1.0, 0.0]]))
