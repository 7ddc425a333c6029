"""Arrays that take a second to work out and never change, kept in the user's cache folder between runs."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]


def cache_folder() -> Path:
    """Where kept arrays lie: MESOMAP_CACHE_DIR, or the user's cache folder."""
    from platformdirs import user_cache_path

    chosen = os.environ.get("MESOMAP_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("mesomap", appauthor=False)


def kept_arrays(name: str, made_from: Sequence[Path], make: Callable[[], Arrays]) -> Arrays:
    """The arrays that ``make`` returns, read back where an earlier run has kept them.

    They count as the same only while every file in ``made_from`` (data and code) has the same content. A folder that cannot
    be written, or a kept file that cannot be read, costs time but changes nothing.
    """
    digest = hashlib.sha256()
    for path in made_from:
        digest.update(path.read_bytes())
    path = cache_folder() / f"{name}-{digest.hexdigest()[:32]}.npz"
    with contextlib.suppress(OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile), np.load(path) as stored:
        return {key: stored[key] for key in stored.files}
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
    return arrays
