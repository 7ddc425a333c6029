"""Running the application on this machine."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from mesomap.app.gate import LOOPBACK_NAMES, Gate, Rules, is_loopback, new_token
from mesomap.app.uploads import MOST_BYTES
from mesomap.errors import InputError

BACKLOG = 128


@dataclass(frozen=True)
class Address:
    """Where to listen and whom to answer. ``token`` None is none where only this machine can reach ``host``, else a new one;
    ``names`` are further names that clients may call the server by."""

    host: str
    port: int
    token: str | None = None
    names: tuple[str, ...] = ()

    def rules(self) -> Rules:
        """Raises InputError for a token that is easily guessed."""
        own = is_loopback(self.host)
        token = self.token
        if token is not None and len(token) < 12:
            raise InputError("--token: must have at least 12 characters; leave it out, and one is made")
        if token is None and not own:
            token = new_token()
        names = {*LOOPBACK_NAMES, *(name.lower() for name in self.names)}
        if not own:
            names |= {self.host.lower(), socket.gethostname().lower()}
        return Rules(frozenset(names), not own, token, MOST_BYTES)


def listening(address: Address) -> socket.socket:
    """A socket at the address. Raises InputError where that cannot be had."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    # asyncio turns off the waiting for larger packets, 40 ms an answer, only where the protocol is named.
    there = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        there.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        there.bind((address.host, address.port))
        there.listen(BACKLOG)
    except (OSError, OverflowError) as fault:
        there.close()
        words = getattr(fault, "strerror", None) or str(fault)
        raise InputError(
            f"--host {address.host} --port {address.port}: cannot listen there ({words}); choose another --port"
        ) from None
    return there


def url(address: Address, port: int, token: str | None) -> str:
    """What to open in a browser; the token stands behind the #, which browsers keep to themselves."""
    host = "127.0.0.1" if address.host in ("0.0.0.0", "") else "[::1]" if address.host == "::" else address.host
    host = f"[{host}]" if ":" in host and not host.startswith("[") else host
    return f"http://{host}:{port}/" + (f"#token={token}" if token else "")


def run(gate: Gate, there: socket.socket) -> None:
    """Serve until told to end."""
    import uvicorn

    config = uvicorn.Config(
        gate,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        limit_concurrency=512,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=32_768,
        ws="none",
        lifespan="on",
    )
    uvicorn.Server(config).run(sockets=[there])
