"""The words and keys beside the pictures: warnings, regions, marks, closed zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import SKIN_TONE, Rgb
from mesomap.output.sheet import GREY, RULE, Sheet, fitted_text, name_lines, text_width
from mesomap.output.words import finding_words
from mesomap.planning.closed import closed_zones
from mesomap.planning.plan import Plan
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene

MOST_REGION_ROWS = 14
MOST_SIZES = 4
MOST_NOTICE_LINES = 4
ALARM: Rgb = (176, 32, 37)


def heading(sheet: Sheet, x: float, y: float, width: float, words: str) -> float:
    """A heading over a rule; the place below it."""
    sheet.text(x, y + 20, *fitted_text(words, 19, width, bold=True), bold=True)
    sheet.line(x, y + 30, x + width, y + 30, RULE, 1.5)
    return y + 42


def notice(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> tuple[str, str] | None:
    """``1 error, 2 warnings`` and the text of the gravest; None where there is neither."""
    grave = [[f for f in simulation.findings if f.severity == name] for name in ("error", "warning")]
    errors, warnings = map(len, grave)
    counts = [
        catalogue.text("1 error") if errors == 1 else catalogue.text("{count} errors", count=errors),
        catalogue.text("1 warning") if warnings == 1 else catalogue.text("{count} warnings", count=warnings),
    ]
    first = [finding_words(finding, catalogue) for some in grave for finding in some]
    named = [words for words, some in zip(counts, grave, strict=True) if some]
    return (", ".join(named), first[0]) if first else None


def draw_notices(sheet: Sheet, x: float, y: float, width: float, simulation: Simulation, catalogue: Catalogue) -> float:
    """How many errors and warnings the plan has, and the first of them."""
    found = notice(simulation, catalogue)
    if found is None:
        return y
    words, text = found
    lines = wrapped(catalogue.capital(text.replace("+-", "\u00b1")), 16, width - 18)
    if len(lines) > MOST_NOTICE_LINES:
        lines = [
            *lines[: MOST_NOTICE_LINES - 1],
            fitted_text(lines[MOST_NOTICE_LINES - 1] + " \u2026", 16, width - 18, least=16)[0],
        ]
    sheet.text(x + 18, y + 20, words, 19, bold=True, colour=ALARM)
    for k, line in enumerate(lines):
        sheet.text(x + 18, y + 45 + 22 * k, line, 16)
    bottom = y + 36 + 22 * len(lines)
    sheet.card(x, y + 2, 5, bottom - y - 6, ALARM)
    return bottom + 18


def region_rows(plan: Plan, catalogue: Catalogue = ENGLISH) -> list[tuple[str, str, int, float]]:
    """Region id, name, points and mL of every region, or of every pair of sides where there are too many."""
    points = plan.points
    named: dict[str, tuple[str, str, int, float]] = {}
    pairs = len({target.label for target in plan.targets}) > MOST_REGION_ROWS
    for k, target in enumerate(plan.targets):
        rows = points.target == k
        key = target.region if pairs else target.label
        _, _, count, volume = named.get(key, ("", "", 0, 0.0))
        side = "midline" if pairs else target.laterality
        named[key] = (
            target.region,
            catalogue.sided(target.region, target.title, side),
            count + int(rows.sum()),
            volume + float(points.volume_ml[rows].sum()),
        )
    return list(named.values())


def draw_regions(
    sheet: Sheet, x: float, y: float, width: float, plan: Plan, colours: dict[str, Rgb], catalogue: Catalogue
) -> float:
    """A row per region with its colour, points and mL, and the total."""
    y = heading(sheet, x, y, width, catalogue.text("Regions"))
    for words, at in ((catalogue.text("points"), x + width - 110), (catalogue.text("mL expelled"), x + width)):
        words, size = fitted_text(words, 15, 100, least=11)
        sheet.text(at, y + 12, words, size, colour=GREY, anchor="rs")
    y += 22
    rows = region_rows(plan, catalogue)
    named = [name_lines(title, 18, width - 184, 10) for _, title, _, _ in rows]
    one_line = min((size for lines, size in named if len(lines) == 1), default=18.0)
    for (region, _, count, volume), (lines, own_size) in zip(rows, named, strict=True):
        size = one_line if len(lines) == 1 else own_size
        sheet.dot(x + 9, y + 12, 9, colours[region])
        for k, line in enumerate(lines):
            sheet.text(x + 28, y + 18 + 13 * (k - 0.5 * (len(lines) - 1)), line, size)
        sheet.text(x + width - 110, y + 18, str(count), 18, anchor="rs")
        sheet.text(x + width, y + 18, f"{volume:.2f}", 18, anchor="rs")
        y += 28
    sheet.line(x, y + 4, x + width, y + 4)
    sheet.text(x + 28, y + 27, catalogue.text("All"), 18, bold=True)
    sheet.text(x + width - 110, y + 27, str(sum(row[2] for row in rows)), 18, bold=True, anchor="rs")
    sheet.text(x + width, y + 27, f"{sum(row[3] for row in rows):.2f}", 18, bold=True, anchor="rs")
    return y + 50


def draw_marks(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    plan: Plan,
    scene: Scene,
    px_per_mm: float,
    catalogue: Catalogue,
) -> float:
    """The marks at the size they have in the front view, by volume."""
    y = heading(sheet, x, y, width, catalogue.text("Injections"))
    volume, first = np.unique(np.round(plan.points.volume_ml, 6), return_index=True)
    shown = list(zip(volume, first, strict=True))
    if len(shown) > MOST_SIZES:
        shown = [shown[0], shown[len(shown) // 2], shown[-1]]
    column = width / 2
    for k, (ml, row) in enumerate(shown):
        left, top = x + (k % 2) * column, y + 30 * (k // 2)
        radius = float(scene.mark_radius_mm[row]) * px_per_mm
        sheet.dot(left + 16, top + 13, min(radius, 16), scene.colours[plan.targets[plan.points.target[row]].region])
        words = catalogue.text("{volume} mL expelled", volume=f"{ml:.3g}")
        words, size = fitted_text(words, 17, (width if len(shown) == 1 else column) - 48, least=12)
        sheet.text(left + 40, top + 19, words, size)
    y += 30 * ((len(shown) + 1) // 2) + 4
    words = catalogue.text(
        "Numbers: order of injection; where there is no room, row ends and every fifth. Arrows lead to the next row. "
        "R, L: the patient\u2019s sides. A: front, P: back."
    )
    for line in wrapped(words, 15, width):
        sheet.text(x, y + 14, line, 15, colour=GREY)
        y += 20
    return y + 18


def zone_words(plan: Plan, catalogue: Catalogue = ENGLISH) -> str:
    """Which zones are closed, the distance kept, and which are placed by eye; nothing where none is closed."""
    closed = closed_zones(plan.atlas, plan.protocol)
    rules = {zone.id: margin_mm for zone, margin_mm in closed}
    titles = {zone.id: catalogue.region(zone.id, zone.title) for zone, _ in closed}
    if not titles:
        return ""
    approximate = {zone.id for zone, _ in closed if zone.approximate and not zone.drawn}
    words = _sentence([catalogue.lowered(titles[name]) for name in rules], catalogue)
    margins = sorted(set(rules.values()))
    kept = f"{margins[0]:g}"
    if len(margins) > 1:
        kept = catalogue.text("{low} to {high}", low=kept, high=f"{margins[-1]:g}")
    words = catalogue.text(
        "{zones}: no injection there, nor within {kept}\u00a0mm", zones=catalogue.capital(words), kept=kept
    )
    by_eye = [catalogue.lowered(titles[name]) for name in rules if name in approximate]
    if by_eye:
        everything = len(by_eye) == len(titles) > 1
        which = catalogue.text("all of them") if everything else _sentence(by_eye, catalogue)
        words += f". {catalogue.text('Placed by eye: {zones}', zones=which)}"
    return words


def draw_zones(sheet: Sheet, x: float, y: float, width: float, plan: Plan, catalogue: Catalogue) -> float:
    """What is hatched, and the distance kept."""
    words = zone_words(plan, catalogue)
    if not words:
        return y
    y = heading(sheet, x, y, width, catalogue.text("Closed zones"))
    _hatched(sheet, x, y + 2, 30, 22)
    for line in wrapped(words, 17, width - 42):
        sheet.text(x + 42, y + 19, line, 17)
        y += 23
    return y + 22


def _hatched(sheet: Sheet, x: float, y: float, width: int, height: int) -> None:
    """A swatch of hatched skin, as the shader draws it."""
    column, row = np.meshgrid(np.arange(sheet.finer * width), np.arange(sheet.finer * height))
    stripe = ((column + row) % 18 < 9)[..., None]
    skin = np.array(SKIN_TONE) * np.where(stripe, 0.81, 0.965)
    edge = (np.minimum(column, sheet.finer * width - 1 - column) < 2) | (
        np.minimum(row, sheet.finer * height - 1 - row) < 2
    )
    skin[edge] = 0.6 * np.array(SKIN_TONE)
    sheet.paste(round(x), round(y), skin.astype(np.uint8))


def _sentence(names: list[str], catalogue: Catalogue) -> str:
    if len(names) == 1:
        return names[0]
    return catalogue.text("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def wrapped(words: str, size: float, width: float) -> list[str]:
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
