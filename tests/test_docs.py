"""What the documents say is run: Python blocks, commands, links."""

import contextlib
import re
import shlex
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer

import mesomap.output.show
from mesomap import cli
from mesomap.cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[object]:
    return [
        pytest.param(body, id=f"{page.relative_to(ROOT)}-{number}")
        for page in PAGES
        for number, (found, body) in enumerate(FENCE.findall(page.read_text()))
        if found == language
    ]


@pytest.mark.slow
@pytest.mark.parametrize("code", blocks("python"))
def test_python_blocks_run(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []
    monkeypatch.setattr(mesomap.output.show, "show", shown.append)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "block", "exec"), {"__name__": "__main__"})
    assert len(shown) == ("show(" in code)


PLACEHOLDER = re.compile(r"\b[A-Z]{2,}\b|\b[AB]\b|\.\.\.|(?<!/)\bplan\.json\b")
"""What stands in prose for a name of one's own, as in `mesomap diff A B`."""
IN_BLOCKS = {
    (str(page.relative_to(ROOT)), line.split("#")[0].strip())
    for page in PAGES
    for _, body in FENCE.findall(page.read_text())
    for line in re.sub(r"\\\n\s*", "", body).splitlines()
    if line.startswith("mesomap ")
}
IN_PROSE = {
    (str(page.relative_to(ROOT)), " ".join(command.split(">")[0].split()))
    for page in PAGES
    for command in re.findall(r"`(mesomap [^`]+)`", FENCE.sub("", page.read_text()))
}
ELSEWHERE = ("app", "view", "verify dose")
"""A server, a window and minutes of sums have tests of their own."""


def named(words: list[str]) -> tuple[Any, list[str]]:
    """The command of typer that ``words`` call, and what is left of them."""
    command: Any = typer.main.get_command(cli.app)
    while words and words[0] in getattr(command, "commands", {}):
        command, words = command.commands[words[0]], words[1:]
    return (command.commands["run"] if command.name == "batch" else command), words


def complete(command: str) -> bool:
    """Whether a command in prose can be typed as it stands: neither with placeholders nor only the name of a command."""
    found, left = named(shlex.split(command)[1:])
    needed = sum(parameter.required for parameter in found.params if parameter.param_type_name == "argument")
    own = " ".join(shlex.split(command)[1:])
    return not (PLACEHOLDER.search(command) or own.startswith(ELSEWHERE)) and len(left) >= needed


COMMANDS = sorted(IN_BLOCKS | {(page, command) for page, command in IN_PROSE if complete(command)})


SMALLER = {"film": ("--seconds", "10", "--rate", "5", "--width-px", "320"), "stills": ("--dpi", "100")}
"""Options after those of the page: what is drawn, but smaller and shorter than for print."""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Runs a command of a page in a folder of its own, where lies what it needs of that page; each once. Says in which folder."""
    places: dict[tuple[str, ...], Path] = {}

    def made_by_blocks(page: str) -> Path:
        if (page,) not in places:
            place = tmp_path_factory.mktemp("blocks")
            with contextlib.chdir(place):
                for language, body in FENCE.findall((ROOT / page).read_text()):
                    if language == "python":
                        exec(compile(body, page, "exec"), {"__name__": "block"})
            places[(page,)] = place
        return places[(page,)]

    def run(page: str, command: str) -> Path:
        words = shlex.split(command)[1:]
        read = {Path(word).parts[0] for before, word in pairwise(words) if before != "-o"}
        makers = {
            other: name
            for name in read
            for own, other in COMMANDS
            if own == page and other != command and other.endswith((f" -o {name}", f" new {name}"))
        }
        key = ("ran", command, *makers)
        if key not in places:
            place = tmp_path_factory.mktemp("command")
            (place / "docs").symlink_to(ROOT / "docs")
            if "--surface" in command:
                shutil.copytree(made_by_blocks(page), place, dirs_exist_ok=True)
            for maker, name in makers.items():
                made = run(page, maker) / name
                (shutil.copytree if made.is_dir() else shutil.copyfile)(made, place / name)
            with contextlib.chdir(place):
                assert main([*words, *SMALLER.get(words[0], ())]) == 0
            places[key] = place
        return places[key]

    return run


@pytest.mark.slow
@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_commands_run(page: str, command: str, ran: Callable[[str, str], Path]) -> None:
    words = shlex.split(command)
    if "-o" in words:
        assert (ran(page, command) / words[words.index("-o") + 1]).exists()
    else:
        ran(page, command)


@pytest.mark.parametrize(("page", "command"), sorted(IN_PROSE))
def test_commands_in_prose_are_understood(page: str, command: str) -> None:
    found, left = named(shlex.split(command)[1:])
    if hasattr(found, "commands"):
        assert all(word.startswith("-") or word == "COMMAND" for word in left), f"no such command: {left}"
    known = {name for parameter in found.params for name in parameter.opts} | {"--help", "--version"}
    for word in left:
        if word.startswith("-") and not word[1:2].isdigit():
            assert word.split("=")[0] in known, f"no option {word}"


@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_and_code_fit_into_the_column_of_the_site(page: Path) -> None:
    for language, body in FENCE.findall(page.read_text()):
        for before, line in pairwise(["", *body.splitlines()]):
            if language == "python" or line.startswith("mesomap ") or before.endswith("\\"):
                assert len(line) <= 88, line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)", page.read_text()):
        if "://" not in link:
            assert (page.parent / link).exists(), link


def test_every_command_is_documented() -> None:
    text = (ROOT / "docs/reference/commands.md").read_text()
    from mesomap.cli import app

    names = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    names += [str(group.name) for group in app.registered_groups]
    for name in names:
        assert f"mesomap {name}" in text


def test_the_columns_of_a_batch_are_documented() -> None:
    from mesomap.batch.columns import COLUMNS

    text = (ROOT / "docs/reference/batch.md").read_text()
    for column in COLUMNS:
        meaning = column.meaning.replace("|", r"\|")
        assert f"| `{column.name}` | {column.rows} | {column.kind} | {meaning} |" in text


def test_every_column_is_documented() -> None:
    from mesomap.output.tables import POINT_COLUMNS

    text = (ROOT / "docs/reference/files.md").read_text()
    assert all(f"`{column}`" in text for column in POINT_COLUMNS)
