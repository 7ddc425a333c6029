"""Every exception a user can meet. Each message names the place, the value and the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


class MesomapError(Exception):
    """Base of all errors that mesomap raises on purpose.

    ``exit_status`` is what the command line returns: 2 the input is wrong, 3 the machine lacks something.
    """

    exit_status = 2


class InputError(MesomapError):
    """An argument, option or file holds a value that cannot be used."""


class SurfaceError(InputError):
    """A mesh is not a usable skin surface."""


class BodyError(InputError):
    """The body asked for is outside what the body model can reach."""


class RegionError(InputError):
    """A region, zone or landmark is unknown, or cannot be laid on this surface."""


class PatternError(InputError):
    """A pattern cannot be placed: spacing, margin or region do not fit."""


class ProtocolError(InputError):
    """One or more faults in a protocol file; ``faults`` holds one line each, as ``file:line:col key: ...``."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class GoalError(InputError):
    """A goal cannot be read or judged: ``words`` say why, ``column`` (from 1) where in its sentence."""

    def __init__(self, sentence: str, column: int, words: str) -> None:
        self.sentence, self.column, self.words = sentence, column, words
        super().__init__(f"goal {sentence}, column {column}: {words}")


class OutputError(InputError):
    """Results cannot be written where they were asked for."""


class MachineError(MesomapError):
    """The machine lacks a library or a program; the message holds the command that installs it."""

    exit_status = 3


class StoppedError(MesomapError):
    """Long work was asked to stop and has; the message says what is left and how to go on."""

    exit_status = 130


def nearest_names(name: str, known: Iterable[str]) -> str:
    """Words for an error message: the known names closest to ``name``, or all of them when none is close."""
    names = sorted(known)
    close = get_close_matches(name, names, n=3, cutoff=0.5)
    if close:
        return "did you mean " + " or ".join(close) + "?"
    return "known: " + ", ".join(names)


def on_one_line(text: str) -> str:
    """Text of a file without what would steer the terminal."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
