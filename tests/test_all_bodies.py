"""Every region and zone on twenty-four bodies from end to end of the model: there, not flipped, alike left and right."""

from __future__ import annotations

import numpy as np
import pytest

from atlases import BODIES, body_named
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.geometry.loop import turns_left


@pytest.mark.slow
@pytest.mark.parametrize(("sex", "age", "bmi"), BODIES)
def test_all_regions_are_there_and_alike_left_and_right(sex: str, age: float, bmi: float) -> None:
    atlas = load_atlas("female" if sex == "female" else "male", age=age, bmi=bmi)
    usual = body_named(sex)
    surface = atlas.surface
    grown = (surface.area_cm2 / usual.surface.area_cm2) ** 0.5
    for mine, theirs in ((atlas.regions, usual.regions), (atlas.zones, usual.zones)):
        assert mine.keys() == theirs.keys()
        for label, part in mine.items():
            area = part.area_cm2(surface)
            ratio = area / theirs[label].area_cm2(usual.surface)
            assert 0.45 * min(1.0, grown) < ratio < 2.2 * max(1.0, grown), label
            assert turns_left(surface, part.outline), label
            inside = np.average(
                surface.face_normals[part.faces], axis=0, weights=surface.face_areas_mm2[part.faces] * part.fraction
            )
            along = part.outline.normals(surface).mean(axis=0)
            if np.linalg.norm(inside) > 0.5:  # not one that goes round a limb
                assert inside @ along > 0, label
            if part.laterality == "left":
                other = mine[f"{part.id}.right"]
                assert other.area_cm2(surface) == pytest.approx(area, rel=0.02), label
    names = list(atlas.landmarks)
    xyz = np.array([atlas.landmark_mm(name) for name in names])
    for name, place in zip(names, xyz, strict=True):
        if name.endswith(".left"):
            image = atlas.landmark_mm(name.replace(".left", ".right"))
            assert np.abs(image * [-1, 1, 1] - place).max() < 1e-6, name
            assert place[0] > -3.0, name
