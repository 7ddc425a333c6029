"""The deposits of a plan: where the needle leaves each, in which shape, under which layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mesomap.geometry.curvature import Curvature, principal_curvatures
from mesomap.geometry.flood import FloodMesh
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray, IntArray, Surface
from mesomap.planning.plan import Plan
from mesomap.planning.recent import recent
from mesomap.simulation.bolus import Bolus, bolus_of, channel
from mesomap.simulation.layers import Tissue, stacks_at

SMALLEST_SCALE = 0.5
CURVATURE_EDGES = 3.0
REACH_MORE = 1.1
NODE_MM = 2.0
MICRO_NEEDLING = ("micro-needling-pen", "roller")


@dataclass(frozen=True, eq=False)
class Deposits:
    """n deposits, one an injection, as they lie under the skin.

    Each has one node, or several along the line of a thread: those of deposit i are ``start[i]:start[i + 1]`` of
    ``nodes`` (m places of the skin above), ``xyz_mm`` (m, 3) and ``curvature``. ``kind`` (n,) indexes ``boluses``;
    ``depth_mm`` (n,) below the skin; ``stack_mm`` (n, 2) thickness of the skin and depth of the fascia there;
    ``retained_ml`` (n,) what stays after the leak; ``product`` (n,) an index."""

    start: IntArray
    nodes: SurfacePoints
    xyz_mm: FloatArray
    curvature: Curvature
    depth_mm: FloatArray
    kind: IntArray
    boluses: tuple[Bolus, ...]
    stack_mm: FloatArray
    retained_ml: FloatArray
    product: IntArray

    def __len__(self) -> int:
        return len(self.depth_mm)

    @cached_property
    def shapes(self) -> FloatArray:
        """Bolus.shape_row of each, thickness of the skin and depth of the fascia, shape (n, 8)."""
        return np.hstack([np.array([bolus.shape_row for bolus in self.boluses])[self.kind], self.stack_mm])

    @property
    def radius_mm(self) -> FloatArray:
        """Lateral radius a of each, shape (n,)."""
        return np.asarray(self.shapes[:, 0])

    @cached_property
    def of_node(self) -> IntArray:
        """The deposit each node belongs to, shape (m,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.start))

    @property
    def depth_times_curvature(self) -> FloatArray:
        """The larger of |z k1| and |z k2| of each, shape (n,); above 0.3 the kernel is out of its range."""
        c = self.curvature
        bend = self.depth_mm[self.of_node] * np.maximum(np.abs(c.k1_per_mm), np.abs(c.k2_per_mm))
        return np.asarray(np.maximum.reduceat(bend, self.start[:-1]))

    @cached_property
    def scales(self) -> FloatArray:
        """1 - z k1 and 1 - z k2 at each node, shape (m, 2), not below a half: towards the centre of curvature
        the model ends, and a deposit would reach ever further."""
        bend = np.stack([self.curvature.k1_per_mm, self.curvature.k2_per_mm], axis=1)
        return np.asarray(np.maximum(1.0 - self.depth_mm[self.of_node, None] * bend, SMALLEST_SCALE))

    @cached_property
    def least_scale(self) -> FloatArray:
        """The smallest scale at any node of each, shape (n,)."""
        return np.asarray(np.minimum.reduceat(self.scales.min(axis=1), self.start[:-1]))

    @property
    def reach_mm(self) -> FloatArray:
        """Distance from its nodes beyond which each leaves nothing, shape (n,), with a tenth for skin that bends more than over
        the nodes themselves."""
        return np.asarray(REACH_MORE * self.radius_mm / self.least_scale)

    @cached_property
    def layer_shares(self) -> FloatArray:
        """Share of each in skin, subcutis and deeper, shape (n, 3)."""
        keys = np.column_stack([self.kind, self.stack_mm])
        inverse = np.zeros(len(keys), np.int64)
        if len(keys) > 1:
            keys, inverse = np.unique(keys, axis=0, return_inverse=True)
        shares = [
            (
                1.0 - bolus.share_outside(0.0, skin),
                1.0 - bolus.share_outside(skin, fascia),
                bolus.share_outside(0.0, fascia),
            )
            for bolus, skin, fascia in ((self.boluses[int(kind)], skin, fascia) for kind, skin, fascia in keys.tolist())
        ]
        return np.array(shares).reshape(-1, 3)[inverse.reshape(-1)]

    @cached_property
    def frames(self) -> FloatArray:
        """The nodes as the kernel reads them, shape (m, 17): xyz, normal, first and second direction, k1, k2, the two scales
        and the depth."""
        c = self.curvature
        bend = [c.k1_per_mm[:, None], c.k2_per_mm[:, None]]
        n, t = c.normal, c.direction1
        second = n[:, [1, 2, 0]] * t[:, [2, 0, 1]] - n[:, [2, 0, 1]] * t[:, [1, 2, 0]]
        return np.concatenate(
            [self.xyz_mm, n, t, second, *bend, self.scales, self.depth_mm[self.of_node, None]], axis=1
        )


