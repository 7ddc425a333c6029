"""A plan of the app as it stands at one version: its recipe, the pattern as it was laid, and the plan after all edits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.app.recipe import BodyChoice, Json, Recipe
from mesomap.app.skins import Skins
from mesomap.app.store import Gist
from mesomap.errors import InputError
from mesomap.planning.edit import Edit, edit_document, read_edit
from mesomap.planning.edited import edited, relaid
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import protocol_text as library_text
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.read_protocol import read_protocol

MOST_TEXT = 250_000
MOST_INJECTIONS = 20_000


@dataclass(frozen=True, eq=False)
class Draft:
    """``laid`` is what the recipe gives without edits, ``plan`` with them."""

    recipe: Recipe
    laid: Plan
    plan: Plan

    @property
    def gist(self) -> Gist:
        """What the list of plans shows."""
        points = self.plan.points
        return Gist(self.plan.protocol.title, len(points), float(points.volume_ml.sum()))

    def with_edits(self, edits: list[Edit]) -> Draft:
        """The same after more edits."""
        documents: tuple[Json, ...] = tuple(edit_document(edit) for edit in edits)
        plan = edited(self.plan, edits)
        _check_size(plan)
        return Draft(self.recipe.with_(edits=self.recipe.edits + documents), self.laid, plan)

    def laid_anew(self, recipe: Recipe, skins: Skins) -> Draft:
        """The same from another ``recipe``, whose own edits count for nothing: all edits stay where the pattern puts every
        point where it was, else the locked points do."""
        laid = _laid(recipe, skins)
        if recipe.surface != self.recipe.surface:
            return Draft(recipe.with_(edits=()), laid, laid)
        same = _same_places(self.laid, laid)
        plan = edited(laid, self.plan.edits) if same else relaid(self.plan, laid)
        _check_size(plan)
        edits = tuple(edit_document(edit) for edit in plan.edits)
        return Draft(recipe.with_(edits=edits), laid, plan)


def draft_of(recipe: Recipe, skins: Skins) -> Draft:
    """The draft that a recipe gives. Raises what reading a protocol, making a plan and editing it raise."""
    laid = _laid(recipe, skins)
    edits = [read_edit(document, f"edits.{number}") for number, document in enumerate(recipe.edits)]
    plan = edited(laid, edits)
    _check_size(plan)
    return Draft(recipe, laid, plan)


def protocol_text(asked: str) -> tuple[str, str]:
    """Id and text of a protocol of the library by its id, or of the text of a file. Raises ProtocolError."""
    if "\n" in asked or ":" in asked:
        protocol = read_protocol(asked, "protocol")
        return protocol.id, asked
    return asked, library_text(asked)


def body_of(protocol: Protocol) -> BodyChoice:
    """The body that a protocol is shown on."""
    spec = protocol.body
    return BodyChoice(spec.sex, spec.age_years, spec.height_cm, spec.bmi, tuple(sorted(spec.local.items())))


def protocol_of(recipe: Recipe) -> Protocol:
    """The protocol of a recipe with what was set. Raises ProtocolError."""
    return read_protocol(recipe.text, f"{recipe.protocol}.yaml", recipe.settings)


def _laid(recipe: Recipe, skins: Skins) -> Plan:
    protocol = protocol_of(recipe)
    regions = None if recipe.regions is None else list(recipe.regions)
    plan = make_plan(skins.atlas(recipe), protocol, regions=regions, seed=recipe.seed)
    _check_size(plan)
    return plan


def _check_size(plan: Plan) -> None:
    if not len(plan.points):
        raise InputError("plan: nothing would be left to inject; choose other regions")
    if len(plan.points) > MOST_INJECTIONS:
        raise InputError(
            f"plan: {len(plan.points):,} injections; the app takes at most {MOST_INJECTIONS:,}: ask for more spacing"
        )


def _same_places(one: Plan, other: Plan) -> bool:
    """Whether both patterns put the same points in the same order, for the same steps and regions, on the same skin."""
    a, b = one.points, other.points
    return (
        one.atlas.surface is other.atlas.surface
        and len(a) == len(b)
        and [step.id for step in one.protocol.steps] == [step.id for step in other.protocol.steps]
        and [target.label for target in one.targets] == [target.label for target in other.targets]
        and np.array_equal(a.target, b.target)
        and np.array_equal(a.place.face, b.place.face)
        and np.array_equal(a.place.bary, b.place.bary)
        and np.array_equal(a.end.face, b.end.face)
    )
