"""Read a manifest strictly: every fault of the file at once, each with its place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from mesomap.batch.bodies import AskedBody, check_distribution, grid_bodies, sampled_bodies
from mesomap.batch.jobs import Job
from mesomap.batch.manifest_document import BodiesPart, ManifestDocument, ProtocolPart, SettingsPart, SurfacePart
from mesomap.batch.references import Asked, References
from mesomap.batch.row_manifest import ROW_KINDS, read_rows
from mesomap.errors import InputError
from mesomap.protocol.faults import Faults
from mesomap.protocol.places import Location
from mesomap.protocol.user_file import read_user_file

MOST_JOBS = 1_000_000
WHAT = "manifest"


@dataclass(frozen=True)
class Manifest:
    """``jobs`` in the order of the file, each once; ``repeated`` says how many more were the same as one before.
    ``sha256`` is over the content of the file."""

    path: Path
    title: str
    jobs: tuple[Job, ...]
    repeated: int
    sha256: str


def read_manifest(path: str | Path) -> Manifest:
    """The jobs that a manifest asks for: a YAML file, or a table with a row a job (.csv, .parquet).

    Files that it names are looked for from its own folder. Raises ProtocolError with one line per fault:
    ``file:line:col key: what is wrong, what is allowed``.
    """
    path = Path(path)
    references = References(path.parent)
    if path.suffix.lower() in ROW_KINDS:
        title, asked, stop = path.stem, *read_rows(path)
    elif path.suffix.lower() in (".yaml", ".yml"):
        title, asked, stop = _read_yaml(path)
    else:
        raise InputError(f"{path}: is no manifest; allowed is a file that ends in .yaml, .yml, .csv or .parquet")
    built = [job for one in asked if (job := references.job(one)) is not None]
    stop()
    jobs = {job.key: job for job in reversed(built)}
    ordered = tuple(reversed(jobs.values()))
    return Manifest(path, title, ordered, len(built) - len(ordered), hashlib.sha256(path.read_bytes()).hexdigest())


def _read_yaml(path: Path) -> tuple[str, Iterator[Asked], Callable[[], None]]:
    document, faults = read_user_file(path, ManifestDocument, WHAT)
    _check(document, faults)
    faults.stop()
    return document.title or path.stem, _asked(document, faults.add), faults.stop


def _check(document: ManifestDocument, faults: Faults) -> None:
    """What a single value cannot show."""
    for index, part in enumerate(document.bodies):
        place: Location = ("bodies", index)
        if (part.grid is None) == (part.sample is None):
            faults.add(place, "holds " + ("both grid and sample; " if part.grid else "neither; ") + "give one of them")
        for key in ("age_years", "height_cm", "bmi"):
            if part.sample is not None and (own := getattr(part.sample, key)) is not None:
                check_distribution(own, (*place, "sample", key), faults.add)
    names = [part.name for part in document.settings if part.name is not None]
    for index, setting in enumerate(document.settings):
        if setting.name is not None and names.count(setting.name) > 1:
            faults.add(("settings", index, "name"), f"{setting.name!r} is the name of several; each needs its own")
    count = len(document.protocols) * sum(len(part.seeds) for part in document.settings)
    count *= sum(map(_count, document.bodies)) + len(document.surfaces) or 1
    if count > MOST_JOBS:
        faults.add(("protocols",), f"makes {count:,} jobs; a manifest has at most {MOST_JOBS:,}")


def _count(part: BodiesPart) -> int:
    if part.sample is not None:
        return part.sample.count
    count = 1
    if part.grid is not None:
        lists = (part.grid.sex, part.grid.age_years, part.grid.height_cm, part.grid.bmi, *part.grid.shape.values())
        for values in lists:
            count *= len(values or (None,))
    return count


def _asked(document: ManifestDocument, add: Callable[[Location, str], None]) -> Iterator[Asked]:
    """Protocols outermost, then bodies and surfaces, then settings and their seeds."""
    skins = list(_skins(document)) or [(AskedBody(), ("protocols",))]
    for (at, part), (skin, place), (of, setting) in product(
        enumerate(document.protocols), skins, enumerate(document.settings)
    ):
        chosen = part if isinstance(part, ProtocolPart) else ProtocolPart(protocol=part)
        here: Location = ("protocols", at)
        places: dict[str, Location] = {
            **{key: ("settings", of, key) for key in SettingsPart.model_fields},
            "protocol": (*here, "protocol") if isinstance(part, ProtocolPart) else here,
            "skin": place,
            "formats": ("formats",),
            "goals": ("goals",),
        }
        if chosen.set:
            places["set"] = (*here, "set")
        if chosen.regions is not None:
            places["regions"] = (*here, "regions")
        regions = None if chosen.regions is None else tuple(chosen.regions)
        goals = None if document.goals is None else tuple(document.goals)
        overrides, formats = (*chosen.set, *setting.set), tuple(document.formats)
        for seed in setting.seeds:
            yield Asked(chosen.protocol, regions, overrides, skin, setting, seed, formats, goals, places, add)


def _skins(document: ManifestDocument) -> Iterator[tuple[AskedBody | SurfacePart, Location]]:
    for index, part in enumerate(document.bodies):
        if part.grid is not None:
            yield from ((body, ("bodies", index, "grid")) for body in grid_bodies(part.grid))
        elif part.sample is not None:
            yield from ((body, ("bodies", index, "sample")) for body in sampled_bodies(part.sample))
    for index, surface in enumerate(document.surfaces):
        yield surface, ("surfaces", index)
