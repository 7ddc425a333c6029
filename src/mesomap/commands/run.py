"""The commands that plan and simulate."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mesomap.commands.choice import Choice, chosen_atlas
from mesomap.commands.options import (
    Age,
    Assistant,
    Bmi,
    Body,
    Force,
    Formats,
    Height,
    Isodose,
    Lang,
    Local,
    MirrorStencil,
    Output,
    Overrides,
    OwnLandmarks,
    OwnSurface,
    PaperSize,
    PricesChoice,
    Profile,
    ProtocolArgument,
    Quiet,
    Regions,
    Samples,
    Seed,
    Sessions,
    Start,
    Strict,
    TimesChoice,
    Units,
)
from mesomap.commands.terminal import console, progress
from mesomap.errors import InputError

if TYPE_CHECKING:
    from mesomap.languages import Catalogue
    from mesomap.output.files import Look
    from mesomap.planning.plan import Plan
    from mesomap.protocol.error_profile import ErrorProfile
    from mesomap.protocol.goal import Goal
    from mesomap.simulation.practice import Practice
    from mesomap.simulation.simulate import Simulation


def run(
    protocol: ProtocolArgument,
    output: Output,
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    region: Regions = None,
    overrides: Overrides = None,
    seed: Seed = 1,
    formats: Formats = "csv,json,png,html",
    force: Force = False,
    strict: Strict = False,
    samples: Samples = 0,
    profile: Profile = "hand-experienced",
    sessions: Sessions = 1,
    times: TimesChoice = None,
    assistant: Assistant = None,
    prices: PricesChoice = None,
    start: Start = None,
    isodose: Isodose = False,
    paper: PaperSize = "a4",
    mirror_stencil: MirrorStencil = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Plan, simulate and write everything."""
    from mesomap.languages import load_catalogue

    look = _look(load_catalogue(lang), isodose, paper, mirror_stencil)
    names = prepare(output, formats, force, seed)
    errors = _errors(samples, profile)
    _check_sessions(sessions)
    practice = chosen_practice(times, assistant, prices, start)
    with progress(quiet) as step:
        plan = plan_protocol(
            protocol,
            Choice(body, age, height_cm, bmi, shape, surface, landmarks, units),
            region,
            overrides,
            seed,
            step,
        )
        simulation = simulate_plan(plan, step, errors=errors, samples=samples, sessions=sessions, practice=practice)
        write(simulation, output, names, force, step, look)
    report(simulation, output, quiet, look.catalogue)
    if strict:
        exit_if_failed(simulation, why=" (--strict)")


def plan_command(
    protocol: ProtocolArgument,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="plan.json to write.")],
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    region: Regions = None,
    overrides: Overrides = None,
    seed: Seed = 1,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Only place the points, and write them as one file."""
    from mesomap.output.files import write_text_file
    from mesomap.output.plan_file import plan_document
    from mesomap.output.tables import json_text

    with progress(quiet) as step:
        plan = plan_protocol(
            protocol,
            Choice(body, age, height_cm, bmi, shape, surface, landmarks, units),
            region,
            overrides,
            seed,
            step,
        )
    write_text_file(output, json_text(plan_document(plan)), force=force)
    if not quiet:
        print(f"{output}: {len(plan.points)} points")


def simulate(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan.json.")],
    output: Output,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    formats: Formats = "csv,json,png,html",
    force: Force = False,
    strict: Strict = False,
    samples: Samples = 0,
    profile: Profile = "hand-experienced",
    sessions: Sessions = 1,
    times: TimesChoice = None,
    assistant: Assistant = None,
    prices: PricesChoice = None,
    start: Start = None,
    isodose: Isodose = False,
    paper: PaperSize = "a4",
    mirror_stencil: MirrorStencil = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Simulate a plan that was written before, and write everything."""
    from mesomap.languages import load_catalogue
    from mesomap.output.plan_file import read_plan

    look = _look(load_catalogue(lang), isodose, paper, mirror_stencil)
    names = prepare(output, formats, force)
    errors = _errors(samples, profile)
    _check_sessions(sessions)
    practice = chosen_practice(times, assistant, prices, start)
    with progress(quiet) as step:
        own = Choice(surface=surface, landmarks=landmarks, units=units).own_surface if surface or landmarks else None
        plan = read_plan(plan_file, step, own)
        simulation = simulate_plan(plan, step, errors=errors, samples=samples, sessions=sessions, practice=practice)
        write(simulation, output, names, force, step, look)
    report(simulation, output, quiet, look.catalogue)
    if strict:
        exit_if_failed(simulation, why=" (--strict)")


