"""What the documents say is run: Python blocks, commands, links."""

import contextlib
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import mesomap.output.show
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


COMMANDS = sorted(
    {
        (str(page.relative_to(ROOT)), line.split("#")[0].strip())
        for page in PAGES
        for _, body in FENCE.findall(page.read_text())
        for line in body.splitlines()
        if line.startswith("mesomap ")
    }
)


READING = ("check", "stills", "film")
"""Commands whose first word is a folder that another one wrote."""
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
        read = words[2] if words[:2] == ["batch", "report"] else words[1] if words[0] in READING else None
        makers = [other for own, other in COMMANDS if own == page and read and other.endswith(f"-o {read}")]
        key = ("ran", command, *makers)
        if key not in places:
            place = tmp_path_factory.mktemp("command")
            (place / "docs").symlink_to(ROOT / "docs")
            if "--surface" in command:
                shutil.copytree(made_by_blocks(page), place, dirs_exist_ok=True)
            for maker in makers:
                shutil.copytree(run(page, maker) / str(read), place / str(read))
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
