"""Read a protocol file strictly: every fault of the file at once, each with its line and column."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from mesomap.errors import GoalError
from mesomap.protocol.build_protocol import build_protocol, insertion_and_depth_mm, volume_and_total_ml
from mesomap.protocol.containers import check_containers
from mesomap.protocol.defaults import with_defaults
from mesomap.protocol.document import CountRange, Document, Origin, Part, Range, StepPart
from mesomap.protocol.faults import Faults
from mesomap.protocol.goal import check_unit, parse_goal
from mesomap.protocol.override import SET_BY_USER, override
from mesomap.protocol.pattern import KEYS, THREADS, parse_spot
from mesomap.protocol.places import Location
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.references import check_references
from mesomap.protocol.tree import parse_tree, plain


def read_protocol(text: str, name: str, overrides: Sequence[str] = ()) -> Protocol:
    """The protocol in ``text``; ``name`` is the file's name for messages.

    ``overrides`` are ``KEY=VALUE`` with dotted keys, laid over the file before it is checked; a number set this way
    has no source, which makes the protocol synthetic. Raises ProtocolError with one
    line per fault: ``file:line:col key: what is wrong, what is allowed``.
    """
    tree = parse_tree(text, name)
    changed = [override(tree, entry) for entry in overrides]
    faults = Faults(tree, text, name, changed)
    content = plain(tree)
    check_references(content, faults.add, narrowed=any("regions" in place for place in changed))
    try:
        document = Document.model_validate(with_defaults(content))
    except ValidationError as error:
        faults.add_all(error)
        faults.stop()
        raise
    _check(document, faults, _assumed(content))
    faults.stop()
    if any(part.assumed == SET_BY_USER for _, part in _origins(document, ())):
        document = document.model_copy(update={"status": "synthetic"})
    digest = hashlib.sha256("\n".join([text, *overrides]).encode()).hexdigest()
    return build_protocol(document, name, text, tuple(overrides), digest)


def _assumed(node: Any) -> int:
    """How many figures of the file itself are assumed."""
    if isinstance(node, list):
        return sum(map(_assumed, node))
    if not isinstance(node, dict):
        return 0
    return (node.get("assumed") not in (None, SET_BY_USER)) + sum(map(_assumed, node.values()))


def _check(document: Document, faults: Faults, assumed: int) -> None:
    """What a single value cannot show: ranges, units, lengths, and numbers without a source; ``assumed`` counts the
    figures of the file itself that have none."""
    for location, part in _origins(document, ()):
        if isinstance(part, Range | CountRange):
            faults.check_range(location, part)
        if not part.sources and part.assumed is None:
            faults.add(location, "has no source; give sources: [ID], or assumed: with the reason")
    if assumed and document.status != "synthetic":
        faults.add(
            ("status",),
            f"{document.status!r} is not allowed while {assumed} of its figures are assumed; allowed is synthetic",
        )
    for index, step in enumerate(document.steps):
        _check_step(document, step, ("steps", index), faults)
    _check_names(document, faults)
    if document.region_order == "least-sensitive-first" and document.sensitivity is None:
        faults.add(
            ("region_order",), "needs sensitivity, with the regions from least to most sensitive under least_first"
        )
    _check_products(document, faults)


def _check_products(document: Document, faults: Faults) -> None:
    """One product or several, each step with one of them, and units that go with them."""
    products = document.every_product
    if (document.product is None) == (document.products is None):
        found = "both are given" if document.product else "neither is given"
        faults.add(("product",), f"{found}; allowed is product, or products with several")
        return
    for index, product in enumerate(products):
        if product.id in [other.id for other in products[:index]]:
            faults.add(("products", index, "id"), f"{product.id!r} is the id of an earlier product; each needs its own")
    for index, step in enumerate(document.steps):
        if step.product is None and len(products) > 1:
            names = ", ".join(product.id for product in products)
            faults.add(
                ("steps", index, "product"), f"is missing; it says which of the products the step takes: {names}"
            )
    check_containers(document, faults)
    units = {product.concentration.unit if product.concentration else None for product in products}
    unit = units.pop() if len(units) == 1 else None
    why = "give product.concentration" if len(products) == 1 else "the products have no unit in common"
    for key, limit in (("max_dose", document.limits.max_dose), ("cumulative", document.limits.cumulative)):
        if unit is None and limit is not None:
            faults.add(("limits", key), f"needs a dose unit: {why}, or limit max_volume_ml")
    for index, text in enumerate(document.goals):
        try:
            goal = parse_goal(text)
        except GoalError:
            continue
        try:
            check_unit(goal, _dose_unit(document, goal.region))
        except GoalError as error:
            related = [("product", "concentration")]
            faults.add(("goals", index), str(error), related, column=error.column)


def _dose_unit(document: Document, region: str) -> str | None:
    """The dose unit of what is injected into a region, or on the whole; None where there is none, or several."""
    steps = [step for step in document.steps if region in ("total", *step.regions)] or document.steps
    products = [document.product_of(step) for step in steps]
    units = {product.concentration.unit if product and product.concentration else None for product in products}
    return units.pop() if len(units) == 1 else None


def _check_names(document: Document, faults: Faults) -> None:
    """Names that stand for one thing each."""
    phases = [("before", phase.name) for phase in document.session.before]
    phases += [("after", phase.name) for phase in document.session.after]
    for part, name in {pair for pair in phases if phases.count(pair) > 1}:
        faults.add(("session", part), f"{name!r} is the name of several phases; each needs its own")
    zones = [rule.zone for rule in document.zones]
    for index, zone in enumerate(zones):
        if zone in zones[:index]:
            faults.add(("zones", index, "zone"), f"{zone!r} is listed before; give each zone one margin")
    for index, step in enumerate(document.steps):
        for at, region in enumerate(step.regions):
            whole = region.partition(".")[0]
            if region in step.regions[:at] or (whole != region and whole in step.regions):
                faults.add(("steps", index, "regions", at), f"{region!r} is treated by this step already; take it out")


def _check_pattern(step: StepPart, location: Location, faults: Faults) -> None:
    """The keys that go with the pattern of a step, no others."""
    one_of, required, allowed = KEYS[step.pattern]
    own = {*one_of, *required, *allowed, *_check_amount(step, location, faults)}
    for key in required:
        if getattr(step, key) is None:
            faults.add((*location, key), f"is missing; pattern {step.pattern} needs it")
    for key in {key for keys in KEYS.values() for group in keys for key in group} | {"ml_per_mm"}:
        if key not in own and getattr(step, key) not in (None, False):
            words = ", ".join(sorted(own - {"volume_ml", "dose", "total_dose"}))
            faults.add((*location, key), f"does not go with pattern {step.pattern}, which has {words}")
    for index, text in enumerate(step.at or ()):
        try:
            parse_spot(text)
        except ValueError as error:
            faults.add((*location, "at", index), str(error))


PER_POINT, TOTALS = ("volume_ml", "dose"), ("total_ml", "total_dose")


def _check_amount(step: StepPart, location: Location, faults: Faults) -> set[str]:
    """How much a step injects: so much at each point; a total shared over the points of its pattern; or both, and then
    the pattern takes as many points as that makes. Returns the keys that go with the pattern."""
    one_of = KEYS[step.pattern][0]
    per_point = (*PER_POINT, "ml_per_mm") if step.pattern in THREADS else PER_POINT
    points = [key for key in per_point if getattr(step, key) is not None]
    totals = [key for key in TOTALS if getattr(step, key) is not None]
    layout = [key for key in one_of if key not in TOTALS]
    laid = [key for key in layout if getattr(step, key) is not None]

    def add(group: Sequence[str], given: Sequence[str]) -> None:
        found = " and ".join(given) + " are given" if given else "none is given"
        wanted = f"one of {', '.join(group)}" if len(group) > 1 else group[0]
        faults.add((*location, given[-1] if given else group[0]), f"{found}; pattern {step.pattern} needs {wanted}")

    if len(totals) > 1:
        add(TOTALS, totals)
    if len(points) > 1 or not (points or totals):
        add(per_point if points else (*per_point, *TOTALS), points)
    if totals and points:
        if "total_ml" not in one_of:
            words = f"is given beside {points[0]}; pattern {step.pattern} does not find its points by a total"
            faults.add((*location, totals[0]), words)
        elif laid:
            add(one_of, [*laid, totals[0]])
        if step.total_of == "region":
            words = "does not go with a number of points that follows from the total; take it out"
            faults.add((*location, "total_of"), words)
    elif layout and len(laid) != 1:
        add(one_of, laid)
    return {*per_point, *TOTALS}


def _check_step(document: Document, step: StepPart, location: Location, faults: Faults) -> None:
    _check_pattern(step, location, faults)
    if (step.depth_mm is None) == (step.insertion_mm is None):
        given = "both are given" if step.depth_mm else "neither is given"
        faults.add(
            (*location, "depth_mm"),
            f"{given}; allowed is one of depth_mm and insertion_mm, the other follows from angle_deg",
        )
        return
    product = document.product_of(step)
    for key in ("dose", "total_dose"):
        if getattr(step, key) is not None and product is not None and product.concentration is None:
            faults.add((*location, key), f"needs the concentration of {product.id}; give it, or a volume instead")
    volume_ml, _ = volume_and_total_ml(document, step)
    filled_ml = [part.size_ml for part in product.containers if part.prefilled and part.size_ml] if product else []
    if filled_ml and product is not None and volume_ml is not None and max(filled_ml) < volume_ml:
        faults.add(
            (*location, "volume_ml"),
            f"is {volume_ml:g} mL, more than the largest filled syringe of {product.id} holds; "
            f"allowed is at most {max(filled_ml):g} mL",
        )
    if volume_ml is not None and not filled_ml and document.syringe.size_ml.value < volume_ml:
        faults.add(
            ("syringe", "size_ml"),
            f"holds {document.syringe.size_ml.value:g} mL, less than one injection of step {step.id}; "
            f"allowed is at least {volume_ml:g} mL",
        )
    insertion_mm, depth_mm = insertion_and_depth_mm(step)
    length_mm = document.needle.length_mm.value
    if insertion_mm > length_mm + 1e-9:
        key = "insertion_mm" if step.insertion_mm else "depth_mm"
        faults.add(
            (*location, key),
            f"a depth of {depth_mm:.3g} mm at {step.angle_deg.value:g} degrees needs {insertion_mm:.3g} mm of needle; "
            f"allowed is at most needle.length_mm, {length_mm:g} mm",
            [(*location, "angle_deg"), ("needle", "length_mm")],
        )


def _origins(part: Part, location: Location) -> list[tuple[Location, Origin]]:
    """Every figure of the document with its place."""
    found: list[tuple[Location, Origin]] = []
    if isinstance(part, Origin):
        found.append((location, part))
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, Part):
            found += _origins(value, (*location, name))
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                if isinstance(entry, Part):
                    found += _origins(entry, (*location, name, index))
    return found
