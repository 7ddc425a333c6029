"""Commands carried out: from one draft of a plan to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.drawn import DrawnPart, drawn_document
from mesomap.app.command import (
    AddCommand,
    BodyCommand,
    Command,
    DeleteCommand,
    DrawCommand,
    EraseCommand,
    KeepCommand,
    LockCommand,
    MirrorCommand,
    MoveCommand,
    ProtocolCommand,
    RegionsCommand,
    SetCommand,
    Spot,
)
from mesomap.app.draft import Draft, protocol_text
from mesomap.app.keeping import keep_total, kept_spacing, with_total_kept
from mesomap.app.recipe import BodyChoice, Recipe, Value
from mesomap.app.skins import Skins
from mesomap.errors import InputError
from mesomap.geometry.closest import Locator
from mesomap.geometry.points import SurfacePoints, concatenate
from mesomap.planning.edit import Add, Delete, Edit, Lock, Mirror, Move, Place
from mesomap.planning.keep import target_at
from mesomap.planning.recent import recent

OFF_SKIN_MM = 3.0
"""A place may be given this far from the skin."""


def carried_out(draft: Draft, commands: Sequence[Command], skins: Skins) -> Draft:
    """``draft`` after ``commands``, each done to what the one before left. Raises InputError, naming the command, where one
    cannot be done; the draft given stays as it is."""
    for number, command in enumerate(commands):
        try:
            draft = _one(draft, command, skins)
        except InputError as fault:
            if len(commands) == 1:
                raise
            raise type(fault)(*_named(fault, number)) from None
    return draft


def with_values(draft: Draft, values: Mapping[str, Value], skins: Skins) -> Draft:
    """``draft`` with ``values`` of the protocol set, or taken back where they are None. With the total kept, spacing and volume
    of a point follow each other. Raises InputError."""
    overrides = dict(draft.recipe.overrides)
    if draft.recipe.keep == "total":
        values = with_total_kept(draft.plan, values)
    for key, value in values.items():
        overrides.pop(key, None)
        if value is not None:
            overrides[key] = value
    return draft.laid_anew(draft.recipe.with_(overrides=overrides), skins)


def _named(fault: InputError, number: int) -> tuple[object, ...]:
    words = f"commands {number}: {fault}"
    return ([words],) if hasattr(fault, "faults") else (words,)


def _one(draft: Draft, command: Command, skins: Skins) -> Draft:
    recipe = draft.recipe
    match command:
        case AddCommand():
            return draft.with_edits(_added(draft, command))
        case MoveCommand():
            return draft.with_edits(_moved(draft, command))
        case DeleteCommand():
            return draft.with_edits([Delete(_points(draft, command.points, command.both_sides))])
        case LockCommand():
            return draft.with_edits([Lock(_points(draft, command.points, False), command.do == "lock")])
        case MirrorCommand():
            return draft.with_edits([Mirror(command.side)])
        case SetCommand():
            return with_values(draft, command.values, skins)
        case KeepCommand():
            if command.what == recipe.keep:
                return draft
            overrides = keep_total(draft) if command.what == "total" else kept_spacing(draft)
            return draft.laid_anew(recipe.with_(keep=command.what, overrides=overrides), skins)
        case BodyCommand():
            if recipe.body is None:
                raise InputError("body: this plan lies on a surface of its own; make a new plan for another skin")
            return draft.laid_anew(recipe.with_(body=changed_body(recipe.body, command)), skins)
        case RegionsCommand():
            chosen = None if command.regions is None else tuple(command.regions)
            return draft.laid_anew(recipe.with_(regions=chosen), skins)
        case ProtocolCommand():
            name, text = protocol_text(command.protocol)
            other = recipe.with_(protocol=name, text=text, overrides={}, regions=None, keep="spacing")
            return draft.laid_anew(other, skins)
        case DrawCommand():
            return draft.laid_anew(_drawn(draft, command), skins)
        case EraseCommand():
            return draft.laid_anew(_erased(recipe, command.name), skins)


def _added(draft: Draft, command: AddCommand) -> list[Edit]:
    plan = draft.plan
    places = [place_of(plan.atlas, command)]
    if command.both_sides:
        places.append(_image(plan.atlas, places[0]))
    edits: list[Edit] = []
    for place in places:
        target = target_at(plan, place)
        if command.region is not None:
            named = [each for each in plan.targets if command.region in (each.label, each.region)]
            if not named:
                labels = ", ".join(each.label for each in plan.targets)
                raise InputError(f"region {command.region!r}: is not treated here; known: {labels}")
            target = next((each for each in named if each.holds(plan.atlas.surface, place.on_skin)[0]), named[0])
        edits.append(Add(place, plan.protocol.steps[target.step].id, target.label))
    return edits


def _moved(draft: Draft, command: MoveCommand) -> list[Edit]:
    plan = draft.plan
    (point,) = _points(draft, [command.point], False)
    place = place_of(plan.atlas, command)
    steps = [step.id for step in plan.protocol.steps]
    edits: list[Edit] = [Move(point, place, target_at(plan, place, steps[int(plan.points.step[point])]).label)]
    twin = int(plan.points.mirror_point[point])
    if command.both_sides and twin >= 0 and twin != point:
        image = _image(plan.atlas, place)
        target = target_at(plan, image, steps[int(plan.points.step[twin])])
        changes_block = edits[0].target != plan.targets[int(plan.points.target[point])].label  # type: ignore[union-attr]
        if changes_block:
            raise InputError(
                f"point {command.point}: both sides at once stay in their regions; move one side, then mirror it"
            )
        edits.append(Move(twin, image, target.label))
    return edits


def _points(draft: Draft, numbers: Sequence[int], both_sides: bool) -> tuple[int, ...]:
    points = draft.plan.points
    for number in numbers:
        if number > len(points):
            raise InputError(f"point {number}: there is no such point; they are numbered 1 to {len(points)}")
    rows = dict.fromkeys(number - 1 for number in numbers)
    if both_sides:
        rows |= dict.fromkeys(int(twin) for twin in points.mirror_point[list(rows)] if twin >= 0)
    return tuple(rows)


def place_of(atlas: Atlas, spot: Spot) -> Place:
    """The place that a client means. Raises InputError for one that is not on the skin."""
    if spot.xyz_mm is not None and spot.face is None:
        xyz = np.array([spot.xyz_mm])
        locator = recent(atlas.surface, "locator", None, 1, lambda: Locator(atlas.surface))
        there = locator.closest(xyz)
        away = float(np.linalg.norm(there.xyz_mm(atlas.surface)[0] - xyz[0]))
        if away > OFF_SKIN_MM:
            raise InputError(f"place {spot.xyz_mm}: lies {away:.1f} mm off the skin; allowed are {OFF_SKIN_MM:g} mm")
        return Place.of(SurfacePoints(there.face, np.clip(there.bary, 0.0, 1.0)), 0)
    if spot.face is None or spot.bary is None or spot.xyz_mm is not None:
        raise InputError("place: give either xyz_mm, or face and bary")
    a, b, c = spot.bary
    if min(spot.bary) < -1e-9 or abs(a + b + c - 1.0) > 1e-6:
        raise InputError(f"place bary {spot.bary}: must be three numbers >= 0 that sum to 1")
    if spot.face >= len(atlas.surface.faces):
        raise InputError(f"place face {spot.face}: the surface has faces 0 to {len(atlas.surface.faces) - 1}")
    return Place(spot.face, (a, b, c))


def _image(atlas: Atlas, place: Place) -> Place:
    if not atlas.has_mirror:
        raise InputError("both_sides: the left half of this surface is not the mirror image of the right one")
    return Place.of(atlas.mirrored(place.on_skin), 0)


def changed_body(body: BodyChoice, command: BodyCommand) -> BodyChoice:
    """``body`` with what the command gives."""
    given = {name: value for name, value in command.model_dump(exclude={"do", "local"}).items() if value is not None}
    if command.local is not None:
        given["local"] = tuple(sorted((name, amount) for name, amount in command.local.items() if amount))
    return replace(body, **given)


def _drawn(draft: Draft, command: DrawCommand) -> Recipe:
    atlas, recipe = draft.plan.atlas, draft.recipe
    line = concatenate([place_of(atlas, spot).on_skin for spot in command.line])
    own, _, side = command.name.partition(".")
    lines = {command.name: line}
    if command.both_sides:
        if not atlas.has_mirror:
            raise InputError("both_sides: the left half of this surface is not the mirror image of the right one")
        left = side != "right" and float(line.xyz_mm(atlas.surface)[:, 0].mean()) > 0.0
        names = (f"{own}.left", f"{own}.right") if left else (f"{own}.right", f"{own}.left")
        lines = dict(zip(names, (line, atlas.mirrored(line)), strict=True))
    documents = tuple(
        drawn_document(DrawnPart(name, command.do, places, command.radius_mm, command.margin_mm))
        for name, places in lines.items()
    )
    overrides = dict(recipe.overrides)
    if command.do == "region":
        steps = draft.plan.protocol.steps
        step = next((each for each in steps if command.step in (None, each.id)), None)
        if step is None:
            raise InputError(f"step {command.step!r}: there is none; known: {', '.join(each.id for each in steps)}")
        before = [] if command.alone else list(step.regions)
        overrides[f"steps.{step.id}.regions"] = [*before, own]
    return recipe.with_(drawn=recipe.drawn + documents, overrides=overrides)


def _erased(recipe: Recipe, name: str) -> Recipe:
    left = tuple(part for part in recipe.drawn if part["name"] != name and part["name"].partition(".")[0] != name)
    if len(left) == len(recipe.drawn):
        known = ", ".join(part["name"] for part in recipe.drawn) or "nothing"
        raise InputError(f"erase {name!r}: there is no drawn part of that name; drawn is {known}")
    gone = {part["name"].partition(".")[0] for part in recipe.drawn} - {part["name"].partition(".")[0] for part in left}
    overrides: dict[str, Value] = {}
    for key, value in recipe.overrides.items():
        kept = [each for each in value if each not in gone] if isinstance(value, list) else value
        if kept != []:
            overrides[key] = kept
    return recipe.with_(drawn=left, overrides=overrides)
