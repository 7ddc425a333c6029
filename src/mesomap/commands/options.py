"""Options that commands of several files share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mesomap.errors import InputError

if TYPE_CHECKING:
    from mesomap.anatomy.atlas import Atlas

Lang = Annotated[
    str, typer.Option("--lang", envvar="MESOMAP_LANG", metavar="en|fr|it|es|tr", help="Language of names and texts.")
]
PlanSurface = Annotated[
    Path | None, typer.Option("--surface", metavar="FILE", help="The surface that the plan was made on.")
]
PlanLandmarks = Annotated[Path | None, typer.Option("--landmarks", metavar="FILE", help="Its landmarks.")]
Units = Annotated[str, typer.Option("--units", metavar="mm|cm|m|auto", help="Unit of the surface's file.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")]


def plan_surface(surface: Path | None, landmarks: Path | None, units: str) -> Callable[[], Atlas] | None:
    """What reads the user's own surface of a plan; None for a plan on the embedded body. Raises InputError for a surface
    without landmarks, or the other way round."""
    if surface is None and landmarks is None:
        return None
    if surface is None or landmarks is None:
        raise InputError("--surface and --landmarks go together: give the surface's file and that of its landmarks")
    from mesomap.anatomy.own_surface import load_surface

    return lambda: load_surface(surface, landmarks, units=units)
