"""What follows from a plan of the app: the tables and figures of the page, and the files of ``mesomap run``."""

from __future__ import annotations

import asyncio
import io
import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from mesomap.app.draft import Draft
from mesomap.app.frame import pack_frame
from mesomap.app.picture import names_of
from mesomap.app.recipe import Json
from mesomap.app.store import Store
from mesomap.errors import MachineError, MesomapError, OutputError
from mesomap.languages import Catalogue
from mesomap.output.difference import WHOLE, differences
from mesomap.output.files import check_formats
from mesomap.output.page import histogram_payload, session_payload, text_payload
from mesomap.output.page_adapter import page_deposits, page_dose_scales
from mesomap.output.page_content import DISCLAIMER
from mesomap.output.page_dose import page_histograms
from mesomap.output.page_session import page_events
from mesomap.output.page_texts import page_text
from mesomap.output.plan_file import plan_document
from mesomap.output.tables import json_text
from mesomap.simulation.simulate import Simulation

LONGEST_EXPORT_S = 600.0


def report_frame(simulation: Simulation, version: int, catalogue: Catalogue) -> bytes:
    """The page's texts, tables, findings, histograms, timeline and scales of the dose, and its deposits with their exact mass."""
    header: Json = {
        "version": version,
        "text": text_payload(page_text(simulation, catalogue), DISCLAIMER),
        "dose_scales": [vars(scale) for scale in page_dose_scales(simulation)],
        "histograms": [histogram_payload(item) for item in page_histograms(simulation)],
        "session": session_payload(page_events(simulation)),
        "goals": [
            {
                "goal": goal.goal,
                "region": goal.region,
                "value": goal.value,
                "limit": goal.limit,
                "unit": goal.unit,
                "pass": goal.passed,
            }
            for goal in simulation.goals
        ],
        "doses": [
            {
                "label": target.label,
                "rx_ml_cm2": dose.rx,
                "mean_ml_cm2": dose.mean,
                "d95_ml_cm2": dose.d95,
                "v50": dose.v50,
                "coverage": dose.coverage,
                "cv": dose.cv,
            }
            for target, dose in zip(simulation.plan.targets, simulation.metrics.volume, strict=True)
        ],
    }
    rows = page_deposits(simulation.dose.deposits, simulation.dose.footprints).rows
    return pack_frame(header, {"deposits": rows})


def difference(one: Simulation, other: Simulation, catalogue: Catalogue) -> list[Json]:
    """What differs between two plans, as ``mesomap diff`` prints it, with what its rows are called in a language."""
    places = {**names_of(other.plan, catalogue), **names_of(one.plan, catalogue), WHOLE: catalogue.text("Whole plan")}
    rows = []
    for row in differences(one, other, catalogue):
        first, second = (None if side is None else side.told for side in (row.first, row.second))
        rows.append(
            {
                "where": row.where,
                "what": row.either.what,
                "place": places[row.where],
                "title": catalogue.capital(catalogue.text(row.either.what)),
                "unit": row.either.unit,
                "first": first,
                "second": second,
                "change": row.change,
            }
        )
    return rows


async def exported(draft: Draft, store: Store, folder: Path, formats: str, lang: str) -> bytes:
    """A ZIP of what ``mesomap simulate plan.json`` writes, made by that very command in a process of its own; ``folder`` takes
    what is needed meanwhile. Raises OutputError and MachineError as it does."""
    names = check_formats([name for name in formats.split(",") if name])
    place = Path(tempfile.mkdtemp(dir=folder, prefix="export-"))
    try:
        await asyncio.to_thread(_write_inputs, draft, store, place)
        await _run_command(place, names, lang)
        return await asyncio.to_thread(_zipped, place)
    finally:
        await asyncio.to_thread(shutil.rmtree, place, True)


def unzipped(archive: bytes, name: str) -> bytes:
    """One file of it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return files.read(name)


def landmarks_csv(landmarks: Json) -> str:
    """Landmarks as ``--landmarks`` reads them."""
    lines = [f"{name},{x!r},{y!r},{z!r}" for name, (x, y, z) in sorted(landmarks["places"].items())]
    return "name,x,y,z\n" + "\n".join(lines) + "\n"


def _write_inputs(draft: Draft, store: Store, place: Path) -> None:
    (place / "plan.json").write_text(json_text(plan_document(draft.plan)), encoding="utf-8")
    if draft.recipe.surface is not None:
        kind, content, landmarks = store.surface(draft.recipe.surface)
        (place / f"surface.{kind}").write_bytes(content)
        (place / "landmarks.csv").write_text(landmarks_csv(landmarks or {"places": {}}), encoding="utf-8")
        (place / "units").write_text(str((landmarks or {}).get("units", "auto")), encoding="utf-8")


async def _run_command(place: Path, names: tuple[str, ...], lang: str) -> None:
    arguments = ["simulate", str(place / "plan.json"), "-o", str(place / "out"), "--formats", ",".join(names)]
    arguments += ["--lang", lang, "--quiet"]
    for surface in place.glob("surface.*"):
        arguments += ["--surface", str(surface), "--landmarks", str(place / "landmarks.csv")]
        arguments += ["--units", (place / "units").read_text(encoding="utf-8")]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "mesomap", *arguments,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE, env=environment,
    )  # fmt: skip
    try:
        _, said = await asyncio.wait_for(process.communicate(), LONGEST_EXPORT_S)
    except (TimeoutError, asyncio.CancelledError):
        process.kill()
        await process.wait()
        raise OutputError(f"export: took longer than {LONGEST_EXPORT_S:g} s; ask for fewer formats") from None
    if process.returncode:
        words = said.decode("utf-8", "replace").strip().replace(f"{place}/", "").removeprefix("mesomap: ")
        kind: type[MesomapError] = MachineError if process.returncode == 3 else OutputError
        raise kind(f"export: {words or f'ended with status {process.returncode}'}")


def _zipped(place: Path) -> bytes:
    """The results, and of a surface of one's own what is needed to repeat them."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((place / "out").iterdir()):
            archive.write(path, path.name)
        if (place / "landmarks.csv").exists():
            archive.write(place / "landmarks.csv", "landmarks.csv")
    return content.getvalue()
