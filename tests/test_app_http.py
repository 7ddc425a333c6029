"""The app over HTTP, on a real server: plans are made, changed, undone, compared, exported; nobody's work is mixed or lost."""

from __future__ import annotations

import io
import json
import random
import threading
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest

from apps import FACE, Server, Tab, served
from mesomap.app.frame import read_frame
from mesomap.cli import main
from mesomap.output.plan_file import read_plan

SPACING = "steps.face.spacing_mm"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[httpx.Client]:
    with server.client() as client:
        yield client


def rules(header: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in header["findings"]]


def test_the_library_names_what_can_be_chosen(client: httpx.Client) -> None:
    library = client.get("/api/library").json()
    assert FACE in {protocol["id"] for protocol in library["protocols"]}
    assert library["landmarks"][0]["name"] == "nasion" and library["bodies"]["ages_years"] == [18.0, 90.0]
    french = client.get("/api/library", params={"lang": "fr"}).json()
    assert french["words"]["points"] == "points" and french["words"]["dose"] == "Dose"
    assert french["regions"]["cheek"] == "Joue"
    assert client.get("/api/library", params={"lang": "xx"}).status_code == 400


def test_a_new_plan_is_that_of_the_command_line(client: httpx.Client, tmp_path: Path) -> None:
    tab = Tab.opened(client, overrides={SPACING: 11}, regions=["cheek"], name="  A <b>plan</b> ")
    state = tab.header["state"]
    assert state["overrides"] == {SPACING: 11.0} and state["regions"] == ["cheek"]
    assert state["name"] == "A <b>plan</b>" and state["version"] == 1
    out = tmp_path / "plan.json"
    assert main(["plan", FACE, "--set", f"{SPACING}=11", "--region", "cheek", "-o", str(out), "--quiet"]) == 0
    plan = read_plan(out)
    assert tab.arrays["xyz_mm"] == pytest.approx(plan.points.xyz_mm, abs=1e-3)
    assert tab.arrays["face"].tolist() == plan.points.place.face.tolist()
    assert tab.header["summary"]["points"] == len(plan.points)
    assert tab.header["summary"]["volume_ml"] == pytest.approx(plan.points.volume_ml.sum())


def test_every_edit_is_a_step_that_can_be_undone_and_done_again(client: httpx.Client) -> None:
    tab = Tab.opened(client)
    seen = [tab.arrays["xyz_mm"].copy()]
    zone = {"do": "zone", "name": "mole", "line": [{"xyz_mm": tab.place(100)}], "radius_mm": 6, "margin_mm": 2}
    commands: list[dict[str, Any]] = [
        {"do": "add", "xyz_mm": tab.place(10, (3, 0, 1)), "both_sides": True},
        {"do": "move", "point": 20, "xyz_mm": tab.place(20, (2, 0, 2))},
        {"do": "delete", "points": [30, 31], "both_sides": True},
        {"do": "lock", "points": [40]},
        {"do": "set", "values": {SPACING: 9}},
        {"do": "set", "values": {"steps.face.depth_mm": 1.2, "steps.face.volume_ml": 0.03}},
        zone,
        {"do": "mirror", "side": "left"},
        {"do": "keep", "what": "total"},
        {"do": "set", "values": {"steps.face.volume_ml": 0.04}},
        {"do": "regions", "regions": ["cheek", "chin"]},
        {"do": "erase", "name": "mole"},
    ]
    for command in commands:
        tab.do(command)
        seen.append(tab.arrays["xyz_mm"].copy())
    assert tab.header["state"]["undo"] == len(commands)
    for k in range(len(commands) - 1, -1, -1):
        assert tab.go("undo").status_code == 200
        assert np.array_equal(tab.arrays["xyz_mm"], seen[k]), commands[k]
    assert tab.go("undo").json()["error"] == "plan: there is nothing to undo"
    for k in range(1, len(commands) + 1):
        assert tab.go("redo").status_code == 200
        assert np.array_equal(tab.arrays["xyz_mm"], seen[k]), commands[k - 1]
    assert tab.go("redo").status_code == 400
    history = client.get(f"/api/plans/{tab.plan}/history").json()
    assert [step["commands"][0]["do"] for step in history] == [command["do"] for command in commands]


