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
_MAGMA = "fec488 fea772 fc8961 f56b5c e75263 d0416f b73779 9c2e7f 832681 6a1c81 51127c 36106b 1d1147"
_CIVIDIS = (
    "00224e 002e6a 1a386f 32436d 434e6c 535a6d 61656f 6f7073 7d7c78 8c8878 9b9476 aba072 bcae6c cdbb63 dec958 f0d846 "
    "fee838"
)


def _knots(words: str) -> FloatArray:
    return np.array([[int(word[k : k + 2], 16) for k in (0, 2, 4)] for word in words.split()]) / 255.0


_DOSE, _DEPTH, _ORDER = _knots(_VIRIDIS), _knots(_MAGMA), _knots(_CIVIDIS)


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
    return _at(_DOSE, share)


def depth_colours(depth_mm: FloatArray) -> tuple[FloatArray, tuple[float, float]]:
    """Magma from pale to dark, the deeper the darker (CC0, Smith and van der Walt), sRGB (n, 3), and the depths at its ends, mm:
    all there are where they differ, else from the skin down to twice as deep, as on the page."""
    low, high = float(depth_mm.min()), float(depth_mm.max())
    low, high = (low, high) if high - low > 0.05 * high else (0.0, 2.0 * high)
    return _at(_DEPTH, (depth_mm - low) / max(high - low, 1e-9)), (low, high)


def order_colours(count: int) -> FloatArray:
    """Cividis from the first of ``count`` injections to the last (CC0, Nunez, Anderton and Renslow 2018), sRGB (n, 3)."""
    return _at(_ORDER, np.arange(count) / max(count - 1, 1))


def _at(knots: FloatArray, share: FloatArray) -> FloatArray:
    place = np.linspace(0.0, 1.0, len(knots))
    return np.stack([np.interp(share, place, knots[:, k]) for k in range(3)], axis=-1)


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
