"""What a worker does: jobs one after the other, each with its outcome; only what a machine lacks stops it."""

from __future__ import annotations

import errno
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import local
from typing import Literal

import mesomap
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_body
from mesomap.anatomy.kept import Held, held_in_memory
from mesomap.anatomy.own_surface import load_surface
from mesomap.batch.jobs import Job, OwnSkin, ProtocolText, Skin
from mesomap.batch.memory import peak_memory_mb, start_peak
from mesomap.batch.rows import Row, measured_rows
from mesomap.errors import MachineError, MesomapError, OutputError
from mesomap.output.files import write_results
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.planning.recent import forget
from mesomap.protocol.error_profile import error_profile
from mesomap.protocol.goal import parse_goal
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.read_protocol import read_protocol
from mesomap.simulation.simulate import Simulation, simulate

MOST_PROTOCOLS = 64
HELD = ("chart",)
"""What is kept of a skin in memory, not on disk: a batch meets thousands of bodies once."""

Cause = Literal["", "input", "disk", "machine", "worker", "unexpected"]
"""Why a job failed: by its inputs, which stay the same; or by the machine, where it is worth another try."""


@dataclass(frozen=True)
class Outcome:
    """What came of a job: ``rows`` where it is done, else ``error`` in words and the ``cause``. ``memory_mb`` is the most that
    its worker held during it, None where the system does not say."""

    key: str
    error: str = ""
    cause: Cause = ""
    seconds: float = 0.0
    memory_mb: float | None = None
    rows: tuple[Row, ...] = ()


@dataclass
class _Skins:
    """The atlas of one skin at a time."""

    key: str = ""
    atlas: Atlas | None = None
    held: Held = field(default_factory=dict)


_of_thread = local()


def work(jobs: Sequence[Job], folder: str | None, version: str = mesomap.__version__) -> list[Outcome]:
    """Do ``jobs``; what their formats ask for goes into folders under ``folder``. A failing job has its reason; the others are
    done all the same, unless the disk is full."""
    if version != mesomap.__version__:
        words = f"this worker has mesomap {mesomap.__version__}, the batch was started by {version}; install the same"
        return [Outcome(job.key, words, "machine") for job in jobs]
    outcomes: list[Outcome] = []
    for job in jobs:
        outcomes.append(_outcome(job, folder))
        if outcomes[-1].cause == "disk":
            break
    return outcomes


def _outcome(job: Job, folder: str | None) -> Outcome:
    start = time.perf_counter()
    start_peak()

    def ended(error: str = "", cause: Cause = "", rows: Sequence[Row] = ()) -> Outcome:
        return Outcome(job.key, error, cause, time.perf_counter() - start, peak_memory_mb(), tuple(rows))

    try:
        simulation = run_job(job)
        if job.formats and folder is not None:
            write_results(simulation, Path(folder) / job.folder_name, job.formats, force=True)
        return ended(rows=measured_rows(simulation))
    except OutputError as error:
        return ended(str(error), "disk")
    except MesomapError as error:
        return ended(str(error), "input" if error.exit_status == 2 else "machine")
    except OSError as error:
        return ended(f"{type(error).__name__}: {error}", "disk" if error.errno == errno.ENOSPC else "machine")
    except MemoryError:
        return ended("there was not enough memory; give workers more, or take fewer", "machine")
    except Exception as error:
        return ended(f"unexpected {type(error).__name__}: {error}", "unexpected")


def run_job(job: Job) -> Simulation:
    """The simulation of a job, as ``mesomap run`` makes it."""
    settings = job.settings
    return simulate(
        plan_job(job),
        goals=None if job.goals is None else tuple(map(parse_goal, job.goals)),
        errors=error_profile(settings.profile) if settings.samples else None,
        samples=settings.samples,
        sessions=settings.sessions,
        practice=job.practice,
    )


def plan_job(job: Job) -> Plan:
    """Its plan alone."""
    skins = _skin_of_thread(job)
    with held_in_memory(*HELD, held=skins.held):
        if skins.atlas is None:
            skins.atlas = _atlas(job.skin)
        return make_plan(skins.atlas, _protocol(job.protocol), regions=job.regions, seed=job.settings.seed)


def _skin_of_thread(job: Job) -> _Skins:
    """Jobs come sorted by skin: only the last one is kept."""
    skins: _Skins = getattr(_of_thread, "skins", None) or _Skins()
    if skins.key != job.skin_key:
        if skins.atlas is not None:
            forget(skins.atlas.surface)
        skins = _Skins(job.skin_key)
    _of_thread.skins = skins
    return skins


def _atlas(skin: Skin) -> Atlas:
    if isinstance(skin, OwnSkin):
        for path in (skin.surface, skin.landmarks):
            if not Path(path).is_file():
                raise MachineError(f"{path}: is not to be found by the worker; it must see the files of the manifest")
        return load_surface(Path(skin.surface), Path(skin.landmarks), units=skin.units, sex=skin.sex)
    return load_body(skin)


@lru_cache(maxsize=MOST_PROTOCOLS)
def _protocol(asked: ProtocolText) -> Protocol:
    return read_protocol(asked.text, asked.name, asked.overrides)
