"""The file that holds the plans: SQLite, a row for every step of a plan's history, written before a change is answered."""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mesomap.app.recipe import Json, Recipe, applied, difference
from mesomap.errors import InputError, OutputError

FILE = "plans.sqlite3"
APPLICATION, VERSION = 0x4D534D50, 1
"""``MSMP`` in the head of the file, and the version of its tables."""
MOST_PLANS = 10_000
TABLES = """
CREATE TABLE plans (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL,
  version INTEGER NOT NULL, head INTEGER NOT NULL, title TEXT NOT NULL, points INTEGER NOT NULL, volume_ml REAL NOT NULL,
  surface TEXT REFERENCES surfaces (id)
) STRICT;
CREATE TABLE steps (
  plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE, number INTEGER NOT NULL, commands TEXT NOT NULL,
  changed TEXT NOT NULL, PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE surfaces (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, format TEXT NOT NULL, triangles INTEGER NOT NULL, content BLOB NOT NULL,
  landmarks TEXT
) STRICT;
"""


class MissingError(InputError):
    """There is no plan or surface of that id."""


class ConflictError(InputError):
    """The plan has moved on since the version that a change was made on."""


@dataclass(frozen=True)
class Row:
    """A plan in the list; ``undo`` and ``redo`` count the steps either way."""

    id: str
    name: str
    created: str
    updated: str
    version: int
    undo: int
    redo: int
    title: str
    points: int
    volume_ml: float
    surface: str | None


@dataclass(frozen=True)
class Gist:
    """What the list shows of a plan."""

    title: str
    points: int
    volume_ml: float


