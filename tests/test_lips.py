"""Regions beside the mouth, where skin around the region folds under: points keep their distance all the same."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from bodies import default_atlas
from mesomap.planning.ground import lay_flat
from mesomap.planning.pattern import place_pattern
from mesomap.protocol.pattern import Kind, Pattern

BESIDE_THE_MOUTH = ("upper-lip", "upper-lip.left", "lower-lip", "lower-lip.left", "marionette.left", "nose-dorsum")


@pytest.mark.parametrize("sex", ["female", "male"])
@pytest.mark.parametrize("label", BESIDE_THE_MOUTH)
def test_no_two_points_meet_and_there_are_as_many_as_fit(label: str, sex: str) -> None:
    atlas = default_atlas(sex)
    region = atlas.regions[label]
    kinds: tuple[tuple[Kind, float], ...] = (("hex", np.sqrt(0.75)), ("square", 1.0))
    for kind, cell in kinds:
        for spacing_mm in (3.0, 5.0):
            placed = place_pattern(atlas, region, [], Pattern(kind, 1.0, spacing_mm=spacing_mm))
            xyz = placed.place.xyz_mm(atlas.surface)
            nearest = cKDTree(xyz).query(xyz, k=2)[0][:, 1]
            # The chord of a bent stretch of skin is a little shorter than the way along it.
            assert nearest.min() > 0.8 * spacing_mm
            target_mm2 = float(atlas.surface.face_areas_mm2[region.faces] @ placed.target_fraction)
            assert 0.75 < len(xyz) / (target_mm2 / (cell * spacing_mm**2)) < 1.5
            twin = placed.laid.partner
            paired = np.flatnonzero(twin >= 0)
            assert (twin[twin[paired]] == paired).all()


@pytest.mark.parametrize("label", BESIDE_THE_MOUTH)
def test_charts_lie_in_one_layer_around_the_region(label: str) -> None:
    atlas = default_atlas("female")
    flat = lay_flat(atlas, atlas.regions[label], 8.0)
    assert not flat.chart.overlapping.any()
    stretch = flat.chart.singular_values(np.arange(len(flat.patch_faces)))
    assert stretch.min() > 0.4 and stretch.max() < 2.5
