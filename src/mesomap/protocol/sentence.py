"""A goal's sentence as words, numbers and signs that know their column, read from left to right."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal, NoReturn

from mesomap.errors import GoalError

Kind = Literal["word", "number", "comparison", "tolerance", "colon", "percent", "other", "end"]

TOKEN = re.compile(
    r"""\s*(?:
    (?P<word>[A-Za-z][A-Za-z0-9_]*(?:[./-][A-Za-z0-9_]+)*)
    |(?P<number>[0-9.][0-9.,]*(?:[eE][+-]?[0-9]+)?)
    |(?P<comparison>[<>=]=|=[<>]|[=<>\u2265\u2264])
    |(?P<tolerance>\+/?-|\u00b1)
    |(?P<colon>:)
    |(?P<percent>%)
    |(?P<other>\S)
    |(?P<end>\Z))""",
    re.VERBOSE,
)
COMMA = re.compile(r"([0-9]+),([0-9]+)")
MINUS = ("-", "\u2212", "\u2013")
SHOWN = 100


@dataclass(frozen=True)
class Token:
    """A word, number or sign of a sentence; ``column`` from 1."""

    kind: Kind
    text: str
    column: int


class Sentence:
    """Hands out the tokens of ``text`` one after the other; what does not fit is a GoalError at its column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens: list[Token] = []
        at = 0
        while at >= 0:
            found = TOKEN.match(text, at)
            if found is None:
                raise AssertionError("every character belongs to a token")
            kind: Kind = found.lastgroup  # type: ignore[assignment]
            self._tokens.append(Token(kind, found[kind], found.start(kind) + 1))
            at = -1 if kind == "end" else found.end()
        self._at = 0

    @property
    def ahead(self) -> Token:
        """The token that comes next."""
        return self._tokens[self._at]

    @property
    def after(self) -> Token:
        """The one behind it."""
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    def take(self, *kinds: Kind, allowed: str) -> Token:
        """The next token, which is one of ``kinds``; ``allowed`` says in words what may stand there."""
        token = self.ahead
        if token.kind not in kinds:
            self.refuse(allowed)
        self._at += 1
        return token

    def take_if(self, kind: Kind, *texts: str) -> Token | None:
        """The next token where it is of ``kind`` and, where given, one of ``texts``; otherwise nothing is taken."""
        if self.ahead.kind != kind or (texts and self.ahead.text not in texts):
            return None
        return self.take(kind, allowed="")

    def number(self, name: str) -> float:
        """The next token as a finite number of 0 or more."""
        token = self.ahead
        if token.kind == "other" and token.text in MINUS and self.after.kind == "number":
            self.fail(token, f"{name} {token.text + self.after.text!r} is negative; allowed is 0 or more")
        if token.kind == "word" and token.text.lower() in ("nan", "inf", "infinity"):
            self.fail(token, f"{token.text!r} is not a number; write digits, such as 0.5")
        token = self.take("number", allowed="a number, such as 0.5")
        if "," in token.text:
            one = COMMA.fullmatch(token.text)
            remedy = f"write {one[1]}.{one[2]}" if one else "write a decimal point and no marks for thousands"
            self.fail(token, f"{token.text!r} has a comma; {remedy}")
        try:
            value = float(token.text)
        except ValueError:
            self.fail(token, f"{token.text!r} is not a number; write it with one decimal point, such as 0.5")
        if not math.isfinite(value):
            self.fail(token, f"{token.text!r} is too large a number")
        return value

    def refuse(self, allowed: str) -> NoReturn:
        """Raise because the next token may not stand there."""
        token = self.ahead
        found = "the sentence ends" if token.kind == "end" else f"found {token.text!r}"
        self.fail(token, f"{found}; allowed here is {allowed}")

    def fail(self, token: Token, words: str) -> NoReturn:
        """Raise because of a token."""
        raise GoalError(quoted(self.text), token.column, words)


def quoted(text: str) -> str:
    """A sentence as messages show it, cut short."""
    return repr(text if len(text) <= SHOWN else text[: SHOWN - 3] + "...")
