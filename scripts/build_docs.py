"""Build the site of the documents: ``python scripts/build_docs.py [-o FOLDER]``, by default build/docs; no network.

The pages of docs/ are taken as they are. From the program itself are written: one page each of all options, public names,
schemas, techniques and sources, a page for every protocol, and the tables of ``mesomap verify`` from a run of it (three
minutes; ``--no-validation`` leaves them out). A warning fails the build.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import typer
from rich.console import Console, RenderableType

import mesomap
from mesomap.batch.schemas import SCHEMAS
from mesomap.cli import app
from mesomap.output.card import figure_rows, protocol_card, technique_card
from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.sources import library_sources
from mesomap.protocol.technique import techniques
from mesomap.verification.session import span_words

ROOT = Path(__file__).resolve().parents[1]
CARD_COLUMNS = 86
"""What fits into the column of the site without being cut."""
WRITTEN = {
    "reference/options": "every option of every command",
    "reference/python": "every public name of the package",
    "reference/schemas": "the schema of every file",
    "reference/techniques": "the card of every technique",
    "reference/sources": "all sources, with their addresses",
    "background/validation": "what `mesomap verify` found with this version",
}
"""The pages that exist on the site only, and what the first page says of them."""
VERIFICATIONS = {
    "": "Published cases and areas",
    "dose": "The dose model against its reference",
    "session": "Published times beside simulated ones",
}
VALUES = (
    ("Skin and atlas", ("geometry.surface.Surface", "geometry.points.SurfacePoints", "anatomy.atlas.Atlas",
                        "anatomy.region.Region")),
    ("Protocol", ("protocol.protocol.Protocol", "protocol.step.Step", "protocol.pattern.Pattern",
                  "protocol.product.Product", "protocol.goal.Goal")),
    ("Plan", ("planning.plan.Plan", "planning.plan.InjectionPoints", "planning.plan.Target", "planning.plan.Finding")),
    ("Simulation", ("simulation.simulate.Simulation", "simulation.dose.DoseMap", "simulation.metrics.Metrics",
                    "simulation.session.Session", "simulation.supply.Supply")),
    ("What if", ("whatif.sweep.Sweep", "whatif.sweep.Combination", "whatif.figures.Figures", "whatif.solve.Solution",
                 "whatif.solve.Trial")),
    ("Errors", ("errors.MesomapError", "errors.InputError", "errors.ProtocolError", "errors.OutputError")),
)  # fmt: skip
"""The values that the public functions take and give, by layer."""


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; what a cell says is shown as it is."""

    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(" ".join(str(cell).split()).replace("|", r"\|") for cell in cells) + " |"

    return "\n".join([line(columns), "|" + " --- |" * len(columns), *map(line, rows)]) + "\n"


def card_text(card: RenderableType) -> str:
    """A card as it stands in a terminal, in a block of its own."""
    console = Console(width=CARD_COLUMNS, file=io.StringIO(), color_system=None)
    with console.capture() as printed:
        console.print(card)
    return f"```text\n{printed.get().rstrip()}\n```\n"


def commands(command: Any, words: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], Any]]:
    """``command``, one of typer's, and every one below it, with the words that call it."""
    yield words, command
    for name, other in getattr(command, "commands", {}).items():
        yield from commands(other, (*words, name))


def command_page() -> str:
    """Arguments and options of every command."""
    parts = ["# Every option of every command\n", "What the commands are for: [commands](commands.md).\n"]
    for words, command in commands(typer.main.get_command(app), ("mesomap",)):
        parts.append(f"## {' '.join(words)}\n\n{command.get_short_help_str(limit=400)}\n")
        parts.append("```text\n" + "\n".join(calls(words, command)) + "\n```\n")
        rows = [option_row(parameter) for parameter in command.params if parameter.name != "help"]
        if rows:
            parts.append(table(("argument or option", "default", "meaning"), rows))
    return "\n".join(parts)


def calls(words: tuple[str, ...], command: Any) -> list[str]:
    """How a command is called, a line for each value of an argument that takes only some: ``verify dose``."""
    if getattr(command, "commands", {}):
        return [f"{' '.join(words)} COMMAND"]
    told = [" ".join(words)]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            values = choices(parameter) or [parameter.metavar or parameter.name.upper()]
            longer = [f"{call} {value}" for call in told for value in values]
            told = longer if parameter.required else [*told, *longer]
    return [f"{call} [OPTIONS]" for call in told]


def choices(parameter: Any) -> list[str]:
    """The values that an argument takes, where it takes only some."""
    words = (parameter.metavar or "").strip("[]").split("|")
    only_some = parameter.param_type_name == "argument" and len(words) > 1 and all(word.islower() for word in words)
    return words if only_some else []


