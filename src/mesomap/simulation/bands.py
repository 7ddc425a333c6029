"""Bands of metrics over many sessions with errors: from sums and quantiles of every session to percentiles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mesomap.geometry.surface import FloatArray

LAYER_METRICS = (
    *("volume_ml", "mean", "d98", "d95", "d50", "d2", "v50", "v100", "v150"),
    *("hot_cm2", "cold_cm2", "cv", "hi", "excess", "coverage", "overlap", "cn"),
)
"""What every sample is measured by in each layer, as in AreaDose; ``volume_ml`` is what lies on the area."""
METRICS = (*LAYER_METRICS, "spill", "wrong_layer", "covering_radius_mm")
"""The same through the full depth, as in AreaDose and Metrics, and how far bare skin of the target is from a point."""
DOSES = ("mean", "d98", "d95", "d50", "d2")
ZONE_METRICS = ("ml", "share", "mean_ml_cm2", "most_ml_cm2")
"""What every closed zone is measured by, as in ZoneDose."""


@dataclass(frozen=True)
class Band:
    """A metric without errors, and its 5th, 50th and 95th percentile over the samples; None where it has no value."""

    nominal: float | None
    p05: float | None
    p50: float | None
    p95: float | None

    def scaled(self, factor: float) -> Band:
        """The same times ``factor``."""
        values = (self.nominal, self.p05, self.p50, self.p95)
        return Band(*(None if value is None else factor * value for value in values))


@dataclass(frozen=True)
class PartBands:
    """One target, or all, of one product or of all: a Band for each of METRICS through the full depth (``whole``) and for each of
    LAYER_METRICS in skin, subcutis and deeper (``layers``). Doses are in ``unit``."""

    unit: str
    whole: Mapping[str, Band]
    layers: tuple[Mapping[str, Band], Mapping[str, Band], Mapping[str, Band]]

    def scaled(self, factor: float, unit: str) -> PartBands:
        """The same with doses in another unit: ``factor`` is dose per mL."""

        def of(bands: Mapping[str, Band]) -> Mapping[str, Band]:
            return {name: band.scaled(factor) if name in DOSES else band for name, band in bands.items()}

        skin, fat, deep = self.layers
        return replace(self, unit=unit, whole=of(self.whole), layers=(of(skin), of(fat), of(deep)))


def area_metrics(whole_cm2: FloatArray, sums: FloatArray, quantile: FloatArray) -> FloatArray:
    """LAYER_METRICS of areas of ``whole_cm2``, shape (..., areas, metrics), NaN where one has no value.

    ``sums`` (..., areas, 9) as ``tally`` has them, then the area outside all targets with half of the prescription;
    ``quantile`` (..., areas, 4) at the shares of QUANTILES. The formulas are those of measure_area."""
    held, square, v50, v100, v150, covered, overlapped, excess, beyond = np.moveaxis(sums, -1, 0)
    d98, d95, d50, d2 = np.moveaxis(quantile, -1, 0)
    mean = held / whole_cm2
    variance = np.maximum(square / whole_cm2 - mean**2, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        cv = np.where(mean > 0, np.sqrt(variance) / mean, np.nan)
        hi = np.where(d50 > 0, (d2 - d98) / d50, np.nan)
        over = np.where(held > 0, excess / held, np.nan)
        cn = np.where(v50 + beyond > 0, v50**2 / (whole_cm2 * (v50 + beyond)), np.nan)
    shares = [part / whole_cm2 for part in (v50, v100, v150)]
    rest = [v150, whole_cm2 - v50, cv, hi, over, covered / whole_cm2, overlapped / whole_cm2, cn]
    return np.stack([held, mean, d98, d95, d50, d2, *shares, *rest], axis=-1)


def bands_of(names: Sequence[str], nominal: FloatArray, values: FloatArray) -> dict[str, Band]:
    """A band for each of ``names`` (k,) from its value without errors (k,) and in every sample (samples, k)."""
    return {name: band_of(nominal[k], values[:, k]) for k, name in enumerate(names)}


def band_of(nominal: float, values: FloatArray) -> Band:
    """The band of one metric; samples where it is NaN have none."""
    known = values[~np.isnan(values)]
    ends: list[float | None] = [None, None, None]
    if len(known):
        ends = [float(value) for value in np.quantile(known, [0.05, 0.5, 0.95])]
    return Band(None if math.isnan(nominal) else float(nominal), *ends)
