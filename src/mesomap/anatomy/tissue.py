"""Thickness of epidermis, dermis and subcutis as a field over the skin of the shipped body, from published measurements.

At a place with the distances d_i along the skin of the base body to the sites i that were measured, each less the few
millimetres between a site's middle and the corners of its quad, and the nearest of them d, a site weighs

    w_i = ((R - d_i) / (R d_i))^2 for d_i < R, else 0;    R = 1.4 d + 20 mm

and every thickness is the weighted mean of the sites'. At a site that is the published value; between sites it changes
without a jump; far from all it is the nearest site's, but for a touch of one not much further. Distances are those of the
base body, so weights do not depend on the shape, and the field is as monotone in the body mass index as the sites are. The
spread is that of the mixture: sd^2 = sum w_i (sd_i^2 + (value_i - value)^2). The right half mirrors the left exactly.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.body import Sex, body_model, skin_topology
from mesomap.anatomy.landmarks import mirrored
from mesomap.anatomy.region import Region
from mesomap.anatomy.tissue_sites import published
from mesomap.errors import BodyError
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, frozen_array

LayerName = Literal["epidermis", "dermis", "subcutis"]
SpreadFrom = Literal["the study", "another study of the site", "the widest published for the layer"]

REACH_RATIO = 1.4
REACH_MORE_MM = 20.0
LEAST_DISTANCE_MM = 1e-6
LEAST_SUBCUTIS_MM = 1.0
"""Fat is never taken to be thinner than this, however lean the body."""

DOMINANT_SHARE = 0.15
"""Least share of the weight for a source to be named with a value."""


@dataclass(frozen=True)
class SiteValue:
    """What one site says about one layer of one body; ``sd_from`` says where its spread comes from."""

    site: str
    mean_mm: float
    sd_mm: float
    sd_from: SpreadFrom
    source: str


@dataclass(frozen=True, eq=False)
class LayerThickness:
    """One layer at n places: ``mm`` and ``sd_mm`` (n,), the ``weights`` (n, k) of the k ``values`` they are made of, and
    whether the nearest site is near enough for the value to be called ``measured`` (n,)."""

    name: LayerName
    mm: FloatArray
    sd_mm: FloatArray
    measured: NDArray[np.bool_]
    weights: FloatArray
    values: tuple[SiteValue, ...]

    def sources(self, share: FloatArray | None = None) -> tuple[str, ...]:
        """Ids of the sources that dominate over all places, weighted by ``share`` (n,), heaviest first."""
        weight = np.average(self.weights, axis=0, weights=share)
        by_source: dict[str, float] = {}
        for value, mine in zip(self.values, weight.tolist(), strict=True):
            by_source[value.source] = by_source.get(value.source, 0.0) + mine
        ranked = sorted(by_source, key=lambda source: (-round(by_source[source], 9), source))
        return tuple(source for source in ranked if by_source[source] >= DOMINANT_SHARE)


@dataclass(frozen=True, eq=False)
class TissueThickness:
    """All three layers at n places."""

    epidermis: LayerThickness
    dermis: LayerThickness
    subcutis: LayerThickness

    @property
    def epidermis_mm(self) -> FloatArray:
        """Thickness of the epidermis, shape (n,), mm."""
        return self.epidermis.mm

    @property
    def dermis_mm(self) -> FloatArray:
        """Thickness of the dermis, shape (n,), mm."""
        return self.dermis.mm

    @property
    def subcutis_mm(self) -> FloatArray:
        """Thickness of the fat between dermis and fascia, shape (n,), mm."""
        return self.subcutis.mm

    @property
    def skin_mm(self) -> FloatArray:
        """Epidermis and dermis together, shape (n,), mm."""
        return self.epidermis.mm + self.dermis.mm

    @property
    def skin_sd_mm(self) -> FloatArray:
        """Standard deviation of the skin, its two layers taken as independent, shape (n,), mm."""
        return np.hypot(self.epidermis.sd_mm, self.dermis.sd_mm)

    @property
    def fascia_mm(self) -> FloatArray:
        """Depth of the fascia: skin and fat, shape (n,), mm."""
        return self.skin_mm + self.subcutis.mm


@dataclass(frozen=True)
class TissueMean:
    """Mean thickness over some places, with the standard deviation of people and places together, mm; whether at least
    half of it was measured near there, and the sources that dominate."""

    epidermis_mm: float
    skin_mm: float
    skin_sd_mm: float
    skin_measured: bool
    skin_sources: tuple[str, ...]
    subcutis_mm: float
    subcutis_sd_mm: float
    subcutis_measured: bool
    subcutis_sources: tuple[str, ...]

    @property
    def fascia_mm(self) -> float:
        """Depth of the fascia, mm."""
        return self.skin_mm + self.subcutis_mm


def tissue_at(places: SurfacePoints, sex: Sex, bmi: float) -> TissueThickness:
    """The three layers at ``places`` on the shipped skin of an adult of the given sex and body mass index (kg/m2).

    Raises BodyError for an unknown sex or a body mass index that is not a positive number.
    """
    if sex not in ("female", "male"):
        raise BodyError(f"body {sex!r}: sex must be female or male")
    if not (math.isfinite(bmi) and bmi > 0):
        raise BodyError(f"body bmi {bmi}: must be a positive number")
    distance = _distances_mm(places)
    epidermis, dermis, subcutis = (
        _layer(name, site_values(name, sex, float(bmi) if name == "subcutis" else 0.0), distance)
        for name in ("epidermis", "dermis", "subcutis")
    )
    return TissueThickness(epidermis, dermis, subcutis)


def atlas_tissue(atlas: Atlas, places: SurfacePoints) -> TissueThickness | None:
    """The layers at ``places`` on the skin of ``atlas``; None where that skin is not of the shipped body."""
    body = getattr(atlas, "body", None)
    if body is None or not _is_shipped(atlas.surface.faces):
        return None
    return tissue_at(places, body.sex, body.bmi)


def _is_shipped(faces: IntArray) -> bool:
    """Whether ``faces`` are those of the shipped body. Its bodies share them, so most are known without a look at each."""
    shipped = skin_topology().faces
    return faces is shipped or (faces.shape == shipped.shape and np.array_equal(faces, shipped))


def mean_tissue(thickness: TissueThickness, share: FloatArray | None = None) -> TissueMean:
    """Means over all places, each weighing ``share`` (n,). Rounded to 1 micrometre: left and right then agree."""

    def mean(values: FloatArray) -> float:
        return round(float(np.average(values, weights=share)), 3)

    def spread(values: FloatArray, sd: FloatArray) -> float:
        centre = np.average(values, weights=share)
        return round(math.sqrt(float(np.average(sd**2 + (values - centre) ** 2, weights=share))), 3)

    subcutis = thickness.subcutis
    return TissueMean(
        epidermis_mm=mean(thickness.epidermis_mm),
        skin_mm=mean(thickness.skin_mm),
        skin_sd_mm=spread(thickness.skin_mm, thickness.skin_sd_mm),
        skin_measured=bool(np.average(thickness.dermis.measured, weights=share) >= 0.5),
        skin_sources=thickness.dermis.sources(share),
        subcutis_mm=mean(subcutis.mm),
        subcutis_sd_mm=spread(subcutis.mm, subcutis.sd_mm),
        subcutis_measured=bool(np.average(subcutis.measured, weights=share) >= 0.5),
        subcutis_sources=subcutis.sources(share),
    )


def region_tissue(atlas: Atlas, region: Region) -> TissueMean | None:
    """Means over the area of ``region``; None where the skin is not of the shipped body."""
    middle = SurfacePoints(region.faces, np.full((len(region.faces), 3), 1.0 / 3.0))
    thickness = atlas_tissue(atlas, middle)
    if thickness is None:
        return None
    return mean_tissue(thickness, atlas.surface.face_areas_mm2[region.faces] * region.fraction)


@lru_cache(maxsize=256)
def site_values(layer: LayerName, sex: Sex, bmi: float) -> tuple[SiteValue, ...]:
    """What every site with a figure for ``layer`` says about one body, in the order of the file.

    A site with a figure for the whole skin gives the dermis as that less the epidermis there. Where a study gives no
    spread, the ratio of spread to mean is that of another study of the site, else the largest published for the layer.
    """
    told = published()
    wanted = ("dermis", "skin") if layer == "dermis" else (layer,)
    of_layer = [m for m in told.measurements if m.layer in wanted and m.sex in (None, sex)]
    widest = max(m.sd_mm / m.mean_mm for m in of_layer if m.sd_mm is not None)
    values = []
    for item in (m for m in of_layer if m.left_out is None):
        others = [
            m.sd_mm / m.mean_mm
            for m in of_layer
            if m.site == item.site and m.layer == item.layer and m.sd_mm is not None
        ]
        mean = item.mean_mm
        sd, sd_from = widest * mean, "the widest published for the layer"
        if item.sd_mm is not None:
            sd, sd_from = item.sd_mm, "the study"
        elif others:
            sd, sd_from = others[0] * mean, "another study of the site"
        if layer == "subcutis":
            mean = max(mean + told.body_mass.change_mm(item.site, sex, bmi), LEAST_SUBCUTIS_MM)
        elif item.layer == "skin":
            place = told.sites[item.site].place
            epidermis = _layer("epidermis", site_values("epidermis", sex, 0.0), _distances_mm(place))
            mean -= float(epidermis.mm[0])
            sd = math.sqrt(max(sd**2 - float(epidermis.sd_mm[0]) ** 2, 0.0))
        values.append(SiteValue(item.site, mean, sd, sd_from, item.source))  # type: ignore[arg-type]
    return tuple(values)


def _layer(name: LayerName, values: tuple[SiteValue, ...], distance_mm: FloatArray) -> LayerThickness:
    """The formula of the module. ``distance_mm`` (n, s) has a column for every site of the file."""
    sites = published().sites
    order = {site: column for column, site in enumerate(sites)}
    own = distance_mm[:, [order[value.site] for value in values]]
    nearest = own.argmin(axis=1)
    least = np.take_along_axis(own, nearest[:, None], axis=1)
    reach = REACH_RATIO * least + REACH_MORE_MM
    d = np.maximum(own, LEAST_DISTANCE_MM)
    weights = (np.maximum(reach - d, 0.0) / (reach * d)) ** 2
    weights /= weights.sum(axis=1, keepdims=True)
    means, sds = np.array([v.mean_mm for v in values]), np.array([v.sd_mm for v in values])
    mm = weights @ means
    variance = np.einsum("nk,nk->n", weights, sds**2 + (means - mm[:, None]) ** 2)
    within = np.array([sites[v.site].within_mm for v in values])[nearest]
    measured = least[:, 0] <= within
    measured.setflags(write=False)
    return LayerThickness(
        name,
        frozen_array(mm, np.float64),
        frozen_array(np.sqrt(variance), np.float64),
        measured,
        frozen_array(weights, np.float64),
        values,
    )


def _distances_mm(places: SurfacePoints) -> FloatArray:
    """Distance of n places to every site on the nearer side, along the skin of the base body, shape (n, s), mm."""
    distance = _raw_distances_mm(places)
    return np.asarray(np.maximum(distance - _own_distances_mm(), 0.0))


@cache
def _own_distances_mm() -> FloatArray:
    """What ``_raw_distances_mm`` gives for each site at its own place, shape (s,), mm: corners count as the site."""
    places = concatenate([site.place for site in published().sites.values()])
    own: FloatArray = frozen_array(np.diagonal(_raw_distances_mm(places)), np.float64)
    return own


def _raw_distances_mm(places: SurfacePoints) -> FloatArray:
    topology = skin_topology()
    half = len(topology.faces) // 2
    image = mirrored(places, topology.mirrored_face(places.face))
    right = places.face >= half
    face = np.where(right, image.face, places.face)
    bary = np.where(right[:, None], image.bary, places.bary)
    used, corner = np.unique(topology.faces[face], return_inverse=True)
    at_vertices = topology.refinement.matrix[used] @ _cage_distances_mm()
    return np.asarray(np.einsum("nk,nks->ns", bary, at_vertices[corner.reshape(-1, 3)]))


@cache
def _cage_distances_mm() -> FloatArray:
    """Shortest way along sides and diagonals of the base cage from every vertex to each site, shape (v, s), mm."""
    model = body_model()
    base = model.base_mm[: model.skin_vertices]
    ends = np.concatenate([model.quads[:, [i, j]] for i, j in ((0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (1, 3))])
    ends = np.unique(np.sort(ends, axis=1), axis=0)
    length = np.linalg.norm(base[ends[:, 0]] - base[ends[:, 1]], axis=1)
    graph = sparse.csr_matrix((length, (ends[:, 0], ends[:, 1])), shape=(len(base), len(base)))
    _, mirror = cKDTree(base).query(base * np.array([-1.0, 1.0, 1.0]))
    columns = []
    for site in published().sites.values():
        corners = model.quads[site.quad]
        seeds = np.unique(np.concatenate([corners, mirror[corners]]))
        columns.append(np.asarray(dijkstra(graph, directed=False, indices=seeds, min_only=True)))
    distance: FloatArray = frozen_array(np.stack(columns, axis=1), np.float64)
    return distance
