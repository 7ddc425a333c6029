"""Areas of our bodies beside published ones, as meshes/published_areas.yaml has them, on the default woman and man."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.anatomy.landmarks import read_yaml
from mesomap.shipped import shipped_folder
from mesomap.verification.check import Check
from mesomap.verification.segments import segment_areas_cm2

SEXES = {"female": "woman", "male": "man"}
DU_BOIS_WITHIN = 0.05


def area_checks() -> tuple[Check, ...]:
    """Every published area and fraction, and the whole skin by the formula of Du Bois. Takes two seconds."""
    told: dict[str, Any] = read_yaml(shipped_folder("meshes") / "published_areas.yaml")
    checks: list[Check] = []
    for sex, person in SEXES.items():
        atlas = load_atlas("female" if sex == "female" else "male")
        checks += _of_body(atlas, person)
        segments = segment_areas_cm2(atlas)
        for entry in told["areas"]:
            if entry.get("sex") in (None, sex):
                ours = sum(_areas_cm2(atlas, segments, entry))
                low, high = entry["area_cm2"] if isinstance(entry["area_cm2"], list) else [entry["area_cm2"]] * 2
                checks.append(_check(entry, person, ours, (float(low), float(high)), "cm2"))
        for entry in told["fractions"]:
            whole = sum(_areas_cm2(atlas, segments, entry["of"])) if "of" in entry else atlas.surface.area_cm2
            ours = sum(_areas_cm2(atlas, segments, entry)) / whole
            checks.append(_check(entry, person, ours, (entry["fraction"],) * 2, "of 1"))
    return tuple(checks)


def published_sources() -> dict[str, dict[str, str]]:
    """The sources of the published areas by id, each with title, publisher, year and tier."""
    sources: dict[str, dict[str, str]] = read_yaml(shipped_folder("meshes") / "published_areas.yaml")["sources"]
    return sources


def _check(entry: dict[str, Any], person: str, ours: float, published: tuple[float, float], unit: str) -> Check:
    note = str(entry.get("note", ""))
    return Check(f"{entry['name']}, {person}", ours, published, unit, tuple(entry["sources"]), note=note)


def _areas_cm2(atlas: Atlas, segments: dict[str, float], entry: dict[str, Any]) -> Iterator[float]:
    for name in entry.get("segments", ()):
        yield segments[name]
    for name in entry.get("regions", ()):
        yield from (region.area_cm2(atlas.surface) for region in atlas.select(name))
    for name in entry.get("zones", ()):
        yield from (zone.area_cm2(atlas.surface) for zone in atlas.select_zones(name))


def _of_body(atlas: Atlas, person: str) -> Iterator[Check]:
    """Du Bois and Du Bois, Arch Intern Med 17:863-871 (1916): area (m2) = 0.007184 height^0.725 (cm) mass^0.425 (kg)."""
    body = atlas.body
    if body is None:
        return
    expected = 0.007184 * body.measured_height_cm**0.725 * body.mass_kg**0.425
    yield Check(f"whole skin, {person}", body.area_m2, (expected, expected), "m2", ("Du Bois",), DU_BOIS_WITHIN)
