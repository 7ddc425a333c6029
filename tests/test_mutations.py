"""Machine-made damage to the shipped protocols: each is refused with its place, or means what it meant before."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bodies import default_atlas
from mesomap.anatomy.atlas import Atlas
from mesomap.errors import ProtocolError
from mesomap.planning.names import check_names
from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.read_protocol import read_protocol

FIGURE = re.compile(r"\b(value|low|high|size_ml): (-?[0-9.]+)(?=[,}\s])")
KEY = re.compile(r"(?<![\w\"'-])([a-z][a-z_]+): ")
NAME = re.compile(r"\b(technique|plane|pattern|status|sex|zone|unit): ([a-z-]+)")
SOURCE = re.compile(r"sources: \[([A-Z][0-9]+)")
BAD_NUMBERS = (
    "-3",
    ".nan",
    ".inf",
    "1e99",
    "ten",
    "true",
    '"10 mm"',
    '"1,5"',
    "[1]",
    "{}",
    "1.2.3",
    "~",
    "0x",
    "",
    "'3'",
)
FREE = {"text", "name", "title", "inferred", "assumed", "where"}
"""Keys whose value is somebody's words."""


def damaged(text: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Texts that must be refused, with what was done."""
    body = re.sub(r"#.*", lambda match: " " * len(match.group()), text)
    lines = text.splitlines(keepends=True)
    keys = [match for match in KEY.finditer(body) if match.group(1) not in FREE and not quoted(body, match.start())]
    for match in rng.sample(keys, 8):
        letters = list(match.group(1))
        letters[-1] = "q" if letters[-1] != "q" else "z"
        yield f"key {match.group(1)}", text[: match.start(1)] + "".join(letters) + text[match.end(1) :]
    for match in rng.sample(list(FIGURE.finditer(body)), 6):
        bad = rng.choice(BAD_NUMBERS)
        yield f"{match.group(1)} {bad}", text[: match.start(2)] + bad + text[match.end(2) :]
    for match in rng.sample(list(NAME.finditer(body)), 4):
        yield f"{match.group(1)} misspelt", text[: match.end(2)] + "x" + text[match.end(2) :]
    for match in rng.sample(list(SOURCE.finditer(body)), 3):
        yield "unknown source", text[: match.start(1)] + "Z" + text[match.start(1) + 1 :]
    whole = [i for i, line in enumerate(lines) if re.match(r" *[a-z_]+: \S", line)]
    for i in rng.sample(whole, 2):
        yield "key twice", "".join([*lines[: i + 1], lines[i], *lines[i + 1 :]])
    nested = [i for i in whole if lines[i].startswith("    ") and not lines[i - 1].rstrip().endswith(("|", ">"))]
    for i in rng.sample(nested, min(2, len(nested))):
        yield "tab", "".join([*lines[:i], "\t" + lines[i].lstrip(), *lines[i + 1 :]])
    needed = max(body.index(f"\n{key}:") for key in ("steps", "anaesthesia", "aftercare", "needle", "syringe"))
    for _ in range(3):
        yield "cut short", text[: rng.randrange(1, needed)]
    opened = [i for i, character in enumerate(body) if character in "{[" and not quoted(body, i)]
    for i in rng.sample(opened, 2):
        yield "bracket lost", text[:i] + text[i + 1 :]


def harmless(text: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Texts that must mean the same."""
    lines = text.splitlines(keepends=True)
    at = rng.choice([i for i, line in enumerate(lines) if re.match(r"[a-z]", line)])
    yield "comment", "".join([*lines[:at], "# a remark: {not: read}\n\n", *lines[at:]])
    yield "line ends", text.replace("\n", "\r\n")
    blocks = re.split(r"(?m)^(?=[a-z])", text)
    head, blocks = blocks[0], blocks[1:]
    rng.shuffle(blocks)
    yield "order of keys", head + "".join(block if block.endswith("\n") else f"{block}\n" for block in blocks)


def quoted(text: str, at: int) -> bool:
    """Whether a place lies within double quotes on its line."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1


def faults_of(atlas: Atlas, text: str) -> list[str]:
    began = time.process_time()
    try:
        check_names(atlas, read_protocol(text, "p.yaml"))
    except ProtocolError as error:
        return list(error.faults)
    finally:
        assert time.process_time() - began < 2.0
    return []


def meaning(protocol: Protocol) -> Protocol:
    return replace(protocol, text="", sha256="")


@pytest.mark.parametrize("name", protocol_ids())
def test_damage_is_refused_with_its_place(name: str) -> None:
    text = load_protocol(name).text
    atlas = default_atlas("female")
    tried = 0
    for what, bad in damaged(text, random.Random(name)):
        tried += 1
        faults = faults_of(atlas, bad)
        assert faults, f"{what} is accepted"
        for fault in faults:
            assert re.match(r"p\.yaml:\d+:\d+ \S", fault), (what, fault)
    assert tried >= 25


@pytest.mark.parametrize("name", protocol_ids())
def test_a_character_more_or_less_never_breaks_the_reader(name: str) -> None:
    text, rng, atlas = load_protocol(name).text, random.Random(name), default_atlas("female")
    for _ in range(10):
        at, letter = rng.randrange(len(text)), rng.choice("{}[]:,-#&*!|>'\"%@` \t\n0Az\x00\u00e9\u2028")
        for bad in (text[:at] + letter + text[at:], text[:at] + text[at + 1 :]):
            assert all(fault.startswith("p.yaml:") for fault in faults_of(atlas, bad))


@pytest.mark.parametrize("name", protocol_ids())
def test_what_changes_nothing_is_accepted(name: str) -> None:
    before = load_protocol(name)
    for what, text in harmless(before.text, random.Random(name)):
        after = read_protocol(text, "p.yaml")
        assert set(after.numbers) == set(before.numbers), what
        assert {key: after.numbers[key] for key in before.numbers} == before.numbers, what
        assert meaning(replace(after, numbers=before.numbers, sources=before.sources)) == meaning(before), what
        assert set(after.sources) == set(before.sources)


def test_there_are_at_least_five_hundred() -> None:
    assert sum(1 for name in protocol_ids() for _ in damaged(load_protocol(name).text, random.Random(name))) >= 500
