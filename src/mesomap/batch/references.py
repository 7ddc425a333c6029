"""From what a manifest asks for to jobs: protocols, surfaces, times and prices are read, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from mesomap.anatomy.atlas_library import asked_body, load_atlas
from mesomap.anatomy.body import check_body
from mesomap.batch.bodies import AskedBody
from mesomap.batch.jobs import Job, OwnSkin, ProtocolText, Settings, Skin
from mesomap.batch.manifest_document import SettingsPart, SurfacePart
from mesomap.errors import GoalError, InputError, MesomapError, nearest_names
from mesomap.output.files import WRITERS
from mesomap.planning.names import check_choices, check_names, check_regions
from mesomap.protocol.error_profile import error_profiles
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.library import load_protocol, protocol_ids, protocol_text, text_of
from mesomap.protocol.places import Location
from mesomap.protocol.prices import Prices, load_prices
from mesomap.protocol.protocol import BodySpec, Protocol
from mesomap.protocol.times import Times, load_times, times_ids
from mesomap.simulation.course_dose import MOST_SESSIONS
from mesomap.simulation.practice import Practice
from mesomap.simulation.robustness import MOST_SAMPLES

Add = Callable[[Location, str], None]
Read = TypeVar("Read")


@dataclass(frozen=True)
class Asked:
    """One job as a manifest asks for it; ``places`` says by key where that stands, ``add`` notes what is wrong there."""

    protocol: str
    regions: tuple[str, ...] | None
    overrides: tuple[str, ...]
    skin: AskedBody | SurfacePart
    setting: SettingsPart
    seed: int
    formats: tuple[str, ...]
    goals: tuple[str, ...] | None
    places: Mapping[str, Location]
    add: Add

    def wrong(self, key: str, words: str) -> None:
        """Note a fault at the place of ``key``."""
        self.add(self.places[key], words)


class References:
    """What manifests name, looked for from ``folder``; each is read once, and so is what is wrong with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[object, tuple[object, str]] = {}
        self._checked: set[object] = set()

    def job(self, asked: Asked) -> Job | None:
        """The job; None where something is wrong with it, which is noted."""
        protocol = self._protocol(asked)
        skin = self._skin(asked, None if protocol is None else protocol[1])
        if protocol is not None and isinstance(skin, BodySpec):
            self._check_names(asked, protocol[2])
        practice = self._practice(asked)
        self._check(asked)
        if protocol is None or skin is None:
            return None
        setting = asked.setting
        settings = Settings(
            setting.name,
            asked.seed,
            setting.robustness,
            setting.profile,
            setting.sessions,
            setting.times,
            setting.assistant,
            setting.prices,
            practice[0].start,
            practice[1],
        )
        return Job(protocol[0], skin, asked.regions, settings, practice[0], asked.formats, asked.goals)

    def _once(self, asked: Asked, place: str, key: object, read: Callable[[], Read]) -> Read | None:
        """What ``read`` gives for ``key``; None where it raised, which is noted at every place that names it."""
        if key not in self._known:
            try:
                self._known[key] = read(), ""
            except MesomapError as error:
                self._known[key] = None, str(error)
        value, words = self._known[key]
        for line in words.splitlines():
            asked.wrong(place, line)
        return value  # type: ignore[return-value]

    def _protocol(self, asked: Asked) -> tuple[ProtocolText, BodySpec, Protocol] | None:
        name = asked.protocol
        path = str(self._folder / name) if _is_file(name) and name not in protocol_ids() else name
        if self._once(asked, "protocol", ("text", name), lambda: _text(path)) is None:
            return None

        def read() -> tuple[ProtocolText, BodySpec, Protocol]:
            found = load_protocol(path, asked.overrides)
            check_choices(found)
            text = ProtocolText(
                found.id, found.version, found.status, found.file, found.text, found.overrides, found.sha256
            )
            return text, found.body, found

        return self._once(asked, "set" if asked.overrides else "protocol", (name, asked.overrides), read)

    def _check_names(self, asked: Asked, protocol: Protocol) -> None:
        """Regions, zones and landmarks against the embedded body, all of whose shapes have the same."""
        key = (asked.protocol, asked.overrides)
        if asked.overrides or _is_file(asked.protocol):
            place = "set" if asked.overrides else "protocol"
            self._once(asked, place, ("names", *key), lambda: check_names(load_atlas("female"), protocol))
        if (regions := asked.regions) is not None:
            self._once(
                asked,
                "regions",
                ("regions", *key, regions),
                lambda: check_regions(load_atlas("female"), protocol, regions),
            )

    def _skin(self, asked: Asked, spec: BodySpec | None) -> Skin | None:
        part = asked.skin
        if isinstance(part, SurfacePart):
            key = ("surface", part.surface, part.landmarks, part.units, part.sex)
            return self._once(asked, "skin", key, lambda: self._own_skin(part))
        body = asked_body(spec, part.sex, part.age_years, part.height_cm, part.bmi, part.local)
        shape = ("body", body.sex, body.age_years, body.height_cm, body.bmi, *body.local.items())
        return self._once(asked, "skin", shape, lambda: _checked(body))

    def _own_skin(self, part: SurfacePart) -> OwnSkin:
        paths = [self._folder / part.surface, self._folder / part.landmarks]
        surface, landmarks = (str(path.absolute()) for path in paths)
        return OwnSkin(surface, landmarks, part.units, part.sex, "".join(map(_file_hash, paths)))

    def _practice(self, asked: Asked) -> tuple[Practice, str]:
        """What the settings name, and the hashes of files of one's own."""
        setting, folder = asked.setting, self._folder
        times, prices, start = setting.times, setting.prices, setting.start
        timed = self._once(asked, "times", ("times", times), lambda: _times(times, folder)) if times else None
        priced = self._once(asked, "prices", ("prices", prices), lambda: _prices(prices, folder)) if prices else None
        first = self._once(asked, "start", ("start", start), lambda: _date(start)) if start else None
        practice = Practice(timed[0] if timed else None, setting.assistant, priced[0] if priced else None, first)
        return practice, (timed[1] if timed else "") + (priced[1] if priced else "")

    def _check(self, asked: Asked) -> None:
        """The rest, once for each place."""
        setting = asked.setting
        key = (asked.places["formats"], asked.places["robustness"], asked.formats, asked.goals)
        if key in self._checked:
            return
        self._checked.add(key)
        for name in asked.formats:
            if name not in WRITERS:
                asked.wrong("formats", f"format {name!r} is unknown; {nearest_names(name, WRITERS)}")
        for text in asked.goals or ():
            try:
                parse_goal(text)
            except GoalError as error:
                asked.wrong("goals", str(error))
        if setting.profile not in error_profiles():
            asked.wrong(
                "profile", f"{setting.profile!r} is unknown; {nearest_names(setting.profile, error_profiles())}"
            )
        if setting.robustness > MOST_SAMPLES:
            asked.wrong(
                "robustness", f"{setting.robustness} is not allowed; allowed is at most {MOST_SAMPLES:,} samples"
            )
        if setting.sessions > MOST_SESSIONS:
            asked.wrong("sessions", f"{setting.sessions} is not allowed; allowed is at most {MOST_SESSIONS}")


def _is_file(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name


def _text(name: str) -> str:
    """The text of a protocol by id or path."""
    return text_of(Path(name)) if _is_file(name) else protocol_text(name)


def _checked(body: BodySpec) -> BodySpec:
    check_body(body.sex, body.age_years, body.height_cm, body.bmi, body.local)
    return body


def _file_hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give a file that is there") from None


def _times(name: str, folder: Path) -> tuple[Times, str]:
    """Times by name or in a file, and the hash of that file."""
    if name in times_ids():
        return load_times(name), ""
    if not name.endswith((".yaml", ".yml")):
        raise InputError(f"{name!r} is unknown; {nearest_names(name, times_ids())}, or the path of a YAML file")
    return load_times(str(folder / name)), _file_hash(folder / name)


def _prices(name: str, folder: Path) -> tuple[Prices, str]:
    """A price list and the hash of its file."""
    return load_prices(folder / name), _file_hash(folder / name)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"{text!r} is not a date; write it as YYYY-MM-DD, such as 2027-03-15") from None
