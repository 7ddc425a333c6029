"""From the borders of meshes/regions.yaml to regions and zones of one body, exactly mirrored left and right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mesomap.anatomy.border import Border
from mesomap.anatomy.landmarks import mirrored
from mesomap.anatomy.region import Laterality
from mesomap.errors import RegionError, SurfaceError
from mesomap.geometry.loop import inside_of, turns_left
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray, Surface

MIDLINE_MM = 1e-6
"""Largest distance from the plane x = 0 at which a place counts as on the midline."""


@dataclass(frozen=True, eq=False)
class Part:
    """One closed part of the skin, before it gets a name: see ``Region`` for the fields."""

    laterality: Laterality
    outline: SurfacePoints
    faces: IntArray
    fraction: FloatArray


def chained(name: str, borders: Sequence[Border]) -> list[Border]:
    """The borders in order, each turned so that it starts where the one before it ends.

    Raises RegionError when two that follow each other share no end landmark.
    """
    if len(borders) == 1:
        return list(borders)
    first, second = borders[0], borders[1]
    chain = [first if first.through[-1] in (second.through[0], second.through[-1]) else first.reversed()]
    for border in borders[1:]:
        end = chain[-1].through[-1]
        if end not in (border.through[0], border.through[-1]):
            raise RegionError(
                f"region {name}: border {border.name} does not begin or end at {end}, where {chain[-1].name} ends; "
                "list the borders in order around the region"
            )
        chain.append(border if border.through[0] == end else border.reversed())
    return chain


def enclosed_parts(name: str, borders: Sequence[Border], surface: Surface, mirror_face: IntArray) -> list[Part]:
    """What ``borders``, in order, enclose on the left half of the skin, and its mirror image.

    Borders from midline to midline give the whole, its left half and its right half; borders that close on themselves a
    left and a right part. Left and right are equal to the last bit. Raises RegionError when they do neither.
    """
    chain = chained(name, borders)
    start, end = chain[0].through[0], chain[-1].through[-1]
    if start == end:
        try:
            return _paired_parts(chain, surface, mirror_face)
        except SurfaceError as fault:
            raise RegionError(f"region {name}: {fault}") from fault
    ends = concatenate([chain[0].places[:1], chain[-1].places[-1:]]).xyz_mm(surface)
    if np.abs(ends[:, 0]).max() > MIDLINE_MM:
        raise RegionError(
            f"region {name}: its border starts at {start} and ends at {end}; "
            "it must close on itself, or begin and end on the midline"
        )
    try:
        return _midline_parts(chain, surface, mirror_face)
    except SurfaceError as fault:
        raise RegionError(f"region {name}: {fault}") from fault


def parts_of_sides(
    name: str, left: Sequence[Border] | None, right: Sequence[Border] | None, surface: Surface
) -> list[Part]:
    """The same on a surface that is not its own mirror image, from the borders of each side where they are known.

    Borders that close on themselves give a left and a right part; those from midline to midline one part of both sides, and
    nothing where a side is missing. Raises RegionError when they do neither.
    """
    chains = {side: chained(name, borders) for side, borders in (("left", left), ("right", right)) if borders}
    loops: list[tuple[Laterality, SurfacePoints]] = []
    for side, chain in chains.items():
        if chain[0].through[0] == chain[-1].through[-1]:
            loops.append((side, _once_around(chain)))  # type: ignore[arg-type]
    if not loops and len(chains) == 2:
        ahead, back = (_from_end_to_end(chains[side]) for side in ("left", "right"))
        loops.append(("midline", _joined(ahead, back)))
    parts = []
    for laterality, loop in loops:
        loop = _counter_clockwise(surface, loop)
        try:
            faces, fraction = inside_of(surface, loop)
        except SurfaceError as fault:
            raise RegionError(f"region {name}: {fault}") from fault
        parts.append(Part(laterality, loop[::2], faces, fraction))
    return parts


def _once_around(chain: Sequence[Border]) -> SurfacePoints:
    return chain[0].places if chain[0].closed else concatenate([border.places[:-1] for border in chain])


def _from_end_to_end(chain: Sequence[Border]) -> SurfacePoints:
    return concatenate([border.places[:-1] for border in chain[:-1]] + [chain[-1].places])


def _paired_parts(chain: Sequence[Border], surface: Surface, mirror_face: IntArray) -> list[Part]:
    loop = _once_around(chain)
    loop = _counter_clockwise(surface, loop)
    faces, fraction = inside_of(surface, loop)
    image = np.argsort(mirror_face[faces])
    outline = loop[::2]
    return [
        Part("left", outline, faces, fraction),
        Part("right", _image(outline, mirror_face)[::-1], mirror_face[faces][image], fraction[image]),
    ]


def _midline_parts(chain: Sequence[Border], surface: Surface, mirror_face: IntArray) -> list[Part]:
    left = _from_end_to_end(chain)
    loop = _joined(left, _image(left, mirror_face))
    if not turns_left(surface, loop):
        left = left[::-1]
        loop = _joined(left, _image(left, mirror_face))
    faces, fraction = inside_of(surface, loop)
    on_left = faces < mirror_face[faces]
    faces, fraction = faces[on_left], fraction[on_left]
    image = np.argsort(mirror_face[faces])
    right_faces, right_fraction = mirror_face[faces][image], fraction[image]
    order = np.argsort(np.concatenate([faces, right_faces]))
    thin = left[::2]
    half = concatenate([thin, _midline_path(surface, faces, thin[-1:], thin[:1])])
    return [
        Part(
            "midline",
            _joined(thin, _image(thin, mirror_face)),
            np.concatenate([faces, right_faces])[order],
            np.concatenate([fraction, right_fraction])[order],
        ),
        Part("left", half, faces, fraction),
        Part("right", _image(half, mirror_face)[::-1], right_faces, right_fraction),
    ]


def _counter_clockwise(surface: Surface, loop: SurfacePoints) -> SurfacePoints:
    # The first place stays first: places with an even index hold the landmarks, and every second one is kept.
    return loop if turns_left(surface, loop) else concatenate([loop[:1], loop[:0:-1]])


def _image(places: SurfacePoints, mirror_face: IntArray) -> SurfacePoints:
    return mirrored(places, mirror_face[places.face])


def _joined(left: SurfacePoints, right: SurfacePoints) -> SurfacePoints:
    """A loop of a left border from midline to midline and its mirror image back; the shared ends are taken once."""
    return concatenate([left, right[::-1][1:-1]])


def _midline_path(surface: Surface, faces: IntArray, start: SurfacePoints, end: SurfacePoints) -> SurfacePoints:
    """Places on the midline edges of ``faces`` from ``start`` to ``end``, both excluded, about every millimetre."""
    corners = surface.faces[faces]
    on_line = np.abs(surface.vertices_mm[corners][:, :, 0]) < MIDLINE_MM
    row, k = np.nonzero(on_line & np.roll(on_line, -1, axis=1))
    j = (k + 1) % 3
    tail, head = corners[row, k], corners[row, j]
    a, b = surface.vertices_mm[tail], surface.vertices_mm[head]

    def edge_at(place: SurfacePoints) -> tuple[int, float]:
        """The midline edge nearest to a place, and how far along it that lies, 0-1."""
        offset = place.xyz_mm(surface) - a
        t = np.clip(np.einsum("ij,ij->i", offset, b - a) / np.einsum("ij,ij->i", b - a, b - a), 0.0, 1.0)
        nearest = int(np.linalg.norm(offset - t[:, None] * (b - a), axis=1).argmin())
        return nearest, float(t[nearest])

    edge_from = {int(vertex): index for index, vertex in enumerate(tail)}
    (edge, t0), (last, t_end) = edge_at(start), edge_at(end)
    parts: list[SurfacePoints] = []
    for _ in range(len(row)):
        t1 = t_end if edge == last else 1.0
        length = float(np.linalg.norm(b[edge] - a[edge]))
        t = np.linspace(t0, t1, max(1, round(length * (t1 - t0))) + 1)[1:]
        bary = np.zeros((len(t), 3))
        bary[:, k[edge]], bary[:, j[edge]] = 1.0 - t, t
        parts.append(SurfacePoints(np.full(len(t), faces[row[edge]]), bary))
        if edge == last:
            return concatenate(parts)[:-1]
        edge, t0 = edge_from.get(int(head[edge]), last), 0.0
    raise RegionError("midline: the border's ends are not joined by the midline of the region")
