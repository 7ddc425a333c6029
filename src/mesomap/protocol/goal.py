"""Goals: one-line sentences such as ``forehead: D95 >= 0.3 Rx``, ``total volume <= 10 mL``, ``points in lips == 0``."""

from __future__ import annotations

from dataclasses import dataclass, field

from mesomap.errors import GoalError, nearest_names
from mesomap.protocol.sentence import Sentence, Token, quoted

LAYERS = ("skin", "subcutis", "deeper")
"""From the surface down: epidermis and dermis; fat; what lies under the fascia."""
IN_A_LAYER = (
    *("D98", "D95", "D50", "D2", "mean", "V50", "V100", "V150", "hot", "cold", "CV", "HI", "excess", "coverage"),
    *("overlap", "CN"),
)
METRICS = (*IN_A_LAYER, "spill", "wrong_layer")
TOTALS = ("volume_ml", "points", "dose")
COVERING = ("covering_radius", "inner_covering_radius")
IN_ZONE = {
    "spill": "zone spill",
    "mean": "zone mean",
    "most": "zone most",
    "entry_distance": "zone entry_distance",
    "footprint_distance": "zone footprint_distance",
}
"""Metrics of a closed zone by their names in a sentence: share of all dose, mean and largest dose there, and how near the
nearest entry and the nearest edge of a deposit come to its border along the skin."""
BESIDE = ("in", "to")
SESSION = {"p05": "session p05", "p50": "session", "p95": "session p95"}
"""Metrics of the sampled minutes by percentile; the median has the bare name."""
OF_ALL = ("total_ml", "total_dose")
"""Volume and dose of the whole plan by the names that they have in a protocol."""
WHOLE = ("session", "leftover", "drawn", *OF_ALL)
"""What only the whole plan has."""
BARE = ("points", *WHOLE)
"""What may stand without a region."""
SYNONYMS = {"volume": "volume_ml", "total_ml": "volume_ml", "total_dose": "dose"}
UNITS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("D98", "D95", "D50", "D2", "mean"), ("Rx", "mL/cm2", "mg/cm2", "U/cm2")),
    **dict.fromkeys(
        ("V50", "V100", "V150", "CV", "excess", "coverage", "overlap", "CN", "spill", "wrong_layer"), ("%",)
    ),
    **dict.fromkeys(("hot", "cold"), ("cm2",)),
    "HI": (),
    "volume_ml": ("mL",),
    "points": (),
    "dose": ("mg", "U"),
    **dict.fromkeys(SESSION.values(), ("min",)),
    **dict.fromkeys(("leftover", "drawn"), ("mL",)),
    **dict.fromkeys((*COVERING, "zone entry_distance", "zone footprint_distance"), ("mm",)),
    **dict.fromkeys(("zone mean", "zone most"), ("mL/cm2",)),
    "zone spill": ("%",),
}
"""Units that each metric can be limited in. Without one, D98 to mean are in Rx, shares are plain ratios, a dose is in the
unit of the product."""
COMPARISONS = {">=": ">=", "<=": "<=", ">": ">", "<": "<", "=": "==", "==": "==", "\u2265": ">=", "\u2264": "<="}
SIGNS = ">=, <=, >, < or ="


@dataclass(frozen=True)
class Goal:
    """``metric`` of ``region`` (or ``total``) must be ``comparison`` ``limit`` in ``unit`` (Rx, %, ... or empty).

    A dose may be that in one ``layer`` of LAYERS, against the prescription of the whole depth. ``points`` may be only those
    in a closed ``zone``; metrics of IN_ZONE are of one, on all skin. With ``==`` the value may be off by ``tolerance``, in
    ``unit``. The columns count from 1 in ``text``.
    """

    text: str
    region: str
    metric: str
    comparison: str
    limit: float
    unit: str
    tolerance: float = 0.0
    zone: str | None = None
    layer: str | None = None
    region_column: int = field(default=1, compare=False)
    metric_column: int = field(default=1, compare=False)
    zone_column: int = field(default=1, compare=False)
    unit_column: int = field(default=1, compare=False)

    def fault(self, column: int, words: str) -> GoalError:
        """The error that something is wrong at ``column``."""
        return GoalError(quoted(self.text), column, words)


