"""The file of plans: every change is there when it is answered, what is damaged or newer is left alone, what is deleted is
gone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from mesomap.app.recipe import BodyChoice, Recipe, applied, difference
from mesomap.app.store import APPLICATION, FILE, VERSION, ConflictError, Gist, MissingError, Store
from mesomap.errors import InputError

BODY = BodyChoice("female", 40.0, 165.0, 24.0, (("abdomen", 0.5),))
RECIPE = Recipe("mesolift-face", "the text of a protocol", BODY, None, {"steps.face.spacing_mm": 9.0})
GIST = Gist("Face", 10, 0.2)


def edit(number: int) -> dict[str, object]:
    return {"do": "delete", "points": [number]}


def stepped(store: Store, plan: str, count: int) -> Recipe:
    """So many steps, one edit more each."""
    row, recipe = store.recipe(plan)
    for k in range(count):
        recipe = recipe.with_(edits=(*recipe.edits, edit(k + 1)))
        row = store.step(plan, row.version, [edit(k + 1)], recipe, GIST)
    return recipe


def test_plans_are_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    plan = store.add("One", RECIPE, GIST).id
    recipe = stepped(store, plan, 30)
    # The other connection sees what is on disk, not what this one holds.
    other = Store(tmp_path)
    assert other.recipe(plan)[1] == recipe
    store.close()
    other.close()
    again = Store(tmp_path)
    row, found = again.recipe(plan)
    assert found == recipe and (row.version, row.undo, row.redo, row.name) == (31, 30, 0, "One")
    assert [step["commands"] for step in again.history(plan)] == [[edit(k + 1)] for k in range(30)]


def test_undo_and_redo_without_limit_and_a_new_step_forgets_what_was_undone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    plan = store.add("One", RECIPE, GIST).id
    last = stepped(store, plan, 40)
    version = 41
    for k in range(40):
        recipe = store.neighbour(plan, version, -1)
        assert len(recipe.edits) == 39 - k
        version = store.go(plan, version, -1, recipe, GIST).version
    assert store.recipe(plan)[1] == RECIPE
    with pytest.raises(InputError, match="nothing to undo"):
        store.neighbour(plan, version, -1)
    for _ in range(40):
        recipe = store.neighbour(plan, version, 1)
        version = store.go(plan, version, 1, recipe, GIST).version
    assert recipe == last
    with pytest.raises(InputError, match="nothing to redo"):
        store.neighbour(plan, version, 1)
    back = store.neighbour(plan, version, -1)
    version = store.go(plan, version, -1, back, GIST).version
    row = store.step(plan, version, [], back.with_(seed=7), GIST)
    assert row.redo == 0 and store.recipe(plan)[1].seed == 7


def test_a_change_on_an_old_version_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    plan = store.add("One", RECIPE, GIST).id
    stepped(store, plan, 2)
    before = list(sqlite3.connect(tmp_path / FILE).iterdump())
    for version in (1, 2, 4, -1):
        with pytest.raises(ConflictError, match="at version 3 by now"):
            store.step(plan, version, [], RECIPE, GIST)
        with pytest.raises(ConflictError):
            store.go(plan, version, -1, RECIPE, GIST)
    assert list(sqlite3.connect(tmp_path / FILE).iterdump()) == before


def test_two_connections_cannot_both_make_the_same_step(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)
    plan = one.add("One", RECIPE, GIST).id
    one.step(plan, 1, [], RECIPE.with_(seed=2), GIST)
    with pytest.raises(ConflictError):
        other.step(plan, 1, [], RECIPE.with_(seed=3), GIST)
    assert other.recipe(plan)[1].seed == 2


def test_differences_lead_from_one_recipe_to_the_next() -> None:
    a = RECIPE.with_(edits=(edit(1), edit(2), edit(3))).document()
    b = RECIPE.with_(edits=(edit(1), edit(9)), regions=("cheek",), body=None, surface="x").document()
    for one, other in ((a, b), (b, a), (a, a), ({}, a)):
        assert applied(one, difference(one, other)) == other
    longer = RECIPE.with_(edits=(edit(1), edit(2), edit(3), edit(4))).document()
    assert difference(a, longer) == {"edits": {"first": 3, "then": [edit(4)]}}


def test_a_duplicate_goes_its_own_way(tmp_path: Path) -> None:
    store = Store(tmp_path)
    plan = store.add("One", RECIPE, GIST).id
    recipe = stepped(store, plan, 3)
    copy = store.duplicate(plan, "Two")
    assert copy.id != plan and copy.undo == 3
    store.step(copy.id, copy.version, [], recipe.with_(seed=5), GIST)
    assert store.recipe(plan)[1] == recipe
    assert store.neighbour(copy.id, 2, -1) == recipe
    store.delete(plan)
    assert [row.name for row in store.plans()] == ["Two"]


def test_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    """Not only gone from the tables: no byte of it is left in the file or beside it."""
    mark = "a-word-that-stands-nowhere-else"
    store = Store(tmp_path)
    keep = store.add("Keep", RECIPE, GIST).id
    plan = store.add(mark, RECIPE.with_(text=mark * 50), GIST).id
    stepped(store, plan, 5)
    content = (mark * 20).encode()
    store.add_surface("f" * 64, "stl", 4, content)

    def found() -> bool:
        return any(mark.encode() in path.read_bytes() for path in tmp_path.iterdir() if path.is_file())

    assert found()
    store.delete(plan)
    store.delete_surface("f" * 64)
    assert not found()
    assert store.recipe(keep)[1] == RECIPE
    with pytest.raises(MissingError):
        store.plan(plan)
    with pytest.raises(MissingError):
        store.surface("f" * 64)


def test_a_surface_that_a_plan_needs_stays_and_keeps_its_landmarks(tmp_path: Path) -> None:
    store = Store(tmp_path)
    surface = "a" * 64
    store.add_surface(surface, "stl", 4, b"content")
    store.add_surface(surface, "stl", 4, b"content")
    assert len(store.surfaces()) == 1
    store.set_landmarks(surface, {"places": {"nasion": [0.0, 1.0, 2.0]}})
    plan = store.add("One", RECIPE.with_(body=None, surface=surface), GIST).id
    assert store.surfaces()[0]["plans"] == 1
    with pytest.raises(ConflictError, match="1 plans need it"):
        store.delete_surface(surface)
    with pytest.raises(ConflictError, match="plans were made with its landmarks"):
        store.set_landmarks(surface, {"places": {}})
    store.set_landmarks(surface, {"places": {"nasion": [0.0, 1.0, 2.0]}})
    store.delete(plan)
    store.delete_surface(surface)


def damaged(path: Path, how: str) -> None:
    content = bytearray(path.read_bytes())
    if how == "no database":
        path.write_bytes(b"These are not the plans." * 200)
    elif how == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif how == "zeros":
        path.write_bytes(bytes(len(content)))
    elif how == "scribbled":
        content[4096:12288] = b"\xa5" * 8192
        path.write_bytes(content)
    else:
        db = sqlite3.connect(path)
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
        if how == "newer":
            db.execute(f"PRAGMA user_version = {VERSION + 1}")
        else:
            db.execute("PRAGMA application_id = 1")
        db.commit()
        db.close()


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("no database", "not a database"),
        ("cut", "damaged|malformed|cannot be used"),
        ("zeros", "damaged|malformed|not a database|cannot be used|another program"),
        ("scribbled", "damaged|malformed|cannot be used"),
        ("newer", "newer mesomap"),
        ("other", "another program"),
    ],
)
def test_a_damaged_or_newer_file_is_said_and_left_as_it_is(tmp_path: Path, how: str, words: str) -> None:
    store = Store(tmp_path)
    plan = store.add("One", RECIPE, GIST).id
    stepped(store, plan, 20)
    store.close()
    path = tmp_path / FILE
    damaged(path, how)
    before = path.read_bytes()
    with pytest.raises(InputError, match=words) as caught:
        Store(tmp_path)
    assert str(path) in str(caught.value) and "left as it is" in str(caught.value)
    assert path.read_bytes() == before


def test_the_file_says_whose_it_is_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    store.add("One", RECIPE, GIST)
    db = sqlite3.connect(tmp_path / "data" / FILE)
    assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    for path in (tmp_path / "data").iterdir():
        assert path.stat().st_mode & 0o077 == 0, path
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_unknown_plans_are_missing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for call in (store.plan, store.recipe, store.delete, store.history, store.surface, store.delete_surface):
        with pytest.raises(MissingError):
            call("../../etc/passwd")
