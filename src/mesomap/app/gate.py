"""What every request passes first: the server it was meant for, the page it came from, its token, its size; and what every
answer carries along."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import ipaddress
import json
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")
MOST_BODY_BYTES = 4_000_000
"""Of everything but an uploaded surface."""
LINGER_BYTES, LINGER_S = 32_000_000, 2.0
"""How much of the body of a refused request is read after the answer, and for how long."""
UPLOAD = "/api/surfaces"
JSON_TYPE, BYTES_TYPE = "application/json", "application/octet-stream"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=()",
}


@dataclass(frozen=True)
class Rules:
    """Whom the server answers: ``hosts`` by name, any address where ``any_address``; ``token`` what they must know, None for
    nothing; ``most_upload_bytes`` of a surface."""

    hosts: frozenset[str]
    any_address: bool
    token: str | None
    most_upload_bytes: int


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(24)


class Gate:
    """The application behind ``rules``."""

    def __init__(self, inner: Application, rules: Rules) -> None:
        self._inner, self._rules = inner, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._inner(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        counted = _Counted(receive, self._most_bytes(scope))
        refused = self._refused(scope)
        if refused is not None:
            await _answer(counted, send, *refused)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                if counted.exceeded and not started:
                    # The application was told that the client has gone; the client is told why.
                    started = True
                    await _answer(counted, send, 413, "size", _too_large(counted.most))
                    return
                started = True
                own = {name.lower() for name, _ in message["headers"]}
                extra = [(k.encode(), v.encode()) for k, v in HEADERS.items() if k.encode() not in own]
                message = {**message, "headers": [*message["headers"], *extra]}
            elif counted.exceeded:
                return
            await send(message)

        try:
            await self._inner(scope, counted, send_with_headers)
        except TooLarge:
            if not started:
                await _answer(counted, send, 413, "size", _too_large(counted.most))

    def _most_bytes(self, scope: Scope) -> int:
        return self._rules.most_upload_bytes if scope["path"] == UPLOAD else MOST_BODY_BYTES

    def _refused(self, scope: Scope) -> tuple[int, str, str] | None:
        """Why a request is not let in: status, kind and words; None where it is."""
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "")
        if not self._is_mine(host):
            return 403, "origin", "Host: this server does not answer to that name; open the address that it printed"
        origin = headers.get("origin")
        if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
            return 403, "origin", "Origin: requests of other pages are refused"
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return 403, "origin", "Sec-Fetch-Site: requests of other pages are refused"
        if not scope["path"].startswith("/api/"):
            return (405, "input", "only GET is allowed there") if scope["method"] not in ("GET", "HEAD") else None
        token = self._rules.token
        given = headers.get("authorization", "").removeprefix("Bearer ")
        if token is not None and not hmac.compare_digest(given.encode(), token.encode()):
            return (
                401,
                "token",
                "Authorization: the token is missing or wrong; open the address that the server printed",
            )
        length = headers.get("content-length", "0")
        if not length.isdecimal():
            return 400, "input", "Content-Length: must be a whole number"
        if int(length) > self._most_bytes(scope):
            return 413, "size", _too_large(self._most_bytes(scope))
        has_body = int(length) > 0 or "transfer-encoding" in headers
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        wanted = BYTES_TYPE if scope["path"] == UPLOAD else JSON_TYPE
        if has_body and kind != wanted:
            return 415, "type", f"Content-Type: must be {wanted}"
        return None

    def _is_mine(self, host: str) -> bool:
        name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
        name = name.strip("[]").lower()
        if name in self._rules.hosts:
            return True
        if not self._rules.any_address:
            return False
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True


class TooLarge(Exception):
    """The body of a request is larger than allowed."""


class _Counted:
    """``receive`` that stops at ``most`` bytes of body."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive, self.most, self._count = receive, most, 0
        self.exceeded, self._ended = False, False

    async def __call__(self) -> Message:
        message = await self._next()
        if self._count > self.most:
            self.exceeded = True
            raise TooLarge
        return message

    async def drop_rest(self) -> None:
        """The rest of the body, read and dropped."""
        start = self._count
        while not self._ended and self._count - start < LINGER_BYTES:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self._count += len(message.get("body", b""))
        self._ended = message["type"] != "http.request" or not message.get("more_body", False)
        return message


def _too_large(most: int) -> str:
    return f"body: is larger than the {most / 1e6:.0f} MB allowed; simplify the surface first"


async def _answer(counted: _Counted, send: Send, status: int, kind: str, words: str) -> None:
    """Closing a connection with something unread resets it, and an answer on its way is lost: the rest is read first."""
    body = json.dumps({"error": words, "kind": kind}).encode()
    headers = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
    headers += [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    headers.append((b"connection", b"close"))
    if status == 401:
        headers.append((b"www-authenticate", b"Bearer"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": True})
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(counted.drop_rest(), LINGER_S)
    await send({"type": "http.response.body"})
