"""From what a protocol asks for to where the needle goes: ``make_plan``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.region import MOST_OVERLAP_CM2, OTHER_SIDE, Region, shared_cm2
from mesomap.errors import RegionError
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.planning.closed import closed_zones, mirrored_zones, one_sided
from mesomap.planning.injections import injections
from mesomap.planning.judge import judged
from mesomap.planning.mirroring import mirror_rows
from mesomap.planning.names import check_choices, check_names, check_regions
from mesomap.planning.order import nearest_next, serpentine
from mesomap.planning.pattern import Placement, place_pattern, with_spacing_for_total
from mesomap.planning.plan import InjectionPoints, Plan, Target
from mesomap.planning.tour import shortest_tour
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.step import Step

Progress = Callable[[str, int, int], None]
"""Called as (what is being done, how many are done, how many there are)."""


@dataclass(frozen=True, eq=False)
class _Laid:
    """A placement with its visiting order; ``first`` is the row of its first point in the plan."""

    step: int
    region: Region
    placement: Placement
    order: IntArray
    first: int

    def rows(self, index: IntArray) -> IntArray:
        """Rows in the plan of points of the placement; -1 stays -1."""
        position = np.empty(len(self.order), np.int64)
        position[self.order] = np.arange(len(self.order))
        return np.where(index >= 0, self.first + position[index], -1)


@on_one_thread
def make_plan(
    atlas: Atlas,
    protocol: Protocol,
    *,
    regions: Sequence[str] | None = None,
    seed: int = 1,
    progress: Progress | None = None,
) -> Plan:
    """Lay every step of ``protocol`` on ``atlas``; ``regions`` (``cheek``, ``cheek.left``) narrows it to those.

    The right side of a pair is the mirror image of the left. Raises ProtocolError for regions, zones and landmarks that
    the atlas does not have and for figures left to be chosen, RegionError for a region that the protocol does not treat,
    PatternError when a pattern does not fit. Broken limits are findings of the plan, not errors.
    """
    check_choices(protocol)
    check_names(atlas, protocol)
    if regions is not None:
        check_regions(atlas, protocol, regions)
    zones = closed_zones(atlas, protocol)
    work = [
        (index, step, region)
        for index, step in enumerate(protocol.steps)
        for region in _regions_of(atlas, step, regions)
    ]
    _check_overlaps(atlas, protocol, work)
    if protocol.region_order == "least-sensitive-first":
        work.sort(key=lambda entry: (entry[0], _sensitivity(protocol, entry[2])))
    laid: list[_Laid] = []
    placements: dict[tuple[int, str, bool], Placement] = {}
    patterns = [
        with_spacing_for_total(atlas, [region for at, _, region in work if at == index], zones, step)
        for index, step in enumerate(protocol.steps)
    ]
    first = 0
    for done, (index, step, region) in enumerate(work):
        if progress:
            progress(region.label, done, len(work))
        mirror = region.laterality == "right" and atlas.has_mirror
        origin = atlas.mirror_image(region) if mirror else region
        apart = mirror and any(one_sided(atlas, part, zones) for part in (region, origin))
        key = (index, origin.label, apart)
        if key not in placements:
            own = mirrored_zones(atlas, zones) if apart else zones
            placements[key] = place_pattern(atlas, origin, own, patterns[index], seed)
        placement = _mirrored(atlas, placements[key], origin, region) if mirror else placements[key]
        order = _order(step, placement, atlas)
        laid.append(_Laid(index, region, placement, order, first))
        first += len(order)
    points = _points(atlas, protocol, laid)
    targets = tuple(_target(atlas, entry) for entry in laid)
    points, findings = judged(atlas, protocol, points, targets)
    return Plan(atlas, protocol, points, targets, findings, seed, None if regions is None else tuple(regions))


def _sensitivity(protocol: Protocol, region: Region) -> int:
    """Rank of a region in the protocol's list from least to most sensitive; those not listed come last."""
    listed = protocol.sensitivity
    return listed.index(region.id) if region.id in listed else len(listed)


def _order(step: Step, placement: Placement, atlas: Atlas) -> IntArray:
    xyz = placement.place.xyz_mm(atlas.surface)
    if step.order == "nearest":
        # From the upper right of the patient, where a serpentine begins too.
        return nearest_next(xyz, int(np.argmax(xyz[:, 2] - xyz[:, 0])))
    return shortest_tour(xyz) if step.order == "shortest" else serpentine(placement.laid.row, xyz)


