"""Figures as they stand in print: the value, and beside it where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from mesomap.geometry.surface import FloatArray
from mesomap.languages import Catalogue
from mesomap.protocol.protocol import Protocol

Row = dict[str, str]
"""``name``, ``value`` and ``source`` of a figure, in words."""


def row(name: str, value: str, source: str = "") -> Row:
    """A figure with its name and where it comes from."""
    return {"name": name, "value": value, "source": source}


def sources_words(sources: Iterable[str], catalogue: Catalogue, inferred: object = None, assumed: object = None) -> str:
    """``G1, G2``, or ``G1, inferred``, or ``assumed``."""
    words = [*sources]
    if assumed:
        words.append(catalogue.text("assumed"))
    elif inferred:
        words.append(catalogue.text("inferred"))
    return ", ".join(words)


def source_of(protocol: Protocol, keys: Iterable[str], catalogue: Catalogue) -> str:
    """Where the figures under some keys come from, those the protocol has; ``computed`` where it has none of them."""
    numbers = [protocol.numbers[key] for key in keys if key in protocol.numbers]
    if not numbers:
        return catalogue.text("computed")
    ids = dict.fromkeys(source for number in numbers for source in number.sources)
    inferred = any(number.inferred for number in numbers)
    return sources_words(ids, catalogue, inferred, any(number.assumed for number in numbers))


def span_words(values: FloatArray, digits: int, unit: str = "") -> str:
    """``1.0 mm``, or ``0.8\u20131.0 mm`` where values differ in the digits shown."""
    low, high = (f"{float(value):.{digits}f}" for value in (np.min(values), np.max(values)))
    words = low if low == high else f"{low}\u2013{high}"
    return f"{words} {unit}".strip()


def amount_words(value: float) -> str:
    """A dose to four figures, never with an exponent."""
    return f"{value:.0f}" if abs(value) >= 1000.0 else f"{value:.4g}"
