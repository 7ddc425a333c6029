"""How much of what was injected is in the tissue from hour to hour, by layer, and how much was cleared.

Amounts in layers do not depend on where a deposit lies sideways, so one column per stack of layers is enough: all
deposits under it are laid into it together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from mesomap.errors import InputError
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.surface import FloatArray
from mesomap.protocol.product import Product
from mesomap.simulation.bolus import Bolus
from mesomap.simulation.column import column_under, slice_shares
from mesomap.simulation.deposits import Deposits
from mesomap.simulation.layers import Stack
from mesomap.simulation.substance import HOUR_S, Substance, substance_named

HOURS = tuple(np.concatenate([[0.0], np.geomspace(0.25, 72.0, 36)]).tolist())
"""From the session to three days, closer together at first."""
Class = tuple[Bolus, Stack, Substance, float]


@dataclass(frozen=True, eq=False)
class Residence:
    """Amounts at ``hours`` (t,) after the session: ``in_layer_ml`` (3, t) in skin, subcutis and deeper, ``cleared_ml``
    (t,). Together they are what the deposits retained; the two are computed apart from one another."""

    hours: FloatArray
    in_layer_ml: FloatArray
    cleared_ml: FloatArray


def residence(classes: Sequence[Class], hours: Sequence[float] | FloatArray = HOURS) -> Residence:
    """Of deposits given as (bolus, stack, substance, retained mL), added up.

    Raises InputError for an hour or an amount that is negative or not finite.
    """
    at = np.asarray(hours, np.float64)
    if at.ndim != 1 or not len(at) or not (np.isfinite(at) & (at >= 0.0)).all():
        wrong = [float(hour) for hour in at.ravel() if not (np.isfinite(hour) and hour >= 0.0)]
        raise InputError(f"residence: hours are {wrong[:1] or 'missing'}; give one or more that are 0 or positive")
    groups: defaultdict[tuple[Stack, Substance], defaultdict[Bolus, float]] = defaultdict(lambda: defaultdict(float))
    for bolus, stack, substance, retained_ml in classes:
        if not (np.isfinite(retained_ml) and retained_ml >= 0.0):
            raise InputError(f"residence: a deposit retains {retained_ml!r} mL; it must be 0 or a positive number")
        groups[stack, substance][replace(bolus, evidence=())] += retained_ml
    in_layer, cleared = np.zeros((len(at), 3)), np.zeros(len(at))
    for (stack, substance), held in groups.items():
        column = column_under(list(held), stack, substance, HOUR_S * float(at.max()))
        start = np.sum([ml * slice_shares(bolus, column.edges_mm) for bolus, ml in held.items()], axis=0)
        amounts, gone = column.after(start, HOUR_S * at, column.modes())
        in_layer += column.by_layer(amounts)
        cleared += gone
    return Residence(at, np.maximum(in_layer, 0.0).T, cleared)


@on_one_thread
def plan_residence(
    deposits: Deposits, products: Sequence[Product], hours: Sequence[float] | FloatArray = HOURS
) -> tuple[Residence, ...]:
    """One for each of ``products``, of the ``deposits`` of a plan. Raises InputError as ``residence`` does."""
    keys = np.column_stack([deposits.product, deposits.kind, deposits.stack_mm])
    unique, inverse = np.unique(keys, axis=0, return_inverse=True)
    retained_ml = np.bincount(inverse.reshape(-1), deposits.retained_ml, len(unique))
    classes: list[list[Class]] = [[] for _ in products]
    for (product, kind, skin_mm, fascia_mm), ml in zip(unique.tolist(), retained_ml.tolist(), strict=True):
        substance = substance_named(products[int(product)].substance)
        classes[int(product)].append((deposits.boluses[int(kind)], Stack(skin_mm, fascia_mm), substance, ml))
    return tuple(residence(own, hours) for own in classes)
