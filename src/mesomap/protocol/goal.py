"""Goals: one-line sentences such as ``forehead: D95 >= 0.3 Rx`` or ``total: volume_ml <= 2``."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from mesomap.errors import InputError, nearest_names

METRICS = ("D98", "D95", "D50", "D2", "mean", "V50", "V100", "V150", "CV", "HI", "coverage", "overlap", "spill")
DOSE_UNITS = ("", "Rx", "mL/cm2", "mg/cm2", "U/cm2")
UNITS = {
    **dict.fromkeys(("D98", "D95", "D50", "D2", "mean"), DOSE_UNITS),
    **dict.fromkeys(("V50", "V100", "V150", "CV", "coverage", "overlap", "spill"), ("", "%")),
    "HI": ("",),
    "volume_ml": ("", "mL"),
    "points": ("",),
    "dose": ("", "mg", "U"),
}
"""Units that each metric can be limited in; the empty unit is Rx for doses, a plain ratio for shares."""
TOTALS = ("volume_ml", "points", "dose")
SENTENCE = re.compile(r"^\s*([a-z][a-z.-]*)\s*:\s*([A-Za-z0-9_]+)\s*(>=|<=|>|<)\s*([0-9.]+(?:e-?[0-9]+)?)\s*(\S*)\s*$")


@dataclass(frozen=True)
class Goal:
    """``metric`` of ``region`` (or ``total``) must be ``comparison`` ``limit`` in ``unit`` (Rx, %, ... or empty)."""

    text: str
    region: str
    metric: str
    comparison: str
    limit: float
    unit: str


def parse_goal(text: str) -> Goal:
    """Read one sentence. Raises InputError that says what is wrong and what is allowed."""
    match = SENTENCE.match(text)
    if match is None:
        raise InputError(
            f"goal {text!r} is not of the form 'REGION: METRIC >= NUMBER UNIT', such as 'forehead: D95 >= 0.3 Rx'"
        )
    region, metric, comparison, limit, unit = match.groups()
    if metric not in (*METRICS, *TOTALS):
        raise InputError(f"goal {text!r}: metric {metric!r} is unknown; {nearest_names(metric, (*METRICS, *TOTALS))}")
    try:
        number = float(limit)
    except ValueError:
        raise InputError(f"goal {text!r}: {limit!r} is not a number") from None
    if not math.isfinite(number):
        raise InputError(f"goal {text!r}: {limit!r} is too large a number")
    if unit not in UNITS[metric]:
        allowed = ", ".join(item or "no unit" for item in UNITS[metric])
        raise InputError(f"goal {text!r}: unit {unit!r} does not fit {metric}; allowed is {allowed}")
    return Goal(text, region, metric, comparison, number, unit)
