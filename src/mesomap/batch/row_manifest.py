"""A manifest as a table with a row a job: CSV, or Parquet."""

from __future__ import annotations

import contextlib
import csv
import io
import math
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mesomap.batch.bodies import AskedBody
from mesomap.batch.manifest_document import RowPart, SettingsPart, SurfacePart
from mesomap.batch.references import Asked
from mesomap.errors import InputError, ProtocolError, nearest_names
from mesomap.protocol.faults import words_of
from mesomap.protocol.places import Location

ROW_KINDS = (".csv", ".parquet")
LISTS = ("regions", "set", "formats", "goals")
"""Columns whose cells hold several values, with semicolons between."""
NUMBERS = ("age_years", "height_cm", "bmi")
WHOLES = ("seed", "robustness", "sessions")
SURFACE = ("surface", "landmarks", "units")
BODY = (*NUMBERS, "shape")
SETTING = tuple(name for name in SettingsPart.model_fields if name not in ("seeds", "set"))
COLUMNS = tuple(RowPart.model_fields)


class Rows:
    """The rows of a table, None for one that cannot be read, with the place of each cell: ``where(row, column)`` in words."""

    def __init__(self, path: Path, cells: Iterator[dict[str, Any] | None], where: Callable[[int, str], str]) -> None:
        self.path, self.cells, self.where = path, cells, where
        self._found: list[str] = []

    def add(self, location: Location, words: str) -> None:
        """Note a fault of a cell."""
        row, column = location[0], str(location[1])
        lines = [f"{self.where(int(row), column)} {column}: {line}" for line in words.splitlines()]
        self._found += [line for line in lines if line not in self._found[-20:]]

    def stop(self) -> None:
        """Raise when a fault was found."""
        if self._found:
            raise ProtocolError(list(dict.fromkeys(self._found))) from None


def read_rows(path: Path) -> tuple[Iterator[Asked], Callable[[], None]]:
    """The jobs of a table, and what raises ProtocolError for everything that is wrong in it."""
    rows = _csv_rows(path) if path.suffix.lower() == ".csv" else _parquet_rows(path)
    return _asked(rows), rows.stop


def _asked(rows: Rows) -> Iterator[Asked]:
    for number, cells in enumerate(rows.cells):
        if cells is None:
            continue
        try:
            values = {name: _value(name, cell) for name, cell in cells.items() if _given(cell)}
            part = RowPart.model_validate({name: value for name, value in values.items() if value != []})
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                rows.add((number, str(detail["loc"][0])), words_of(detail, RowPart))
            continue
        skin = _skin(part, number, rows)
        if skin is None:
            continue
        places: dict[str, Location] = {name: (number, name) for name in COLUMNS}
        places["skin"] = (number, "surface" if isinstance(skin, SurfacePart) else _first(part))
        setting = SettingsPart(**{name: getattr(part, name) for name in SETTING})
        yield Asked(
            part.protocol,
            None if part.regions is None else tuple(part.regions),
            tuple(part.set),
            skin,
            setting,
            part.seed,
            tuple(part.formats),
            None if part.goals is None else tuple(part.goals),
            places,
            rows.add,
        )


def _first(part: RowPart) -> str:
    """The first column that says something of the body."""
    return next((name for name in ("sex", *BODY) if name in part.model_fields_set), "protocol")


def _skin(part: RowPart, row: int, rows: Rows) -> AskedBody | SurfacePart | None:
    given = part.model_fields_set
    if not given & {"surface", "landmarks"}:
        if "units" in given:
            rows.add((row, "units"), "is for a surface of your own; give surface and landmarks as well")
            return None
        return AskedBody(part.sex, part.age_years, part.height_cm, part.bmi, part.shape)
    for name in ("surface", "landmarks"):
        if name not in given:
            rows.add((row, name), "is missing; surface and landmarks go together")
            return None
    if wrong := [name for name in BODY if name in given]:
        rows.add((row, wrong[0]), "is for the embedded body; leave it empty beside a surface")
        return None
    return SurfacePart.model_validate({name: getattr(part, name) for name in SURFACE} | {"sex": part.sex or "female"})


def _given(cell: Any) -> bool:
    """Whether a cell holds anything."""
    return not (cell is None or cell == "" or (isinstance(cell, float) and math.isnan(cell)))


