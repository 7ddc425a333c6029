"""Promises of the dose editor: any edits end where a map laid anew begins, nothing is left behind, wrong edits change
nothing."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mesomap.errors import InputError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.simulation.bolus import depot, wheal
from mesomap.simulation.dose import DoseMap, lay_dose, mesh_for
from mesomap.simulation.dose_editor import DoseEditor
from synthetic import plane, scattered
from test_dose import PRODUCT, deposits_of

SHEET = plane(60.0, 1.0)
PLACES = scattered(SHEET, 14, seed=8, keep_mm=12.0)
BOLUS = depot(0.1, 3.0)
STACK = np.array([2.0, math.inf])


def laid(places: SurfacePoints, margin_mm: float = 15.0) -> DoseMap:
    deposits = deposits_of(SHEET, places, BOLUS, 0.1, 3.0)
    return lay_dose(mesh_for(SHEET, deposits, margin_mm), deposits, (PRODUCT,))


def test_any_edits_end_where_a_map_laid_anew_begins() -> None:
    start = laid(PLACES[np.arange(8)])
    editor, rng = DoseEditor(start), np.random.default_rng(1)
    there = dict(enumerate(range(8)))
    for other in (8, 9, 10, 11):
        new = editor.deposit(PLACES[[other]], BOLUS, 3.0, STACK, 0.1)
        action = rng.integers(3)
        victim = int(rng.choice(list(there)))
        if action == 0:
            there[editor.add(new)] = other
        elif action == 1:
            editor.replace(victim, new)
            there[victim] = other
        else:
            editor.remove(victim)
            del there[victim]
    assert editor.numbers == tuple(sorted(there))
    places = concatenate([PLACES[[i]] for i in there.values()])
    anew = lay_dose(start.mesh, deposits_of(SHEET, places, BOLUS, 0.1, 3.0), (PRODUCT,))
    assert editor.layer_ml_cm2 == pytest.approx(anew.layer_ml_cm2, abs=1e-14)
    assert (editor.counts == anew.counts).all()
    assert (editor.layer_counts == anew.layer_counts).all()


def test_taking_all_away_leaves_exactly_nothing() -> None:
    editor = DoseEditor(laid(PLACES))
    for number in editor.numbers:
        editor.remove(number)
    assert not editor.layer_ml_cm2.any() and not editor.counts.any()
    assert editor.numbers == ()


def test_wrong_edits_are_refused_and_change_nothing() -> None:
    start = laid(PLACES[[0]], margin_mm=0.0)
    editor = DoseEditor(start)
    far = editor.deposit(scattered(SHEET, 1, seed=1), wheal(0.02), 1.0, STACK, 0.02)
    beyond = np.setdiff1d(np.arange(len(SHEET.faces)), start.patch.chosen)[:1]
    out = editor.deposit(SurfacePoints(beyond, np.full((1, 3), 1 / 3)), wheal(0.02), 1.0, STACK, 0.02)
    for wrong, words in (
        (lambda: editor.remove(5), "no deposit 5"),
        (lambda: editor.replace(-1, far), "no deposit -1"),
        (lambda: editor.add(out), "outside the mesh"),
        (lambda: editor.add(deposits_of(SHEET, PLACES[[0, 1]], BOLUS, 0.1, 3.0)), "one deposit at a time, not 2"),
    ):
        with pytest.raises(InputError, match=words):
            wrong()
    assert editor.layer_ml_cm2.tobytes() == start.layer_ml_cm2.tobytes()
