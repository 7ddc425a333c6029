"""Promises of the residence: it closes, adds up, agrees with the tables, and what is cleared is what was cleared."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mesomap.errors import InputError
from mesomap.simulation.bolus import depot, wheal
from mesomap.simulation.deposits import plan_deposits
from mesomap.simulation.layered import layered_table
from mesomap.simulation.layers import Stack, Tissue
from mesomap.simulation.residence import HOURS, plan_residence, residence
from mesomap.simulation.substance import SUBSTANCES, substance_named
from synthetic import a_plan, a_protocol, a_step

SMALL, HYALURONAN = SUBSTANCES["small-molecule"], SUBSTANCES["hyaluronan"]
THIN, DEEP = Stack(1.2, 5.0), Stack(2.0, math.inf)


def test_it_closes_adds_up_and_agrees_with_the_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MESOMAP_CACHE_DIR", str(tmp_path))
    classes = [
        (wheal(0.02, 1.2), THIN, SMALL, 0.018),
        (depot(0.2, 3.0, 5.0), THIN, SMALL, 0.2),
        (depot(0.2, 4.0), DEEP, HYALURONAN, 0.19),
        (depot(0.2, 4.0, length_mm=12.0), DEEP, HYALURONAN, 0.1),
    ]
    whole = residence(classes)
    parts = [residence([each]) for each in classes]
    assert whole.in_layer_ml.shape == (3, len(HOURS)) and HOURS[0] == 0.0 and HOURS[-1] == 72.0
    assert np.abs(whole.in_layer_ml.sum(axis=0) + whole.cleared_ml - 0.508).max() < 1e-9
    assert np.abs(whole.in_layer_ml - sum(part.in_layer_ml for part in parts)).max() < 1e-4
    assert (np.diff(whole.cleared_ml) > -1e-12).all() and whole.cleared_ml[0] == pytest.approx(0.0, abs=1e-12)
    assert parts[0].in_layer_ml[:, 0] == pytest.approx([0.018, 0.0, 0.0], abs=1e-12)
    for (bolus, stack, substance, ml), part in zip(classes[:3], parts, strict=False):
        table = layered_table(bolus, stack, substance, [3600.0 * hour for hour in HOURS])
        ours = np.array([ml * table.in_layer(3600.0 * hour) for hour in HOURS]).T
        assert np.abs(part.in_layer_ml - ours).max() < 1e-9


def test_what_is_cleared_is_the_integral_of_rate_times_amount() -> None:
    hours = np.linspace(0.0, 6.0, 2001)
    part = residence([(depot(0.1, 2.5, 5.0), THIN, SMALL, 1.0)], hours)
    flow = 3600.0 * SMALL.clearance_per_s @ part.in_layer_ml
    cleared = np.append(0.0, np.cumsum(0.5 * (flow[1:] + flow[:-1]) * np.diff(hours)))
    assert np.abs(cleared - part.cleared_ml).max() < 1e-5


def test_a_plan_is_told_by_product() -> None:
    protocol = a_protocol(steps=(a_step(leak_fraction=0.1), a_step(plane="hypodermis", depth_mm=4.0, volume_ml=0.1)))
    first = protocol.products[0]
    other = replace(first, id="other", substance="hyaluronan")
    steps = (protocol.steps[0], replace(protocol.steps[1], product="other"))
    plan = a_plan(replace(protocol, products=(first, other), steps=steps))
    deposits = plan_deposits(plan, [Tissue(2.0, 9.0)] * 2)
    both = plan_residence(deposits, plan.protocol.products, [0.0, 1.0, 24.0])
    for index, told in enumerate(both):
        mine = deposits.product == index
        classes = [
            (deposits.boluses[k], Stack(2.0, 9.0), substance_named(plan.protocol.products[index].substance), ml)
            for k, ml in zip(deposits.kind[mine], deposits.retained_ml[mine], strict=True)
        ]
        assert np.allclose(told.in_layer_ml, residence(classes, [0.0, 1.0, 24.0]).in_layer_ml, rtol=0, atol=1e-12)
        assert np.abs(told.in_layer_ml.sum(axis=0) + told.cleared_ml - deposits.retained_ml[mine].sum()).max() < 1e-9
    assert both[0].in_layer_ml[0, 0] == pytest.approx(20 * 0.02 * 0.9) and both[0].in_layer_ml[1:, 0].max() < 1e-12
    assert both[0].cleared_ml[1] > 0.5 * 0.36 > both[1].cleared_ml[1] / 2.0 * 0.36


def test_what_cannot_be_is_told() -> None:
    one = (wheal(0.02), DEEP, SMALL, 0.02)
    for hours in ([-1.0], [math.inf], []):
        with pytest.raises(InputError, match="hours are"):
            residence([one], hours)
    with pytest.raises(InputError, match="retains -1"):
        residence([(*one[:3], -1.0)])