def lay_deposits(
    surface: Surface,
    nodes: SurfacePoints,
    depth_mm: FloatArray,
    kind: IntArray,
    boluses: tuple[Bolus, ...],
    stack_mm: FloatArray,
    retained_ml: FloatArray,
    product: IntArray | None = None,
    start: IntArray | None = None,
    skin: FloodMesh | None = None,
) -> Deposits:
    """Deposits under ``nodes`` with the curvature of the skin around each, smoothed over the bolus or three mesh edges.

    Without ``start`` every node is a deposit of its own; without ``product`` there is one. ``skin`` is ``surface``
    prepared for flooding, where a caller has it."""
    start = np.arange(len(nodes) + 1) if start is None else start
    owner = np.repeat(np.arange(len(start) - 1), np.diff(start))
    radius = np.array([bolus.a_mm for bolus in boluses])[kind][owner]
    longest = surface.edge_lengths_mm[surface.face_edges[nodes.face]].max(axis=1)
    curvature = principal_curvatures(surface, nodes, np.maximum(radius, CURVATURE_EDGES * longest), skin)
    return Deposits(
        start=start,
        nodes=nodes,
        xyz_mm=nodes.xyz_mm(surface),
        curvature=curvature,
        depth_mm=np.asarray(depth_mm, np.float64),
        kind=kind,
        boluses=boluses,
        stack_mm=np.asarray(stack_mm, np.float64),
        retained_ml=np.asarray(retained_ml, np.float64),
        product=np.zeros(len(depth_mm), np.int64) if product is None else product,
    )


def plan_deposits(plan: Plan, tissue: Sequence[Tissue] | None = None) -> Deposits:
    """The deposits of every injection of ``plan``: at the tip of the needle, or along the line of a thread.

    ``tissue`` holds the layers under each target, all unknown when None; where it is estimated from the atlas, the
    layers are looked up at each place. A depot whose centre lies below an estimated fascia is not cut by it.
    """
    points, protocol = plan.points, plan.protocol
    start, nodes = _nodes(plan)
    first = nodes[start[:-1]] if len(points) else nodes
    told = [Tissue()] * len(plan.targets) if tissue is None else tissue
    stack = np.array([(each.stack.skin_mm, each.stack.fascia_mm) for each in told])[points.target]
    estimated = np.array([each.estimated for each in told])[points.target]
    local = stacks_at(plan, first) if estimated.any() else None
    if local is not None:
        stack = np.where(estimated[:, None], local, stack)
    cut_mm = np.where(estimated & (points.depth_mm >= stack[:, 1]), np.inf, stack[:, 1])
    keys = np.stack(
        [points.step.astype(np.float64), points.volume_ml, points.depth_mm, stack[:, 0], cut_mm, points.thread_mm],
        axis=1,
    )
    kinds, kind = np.unique(keys, axis=0, return_inverse=True)
    boluses = []
    for step, volume_ml, depth_mm, skin_mm, fascia_mm, length_mm in kinds.tolist():
        asked = protocol.steps[int(step)]
        if asked.technique in MICRO_NEEDLING:
            boluses.append(channel(volume_ml, depth_mm))
        else:
            boluses.append(bolus_of(asked.plane, volume_ml, depth_mm, skin_mm, fascia_mm, length_mm))
    leak = np.array([step.leak_fraction for step in protocol.steps])[points.step]
    products = [product.id for product in protocol.products]
    product = np.array([products.index(step.product) for step in protocol.steps])[points.step]
    return lay_deposits(
        plan.atlas.surface,
        nodes,
        points.depth_mm,
        kind.reshape(-1),
        tuple(boluses),
        stack,
        points.volume_ml * (1.0 - leak),
        product,
        start,
        prepared(plan.atlas.surface),
    )


def prepared(surface: Surface) -> FloodMesh:
    """``surface`` prepared for flooding, once."""

    def made() -> FloodMesh:
        return FloodMesh(surface)

    return recent(surface, "flood", None, 1, made)


def _nodes(plan: Plan) -> tuple[IntArray, SurfacePoints]:
    """Places of the skin above each deposit: under the tip of the needle, which a slanting one carries insertion x
    cos(angle) along the skin; along a thread, every 2 mm or so."""
    points, geodesics = plan.points, plan.atlas.geodesics
    threaded = points.thread_mm > 0.0
    pieces = np.where(threaded, np.maximum(np.ceil(points.thread_mm / NODE_MM - 1e-6), 1.0) + 1.0, 1.0).astype(np.int64)
    start = np.concatenate([[0], np.cumsum(pieces)])
    owner = np.repeat(np.arange(len(points)), pieces)
    run = np.where(threaded, 0.0, points.insertion_mm * np.cos(np.radians(points.angle_deg)))
    along = points.needle + points.normal * np.einsum("ij,ij->i", -points.needle, points.normal)[:, None]
    along *= (run / np.maximum(np.linalg.norm(along, axis=1), 1e-12))[:, None]
    for i in np.flatnonzero(threaded):
        line = geodesics.log(points.place[i], points.end[i], 1.2 * float(points.thread_mm[i]) + 1.0)[0]
        along[i] = np.nan_to_num(line)
    within = np.arange(len(owner)) - start[owner]
    share = np.where(threaded[owner], within / np.maximum(pieces[owner] - 1, 1), 1.0)
    vectors = share[:, None] * along[owner]
    moved = np.linalg.norm(vectors, axis=1) > 1e-9
    if not moved.any():
        return start, points.place[owner]
    there, _ = geodesics.walk(points.place[owner[moved]], vectors[moved])
    face, bary = points.place.face[owner].copy(), points.place.bary[owner].copy()
    face[moved], bary[moved] = there.face, there.bary
    return start, SurfacePoints(face, bary)
