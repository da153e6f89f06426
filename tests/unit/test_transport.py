"""Requests and replies over a real connection: what goes out, what comes back, what is repeated."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qsl

import msgspec
import pytest
from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.api.experiments import archive_experiment, get_experiment_metadata
from comet_rest_v2.api.projects import create_project
from comet_rest_v2.api.workspaces import get_workspaces
from comet_rest_v2.types import File

from cometr_py import transport
from cometr_py.errors import (
    ArgumentError,
    CometError,
    ConfigurationError,
    ConnectionFailed,
    NotFoundError,
    RateLimitError,
    ResponseError,
    ServerError,
    TimeoutFailed,
    UnexpectedReplyError,
)
from cometr_py.transport import RetryPolicy
from tests.servers import Answer, ScriptedServer

KEY = "aVerySecretKey0123456789z"
WORKSPACES = {"workspaceNames": ["ada"]}


class Waits:
    """Stands for the passing of time: remembers how long, and does not wait."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def policy(self, retries: int = 3) -> RetryPolicy:
        return RetryPolicy(retries=retries, sleep=self.seconds.append, async_sleep=self._note, jitter=lambda: 1.0)

    async def _note(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def connect(waits: Waits) -> Iterator[Callable[..., AuthenticatedClient]]:
    """Makes clients that are closed in the end."""
    made: list[AuthenticatedClient] = []

    def make(server: ScriptedServer | str, retries: int = 3, **options: Any) -> AuthenticatedClient:
        url = server if isinstance(server, str) else server.url
        made.append(transport.connect(api_key=KEY, url=url, retries=waits.policy(retries), **options))
        return made[-1]

    yield make
    for client in made:
        client.get_httpx_client().close()


@pytest.fixture
def client(server: ScriptedServer, connect: Callable[..., AuthenticatedClient]) -> AuthenticatedClient:
    return connect(server)


def ask(client: AuthenticatedClient) -> list[str]:
    return get_workspaces.sync(client=client).workspace_names


def ask_async(client: AuthenticatedClient) -> list[str]:
    async def main() -> list[str]:
        async with client:
            return (await get_workspaces.asyncio(client=client)).workspace_names

    return asyncio.run(main())


def ask_raw(client: AuthenticatedClient) -> list[str]:
    names: list[str] = transport.call(client, "get_workspaces").json()["workspaceNames"]
    return names


in_every_way = pytest.mark.parametrize("ask", [ask, ask_async, ask_raw])
Ask = Callable[[AuthenticatedClient], list[str]]


# What goes out


@in_every_way
def test_the_key_goes_bare_and_the_client_says_who_it_is(ask: Ask, server: ScriptedServer, client: Any) -> None:
    server.answers(Answer(body=WORKSPACES))
    assert ask(client) == ["ada"]
    (request,) = server.received
    assert (request.method, request.path) == ("GET", "/api/rest/v2/workspaces")
    assert request.headers["authorization"] == KEY
    assert request.headers["user-agent"].startswith("cometr_py/")


def test_an_address_with_a_path_of_its_own_is_kept(server: ScriptedServer, connect: Any) -> None:
    server.answers(Answer(status=503), Answer(body=WORKSPACES))
    assert ask(connect(f"{server.url}/comet/clientlib/")) == ["ada"]
    # The second request shows that the operation was recognised behind the prefix: only known ones are repeated.
    assert server.paths() == ["/comet/api/rest/v2/workspaces"] * 2


def test_numbers_that_json_does_not_know_go_as_text(server: ScriptedServer, client: AuthenticatedClient) -> None:
    values = {"nan": float("nan"), "up": [float("inf")], "down": (float("-inf"), 1.5), "name": "é"}
    transport.call(client, "log_metric", json=values)
    assert server.received[0].json() == {"nan": "NaN", "up": ["Infinity"], "down": ["-Infinity", 1.5], "name": "é"}
    assert server.received[0].headers["content-type"] == "application/json"


def test_generated_functions_send_such_numbers_too(server: ScriptedServer, client: AuthenticatedClient) -> None:
    from comet_rest_v2.api.metrics import log_metric

    body = models.LogMetricRequest.from_dict(
        {"experimentKey": "k", "metricName": "loss", "metricValue": float("nan"), "timestamp": 1}
    )
    log_metric.sync(client=client, body=body)
    assert server.received[0].json()["metricValue"] == "NaN"


def test_half_a_character_does_not_stop_a_request(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "log_other", json={"value": "caf\udce9"})
    assert server.received[0].json() == {"value": "caf?"}


def test_query_and_path_parameters(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "get_experiments", params={"projectId": "a b&c", "archived": False, "page": None})
    assert parse_qsl(server.received[0].query) == [("projectId", "a b&c"), ("archived", "false")]
    transport.call(client, "mark_experiment_not_throttled", path_params={"experimentKey": "a/b c"}, json={})
    assert server.received[1].path == "/api/rest/v2/write/experiment/a%2Fb%20c/mark-not-throttled"


def test_a_compressed_body_goes_as_it_is(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "log_metric_batch", content=b"zipped", headers={"Content-Encoding": "gzip"})
    (request,) = server.received
    assert request.body == b"zipped"
    assert (request.headers["content-encoding"], request.headers["content-type"]) == ("gzip", "application/json")


def test_a_file_cannot_end_its_own_part(server: ScriptedServer, client: AuthenticatedClient) -> None:
    content = b'\r\n--+++\r\nContent-Disposition: form-data; name="link"\r\n\r\nhttp://evil\r\n--+++--\r\n'
    server.answers(Answer(body={"assetId": "1"}))
    body = models.AssetUpload(file=File(io.BytesIO(content), "notes.txt"))
    for _ in range(2):
        upload_asset.sync(client=client, experiment_key="k", body=body)
    boundaries = set()
    for request in server.received:
        kind, _, boundary = request.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        assert request.body.count(boundary.encode()) == 2
        assert content in request.body
        boundaries.add(boundary)
    assert len(boundaries) == 2


def test_fields_without_a_file_still_make_a_multipart_body(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "upload_asset", params={"experimentKey": "k"}, data={"link": "s3://bucket/key"})
    (request,) = server.received
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="link"\r\n\r\ns3://bucket/key\r\n' in request.body


# What comes back


HOSTILE = {
    "web page": Answer(body=b"<!doctype html><title>Log in</title>", headers={"Content-Type": "text/html"}),
    "web page that says it is JSON": Answer(body=b"\n <html>"),
    "empty": Answer(body=b""),
    "blank": Answer(body=b" \n"),
    "list": Answer(body=["ada"]),
    "null": Answer(body=b"null"),
    "text": Answer(body=b'"ada"'),
    "number": Answer(body=b"1"),
    "another object": Answer(body={"workspaces": []}),
    "cut JSON": Answer(body=b'{"workspaceNames": ["a'),
    "not UTF-8": Answer(body=b'{"workspaceNames": ["\xff\xfe"]}'),
    "204": Answer(status=204, body=b"", headers={"Content-Length": "0"}),
    "redirect": Answer(status=302, headers={"Location": "https://login.example.com/?token=hush"}),
    "broken compression": Answer(body=b"not gzip", headers={"Content-Encoding": "gzip"}),
    "no success": Answer(status=304, body=b""),
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("ask", [ask, ask_async])
def test_a_reply_that_is_not_what_is_described_is_one_error(
    answer: Answer, ask: Ask, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(answer)
    with pytest.raises(UnexpectedReplyError, match="GET /api/rest/v2/workspaces answered") as seen:
        ask(client)
    assert seen.value.status == answer.status
    assert "hush" not in str(seen.value)
    assert len(server.received) == 1


@pytest.mark.parametrize(
    "name", ["web page", "empty", "list", "null", "redirect", "broken compression", "web page that says it is JSON"]
)
def test_a_call_without_models_sees_the_same(name: str, server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(HOSTILE[name])
    with pytest.raises(UnexpectedReplyError, match="POST /api/rest/v2/write/experiment/metric answered"):
        transport.call(client, "log_metric", json={})


def test_a_log_in_page_is_no_receipt(server: ScriptedServer, client: AuthenticatedClient) -> None:
    # The body of this reply is not described, but what was logged would be lost if any 200 counted as delivery.
    server.answers(HOSTILE["web page"])
    with pytest.raises(UnexpectedReplyError, match="it is a web page"):
        transport.call(client, "log_metric_batch", json={})
    server.answers(Answer(body=b""))
    transport.call(client, "log_metric_batch", json={})


def test_a_reply_can_be_decoded_or_is_an_error(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=WORKSPACES))
    reply = transport.call(client, "get_workspaces")
    assert reply.status == 200
    assert reply.headers["content-type"] == "application/json"
    assert reply.json() == WORKSPACES
    assert reply.decode(dict[str, list[str]]) == WORKSPACES
    with pytest.raises(UnexpectedReplyError, match="Expected `int`, got `array`"):
        reply.decode(dict[str, int])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 418, 499, 500, 520, 561])
@in_every_way
def test_a_refusal_is_one_error(status: int, ask: Ask, server: ScriptedServer, connect: Any) -> None:
    server.answers(Answer(status, {"msg": "No", "code": status}, {"x-request-id": "r-1"}))
    with pytest.raises(ResponseError) as seen:
        ask(connect(server, retries=0))
    error = seen.value
    assert (error.status, error.message, error.request_id) == (status, "No", "r-1")
    assert (error.method, error.path) == ("GET", "/api/rest/v2/workspaces")


@in_every_way
def test_a_refusal_without_json_is_the_same_error(ask: Ask, server: ScriptedServer, connect: Any) -> None:
    page = b"<html><title>502 Bad Gateway</title><body>" + b"x" * 500_000
    server.answers(Answer(502, page, {"Content-Type": "text/html"}))
    with pytest.raises(ServerError, match="502 Bad Gateway"):
        ask(connect(server, retries=0))


def test_the_meaning_of_comets_own_code_is_told(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(400, {"msg": "nope", "code": 400, "sdk_error_code": 90211}))
    with pytest.raises(NotFoundError, match="error code 90211: There is no such experiment"):
        get_experiment_metadata.sync(client=client, experiment_key="k")


def test_errors_carry_no_traceback_of_the_http_library(connect: Any) -> None:
    with pytest.raises(ConnectionFailed) as seen:
        ask(connect("http://127.0.0.1:1", retries=0))
    assert seen.value.__context__ is None
    assert "httpcore" not in "".join(traceback.format_exception(seen.value))


# No connection


@in_every_way
def test_a_refused_connection_says_where_and_what_to_check(ask: Ask, connect: Any, waits: Waits) -> None:
    with pytest.raises(ConnectionFailed) as seen:
        ask(connect("http://127.0.0.1:1"))
    assert str(seen.value) == (
        "Cannot reach 127.0.0.1:1 for GET /api/rest/v2/workspaces: connection refused. "
        "Check COMET_URL_OVERRIDE, and that the server is running."
    )
    assert not seen.value.sent
    assert waits.seconds == [0.5, 1.0, 2.0]


@in_every_way
def test_an_unknown_host_says_so(ask: Ask, connect: Any) -> None:
    with pytest.raises(ConnectionFailed, match=r"nosuchhost.invalid:443 .* no such host is known. Check COMET_URL"):
        ask(connect("https://nosuchhost.invalid", retries=0))


@in_every_way
def test_the_wrong_scheme_says_so_and_is_not_tried_again(
    ask: Ask, server: ScriptedServer, connect: Any, waits: Waits
) -> None:
    with pytest.raises(ConnectionFailed, match=r"no secure connection .* http and https"):
        ask(connect(server.url.replace("http:", "https:")))
    assert waits.seconds == []


@in_every_way
def test_a_silent_server_is_not_waited_for_forever(ask: Ask, server: ScriptedServer, connect: Any) -> None:
    server.answers(Answer(silent=True))
    with pytest.raises(TimeoutFailed, match=r"127.0.0.1:\d+ did not answer GET /api/rest/v2/workspaces within 0.2 s"):
        ask(connect(server, retries=0, timeout=0.2))


@in_every_way
def test_a_cut_connection_says_so(ask: Ask, server: ScriptedServer, connect: Any) -> None:
    server.answers(Answer(cut=True))
    with pytest.raises(ConnectionFailed, match=r"The connection to 127.0.0.1:.* broke during GET .*workspaces") as seen:
        ask(connect(server, retries=0))
    assert seen.value.sent


@in_every_way
def test_half_an_answer_is_no_answer(ask: Ask, server: ScriptedServer, connect: Any) -> None:
    server.answers(Answer(body=WORKSPACES, missing=10))
    with pytest.raises(ConnectionFailed, match="broke during"):
        ask(connect(server, retries=0))


# Repeating


def write(client: AuthenticatedClient) -> object:
    body = models.CreateProjectRequest("w", "p", "", False)
    return create_project.sync(client=client, body=body)


def write_async(client: AuthenticatedClient) -> object:
    async def main() -> object:
        async with client:
            return await create_project.asyncio(client=client, body=models.CreateProjectRequest("w", "p", "", False))

    return asyncio.run(main())


def archive(client: AuthenticatedClient) -> object:
    return archive_experiment.sync(client=client, experiment_key="k")


TROUBLE = {
    "408": (Answer(408), True, False),
    "429": (Answer(429), True, True),
    "500": (Answer(500), True, False),
    "502": (Answer(502), True, False),
    "503": (Answer(503), True, False),
    "504": (Answer(504), True, False),
    "cut connection": (Answer(cut=True), True, False),
    "half an answer": (Answer(body=WORKSPACES, missing=1), True, False),
    "silence": (Answer(silent=True), True, False),
    "400": (Answer(400), False, False),
    "401": (Answer(401), False, False),
    "404": (Answer(404), False, False),
    "501": (Answer(501), False, False),
    "520": (Answer(520), False, False),
    "web page": (HOSTILE["web page"], False, False),
}


@pytest.mark.parametrize(("trouble", "read_again", "write_again"), TROUBLE.values(), ids=TROUBLE.keys())
@pytest.mark.parametrize("act", [ask, ask_async, ask_raw, write, write_async])
def test_only_what_may_be_repeated_is(
    act: Callable[[AuthenticatedClient], object],
    trouble: Answer,
    read_again: bool,
    write_again: bool,
    server: ScriptedServer,
    connect: Any,
    waits: Waits,
) -> None:
    is_read = act in (ask, ask_async, ask_raw)
    server.answers(trouble, Answer(body={**WORKSPACES, "projectId": "1"}))
    client = connect(server, timeout=0.3 if trouble.silent else 60)
    if read_again if is_read else write_again:
        act(client)
        assert (len(server.received), len(waits.seconds)) == (2, 1)
    else:
        with pytest.raises(CometError):
            act(client)
        assert (len(server.received), len(waits.seconds)) == (1, 0)


def test_a_get_that_writes_is_judged_by_the_description_not_by_its_method(
    server: ScriptedServer, client: AuthenticatedClient
) -> None:
    from cometr_py import description

    heartbeat = next(one for one in description.operations().values() if one.method == "GET" and not one.idempotent)
    server.answers(Answer(503))
    with pytest.raises(ServerError):
        transport.call(client, heartbeat.id)
    assert len(server.received) == 1, heartbeat.id


def test_what_is_not_described_is_not_repeated(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(503))
    with pytest.raises(ServerError):
        transport.send(client, "GET", "/api/rest/v2/unheard-of")
    assert len(server.received) == 1


@pytest.mark.parametrize("act", [ask, ask_async])
def test_it_gives_up_after_three_times_with_longer_and_longer_waits(
    act: Ask, server: ScriptedServer, client: AuthenticatedClient, waits: Waits
) -> None:
    server.answers(Answer(503, {"msg": "later"}))
    with pytest.raises(ServerError, match="later"):
        act(client)
    assert (len(server.received), waits.seconds) == (4, [0.5, 1.0, 2.0])


def test_waits_differ_from_client_to_client() -> None:
    error = ServerError("x", status=503, method="GET", path="/")
    policy = RetryPolicy(jitter=iter([0.0, 0.5, 1.0]).__next__)
    waits = [policy.wait_before_repeating(error, attempt=1, idempotent=True) for _ in range(3)]
    assert waits == [0.5, 0.75, 1.0]


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "86400"}, 60.0),
        ({"Retry-After-Custom": "2.5", "Retry-After": "7"}, 2.5),
        ({"Retry-After": "never"}, 0.5),
        ({}, 0.5),
    ],
)
def test_the_server_says_how_long_to_wait(
    headers: dict[str, str], wait: float, server: ScriptedServer, client: AuthenticatedClient, waits: Waits
) -> None:
    server.answers(Answer(429, headers=headers), Answer(body=WORKSPACES))
    ask(client)
    assert waits.seconds == [wait]


