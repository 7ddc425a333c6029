"""results.csv and results.parquet, written from the index: the same jobs, the same bytes."""

from __future__ import annotations

import csv
import errno
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mesomap.batch.columns import COLUMNS
from mesomap.batch.index import Index
from mesomap.batch.rows import Row
from mesomap.errors import OutputError

if TYPE_CHECKING:
    import pyarrow

TOGETHER = 10_000
"""Rows that are turned into a table at a time."""
CSV, PARQUET = "results.csv", "results.parquet"


def write_results_tables(index: Index) -> None:
    """Write both tables beside the index, each first under another name. Raises OutputError where the disk refuses."""
    folder = index.folder
    fresh = [folder / f".{name}.part" for name in (CSV, PARQUET)]
    try:
        _write_csv(index.rows(), fresh[0])
        _write_parquet(index.rows(), fresh[1])
        for path, name in zip(fresh, (CSV, PARQUET), strict=True):
            os.replace(path, folder / name)
    except OSError as error:
        words = "the disk is full" if error.errno == errno.ENOSPC else (error.strerror or str(error))
        raise OutputError(
            f"{folder}: results could not be written ({words}); what is done is kept, run the same command again afterwards"
        ) from None
    finally:
        for path in fresh:
            path.unlink(missing_ok=True)


def _write_csv(rows: Iterable[Row], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in COLUMNS])
        writer.writerows([_cell(row.get(column.name)) for column in COLUMNS] for row in rows)


def _cell(value: Any) -> str:
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def table_schema() -> pyarrow.Schema:
    """Columns of results.parquet with their types; what each means is in its metadata."""
    import pyarrow

    types = {"text": pyarrow.string(), "count": pyarrow.int64(), "number": pyarrow.float64()}
    return pyarrow.schema(
        [pyarrow.field(c.name, types[c.kind], metadata={"rows": c.rows, "meaning": c.meaning}) for c in COLUMNS]
    )


def _write_parquet(rows: Iterator[Row], path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    schema = table_schema()
    with parquet.ParquetWriter(path, schema) as writer:
        while part := list(islice(rows, TOGETHER)):
            columns = [
                pyarrow.array([row.get(field.name) for row in part], type=field.type, from_pandas=False)
                for field in schema
            ]
            writer.write_table(pyarrow.Table.from_arrays(columns, schema=schema))
