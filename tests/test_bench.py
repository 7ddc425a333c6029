"""The benchmark runs, and its page says what it measured."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
import bench_table

ROOT = Path(__file__).parents[1]


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


def test_every_part_runs_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    import bench

    commands: list[list[str]] = []

    def run(command: list[str], check: bool) -> subprocess.CompletedProcess[str]:
        commands.append(command[2:])
        return subprocess.CompletedProcess(command, int("batch" in command))

    monkeypatch.setattr(bench.subprocess, "run", run)
    monkeypatch.setattr(sys, "argv", ["bench.py", "--repetitions", "2", "--markdown", "speed.md"])
    assert bench.main() == 1, "a part that misses is told"
    options = ["--repetitions", "2", "--markdown", "speed.md"]
    wanted = [[*options, part, *(["--jobs", "60"] if part == "batch" else [])] for part in bench_table.PARTS]
    assert commands == wanted


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