def parse_goal(text: str) -> Goal:
    """Read one sentence. Raises GoalError with the column where it goes wrong, what was found and what is allowed."""
    sentence = Sentence(text)
    region = _region(sentence)
    layer = sentence.take_if("word", *LAYERS) if region.text not in BARE else None
    metric = _metric(sentence, region, layer)
    name = SYNONYMS.get(metric.text, metric.text)
    zone = None
    if name == "session" and (part := sentence.take_if("word", *SESSION)):
        name = SESSION[part.text]
    if _of_zone(sentence, name, region) and sentence.take_if("word", *BESIDE):
        zone = sentence.take("word", allowed="a closed zone, such as lips or eye.left")
        name = IN_ZONE.get(name, name)
    elif name in IN_ZONE and name not in METRICS:
        sentence.refuse(f"'to ZONE', as in '{name} to lips >= 5 mm'")
    elif name == "points" and metric is region:
        sentence.refuse("'in ZONE', as in 'points in lips == 0'; for all points write 'total points'")
    comparison = _comparison(sentence, name)
    limit = sentence.number("limit")
    unit = _unit(sentence, name, comparison)
    tolerance = _tolerance(sentence, comparison, limit, unit)
    if sentence.ahead.kind != "end":
        sentence.refuse("nothing more" if comparison != "==" else "a tolerance such as '+- 10 %', or nothing more")
    return Goal(
        text=text,
        region="total" if metric is region else region.text,
        metric=name,
        comparison=comparison,
        limit=limit,
        unit=unit.text,
        tolerance=tolerance,
        zone=None if zone is None else zone.text.replace("_", "-"),
        layer=None if layer is None else layer.text,
        region_column=region.column,
        metric_column=metric.column,
        zone_column=region.column if zone is None else zone.column,
        unit_column=unit.column,
    )


def _of_zone(sentence: Sentence, name: str, region: Token) -> bool:
    """Whether a zone may follow; refuses one after a region where the metric is told of all skin."""
    if name in IN_ZONE and sentence.ahead.text in BESIDE and region.text not in ("total", *IN_ZONE):
        sentence.fail(sentence.ahead, f"{name} of a zone counts all skin; leave '{region.text}:' out")
    return name == "points" or name in IN_ZONE


def check_unit(goal: Goal, dose_unit: str | None) -> None:
    """Raise GoalError for a goal in a dose that a product dosed in ``dose_unit`` (None: not at all) does not have."""
    asked, per_area, _ = goal.unit.partition("/cm2")
    dosed = f"the product is dosed in {dose_unit}" if dose_unit else "the product has no concentration"
    if asked in ("mg", "U") and asked != dose_unit:
        units = ["mL/cm2"] if per_area else []
        units += [f"{dose_unit}{per_area}"] if dose_unit else []
        allowed = " or ".join(units) or "volume in mL"
        raise goal.fault(goal.unit_column, f"is in {asked}, but {dosed}; allowed is {allowed}")
    if goal.metric == "dose" and dose_unit is None:
        raise goal.fault(goal.metric_column, f"asks for a dose, but {dosed}; allowed is volume in mL")


