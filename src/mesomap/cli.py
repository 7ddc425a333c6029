"""The command line. Thin: it reads options, calls the library, prints, and turns errors into exit statuses."""

from __future__ import annotations

import os
import signal
import sys
from typing import Annotated

import typer

import mesomap
from mesomap.commands.app import app_command
from mesomap.commands.batch import batch_app
from mesomap.commands.check import check
from mesomap.commands.diff import diff
from mesomap.commands.film import film
from mesomap.commands.library import protocols_app, techniques_app
from mesomap.commands.regions import bodies, landmarks_command, regions_app
from mesomap.commands.run import plan_command, run, simulate
from mesomap.commands.section import section
from mesomap.commands.solve import solve
from mesomap.commands.stills import stills
from mesomap.commands.sweep import sweep
from mesomap.commands.terminal import print_table, progress
from mesomap.commands.verify import verify
from mesomap.commands.view import view
from mesomap.errors import InputError, MesomapError, nearest_names

DISCLAIMER = "Injection maps on 3-D skin. An educational and planning estimate, not a medical device."

INTERRUPTED = 130

app = typer.Typer(
    name="mesomap", help=DISCLAIMER, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
app.command()(run)
app.command("plan")(plan_command)
app.command()(simulate)
app.command()(check)
app.command()(diff)
# A place may begin with a minus.
app.command(context_settings={"ignore_unknown_options": True})(section)
app.command()(sweep)
app.command()(solve)
app.command()(stills)
app.command()(film)
app.command()(view)
app.command("app")(app_command)
app.add_typer(protocols_app, name="protocols")
app.add_typer(techniques_app, name="techniques")
app.add_typer(batch_app, name="batch")
app.command()(verify)
app.add_typer(regions_app, name="regions")
app.command("landmarks")(landmarks_command)
app.command()(bodies)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"mesomap {mesomap.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback for errors.")] = False,
) -> None:
    """Options of every command."""


@app.command()
def schema(
    name: Annotated[
        str, typer.Argument(metavar="protocol|plan|metrics|points|markups|stills|sweep|times|prices|manifest|results")
    ] = "metrics",
) -> None:
    """Print the JSON Schema of a file."""
    from mesomap.batch.schemas import SCHEMAS
    from mesomap.output.tables import json_text

    if name not in SCHEMAS:
        raise InputError(f"schema {name!r} is unknown; {nearest_names(name, SCHEMAS)}")
    print(json_text(SCHEMAS[name]()), end="")


@app.command()
def doctor() -> None:
    """Say what this machine lacks, and the command that installs it."""
    from mesomap.doctor import check_machine

    with progress(False) as step:
        step("trying to draw", 0, 1)
        checks = check_machine()
    rows = [(c.name, "ok" if c.ok else "LACKS", c.detail, "" if c.ok else c.remedy) for c in checks]
    print_table(("check", "", "found", "remedy"), rows)
    if any(not check.ok and not check.optional for check in checks):
        raise typer.Exit(3)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return or exit with its status; no traceback unless --debug is given."""
    arguments = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    try:
        status = int(app(args=arguments, standalone_mode=False, prog_name="mesomap") or 0)
        sys.stdout.flush()  # a reader who has gone is noticed here, not when the interpreter ends
        return _interrupted() if status == INTERRUPTED else status
    except MesomapError as error:
        if debug:
            raise
        for line in str(error).splitlines():
            print(f"mesomap: {line}", file=sys.stderr)
        return error.exit_status
    except (typer.Abort, KeyboardInterrupt):
        return _interrupted()
    except (BrokenPipeError, SystemExit):  # click ends with SystemExit(1) when it meets a closed pipe first
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        usage = getattr(error, "format_message", None)
        if usage is not None:
            print(f"mesomap: {usage()} See mesomap --help", file=sys.stderr)
            return 2
        if debug:
            raise
        print(
            f"mesomap: unexpected {type(error).__name__}: {error}. Please report it with the command, the version "
            f"({mesomap.__version__}) and what --debug prints",
            file=sys.stderr,
        )
        return 70


def _interrupted() -> int:
    print("mesomap: interrupted; nothing was written", file=sys.stderr)
    return INTERRUPTED


def _stopped(*_: object) -> None:
    raise KeyboardInterrupt


def entry() -> None:
    """The ``mesomap`` script. Being told to end, or losing its terminal, leaves as little behind as Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stopped)
    sys.exit(main())
