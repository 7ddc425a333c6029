"""Colours of pictures: regions told apart by any kind of colour vision, and viridis for dose."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from mesomap.geometry.surface import FloatArray

Rgb = tuple[int, int, int]

REGION_COLOURS: tuple[Rgb, ...] = (
    (0, 114, 178),
    (213, 94, 0),
    (0, 158, 115),
    (142, 79, 176),
    (230, 184, 0),
    (58, 169, 224),
    (194, 82, 127),
    (91, 103, 112),
)
"""After Okabe and Ito, some darkened to stand on skin; the same as on the page."""

SKIN_TONE: Rgb = (226, 187, 167)
LIP_TONE: Rgb = (203, 134, 124)

_VIRIDIS = (
    "440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e "
    "21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b "
    "fde725"
)
_KNOTS = np.array([[int(word[k : k + 2], 16) for k in (0, 2, 4)] for word in _VIRIDIS.split()]) / 255.0


def region_colours(regions: Iterable[str]) -> dict[str, Rgb]:
    """One colour per region id, both sides alike, in order of first appearance."""
    names = list(dict.fromkeys(regions))
    return {name: REGION_COLOURS[k % len(REGION_COLOURS)] for k, name in enumerate(names)}


def end_of_scale(peak: float) -> float:
    """``peak`` rounded up to a number that reads well; 1 when nothing was laid down."""
    if peak <= 0.0:
        return 1.0
    magnitude = 10.0 ** np.floor(np.log10(peak))
    steps = np.array([1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0])
    return float(magnitude * steps[np.searchsorted(steps, peak / magnitude * (1.0 - 1e-9))])


def dose_colours(share: FloatArray) -> FloatArray:
    """Viridis (CC0, Smith and van der Walt) at ``share`` 0-1 of the scale, shape (n,): sRGB 0-1, shape (n, 3)."""
    place = np.linspace(0.0, 1.0, len(_KNOTS))
    return np.stack([np.interp(share, place, _KNOTS[:, k]) for k in range(3)], axis=-1)


def dose_cover(share: FloatArray) -> FloatArray:
    """How much of the skin the dose colour hides at ``share`` of the scale: nothing at 0, all from 7 % on, as on the page."""
    t = np.clip((np.asarray(share) - 0.004) / 0.066, 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t))


def linear(rgb: FloatArray) -> FloatArray:
    """sRGB values 0-1, any shape, as linear light."""
    return np.asarray(np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4))


def rgb_bytes(values: FloatArray) -> NDArray[np.uint8]:
    """sRGB 0-1 as bytes."""
    return np.asarray(np.round(np.clip(values, 0.0, 1.0) * 255.0), dtype=np.uint8)
