"""Sheets that are printed on."""

from __future__ import annotations

from dataclasses import dataclass

from mesomap.errors import InputError, nearest_names


@dataclass(frozen=True)
class Paper:
    """A sheet upright."""

    name: str
    width_mm: float
    height_mm: float


A4 = Paper("a4", 210.0, 297.0)
PAPERS = {paper.name: paper for paper in (A4, Paper("letter", 215.9, 279.4))}


def paper_named(name: str) -> Paper:
    """The paper of that name, in any case; raises InputError for one that there is none of."""
    if name.lower() not in PAPERS:
        raise InputError(f"paper {name!r} is unknown; {nearest_names(name.lower(), PAPERS)}")
    return PAPERS[name.lower()]
