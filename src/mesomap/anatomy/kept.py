"""What takes a second to work out and never changes, kept in the user's cache folder between runs."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]
Held = dict[str, dict[str, Arrays]]
"""Arrays in memory: by name, then by what they were made from."""


def cache_folder() -> Path:
    """Where kept arrays lie: MESOMAP_CACHE_DIR, or the user's cache folder."""
    from platformdirs import user_cache_path

    chosen = os.environ.get("MESOMAP_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("mesomap", appauthor=False)


_held: ContextVar[Mapping[str, dict[str, Arrays]]] = ContextVar("held", default=MappingProxyType({}))
"""By name what is held in memory instead of on disk, while ``held_in_memory`` is entered."""


@contextlib.contextmanager
def held_in_memory(*names: str, held: Held | None = None) -> Iterator[None]:
    """Arrays of these names are held in memory until the end, or in ``held`` as long as a caller keeps that, and neither read
    from disk nor written there: for work on many bodies that are never met again."""
    held = {} if held is None else held
    token = _held.set({name: held.setdefault(name, {}) for name in names})
    try:
        yield
    finally:
        _held.reset(token)


def kept_arrays(
    name: str, made_from: Sequence[Path], make: Callable[[], Arrays], *, key: str = "", most: int = 1
) -> Arrays:
    """The arrays that ``make`` returns, read back where an earlier run has kept them.

    They count as the same only for the same ``key`` and while every file in ``made_from`` (data and code) has the same
    content; the ``most`` files of this name that were used last are kept. A folder that cannot be written, or a kept file
    that cannot be read, costs time but changes nothing.
    """
    digest = hashlib.sha256(key.encode("utf-8"))
    for path in made_from:
        digest.update(path.read_bytes())
    if (held := _held.get().get(name)) is not None:
        if digest.hexdigest() not in held:
            held[digest.hexdigest()] = make()
        return held[digest.hexdigest()]
    path = cache_folder() / f"{name}-{digest.hexdigest()[:32]}.npz"
    with contextlib.suppress(OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile), np.load(path) as stored:
        arrays = {key: stored[key] for key in stored.files}
        with contextlib.suppress(OSError):
            os.utime(path)
        return arrays
    arrays = make()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(prefix=".", suffix=".npz", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, **arrays)  # type: ignore[arg-type]
            os.replace(fresh, path)
        finally:
            Path(fresh).unlink(missing_ok=True)
        _forget_oldest(name, path.parent, most)
    return arrays


def kept_document(name: str, made_from: Path, make: Callable[[], Any]) -> Any:
    """The same for a document of plain values, such as a YAML file that takes longer to read than JSON does."""

    def encoded() -> Arrays:
        return {"json": np.frombuffer(json.dumps(make(), ensure_ascii=False).encode("utf-8"), dtype=np.uint8)}

    return json.loads(kept_arrays(name, (made_from,), encoded)["json"].tobytes())


def _forget_oldest(name: str, folder: Path, most: int) -> None:
    wanted = re.compile(f"{re.escape(name)}-[0-9a-f]{{32}}[.]npz")
    with os.scandir(folder) as entries:
        kept = [entry for entry in entries if wanted.fullmatch(entry.name)]
    if len(kept) > most:
        for entry in sorted(kept, key=lambda entry: entry.stat().st_mtime, reverse=True)[most:]:
            Path(entry.path).unlink(missing_ok=True)
