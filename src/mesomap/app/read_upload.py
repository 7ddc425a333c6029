"""Reads the triangles of an uploaded file in a process of its own, with little memory and time: ``python -m`` this FILE OUT.

Readers of mesh files were not written for hostile files: a header may claim a thousand million points. Here that ends this
process and nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from mesomap.errors import MesomapError
from mesomap.geometry.mesh_file import read_mesh

MEMORY_BYTES = 6_000_000_000
SECONDS = 90


def _limited() -> None:
    """Take no more than that, where the system lets us say so."""
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))


def main() -> int:
    """0 with OUT written; 2 with the fault on stderr."""
    path, out = Path(sys.argv[1]), Path(sys.argv[2])
    _limited()
    try:
        mesh = read_mesh(path)
    except MesomapError as fault:
        sys.stderr.write(str(fault).replace(f"{path}: ", ""))
        return 2
    labels = {f"label_{name}": values for name, values in mesh.labels.items()}
    with out.open("xb") as file:
        np.savez(file, vertices=mesh.vertices, faces=mesh.faces, **labels)  # type: ignore[arg-type]
    return 0


if __name__ == "__main__":
    sys.exit(main())
