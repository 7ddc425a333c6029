"""Where the dose model is near or beyond its limits, as findings beside the plan's own."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from mesomap.planning.plan import Finding, Plan
from mesomap.simulation.deposits import Deposits
from mesomap.simulation.dose import DoseMap
from mesomap.simulation.layers import Tissue
from mesomap.simulation.metrics import LAYER_OF, Metrics

LEAST_SPACING_PER_RADIUS = 1.6
MOST_DEPTH_TIMES_CURVATURE = 0.3
MOST_OUTSIDE_LAYER = 0.3
MOST_RAW_MASS_ERROR = 0.03
MOST_SKIN_SLOPE = 0.1
MODEL = "dose model"


def dose_findings(plan: Plan, dose: DoseMap, metrics: Metrics, tissue: Sequence[Tissue]) -> tuple[Finding, ...]:
    """All findings of the dose model. ``tissue`` holds the layers under each target; unknown is said so, once."""
    return tuple(
        [
            *_crowded(plan, dose),
            *_layers(plan, dose, tissue),
            *_at_fascia(plan, dose),
            *_uneven_skin(plan, dose),
            *_curved(plan, dose),
            *_numerics(dose, metrics),
            *_placeholders(dose),
        ]
    )


def _crowded(plan: Plan, dose: DoseMap) -> list[Finding]:
    """Deposits closer than 1.6 radii press on each other; adding their doses holds for dilute drug, not for the
    fluid."""
    found = []
    for index, target in enumerate(plan.targets):
        radius = dose.deposits.radius_mm[plan.points.target == index]
        if not len(radius):
            continue
        ratio = target.pitch_mm / float(radius.max())
        if ratio < LEAST_SPACING_PER_RADIUS:
            text = (
                f"{target.label}: spacing {target.pitch_mm:.3g} mm is {ratio:.2f} bolus radii "
                f"({radius.max():.1f} mm); neighbouring deposits meet, and adding their doses holds for dilute drug "
                "but not for the fluid"
            )
            found.append(
                Finding(
                    "spacing-per-bolus-radius",
                    "warning",
                    text,
                    region=target.label,
                    value=ratio,
                    limit=LEAST_SPACING_PER_RADIUS,
                    unit="1",
                    source=MODEL,
                )
            )
    return found


def _layers(plan: Plan, dose: DoseMap, tissue: Sequence[Tissue]) -> list[Finding]:
    """More than 30 % of a deposit above or below the layer it is meant for, or a wheal set deeper than the skin is thick
    where a caller says how thick; the estimate of the atlas is the plan's own affair. One for each target."""
    found = []
    unknown: list[str] = []
    for index, (target, layers) in enumerate(zip(plan.targets, tissue, strict=True)):
        mine = np.flatnonzero(plan.points.target == index)
        if not len(mine):
            continue
        if layers.skin_mm is None:
            unknown.append(target.label)
            continue
        plane = plan.protocol.steps[target.step].plane
        shares = [_outside(plane, layers, dose.deposits, deposit) for deposit in mine.tolist()]
        worst = int(np.argmax(shares))
        if shares[worst] > MOST_OUTSIDE_LAYER:
            point = int(mine[worst])
            text = (
                f"{target.label}: {100 * shares[worst]:.0f} % of a deposit of {plan.points.volume_ml[point]:g} mL "
                f"at {plan.points.depth_mm[point]:g} mm lies outside the {plane}"
            )
            found.append(
                Finding(
                    "outside-layer",
                    "warning",
                    text,
                    region=target.label,
                    value=shares[worst],
                    limit=MOST_OUTSIDE_LAYER,
                    unit="1",
                    source=MODEL,
                )
            )
    if unknown:
        where = "here" if len(unknown) == len(plan.targets) else f"in {', '.join(unknown)}"
        text = f"thickness of the skin is not known {where}: whether deposits stay in their layer was not checked"
        found.append(Finding("layer-unknown", "info", text, source=MODEL))
    return found


def _outside(plane: str, layers: Tissue, deposits: Deposits, deposit: int) -> float:
    """Share of one deposit outside its layer, 0 to 1."""
    bolus, depth_mm = deposits.boluses[int(deposits.kind[deposit])], float(deposits.depth_mm[deposit])
    if bolus.law == "wheal":
        return 1.0 if depth_mm > layers.stack.skin_mm and not layers.estimated else 0.0
    layer = LAYER_OF[plane]
    if layer == 2 and not math.isfinite(deposits.stack_mm[deposit, 1]):
        return 0.0
    return 1.0 - float(deposits.layer_shares[deposit, layer])