def test_no_repetition_when_none_is_wanted(server: ScriptedServer, connect: Any) -> None:
    server.answers(Answer(429, headers={"Retry-After": "100"}))
    with pytest.raises(RateLimitError) as seen:
        ask(connect(server, retries=0))
    assert (len(server.received), seen.value.retry_after) == (1, 100.0)


@pytest.mark.parametrize("position", [0, 3])
def test_a_file_as_body_is_sent_whole_again(
    position: int, server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"0123456789" * 100_000)
    server.answers(Answer(429), Answer(429), Answer(body={}))
    with path.open("rb") as file:
        file.seek(position)
        transport.call(client, "log_metric", content=file)
    assert [one.size for one in server.received] == [1_000_000 - position] * 3
    assert {one.headers["content-length"] for one in server.received} == {str(1_000_000 - position)}
    assert len({one.body for one in server.received}) == 1


@pytest.mark.parametrize("act", [asyncio.run, None], ids=["async", "sync"])
def test_a_file_in_a_form_is_sent_whole_again(
    act: Callable[[Awaitable[object]], object] | None,
    server: ScriptedServer,
    client: AuthenticatedClient,
    tmp_path: Path,
) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(os.urandom(300_000))
    server.answers(Answer(429), Answer(body={"assetId": "1"}))
    with path.open("rb") as file:
        body = models.AssetUpload(file=File(file, "weights.bin"))
        if act is None:
            upload_asset.sync(client=client, experiment_key="k", body=body)
        else:

            async def main() -> None:
                async with client:
                    await upload_asset.asyncio(client=client, experiment_key="k", body=body)

            asyncio.run(main())
    assert len(server.received) == 2
    for request in server.received:
        assert path.read_bytes() in request.body