def test_findings_stand_beside_the_point_that_breaks_a_rule(client: httpx.Client) -> None:
    tab = Tab.opened(client)
    header = tab.do({"do": "add", "xyz_mm": tab.place(50, (0, 0, 4))})
    new = int(np.flatnonzero(tab.arrays["by_hand"])[0]) + 1
    (finding,) = [finding for finding in header["findings"] if finding["rule"] == "points-too-close"]
    assert finding["point"] == new and finding["severity"] == "warning" and finding["title"] == "Points too close"
    assert "points-too-close" not in rules(tab.do({"do": "delete", "points": [new]}))


def test_locked_points_stay_when_spacing_changes(client: httpx.Client) -> None:
    tab = Tab.opened(client)
    tab.do({"do": "move", "point": 60, "xyz_mm": tab.place(60, (3, 0, 1))}, {"do": "lock", "points": [5]})
    kept = tab.arrays["xyz_mm"][tab.arrays["locked"] == 1]
    tab.do({"do": "set", "values": {SPACING: 8}})
    assert np.sort(tab.arrays["xyz_mm"][tab.arrays["locked"] == 1], axis=0) == pytest.approx(np.sort(kept, axis=0))
    before = tab.arrays["xyz_mm"].copy()
    tab.do({"do": "set", "values": {"steps.face.volume_ml": 0.015}})
    assert np.array_equal(tab.arrays["xyz_mm"], before)
    tab.do({"do": "set", "values": {SPACING: None}})
    assert tab.header["state"]["overrides"] == {"steps.face.volume_ml": 0.015}


def test_the_total_or_the_spacing_can_be_kept(client: httpx.Client) -> None:
    tab = Tab.opened(client)
    total, count = tab.header["summary"]["volume_ml"], tab.header["summary"]["points"]
    header = tab.do({"do": "keep", "what": "total"})
    assert header["summary"]["volume_ml"] == pytest.approx(total) and header["summary"]["points"] == count
    header = tab.do({"do": "set", "values": {SPACING: 8}})
    assert header["summary"]["volume_ml"] == pytest.approx(total) and header["summary"]["points"] > 1.3 * count
    header = tab.do({"do": "add", "xyz_mm": tab.place(10, (4, 0, 1))})
    assert header["summary"]["volume_ml"] == pytest.approx(total)
    # More in a point: fewer points, farther apart, the same total.
    header = tab.do({"do": "set", "values": {"steps.face.volume_ml": 0.04}})
    assert header["summary"]["volume_ml"] == pytest.approx(total)
    assert total / header["summary"]["points"] == pytest.approx(0.04, rel=0.15)
    header = tab.do({"do": "keep", "what": "spacing"})
    each = total / header["summary"]["points"]
    assert header["summary"]["volume_ml"] == pytest.approx(total, rel=1e-3)
    header = tab.do({"do": "delete", "points": [1]})
    assert header["summary"]["volume_ml"] == pytest.approx(total - each, rel=1e-3)


def test_a_preview_stores_nothing(client: httpx.Client) -> None:
    tab = Tab.opened(client)
    before = client.get(f"/api/plans/{tab.plan}").json()
    body = {"version": 1, "tab": "a", "sequence": 3, "values": {SPACING: 8}}
    answer = client.post(f"/api/plans/{tab.plan}/preview", json=body)
    header, arrays = read_frame(answer.content)
    assert header["sequence"] == 3 and len(arrays["face"]) > 1.3 * len(tab.arrays["face"])
    assert client.get(f"/api/plans/{tab.plan}").json() == before
    tab.do({"do": "set", "values": {SPACING: 8}})
    assert np.array_equal(tab.arrays["xyz_mm"], arrays["xyz_mm"])


def test_two_tabs_on_one_plan_do_not_mix(client: httpx.Client) -> None:
    one = Tab.opened(client)
    two = Tab.opened(client, one.plan)
    one.do({"do": "delete", "points": [3]})
    refused = two.try_do({"do": "delete", "points": [3]})
    assert refused.status_code == 409 and refused.json()["kind"] == "conflict"
    state = refused.json()["state"]
    assert state["version"] == one.version and state["undo"] == 1
    assert client.get(f"/api/plans/{one.plan}").json() == state
    two.take(client.get(f"/api/plans/{one.plan}/frame"))
    two.do({"do": "delete", "points": [3]})
    assert one.go("undo").status_code == 409
    assert client.get(f"/api/plans/{one.plan}/frame", params={"version": one.version}).status_code == 409


