"""From triangles as a file has them to one clean sheet of skin, every change said in words."""

from __future__ import annotations

from dataclasses import dataclass

import igl
import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from mesomap.errors import SurfaceError
from mesomap.geometry.surface import FloatArray, IntArray, Surface

WELD_SHARE = 1e-6
"""Vertices closer than this share of the size of the mesh are one."""
LEAST_FACES = 4
SOUP = 4.0
"""With fewer faces to a part than this, the file shares no corners at all (STL)."""
LEAST_JOIN = 3
SMOOTH_COSINE = 0.7
LOOKS = 100
HIDDEN_SHARE = 0.75


@dataclass(frozen=True, eq=False)
class CleanMesh:
    """``vertices`` and ``faces`` of one sheet, consistently turned; ``face`` (m,) is the row that each face had in the file;
    ``notes`` say what was done."""

    vertices: FloatArray
    faces: IntArray
    face: IntArray
    notes: tuple[str, ...]

    def placed(self, to_mm: float, rotation: FloatArray, shift_mm: FloatArray, inside_out: bool) -> Surface:
        """The sheet as a Surface: ``to_mm`` millimetres a unit, turned by ``rotation`` (3, 3), then shifted; its faces turned
        round where they look inwards."""
        faces = self.faces[:, [0, 2, 1]] if inside_out else self.faces
        return Surface(to_mm * self.vertices @ rotation.T + shift_mm, faces)


def clean(name: str, vertices: FloatArray, faces: IntArray, near: FloatArray) -> CleanMesh:
    """Weld, drop degenerate and repeated faces, keep the sheet on which most of the places ``near`` (k, 3) lie (the largest
    where there are none), and turn its faces the same way.

    Raises SurfaceError, with ``name`` and place, for non-finite coordinates, nothing left, and edges with more than two faces.
    """
    bad = np.flatnonzero(~np.isfinite(vertices).all(axis=1))
    if len(bad):
        raise SurfaceError(f"{name}: vertex {bad[0]} is {vertices[bad[0]].tolist()} ({len(bad)} such); export it again")
    if faces.min() < 0 or faces.max() >= len(vertices):
        raise SurfaceError(
            f"{name}: a face refers to vertex {int(faces.max())}, but there are {len(vertices)}; export it again"
        )
    within = WELD_SHARE * float(np.linalg.norm(np.ptp(vertices, axis=0)))
    if within == 0.0:
        raise SurfaceError(f"{name}: all its points are the same; export it again")
    vertex = _welded(vertices, within)
    rows, notes = _worth_keeping(vertices, vertex[faces], within)
    if len(rows) < LEAST_FACES:
        raise SurfaceError(
            f"{name}: {len(rows)} faces are left of it; a sheet of skin is needed, export the whole surface"
        )
    sheet, words = _sheet(vertices, faces[rows], vertex[faces[rows]], near)
    notes += words
    rows = rows[sheet]
    joined = vertex[faces[rows]]
    edges, count = _crowded_edges(joined)
    if len(edges):
        at = vertices[edges[0]].mean(axis=0)
        raise SurfaceError(
            f"{name}: the edge at ({at[0]:.4g}, {at[1]:.4g}, {at[2]:.4g}) has {count[0]} faces ({len(edges)} such edges); "
            "repair it in the program it comes from (non-manifold edges)"
        )
    doubled = len(np.unique(faces[rows])) - len(np.unique(joined))
    if doubled:
        notes.append(f"{doubled:,} doubled points along seams welded")
    turned = np.asarray(igl.bfs_orient(joined)[0], dtype=np.int64)
    flipped = int((_winding(turned) != _winding(joined)).sum())
    fewer = min(flipped, len(turned) - flipped)
    if fewer:
        notes.append(f"{fewer:,} faces turned round to look the same way as the others")
    used, local = np.unique(turned, return_inverse=True)
    return CleanMesh(vertices[used], local.reshape(-1, 3), rows, tuple(notes))


def _welded(vertices: FloatArray, within: float) -> IntArray:
    """For each vertex the first one at its place, shape (n,)."""
    keys = np.round(vertices / within).astype(np.int64)
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    return np.asarray(first[inverse.reshape(-1)])


def _worth_keeping(vertices: FloatArray, faces: IntArray, within: float) -> tuple[IntArray, list[str]]:
    """Rows of the faces that have an area and are there once, and words on the others."""
    notes = []
    cross = np.cross(vertices[faces[:, 1]] - vertices[faces[:, 0]], vertices[faces[:, 2]] - vertices[faces[:, 0]])
    flat = np.linalg.norm(cross, axis=1) <= within**2
    flat |= (faces[:, 0] == faces[:, 1]) | (faces[:, 1] == faces[:, 2]) | (faces[:, 2] == faces[:, 0])
    if flat.any():
        notes.append(f"{int(flat.sum()):,} faces without area dropped")
    rows = np.flatnonzero(~flat)
    once = np.sort(np.unique(np.sort(faces[rows], axis=1), axis=0, return_index=True)[1])
    if len(once) < len(rows):
        notes.append(f"{len(rows) - len(once):,} repeated faces dropped")
    return rows[once], notes


