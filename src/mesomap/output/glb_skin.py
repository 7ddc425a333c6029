"""The skin of map.glb: bare and under its dose, closed zones hatched."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.clip import clip
from mesomap.output.colours import dose_colours, dose_cover, end_of_scale, linear, region_colours
from mesomap.output.crop import Crop
from mesomap.output.glb_shapes import colour_words, shape, smoothstep
from mesomap.output.gltf import GltfDocument
from mesomap.output.page_arrays import ZONE_BAND_MM
from mesomap.output.region_index import region_shares
from mesomap.output.skin_look import skin_look
from mesomap.simulation.simulate import Simulation

TINT = 0.07
"""How much of its region's colour bare skin takes on."""
HATCH_SHARE = 0.012
"""Width of a stripe and its gap, of the height of what is shown."""
HATCH_PX = (2048, 128)
SHADE = np.array([0.42, 0.22, 0.17])
"""Light that is left at the bottom of a fold."""


def skin_meshes(file: GltfDocument, simulation: Simulation, crop: Crop) -> tuple[int, int]:
    """The meshes of bare skin tinted by region and of skin under its dose; they share everything but their colour."""
    plan, skin = simulation.plan, _Skin.of(simulation, crop)
    size_mm = float(np.ptp(crop.framed_mm[:, 2]))
    hatched = bool((skin.zone_mm > 0.0).any())
    attributes, corners = shape(file, skin.xyz_mm, skin.faces, skin.normals)
    attributes |= {
        "_DOSE": file.attribute(skin.ml_cm2.astype(np.float32)),
        "_REGION": file.attribute(skin.region.astype(np.int16)),
    }
    texture = None
    if hatched:
        across_mm = skin.xyz_mm[:, 0] - skin.xyz_mm[:, 2]
        low, high = across_mm.min(), across_mm.max()
        inside = 0.5 + 0.5 * skin.zone_mm / ZONE_BAND_MM
        place = np.column_stack([(across_mm - low) / (high - low), inside])
        attributes["TEXCOORD_0"] = file.attribute(place.astype(np.float32))
        texture = file.texture(_hatch(size_mm, float(high - low)), "closed zones")
    material = file.material("skin", texture=texture)
    colours = region_colours(target.region for target in plan.targets)
    paint = linear(np.array([colours[target.region] for target in plan.targets]) / 255.0)
    tint = TINT * np.clip(skin.region_share.sum(axis=1), 0.0, 1.0)[:, None]
    whole = np.maximum(skin.region_share.sum(axis=1), 1e-9)[:, None]
    shade = smoothstep(skin.open_share, 0.05, 0.95)[:, None] * (1.0 - SHADE) + SHADE
    bare = shade * ((1.0 - tint) * skin.tone + tint * (skin.region_share @ paint) / whole)
    top = end_of_scale(float(skin.ml_cm2.max()))
    cover = dose_cover(skin.ml_cm2 / top)[:, None]
    dosed = (1.0 - cover) * shade * skin.tone + cover * linear(dose_colours(skin.ml_cm2 / top))
    extras = {
        "_DOSE": "mL/cm2",
        "_REGION": "row of regions, -1 outside",
        "regions": [target.label for target in plan.targets],
        "colours": {"map": "viridis", "from_ml_cm2": 0.0, "to_ml_cm2": top},
    }
    bare_mesh, dose_mesh = (
        file.mesh(name, [({**attributes, "COLOR_0": file.attribute(colour_words(rgb))}, corners, material)], extras)
        for name, rgb in (("skin", bare), ("skin under dose", dosed))
    )
    return bare_mesh, dose_mesh


@dataclass(frozen=True, eq=False)
class _Skin:
    """The skin shown: the mesh of the dose map, then bare skin to the edge of ``crop``, with values at its vertices."""

    xyz_mm: FloatArray
    faces: IntArray
    normals: FloatArray
    tone: FloatArray
    open_share: FloatArray
    zone_mm: FloatArray
    region: IntArray
    region_share: FloatArray
    ml_cm2: FloatArray

    @classmethod
    def of(cls, simulation: Simulation, crop: Crop) -> _Skin:
        plan, dose = simulation.plan, simulation.dose
        surface, patch = plan.atlas.surface, dose.patch
        look = skin_look(plan, crop)
        shares = region_shares(plan)
        values = np.column_stack(
            [surface.vertices_mm, surface.vertex_normals, look.tone, look.open_share, look.zone_mm, shares]
        )
        held = np.zeros(len(surface.faces), np.bool_)
        held[patch.chosen] = True
        bare, faces = _without_unused(values, surface.faces[crop.faces[~held[crop.faces]]])
        for cut in crop.cuts:
            bare, faces = clip(bare, faces, cut)
        fine = patch.interpolate(surface, values)
        fine[:, :3] = patch.vertices_mm
        both = np.concatenate([fine, bare])
        share = both[:, 11:]
        region = np.where(share.max(axis=1) > 0.5, share.argmax(axis=1), -1)
        return cls(
            xyz_mm=both[:, :3],
            faces=np.concatenate([patch.faces, faces + len(fine)]),
            normals=both[:, 3:6],
            tone=both[:, 6:9],
            open_share=both[:, 9],
            zone_mm=both[:, 10],
            region=region,
            region_share=share,
            ml_cm2=np.concatenate([dose.ml_cm2, np.zeros(len(bare))]),
        )


def _without_unused(values: FloatArray, faces: IntArray) -> tuple[FloatArray, IntArray]:
    used, local = np.unique(faces, return_inverse=True)
    return values[used], local.reshape(-1, 3)


def _hatch(size_mm: float, wide_mm: float) -> bytes:
    """What closed zones look like, as a factor: down the picture from 6 mm outside to 6 mm inside, along it stripes inside and
    a dark line at the border. It covers ``wide_mm`` without repeating, which not every viewer does."""
    width, height = HATCH_PX
    across = (np.arange(width) + 0.5) / width * wide_mm / (HATCH_SHARE * size_mm) % 1.0
    mm = ((np.arange(height) + 0.5) / height - 0.5)[:, None] * 2.0 * ZONE_BAND_MM
    line_mm = 0.0012 * size_mm
    stripe = 1.0 - smoothstep(np.abs(across - 0.5), 0.17, 0.28)[None, :]
    inside = smoothstep(mm, -0.05, 0.05)
    value = 1.0 - inside * (0.035 + 0.165 * stripe)
    value *= 1.0 - 0.42 * (1.0 - smoothstep(np.abs(mm), 0.5 * line_mm, line_mm))
    content = io.BytesIO()
    Image.fromarray(np.round(255.0 * value).astype(np.uint8)).convert("RGB").save(content, "PNG", optimize=True)
    return content.getvalue()
