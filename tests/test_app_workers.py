"""The bounded threads: the urgent first, the outdated not at all, reports never in the way of edits."""

from __future__ import annotations

import threading
import time

import pytest

from mesomap.app import workers as module
from mesomap.app.ahead import MOST_TABS, Ahead
from mesomap.app.workers import BusyError, SupersededError, Urgency, Workers


def blocked(pool: Workers, count: int) -> threading.Event:
    """Jobs that keep ``count`` threads until the event is set."""
    gate, started = threading.Event(), threading.Semaphore(0)

    def wait() -> None:
        started.release()
        gate.wait(20.0)

    for _ in range(count):
        pool.submit(Urgency.EDIT, wait)
    for _ in range(count):
        assert started.acquire(timeout=20.0)
    return gate


def test_the_urgent_goes_first_then_who_came_first() -> None:
    pool, done = Workers(1), list[str]()
    gate = blocked(pool, 1)
    asked = [("report", Urgency.REPORT), ("picture", Urgency.PICTURE), ("edit", Urgency.EDIT), ("edit 2", Urgency.EDIT)]
    futures = [pool.submit(urgency, lambda name=name: done.append(name)) for name, urgency in asked]  # type: ignore[misc]
    gate.set()
    for future in futures:
        future.result(20.0)
    assert done == ["edit", "edit 2", "picture", "report"]
    pool.close()


def test_an_outdated_request_is_given_up() -> None:
    pool, done = Workers(1), list[int]()
    gate = blocked(pool, 1)
    futures = [pool.submit(Urgency.PICTURE, lambda k=k: done.append(k), ("preview", "tab")) for k in range(5)]  # type: ignore[misc]
    other = pool.submit(Urgency.PICTURE, lambda: done.append(99), ("preview", "other tab"))
    gate.set()
    futures[4].result(20.0)
    other.result(20.0)
    for future in futures[:4]:
        with pytest.raises(SupersededError):
            future.result(20.0)
    assert done == [4, 99]
    pool.close()


def test_one_thread_stays_free_of_reports() -> None:
    pool = Workers(2)
    gate, running = threading.Event(), list[float]()

    def report() -> None:
        running.append(time.monotonic())
        gate.wait(20.0)

    reports = [pool.submit(Urgency.REPORT, report) for _ in range(3)]
    for _ in range(20):
        assert pool.submit(Urgency.EDIT, lambda: 7).result(5.0) == 7
    assert len(running) == 1
    gate.set()
    for future in reports:
        future.result(20.0)
    assert len(running) == 3
    pool.close()


def test_a_fault_reaches_who_asked_and_the_thread_goes_on() -> None:
    pool = Workers(1)

    def fails() -> None:
        raise ZeroDivisionError("no")

    with pytest.raises(ZeroDivisionError):
        pool.submit(Urgency.EDIT, fails).result(20.0)
    assert pool.submit(Urgency.EDIT, lambda: 1).result(20.0) == 1
    pool.close()
    with pytest.raises(BusyError):
        pool.submit(Urgency.EDIT, lambda: 1)


def test_too_much_waiting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 3)
    pool = Workers(1)
    gate = blocked(pool, 1)
    futures = [pool.submit(Urgency.EDIT, lambda: 1) for _ in range(3)]
    with pytest.raises(BusyError, match="try again"):
        pool.submit(Urgency.EDIT, lambda: 1)
    gate.set()
    assert [future.result(20.0) for future in futures] == [1, 1, 1]
    pool.close()


def test_idle_work_is_done_only_where_nothing_waits() -> None:
    workers, gate, done = Workers(1), threading.Event(), []
    first = workers.submit(Urgency.PICTURE, gate.wait)
    workers.submit(Urgency.REPORT, lambda: done.append("report"))
    workers.submit_idly(lambda: done.append("crowded out"), "a")
    gate.set()
    assert first.result(timeout=10.0)
    workers.submit(Urgency.PICTURE, lambda: None).result(timeout=10.0)
    ran = threading.Event()
    workers.submit_idly(lambda: (done.append("idle"), ran.set()), "a")
    assert ran.wait(10.0)
    workers.submit_idly(lambda: 1 / 0, "b")
    assert workers.submit(Urgency.PICTURE, lambda: 1).result(timeout=10.0) == 1
    workers.close()
    workers.submit_idly(lambda: done.append("closed"), "a")
    assert done == ["report", "idle"]


def test_what_a_slider_comes_to_next_is_told_from_its_last_two_values() -> None:
    ahead = Ahead()
    assert ahead.after("one", {"a": 10.0}) is None
    assert ahead.after("one", {"a": 10.1}) == {"a": 10.2}
    assert ahead.after("other", {"a": 9.0}) is None
    assert ahead.after("one", {"a": 10.0}) == {"a": 9.9}
    assert ahead.after("one", {"a": 10.0}) is None
    for odd in ({"b": 10.0}, {"a": 1.0, "b": 2.0}, {"a": True}, {"a": "x"}, None, [], {}):
        assert ahead.after("one", odd) is None
    for number in range(2 * MOST_TABS):
        ahead.after(f"tab {number}", {"a": 1.0})
    assert len(ahead._last) == MOST_TABS
