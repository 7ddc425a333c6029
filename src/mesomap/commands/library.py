"""The commands about the library: protocols and techniques."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.options import Lang
from mesomap.commands.terminal import console, print_table
from mesomap.errors import ProtocolError

protocols_app = typer.Typer(
    help="The shipped protocols: list them, show one, check files, begin a new one.", invoke_without_command=True
)
techniques_app = typer.Typer(
    help="The techniques with their figures: list them, show one.", invoke_without_command=True
)


@protocols_app.callback()
def protocols(context: typer.Context, lang: Lang = "en") -> None:
    """List the shipped protocols."""
    if context.invoked_subcommand:
        return
    from mesomap.languages import load_catalogue
    from mesomap.protocol.library import load_protocol, protocol_ids

    say = load_catalogue(lang)
    rows = [
        (
            p.id,
            p.title,
            say.word(p.status),
            ", ".join(dict.fromkeys(say.region(name, name) for step in p.steps for name in step.regions)),
        )
        for p in map(load_protocol, protocol_ids())
    ]
    print_table((say.text("protocol"), say.text("title"), say.text("status"), say.text("regions")), rows)


@protocols_app.command("show")
def protocols_show(
    name: Annotated[str, typer.Argument(metavar="PROTOCOL", help="Id from the library, or path of a YAML file.")],
    figures: Annotated[bool, typer.Option("--figures", help="Every figure by its key, as a table.")] = False,
    lang: Lang = "en",
) -> None:
    """One protocol as a card to read, with its sources."""
    from mesomap.languages import load_catalogue
    from mesomap.output.card import figure_rows, protocol_card
    from mesomap.protocol.library import load_protocol

    say = load_catalogue(lang)
    protocol = load_protocol(name)
    if figures:
        print_table(
            (say.text("key"), say.text("value"), say.text("sources"), say.text("inferred or assumed")),
            figure_rows(protocol),
        )
    else:
        console(110).print(protocol_card(protocol, say))


@protocols_app.command("check")
def protocols_check(files: Annotated[list[Path], typer.Argument(metavar="FILE ...", help="Protocol files.")]) -> None:
    """Read files strictly and report every fault of all of them; regions, zones and landmarks are those of our body."""
    from mesomap.anatomy.atlas_library import load_atlas
    from mesomap.planning.names import check_names
    from mesomap.protocol.library import load_protocol

    faults: list[str] = []
    for path in files:
        try:
            protocol = load_protocol(path)
            check_names(load_atlas(protocol.body.sex), protocol)
            print(f"{path}: no fault")
        except ProtocolError as error:
            faults += error.faults
    if faults:
        raise ProtocolError(faults)


@protocols_app.command("new")
def protocols_new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="YAML file to write; it must not exist.")],
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
) -> None:
    """Write a commented protocol to begin with."""
    from mesomap.output.files import write_text_file
    from mesomap.shipped import shipped_folder

    write_text_file(file, (shipped_folder("clinical") / "starter.yaml").read_text(encoding="utf-8"), force=force)
    print(f"Written to {file}; change it, then: mesomap protocols check {file}")


@protocols_app.command("sources")
def protocols_sources() -> None:
    """List the sources that every protocol may cite by their id."""
    from mesomap.protocol.sources import library_sources

    rows = [(s.id, s.tier, f"{s.title}. {s.publisher}, {s.year}", s.url) for s in library_sources().values()]
    print_table(("source", "tier", "title", "address"), rows, width=240)


@techniques_app.callback()
def techniques(context: typer.Context, lang: Lang = "en") -> None:
    """List the techniques."""
    if context.invoked_subcommand:
        return
    from mesomap.languages import load_catalogue
    from mesomap.output.card import TECHNIQUE_COLUMNS, technique_row
    from mesomap.protocol.technique import techniques as library

    say = load_catalogue(lang)
    rows = [technique_row(technique, say) for technique in library().values()]
    print_table(tuple(map(say.text, TECHNIQUE_COLUMNS)), rows)


@techniques_app.command("show")
def techniques_show(name: Annotated[str, typer.Argument(metavar="TECHNIQUE")], lang: Lang = "en") -> None:
    """Every figure of one technique with its sources."""
    from mesomap.languages import load_catalogue
    from mesomap.output.card import technique_card
    from mesomap.protocol.technique import find_technique

    console(110).print(technique_card(find_technique(name), load_catalogue(lang)))