def test_what_can_be_read_only_once_is_sent_only_once(server: ScriptedServer, client: AuthenticatedClient) -> None:
    @contextlib.contextmanager
    def pipe() -> Iterator[BinaryIO]:
        reading, writing = os.pipe()
        with os.fdopen(writing, "wb") as end:
            end.write(b"abc")
        with os.fdopen(reading, "rb") as end:
            yield end

    server.answers(Answer(429))
    with pytest.raises(RateLimitError):
        transport.call(client, "log_metric", content=iter([b"a", b"bc"]))
    with pipe() as file, pytest.raises(RateLimitError):
        transport.call(client, "log_metric", content=file)
    with pipe() as file, pytest.raises(RateLimitError):
        transport.call(client, "upload_asset", files={"file": ("name", file)})
    assert [one.body for one in server.received[:2]] == [b"abc", b"abc"]
    assert len(server.received) == 3


def test_an_iterable_body_is_sent_again(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(429), Answer(body={}))
    transport.call(client, "log_metric", content=[b"a", b"bc"])
    assert [one.body for one in server.received] == [b"abc", b"abc"]


class Changing(io.FileIO):
    """A file to which something happens while it is read."""

    def __init__(self, path: Path, change: Callable[[], object]) -> None:
        super().__init__(path)
        self._change = change

    def read(self, size: int | None = -1, /) -> bytes:
        self._change()
        return super().read(size) or b""


