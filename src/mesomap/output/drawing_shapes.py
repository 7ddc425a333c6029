"""What drawings for paper are made of besides lines and words: arrows, rulers, hatched areas."""

from __future__ import annotations

import numpy as np
import shapely

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb
from mesomap.output.drawing import Drawing, Line, Mark, Words
from mesomap.output.sheet import INK

BARS_MM = (5, 10, 20, 50, 100)


def arrow(curve_mm: FloatArray, colour: Rgb, width_mm: float) -> list[Mark]:
    """A smooth line (k, 2) with a head at its end."""
    tip, steps = curve_mm[-1], np.linalg.norm(np.diff(curve_mm, axis=0), axis=1)
    head = min(5.0 * width_mm, 0.5 * float(steps.sum()))
    to_go = np.append(np.cumsum(steps[::-1])[::-1], 0.0)
    shaft = curve_mm[to_go > head]
    along = tip - shaft[-1]
    along /= np.linalg.norm(along)
    across = np.array([-along[1], along[0]])
    base = tip - head * along
    corners = np.stack([tip, base + 0.5 * head * across, base - 0.5 * head * across])
    return [
        Line(np.concatenate([shaft, base[None]]), colour, width_mm),
        Line(corners, None, 0.0, True, colour),
    ]


def ruler(middle_mm: float, y_mm: float, scale: float, most_mm: float) -> list[Mark]:
    """A ruler about ``middle_mm`` whose millimetres are ``scale`` long on paper, at most ``most_mm`` long."""
    length = max([mm for mm in BARS_MM if mm * scale <= most_mm], default=BARS_MM[0])
    step = next((mm for mm in (1, 5, 10) if mm * scale >= 0.7), 50)
    left = middle_mm - 0.5 * length * scale
    marks: list[Mark] = [Line(np.array([[left, y_mm], [left + length * scale, y_mm]]), INK, 0.2)]
    for mm in range(0, length + 1, step):
        tall = 1.6 if mm in (0, length) or mm % (10 * step) == 0 else 1.2 if mm % (5 * step) == 0 else 0.8
        x = left + mm * scale
        marks.append(Line(np.array([[x, y_mm], [x, y_mm - tall]]), INK, 0.15))
    return [*marks, Words(left + length * scale + 1.2, y_mm - 0.6, f"{length} mm", 6.0, False, INK, "left")]


def true_ruler(length_mm: int) -> Drawing:
    """A ruler of paper: a stroke each millimetre, a number each centimetre."""
    marks: list[Mark] = [Line(np.array([[0.0, 0.0], [length_mm, 0.0]]), INK, 0.2)]
    for mm in range(length_mm + 1):
        tall = 3.6 if mm % 10 == 0 else 2.8 if mm % 5 == 0 else 1.8
        marks.append(Line(np.array([[mm, 0.0], [mm, tall]]), INK, 0.12))
    numbers = (Words(float(mm), 5.0, str(mm), 5.5) for mm in range(0, length_mm + 1, 10))
    return Drawing(float(length_mm), 6.5, (*marks, *numbers))


def hatched(area: shapely.Geometry, step_mm: float, colour: Rgb, width_mm: float) -> list[Mark]:
    """Slanting lines ``step_mm`` apart inside an area, holes left free."""
    low_x, low_y, high_x, high_y = area.bounds
    offset = np.arange(np.floor((low_x + low_y) / step_mm) + 0.5, np.ceil((high_x + high_y) / step_mm)) * step_mm
    lines = shapely.linestrings([[[low_x, o - low_x], [high_x, o - high_x]] for o in offset.tolist()])
    parts = shapely.get_parts(shapely.intersection(lines, area))
    return [
        Line(shapely.get_coordinates(part), colour, width_mm)
        for part in parts
        if isinstance(part, shapely.LineString) and not part.is_empty
    ]