def test_of_many_changes_on_one_version_exactly_one_is_made(server: Server) -> None:
    with server.client() as client:
        tab = Tab.opened(client)
        count = tab.header["summary"]["points"]
        body = {"version": 1, "commands": [{"do": "delete", "points": [7]}]}
        with ThreadPoolExecutor(12) as pool:
            answers = list(pool.map(lambda _: client.post(f"/api/plans/{tab.plan}/commands", json=body), range(12)))
        assert sorted(answer.status_code for answer in answers) == [200] + [409] * 11
        tab.take(client.get(f"/api/plans/{tab.plan}/frame"))
        assert tab.header["summary"]["points"] == count - 1 and tab.version == 2


def test_several_users_each_find_their_own_plan(server: Server) -> None:
    """Each user's plan ends as that user's edits alone make it, whatever the others do meanwhile."""
    with server.client() as client:

        def work(seed: int) -> tuple[str, list[dict[str, Any]]]:
            rng, made = random.Random(seed), []
            tab = Tab.opened(client)
            for _ in range(6):
                number = rng.randint(1, len(tab.arrays["face"]) - 1)
                command: dict[str, Any] = rng.choice(
                    [
                        {"do": "delete", "points": [number]},
                        {"do": "move", "point": number, "xyz_mm": tab.place(number, (2, 0, 1))},
                        {"do": "set", "values": {SPACING: rng.choice([9.0, 10.0, 12.0])}},
                    ]
                )
                if tab.try_do(command).status_code == 200:
                    made.append(command)
            return tab.plan, made

        with ThreadPoolExecutor(5) as pool:
            results = list(pool.map(work, range(5)))
        for plan, made in results:
            alone = Tab.opened(client)
            for command in made:
                alone.do(command)
            shared = Tab.opened(client, plan)
            assert np.array_equal(shared.arrays["xyz_mm"], alone.arrays["xyz_mm"])


def test_a_killed_server_loses_at_most_the_edit_under_way(tmp_path: Path) -> None:
    """-9 in the middle of 200 edits, three times; every edit that was answered is there, and the history goes on."""
    answered = 0
    plan: str | None = None
    for stop_after in (60, 70, 70):
        with served(tmp_path) as server, server.client() as client:
            tab = Tab.opened(client, plan)
            plan = tab.plan
            assert tab.version - 1 in (answered, answered + 1)
            answered = tab.version - 1
            killer = threading.Timer(0.0, server.kill)
            try:
                for k in range(200):
                    if k == stop_after:
                        killer.start()
                    number = 1 + k % 100
                    tab.do({"do": "lock" if k % 2 else "unlock", "points": [number]})
                    answered += 1
            except httpx.HTTPError:
                pass
            killer.join()
    with served(tmp_path) as server, server.client() as client:
        tab = Tab.opened(client, plan)
        assert tab.version - 1 in (answered, answered + 1)
        assert tab.header["state"]["undo"] == tab.version - 1 >= 200
        assert tab.go("undo").status_code == 200
        tab.do({"do": "delete", "points": [1]})


def test_plans_are_listed_named_copied_and_deleted_for_good(client: httpx.Client) -> None:
    tab = Tab.opened(client, name="First")
    tab.do({"do": "delete", "points": [1]})
    named = client.put(f"/api/plans/{tab.plan}/name", json={"name": "Renamed"})
    assert named.json()["name"] == "Renamed" and named.json()["version"] == tab.version
    copy = client.post(f"/api/plans/{tab.plan}/duplicate", json={"name": "Copy"}).json()
    assert {"Renamed", "Copy"} <= {plan["name"] for plan in client.get("/api/plans").json()}
    assert client.delete(f"/api/plans/{tab.plan}").status_code == 204
    for method, path in (("GET", ""), ("GET", "/frame"), ("DELETE", ""), ("POST", "/undo")):
        body = {"version": 1} if method == "POST" else None
        answer = client.request(method, f"/api/plans/{tab.plan}{path}", json=body)
        assert answer.status_code == 404 and answer.json()["kind"] == "missing"
    other = Tab.opened(client, copy["id"])
    assert other.header["state"]["undo"] == 1 and other.go("undo").status_code == 200
    for name in ("", "   ", "x" * 121, 7, None):
        assert client.put(f"/api/plans/{other.plan}/name", json={"name": name}).status_code == 400


