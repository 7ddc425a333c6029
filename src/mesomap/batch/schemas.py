"""JSON Schemas of every file, those of a batch among them."""

from __future__ import annotations

from collections.abc import Callable

from mesomap.batch.columns import results_schema
from mesomap.batch.manifest_document import ManifestDocument
from mesomap.output.json_schema import Json
from mesomap.output.schemas import SCHEMAS as OF_A_RUN
from mesomap.output.schemas import titled


def manifest_schema() -> Json:
    """A manifest, as the reader checks it."""
    return {**ManifestDocument.model_json_schema(by_alias=True), **titled("mesomap manifest", {})}


SCHEMAS: dict[str, Callable[[], Json]] = {
    **OF_A_RUN,
    "manifest": manifest_schema,
    "results": lambda: titled("mesomap results.csv and results.parquet, one row", results_schema()),
}
"""Schemas by the name of the file."""
