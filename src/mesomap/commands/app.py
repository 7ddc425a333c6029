"""``mesomap app``: the web application on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.errors import InputError

Folder = Annotated[
    Path | None,
    typer.Option("--folder", metavar="DIR", help="Where plans are kept; default: the user's folder for such data."),
]
Names = Annotated[
    list[str] | None, typer.Option("--name", metavar="NAME", help="A name that others call this machine by; repeat.")
]


def app_command(
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="N", help="Port to listen at; 0 takes a free one.")] = 8000,
    folder: Folder = None,
    token: Annotated[
        str | None, typer.Option("--token", metavar="TEXT", help="What a client must know; made up where needed.")
    ] = None,
    names: Names = None,
) -> None:
    """Plan, edit and compare in a browser. Only this machine can reach it, unless --host says otherwise."""
    from mesomap.app.serve import Address, listening, run, url
    from mesomap.app.server import application

    if not 0 <= port < 65536:
        raise InputError(f"--port {port}: must lie between 0 and 65535")
    address = Address(host, port, token, tuple(names or ()))
    rules = address.rules()
    where = _default_folder() if folder is None else folder
    if where.exists() and not where.is_dir():
        raise InputError(f"--folder {where}: is a file; choose a folder")
    with listening(address) as there:
        gate = application(where, rules)
        print(f"mesomap: open {url(address, there.getsockname()[1], rules.token)}", flush=True)
        print(f"Plans are kept in {where}. Not a medical device. Ctrl-C ends it.", flush=True)
        run(gate, there)


def _default_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("mesomap", appauthor=False)
