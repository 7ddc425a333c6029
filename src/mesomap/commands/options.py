"""Options that commands of several files share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mesomap.errors import InputError

if TYPE_CHECKING:
    from mesomap.anatomy.atlas import Atlas
    from mesomap.anatomy.body import Sex

Lang = Annotated[
    str, typer.Option("--lang", envvar="MESOMAP_LANG", metavar="en|fr|it|es|tr", help="Language of names and texts.")
]
PlanSurface = Annotated[
    Path | None, typer.Option("--surface", metavar="FILE", help="The surface that the plan was made on.")
]
PlanLandmarks = Annotated[Path | None, typer.Option("--landmarks", metavar="FILE", help="Its landmarks.")]
Units = Annotated[str, typer.Option("--units", metavar="mm|cm|m|auto", help="Unit of the surface's file.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")]
ProtocolArgument = Annotated[
    str, typer.Argument(metavar="PROTOCOL", help="Id from the library, or path of a YAML file.")
]
Body = Annotated[
    str | None, typer.Option("--body", metavar="female|male", help="Sex of the body; default: the protocol's.")
]
Age = Annotated[float | None, typer.Option("--age", metavar="YEARS", help="Age of the body, 18-90.")]
Height = Annotated[float | None, typer.Option("--height-cm", metavar="CM", help="Height of the body.")]
Bmi = Annotated[float | None, typer.Option("--bmi", metavar="KG/M2", help="Body mass index of the body.")]
Local = Annotated[
    list[str] | None,
    typer.Option("--shape", metavar="PART=AMOUNT", help="Local shape, -1 to 1, such as double-chin=0.5; repeat."),
]
OwnSurface = Annotated[
    Path | None,
    typer.Option("--surface", metavar="FILE", help="Your own surface: GLB, OBJ, PLY, STL, 3MF, OFF, VTK, VTP."),
]
OwnLandmarks = Annotated[
    Path | None, typer.Option("--landmarks", metavar="FILE", help="Its landmarks: .mrk.json, .csv or .yaml.")
]
Regions = Annotated[
    list[str] | None, typer.Option("--region", metavar="NAME[.left|.right]", help="Only this region; repeat for more.")
]
Overrides = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Set a protocol value, such as steps.face.spacing_mm=8; repeat."),
]
Seed = Annotated[int, typer.Option("--seed", help="Seed of everything random.")]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write; it must not exist.")]
Formats = Annotated[
    str,
    typer.Option("--formats", metavar="LIST", help="Comma-separated: csv, json, png, html, ply, npz, glb, mrk, pdf."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the folder when it exists.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit status 1 when a hard rule or a goal fails.")]
Sessions = Annotated[
    int,
    typer.Option("--sessions", metavar="N", help="Add up the dose of N sessions, the pattern moved between them."),
]
Isodose = Annotated[
    bool, typer.Option("--isodose", help="Lines at 50, 100 and 150 % of the prescription on the dose of map.png.")
]
PaperSize = Annotated[str, typer.Option("--paper", metavar="a4|letter", help="Paper of chart.pdf and stencil.pdf.")]
MirrorStencil = Annotated[
    bool,
    typer.Option("--mirror-stencil", help="Stencils left for right, to be laid with the printed side on the skin."),
]
Samples = Annotated[
    int,
    typer.Option("--robustness", metavar="N", help="Try so many sessions with errors of hand or device; 0 is none."),
]
Profile = Annotated[
    str,
    typer.Option("--profile", metavar="NAME", help="Whose errors: hand-novice, hand-experienced, gun or multi-needle."),
]
TimesChoice = Annotated[
    str | None,
    typer.Option(
        "--times", metavar="NAME|FILE", help="Whose times: experienced, novice, with-assistant, or your own file."
    ),
]
Assistant = Annotated[
    bool | None, typer.Option("--assistant/--no-assistant", help="Two people work, or one; default: as the times say.")
]
PricesChoice = Annotated[
    Path | None, typer.Option("--prices", metavar="FILE", help="Your price list, a YAML file; the cheapest containers.")
]
Start = Annotated[
    str | None, typer.Option("--start", metavar="YYYY-MM-DD", help="Day of the first session: dates in the calendar.")
]


def plan_surface(surface: Path | None, landmarks: Path | None, units: str) -> Callable[[Sex], Atlas] | None:
    """What reads the user's own surface of a plan; None for a plan on the embedded body. Raises InputError for a surface
    without landmarks, or the other way round."""
    if surface is None and landmarks is None:
        return None
    if surface is None or landmarks is None:
        raise InputError("--surface and --landmarks go together: give the surface's file and that of its landmarks")
    from mesomap.anatomy.own_surface import load_surface

    return lambda sex: load_surface(surface, landmarks, units=units, sex=sex)
