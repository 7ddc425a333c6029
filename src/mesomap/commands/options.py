"""Options that commands of several files share."""

from __future__ import annotations

from typing import Annotated

import typer

Lang = Annotated[
    str, typer.Option("--lang", envvar="MESOMAP_LANG", metavar="en|fr|it|es|tr", help="Language of names and texts.")
]
