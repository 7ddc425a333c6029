"""Atlases of a user's own surface: a scan or model with its landmarks, and regions drawn on it or labelled in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from mesomap.anatomy.atlas import Atlas, SurfaceFile
from mesomap.anatomy.atlas_library import described_parts, load_atlas, region_synonyms
from mesomap.anatomy.body import Eyes, Sex
from mesomap.anatomy.fit import Fit, fit
from mesomap.anatomy.landmark_file import GivenMarks, read_landmarks
from mesomap.anatomy.own_layout import lay_out_known
from mesomap.anatomy.region import Laterality, Region
from mesomap.errors import InputError, RegionError, SurfaceError
from mesomap.geometry.clean import CleanMesh, clean
from mesomap.geometry.closest import Locator
from mesomap.geometry.loop import border_of, inside_of, turns_left
from mesomap.geometry.mesh_file import RawMesh, read_mesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import IntArray, Surface, frozen_array

UNITS = ("auto", "mm", "cm", "m")
STEP_MM = 0.5
DRAWN_OFF_MM = 15.0
"""A drawn line may lie this far from the skin."""


def load_surface(path: Path, landmarks: Path, *, units: str = "auto", sex: Sex = "female") -> Atlas:
    """The atlas of the surface in the file ``path`` with the landmarks, and perhaps drawn regions, of the file ``landmarks``.

    ``sex`` is that of the body whose landmarks fill in those that were not given. Raises SurfaceError and InputError for files
    that cannot be used, each with place, value and remedy.
    """
    marks = read_landmarks(landmarks)
    raw = read_mesh(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return atlas_of_mesh(raw, marks, str(path), path.name, digest, units, sex)


def atlas_of_mesh(
    raw: RawMesh,
    marks: GivenMarks,
    where: str,
    name: str,
    digest: str,
    units: str = "auto",
    sex: Sex = "female",
    private: bool = False,
) -> Atlas:
    """The same of the triangles of a file called ``name`` with the sha256 ``digest``; ``where`` begins its messages;
    ``private`` as in SurfaceFile."""
    if units not in UNITS:
        raise InputError(f"--units {units}: allowed is {', '.join(UNITS)}")
    near = np.array([*marks.places.values(), *(corner for line in marks.lines.values() for corner in line)])
    mesh = clean(where, raw.vertices, raw.faces, near.reshape(-1, 3))
    found = fit(where, mesh, marks.places, units, load_atlas(sex))
    described = described_parts()
    regions, zones, missing = lay_out_known(described, found.surface, found.places)
    own = {region.label: region for region in _drawn(where, marks, found)}
    own |= {
        region.label: region for label, labels in raw.labels.items() for region in _labelled(label, labels, mesh, found)
    }
    file = SurfaceFile(name, digest, found.mm_per_unit, (*mesh.notes, *found.notes), missing, sex, private)
    groups = {group: tuple(members) for group, members in described["groups"].items()}
    return Atlas(
        name=f"{name}, {len(found.surface.faces):,} triangles",
        surface=found.surface,
        body=None,
        landmarks=dict(sorted(found.places.items())),
        regions={**regions, **own},
        zones=zones,
        mirror_face=frozen_array(np.zeros(0), np.int64),
        eyes=Eyes(frozen_array(np.zeros((0, 3)), np.float64), frozen_array(np.zeros((0, 4)), np.int64)),
        groups=groups,
        file=file,
        synonyms=region_synonyms(),
    )


def _drawn(where: str, marks: GivenMarks, found: Fit) -> Iterator[Region]:
    """Regions whose border was drawn as a closed line."""
    locator = Locator(found.surface)
    for name, line in marks.lines.items():
        corners = found.to_mm(line)
        after = np.roll(corners, -1, axis=0)
        steps = np.maximum(1, np.linalg.norm(after - corners, axis=1) / STEP_MM).astype(int)
        share = np.concatenate([np.arange(n) / n for n in steps])[:, None]
        places = (1.0 - share) * np.repeat(corners, steps, axis=0) + share * np.repeat(after, steps, axis=0)
        loop = locator.closest(places)
        off = np.linalg.norm(loop.xyz_mm(found.surface) - places, axis=1)
        if off.max() > DRAWN_OFF_MM:
            raise SurfaceError(
                f"{where}: the line of region {name} lies up to {off.max():.0f} mm off the skin; draw it closer"
            )
        yield _region(found.surface, name, loop, "drawn as a closed line on the surface")


def _region(surface: Surface, name: str, loop: SurfacePoints, source: str) -> Region:
    keep = np.linalg.norm(np.diff(loop.xyz_mm(surface), axis=0, append=loop[:1].xyz_mm(surface)), axis=1) > 1e-6
    loop = loop[keep]
    loop = loop if turns_left(surface, loop) else loop[::-1]
    try:
        faces, fraction = inside_of(surface, loop)
    except SurfaceError as fault:
        raise RegionError(f"region {name}: {fault}") from fault
    own, _, side = name.partition(".")
    laterality: Laterality = "left" if side == "left" else "right" if side == "right" else "midline"
    return Region(own, own.replace("-", " ").capitalize(), laterality, loop, faces, fraction, f"As {source}.", source)


def _labelled(name: str, labels: IntArray, mesh: CleanMesh, found: Fit) -> Iterator[Region]:
    """Regions that the file marks by a whole number above 0 on its faces or points."""
    values = labels[mesh.face]
    for value in np.unique(values[values > 0]).tolist():
        faces = np.flatnonzero(values == value)
        label = f"{name}-{value}"
        outline = border_of(found.surface, faces, label, STEP_MM * 2.0)
        source = f"{name} {value} of the file"
        yield Region(label, label.capitalize(), "midline", outline, faces, np.ones(len(faces)), f"As {source}.", source)
