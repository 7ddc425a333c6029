"""Cut a mesh along planes, with values at its vertices: faces that cross are split, so the edge is a clean line."""

from __future__ import annotations

import numpy as np

from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.output.crop import Cut


def clip(vertices: FloatArray, faces: IntArray, cut: Cut) -> tuple[FloatArray, IntArray]:
    """The part of a mesh on the side that the cut's normal points to.

    ``vertices`` (n, 3 + k) hold the position first and then any values, which are interpolated along cut edges. Returns
    new vertices and faces; vertices that are not used any more are dropped.
    """
    origin, normal = cut
    height = (vertices[:, :3] - origin) @ normal
    above = height >= 0.0
    count = above[faces].sum(axis=1)
    kept = [faces[count == 3]]
    crossing = faces[(count == 1) | (count == 2)]
    lone_above = above[crossing].sum(axis=1) == 1
    # Turn each crossing face so that its first corner is the one alone on its side.
    lone = np.argmax(above[crossing] == lone_above[:, None], axis=1)
    turned = np.take_along_axis(crossing, (lone[:, None] + np.arange(3)) % 3, axis=1)
    sides = np.concatenate([turned[:, [0, 1]], turned[:, [0, 2]]])
    low, high = sides.min(axis=1), sides.max(axis=1)
    _, first, edge = np.unique(low * len(vertices) + high, return_index=True, return_inverse=True)
    share = (height[low[first]] / (height[low[first]] - height[high[first]]))[:, None]
    added = vertices[low[first]] * (1.0 - share) + vertices[high[first]] * share
    p, q = len(vertices) + edge[: len(turned)], len(vertices) + edge[len(turned) :]
    tip = lone_above
    kept.append(np.stack([turned[tip, 0], p[tip], q[tip]], axis=1))
    base = ~lone_above
    kept.append(np.stack([p[base], turned[base, 1], turned[base, 2]], axis=1))
    kept.append(np.stack([p[base], turned[base, 2], q[base]], axis=1))
    corners = np.concatenate(kept)
    a, b, c = corners.T
    corners = corners[(a != b) & (b != c) & (c != a)]
    used, local = np.unique(corners, return_inverse=True)
    return np.concatenate([vertices, added])[used], local.reshape(-1, 3)
