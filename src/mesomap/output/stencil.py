"""``stencil.pdf`` and SVG: each region flat and true to size, to mark through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mesomap import __version__
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import Rgb, region_colours
from mesomap.output.drawing import Drawing, Line, Words, drawing_data
from mesomap.output.drawing_shapes import true_ruler
from mesomap.output.drawing_svg import drawing_svg
from mesomap.output.flat_drawing import FlatDrawing, draw_flat, percent
from mesomap.output.flat_target import FlatTarget, flat_targets
from mesomap.output.paper import A4, Paper
from mesomap.output.sheet import GREY, INK
from mesomap.output.stencil_sheets import (
    EDGE_MM,
    HEAD_MM,
    TITLE_MM,
    Block,
    Sheet,
    count_sheets,
    cut,
    joins,
    marks_in,
    packed,
    plan_of,
    room_mm,
    window_mm,
)
from mesomap.output.stencil_words import (
    CHECK_MM,
    INK_SOURCES,
    check_words,
    compass,
    compass_words,
    distortion_words,
    sign_key,
)
from mesomap.output.typeset import typeset
from mesomap.output.words import DISCLAIMER
from mesomap.planning.plan import Plan

FREE_MM = 8.0
BESIDE_MM = (8.0, 26.0)
"""Left free above and below a stencil, and beside it at least and at most."""


@dataclass(frozen=True, eq=False)
class Stencil:
    """A target drawn at 1:1."""

    flat: FlatTarget
    drawn: FlatDrawing
    tone: Rgb


def stencils(
    plan: Plan, flats: Sequence[FlatTarget], paper: Paper, catalogue: Catalogue = ENGLISH
) -> tuple[Stencil, ...]:
    """The stencil of every target, turned by a quarter where that saves sheets of ``paper``."""
    tones = region_colours(target.region for target in plan.targets)
    made = []
    for upright in flats:
        tone = tones[upright.target.region]
        ways = [_drawn(upright, plan, tone, paper, catalogue)]
        if _sheets(ways[0], paper) > 1:
            ways.append(_drawn(upright.turned(np.pi / 2.0), plan, tone, paper, catalogue))
        made.append(min(ways, key=lambda way: _sheets(way, paper)))
    return tuple(made)


def _drawn(flat: FlatTarget, plan: Plan, tone: Rgb, paper: Paper, catalogue: Catalogue) -> Stencil:
    """A stencil with room for words at its sides, as far as that costs no sheet."""
    least, most = BESIDE_MM
    width = float(np.ptp(flat.bounds_mm[:, 0]))
    beside = float(np.clip(0.5 * (window_mm(paper)[0] - width), least, most))
    return Stencil(flat, draw_flat(flat, plan, tone, 1.0, (beside, FREE_MM), catalogue, stencil=True), tone)


def _sheets(stencil: Stencil, paper: Paper) -> int:
    across, down = count_sheets(stencil.drawn.drawing.width_mm, stencil.drawn.drawing.height_mm, paper)
    return across * down


def stencil_pdf(
    plan: Plan,
    catalogue: Catalogue = ENGLISH,
    paper: Paper = A4,
    mirrored: bool = False,
    flats: Sequence[FlatTarget] | None = None,
) -> bytes:
    """Every region of ``plan`` flat at 1:1, on as many sheets of ``paper`` as it takes, as a tagged PDF; ``mirrored``
    left for right, to be laid with its printed side on the skin.
    ``flats`` are the targets laid flat, where that is done.

    Raises PatternError for a region that cannot be laid flat.
    """
    made = stencils(plan, flat_targets(plan) if flats is None else flats, paper, catalogue)
    sheets = [cut(stencil.drawn.drawing, paper) for stencil in made]
    sizes = [(stencil.drawn.drawing.width_mm, stencil.drawn.drawing.height_mm) for stencil in made]
    pages = packed(sizes, [len(some) for some in sheets], paper)
    protocol = plan.protocol
    width, _ = room_mm(paper)
    content = {
        "lang": catalogue.lang,
        "title": catalogue.text("Stencil 1:1") + catalogue.colon + protocol.title,
        "paper": {"width": paper.width_mm, "height": paper.height_mm},
        "edge": EDGE_MM,
        "head": HEAD_MM,
        "over": TITLE_MM,
        "check": {"side": CHECK_MM, "words": check_words(catalogue)},
        "ruler": drawing_data(true_ruler(int(width // 10.0) * 10)),
        "mirrored": catalogue.text("Mirrored: lay the printed side on the skin.") if mirrored else "",
        "how": catalogue.text(
            "Lay the crosses on the landmarks, mark through the rings, take the stencil off. Never inject through ink: remove "
            "the dots from the target first [{sources}].",
            sources=", ".join(INK_SOURCES),
        ),
        "pages": [
            {
                "blocks": [_block(plan, block, made, sheets, mirrored, catalogue) for block in page],
                "key": sign_key(
                    plan, [made[block.stencil].flat for block in page], made[page[0].stencil].tone, catalogue
                ),
                "plan": _plan(made, sheets, page[0], mirrored),
            }
            for page in pages
        ],
        "lists": [_listed(stencil, catalogue) for stencil in made if stencil.drawn.unfigured],
        "listed": catalogue.text("Distortion at each point, %, where it did not fit on the stencil"),
        "footer": {
            "left": catalogue.text(DISCLAIMER),
            "right": f"{protocol.id} {protocol.version}  \u00b7  mesomap {__version__}",
        },
    }
    return typeset("stencil.typ", content)


def _block(
    plan: Plan,
    block: Block,
    made: Sequence[Stencil],
    sheets: Sequence[tuple[Sheet, ...]],
    mirrored: bool,
    catalogue: Catalogue,
) -> dict[str, Any]:
    """One stencil, or one sheet of it, with the words over it."""
    stencil, sheet, count = made[block.stencil], sheets[block.stencil][block.sheet], len(sheets[block.stencil])
    target, drawing = stencil.flat.target, stencil.drawn.drawing
    name = catalogue.sided(target.region, target.title, target.laterality)
    data: dict[str, Any] = {
        "name": name,
        "first": block.sheet == 0,
        "step": _step_name(plan, target.step),
        "sheet": "",
        "x": block.x_mm,
        "y": block.y_mm,
        "width": block.width_mm,
        "compass": {"drawing": drawing_data(compass(stencil.flat, mirrored)), "alt": compass_words(catalogue)},
        "alt": catalogue.text(
            "{region} laid flat at 1:1 with {count} numbered points", region=name, count=len(stencil.flat.rows)
        ),
        "distortion": distortion_words(stencil.flat, catalogue),
    }
    if count == 1:
        left = 0.5 * (drawing.width_mm - block.width_mm)
        return data | {
            "drawing": drawing_data(drawing),
            "at": [-left, 0.0],
            "window": [block.width_mm, drawing.height_mm],
            "joins": None,
        }
    shown = marks_in(drawing.marks, sheet.x_mm, sheet.y_mm, sheet.width_mm, sheet.height_mm)
    return data | {
        "sheet": catalogue.text(
            "Sheet {name}, {number} of {count}", name=sheet.name, number=block.sheet + 1, count=count
        ),
        "drawing": drawing_data(Drawing(drawing.width_mm, drawing.height_mm, shown)),
        "at": [-sheet.x_mm, -sheet.y_mm],
        "window": [sheet.width_mm, sheet.height_mm],
        "joins": drawing_data(joins(sheet.mirrored(drawing.width_mm) if mirrored else sheet)),
    }


def _plan(
    made: Sequence[Stencil], sheets: Sequence[tuple[Sheet, ...]], block: Block, mirrored: bool
) -> dict[str, object] | None:
    """How the sheets of a stencil lie, where there are several."""
    stencil, own = made[block.stencil], sheets[block.stencil]
    if len(own) == 1:
        return None
    outline, width = stencil.drawn.outline_mm, stencil.drawn.drawing.width_mm
    if mirrored:
        own = tuple(sheet.mirrored(width) for sheet in own)
        outline = np.array([width, 0.0]) - outline * np.array([1.0, -1.0])
    return drawing_data(plan_of(own, own[block.sheet], outline))


def _step_name(plan: Plan, step: int) -> str:
    """The step, where a plan has several on the same region."""
    regions = [target.label for target in plan.targets]
    twice = any(regions.count(target.label) > 1 for target in plan.targets if target.step == step)
    return plan.protocol.steps[step].id.replace("-", " ") if twice else ""


def _listed(stencil: Stencil, catalogue: Catalogue) -> dict[str, Any]:
    """Distortion of the points of a region that bear no figure."""
    flat = stencil.flat
    off = dict(zip(flat.rows.tolist(), flat.off_point.tolist(), strict=True))
    return {
        "name": catalogue.sided(flat.target.region, flat.target.title, flat.target.laterality),
        "points": [[str(row + 1), percent(off[row])] for row in stencil.drawn.unfigured],
    }


def stencil_svgs(
    plan: Plan, catalogue: Catalogue = ENGLISH, mirrored: bool = False, flats: Sequence[FlatTarget] | None = None
) -> dict[str, str]:
    """The same as SVG, one file per target by its name: true to size, with the check square below."""
    labels = [target.label for target in plan.targets]
    tones = region_colours(target.region for target in plan.targets)
    files = {}
    for flat in flat_targets(plan) if flats is None else flats:
        target, free_mm = flat.target, (BESIDE_MM[1], FREE_MM)
        drawn = draw_flat(flat, plan, tones[target.region], 1.0, free_mm, catalogue, stencil=True)
        name = catalogue.sided(target.region, target.title, target.laterality)
        twice = labels.count(target.label) > 1
        stem = f"{target.label}-{plan.protocol.steps[target.step].id}" if twice else target.label
        files[f"{stem}.svg"] = drawing_svg(_with_check(drawn.drawing), f"{name}, 1:1", mirrored)
    return files


def _with_check(drawing: Drawing) -> Drawing:
    """A drawing with the check square below it."""
    top = drawing.height_mm + 4.0
    corners = np.array([FREE_MM, top]) + CHECK_MM * np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    words = Words(FREE_MM + 0.5 * CHECK_MM, top + 0.5 * CHECK_MM, f"{CHECK_MM:g} mm", 8.0, True, GREY)
    width = max(drawing.width_mm, CHECK_MM + 2.0 * FREE_MM)
    return Drawing(width, top + CHECK_MM + FREE_MM, (*drawing.marks, Line(corners, INK, 0.2, True), words))