def as_body(client: AuthenticatedClient, file: Any) -> object:
    return transport.call(client, "log_metric", content=file)


def as_part(client: AuthenticatedClient, file: Any) -> object:
    return transport.call(client, "upload_asset", files={"file": ("log.txt", file)})


@pytest.mark.parametrize("send", [as_body, as_part])
def test_a_file_that_grows_is_sent_as_it_was(
    send: Callable[[AuthenticatedClient, object], object],
    server: ScriptedServer,
    client: AuthenticatedClient,
    tmp_path: Path,
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 1000)
    server.answers(Answer(429), Answer())

    def grow() -> None:
        with path.open("ab") as more:
            more.write(b"y" * 1000)

    with Changing(path, grow) as file:
        send(client, file)
    assert path.stat().st_size >= 3000
    for request in server.received:
        assert request.body.count(b"x") >= 1000
        assert b"yyy" not in request.body
    assert len(server.received) == 2


@pytest.mark.parametrize("send", [as_body, as_part])
def test_a_file_that_shrinks_says_so(
    send: Callable[[AuthenticatedClient, object], object], client: AuthenticatedClient, tmp_path: Path
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 1000)
    with (
        Changing(path, lambda: os.truncate(path, 10)) as file,
        pytest.raises(ConnectionFailed, match=r"log.txt became shorter while it was being sent"),
    ):
        send(client, file)


