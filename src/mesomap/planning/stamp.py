"""Multi-needle stamps: a footprint of needles set down side by side over a region."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.lattice import square
from mesomap.geometry.surface import FloatArray
from mesomap.planning.direction import row_directions
from mesomap.planning.site import Laid, Site
from mesomap.planning.weave_on_skin import weave_on_skin
from mesomap.protocol.pattern import FOOTPRINTS, Pattern


def _footprint_mm(pattern: Pattern) -> FloatArray:
    """Places of the needles about the middle of the stamp, shape (k, 2), mm."""
    if pattern.needles is None or pattern.needle_pitch_mm is None:
        raise ValueError("a stamp has needles and their pitch")
    return pattern.needle_pitch_mm * np.array(FOOTPRINTS[pattern.needles])


def stamp_pitch_mm(pattern: Pattern) -> float:
    """Distance from stamp to stamp, mm. Without overlap, the needles of the next follow those of the last at their
    own pitch."""
    width = float(np.ptp(_footprint_mm(pattern)[:, 0]) + (pattern.needle_pitch_mm or 0.0))
    return width * (1.0 - (pattern.overlap or 0.0))


def lay_stamps(site: Site, pattern: Pattern, seed: int) -> Laid:
    """Stamps on a square lattice, as far apart as the footprint is wide less the overlap; needles follow the skin
    from the middle of their stamp. A needle that would come down outside the margins is not used: its point is
    lost. Row counts the stamps, column their needles."""
    footprint = _footprint_mm(pattern)
    pitch = stamp_pitch_mm(pattern)
    angle = site.rows_deg
    centres = weave_on_skin(site, square(pitch), angle)
    stamps, needles = len(centres.place), len(footprint)
    if stamps == 0:
        return centres
    along = row_directions(site, centres.place, angle)
    normal = site.flat.chart.patch.face_normals[centres.place.face]
    across = np.cross(normal, along)
    vectors = (footprint[None, :, :1] * along[:, None] + footprint[None, :, 1:] * across[:, None]).reshape(-1, 3)
    start = centres.place[np.repeat(np.arange(stamps), needles)]
    place, gone = site.flat.geodesics.walk(start, vectors)
    whole = gone > np.linalg.norm(vectors, axis=1) - 1e-6
    used = whole & site.clear(place)
    kept = np.flatnonzero(used)
    place = place[kept]
    return Laid(
        place=place,
        row=np.repeat(np.arange(stamps), needles)[kept],
        column=np.tile(np.arange(needles), stamps)[kept],
        partner=site.partners(place, within_mm=0.5),
        spacing_mm=None,
        cell_area_mm2=pitch * pitch / needles,
        lost=int((~used).sum()),
    )
