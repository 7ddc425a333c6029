"""The plans of the app: opened, changed one version after the other, kept at hand while somebody works on them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from mesomap.app.changes import carried_out, changed_body, with_values
from mesomap.app.command import read_commands, stored
from mesomap.app.draft import Draft, body_of, draft_of, protocol_of, protocol_text
from mesomap.app.picture import skin_key, zones_key
from mesomap.app.recipe import BodyChoice, Json, Recipe, Value
from mesomap.app.skins import Skins
from mesomap.app.sliders import sliders_of
from mesomap.app.store import ConflictError, Row, Store
from mesomap.errors import InputError
from mesomap.output.plan_file import check_points, plan_parts
from mesomap.protocol.read_protocol import read_protocol
from mesomap.protocol.tree import parse_value
from mesomap.simulation.simulate import Simulation, simulate

MOST_PLANS_AT_HAND, MOST_DRAFTS_OF_ONE = 40, 4
MOST_SIMULATIONS = 6
LONGEST_NAME = 120


class Conflict(ConflictError):
    """A change was made on a version that is not the present one; ``state`` is that of the present one."""

    def __init__(self, words: str, state: Json) -> None:
        super().__init__(words)
        self.state = state


class Plans:
    """All plans of a data folder; several threads may call."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        reading = folder / "reading"
        reading.mkdir(mode=0o700, exist_ok=True)
        self.skins = Skins(self.store, reading)
        self._turn = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._drafts: OrderedDict[str, OrderedDict[int, Draft]] = OrderedDict()
        self._simulations: OrderedDict[tuple[str, int], Simulation] = OrderedDict()

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    # --- which plans there are --------------------------------------------------------------------------------------

    def create(self, asked: Mapping[str, Any]) -> Row:
        """A new plan from ``protocol`` and perhaps ``name``, ``body``, ``surface``, ``regions``, ``overrides``, ``seed``."""
        name, text = protocol_text(_text(asked, "protocol"))
        bare = Recipe(name, text, None, None)
        surface = asked.get("surface")
        body = None if surface is not None else self._body(bare, asked.get("body"))
        regions, seed = asked.get("regions"), asked.get("seed", 1)
        if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed < 2**31:
            raise InputError(f"seed: {seed!r} is not allowed; allowed is a whole number from 0")
        recipe = bare.with_(body=body, surface=None if surface is None else str(surface), seed=seed)
        if overrides := asked.get("overrides"):
            (command,) = read_commands([{"do": "set", "values": overrides}])
            values: dict[str, Value] = command.values  # type: ignore[union-attr]
            recipe = recipe.with_(overrides={key: value for key, value in values.items() if value is not None})
        if regions is not None:
            (command,) = read_commands([{"do": "regions", "regions": regions}])
            recipe = recipe.with_(regions=tuple(command.regions or ()))  # type: ignore[union-attr]
        return self._added(_name(asked.get("name"), name), draft_of(recipe, self.skins))

    def read_file(self, document: object, name: object = None) -> Row:
        """A new plan from what a plan.json holds. Raises InputError for one that was changed, or lies on a surface of its own
        that is not here."""
        parts = plan_parts(document, "plan.json")
        try:
            recipe = _recipe_of(parts)
        except (KeyError, TypeError, ValueError, AttributeError) as fault:
            raise InputError(
                f"plan.json: is not complete ({type(fault).__name__} {fault}); export the plan again"
            ) from None
        draft = draft_of(recipe, self.skins)
        check_points(draft.plan, parts, "plan.json")
        return self._added(_name(name, recipe.protocol), draft)

    def duplicate(self, plan: str, name: object) -> Row:
        """A copy with its history."""
        return self.store.duplicate(plan, _name(name, self.store.plan(plan).name))

    def rename(self, plan: str, name: object) -> Row:
        """Another name."""
        return self.store.rename(plan, _name(name, ""))

    def delete(self, plan: str) -> None:
        """For good."""
        with self._lock(plan):
            self.store.delete(plan)
            self._forget(plan)
        with self._turn:
            self._locks.pop(plan, None)

    # --- one plan ---------------------------------------------------------------------------------------------------

    def opened(self, plan: str, version: int | None = None) -> tuple[Row, Draft]:
        """A plan as it stands. Raises MissingError; Conflict where it is not at ``version``."""
        with self._lock(plan):
            row = self.store.plan(plan)
            draft = self._draft(plan, row)
            if version is not None and version != row.version:
                raise self._conflict(row, draft, version)
            return row, draft

    def change(self, plan: str, version: int, documents: object) -> tuple[Row, Draft]:
        """Carry out commands on ``version``. Raises Conflict, and InputError, which change nothing."""
        commands = read_commands(documents)
        return self._step(
            plan,
            version,
            lambda before: carried_out(before, commands, self.skins),
            lambda after: self.store.step(
                plan, version, [stored(command) for command in commands], after.recipe, after.gist
            ),
        )

    def go(self, plan: str, version: int, by: int) -> tuple[Row, Draft]:
        """Undo (``by`` = -1) or redo (1) one step. Raises Conflict, and InputError where there is none."""

        def neighbour(before: Draft) -> Draft:
            recipe = self.store.neighbour(plan, version, by)
            known = next((each for each in self._at_hand(plan) if each.recipe == recipe), None)
            return known or draft_of(recipe, self.skins)

        return self._step(
            plan, version, neighbour, lambda after: self.store.go(plan, version, by, after.recipe, after.gist)
        )

    def previewed(self, plan: str, version: int, documents: object) -> tuple[Row, Draft]:
        """What ``set`` would give, stored nowhere."""
        (command,) = read_commands([{"do": "set", "values": documents}])
        row, draft = self.opened(plan, version)
        return row, with_values(draft, command.values, self.skins)  # type: ignore[union-attr]

    def simulation(self, plan: str, version: int | None) -> tuple[Row, Draft, Simulation]:
        """Everything that follows from a plan, as ``mesomap run`` works it out."""
        row, draft = self.opened(plan, version)
        key = (plan, row.version)
        with self._turn:
            known = self._simulations.get(key)
        if known is None:
            known = simulate(draft.plan)
            with self._turn:
                self._simulations[key] = known
                while len(self._simulations) > MOST_SIMULATIONS:
                    self._simulations.popitem(last=False)
        return row, draft, known

    def state(self, row: Row, draft: Draft) -> Json:
        """What a client keeps of a plan beside its picture."""
        recipe, protocol, body = draft.recipe, draft.plan.protocol, draft.plan.atlas.body
        return {
            "id": row.id,
            "name": row.name,
            "version": row.version,
            "undo": row.undo,
            "redo": row.redo,
            "protocol": {
                "id": protocol.id,
                "title": protocol.title,
                "version": protocol.version,
                "status": protocol.status,
            },
            "overrides": dict(recipe.overrides),
            "body": None
            if body is None
            else {
                "sex": body.sex,
                "age_years": body.age_years,
                "height_cm": body.height_cm,
                "bmi": body.bmi,
                "local": dict(body.local),
                "mass_kg": body.mass_kg,
            },
            "surface": recipe.surface,
            "regions": None if recipe.regions is None else list(recipe.regions),
            "seed": recipe.seed,
            "drawn": [
                {"name": part["name"], "kind": part["kind"], "margin_mm": part["margin_mm"]} for part in recipe.drawn
            ],
            "keep": recipe.keep,
            "mirror": draft.plan.atlas.has_mirror,
            "sliders": sliders_of(draft.plan, recipe),
            "skin": skin_key(draft.plan),
            "zones": zones_key(draft.plan),
        }

    # --- within -----------------------------------------------------------------------------------------------------

    def _step(
        self, plan: str, version: int, change: Callable[[Draft], Draft], keep: Callable[[Draft], Row]
    ) -> tuple[Row, Draft]:
        with self._lock(plan):
            row = self.store.plan(plan)
            before = self._draft(plan, row)
            if row.version != version:
                raise self._conflict(row, before, version)
            after = change(before)
            row = keep(after)
            self._hold(plan, row.version, after)
            return row, after

    def _conflict(self, row: Row, draft: Draft, version: int) -> Conflict:
        words = f"plan {row.id}: it is at version {row.version} by now, the request was made on {version}"
        return Conflict(words, self.state(row, draft))

    def _draft(self, plan: str, row: Row) -> Draft:
        with self._turn:
            held = self._drafts.get(plan, OrderedDict()).get(row.version)
            if held is not None:
                self._drafts.move_to_end(plan)
        if held is None:
            row, recipe = self.store.recipe(plan)
            held = draft_of(recipe, self.skins)
            self._hold(plan, row.version, held)
        return held

    def _at_hand(self, plan: str) -> Sequence[Draft]:
        with self._turn:
            return list(self._drafts.get(plan, OrderedDict()).values())

    def _hold(self, plan: str, version: int, draft: Draft) -> None:
        with self._turn:
            of_plan = self._drafts.setdefault(plan, OrderedDict())
            of_plan[version] = draft
            self._drafts.move_to_end(plan)
            while len(of_plan) > MOST_DRAFTS_OF_ONE:
                of_plan.popitem(last=False)
            while len(self._drafts) > MOST_PLANS_AT_HAND:
                self._drafts.popitem(last=False)

    def _forget(self, plan: str) -> None:
        with self._turn:
            self._drafts.pop(plan, None)
            for key in [key for key in self._simulations if key[0] == plan]:
                del self._simulations[key]

    def _lock(self, plan: str) -> threading.Lock:
        self.store.plan(plan)  # only plans that are there have a lock
        with self._turn:
            return self._locks.setdefault(plan, threading.Lock())

    def _added(self, name: str, draft: Draft) -> Row:
        row = self.store.add(name, draft.recipe, draft.gist)
        self._hold(row.id, row.version, draft)
        return row

    def _body(self, bare: Recipe, asked: object) -> BodyChoice:
        body = body_of(protocol_of(bare))
        if asked is None:
            return body
        if not isinstance(asked, dict):
            raise InputError(f"body: {asked!r} is not a mapping")
        (command,) = read_commands([{**asked, "do": "body"}])
        return changed_body(body, command)  # type: ignore[arg-type]