# Redirects


def test_a_file_may_lie_on_another_server_which_does_not_get_the_key(
    server: ScriptedServer, other_server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(Answer(307, b"", {"Location": f"{other_server.url}/bucket/file?signature=1"}))
    other_server.answers(Answer(body=b"content", headers={"Content-Type": "image/png"}))
    reply = transport.call(client, "get_asset", params={"assetId": "1"})
    assert reply.content == b"content"
    (request,) = other_server.received
    assert (request.path, request.query) == ("/bucket/file", "signature=1")
    assert "authorization" not in request.headers
    assert KEY not in str(request.headers)


def test_the_key_does_not_go_to_another_server_that_is_asked_directly(
    server: ScriptedServer, other_server: ScriptedServer, client: AuthenticatedClient
) -> None:
    client.get_httpx_client().get(f"{other_server.url}/elsewhere")
    assert KEY not in str(other_server.received[0].headers)


def test_redirects_in_circles_end(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(302, b"", {"Location": "/api/rest/v2/experiment/asset/get-asset?assetId=1"}))
    with pytest.raises(UnexpectedReplyError, match="redirects in circles"):
        transport.call(client, "get_asset", params={"assetId": "1"})


def test_other_redirects_are_errors_that_say_where_to(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(HOSTILE["redirect"])
    with pytest.raises(UnexpectedReplyError, match=r"redirected to https://login.example.com; check COMET_URL"):
        ask(client)


# Secrets


def test_the_key_is_in_no_text(
    server: ScriptedServer, client: AuthenticatedClient, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG, "cometr_py")
    texts = [repr(client)]
    for answer in (
        Answer(401, {"msg": f"{KEY} is not a key"}),
        Answer(500, f"broken: {KEY}".encode()),
        Answer(body=f"<html>{KEY}".encode()),
        Answer(body={"key": KEY}),
        Answer(302, b"", {"Location": f"https://{KEY}.example.com"}),
    ):
        server.answers(answer)
        with pytest.raises(CometError) as seen:
            ask(client)
        texts += ["".join(traceback.format_exception(seen.value)), repr(seen.value), str(vars(seen.value))]
    server.answers(Answer(body=WORKSPACES))
    ask(client)
    texts += [repr(client), repr(client.get_httpx_client().headers), str(client.get_httpx_client().headers)]
    texts += [caplog.text]
    assert "GET" in caplog.text
    for text in texts:
        assert KEY not in text


# Sharing


def test_eight_threads_share_one_client(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=WORKSPACES))
    together = threading.Barrier(8)

    def use(_: int) -> int:
        together.wait(30)
        ask(client)
        return id(client.get_httpx_client())

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(use, range(8)))) == 1