def _region(sentence: Sentence) -> Token:
    """The region, or the metric where the sentence begins with one that needs no region."""
    first = sentence.ahead
    if first.kind != "word":
        sentence.refuse(f"a region with a colon, as in 'forehead: D95 >= 0.3 Rx', total, {', '.join(BARE)}")
    if sentence.after.kind == "colon" or first.text == "total":
        sentence.take("word", allowed="")
        sentence.take_if("colon")
    elif first.text in IN_ZONE and (first.text not in METRICS or sentence.after.text in BESIDE):
        return first
    elif first.text in (*METRICS, *TOTALS, *SYNONYMS, *COVERING) and first.text not in BARE:
        sentence.fail(first, f"{first.text} of what? Write 'REGION: {first.text}' or 'total {first.text}'")
    elif first.text not in BARE:
        close = nearest_names(first.text, ("total", *(name for name in BARE if name not in OF_ALL)))
        if close.startswith("did you mean"):
            sentence.fail(first, f"{first.text!r} is no region, for no colon follows; {close}")
        sentence.take("word", allowed="")
        sentence.refuse(f"a colon after the region {first.text!r}, as in 'REGION: METRIC >= NUMBER UNIT'")
    return first


def _metric(sentence: Sentence, region: Token, layer: Token | None) -> Token:
    """The metric; ``region`` itself where it is one."""
    known = tuple(dict.fromkeys((*METRICS, *COVERING, *TOTALS, *SYNONYMS, *WHOLE, *IN_ZONE)))
    if sentence.ahead is region:
        return sentence.take("word", allowed="")
    metric = sentence.take("word", allowed="a metric: " + ", ".join(known))
    if metric.text not in known:
        sentence.fail(metric, f"metric {metric.text!r} is unknown; {nearest_names(metric.text, known)}")
    if layer is not None and metric.text not in IN_A_LAYER:
        sentence.fail(metric, f"{metric.text} is not told by layer; leave {layer.text!r} out")
    if metric.text == "wrong_layer" and region.text == "total":
        sentence.fail(metric, "wrong_layer is of a region, not of all; name the region")
    if metric.text in WHOLE and region.text != "total":
        sentence.fail(metric, f"{metric.text} is of the whole plan, not of a region; leave '{region.text}:' out")
    return metric


def _comparison(sentence: Sentence, metric: str) -> str:
    """One of >=, <=, >, <, ==."""
    allowed = f"{', '.join(SESSION)}, {SIGNS}" if metric == "session" else SIGNS
    if sentence.ahead.text not in COMPARISONS:
        sentence.refuse(allowed)
    return COMPARISONS[sentence.take("comparison", allowed=allowed).text]


def _unit(sentence: Sentence, metric: str, comparison: str) -> Token:
    """The unit of the limit; an empty token where none is written. An exact dose needs one: it could be meant in any."""
    units = UNITS[metric]
    token = sentence.take_if("word") or sentence.take_if("percent")
    needed = comparison == "==" and len(units) > 1
    allowed = ", ".join(units if needed else ("no unit", *units))
    if token is not None and token.text not in units:
        sentence.fail(token, f"unit {token.text!r} does not fit {metric}; allowed is {allowed}")
    if token is None and needed:
        sentence.refuse(f"the unit of {metric}, one of {allowed}")
    return token or Token("word", "", sentence.ahead.column)


def _tolerance(sentence: Sentence, comparison: str, limit: float, unit: Token) -> float:
    """The tolerance in the unit of the limit: ``+- 10 %`` of a limit that is no share itself, or ``+- 0.2 mg/cm2``."""
    sign = sentence.take_if("tolerance")
    if sign is None:
        return 0.0
    if comparison != "==":
        sentence.fail(sign, f"a tolerance goes with = only, not with {comparison}; leave it out")
    value = sentence.number("tolerance")
    written = sentence.take_if("word") or sentence.take_if("percent")
    found = written.text if written else ""
    if found not in (unit.text, "%"):
        allowed = f"% or {unit.text or 'no unit'}, as the limit is written"
        if written is None:
            sentence.refuse(f"the unit of the tolerance, {allowed}")
        sentence.fail(written, f"unit {found!r} does not fit the tolerance; allowed is {allowed}")
    return value if found == unit.text else limit * value / 100.0
