"""A simulation as tables of pandas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mesomap.output.dose_document import HISTOGRAM_COLUMNS, histogram_rows
from mesomap.output.tables import POINT_COLUMNS, SESSION_COLUMNS, metrics_document, point_rows, session_rows
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, eq=False)
class Tables:
    """``points`` as points.csv, a row an injection; ``session`` as session.csv, a row an event of the nominal timeline;
    ``histogram`` as histogram.csv; ``regions``, ``supply``, ``goals`` and ``findings`` as the lists of metrics.json, a row
    each, nested keys joined by ``_`` (``area_dose_d95``, ``spacing_mm_p95``). Units are in the names; unknown is missing."""

    points: DataFrame
    regions: DataFrame
    session: DataFrame
    supply: DataFrame
    histogram: DataFrame
    goals: DataFrame
    findings: DataFrame


def tables(simulation: Simulation) -> Tables:
    """Everything that ``simulation`` says in rows, as tables of pandas."""
    import pandas

    document = metrics_document(simulation)

    def known(frame: DataFrame) -> DataFrame:
        """With columns in which nothing is known as missing numbers."""
        unknown = [name for name in frame.columns if frame[name].isna().all()]
        return frame.astype(dict.fromkeys(unknown, "float64"))

    def listed(key: str) -> DataFrame:
        return known(pandas.json_normalize(document[key], sep="_"))

    def of_rows(columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> DataFrame:
        return known(pandas.DataFrame(list(rows), columns=list(columns)))

    return Tables(
        points=of_rows(POINT_COLUMNS, point_rows(simulation)),
        regions=listed("regions"),
        session=of_rows(SESSION_COLUMNS, session_rows(simulation)),
        supply=listed("supply"),
        histogram=of_rows(HISTOGRAM_COLUMNS, histogram_rows(simulation)),
        goals=listed("goals"),
        findings=listed("findings"),
    )
