"""A table of the page on a terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mesomap.output.page_text import Cell, PageColumn, PageFigure, PageTable


def terminal_table(table: PageTable) -> RenderableType:
    """Without lines, its title above and its note below; figures at the right, None as a dash."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for index, column in enumerate(table.columns):
        figures = not any(isinstance(_value(row[index]), str) for row in table.rows)
        unit = f" {column.unit}" if column.unit else ""
        shown.add_column((column.label + unit).strip(), justify="right" if figures else "left")
    for row in table.rows:
        shown.add_row(*(Text(_words(cell, column)) for cell, column in zip(row, table.columns, strict=True)))
    note = [Text(table.note, style="dim")] if table.note else []
    return Group(Text(table.title, style="bold"), shown, *note)


def _value(cell: Cell) -> str | float | None:
    return cell.value if isinstance(cell, PageFigure) else cell


def _words(cell: Cell, column: PageColumn) -> str:
    value = _value(cell)
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    return f"{value:.4g}" if column.digits is None else f"{value:.{column.digits}f}"
