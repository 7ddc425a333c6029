"""A few threads for the heavy work of all clients: the urgent first, nothing that nobody waits for any more."""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from mesomap.errors import MesomapError

Result = TypeVar("Result")

MOST_WAITING = 400
"""Beyond so many jobs a request is told to come back later."""


class Urgency(IntEnum):
    """What goes first."""

    EDIT = 0
    PICTURE = 1
    REPORT = 2
    AHEAD = 3


class SupersededError(MesomapError):
    """A later request of the same client has made this one worthless."""


class BusyError(MesomapError):
    """Too much waits to be done already."""


@dataclass(order=True)
class _Job:
    urgency: int
    number: int
    run: Callable[[], Any] = field(compare=False)
    future: Future[Any] = field(compare=False)


class Workers:
    """``count`` threads that take jobs by urgency, then in the order they came; of several, one stays free of reports."""

    def __init__(self, count: int) -> None:
        self._waiting: list[_Job] = []
        self._latest: dict[Hashable, _Job] = {}
        self._numbers = itertools.count()
        self._change = threading.Condition()
        self._closed, self._running, self._reporting, self._most_reporting = False, 0, 0, max(count - 1, 1)
        self._threads = [threading.Thread(target=self._work, name=f"mesomap-{k}", daemon=True) for k in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, urgency: Urgency, run: Callable[[], Result], latest_of: Hashable = None) -> Future[Result]:
        """What ``run`` returns, when it has. A job that still waits is given up with SupersededError when another comes
        ``latest_of`` the same. Raises BusyError where too many wait."""
        job = _Job(int(urgency), next(self._numbers), run, Future())
        with self._change:
            if self._closed or len(self._waiting) >= MOST_WAITING:
                raise BusyError("the server is busy; try again in a moment")
            if latest_of is not None:
                old = self._latest.pop(latest_of, None)
                if old is not None and old in self._waiting:
                    self._waiting.remove(old)
                    heapq.heapify(self._waiting)
                    old.future.set_exception(SupersededError("a later request has taken its place"))
                self._latest[latest_of] = job
                job.future.add_done_callback(lambda _: self._forget(latest_of, job))
            heapq.heappush(self._waiting, job)
            self._change.notify()
        return job.future

    def submit_idly(self, run: Callable[[], object], latest_of: Hashable) -> None:
        """``run`` where there is nothing else to do; nobody waits for it."""
        with self._change:
            if self._waiting or self._running or self._closed:
                return
        self.submit(Urgency.AHEAD, run, latest_of).add_done_callback(lambda done: done.cancelled() or done.exception())

    def close(self) -> None:
        """Take no more jobs, give up those that wait, and end when the running ones have."""
        with self._change:
            self._closed = True
            for job in self._waiting:
                job.future.cancel()
            self._waiting.clear()
            self._change.notify_all()
        for thread in self._threads:
            thread.join(timeout=10.0)

    def _forget(self, latest_of: Hashable, job: _Job) -> None:
        if self._latest.get(latest_of) is job:
            self._latest.pop(latest_of, None)

    def _work(self) -> None:
        while True:
            with self._change:
                while not self._closed and not self._ready:
                    self._change.wait()
                if not self._waiting:
                    return
                job = heapq.heappop(self._waiting)
                slow = job.urgency >= Urgency.REPORT
                self._running += 1
                self._reporting += slow
            wanted = job.future.set_running_or_notify_cancel()
            result, fault = None, None
            try:
                result = job.run() if wanted else None
            except BaseException as raised:
                fault = raised
            with self._change:
                self._running -= 1
                self._reporting -= slow
                if slow:
                    self._change.notify()
            if fault is not None:
                job.future.set_exception(fault)
            elif wanted:
                job.future.set_result(result)

    @property
    def _ready(self) -> bool:
        """Whether the job that comes next may be taken up."""
        if not self._waiting:
            return False
        return self._waiting[0].urgency < Urgency.REPORT or self._reporting < self._most_reporting
