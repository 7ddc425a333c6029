"""The web application: requests in, frames and JSON out. What is worked out is worked out in ``Workers``."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import math
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from mesomap.anatomy.body import make_figure
from mesomap.app.ahead import Ahead
from mesomap.app.frame import MEDIA_TYPE, pack_frame
from mesomap.app.gate import Gate, Rules
from mesomap.app.library import library_document
from mesomap.app.picture import plan_frame, skin_frame, skin_key, zone_frame, zones_key
from mesomap.app.plans import Conflict, Plans
from mesomap.app.recipe import Json
from mesomap.app.report import difference, exported, report_frame, unzipped
from mesomap.app.store import ConflictError, MissingError
from mesomap.app.surfaces import Surfaces
from mesomap.app.workers import BusyError, SupersededError, Urgency, Workers
from mesomap.errors import InputError, MachineError, MesomapError
from mesomap.languages import Catalogue, load_catalogue

Result = TypeVar("Result")
WORKERS, MOST_EXPORTS = 2, 1
ASSETS = {
    "/": ("app.html", "text/html; charset=utf-8"),
    "/app.js": ("app.js", "text/javascript; charset=utf-8"),
    "/app.css": ("app.css", "text/css; charset=utf-8"),
}
STARTING_PROTOCOL = "mesolift-face"
log = logging.getLogger("mesomap.app")


def application(folder: Path, rules: Rules) -> Gate:
    """The application on the plans of ``folder``, behind ``rules``. Raises InputError where the folder's file cannot be used."""
    plans = Plans(folder)
    served = Served(plans)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        served.warm_up()
        yield
        served.workers.close()
        plans.close()

    inner = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    served.add_to(inner)
    return Gate(inner, rules)


