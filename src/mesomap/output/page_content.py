"""What the page shows, as plain arrays and words: nothing here knows atlases, plans or simulations."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from mesomap.output.page_shapes import (
    FloatArray,
    PageDeposits,
    PageEye,
    PageLoop,
    PageMesh,
    PagePoints,
    PageThread,
    require,
    require_finite,
)
from mesomap.output.page_text import PageText

DISCLAIMER = (
    "Educational and planning estimate, not a medical device. Training, label and clinical judgement come first."
)
ALL = -1
"""Stands for all targets, all products or all layers together."""


@dataclass(frozen=True)
class PageDoseScale:
    """How area dose is drawn, all products together or of one. ``max_ml_cm2`` is the end of the colours, ``largest_ml_cm2``
    the largest dose anywhere (None: taken from the vertices of the mesh), ``rx_ml_cm2`` the prescription (None: not
    marked). ``dose_unit`` is ``mg`` or ``U`` and ``per_ml`` the dose in one mL, empty and None where only mL are known."""

    max_ml_cm2: float | None = None
    largest_ml_cm2: float | None = None
    rx_ml_cm2: float | None = None
    dose_unit: str = ""
    per_ml: float | None = None

    def __post_init__(self) -> None:
        require(bool(self.dose_unit) == (self.per_ml is not None), "page dose scale: dose_unit and per_ml go together")


@dataclass(frozen=True, eq=False)
class PageHistogram:
    """Dose-area histogram: ``area_cm2`` (b,) with a dose in each of b equal bins from 0 to ``top_ml_cm2``. ``target`` is the
    row of its border in PageContent.outlines, ``product`` and ``layer`` (0 skin, 1 subcutis, 2 deeper) what is counted,
    each ALL for all together; ``rx_ml_cm2`` the prescription."""

    target: int
    product: int
    layer: int
    top_ml_cm2: float
    rx_ml_cm2: float
    area_cm2: FloatArray

    def __post_init__(self) -> None:
        require_finite("page histogram: area_cm2", self.area_cm2)
        require(self.top_ml_cm2 >= 0.0, f"page histogram: top_ml_cm2 is {self.top_ml_cm2}, expected 0 or more")


@dataclass(frozen=True)
class PageEvent:
    """What happens in the session from ``start_s`` to ``end_s``: ``event`` is its id, named in the texts; ``by`` is
    ``practitioner``, ``assistant`` or empty for waiting. ``target`` is the row of a border, ``point`` of an injection,
    ``product`` of a product; ``remaining_ml`` is in the syringe afterwards; None where they do not apply."""

    start_s: float
    end_s: float
    event: str
    by: str
    target: int | None = None
    point: int | None = None
    product: int | None = None
    remaining_ml: float | None = None


@dataclass(frozen=True)
class PageNeedle:
    """The needle: ``gauge``, ``length_mm`` and outer diameter; the syringe's size."""

    gauge: int
    length_mm: float
    outer_mm: float
    syringe_ml: float


@dataclass(frozen=True, eq=False)
class PageContent:
    """Everything one page shows. With ``deposits`` the dose is computed for every pixel; without, it is interpolated
    between the vertices of the mesh. ``dose_scales`` are first that of all products together, then of each by itself;
    ``products`` their ids. ``texts`` hold one language each; the page opens in the first and offers the others.

    Raises OutputError when ``outlines``, ``products`` and what refers to them disagree."""

    title: str
    mesh: PageMesh
    points: PagePoints
    eyes: tuple[PageEye, ...] = ()
    outlines: tuple[PageLoop, ...] = ()
    zones: tuple[PageLoop, ...] = ()
    threads: tuple[PageThread, ...] = ()
    deposits: PageDeposits | None = None
    products: tuple[str, ...] = ("product",)
    dose_scales: tuple[PageDoseScale, ...] = (PageDoseScale(),)
    histograms: tuple[PageHistogram, ...] = ()
    session: tuple[PageEvent, ...] = ()
    needle: PageNeedle | None = None
    texts: tuple[PageText, ...] = field(default_factory=lambda: (PageText(),))
    disclaimer: str = DISCLAIMER

    def __post_init__(self) -> None:
        n, targets = len(self.points.number), len(self.outlines)
        require(
            len(self.dose_scales) in (1, 1 + len(self.products)),
            f"page: {len(self.dose_scales)} dose scales for {len(self.products)} products",
        )
        languages = [text.catalogue.lang for text in self.texts]
        require(len(set(languages)) == len(languages) > 0, f"page: texts in {languages}; give one or more, each once")
        rows = (
            *(("histogram", "target", item.target, targets) for item in self.histograms if item.target != ALL),
            *(("event", "point", item.point, n) for item in self.session if item.point is not None),
            *(("event", "target", item.target, targets) for item in self.session if item.target is not None),
            *(("thread", "point", item.point, n) for item in self.threads),
        )
        for what, name, row, count in rows:
            require(0 <= row < count, f"page {what}: {name} {row} is outside 0..{count - 1}")
        ends = np.array([(item.start_s, item.end_s) for item in self.session]).reshape(-1, 2)
        require_finite("page session: start_s, end_s", ends)
        require(bool((ends[:, 0] <= ends[:, 1]).all()), "page session: an event ends before it begins")
