"""Promises of the verification of the dose: right maps pass, wrong ones fail."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from mesomap.cli import main
from mesomap.geometry.surface import FloatArray
from mesomap.simulation.dose import DoseMap
from mesomap.verification.dose import SHOTS, later_checks, start_checks
from mesomap.verification.dose_cases import flat, tube


def failing(change: object = None) -> list[str]:
    checks = list(start_checks(flat(40.0), SHOTS[3], change))  # type: ignore[arg-type]
    assert checks and any(check.passed is not None for check in checks)
    return [check.name for check in checks if check.passed is False]


def test_a_right_map_passes_and_wrong_ones_fail() -> None:
    def shifted(dose: DoseMap) -> FloatArray:
        """Every dose moved by two vertices of the mesh."""
        return np.roll(dose.ml_cm2, 2)

    assert failing() == []
    assert failing(lambda dose: 1.02 * dose.ml_cm2)
    assert failing(shifted)
    assert failing(lambda dose: np.minimum(dose.ml_cm2, 0.9 * dose.ml_cm2.max()))


def test_a_map_that_takes_bent_skin_for_flat_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = list(start_checks(tube(30.0), SHOTS[3]))
    assert all(check.passed is not False for check in checks)
    monkeypatch.setattr(
        "mesomap.simulation.dose_mesh.area_bend", lambda surface, _: np.zeros((len(surface.vertices_mm), 2))
    )
    assert any(check.passed is False for check in start_checks(tube(30.0), SHOTS[3]))


def test_half_an_hour_later_tables_and_cells_agree() -> None:
    checks = list(later_checks(flat(40.0), SHOTS[2]))
    assert len(checks) >= 3 and all(check.passed for check in checks)


@pytest.mark.slow
def test_everything_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "dose", "-o", str(tmp_path / "dose.json")]) == 0
    checks = json.loads((tmp_path / "dose.json").read_text())["checks"]
    assert [check["name"] for check in checks if check["pass"] is False] == []
    assert sum(check["pass"] is True for check in checks) > 100
    assert "L1" in capsys.readouterr().out


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "dosis"]) == 2
    assert "verify dosis: unknown" in capsys.readouterr().err