def test_the_skin_is_sent_once_and_again_when_it_is_another(client: httpx.Client) -> None:
    tab = Tab.opened(client)
    first = client.get(f"/api/plans/{tab.plan}/skin")
    header, skin = read_frame(first.content)
    assert len(header["eyes"]) == 2 and len(skin["positions"]) == len(skin["normals"]) == len(skin["openness"])
    assert skin["faces"].max() < len(skin["positions"])
    points = tab.arrays["xyz_mm"]
    near = np.linalg.norm(skin["positions"][None] - points[:, None][:20], axis=2).min(axis=1)
    assert near.max() < 1.5
    tag = first.headers["etag"]
    assert tag.strip('"') == tab.header["state"]["skin"]
    assert client.get(f"/api/plans/{tab.plan}/skin", headers={"if-none-match": tag}).status_code == 304
    zones = client.get(f"/api/plans/{tab.plan}/zones")
    shade = read_frame(zones.content)[1]["zone_mm"]
    assert shade.shape == (len(skin["positions"]),) and shade.max() > 200
    tab.do({"do": "zone", "name": "mole", "line": [{"xyz_mm": tab.place(100)}], "radius_mm": 8})
    assert tab.header["state"]["skin"] == tag.strip('"') and tab.header["state"]["zones"] != zones.headers[
        "etag"
    ].strip('"')
    tab.do({"do": "body", "bmi": 28})
    assert tab.header["state"]["skin"] != tag.strip('"')


def test_the_report_is_what_the_command_line_finds(client: httpx.Client, tmp_path: Path) -> None:
    tab = Tab.opened(client)
    tab.do({"do": "delete", "points": [4]}, {"do": "set", "values": {"steps.face.volume_ml": 0.03}})
    header, arrays = read_frame(client.get(f"/api/plans/{tab.plan}/report", params={"lang": "it"}).content)
    assert header["version"] == tab.version and header["text"]["words"]["lang"] == "it"
    archive = client.get(f"/api/plans/{tab.plan}/export", params={"formats": "json,csv"})
    files = zipfile.ZipFile(io.BytesIO(archive.content))
    metrics = json.loads(files.read("metrics.json"))
    for dose, region in zip(header["doses"], metrics["regions"], strict=True):
        assert dose["mean_ml_cm2"] * 20.0 == pytest.approx(region["area_dose"]["mean"], rel=1e-9)
        assert dose["v50"] == pytest.approx(region["area_dose"]["v50"], rel=1e-9)
    texts = [finding["text"] for finding in header["text"]["findings"]]
    assert len(texts) == len(metrics["findings"])
    assert arrays["deposits"].shape == tab.arrays["deposits"].shape
    assert arrays["deposits"][:, :3] == pytest.approx(tab.arrays["deposits"][:, :3])
    # plan.json of the export repeats the plan, in the command line and in the app.
    (tmp_path / "plan.json").write_bytes(files.read("plan.json"))
    assert len(read_plan(tmp_path / "plan.json").edits) == 1
    again = client.post("/api/plans/import", json=json.loads(files.read("plan.json")))
    assert again.status_code == 201, again.text
    copy = Tab.opened(client, again.json()["id"])
    assert np.array_equal(copy.arrays["xyz_mm"], tab.arrays["xyz_mm"])
    rows = client.get(f"/api/plans/{tab.plan}/difference/{copy.plan}").json()
    assert rows and all(row["change"] in ("", "+0", "+0.0", "+0.00", "+0.0000") for row in rows)
    spoken = client.get(f"/api/plans/{tab.plan}/difference/{copy.plan}", params={"lang": "tr"}).json()
    assert [(row["where"], row["what"]) for row in spoken] == [(row["where"], row["what"]) for row in rows]
    called = {(row["where"], row["what"]): (row["place"], row["title"]) for row in spoken}
    assert called["plan", "points"] == ("Tüm plan", "Nokta")
    assert called["chin", "spacing asked"] == ("Çene ucu", "İstenen aralık")


def test_everything_the_command_line_writes_can_be_exported(client: httpx.Client) -> None:
    tab = Tab.opened(client, regions=["chin"])
    tab.do({"do": "add", "xyz_mm": tab.place(2, (2, 0, 2))})
    formats = client.get("/api/library").json()["formats"]
    answer = client.get(f"/api/plans/{tab.plan}/export", params={"formats": ",".join(formats), "lang": "es"})
    assert answer.status_code == 200, answer.text
    names = set(zipfile.ZipFile(io.BytesIO(answer.content)).namelist())
    assert {"points.csv", "metrics.json", "plan.json", "map.png", "map.html", "surface.ply", "dose.npz"} <= names
    page = client.get(f"/api/plans/{tab.plan}/page", params={"lang": "es"})
    assert page.headers["content-disposition"] == 'attachment; filename="map.html"'
    assert page.content.startswith(b"<!doctype html>") and b'lang="es"' in page.content[:200]
    refused = client.get(f"/api/plans/{tab.plan}/export", params={"formats": "exe"})
    assert refused.status_code == 400 and "unknown" in refused.json()["error"]


