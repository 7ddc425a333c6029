"""Places laid in the plane by their distances: exact where the skin allows, nearer than a chart where it does not."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.chart import flatten
from mesomap.geometry.geodesic import Geodesics
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.true_lengths import true_lengths
from shapes import cap, cylinder

NOWHERE = np.zeros(0, np.int64)


def hexagons(rows: int, pitch: float) -> tuple[FloatArray, IntArray]:
    """A hexagonal lattice about the origin and its neighbours."""
    i, j = np.meshgrid(np.arange(rows), np.arange(rows), indexing="ij")
    places = pitch * np.stack([i + 0.5 * (j % 2), np.sqrt(0.75) * j], axis=-1).reshape(-1, 2)
    away = np.linalg.norm(places[:, None] - places[None], axis=2)
    pairs = np.argwhere(np.triu(np.abs(away - pitch) < 0.01 * pitch))
    return places - places.mean(axis=0), pairs


def lengths(places: FloatArray, pairs: IntArray) -> FloatArray:
    return np.asarray(np.linalg.norm(places[pairs[:, 0]] - places[pairs[:, 1]], axis=1))


def test_lengths_that_fit_a_plane_are_met_exactly_from_a_bad_start() -> None:
    places, pairs = hexagons(7, 10.0)
    shaken = places + np.random.default_rng(0).normal(0.0, 1.0, places.shape)
    found = true_lengths(shaken, pairs, np.full(len(pairs), 10.0), np.ones(len(pairs)), NOWHERE)
    assert np.abs(lengths(shaken, pairs) / 10.0 - 1.0).max() > 0.2
    assert np.abs(lengths(found, pairs) / 10.0 - 1.0).max() < 1e-3


def test_the_result_lies_over_the_start_neither_turned_nor_shifted() -> None:
    places, pairs = hexagons(6, 8.0)
    found = true_lengths(places, pairs, 1.02 * lengths(places, pairs), np.ones(len(pairs)), NOWHERE)
    assert np.abs(found.mean(axis=0) - places.mean(axis=0)).max() < 1e-9
    turn = (places[:, 0] * found[:, 1] - places[:, 1] * found[:, 0]).sum()
    assert abs(turn) < 1e-6 * (places * found).sum()
    assert np.allclose(found, 1.02 * places, atol=0.05)


def test_on_a_cap_neighbours_come_out_truer_than_in_the_most_rigid_chart() -> None:
    chart = flatten(cap(60.0, 40.0, 2.0))
    lattice, pairs = hexagons(6, 10.0)
    rows, places = chart.locate(lattice + 0.5 * (chart.uv_mm.min(axis=0) + chart.uv_mm.max(axis=0)))
    pairs = np.searchsorted(rows, pairs[np.isin(pairs, rows).all(axis=1)])
    skin = Geodesics(chart.patch).between(places, pairs, 30.0)
    uv = chart.to_uv(places)
    found = true_lengths(uv, pairs, skin, np.ones(len(pairs)), NOWHERE)
    before, after = (lengths(at, pairs) / skin - 1.0 for at in (uv, found))
    assert np.sqrt((after**2).mean()) < 0.5 * np.sqrt((before**2).mean())
    assert np.abs(after).max() < np.abs(before).max()


def test_a_cylinder_needs_no_help() -> None:
    chart = flatten(cylinder(40.0, 60.0, 2.0))
    rows, places = chart.locate(chart.uv_mm[::7] * 0.999)
    pairs = np.column_stack([np.arange(len(rows) - 1), np.arange(1, len(rows))])
    near = lengths(chart.to_uv(places), pairs) < 25.0
    skin = Geodesics(chart.patch).between(places, pairs[near], 40.0)
    found = true_lengths(chart.to_uv(places), pairs[near], skin, np.ones(int(near.sum())), NOWHERE)
    assert np.abs(found - chart.to_uv(places)).max() < 0.05


def test_a_line_that_is_too_long_for_its_area_does_not_buckle() -> None:
    turn = 2.0 * np.pi * np.arange(90) / 90
    ring = (40.0 + np.random.default_rng(1).normal(0.0, 0.1, (90, 1))) * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    places = np.concatenate([np.zeros((1, 2)), ring])
    along = np.column_stack([1 + np.arange(90), 1 + np.roll(np.arange(90), -1)])
    spokes = np.column_stack([np.zeros(90, np.int64), 1 + np.arange(90)])
    pairs = np.concatenate([along, spokes])
    asked = np.concatenate([1.08 * lengths(places, along), np.full(90, 40.0)])
    weight = np.concatenate([np.full(90, 0.5), np.full(90, 0.25)])

    def roughness(line: IntArray) -> float:
        shift = (true_lengths(places, pairs, asked, weight, line) - places)[1:]
        return float(np.abs(np.roll(shift, 1, axis=0) - 2.0 * shift + np.roll(shift, -1, axis=0)).max())

    assert roughness(along[:, 0]) < 0.3 < 1.0 < roughness(NOWHERE)


def test_without_pairs_nothing_moves() -> None:
    start = np.arange(6.0).reshape(3, 2)
    assert true_lengths(start, np.zeros((0, 2), np.int64), np.zeros(0), np.zeros(0), NOWHERE) is start
