"""Published thickness of skin and fat by site, as meshes/tissue.yaml has it, and where on the body the sites lie."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np

from mesomap.anatomy.body import Sex, body_model, skin_positions_mm, skin_topology
from mesomap.anatomy.landmarks import landmark, landmark_places, place_on_quad, read_yaml
from mesomap.errors import BodyError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import IntArray
from mesomap.shipped import shipped_folder


@dataclass(frozen=True)
class Measurement:
    """A published thickness. ``sex`` is None where the study does not tell women from men, ``sd_mm`` and ``n`` where it
    does not give them; ``named`` is the study's own word for the layer or the site where it differs; ``left_out`` says
    why the figure is on record only."""

    site: str
    layer: Literal["epidermis", "dermis", "skin", "subcutis"]
    mean_mm: float
    method: str
    source: str
    sex: Sex | None = None
    sd_mm: float | None = None
    n: int | None = None
    named: str | None = None
    left_out: str | None = None


@dataclass(frozen=True)
class Site:
    """A place that studies measured, on the left half or the midline: the ``quad`` of the cage and (u, v) in it.
    ``within_mm`` is how far along the skin from it a value is called measured (assumed)."""

    id: str
    title: str
    quad: int
    uv: tuple[float, float]
    within_mm: float

    @property
    def place(self) -> SurfacePoints:
        """The site on the shipped skin; the other side is its mirror image."""
        return place_on_quad(skin_topology(), self.id, self.quad, self.uv)


@dataclass(frozen=True)
class BodyMass:
    """How the subcutis of ``sites`` follows body mass index and sex, by ``source``. The figures belong to a group of
    ``reference_bmi`` (kg/m2) with ``female_share`` women; both are assumed, for the reasons given."""

    subcutis_mm_per_bmi: float
    female_extra_mm: float
    sites: tuple[str, ...]
    source: str
    reference_bmi: float
    reference_assumed: str
    female_share: float
    female_share_assumed: str

    def change_mm(self, site: str, sex: Sex, bmi: float) -> float:
        """What is added to the published subcutis of ``site`` for one body, mm; 0 where the source measured nothing."""
        if site not in self.sites:
            return 0.0
        women = (1.0 if sex == "female" else 0.0) - self.female_share
        return self.subcutis_mm_per_bmi * (bmi - self.reference_bmi) + self.female_extra_mm * women


@dataclass(frozen=True)
class PublishedRange:
    """Published extremes over several sites, mm: a check, not part of the field."""

    over: str
    layer: str
    sex: Sex | None
    range_mm: tuple[float, float]
    method: str
    source: str


@dataclass(frozen=True)
class Published:
    """Everything meshes/tissue.yaml says; ``sources`` by id, each with title, publisher, year, tier and url."""

    sources: dict[str, dict[str, str]]
    sites: dict[str, Site]
    measurements: tuple[Measurement, ...]
    body_mass: BodyMass
    ranges: tuple[PublishedRange, ...]


@cache
def published() -> Published:
    """What meshes/tissue.yaml says, read once. Raises BodyError for a measurement of an unknown site or source."""
    told: dict[str, Any] = read_yaml(shipped_folder("meshes") / "tissue.yaml")
    measurements = tuple(Measurement(**entry) for entry in told["measurements"])
    for item in measurements:
        if item.site not in told["sites"] or item.source not in told["sources"]:
            raise BodyError(
                f"meshes/tissue.yaml: {item.site} {item.layer} names an unknown site or source {item.source}"
            )
    mass = told["body_mass"]
    return Published(
        sources=told["sources"],
        sites={name: _site(name, entry) for name, entry in told["sites"].items()},
        measurements=measurements,
        body_mass=BodyMass(**{**mass, "sites": tuple(mass["sites"])}),
        ranges=tuple(
            PublishedRange(
                entry["over"],
                entry["layer"],
                entry.get("sex"),
                (entry["range_mm"][0], entry["range_mm"][1]),
                entry["method"],
                entry["source"],
            )
            for entry in told["ranges"]
        ),
    )


def _site(name: str, entry: dict[str, Any]) -> Site:
    """A site of the file: its quad, that of its one landmark, or the left one nearest to the middle of several."""
    title, within = entry["title"], float(entry["within_mm"])
    marks = entry.get("landmarks", [])
    if not marks:
        return Site(name, title, int(entry["quad"]), (0.5, 0.5), within)
    if len(marks) == 1:
        mark = landmark(marks[0])
        return Site(name, title, mark.quad, mark.uv, within)
    labels = [mark if landmark(mark).side == "midline" else f"{mark}.left" for mark in marks]
    skin = skin_positions_mm(body_model().base_mm)
    corners = skin[skin_topology().faces[[int(landmark_places()[label].face[0]) for label in labels]]]
    weights = np.stack([landmark_places()[label].bary[0] for label in labels])
    middle = np.einsum("nk,nkx->x", weights, corners) / len(labels)
    quads = np.unique(skin_topology().refinement.triangle_quad)
    centres = body_model().base_mm[body_model().quads[quads]].mean(axis=1)
    nearest: IntArray = quads[np.linalg.norm(centres - middle, axis=1).argmin() :][:1]
    return Site(name, title, int(nearest[0]), (0.5, 0.5), within)
