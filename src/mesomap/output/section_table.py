"""A depth section as a table: one line a sample."""

from __future__ import annotations

import csv
import io

import numpy as np

from mesomap.protocol.goal import LAYERS
from mesomap.simulation.depth_section import DepthSection


def section_csv(section: DepthSection) -> str:
    """``along_mm``, ``depth_mm`` and ``layer`` of each sample, then ``PRODUCT_ml_cm3`` of each product, and ``PRODUCT_U_cm3``
    or ``_mg_cm3`` where it has a concentration. Depths are the middles of slices."""
    names, columns = [], []
    for k, product in enumerate(section.products):
        names.append(f"{product.id}_ml_cm3")
        columns.append(section.ml_cm3[k].ravel())
        dose = section.dose_cm3(k)
        if dose is not None:
            names.append(f"{product.id}_{product.dose_unit}_cm3")
            columns.append(dose.ravel())
    deep = section.depth_mm > section.skin_mm[:, None]
    layer = deep.astype(int) + (section.depth_mm > section.fascia_mm[:, None])
    along = np.repeat(section.along_mm, len(section.depth_mm))
    depth = np.tile(section.depth_mm, len(section.along_mm))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["along_mm", "depth_mm", "layer", *names])
    for i, (s, z, own) in enumerate(zip(along, depth, layer.ravel(), strict=True)):
        writer.writerow([f"{s:.3f}", f"{z:.3f}", LAYERS[own], *(f"{column[i]:.6g}" for column in columns)])
    return text.getvalue()