class Served:
    """The answers to all requests."""

    def __init__(self, plans: Plans) -> None:
        self.plans, self.workers = plans, Workers(WORKERS)
        self.surfaces = Surfaces(plans.store, plans.skins)
        self._exports, self._ahead = asyncio.Semaphore(MOST_EXPORTS), Ahead()

    def warm_up(self) -> None:
        """Work out what the first page needs, before it is asked for."""

        def first() -> None:
            from mesomap.app.draft import body_of, draft_of, protocol_of, protocol_text
            from mesomap.app.recipe import Recipe

            name, text = protocol_text(STARTING_PROTOCOL)
            bare = Recipe(name, text, None, None)
            draft = draft_of(bare.with_(body=body_of(protocol_of(bare))), self.plans.skins)
            library_document(load_catalogue("en"))
            plan_frame(draft, {}, load_catalogue("en"))
            skin_frame(draft.plan)
            zone_frame(draft.plan)

        self.workers.submit(Urgency.PICTURE, first).add_done_callback(_tell_fault)

    def add_to(self, app: FastAPI) -> None:
        """All routes."""
        for path, (name, kind) in ASSETS.items():
            app.add_api_route(path, _asset(name, kind), methods=["GET", "HEAD"])
        routes: list[tuple[str, str, Callable[..., Any]]] = [
            ("GET", "/api/library", self.library),
            ("POST", "/api/bodies", self.figure),
            ("GET", "/api/plans", self.all_plans),
            ("POST", "/api/plans", self.create),
            ("POST", "/api/plans/import", self.read_file),
            ("GET", "/api/plans/{plan}", self.state),
            ("PUT", "/api/plans/{plan}/name", self.rename),
            ("POST", "/api/plans/{plan}/duplicate", self.duplicate),
            ("DELETE", "/api/plans/{plan}", self.delete),
            ("POST", "/api/plans/{plan}/commands", self.change),
            ("POST", "/api/plans/{plan}/undo", self.undo),
            ("POST", "/api/plans/{plan}/redo", self.redo),
            ("POST", "/api/plans/{plan}/preview", self.preview),
            ("GET", "/api/plans/{plan}/frame", self.frame),
            ("GET", "/api/plans/{plan}/skin", self.skin),
            ("GET", "/api/plans/{plan}/zones", self.zones),
            ("GET", "/api/plans/{plan}/report", self.report),
            ("GET", "/api/plans/{plan}/history", self.history),
            ("GET", "/api/plans/{plan}/export", self.export),
            ("GET", "/api/plans/{plan}/page", self.page),
            ("GET", "/api/plans/{plan}/difference/{other}", self.difference),
            ("GET", "/api/surfaces", self.all_surfaces),
            ("POST", "/api/surfaces", self.upload),
            ("GET", "/api/surfaces/{surface}/skin", self.surface_skin),
            ("PUT", "/api/surfaces/{surface}/landmarks", self.landmarks),
            ("DELETE", "/api/surfaces/{surface}", self.delete_surface),
        ]
        for method, path, answer in routes:
            app.add_api_route(path, answer, methods=[method])
        app.add_exception_handler(MesomapError, _mesomap_fault)
        app.add_exception_handler(sqlite3.Error, _store_fault)
        app.add_exception_handler(Exception, _other_fault)

    # --- what there is ----------------------------------------------------------------------------------------------

    async def library(self, request: Request) -> Response:
        catalogue = _catalogue(request)
        return JSONResponse(await self._done(Urgency.PICTURE, lambda: library_document(catalogue)))

    async def figure(self, request: Request) -> Response:
        asked = await _mapping(request)

        def work() -> bytes:
            age, height, bmi = (_number(asked, key) for key in ("age_years", "height_cm", "bmi"))
            local = asked.get("local") or {}
            if not isinstance(local, dict):
                raise InputError(f"local: {local!r} is not a mapping of shapes to amounts")
            amounts = {str(name): _number(local, name) for name in local}
            places, faces = make_figure(asked.get("sex", "female"), age, height, bmi, amounts)
            arrays = {"positions": places, **({"faces": faces} if asked.get("faces") else {})}
            return pack_frame({}, arrays)

        return _frame(await self._done(Urgency.PICTURE, work, ("figure", _client(request))))

    async def all_plans(self) -> Response:
        return JSONResponse([_listed(row) for row in self.plans.store.plans()])

    # --- plans ------------------------------------------------------------------------------------------------------

    async def create(self, request: Request) -> Response:
        asked = await _mapping(request)
        row = await self._done(Urgency.EDIT, lambda: self.plans.create(asked))
        return await self._state_of(row.id, 201)

    async def read_file(self, request: Request) -> Response:
        asked = await _json(request, "plan.json: is not JSON; choose a plan.json that mesomap wrote")
        row = await self._done(Urgency.EDIT, lambda: self.plans.read_file(asked))
        return await self._state_of(row.id, 201)

    async def state(self, plan: str) -> Response:
        return await self._state_of(plan, 200)

    async def rename(self, plan: str, request: Request) -> Response:
        return JSONResponse(_listed(self.plans.rename(plan, (await _mapping(request)).get("name"))))

    async def duplicate(self, plan: str, request: Request) -> Response:
        asked = await _mapping(request)
        return JSONResponse(_listed(self.plans.duplicate(plan, asked.get("name"))), 201)

    async def delete(self, plan: str) -> Response:
        await self._done(Urgency.EDIT, lambda: self.plans.delete(plan))
        return Response(status_code=204)

    async def change(self, plan: str, request: Request) -> Response:
        asked = await _mapping(request)
        version, commands = _whole(asked, "version"), asked.get("commands")
        return await self._changed(request, lambda: self.plans.change(plan, version, commands))

    async def undo(self, plan: str, request: Request) -> Response:
        version = _whole(await _mapping(request), "version")
        return await self._changed(request, lambda: self.plans.go(plan, version, -1))

    async def redo(self, plan: str, request: Request) -> Response:
        version = _whole(await _mapping(request), "version")
        return await self._changed(request, lambda: self.plans.go(plan, version, 1))

    async def preview(self, plan: str, request: Request) -> Response:
        asked = await _mapping(request)
        version, tab = _whole(asked, "version"), str(asked.get("tab", ""))[:64]
        sequence, values = asked.get("sequence", 0), asked.get("values")
        answer = await self._changed(
            request,
            lambda: self.plans.previewed(plan, version, values),
            Urgency.PICTURE,
            ("preview", plan, tab),
            {"sequence": sequence if isinstance(sequence, int) else 0, "preview": True},
        )
        if (likely := self._ahead.after(tab, values)) is not None:
            # Patterns laid last are kept, so that the next preview finds its own while its tab still draws this one.
            self.workers.submit_idly(lambda: self.plans.previewed(plan, version, likely), ("ahead", plan, tab))
        return answer

    # --- seeing -----------------------------------------------------------------------------------------------------

    async def frame(self, plan: str, request: Request) -> Response:
        version = _version(request)
        return await self._changed(request, lambda: self.plans.opened(plan, version), Urgency.PICTURE)

    async def skin(self, plan: str, request: Request) -> Response:
        return await self._kept(plan, request, skin_key, skin_frame)

    async def zones(self, plan: str, request: Request) -> Response:
        return await self._kept(plan, request, zones_key, zone_frame)

    async def report(self, plan: str, request: Request) -> Response:
        version, catalogue = _version(request), _catalogue(request)

        def work() -> bytes:
            row, _, simulation = self.plans.simulation(plan, version)
            return report_frame(simulation, row.version, catalogue)

        return _frame(await self._done(Urgency.REPORT, work, ("report", plan, _client(request))))

    async def history(self, plan: str) -> Response:
        return JSONResponse(self.plans.store.history(plan))

    async def export(self, plan: str, request: Request) -> Response:
        formats = request.query_params.get("formats", "csv,json,png,html")
        archive = await self._archive(plan, request, formats)
        return _download(archive, "application/zip", "mesomap.zip")

    async def page(self, plan: str, request: Request) -> Response:
        archive = await self._archive(plan, request, "html")
        return _download(unzipped(archive, "map.html"), "application/octet-stream", "map.html")

    async def difference(self, plan: str, other: str, request: Request) -> Response:
        catalogue = _catalogue(request)

        def work() -> list[Json]:
            one, another = (self.plans.simulation(each, None)[2] for each in (plan, other))
            return difference(one, another, catalogue)

        return JSONResponse(await self._done(Urgency.REPORT, work))

    # --- own surfaces -----------------------------------------------------------------------------------------------

    async def all_surfaces(self) -> Response:
        return JSONResponse(self.plans.store.surfaces())

    async def upload(self, request: Request) -> Response:
        content = bytearray()
        async for part in request.stream():
            content += part
        held = bytes(content)
        return JSONResponse(await self._done(Urgency.REPORT, lambda: self.surfaces.take(held)), 201)

    async def surface_skin(self, surface: str) -> Response:
        return _frame(await self._done(Urgency.PICTURE, lambda: self.surfaces.frame(surface)))

    async def landmarks(self, surface: str, request: Request) -> Response:
        asked = await _mapping(request)
        return JSONResponse(await self._done(Urgency.PICTURE, lambda: self.surfaces.fit(surface, asked)))

    async def delete_surface(self, surface: str) -> Response:
        await self._done(Urgency.EDIT, lambda: self.surfaces.delete(surface))
        return Response(status_code=204)

    # --- within -----------------------------------------------------------------------------------------------------

    async def _done(self, urgency: Urgency, work: Callable[[], Result], latest_of: Any = None) -> Result:
        return await asyncio.wrap_future(self.workers.submit(urgency, work, latest_of))

    async def _state_of(self, plan: str, status: int) -> Response:
        row, draft = await self._done(Urgency.EDIT, lambda: self.plans.opened(plan))
        return JSONResponse(self.plans.state(row, draft), status)

    async def _changed(
        self,
        request: Request,
        change: Callable[[], Any],
        urgency: Urgency = Urgency.EDIT,
        latest_of: Any = None,
        more: Json | None = None,
    ) -> Response:
        catalogue, began = _catalogue(request), time.perf_counter()

        def work() -> bytes:
            row, draft = change()
            millis = round(1000.0 * (time.perf_counter() - began), 1)
            return plan_frame(draft, self.plans.state(row, draft), catalogue, {"millis": millis, **(more or {})})

        return _frame(await self._done(urgency, work, latest_of))

    async def _kept(
        self, plan: str, request: Request, key: Callable[[Any], str], frame: Callable[[Any], bytes]
    ) -> Response:
        _, draft = await self._done(Urgency.PICTURE, lambda: self.plans.opened(plan))
        tag = f'"{key(draft.plan)}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"etag": tag})
        body = await self._done(Urgency.PICTURE, lambda: frame(draft.plan))
        return Response(body, media_type=MEDIA_TYPE, headers={"etag": tag, "cache-control": "private, no-cache"})

    async def _archive(self, plan: str, request: Request, formats: str) -> bytes:
        lang = _catalogue(request).lang
        _, draft = await self._done(Urgency.PICTURE, lambda: self.plans.opened(plan))
        async with self._exports:
            return await exported(draft, self.plans.store, self.plans.store.path.parent / "reading", formats, lang)