def _value(name: str, cell: Any) -> Any:
    """A cell as its column asks; what cannot be read so stays, to be refused by name."""
    if name in LISTS and isinstance(cell, str):
        return [part.strip() for part in cell.split(";") if part.strip()]
    if name == "shape" and isinstance(cell, str):
        pairs = [part.partition("=") for part in cell.split(";") if part.strip()]
        return {part.strip(): _number(amount) for part, _, amount in pairs}
    if name in NUMBERS:
        return _number(cell)
    if name in WHOLES:
        return _whole(cell)
    if name == "assistant" and isinstance(cell, str):
        return {"true": True, "false": False}.get(cell.strip().lower(), cell)
    if name == "start" and isinstance(cell, date):  # a date or a time stamp of a table
        return cell.isoformat()[: len("YYYY-MM-DD")]
    if name == "shape" and isinstance(cell, dict):  # what other rows have stands there as None
        return {part: amount for part, amount in cell.items() if amount is not None}
    return cell.strip() if isinstance(cell, str) else cell


def _whole(cell: Any) -> Any:
    """A whole number, exact where it is written as one; what stands for one as 3.0 does, where no digit is lost."""
    with contextlib.suppress(TypeError, ValueError):
        return cell if isinstance(cell, int) else int(cell) if isinstance(cell, str) else _exact(float(cell), cell)
    return _exact(_number(cell), cell)


def _exact(number: Any, cell: Any) -> Any:
    exact = isinstance(number, float) and number.is_integer() and abs(number) <= 2.0**53
    return int(number) if exact else cell


def _number(cell: Any) -> Any:
    try:
        return cell if isinstance(cell, bool) else float(cell)
    except (TypeError, ValueError):
        return cell


def _check_columns(names: Sequence[str], where: Callable[[str], str]) -> None:
    faults = [
        f"{where(name)} {name}: " + ("stands there twice; keep one" if name in names[:index] else _unknown(name))
        for index, name in enumerate(names)
        if name not in COLUMNS or name in names[:index]
    ]  # fmt: skip
    if "protocol" not in names and not any(";" in name or "\t" in name for name in names):
        faults.append(f"{where(names[0] if names else '')} protocol: is missing; it is a required column")
    if faults:
        raise ProtocolError(faults)


def _unknown(name: str) -> str:
    """What is wrong with a column that there is not, and the likely reason."""
    if name.startswith("__index_level_"):
        return "is the index of a data frame; write the table with index=False"
    for separator, words in ((";", "semicolons"), ("\t", "tabs")):
        if separator in name:
            return f"are several columns with {words} between; write the table with commas"
    return f"is not a known column; {nearest_names(name, COLUMNS)}"


def _csv_rows(path: Path) -> Rows:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProtocolError([f"{path}: byte {error.start} is not UTF-8; save the table as CSV in UTF-8"]) from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give the path of a manifest") from None
    if not text.strip():
        raise ProtocolError([f"{path}:1:1 the file is empty; give a line of columns and a row a job"])
    reader = csv.reader(io.StringIO(text), strict=True)
    lines = text.splitlines() or [""]
    starts: list[int] = []
    try:
        names = [name.strip() for name in next(reader, [])]
        _check_columns(names, lambda name: f"{path}:1:{_column(lines[0], names.index(name) if name in names else 0)}")
        content: list[list[str]] = []
        before = reader.line_num
        for row in reader:
            if row:
                content.append(row)
                starts.append(before)
            before = reader.line_num
    except csv.Error as error:
        raise ProtocolError([f"{path}:{reader.line_num}:1 CSV: {error}; correct the row there"]) from None

    def where(row: int, column: str) -> str:
        line = lines[starts[row]] if starts[row] < len(lines) else ""
        return f"{path}:{starts[row] + 1}:{_column(line, names.index(column)) if column in names else 1}"

    cells = (dict(zip(names, row, strict=True)) if len(row) == len(names) else None for row in content)
    rows = Rows(path, cells, where)
    for number, row in enumerate(content):
        if len(row) != len(names):
            rows.add((number, names[0]), f"the row has {len(row)} cells; allowed is {len(names)}, one a column")
    if not content:
        raise ProtocolError([f"{path}:1:1 the table has no rows; give one a job"])
    return rows


def _column(line: str, cell: int) -> int:
    """Where cell number ``cell`` of a line of CSV begins, from 1; in quotes a comma is none."""
    quoted, passed = False, 0
    for at, letter in enumerate(line):
        if passed == cell:
            return at + 1
        quoted ^= letter == '"'
        passed += letter == "," and not quoted
    return len(line) + 1


def _parquet_rows(path: Path) -> Rows:
    import pyarrow
    from pyarrow import parquet

    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder; give the path of a manifest")
        table = parquet.read_table(path)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; give the path of a manifest") from None
    except (OSError, pyarrow.ArrowException) as error:
        raise InputError(f"{path}: is no Parquet file ({str(error).splitlines()[0]}); write it again") from None
    _check_columns(table.column_names, lambda _: f"{path}:")
    if not table.num_rows:
        raise ProtocolError([f"{path}: the table has no rows; give one a job"])
    return Rows(path, iter(table.to_pylist()), lambda row, _: f"{path}: row {row + 1},")