class Store:
    """Plans and surfaces in ``folder``. Every change is one transaction, on disk when the call returns; several threads may
    call."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = folder / FILE
        self._turn = threading.RLock()
        self._db = _opened(self.path)

    def close(self) -> None:
        """Fold the log into the file and let go of it."""
        with self._turn:
            self._db.close()

    # --- plans ------------------------------------------------------------------------------------------------------

    def plans(self) -> list[Row]:
        """All of them, the one changed last first."""
        with self._turn:
            return [_row(found) for found in self._db.execute(f"{SELECT} ORDER BY p.updated DESC, p.id")]

    def plan(self, plan: str) -> Row:
        """One of them. Raises MissingError."""
        with self._turn:
            found = self._db.execute(f"{SELECT} WHERE p.id = ?", (plan,)).fetchone()
        if found is None:
            raise MissingError(f"plan {plan!r}: there is none of that id; it may have been deleted")
        return _row(found)

    def add(self, name: str, recipe: Recipe, gist: Gist) -> Row:
        """A new plan. Raises InputError where there are too many."""
        with self._change() as db:
            if db.execute("SELECT count(*) FROM plans").fetchone()[0] >= MOST_PLANS:
                raise InputError(f"plans: there are {MOST_PLANS:,} already; delete some first")
            plan, now = secrets.token_hex(8), _now()
            db.execute(
                "INSERT INTO plans VALUES (?, ?, ?, ?, 1, 0, ?, ?, ?, ?)",
                (plan, name, now, now, gist.title, gist.points, gist.volume_ml, recipe.surface),
            )
            db.execute("INSERT INTO steps VALUES (?, 0, '[]', ?)", (plan, _text(recipe.document())))
        return self.plan(plan)

    def recipe(self, plan: str) -> tuple[Row, Recipe]:
        """A plan and what it is made from at present. Raises MissingError."""
        with self._turn:
            row = self.plan(plan)
            return row, Recipe.read(self._document(plan, row.undo))

    def step(
        self, plan: str, version: int, commands: Sequence[Mapping[str, object]], recipe: Recipe, gist: Gist
    ) -> Row:
        """One more step: ``recipe`` after ``commands`` that were given on ``version``. What was undone is forgotten. Raises
        ConflictError where the plan has another version by now."""
        with self._change() as db:
            row = self._at(plan, version)
            changed = difference(self._document(plan, row.undo), recipe.document())
            db.execute("DELETE FROM steps WHERE plan = ? AND number > ?", (plan, row.undo))
            db.execute("INSERT INTO steps VALUES (?, ?, ?, ?)", (plan, row.undo + 1, _text(commands), _text(changed)))
            self._moved(plan, row.undo + 1, recipe, gist)
        return self.plan(plan)

    def neighbour(self, plan: str, version: int, by: int) -> Recipe:
        """The recipe one step back (``by`` = -1) or on (1). Raises ConflictError, and InputError where there is none."""
        with self._turn:
            row = self._at(plan, version)
            if (by < 0 and not row.undo) or (by > 0 and not row.redo):
                raise InputError(f"plan: there is nothing to {'undo' if by < 0 else 'redo'}")
            return Recipe.read(self._document(plan, row.undo + by))

    def go(self, plan: str, version: int, by: int, recipe: Recipe, gist: Gist) -> Row:
        """Stand one step back or on, at ``recipe``. Raises ConflictError."""
        with self._change():
            row = self._at(plan, version)
            self._moved(plan, row.undo + by, recipe, gist)
        return self.plan(plan)

    def rename(self, plan: str, name: str) -> Row:
        """Another name; its version stays. Raises MissingError."""
        with self._change() as db:
            self.plan(plan)
            db.execute("UPDATE plans SET name = ? WHERE id = ?", (name, plan))
        return self.plan(plan)

    def duplicate(self, plan: str, name: str) -> Row:
        """A copy with its history. Raises MissingError."""
        with self._change() as db:
            self.plan(plan)
            copy, now = secrets.token_hex(8), _now()
            db.execute(
                "INSERT INTO plans SELECT ?, ?, ?, ?, 1, head, title, points, volume_ml, surface FROM plans WHERE id = ?",
                (copy, name, now, now, plan),
            )
            db.execute("INSERT INTO steps SELECT ?, number, commands, changed FROM steps WHERE plan = ?", (copy, plan))
        return self.plan(copy)

    def delete(self, plan: str) -> None:
        """Delete a plan for good: its content is overwritten. Raises MissingError."""
        with self._change() as db:
            self.plan(plan)
            db.execute("DELETE FROM plans WHERE id = ?", (plan,))
        self._forget()

    def history(self, plan: str) -> list[Json]:
        """The commands of every step up to the present one. Raises MissingError."""
        with self._turn:
            row = self.plan(plan)
            found = self._db.execute(
                "SELECT commands FROM steps WHERE plan = ? AND number BETWEEN 1 AND ? ORDER BY number", (plan, row.undo)
            )
            return [{"commands": json.loads(commands)} for (commands,) in found]

    # --- surfaces ---------------------------------------------------------------------------------------------------

    def surfaces(self) -> list[Json]:
        """All of them, the newest first, with how many plans need each."""
        with self._turn:
            found = self._db.execute(
                "SELECT s.id, s.created, s.format, s.triangles, length(s.content), s.landmarks,"
                " (SELECT count(*) FROM plans p WHERE p.surface = s.id) FROM surfaces s ORDER BY s.created DESC, s.id"
            ).fetchall()
        keys = ("id", "created", "format", "triangles", "size", "landmarks", "plans")
        return [{**dict(zip(keys, row, strict=True)), "landmarks": row[5] is not None} for row in found]

    def add_surface(self, surface: str, kind: str, triangles: int, content: bytes) -> None:
        """Keep the content of a file under its sha256; the same one twice is one."""
        with self._change() as db:
            db.execute(
                "INSERT OR IGNORE INTO surfaces VALUES (?, ?, ?, ?, ?, NULL)",
                (surface, _now(), kind, triangles, content),
            )

    def surface(self, surface: str) -> tuple[str, bytes, Json | None]:
        """Format, content and landmarks of one. Raises MissingError."""
        with self._turn:
            found = self._db.execute(
                "SELECT format, content, landmarks FROM surfaces WHERE id = ?", (surface,)
            ).fetchone()
        if found is None:
            raise MissingError(f"surface {surface!r}: there is none of that id; upload it again")
        return found[0], found[1], None if found[2] is None else json.loads(found[2])

    def set_landmarks(self, surface: str, landmarks: Json) -> None:
        """Keep the landmarks of a surface. Raises MissingError; ConflictError where plans were made with others."""
        with self._change() as db:
            _, _, before = self.surface(surface)
            if before != landmarks and before is not None and self._users(surface):
                raise ConflictError(
                    f"surface {surface[:12]}: {self._users(surface)} plans were made with its landmarks; delete them first, or "
                    "upload the surface under other coordinates"
                )
            db.execute("UPDATE surfaces SET landmarks = ? WHERE id = ?", (_text(landmarks), surface))

    def delete_surface(self, surface: str) -> None:
        """Delete one for good. Raises MissingError; ConflictError while plans need it."""
        with self._change() as db:
            self.surface(surface)
            if users := self._users(surface):
                raise ConflictError(f"surface {surface[:12]}: {users} plans need it; delete them first")
            db.execute("DELETE FROM surfaces WHERE id = ?", (surface,))
        self._forget()

    # --- within a transaction ---------------------------------------------------------------------------------------

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._turn:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            try:
                self._db.execute("COMMIT")
            except sqlite3.OperationalError as fault:
                self._db.execute("ROLLBACK")
                raise OutputError(
                    f"{self.path}: the change could not be written ({fault}); nothing was changed"
                ) from None

    def _at(self, plan: str, version: int) -> Row:
        row = self.plan(plan)
        if row.version != version:
            raise ConflictError(f"plan {plan}: it is at version {row.version} by now, the change was made on {version}")
        return row

    def _moved(self, plan: str, head: int, recipe: Recipe, gist: Gist) -> None:
        self._db.execute(
            "UPDATE plans SET version = version + 1, head = ?, updated = ?, title = ?, points = ?, volume_ml = ?, surface = ?"
            " WHERE id = ?",
            (head, _now(), gist.title, gist.points, gist.volume_ml, recipe.surface, plan),
        )

    def _document(self, plan: str, number: int) -> Json:
        rows = self._db.execute(
            "SELECT changed FROM steps WHERE plan = ? AND number <= ? ORDER BY number", (plan, number)
        )
        document: Json = {}
        for (changed,) in rows:
            document = applied(document, json.loads(changed))
        return document

    def _users(self, surface: str) -> int:
        return int(self._db.execute("SELECT count(*) FROM plans WHERE surface = ?", (surface,)).fetchone()[0])

    def _forget(self) -> None:
        """Leave nothing of what was deleted in the log either."""
        with self._turn:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


SELECT = (
    "SELECT p.id, p.name, p.created, p.updated, p.version, p.head,"
    " (SELECT max(number) FROM steps s WHERE s.plan = p.id) - p.head, p.title, p.points, p.volume_ml, p.surface FROM plans p"
)


def _row(found: tuple[object, ...]) -> Row:
    return Row(*found)  # type: ignore[arg-type]


def _opened(path: Path) -> sqlite3.Connection:
    """The database at ``path``, made where there is none. Raises InputError, and leaves the file as it is, for one that is
    damaged, of another program, or of a newer version."""
    keep = "it was left as it is; move it away, or choose another folder with --folder"
    fresh = not path.exists() or path.stat().st_size == 0
    if fresh:
        # What lies beside it later has its rights.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=20.0)
    try:
        if not fresh:
            _check(db, path, keep)
        db.execute("PRAGMA journal_mode = WAL").fetchall()
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON").fetchall()
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA trusted_schema = OFF")
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:
            db.executescript(
                f"BEGIN IMMEDIATE; {TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
            )
    except sqlite3.DatabaseError as fault:
        db.close()
        raise InputError(f"{path}: cannot be used as a database of plans ({fault}); {keep}") from None
    except InputError:
        db.close()
        raise
    return db


def _check(db: sqlite3.Connection, path: Path, keep: str) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (tables or version):
        raise InputError(f"{path}: is a database of another program; {keep}")
    if version > VERSION:
        raise InputError(
            f"{path}: was written by a newer mesomap (its version is {version}, this one knows {VERSION}); {keep}, or install "
            "the newer mesomap"
        )
    found = [row[0] for row in db.execute("PRAGMA quick_check(3)").fetchall()]
    if found != ["ok"]:
        raise InputError(f"{path}: is damaged ({found[0]}); {keep}")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
