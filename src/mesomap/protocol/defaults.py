"""What a protocol need not say: filled in from the shipped defaults and the figures of its techniques."""

from __future__ import annotations

from typing import Any

from mesomap.protocol.library_document import general_defaults, general_limits
from mesomap.protocol.protocol import CREAM_PHASE
from mesomap.protocol.technique import techniques

Content = dict[str, Any]

PHASES = ("before", "after")
HOW = ("waiting", "off_skin", "by_assistant")
"""What a phase is like, however long it takes."""

FILLED = {
    "Document": ("session",),
    "NeedlePart": ("dead_space_ml",),
    "SyringePart": ("dead_space_ml",),
    "StepPart": ("leak_fraction", "seconds_per_point"),
    "PhasePart": ("low", "high"),
}
"""Required keys that a file may leave out, by the model they belong to."""


def with_defaults(content: Content) -> Content:
    """The plain content of a protocol file with what it leaves out; what it says in an impossible way stays as it is,
    for the reader to refuse."""
    general = general_defaults()
    filled = dict(content)
    for key, default in (("needle", {"dead_space_ml": _plain(general.needle_dead_space_ml)}), ("syringe", None)):
        part = content.get(key)
        if isinstance(part, dict):
            filled[key] = {**(default if default is not None else _dead_space(part)), **part}
    session = content.get("session", {})
    if isinstance(session, dict):
        own = {name: _plain(getattr(general.session, name)) for name in type(general.session).model_fields}
        own["before"] = _before(content, own["before"])
        filled["session"] = {
            **{name: value for name, value in own.items() if name != "others"},
            **session,
            **{part: _usual(session, own, part) for part in PHASES if part in session},
        }
    if isinstance(content.get("steps"), list):
        filled["steps"] = [{**_of_step(step), **step} if isinstance(step, dict) else step for step in content["steps"]]
    return filled


def _usual(session: Content, own: Content, part: str) -> Any:
    """The phases of a file before or after; what one leaves out it takes from the usual one of its name, minutes only where
    it has no sources."""
    usual = {phase["name"]: phase for phase in (*own["others"], *own[part])}
    phases = session[part]
    if not isinstance(phases, list):
        return phases
    return [_like_usual(phase, usual) for phase in phases]


def _like_usual(phase: Any, usual: dict[str, Content]) -> Any:
    if not isinstance(phase, dict) or phase.get("name") not in usual:
        return phase
    own = usual[str(phase["name"])]
    says_how_long = {"low", "high"} <= set(phase) or "measured" in phase or "sources" in phase
    kept = {key: own.get(key, False) for key in HOW} if says_how_long else own
    return {**kept, **phase}


def _before(content: Content, usual: list[Content]) -> list[Content]:
    """The phases before the first injection; a numbing cream waits as long as its label says, after the consent."""
    anaesthesia = content.get("anaesthesia")
    if not isinstance(anaesthesia, dict) or not anaesthesia.get("cream"):
        return usual
    dwell = {"name": CREAM_PHASE, "waiting": True, **_plain(general_limits().cream.dwell_min)}
    return [usual[0], dwell, *usual[1:]]


def _dead_space(syringe: Content) -> Content:
    size = syringe.get("size_ml")
    held = size.get("value") if isinstance(size, dict) else None
    if not isinstance(held, int | float):
        return {}
    for row in general_defaults().syringe_dead_space_ml:
        if held <= row.up_to_ml:
            return {"dead_space_ml": _plain(row, leave="up_to_ml")}
    return {}


def _of_step(step: Content) -> Content:
    """Leak by the layer, time per point by the technique."""
    found: Content = {}
    leak = general_defaults().leak_fraction
    plane = step.get("plane")
    if isinstance(plane, str) and plane in leak:
        found["leak_fraction"] = _plain(leak[plane])
    name = step.get("technique")
    technique = techniques().get(name) if isinstance(name, str) else None
    for key in ("seconds_per_point", "contact_min"):
        span = technique.figures.get(key) if technique else None
        if span:
            found[key] = {
                "low": span.low,
                "high": span.high,
                "sources": list(span.sources),
                "inferred": span.inferred,
                "assumed": span.assumed,
            }
    return found


def _plain(part: Any, leave: str = "") -> Any:
    if isinstance(part, list):
        return [_plain(entry) for entry in part]
    return {key: value for key, value in part.model_dump().items() if key != leave}