def _look(catalogue: Catalogue, isodose: bool, paper: str, mirror_stencil: bool) -> Look:
    """How results are shown; raises InputError for a paper that there is none of."""
    from mesomap.output.files import Look
    from mesomap.output.paper import paper_named

    return Look(catalogue, isodose, paper_named(paper), mirror_stencil)


def prepare(output: Path | None, formats: str, force: bool, seed: int = 0) -> tuple[str, ...]:
    """Everything that can fail is tried before any work is done; where nothing is to be written, only the names."""
    from mesomap.output.files import check_folder, check_formats
    from mesomap.output.graphics import require_graphics

    if seed < 0:
        raise InputError(f"--seed {seed}: must be 0 or a positive whole number")
    names = check_formats([name.strip() for name in formats.split(",") if name.strip()])
    if output is None:
        return names
    check_folder(output, force)
    if {"png", "pdf"} & set(names):
        require_graphics()
    return names


def plan_protocol(
    protocol_name: str,
    choice: Choice,
    regions: list[str] | None,
    overrides: list[str] | None,
    seed: int,
    step: Any,
) -> Plan:
    """The plan of a protocol from the library or a file, with what the options change."""
    from mesomap.planning.make_plan import make_plan
    from mesomap.protocol.library import load_protocol

    step("reading the protocol", 0, 1)
    protocol = load_protocol(protocol_name, overrides or ())
    step("making the body", 0, 1)
    atlas = chosen_atlas(protocol, choice)
    return make_plan(atlas, protocol, regions=regions or None, seed=seed, progress=step)


def _errors(samples: int, profile: str) -> ErrorProfile | None:
    """Whose errors to try, None for nobody's."""
    from mesomap.protocol.error_profile import error_profile
    from mesomap.simulation.robustness import MOST_SAMPLES

    if not 0 <= samples <= MOST_SAMPLES:
        raise InputError(f"--robustness {samples}: must be 0 or a number of samples up to {MOST_SAMPLES:,}")
    found = error_profile(profile)
    return found if samples else None


def _check_sessions(sessions: int) -> None:
    from mesomap.simulation.course_dose import MOST_SESSIONS

    if not 1 <= sessions <= MOST_SESSIONS:
        raise InputError(f"--sessions {sessions}: must lie between 1 and {MOST_SESSIONS}")


def chosen_practice(times: str | None, assistant: bool | None, prices: Path | None, start: str | None) -> Practice:
    """Whose times a session takes, how many work, what things cost and when the course begins."""
    from mesomap.protocol.prices import load_prices
    from mesomap.protocol.times import load_times
    from mesomap.simulation.practice import Practice

    first = None
    if start is not None:
        try:
            first = date.fromisoformat(start)
        except ValueError:
            raise InputError(f"--start {start}: is not a date; write it as YYYY-MM-DD, such as 2027-03-15") from None
    return Practice(load_times(times) if times else None, assistant, load_prices(prices) if prices else None, first)


def simulate_plan(
    plan: Plan,
    step: Any,
    goals: Sequence[Goal] | None = None,
    errors: ErrorProfile | None = None,
    samples: int = 0,
    sessions: int = 1,
    practice: Practice | None = None,
) -> Simulation:
    """What follows from a plan, with progress."""
    from mesomap.simulation.practice import USUAL
    from mesomap.simulation.simulate import simulate as run_simulation

    step("dose, session and supply", 0, 1)
    return run_simulation(
        plan,
        goals=goals,
        errors=errors,
        samples=samples,
        sessions=sessions,
        practice=practice or USUAL,
        progress=step,
    )


def write(
    simulation: Simulation,
    output: Path,
    names: tuple[str, ...],
    force: bool,
    step: Any,
    look: Look,
) -> None:
    from mesomap.output.files import write_results

    write_results(simulation, output, names, force=force, progress=step, look=look)


def report(simulation: Simulation, output: Path, quiet: bool, catalogue: Catalogue) -> None:
    if quiet:
        return
    from mesomap.output.summary import rich_summary

    screen = console(120)
    screen.print(rich_summary(simulation, catalogue))
    written = catalogue.text("Written to {place}", place=f"{output}/")
    screen.print(
        f"{written}{catalogue.colon}{', '.join(sorted(path.name for path in output.iterdir()))}", soft_wrap=True
    )


def exit_if_failed(simulation: Simulation, why: str) -> None:
    """Exit status 1 where a goal or a hard rule failed."""
    broken = [f for f in simulation.findings if f.severity == "error"]
    missed = [g for g in simulation.goals if g.passed is False]
    if broken or missed:
        print(f"mesomap: {len(broken)} hard rules broken, {len(missed)} goals missed{why}", file=sys.stderr)
        raise typer.Exit(1)
