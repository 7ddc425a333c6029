"""A radial profile by layer in place of the ellipsoid's own, as it is some time after the session."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray


@dataclass(frozen=True, eq=False)
class RadialTable:
    """Share of a deposit under each mm2 of flat skin, ``per_mm2`` (3, n) by layer, at rho = i ``step_mm``; linear
    between, zero beyond the last."""

    step_mm: float
    per_mm2: FloatArray

    @property
    def radius_mm(self) -> float:
        """Where the table ends, mm."""
        return self.step_mm * float(self.per_mm2.shape[1] - 1)

    @property
    def in_layer(self) -> FloatArray:
        """Share of the deposit that is in each layer, shape (3,): the integral over the plane, exact for the broken
        line."""
        left = np.arange(self.per_mm2.shape[1] - 1)
        inner, outer = self.per_mm2[:, :-1], self.per_mm2[:, 1:]
        ring = inner * (3.0 * left + 1.0) + outer * (3.0 * left + 2.0)
        return np.asarray(ring.sum(axis=1) * np.pi * self.step_mm**2 / 3.0)
