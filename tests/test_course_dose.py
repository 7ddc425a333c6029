"""Several sessions added up: where the lattices go, what is conserved, what is gained."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from bodies import shipped_plan
from mesomap.cli import main
from mesomap.errors import InputError
from mesomap.protocol.pattern import Kind, Pattern
from mesomap.simulation.course_dose import course_dose, lattice_shifts
from mesomap.simulation.layers import plan_tissue


def test_lattices_go_to_the_middle_of_the_gaps() -> None:
    """Three hexagonal lattices make a finer one, two square ones a denser square."""
    hexagonal = lattice_shifts(Pattern("hex", 0.0, spacing_mm=10.0), 3)
    places = [10.0 * np.array([along, np.sqrt(0.75) * across]) for along, across in hexagonal]
    step = 10.0 * np.array([[1.0, 0.0], [0.5, np.sqrt(0.75)]])
    for k in range(3):
        others = [
            places[j] + m * step[0] + n * step[1]
            for j in range(3)
            if j != k
            for m in (-2, -1, 0, 1, 2)
            for n in (-2, -1, 0, 1, 2)
        ]
        nearest = np.sort(np.linalg.norm(np.array(others) - places[k], axis=1))
        assert nearest[:6] == pytest.approx(10.0 / np.sqrt(3.0))
    assert lattice_shifts(Pattern("square", 0.0, spacing_mm=7.0), 2)[1] == (0.5, 0.5)


@pytest.mark.parametrize("kind", ["hex", "square", "rows", "brick", "carpet"])
def test_shifts_are_all_different(kind: Kind) -> None:
    shifts = lattice_shifts(Pattern(kind, 0.0, spacing_mm=5.0, row_spacing_mm=8.0), 6)
    assert shifts[0] == (0.0, 0.0) and len(set(shifts)) == 6


def test_a_course_keeps_the_mass_and_grows_more_even() -> None:
    plan = shipped_plan("lipolysis-abdomen", "female")
    found = course_dose(plan, 3, plan_tissue(plan))
    area = found.mesh.vertex_area_mm2 / 100.0
    kept = 3.0 * sum(volume for volume in plan.points.volume_ml)
    assert found.same_ml_cm2 @ area == pytest.approx(kept, rel=1e-9)
    # Moved lattices hold a few points more or less at the border.
    assert found.moved_ml_cm2 @ area == pytest.approx(kept, rel=0.03)
    same, moved = found.same_total, found.moved_total
    assert same.rx == moved.rx == pytest.approx(3.0 * 0.25 / (1.5**2), rel=1e-6)
    assert moved.cv is not None and same.cv is not None
    assert moved.cv < 0.6 * same.cv and moved.v50 > same.v50 and moved.d95 > same.d95


def test_a_midline_region_stays_its_own_mirror_image() -> None:
    plan = shipped_plan("mesolift-face", "female")
    from mesomap.simulation.course_dose import _moved

    for session in (1, 2):
        later = _moved(plan, session)
        xyz = later.points.xyz_mm[later.points.target == 0]
        mirrored = xyz * np.array([-1.0, 1.0, 1.0])
        away = np.linalg.norm(xyz[:, None] - mirrored[None], axis=2).min(axis=1)
        assert away.max() < 0.05
        first = plan.points.xyz_mm[plan.points.target == 0]
        nearest = np.linalg.norm(xyz[:, None] - first[None], axis=2).min(axis=1)
        assert np.median(nearest) > 4.5


def test_fixed_points_cannot_move() -> None:
    plan = shipped_plan("botulinum-glabella", "female")
    found = course_dose(plan, 2, plan_tissue(plan))
    assert not found.moves
    assert found.same_ml_cm2.tobytes() == found.moved_ml_cm2.tobytes()


@pytest.mark.parametrize("sessions", [-1, 0, 1, 13, 1000])
def test_a_course_of_an_impossible_length_is_refused(sessions: int) -> None:
    with pytest.raises(InputError, match=r"--sessions -?\d+: must lie between 2 and 12"):
        course_dose(shipped_plan("mesolift-face", "female"), sessions)


def test_the_command_line_adds_sessions_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "out"
    assert main(["run", "mesolift-face", "-o", str(folder), "--formats", "json,png", "--sessions", "2"]) == 0
    assert "2 sessions added up, same points" in capsys.readouterr().out
    course = json.loads((folder / "metrics.json").read_text())["course_dose"]
    assert course["sessions"] == 2 and course["moves"]
    assert [part["region"] for part in course["regions"]] == ["total", "forehead", "cheek.left", "cheek.right", "chin"]
    assert (folder / "course.png").stat().st_size > 100_000
    assert main(["run", "mesolift-face", "-o", str(tmp_path / "no"), "--sessions", "0"]) == 2
    assert "--sessions 0: must lie between 1 and 12" in capsys.readouterr().err
    assert not (tmp_path / "no").exists()
