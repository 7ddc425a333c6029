"""What the page says beside its picture: tables, findings and sources, and all of it in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.page_shapes import require


@dataclass(frozen=True)
class PageFigure:
    """A table cell with its origin: ``sources`` are ids of PageSource, ``inferred`` the reason when it is inferred."""

    value: str | float | None
    sources: tuple[str, ...] = ()
    inferred: str = ""


Cell = str | float | None | PageFigure


@dataclass(frozen=True)
class PageColumn:
    """A column head; numbers below it are written with ``digits`` decimals, or four significant digits when None."""

    label: str
    unit: str = ""
    digits: int | None = None


@dataclass(frozen=True)
class PageTable:
    """A table on a tab of its own; ``title`` names the tab, ``note`` is a sentence below. None is shown as a dash. With
    ``of_dose`` it stands under its title on the tab of the dose.

    ``layout``: ``table``; ``cards``, one for each row under its first cell; or ``figures`` of a protocol, with the columns
    key, value, origin and why. Raises OutputError for another layout or a row of another length.
    """

    title: str
    columns: tuple[PageColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    layout: str = "table"
    of_dose: bool = False

    def __post_init__(self) -> None:
        require(
            self.layout in ("table", "cards") or (self.layout == "figures" and len(self.columns) == 4),
            f"page table {self.title!r}: layout {self.layout!r} is unknown or does not fit {len(self.columns)} columns",
        )
        for i, row in enumerate(self.rows):
            require(
                len(row) == len(self.columns),
                f"page table {self.title!r}: row {i} has {len(row)} cells, expected {len(self.columns)}",
            )


@dataclass(frozen=True)
class PageFinding:
    """A clinical rule met or broken; ``point`` is the number of a point (the page jumps to it) or None; ``title`` the
    name of the rule in words."""

    rule: str
    severity: str
    text: str
    region: str | None = None
    point: int | None = None
    value: float | None = None
    limit: float | None = None
    unit: str | None = None
    source: str | None = None
    title: str = ""


@dataclass(frozen=True)
class PageSource:
    """Where a number comes from."""

    id: str
    title: str
    publisher: str = ""
    year: str = ""
    tier: str = ""
    url: str = ""


@dataclass(frozen=True)
class PageText:
    """Everything the page says in one language, that of ``catalogue``.

    ``names`` are what things are called, by id: regions and zones (``cheek``), borders (``cheek.left``), steps
    (``steps.face``), techniques (``techniques.papule``), planes (``planes.dermis``), products (``products.ID``), events of
    the session and containers. ``containers``, ``leftover``, ``minutes``, ``cost`` and ``sessions`` stand in the line at the
    top, as ``2 x vial 5 mL``; what is empty is left out. ``provenance`` are lines of (label, value): version, seed, protocol,
    sha256.
    """

    catalogue: Catalogue = ENGLISH
    subtitle: str = ""
    containers: str = ""
    leftover: str = ""
    minutes: str = ""
    cost: str = ""
    sessions: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[PageTable, ...] = ()
    findings: tuple[PageFinding, ...] = ()
    sources: tuple[PageSource, ...] = ()
    provenance: tuple[tuple[str, str], ...] = ()
