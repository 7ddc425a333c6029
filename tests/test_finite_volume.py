"""Promises of the reference: order in space, mass, symmetry, a slow twin, no flux through the skin, wrong input."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mesomap.errors import InputError
from mesomap.geometry.surface import FloatArray
from mesomap.simulation.bolus import depot, wheal
from mesomap.simulation.finite_volume import State, later, make_block, placed, start_under_faces, under_faces
from mesomap.simulation.substance import SUBSTANCES, Substance
from mesomap.verification.dose import gaussian_error

SMALL = SUBSTANCES["small-molecule"]
UP = np.array([[0.0, 0.0, 1.0]])


def below_plane(places: FloatArray) -> FloatArray:
    return np.asarray(-places[:, 2])


def a_start(cell_mm: float = 0.5) -> State:
    block = make_block(np.array([-8.0, -8.0, -10.0]), np.array([8.0, 8.0, 0.0]), cell_mm, below_plane, 1.5, 8.0)
    return placed(block, depot(0.05, 4.0, 8.0), np.zeros((1, 3)), UP, below_plane)


def test_order_in_space_is_two_on_a_spreading_gaussian() -> None:
    errors = [gaussian_error(n) for n in (12, 24, 48)]
    orders = np.diff(-np.log2(errors))
    assert errors[-1] < 0.01
    assert ((orders > 1.7) & (orders < 2.3)).all(), errors


def test_nothing_is_lost_but_what_is_cleared_and_it_stays_symmetric() -> None:
    start = a_start()
    assert start.amount.sum() == pytest.approx(1.0, abs=1e-12)
    end = later(start, SMALL, 3600.0, 20.0)
    assert end.amount.sum() + end.cleared == pytest.approx(1.0, abs=1e-12)
    assert 0.3 < end.cleared < 0.9 and end.time_s == 3600.0
    assert end.in_layer.sum() == pytest.approx(end.amount.sum())
    assert (end.amount >= 0.0).all() and not end.amount[end.block.layer < 0].any()
    for image in (end.amount[::-1], end.amount[:, ::-1], end.amount.transpose(1, 0, 2)):
        assert image == pytest.approx(end.amount, abs=1e-15)


def test_a_slow_twin_takes_the_same_step() -> None:
    block = make_block(np.zeros(3) - 2.0, np.array([2.0, 2.0, 0.0]), 0.5, below_plane, 0.6, 1.2)
    rng = np.random.default_rng(1)
    start = State(block, rng.uniform(size=block.layer.shape), 0.0, 0.0)
    medium = Substance("x", "x", (2e-4, 1e-4, 5e-5), (900.0, 2000.0, math.inf), (1.5, 1.0, 0.7), ())
    ours = later(start, medium, 50.0, 50.0)
    d, k, rate = np.array(medium.diffusion_mm2_s), np.array(medium.partition), medium.clearance_per_s
    expected = start.amount * (1.0 - 50.0 * rate[block.layer])
    for cell in np.ndindex(*block.layer.shape):
        for axis in range(3):
            for side in (-1, 1):
                other = list(cell)
                other[axis] += side
                if 0 <= other[axis] < block.layer.shape[axis]:
                    i, j = block.layer[cell], block.layer[tuple(other)]
                    g = 2.0 / (1.0 / (k[i] * d[i]) + 1.0 / (k[j] * d[j])) / 0.25
                    expected[cell] += 50.0 * g * (start.amount[tuple(other)] / k[j] - start.amount[cell] / k[i])
    assert ours.amount == pytest.approx(expected, rel=1e-12)
    assert ours.cleared == pytest.approx(float((50.0 * rate[block.layer] * start.amount).sum()), rel=1e-12)


def test_at_rest_layers_hold_as_they_take_up() -> None:
    """Without clearance what is even in u stays; c jumps by K from layer to layer."""
    lasting = Substance("x", "x", (2e-4,) * 3, (math.inf,) * 3, (1.5, 1.0, 1.0), ())
    start = a_start(1.0)
    even = np.array(lasting.partition)[start.block.layer]
    rest = later(State(start.block, even, 0.0, 0.0), lasting, 7200.0)
    assert rest.amount == pytest.approx(even, rel=1e-12)


def test_prisms_under_the_skin_hold_the_whole_on_flat_and_bent_skin() -> None:
    n = 40
    x = np.linspace(-8.0, 8.0, n + 1)
    xx, yy = np.meshgrid(x, x)
    flat = np.stack([xx.ravel(), yy.ravel(), np.zeros(xx.size)], axis=1)
    radius = 30.0
    bent = np.stack(
        [radius * np.sin(flat[:, 0] / radius), flat[:, 1], radius * np.cos(flat[:, 0] / radius) - radius], axis=1
    )
    outward = np.stack([np.sin(flat[:, 0] / radius), np.zeros(len(flat)), np.cos(flat[:, 0] / radius)], axis=1)
    i, j = (axis.ravel() for axis in np.meshgrid(np.arange(n), np.arange(n)))
    a = j * (n + 1) + i
    faces = np.concatenate([np.stack([a, a + 1, a + n + 2], 1), np.stack([a, a + n + 2, a + n + 1], 1)])
    bolus = depot(0.02, 3.0)
    for places, normals in ((flat, np.repeat(UP, len(flat), axis=0)), (bent, outward)):
        corners = places[faces]
        area = 0.5 * np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        share = start_under_faces(bolus, np.zeros((1, 3)), UP, corners, normals[faces], 40)[0]
        assert share @ area == pytest.approx(1.0, abs=1e-12)
        assert share.max() == pytest.approx(bolus.column_density_per_mm2(np.zeros(1))[0], rel=0.12)
    start = a_start(0.25)
    corners = flat[faces]
    area = np.full(len(faces), 0.5 * 0.4**2)
    held = under_faces(start, corners, np.broadcast_to(UP, (len(faces), 3, 3)), 10.0, 40)
    assert held @ area == pytest.approx(1.0, rel=0.01)


def test_wrong_input_is_refused() -> None:
    start = a_start(1.0)
    corner = np.full(3, -5.0)
    for wrong, words in (
        (lambda: make_block(corner, -corner, 0.0, below_plane, 1.5, 9.0), "cells of 0.0 mm"),
        (lambda: make_block(corner, -corner, 50.0, below_plane, 1.5, 9.0), "do not fit"),
        (lambda: later(start, SMALL, -1.0), "-1.0 s"),
        (lambda: later(start, SMALL, 1e5, 5e4), "not stable"),
        (
            lambda: placed(start.block, wheal(0.02), np.array([[0.0, 0.0, 50.0]]), UP, below_plane),
            "outside of the tissue",
        ),
    ):
        with pytest.raises(InputError, match=words):
            wrong()
