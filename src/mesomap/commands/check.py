"""The command that holds a plan against goals and rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mesomap.commands.choice import Choice
from mesomap.commands.options import OwnLandmarks, OwnSurface, Quiet, Units
from mesomap.commands.run import exit_if_failed, simulate_plan
from mesomap.commands.terminal import progress
from mesomap.errors import InputError

if TYPE_CHECKING:
    pass


def check(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    goals: Annotated[
        Path | None, typer.Option("--goals", metavar="FILE", help="Goals, one a line, in place of the plan's own.")
    ] = None,
    junit: Annotated[Path | None, typer.Option("--junit", metavar="FILE", help="JUnit XML to write as well.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the JUnit file when it exists.")] = False,
    quiet: Quiet = False,
) -> None:
    """Every goal and every finding of a plan, a line each; exit status 1 where a goal or a hard rule fails."""
    from mesomap.output.check_report import check_lines, check_text
    from mesomap.output.files import check_file, write_text_file
    from mesomap.output.junit import junit_text
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.simulation.goals_file import goals_for_plan, read_goal_lines

    path = plan_path(plan_file)
    wanted = read_goal_lines(goals) if goals else None
    if junit:
        check_file(junit, force)
        if junit.resolve() in [other.resolve() for other in (path, goals, surface, landmarks) if other]:
            raise InputError(f"--junit {junit}: is a file that this check reads; choose another")
    with progress(quiet) as step:
        own = Choice(surface=surface, landmarks=landmarks, units=units).own_surface if surface or landmarks else None
        plan = read_plan(path, step, own)
        asked = goals_for_plan(wanted, plan) if wanted else None
        simulation = simulate_plan(plan, step, asked)
    if not quiet:
        print(check_text(check_lines(simulation.goals, simulation.findings)))
    if junit:
        name = f"{plan.protocol.id} {plan.protocol.version}"
        write_text_file(junit, junit_text(name, simulation.goals, simulation.findings), force=force)
    exit_if_failed(simulation, why="")