def test_a_figure_follows_the_body_asked_for(client: httpx.Client) -> None:
    asked = {"sex": "female", "age_years": 40, "height_cm": 165, "bmi": 22}
    _, slim = read_frame(client.post("/api/bodies", json={**asked, "faces": True}).content)
    _, heavy = read_frame(client.post("/api/bodies", json={**asked, "bmi": 31}).content)
    assert "faces" not in heavy and slim["positions"].shape == heavy["positions"].shape
    assert np.ptp(slim["positions"][:, 2]) == pytest.approx(1650.0, rel=0.02)
    assert np.ptp(heavy["positions"][:, 1]) > 1.05 * np.ptp(slim["positions"][:, 1])
    out = client.post("/api/bodies", json={**asked, "bmi": 70})
    assert out.status_code == 400 and "reaches" in out.json()["error"]
    for wrong in ({"bmi": "thin"}, {"sex": "x"}, {"local": [1]}, {"local": {"nose": 1}}, {"age_years": None}):
        assert client.post("/api/bodies", json={**asked, **wrong}).status_code == 400


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ({"do": "delete", "points": [9999]}, "point 9999: there is no such point"),
        ({"do": "add", "xyz_mm": [0, 0, 0]}, "off the skin"),
        ({"do": "add"}, "give either xyz_mm, or face and bary"),
        ({"do": "add", "face": 5, "bary": [1, 1, 1]}, "sum to 1"),
        ({"do": "add", "face": 10**9, "bary": [1, 0, 0]}, "the surface has faces"),
        ({"do": "move", "point": 1, "xyz_mm": [1, 2]}, "commands 1.move.xyz_mm"),
        ({"do": "set", "values": {"steps.face.spacing_mm": 0.01}}, "allowed are"),
        ({"do": "set", "values": {"steps.nose.spacing_mm": 5}}, "there is no 'nose'"),
        ({"do": "set", "values": {"steps.face.spacing": 5}}, "not a key there"),
        ({"do": "regions", "regions": ["lips"]}, "lips"),
        ({"do": "protocol", "protocol": "../../etc/passwd"}, "not in the library"),
        (
            {"do": "zone", "name": "../x", "line": [{"face": 1, "bary": [1, 0, 0]}], "radius_mm": 5},
            "commands 1.zone.name",
        ),
        ({"do": "erase", "name": "mole"}, "no drawn part"),
        ({"do": "body", "bmi": 90}, "out of reach"),
        ({"do": "format-disk"}, "does not match any of the expected tags"),
    ],
)
def test_a_wrong_command_says_what_is_wrong_and_changes_nothing(
    client: httpx.Client, command: dict[str, Any], words: str
) -> None:
    plans = client.get("/api/plans").json()
    tab = Tab.opened(client, next((plan["id"] for plan in plans if plan["name"] == "wrong"), None), name="wrong")
    answer = tab.try_do({"do": "delete", "points": [1]}, command)
    assert answer.status_code == 400 and answer.json()["kind"] == "input"
    assert words in answer.json()["error"], answer.json()["error"]
    assert client.get(f"/api/plans/{tab.plan}").json()["version"] == tab.version


def test_a_protocol_of_one_s_own_is_read_strictly(client: httpx.Client) -> None:
    text = (Path(__file__).parents[1] / "protocols" / f"{FACE}.yaml").read_text()
    tab = Tab.opened(client, protocol=text.replace("spacing_mm: {value: 10", "spacing_mm: {value: 12"))
    assert tab.header["state"]["sliders"][0]["value"] == 12.0
    answer = client.post("/api/plans", json={"protocol": text.replace("pattern: hex", "pattern: honeycomb")})
    assert answer.status_code == 400 and "honeycomb" in answer.json()["error"] and "protocol:" in answer.json()["error"]


def test_ctrl_c_ends_the_server_in_order(tmp_path: Path) -> None:
    with served(tmp_path) as server, server.client() as client:
        plan = Tab.opened(client).plan
        assert server.stop() in (0, 130)
    assert not (tmp_path / "plans.sqlite3-wal").exists()
    assert list((tmp_path / "reading").iterdir()) == []
    with served(tmp_path) as server, server.client() as client:
        assert [row["id"] for row in client.get("/api/plans").json()] == [plan]
