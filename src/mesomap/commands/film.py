"""The command that makes a film of a session."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.options import Lang, PlanLandmarks, PlanSurface, Quiet, Units, plan_surface
from mesomap.commands.terminal import progress


def film(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Film to write: .mp4, .webp or .gif.")
    ] = Path("film.mp4"),
    seconds: Annotated[float, typer.Option("--seconds", metavar="S", help="Length of the film, 10 to 60.")] = 20.0,
    rate: Annotated[
        int | None,
        typer.Option("--rate", metavar="N", help="Pictures a second; default 25, of a .webp 15, of a .gif 10."),
    ] = None,
    width_px: Annotated[
        int | None,
        typer.Option("--width-px", metavar="PX", help="Width; default 1280, of a .webp 960, of a .gif 720."),
    ] = None,
    surface: PlanSurface = None,
    landmarks: PlanLandmarks = None,
    units: Units = "auto",
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """A film of the session: injections in their order with clock, volume and needle, then the dose."""
    from dataclasses import replace

    from mesomap.languages import load_catalogue
    from mesomap.output.files import check_file, write_made_file
    from mesomap.output.film import film_pictures
    from mesomap.output.film_file import USUAL, check_film, write_film
    from mesomap.output.graphics import require_graphics
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.simulation.simulate import simulate

    path, catalogue = plan_path(plan_file), load_catalogue(lang)
    check_film(output)
    usual = USUAL[output.suffix.lower()]
    size = replace(
        usual,
        seconds=seconds,
        rate=usual.rate if rate is None else rate,
        width_px=usual.width_px if width_px is None else width_px,
    )
    check_file(output, force)
    require_graphics()
    own = plan_surface(surface, landmarks, units)
    with progress(quiet) as step:
        plan = read_plan(path, step, own)
        simulation = simulate(plan, progress=step)
        write_made_file(
            output,
            lambda file: write_film(file, film_pictures(simulation, size, catalogue, step), size),
            force=force,
        )
    if not quiet:
        width, height = size.size_px
        megabytes = output.stat().st_size / 1e6
        print(f"{output}: {size.seconds:g} s, {width} x {height}, {size.rate} pictures a second, {megabytes:.1f} MB")
