"""The command that finds the value of a figure that meets a goal."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.choice import Choice
from mesomap.commands.options import (
    Age,
    Assistant,
    Bmi,
    Body,
    Force,
    Formats,
    Height,
    Lang,
    Local,
    Overrides,
    OwnLandmarks,
    OwnSurface,
    PricesChoice,
    ProtocolArgument,
    Quiet,
    Regions,
    Seed,
    TimesChoice,
    Units,
)
from mesomap.commands.run import chosen_practice, plan_protocol, prepare, report, simulate_plan, write
from mesomap.commands.sweep import body_maker, check_body_key
from mesomap.commands.terminal import console, progress


def solve(
    protocol: ProtocolArgument,
    goal: Annotated[str, typer.Option("--goal", metavar="GOAL", help="What is wanted, such as 'total_ml = 3'.")],
    by: Annotated[
        str | None, typer.Option("--by", metavar="KEY", help="The figure to change; default: the spacing of the steps.")
    ] = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--within", metavar="LOW:HIGH", help="Where its value may lie; default: a quarter to four times its own."
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Folder for a run with what was found.")
    ] = None,
    formats: Formats = "csv,json,png,html",
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
    times: TimesChoice = None,
    assistant: Assistant = None,
    prices: PricesChoice = None,
    force: Force = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Find the spacing, or the value of another figure, with which a protocol meets a goal."""
    from mesomap.languages import load_catalogue
    from mesomap.output.files import Look
    from mesomap.output.solve_table import solve_table, verdict
    from mesomap.output.terminal_table import terminal_table
    from mesomap.protocol.library import load_protocol
    from mesomap.whatif.solve import solve as find

    catalogue = load_catalogue(lang)
    names = prepare(output, formats, force, seed)
    practice = chosen_practice(times, assistant, prices, None)
    choice = Choice(body, age, height_cm, bmi, shape, surface, landmarks, units)
    if by is not None:
        check_body_key(by, choice, "--by")
    with progress(quiet) as step:
        step("reading the protocol", 0, 1)
        asked = load_protocol(protocol, overrides or ())
        found = find(
            body_maker(choice),
            asked,
            goal,
            by=by,
            within=within,
            regions=region,
            seed=seed,
            practice=practice,
            progress=step,
        )
    settings = [*(overrides or ()), *found.best.settings]
    if not quiet:
        screen = console(120)
        screen.print(terminal_table(solve_table(found, catalogue)))
        if not (found.met or found.exact):
            print(catalogue.text("What comes nearest:"))
        rest = _options(choice, region, times, assistant, prices, seed)
        again = ["mesomap", "run", protocol, *_each("--set", settings), *rest, "-o", str(output or "DIR")]
        print(shlex.join(again))
    if not (found.met or found.exact):
        if quiet:
            print(f"mesomap: {verdict(found)}", file=sys.stderr)
        raise typer.Exit(1)
    if output is None:
        return
    with progress(quiet) as step:
        plan = plan_protocol(protocol, choice, region, settings, seed, step)
        simulation = simulate_plan(plan, step, practice=practice)
        write(simulation, output, names, force, step, Look(catalogue))
    report(simulation, output, quiet, catalogue)


def _options(
    choice: Choice,
    regions: list[str] | None,
    times: str | None,
    assistant: bool | None,
    prices: Path | None,
    seed: int,
) -> list[str]:
    """The options that give the same run, but for what is set."""
    given = {
        "--body": choice.body,
        "--age": choice.age,
        "--height-cm": choice.height_cm,
        "--bmi": choice.bmi,
        "--surface": choice.surface,
        "--landmarks": choice.landmarks,
        "--units": None if choice.units == "auto" else choice.units,
        "--times": times,
        "--prices": prices,
        "--seed": None if seed == 1 else seed,
    }
    words = [word for name, value in given.items() if value is not None for word in (name, _written(value))]
    if assistant is not None:
        words.append("--assistant" if assistant else "--no-assistant")
    return [*words, *_each("--shape", choice.shape or []), *_each("--region", regions or [])]


def _each(name: str, values: list[str]) -> list[str]:
    return [word for value in values for word in (name, value)]


def _written(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
