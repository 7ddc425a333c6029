"""The points of a target laid flat for paper: neighbours as far apart as they are along the skin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import shapely
from scipy.interpolate import RBFInterpolator
from scipy.spatial import Delaunay, QhullError, cKDTree

from mesomap.anatomy.region import Region
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.geometry.surface import FloatArray, IntArray
from mesomap.geometry.true_lengths import true_lengths
from mesomap.output.landmark_names import sighted_landmarks
from mesomap.planning.closed import closed_zones
from mesomap.planning.ground import Flat, lay_flat
from mesomap.planning.plan import Plan, Target

AROUND_MM, ZONE_MM = 14.0, 8.0
"""Landmarks, and parts of closed zones, so near to the region are laid flat with it."""
ROUNDED_MM, LEAST_ZONE_MM2 = 2.0, 10.0
NODE_MM, MOST_NODES = 3.0, 300
"""Places along the outline that are laid out with the points: one in so many millimetres, and not more."""
OUTLINE_WEIGHT, BETWEEN_WEIGHT = 0.5, 0.25
"""Weight of the lengths of the outline, and of those between it and the points; 1 is that of neighbours."""
MOST_HELD = 600
"""Most places between which the rest is interpolated."""
LEVEL = 0.5
"""Where the skin rises by less than this for a millimetre of paper, the front of the body points up instead of the head."""
NEAR_SHARE = 2.5
"""Points count as neighbours, where the pattern has none of its own, up to this multiple of the usual distance."""

Onto = Callable[[FloatArray], FloatArray]
"""From places (n, 2) of the chart to places of the paper, mm."""


@dataclass(frozen=True, eq=False)
class FlatTarget:
    """A target of a plan on paper, mm, seen from outside the body, +y to the head where the region does not lie level.

    ``axes`` (3, 2) are the directions of +x and +y in the body, as they are on average. ``rows`` (n,) are the plan's
    points and ``points_mm`` (n, 2) their places; ``pairs`` (k, 2) index them, ``skin_mm`` (k,) is how far apart neighbours
    are along the skin. ``outline_mm`` (m, 2) is closed; ``outline_off`` (j,) by what share its stretches are too long.
    ``threads`` are (row of the plan, line), ``marks`` (landmark, place), ``zones`` (id, distance to keep, closed area)."""

    target: Target
    rows: IntArray
    points_mm: FloatArray
    pairs: IntArray
    skin_mm: FloatArray
    outline_mm: FloatArray
    outline_off: FloatArray
    threads: tuple[tuple[int, FloatArray], ...]
    marks: tuple[tuple[str, FloatArray], ...]
    zones: tuple[tuple[str, float, shapely.Geometry], ...]
    midline_mm: FloatArray | None
    axes: FloatArray

    @property
    def off(self) -> FloatArray:
        """By what share the distance of each pair is too long on paper, shape (k,)."""
        return _apart(self.points_mm, self.pairs) / self.skin_mm - 1.0

    @property
    def off_point(self) -> FloatArray:
        """The same for each point and the neighbour it is worst with, shape (n,); NaN for a point without neighbours."""
        worst = np.full(len(self.rows), np.nan)
        for pair in np.argsort(np.abs(self.off), kind="stable"):
            worst[self.pairs[pair]] = self.off[pair]
        return worst

    @property
    def bounds_mm(self) -> FloatArray:
        """Lower left and upper right corner of what is to be printed, shape (2, 2)."""
        parts = [self.outline_mm, self.points_mm, *(line for _, line in self.threads)]
        everything = np.concatenate([*parts, *(place[None] for _, place in self.marks)])
        return np.stack([everything.min(axis=0), everything.max(axis=0)])

    def turned(self, angle_rad: float) -> FlatTarget:
        """The same turned counter-clockwise."""
        cosine, sine = np.cos(angle_rad), np.sin(angle_rad)
        matrix = np.array([[cosine, sine], [-sine, cosine]])

        def turn(places: FloatArray) -> FloatArray:
            return np.asarray(places @ matrix)

        def turn_ring(places: FloatArray) -> FloatArray:
            return moved_alike(turn, places)

        return replace(
            self,
            points_mm=turn(self.points_mm),
            outline_mm=turn(self.outline_mm),
            threads=tuple((row, turn(line)) for row, line in self.threads),
            marks=tuple((name, turn(place)) for name, place in self.marks),
            zones=tuple((name, keep, shapely.transform(area, turn_ring)) for name, keep, area in self.zones),
            midline_mm=None if self.midline_mm is None else turn(self.midline_mm),
            axes=self.axes @ matrix,
        )


def flat_target(plan: Plan, index: int) -> FlatTarget:
    """Lay target ``index`` of ``plan`` flat; raises PatternError where its region is too strongly curved for that."""
    target = plan.targets[index]
    side = next(side for side in ("left", "right", "midline") if side == target.laterality)
    region = Region(target.region, target.title, side, target.outline, target.faces, target.fraction)
    flat = lay_flat(plan.atlas, region, AROUND_MM)
    rows = np.flatnonzero(plan.points.target == index)
    nodes = _nodes(target.outline.xyz_mm(plan.atlas.surface))
    place = concatenate([plan.points.place[rows], target.outline[nodes]])
    place = SurfacePoints(flat.local[place.face], place.bary)
    uv = flat.chart.to_uv(place)
    own = _neighbours(uv[: len(rows)], np.searchsorted(rows, target.neighbour_pairs), flat.border)
    around = _ring(len(rows), len(nodes))
    between = _between(uv, len(rows), own, flat.border)
    pairs = np.concatenate([own, around, between])
    length = _lengths_mm(flat, place, uv, pairs)
    far = max(target.pitch_mm, 1.0)
    weight = np.concatenate(
        [
            np.ones(len(own)),
            np.full(len(around), OUTLINE_WEIGHT),
            # Short stretches may be off by as many millimetres as long ones.
            BETWEEN_WEIGHT * np.minimum(length[len(own) + len(around) :] / far, 1.0),
        ]
    )
    known = np.isfinite(length)
    laid = true_lengths(uv, pairs[known], length[known], weight[known], around[:, 0])
    laid = laid if _unfolded(uv, laid, len(rows)) else uv
    outline_uv = flat.to_uv(target.outline)
    onto = _onto(uv, laid)
    kept = known[: len(own)]
    stretch = _apart(laid, around) / length[len(own) : len(own) + len(around)] - 1.0
    axes = np.linalg.lstsq(np.column_stack([laid, np.ones(len(laid))]), place.xyz_mm(flat.chart.patch), rcond=None)[0][
        :2
    ].T
    found = FlatTarget(
        target=target,
        rows=rows,
        points_mm=laid[: len(rows)],
        pairs=own[kept],
        skin_mm=length[: len(own)][kept],
        outline_mm=_moved_along(outline_uv, nodes, (laid - uv)[len(rows) :]),
        outline_off=stretch[np.isfinite(stretch)],
        threads=tuple(_threads(plan, rows, flat, onto)),
        marks=tuple(_marks(plan, target, flat, onto)),
        zones=tuple(_zones(plan, flat, onto)),
        midline_mm=_midline(plan, target, outline_uv, onto),
        axes=np.asarray(axes, float),
    )
    head, front = axes[2], -axes[1]
    upward = head if np.linalg.norm(head) > LEVEL else front
    return found.turned(float(np.pi / 2.0 - np.arctan2(upward[1], upward[0])))


def flat_targets(plan: Plan) -> tuple[FlatTarget, ...]:
    """Every target of ``plan`` laid flat; raises PatternError as ``flat_target`` does."""
    return tuple(flat_target(plan, index) for index in range(len(plan.targets)))


def _apart(places: FloatArray, pairs: IntArray) -> FloatArray:
    return np.asarray(np.linalg.norm(places[pairs[:, 0]] - places[pairs[:, 1]], axis=1))


def _nodes(line_mm: FloatArray) -> IntArray:
    """Rows of a closed line that lie about evenly along it."""
    along = np.cumsum(np.linalg.norm(line_mm - np.roll(line_mm, 1, axis=0), axis=1))
    count = int(np.clip(along[-1] / NODE_MM, 12, MOST_NODES))
    return np.unique(np.searchsorted(along, along[-1] * (np.arange(count) + 0.5) / count))


def _ring(first: int, count: int) -> IntArray:
    return first + np.column_stack([np.arange(count), np.roll(np.arange(count), -1)])


def _neighbours(uv: FloatArray, own: IntArray, border: shapely.Polygon) -> IntArray:
    """The pairs of the pattern, (k, 2); where it has none those of near points, and for a lonely point the nearest."""
    if len(uv) < 2:
        return np.zeros((0, 2), np.int64)
    away, nearest = (found[:, 1] for found in cKDTree(uv).query(uv, 2))
    pairs = own
    if len(own) == 0 and len(uv) > 2:
        near = _edges(uv)
        near = near[_apart(uv, near) <= NEAR_SHARE * np.median(away)]
        pairs = near[shapely.covers(border, shapely.linestrings(uv[near]))]
    lonely = np.setdiff1d(np.arange(len(uv)), pairs)
    pairs = np.concatenate([pairs, np.column_stack([lonely, nearest[lonely]])])
    return np.unique(np.sort(pairs, axis=1), axis=0)


def _edges(uv: FloatArray) -> IntArray:
    """Sides of the triangles between places, (k, 2); none where all lie on one line."""
    try:
        corners = Delaunay(uv).simplices.astype(np.int64)
    except QhullError:
        return np.zeros((0, 2), np.int64)
    return np.unique(np.sort(corners[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1), axis=0)


def _between(uv: FloatArray, count: int, own: IntArray, border: shapely.Polygon) -> IntArray:
    """Pairs that tie the outline to the points and both to themselves, but for neighbours and stretches of the outline."""
    pairs = _edges(uv)
    pairs = pairs[shapely.covers(border.buffer(0.5), shapely.linestrings(uv[pairs]))]
    done = np.concatenate([own, np.sort(_ring(count, len(uv) - count), axis=1)])
    code = len(uv)
    return np.asarray(pairs[~np.isin(pairs @ [code, 1], done @ [code, 1])])


def _lengths_mm(flat: Flat, place: SurfacePoints, uv: FloatArray, pairs: IntArray) -> FloatArray:
    """Distances along the skin, (k,), mm; infinite where there is no near path."""
    reach = 1.15 * _apart(uv, pairs) + 1.0
    length = flat.geodesics.between(place, pairs, reach)
    missed = np.flatnonzero(np.isinf(length))
    length[missed] = flat.geodesics.between(place, pairs[missed], 2.0 * reach[missed])
    length[length <= 0.0] = np.inf
    return length


def _unfolded(uv: FloatArray, laid: FloatArray, count: int) -> bool:
    """Whether the outline still runs around the points, once."""
    before, after = shapely.Polygon(uv[count:]), shapely.Polygon(laid[count:])
    if not after.is_valid:
        return False
    inside = shapely.contains_xy(before.buffer(-0.5), *uv[:count].T)
    return bool(shapely.contains_xy(after, *laid[:count].T)[inside].all())


def _moved_along(outline_uv: FloatArray, nodes: IntArray, shift: FloatArray) -> FloatArray:
    """The whole outline, moved as its nodes are."""
    along = np.cumsum(np.linalg.norm(outline_uv - np.roll(outline_uv, 1, axis=0), axis=1))
    moved = [np.interp(along, along[nodes], part, period=along[-1]) for part in shift.T]
    return np.asarray(outline_uv + np.column_stack(moved))


def _onto(uv: FloatArray, laid: FloatArray) -> Onto:
    """What moves everything else as the points and the outline are moved."""
    _, first = np.unique(np.round(uv, 3), axis=0, return_index=True)
    held = np.sort(first)[:: -(-len(first) // MOST_HELD)]
    shift = RBFInterpolator(uv[held], laid[held] - uv[held], kernel="linear", smoothing=1e-6)
    return lambda places: moved_alike(lambda each: each + shift(each), places) if len(places) else places


def moved_alike(move: Onto, places: FloatArray) -> FloatArray:
    """``places`` (n, 2) moved so that equal ones stay equal to the last digit, which linear algebra does not promise: a ring ends
    where it begins."""
    single, row = np.unique(places, axis=0, return_inverse=True)
    return np.asarray(move(single)[row.reshape(-1)])


def _threads(plan: Plan, rows: IntArray, flat: Flat, onto: Onto) -> list[tuple[int, FloatArray]]:
    points, lines = plan.points, []
    for row in rows[points.thread_mm[rows] > 0.0].tolist():
        path = plan.atlas.geodesics.path(points.place[row], points.end[row], 1.2 * float(points.thread_mm[row]) + 1.0)
        path = path[np.flatnonzero(flat.local[path.face] >= 0)]
        lines.append((row, onto(flat.to_uv(path))))
    return lines


def _marks(plan: Plan, target: Target, flat: Flat, onto: Onto) -> list[tuple[str, FloatArray]]:
    """Landmarks in and near the region that are found on a patient, or that the step goes by."""
    step = plan.protocol.steps[target.step]
    named = {*sighted_landmarks(), *(spot.landmark for spot in step.pattern.at), *step.pattern.along}
    near = flat.border.buffer(AROUND_MM)
    found = []
    for name, place in plan.atlas.landmarks.items():
        known = plan.atlas.body is None or name in named or name.partition(".")[0] in named
        if known and flat.local[place.face[0]] >= 0 and shapely.contains_xy(near, *flat.to_uv(place)[0]):
            found.append((name, onto(flat.to_uv(place))[0]))
    return found


def _zones(plan: Plan, flat: Flat, onto: Onto) -> list[tuple[str, float, shapely.Geometry]]:
    """Closed zones in and near the region, their corners rounded where only some of their border is on the patch."""
    near = flat.border.buffer(ZONE_MM)
    found = []
    for zone, margin_mm in closed_zones(plan.atlas, plan.protocol):
        if (flat.local[zone.outline.face] >= 0).all():
            closed = shapely.make_valid(shapely.Polygon(flat.to_uv(zone.outline)))
        else:
            inner = flat.local[zone.faces[zone.fraction > 0.5]]
            corners = flat.chart.uv_mm[flat.chart.patch.faces[inner[inner >= 0]]]
            closed = shapely.union_all(shapely.polygons(corners)).buffer(ROUNDED_MM)
            closed = closed.buffer(-2.0 * ROUNDED_MM).buffer(ROUNDED_MM)
        closed = closed.intersection(near)
        if closed.area > LEAST_ZONE_MM2:
            found.append((zone.id, margin_mm, shapely.transform(closed, onto)))
    return found


def _midline(plan: Plan, target: Target, outline_uv: FloatArray, onto: Onto) -> FloatArray | None:
    if target.laterality != "midline" or not plan.atlas.has_mirror:
        return None
    low, high = outline_uv[:, 1].min(), outline_uv[:, 1].max()
    heights = np.linspace(low, high, max(2, int((high - low) / NODE_MM)))
    return onto(np.column_stack([np.zeros(len(heights)), heights]))
