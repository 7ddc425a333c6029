"""Drawings for paper as SVG of their true size."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from mesomap.output.colours import Rgb
from mesomap.output.drawing import FONT, MM_PER_PT, Dot, Drawing, Words, hex_colour, whole_um


def drawing_svg(drawing: Drawing, title: str, mirrored: bool = False) -> str:
    """A drawing as SVG of its true size in millimetres; ``mirrored`` left for right, words and all."""
    width, height = whole_um(drawing.width_mm), whole_um(drawing.height_mm)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f"viewBox=\"0 0 {width} {height}\" font-family=\"'{FONT}', 'Arial Narrow', Arial, sans-serif\">"
    )
    lines = [head, f"<title>{escape(title)}</title>"]
    lines += [f'<g transform="translate({width} 0) scale(-1 1)">' if mirrored else "<g>"]
    for mark in drawing.marks:
        if isinstance(mark, Words):
            left, _, _, bottom = mark.box_mm.tolist()
            weight = ' font-weight="600"' if mark.bold else ""
            size = round(mark.size_pt * MM_PER_PT, 3)
            place = f'x="{whole_um(left)}" y="{whole_um(bottom)}" font-size="{size}" fill="{hex_colour(mark.colour)}"{weight}'
            lines.append(f"<text {place}>{escape(mark.text)}</text>")
        elif isinstance(mark, Dot):
            name = f" data-name={quoteattr(mark.name)}" if mark.name else ""
            drawn = _ink(mark.fill, mark.rim, mark.rim_mm)
            place = f'cx="{whole_um(mark.x_mm)}" cy="{whole_um(mark.y_mm)}" r="{whole_um(mark.radius_mm)}"'
            lines.append(f"<circle {place}{drawn}{name}/>")
        else:
            at = " ".join(f"{whole_um(x)},{whole_um(y)}" for x, y in mark.at_mm.tolist())
            dash = f' stroke-dasharray="{" ".join(map(str, mark.dash_mm))}"' if mark.dash_mm else ""
            shape = "polygon" if mark.closed else "polyline"
            lines.append(f'<{shape} points="{at}"{_ink(mark.fill, mark.colour, mark.width_mm)}{dash}/>')
    return "\n".join([*lines, "</g>", "</svg>", ""])


def _ink(fill: Rgb | None, stroke: Rgb | None, width_mm: float) -> str:
    line = f' stroke="{hex_colour(stroke)}" stroke-width="{width_mm}" stroke-linejoin="round"' if stroke else ""
    return f' fill="{hex_colour(fill) or "none"}"{line}'
