"""What somebody might try against the app: refused, and nothing is written outside the data folder."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from apps import Server, Tab, served
from mesomap.app.gate import HEADERS, Rules, is_loopback
from mesomap.app.serve import Address, url
from mesomap.cli import main
from mesomap.errors import InputError
from test_app_uploads import exported, zipped

NASTY = '"><svg onload=alert(1)><script>alert(1)</script>'


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[Server]:
    (home / "secret.yaml").write_text("id: secret\n")
    with served(home / "data", "--token", "a-token-of-some-length") as running:
        yield running


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[httpx.Client]:
    server.token = "a-token-of-some-length"
    with server.client() as client:
        yield client


@pytest.fixture(autouse=True)
def nothing_outside(home: Path, server: Server) -> Iterator[None]:
    """Every test leaves the folders as they were, but for the file of plans."""
    yield
    assert {path.name for path in home.iterdir()} == {"secret.yaml", "data"}
    there = {path.relative_to(home / "data").as_posix() for path in (home / "data").rglob("*")}
    assert there <= {"plans.sqlite3", "plans.sqlite3-wal", "plans.sqlite3-shm", "reading"}


def test_without_the_token_nothing_is_told(server: Server) -> None:
    with httpx.Client(base_url=server.address) as stranger:
        for headers in (
            {},
            {"authorization": "Bearer x"},
            {"authorization": "Bearer a-token-of-some-lengt"},
            {"authorization": "Basic YTpi"},
            {"cookie": "token=a-token-of-some-length"},
        ):
            for method, path in (
                ("GET", "/api/plans"),
                ("GET", "/api/library"),
                ("POST", "/api/surfaces"),
                ("DELETE", "/api/plans/x"),
            ):
                answer = stranger.request(method, path, headers=headers)
                assert answer.status_code == 401 and answer.json()["kind"] == "token"
        assert stranger.get("/api/plans?token=a-token-of-some-length").status_code == 401
        # The empty page itself holds nothing.
        assert stranger.get("/").status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil", "", "[::2]"]
)
def test_a_name_that_is_not_the_server_s_is_refused(client: httpx.Client, host: str) -> None:
    """DNS rebinding: the browser believes that evil.example is 127.0.0.1."""
    for path in ("/", "/api/plans", "/app.js"):
        answer = client.get(path, headers={"host": host})
        assert answer.status_code in (400, 403), (path, answer.status_code)
        if answer.status_code == 403:
            assert answer.json()["kind"] == "origin"


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://localhost:1", "https://127.0.0.1", "file://"]
)
def test_requests_of_other_pages_are_refused(client: httpx.Client, origin: str) -> None:
    answer = client.post("/api/plans", json={"protocol": "mesolift-face"}, headers={"origin": origin})
    assert answer.status_code == 403 and answer.json()["kind"] == "origin"
    assert client.get("/api/plans", headers={"origin": origin}).status_code == 403
    assert client.get("/api/plans", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.get("/api/plans", headers={"sec-fetch-site": "same-site"}).status_code == 403
    assert client.get("/api/plans").json() == []


def test_no_answer_lets_other_origins_read_it(client: httpx.Client, server: Server) -> None:
    for path in ("/", "/app.js", "/api/plans", "/api/nothing"):
        answer = client.get(path, headers={"origin": server.address})
        assert "access-control-allow-origin" not in answer.headers
        for name, value in HEADERS.items():
            if name != "cache-control":
                assert answer.headers[name] == value, (path, name)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert client.options("/api/plans", headers={"origin": server.address}).status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.yaml",
        "/..%2fsecret.yaml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/app.js/../../../etc/passwd",
        "//etc/passwd",
        "/api/plans/..%2f..%2fsecret",
        "/api/plans/%2e%2e%2fplans.sqlite3",
        "/api/plans/....//....//etc/passwd/frame",
        "/api/surfaces/..%2f..%2f..%2fetc%2fpasswd/skin",
        "/api/plans/%00/frame",
        "/data/plans.sqlite3",
        "/plans.sqlite3",
    ],
)
def test_paths_lead_nowhere(client: httpx.Client, server: Server, path: str) -> None:
    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as raw:
        request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {server.token}\r\nConnection: close\r\n\r\n"
        raw.sendall(request.encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    status = int(answer.split(b" ", 2)[1])
    assert status in (400, 404), answer[:200]
    assert (
        b"root:" not in answer
        and b"SQLite" not in answer
        and b"secret" not in answer.split(b"\r\n\r\n", 1)[1].replace(b"secret.yaml", b"")
    )


@pytest.mark.parametrize(
    "name",
    ["../secret.yaml", "/etc/passwd", "..\\secret.yaml", "file:///etc/passwd", "secret.yaml", "protocols/x.yaml"],
)
def test_a_protocol_is_never_a_path(client: httpx.Client, home: Path, name: str) -> None:
    for asked in (name, str(home / "secret.yaml")):
        answer = client.post("/api/plans", json={"protocol": asked})
        assert answer.status_code == 400, answer.text
        assert "root:" not in answer.text and "id: secret" not in answer.text


def test_names_of_files_are_not_asked_for_and_not_believed(client: httpx.Client, home: Path) -> None:
    headers = {
        "content-type": "application/octet-stream",
        "content-disposition": 'attachment; filename="../../evil.stl"',
    }
    answer = client.post(
        "/api/surfaces?name=../../evil.stl", content=exported("stl"), headers={**headers, "x-filename": "/etc/evil"}
    )
    assert answer.status_code == 201
    surface = answer.json()["id"]
    assert not list(home.rglob("*evil*"))
    assert client.delete(f"/api/surfaces/{surface}").status_code == 204
    assert client.get("/api/surfaces").json() == []


def test_half_a_gigabyte_is_refused_before_it_is_sent(client: httpx.Client, server: Server) -> None:
    """By its announced length at once; without one after the first hundred megabytes."""
    host, port = server.address.removeprefix("http://").split(":")
    head = f"POST /api/surfaces HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {server.token}\r\n"
    head += "Content-Type: application/octet-stream\r\n"
    with socket.create_connection((host, int(port)), timeout=30) as raw:
        raw.sendall((head + "Content-Length: 500000000\r\n\r\n").encode() + b"x" * 1000)
        answer = raw.recv(65536)
        while more := raw.recv(65536):
            answer += more
    assert b" 413 " in answer.split(b"\r\n")[0] and b"100 MB allowed" in answer
    sent = 0
    with socket.create_connection((host, int(port)), timeout=60) as raw:
        raw.sendall((head + "Transfer-Encoding: chunked\r\n\r\n").encode())
        chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
        answer = b""
        try:
            while sent < 500_000_000:
                raw.sendall(chunk)
                sent += 0x100000
        except OSError:
            pass
        try:
            answer = raw.recv(65536)
        except OSError:
            answer = b""
    assert sent < 200_000_000, sent
    assert answer == b"" or b" 413 " in answer.split(b"\r\n")[0]
    assert client.get("/api/surfaces").json() == []
    assert client.get("/api/plans").status_code == 200


def test_large_bodies_elsewhere_are_refused(client: httpx.Client) -> None:
    answer = client.post("/api/plans", json={"protocol": "x" * 5_000_000})
    assert answer.status_code == 413 and answer.json()["kind"] == "size"
    deep = "[" * 200_000
    answer = client.post("/api/plans", content=deep, headers={"content-type": "application/json"})
    assert answer.status_code == 400 and answer.json()["kind"] == "input"
    alias = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
        for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    assert client.post("/api/plans", json={"protocol": alias}).status_code == 400


def test_a_zip_bomb_is_refused(client: httpx.Client) -> None:
    bomb = zipped({"3D/3dmodel.model": b"<model>" + bytes(450_000_000)})
    answer = client.post("/api/surfaces", content=bomb, headers={"content-type": "application/octet-stream"})
    assert answer.status_code == 400 and "unpacks to more than" in answer.json()["error"]
    assert client.get("/api/surfaces").json() == []


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/html", ""]
)
def test_a_wrong_content_type_is_refused(client: httpx.Client, kind: str) -> None:
    """Forms of other pages can send these without asking the server first."""
    body = json.dumps({"protocol": "mesolift-face"})
    answer = client.post("/api/plans", content=body, headers={"content-type": kind})
    assert answer.status_code == 415 and answer.json()["kind"] == "type"
    answer = client.post("/api/surfaces", content=exported("stl"), headers={"content-type": kind})
    assert answer.status_code == 415
    assert client.post("/api/surfaces", content=b"{}", headers={"content-type": "application/json"}).status_code == 415


def test_markup_in_names_stays_text(client: httpx.Client) -> None:
    """Names come back as JSON, never as a page; what is drawn can have no such name."""
    tab = Tab.opened(client, name=NASTY)
    answer = client.get(f"/api/plans/{tab.plan}")
    assert answer.headers["content-type"] == "application/json" and answer.json()["name"] == NASTY
    for name in (NASTY, "<b>", "a b", "A", "x" * 80, "..", "a/b"):
        command = {"do": "zone", "name": name, "line": [{"xyz_mm": tab.place(20)}], "radius_mm": 5}
        refused = tab.try_do(command)
        assert refused.status_code == 400 and refused.headers["content-type"] == "application/json"
    page = client.get(f"/api/plans/{tab.plan}/page")
    assert page.status_code == 200 and NASTY.encode() not in page.content and b"onload=alert" not in page.content
    assert client.delete(f"/api/plans/{tab.plan}").status_code == 204


def test_svg_and_html_are_no_surfaces(client: httpx.Client) -> None:
    for content in (
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<!doctype html><script>alert(1)</script>",
        b"\x80\x04cos\nsystem\n(S'id'\ntR.",
    ):
        answer = client.post("/api/surfaces", content=content, headers={"content-type": "application/octet-stream"})
        assert answer.status_code == 400 and "content is not that of" in answer.json()["error"]


def test_a_plan_json_of_somebody_else_is_checked(client: httpx.Client) -> None:
    for document in (
        {},
        [],
        {"schema": "mesomap-plan/1"},
        {"schema": "mesomap-plan/1", "sha256": "0" * 64, "protocol": {"text": "x"}},
    ):
        answer = client.post("/api/plans/import", json=document)
        assert answer.status_code == 400 and answer.json()["kind"] == "input"
    from mesomap.output.plan_file import _seal

    forged = {"schema": "mesomap-plan/1", "protocol": {"id": "../../x", "text": "id: x", "overrides": []}}
    answer = client.post("/api/plans/import", json={**forged, "sha256": _seal(forged)})
    assert answer.status_code == 400 and "not complete" in answer.json()["error"]


def test_only_what_is_offered_can_be_asked_for(client: httpx.Client) -> None:
    for method, path, status in (
        ("GET", "/docs", 404),
        ("GET", "/openapi.json", 404),
        ("GET", "/redoc", 404),
        ("POST", "/", 405),
        ("TRACE", "/api/plans", 405),
        ("PUT", "/api/plans", 405),
        ("GET", "/api/plans/x/y/z", 404),
    ):
        assert client.request(method, path).status_code == status, path


def test_who_can_reach_the_server_decides_on_the_token() -> None:
    assert Address("127.0.0.1", 0).rules().token is None
    assert Address("::1", 0).rules().token is None
    for host in ("0.0.0.0", "::", "192.168.1.7", "clinic.example", ""):
        rules = Address(host, 0).rules()
        assert rules.token is not None and len(rules.token) >= 24 and rules.any_address
    first, second = Address("0.0.0.0", 0).rules().token, Address("0.0.0.0", 0).rules().token
    assert first != second
    with pytest.raises(InputError, match="at least 12"):
        Address("0.0.0.0", 0, token="short").rules()
    assert url(Address("0.0.0.0", 0), 8000, "abc") == "http://127.0.0.1:8000/#token=abc"
    assert url(Address("::1", 0), 8000, None) == "http://[::1]:8000/"
    assert [
        is_loopback(host) for host in ("localhost", "127.8.8.8", "::1", "0.0.0.0", "example.org", "127.0.0.1.nip.io")
    ] == [True, True, True, False, False, False]
    assert isinstance(Address("127.0.0.1", 0, names=("Clinic.local",)).rules(), Rules)


def test_another_host_prints_a_token_that_is_needed(tmp_path: Path) -> None:
    with served(tmp_path, "--host", "0.0.0.0") as server:
        assert server.token is not None
        with server.client() as client:
            assert client.get("/api/plans").status_code == 200
            # An address of this machine will do as a name, a name of somebody else's will not.
            assert client.get("/api/plans", headers={"host": "10.1.2.3:8000"}).status_code == 200
            assert client.get("/api/plans", headers={"host": "evil.example"}).status_code == 403
        assert httpx.get(f"{server.address}/api/plans").status_code == 401


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--port", "70000"], "--port 70000: must lie between"),
        (["--host", "999.1.1.1", "--port", "0"], "cannot listen there"),
        (["--token", "abc"], "at least 12 characters"),
    ],
)
def test_wrong_options_say_what_is_wrong(
    tmp_path: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["app", "--folder", str(tmp_path / "data"), *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_a_folder_that_cannot_be_used_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["app", "--port", "0", "--folder", str(tmp_path / "file")]) == 2
    assert "is a file" in capsys.readouterr().err
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "plans.sqlite3").write_bytes(b"no database at all" * 99)
    assert main(["app", "--port", "0", "--folder", str(tmp_path / "data")]) == 2
    assert "left as it is" in capsys.readouterr().err