def _recipe_of(parts: Json) -> Recipe:
    """The recipe that plan.json is made from."""
    protocol, body, file = parts["protocol"], parts["body"], parts["surface"]["file"]
    overrides: dict[str, Value] = {}
    for entry in protocol["overrides"]:
        key, _, value = entry.partition("=")
        overrides[key.strip()] = parse_value(value)
    chosen = None
    if body is not None:
        local = tuple(sorted((str(name), float(amount)) for name, amount in body["local"].items()))
        chosen = BodyChoice(body["sex"], float(body["age_years"]), float(body["height_cm"]), float(body["bmi"]), local)
    return Recipe(
        protocol=str(protocol["id"]),
        text=str(protocol["text"]),
        body=chosen,
        surface=None if file is None else str(file["sha256"]),
        overrides=overrides,
        regions=None if parts["regions"] is None else tuple(str(name) for name in parts["regions"]),
        seed=int(parts["seed"]),
        drawn=tuple(parts.get("drawn", ())),
        edits=tuple(parts["edits"]),
    )


def checked_protocol(text: str) -> Json:
    """What the text of a protocol file holds. Raises ProtocolError with every fault."""
    protocol = read_protocol(text, "protocol")
    return {"id": protocol.id, "title": protocol.title, "version": protocol.version, "status": protocol.status}


def _name(asked: object, otherwise: str) -> str:
    name = otherwise if asked is None else asked
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise InputError(f"name: must be a text of at most {LONGEST_NAME} characters")
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    if not name:
        raise InputError("name: is empty; give the plan a name")
    return name


def _text(asked: Mapping[str, Any], key: str) -> str:
    value = asked.get(key)
    if not isinstance(value, str) or not value:
        raise InputError(f"{key}: must be given, as a text")
    return value
