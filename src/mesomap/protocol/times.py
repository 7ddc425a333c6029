"""Whose times a session takes: named profiles and files of one's own, in place of those of the protocol."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from mesomap.errors import ProtocolError, nearest_names
from mesomap.protocol.build_protocol import duration
from mesomap.protocol.document import Flag, Id, RecurringPart, Text, TimeRange
from mesomap.protocol.figure import Duration
from mesomap.protocol.library_document import general_defaults
from mesomap.protocol.protocol import CONTACT, CREAM_PHASE, RECURRING, Protocol
from mesomap.protocol.technique import techniques
from mesomap.protocol.user_file import read_user_file
from mesomap.shipped import shipped_folder


class TimesDocument(RecurringPart):
    """A file of times: whatever it leaves out is the protocol's."""

    schema_: Annotated[Literal["mesomap-times/1"], Field(alias="schema")]
    id: Id
    title: Text
    assistant: Flag = False
    hand_pace: TimeRange | None = None
    phases: dict[Text, TimeRange] = Field(default_factory=dict)
    seconds_per_point: dict[Id, TimeRange] = Field(default_factory=dict)


@dataclass(frozen=True)
class Times:
    """Times in place of a protocol's: of ``phases`` by name, minutes; ``seconds_per_point`` by technique; ``recurring`` by the
    keys of RECURRING. ``hand_pace`` multiplies what a hand takes for a point or a mark where the file says nothing else.
    With an ``assistant`` two people work. ``places`` tells where in the file a phase stands, ``file:line:col``."""

    id: str
    title: str
    assistant: bool = False
    hand_pace: Duration | None = None
    phases: Mapping[str, Duration] = field(default_factory=dict)
    seconds_per_point: Mapping[str, Duration] = field(default_factory=dict)
    recurring: Mapping[str, Duration] = field(default_factory=dict)
    needle_change_every: int | None = None
    needle_change_per_region: bool | None = None
    places: Mapping[str, str] = field(default_factory=dict)


def load_times(name_or_path: str) -> Times:
    """A shipped profile by its id, or a file of one's own. Raises ProtocolError for an unknown id, and for every fault of a
    file with line and column."""
    known = times_ids()
    if name_or_path in known:
        return _read(_folder() / f"{name_or_path}.yaml")
    if not name_or_path.endswith((".yaml", ".yml")):
        raise ProtocolError(
            [f"--times {name_or_path}: unknown; {nearest_names(name_or_path, known)}, or the path of a YAML file"]
        )
    return _read(Path(name_or_path))


@cache
def times_ids() -> tuple[str, ...]:
    """Ids of the shipped profiles."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def with_times(protocol: Protocol, times: Times) -> Protocol:
    """The protocol with the times of a profile. Raises ProtocolError for a phase that neither this protocol nor the defaults
    have: most likely a slip of the pen."""
    session = protocol.session
    _check_phases(protocol, times)
    recurring = {key: _or_new(getattr(session, key), times.recurring.get(key)) for key in RECURRING}
    steps = []
    for step in protocol.steps:
        each = _like(step.seconds_per_point, times.seconds_per_point.get(step.technique))
        by_hand = techniques()[step.technique].kind == "needle"
        if each is step.seconds_per_point and by_hand and times.hand_pace is not None:
            each = _paced(each, times.hand_pace)
        contact = None if step.contact_min is None else _like(step.contact_min, times.phases.get(CONTACT))
        steps.append(replace(step, seconds_per_point=each, contact_min=contact))
    if times.hand_pace is not None and "marking_s_per_point" not in times.recurring:
        marking = session.marking_s_per_point
        recurring["marking_s_per_point"] = None if marking is None else _paced(marking, times.hand_pace)
    changed = replace(
        session,
        before=tuple(_like(phase, times.phases.get(phase.name)) for phase in session.before),
        after=tuple(_like(phase, times.phases.get(phase.name)) for phase in session.after),
        needle_change_every=times.needle_change_every or session.needle_change_every,
        needle_change_per_region=session.needle_change_per_region
        if times.needle_change_per_region is None
        else times.needle_change_per_region,
        **recurring,
    )
    return replace(protocol, session=changed, steps=tuple(steps))


def _folder() -> Path:
    return Path(shipped_folder("clinical") / "times")


def _check_phases(protocol: Protocol, times: Times) -> None:
    usual = general_defaults().session
    known = {phase.name for phase in (*usual.before, *usual.after, *usual.others)} | {CREAM_PHASE, CONTACT}
    known |= {phase.name for phase in (*protocol.session.before, *protocol.session.after)}
    faults = [
        f"{times.places.get(name, times.id)} phases.{name}: is no phase of {protocol.id}; {nearest_names(name, known)}"
        for name in times.phases
        if name not in known
    ]
    if faults:
        raise ProtocolError(faults)


def _like(old: Duration, new: Duration | None) -> Duration:
    """The new time, where there is one, in the place and by the hands of the old one."""
    if new is None:
        return old
    return replace(new, name=old.name, waiting=old.waiting, off_skin=old.off_skin, by_assistant=old.by_assistant)


def _or_new(old: Duration | None, new: Duration | None) -> Duration | None:
    """The same where the protocol may have had none."""
    return new if old is None else _like(old, new)


def _paced(item: Duration, pace: Duration) -> Duration:
    """A time at another pace: the ends of the range by those of the pace."""
    why = ", ".join(part for part in (item.assumed, pace.assumed) if part)
    return replace(
        item,
        low=item.low * pace.low,
        high=item.high * pace.high,
        likely=None,
        measured=(),
        sources=(*item.sources, *pace.sources),
        assumed=why or None,
    )


def _read(path: Path) -> Times:
    document, faults = read_user_file(path, TimesDocument, "file of times")
    parts = {("phases", name): part for name, part in document.phases.items()}
    parts |= {("seconds_per_point", name): part for name, part in document.seconds_per_point.items()}
    for location, part in parts.items():
        faults.check_range(location, part)
    recurring = {key: part for key in RECURRING if (part := getattr(document, key)) is not None}
    for key, part in recurring.items():
        faults.check_range((key,), part)
    if document.hand_pace is not None:
        faults.check_range(("hand_pace",), document.hand_pace)
    for name in document.seconds_per_point:
        if name not in techniques():
            faults.add(("seconds_per_point", name), f"is no technique; {nearest_names(name, techniques())}")
    faults.stop()

    def of(name: str, part: TimeRange) -> Duration:
        own = duration(name, part)
        return own if own.sources or own.assumed else replace(own, assumed=f"times of {document.title}")

    return Times(
        document.id,
        document.title,
        document.assistant,
        None if document.hand_pace is None else of("pace", document.hand_pace),
        MappingProxyType({name: of(name, part) for name, part in document.phases.items()}),
        MappingProxyType({name: of("injecting", part) for name, part in document.seconds_per_point.items()}),
        MappingProxyType({key: of(RECURRING[key], part) for key, part in recurring.items()}),
        document.needle_change_every.value if document.needle_change_every else None,
        document.needle_change_per_region,
        MappingProxyType({name: faults.place(("phases", name)) for name in document.phases}),
    )