def _regions_of(atlas: Atlas, step: Step, wanted: Sequence[str] | None) -> list[Region]:
    """The regions of a step, narrowed to those wanted; a half is taken where only ``forehead.left`` is wanted."""
    own = [region for selection in step.regions for region in atlas.select(selection)]
    if wanted is None:
        return own
    chosen: list[Region] = []
    for selection in wanted:
        for region in atlas.select(selection):
            matches = [r for r in own if r.id == region.id and (r.laterality in (region.laterality, "midline"))]
            if matches and region.label not in {r.label for r in chosen}:
                chosen.append(region)
    return chosen


def _check_overlaps(atlas: Atlas, protocol: Protocol, work: Sequence[tuple[int, Step, Region]]) -> None:
    """One step must not treat the same skin twice."""
    for at, (index, step, region) in enumerate(work):
        for _, _, other in (entry for entry in work[:at] if entry[0] == index):
            overlap_cm2 = shared_cm2(atlas.surface, region.faces, region.fraction, other.faces, other.fraction)
            if overlap_cm2 > MOST_OVERLAP_CM2:
                raise RegionError(
                    f"protocol {protocol.id} step {step.id}: {other.label} and {region.label} overlap by {overlap_cm2:.1f} cm2; "
                    f"take one out, or write '{other.id} - {region.id}'"
                )


def _mirrored(atlas: Atlas, placement: Placement, origin: Region, image: Region) -> Placement:
    """The same placement on the other side of the body."""
    share = np.zeros(len(atlas.surface.faces))
    thirds = np.full((len(origin.faces), 3), 1.0 / 3.0)
    share[atlas.mirrored(SurfacePoints(origin.faces, thirds)).face] = placement.target_fraction
    return replace(
        placement,
        place=atlas.mirrored(placement.place),
        end=None if placement.end is None else atlas.mirrored(placement.end),
        target_fraction=share[image.faces],
    )


def _points(atlas: Atlas, protocol: Protocol, laid: Sequence[_Laid]) -> InjectionPoints:
    counts = [len(entry.order) for entry in laid]
    ends = [entry.placement.place if entry.placement.end is None else entry.placement.end for entry in laid]
    place = concatenate([entry.placement.place[entry.order] for entry in laid])
    step = np.repeat([entry.step for entry in laid], counts)
    return injections(
        atlas,
        protocol,
        place=place,
        end=concatenate([places[entry.order] for places, entry in zip(ends, laid, strict=True)]),
        thread_mm=np.concatenate([_thread_mm(entry.placement)[entry.order] for entry in laid]),
        step=step,
        target=np.repeat(np.arange(len(laid)), counts),
        row=np.concatenate([entry.placement.laid.row[entry.order] for entry in laid]),
        column=np.concatenate([entry.placement.laid.column[entry.order] for entry in laid]),
        mirror_point=mirror_rows(atlas, place, step) if atlas.drawn else _mirror_points(atlas, laid),
    )


def _thread_mm(placement: Placement) -> FloatArray:
    thread = placement.laid.thread_mm
    return np.zeros(len(placement.place)) if thread is None else thread


def _mirror_points(atlas: Atlas, laid: Sequence[_Laid]) -> IntArray:
    """Row of the mirror image of each point, -1 where there is none."""
    by_side = {(entry.step, entry.region.id, entry.region.laterality): entry for entry in laid}
    rows = []
    for entry in laid:
        if entry.region.laterality == "midline":
            rows.append(entry.rows(entry.placement.laid.partner[entry.order]))
            continue
        image = (
            by_side.get((entry.step, entry.region.id, OTHER_SIDE[entry.region.laterality]))
            if atlas.has_mirror
            else None
        )
        rows.append(image.rows(entry.order) if image else np.full(len(entry.order), -1))
    return np.concatenate(rows)


def _target(atlas: Atlas, entry: _Laid) -> Target:
    region, placement, laid = entry.region, entry.placement, entry.placement.laid
    area = atlas.surface.face_areas_mm2[region.faces]
    return Target(
        step=entry.step,
        region=region.id,
        title=region.title,
        laterality=region.laterality,
        area_cm2=region.area_cm2(atlas.surface),
        target_area_cm2=float(area @ placement.target_fraction / 100.0),
        asked_spacing_mm=laid.spacing_mm,
        pitch_mm=placement.pitch_mm,
        cell_area_mm2=laid.cell_area_mm2,
        neighbour_pairs=entry.rows(laid.pairs.ravel()).reshape(-1, 2),
        neighbour_asked_mm=laid.asked_mm,
        neighbour_mm=laid.length_mm,
        covering_radius_mm=placement.covering_radius_mm,
        inner_covering_radius_mm=placement.inner_covering_radius_mm,
        lost=laid.lost,
        stretch=placement.stretch,
        cell_angle_deg=laid.cell_angle_deg,
        outline=region.outline,
        faces=region.faces,
        fraction=region.fraction,
        target_fraction=placement.target_fraction,
    )
