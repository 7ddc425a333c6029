"""The wheel is enough: installed into an empty environment, it gives the same bytes as the checkout, wherever it is run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RUN = ("run", "mesolift-face", "--seed", "1", "--formats", "csv,json", "-o")
SAME = ("points.csv", "metrics.json", "plan.json")

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **more: str) -> str:
    """Standard output of a command that must succeed and must not see the checkout through PYTHONPATH; ``more`` is added to its
    environment."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | more
    done = subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stderr[-2000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("mesomap-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment that holds the wheel and what it asks for, at the locked versions, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    (folder / "versions").write_text(re.sub(r" *\\\n( +--hash=\S+( \\\n)?)+", "\n", lock), encoding="utf-8")
    run(sys.executable, "-m", "venv", "env", cwd=folder)
    scripts = folder / "env" / "bin"
    arguments = ("install", "--quiet", "--constraint", "versions", wheel)
    try:
        run(sys.executable, "-m", "uv", "pip", *arguments, "--python", scripts / "python", cwd=folder)
    except AssertionError:  # uv does not read pip's configuration
        run(scripts / "python", "-m", "pip", *arguments, cwd=folder)
    return scripts


def test_wheel_holds_the_data_and_nothing_of_the_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("meshes", "protocols", "languages"):
        files = {path.name for path in (ROOT / folder).iterdir() if not path.name.startswith((".", "__"))}
        assert files
        assert {f"mesomap/{folder}/{name}" for name in files} <= names
    assert {
        f"mesomap/meshes/{name}"
        for name in ("hm08.npz", "landmarks.yaml", "regions.yaml", "tissue.yaml", "published_areas.yaml")
    } <= names
    print_parts = {path.name for path in (ROOT / "src/mesomap/output/assets/print").iterdir()}
    assert len(print_parts) == 7 and {f"mesomap/output/assets/print/{name}" for name in print_parts} <= names
    assert {f"mesomap/app/assets/app.{kind}" for kind in ("html", "js", "css")} <= names
    assert {"mesomap/output/assets/page.js", "mesomap/output/assets/page.css", "mesomap/py.typed"} <= names
    assert any(re.fullmatch(r"mesomap-.*\.dist-info/licenses/NOTICE", name) for name in names)
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"mesomap"}


def test_wheel_and_checkout_give_the_same_bytes(installed: Path, tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    home = run(installed / "python", "-c", "import mesomap; print(mesomap.__file__)", cwd=tmp_path)
    assert Path(home).is_relative_to(installed.parent)
    run(sys.executable, "-m", "mesomap", *RUN, "a", cwd=tmp_path / "here")
    run(installed / "mesomap", *RUN, "b", cwd=tmp_path / "there")
    for name in SAME:
        assert (tmp_path / "here" / "a" / name).read_bytes() == (tmp_path / "there" / "b" / name).read_bytes(), name


def test_installed_command_finds_its_own_data(installed: Path, tmp_path: Path) -> None:
    data = run(
        installed / "python", "-c", "from mesomap.doctor import check_data as c; print(c().detail)", cwd=tmp_path
    )
    assert Path(data.strip()).is_relative_to(installed.parent)
    assert "mesolift-face" in run(installed / "mesomap", "protocols", cwd=tmp_path)


def test_the_script_of_the_readme_runs_as_it_stands(installed: Path, tmp_path: Path) -> None:
    found = re.search(
        r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found is not None and "show(simulation)" in found[1]
    (tmp_path / "ten_lines.py").write_text(found[1], encoding="utf-8")
    told = run(installed / "python", "ten_lines.py", cwd=tmp_path, PYVISTA_OFF_SCREEN="true")
    assert told.startswith("Face mesolift") and "146 points" in told and "not a medical device" in told