def _asset(name: str, kind: str) -> Callable[[Request], Any]:
    content = resources.files("mesomap.app").joinpath("assets", name).read_bytes()
    tag = f'"{hashlib.sha256(content).hexdigest()[:24]}"'

    async def answer(request: Request) -> Response:
        headers = {"etag": tag, "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=kind, headers=headers)

    return answer


def _frame(body: bytes) -> Response:
    return Response(body, media_type=MEDIA_TYPE)


def _download(body: bytes, kind: str, name: str) -> Response:
    return Response(body, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


def _listed(row: Any) -> Json:
    return {**vars(row)}


async def _json(request: Request, fault: str = "body: is not JSON; see docs/reference/app-interface.md") -> Any:
    body = await request.body()
    try:
        return json.loads(body) if body else {}
    except (ValueError, RecursionError):
        raise InputError(fault) from None


async def _mapping(request: Request) -> Json:
    asked = await _json(request)
    if not isinstance(asked, dict):
        raise InputError("body: must be a mapping of keys to values")
    return asked


def _whole(asked: Json, key: str) -> int:
    value = asked.get(key)
    if isinstance(value, bool) or not isinstance(value, int):
        raise InputError(f"{key}: {value!r} is not allowed; allowed is a whole number")
    return value


def _number(asked: Json, key: Any) -> float:
    value = asked.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InputError(f"{key}: {value!r} is not allowed; allowed is a number")
    return float(value)


def _version(request: Request) -> int | None:
    text = request.query_params.get("version")
    if text is None:
        return None
    if not text.isdecimal() or len(text) > 15:
        raise InputError(f"version: {text[:40]!r} is not allowed; allowed is a whole number")
    return int(text)


def _catalogue(request: Request) -> Catalogue:
    return load_catalogue(request.query_params.get("lang", "en"))


def _client(request: Request) -> str:
    """Which tab asks, so that its later requests take the place of earlier ones."""
    host = request.client.host if request.client else ""
    return f"{host} {request.query_params.get('tab', '')[:64]}"


def _fault(status: int, kind: str, words: str, **more: Any) -> JSONResponse:
    return JSONResponse({"error": words, "kind": kind, **more}, status)


async def _mesomap_fault(_: Request, fault: Exception) -> Response:
    words = str(fault)
    if isinstance(fault, Conflict):
        return _fault(409, "conflict", words, state=fault.state)
    if isinstance(fault, ConflictError):
        return _fault(409, "conflict", words)
    if isinstance(fault, SupersededError):
        return _fault(409, "superseded", words)
    if isinstance(fault, MissingError):
        return _fault(404, "missing", words)
    if isinstance(fault, BusyError):
        busy = _fault(503, "busy", words)
        busy.headers["retry-after"] = "1"
        return busy
    if isinstance(fault, MachineError):
        return _fault(503, "machine", words)
    return _fault(400, "input", words)


async def _store_fault(_: Request, fault: Exception) -> Response:
    log.error("the file of plans: %s", fault)
    return _fault(
        500, "store", f"the file of plans cannot be used ({fault}); nothing was changed, stop the server and look at it"
    )


async def _other_fault(request: Request, fault: Exception) -> Response:
    log.error("%s %s", request.method, request.url.path, exc_info=fault)
    return _fault(500, "bug", f"unexpected {type(fault).__name__}; please report it with what the server printed")


def _tell_fault(future: Any) -> None:
    if not future.cancelled() and future.exception() is not None:
        log.error("warming up", exc_info=future.exception())
