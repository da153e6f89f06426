"""The local Comet over HTTP, in a process of its own."""

from __future__ import annotations

import hashlib
import http.client
import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py.core import api_spec
from tests.support.processes import eventually
from tests.support.server_client import KEY, Form, OverHttp, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OverHttp, Path]]:
    home = tmp_path_factory.mktemp("served")
    with serving(home) as (api, _):
        yield api, home


@pytest.fixture
def api(served: tuple[OverHttp, Path]) -> OverHttp:
    return served[0]


def test_answers_are_json_without_a_charset_and_with_a_length(api: OverHttp) -> None:
    answer = api.ask("get_workspaces")
    assert answer.headers["content-type"] == "application/json"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert api.ask("get_workspaces", headers={"authorization": ""}).status == 401


def test_early_releases_of_comet_ml_find_their_websocket(api: OverHttp) -> None:
    head = (
        f"GET /clientlib/log-socket?apiKey={KEY} HTTP/1.1\r\nHost: 127.0.0.1:{api.port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", api.port), timeout=30) as connection:
        connection.sendall(head.encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 101")


def test_connection_is_kept_for_the_next_request(api: OverHttp) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", api.port, timeout=30)
    path = api_spec.operation("get_workspaces").path
    connection.request("GET", path, headers={"Authorization": KEY})
    assert connection.getresponse().read()
    before = connection.sock
    connection.request("GET", path, headers={"Authorization": KEY})
    assert connection.getresponse().status == 200
    assert connection.sock is before
    connection.close()


def test_large_upload_goes_through_and_comes_back(api: OverHttp, served: tuple[OverHttp, Path]) -> None:
    key = api.new_experiment()
    content = hashlib.sha256(b"seed").digest() * 400_000
    made = api("upload_asset", {"experimentKey": key, "fileName": "big.bin"}, form=Form(("file", "file", content)))
    assert hashlib.sha256(api("get_asset", {"assetId": made["assetId"]})).digest() == hashlib.sha256(content).digest()
    assert list((served[1] / "assets" / "incoming").iterdir()) == []


def test_chunked_upload_is_understood(api: OverHttp) -> None:
    key = api.new_experiment()
    form = Form(("file", "file", b"x" * 3_000_000))
    connection = http.client.HTTPConnection("127.0.0.1", api.port, timeout=30)
    path = f"{api_spec.operation('upload_asset').path}?experimentKey={key}"
    headers = {"Authorization": KEY, "Content-Type": f"multipart/form-data; boundary={form.boundary}"}
    pieces = [form.content[start : start + 70_000] for start in range(0, len(form.content), 70_000)]
    connection.request("POST", path, iter(pieces), headers, encode_chunked=True)
    assert connection.getresponse().status == 200
    connection.close()
    assert api("get_assets", {"experimentKey": key})["assets"][0]["fileSize"] == 3_000_000


def test_upload_that_breaks_off_leaves_nothing(api: OverHttp, served: tuple[OverHttp, Path]) -> None:
    key = api.new_experiment()
    form = Form(("file", "file", b"x" * 5_000_000))
    head = (
        f"POST {api_spec.operation('upload_asset').path}?experimentKey={key} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: {KEY}\r\nContent-Type: multipart/form-data; boundary={form.boundary}\r\n"
        f"Content-Length: {len(form.content)}\r\n\r\n"
    )
    incoming = served[1] / "assets" / "incoming"
    with socket.create_connection(("127.0.0.1", api.port), 30) as client:
        client.sendall(head.encode() + form.content[:2_000_000])
        eventually(lambda: list(incoming.iterdir()) or None, "the upload is being received")
    eventually(lambda: not list(incoming.iterdir()), "nothing of the upload remains")
    assert api("get_assets", {"experimentKey": key})["assets"] == []


@pytest.mark.parametrize("chunked", [False, True], ids=["with a length", "chunked"])
@pytest.mark.parametrize("size", [10_000, 3_000_000])
@pytest.mark.parametrize("missing", ["half", "the last boundary", "the last byte"])
def test_upload_that_its_client_cuts_off_is_not_stored(
    missing: str, size: int, chunked: bool, api: OverHttp, served: tuple[OverHttp, Path]
) -> None:
    key = api.new_experiment()
    form = Form(("file", "file", b"x" * size))
    cut = {"half": size // 2, "the last boundary": len(form.boundary) + 6, "the last byte": 3}[missing]
    sent = form.content[:-cut]
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {len(form.content)}"
    head = (
        f"POST {api_spec.operation('upload_asset').path}?experimentKey={key} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: {KEY}\r\nContent-Type: multipart/form-data; boundary={form.boundary}\r\n{length}\r\n\r\n"
    )
    body = b"%x\r\n%s\r\n" % (len(sent), sent) if chunked else sent
    with socket.create_connection(("127.0.0.1", api.port), 30) as client:
        client.sendall(head.encode() + body)
        client.shutdown(socket.SHUT_WR)
        answer = client.recv(100)
        while client.recv(10_000):  # until the server has dealt with it
            pass
    assert not answer.startswith(b"HTTP/1.1 2"), answer
    eventually(lambda: not list((served[1] / "assets" / "incoming").iterdir()), "nothing of the upload remains")
    assert api("get_assets", {"experimentKey": key})["assets"] == []


def test_refusal_is_seen_although_the_body_was_not_wanted(api: OverHttp) -> None:
    form = Form(("file", "file", b"x" * 5_000_000))
    answer = api.ask("upload_asset", {"experimentKey": "a" * 32}, form=form, headers={"authorization": ""})
    assert answer.status == 401


def test_slow_client_does_not_keep_others_waiting(api: OverHttp) -> None:
    key = api.new_experiment()
    head = (
        f"POST {api_spec.operation('log_metric').path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {KEY}\r\n"
        "Content-Type: application/json\r\nContent-Length: 5000000\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", api.port), 30) as client:
        client.sendall(head.encode() + b'{"a"')
        api.log_metrics(key, "m", [1])
        assert api.metric(key, "m") == ["1"]


@pytest.mark.parametrize("name", api_spec.DOCUMENTS)
def test_description_is_served_as_it_ships(api: OverHttp, name: str) -> None:
    answer = api.send("GET", f"/{name}", "", {"host": "localhost"}, b"")
    assert answer.status == 200
    assert answer.headers["content-type"] == f"application/{name.rpartition('.')[2]}"
    assert answer.content == api_spec.document_bytes(name)
    assert b"Comet REST API v2" in answer.content


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_pages_of_other_sites_are_turned_away(api: OverHttp, host: str) -> None:
    for path in ("/", api_spec.operation("get_workspaces").path):
        answer = api.send("GET", path, "", {"authorization": KEY, "host": host}, b"")
        assert answer.status == 403
    for good in ("localhost", "localhost:1", "[::1]:5", "127.0.0.1"):
        assert api.send("GET", "/", "", {"host": good}, b"").status == 200


def test_no_page_of_another_origin_is_told_that_it_may_read(api: OverHttp) -> None:
    headers = {"authorization": KEY, "host": "127.0.0.1", "origin": "https://evil.example"}
    for method in ("GET", "OPTIONS"):
        answer = api.send(method, api_spec.operation("get_workspaces").path, "", headers, b"")
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_many_threads_write_at_once(api: OverHttp) -> None:
    key = api.new_experiment()

    def write(number: int) -> None:
        for batch in range(5):
            api.log_metrics(key, "m", list(range(20)), headers={"idempotency-key": f"threads-{number}-{batch}"})

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(api.metric(key, "m")) == 8 * 5 * 20


def test_other_address_than_loopback_needs_a_key(tmp_path: Path) -> None:
    with serving(tmp_path, host="0.0.0.0") as (api, process):
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("API key: ")
        key = line.split()[-1]
        assert len(key) == 25
        assert api.ask("get_workspaces").status == 401
        assert api.ask("get_workspaces", headers={"authorization": key}).status == 200
        assert api.send("GET", "/", "", {}, b"").status != 200


def test_given_key_is_not_printed(tmp_path: Path) -> None:
    with serving(tmp_path, host="0.0.0.0", api_key="my own") as (api, process):
        assert api.ask("get_workspaces", headers={"authorization": "my own"}).status == 200
        process.terminate()
        assert process.stdout is not None
        assert "my own" not in process.stdout.read()


def test_wrong_json_is_refused_and_the_server_lives_on(api: OverHttp) -> None:
    for content in (b"{", b"\x00" * 100, json.dumps([1]).encode()):
        answer = api.ask("log_metric", content=content, headers={"content-type": "application/json"})
        assert answer.status == 400
    assert api.ask("get_workspaces").status == 200