def option_row(parameter: Any) -> tuple[str, str, str]:
    """One argument or option of typer's as a row."""
    names = [f"`{name}`" for name in parameter.opts if name.startswith("-")]
    value = (
        "" if getattr(parameter, "is_flag", False) else parameter.metavar or ("" if names else parameter.name.upper())
    )
    default = parameter.default
    told = "" if default in (None, False, (), "") or callable(default) else f"`{default}`"
    meaning = parameter.help or ""
    if allowed := choices(parameter):
        value = parameter.name.upper()
        told = told or "none of them"
        meaning = f"One of {', '.join(f'`{word}`' for word in allowed)}. {meaning}"
    shown = ", ".join(names) + (f" `{value}`" if value else "")
    return shown.strip(), "required" if parameter.required else told, meaning.strip()


def api_page() -> str:
    """The public functions and the values they take and give."""
    homes = mesomap._HOMES
    parts = ["# Python\n", "The flow, one way; every name of this first part is imported from `mesomap` itself.\n"]
    parts += [directive("autofunction" if callable(getattr(mesomap, name)) else "autodata", f"{homes[name]}.{name}")
              for name in mesomap.__all__]  # fmt: skip
    for title, names in VALUES:
        parts.append(f"## {title}\n")
        for name in names:
            module, _, own = f"mesomap.{name}".rpartition(".")
            if not hasattr(import_module(module), own):
                raise SystemExit(f"{module} has no {own}: correct VALUES in scripts/build_docs.py")
            parts.append(directive("autoclass", f"{module}.{own}"))
    return "\n".join(parts)


def directive(kind: str, target: str) -> str:
    """A directive of Sphinx's autodoc."""
    return f"```{{eval-rst}}\n.. {kind}:: {target}\n```\n"


def schema_page() -> str:
    """The schema of every file."""
    parts = ["# Schemas\n", "As `mesomap schema NAME` prints them.\n"]
    for name, schema in SCHEMAS.items():
        parts.append(f"## {name}\n\n```json\n{json.dumps(schema(), indent=1, ensure_ascii=False)}\n```\n")
    return "\n".join(parts)


def protocol_page(name: str) -> str:
    """The card of a protocol and the origin of each of its figures."""
    protocol = load_protocol(name)
    rows = [(f"`{key}`", value, sources, why) for key, value, sources, why in figure_rows(protocol)]
    figures = table(("key", "value", "sources", "inferred or assumed"), rows)
    return f"# {protocol.title}\n\n{card_text(protocol_card(protocol))}\n## Figures\n\n{figures}"


def technique_page() -> str:
    """The cards of all techniques."""
    cards = [f"## {technique.title}\n\n{card_text(technique_card(technique))}" for technique in techniques().values()]
    return "# Techniques\n\n" + "\n".join(cards)


def source_page() -> str:
    """All sources that figures cite by their id, and where they are read."""
    parts = ["# Sources\n", "Most sources were read in an excerpt or abstract.\n"]
    parts += [
        f"`{source.id}` ({source.tier})\n: {source.title}. {source.publisher}, {source.year}"
        + (f"<br><{source.url}>" if source.url.startswith("http") else f"<br>{source.url}" if source.url else "")
        + "\n"
        for source in library_sources().values()
    ]
    return "\n".join(parts)


def validation_page(documents: dict[str, dict[str, Any]]) -> str:
    """What ``mesomap verify`` found, by its title."""
    parts = ["# Validation\n", f"What `mesomap verify` finds with this version: {validation_words(documents)}\n"]
    parts.append(
        "Where a range is published, ours has to lie within it, or beyond its nearer end by at most what is allowed.\n"
    )
    for title, document in documents.items():
        rows = [
            (
                check["name"],
                f"{check['ours']:.4g} {unit_words(check['unit'])}",
                " - ".join(f"{end:.4g}" for end in dict.fromkeys(check["published"])),
                allowed_words(check["allowed"]),
                result_words(check["pass"]),
                ", ".join(check["sources"]),
                check["note"] or "",
            )
            for check in document["checks"]
        ]
        columns = ("what", "ours", "published or exact", "may differ by", "result", "sources", "note")
        parts.append(f"## {title}\n")
        if rows:
            parts.append(table(columns, rows))
        if document["times"]:
            parts.append(times_table(document["times"]))
    return "\n".join(parts)


def validation_words(documents: dict[str, dict[str, Any]]) -> str:
    """How many comparisons there are, have a limit, and pass; and how many times overlap."""
    checks = [check for document in documents.values() for check in document["checks"]]
    times = [check for document in documents.values() for check in document["times"]]
    limited = [check for check in checks if check["pass"] is not None]
    alone = [check for check in times if not check["source_of"]]
    return (
        f"{len(limited)} of {len(checks)} comparisons have a limit, and {sum(check['pass'] for check in limited)} of these pass; "
        f"the other {len(checks) - len(limited)} are told beside the published or exact figure only. "
        f"Of {len(times)} published times {len(times) - len(alone)} are themselves the source of a time of ours, which proves "
        f"nothing; of the other {len(alone)} the simulated range overlaps with {sum(check['overlaps'] for check in alone)}, "
        f"and {sum(check['pass'] is False for check in alone)} differ without a reason."
    )


