"""Plates of landmarks: where each lies on the skin, with its name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.landmarks import landmarks
from mesomap.output.colours import REGION_COLOURS, SKIN_TONE
from mesomap.output.plate import VIEWS, Drawn, Layout, Name, draw_plate, head_crop, put_names, skin_actors, whole_crop
from mesomap.output.sheet import Sheet, text_width

BY_RULE, BY_EYE = REGION_COLOURS[1], REGION_COLOURS[0]


def draw_landmark_sheet(atlas: Atlas, names: Sequence[str], title: str, layout: Layout, *, head: bool) -> Image.Image:
    """The landmarks ``names`` of the midline and the left side (``glabella``, ``gonion.left``) in four views.

    Raises MachineError when this machine cannot draw.
    """
    places = {name: atlas.landmarks[name] for name in names}
    xyz = {name: place.xyz_mm(atlas.surface)[0] for name, place in places.items()}
    normals = {name: place.normals(atlas.surface)[0] for name, place in places.items()}
    found_by = {name: landmarks()[name.partition(".")[0]].found_by for name in names}

    def annotate(sheet: Sheet, drawn: Drawn) -> None:
        seen = drawn.seen(np.array(list(xyz.values())), np.array(list(normals.values())))
        spots = []
        for name, shown in zip(names, seen, strict=True):
            if shown:
                x, y = drawn.view.project(xyz[name][None])[0]
                colour = BY_RULE if found_by[name] == "rule" else BY_EYE
                spots.append(Name(landmarks()[name.partition(".")[0]].title, float(x), float(y), colour, False))
        spots.sort(key=lambda spot: spot.x)
        half = len(spots) // 2
        put_names(sheet, drawn, {"left": spots[:half], "right": spots[half:]}, layout)

    crop = head_crop(atlas, np.array(list(xyz.values()))) if head else whole_crop(atlas)
    tone = np.tile(np.array(SKIN_TONE, float), (len(atlas.surface.vertices_mm), 1))
    sheet, key = draw_plate(atlas, skin_actors(atlas, tone, crop), crop, VIEWS, title, layout, annotate)
    x = float(layout.edge)
    for kind, words, colour in (
        ("rule", "found by a rule that the tests repeat", BY_RULE),
        ("eye", "placed by eye", BY_EYE),
    ):
        if kind not in found_by.values():
            continue
        sheet.dot(x + 6, key - 5, 5.0, colour)
        sheet.text(x + 20, key, words, 15)
        x += 20 + text_width(words, 15) + 36
    return sheet.finished()
