"""What stands around a stencil: how to print and lay it, how true it is, what its signs mean, which way the body lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from mesomap.geometry.surface import FloatArray
from mesomap.languages import Catalogue
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Dot, Drawing, Line, Mark, Words, drawing_data
from mesomap.output.drawing_shapes import arrow, hatched
from mesomap.output.flat_drawing import ZONE, percent
from mesomap.output.flat_target import FlatTarget
from mesomap.output.sheet import GREY, INK, WHITE
from mesomap.planning.plan import Plan

CHECK_MM = 50.0
INK_SOURCES = ("G30", "L11")
FLAT, BENT = 0.005, 0.02
"""Up to which distortion of neighbours' distances a region counts as flat, and as only a little bent."""


def check_words(catalogue: Catalogue) -> str:
    return catalogue.text(
        "Measure this square: {side} mm each way. If it is not, print again at 100 %, without fitting to the page.",
        side=f"{CHECK_MM:g}",
    )


def distortion_words(flat: FlatTarget, catalogue: Catalogue) -> dict[str, str]:
    """How true the stencil is, in numbers and in words."""
    off = np.abs(flat.off)
    border = catalogue.text(
        "Lengths along the border are off by at most {border} %.",
        border=f"{100.0 * float(np.abs(flat.outline_off).max(initial=0.0)):.1f}",
    )
    if len(off) == 0:
        return {"figures": border, "words": catalogue.text("A single point has no neighbours to be true to.")}
    worst = int(off.argmax())
    first, second = (int(flat.rows[k]) + 1 for k in flat.pairs[worst])
    figures = catalogue.text(
        "Distances between neighbours are off by {mean} % on average, at most {most} % (points {first} and {second}: "
        "{paper} mm on paper, {skin} mm along the skin).",
        mean=f"{100.0 * float(off.mean()):.1f}",
        most=f"{100.0 * float(off[worst]):.1f}",
        first=first,
        second=second,
        paper=f"{float(flat.skin_mm[worst] * (1.0 + flat.off[worst])):.1f}",
        skin=f"{float(flat.skin_mm[worst]):.1f}",
    )
    most = float(off.max())
    if most <= FLAT:
        words = catalogue.text("Lies flat.")
    elif most <= BENT:
        words = catalogue.text("Bends a little: lay its middle first and smooth it outwards.")
    else:
        words = catalogue.text(
            "Strongly curved skin: lay its middle first, cut the paper in from the border where it folds, and check distances "
            "with a ruler."
        )
    return {"figures": f"{figures} {border}", "words": words}


def sign_key(plan: Plan, flats: Sequence[FlatTarget], tone: Rgb, catalogue: Catalogue) -> list[dict[str, Any]]:
    """What the signs on a page mean, each with a small drawing of it."""
    middle = (4.0, 1.75)
    ring: list[Mark] = [Dot(*middle, 1.0, WHITE, tone, 0.2), Dot(*middle, 0.25, tone)]
    rows: list[tuple[list[Mark], str]] = [
        (ring, catalogue.text("injection with its number in the order of the session"))
    ]
    if any(len(flat.pairs) for flat in flats):
        words = catalogue.text("by how many % distances to its neighbours are off at most; + is too long on paper")
        rows.append(([Words(*middle, percent(0.012), 4.4, False, GREY)], words))
    if any(flat.marks for flat in flats):
        cross: list[Mark] = [
            Line(np.array([[2.4, 1.75], [5.6, 1.75]]), INK, 0.25),
            Line(np.array([[4.0, 0.15], [4.0, 3.35]]), INK, 0.25),
        ]
        rows.append((cross, catalogue.text("landmark")))
    if any(flat.midline_mm is not None for flat in flats):
        line = Line(np.array([[0.5, 1.75], [7.5, 1.75]]), GREY, 0.12, dash_mm=(3.0, 0.8, 0.5, 0.8))
        rows.append(([line], catalogue.text("midline")))
    if any(flat.zones for flat in flats):
        titles = {zone.id: zone.title for zone in plan.atlas.zones.values()}
        named = {
            name: f"{catalogue.lowered(catalogue.region(name, titles[name]))}, {keep:g} mm"
            for flat in flats
            for name, keep, _ in flat.zones
        }
        words = catalogue.text("closed, and the distance to keep: {zones}", zones="; ".join(named.values()))
        box = shapely.box(0.5, 0.2, 7.5, 3.3)
        corners = np.array([[0.5, 0.2], [7.5, 0.2], [7.5, 3.3], [0.5, 3.3]])
        rows.append(([*hatched(box, 1.2, ZONE, 0.12), Line(corners, ZONE, 0.2, True)], words))
    return [{"sign": drawing_data(Drawing(8.0, 3.5, tuple(marks))), "words": words} for marks, words in rows]


def compass(flat: FlatTarget, mirrored: bool) -> Drawing:
    """Which way the body lies: an arrow to the head, or to the front where the region lies level, and the patient's sides."""
    across = -flat.axes[:, 0] if mirrored else flat.axes[:, 0]
    upright = abs(flat.axes[2, 1]) + abs(flat.axes[1, 1]) > abs(flat.axes[2, 0]) + abs(flat.axes[1, 0])
    marks: list[Mark] = []
    middle = np.array([8.0, 6.5])
    for direction, way in (
        (across, np.array([1.0, 0.0])),
        (-across, np.array([-1.0, 0.0])),
        (flat.axes[:, 1], np.array([0.0, -1.0])),
        (-flat.axes[:, 1], np.array([0.0, 1.0])),
    ):
        letter = _letter(direction)
        x, y = (middle + way * np.array([6.5, 5.2])).tolist()
        marks.append(Words(x, y, letter, 7.0, True, GREY))
        if letter == "S" or (letter == "A" and not upright):
            marks += arrow(np.stack([middle - 2.6 * way, middle, middle + 2.6 * way]), INK, 0.3)
    return Drawing(16.0, 13.0, tuple(marks))


def compass_words(catalogue: Catalogue) -> str:
    return catalogue.text("S head, I feet, R and L the patient\u2019s sides, A front, P back")


def _letter(direction: FloatArray) -> str:
    """S, I (head, feet), R, L, A or P: where a direction points most."""
    k = int(np.abs(direction).argmax())
    return ("LR", "PA", "SI")[k][int(direction[k] < 0)]
