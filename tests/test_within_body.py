"""Depths that lead through the body and out of it again are refused, with the place and how thick the body is there."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from mesomap.cli import main
from mesomap.geometry.surface import FloatArray, Surface
from mesomap.geometry.through import way_through_mm
from synthetic import cylinder, joined, plane, sphere


def ways(surface: Surface, xyz: list[list[float]], inward: list[list[float]], at_most: float = 1e3) -> FloatArray:
    return way_through_mm(surface, np.array(xyz), np.array(inward), np.full(len(xyz), at_most))


def test_the_way_through_is_the_chord_of_shapes_that_are_known() -> None:
    ball, tube = sphere(20.0, 30), cylinder(8.0, 60.0, 1.0)
    assert ways(ball, [[20.0, 0.0, 0.0], [0.0, 0.0, 20.0]], [[-1.0, 0.0, 0.0], [0.0, 0.0, -1.0]]) == pytest.approx(
        40.0, abs=0.1
    )
    slanted = np.array([-math.cos(0.5), math.sin(0.5), 0.0])
    assert ways(ball, [[20.0, 0.0, 0.0]], [slanted.tolist()]) == pytest.approx(40.0 * math.cos(0.5), abs=0.1)
    assert ways(tube, [[8.0, 0.0, 0.0]], [[-1.0, 0.0, 0.0]]) == pytest.approx(16.0, abs=0.1)
    assert ways(tube, [[8.0, 0.0, 0.0]], [[-1.0, 0.0, 0.0]], 15.0)[0] == math.inf
    assert ways(plane(30.0), [[1.0, 2.0, 0.0]], [[0.0, 0.0, -1.0]])[0] == math.inf
    assert len(way_through_mm(ball, np.zeros((0, 3)), np.zeros((0, 3)), np.zeros(0))) == 0


def test_the_first_way_out_counts_and_ways_in_do_not() -> None:
    """Two balls beside each other: out of the first, not into nor out of the second."""
    second = sphere(5.0, 12)
    both = joined(sphere(5.0, 12), Surface(second.vertices_mm + np.array([20.0, 0.0, 0.0]), second.faces))
    assert ways(both, [[-5.0, 0.0, 0.0]], [[1.0, 0.0, 0.0]]) == pytest.approx(10.0, abs=0.1)


def test_a_depth_beneath_the_body_is_refused_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = ["--set", "steps.hands.depth_mm=40", "--set", "needle.length_mm=90", "--set", "steps.hands.plane=muscle"]
    assert main(["run", "hand-rejuvenation", *wrong, "-o", str(tmp_path / "out"), "--quiet"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    for words in ("hand", "a depth of 40 mm (step hands) leads through the body at point", "make depth_mm smaller"):
        assert words in line
    assert not list(tmp_path.iterdir())
