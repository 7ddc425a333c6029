"""The command that tries other figures of a protocol."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mesomap.commands.choice import Choice, chosen_atlas
from mesomap.commands.options import (
    Age,
    Assistant,
    Bmi,
    Body,
    Force,
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
from mesomap.commands.run import chosen_practice
from mesomap.commands.terminal import console, progress
from mesomap.errors import InputError

if TYPE_CHECKING:
    from mesomap.anatomy.atlas import Atlas
    from mesomap.protocol.protocol import Protocol


def sweep(
    protocol: ProtocolArgument,
    vary: Annotated[
        list[str],
        typer.Option(
            "--vary",
            metavar="KEY=VALUES",
            help="Values of a key, such as steps.face.spacing_mm=6:16:1; repeat for more keys.",
        ),
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write; it must not exist.")
    ] = Path("sweep"),
    front: Annotated[
        str, typer.Option("--front", metavar="LIST", help="Comma-separated figures of the Pareto front.")
    ] = "total_ml,cv",
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
    """Plan and simulate every combination of other values of a protocol: a table, sweep.csv and sweep.png."""
    from mesomap.languages import load_catalogue
    from mesomap.output.files import check_folder, write_folder
    from mesomap.output.sweep_sheet import draw_sweep
    from mesomap.output.sweep_table import sweep_csv, sweep_table
    from mesomap.output.terminal_table import terminal_table
    from mesomap.protocol.library import load_protocol
    from mesomap.whatif.sweep import sweep as try_all

    catalogue = load_catalogue(lang)
    if seed < 0:
        raise InputError(f"--seed {seed}: must be 0 or a positive whole number")
    check_folder(output, force)
    practice = chosen_practice(times, assistant, prices, None)
    choice = Choice(body, age, height_cm, bmi, shape, surface, landmarks, units)
    wanted = varied_values(vary, overrides or [], choice)
    with progress(quiet) as step:
        step("reading the protocol", 0, 1)
        asked = load_protocol(protocol, overrides or ())
        found = try_all(
            body_maker(choice),
            asked,
            wanted,
            regions=region,
            seed=seed,
            practice=practice,
            front=[name.strip() for name in front.split(",") if name.strip()],
            progress=step,
        )

        def fill(folder: Path) -> None:
            (folder / "sweep.csv").write_text(sweep_csv(found), encoding="utf-8", newline="")
            draw_sweep(found, catalogue).save(folder / "sweep.png", optimize=True)

        step("drawing", 0, 1)
        write_folder(output, fill, force=force)
    if quiet:
        return
    screen = console(160)
    screen.print(terminal_table(sweep_table(found, catalogue)))
    written = catalogue.text("Written to {place}", place=f"{output}/")
    screen.print(
        f"{written}{catalogue.colon}{', '.join(sorted(path.name for path in output.iterdir()))}", soft_wrap=True
    )


def varied_values(vary: list[str], overrides: list[str], choice: Choice) -> dict[str, str]:
    """The values of every key that is varied. Raises InputError for a key given twice, one that is set as well, and one of the body
    that an option gives."""
    from mesomap.whatif.vary import split_variation

    wanted: dict[str, str] = {}
    for text in vary:
        key, values = split_variation(text)
        if key in wanted:
            raise InputError(f"--vary {key}: is given twice; put all its values into one list")
        if any(entry.partition("=")[0].strip() == key for entry in overrides):
            raise InputError(f"--vary {key}: is set by --set as well; give one of them")
        check_body_key(key, choice, "--vary")
        wanted[key] = values
    return wanted


def check_body_key(key: str, choice: Choice, option: str) -> None:
    """Raise InputError for a key of the protocol's body that an option gives as well."""
    given = {
        "body.sex": ("--body", choice.body),
        "body.age_years": ("--age", choice.age),
        "body.height_cm": ("--height-cm", choice.height_cm),
        "body.bmi": ("--bmi", choice.bmi),
    }
    if key.startswith("body.") and choice.surface:
        raise InputError(f"{option} {key}: the body is your own surface; leave --surface out")
    if key in given and given[key][1] is not None:
        raise InputError(f"{option} {key}: is given by {given[key][0]} as well; leave that out")


def body_maker(choice: Choice) -> Callable[[Protocol], Atlas]:
    """What makes the chosen body for a protocol; the user's own surface is read once."""
    made: list[Atlas] = []

    def atlas_for(protocol: Protocol) -> Atlas:
        if not (made and choice.surface):
            made[:] = [chosen_atlas(protocol, choice)]
        return made[0]

    return atlas_for
