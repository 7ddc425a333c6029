"""One job: everything that decides its result, and the key that stands for all of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any

import mesomap
from mesomap.anatomy.body import Sex
from mesomap.protocol.protocol import BodySpec
from mesomap.simulation.practice import USUAL, Practice

Json = dict[str, Any]


@dataclass(frozen=True)
class OwnSkin:
    """A surface of one's own: its file and that of its landmarks, ``sha256`` over the content of both."""

    surface: str
    landmarks: str
    units: str
    sex: Sex
    sha256: str


Skin = BodySpec | OwnSkin


@dataclass(frozen=True)
class ProtocolText:
    """A protocol as it travels to a worker: ``id`` and ``version`` as the text says, ``name`` that of its file for
    messages, ``sha256`` over text and ``overrides``."""

    id: str
    version: str
    status: str
    name: str
    text: str
    overrides: tuple[str, ...]
    sha256: str


@dataclass(frozen=True)
class Settings:
    """What ``mesomap run`` is told by options; ``times`` and ``prices`` are named as in the manifest, ``read`` the hash of
    what stands in those files."""

    name: str | None = None
    seed: int = 1
    samples: int = 0
    profile: str = "hand-experienced"
    sessions: int = 1
    times: str | None = None
    assistant: bool | None = None
    prices: str | None = None
    start: date | None = None
    read: str = ""


@dataclass(frozen=True)
class Job:
    """One protocol on one skin with one setting. ``practice`` holds what ``settings`` name; ``formats`` are written into a
    folder of the job, none where empty; ``goals`` stand in for the protocol's."""

    protocol: ProtocolText
    skin: Skin
    regions: tuple[str, ...] | None = None
    settings: Settings = Settings()
    practice: Practice = USUAL
    formats: tuple[str, ...] = ()
    goals: tuple[str, ...] | None = None

    @cached_property
    def key(self) -> str:
        """SHA-256 over the version of mesomap and all that decides the result; equal keys, equal results."""
        return _digest(
            {
                "version": mesomap.__version__,
                "protocol": [self.protocol.id, self.protocol.sha256],
                "regions": self.regions,
                "skin": self.skin_key,
                "settings": {**asdict(self.settings), "name": None, "start": str(self.settings.start)},
                "formats": sorted(self.formats),
                "goals": self.goals,
            }
        )

    @cached_property
    def skin_key(self) -> str:
        """SHA-256 over what decides the atlas."""
        skin = self.skin
        if isinstance(skin, OwnSkin):
            return _digest([skin.sha256, skin.units, skin.sex])
        local = sorted(skin.local.items())
        return _digest([skin.sex, float(skin.age_years), float(skin.height_cm), float(skin.bmi), local])

    @property
    def folder_name(self) -> str:
        """Name of the folder of its files; the same wherever the job stands in the manifest."""
        return f"{self.protocol.id}-{self.key[:16]}"


def _digest(content: Any) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def by_skin(jobs: Sequence[Job], most: int) -> list[list[Job]]:
    """``jobs`` in portions of at most ``most``, each on one skin, so that its atlas is made once for all of them."""
    of_skin: dict[str, list[Job]] = {}
    for job in jobs:
        of_skin.setdefault(job.skin_key, []).append(job)
    return [group[at : at + most] for group in of_skin.values() for at in range(0, len(group), most)]