def _at_fascia(plan: Plan, dose: DoseMap) -> list[Finding]:
    """Depots that the fascia cuts: the model lets them spread along it, which no source confirms."""
    deposits = dose.deposits
    depot = np.array([bolus.law == "depot" for bolus in deposits.boluses])[deposits.kind]
    centre, half, bottom = deposits.shapes[:, 2], deposits.shapes[:, 1], deposits.shapes[:, 4]
    share = np.where(depot, (centre + half - bottom) / (2.0 * half), 0.0)
    found = []
    for index, target in enumerate(plan.targets):
        mine = np.flatnonzero((plan.points.target == index) & (share > 0.0))
        if len(mine):
            worst = int(mine[share[mine].argmax()])
            text = (
                f"{target.label}: {len(mine)} deposits meet the fascia, the lowest with {100 * share[worst]:.0f} % of its "
                "height; what would lie below is spread sideways"
            )
            found.append(
                Finding(
                    "meets-fascia",
                    "warning",
                    text,
                    region=target.label,
                    point=worst,
                    value=float(share[worst]),
                    limit=0.0,
                    unit="1",
                    source=MODEL,
                )
            )
    return found


def _uneven_skin(plan: Plan, dose: DoseMap) -> list[Finding]:
    """Skin whose thickness changes faster than 0.1 from one place to the next: layers are taken as flat around each
    deposit."""
    found = []
    skin_mm = dose.deposits.stack_mm[:, 0]
    for target in plan.targets:
        pairs = target.neighbour_pairs
        if not len(pairs):
            continue
        slope = np.abs(np.diff(skin_mm[pairs], axis=1))[:, 0] / target.neighbour_mm
        worst = int(slope.argmax())
        if slope[worst] > MOST_SKIN_SLOPE:
            text = (
                f"{target.label}: the thickness of the skin changes by {slope[worst]:.2f} mm a millimetre; the model takes "
                "layers as flat around each deposit"
            )
            found.append(
                Finding(
                    "skin-slope",
                    "warning",
                    text,
                    region=target.label,
                    point=int(pairs[worst, 0]),
                    value=float(slope[worst]),
                    limit=MOST_SKIN_SLOPE,
                    unit="1",
                    source=MODEL,
                )
            )
    return found


def _curved(plan: Plan, dose: DoseMap) -> list[Finding]:
    """Depth times curvature beyond 0.3: the mapping between skin and depth is out of its measured range."""
    bend = dose.deposits.depth_times_curvature
    over = bend > MOST_DEPTH_TIMES_CURVATURE
    if not over.any():
        return []
    worst = int(bend.argmax())
    text = (
        f"{int(over.sum())} injections lie deep under sharply bent skin, depth times curvature up to {bend.max():.2f}; "
        f"their share of the dose map is beyond its tested range, {MOST_DEPTH_TIMES_CURVATURE:g}"
    )
    label = plan.targets[int(plan.points.target[worst])].label
    return [
        Finding(
            "depth-times-curvature",
            "warning",
            text,
            region=label,
            point=worst,
            value=float(bend.max()),
            limit=MOST_DEPTH_TIMES_CURVATURE,
            unit="1",
            source=MODEL,
        )
    ]


def _numerics(dose: DoseMap, metrics: Metrics) -> list[Finding]:
    found = []
    if dose.mesh.edge_p95_mm > dose.mesh.edge_limit_mm * (1.0 + 1e-9):
        text = (
            f"the finest mesh within {len(dose.faces)} faces has edges of {dose.mesh.edge_p95_mm:.2f} mm, more than a "
            "sixth of the smallest bolus radius: peaks of the dose map are blurred"
        )
        found.append(
            Finding(
                "mesh-rule",
                "warning",
                text,
                value=dose.mesh.edge_p95_mm,
                limit=dose.mesh.edge_limit_mm,
                unit="mm",
                source=MODEL,
            )
        )
    mass = metrics.mass
    if mass.raw_ratio_min is not None and mass.raw_ratio_max is not None:
        error = max(1.0 - mass.raw_ratio_min, mass.raw_ratio_max - 1.0)
        if error > MOST_RAW_MASS_ERROR:
            text = (
                f"before scaling, the kernel lays down {mass.raw_ratio_min:.3f} to {mass.raw_ratio_max:.3f} of what an "
                "injection leaves; folds or strong bends are near"
            )
            found.append(
                Finding("raw-mass", "info", text, value=error, limit=MOST_RAW_MASS_ERROR, unit="1", source=MODEL)
            )
    if mass.beyond_edge_ml > 0:
        reaching = int(dose.footprints.at_edge.sum())
        text = f"{reaching} footprints reach over an open edge of the surface; that part is not in the map"
        found.append(Finding("open-edge", "info", text, value=mass.beyond_edge_ml, unit="mL", source=MODEL))
    return found


def _placeholders(dose: DoseMap) -> list[Finding]:
    """Parameters that no source gives."""
    return [
        Finding(
            "placeholder",
            "info",
            f"{item.quantity}: {item.value:g}{'' if item.unit == '1' else ' ' + item.unit}; {item.source}",
            value=item.value,
            unit=item.unit,
            source=item.source,
        )
        for item in dose.evidence
        if item.tag == "P"
    ]