def allowed_words(allowed: float | None) -> str:
    """How far ours may lie outside of what was published; rounding of the last digits is not told."""
    return "" if allowed is None else "nothing" if allowed < 1e-6 else f"{100 * allowed:g} %"


def unit_words(unit: str) -> str:
    """The unit behind a number; nothing for a pure one."""
    return "" if unit == "1" else unit


def result_words(passed: bool | None) -> str:
    """The outcome of one comparison."""
    return {True: "pass", False: "FAIL", None: "told only"}[passed]


def times_table(times: list[dict[str, Any]]) -> str:
    """Published times beside simulated ones."""
    rows = [
        (
            check["name"],
            span_words(
                (check["published"][0] or 0.0, math.inf if check["published"][1] is None else check["published"][1])
            )
            + f" {check['unit']} [{', '.join(check['sources'])}]",
            span_words(tuple(check["simulated_p05_p95"])),
            "yes" if check["overlaps"] else "no",
            f"{check['protocol'] or 'default'}: {check['compared']}",
            check["why"] or "",
        )
        for check in times
    ]
    columns = (
        "what",
        "published",
        "simulated, p05 to p95",
        "overlap",
        "beside",
        "what it proves, or why not",
    )
    return table(columns, rows)


def verify(what: str, scratch: Path) -> dict[str, Any]:
    """The document of one kind of ``mesomap verify``."""
    path = scratch / f"verify-{what}.json"
    words = [sys.executable, "-m", "mesomap", "verify", *([what] if what else []), "-o", str(path)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def write_pages(folder: Path, validation: bool) -> None:
    """The pages that are written from the program, into a copy of docs/."""
    reference = folder / "reference"
    (reference / "protocols").mkdir()
    pages = {
        "options": command_page(),
        "python": api_page(),
        "schemas": schema_page(),
        "techniques": technique_page(),
        "sources": source_page(),
        **{f"protocols/{name}": protocol_page(name) for name in protocol_ids()},
    }
    for name, text in pages.items():
        (reference / f"{name}.md").write_text(text, encoding="utf-8")
    if validation:
        with tempfile.TemporaryDirectory() as scratch:
            found = {title: verify(what, Path(scratch)) for what, title in VERIFICATIONS.items()}
        (folder / "background" / "validation.md").write_text(validation_page(found), encoding="utf-8")
    write_contents(folder)


def write_contents(folder: Path) -> None:
    """The list of all pages, at the end of the first."""
    parts = []
    for title in ("tutorial", "how-to", "reference", "background"):
        names = sorted(path.relative_to(folder).with_suffix("").as_posix() for path in (folder / title).glob("*.md"))
        if names:
            parts.append(f"```{{toctree}}\n:hidden:\n:caption: {title.capitalize()}\n\n" + "\n".join(names) + "\n```\n")
    first = folder / "index.md"
    text = first.read_text(encoding="utf-8")
    first.write_text("\n".join([text, written_list(folder), *parts]), encoding="utf-8")
    cards = sorted(path.stem for path in (folder / "reference" / "protocols").glob("*.md"))
    below = "\n".join(f"protocols/{card}" for card in cards)
    with (folder / "reference" / "protocols.md").open("a", encoding="utf-8") as listed:
        listed.write(f"\n## Cards\n\nWith the origin of every figure:\n\n```{{toctree}}\n{below}\n```\n")


def written_list(folder: Path) -> str:
    """Links to the pages that were written from the program."""
    links = [f"- [{words}]({name}.md)" for name, words in WRITTEN.items() if (folder / f"{name}.md").exists()]
    links.append("- [the card of every protocol](reference/protocols.md#cards)")
    return "Written from the program, on this site only:\n\n" + "\n".join(links) + "\n"


def build(output: Path, validation: bool = True) -> None:
    """Build the site in ``output``, which is replaced; raises CalledProcessError where Sphinx warns."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "docs"
        shutil.copytree(ROOT / "docs", source)
        write_pages(source, validation)
        site = Path(scratch) / "site"
        subprocess.run([sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", str(source), str(site)], check=True)
        shutil.rmtree(output, ignore_errors=True)
        output.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(site, output, ignore=shutil.ignore_patterns(".doctrees", ".buildinfo"))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "build" / "docs")
    parser.add_argument("--no-validation", action="store_true", help="leave the tables of mesomap verify out")
    arguments = parser.parse_args()
    build(arguments.output, not arguments.no_validation)
    print(arguments.output / "index.html")


if __name__ == "__main__":
    main()
