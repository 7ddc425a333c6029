"""What the documents say is run: Python blocks, commands, links."""

import re
import shlex
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


@pytest.mark.slow
@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_commands_run(page: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    if "--surface" in command:  # the page makes the files itself
        for language, body in FENCE.findall((ROOT / page).read_text()):
            if language == "python":
                exec(compile(body, page, "exec"), {"__name__": "block"})
    words = shlex.split(command)[1:]
    made = (
        words[2] if words[:2] == ["batch", "report"] else words[1] if words[0] in ("check", "stills", "film") else None
    )
    for _, other in (entry for entry in COMMANDS if entry[0] == page and made is not None):
        if other.endswith(f"-o {made}"):  # what another command of the page has written
            assert main(shlex.split(other)[1:]) == 0
    assert main(words) == 0


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