def test_one_client_serves_one_event_loop_after_the_other(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=WORKSPACES))

    async def main() -> list[str]:
        names = [*(await asyncio.gather(*(get_workspaces.asyncio(client=client) for _ in range(3))))]
        await client.get_async_httpx_client().aclose()
        return [name for reply in names for name in reply.workspace_names]

    for _ in range(3):
        assert asyncio.run(main()) == ["ada"] * 3


def test_a_forked_process_has_connections_of_its_own(server: ScriptedServer) -> None:
    server.answers(Answer(body=WORKSPACES))
    program = """
import os, sys
from cometr_py import transport
client = transport.connect(api_key="k", url=sys.argv[1])
shared = transport.shared_client(transport.config.resolve(api_key="k", url=sys.argv[1]))
ask = lambda: [transport.call(one, "get_workspaces").json() for one in (client, shared)]
ask()
child = os.fork()
ask()
if child == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
ask()
"""
    done = subprocess.run(
        [sys.executable, "-c", program, server.url],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert len(server.received) == 8
    assert len({one.connection for one in server.received}) == 4, "two in the parent, two in the child"


def test_shared_clients_are_shared_by_settings(server: ScriptedServer) -> None:
    from cometr_py import config

    first = config.resolve(api_key="one", url=server.url)
    assert transport.shared_client(first) is transport.shared_client(config.resolve(api_key="one", url=server.url))
    assert transport.shared_client(first) is not transport.shared_client(config.resolve(api_key="2", url=server.url))


def test_no_key_no_client() -> None:
    with pytest.raises(ConfigurationError, match="COMET_API_KEY must be provided"):
        transport.connect(url="https://comet.example.com")


def test_proxies_of_the_environment_are_not_for_this_machine(
    server: ScriptedServer, connect: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.answers(Answer(body=WORKSPACES))
    assert ask(connect(server)) == ["ada"]


# Files


def test_a_download_goes_to_its_file(server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path) -> None:
    target = tmp_path / "asset.bin"
    server.answers(Answer(body=b"content", headers={"Content-Type": "image/png"}))
    reply = transport.stream_to_file(client, "get_asset", {"assetId": "1", "experimentKey": None}, target)
    assert target.read_bytes() == b"content"
    assert (reply.status, reply.headers["content-type"], reply.content) == (200, "image/png", b"")
    assert server.received[0].query == "assetId=1"


@pytest.mark.parametrize("answer", [Answer(404), Answer(500), Answer(body=b"half", missing=4)])
def test_a_failed_download_leaves_the_old_file_and_nothing_else(
    answer: Answer, server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    target = tmp_path / "downloads" / "asset.bin"
    target.parent.mkdir()
    target.write_bytes(b"old")
    server.answers(answer)
    with pytest.raises(CometError):
        transport.stream_to_file(client, "get_asset", {"assetId": "1"}, target)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_a_download_that_breaks_off_is_begun_again(
    server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path, waits: Waits
) -> None:
    server.answers(Answer(body=b"ha", missing=2), Answer(503), Answer(body=b"half"))
    transport.stream_to_file(client, "get_asset", {"assetId": "1"}, tmp_path / "asset")
    assert (tmp_path / "asset").read_bytes() == b"half"
    assert len(waits.seconds) == 2


def test_a_download_needs_a_client_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match=r"cometr_py.connect\(\)"):
        other = AuthenticatedClient(base_url="http://127.0.0.1:1", token="k")
        transport.stream_to_file(other, "get_asset", {}, tmp_path / "asset")


def test_large_files_do_not_fill_the_memory(server: ScriptedServer, tmp_path: Path) -> None:
    size = 256 * 1024 * 1024
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(size)
    server.answers(
        Answer(body={"assetId": "1"}),
        Answer(body={}),
        Answer(body=bytes(1024 * 1024), repeat=256, headers={"Content-Type": "application/octet-stream"}),
    )
    program = """
import resource, sys
from cometr_py import transport
url, path, target = sys.argv[1:]
client = transport.connect(api_key="k", url=url)
client.get_httpx_client()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open(path, "rb") as file:
    transport.call(client, "upload_asset", params={"experimentKey": "k"}, files={"file": file})
with open(path, "rb") as file:
    transport.call(client, "log_metric", content=file)
transport.stream_to_file(client, "get_asset", {"assetId": "1"}, target)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, server.url, str(large), str(tmp_path / "copy.bin")],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert [one.size >= size for one in server.received] == [True, True, False]
    assert (tmp_path / "copy.bin").stat().st_size == size
    assert int(done.stdout) < 16 * 1024, "KiB more than before"


def test_a_reply_does_not_show_its_content_in_its_repr(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body={**WORKSPACES, "big": "x" * 10_000}))
    assert len(repr(transport.call(client, "get_workspaces"))) < 1000


def test_the_decoder_is_msgspecs(server: ScriptedServer, client: AuthenticatedClient) -> None:
    class Names(msgspec.Struct, rename="camel"):
        workspace_names: list[str]

    server.answers(Answer(body=WORKSPACES))
    assert transport.call(client, "get_workspaces").decode(Names) == Names(["ada"])
