"""The border of the part of a surface on which a function, linear on each face, is positive."""

from __future__ import annotations

import numpy as np

from mesomap.errors import SurfaceError
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, Surface

NUDGE = 1e-9
"""No vertex lies on the border itself: a value of 0 counts as this much above."""


def border_above_zero(surface: Surface, value: FloatArray) -> SurfacePoints:
    """The longest closed line on which ``value``, given at the vertices (n,), is 0, with the positive side on its left seen
    from outside: a place where it crosses a side of a face, one for each face it runs through.

    Raises SurfaceError where there is none, or where it runs into an open edge of the surface.
    """
    held = np.where(np.abs(value) < NUDGE, NUDGE, value)[surface.faces]
    positive = held > 0.0
    cut = np.flatnonzero(positive.any(axis=1) & ~positive.all(axis=1))
    if not len(cut):
        raise SurfaceError("border: there is none; make the part larger, or smaller than the surface")
    ahead = np.roll(positive[cut], -1, axis=1)
    leaves = np.argmax(positive[cut] & ~ahead, axis=1)
    enters = np.argmax(~positive[cut] & ahead, axis=1)
    following = surface.face_neighbours[cut, enters]
    row = {face: k for k, face in enumerate(cut.tolist())}
    unseen, longest = set(range(len(cut))), np.zeros(0, np.int64)
    while unseen:
        loop = [next(iter(unseen))]
        unseen.discard(loop[0])
        while True:
            face = int(following[loop[-1]])
            if face < 0:
                at = surface.vertices_mm[surface.faces[cut[loop[-1]]]].mean(axis=0)
                raise SurfaceError(
                    f"border: it runs over an open edge of the surface near ({at[0]:.0f}, {at[1]:.0f}, {at[2]:.0f}) mm"
                )
            if row[face] not in unseen:
                break
            loop.append(row[face])
            unseen.discard(row[face])
        longest = np.array(loop) if len(loop) > len(longest) else longest
    side = leaves[longest]
    first, second = held[cut[longest], side], held[cut[longest], (side + 1) % 3]
    share = first / (first - second)
    bary = np.zeros((len(longest), 3))
    rows = np.arange(len(longest))
    bary[rows, side], bary[rows, (side + 1) % 3] = 1.0 - share, share
    return SurfacePoints(cut[longest], bary)
