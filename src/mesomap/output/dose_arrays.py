"""dose.npz: the dose map as plain arrays, for other programs."""

from __future__ import annotations

import io

import numpy as np

from mesomap.protocol.goal import LAYERS
from mesomap.simulation.simulate import Simulation


def dose_npz(simulation: Simulation) -> bytes:
    """The file. Arrays: ``vertices_mm`` (v, 3) and ``faces`` (f, 3) of the finer mesh of the dose map, LPS; ``ml_cm2``
    (products, 3, v) by product and layer; ``footprint_count`` (v,); ``vertex_area_mm2`` (v,); ``product``, ``dose_unit``
    (empty where there is none) and ``dose_per_ml`` (NaN there), one a product; ``layer`` (3,)."""
    dose = simulation.dose
    products = dose.products
    arrays = {
        "vertices_mm": dose.vertices_mm,
        "faces": dose.faces.astype(np.int32),
        "ml_cm2": dose.layer_ml_cm2,
        "footprint_count": dose.footprint_count,
        "vertex_area_mm2": dose.mesh.vertex_area_mm2,
        "product": np.array([product.id for product in products]),
        "dose_unit": np.array([product.dose_unit or "" for product in products]),
        "dose_per_ml": np.array([np.nan if p.concentration is None else p.concentration for p in products]),
        "layer": np.array(LAYERS),
    }
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    return file.getvalue()
