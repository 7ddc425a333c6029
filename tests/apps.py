"""A real server on a free port of this machine, with a folder of its own, and a client for it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import numpy as np

from mesomap.app.frame import read_frame

FACE = "mesolift-face"


@dataclass
class Server:
    """``address`` as it was printed, ``token`` of it."""

    process: subprocess.Popen[str]
    address: str
    token: str | None
    folder: Path

    def client(self, **more: Any) -> httpx.Client:
        """A client that knows the token."""
        headers = {"authorization": f"Bearer {self.token}"} if self.token else {}
        return httpx.Client(base_url=self.address, timeout=120.0, headers=headers, **more)

    def kill(self) -> None:
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def stop(self) -> int:
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=40)


@contextmanager
def served(folder: Path, *options: str) -> Iterator[Server]:
    """``mesomap app`` on a free port."""
    command = [sys.executable, "-m", "mesomap", "app", "--port", "0", "--folder", str(folder), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=os.environ)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"open (http://\S+?)/(?:#token=(\S+))?$", line.strip())
        assert found, line + process.stdout.read()
        yield Server(process, found[1], found[2], folder)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(timeout=20)
        if process.stdout is not None:
            process.stdout.close()


@dataclass
class Tab:
    """One tab of a browser on one plan: it remembers the version that it has seen."""

    client: httpx.Client
    plan: str
    version: int
    header: dict[str, Any] = field(default_factory=dict)
    arrays: dict[str, np.ndarray] = field(default_factory=dict)

    @classmethod
    def opened(cls, client: httpx.Client, plan: str | None = None, **asked: Any) -> Tab:
        """A tab on ``plan``, or on a new one."""
        if plan is None:
            answer = client.post("/api/plans", json={"protocol": FACE, **asked})
            assert answer.status_code == 201, answer.text
            plan = str(answer.json()["id"])
        tab = cls(client, plan, 0)
        tab.take(client.get(f"/api/plans/{plan}/frame"))
        return tab

    def take(self, answer: httpx.Response) -> httpx.Response:
        """Show the frame of an answer, if it is one."""
        if answer.status_code == 200:
            self.header, self.arrays = read_frame(answer.content)
            self.version = self.header["state"]["version"]
        return answer

    def try_do(self, *commands: dict[str, Any]) -> httpx.Response:
        """Commands on the version seen, whatever comes of it."""
        body = {"version": self.version, "commands": list(commands)}
        return self.take(self.client.post(f"/api/plans/{self.plan}/commands", json=body))

    def do(self, *commands: dict[str, Any]) -> dict[str, Any]:
        """Commands that must work; the header of the frame."""
        answer = self.try_do(*commands)
        assert answer.status_code == 200, answer.text
        return self.header

    def go(self, way: str) -> httpx.Response:
        """``undo`` or ``redo``."""
        return self.take(self.client.post(f"/api/plans/{self.plan}/{way}", json={"version": self.version}))

    def place(self, number: int, shift: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> list[float]:
        """Where a point lies, moved a little."""
        xyz = self.arrays["xyz_mm"][number - 1].astype(float) + np.array(shift)
        return [float(x) for x in xyz]