def _sheet(vertices: FloatArray, faces: IntArray, joined: IntArray, near: FloatArray) -> tuple[IntArray, list[str]]:
    """Rows of the faces of the wanted sheet, and words on what is left out.

    Parts of the file hang together by their own corners (``faces``); where two touch once welded (``joined``) and go on
    smoothly, they are one sheet. A lid and the lining behind it touch as well, but fold back.
    """
    part = _parts(len(vertices), faces)
    if part.max() + 1 > len(faces) / SOUP:
        part = _parts(len(vertices), joined)
    cross = np.cross(vertices[joined[:, 1]] - vertices[joined[:, 0]], vertices[joined[:, 2]] - vertices[joined[:, 0]])
    length = np.linalg.norm(cross, axis=1)
    area = np.bincount(part, 0.5 * length)
    if len(area) == 1:
        return np.arange(len(faces)), []
    chosen = int(area.argmax())
    if len(near):
        votes = np.bincount(part[cKDTree(vertices[joined].mean(axis=1)).query(near)[1]], minlength=len(area))
        chosen = int(np.lexsort((area, votes))[-1])
    members = _smoothly_joined(vertices, joined, part, cross / length[:, None], chosen)
    left_out = len(area) - len(members)
    if not left_out:
        return np.arange(len(faces)), []
    share = 100.0 * (1.0 - area[members].sum() / area.sum())
    what = f"{left_out} loose {'piece' if left_out == 1 else 'pieces'}"
    return np.flatnonzero(np.isin(part, members)), [
        f"{what} left out (eyes, teeth, hair or the like; {share:.0f} % of the area)"
    ]


def _parts(count: int, faces: IntArray) -> IntArray:
    """Number from 0 of the part that each face belongs to, by shared corners."""
    links = coo_matrix(
        (np.ones(2 * len(faces)), (faces[:, [0, 1]].ravel(), faces[:, [1, 2]].ravel())), shape=(count, count)
    )
    return np.unique(connected_components(links, directed=False)[1][faces[:, 0]], return_inverse=True)[1]


def _smoothly_joined(
    vertices: FloatArray, joined: IntArray, part: IntArray, normal: FloatArray, chosen: int
) -> list[int]:
    """Parts that belong to one sheet with the part ``chosen``: it goes on in them without a fold, and they are not the lining
    of a hollow."""
    edge = np.unique(np.sort(joined[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1), axis=0, return_inverse=True)[1]
    order = np.argsort(edge.reshape(-1), kind="stable")
    face, edge = order // 3, edge.reshape(-1)[order]
    pairs, cosines = [], []
    for step in (1, 2):  # of an edge with three faces, the pairs one and two apart
        same = np.flatnonzero((edge[step:] == edge[:-step]) & (part[face[step:]] != part[face[:-step]]))
        one, other = face[same], face[same + step]
        pairs.append(np.stack([part[one], part[other]], axis=1))
        cosines.append(np.einsum("ij,ij->i", normal[one], normal[other]))
    pair, cosine = np.concatenate(pairs), np.concatenate(cosines)
    members, refused = [chosen], set[int]()
    while True:
        inside = np.isin(pair, members)
        border = inside[:, 0] != inside[:, 1]
        outer = np.where(inside[border, 0], pair[border, 1], pair[border, 0])
        found = [
            (int((outer == k).sum()), int(k))
            for k in np.unique(outer)
            if int(k) not in refused
            and (outer == k).sum() >= LEAST_JOIN
            and np.median(cosine[border][outer == k]) > SMOOTH_COSINE
        ]
        if not found:
            return members
        best = max(found)[1]
        together = joined[np.isin(part, [*members, best])]
        own = np.flatnonzero(part == best)
        if len(_crowded_edges(together)[0]) or _is_lining(vertices, joined, together, normal, own):
            refused.add(best)
        else:
            members.append(best)


def _is_lining(vertices: FloatArray, joined: IntArray, together: IntArray, normal: FloatArray, own: IntArray) -> bool:
    """Whether most of the directions into which the faces ``own`` look are blocked by the faces ``together``."""
    some = own[:: max(1, len(own) // LOOKS)]
    middle = vertices[joined[some]].mean(axis=1)
    hidden = igl.ambient_occlusion(vertices, together, middle, normal[some], LOOKS)
    return bool(np.median(hidden) > HIDDEN_SHARE)


def _crowded_edges(faces: IntArray) -> tuple[IntArray, IntArray]:
    """Edges with more than two faces, shape (k, 2), and how many they have."""
    edges = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    pairs, count = np.unique(edges, axis=0, return_counts=True)
    return pairs[count > 2], count[count > 2]


def _winding(faces: IntArray) -> IntArray:
    """Which of its two ways round each face goes, 0 or 1, whatever corner it begins with."""
    start = faces.argmin(axis=1)[:, None]
    after = np.take_along_axis(faces, (start + 1) % 3, axis=1)[:, 0]
    before = np.take_along_axis(faces, (start + 2) % 3, axis=1)[:, 0]
    return (after > before).astype(np.int64)
